//! Writes on what a conversation leaves behind: the end of a debrief, findings, the reflection.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Workspace, chats::keep_opener};
use crate::{
    Error, Id, Result,
    changes::{Changes, Label, LabelCode, Written},
    conversations::{
        ChatTime, Conversation, ConversationState, Finding, FindingKind, Moment, Side,
    },
    openers::Depth,
    promises::Promise,
    store::row::{delete, get, insert, overwrite, update},
    validate,
};

/// A line of a debrief, confirmed as a promise or a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct TakeOffer {
    /// The chat.
    pub conversation_id: Id<Conversation>,
    /// Who owes it, where it is a promise.
    pub owed_by: Option<Side>,
    /// What it is, where it is a finding.
    pub finding: Option<FindingKind>,
    /// The text, as confirmed.
    pub text: String,
    /// By when, where it is a promise.
    pub due: Option<NaiveDate>,
    /// Their rating of us, where they gave one.
    pub rating: Option<u8>,
}

/// What a confirmed line became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Taken {
    /// The promise, if it is one.
    pub promise: Option<Promise>,
    /// The finding, if it is one.
    pub finding: Option<Finding>,
    /// What the write did.
    pub changes: Changes,
}

/// How a debrief ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct DebriefEnd {
    /// The chat.
    pub conversation_id: Id<Conversation>,
    /// How deep the answer went, where an opener was asked.
    pub depth: Option<Depth>,
    /// Whether the moment was right.
    pub moment: Option<Moment>,
    /// Their rating of us.
    pub rating: Option<u8>,
}

impl Workspace {
    /// Turns a line of the debrief into a promise or a finding.
    pub fn take_offer(
        &mut self,
        take: &TakeOffer,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Taken> {
        let mut chat: Conversation = get(&self.db, take.conversation_id)?;
        let records = self.records()?;
        let on = ChatTime::of(&records, &chat).my_date().min(today);
        let text = validate::text("text", &take.text)?;
        if let Some(due) = take.due {
            validate::date("due", due)?;
        }
        match (take.owed_by, take.finding) {
            (Some(owed_by), _) => {
                let promise = Promise {
                    id: Id::at(now),
                    seen: 0,
                    leader_id: chat.leader_id,
                    unit_id: chat.unit_id,
                    conversation_id: Some(chat.id),
                    owed_by,
                    text,
                    say_as: String::new(),
                    due: take.due,
                    made_on: on,
                    done_on: None,
                    dropped_on: None,
                    private: false,
                };
                let label = Label::new(LabelCode::PromiseAdded, &promise.text);
                let written = self.write(&label, now, |tx| {
                    insert(tx, &promise)?;
                    Ok(promise.id)
                })?;
                Ok(Taken {
                    promise: written.row,
                    finding: None,
                    changes: written.changes,
                })
            }
            (None, Some(kind)) => {
                let finding = Finding {
                    id: Id::at(now),
                    seen: 0,
                    leader_id: chat.leader_id,
                    unit_id: chat.unit_id,
                    conversation_id: chat.id,
                    kind,
                    text,
                    said_on: on,
                    closed_on: None,
                };
                let label = Label::new(LabelCode::FindingAdded, &finding.text);
                let written = self.write(&label, now, |tx| {
                    insert(tx, &finding)?;
                    if take.rating.is_some() {
                        chat.rating = take.rating;
                        overwrite(tx, &chat)?;
                    }
                    Ok(finding.id)
                })?;
                Ok(Taken {
                    promise: None,
                    finding: written.row,
                    changes: written.changes,
                })
            }
            (None, None) => Err(Error::invalid(
                "finding",
                "Say whether this is a promise or a finding.",
            )),
        }
    }

    /// Ends a debrief: the chat was held, and the opener, if one was asked, has its depth.
    pub fn end_debrief(
        &mut self,
        end: &DebriefEnd,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let mut chat: Conversation = get(&self.db, end.conversation_id)?;
        chat.state = ConversationState::Held;
        chat.debriefed_on = Some(today);
        chat.depth = end.depth.or(chat.depth);
        chat.moment = end.moment.or(chat.moment);
        chat.rating = end.rating.or(chat.rating);
        let records = self.records()?;
        if ChatTime::of(&records, &chat).my_date() > today {
            chat.zone_date = today;
            chat.zone.clone_from(&records.me.zone);
            (chat.time, chat.half) = (None, None);
        }
        let on = ChatTime::of(&records, &chat).my_date();
        if chat.purpose.opener().is_some() && chat.depth.is_none() {
            chat.depth = Some(Depth::Heard);
        }
        let label = self.chat_label(LabelCode::ConversationDebriefed, chat.id)?;
        self.write(&label, now, |tx| {
            overwrite(tx, &chat)?;
            keep_opener(tx, &chat, on, now)?;
            Ok(chat.id)
        })
    }

    /// Ends a reflection, told or not.
    pub fn end_reflection(
        &mut self,
        id: Id<Conversation>,
        told_on: Option<NaiveDate>,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let mut chat: Conversation = get(&self.db, id)?;
        chat.reflected_on = Some(today);
        chat.reflection_told_on = told_on;
        let label = self.chat_label(LabelCode::ConversationReflected, id)?;
        self.write(&label, now, |tx| {
            overwrite(tx, &chat)?;
            Ok(id)
        })
    }

    /// Changes a finding.
    pub fn edit_finding(
        &mut self,
        mut finding: Finding,
        now: DateTime<Utc>,
    ) -> Result<Written<Finding>> {
        finding.text = validate::text("text", &finding.text)?;
        let label = Label::new(LabelCode::FindingEdited, &finding.text);
        self.write(&label, now, |tx| {
            update(tx, &finding, finding.seen)?;
            Ok(finding.id)
        })
    }

    /// Closes a finding on `on`, or opens it again where `on` is `None`.
    pub fn close_finding(
        &mut self,
        id: Id<Finding>,
        on: Option<NaiveDate>,
        now: DateTime<Utc>,
    ) -> Result<Written<Finding>> {
        let mut finding: Finding = get(&self.db, id)?;
        finding.closed_on = on;
        let code = if on.is_some() {
            LabelCode::FindingClosed
        } else {
            LabelCode::FindingOpened
        };
        self.write(&Label::new(code, &finding.text), now, |tx| {
            overwrite(tx, &finding)?;
            Ok(id)
        })
    }

    /// Deletes a finding.
    pub fn delete_finding(
        &mut self,
        id: Id<Finding>,
        now: DateTime<Utc>,
    ) -> Result<Written<Finding>> {
        let finding: Finding = get(&self.db, id)?;
        let label = Label::new(LabelCode::FindingDeleted, &finding.text);
        self.remove(&label, now, |tx| delete(tx, id))
    }
}
