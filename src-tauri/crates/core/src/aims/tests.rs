//! What is current, what the log says, and what an older export becomes.

use super::*;
use crate::conversations::testing::{TODAY, World, on};

fn aim(world: &mut World, days: i64, wants: &str) -> Aim {
    let id = world.id();
    let leader = world.chief_mut().clone();
    let aim = Aim::of(id, &leader, wants.to_owned(), on(days));
    world.records.aims.push(aim.clone());
    aim
}

fn word(world: &World) -> Option<CalledFor> {
    let leader = world.records.leader(world.chief).unwrap();
    sign(&world.records, leader, TODAY).map(Sign::word)
}

#[test]
fn the_newest_aim_for_the_present_unit_is_current() {
    let mut world = World::new();
    aim(&mut world, -10, "newer");
    aim(&mut world, -90, "older");
    let leader = world.chief_mut().clone();
    assert_eq!(line(&world.records, &leader), "newer");
    let current = current(&world.records, &leader).unwrap();
    let earlier = earlier(&world.records, current);
    assert_eq!(earlier.len(), 1);
    assert_eq!(earlier[0].wants, "older");
    world.chief_mut().unit_id = Id::of(uuid::Uuid::from_u128(77));
    let moved = world.chief_mut().clone();
    assert_eq!(line(&world.records, &moved), "");
}

#[test]
fn what_stood_before_is_that_of_somebody_who_left() {
    let mut world = World::new();
    aim(&mut world, -10, "reach everyone");
    let new = world.leader("Deputy");
    let wants = |world: &World| {
        let leader = world.records.leader(new).unwrap();
        before(&world.records, leader).map(|aim| aim.wants.clone())
    };
    assert_eq!(wants(&world), None, "both run the unit");
    world.chief_mut().archived_on = Some(TODAY);
    assert_eq!(wants(&world).as_deref(), Some("reach everyone"));
}

#[test]
fn the_log_says_its_strongest_word() {
    let mut world = World::new();
    assert_eq!(word(&world), None);
    let chat = world.chat(Purpose::Opener1, ConversationState::Held, -300);
    assert_eq!(word(&world), Some(CalledFor::Orders));
    for (rating, days, expected) in [
        (3, -300, CalledFor::Orders),
        (4, -366, CalledFor::Orders),
        (4, -365, CalledFor::Relied),
    ] {
        world.chat_mut(chat).rating = Some(rating);
        world.chat_mut(chat).zone_date = on(days);
        assert_eq!(word(&world), Some(expected), "{rating} {days}");
    }
    let asked = world.chat(Purpose::TheirTopic, ConversationState::Held, -183);
    assert_eq!(word(&world), Some(CalledFor::Relied));
    world.chat_mut(asked).zone_date = on(-182);
    assert_eq!(word(&world), Some(CalledFor::Problems));
    world.chat_mut(asked).state = ConversationState::Cancelled;
    assert_eq!(word(&world), Some(CalledFor::Relied));
    let pressing = world.finding(chat, FindingKind::Pressing, "people leave");
    world.records.findings[0].said_on = on(-30);
    assert_eq!(word(&world), Some(CalledFor::Problems), "{pressing}");
    let mut shown = aim(&mut world, -400, "sooner");
    for (days, expected) in [(-366, CalledFor::Problems), (-365, CalledFor::Plans)] {
        shown.shown_on = Some(on(days));
        world.records.aims = vec![shown.clone()];
        assert_eq!(word(&world), Some(expected), "{days}");
    }
}

#[test]
fn two_promises_kept_by_their_day_say_that_they_rely_on_us() {
    let mut world = World::new();
    world.chat(Purpose::Opener1, ConversationState::Held, -20);
    let first = world.promise(Side::Me, "the list", Some(-5));
    world.promise(Side::Me, "the dates", Some(-5));
    for (late, expected) in [(true, CalledFor::Orders), (false, CalledFor::Relied)] {
        for promise in &mut world.records.promises {
            let is_late = late && promise.id == first;
            promise.done_on = Some(on(if is_late { -4 } else { -5 }));
        }
        assert_eq!(word(&world), Some(expected));
    }
}

#[test]
fn the_log_is_said_only_where_it_differs() {
    let asked = Some(Sign::Asked(on(-104)));
    for (now, sign, expected) in [
        (None, asked, None),
        (Some(CalledFor::Problems), asked, None),
        (Some(CalledFor::Relied), None, None),
        (
            Some(CalledFor::Relied),
            asked,
            Some("The log says more: they asked for you on 6 August."),
        ),
        (
            Some(CalledFor::Plans),
            asked,
            Some("The log says less: they asked for you on 6 August."),
        ),
        (
            Some(CalledFor::Problems),
            Some(Sign::Rated(4, on(-104))),
            Some("The log says less: they rated our work four of five on 6 August."),
        ),
        (
            Some(CalledFor::Orders),
            Some(Sign::Kept(2)),
            Some("The log says more: you kept two promises by their day."),
        ),
        (
            Some(CalledFor::Relied),
            Some(Sign::Chat(on(-104))),
            Some("The log says less: it shows chats alone, the last on 6 August."),
        ),
        (
            Some(CalledFor::Relied),
            Some(Sign::Asked(on(40))),
            Some("The log says more: they asked for the chat on 28 December."),
        ),
        (
            Some(CalledFor::Problems),
            Some(Sign::Shown(on(-104))),
            Some("The log says more: what would show it happened on 6 August."),
        ),
        (
            Some(CalledFor::Relied),
            Some(Sign::Pressing(on(-104))),
            Some("The log says more: they called something pressing on 6 August."),
        ),
    ] {
        assert_eq!(say::differs(now, sign, TODAY).as_deref(), expected);
    }
}

#[test]
fn only_a_current_aim_agreed_within_a_year_makes_a_partner() {
    let mut world = World::new();
    let mut one = aim(&mut world, -400, "sooner");
    let leader = world.chief_mut().clone();
    for (now, agreed, expected) in [
        (Some(CalledFor::Problems), Some(-365), true),
        (Some(CalledFor::Plans), Some(0), true),
        (Some(CalledFor::Relied), Some(0), false),
        (Some(CalledFor::Problems), Some(-366), false),
        (Some(CalledFor::Problems), Some(1), false),
        (Some(CalledFor::Problems), None, false),
        (None, Some(0), false),
    ] {
        (one.now, one.agreed_on) = (now, agreed.map(on));
        world.records.aims = vec![one.clone()];
        assert_eq!(is_partner(&world.records, &leader, TODAY), expected);
    }
}

#[test]
fn a_line_without_an_aim_becomes_one_and_an_aim_outranks_it() {
    let mut world = World::new();
    let long = format!("reach\n{}", "x".repeat(200));
    let short = format!("reach {}", "x".repeat(114));
    for (line, aims, wants, situation) in [
        (
            "  Asked before the plan  ",
            None,
            "Asked before the plan",
            "",
        ),
        ("old line", Some("new line"), "new line", ""),
        ("", None, "", ""),
        (long.as_str(), None, short.as_str(), long.as_str()),
    ] {
        world.records.aims.clear();
        if let Some(wants) = aims {
            aim(&mut world, -10, wants);
        }
        line.clone_into(&mut world.chief_mut().desired_state);
        complete_all(&mut world.records);
        let leader = world.chief_mut().clone();
        assert_eq!(leader.desired_state, wants);
        let known = current(&world.records, &leader);
        assert_eq!(known.map_or("", |aim| &aim.wants), wants);
        assert_eq!(known.map_or("", |aim| &aim.situation), situation);
    }
}
