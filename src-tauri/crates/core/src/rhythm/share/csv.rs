//! The rhythm as a table that spreadsheets open.

use chrono::NaiveDate;

use super::{Shared, lines, load_word, our_chats, public, state_word, whose};
use crate::{
    Records,
    rhythm::{EntryKind, Rhythm, expand::unit_of, fiscal_on, say},
    words::Words,
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
    let records = &public(records, what.with_chats);
    let rhythm = Rhythm::new(records, what.span);
    let mut table = String::from('\u{feff}');
    row(&mut table, &HEAD.map(str::to_owned));
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
        row(&mut table, &fields);
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
        row(&mut table, &fields);
    }
    table
}

fn kind_word(kind: EntryKind) -> &'static str {
    kind.word()
}

fn row(table: &mut String, fields: &[String]) {
    let fields: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
    table.push_str(&fields.join(","));
    table.push_str("\r\n");
}

/// Returns a field that means the same to a spreadsheet as to a reader: in quotes where it has to be,
/// and never a formula.
fn quoted(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let field = if formula {
        format!("'{field}")
    } else {
        field.to_owned()
    };
    if field.contains([',', ';', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn fields_are_neither_broken_nor_formulas() {
        for (field, written) in [
            ("Period close", "Period close"),
            ("Sales, Americas", "\"Sales, Americas\""),
            ("the \"big\" one", "\"the \"\"big\"\" one\""),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("-1,5", "\"'-1,5\""),
            ("two\nlines", "\"two\nlines\""),
        ] {
            assert_eq!(quoted(field), written);
        }
    }
}
