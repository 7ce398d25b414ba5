//! The sentences of the Week screen, all in this folder: a fact and an offer, never a reproach.

mod heard;
mod housekeeping;
mod people;

use chrono::{Datelike, NaiveDate};

use crate::{
    conversations::kept,
    english::say,
    model::{ConversationState, Promise},
};

pub(super) use heard::*;
pub(super) use housekeeping::*;
pub(super) use people::*;

/// A title and a reason.
pub(super) type Said = (String, String);

pub(super) mod labels {
    pub(in crate::screens::week) const DEBRIEF: &str = "Write it down";
    pub(in crate::screens::week) const LINES: &str = "Review the lines";
    pub(in crate::screens::week) const CARD: &str = "Open the card";
    pub(in crate::screens::week) const PREPARE: &str = "Prepare";
    pub(in crate::screens::week) const PROMISE: &str = "Open the promise";
    pub(in crate::screens::week) const PROMISES: &str = "Open the promises";
    pub(in crate::screens::week) const PLAN: &str = "Plan a chat";
    pub(in crate::screens::week) const RHYTHM: &str = "Ask for a better time";
    pub(in crate::screens::week) const REFLECT: &str = "Reflect";
    pub(in crate::screens::week) const HOMEWORK: &str = "Refresh the homework";
    pub(in crate::screens::week) const LEADER: &str = "Open the chat";
    pub(in crate::screens::week) const SKIP: &str = "Skip that date";
    pub(in crate::screens::week) const PLANNER: &str = "Open the planner";
    pub(in crate::screens::week) const TOOK_PLACE: &str = "It took place";
    pub(in crate::screens::week) const TAKE_OFF: &str = "Take it off the list";
    pub(in crate::screens::week) const ASK_AGAIN: &str = "Ask for it in two weeks";
    pub(in crate::screens::week) const DROP: &str = "Drop the promise";
    pub(in crate::screens::week) const FIND_ANSWER: &str = "Find an answer";
    pub(in crate::screens::week) const DECIDE: &str = "Decide";
    pub(in crate::screens::week) const MAKE_PLAN: &str = "Make a plan";
    pub(in crate::screens::week) const ADD_READING: &str = "Add it";
    pub(in crate::screens::week) const REMARK: &str = "Open the remark";
    pub(in crate::screens::week) const SORT: &str = "Sort";
    pub(in crate::screens::week) const BEGIN: &str = "Begin";
    pub(in crate::screens::week) const LOOK: &str = "Look";
    pub(in crate::screens::week) const OLD_WORDS: &str = "Look at them";
}

/// "Write down yesterday's chat with the Plant Director."
pub(super) fn unwritten(who: &str, on: NaiveDate, today: NaiveDate, asked: bool) -> Said {
    let days = say::days_between(on, today);
    let chat = chat_of(on, today);
    let reason = if days > 7 {
        "Two lines are enough. If it did not take place, say so there."
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
        _ => format!("the chat on {}", say::day_month(on, today)),
    }
}

/// "Write down three chats: with the Group CFO, the Plant Director and the Head of Sales."
pub(super) fn all_unwritten(names: &[String]) -> Said {
    let n = i64::try_from(names.len()).unwrap_or(0);
    (
        format!("Write down {} chats: with {}.", say::number(n), some(names)),
        "Two lines each are enough. If one did not take place, say so there.".to_owned(),
    )
}

/// "Two chats by Friday 20: with the Head of Customer Care and the Plant Director."
pub(super) fn all_near(
    names: &[String],
    open: &[String],
    last: NaiveDate,
    today: NaiveDate,
) -> Said {
    let n = i64::try_from(names.len()).unwrap_or(0);
    let by = match say::days_between(today, last) {
        0 => "today".to_owned(),
        1 => "today and tomorrow".to_owned(),
        _ => format!("by {}", say::day(last, today)),
    };
    let title = format!(
        "{} chats {by}: with {}.",
        say::capital(&say::number(n)),
        some(names)
    );
    let reason = if open.is_empty() {
        "The cards are ready; a glance before you go in is enough.".to_owned()
    } else if open.len() == names.len() {
        "Five minutes each to prepare.".to_owned()
    } else {
        format!("Five minutes to prepare for {}.", some(open))
    };
    (title, reason)
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
            "A glance before you go in is enough.".to_owned(),
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
    let day = crate::english::days::short(on);
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

/// "Asked the Group CFO for a chat on 18 November: that day has passed."
pub(super) fn day_passed(
    who: &str,
    on: NaiveDate,
    next: Option<NaiveDate>,
    today: NaiveDate,
) -> Said {
    let on = say::day_month(on, today);
    let next = next.map_or_else(
        || "No good day is in sight yet.".to_owned(),
        |next| format!("The next day for it is {}.", say::day(next, today)),
    );
    (
        format!("Asked the {who} for a chat on {on}: that day has passed."),
        next,
    )
}

/// "Ask for Tuesday 24"
pub(super) fn ask_for(date: NaiveDate, today: NaiveDate) -> String {
    format!("Ask for {}", say::day(date, today))
}

/// What a debt's reason needs to know about the leader's year.
#[derive(Debug, Default)]
pub(super) struct Crunched {
    pub(super) name: String,
    pub(super) until: Option<NaiveDate>,
    pub(super) unit: String,
    pub(super) next_good: Option<NaiveDate>,
}

/// "Promised to the Retail Director by last Thursday: one page of everything planned for shops."
pub(super) fn debt(
    who: &str,
    promise: &Promise,
    today: NaiveDate,
    crunched: Option<&Crunched>,
) -> Said {
    let what = say::uncapital(say::phrase(&promise.text));
    let due = promise.due.unwrap_or(today);
    let title = format!("Promised to the {who} by {}: {what}.", say::day(due, today));
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

/// "Also due tomorrow: half a page."
pub(super) fn debt_as_well(promise: &Promise, today: NaiveDate) -> String {
    let what = say::uncapital(say::phrase(&promise.text));
    let due = promise.due.unwrap_or(today);
    format!("Also due {}: {what}.", say::day(due, today))
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
                "Two lines are enough. If it did not take place, say so there.",
            ),
        ] {
            let today = on + chrono::Days::new(days);
            assert_eq!(unwritten("Plant Director", on, today, false).1, reason);
        }
    }
}
