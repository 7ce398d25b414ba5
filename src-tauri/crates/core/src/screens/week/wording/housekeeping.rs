//! Reflections, stale facts, and what is waited for.

use chrono::NaiveDate;

use crate::{
    english::say,
    model::{Fact, Promise},
};

use super::Said;

/// "Reflect on the chat with the Head of Store Operations."
pub(in crate::screens::week) fn reflection(who: &str, on: NaiveDate, today: NaiveDate) -> Said {
    (
        format!(
            "Reflect on the {} chat with the {who}.",
            say::day_month(on, today)
        ),
        "What did you hear about how we work? You are asked only once, and only you see the answer.".to_owned(),
    )
}

/// "Reflect on the chat of 3 November as well."
pub(in crate::screens::week) fn reflection_as_well(on: NaiveDate, today: NaiveDate) -> String {
    format!("Reflect on the {} chat as well.", say::day_month(on, today))
}

/// "Notes of 12 chats are more than 3 years old."
pub(in crate::screens::week) fn old_words(chats: usize, lines: usize, years: u8) -> Said {
    let count =
        |n: usize, one: &str, many: &str| say::count(i64::try_from(n).unwrap_or(0), one, many);
    let what = if chats > 0 {
        format!("Notes of {} are", count(chats, "chat", "chats"))
    } else {
        say::capital(&count(lines, "line from a chat is", "lines from chats are"))
    };
    (
        format!("{what} more than {} old.", count(years.into(), "year", "years")),
        "You chose to be asked before they are kept any longer. Erase them, or keep them for another quarter."
            .to_owned(),
    )
}

/// "Finance: look again at who is in the room."
pub(in crate::screens::week) fn stale(
    unit: &str,
    fact: &Fact,
    who: &str,
    meeting: Option<NaiveDate>,
    today: NaiveDate,
) -> Said {
    let age = say::length(say::days_between(fact.as_of, today));
    let meeting = meeting.map_or_else(
        || format!("and the {who} is next"),
        |day| format!("and you meet the {who} {}", say::on_day(day, today)),
    );
    (
        format!("{unit}: look again at {}.", fact.topic.name()),
        format!("What you have is {age} old, {meeting}."),
    )
}

/// "Notes of two tenders, from the Head of Trade Sales: not received yet."
pub(in crate::screens::week) fn waiting(
    who: &str,
    promise: &Promise,
    meeting: Option<NaiveDate>,
    long: bool,
    today: NaiveDate,
) -> Said {
    let what = say::capital(say::phrase(&promise.text));
    let named = say::day(promise.due.unwrap_or(today), today);
    let then = match (meeting, long) {
        (Some(day), _) => format!("You meet {}: ask then.", say::on_day(day, today)),
        (None, true) => "Ask again later, or drop it.".to_owned(),
        (None, false) => "Ask whether it still matters.".to_owned(),
    };
    (
        format!("{what}, from the {who}: not received yet."),
        format!("They said {named}. {then}"),
    )
}

/// "Ask about notes of two tenders: not received yet."
pub(in crate::screens::week) fn waiting_as_well(promise: &Promise) -> String {
    let what = say::uncapital(say::phrase(&promise.text));
    format!("Ask about {what}: not received yet.")
}

/// "Three more things that were offered have not come yet."
pub(in crate::screens::week) fn more_theirs(n: usize) -> Said {
    let n = say::number(i64::try_from(n).unwrap_or(0));
    (
        format!(
            "{} more things that you were offered have not arrived yet.",
            say::capital(&n)
        ),
        "Ask whether they still matter.".to_owned(),
    )
}
