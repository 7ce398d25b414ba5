//! What a debrief asks once its lines were kept, and when it asks nothing.

use super::*;
use crate::{
    conversations::testing::{TODAY, World, morning, on},
    model::{Confidence, FindingKind, IdeaState, MeasureKind, Purpose},
    openers::shipped,
    ties::testing::Threads,
};

/// A chat of today whose debrief is finished, with one line of a kind.
fn finished(purpose: Purpose, kind: FindingKind) -> (World, Id<Conversation>) {
    let mut world = World::new();
    let chat = world.chat(purpose, ConversationState::Held, 0);
    world.chat_mut(chat).debriefed_on = Some(TODAY);
    let finding = world.finding(chat, kind, "a line");
    if kind == FindingKind::Feedback {
        world.records.feedback.push(Feedback::of(finding));
    }
    (world, chat)
}

/// Says that a thing was spoken of in the chat.
fn said(world: &mut World, chat: Id<Conversation>, target: Target) {
    world.know(target, Confidence::Said, 0, false);
    world.records.evidence.last_mut().unwrap().conversation_id = Some(chat);
}

fn asked(world: &World, chat: Id<Conversation>) -> Option<DebriefQuestion> {
    let advisor = Advisor::new(&world.records, shipped(), morning());
    question(&advisor, world.records.conversation(chat).unwrap())
}

#[test]
fn a_result_with_steps_is_asked_about_until_it_was_read_back() {
    let (mut world, chat) = finished(Purpose::Opener1, FindingKind::Measure);
    let [bare, other, named] =
        ["bare", "other", "named"].map(|name| world.figure(name, MeasureKind::Result));
    assert_eq!(asked(&world, chat), None, "no result has a step");
    let step = world.figure("step", MeasureKind::Early);
    world.link(other, step);
    let link = world.link(named, step);
    said(&mut world, chat, Target::Measure(bare));
    said(&mut world, chat, Target::Link(link));
    let about = |world: &World| {
        let Some(DebriefQuestion::ReadBack { measure_id, .. }) = asked(world, chat) else {
            return None;
        };
        Some(measure_id)
    };
    assert_eq!(about(&world), Some(named), "what was named in the chat");
    world.figure_mut(named).read_back_on = Some(on(-365));
    assert_eq!(about(&world), Some(other));
    world.figure_mut(other).read_back_on = Some(on(-366));
    assert_eq!(about(&world), Some(other), "that was over a year ago");
}

#[test]
fn a_skill_that_was_kept_asks_for_its_plan() {
    let (mut world, chat) = finished(Purpose::Opener2, FindingKind::Skill);
    let mut threads = Threads::new();
    let skill = threads.skill("Reading a cost sheet");
    let mut need = threads.need(skill, 1).clone();
    need.unit_id = world.unit;
    let target = Target::Need(need.id);
    world.records.skills.clone_from(&threads.records.skills);
    world.records.skill_needs.push(need);
    said(&mut world, chat, target);
    assert_eq!(asked(&world, chat), None, "there is no plan");
    let plan = world.fact(Topic::Plans, "One tender team", "sales plan", 9);
    assert_eq!(
        asked(&world, chat),
        Some(DebriefQuestion::Plan {
            skill_id: skill,
            skill: "reading a cost sheet".to_owned(),
            plans: vec![PlanChoice {
                id: plan,
                name: "One tender team".to_owned(),
            }],
        })
    );
    world.records.evidence[0].conversation_id = None;
    assert_eq!(asked(&world, chat), None, "not of this chat");
    world.records.evidence[0].conversation_id = Some(chat);
    let other = world.fact(Topic::Plans, "Another", "sales plan", 9);
    let mut ties = Threads::new();
    ties.tie(End::Skill(skill), End::Fact(other));
    world.records.ties.clone_from(&ties.records.ties);
    assert_eq!(asked(&world, chat), None, "it has a plan");
}

#[test]
fn know_how_without_a_date_asks_for_one() {
    let (mut world, chat) = finished(Purpose::Opener3, FindingKind::KnowHow);
    let mut row = Threads::new().know_how("setting line 4").clone();
    row.unit_id = world.unit;
    let id = row.id;
    world.records.know_hows.push(row);
    said(&mut world, chat, Target::KnowHow(id));
    assert_eq!(
        asked(&world, chat),
        Some(DebriefQuestion::FirstLeaves {
            know_how_id: id,
            what: "setting line 4".to_owned(),
        })
    );
    world.records.know_hows[0].last_leaves = Some(on(400));
    assert_eq!(asked(&world, chat), None);
}

#[test]
fn criticism_asks_for_the_day_on_which_they_hear_what_changed() {
    let (mut world, chat) = finished(Purpose::Opener4, FindingKind::Feedback);
    let due = DebriefQuestion::TellBy {
        feedback_id: world.records.feedback[0].id,
        due: on(14),
    };
    assert_eq!(asked(&world, chat), Some(due.clone()));
    for (rating, asks) in [(3, true), (4, false)] {
        world.records.findings[0].text = format!("a line, {rating} of 5");
        assert_eq!(asked(&world, chat).is_some(), asks, "{rating}");
    }
    world.records.findings[0].text = "a line".to_owned();
    world.records.findings[0].closed_on = Some(TODAY);
    assert_eq!(asked(&world, chat), None, "it is answered");
    world.records.findings[0].closed_on = None;
    world.records.feedback[0].tell_by = Some(on(9));
    assert_eq!(asked(&world, chat), None, "the day is set");
    world.records.feedback[0].tell_by = None;
    world.promise(Side::Me, "one page", Some(9));
    assert_eq!(asked(&world, chat), Some(due), "that was in another chat");
    world.records.promises[0].conversation_id = Some(chat);
    assert_eq!(asked(&world, chat), None);
}

#[test]
fn an_idea_asks_for_the_first_part_that_can_be_noted() {
    let (mut world, chat) = finished(Purpose::Opener5, FindingKind::Idea);
    let mut idea = Threads::new()
        .idea("Shift cards", IdeaState::Trying)
        .clone();
    idea.unit_id = world.unit;
    for part in [&mut idea.problem, &mut idea.expectation, &mut idea.smallest] {
        "noted".clone_into(part);
    }
    let id = idea.id;
    world.records.ideas.push(idea);
    said(&mut world, chat, Target::Idea(id));
    let part = |world: &World| {
        let Some(DebriefQuestion::IdeaPart { part, figures, .. }) = asked(world, chat) else {
            return None;
        };
        Some((part, figures.len()))
    };
    assert_eq!(part(&world), Some((ideas::Part::StopIf, 0)));
    world.figure("stock loss", MeasureKind::Result);
    assert_eq!(part(&world), Some((ideas::Part::Measure, 1)));
    world.records.ideas[0].state = IdeaState::Dropped;
    assert_eq!(part(&world), None);
}

#[test]
fn it_asks_on_the_day_of_the_debrief_and_only_where_a_line_was_kept() {
    let (mut world, chat) = finished(Purpose::Opener4, FindingKind::Feedback);
    assert!(asked(&world, chat).is_some());
    let spoils: [fn(&mut World, Id<Conversation>); 3] = [
        |world, chat| world.chat_mut(chat).debriefed_on = Some(on(-1)),
        |world, chat| world.chat_mut(chat).debriefed_on = None,
        |world, _| world.records.findings.clear(),
    ];
    for spoil in spoils {
        let (mut world, chat) = finished(Purpose::Opener4, FindingKind::Feedback);
        spoil(&mut world, chat);
        assert_eq!(asked(&world, chat), None);
    }
    world.chat_mut(chat).purpose = Purpose::TheirTopic;
    assert_eq!(asked(&world, chat), None);
}
