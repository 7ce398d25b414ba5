//! Taking a whole document of records into a workspace, in one change that can be undone.

use crate::{
    Error, Records, Result, Workspace,
    changes::{Changes, Label, LabelCode},
    store::{
        self, Db, references,
        row::{Record, insert, title},
        settings,
    },
};
use chrono::{DateTime, Utc};

impl Workspace {
    /// Takes in every record of `document`. Refused where this workspace already has people or units,
    /// so that nothing is mixed up.
    pub fn import(
        &mut self,
        document: &Records,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        if !records.units.is_empty() || !records.leaders.is_empty() {
            return Err(Error::not_now(
                "This workspace already has people in it. Open an empty file, then import there.",
            ));
        }
        let label = Label::new(LabelCode::Imported, name);
        let ((), changes) = self.transact(&label, now, |tx| {
            store::rows_in_any_order(tx)?;
            settings::keep_me(tx, &document.me)?;
            settings::keep_company(tx, &document.company)?;
            settings::keep_look(tx, &document.look)?;
            all(tx, &document.units)?;
            all(tx, &document.leaders)?;
            all(tx, &document.placements)?;
            all(tx, &document.calendars)?;
            all(tx, &document.calendar_uses)?;
            all(tx, &document.closures)?;
            all(tx, &document.absences)?;
            all(tx, &document.worked_holidays)?;
            all(tx, &document.worked_days)?;
            all(tx, &document.standings)?;
            all(tx, &document.entries)?;
            all(tx, &document.felt)?;
            all(tx, &document.occurrences)?;
            all(tx, &document.facts)?;
            all(tx, &document.terms)?;
            all(tx, &document.our_words)?;
            all(tx, &document.conversations)?;
            all(tx, &document.standing_dates)?;
            all(tx, &document.conversation_facts)?;
            all(tx, &document.openers_asked)?;
            all(tx, &document.findings)?;
            all(tx, &document.promises)?;
            all(tx, &document.calendar_sources)?;
            all(tx, &document.busy_blocks)?;
            all(tx, &document.imported_events)?;
            all(tx, &document.cancelled_meetings)?;
            all(tx, &document.exported_events)?;
            all(tx, &document.snoozes)?;
            all(tx, &document.proposed_days)?;
            references::require_all(tx)
        })?;
        Ok(changes)
    }
}

/// Adds rows; where one is refused, says which.
fn all<R: Record>(tx: &Db, rows: &[R]) -> Result<()> {
    rows.iter().enumerate().try_for_each(|(at, row)| {
        insert(tx, row).map_err(|error| {
            let Error::Invalid { field, problem } = error else {
                return error;
            };
            let (kind, name) = (R::KIND, named(row, at));
            let why = format!("The {kind} {name} was refused, so nothing was imported");
            Error::invalid("path", format!("{why}: {field}: {problem}"))
        })
    })
}

/// Returns what tells a row from others of its kind: its first words, else its number in the document.
fn named<R: Record>(row: &R, at: usize) -> String {
    const WORDS: usize = 60;
    let title = title(row);
    if title.is_empty() {
        return format!("number {}", at + 1);
    }
    format!("“{}”", title.chars().take(WORDS).collect::<String>())
}
