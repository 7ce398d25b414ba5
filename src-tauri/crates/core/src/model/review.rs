//! What I wrote and changed on the page of a quarter for my own boss.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Id;

/// My own words on the page of a quarter. The lines that the app writes are computed; what they said is kept where the
/// page was finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "review", kind = "review")]
#[searched(
    kind = "review",
    title = "opening",
    body("asks", "next"),
    date = "for_day"
)]
pub struct Review {
    pub id: Id<Review>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// Any day of the quarter that it is about, by the company's calendar.
    pub for_day: NaiveDate,
    /// What stands above the sections; may be empty.
    #[serde(default)]
    pub opening: String,
    /// What we ask for, one a line.
    #[serde(default)]
    pub asks: String,
    /// What comes next, one a line; the app's lines where empty.
    #[serde(default)]
    pub next: String,
    /// The day on which I was done with it. From then on the page stays as it was told.
    #[serde(default)]
    pub finished_on: Option<NaiveDate>,
}

/// What I changed of one line that the app writes, and what a line of a finished page said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "review_line", kind = "line")]
#[searched(kind = "reviewLine", title = "body")]
pub struct ReviewLine {
    pub id: Id<ReviewLine>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub review_id: Id<Review>,
    /// Which line: "measure:…" with the id of its record.
    pub key: String,
    /// My own wording; the app's where empty.
    #[serde(default)]
    #[column("body")]
    pub text: String,
    #[serde(default)]
    pub hidden: bool,
    /// Where it is in its section, from 0; behind those that have a place where it has none.
    #[serde(default)]
    pub place: Option<u16>,
    /// What it said when the page was finished; empty where it was not on that page.
    #[serde(default)]
    pub told: String,
    /// The number of the section that it was in then.
    #[serde(default)]
    pub told_in: Option<u8>,
    /// Where it was in that section, from 0.
    #[serde(default)]
    pub told_at: Option<u16>,
}

impl ReviewLine {
    /// Returns the line of a page of which nothing was changed yet.
    pub(crate) const fn of(id: Id<Self>, review_id: Id<Review>, key: String) -> Self {
        Self {
            id,
            seen: 0,
            review_id,
            key,
            text: String::new(),
            hidden: false,
            place: None,
            told: String::new(),
            told_in: None,
            told_at: None,
        }
    }

    /// Returns whether nothing of it is mine.
    pub(crate) const fn is_plain(&self) -> bool {
        self.text.is_empty() && !self.hidden && self.place.is_none()
    }
}
