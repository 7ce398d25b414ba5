use chrono::NaiveDate;

use super::*;
use crate::conversations::testing::{TODAY, World, on};

/// Written on Wednesday, 18 November 2026.
fn dates() -> Dates {
    Dates {
        on: TODAY,
        order: DateOrder::DayFirst,
        calendar: FiscalCalendar::CALENDAR_YEAR,
    }
}

fn day(text: &str) -> Option<Result<NaiveDate, DateProblem>> {
    dates().find(text).map(|found| found.day)
}

/// A text, and the days from its writing to the day that it names.
const FORMS: &[(&str, i64)] = &[
    ("x by 27 Nov", 9),
    ("x by 27th November", 9),
    ("x by Nov 27", 9),
    ("x, by 27 Nov 2026.", 9),
    ("x by the 27th", 9),
    ("x by the 27th of November", 9),
    ("x by the 3rd", 15),
    ("x by Friday 27 Nov", 9),
    ("x by 2026-12-01", 13),
    ("x by Friday", 2),
    ("x by Fri", 2),
    ("x by Wednesday", 7),
    ("x until tomorrow", 1),
    ("x by today", 0),
    ("x by next week", 9),
    ("x in 10 days", 10),
    ("x in a month", 30),
    ("x by the end of the week", 2),
    ("x by end of January", 74),
    ("x by 5 Jan", 48),
    ("by Friday or by Monday", 5),
    // At the end of a line, without a word that leads to it.
    ("x Friday", 2),
    ("x, Fri.", 2),
    ("x (Friday)", 2),
    ("x - 27 Nov", 9),
    ("x 27 Nov", 9),
    ("x Tue 24 Nov", 6),
    ("x 27/11", 9),
    ("x 27/11/26", 9),
    ("x 27.11.", 9),
    ("x 27.11.2026", 9),
    ("x 11/27", 9),
    ("x next Tuesday", 6),
    ("x next Friday", 9),
    ("x by next Friday", 9),
    ("x this Friday", 2),
    ("x tomorrow", 1),
    ("x the day after tomorrow", 2),
    ("x EOW", 2),
    ("x by EOM", 12),
    ("x end of month", 12),
    ("x month end", 12),
    ("x end of next month", 43),
    ("x end of next week", 9),
    ("x by the end of the year", 43),
    ("x in two weeks", 14),
    ("x within 2 weeks", 14),
    ("x in a couple of weeks", 14),
    ("x next week", 9),
    ("x by December", 43),
    ("x in December", 43),
    ("x Q4", 43),
    ("x by the end of Q1", 133),
    ("x by P12", 43),
    ("x P11", 12),
    ("x by H1", 224),
    ("x FY27 Q1", 133),
    ("x next quarter", 133),
    ("x week 48", 9),
    ("x by KW49", 16),
    // In a phrase.
    ("x a week on Friday", 9),
    ("x by a week on Friday", 9),
    ("x two weeks on Friday", 16),
    ("x a week from tomorrow", 8),
    ("x Friday week", 9),
    ("x by Monday week", 12),
    ("x tomorrow week", 8),
    ("x the week after next", 16),
    ("x by the week after next", 16),
    ("x the Friday after next", 16),
    ("x the month after next", 74),
    ("x in a fortnight", 14),
    ("x a fortnight from now", 14),
    ("x two weeks from now", 14),
    ("x in a week or two", 14),
    ("x in two or three weeks", 21),
    ("x in 2-3 weeks", 21),
    ("x in three working days", 5),
    ("x in ten working days", 14),
    ("x Thursday next week", 8),
    ("x by Tuesday of next week", 6),
    ("x next week Tuesday", 6),
    ("x next week on Tuesday", 6),
    ("x Tuesday of the week after next", 13),
    ("x early next week", 6),
    ("x the beginning of next week", 5),
    ("x mid next week", 7),
    ("x later this week", 2),
    ("x over the weekend", 4),
    ("x by the weekend", 2),
    ("x within the week", 2),
    ("x mid-December", 27),
    ("x by mid December", 27),
    ("x in the middle of January", 58),
    ("x early January", 53),
    ("x by late January", 74),
    ("x by the start of December", 13),
    ("x w/c 7 Dec", 23),
    ("x in the first week of December", 19),
    ("x before Christmas", 35),
    ("x by the 3rd of next month", 15),
    ("x January 2027", 74),
    ("x 27-Nov", 9),
    ("x 27-11-2026", 9),
    ("x Friday 27", 9),
    ("x Friday the 27th", 9),
    ("x 27 Nov (Friday)", 9),
    // With a time of day, or words that add nothing.
    ("x Friday morning", 2),
    ("x tomorrow afternoon", 1),
    ("x Friday 10:00", 2),
    ("x Friday at 3pm", 2),
    ("x Friday at the latest", 2),
    ("x at the latest by Friday", 2),
    ("x no later than Friday", 2),
    ("x by COB Friday", 2),
    ("x by end of day Friday", 2),
    ("x this afternoon", 0),
    ("x first thing Monday", 5),
    ("x over the next two weeks", 14),
    ("x sometime next week", 9),
    ("x on the 3rd or 4th", 16),
    ("x 27 or 28 Nov", 10),
    ("x between Monday and Wednesday", 7),
    ("x by Q1 2027", 133),
    ("x by Q1 27", 133),
    ("x by the last Friday of November", 9),
    ("x the first Monday in December", 19),
    ("x by end of play Thursday", 1),
    ("x by weds", 7),
    ("x 2026/11/30", 12),
    ("Thursday: x", 1),
    ("Fri - x", 2),
    ("tomorrow I send x", 1),
    ("by Friday I send x", 2),
];

#[test]
fn days_are_found_in_many_forms() {
    for (text, days) in FORMS {
        assert_eq!(day(text), Some(Ok(on(*days))), "{text}");
    }
}

#[test]
fn fiscal_periods_are_those_of_the_calendar() {
    let april: FiscalCalendar = FiscalCalendar::MonthBased {
        first_month: 4,
        first_day: 1,
        named_by: crate::calendar::NamedBy::End,
    };
    let dates = Dates {
        calendar: april,
        ..dates()
    };
    for (text, last) in [
        ("x Q3", "2026-12-31"),
        ("x P9", "2026-12-31"),
        ("x by Q2", "2027-09-30"),
        ("x by the end of FY27", "2027-03-31"),
        ("x EOQ", "2026-12-31"),
    ] {
        let found = dates.find(text).unwrap();
        assert_eq!(found.day, Ok(last.parse().unwrap()), "{text}");
    }
}

#[test]
fn the_order_of_numbers_is_that_of_the_locale() {
    for (locale, expected) in [
        ("en-GB", "2026-12-11"),
        ("de-DE", "2026-12-11"),
        ("en-US", "2026-11-12"),
        ("en", "2026-11-12"),
        ("ja-JP", "2026-11-12"),
    ] {
        let dates = Dates {
            on: "2026-11-02".parse().unwrap(),
            order: DateOrder::of_locale(locale),
            ..dates()
        };
        let found = dates.find("x 11/12").unwrap();
        assert_eq!(found.day, Ok(expected.parse().unwrap()), "{locale}");
    }
}

#[test]
fn what_names_no_day() {
    for text in [
        "",
        "by",
        "in",
        "by region",
        "by 3 people",
        "in the room",
        "in twenty years time",
        "by money",
        "by maybe",
        "by marching",
        "stand by",
        "in 99999999999 days",
        "by the",
        "the minutes of Friday",
        "the list for Q3",
        "as every Monday",
        "it may",
        "better than last Friday",
        "rather than Friday",
        "after the 10th",
        "over two weeks late",
        "the figures for 27 Nov",
        "4 of 5",
        "3/5",
        "version 2.5",
        "Friday was bad for them",
    ] {
        assert_eq!(day(text), None, "{text}");
    }
}

#[test]
fn what_looks_like_a_date_and_is_none_is_said() {
    for (text, words, problem) in [
        ("x by 31 Feb", "31 Feb", DateProblem::Unclear),
        ("x by 45 Nov", "45 Nov", DateProblem::Unclear),
        ("x by 2026-13-40", "2026-13-40", DateProblem::Unclear),
        ("x 31 Feb", "31 Feb", DateProblem::Unclear),
        ("x Monday 45 Nov", "Monday 45 Nov", DateProblem::Unclear),
        ("x by Monday 31 Nov", "Monday 31 Nov", DateProblem::Unclear),
        ("x Friday 45", "Friday 45", DateProblem::Unclear),
        ("x Fri/Mon", "Fri/Mon", DateProblem::Unclear),
        ("x in the spring", "the spring", DateProblem::Unclear),
        ("x in the new year", "the new year", DateProblem::Unclear),
        ("x by the new year", "the new year", DateProblem::Unclear),
        ("x before the summer", "the summer", DateProblem::Unclear),
        ("x by Easter", "Easter", DateProblem::Unclear),
        ("x 45/13", "45/13", DateProblem::Unclear),
        ("x Q7", "Q7", DateProblem::Unclear),
        ("x by 12 Nov", "12 Nov", DateProblem::Past),
        ("x by 2026-11-17", "2026-11-17", DateProblem::Past),
        ("x 17/11", "17/11", DateProblem::Past),
    ] {
        let found = dates().find(text).unwrap();
        assert_eq!(
            (found.words.as_str(), found.day, found.without.as_str()),
            (words, Err(problem), "x"),
            "{text}"
        );
    }
}

#[test]
fn the_rest_of_the_text_stays() {
    for (text, rest) in [
        ("one page, by 27 Nov, for shops", "one page for shops"),
        ("by Friday the page", "the page"),
        ("half a page by Friday", "half a page"),
        ("the list (by Friday)", "the list"),
        ("the list - 27 Nov", "the list"),
        ("the list due by Friday", "the list"),
        ("the list for Q3 by Friday", "the list for Q3"),
        ("the list a week on Friday", "the list"),
        ("the list Thursday next week", "the list"),
        ("the list early next week", "the list"),
        ("the list by COB Friday", "the list"),
        ("the list Friday morning", "the list"),
        ("the list no later than Friday", "the list"),
        ("the list, Friday at the latest", "the list"),
        ("the list w/c 7 Dec", "the list"),
        ("the list sometime next week", "the list"),
        ("the list on the 3rd or 4th", "the list"),
        ("the list between Monday and Wednesday", "the list"),
        ("the list the day after tomorrow", "the list"),
        ("Thursday: the list", "the list"),
        ("Next chat: 10 December", "Next chat"),
        ("call Friday at 10:00", "call at 10:00"),
    ] {
        assert_eq!(dates().find(text).unwrap().without, rest, "{text}");
    }
}

#[test]
fn a_weekday_that_is_not_that_of_its_date_is_asked_about() {
    for (text, words, days) in [
        ("x Friday 26 Nov", "Friday 26 Nov", &[8, 9][..]),
        ("x by Fri 26/11", "Fri 26/11", &[8, 9]),
        ("x 26 Nov, Friday", "26 Nov, Friday", &[8, 9]),
        ("x on Monday the 1st", "Monday the 1st", &[13, 12]),
        ("x Friday 26", "Friday 26", &[8, 9]),
        // The date is the only one still to come.
        ("x Monday 19 Nov", "Monday 19 Nov", &[1]),
    ] {
        let found = dates().find(text).unwrap();
        let days: Vec<NaiveDate> = days.iter().map(|days| on(*days)).collect();
        assert_eq!(
            (found.words.as_str(), found.day, found.choices),
            (words, Err(DateProblem::Weekday), days),
            "{text}"
        );
    }
}

#[test]
fn a_unit_has_its_own_fiscal_calendar() {
    let world = World::new();
    let read = Dates::of(&world.records, Some(world.unit), TODAY, DateOrder::DayFirst);
    assert_eq!(read.calendar, FiscalCalendar::CALENDAR_YEAR);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "(?s).{0,200}", days in -300_000_i64..800_000) {
        let dates = Dates {
            on: TODAY.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(TODAY),
            ..dates()
        };
        if let Some(found) = dates.find(&text) {
            proptest::prop_assert!(found.day.is_ok_and(|day| day >= dates.on) || found.day.is_err());
        }
    }

    #[test]
    fn any_day_is_read(text in "(by |on |in |)(end of |next |the |)[0-9a-zA-Z/.-]{0,8} ?[0-9a-zA-Z]{0,6} ?[0-9]{0,6}") {
        let _ = dates().find(&text);
    }
}
