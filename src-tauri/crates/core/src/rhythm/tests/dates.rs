//! What rules and people make of dates.

use super::*;
use crate::{model::EntryRule, model::Load, model::OccurrenceState};

#[test]
fn rules_become_dates_under_stable_keys() {
    let weekly = |days| EntryRule::Recurring {
        rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH".to_owned(),
        first: date("2024-01-04"),
        days,
        exceptions: vec![date("2026-12-03")],
        extra: vec![date("2026-12-08")],
    };
    for (rule, expected) in [
        (
            once("2026-11-20", "2026-12-02"),
            vec!["once 2026-11-20 2026-12-02"],
        ),
        (once("2027-11-20", "2027-12-02"), vec![]),
        (
            weekly(3),
            // The first one began before the window and reaches into it.
            vec![
                "2026-11-19 2026-11-19 2026-11-21",
                "2026-12-08 2026-12-08 2026-12-10",
            ],
        ),
        (close(), vec!["2027-P09 2026-11-30 2026-12-04"]),
    ] {
        let mut records = world();
        records.entries.push(entry(10, "Thing", Load::Busy, rule));
        assert_eq!(dates(&records, span("2026-11-21", "2026-12-16")), expected);
    }
}

#[test]
fn what_a_person_decided_wins() {
    let window = span("2026-11-01", "2027-01-31");
    let computed = [
        "2027-P08 2026-10-30 2026-11-05",
        "2027-P09 2026-11-30 2026-12-04",
    ];
    let rest = [
        "2027-P10 2026-12-31 2027-01-07",
        "2027-P11 2027-01-29 2027-02-04",
    ];
    for (row, second) in [
        (None, Some(computed[1])),
        (
            Some(stored(
                "2027-P09",
                "2026-12-01",
                "2026-12-08",
                OccurrenceState::Moved,
            )),
            Some("2027-P09 2026-12-01 2026-12-08"),
        ),
        (
            Some(stored(
                "2027-P09",
                "2026-11-30",
                "2026-12-04",
                OccurrenceState::Cancelled,
            )),
            None,
        ),
        (
            // What the rule no longer gives still stands where it was confirmed.
            Some(stored(
                "2019-P01",
                "2026-12-10",
                "2026-12-10",
                OccurrenceState::Confirmed,
            )),
            Some(computed[1]),
        ),
    ] {
        let mut records = world();
        records
            .entries
            .push(entry(10, "Period close", Load::Critical, close()));
        let extra = row.as_ref().is_some_and(|row| row.key == "2019-P01");
        records.occurrences.extend(row);
        let mut expected = vec![computed[0].to_owned()];
        expected.extend(second.map(str::to_owned));
        if extra {
            expected.push("2019-P01 2026-12-10 2026-12-10".to_owned());
        }
        expected.extend(rest.map(str::to_owned));
        assert_eq!(dates(&records, window), expected);
    }
}

#[test]
fn causes_name_positions_and_dates() {
    let mut records = world();
    records.entries.push(period_close());
    records.entries.push(entry(
        11,
        "Fair",
        Load::Busy,
        once("2026-12-07", "2026-12-09"),
    ));
    let review = FiscalRule {
        boundary: Boundary::Period,
        from: Offset::WorkingDays { n: 8 },
        until: Until::Days { length: 1 },
        roll: Roll::Keep,
    };
    let rule = EntryRule::Fiscal { rule: review };
    records.entries.push(entry(12, "Review", Load::Busy, rule));
    records.occurrences.push(stored(
        "2027-P10",
        "2027-01-04",
        "2027-01-08",
        OccurrenceState::Moved,
    ));
    let window = span("2026-11-20", "2027-01-10");
    let rhythm = Rhythm::new(&records, window);
    let causes: Vec<String> = rhythm
        .felt_by_unit(Some(id(1)), window)
        .into_iter()
        .map(|one| one.cause(&records).to_string())
        .collect();
    assert_eq!(
        causes,
        [
            "P8 close, WD-1 to WD+4",
            "Fair, 7 to 9 Dec",
            "Review, eighth working day of the month",
            "P9 close, 4 to 8 Jan"
        ]
    );
}

#[test]
fn a_calendar_holds_from_its_day_on() {
    let mut records = world();
    records.calendars.push(NamedCalendar {
        id: id(2),
        seen: 0,
        name: "shops".to_owned(),
        calendar: crate::calendar::FiscalCalendar::MonthBased {
            first_month: 1,
            first_day: 6,
            named_by: crate::calendar::NamedBy::Start,
        },
    });
    records.calendar_uses.push(CalendarUse {
        id: id(2),
        seen: 0,
        unit_id: Some(id(1)),
        calendar_id: id(2),
        from: date("2026-11-15"),
    });
    records.entries.push(period_close());
    assert_eq!(
        dates(&records, span("2026-10-10", "2027-01-03")),
        [
            "2027-P08 2026-10-30 2026-11-05",
            "2026-P12 2026-12-04 2026-12-10",
        ]
    );
}

#[test]
fn homes_decide_working_days() {
    let mut records = world();
    records.units[0].country = Some("PL".to_owned());
    records.closures.push(Closure {
        id: id(1),
        seen: 0,
        unit_id: None,
        country: Some("GB".to_owned()),
        first: date("2024-12-24"),
        last: date("2024-12-31"),
        name: "Office closure".to_owned(),
        yearly: true,
    });
    let mut american = leader(2, "Head of Sales, Americas");
    american.country = Some("US".to_owned());
    records.leaders.push(american);
    let rhythm = Rhythm::new(&records, year());
    for (day, company, unit, first, second) in [
        ("2026-11-11", true, false, false, false),
        ("2026-11-26", true, true, true, false),
        ("2026-12-24", false, false, false, true),
        ("2026-12-29", false, true, true, true),
        ("2027-01-01", false, false, false, false),
        ("2027-01-06", true, false, false, true),
    ] {
        let day = date(day);
        let works = [
            rhythm.company_days().is_working(day),
            rhythm.unit_days(Some(id(1))).is_working(day),
            rhythm.leader_days(id(1)).is_working(day),
            rhythm.leader_days(id(2)).is_working(day),
        ];
        assert_eq!(works, [company, unit, first, second], "{day}");
        assert_eq!(rhythm.my_days().is_working(day), company, "{day}");
    }
}

#[test]
fn a_yearly_closure_around_29_february_keeps_its_days() {
    for (first, last, year, expected) in [
        ("2028-02-29", "2028-02-29", 2028, "02-29 to 02-29"),
        ("2028-02-29", "2028-02-29", 2027, "none"),
        ("2028-02-28", "2028-02-29", 2027, "02-28 to 02-28"),
        ("2028-02-29", "2028-03-02", 2027, "03-01 to 03-02"),
        ("2028-02-24", "2028-03-03", 2027, "02-24 to 03-03"),
        ("2027-02-24", "2027-03-03", 2028, "02-24 to 03-03"),
    ] {
        let mut records = world();
        records.closures.push(Closure {
            id: id(1),
            seen: 0,
            unit_id: None,
            country: None,
            first: date(first),
            last: date(last),
            name: "Shut-down".to_owned(),
            yearly: true,
        });
        let window = span(&format!("{year}-02-01"), &format!("{year}-03-31"));
        let rhythm = Rhythm::new(&records, window);
        let days = rhythm.company_days();
        let closed: Vec<String> = window
            .iter()
            .filter(|day| matches!(days.why_not(*day), Some(NotWorking::Closure(_))))
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        let found = match closed.as_slice() {
            [] => "none".to_owned(),
            days => format!("{} to {}", days[0], days[days.len() - 1]),
        };
        assert_eq!(found, expected, "{first} to {last} in {year}");
    }
}

#[test]
fn worked_days_follow_the_home_and_whoever_they_are_marked_for() {
    let mut records = world();
    records.units.push(unit(2));
    records.units[1].country = Some("CN".to_owned());
    for (number, unit_id) in [(2, 1), (3, 2), (4, 2)] {
        let mut one = leader(number, "Head of Works");
        one.unit_id = id(unit_id);
        records.leaders.push(one);
    }
    // At home in England, in a unit at home in China.
    records.leaders[3].country = Some("GB".to_owned());
    let marked = |number, unit, leader, day: &str| WorkedDay {
        id: id(number),
        seen: 0,
        unit_id: unit,
        leader_id: leader,
        date: date(day),
        note: String::new(),
    };
    records.worked_days = vec![
        marked(1, None, None, "2026-02-07"),
        marked(2, Some(id(1)), None, "2026-02-14"),
        marked(3, None, Some(id(2)), "2026-02-21"),
    ];
    let window = span("2026-02-01", "2026-03-31");
    let rhythm = Rhythm::new(&records, window);
    let saturdays = |days: &crate::calendar::WorkingDays| -> Vec<u32> {
        let worked = days.worked_in(window);
        worked.map(|(day, _)| chrono::Datelike::day(&day)).collect()
    };
    assert_eq!(saturdays(&rhythm.company_days()), [7]);
    assert_eq!(saturdays(&rhythm.my_days()), [7]);
    assert_eq!(saturdays(&rhythm.unit_days(Some(id(1)))), [7, 14]);
    assert_eq!(saturdays(&rhythm.leader_days(id(1))), [7, 14]);
    assert_eq!(saturdays(&rhythm.leader_days(id(2))), [7, 14, 21]);
    // Spring Festival: the 14th and the 28th.
    assert_eq!(saturdays(&rhythm.unit_days(Some(id(2)))), [7, 14, 28]);
    assert_eq!(saturdays(&rhythm.leader_days(id(3))), [7, 14, 28]);
    assert_eq!(saturdays(&rhythm.leader_days(id(4))), [7]);
}
