//! Accepting a roll-forward: rows for the dates that a person has looked at, in one change.

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Id, Result,
    calendar::Span,
    changes::{Changes, Label, LabelCode},
    model::StoredOccurrence,
    rhythm::roll_forward::{RollChoice, accepted, still_says},
    store::row::{insert, overwrite},
};

impl Workspace {
    /// Confirms the dates that were chosen, and cancels those that their rules give no longer. Refuses
    /// all of them where a rule meanwhile says another date than was shown.
    pub fn roll_forward(&mut self, choices: &[RollChoice], now: DateTime<Utc>) -> Result<Changes> {
        let records = self.records()?;
        if choices.is_empty() {
            return Err(Error::invalid("choices", "Choose at least one date."));
        }
        let mut rows = Vec::new();
        for choice in choices {
            if !still_says(&records, choice) {
                return Err(Error::not_now(
                    "The dates have changed since they were shown. Look again, then choose.",
                ));
            }
            let known = records
                .occurrences
                .iter()
                .find(|row| row.entry_id == choice.entry_id && row.key == choice.key);
            let stood = known.map(|row| Span::new(row.first, row.last));
            if let Some((state, span)) = accepted(stood, choice.new) {
                let row = StoredOccurrence {
                    id: known.map_or_else(|| Id::at(now), |row| row.id),
                    seen: 0,
                    entry_id: choice.entry_id,
                    key: choice.key.clone(),
                    first: span.first,
                    last: span.last,
                    state,
                    note: known.map_or_else(String::new, |row| row.note.clone()),
                };
                rows.push((known.is_some(), row));
            }
        }
        let dates = match rows.len() {
            1 => "1 date".to_owned(),
            many => format!("{many} dates"),
        };
        let label = Label::new(LabelCode::RolledForward, &dates);
        let ((), changes) = self.transact(&label, now, |tx| {
            for (known, row) in &rows {
                if *known {
                    overwrite(tx, row)?;
                } else {
                    insert(tx, row)?;
                }
            }
            Ok(())
        })?;
        Ok(changes)
    }
}
