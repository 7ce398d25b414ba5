//! The engine against a slow reading of the standard: every day is asked by itself whether it
//! matches. What the two have in common is the text of the rule and nothing else.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::DayRule;
use super::rule::{Frequency, Rule};
use crate::{Span, Weekday};

/// Returns the n of a day among `of`, from the front and from the end.
fn places(n: u32, of: u32) -> [i64; 2] {
    [i64::from(n), i64::from(n) - i64::from(of) - 1]
}

fn month_length(date: NaiveDate) -> u32 {
    let first = date.with_day(1).unwrap();
    let next = first.checked_add_months(chrono::Months::new(1)).unwrap();
    u32::try_from(next.signed_duration_since(first).num_days()).unwrap()
}

fn year_length(year: i32) -> u32 {
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap().ordinal()
}

fn week_start(date: NaiveDate, rule: &Rule) -> NaiveDate {
    let back = (7 + Weekday::of(date).number() - rule.week_start.number()) % 7;
    date.checked_sub_days(Days::new(u64::from(back))).unwrap()
}

/// Returns what identifies the day, week, month or year of a date, and how many lie between.
fn period(date: NaiveDate, rule: &Rule) -> i64 {
    match rule.frequency {
        Frequency::Daily => i64::from(date.num_days_from_ce()),
        Frequency::Weekly => i64::from(week_start(date, rule).num_days_from_ce()).div_euclid(7),
        Frequency::Monthly => i64::from(date.year()) * 12 + i64::from(date.month0()),
        Frequency::Yearly => i64::from(date.year()),
    }
}

fn matches(date: NaiveDate, start: NaiveDate, rule: &Rule) -> bool {
    if (period(date, rule) - period(start, rule)) % i64::from(rule.interval) != 0 {
        return false;
    }
    let yearly = rule.frequency == Frequency::Yearly;
    let monthly = rule.frequency == Frequency::Monthly;
    let no_day =
        rule.weekdays.is_empty() && rule.month_days.is_empty() && rule.year_days.is_empty();
    let fixed_month = yearly && rule.weekdays.is_empty() && rule.year_days.is_empty();
    if rule.months.is_empty() {
        if fixed_month && date.month() != start.month() {
            return false;
        }
    } else if !rule
        .months
        .iter()
        .any(|month| u32::from(*month) == date.month())
    {
        return false;
    }
    if rule.month_days.is_empty() {
        if no_day && (monthly || yearly) && date.day() != start.day() {
            return false;
        }
    } else {
        let own = places(date.day(), month_length(date));
        if !rule
            .month_days
            .iter()
            .any(|day| own.contains(&i64::from(*day)))
        {
            return false;
        }
    }
    if !rule.year_days.is_empty() {
        let own = places(date.ordinal(), year_length(date.year()));
        if !rule
            .year_days
            .iter()
            .any(|day| own.contains(&i64::from(*day)))
        {
            return false;
        }
    }
    if rule.weekdays.is_empty() {
        let weekly = rule.frequency == Frequency::Weekly;
        return !(weekly && no_day) || Weekday::of(date) == Weekday::of(start);
    }
    let in_month = monthly || !rule.months.is_empty();
    let (place, length) = if in_month {
        (date.day(), month_length(date))
    } else {
        (date.ordinal(), year_length(date.year()))
    };
    let from_front = i64::from((place - 1) / 7) + 1;
    let from_end = -(i64::from((length - place) / 7) + 1);
    rule.weekdays.iter().any(|day| {
        let counted = day.nth != 0 && (monthly || yearly);
        let nth = i64::from(day.nth);
        day.weekday == Weekday::of(date) && (!counted || nth == from_front || nth == from_end)
    })
}

fn slow(rule: &Rule, start: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    // Whole periods, for positions count also what lies before the start.
    let mut periods: BTreeMap<i64, Vec<NaiveDate>> = BTreeMap::new();
    let around = |date: NaiveDate, days: i64| crate::working_days::add_days(date, days).unwrap();
    for day in Span::new(around(start, -370), around(last, 370)).iter() {
        if matches(day, start, rule) {
            periods.entry(period(day, rule)).or_default().push(day);
        }
    }
    let mut found: Vec<NaiveDate> = periods
        .into_values()
        .flat_map(|days| {
            let of = u32::try_from(days.len()).unwrap();
            let positions = rule.set_positions.clone();
            (1..).zip(days).filter_map(move |(n, day)| {
                let own = places(n, of);
                let picked = positions.iter().any(|p| own.contains(&i64::from(*p)));
                (positions.is_empty() || picked).then_some(day)
            })
        })
        .filter(|day| *day >= start)
        .collect();
    found.truncate(rule.count.map_or(usize::MAX, |count| count as usize));
    found.retain(|day| *day <= last);
    found
}

fn list<T: std::fmt::Display>(part: &str, values: &[T]) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    if values.is_empty() {
        String::new()
    } else {
        format!(";{part}={}", values.join(","))
    }
}

prop_compose! {
    fn nonzero(most: i32)(n in 1..=most, end in any::<bool>()) -> i32 {
        if end { -n } else { n }
    }
}

/// Rules whose parts are each there or not.
fn rules() -> impl Strategy<Value = String> {
    let some = |many| prop::collection::vec(nonzero(many), 0..3);
    let weekday = (0..7_u8, prop_oneof![2 => Just(0), 1 => nonzero(5)]);
    let weekdays = prop::collection::vec(weekday, 0..4);
    let months = prop::collection::vec(1..=12_i32, 0..3);
    let sparse = |values: BoxedStrategy<Vec<i32>>| prop_oneof![3 => Just(Vec::new()), 1 => values];
    (
        0..4_usize,
        1..5_u32,
        sparse(months.boxed()),
        sparse(some(31).boxed()),
        prop_oneof![1 => Just(Vec::new()), 1 => weekdays],
        sparse(some(4).boxed()),
        sparse(some(366).boxed()),
        0..7_u8,
        prop::option::of(1..20_u32),
    )
        .prop_map(
            |(freq, interval, months, month_days, weekdays, positions, year_days, wkst, count)| {
                let letters = |n: u8| super::rule::letters(Weekday::from_number(n));
                let freq = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"][freq];
                let weekdays: Vec<String> = weekdays
                    .into_iter()
                    .map(|(day, nth)| match nth {
                        0 => letters(day).to_owned(),
                        nth => format!("{nth}{}", letters(day)),
                    })
                    .collect();
                [
                    format!("FREQ={freq};INTERVAL={interval};WKST={}", letters(wkst)),
                    list("BYMONTH", &months),
                    list("BYMONTHDAY", &month_days),
                    list("BYDAY", &weekdays),
                    list("BYSETPOS", &positions),
                    list("BYYEARDAY", &year_days),
                    count.map_or_else(String::new, |count| format!(";COUNT={count}")),
                ]
                .concat()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_engine_agrees_with_asking_every_day(rule in rules(), start in 0..3000_i64) {
        let start = NaiveDate::from_ymd_opt(2019, 6, 1).unwrap() + chrono::TimeDelta::days(start);
        let last = start + chrono::TimeDelta::days(1500);
        let parsed = DayRule::parse(&rule).unwrap();
        let fast = parsed.dates(start, &[], &[], Span::new(start, last));
        prop_assert_eq!(fast, slow(&parsed.0, start, last), "{}", rule);
    }

    #[test]
    fn a_later_window_holds_the_same_dates(rule in rules(), first in 0..2000_i64) {
        let start = NaiveDate::from_ymd_opt(2020, 2, 29).unwrap();
        let first = start + chrono::TimeDelta::days(first);
        let last = first + chrono::TimeDelta::days(400);
        let rule = DayRule::parse(&rule).unwrap();
        let mut all = rule.dates(start, &[], &[], Span::new(start, last));
        all.retain(|day| *day >= first);
        prop_assert_eq!(rule.dates(start, &[], &[], Span::new(first, last)), all);
    }

    #[test]
    fn a_rule_is_written_so_that_it_reads_the_same(rule in rules()) {
        let rule = DayRule::parse(&rule).unwrap();
        prop_assert_eq!(DayRule::parse(&rule.to_string()).unwrap(), rule.clone());
        prop_assert!(!rule.describe().is_empty());
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,60}") {
        if let Err(refusal) = DayRule::parse(&text) {
            prop_assert!(refusal.to_string().ends_with(['.', '!']));
        }
        let _ = super::RecurrenceSet::parse_lines(&text);
    }
}
