//! References between rows: what a refused one says, and which are missing.
//!
//! What belongs to a row is deleted with it by `ON DELETE CASCADE`; a test names the few references that are not,
//! and the log notes the rows that went along.

use rusqlite::{Connection, ErrorCode, ffi, types::Value};

use crate::{
    Error, Result,
    store::{row::Record, tables},
};

/// Says what a refused write of a record was about: a row that it refers to is not there, or another row
/// has its place.
pub(super) fn explain<R: Record>(
    db: &Connection,
    values: &[Value],
    error: rusqlite::Error,
) -> Error {
    match constraint(&error) {
        Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => match missing_parent::<R>(db, values) {
            Ok(Some(kind)) => Error::NotFound { kind },
            Ok(None) | Err(_) => error.into(),
        },
        Some(ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_UNIQUE) => {
            Error::invalid("id", format!("This {} already exists.", R::KIND))
        }
        Some(ffi::SQLITE_CONSTRAINT_CHECK) => Error::invalid(
            "request",
            format!("This {} has a value that is not allowed: {error}.", R::KIND),
        ),
        Some(_) | None => error.into(),
    }
}

/// Says that a row cannot be deleted because others refer to it.
pub(super) fn still_used(kind: &'static str, error: rusqlite::Error) -> Error {
    if constraint(&error) == Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) {
        return Error::not_now(format!(
            "Something else still refers to this {kind}. Delete that first."
        ));
    }
    error.into()
}

/// Returns which constraint was broken, as `SQLite` numbers them.
pub(super) fn constraint(error: &rusqlite::Error) -> Option<i32> {
    let failure = error.sqlite_error()?;
    (failure.code == ErrorCode::ConstraintViolation).then_some(failure.extended_code)
}

/// A column that refers to the first column of another table.
pub(super) struct Reference {
    pub(super) column: String,
    pub(super) parent: String,
}

/// Returns the references of a table.
pub(super) fn of(db: &Connection, table: &str) -> Result<Vec<Reference>> {
    let mut statement =
        db.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
    let found = statement.query_map([table], |row| {
        Ok(Reference {
            column: row.get("from")?,
            parent: row.get("table")?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Returns what the first row is called that a record refers to and that is not there.
fn missing_parent<R: Record>(db: &Connection, values: &[Value]) -> Result<Option<&'static str>> {
    for reference in of(db, R::TABLE)? {
        let mut named = R::COLUMNS.iter().zip(values);
        let Some((_, value)) = named.find(|(column, _)| **column == reference.column) else {
            continue;
        };
        let sql = format!("SELECT 1 FROM {} WHERE id = ?1", reference.parent);
        if *value != Value::Null && !db.prepare_cached(&sql)?.exists([value])? {
            return Ok(Some(tables::kind_of(&reference.parent)));
        }
    }
    Ok(None)
}

/// Refuses rows that refer to rows that are not there, and names the first of them.
pub(crate) fn require_all(db: &Connection) -> Result<()> {
    let mut statement = db.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Ok(());
    };
    let (child, parent): (String, String) = (row.get("table")?, row.get("parent")?);
    Err(Error::invalid(
        "path",
        format!(
            "One {} refers to a {} that does not exist.",
            tables::kind_of(&child),
            tables::kind_of(&parent)
        ),
    ))
}
