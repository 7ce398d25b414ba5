use super::*;
use crate::{
    calendar::Weekday,
    conversations::testing::{TODAY, World, on},
    model::{Absence, DayHours},
};

/// The chats of a test: purpose, state, days from today, time. It is 08:00 in London.
type Chat<'a> = (Purpose, ConversationState, i64, Option<&'a str>);

use ConversationState::{Asked, Cancelled, Held, Missed, Planned};
use Purpose::{InPassing, Opener1};

fn at(time: &str) -> Now {
    let time: ClockTime = time.parse().unwrap();
    Now::at(TODAY.and_time(time.into()), "Europe/London")
}

fn world(chats: &[Chat<'_>]) -> World {
    let mut world = World::new();
    for &(purpose, state, days, time) in chats {
        let id = world.chat(purpose, state, days);
        let chat = world.chat_mut(id);
        chat.time = time.map(|time| time.parse().unwrap());
        chat.debriefed_on = None;
    }
    world
}

/// Returns the reminders of the day as lines of from, until and text.
fn lines(world: &World, now: Now) -> Vec<String> {
    let clock = |at: DateTime<Utc>| at.format("%H:%M").to_string();
    of_day(&world.records, now)
        .reminders
        .iter()
        .map(|one| format!("{} {} {}", clock(one.from), clock(one.until), one.text))
        .collect()
}

#[test]
fn a_chat_is_reminded_of_before_and_in_the_evening() {
    let ten = "09:50 10:00 Overture: 10:00";
    let evening = "18:00 21:00 Overture: add notes for 10:00";
    for (chat, now, expected) in [
        (
            (Opener1, Planned, 0, Some("10:00")),
            "08:00",
            vec![ten, evening],
        ),
        (
            (Opener1, Planned, 0, Some("10:00")),
            "09:59",
            vec![ten, evening],
        ),
        ((Opener1, Planned, 0, Some("10:00")), "10:00", vec![evening]),
        ((Opener1, Planned, 0, Some("10:00")), "21:00", vec![]),
        // Held, and the debrief is open.
        ((Opener1, Held, 0, Some("10:00")), "12:00", vec![evening]),
        (
            (Opener1, Held, 0, None),
            "12:00",
            vec!["18:00 21:00 Overture: add today’s notes"],
        ),
        // One that ends late leaves time for the debrief, and the reminder an hour.
        (
            (Opener1, Planned, 0, Some("20:20")),
            "20:30",
            vec!["21:00 22:00 Overture: add notes for 20:20"],
        ),
        // Only the day is known.
        ((Opener1, Planned, 0, None), "08:00", vec![]),
        ((Opener1, Planned, 1, Some("10:00")), "08:00", vec![]),
        ((Opener1, Held, -1, Some("10:00")), "18:30", vec![]),
        ((Opener1, Asked, 0, Some("10:00")), "08:00", vec![]),
        ((Opener1, Missed, 0, Some("10:00")), "08:00", vec![]),
        ((Opener1, Cancelled, 0, Some("10:00")), "08:00", vec![]),
        ((InPassing, Held, 0, Some("10:00")), "12:00", vec![]),
        ((InPassing, Planned, 0, Some("10:00")), "08:00", vec![]),
    ] {
        assert_eq!(lines(&world(&[chat]), at(now)), expected, "{chat:?} {now}");
    }
}

#[test]
fn a_written_chat_is_not_reminded_of() {
    let mut world = world(&[(Opener1, Held, 0, Some("10:00"))]);
    world.records.conversations[0].debriefed_on = Some(TODAY);
    assert_eq!(lines(&world, at("18:30")), Vec::<String>::new());
}

#[test]
fn the_evening_waits_for_the_end_of_my_hours() {
    let mut world = world(&[(Opener1, Held, 0, Some("10:00"))]);
    for hours in &mut world.records.me.hours {
        hours.to = "19:30".parse().unwrap();
    }
    assert_eq!(
        lines(&world, at("12:00")),
        ["19:30 21:00 Overture: add notes for 10:00"]
    );
}

#[test]
fn times_are_those_of_my_clock() {
    let mut world = world(&[(Opener1, Planned, 0, Some("11:00"))]);
    "Europe/Berlin".clone_into(&mut world.records.conversations[0].zone);
    assert_eq!(lines(&world, at("08:00"))[0], "09:50 10:00 Overture: 10:00");
}

#[test]
fn days_off_are_quiet() {
    let chat = [(Opener1, Planned, 0, Some("10:00"))];
    let absence = |leader, first, last| Absence {
        id: Id::of(uuid::Uuid::nil()),
        seen: 0,
        leader_id: leader,
        first: on(first),
        last: on(last),
        note: String::new(),
    };
    let quiet = |change: &dyn Fn(&mut World)| {
        let mut world = world(&chat);
        change(&mut world);
        lines(&world, at("08:00")).is_empty()
    };
    assert!(!quiet(&|_| {}));
    assert!(quiet(&|world| world
        .records
        .absences
        .push(absence(None, -1, 0))));
    assert!(!quiet(&|world| world
        .records
        .absences
        .push(absence(None, 1, 5))));
    assert!(!quiet(&|world| {
        let chief = world.chief;
        world.records.absences.push(absence(Some(chief), -1, 1));
    }));
    // 18 November 2026 is a Wednesday.
    assert!(quiet(
        &|world| world.records.company.weekend = vec![Weekday::Wed]
    ));
    let not_on_wednesday = |hours: &DayHours| hours.weekday != Weekday::Wed;
    assert!(quiet(&|world| world
        .records
        .me
        .hours
        .retain(not_on_wednesday)));
}

#[test]
fn two_a_day_are_shown_each_once() {
    let world = world(&[
        (Opener1, Planned, 0, Some("10:00")),
        (Opener1, Planned, 0, Some("10:05")),
        (Opener1, Planned, 0, Some("10:06")),
    ]);
    let reminders = of_day(&world.records, at("08:00")).reminders;
    let next = |shown: &[String], now: &str| {
        due(&reminders, shown, |_| true, at(now).instant).map(Reminder::key)
    };
    assert_eq!(next(&[], "09:49"), None);
    let first = next(&[], "09:58").unwrap();
    let second = next(std::slice::from_ref(&first), "09:58").unwrap();
    assert_ne!(first, second);
    assert_eq!(next(std::slice::from_ref(&first), "09:50"), None);
    assert_eq!(next(&[first, second], "09:58"), None);
    let evening_only = |kind| kind == ReminderKind::Unwritten;
    assert_eq!(
        due(&reminders, &[], evening_only, at("09:58").instant),
        None
    );
    assert!(due(&reminders, &[], evening_only, at("18:00").instant).is_some());
}

#[test]
fn a_chat_that_moves_is_reminded_of_again() {
    let mut world = world(&[(Opener1, Planned, 0, Some("10:00"))]);
    let shown = [of_day(&world.records, at("09:50")).reminders[0].key()];
    world.records.conversations[0].time = Some("15:00".parse().unwrap());
    let moved = of_day(&world.records, at("14:50")).reminders;
    let shown_again = due(&moved, &shown, |_| true, at("14:50").instant);
    assert_eq!(shown_again.unwrap().text, "Overture: 15:00");
}

#[test]
fn a_name_is_told_where_one_asks() {
    let mut world = world(&[(Opener1, Planned, 0, Some("10:00"))]);
    let chat = world.records.conversations[0].id;
    assert_eq!(who(&world.records, chat).unwrap(), "Head of Sales");
    "Ada".clone_into(&mut world.chief_mut().name);
    assert_eq!(who(&world.records, chat).unwrap(), "Ada");
}
