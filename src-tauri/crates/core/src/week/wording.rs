//! The sentences of the Week screen, all in this place: a fact and an offer, never a reproach.

use chrono::{Datelike, NaiveDate};

use crate::{
    conversations::{ConversationState, kept, say},
    openers::{is_plural, with_article},
    promises::Promise,
};

/// A title and a reason.
pub(super) type Said = (String, String);

pub(super) mod labels {
    pub(in crate::week) const DEBRIEF: &str = "Write it down";
    pub(in crate::week) const LINES: &str = "Look at them";
    pub(in crate::week) const CARD: &str = "Open the card";
    pub(in crate::week) const PREPARE: &str = "Prepare";
    pub(in crate::week) const PROMISE: &str = "Open the promise";
    pub(in crate::week) const PROMISES: &str = "Open the promises";
    pub(in crate::week) const PLAN: &str = "Plan a chat";
    pub(in crate::week) const RHYTHM: &str = "Ask for a better time";
    pub(in crate::week) const REFLECT: &str = "Reflect";
    pub(in crate::week) const HOMEWORK: &str = "Refresh the homework";
    pub(in crate::week) const LEADER: &str = "Look";
    pub(in crate::week) const SKIP: &str = "Skip that date";
}

/// "Write down yesterday's chat with the Plant Director."
pub(super) fn unwritten(who: &str, on: NaiveDate, today: NaiveDate, asked: bool) -> Said {
    let days = say::days_between(on, today);
    let chat = chat_of(on, today);
    let reason = if days > 7 {
        "If it took place, two lines are enough; if not, say so there."
    } else if asked {
        "They had asked for it. Two lines are enough."
    } else {
        "Two lines are enough, while they are fresh."
    };
    (
        format!("Write down {chat} with the {who}."),
        reason.to_owned(),
    )
}

/// "Three lines to keep from yesterday's chat with the Plant Director."
pub(super) fn left_lines(who: &str, lines: usize, on: NaiveDate, today: NaiveDate) -> Said {
    let lines = i64::try_from(lines).unwrap_or(i64::MAX);
    let lines = say::capital(&say::count(lines, "line", "lines"));
    (
        format!(
            "{lines} to keep from {} with the {who}.",
            chat_of(on, today)
        ),
        "The debrief was finished without them. Keep them, or leave them as notes.".to_owned(),
    )
}

/// Returns "yesterday's chat", "Monday's chat", "the chat of 2 November".
fn chat_of(on: NaiveDate, today: NaiveDate) -> String {
    match say::days_between(on, today) {
        0 => "today's chat".to_owned(),
        1 => "yesterday's chat".to_owned(),
        2..=7 => format!("{}'s chat", say::weekday(on)),
        _ => format!("the chat of {}", say::day_month(on, today)),
    }
}

/// "Three more chats wait to be written down: with the Group CFO, the Plant Director and one other."
pub(super) fn more_unwritten(names: &[String]) -> Said {
    let n = i64::try_from(names.len()).unwrap_or(0);
    (
        format!(
            "{} more chats wait to be written down: with {}.",
            say::capital(&say::number(n)),
            some(names)
        ),
        "Two lines each are enough; where one did not take place, say so there.".to_owned(),
    )
}

/// "Three more promises are due: to the Group CFO, the Plant Director and one other."
pub(super) fn more_debts(names: &[String]) -> Said {
    let n = i64::try_from(names.len()).unwrap_or(0);
    (
        format!(
            "{} more promises are due: to {}.",
            say::capital(&say::number(n)),
            some(names)
        ),
        "Send what is ready, and name a new date for the rest.".to_owned(),
    )
}

/// "Three more things that were offered have not come yet."
pub(super) fn more_theirs(n: usize) -> Said {
    let n = say::number(i64::try_from(n).unwrap_or(0));
    (
        format!(
            "{} more things that were offered have not come yet.",
            say::capital(&n)
        ),
        "Ask whether they still matter.".to_owned(),
    )
}

/// "the Group CFO, the Plant Director and two others": each name once.
fn some(names: &[String]) -> String {
    let mut each: Vec<String> = Vec::new();
    for name in names {
        let name = format!("the {name}");
        if !each.contains(&name) {
            each.push(name);
        }
    }
    if each.len() > 3 {
        let more = i64::try_from(each.len() - 2).unwrap_or(0);
        each.truncate(2);
        each.push(say::count(more, "other", "others"));
    }
    say::list(&each)
}

/// "Tomorrow 10:00, Head of Customer Care: the card is ready."
pub(super) fn near(who: &str, when: &str, prepared: bool) -> Said {
    if prepared {
        (
            format!("{when}, {who}: the card is ready."),
            "A look before the door is enough.".to_owned(),
        )
    } else {
        (
            format!("{when}, {who}: five minutes to prepare."),
            "Choose how to begin, and three facts.".to_owned(),
        )
    }
}

/// "Group CFO: your one-to-one on Tue 24 Nov falls in Budget lock."
pub(super) fn given(who: &str, on: NaiveDate, what: &str, mark: &str) -> Said {
    let day = crate::rhythm::say::short(on);
    let offer = mark.rsplit_once(": ").map_or(mark, |(_, offer)| offer);
    (
        format!("{who}: your one-to-one on {day} {what}."),
        say::capital(offer),
    )
}

/// "Asked the Group CFO six working days ago: no answer yet."
pub(super) fn unanswered(who: &str, working_days: i64, assistant: bool) -> Said {
    let days = say::count(working_days, "working day", "working days");
    let through = if assistant {
        "Asked the assistant of the"
    } else {
        "Asked the"
    };
    (
        format!("{through} {who} {days} ago: no answer yet."),
        "Offer new half-days, or take it off the list.".to_owned(),
    )
}

/// What a debt's reason needs to know about the leader's year.
#[derive(Debug, Default)]
pub(super) struct Crunched {
    pub(super) name: String,
    pub(super) until: Option<NaiveDate>,
    pub(super) unit: String,
    pub(super) next_good: Option<NaiveDate>,
}

/// "Promised to the Retail Director for last Thursday: one page of everything planned for shops."
pub(super) fn debt(
    who: &str,
    promise: &Promise,
    today: NaiveDate,
    crunched: Option<&Crunched>,
) -> Said {
    let what = say::uncapital(say::phrase(&promise.text));
    let due = promise.due.unwrap_or(today);
    let title = format!(
        "Promised to the {who} for {}: {what}.",
        say::day(due, today)
    );
    let act = if kept(&promise.text) == "sent" {
        "Send it"
    } else {
        "Do it"
    };
    let reason = match crunched {
        Some(crunch) => {
            let until = crunch.until.map_or_else(String::new, |until| {
                format!(" until {}", said_end(until, today))
            });
            let name = say::uncapital(&crunch.name);
            let next = crunch.next_good.map_or_else(String::new, |day| {
                format!(", the next good day for a chat is {}", say::day(day, today))
            });
            format!("{act}; {} in {name}{until}{next}.", is_or_are(&crunch.unit))
        }
        None if due < today => format!("{act}, or name a new date."),
        None => format!("{act} in time."),
    };
    (title, reason)
}

/// Returns "shops are" or "finance is": a unit's name with its verb.
fn is_or_are(unit: &str) -> String {
    let small = say::uncapital(unit);
    let verb = if small.ends_with('s') && !small.ends_with("ss") {
        "are"
    } else {
        "is"
    };
    if small.contains(' ') {
        format!("{unit} {verb}")
    } else {
        format!("{small} {verb}")
    }
}

/// Returns the end of a crunch: "Christmas" for the days up to it, else the day.
fn said_end(until: NaiveDate, today: NaiveDate) -> String {
    if until.month() == 12 && (23..=26).contains(&until.day()) {
        "Christmas".to_owned()
    } else {
        say::day(until, today)
    }
}

/// "Head of Sales, Americas: 97 days since you spoke; two dates fell through."
pub(super) fn long_ago(who: &str, days: i64, fell_through: usize, good: Option<&str>) -> Said {
    let since = format!("{} since you spoke", say::count(days, "day", "days"));
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
pub(super) fn closing(
    who: &str,
    (event, closes_on): (&str, NaiveDate),
    subject: Option<&str>,
    today: NaiveDate,
    last: &str,
) -> Said {
    let starts = say::long_day(closes_on, today);
    let event = with_article(event);
    let subject = subject.map_or_else(String::new, |what| {
        format!(" and {what} to be talked about before it")
    });
    let verb = if is_plural(&event) { "start" } else { "starts" };
    (
        format!("{who}: {event} {verb} on {starts}{subject}."),
        last.to_owned(),
    )
}

/// "Booked through the assistant, Wednesday 25 is the last good day until 14 January."
pub(super) fn last_good(
    days: &[NaiveDate],
    until: Option<NaiveDate>,
    assistant: bool,
    today: NaiveDate,
) -> String {
    let named: Vec<String> = days.iter().map(|day| say::day(*day, today)).collect();
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

/// "Good days end on Wednesday 25, too."
pub(super) fn good_days_end(last: NaiveDate, too: bool, today: NaiveDate) -> String {
    let too = if too { ", too" } else { "" };
    format!("good days end on {}{too}", say::day(last, today))
}

/// "Tuesday 24 is good", "good from Wednesday 25 to Monday 30".
pub(super) fn good(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> String {
    if first == last {
        format!("{} is good", say::day(first, today))
    } else {
        format!("good {}", say::over(first, last, today))
    }
}

/// Where nobody can say which days are good: "the rhythm of Technology is not known yet".
pub(super) fn unknown_rhythm(unit: &str) -> String {
    format!("the rhythm of {unit} is not known yet")
}

/// "Chief Information Officer: first meeting, good from Wednesday 25 to Monday 30."
pub(super) fn first_meeting(who: &str, good: Option<&str>, look_up: usize) -> Said {
    let good = good.map_or_else(String::new, |good| format!(", {good}"));
    let look_up = match look_up {
        0 => "Read what the unit told us before.".to_owned(),
        1 => "One thing to look up first.".to_owned(),
        n => format!(
            "{} things to look up first.",
            say::capital(&say::number(i64::try_from(n).unwrap_or(0)))
        ),
    };
    (format!("{who}: first meeting{good}."), look_up)
}

/// "Reflect on the chat with the Head of Store Operations."
pub(super) fn reflection(who: &str, on: NaiveDate, today: NaiveDate) -> Said {
    (
        format!(
            "Reflect on the chat of {} with the {who}.",
            say::day_month(on, today)
        ),
        "What did you hear about how we work? Asked once, and for you alone.".to_owned(),
    )
}

/// "Reflect on four chats, the last with the Head of Store Operations."
pub(super) fn reflections(many: usize, last: &str) -> Said {
    let n = say::number(i64::try_from(many).unwrap_or(0));
    (
        format!("Reflect on {n} chats, the last with the {last}."),
        "What did you hear about how we work? Asked once, and for you alone.".to_owned(),
    )
}

/// "Three facts have gone stale."
pub(super) fn stale(facts: &[String]) -> Said {
    let n = i64::try_from(facts.len()).unwrap_or(0);
    let count = say::capital(&say::count(n, "fact has", "facts have"));
    let shown: Vec<&String> = facts.iter().take(3).collect();
    let more = facts.len().saturating_sub(shown.len());
    let rest = if more == 0 {
        ".".to_owned()
    } else {
        format!(
            " and {}.",
            say::count(i64::try_from(more).unwrap_or(0), "other", "others")
        )
    };
    (
        format!("{count} gone stale."),
        format!("{}{rest}", say::list(&shown)),
    )
}

/// "Notes of two tenders, from the Head of Trade Sales: not received yet."
pub(super) fn theirs(who: &str, promise: &Promise, today: NaiveDate) -> Said {
    let what = say::capital(say::phrase(&promise.text));
    let due = promise.due.unwrap_or(today);
    (
        format!("{what}, from the {who}: not received yet."),
        format!(
            "Named for {}. Ask whether it still matters.",
            say::day(due, today)
        ),
    )
}

/// What a state is called at a past chat in the list of the week.
pub(super) const fn counts_in_week(state: ConversationState) -> bool {
    matches!(
        state,
        ConversationState::Planned | ConversationState::Asked | ConversationState::Held
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_chat_is_not_called_fresh() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 17).unwrap();
        for (days, reason) in [
            (1, "Two lines are enough, while they are fresh."),
            (7, "Two lines are enough, while they are fresh."),
            (
                8,
                "If it took place, two lines are enough; if not, say so there.",
            ),
        ] {
            let today = on + chrono::Days::new(days);
            assert_eq!(unwritten("Plant Director", on, today, false).1, reason);
        }
    }
}
