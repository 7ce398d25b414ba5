//! A figure that a unit steers by, and its readings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Entry, Leader, Number, Unit, Words};
use crate::{
    Id,
    calendar::{Boundary, Weekday},
};

/// A figure that a unit steers by, or something its people do that can be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "measure", kind = "figure", validate = crate::model::validate::measure)]
#[searched(
    kind = "measure",
    title = "name",
    body("say_as", "unit_of", "source", "aim_from", "owner", "worth_from")
)]
pub struct Measure {
    pub id: Id<Measure>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub unit_id: Id<Unit>,
    /// Whose part of the unit it is about; `None`: the whole unit.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// Their words, at most 60 characters. Never empty.
    pub name: String,
    /// Where in the chain it stands.
    pub kind: MeasureKind,
    /// How a sentence says it; the name in lower case where empty.
    #[serde(default)]
    pub say_as: String,
    /// What it is counted in: "days", "%", "of 10 calls".
    #[serde(default)]
    pub unit_of: String,
    /// Which way is better.
    #[serde(default)]
    pub better: Better,
    /// Where they want it.
    #[serde(default)]
    pub aim: Option<Number>,
    /// The day by which they want it there.
    #[serde(default)]
    pub aim_by: Option<NaiveDate>,
    /// The document that sets the aim.
    #[serde(default)]
    pub aim_from: String,
    /// The role or team that answers for it; reaches no card.
    #[serde(default)]
    pub owner: String,
    /// The report it stands in.
    #[serde(default)]
    pub source: String,
    /// When a new reading comes out.
    #[serde(default)]
    #[column("published", "published_after")]
    pub published: Published,
    /// Whether only the way of measuring is known, and no reading is kept.
    #[serde(default)]
    pub method_only: bool,
    /// The day the whole chain of this result was said back and accepted.
    #[serde(default)]
    pub read_back_on: Option<NaiveDate>,
    #[serde(default)]
    pub read_back_by: Option<Id<Leader>>,
    /// What one step of it is worth to them; private always.
    #[serde(default)]
    pub worth: Option<Number>,
    /// Who said so.
    #[serde(default)]
    pub worth_from: String,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
    /// The day from which nobody steers by it any more.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

/// Where a figure stands in the chain, lowest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum MeasureKind {
    /// What they answer for in the end.
    Result,
    /// What turns before the result does.
    Early,
    /// What people do.
    Behaviour,
}

impl Words for MeasureKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Result, "result"),
        (Self::Early, "early"),
        (Self::Behaviour, "behaviour"),
    ];
}

/// Which way a figure gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Better {
    #[default]
    Up,
    Down,
    /// Near the aim.
    Hold,
}

impl Words for Better {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Up, "up"), (Self::Down, "down"), (Self::Hold, "hold")];
}

/// When a new reading is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Published {
    /// Nobody has said: it is guessed from the source.
    #[default]
    Guess,
    /// On no day that is known.
    Never,
    Weekly {
        weekday: Weekday,
    },
    /// The n-th working day after a boundary of the unit's fiscal calendar.
    Fiscal {
        boundary: Boundary,
        working_day: u16,
    },
    /// Working days after each date of an entry; `None` once that entry is gone.
    After {
        entry_id: Option<Id<Entry>>,
        working_days: u16,
    },
}

/// What a figure was on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "reading", kind = "reading")]
#[searched(
    kind = "reading",
    title = "note",
    body("source"),
    date = "on_date",
    under("measure", "measure_id")
)]
pub struct Reading {
    pub id: Id<Reading>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub measure_id: Id<Measure>,
    /// The day it is for, or was read. One reading a day.
    #[column("on_date")]
    pub on: NaiveDate,
    pub value: Number,
    /// Where it was read, if not in the source of the figure.
    #[serde(default)]
    pub source: String,
    #[serde(default)]
    pub note: String,
}
