//! A conversation, as it is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Depth, Fact, Leader, Opener, Unit, Words};
use crate::{Id, calendar::ClockTime};

/// One chat with one leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "conversation", kind = "conversation", validate = crate::model::validate::conversation)]
#[searched(
    kind = "conversation",
    title = "wording",
    body(
        "debrief",
        "place",
        "not_to_raise",
        "questions",
        "reflection_heard",
        "reflection_reaction",
        "reflection_change"
    ),
    date = "date"
)]
pub struct Conversation {
    pub id: Id<Conversation>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub leader_id: Id<Leader>,
    /// The unit that the leader ran at that time.
    pub unit_id: Id<Unit>,
    /// Why it takes place.
    pub purpose: Purpose,
    /// How far it has come.
    pub state: ConversationState,
    /// The day in `zone`; for me and for the leader it can be another, which `ChatTime` knows.
    #[serde(rename = "date")]
    #[column("date")]
    pub zone_date: NaiveDate,
    /// The time of day in `zone`; `None` while only the day or half-day is known.
    #[serde(default)]
    pub time: Option<ClockTime>,
    /// Morning or afternoon, where no time is known.
    #[serde(default)]
    pub half: Option<HalfDay>,
    /// IANA zone that the date and the time are in.
    pub zone: String,
    pub minutes: u16,
    #[serde(default)]
    pub asked_by: Side,
    /// The day we asked for it, where it was asked by message.
    #[serde(default)]
    pub asked_on: Option<NaiveDate>,
    /// Where ("by video").
    #[serde(default)]
    pub place: String,
    /// The sentence to open with; empty takes the suggested one.
    #[serde(default)]
    pub wording: String,
    /// What must not be raised; private, never on the card.
    #[serde(default)]
    pub not_to_raise: String,
    /// Questions taken along from the chains, one a line; they come first among the follow-ups.
    #[serde(default)]
    pub questions: String,
    /// Whether preparing is done: the card is ready.
    #[serde(default)]
    pub prepared: bool,
    /// The debrief, as typed. Private.
    #[serde(default)]
    pub debrief: String,
    /// The day the debrief was begun, from which "tomorrow" in it counts; `None` where nobody noted it.
    #[serde(default)]
    pub debrief_begun_on: Option<NaiveDate>,
    /// Whether it was finished without the lines that it offered: Week asks about them once. Cleared when they are
    /// saved or left as notes.
    #[serde(default)]
    pub lines_left: bool,
    /// The day the debrief was closed; `None` while it is open.
    #[serde(default)]
    pub debriefed_on: Option<NaiveDate>,
    /// How deep the answer went, where an opener was asked.
    #[serde(default)]
    pub depth: Option<Depth>,
    /// Whether the moment was right. Judges the moment, never the person.
    #[serde(default)]
    pub moment: Option<Moment>,
    /// Their rating of us, 1 to 5, where they gave one.
    #[serde(default)]
    pub rating: Option<u8>,
    /// Who called it off, where it was cancelled or missed.
    #[serde(default)]
    pub called_off_by: Option<Side>,
    /// Private reflection, part 1: what I heard about how we work.
    #[serde(default)]
    pub reflection_heard: String,
    /// Part 2: my first reaction.
    #[serde(default)]
    pub reflection_reaction: String,
    /// Part 3: what I will change.
    #[serde(default)]
    pub reflection_change: String,
    /// Part 4: the day I told them; `None` is not yet.
    #[serde(default)]
    pub reflection_told_on: Option<NaiveDate>,
    /// The day the reflection was done or set aside; `None` while it may be asked for.
    #[serde(default)]
    pub reflected_on: Option<NaiveDate>,
}

impl Conversation {
    /// Returns a planned chat of which nothing but the day is known.
    pub(crate) fn draft(
        id: Id<Self>,
        leader: &Leader,
        purpose: Purpose,
        date: NaiveDate,
        zone: &str,
    ) -> Self {
        Self {
            id,
            seen: 0,
            leader_id: leader.id,
            unit_id: leader.unit_id,
            purpose,
            state: ConversationState::Planned,
            zone_date: date,
            time: None,
            half: None,
            zone: zone.to_owned(),
            minutes: leader.chat_minutes,
            asked_by: Side::default(),
            asked_on: None,
            place: leader.place.clone(),
            wording: String::new(),
            not_to_raise: String::new(),
            questions: String::new(),
            prepared: false,
            debrief: String::new(),
            debriefed_on: None,
            debrief_begun_on: None,
            lines_left: false,
            depth: None,
            moment: None,
            rating: None,
            called_off_by: None,
            reflection_heard: String::new(),
            reflection_reaction: String::new(),
            reflection_change: String::new(),
            reflection_told_on: None,
            reflected_on: None,
        }
    }
}

/// Why a conversation takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Purpose {
    /// How do you measure your business?
    Opener1,
    /// What are the skills your team needs today and tomorrow?
    Opener2,
    /// What are the most challenging factors facing your workforce?
    Opener3,
    /// How well are we currently meeting your needs?
    Opener4,
    /// Are we bringing innovative solutions to the table?
    Opener5,
    /// New leader, new role, or a hand-over.
    FirstMeeting,
    /// Telling what we did with what was said.
    ReportingBack,
    /// They asked.
    TheirTopic,
    /// Canteen, lift, after a meeting.
    InPassing,
    /// A promise of mine is late.
    Repair,
    /// The leader leaves or moves.
    Goodbye,
}

impl Purpose {
    /// Returns the opener it asks, or nothing.
    pub const fn opener(self) -> Option<Opener> {
        match self {
            Self::Opener1 => Some(Opener::Measures),
            Self::Opener2 => Some(Opener::Skills),
            Self::Opener3 => Some(Opener::Challenges),
            Self::Opener4 => Some(Opener::Needs),
            Self::Opener5 => Some(Opener::Ideas),
            Self::FirstMeeting
            | Self::ReportingBack
            | Self::TheirTopic
            | Self::InPassing
            | Self::Repair
            | Self::Goodbye => None,
        }
    }

    /// Returns the purpose that asks an opener.
    pub const fn asking(opener: Opener) -> Self {
        match opener {
            Opener::Measures => Self::Opener1,
            Opener::Skills => Self::Opener2,
            Opener::Challenges => Self::Opener3,
            Opener::Needs => Self::Opener4,
            Opener::Ideas => Self::Opener5,
        }
    }
}

impl Words for Purpose {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Opener1, "opener1"),
        (Self::Opener2, "opener2"),
        (Self::Opener3, "opener3"),
        (Self::Opener4, "opener4"),
        (Self::Opener5, "opener5"),
        (Self::FirstMeeting, "firstMeeting"),
        (Self::ReportingBack, "reportingBack"),
        (Self::TheirTopic, "theirTopic"),
        (Self::InPassing, "inPassing"),
        (Self::Repair, "repair"),
        (Self::Goodbye, "goodbye"),
    ];
}

/// How far a conversation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ConversationState {
    /// We asked, and wait for an answer.
    Asked,
    /// It stands in both calendars.
    Planned,
    Held,
    /// It was planned, and one side did not come.
    Missed,
    /// It was called off.
    Cancelled,
}

impl Words for ConversationState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Asked, "asked"),
        (Self::Planned, "planned"),
        (Self::Held, "held"),
        (Self::Missed, "missed"),
        (Self::Cancelled, "cancelled"),
    ];
}

/// Me, or the leader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Side {
    #[default]
    Me,
    Leader,
}

impl Words for Side {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Me, "me"), (Self::Leader, "leader")];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum HalfDay {
    /// Before noon.
    Morning,
    /// From noon on.
    Afternoon,
}

impl Words for HalfDay {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Morning, "morning"), (Self::Afternoon, "afternoon")];
}

/// Whether the moment of a chat was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Moment {
    Good,
    Rushed,
    Wrong,
}

impl Words for Moment {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Good, "good"),
        (Self::Rushed, "rushed"),
        (Self::Wrong, "wrong"),
    ];
}

/// A fact chosen for the card of a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "conversation_fact", kind = "chosen fact")]
pub struct ConversationFact {
    pub id: Id<ConversationFact>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    pub conversation_id: Id<Conversation>,
    pub fact_id: Id<Fact>,
    /// 0 to 2.
    pub position: i64,
}

/// Which note of a conversation is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum NoteField {
    Debrief,
    Wording,
    NotToRaise,
    ReflectionHeard,
    ReflectionReaction,
    ReflectionChange,
}
