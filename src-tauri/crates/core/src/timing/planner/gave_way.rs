//! A day of an earlier proposal that the plan has no more.

use chrono::NaiveDate;

use super::super::reasons::Reason;

/// A day that an earlier week proposed, and why it is not proposed any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GaveWay {
    /// The leader's date.
    pub date: NaiveDate,
    pub to: GaveWayTo,
}

/// What a day gave way to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GaveWayTo {
    /// What speaks against the day now.
    Reason(Reason),
    /// Those who have the day instead, by their roles; none where other chats fill the week.
    Others(Vec<String>),
}
