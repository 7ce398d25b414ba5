//! Writes on standing one-to-ones: the series, and single dates of it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{PlanChat, Workspace};
use crate::{
    Error, Id, Records, Result,
    calendar::{ClockTime, recurrence::DayRule},
    changes::{Label, LabelCode, Written},
    model::{
        Conversation, DateState, Leader, Purpose, Standing, StandingDate, StandingDay, validate,
    },
    standing::book,
    store::{
        Db,
        row::{delete, get, insert, load, overwrite},
    },
};

/// A series to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewStanding {
    pub leader_id: Id<Leader>,
    /// On which days: the value of an `RRULE`.
    pub rrule: DayRule,
    /// The first day on which it can fall.
    pub first: NaiveDate,
    /// The start on my clock, where it is settled.
    pub time: Option<ClockTime>,
    /// Length in minutes; that of a chat with the leader if left out.
    pub minutes: Option<u16>,
    /// Where; the leader's usual place if left out.
    pub place: Option<String>,
    /// Private note.
    pub note: Option<String>,
}

/// Where one date of a series goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct StandingMove {
    pub id: Id<Standing>,
    /// The date by the rule.
    pub key: NaiveDate,
    /// The new day, mine.
    pub date: NaiveDate,
    /// The new time on my clock; that of the series if left out.
    pub time: Option<ClockTime>,
}

impl NewStanding {
    /// Returns the series that it would be.
    pub fn standing(&self, id: Id<Standing>, minutes: u16) -> Standing {
        Standing {
            id,
            seen: 0,
            leader_id: self.leader_id,
            rrule: self.rrule.clone(),
            first: self.first,
            time: self.time,
            minutes: self.minutes.unwrap_or(minutes),
            place: trimmed(self.place.as_deref()),
            note: trimmed(self.note.as_deref()),
        }
    }
}

fn trimmed(text: Option<&str>) -> String {
    text.unwrap_or_default().trim().to_owned()
}

impl Workspace {
    pub fn add_standing(
        &mut self,
        new: &NewStanding,
        now: DateTime<Utc>,
    ) -> Result<Written<Standing>> {
        let leader: Leader = get(&self.db, new.leader_id)?;
        let standing = new.standing(Id::at(now), leader.chat_minutes);
        self.add(standing, now)
    }

    /// Ends a series: it falls on `last` for the last time, at the latest.
    pub fn end_standing(
        &mut self,
        id: Id<Standing>,
        last: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Standing>> {
        validate::date("last", last)?;
        let label = self.standing_label(LabelCode::StandingEnded, &get(&self.db, id)?)?;
        self.write(&label, now, |tx| {
            let mut standing: Standing = get(tx, id)?;
            standing.rrule = standing.rrule.ending(last);
            if standing.rrule.first_dates(standing.first, 1).is_empty() {
                return Err(Error::invalid(
                    "last",
                    "It would end before its first date. Delete it instead.",
                ));
            }
            overwrite(tx, &standing)?;
            Ok(id)
        })
    }

    pub fn skip_standing(
        &mut self,
        day: StandingDay,
        now: DateTime<Utc>,
    ) -> Result<Written<StandingDate>> {
        self.decide(day, LabelCode::StandingSkipped, now, |row| {
            row.state = DateState::Skipped;
            (row.date, row.time) = (None, None);
        })
    }

    pub fn move_standing(
        &mut self,
        to: StandingMove,
        now: DateTime<Utc>,
    ) -> Result<Written<StandingDate>> {
        let StandingMove { id, key, .. } = to;
        self.decide(
            StandingDay { id, key },
            LabelCode::StandingMoved,
            now,
            |row| {
                row.state = DateState::Moved;
                (row.date, row.time) = (Some(to.date), to.time);
            },
        )
    }

    /// Puts one date back to what the rule says.
    pub fn bring_standing(
        &mut self,
        day: StandingDay,
        now: DateTime<Utc>,
    ) -> Result<Written<StandingDate>> {
        let standing: Standing = get(&self.db, day.id)?;
        let records = self.records()?;
        let row = row_of(&records, day).filter(|row| row.state != DateState::Prepared);
        let id = row.map(|row| row.id);
        let label = self.standing_label(LabelCode::StandingBrought, &standing)?;
        self.remove(&label, now, |tx| match id {
            Some(id) => delete(tx, id),
            None => Err(Error::NotFound { kind: "date" }),
        })
    }

    /// Makes an ordinary chat of one date, which the chat then stands for.
    pub fn prepare_standing(
        &mut self,
        day: StandingDay,
        purpose: Purpose,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let standing: Standing = get(&self.db, day.id)?;
        let leader: Leader = get(&self.db, standing.leader_id)?;
        let records = self.records()?;
        let known = row_of(&records, day);
        free(known)?;
        known_date(&standing, day.key)?;
        let plan = PlanChat {
            leader_id: leader.id,
            purpose: None,
            date: known.and_then(|row| row.date).unwrap_or(day.key),
            time: known.and_then(|row| row.time).or(standing.time),
            half: None,
            state: None,
            zone: None,
            minutes: Some(standing.minutes),
            place: Some(standing.place.clone()).filter(|place| !place.is_empty()),
            asked_by: None,
        };
        let chat = super::chats::made(&records, &leader, &plan, purpose, today, now);
        let label = Label::new(LabelCode::ConversationPlanned, &leader.role);
        self.write(&label, now, |tx| {
            insert(tx, &chat)?;
            let mut row = known.cloned().unwrap_or_else(|| fresh(day, now));
            row.state = DateState::Prepared;
            row.conversation_id = Some(chat.id);
            keep(tx, &row, known.is_some())?;
            Ok(chat.id)
        })
    }

    /// Decides about one date that is not prepared yet.
    fn decide(
        &mut self,
        day: StandingDay,
        code: LabelCode,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut StandingDate),
    ) -> Result<Written<StandingDate>> {
        let standing: Standing = get(&self.db, day.id)?;
        let records = self.records()?;
        let known = row_of(&records, day);
        free(known)?;
        known_date(&standing, day.key)?;
        let mut row = known.cloned().unwrap_or_else(|| fresh(day, now));
        change(&mut row);
        let label = self.standing_label(code, &standing)?;
        self.write(&label, now, |tx| {
            keep(tx, &row, known.is_some())?;
            Ok(row.id)
        })
    }

    fn standing_label(&self, code: LabelCode, standing: &Standing) -> Result<Label> {
        let leader: Leader = get(&self.db, standing.leader_id)?;
        Ok(Label::new(code, &leader.role))
    }
}

/// Lets the dates go that a chat stood for: they stand again, where they had been moved to.
pub(super) fn let_go_of(tx: &Db, chat: Id<Conversation>) -> Result<()> {
    let rows = load::<StandingDate>(tx)?.into_iter();
    for mut moved in rows.filter(|row| row.conversation_id == Some(chat)) {
        if moved.date.is_none() {
            delete(tx, moved.id)?;
            continue;
        }
        moved.state = DateState::Moved;
        moved.conversation_id = None;
        overwrite(tx, &moved)?;
    }
    Ok(())
}

fn row_of(records: &Records, day: StandingDay) -> Option<&StandingDate> {
    let mut rows = records.standing_dates.iter();
    rows.find(|row| row.standing_id == day.id && row.key == day.key)
}

fn fresh(day: StandingDay, now: DateTime<Utc>) -> StandingDate {
    StandingDate {
        id: Id::at(now),
        seen: 0,
        standing_id: day.id,
        key: day.key,
        state: DateState::Skipped,
        date: None,
        time: None,
        conversation_id: None,
    }
}

fn keep(tx: &Db, row: &StandingDate, is_known: bool) -> Result<()> {
    if is_known {
        overwrite(tx, row)
    } else {
        insert(tx, row)
    }
}

/// Refuses a date that is a chat already.
fn free(row: Option<&StandingDate>) -> Result<()> {
    match row.map(|row| row.state) {
        Some(DateState::Prepared) => Err(Error::not_now(
            "There is a chat for this date already. Open it from the list of conversations.",
        )),
        Some(DateState::Skipped | DateState::Moved) | None => Ok(()),
    }
}

/// Refuses a date that the series does not have.
fn known_date(standing: &Standing, key: NaiveDate) -> Result<()> {
    if book::falls_on(standing, key) {
        return Ok(());
    }
    Err(Error::invalid(
        "key",
        "This standing one-to-one has no such date.",
    ))
}

/// Refuses a series without a date.
pub(super) fn falls_somewhere(standing: &Standing) -> Result<()> {
    if standing.rrule.first_dates(standing.first, 1).is_empty() {
        return Err(Error::invalid(
            "rrule",
            "It falls on no day at all. Choose a later last day, or another rhythm.",
        ));
    }
    Ok(())
}
