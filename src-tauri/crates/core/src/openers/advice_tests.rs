//! Tests of the advice as a whole: purposes in their order, what waits, and why.

use super::{Advisor, NextOpeners, advise, choose::Why};
use crate::conversations::testing::{World, morning, on};
use crate::model::Opener;
use crate::model::Purpose;
use crate::model::{ConversationState, Feedback, FindingKind, Guess, Side};
use crate::model::{EntryKind, Load};
use crate::season::{
    Season,
    testing::{happening, season},
};
use crate::{model::Depth, openers::shipped};

pub(super) type Change = fn(&mut World);

pub(super) fn advice(world: &World, season: &Season<'_>) -> NextOpeners {
    let leader = world.records.leader(world.chief).unwrap();
    advise(
        &Advisor::new(&world.records, shipped(), morning()),
        season,
        leader,
    )
}

/// Figures agreed, difficulties seen, all but the fifth asked.
pub(super) fn known(world: &mut World) {
    world.asked(Opener::Measures, Depth::Agreed, -100);
    world.asked(Opener::Challenges, Depth::Evidenced, -80);
    world.asked(Opener::Skills, Depth::Heard, -70);
    world.asked(Opener::Needs, Depth::Heard, -65);
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn the_purpose_in_its_order() {
    let cases: &[(&str, Change, Purpose, Option<Purpose>)] = &[
        (
            "never met",
            |_| {},
            Purpose::FirstMeeting,
            Some(Purpose::Opener1),
        ),
        (
            "never met, new in post",
            |w| w.chief_mut().since = Some(on(-25)),
            Purpose::FirstMeeting,
            Some(Purpose::Opener3),
        ),
        (
            "met, nothing asked",
            |w| {
                w.chat(Purpose::FirstMeeting, ConversationState::Held, -30);
            },
            Purpose::Opener1,
            None,
        ),
        (
            "figures agreed, difficulties seen",
            known,
            Purpose::Opener5,
            None,
        ),
        (
            "a late promise",
            |w| {
                known(w);
                w.promise(Side::Me, "a page", Some(-1));
            },
            Purpose::Repair,
            Some(Purpose::Opener5),
        ),
        (
            "their late promise changes nothing",
            |w| {
                known(w);
                w.promise(Side::Leader, "a page", Some(-1));
            },
            Purpose::Opener5,
            None,
        ),
        (
            "a late promise after criticism",
            |w| {
                let chat = w.asked(Opener::Needs, Depth::Heard, -46);
                w.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 2 of 5");
                w.promise(Side::Me, "a page", Some(-1));
            },
            Purpose::Repair,
            Some(Purpose::ReportingBack),
        ),
        (
            "criticism",
            |w| {
                let chat = w.asked(Opener::Needs, Depth::Heard, -46);
                w.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 2 of 5");
            },
            Purpose::ReportingBack,
            Some(Purpose::Opener1),
        ),
        (
            "praise",
            |w| {
                let chat = w.asked(Opener::Needs, Depth::Heard, -46);
                w.finding(chat, FindingKind::Feedback, "\"Right moment.\" 4 of 5");
            },
            Purpose::Opener1,
            None,
        ),
        (
            "planned",
            |w| {
                known(w);
                w.chat(Purpose::Opener2, ConversationState::Planned, 5);
            },
            Purpose::Opener2,
            None,
        ),
        (
            "they asked, nothing written",
            |w| {
                known(w);
                w.chat(Purpose::TheirTopic, ConversationState::Planned, -1);
            },
            Purpose::TheirTopic,
            Some(Purpose::Opener5),
        ),
        (
            "a trial runs",
            |w| {
                known(w);
                let chat = w.asked(Opener::Ideas, Depth::Heard, -45);
                w.finding(chat, FindingKind::Idea, "shift-start cards");
                w.entry(
                    "Shift-start cards",
                    EntryKind::Ours,
                    Load::Normal,
                    (-14, 14),
                );
            },
            Purpose::ReportingBack,
            Some(Purpose::Opener2),
        ),
        (
            "skills are pressing",
            |w| {
                let chat = w.asked(Opener::Challenges, Depth::Heard, -24);
                w.finding(chat, FindingKind::Pressing, "skills talk before the budget");
            },
            Purpose::Opener2,
            None,
        ),
        (
            "something else is pressing",
            |w| {
                let chat = w.asked(Opener::Challenges, Depth::Heard, -24);
                w.finding(chat, FindingKind::Pressing, "half a day before the tender");
            },
            Purpose::TheirTopic,
            Some(Purpose::Opener1),
        ),
        (
            "I did not come",
            |w| {
                known(w);
                let chat = w.chat(Purpose::Opener5, ConversationState::Missed, -3);
                w.chat_mut(chat).called_off_by = Some(Side::Me);
            },
            Purpose::Repair,
            Some(Purpose::Opener5),
        ),
        (
            "they did not come",
            |w| {
                known(w);
                let chat = w.chat(Purpose::Opener5, ConversationState::Missed, -3);
                w.chat_mut(chat).called_off_by = Some(Side::Leader);
            },
            Purpose::Opener5,
            None,
        ),
        (
            "I did not come, and a new date stands",
            |w| {
                known(w);
                let chat = w.chat(Purpose::Opener5, ConversationState::Missed, -3);
                w.chat_mut(chat).called_off_by = Some(Side::Me);
                w.chat(Purpose::Opener5, ConversationState::Planned, 5);
            },
            Purpose::Opener5,
            None,
        ),
        (
            "criticism of some time ago: report back, then ask whether it is better",
            |w| {
                let chat = w.asked(Opener::Needs, Depth::Heard, -70);
                w.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 2 of 5");
            },
            Purpose::ReportingBack,
            Some(Purpose::Opener4),
        ),
        (
            "criticism was answered",
            |w| {
                known(w);
                w.asked(Opener::Ideas, Depth::Heard, -50);
                let chat = w.asked(Opener::Needs, Depth::Heard, -100);
                w.records
                    .openers_asked
                    .retain(|asked| asked.opener != Opener::Needs);
                w.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 2 of 5");
                w.records.findings[0].closed_on = Some(on(-21));
            },
            Purpose::Opener4,
            None,
        ),
        (
            "criticism that was reported back on stays said",
            |w| {
                let chat = w.asked(Opener::Needs, Depth::Heard, -70);
                w.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 2 of 5");
                w.chat(Purpose::ReportingBack, ConversationState::Held, -30);
            },
            Purpose::Opener1,
            None,
        ),
        (
            "a late promise that was spoken of is not spoken of again",
            |w| {
                known(w);
                w.promise(Side::Me, "a page", Some(-30));
                w.chat(Purpose::Repair, ConversationState::Held, -12);
            },
            Purpose::Opener5,
            None,
        ),
        (
            "another one is late since",
            |w| {
                known(w);
                w.promise(Side::Me, "a page", Some(-30));
                w.promise(Side::Me, "a second page", Some(-2));
                w.chat(Purpose::Repair, ConversationState::Held, -12);
            },
            Purpose::Repair,
            Some(Purpose::Opener5),
        ),
        (
            "I did not come, and we spoke since",
            |w| {
                known(w);
                let chat = w.chat(Purpose::Opener5, ConversationState::Missed, -20);
                w.chat_mut(chat).called_off_by = Some(Side::Me);
                w.chat(Purpose::TheirTopic, ConversationState::Held, -12);
            },
            Purpose::Opener5,
            None,
        ),
        (
            "what they asked about was never written down, and we spoke since",
            |w| {
                known(w);
                w.chat(Purpose::TheirTopic, ConversationState::Planned, -30);
                w.chat(Purpose::FirstMeeting, ConversationState::Held, -12);
            },
            Purpose::Opener5,
            None,
        ),
        (
            "a move was announced",
            |w| {
                known(w);
                let old = w.unit;
                let id = w.id();
                w.records.placements.push(crate::model::Placement {
                    id,
                    seen: 0,
                    leader_id: w.chief,
                    unit_id: old,
                    role: String::new(),
                    from: None,
                    to: Some(on(11)),
                });
                let new = w.unit("Finance");
                w.chief_mut().unit_id = new;
                w.chief_mut().since = Some(on(12));
            },
            Purpose::Goodbye,
            Some(Purpose::FirstMeeting),
        ),
    ];
    for &(what, change, purpose, then) in cases {
        let mut world = World::new();
        change(&mut world);
        let mut around = Vec::new();
        if what.starts_with("skills") {
            let plan = happening("Budget build", EntryKind::Budget, Load::Busy, (8, 50));
            around.push(plan);
        }
        let season = season(around);
        let advice = advice(&world, &season);
        assert_eq!(
            (advice.purpose, advice.then),
            (purpose, then),
            "{what}: {:?}",
            advice.why
        );
        assert!(!advice.why.is_empty(), "{what}");
    }
}

#[test]
fn nothing_to_ask_is_a_reason_to_listen() {
    let mut world = World::new();
    for (opener, days) in [
        (Opener::Measures, -170),
        (Opener::Skills, -100),
        (Opener::Challenges, -90),
        (Opener::Needs, -80),
        (Opener::Ideas, -70),
    ] {
        world.asked(opener, Depth::Agreed, days);
    }
    let listening = advice(&world, &season(Vec::new()));
    assert_eq!(listening.purpose, Purpose::TheirTopic);
    assert_eq!(listening.why[0].why, Why::NothingToAsk);
    world.records.openers_asked[0].on = on(-190);
    let again = advice(&world, &season(Vec::new()));
    assert_eq!(again.purpose, Purpose::Opener1, "{:?}", again.why);
}

#[test]
fn ratings_speak_for_asking_about_our_work() {
    let codes = |world: &World| -> Vec<&'static str> {
        let next = advice(world, &season(Vec::new()));
        let mut openers = next.openers.into_iter();
        let needs = openers.find(|one| one.number == Opener::Needs).unwrap();
        let codes = needs.reasons.iter().map(|one| one.because.code());
        codes
            .filter(|code| ["neverRated", "guessApart"].contains(code))
            .collect()
    };
    let mut world = World::new();
    world.chat(Purpose::Opener1, ConversationState::Held, -89);
    assert!(codes(&world).is_empty());
    let chat = world.chat(Purpose::Opener3, ConversationState::Held, -90);
    assert_eq!(codes(&world), ["neverRated"]);
    let finding = world.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 2 of 5");
    world.records.feedback.push(Feedback {
        told_on: Some(on(-80)),
        ..Feedback::of(finding)
    });
    let guess = Guess {
        id: world.id(),
        seen: 0,
        unit_id: world.unit,
        leader_id: world.chief,
        conversation_id: Some(chat),
        on: on(-91),
        rating: 4,
    };
    assert!(codes(&world).is_empty());
    world.records.guesses.push(guess);
    assert_eq!(codes(&world), ["guessApart"]);
}

#[test]
fn criticism_that_was_told_is_answered() {
    let mut world = World::new();
    let chat = world.asked(Opener::Needs, Depth::Heard, -46);
    let finding = world.finding(chat, FindingKind::Feedback, "\"Same weeks.\"");
    world.records.feedback.push(Feedback {
        rating: Some(2),
        ..Feedback::of(finding)
    });
    let purpose = |world: &World| advice(world, &season(Vec::new())).purpose;
    assert_eq!(purpose(&world), Purpose::ReportingBack);
    world.records.feedback[0].told_on = Some(on(-1));
    assert_ne!(purpose(&world), Purpose::ReportingBack);
}

#[test]
fn the_same_question_has_the_same_answer() {
    let mut world = World::new();
    known(&mut world);
    let season = season(vec![happening(
        "Close",
        EntryKind::Close,
        Load::Critical,
        (-9, -5),
    )]);
    assert_eq!(advice(&world, &season), advice(&world, &season));
}
