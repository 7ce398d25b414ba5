//! An entry of the rhythm, and what is stored beside it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Leader, Opener, Solution, Unit, Words};
use crate::{
    Id,
    calendar::{
        FiscalRule,
        recurrence::{DayRule, Recurrence, rrule_text},
    },
};

/// Something that recurs, or happens once, in the year of the company, a unit or a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "entry", kind = "rhythm entry", validate = crate::model::validate::entry)]
#[searched(kind = "entry", title = "name", body("note"))]
pub struct Entry {
    pub id: Id<Entry>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// What it is called. Never empty.
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntryKind,
    #[column("unit_id", "leader_id")]
    pub scope: Scope,
    /// How taken it leaves people.
    pub load: Load,
    /// Working days before it that are one step lighter; only busy and critical have them.
    #[serde(default)]
    #[column("before_days")]
    pub before: u16,
    /// Working days after it that are one step lighter.
    #[serde(default)]
    #[column("after_days")]
    pub after: u16,
    /// Openers (1 to 5) that must wait while it lasts.
    #[serde(default)]
    pub holds_back: Vec<Opener>,
    /// Openers (1 to 5) that it makes welcome.
    #[serde(default)]
    pub invites: Vec<Opener>,
    /// What makes it a sensitive time, if it is one.
    #[serde(default)]
    pub mark: Option<SensitiveMark>,
    /// Markdown.
    #[serde(default)]
    pub note: String,
    /// When it takes place.
    pub rule: EntryRule,
    /// The key in a starter pack ("finance.close"), if it came from one.
    #[serde(default)]
    pub pack_key: Option<String>,
    /// The solution that it delivers; of the kind [`EntryKind::Ours`] only.
    #[serde(default)]
    pub solution_id: Option<Id<Solution>>,
    /// Hours that it takes of their people, all together; private.
    #[serde(default)]
    pub their_hours: Option<u32>,
    /// What it costs, in whole units of currency; private.
    #[serde(default)]
    pub cost: Option<u32>,
}

/// When an entry takes place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum EntryRule {
    Once {
        /// First day, inclusive.
        first: NaiveDate,
        /// Last day, inclusive.
        last: NaiveDate,
    },
    /// By an RFC 5545 recurrence on whole days.
    Recurring {
        /// The RRULE value ("FREQ=MONTHLY;BYDAY=3WE"); or its parts, in a request.
        #[serde(deserialize_with = "rrule_text")]
        #[cfg_attr(feature = "ts", ts(type = "string | Recurrence"))]
        rrule: String,
        /// The first day, from which the rule counts.
        first: NaiveDate,
        /// Calendar days each occurrence lasts, at least 1.
        days: u16,
        /// Start dates left out.
        #[serde(default)]
        exceptions: Vec<NaiveDate>,
        /// Start dates added.
        #[serde(default)]
        extra: Vec<NaiveDate>,
    },
    /// By the unit's (or company's) fiscal calendar.
    Fiscal { rule: FiscalRule },
}

impl EntryRule {
    /// Returns the parts of a recurring rule, for a form.
    pub fn recurrence(&self) -> Option<Recurrence> {
        match self {
            Self::Recurring { rrule, .. } => DayRule::parse(rrule).ok().map(|rule| (&rule).into()),
            Self::Once { .. } | Self::Fiscal { .. } => None,
        }
    }
}

/// Whose an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Scope {
    /// Everybody's.
    Company,
    Unit(Id<Unit>),
    Leader(Id<Leader>),
}

/// What sort of thing an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum EntryKind {
    Close,
    Results,
    Budget,
    Planning,
    Board,
    Review,
    Survey,
    Peak,
    Launch,
    Freeze,
    Leave,
    /// What we ourselves send into the unit.
    Ours,
    Other,
}

impl Words for EntryKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Close, "close"),
        (Self::Results, "results"),
        (Self::Budget, "budget"),
        (Self::Planning, "planning"),
        (Self::Board, "board"),
        (Self::Review, "review"),
        (Self::Survey, "survey"),
        (Self::Peak, "peak"),
        (Self::Launch, "launch"),
        (Self::Freeze, "freeze"),
        (Self::Leave, "leave"),
        (Self::Ours, "ours"),
        (Self::Other, "other"),
    ];
}

/// How taken a period leaves a leader, lightest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Load {
    /// A good moment.
    Open,
    /// Nothing in particular.
    Normal,
    /// Possible, not ideal.
    Busy,
    /// Do not disturb.
    Critical,
}

impl Words for Load {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Open, "open"),
        (Self::Normal, "normal"),
        (Self::Busy, "busy"),
        (Self::Critical, "critical"),
    ];
}

/// What makes a time sensitive: a question may be dangerous although nobody is busy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SensitiveMark {
    /// Before the results of a listed company.
    QuietTime,
    /// Talks about job cuts or restructuring.
    JobCuts,
    /// A merger that is not closed yet.
    Merger,
    /// Pay or works council talks.
    PayTalks,
    /// An election period in the public sector.
    Election,
    /// Nothing new may start (shops, IT).
    ChangeFreeze,
}

impl SensitiveMark {
    /// Returns whether it is about what is not public yet.
    pub const fn is_confidential(self) -> bool {
        match self {
            Self::JobCuts | Self::Merger | Self::PayTalks => true,
            Self::QuietTime | Self::Election | Self::ChangeFreeze => false,
        }
    }
}

impl Words for SensitiveMark {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::QuietTime, "quietTime"),
        (Self::JobCuts, "jobCuts"),
        (Self::Merger, "merger"),
        (Self::PayTalks, "payTalks"),
        (Self::Election, "election"),
        (Self::ChangeFreeze, "changeFreeze"),
    ];
}

/// How a unit or a leader feels an entry that is filed for more than them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "entry_felt", kind = "load override")]
pub struct Felt {
    pub id: Id<Felt>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    pub entry_id: Id<Entry>,
    /// Who feels it so: a unit or a leader, never the company.
    #[column("unit_id", "leader_id")]
    pub scope: Scope,
    /// The load felt; `None` is not at all.
    pub load: Option<Load>,
}

/// What a person decided about one occurrence; it wins over the computed dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "occurrence", kind = "date", validate = crate::model::validate::occurrence)]
#[searched(
    kind = "occurrence",
    title = "note",
    date = "first",
    under("entry", "entry_id")
)]
pub struct StoredOccurrence {
    pub id: Id<StoredOccurrence>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    pub entry_id: Id<Entry>,
    /// The stable key: the rule's own date, or the boundary.
    pub key: String,
    /// First day, inclusive.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    pub state: OccurrenceState,
    /// Anything worth knowing about it.
    #[serde(default)]
    pub note: String,
}

/// How sure an occurrence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum OccurrenceState {
    /// Computed by the rule; nobody has looked at it.
    Expected,
    /// A person said that the date is right.
    Confirmed,
    /// A person gave other dates.
    Moved,
    /// It does not take place.
    Cancelled,
}

impl Words for OccurrenceState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Expected, "expected"),
        (Self::Confirmed, "confirmed"),
        (Self::Moved, "moved"),
        (Self::Cancelled, "cancelled"),
    ];
}
