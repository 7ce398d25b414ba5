//! Contacts from address books: a look before they are imported, and importing those that are chosen.

use std::{collections::HashSet, path::Path, sync::Arc};

use overture_core::{
    Records,
    calendar::ics::Remark,
    changes::Changes,
    contacts::{
        self, ChosenContact, ContactColumns, ContactFile, ContactFileProblem, ContactForm,
        ContactPlan, ContactRow, Fate, LARGEST, RefusedContact, say,
    },
    files::{NotRead, read_at_most},
};
use serde::{Deserialize, Serialize};

use crate::{ApiError, Beside, jobs::LookedContacts, table::long_commands};

/// The most files that are read in one go.
const MOST: usize = 2_000;

// Long work: it holds no lock while it reads.
long_commands! {
    /// What importing contacts would do; stores nothing.
    contacts_preview(ContactFiles) -> ContactsPreview = preview;
    /// Adds the chosen contacts as leaders, and fills what leaders who are there have empty, in one change.
    contacts_import(ImportContacts) -> ContactsImported = import;
}

fn preview(beside: &Beside<'_>, request: ContactFiles) -> Result<ContactsPreview, ApiError> {
    let looked = look(&request)?;
    let records = beside.records()?;
    let plan = plan(&records, &looked);
    let table = looked.iter().find_map(|file| match &file.1 {
        Ok(contacts) if contacts.form == ContactForm::Table => Some(contacts),
        Ok(_) | Err(_) => None,
    });
    let count = |is: fn(&Fate) -> bool| plan.rows.iter().filter(|row| is(&row.fate)).count();
    let mut units: Vec<&str> = records
        .units
        .iter()
        .filter(|unit| unit.archived_on.is_none())
        .map(|unit| unit.name.as_str())
        .collect();
    units.sort_unstable();
    Ok(ContactsPreview {
        look: beside.jobs().contacts.keep(&looked),
        files: looked
            .iter()
            .enumerate()
            .map(|(number, file)| shown(number, file, &plan))
            .collect(),
        headings: table
            .map(|table| table.headings.clone())
            .unwrap_or_default(),
        columns: table.map(|table| table.columns).unwrap_or_default(),
        units: units.into_iter().map(str::to_owned).collect(),
        new: count(|fate| matches!(fate, Fate::New)),
        filled: count(|fate| matches!(fate, Fate::Fills { .. })),
        there: count(|fate| matches!(fate, Fate::There { .. })),
        rows: plan.rows,
    })
}

fn import(beside: &Beside<'_>, request: ImportContacts) -> Result<ContactsImported, ApiError> {
    let looked = match &request.look {
        Some(name) => beside.jobs().contacts.get(name)?,
        None => look(&request.files)?,
    };
    let (records, today, now) = (beside.records()?, beside.today()?, beside.now()?);
    let plan = plan(&records, &looked);
    let (mut people, mut fills) = (Vec::new(), Vec::new());
    let mut known = HashSet::new();
    for chosen in &request.people {
        let row = plan.rows.get(chosen.row).ok_or_else(|| {
            ApiError::invalid(
                "people",
                "The preview has no such row. Preview the files again.",
            )
        })?;
        if !known.insert(chosen.row) {
            continue;
        }
        if row.fate == Fate::New {
            let person = row.new_person(chosen);
            let who = if row.name.is_empty() {
                &row.email
            } else {
                &row.name
            };
            for (field, text, what) in [
                ("role", &person.role, "role"),
                ("unit", &person.unit, "unit"),
            ] {
                if text.is_empty() {
                    return Err(ApiError::invalid(field, format!("Give {who} a {what}.")));
                }
            }
            people.push(person);
        }
        fills.extend(row.fill());
    }
    if people.is_empty() && fills.is_empty() {
        return Err(ApiError::invalid("people", "Choose at least one contact."));
    }
    let changes =
        beside.write(|workspace| workspace.import_contacts(&people, &fills, today, now))?;
    beside.jobs().contacts.forget();
    Ok(ContactsImported {
        added: people.len(),
        filled: fills.len(),
        changes,
    })
}

/// Reads the files one after the other.
fn look(request: &ContactFiles) -> Result<Vec<Arc<LookedContacts>>, ApiError> {
    if request.paths.len() > MOST {
        return Err(ApiError::invalid(
            "paths",
            format!("Choose at most {MOST} files at a time."),
        ));
    }
    let mut known = HashSet::new();
    let mut has_table = false;
    let looked = request.paths.iter().map(|path| {
        let path = Path::new(path);
        let named = path.file_name().unwrap_or(path.as_os_str());
        let read = if known.insert(path) {
            bytes_of(path).and_then(|bytes| contacts::read(&bytes, request.columns))
        } else {
            Err(ContactFileProblem::Twice)
        };
        let is_table = read
            .as_ref()
            .is_ok_and(|file| file.form == ContactForm::Table);
        let read = match read {
            Ok(_) if is_table && has_table => Err(ContactFileProblem::SecondTable),
            read => read,
        };
        has_table |= is_table;
        Arc::new((named.to_string_lossy().into_owned(), read))
    });
    Ok(looked.collect())
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, ContactFileProblem> {
    read_at_most(path, LARGEST as u64).map_err(|problem| match problem {
        NotRead::NoFile => ContactFileProblem::NoFile,
        NotRead::TooLarge => ContactFileProblem::TooLarge,
        NotRead::Failed(_) => ContactFileProblem::Unreadable,
    })
}

fn plan(records: &Records, looked: &[Arc<LookedContacts>]) -> ContactPlan {
    let nothing = ContactFile::default();
    let files: Vec<&ContactFile> = looked
        .iter()
        .map(|file| file.1.as_ref().unwrap_or(&nothing))
        .collect();
    contacts::plan(records, &files)
}

fn shown(number: usize, file: &LookedContacts, plan: &ContactPlan) -> ContactFilePreview {
    let (name, read) = file;
    let twice = plan.refused.iter().filter(|(file, _)| *file == number);
    let own = read.iter().flat_map(|file| &file.refused);
    let mut refused: Vec<&RefusedContact> = own.chain(twice.map(|(_, refused)| refused)).collect();
    refused.sort_by_key(|refused| refused.line);
    let remark = |refused: &&RefusedContact| Remark {
        component: String::new(),
        line: refused.line,
        reason: say::problem(&refused.problem),
    };
    ContactFilePreview {
        file_name: name.clone(),
        form: read.as_ref().ok().map(|file| file.form),
        guessed_encoding: read
            .as_ref()
            .ok()
            .and_then(|file| file.guessed_encoding)
            .map(str::to_owned),
        people: plan.rows.iter().filter(|row| row.file == number).count(),
        refused: refused.iter().map(remark).collect(),
        problem: read
            .as_ref()
            .err()
            .map(|problem| say::file_problem(*problem).to_owned()),
    }
}

/// Files of contacts, and what a person says about them.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ContactFiles {
    paths: Vec<String>,
    /// Which column of a table is what; by the headings if left out.
    columns: Option<ContactColumns>,
}

/// What importing contacts would do.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ContactsPreview {
    /// Names what was looked at, so that the import takes this and nothing newer.
    look: String,
    /// In the order of the files.
    files: Vec<ContactFilePreview>,
    /// The names of the columns of the table; empty where there is none.
    headings: Vec<String>,
    columns: ContactColumns,
    /// The units that are there.
    units: Vec<String>,
    rows: Vec<ContactRow>,
    /// How many are no leaders yet.
    new: usize,
    /// How many leaders who are there would get what is missing.
    filled: usize,
    /// How many leaders are there, with nothing to fill.
    there: usize,
}

/// What a file of contacts holds.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ContactFilePreview {
    /// Without its folder.
    file_name: String,
    form: Option<ContactForm>,
    /// The encoding, where it had to be guessed.
    guessed_encoding: Option<String>,
    /// How many contacts it has.
    people: usize,
    /// What gives no contact, with its line and the reason.
    refused: Vec<Remark>,
    /// Why nothing of it can be used.
    problem: Option<String>,
}

/// Contacts to import.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ImportContacts {
    /// The same files as in the preview.
    files: ContactFiles,
    /// The look that was agreed to; without it the files are read again.
    look: Option<String>,
    people: Vec<ChosenContact>,
}

/// What importing contacts did.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ContactsImported {
    /// How many leaders are new.
    added: usize,
    /// How many leaders got what was missing.
    filled: usize,
    changes: Changes,
}
