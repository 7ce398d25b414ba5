//! Requests and answers about leaders, units and promises.

use chrono::NaiveDate;
use overture_core::{
    Id,
    changes::Changes,
    model::{Leader, Promise, Unit},
    paste::{PasteChoices, PastedList},
    promises::PromiseDraft,
};
use serde::{Deserialize, Serialize};

/// Which leaders.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct Leaders {
    /// Whether to show those put away instead.
    pub(crate) archived: Option<bool>,
}

/// A leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct LeaderRequest {
    pub(crate) leader_id: Id<Leader>,
}

/// A unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct UnitRequest {
    pub(crate) unit_id: Id<Unit>,
}

/// A unit, or all.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct MaybeUnit {
    /// All if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
}

/// A row.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[serde(bound = "")]
pub(crate) struct RowId<T> {
    pub(crate) id: Id<T>,
}

#[cfg(feature = "ts")]
impl<T: 'static> ts_rs::TS for RowId<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(config: &ts_rs::Config) -> String {
        format!("{{ id: {} }}", Id::<T>::name(config))
    }
    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        visitor.visit::<Id<T>>();
    }
}

/// A move to another unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct MoveLeader {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// Where to.
    pub(crate) unit_id: Id<Unit>,
    /// What they are called there.
    pub(crate) role: String,
    /// First day there; today if left out.
    pub(crate) on: Option<NaiveDate>,
}

/// Putting away, or bringing back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ArchiveLeader {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// Away or back.
    pub(crate) archived: bool,
}

/// Putting away, or bringing back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ArchiveUnit {
    pub(crate) unit_id: Id<Unit>,
    /// Away or back.
    pub(crate) archived: bool,
}

/// A unit to add.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct NewUnit {
    pub(crate) name: String,
}

/// Pasted lines.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PastePeople {
    /// A list of people.
    pub(crate) text: String,
    /// Whether only to look.
    pub(crate) dry_run: bool,
    /// What was chosen in the preview.
    pub(crate) choices: Option<PasteChoices>,
}

/// What was read.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PastedPeople {
    /// The list as it was read.
    #[serde(flatten)]
    pub(crate) list: PastedList,
    /// How many were added.
    pub(crate) added: usize,
    /// What the write did.
    pub(crate) changes: Option<Changes>,
}

/// A line to be read as a promise.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ReadPromise {
    /// The line.
    pub(crate) text: String,
}

/// What the line says.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PromiseRead {
    /// None of an empty line.
    pub(crate) draft: Option<PromiseDraft>,
}

/// A promise kept or open again.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct KeepPromise {
    pub(crate) id: Id<Promise>,
    /// Kept or open.
    pub(crate) done: bool,
}
