//! The rhythm as a table that spreadsheets open.

use chrono::NaiveDate;
use csv::{Terminator, Writer, WriterBuilder};

use super::{Shared, lines, load_word, our_chats, public, state_word, whose};
use crate::{
    Records,
    english::{cell::plain, say},
    model::{EntryKind, Words},
    rhythm::{Rhythm, expand::unit_of, fiscal_on},
};

/// What stands above the columns.
const HEAD: [&str; 8] = [
    "Unit",
    "Name",
    "Kind",
    "Load",
    "First day",
    "Last day",
    "State",
    "Fiscal label",
];

/// Returns the table, RFC 4180, beginning with the mark by which spreadsheets know UTF-8.
pub fn csv(records: &Records, what: Shared, today: NaiveDate) -> String {
    table_of(|table| rows(table, records, what, today))
}

/// Returns a table, with line ends as RFC 4180 has them.
fn table_of(write: impl FnOnce(&mut Writer<Vec<u8>>)) -> String {
    let mut table = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    write(&mut table);
    let bytes = table.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

fn rows(table: &mut Writer<Vec<u8>>, records: &Records, what: Shared, today: NaiveDate) {
    let records = &public(records, what.with_chats);
    let rhythm = Rhythm::new(records, what.span);
    row(table, &HEAD.map(str::to_owned));
    for line in lines(&rhythm, what) {
        let unit = unit_of(records, line.entry.scope);
        let label = fiscal_on(records, unit, line.span.first).label(line.span.first, None);
        let fields = [
            whose(records, line.entry),
            line.entry.name.clone(),
            say::capital(kind_word(line.entry.kind)),
            load_word(line.load).to_owned(),
            line.span.first.to_string(),
            line.span.last.to_string(),
            state_word(line.state).to_owned(),
            label.text,
        ];
        row(table, &fields);
    }
    for chat in our_chats(records, what, today) {
        let label =
            fiscal_on(records, Some(chat.unit_id), chat.leader_date).label(chat.leader_date, None);
        let state = super::ics::chat_word(chat.state);
        let fields = [
            chat.unit,
            format!("Chat with the {}", chat.who),
            "Chat".to_owned(),
            String::new(),
            chat.leader_date.to_string(),
            chat.leader_date.to_string(),
            state.to_owned(),
            label.text,
        ];
        row(table, &fields);
    }
}

fn kind_word(kind: EntryKind) -> &'static str {
    kind.word()
}

/// Adds a row of cells that mean the same to a spreadsheet as to a reader.
fn row(table: &mut Writer<Vec<u8>>, cells: &[String]) {
    // Writing to memory can't fail.
    let _ = table.write_record(cells.iter().map(|cell| plain(cell)));
}

#[cfg(test)]
mod tests {
    use super::{row, table_of};

    #[test]
    fn cells_are_neither_broken_nor_formulas() {
        for (cell, written) in [
            ("Period close", "Period close"),
            ("Sales, Americas", "\"Sales, Americas\""),
            ("the \"big\" one", "\"the \"\"big\"\" one\""),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("\t=HYPERLINK(1)", "' =HYPERLINK(1)"),
            ("\u{ff1d}HYPERLINK(1)", "'\u{ff1d}HYPERLINK(1)"),
            ("-1,5", "\"'-1,5\""),
            ("two\r\nlines", "\"two\nlines\""),
            ("a\0b\u{1}c", "abc"),
        ] {
            let text = table_of(|table| row(table, &["x".to_owned(), cell.to_owned()]));
            assert_eq!(text, format!("\u{feff}x,{written}\r\n"));
        }
    }
}
