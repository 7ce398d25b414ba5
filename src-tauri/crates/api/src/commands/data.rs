//! The data as a whole: backups, export, import.

use std::path::Path;

use chrono::{Days, NaiveDate};
use overture_core::{
    Records, changes::Changes, files, transfer::BackupKind, workspace::RestorePreview,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::shared::{Nothing, PathAnswer};
use crate::{ApiError, Call, bounds::holds_dates, table::commands};

/// How an export names its own kind.
const FORMAT: &str = "overture-workspace";
/// The version of the document; a newer one is refused.
const VERSION: u64 = 1;

commands! {
    /// Takes a backup now.
    backup_now(Nothing) -> PathAnswer = backup_now;
    /// What restoring a backup would change.
    backup_preview(RestoreRequest) -> RestorePreview = preview;
    /// Restores a backup.
    backup_restore(RestoreRequest) -> Nothing = restore;
    /// Chooses the folder that gets a copy of each daily backup.
    second_place_set(PlaceRequest) -> Changes = |call, request: PlaceRequest| {
        let place = request.path.as_deref().map(Path::new);
        call.workspace.set_second_place(place, call.now)
    };
    /// Deletes old backups that were kept because the workspace became much smaller.
    backup_delete_surplus(Nothing) -> Nothing = delete_surplus;
    /// Writes everything into one JSON document.
    export_full(PathRequest) -> PathAnswer = export_full;
    /// Takes in a JSON document written by `export_full`.
    import_full(ImportRequest) -> Changes = import_full;
}

fn backup_now(call: &mut Call<'_>, _: Nothing) -> Result<PathAnswer, ApiError> {
    let path = call.workspace.back_up(BackupKind::ByHand, call.now)?;
    Ok(PathAnswer {
        path: path.to_string_lossy().into_owned(),
    })
}

fn restore(call: &mut Call<'_>, request: RestoreRequest) -> Result<Nothing, ApiError> {
    let typed = request.passphrase.as_deref();
    call.workspace
        .restore(Path::new(&request.path), typed, call.now)?;
    Ok(Nothing {})
}

fn preview(call: &mut Call<'_>, request: RestoreRequest) -> Result<RestorePreview, ApiError> {
    let typed = request.passphrase.as_deref();
    Ok(call
        .workspace
        .restore_preview(Path::new(&request.path), typed)?)
}

fn delete_surplus(call: &mut Call<'_>, _: Nothing) -> Result<Nothing, ApiError> {
    call.workspace.delete_surplus_backups()?;
    Ok(Nothing {})
}

fn export_full(call: &mut Call<'_>, request: PathRequest) -> Result<PathAnswer, ApiError> {
    let text = document(&*call.records()?, call.today())?;
    call.workspace
        .export_to(Path::new(&request.path), text.as_bytes())?;
    Ok(PathAnswer { path: request.path })
}

/// Returns everything as one JSON document, which imports back.
pub(super) fn document(records: &Records, today: NaiveDate) -> Result<String, ApiError> {
    let monday = today
        - Days::new(u64::from(
            chrono::Datelike::weekday(&today).num_days_from_monday(),
        ));
    let mut document =
        serde_json::to_value(records).map_err(|problem| ApiError::internal(problem.to_string()))?;
    if let Some(fields) = document.as_object_mut() {
        fields.insert("format".to_owned(), json!(FORMAT));
        fields.insert("version".to_owned(), json!(VERSION));
        fields.insert("anchor".to_owned(), json!(monday));
    }
    serde_json::to_string_pretty(&document)
        .map_err(|problem| ApiError::internal(problem.to_string()))
}

fn import_full(call: &mut Call<'_>, request: ImportRequest) -> Result<Changes, ApiError> {
    let path = Path::new(&request.path);
    let text = files::read_text(path)?;
    let refuse = |why: String| ApiError::invalid("path", format!("{}: {why}", path.display()));
    let mut document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|problem| refuse(format!("this is not a JSON document ({problem}).")))?;
    let fields = document
        .as_object_mut()
        .ok_or_else(|| refuse("this is no export of Overture's.".to_owned()))?;
    let format = fields.remove("format");
    let version = fields
        .remove("version")
        .and_then(|version| version.as_u64());
    let anchor = fields.remove("anchor");
    if format != Some(json!(FORMAT)) {
        return Err(refuse("this is no export of Overture's.".to_owned()));
    }
    if version.is_none_or(|version| version > VERSION) {
        return Err(refuse(
            "a newer Overture wrote this. Update, then import again.".to_owned(),
        ));
    }
    if let Some(monday) = request.move_to {
        let anchor: NaiveDate = anchor
            .and_then(|anchor| serde_json::from_value(anchor).ok())
            .ok_or_else(|| refuse("it has no anchor to move from.".to_owned()))?;
        let weeks = (monday - anchor).num_days().div_euclid(7);
        shift("", &mut document, weeks * 7);
    }
    let records: Records = serde_json::from_value(document)
        .map_err(|problem| refuse(format!("a record in it cannot be read ({problem}).")))?;
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(call.workspace.import(&records, &name, call.now)?)
}

/// Moves the dates in the document; instants, texts and everything else stay. `field` is the name of the
/// value's field.
fn shift(field: &str, value: &mut Value, days: i64) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                shift(name, field, days);
            }
        }
        Value::Array(items) => {
            for item in items {
                shift(field, item, days);
            }
        }
        Value::String(text) => {
            if holds_dates(field)
                && let Ok(date) = text.parse::<NaiveDate>()
                && let Some(moved) = date.checked_add_signed(chrono::TimeDelta::days(days))
            {
                *text = moved.to_string();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PathRequest {
    path: String,
}

/// A backup to go back to.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct RestoreRequest {
    path: String,
    /// What opens it where it is protected otherwise than the file: its passphrase or recovery code.
    passphrase: Option<String>,
}

/// The second place for backups.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PlaceRequest {
    /// A folder; none is wanted where it is left out.
    path: Option<String>,
}

/// A document to take in.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ImportRequest {
    path: String,
    /// The Monday that its first week moves to; every date moves by the same whole weeks.
    move_to: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_shifts_dates_and_nothing_else() {
        let mut document = json!({
            "date": "2026-11-18", "time": "10:00", "note": "2026-11-18", "text": "2026", "n": 3,
            "rule": {"exceptions": ["2026-11-18", "2027-01-05"]},
        });
        shift("", &mut document, 7);
        assert_eq!(
            document,
            json!({
                "date": "2026-11-25", "time": "10:00", "note": "2026-11-18", "text": "2026", "n": 3,
                "rule": {"exceptions": ["2026-11-25", "2027-01-12"]},
            })
        );
    }
}
