//! The windows, as the guidance file holds them.

use serde::{Deserialize, Serialize};

use crate::model::{EntryKind, Load, Opener, SensitiveMark};

/// What entries and sensitive times mean for openers.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SeasonRules {
    /// By kind of entry.
    pub kinds: Vec<KindGuidance>,
    /// By sensitive time.
    pub sensitive: Vec<Sensitive>,
}

/// What one kind of entry means for openers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KindGuidance {
    pub kind: EntryKind,
    /// When openers wait, however the entry is filed.
    #[serde(default)]
    pub always_holds_back: Vec<OpenerWindow>,
    /// When the openers filed as invited are welcome; one without a window here is while the entry lasts.
    pub invites: Vec<OpenerWindow>,
}

/// Days around an entry, for one opener.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenerWindow {
    pub opener: Opener,
    pub text: String,
    /// Before its first day, after its last, or while it lasts.
    pub side: WindowSide,
    /// What `from` and `to` count.
    pub unit: WindowUnit,
    /// Where the window begins, counted from the entry.
    pub from: Option<i64>,
    /// Where it ends, inclusive.
    pub to: Option<i64>,
    /// Only where the entry is at least that heavy for the leader.
    #[serde(default)]
    pub load: Option<Load>,
}

/// On which side of an entry a window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WindowSide {
    /// Before its first day.
    Before,
    During,
    /// After its last day.
    After,
}

/// What a window counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WindowUnit {
    /// Calendar days.
    Days,
    /// Working days of the leader.
    WorkingDays,
    /// Weeks of seven days.
    Weeks,
}

/// What a sensitive time changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sensitive {
    pub mark: SensitiveMark,
    pub name: String,
    /// Openers that wait.
    pub held_back: Vec<Opener>,
    /// Openers that may be asked with care.
    pub with_care: Vec<Opener>,
    /// In words.
    pub note: String,
    /// What is offered, in words.
    pub offered: String,
    /// Openers that are offered.
    pub offered_openers: Vec<Opener>,
    /// Purposes that are offered.
    pub offered_purposes: Vec<String>,
}

impl SeasonRules {
    /// Returns what a kind of entry means.
    pub fn kind(&self, kind: EntryKind) -> Option<&KindGuidance> {
        self.kinds.iter().find(|known| known.kind == kind)
    }

    /// Returns what a sensitive time changes.
    pub fn sensitive(&self, mark: SensitiveMark) -> Option<&Sensitive> {
        self.sensitive.iter().find(|known| known.mark == mark)
    }
}

impl OpenerWindow {
    /// Returns the nearer and the farther end, counted from the entry.
    pub(super) fn ends(&self) -> (i64, i64) {
        let (from, to) = (self.from.unwrap_or(0), self.to.unwrap_or(0));
        (from.min(to), from.max(to))
    }
}
