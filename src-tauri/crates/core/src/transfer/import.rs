//! Taking a whole document of records into a workspace, in one change that can be undone.

use crate::{
    Error, Records, Result, Workspace, aims,
    changes::{Changes, Label, LabelCode},
    model::each_record,
    solutions::Solutions,
    store::{
        self, Db, references,
        row::{Record, check, insert, title},
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
        let mut document = document.clone();
        Solutions::complete_all(&mut document, now);
        aims::complete_all(&mut document);
        let label = Label::new(LabelCode::Imported, name);
        let ((), changes) = self.transact(&label, now, |tx| {
            store::rows_in_any_order(tx)?;
            settings::keep_me(tx, &document.me)?;
            settings::keep_company(tx, &document.company)?;
            settings::keep_look(tx, &document.look)?;
            settings::keep_templates(tx, &document.templates, &document.subjects)?;
            add_all(tx, &document)?;
            references::require_all(tx)
        })?;
        Ok(changes)
    }
}

macro_rules! add_each {
    ($($list:ident: $record:ty;)+) => {
        /// Adds rows; where one is refused, says which.
        pub(super) fn add_all(tx: &Db, document: &Records) -> Result<()> {
            $(all::<$record>(&document.$list, |row| insert(tx, row))?;)+
            Ok(())
        }

        /// Refuses what could not be added, and says which row it is.
        pub(super) fn check_all(document: &Records) -> Result<()> {
            $(all::<$record>(&document.$list, check)?;)+
            Ok(())
        }
    };
}

each_record!(add_each);

fn all<R: Record>(rows: &[R], add: impl Fn(&R) -> Result<()>) -> Result<()> {
    rows.iter().enumerate().try_for_each(|(at, row)| {
        add(row).map_err(|error| {
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
