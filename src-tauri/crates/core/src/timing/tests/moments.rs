//! Slots: half-days, times, zones, and none.

use super::*;

#[test]
fn half_days_where_the_calendar_is_unknown_else_times() {
    let mut records = met();
    records.leaders[0].likes.push(times("14:00", "16:00"));
    let slots = Outlook::new(&records, rules(), now())
        .slots(id(1), date("2026-12-07"), 5, 3)
        .slots;
    let halves: Vec<_> = slots.iter().map(|slot| slot.half).collect();
    assert_eq!(halves, [Some(HalfDay::Afternoon); 2]);
    assert_eq!(slots[0].start_utc, None);
    assert_eq!(slots[0].start_local, "2026-12-07T14:00");
    assert_eq!(slots[0].text, "Mon 7 Dec, afternoon");
    records.busy_blocks.push(busy(
        Some(id(1)),
        "2026-12-07T13:00:00Z",
        "2026-12-07T15:10:00Z",
    ));
    let slots = Outlook::new(&records, rules(), now())
        .slots(id(1), date("2026-12-07"), 1, 3)
        .slots;
    assert_eq!(slots.len(), 1);
    assert_eq!(slots[0].start_local, "2026-12-07T15:15");
    assert_eq!(slots[0].text, "Mon 7 Dec, 15:15");
    assert_eq!(slots[0].half, None);
}

#[test]
fn slots_meet_across_zones_and_clock_changes() {
    for (zone, mine, day, start) in [
        // London and Chicago are five hours apart between the two changes of clocks in March.
        (
            "America/Chicago",
            "Europe/London",
            "2027-03-16",
            Some("2027-03-16T08:15"),
        ),
        (
            "America/Chicago",
            "Europe/London",
            "2027-03-30",
            Some("2027-03-30T08:15"),
        ),
        (
            "Europe/Warsaw",
            "Europe/London",
            "2026-12-08",
            Some("2026-12-08T10:15"),
        ),
        (
            "Asia/Kathmandu",
            "Europe/London",
            "2026-12-08",
            Some("2026-12-08T15:00"),
        ),
        (
            "Pacific/Honolulu",
            "Pacific/Auckland",
            "2026-12-08",
            Some("2026-12-08T10:15"),
        ),
        ("Pacific/Auckland", "Europe/London", "2026-12-08", None),
    ] {
        let mut records = met();
        records.me.zone = mine.to_owned();
        records.leaders[0].zone = Some(zone.to_owned());
        records.leaders[0].hours = Weekday::ALL
            .into_iter()
            .map(|weekday| DayHours {
                weekday,
                from: ClockTime::hm(8, 15).unwrap(),
                to: ClockTime::hm(17, 0).unwrap(),
            })
            .collect();
        let today = date(day).checked_sub_days(chrono::Days::new(20)).unwrap();
        let outlook = Outlook::new(
            &records,
            rules(),
            Now::at(today.and_hms_opt(8, 0, 0).unwrap(), mine),
        );
        let found = outlook.slots(id(1), date(day), 1, 1);
        let slot = found.slots.first().filter(|slot| slot.date == date(day));
        assert_eq!(slot.map(|slot| slot.start_local.as_str()), start, "{zone}");
    }
}

#[test]
fn without_a_slot_the_first_later_one_is_named() {
    let mut records = met();
    records.entries.push(entry(
        10,
        "Peak trading",
        Load::Critical,
        once("2026-11-15", "2027-02-26"),
    ));
    let outlook = Outlook::new(&records, rules(), now());
    let found = outlook.slots(id(1), date("2026-11-18"), 70, 3);
    assert_eq!(found.slots.len(), 1);
    assert_eq!(found.slots[0].date, date("2027-03-01"));
    assert_eq!(
        found.none.as_deref(),
        Some("None until Monday 1 March: Peak trading, 15 Nov to 26 Feb.")
    );
}

#[test]
fn half_days_that_went_well_are_learned_from_five_on() {
    for (many, rushed, expected) in [
        (4, 0, None),
        (5, 0, Some("5 of 5")),
        (5, 1, Some("4 of 5")),
        (5, 2, None),
    ] {
        let mut records = world();
        for number in 0..many {
            let on = date("2026-10-20") - chrono::Days::new(number * 14);
            let mut past = chat(
                u128::from(number) + 1,
                &on.to_string(),
                ConversationState::Held,
            );
            past.half = Some(HalfDay::Morning);
            past.moment = Some(if number < rushed {
                Moment::Rushed
            } else {
                Moment::Good
            });
            records.conversations.push(past);
        }
        let slots = Outlook::new(&records, rules(), now())
            .slots(id(1), date("2026-12-08"), 1, 1)
            .slots;
        let learned = slots[0]
            .reasons
            .iter()
            .find(|reason| reason.code.word() == "wentWell");
        assert_eq!(
            learned.map(Reason::text),
            expected.map(|of| format!("{of} chats on Tuesday mornings went well."))
        );
    }
}
