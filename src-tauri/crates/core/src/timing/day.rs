//! The verdict of a day.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Id, model::Conversation};

use super::reasons::{self, Effect, Reason};

/// What a day is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Verdict {
    Avoid,
    Possible,
    /// Nothing speaks against it, but the rhythm of the unit is not known yet.
    Unknown,
    Good,
}

/// A day, seen for a chat with one leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DayAdvice {
    /// The leader's date.
    pub date: NaiveDate,
    /// What it is good for.
    pub verdict: Verdict,
    /// The base of the verdict and the weights of all reasons; comparable within one leader.
    pub score: i32,
    /// Every reason, heaviest first.
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::ReasonLine<'static>>"))]
    pub reasons: Vec<Reason>,
}

/// What a day is asked for, beyond a new chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Question {
    /// The conversation that is being moved: left out of the tests that it would fail itself.
    pub without: Option<Id<Conversation>>,
    /// The leader asked for it, which overrides every *avoid*.
    pub their_request: bool,
}

/// Puts reasons together into the verdict.
pub(crate) fn advice(date: NaiveDate, mut reasons: Vec<Reason>, question: &Question) -> DayAdvice {
    reasons::sort(&mut reasons);
    let worst = reasons
        .iter()
        .map(|reason| reason.code.effect())
        .max()
        .unwrap_or(Effect::Ranks);
    let verdict = match worst {
        Effect::Ranks => Verdict::Good,
        Effect::Possible => Verdict::Possible,
        Effect::Unknown => Verdict::Unknown,
        Effect::Avoid if question.their_request => Verdict::Possible,
        Effect::Avoid => Verdict::Avoid,
    };
    let base = match verdict {
        Verdict::Good => 100,
        Verdict::Unknown => 90,
        Verdict::Possible => 50,
        Verdict::Avoid => 0,
    };
    let score = base + reasons.iter().map(|reason| reason.weight).sum::<i32>();
    DayAdvice {
        date,
        verdict,
        score,
        reasons,
    }
}
