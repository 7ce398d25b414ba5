//! Tables of calendars and the years they give.

use chrono::NaiveDate;

use super::*;
use crate::Span;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn monthly(first_month: u8, first_day: u8, named_by: NamedBy) -> FiscalCalendar {
    FiscalCalendar::MonthBased {
        first_month,
        first_day,
        named_by,
    }
}

fn weekly(pattern: WeekPattern, rule: YearEndRule, month: u8, named_by: NamedBy) -> FiscalCalendar {
    FiscalCalendar::WeekBased {
        pattern,
        year_end: YearEnd {
            rule,
            weekday: Weekday::Sat,
            month,
        },
        extra_week_period: None,
        named_by,
    }
}

/// US retail: Saturday nearest 31 January, named by the year it starts in.
fn retail() -> FiscalCalendar {
    weekly(
        WeekPattern::FourFiveFour,
        YearEndRule::Nearest,
        1,
        NamedBy::Start,
    )
}

#[test]
fn month_based_years_of_countries() {
    use NamedBy::{End, Start};
    for (what, calendar, year, first, last) in [
        (
            "US federal",
            monthly(10, 1, End),
            2024,
            "2023-10-01",
            "2024-09-30",
        ),
        (
            "US federal",
            monthly(10, 1, End),
            2025,
            "2024-10-01",
            "2025-09-30",
        ),
        (
            "UK tax",
            monthly(4, 6, Start),
            2026,
            "2026-04-06",
            "2027-04-05",
        ),
        (
            "UK tax",
            monthly(4, 6, End),
            2027,
            "2026-04-06",
            "2027-04-05",
        ),
        (
            "Japan",
            monthly(4, 1, Start),
            2024,
            "2024-04-01",
            "2025-03-31",
        ),
        (
            "Australia",
            monthly(7, 1, End),
            2027,
            "2026-07-01",
            "2027-06-30",
        ),
        (
            "calendar",
            monthly(1, 1, End),
            2026,
            "2026-01-01",
            "2026-12-31",
        ),
        (
            "calendar",
            monthly(1, 1, Start),
            2026,
            "2026-01-01",
            "2026-12-31",
        ),
        // The middle day of the last period, 12 January, names it.
        (
            "late start",
            monthly(1, 28, End),
            2027,
            "2026-01-28",
            "2027-01-27",
        ),
        (
            "late start",
            monthly(12, 28, Start),
            2027,
            "2026-12-28",
            "2027-12-27",
        ),
        (
            "early start",
            monthly(1, 2, End),
            2026,
            "2026-01-02",
            "2027-01-01",
        ),
    ] {
        let built = calendar.year(year);
        assert_eq!(
            (built.first, built.last),
            (date(first), date(last)),
            "{what} {year}"
        );
        assert_eq!(built.year, year, "{what} {year}");
        assert_eq!(built.weeks, None);
    }
}

#[test]
fn quarters_of_a_year_from_october() {
    let quarters = monthly(10, 1, NamedBy::End).year(2024).quarters;
    let bounds: Vec<String> = quarters
        .iter()
        .map(|q| format!("{} {}", q.first, q.last))
        .collect();
    assert_eq!(
        bounds,
        [
            "2023-10-01 2023-12-31",
            "2024-01-01 2024-03-31",
            "2024-04-01 2024-06-30",
            "2024-07-01 2024-09-30"
        ]
    );
}

#[test]
fn a_year_that_ends_on_the_last_saturday_of_september() {
    let calendar = weekly(
        WeekPattern::FiveFourFour,
        YearEndRule::Last,
        9,
        NamedBy::End,
    );
    for (year, first, last, weeks) in [
        (2001, "2000-10-01", "2001-09-29", 52),
        (2006, "2005-09-25", "2006-09-30", 53),
        (2011, "2010-09-26", "2011-09-24", 52),
        (2012, "2011-09-25", "2012-09-29", 53),
        (2017, "2016-09-25", "2017-09-30", 53),
        (2023, "2022-09-25", "2023-09-30", 53),
        (2024, "2023-10-01", "2024-09-28", 52),
    ] {
        let built = calendar.year(year);
        assert_eq!(
            (built.first, built.last),
            (date(first), date(last)),
            "{year}"
        );
        assert_eq!(built.weeks, Some(weeks), "{year}");
    }
}

#[test]
fn us_retail_years() {
    let calendar = retail();
    assert_eq!(calendar.year(2023).last, date("2024-02-03"));
    assert_eq!(calendar.year(2026).first, date("2026-02-01"));
    let long: Vec<i32> = (2000..2030)
        .filter(|year| calendar.year(*year).is_long())
        .collect();
    assert_eq!(long, [2000, 2006, 2012, 2017, 2023, 2028]);
}

#[test]
fn every_year_follows_the_one_before_and_holds_its_parts() {
    use NamedBy::{End, Start};
    use WeekPattern::{FiveFourFour, FourFiveFour, FourFourFive, ThirteenByFour};
    let mut calendars: Vec<FiscalCalendar> = Vec::new();
    for named_by in [Start, End] {
        for month in 1..=12 {
            for day in [1, 6, 15, 28] {
                calendars.push(monthly(month, day, named_by));
            }
            for pattern in [FourFourFive, FourFiveFour, FiveFourFour, ThirteenByFour] {
                for rule in [YearEndRule::Last, YearEndRule::Nearest] {
                    calendars.push(weekly(pattern, rule, month, named_by));
                }
            }
        }
    }
    for calendar in calendars {
        calendar.validate().unwrap();
        let mut next = calendar.year(1999).last.succ_opt().unwrap();
        for year in 2000..2040 {
            let built = calendar.year(year);
            assert_eq!(built.year, year, "{calendar:?}");
            assert_eq!(built.first, next, "{calendar:?} {year}");
            assert_eq!(built.periods.len(), usize::from(calendar.periods()));
            assert_eq!(built.quarters.len(), 4);
            assert_eq!(built.quarters.last().unwrap().last, built.last);
            let mut day = built.first;
            for period in &built.periods {
                assert_eq!(period.first, day);
                day = period.last.succ_opt().unwrap();
            }
            assert_eq!(built.halves()[1].last, built.last);
            for inside in [built.first, built.last] {
                assert_eq!(calendar.year_of(inside), built, "{calendar:?} {inside}");
            }
            next = day;
        }
    }
}

#[test]
fn the_53rd_week_goes_where_it_is_told() {
    for (named, at) in [(None, 11), (Some(1), 0), (Some(6), 5)] {
        let calendar = FiscalCalendar::WeekBased {
            pattern: WeekPattern::FourFiveFour,
            year_end: YearEnd {
                rule: YearEndRule::Nearest,
                weekday: Weekday::Sat,
                month: 1,
            },
            extra_week_period: named,
            named_by: NamedBy::Start,
        };
        let long = calendar.year(2023);
        let usual = WeekPattern::FourFiveFour.weeks();
        for (number, (period, weeks)) in long.periods.iter().zip(usual).enumerate() {
            assert_eq!(period.weeks, Some(weeks + u8::from(number == at)));
        }
    }
}

#[test]
fn thirteen_periods_make_quarters_of_three_three_three_and_four() {
    let calendar = weekly(
        WeekPattern::ThirteenByFour,
        YearEndRule::Last,
        12,
        NamedBy::End,
    );
    let days: Vec<i64> = calendar
        .year(2026)
        .quarters
        .iter()
        .map(Span::days)
        .collect();
    assert_eq!(days, [84, 84, 84, 112]);
}

#[test]
fn absurd_years_have_an_answer() {
    for year in [i32::MIN, 0, 9991, i32::MAX] {
        assert!(retail().year(year).first < retail().year(year).last);
    }
    assert!(retail().year_of(NaiveDate::MAX).first < NaiveDate::MAX);
}

#[test]
fn calendars_that_cannot_be_are_refused() {
    for (json, problem) in [
        (
            r#"{"kind":"monthBased","firstMonth":13,"firstDay":1,"namedBy":"end"}"#,
            FiscalProblem::Month,
        ),
        (
            r#"{"kind":"monthBased","firstMonth":1,"firstDay":29,"namedBy":"end"}"#,
            FiscalProblem::FirstDay,
        ),
        (
            r#"{"kind":"weekBased","pattern":"4-4-5","yearEnd":{"rule":"last","weekday":"sat","month":0},"namedBy":"end"}"#,
            FiscalProblem::Month,
        ),
        (
            r#"{"kind":"weekBased","pattern":"4-4-5","yearEnd":{"rule":"last","weekday":"sat","month":9},"extraWeekPeriod":13,"namedBy":"end"}"#,
            FiscalProblem::ExtraWeekPeriod(12),
        ),
    ] {
        let calendar: FiscalCalendar = serde_json::from_str(json).unwrap();
        assert_eq!(calendar.validate(), Err(problem), "{json}");
        // Even so it has an answer.
        let _ = calendar.year(2026);
    }
}

#[test]
fn calendars_as_json() {
    for json in [
        r#"{"kind":"monthBased","firstMonth":4,"firstDay":6,"namedBy":"start"}"#,
        r#"{"kind":"weekBased","pattern":"13x4","yearEnd":{"rule":"nearest","weekday":"sat","month":1},"extraWeekPeriod":13,"namedBy":"end"}"#,
        r#"{"kind":"weekBased","pattern":"5-4-4","yearEnd":{"rule":"last","weekday":"fri","month":9},"namedBy":"end"}"#,
    ] {
        let calendar: FiscalCalendar = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&calendar).unwrap(), json);
    }
    let stray = r#"{"kind":"monthBased","firstMonth":4,"firstDay":6,"namedBy":"start","x":1}"#;
    assert!(serde_json::from_str::<FiscalCalendar>(stray).is_err());
}
