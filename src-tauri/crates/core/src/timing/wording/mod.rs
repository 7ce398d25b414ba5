//! Every sentence of `timing`. `who` is the leader as one says it: "the Group CFO".

mod closing;
mod due;
mod fix;
mod gave_way;
mod mark;
mod no_seat;
mod reason;

use chrono::NaiveDate;

use crate::{
    calendar::ClockTime,
    english::{days, say},
    model::HalfDay,
};

use super::{
    day::Verdict,
    reasons::{Code, Reason},
};

pub(super) use fix::*;
use reason::sentence;

pub use closing::ClosingWindowLine;
pub use due::DueLine;
pub use no_seat::LeftOutLine;
pub use reason::{ChangeLine, ReasonLine};

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
