//! Requests and answers about starter packs.

use overture_core::{
    Id,
    model::{EntryKind, EntryRule, Load, Unit, UnitPlace},
};
use serde::{Deserialize, Serialize};

/// The starter packs.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PackList {
    /// In order.
    pub(crate) packs: Vec<PackView>,
    /// Which suits each unit.
    pub(crate) guess: Vec<UnitPack>,
}

/// A starter pack.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PackView {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) entries: Vec<PackEntryView>,
}

/// An entry of a pack.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PackEntryView {
    pub(crate) key: String,
    pub(crate) name: String,
    /// What sort of thing it is.
    pub(crate) kind: EntryKind,
    /// How taken it leaves people.
    pub(crate) load: Load,
    /// Its rule.
    pub(crate) in_words: String,
    /// Whether it is off until chosen.
    pub(crate) pick: bool,
    /// Whether it has dates of its own; the others are added by hand.
    pub(crate) dated: bool,
    /// Anything worth knowing.
    pub(crate) note: Option<String>,
}

/// The pack that suits a unit.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct UnitPack {
    pub(crate) unit_id: Id<Unit>,
    /// The key of the pack.
    pub(crate) pack: Option<String>,
    /// What the unit already has from packs.
    pub(crate) has: Vec<PackHas>,
}

/// An entry that came from a pack.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PackHas {
    /// The key in the pack.
    pub(crate) key: String,
    /// Its rule in words, where the entry is no longer as the pack has it.
    pub(crate) differs: Option<String>,
}

/// Names of units.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct GuessPacks {
    /// As typed.
    pub(crate) units: Vec<String>,
}

/// The pack that suits a name.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PackGuess {
    /// The name.
    pub(crate) unit: String,
    /// The key of the pack.
    pub(crate) pack: Option<String>,
}

/// Entries to be filed.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ApplyPack {
    /// For which unit.
    pub(crate) unit_id: Id<Unit>,
    /// From which pack.
    pub(crate) pack: String,
    /// Which entries.
    pub(crate) keys: Vec<String>,
    /// Rules that somebody changed before filing; `[]` if left out.
    pub(crate) changed: Option<Vec<ChangedRule>>,
    /// The home of the unit; left as it is where left out.
    pub(crate) place: Option<UnitPlace>,
}

/// An entry of a pack with a rule of somebody's own.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ChangedRule {
    /// The key in the pack.
    pub(crate) key: String,
    /// When it takes place.
    pub(crate) rule: EntryRule,
}
