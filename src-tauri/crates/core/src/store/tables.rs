//! The tables of the records.

use crate::{
    model::each_record,
    store::row::{Record, Searched},
};

/// What is asked about a table where the type of its record is not known.
struct Table {
    name: &'static str,
    kind: &'static str,
    is_logged: bool,
    columns: &'static [&'static str],
    #[cfg(test)]
    texts: &'static [&'static str],
    searched: Option<Searched>,
}

const fn table<R: Record>() -> Table {
    Table {
        name: R::TABLE,
        kind: R::KIND,
        is_logged: R::IS_LOGGED,
        columns: R::COLUMNS,
        #[cfg(test)]
        texts: R::TEXTS,
        searched: R::SEARCHED,
    }
}

macro_rules! list {
    ($($list:ident: $record:ty;)+) => {
        const TABLES: &[Table] = &[$(table::<$record>()),+];
    };
}

each_record!(list);

/// Returns the tables whose changes are logged, in an order in which rows can be added. `setting` has no
/// record.
pub(crate) fn logged() -> impl Iterator<Item = &'static str> {
    let tables = TABLES.iter().filter(|table| table.is_logged);
    std::iter::once("setting").chain(tables.map(|table| table.name))
}

/// Returns the tables that search looks through.
pub(super) fn searched() -> impl Iterator<Item = (&'static str, Searched)> {
    let tables = TABLES.iter();
    tables.filter_map(|table| Some((table.name, table.searched?)))
}

/// Returns whether a table has a column.
pub(super) fn has_column(table: &str, column: &str) -> bool {
    let mut tables = TABLES.iter();
    let found = tables.find(|known| known.name == table);
    found.is_some_and(|known| known.columns.contains(&column))
}

/// Returns every column that holds a text, as `table.column`.
#[cfg(test)]
pub(super) fn texts() -> Vec<String> {
    let of = |table: &Table| {
        let name = table.name;
        let texts = table.texts.iter();
        texts
            .map(|text| format!("{name}.{text}"))
            .collect::<Vec<_>>()
    };
    TABLES
        .iter()
        .filter(|table| table.is_logged)
        .flat_map(of)
        .collect()
}

/// Returns what a row of a table is called in a sentence.
pub(super) fn kind_of(table: &str) -> &'static str {
    TABLES
        .iter()
        .find(|known| known.name == table)
        .map_or("row", |known| known.kind)
}
