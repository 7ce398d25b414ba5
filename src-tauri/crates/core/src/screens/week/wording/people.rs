//! Whom to see.

use chrono::NaiveDate;

use crate::{
    english::{is_plural, say, with_article},
    timing::ClosingWindow,
};

use super::Said;

/// "Head of Sales, Americas: 97 days since you spoke; two dates fell through."
pub(in crate::screens::week) fn long_ago(
    who: &str,
    length: &str,
    fell_through: usize,
    good: Option<&str>,
) -> Said {
    let since = format!("{length} since you spoke");
    let dates = match fell_through {
        0 => String::new(),
        1 => "; one date fell through".to_owned(),
        n => format!(
            "; {} dates fell through",
            say::number(i64::try_from(n).unwrap_or(2))
        ),
    };
    let good = good.map_or_else(|| "No good day is in sight yet".to_owned(), say::capital);
    let ask = if fell_through >= 2 {
        "; ask which time of the month suits"
    } else {
        ""
    };
    (format!("{who}: {since}{dates}."), format!("{good}{ask}."))
}

/// "Group CFO: the budget build starts on Thursday 26 November and skills were to be talked about
/// before it."
pub(in crate::screens::week) fn closing(
    who: &str,
    (event, closes_on): (&str, NaiveDate),
    subject: Option<&str>,
    today: NaiveDate,
    last: &str,
) -> Said {
    let starts = say::long_day(closes_on, today);
    let event = with_article(event);
    let subject = subject.map_or_else(String::new, |what| {
        format!(" and {what} to be discussed before then")
    });
    let verb = if is_plural(&event) { "start" } else { "starts" };
    (
        format!("{who}: {event} {verb} on {starts}{subject}."),
        last.to_owned(),
    )
}

/// "Booked through the assistant, Wednesday 25 is the last good day until 14 January."
pub(in crate::screens::week) fn last_good(
    window: &ClosingWindow,
    assistant: bool,
    today: NaiveDate,
) -> String {
    let (days, until) = (&window.last_good, window.until);
    // What begins was named with its month.
    let named: Vec<String> = days
        .iter()
        .map(|day| say::day_beside(*day, window.event_days.first, today))
        .collect();
    let verb = if days.len() == 1 {
        "is the last good day"
    } else {
        "are the last good days"
    };
    let until = until.map_or_else(String::new, |day| {
        format!(" until {}", say::day(day, today))
    });
    let text = format!("{} {verb}{until}.", say::list(&named));
    if assistant {
        format!("Booked through the assistant, {text}")
    } else {
        say::capital(&text)
    }
}

/// "Good days also end on Wednesday 25."
pub(in crate::screens::week) fn good_days_end(
    last: NaiveDate,
    too: bool,
    today: NaiveDate,
) -> String {
    let also = if too { "also " } else { "" };
    format!("good days {also}end on {}", say::day(last, today))
}

/// "Tuesday 24 is good", "good from Wednesday 25 to Monday 30".
pub(in crate::screens::week) fn good(
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
) -> String {
    if first == last {
        format!("{} is good", say::day(first, today))
    } else {
        format!("good {}", say::over(first, last, today))
    }
}

/// "Tuesday 24 is good": the day that the planner proposes.
pub(in crate::screens::week) fn proposed(
    date: NaiveDate,
    is_good: bool,
    today: NaiveDate,
) -> String {
    let how = if is_good { "good" } else { "possible" };
    format!("{} is {how}", say::day(date, today))
}

/// "Eight more people to meet: the planner spreads them."
pub(in crate::screens::week) fn more_people(
    many: usize,
    never: bool,
    next: Option<(&str, NaiveDate)>,
    today: NaiveDate,
) -> Said {
    let n = say::capital(&say::number(i64::try_from(many).unwrap_or(0)));
    let verb = if never { "meet" } else { "see" };
    let next = next.map_or_else(
        || "No day in the next four weeks is free for them.".to_owned(),
        |(who, date)| format!("The next is the {who}, on {}.", say::day(date, today)),
    );
    (
        format!("{n} more people to {verb}: the planner spreads them."),
        next,
    )
}

/// "97 days"
pub(in crate::screens::week) fn days(days: i64) -> String {
    say::count(days, "day", "days")
}

/// "97 days since you spoke; Tuesday 24 is good."
pub(in crate::screens::week) fn person_as_well(length: Option<&str>, good: Option<&str>) -> String {
    let since = length.map_or_else(
        || "You have not met yet".to_owned(),
        |length| say::capital(&format!("{length} since you spoke")),
    );
    let good = good.map_or_else(String::new, |good| format!("; {good}"));
    format!("{since}{good}.")
}

/// "Wednesday 25 is the last good day until 14 January; the planner gives it to others."
pub(in crate::screens::week) fn given_to_others(text: &str, days: usize) -> String {
    let them = if days == 1 { "it" } else { "them" };
    format!(
        "{}, but the planner gives {them} to others.",
        say::phrase(text)
    )
}

/// Returns the text with a capital first letter.
pub(in crate::screens::week) fn capital(text: &str) -> String {
    say::capital(text)
}

/// "Look up first: their figures."
pub(in crate::screens::week) fn look_up(what: Option<&str>) -> String {
    what.map_or_else(
        || "Read what the unit told us before.".to_owned(),
        |what| format!("Look up first: {}", say::sentence(&say::uncapital(what))),
    )
}

/// "Chief Information Officer: first meeting, good from Wednesday 25 to Monday 30."
pub(in crate::screens::week) fn first_meeting(
    who: &str,
    good: Option<&str>,
    look_up: String,
) -> Said {
    let good = good.map_or_else(String::new, |good| format!(", {good}"));
    (format!("{who}: first meeting{good}."), look_up)
}

/// Where nobody can say which days are good: "the rhythm of Technology is not known yet".
pub(in crate::screens::week) fn unknown_rhythm(unit: &str) -> String {
    format!("the rhythm of {unit} is not known yet")
}
