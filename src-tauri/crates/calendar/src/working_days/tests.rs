//! Tables of days, worked and not.

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn place(country: &str, subdivision: Option<&str>) -> WorkingDays {
    let weekend = [Weekday::Sat, Weekday::Sun];
    WorkingDays::of_place(weekend, country, subdivision, 2024, 2040, BTreeMap::new())
}

/// England, closed between the years.
fn closed() -> WorkingDays {
    let holidays = crate::holidays::of("GB", Some("ENG"), 2026, 2027);
    let closures = Span::new(date("2026-12-24"), date("2026-12-31"));
    WorkingDays::new(
        [Weekday::Sat, Weekday::Sun],
        holidays.into_iter().map(|h| (h.date, h.name)).collect(),
        closures
            .iter()
            .map(|day| (day, "Between the years".to_owned()))
            .collect(),
    )
}

/// (month, working days, first, fifth last, last, tenth)
#[test]
fn months_in_the_united_states() {
    let days = place("US", None);
    for (month, count, first, fifth_last, last, tenth) in [
        ("2026-01", 20, 2, 26, 30, 15),
        ("2026-02", 19, 2, 23, 27, 13),
        ("2026-03", 22, 2, 25, 31, 13),
        ("2026-04", 22, 1, 24, 30, 14),
        ("2026-05", 20, 1, 22, 29, 14),
        ("2026-06", 21, 1, 24, 30, 12),
        ("2026-07", 22, 1, 27, 31, 15),
        ("2026-08", 21, 3, 25, 31, 14),
        ("2026-09", 21, 1, 24, 30, 15),
        ("2026-10", 21, 1, 26, 30, 15),
        ("2026-11", 19, 2, 23, 30, 16),
        ("2026-12", 22, 1, 24, 31, 14),
        ("2027-01", 19, 4, 25, 29, 15),
        ("2027-02", 19, 1, 22, 26, 12),
        ("2027-03", 23, 1, 25, 31, 12),
        ("2027-04", 22, 1, 26, 30, 14),
        ("2027-05", 20, 3, 24, 28, 14),
        ("2027-06", 21, 1, 24, 30, 14),
        ("2027-07", 21, 1, 26, 30, 15),
        ("2027-08", 22, 2, 25, 31, 13),
        ("2027-09", 21, 1, 24, 30, 15),
        ("2027-10", 20, 1, 25, 29, 15),
        ("2027-11", 20, 1, 23, 30, 15),
        ("2027-12", 21, 1, 23, 30, 14),
    ] {
        let first_day = date(&format!("{month}-01"));
        let next = first_day
            .checked_add_months(chrono::Months::new(1))
            .unwrap();
        let span = Span::new(first_day, next.pred_opt().unwrap());
        assert_eq!(days.count(span), count, "{month}");
        for (n, day) in [(1, first), (-5, fifth_last), (-1, last), (10, tenth)] {
            let found = days.nth_of_month(first_day.year(), first_day.month(), n);
            assert_eq!(found.map(|found| found.day()), Some(day), "{month} {n}");
        }
    }
}

#[test]
fn offsets_never_count_the_anchor() {
    let days = closed();
    for (anchor, n, expected) in [
        ("2026-12-23", 0, "2026-12-23"),
        ("2026-12-26", 0, "2026-12-26"),
        ("2026-12-23", 1, "2027-01-04"),
        ("2026-12-24", 1, "2027-01-04"),
        ("2027-01-04", -1, "2026-12-23"),
        ("2027-01-01", -2, "2026-12-22"),
        ("2026-11-18", 3, "2026-11-23"),
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-11-22", -1, "2026-11-20"),
    ] {
        assert_eq!(
            days.offset(date(anchor), n),
            Some(date(expected)),
            "{anchor} {n}"
        );
    }
}

#[test]
fn rolls_stay_in_the_month_where_they_should() {
    let days = WorkingDays::default();
    for (day, roll, expected) in [
        ("2026-10-30", Roll::Next, "2026-10-30"),
        ("2026-10-31", Roll::Keep, "2026-10-31"),
        ("2026-10-31", Roll::Next, "2026-11-02"),
        ("2026-10-31", Roll::Previous, "2026-10-30"),
        ("2026-10-31", Roll::NextInMonth, "2026-10-30"),
        ("2026-11-01", Roll::Previous, "2026-10-30"),
        ("2026-11-01", Roll::PreviousInMonth, "2026-11-02"),
        ("2026-11-01", Roll::NextInMonth, "2026-11-02"),
        ("2026-11-14", Roll::PreviousInMonth, "2026-11-13"),
    ] {
        assert_eq!(days.roll(date(day), roll), date(expected), "{day} {roll:?}");
    }
}

#[test]
fn why_a_day_is_not_worked() {
    let days = closed();
    for (day, expected) in [
        ("2026-12-23", None),
        (
            "2026-12-24",
            Some(NotWorking::Closure("Between the years".to_owned())),
        ),
        (
            "2026-12-25",
            Some(NotWorking::Holiday("Christmas Day".to_owned())),
        ),
        // A holiday is named even on a Saturday.
        (
            "2026-12-26",
            Some(NotWorking::Holiday("Boxing Day".to_owned())),
        ),
        ("2027-01-02", Some(NotWorking::Weekend)),
    ] {
        assert_eq!(days.why_not(date(day)), expected, "{day}");
        assert_eq!(days.is_working(date(day)), expected.is_none(), "{day}");
    }
    assert_eq!(days.holiday(date("2026-12-25")), Some("Christmas Day"));
    let span = Span::new(date("2026-12-01"), date("2027-01-01"));
    assert_eq!(days.holidays_in(span).count(), 4);
}

#[test]
fn weekends_differ() {
    let fridays = WorkingDays::new(
        [Weekday::Fri, Weekday::Sat],
        BTreeMap::new(),
        BTreeMap::new(),
    );
    let week = Span::new(date("2026-11-16"), date("2026-11-22"));
    let worked: Vec<u32> = fridays.days_in(week).map(|day| day.day()).collect();
    assert_eq!(worked, [16, 17, 18, 19, 22]);
    let none = WorkingDays::new(Weekday::ALL, BTreeMap::new(), BTreeMap::new());
    assert_eq!(none.offset(date("2026-11-18"), 1), None);
    assert_eq!(
        none.roll(date("2026-11-18"), Roll::Next),
        date("2026-11-18")
    );
    let all = WorkingDays::new([], BTreeMap::new(), BTreeMap::new());
    assert_eq!(all.count(week), 7);
}

#[test]
fn every_day_agrees_with_its_reason() {
    let days = place("GB", Some("SCT"));
    for day in Span::new(date("2023-01-01"), date("2041-12-31")).iter() {
        assert_eq!(days.is_working(day), days.why_not(day).is_none(), "{day}");
    }
}

#[test]
fn absurd_dates_and_offsets_have_an_answer() {
    let far = NaiveDate::MAX;
    let closures = BTreeMap::from([(far, "The end".to_owned())]);
    let days = WorkingDays::new([Weekday::Sun], BTreeMap::new(), closures);
    assert!(!days.is_working(far));
    assert_eq!(days.offset(far, 1), None);
    assert_eq!(days.offset(NaiveDate::MIN, -1), None);
    assert_eq!(days.offset(date("2026-11-18"), i32::MIN), None);
    assert_eq!(days.nth_of_month(2026, 13, 1), None);
    assert_eq!(days.nth_of_month(2026, 2, 0), None);
    assert_eq!(days.nth_of_month(2026, 2, 25), None);
}

#[test]
fn weekend_days_that_pay_for_a_day_off_are_worked() {
    let china = place("CN", None);
    for (day, working, why) in [
        (
            "2026-02-28",
            true,
            Some("working Saturday for Chinese New Year (Spring Festival)"),
        ),
        ("2026-09-20", true, Some("working Sunday for National Day")),
        ("2026-02-21", false, None),
        ("2026-02-23", false, None),
        ("2026-02-27", true, None),
    ] {
        let day = date(day);
        assert_eq!(china.is_working(day), working, "{day}");
        assert_eq!(china.why_worked(day), why, "{day}");
        assert_eq!(china.why_not(day).is_none(), working, "{day}");
    }
    assert_eq!(china.nth_of_month(2026, 2, -1), Some(date("2026-02-28")));
    assert_eq!(
        china.offset(date("2026-02-27"), 1),
        Some(date("2026-02-28"))
    );
    assert!(!china.is_weekend(date("2026-02-28")) && china.is_weekend(date("2026-02-21")));
    // The hours of the last weekday before it.
    assert_eq!(china.hours_weekday(date("2026-02-28")), Weekday::Fri);
    assert_eq!(china.hours_weekday(date("2026-09-20")), Weekday::Fri);
    assert_eq!(china.hours_weekday(date("2026-02-21")), Weekday::Sat);
    let year = Span::new(date("2026-01-01"), date("2026-12-31"));
    assert_eq!(china.worked_in(year).count(), 6);
    // Where Sundays alone are off, Saturdays are worked anyway.
    let sundays = WorkingDays::of_place([Weekday::Sun], "CN", None, 2026, 2026, BTreeMap::new());
    let worked: Vec<NaiveDate> = sundays.worked_in(year).map(|(day, _)| day).collect();
    assert_eq!(worked, [date("2026-01-04"), date("2026-09-20")]);
    // A closure on such a day is a day off all the same.
    let closures = BTreeMap::from([(date("2026-02-28"), "Stocktaking".to_owned())]);
    let closed = WorkingDays::of_place(
        [Weekday::Sat, Weekday::Sun],
        "CN",
        None,
        2026,
        2026,
        closures,
    );
    assert!(!closed.is_working(date("2026-02-28")));
    assert_eq!(closed.off_in(year).last().unwrap().0, date("2026-10-07"));
    assert!(
        closed
            .off_in(year)
            .contains(&(date("2026-02-28"), "Stocktaking"))
    );
    assert_eq!(closed.worked_in(year).count(), 5);
}

#[test]
fn a_date_marked_as_worked_is_worked_whatever_it_was() {
    let days = closed().with_worked_dates([
        (date("2026-12-28"), ""),
        (date("2026-12-29"), "Go-live"),
        (date("2026-12-19"), "Stocktaking"),
        // An ordinary working day stays one.
        (date("2026-12-18"), "Stocktaking"),
    ]);
    for (day, why) in [
        ("2026-12-28", Some("working Monday")),
        ("2026-12-29", Some("working Tuesday: Go-live")),
        ("2026-12-19", Some("working Saturday: Stocktaking")),
        ("2026-12-18", None),
    ] {
        let day = date(day);
        assert!(days.is_working(day), "{day}");
        assert_eq!(days.why_worked(day), why);
        assert_eq!(days.why_not(day), None);
    }
    assert!(!days.is_working(date("2026-12-30")) && !days.is_working(date("2026-12-20")));
    assert_eq!(days.holiday(date("2026-12-28")), None);
    let week = Span::new(date("2026-12-14"), date("2026-12-31"));
    assert_eq!(days.count(week), closed().count(week) + 3);
    assert_eq!(days.hours_weekday(date("2026-12-29")), Weekday::Tue);
}
