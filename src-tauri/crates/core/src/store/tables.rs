//! The tables of the records.

use crate::{model::records::each_record, store::row::Record};

/// What is asked about a table where the type of its record is not known.
struct Table {
    name: &'static str,
    kind: &'static str,
    is_logged: bool,
}

const fn table<R: Record>() -> Table {
    Table {
        name: R::TABLE,
        kind: R::KIND,
        is_logged: R::IS_LOGGED,
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

/// Returns what a row of a table is called in a sentence.
pub(super) fn kind_of(table: &str) -> &'static str {
    TABLES
        .iter()
        .find(|known| known.name == table)
        .map_or("row", |known| known.kind)
}
