//! Tables of rules, calendars and the spans they give.

use std::collections::BTreeMap;

use super::*;
use crate::{NamedBy, WeekPattern, YearEnd, YearEndRule};

fn april() -> FiscalCalendar {
    FiscalCalendar::MonthBased {
        first_month: 4,
        first_day: 1,
        named_by: NamedBy::End,
    }
}

fn retail() -> FiscalCalendar {
    FiscalCalendar::WeekBased {
        pattern: WeekPattern::FourFiveFour,
        year_end: YearEnd {
            rule: YearEndRule::Nearest,
            weekday: Weekday::Sat,
            month: 1,
        },
        extra_week_period: None,
        named_by: NamedBy::Start,
    }
}

fn england() -> WorkingDays {
    let weekend = [Weekday::Sat, Weekday::Sun];
    WorkingDays::of_place(weekend, "GB", Some("ENG"), 2024, 2040, BTreeMap::new())
}

fn span(first: &str, last: &str) -> Span {
    Span::new(first.parse().unwrap(), last.parse().unwrap())
}

const fn wd(n: i32) -> Offset {
    Offset::WorkingDays { n }
}

const fn to(offset: Offset) -> Until {
    Until::Offset { offset }
}

const fn nth(n: i32, weekday: Weekday) -> Offset {
    Offset::NthWeekday {
        n,
        weekday,
        days: 0,
        working_days: 0,
    }
}

fn rule(boundary: Boundary, from: Offset, until: Until) -> FiscalRule {
    FiscalRule {
        boundary,
        from,
        until,
        roll: Roll::Keep,
    }
}

fn found(rule: &FiscalRule, calendar: FiscalCalendar, first: &str, last: &str) -> Vec<String> {
    rule.occurrences(&calendar, &england(), span(first, last))
        .into_iter()
        .map(|one| format!("{} {} {}", one.key, one.span.first, one.span.last))
        .collect()
}

#[test]
fn a_period_close_inside_the_quarter() {
    let close = rule(Boundary::PeriodInsideQuarter, wd(-1), to(wd(4)));
    assert_eq!(
        found(&close, april(), "2026-10-01", "2027-03-31"),
        [
            "2027-P08 2026-10-30 2026-11-05",
            "2027-P09 2026-11-30 2026-12-04",
            "2027-P11 2027-01-29 2027-02-04",
            "2027-P12 2027-02-26 2027-03-04",
        ]
    );
}

#[test]
fn quarter_rules_leave_out_the_year_end() {
    let close = rule(Boundary::QuarterInsideYear, wd(-2), to(wd(6)));
    assert_eq!(
        found(&close, april(), "2026-04-01", "2027-03-31"),
        [
            "2027-Q2 2026-06-29 2026-07-08",
            "2027-Q3 2026-09-29 2026-10-08",
            // 28 December is the day off for Boxing Day, 1 January a holiday.
            "2027-Q4 2026-12-30 2027-01-11",
        ]
    );
}

#[test]
fn results_on_the_fourth_thursday() {
    let results = rule(
        Boundary::QuarterInsideYear,
        nth(4, Weekday::Thu),
        Until::Days { length: 1 },
    );
    assert_eq!(
        found(&results, april(), "2026-04-01", "2027-03-31"),
        [
            "2027-Q2 2026-07-23 2026-07-23",
            // 1 October is a Thursday itself.
            "2027-Q3 2026-10-22 2026-10-22",
            "2027-Q4 2027-01-28 2027-01-28",
        ]
    );
}

#[test]
fn weeks_and_days_make_whole_weeks() {
    let lock = rule(
        Boundary::Year,
        Offset::Weeks { n: -10 },
        to(Offset::Days { n: -57 }),
    );
    assert_eq!(
        found(&lock, april(), "2027-01-01", "2027-03-31"),
        ["2028-Y 2027-01-21 2027-02-03"]
    );
    let season = rule(
        Boundary::Half,
        Offset::Weeks { n: 3 },
        to(Offset::Days { n: 34 }),
    );
    assert_eq!(
        found(&season, retail(), "2026-02-01", "2027-01-30"),
        [
            "2026-H1 2026-02-22 2026-03-07",
            "2026-H2 2026-08-23 2026-09-05"
        ]
    );
}

#[test]
fn keys_name_what_begins() {
    for (boundary, keys) in [
        (Boundary::Quarter, "2027-Q1 2027-Q2 2027-Q3 2027-Q4"),
        (Boundary::QuarterInsideYear, "2027-Q2 2027-Q3 2027-Q4"),
        (Boundary::Half, "2027-H1 2027-H2"),
        (Boundary::SecondHalf, "2027-H2"),
        (Boundary::Year, "2027-Y"),
    ] {
        let first_day = rule(boundary, Offset::Days { n: 0 }, to(Offset::Days { n: 0 }));
        let found: Vec<String> = first_day
            .occurrences(&april(), &england(), span("2026-04-01", "2027-03-31"))
            .into_iter()
            .map(|one| one.key)
            .collect();
        assert_eq!(found.join(" "), keys, "{boundary:?}");
    }
    let day = Offset::Days { n: 0 };
    let periods = rule(Boundary::Period, day, to(day));
    assert_eq!(
        found(&periods, april(), "2026-04-01", "2027-03-31").len(),
        12
    );
    let inside = rule(Boundary::PeriodInsideQuarter, day, to(day));
    assert_eq!(found(&inside, april(), "2026-04-01", "2027-03-31").len(), 8);
}

#[test]
fn lengths_in_days_and_working_days() {
    let from = nth(3, Weekday::Wed);
    for (until, last) in [
        (Until::Days { length: 1 }, "2026-10-21"),
        (Until::Days { length: 2 }, "2026-10-22"),
        (Until::Days { length: 5 }, "2026-10-25"),
        (Until::WorkingDays { length: 1 }, "2026-10-21"),
        (Until::WorkingDays { length: 4 }, "2026-10-26"),
    ] {
        let board = rule(Boundary::QuarterInsideYear, from, until);
        assert_eq!(
            found(&board, april(), "2026-10-21", "2026-10-21"),
            [format!("2027-Q3 2026-10-21 {last}")]
        );
    }
}

#[test]
fn weekdays_before_the_end_and_days_from_there() {
    for (n, days, working_days, date) in [
        (-1, 0, 0, "2026-09-25"),
        (-2, 0, 0, "2026-09-18"),
        (1, 0, 0, "2026-10-02"),
        (1, -1, 0, "2026-10-01"),
        (1, 0, 1, "2026-10-05"),
        (1, 1, -1, "2026-10-02"),
    ] {
        let from = Offset::NthWeekday {
            n,
            weekday: Weekday::Fri,
            days,
            working_days,
        };
        let anchor = "2026-10-01".parse().unwrap();
        assert_eq!(
            from.day(anchor, &england()),
            Some(date.parse().unwrap()),
            "{n} {days}"
        );
    }
}

#[test]
fn a_day_that_is_not_worked_rolls() {
    // Both days are Sunday 31 January 2027.
    let last_day = Offset::Days { n: -1 };
    for (roll, day) in [
        (Roll::Keep, "2027-01-31"),
        (Roll::Next, "2027-02-01"),
        (Roll::Previous, "2027-01-29"),
        (Roll::NextInMonth, "2027-01-29"),
        (Roll::PreviousInMonth, "2027-01-29"),
    ] {
        let rule = FiscalRule {
            roll,
            ..rule(Boundary::Period, last_day, to(last_day))
        };
        let spans = rule.occurrences(&april(), &england(), span("2027-01-29", "2027-02-01"));
        assert_eq!(spans[0].span, Span::day(day.parse().unwrap()), "{roll:?}");
        assert_eq!(spans[0].key, "2027-P11");
    }
}

#[test]
fn windows_take_what_overlaps_them() {
    let close = rule(Boundary::Year, wd(-5), to(wd(15)));
    for (first, last, count) in [
        ("2027-03-01", "2027-03-22", 0),
        ("2027-03-01", "2027-03-23", 1),
        ("2027-04-01", "2027-04-01", 1),
        ("2027-04-21", "2027-05-31", 1),
        ("2027-04-22", "2027-05-31", 0),
        ("2020-01-01", "2029-12-31", 10),
        ("2027-04-02", "2027-04-01", 0),
    ] {
        assert_eq!(
            found(&close, april(), first, last).len(),
            count,
            "{first} {last}"
        );
    }
}

#[test]
fn rules_that_cannot_be_are_refused() {
    for (from, until, problem) in [
        (wd(0), to(wd(1)), FiscalRuleProblem::Zero),
        (wd(1), to(nth(0, Weekday::Mon)), FiscalRuleProblem::Zero),
        (wd(1001), to(wd(1)), FiscalRuleProblem::TooFar),
        (
            wd(1),
            Until::Days { length: 0 },
            FiscalRuleProblem::NoLength,
        ),
        (
            wd(1),
            Until::Days { length: 5000 },
            FiscalRuleProblem::TooFar,
        ),
    ] {
        let rule = rule(Boundary::Period, from, until);
        assert_eq!(rule.validate(), Err(problem));
        // Even so they have an answer.
        let _ = found(&rule, april(), "2026-01-01", "2026-12-31");
    }
}

#[test]
fn rules_in_words() {
    let days = |n| Offset::Days { n };
    for (rule, words) in [
        (
            rule(Boundary::Period, wd(-1), to(wd(4))),
            "every period: from 1 working day before the end to 4 after",
        ),
        (
            rule(
                Boundary::QuarterInsideYear,
                nth(4, Weekday::Thu),
                Until::Days { length: 1 },
            ),
            "quarters 1 to 3: the 4th Thursday after the end",
        ),
        (
            rule(
                Boundary::QuarterInsideYear,
                nth(3, Weekday::Wed),
                Until::Days { length: 2 },
            ),
            "quarters 1 to 3: 2 days from the 3rd Wednesday after the end",
        ),
        (
            rule(Boundary::PeriodInsideQuarter, wd(-3), to(wd(-1))),
            "the last 3 working days of every period inside a quarter",
        ),
        (
            rule(Boundary::Quarter, wd(14), to(wd(30))),
            "the 14th to the 30th working day of every quarter",
        ),
        (
            rule(
                Boundary::Year,
                Offset::Weeks { n: -18 },
                to(Offset::Weeks { n: -12 }),
            ),
            "every fiscal year: from 18 to 12 weeks before the end",
        ),
        (
            rule(Boundary::Year, Offset::Weeks { n: -10 }, to(days(-57))),
            "every fiscal year: 2 weeks from 10 weeks before the end",
        ),
        (
            rule(Boundary::SecondHalf, Offset::Weeks { n: -2 }, to(days(-1))),
            "the last 2 weeks of the first half-year",
        ),
        (
            rule(Boundary::Half, days(0), to(days(6))),
            "week 1 of every half-year",
        ),
        (
            FiscalRule {
                roll: Roll::Next,
                ..rule(Boundary::Year, days(0), Until::Days { length: 1 })
            },
            "every fiscal year: the first day of the new year, moved to the next working day",
        ),
        (
            rule(Boundary::Half, days(0), to(days(5))),
            "every half-year: from the first day of the next half-year to 5 days after it",
        ),
        (
            rule(Boundary::Year, Offset::Weeks { n: 6 }, to(days(69))),
            "weeks 7 to 10 of every fiscal year",
        ),
        (
            rule(Boundary::Year, wd(1), to(wd(20))),
            "the first 20 working days of every fiscal year",
        ),
        (
            rule(Boundary::QuarterInsideYear, wd(7), to(wd(9))),
            "quarters 1 to 3: from 7 to 9 working days after the end",
        ),
        (
            rule(
                Boundary::QuarterInsideYear,
                wd(1),
                to(Offset::NthWeekday {
                    n: 4,
                    weekday: Weekday::Thu,
                    days: -1,
                    working_days: 0,
                }),
            ),
            "quarters 1 to 3: from 1 working day after the end to 1 day before the 4th Thursday after it",
        ),
        (
            rule(Boundary::Period, nth(-1, Weekday::Fri), to(wd(2))),
            "every period: from the last Friday before the end to 2 working days after",
        ),
    ] {
        assert_eq!(rule.describe(), words);
    }
}

#[test]
fn a_rule_as_json() {
    let text = concat!(
        r#"{"boundary":"quarterInsideYear","from":{"unit":"nthWeekday","n":4,"weekday":"thu","#,
        r#""days":0,"workingDays":0},"until":{"kind":"days","length":1},"roll":"keep"}"#
    );
    let results = rule(
        Boundary::QuarterInsideYear,
        nth(4, Weekday::Thu),
        Until::Days { length: 1 },
    );
    assert_eq!(serde_json::to_string(&results).unwrap(), text);
    assert_eq!(serde_json::from_str::<FiscalRule>(text).unwrap(), results);
    let short = r#"{"boundary":"period","from":{"unit":"workingDays","n":-1},"until":{"kind":"offset","offset":{"unit":"workingDays","n":4}}}"#;
    assert_eq!(
        serde_json::from_str::<FiscalRule>(short).unwrap(),
        rule(Boundary::Period, wd(-1), to(wd(4)))
    );
}
