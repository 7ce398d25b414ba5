//! How deep answers go, and when openers were asked, as they are kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Conversation, Leader, Opener, Unit, Words};
use crate::Id;

/// How deep the answer to an opener went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Depth {
    #[default]
    NotAsked,
    /// They gave at least one usable answer.
    Heard,
    /// We have seen it ourselves.
    Evidenced,
    /// We said it back, and they confirmed it.
    Agreed,
}

impl Words for Depth {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::NotAsked, "notAsked"),
        (Self::Heard, "heard"),
        (Self::Evidenced, "evidenced"),
        (Self::Agreed, "agreed"),
    ];
}

/// One time that an opener was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "opener_asked", kind = "asked opener")]
pub struct OpenerAsked {
    pub id: Id<OpenerAsked>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// Who was asked.
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    /// The chat; `None` where a colleague asked it, who had the unit before me.
    #[serde(default)]
    pub conversation_id: Option<Id<Conversation>>,
    pub opener: Opener,
    #[column("on_date")]
    pub on: NaiveDate,
    /// How deep the answer went.
    pub depth: Depth,
}
