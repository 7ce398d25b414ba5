//! Everything out, readable without Overture: one archive.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{Cursor, Write},
    path::Path,
};

use chrono::{Months, NaiveDate};
use overture_core::{
    Records,
    calendar::Span,
    english::cell,
    screens::{kept_about, rhythm::share},
    transfer::{
        ics,
        pages::{Private, unit_page},
    },
};
use serde::Deserialize;
use serde_json::Value;
use zip::{ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{data::document, shared::PathAnswer};
use crate::{ApiError, Call, table::commands};

commands! {
    /// Writes everything into one archive of ordinary files: pages, tables, calendars, and the copy that imports back.
    export_everything(Everything) -> PathAnswer = export;
}

/// How many years of the rhythm the calendar file holds, before and after today.
const YEARS: u32 = 1;

fn export(call: &mut Call<'_>, request: Everything) -> Result<PathAnswer, ApiError> {
    let private = if request.without_private.unwrap_or(false) {
        Private::LeftOut
    } else {
        Private::Marked
    };
    let records = call.records()?;
    let today = call.today();
    let mut archive = Archive::new();
    archive.add("Read me.md", &read_me(private, today))?;
    for unit in &records.units {
        if let Some(page) = unit_page(&records, unit.id, private) {
            archive.add(&format!("Units/{}.md", file_name(&unit.name)), &page)?;
        }
    }
    for leader in &records.leaders {
        if let Some(page) = kept_about::page(&records, leader.id, private, today) {
            let name = file_name(&format!("{} {}", leader.role, leader.name));
            archive.add(
                &format!("Leaders/{name}.md"),
                &kept_about::to_markdown(&page),
            )?;
        }
    }
    let chats: Vec<_> = records.conversations.iter().map(|chat| chat.id).collect();
    let unknown = |_| ApiError::internal("a zone of a chat is not known");
    archive.add(
        "Calendars/Chats.ics",
        &ics::chats(&records, &chats, call.now).map_err(unknown)?,
    )?;
    let years = Months::new(12 * YEARS);
    let what = share::Shared {
        unit: None,
        span: Span::new(today - years, today + years),
        with_chats: false,
    };
    archive.add(
        "Calendars/Rhythm.ics",
        &share::ics(&records, what, today, call.now)?,
    )?;
    if private == Private::Marked {
        archive.add("Everything.json", &document(&records, today)?)?;
        for (name, table) in tables(&records)? {
            archive.add(&format!("Tables/{name}.csv"), &table)?;
        }
    }
    call.workspace
        .export_to(Path::new(&request.path), &archive.finish()?)?;
    Ok(PathAnswer { path: request.path })
}

fn read_me(private: Private, today: NaiveDate) -> String {
    let mut text = format!("# Everything from Overture, {today}\n\n");
    let lines = match private {
        Private::Marked => [
            "- Units and Leaders: a page for each. What is for you alone is marked.",
            "- Calendars: your chats, and a year of the rhythm before and after today.",
            "- Tables: every table, for a spreadsheet.",
            "- Everything.json: the same in one document, which Overture imports again without loss.",
            "",
            "This archive is not encrypted, and it holds private notes. Keep it where nobody else finds it.",
        ],
        Private::LeftOut => [
            "- Units and Leaders: a page for each, without what is for you alone.",
            "- Calendars: your chats, and a year of the rhythm before and after today.",
            "",
            "Left out: private lines, and the tables and the document that hold them. This archive cannot be imported.",
            "",
            "This archive is not encrypted.",
        ],
    };
    for line in lines {
        writeln!(text, "{line}").ok();
    }
    text
}

/// Returns each list of records that has rows as a table, its columns in the order of the document.
fn tables(records: &Records) -> Result<Vec<(String, String)>, ApiError> {
    let failed = |problem: serde_json::Error| ApiError::internal(problem.to_string());
    let all = serde_json::to_value(records).map_err(failed)?;
    let mut tables = Vec::new();
    for (name, rows) in all.as_object().into_iter().flatten() {
        let rows: Vec<_> = rows.as_array().into_iter().flatten().collect();
        let rows: Vec<_> = rows.iter().filter_map(|row| row.as_object()).collect();
        let Some(first) = rows.first() else { continue };
        let columns: Vec<&String> = first.keys().collect();
        let mut table = csv::Writer::from_writer(Vec::new());
        let wrote = |problem: csv::Error| ApiError::internal(problem.to_string());
        table.write_record(&columns).map_err(wrote)?;
        for row in rows {
            let cells = columns.iter().map(|column| match row.get(*column) {
                None | Some(Value::Null) => String::new(),
                Some(Value::String(text)) => cell::plain(text),
                Some(other) => other.to_string(),
            });
            table.write_record(cells).map_err(wrote)?;
        }
        let bytes = table
            .into_inner()
            .map_err(|problem| ApiError::internal(problem.to_string()))?;
        // A spreadsheet takes the mark for UTF-8.
        let text = String::from_utf8_lossy(&bytes);
        tables.push((name.clone(), format!("\u{feff}{text}")));
    }
    Ok(tables)
}

/// Returns a name that every file system takes.
fn file_name(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|letter| match letter {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
            other if other.is_control() => ' ',
            other => other,
        })
        .take(80)
        .collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = kept.trim_matches('.').to_owned();
    if kept.is_empty() {
        "Unnamed".to_owned()
    } else {
        kept
    }
}

/// An archive in memory.
struct Archive {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    /// In small letters: some file systems know no others.
    names: BTreeSet<String>,
}

impl Archive {
    fn new() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
            names: BTreeSet::new(),
        }
    }

    /// Adds a file; a name that is taken gets a number.
    fn add(&mut self, name: &str, text: &str) -> Result<(), ApiError> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let mut unique = name.to_owned();
        let mut number = 2;
        while !self.names.insert(unique.to_lowercase()) {
            unique = format!("{stem} {number}.{ending}");
            number += 1;
        }
        self.writer
            .start_file(unique, SimpleFileOptions::default())
            .map_err(|problem| failed(&problem))?;
        self.writer
            .write_all(text.as_bytes())
            .map_err(|problem| ApiError::internal(problem.to_string()))
    }

    fn finish(self) -> Result<Vec<u8>, ApiError> {
        let cursor = self.writer.finish().map_err(|problem| failed(&problem))?;
        Ok(cursor.into_inner())
    }
}

fn failed(problem: &ZipError) -> ApiError {
    ApiError::internal(problem.to_string())
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct Everything {
    path: String,
    /// Leaves out what is for me alone, and with it the tables and the document that imports back.
    without_private: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_system_takes_the_names() {
        for (name, expected) in [
            ("Sales / Shops", "Sales Shops"),
            ("..", "Unnamed"),
            ("CFO: \"Ana\"\u{7}", "CFO Ana"),
            ("財務", "財務"),
        ] {
            assert_eq!(file_name(name), expected);
        }
    }
}
