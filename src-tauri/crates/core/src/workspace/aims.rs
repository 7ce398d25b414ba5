//! Where a leader and I both want to be. The leader's own line is written along.
//!
//! `leader.desired_state` is the line of the current aim, and nothing else sets it: `Workspace::edit` leaves what
//! is stored, undo derives it again (`store/revert.rs`) because older sets of the log have what was typed there,
//! and an import makes an aim of a line that has none.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Records, Result, aims,
    changes::{Label, LabelCode, Written},
    model::{Aim, CalledFor, Leader, OrNotFound},
    store::{
        Db,
        row::{self, insert, overwrite},
    },
};

/// The whole of an aim; what is left out is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct SetAim {
    pub leader_id: Id<Leader>,
    pub situation: Option<String>,
    pub wants: Option<String>,
    pub shown_by: Option<String>,
    pub shown_on: Option<NaiveDate>,
    pub now: Option<CalledFor>,
    pub next: Option<CalledFor>,
    pub agreed_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
}

impl Workspace {
    /// Notes where a leader and I both want to be. Other words on another day are a new version; the dates of an
    /// aim, and words of the same day, change the one that is there.
    pub fn set_aim(
        &mut self,
        set: SetAim,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Aim>> {
        for (field, on) in [("agreedOn", set.agreed_on), ("shownOn", set.shown_on)] {
            if on.is_some_and(|on| on > today) {
                return Err(Error::invalid(field, "This day is still to come."));
            }
        }
        let records = self.records()?;
        let leader = records.leader(set.leader_id).or_not_found("leader")?;
        let line = |text: Option<String>| {
            let text = text.unwrap_or_default();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let aim = Aim {
            situation: set.situation.unwrap_or_default().trim().to_owned(),
            shown_by: line(set.shown_by),
            shown_on: set.shown_on,
            now: set.now,
            next: set.next,
            agreed_on: set.agreed_on,
            review_on: set.review_on,
            ..Aim::of(Id::at(now), leader, line(set.wants), today)
        };
        let on = aims::current(&records, leader).map_or(today, |known| known.on.max(today));
        let label = Label::new(LabelCode::AimSet, &leader.role);
        self.write(&label, now, |tx| {
            write(tx, &records, leader, aim, (on, now))
        })
    }

    /// Deletes an aim; the version before it is current again.
    pub fn delete_aim(&mut self, id: Id<Aim>, now: DateTime<Utc>) -> Result<Written<Aim>> {
        let records = self.records()?;
        let aim: Aim = row::get(&self.db, id)?;
        let leader = records.leader(aim.leader_id).or_not_found("leader")?;
        let left = records.aims.iter().filter(|one| one.id != id);
        let line = aims::newest(left, leader).map_or_else(String::new, |aim| aim.wants.clone());
        let label = Label::new(LabelCode::AimDeleted, &leader.role);
        self.remove(&label, now, |tx| {
            row::delete(tx, id)?;
            keep_line(tx, leader, line)
        })
    }
}

/// Writes an aim as of a day: over the current one, or as a new version of it.
pub(super) fn write(
    tx: &Db,
    records: &Records,
    leader: &Leader,
    mut aim: Aim,
    (on, now): (NaiveDate, DateTime<Utc>),
) -> Result<Id<Aim>> {
    let words = |aim: &Aim| {
        let texts = [&aim.situation, &aim.wants, &aim.shown_by].map(String::clone);
        (texts, aim.now, aim.next)
    };
    let known = aims::current(records, leader);
    let same = known.filter(|known| known.on == on || words(known) == words(&aim));
    (aim.id, aim.on) = same.map_or_else(|| (Id::at(now), on), |known| (known.id, known.on));
    if same.is_some() {
        overwrite(tx, &aim)?;
    } else {
        insert(tx, &aim)?;
    }
    let id = aim.id;
    let is_current = known.is_none_or(|known| known.on <= aim.on);
    if is_current {
        keep_line(tx, leader, aim.wants)?;
    }
    Ok(id)
}

fn keep_line(tx: &Db, leader: &Leader, line: String) -> Result<()> {
    if leader.desired_state == line {
        return Ok(());
    }
    overwrite(
        tx,
        &Leader {
            desired_state: line,
            ..leader.clone()
        },
    )
}
