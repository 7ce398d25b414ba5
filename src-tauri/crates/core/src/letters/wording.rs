//! Every sentence of `letters` but the templates.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::{
    Records,
    calendar::{ClockTime, zones::Zone},
    conversations::{ChatTime, place},
    english::say,
    model::{ConversationState, HalfDay, Purpose, Side},
};

pub(super) const CORRECT_ME: &str = "If I got anything wrong, please tell me.";
pub(super) const LATER_THAN_SAID: &str = "I am sorry that this is later than I said.";
pub(super) const NO_ADDRESS: &str = "This is not an e-mail address.";
pub(super) const TOO_LONG: &str =
    "This text is too long for a link to the mail program. Copy it instead.";

/// Returns why I ask. It says no more than courtesy: what a chat is really about stays with me.
pub(super) fn reason(unit: Option<&str>, purpose: Purpose) -> String {
    let unit = unit.unwrap_or("your unit");
    match purpose {
        Purpose::FirstMeeting => {
            format!("I would like to introduce myself and hear what matters most in {unit}.")
        }
        Purpose::ReportingBack => {
            "I would like to tell you what became of our last conversation.".to_owned()
        }
        Purpose::TheirTopic => "I would like to hear more about what you raised.".to_owned(),
        Purpose::Opener1
        | Purpose::Opener2
        | Purpose::Opener3
        | Purpose::Opener4
        | Purpose::Opener5
        | Purpose::InPassing
        | Purpose::Repair
        | Purpose::Goodbye => {
            format!("I would like to hear what is on your mind in {unit} these days.")
        }
    }
}

/// Returns how a chat fell through; `whom` is the leader where the text goes to somebody else.
pub(super) fn what_happened(time: &ChatTime<'_>, whom: Option<String>, today: NaiveDate) -> String {
    let on = match time.days_ago(today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format!("on {}", say::long_day(time.leader_date(), today)),
    };
    let chat = time.chat();
    let missed = chat.state == ConversationState::Missed;
    let is_ours = whom.is_none();
    let what = whom.map_or_else(
        || "our chat".to_owned(),
        |whom| format!("my chat with {whom}"),
    );
    match (chat.called_off_by, missed) {
        (Some(Side::Me), true) => format!("I am sorry that I missed {what} {on}."),
        (Some(Side::Me), false) => format!("I am sorry that I have to cancel {what} {on}."),
        (_, true) if is_ours => format!("I am sorry that we missed each other {on}."),
        (_, true) => format!("{} {on} did not work out.", say::capital(&what)),
        (_, false) => format!("No problem about {what} {on}."),
    }
}

/// Returns the paragraph that offers moments.
pub(super) fn offer(moments: &[&str]) -> String {
    let lines = || {
        let lines: Vec<String> = moments.iter().map(|moment| format!("- {moment}")).collect();
        lines.join("\n")
    };
    match moments {
        [] => "Which day in the next few weeks would suit?".to_owned(),
        [one] => format!("How about {one}? Any other time is fine as well."),
        [_, _] => format!(
            "Would one of these suit?\n{}\n\nAny other time is fine as well.",
            lines()
        ),
        _ => format!(
            "Would one of these suit?\n{}\n\nIf none of them does, just name another time.",
            lines()
        ),
    }
}

/// Returns a moment as one offers it: a time, a half-day, or the whole day.
pub(super) fn moment(
    records: &Records,
    date: NaiveDate,
    (start, half): (Option<DateTime<Utc>>, Option<HalfDay>),
    zone: &str,
    today: NaiveDate,
) -> String {
    let day = say::long_day(date, today);
    match (start, half) {
        (Some(start), _) => at(records, start, zone, today),
        (None, Some(half)) => half_day(records, &day, half, zone),
        (None, None) => day,
    }
}

fn half_day(records: &Records, day: &str, half: HalfDay, zone: &str) -> String {
    let half = match half {
        HalfDay::Morning => "morning",
        HalfDay::Afternoon => "afternoon",
    };
    if zone == records.me.zone {
        format!("{day}, {half}")
    } else {
        format!("{day}, {half} in {}", place(zone))
    }
}

/// Returns a time on both clocks, where they differ: "Tuesday 24 November at 09:00 in Chicago (16:00
/// in London)".
pub(crate) fn at(records: &Records, start: DateTime<Utc>, zone: &str, today: NaiveDate) -> String {
    let local = |zone: &str| -> Option<NaiveDateTime> { Some(Zone::named(zone)?.to_local(start)) };
    let theirs = local(zone).unwrap_or_else(|| start.naive_utc());
    let time = |at: NaiveDateTime| ClockTime::from(at.time());
    let day = say::long_day(theirs.date(), today);
    match local(&records.me.zone) {
        Some(mine) if mine != theirs => {
            let there = if mine.date() == theirs.date() {
                String::new()
            } else {
                format!("{} ", say::long_day(mine.date(), today))
            };
            format!(
                "{day} at {} in {} ({there}{} in {})",
                time(theirs),
                place(zone),
                time(mine),
                place(&records.me.zone)
            )
        }
        _ => format!("{day} at {}", time(theirs)),
    }
}

/// Returns when a chat was that one thanks for.
pub(super) fn when(time: &ChatTime<'_>, today: NaiveDate) -> String {
    let on = time.leader_date();
    match time.days_ago(today) {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => format!("on {}", say::weekday(on)),
        _ => format!("on {}", say::day_month(on, today)),
    }
}

/// Returns what was understood.
pub(super) fn heard(findings: &[&str]) -> String {
    let lines: Vec<String> = findings
        .iter()
        .map(|text| format!("- {}", say::phrase(text)))
        .collect();
    format!("What I took away:\n{}", lines.join("\n"))
}

/// Returns what I send, and by when.
pub(super) fn from_me(what: &str, due: Option<NaiveDate>, today: NaiveDate) -> String {
    let by = due.map_or_else(String::new, |due| {
        format!(", by {}", say::long_day(due, today))
    });
    format!("From me: {}{by}.", say::uncapital(say::phrase(what)))
}

/// Returns what they offered. No day is named to a leader: what they offered is a kindness.
pub(super) fn from_you(what: &str) -> String {
    let what = say::uncapital(say::phrase(what));
    format!("From you, if it still suits: {what}.")
}

/// Returns in which chat something was promised.
pub(super) fn spoke(on: NaiveDate, today: NaiveDate) -> String {
    format!("when we spoke on {}", say::day_month(on, today))
}
