//! How any record is loaded, inserted, updated and deleted.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, params_from_iter, types::Value};

use crate::{
    Error, Id, Result,
    model::{OrNotFound, validate},
    store::references,
};

/// A record that is one row of one table.
pub(crate) trait Record: Sized {
    const TABLE: &'static str;
    /// What an error calls it.
    const KIND: &'static str;
    /// Whether undo, history and trash know its changes.
    const IS_LOGGED: bool;
    /// Its columns, `id` first, in the order of [`Record::values`].
    const COLUMNS: &'static [&'static str];

    /// Those of its columns that hold a text of any kind.
    #[cfg(test)]
    const TEXTS: &'static [&'static str];
    /// How search finds it, if it does.
    const SEARCHED: Option<Searched> = None;

    fn id(&self) -> Id<Self>;
    /// Returns the last change set that touched it, as its reader saw it.
    fn seen(&self) -> i64;
    /// Reads it from a row that has all columns in their order, and `seen` behind them.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
    /// Returns the values of its columns.
    fn values(&self) -> Vec<Value>;
    /// Refuses what this record must not hold, beyond the bounds of its columns.
    fn validate(&self) -> Result<()> {
        Ok(())
    }
}

/// The columns by which search finds a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Searched {
    /// The word of its `HitKind`.
    pub(crate) kind: &'static str,
    /// The column that counts most.
    pub(crate) title: &'static str,
    pub(crate) body: &'static [&'static str],
    /// The date to narrow by.
    pub(crate) date: Option<&'static str>,
    /// The table, and the column that points to it, of the row that has the unit and the leader.
    pub(crate) under: Option<(&'static str, &'static str)>,
}

/// Returns all rows, oldest first.
pub(crate) fn load<R: Record>(db: &Connection) -> Result<Vec<R>> {
    let sql = format!("{} ORDER BY {}.id", select::<R>(), R::TABLE);
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([], R::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn get<R: Record>(db: &Connection, id: Id<R>) -> Result<R> {
    find(db, id)?.or_not_found(R::KIND)
}

/// Returns one row, if it is there.
pub(super) fn find<R: Record>(db: &Connection, id: Id<R>) -> Result<Option<R>> {
    let sql = format!("{} WHERE {}.id = ?1", select::<R>(), R::TABLE);
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query_map([id], R::from_row)?;
    Ok(rows.next().transpose()?)
}

fn select<R: Record>() -> String {
    let columns = R::COLUMNS
        .iter()
        .map(|column| format!("{}.{column}", R::TABLE))
        .collect::<Vec<_>>()
        .join(", ");
    let revision = if R::IS_LOGGED { "revision" } else { "0" };
    format!("SELECT {columns}, {revision} AS seen FROM {}", R::TABLE)
}

pub(crate) fn insert<R: Record>(db: &Connection, record: &R) -> Result<()> {
    let marks = vec!["?"; R::COLUMNS.len()].join(", ");
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({marks})",
        R::TABLE,
        R::COLUMNS.join(", ")
    );
    let values = valid_values(record)?;
    db.prepare_cached(&sql)?
        .execute(params_from_iter(&values))
        .map_err(|error| references::explain::<R>(db, &values, error))?;
    Ok(())
}

/// Returns the text by which a person knows a record; empty where it has none.
pub(crate) fn title<R: Record>(record: &R) -> String {
    const TITLES: [&str; 7] = ["name", "role", "word", "term", "body", "file_name", "date"];
    let values = record.values();
    let text = |title: &&str| {
        let at = R::COLUMNS.iter().position(|column| column == title)?;
        match values.get(at) {
            Some(Value::Text(text)) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Some(_) | None => None,
        }
    };
    TITLES.iter().find_map(text).unwrap_or_default()
}

/// Returns the values of the columns; refuses a record, or a value, that must not be stored.
fn valid_values<R: Record>(record: &R) -> Result<Vec<Value>> {
    record.validate()?;
    let values = record.values();
    for (column, value) in R::COLUMNS.iter().zip(&values) {
        if let Value::Text(text) = value {
            validate::column(column, text)?;
        }
    }
    Ok(values)
}

/// Refuses what could not be stored.
pub(crate) fn check<R: Record>(record: &R) -> Result<()> {
    valid_values(record).map(|_| ())
}

/// Changes a row to what `record` says, if `seen` is still its last change set.
pub(crate) fn update<R: Record>(db: &Connection, record: &R, seen: i64) -> Result<()> {
    refuse_changed(db, record.id(), seen)?;
    overwrite(db, record)
}

/// Refuses a row of which `seen` is no longer the last change set.
pub(crate) fn refuse_changed<R: Record>(db: &Connection, id: Id<R>, seen: i64) -> Result<()> {
    let sql = format!("SELECT revision FROM {} WHERE id = ?1", R::TABLE);
    let last: Option<i64> = db
        .prepare_cached(&sql)?
        .query_row([id], |row| row.get(0))
        .optional()?;
    if last.is_some_and(|last| last != seen) {
        return Err(Error::not_now(format!(
            "This {} was changed somewhere else in the meantime. Look at it again, then repeat \
             your change.",
            R::KIND
        )));
    }
    Ok(())
}

/// Changes a row to what `record` says.
pub(crate) fn overwrite<R: Record>(db: &Connection, record: &R) -> Result<()> {
    let sets = R::COLUMNS
        .iter()
        .map(|column| format!("{column} = ?"))
        .collect::<Vec<_>>()
        .join(", ");
    let sql = format!("UPDATE {} SET {sets} WHERE id = ?", R::TABLE);
    let values = valid_values(record)?;
    let id = Value::Blob(record.id().uuid().as_bytes().to_vec());
    let touched = db
        .prepare_cached(&sql)?
        .execute(params_from_iter(values.iter().chain([&id])))
        .map_err(|error| references::explain::<R>(db, &values, error))?;
    if touched == 0 {
        return Err(Error::NotFound { kind: R::KIND });
    }
    Ok(())
}

pub(crate) fn delete<R: Record>(db: &Connection, id: Id<R>) -> Result<()> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
    let deleted = db.prepare_cached(&sql)?.execute([id]);
    match deleted.map_err(|error| references::still_used(R::KIND, error))? {
        0 => Err(Error::NotFound { kind: R::KIND }),
        _ => Ok(()),
    }
}

/// Deletes the rows of `R` whose `column` is `value`.
pub(crate) fn delete_where<R: Record>(
    db: &Connection,
    column: &'static str,
    value: &dyn ToSql,
) -> Result<()> {
    let sql = format!("DELETE FROM {} WHERE {column} = ?1", R::TABLE);
    db.prepare_cached(&sql)?
        .execute([value])
        .map_err(|error| references::still_used(R::KIND, error))?;
    Ok(())
}
