//! What I guess before they rate us, and what they hear of it afterwards.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Result,
    changes::{Label, LabelCode, Written},
    coaching,
    model::{Conversation, Feedback, Finding, Guess, Improvement, OrNotFound},
    store::row::{get, insert, overwrite},
};

/// My guess for a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct SetGuess {
    pub conversation_id: Id<Conversation>,
    /// 1 to 5; none takes the guess back.
    pub rating: Option<u8>,
}

/// What a leader heard about a remark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct TellFeedback {
    pub feedback_id: Id<Feedback>,
    /// The day they heard it; none takes that back.
    pub on: Option<NaiveDate>,
    /// Whether it is better since, as they say.
    pub better: Option<Improvement>,
}

impl Workspace {
    /// Notes how I think a leader will rate our work in a chat. Refused once they have: it would not be a guess.
    pub fn set_guess(
        &mut self,
        set: &SetGuess,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let records = self.records()?;
        let chat = records
            .conversation(set.conversation_id)
            .or_not_found("conversation")?;
        if coaching::is_rated(&records, chat) {
            return Err(Error::invalid(
                "rating",
                "They have already rated our work in this chat, so the guess can no longer be changed.",
            ));
        }
        let known = records
            .guesses
            .iter()
            .find(|guess| guess.conversation_id == Some(chat.id));
        let role = records.leader(chat.leader_id).map(|leader| &leader.role);
        let label = Label::new(LabelCode::GuessSet, role.map_or("", String::as_str));
        self.write(&label, now, |tx| {
            match (known, set.rating) {
                (Some(guess), None) => crate::store::row::delete(tx, guess.id)?,
                (Some(guess), Some(rating)) => overwrite(
                    tx,
                    &Guess {
                        rating,
                        on: today,
                        ..guess.clone()
                    },
                )?,
                (None, Some(rating)) => insert(
                    tx,
                    &Guess {
                        id: Id::at(now),
                        seen: 0,
                        unit_id: chat.unit_id,
                        leader_id: chat.leader_id,
                        conversation_id: Some(chat.id),
                        on: today,
                        rating,
                    },
                )?,
                (None, None) => {}
            }
            Ok(chat.id)
        })
    }

    /// Notes that a leader heard what changed. The remark is closed with it.
    pub fn tell_feedback(
        &mut self,
        tell: &TellFeedback,
        now: DateTime<Utc>,
    ) -> Result<Written<Feedback>> {
        let mut feedback: Feedback = get(&self.db, tell.feedback_id)?;
        let mut finding: Finding = get(&self.db, feedback.finding_id)?;
        feedback.told_on = tell.on;
        feedback.better = tell
            .better
            .or(feedback.better)
            .filter(|_| tell.on.is_some());
        finding.closed_on = tell.on;
        let label = Label::new(LabelCode::FeedbackTold, &finding.text);
        self.write(&label, now, |tx| {
            overwrite(tx, &feedback)?;
            overwrite(tx, &finding)?;
            Ok(feedback.id)
        })
    }
}
