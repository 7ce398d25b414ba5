//! Every sentence of `timing`. `who` is the leader as one says it: "the Group CFO".

mod due;
mod fix;
mod mark;
mod no_seat;
mod reason;

use crate::calendar::nth;
use crate::english::say;
use chrono::{Datelike, NaiveDate};

use crate::{
    calendar::{ClockTime, Weekday},
    english::{days, is_plural},
    model::HalfDay,
    rhythm::Happening,
};

use super::{
    closing_window::TooLate,
    day::Verdict,
    reasons::{Code, Reason},
};

pub(super) use due::length;
pub(super) use fix::*;
use reason::sentence;

pub use due::DueLine;
pub use no_seat::LeftOutLine;
pub use reason::{ChangeLine, ReasonLine};

/// Returns the last good days before an event.
pub(super) fn last_good_days(
    who: &str,
    event: &Happening<'_>,
    last_good: &[NaiveDate],
    until: Option<NaiveDate>,
) -> String {
    let days: Vec<String> = last_good
        .iter()
        .map(|day| beside(*day, event.span.first))
        .collect();
    let are = if days.len() == 1 {
        "is the last good day"
    } else {
        "are the last good days"
    };
    let until = until.map_or_else(
        || " for a long time".to_owned(),
        |day| format!(" until {}", days::day_month(day)),
    );
    format!(
        "{}: {} {are} with {who}{until}.",
        starts(event),
        say::list(&days)
    )
}

/// Returns that the usual notice for the days before an event has run out.
pub(super) fn window_too_late(
    who: &str,
    event: &Happening<'_>,
    late: TooLate,
    closes_on: NaiveDate,
) -> String {
    let said = late.text(Some(who), closes_on, event.span.first);
    format!("{}: {said}", starts(event))
}

/// "Budget build starts on Thursday 26 November. The next good day after it is 14 January."
pub(super) fn window_brief(event: &Happening<'_>, until: Option<NaiveDate>) -> String {
    let next = until.map_or_else(
        || "No good day is in sight after it.".to_owned(),
        |day| format!("The next good day after it is {}.", days::day_month(day)),
    );
    format!("{}. {next}", starts(event))
}

/// Returns "Wednesday 25", with its month where that is not the one of the day named before.
fn beside(day: NaiveDate, named: NaiveDate) -> String {
    if is_same_month(day, named) {
        format!("{} {}", Weekday::of(day).name(), day.day())
    } else {
        days::long(day)
    }
}

fn is_same_month(one: NaiveDate, other: NaiveDate) -> bool {
    (one.year(), one.month()) == (other.year(), other.month())
}

/// "Budget build starts on Thursday 26 November"
fn starts(event: &Happening<'_>) -> String {
    let starts = match (event.span.days(), is_plural(&event.entry.name)) {
        (1, false) => "is on",
        (1, true) => "are on",
        (_, false) => "starts on",
        (_, true) => "start on",
    };
    format!(
        "{} {starts} {}",
        event.entry.name,
        days::long(event.span.first)
    )
}

impl TooLate {
    /// "too late for the usual notice; ask the Group CFO for Wednesday 25 anyway, or send half a page before the 26th."
    /// `named` is the day that was named before: another month is said.
    pub(crate) fn text(self, whom: Option<&str>, closes_on: NaiveDate, named: NaiveDate) -> String {
        let before = if is_same_month(closes_on, named) {
            format!("the {}", nth(closes_on.day()))
        } else {
            days::day_month(closes_on)
        };
        let send = format!("send half a page before {before}");
        let Some(ask) = self.ask_for else {
            let whom = whom.map_or_else(String::new, |whom| format!(" with {whom}"));
            return format!("too late for a chat{whom}; {send}.");
        };
        let whom = whom.map_or_else(String::new, |whom| format!("{whom} "));
        let day = beside(ask, named);
        format!("too late for the usual notice; ask {whom}for {day} anyway, or {send}.")
    }
}

/// Returns the question about a day.
pub(super) fn why_title(verdict: Verdict, date: NaiveDate) -> String {
    let not = match verdict {
        Verdict::Good | Verdict::Unknown => "",
        Verdict::Possible | Verdict::Avoid => " not",
    };
    format!("Why{not} {}?", days::long(date))
}

/// Returns a better day with what speaks most for it, or against it.
pub(super) fn near_day(date: NaiveDate, verdict: Verdict, heaviest: Option<&Reason>) -> String {
    let what = match verdict {
        Verdict::Good => "good",
        Verdict::Unknown => "not known yet",
        Verdict::Possible => "possible",
        Verdict::Avoid => "not good",
    };
    let day = days::short(date);
    heaviest.map_or_else(
        || format!("{day}: {what}"),
        |reason| format!("{day}: {what}. {}", reason.text()),
    )
}

/// Returns a moment; `mine` is the time on my clock where the zones differ.
pub(super) fn moment(
    date: NaiveDate,
    time: ClockTime,
    half: Option<HalfDay>,
    mine: Option<ClockTime>,
) -> String {
    let day = days::short(date);
    match (half, mine) {
        (None, None) => format!("{day}, {time}"),
        (None, Some(mine)) => format!("{day}, {time} there, {mine} here"),
        (Some(half), None) => format!("{day}, {}", half_name(half)),
        (Some(half), Some(mine)) => {
            format!(
                "{day}, in the {} there ({time}, {mine} here)",
                half_name(half)
            )
        }
    }
}

const fn half_name(half: HalfDay) -> &'static str {
    match half {
        HalfDay::Morning => "morning",
        HalfDay::Afternoon => "afternoon",
    }
}

/// Returns what there is instead of moments, and the cause.
pub(super) fn no_moment(later: Option<NaiveDate>, cause: Option<&Code>) -> String {
    let cause = cause.map_or_else(String::new, |code| {
        let text = say::capital(&sentence(code));
        format!(": {}", text.trim_end_matches('.'))
    });
    match later {
        Some(date) => format!("None until {}{cause}.", days::long(date)),
        None => format!("None in the next 26 weeks{cause}."),
    }
}

/// Returns that a day which was proposed in an earlier week gave way, and why.
pub(super) fn moved(date: NaiveDate, why: &str) -> String {
    format!("{} was proposed before. {why}", days::short(date))
}

/// Returns to whom a day goes instead.
pub(super) fn goes_to(others: &[String]) -> String {
    if others.is_empty() {
        "Other chats fill that week.".to_owned()
    } else {
        format!("That day goes to {}.", say::list(others))
    }
}
