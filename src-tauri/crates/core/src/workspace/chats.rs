//! Writes on conversations: planning, calling off, facts for the card, notes.

use crate::model::NoteField;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::model::OfferedMoment;
use crate::{
    Error, Id, Records, Result,
    calendar::{ClockTime, Now},
    changes::{Changes, Label, LabelCode, NOTE_TABLE, Written},
    conversations::{ChatTime, Shareable},
    model::{
        Conversation, ConversationFact, ConversationState, Depth, Fact, HalfDay, Leader,
        OpenerAsked, Purpose, Side,
    },
    openers::purpose::coming,
    store::{
        Db,
        note::{keep_note, note_column},
        row::{delete, delete_where, get, insert, overwrite, update},
    },
};

/// A chat to be planned or asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct PlanChat {
    pub leader_id: Id<Leader>,
    /// Why; the host fills in the suggested purpose where it is left out.
    pub purpose: Option<Purpose>,
    pub date: NaiveDate,
    /// The time of day in `zone`.
    pub time: Option<ClockTime>,
    /// Morning or afternoon, where no time is known.
    pub half: Option<HalfDay>,
    /// Planned, asked, or held (in passing); planned if left out.
    pub state: Option<ConversationState>,
    /// IANA zone of `date` and `time`; mine if left out.
    pub zone: Option<String>,
    /// Length; the leader's usual if left out.
    pub minutes: Option<u16>,
    /// Where; the leader's usual if left out.
    pub place: Option<String>,
    /// Who wanted it; me if left out.
    pub asked_by: Option<Side>,
}

/// A chat that did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CloseChat {
    pub id: Id<Conversation>,
    /// Missed or cancelled.
    pub state: ConversationState,
    /// Who called it off or did not come.
    pub by: Side,
    /// What there is to say about it.
    #[serde(default)]
    pub note: String,
}

/// Chats taken over from a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedChats {
    /// The chats, in the order they were given.
    pub chats: Vec<Conversation>,
    /// What the write did.
    pub changes: Changes,
}

impl Workspace {
    /// Plans a chat, or notes that it was asked for.
    pub fn plan_chat(
        &mut self,
        new: &PlanChat,
        purpose: Purpose,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let leader: Leader = get(&self.db, new.leader_id)?;
        let records = self.records()?;
        let chat = made(&records, &leader, new, purpose, today, now);
        let label = Label::new(planned_code(&chat), &leader.role);
        self.write(&label, now, |tx| {
            insert(tx, &chat)?;
            Ok(chat.id)
        })
    }

    /// Takes over chats from a plan, all in one change. Refused where one of them is with a leader who
    /// has a chat ahead by now.
    pub fn plan_chats(
        &mut self,
        new: &[(PlanChat, Purpose)],
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<PlannedChats> {
        if new.is_empty() {
            return Err(Error::invalid("chats", "Choose one chat at least."));
        }
        let records = self.records()?;
        let present = Now::in_zone(now, &records.me.zone);
        let mut chats: Vec<Conversation> = Vec::new();
        let mut roles = Vec::new();
        for (plan, purpose) in new {
            let leader: Leader = get(&self.db, plan.leader_id)?;
            let stands = coming(&records, leader.id, present).is_some()
                || chats.iter().any(|chat| chat.leader_id == leader.id);
            if stands {
                return Err(Error::not_now(format!(
                    "A chat with the {} is planned already. Ask again for a plan around it.",
                    leader.role
                )));
            }
            let chat = made(&records, &leader, plan, *purpose, today, now);
            chats.push(chat);
            roles.push(leader.role);
        }
        let label = match (chats.as_slice(), roles.as_slice()) {
            ([chat], [role]) => Label::new(planned_code(chat), role),
            _ => Label::new(LabelCode::ChatsPlanned, &format!("{} chats", chats.len())),
        };
        let (chats, changes) = self.transact(&label, now, |tx| {
            for chat in &chats {
                insert(tx, chat)?;
            }
            chats.iter().map(|chat| get(tx, chat.id)).collect()
        })?;
        Ok(PlannedChats { chats, changes })
    }

    /// Changes a chat: its day, time, purpose, state and preparation.
    pub fn edit_chat(
        &mut self,
        chat: &Conversation,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let on = ChatTime::of(&*self.records()?, chat).my_date();
        let label = self.chat_label(LabelCode::ConversationEdited, chat.id)?;
        self.write(&label, now, |tx| {
            update(tx, chat, chat.seen)?;
            keep_opener(tx, chat, on, now)?;
            Ok(chat.id)
        })
    }

    /// Deletes a chat with its findings; promises made in it stay.
    pub fn delete_chat(
        &mut self,
        id: Id<Conversation>,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let label = self.chat_label(LabelCode::ConversationDeleted, id)?;
        self.remove(&label, now, |tx| {
            super::standing::let_go_of(tx, id)?;
            delete(tx, id)
        })
    }

    /// Notes that a chat was missed or cancelled.
    pub fn close_chat(
        &mut self,
        close: &CloseChat,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        use ConversationState::{Asked, Cancelled, Held, Missed, Planned};
        match close.state {
            Missed | Cancelled => {}
            Asked | Planned | Held => {
                return Err(Error::invalid(
                    "state",
                    "Say whether it was missed or cancelled.",
                ));
            }
        }
        let label = self.chat_label(LabelCode::ConversationClosed, close.id)?;
        self.write(&label, now, |tx| {
            // Read here, not before: another program may have written meanwhile.
            let mut chat: Conversation = get(tx, close.id)?;
            chat.state = close.state;
            chat.called_off_by = Some(close.by);
            if !close.note.trim().is_empty() {
                chat.debrief = [chat.debrief.trim(), close.note.trim()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n");
            }
            overwrite(tx, &chat)?;
            Ok(chat.id)
        })
    }

    /// Chooses the facts of a card, in order, three at most.
    pub fn choose_facts(
        &mut self,
        id: Id<Conversation>,
        facts: &[Id<Fact>],
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        if facts.len() > 3 {
            return Err(Error::invalid(
                "factIds",
                "Three facts are what fits on a card, and into a short chat.",
            ));
        }
        let label = self.chat_label(LabelCode::FactsChosen, id)?;
        self.write(&label, now, |tx| {
            let leader = get::<Conversation>(tx, id)?.leader_id;
            delete_where::<ConversationFact>(tx, "conversation_id", &id)?;
            for (position, fact) in (0..).zip(facts) {
                let fact: Fact = get(tx, *fact)?;
                if fact.private {
                    return Err(Error::invalid(
                        "factIds",
                        "This fact is private, so it cannot go on a card. Share it first.",
                    ));
                }
                if Shareable::fact(&fact, leader).is_none() {
                    return Err(Error::invalid(
                        "factIds",
                        "Only facts with a document behind them go on a card: not what was said, \
                         and nothing about another leader.",
                    ));
                }
                insert(
                    tx,
                    &ConversationFact {
                        id: Id::at(now),
                        seen: 0,
                        conversation_id: id,
                        fact_id: fact.id,
                        position,
                    },
                )?;
            }
            Ok(id)
        })
    }

    /// Keeps the moments that the text of a request offers, in place of those kept before.
    pub fn keep_offered(
        &mut self,
        id: Id<Conversation>,
        moments: &[OfferedMoment],
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let label = self.chat_label(LabelCode::MomentsOffered, id)?;
        let ((), changes) = self.transact(&label, now, |tx| {
            delete_where::<OfferedMoment>(tx, "conversation_id", &id)?;
            moments.iter().try_for_each(|moment| insert(tx, moment))
        })?;
        Ok(changes)
    }

    /// Keeps what was typed so far. Saves of one `session` on one field are one change.
    pub fn type_note(
        &mut self,
        id: Id<Conversation>,
        field: NoteField,
        text: &str,
        session: &str,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let label = self.chat_label(LabelCode::NoteTyped, id)?;
        let session = format!("{id} {} {session}", note_column(field));
        let ((), mut changes) = self.transact_in(&label, Some(&session), None, now, |tx| {
            keep_note(tx, id, field, text, today)
        })?;
        if !changes.tables.is_empty() {
            changes.tables = vec![NOTE_TABLE.to_owned()];
            self.last_changes = Some(changes.clone());
        }
        Ok(changes)
    }

    pub(super) fn chat_label(&self, code: LabelCode, id: Id<Conversation>) -> Result<Label> {
        let chat: Conversation = get(&self.db, id)?;
        let leader: Leader = get(&self.db, chat.leader_id)?;
        Ok(Label::new(code, &leader.role))
    }
}

const fn planned_code(chat: &Conversation) -> LabelCode {
    if matches!(chat.state, ConversationState::Asked) {
        LabelCode::ConversationAsked
    } else {
        LabelCode::ConversationPlanned
    }
}

pub(super) fn made(
    records: &Records,
    leader: &Leader,
    new: &PlanChat,
    purpose: Purpose,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Conversation {
    let state = new.state.unwrap_or(ConversationState::Planned);
    let zone = new.zone.as_deref().unwrap_or(&records.me.zone);
    let draft = Conversation::draft(Id::at(now), leader, purpose, new.date, zone);
    Conversation {
        state,
        time: new.time,
        half: new.half,
        minutes: new.minutes.unwrap_or(draft.minutes),
        asked_by: new.asked_by.unwrap_or_default(),
        asked_on: (state == ConversationState::Asked).then_some(today),
        place: new.place.clone().unwrap_or_else(|| draft.place.clone()),
        ..draft
    }
}

/// Makes the record of the opener agree with the chat: one row where one was asked and the chat was
/// held, none otherwise. `on` is my date of the chat.
pub(super) fn keep_opener(
    tx: &Db,
    chat: &Conversation,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<()> {
    delete_where::<OpenerAsked>(tx, "conversation_id", &chat.id)?;
    if let (Some(opener), ConversationState::Held) = (chat.purpose.opener(), chat.state) {
        insert(
            tx,
            &OpenerAsked {
                id: Id::at(now),
                seen: 0,
                leader_id: chat.leader_id,
                unit_id: chat.unit_id,
                conversation_id: Some(chat.id),
                opener,
                on,
                depth: chat.depth.unwrap_or(Depth::Heard),
            },
        )?;
    }
    Ok(())
}
