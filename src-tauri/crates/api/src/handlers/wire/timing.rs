//! Requests about timing.

use chrono::NaiveDate;
use overture_core::{
    Id,
    changes::Changes,
    letters::Letter,
    model::{Conversation, Leader, Purpose},
    screens::conversation::ChatLine,
    timing::{
        Correction,
        planner::{Keep, ProposedSlot},
    },
    workspace::PlanChat,
};
use serde::{Deserialize, Serialize};

/// A proposed chat with what it is about.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct Suggestion {
    /// With whom and when.
    pub(crate) slot: ProposedSlot,
    /// Their name; may be empty.
    pub(crate) name: String,
    /// The name of their unit.
    pub(crate) unit: String,
    /// The opener, or another reason to meet.
    pub(crate) purpose: Purpose,
    /// The same in words, with what comes after it.
    pub(crate) about: String,
    pub(crate) why: Vec<String>,
}

/// Days of a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct StripRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// First day.
    pub(crate) first: NaiveDate,
    /// How many, 400 at most.
    pub(crate) days: u16,
}

/// A day of a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct WhyRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// The day.
    pub(crate) date: NaiveDate,
}

/// Where to look for slots.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SlotsRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// First day; today if left out.
    pub(crate) first: Option<NaiveDate>,
    /// How many days; ten weeks if left out.
    pub(crate) days: Option<u16>,
    /// How many slots; three if left out.
    pub(crate) count: Option<usize>,
}

/// A leader on a day.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct NextRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// The day; today if left out.
    pub(crate) on: Option<NaiveDate>,
}

/// Where to look for a proposal over all leaders.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ProposeRequest {
    /// First day; today if left out.
    pub(crate) first: Option<NaiveDate>,
    /// How many weeks, 12 at most; four if left out.
    pub(crate) weeks: Option<u16>,
    /// Proposals to be kept.
    pub(crate) keep: Option<Vec<Keep>>,
    /// Any day of each week that is kept free.
    pub(crate) without_weeks: Option<Vec<NaiveDate>>,
    /// Leaders who are left out this time.
    pub(crate) without_leaders: Option<Vec<Id<Leader>>>,
}

/// Proposals to take over.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct AcceptRequest {
    /// The chats; what they are about is filled in where it is left out.
    pub(crate) chats: Vec<PlanChat>,
}

/// Proposals taken over.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct AcceptAnswer {
    /// The chats, in the order of the request.
    pub(crate) chats: Vec<AcceptedChat>,
    /// What the write did.
    pub(crate) changes: Changes,
}

/// A proposal taken over.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct AcceptedChat {
    pub(crate) line: ChatLine,
    /// The text that asks for it, where it has to be asked for.
    pub(crate) ask_text: Option<Letter>,
}

/// Chats for a calendar file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ChatsFile {
    /// The file to write.
    pub(crate) path: String,
    /// The chats; all that are ahead if left out.
    pub(crate) conversation_ids: Option<Vec<Id<Conversation>>>,
}

/// A leader's times to leave free, for a calendar file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct AvoidFile {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// The file to write.
    pub(crate) path: String,
    /// First day; today if left out.
    pub(crate) first: Option<NaiveDate>,
    /// How many days, 800 at most; a year if left out.
    pub(crate) days: Option<u16>,
}

/// A reason that is wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct CorrectRequest {
    /// Whose day it was about.
    pub(crate) leader_id: Id<Leader>,
    /// What is right.
    pub(crate) correction: Correction,
}
