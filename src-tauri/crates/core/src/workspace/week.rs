//! What is remembered of Week and the planner from one look to the next.

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Id, Result,
    changes::{Changes, Label, LabelCode},
    model::Snooze,
    store::{
        patch::TouchedRow,
        row::{delete, insert, overwrite},
    },
    timing::planner::Proposal,
};

impl Workspace {
    /// Hides a row of Week, by the keys of all that it says, until a day. Rows whose day has come are forgotten.
    pub fn snooze(
        &mut self,
        title: &str,
        keys: &[String],
        until: NaiveDate,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let label = Label::new(LabelCode::RowSnoozed, title.trim_end_matches('.'));
        let known = self.records()?;
        let ((), changes) = self.transact(&label, now, |tx| {
            for old in known.snoozes.iter().filter(|row| !row.is_on(today)) {
                delete(tx, old.id)?;
            }
            let hidden = |key: &String| {
                let mut rows = known.snoozes.iter();
                rows.any(|row| row.is_on(today) && row.key == *key)
            };
            for key in keys.iter().filter(|key| !hidden(key)) {
                let row = Snooze {
                    id: Id::at(now),
                    seen: 0,
                    key: key.clone(),
                    until,
                };
                insert(tx, &row)?;
            }
            Ok(())
        })?;
        Ok(changes)
    }

    /// Remembers what the planner proposes. It is no change that a person made: Undo passes over it.
    pub fn remember_proposal(
        &mut self,
        proposal: &Proposal,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let known = self.records()?;
        let (changed, old) = proposal.to_remember(&known.proposed_days, today, now);
        if changed.is_empty() && old.is_empty() {
            return Ok(());
        }
        self.write_unlogged(|tx| {
            for id in &old {
                delete(tx, *id)?;
            }
            for day in &changed {
                if known.proposed_days.iter().any(|one| one.id == day.id) {
                    overwrite(tx, day)?;
                } else {
                    insert(tx, day)?;
                }
            }
            let written = changed.iter().map(|day| day.id);
            Ok(old
                .iter()
                .copied()
                .chain(written)
                .map(TouchedRow::of)
                .collect())
        })
    }
}
