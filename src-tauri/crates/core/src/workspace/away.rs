//! Settles what was open after an absence, all in one change.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Workspace, chats::keep_opener};
use crate::{
    Error, Id, Records, Result,
    changes::{Changes, Label, LabelCode},
    conversations::ChatTime,
    english::say,
    model::{Conversation, ConversationState, Depth, Promise, Side, validate},
    screens::week::AwayDecision,
    store::{
        Db,
        row::{get, overwrite},
    },
};

impl Workspace {
    /// Carries out answers to what was open, as one change. Refused as a whole where one of them no longer fits.
    pub fn settle_away(
        &mut self,
        decisions: &[AwayDecision],
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        if decisions.is_empty() {
            return Err(Error::invalid("decisions", "Answer at least one item."));
        }
        let count = i64::try_from(decisions.len()).unwrap_or(i64::MAX);
        let things = say::count(count, "item", "items");
        let label = Label::new(LabelCode::AwaySettled, &things);
        let records = self.records()?;
        let ((), changes) = self.transact(&label, now, |tx| {
            decisions
                .iter()
                .try_for_each(|decision| settle(tx, &records, decision, today, now))
        })?;
        Ok(changes)
    }
}

fn settle(
    tx: &Db,
    records: &Records,
    decision: &AwayDecision,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<()> {
    match decision {
        AwayDecision::TookPlace { id, note } => took_place(tx, records, *id, note, today, now),
        AwayDecision::DidNotTakePlace { id } => did_not_take_place(tx, *id),
        AwayDecision::MoveChat { id, date } => move_chat(tx, *id, *date, today),
        AwayDecision::Fulfil { id } => {
            let mut promise = open_promise(tx, *id)?;
            promise.done_on = Some(today);
            overwrite(tx, &promise)
        }
        AwayDecision::MovePromise { id, due } => {
            let mut promise = open_promise(tx, *id)?;
            promise.due = Some(from_today("due", *due, today)?);
            overwrite(tx, &promise)
        }
        AwayDecision::DropPromise { id } => {
            let mut promise = open_promise(tx, *id)?;
            promise.dropped_on = Some(today);
            overwrite(tx, &promise)
        }
    }
}

fn took_place(
    tx: &Db,
    records: &Records,
    id: Id<Conversation>,
    note: &str,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut chat = open_chat(tx, id)?;
    let my_date = ChatTime::of(records, &chat).my_date();
    if my_date > today {
        return Err(not_now());
    }
    chat.state = ConversationState::Held;
    chat.debriefed_on = Some(today);
    // After weeks, nobody is asked for a first reaction.
    chat.reflected_on = Some(today);
    chat.debrief = [chat.debrief.trim(), note.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    if chat.purpose.opener().is_some() && chat.depth.is_none() {
        chat.depth = Some(Depth::Heard);
    }
    overwrite(tx, &chat)?;
    keep_opener(tx, &chat, my_date, now)
}

fn did_not_take_place(tx: &Db, id: Id<Conversation>) -> Result<()> {
    let mut chat = open_chat(tx, id)?;
    chat.state = match chat.state {
        ConversationState::Asked => ConversationState::Cancelled,
        ConversationState::Planned
        | ConversationState::Held
        | ConversationState::Missed
        | ConversationState::Cancelled => ConversationState::Missed,
    };
    chat.called_off_by = Some(Side::Me);
    overwrite(tx, &chat)
}

fn move_chat(tx: &Db, id: Id<Conversation>, date: NaiveDate, today: NaiveDate) -> Result<()> {
    let mut chat = open_chat(tx, id)?;
    match chat.state {
        ConversationState::Asked => chat.asked_on = Some(today),
        ConversationState::Planned => {}
        ConversationState::Held | ConversationState::Missed | ConversationState::Cancelled => {
            return Err(not_now());
        }
    }
    chat.zone_date = from_today("date", date, today)?;
    overwrite(tx, &chat)
}

/// Returns a chat whose outcome is open.
fn open_chat(tx: &Db, id: Id<Conversation>) -> Result<Conversation> {
    let chat: Conversation = get(tx, id)?;
    match chat.state {
        ConversationState::Asked | ConversationState::Planned => Ok(chat),
        ConversationState::Held if chat.debriefed_on.is_none() => Ok(chat),
        ConversationState::Held | ConversationState::Missed | ConversationState::Cancelled => {
            Err(not_now())
        }
    }
}

fn open_promise(tx: &Db, id: Id<Promise>) -> Result<Promise> {
    let promise: Promise = get(tx, id)?;
    if promise.is_open() {
        Ok(promise)
    } else {
        Err(not_now())
    }
}

fn from_today(field: &'static str, day: NaiveDate, today: NaiveDate) -> Result<NaiveDate> {
    validate::date(field, day)?;
    if day < today {
        return Err(Error::invalid(field, "Choose a day from today on."));
    }
    Ok(day)
}

fn not_now() -> Error {
    Error::not_now("One of these items was changed in the meantime. Look at the list again.")
}
