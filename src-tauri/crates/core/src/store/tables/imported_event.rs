//! Table `imported_event`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    calendar::ics::Version,
    sources::{ChangedDate, ImportedEvent},
    store::{
        codec,
        row::{Record, blob, maybe_blob, number, read_version, read_with, stamp, text},
    },
};

impl Record for ImportedEvent {
    const TABLE: &'static str = "imported_event";
    const KIND: &'static str = "imported event";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "source_id",
        "key",
        "entry_id",
        "name",
        "rule",
        "changed",
        "sequence",
        "stamp",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            source_id: row.get("source_id")?,
            key: row.get("key")?,
            entry_id: row.get("entry_id")?,
            name: row.get("name")?,
            rule: read_with(row, "rule", codec::read_entry_rule)?,
            changed: read_with(row, "changed", read_changed)?,
            version: read_version(row)?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.source_id),
            text(&self.key),
            maybe_blob(self.entry_id),
            text(&self.name),
            text(&codec::entry_rule(&self.rule)),
            text(&written(&self.changed)),
            number(self.version.sequence),
            stamp(self.version),
        ]
    }
}

/// Writes one date a line: "2026-03-30|2026-03-31|2026-03-31|its own title". Where a message said so,
/// its sequence and stamp follow the key: "2026-03-30@1,2026-03-02T08:00:00+00:00|…".
fn written(changed: &[ChangedDate]) -> String {
    let line = |date: &ChangedDate| {
        let note = date.note.replace(['\n', '\r'], " ");
        let version = if date.version == Version::default() {
            String::new()
        } else {
            let stamp = date.version.stamp.map(|stamp| stamp.to_rfc3339());
            format!("@{},{}", date.version.sequence, stamp.unwrap_or_default())
        };
        format!("{}{version}|{}|{}|{note}", date.key, date.first, date.last)
    };
    changed.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_changed(text: &str) -> Option<Vec<ChangedDate>> {
    let read = |line: &str| {
        let mut parts = line.splitn(4, '|');
        let key = parts.next()?;
        let (key, version) = key.split_once('@').unwrap_or((key, "0,"));
        let (sequence, stamp) = version.split_once(',')?;
        Some(ChangedDate {
            key: key.parse().ok()?,
            version: Version {
                sequence: sequence.parse().ok()?,
                stamp: match stamp {
                    "" => None,
                    stamp => Some(stamp.parse().ok()?),
                },
            },
            first: parts.next()?.parse().ok()?,
            last: parts.next()?.parse().ok()?,
            note: parts.next()?.to_owned(),
        })
    };
    text.lines().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_dates_read_back_as_what_was_written() {
        for text in [
            "",
            "2026-03-30|2026-03-31|2026-03-31|",
            "2026-03-30|2026-03-31|2026-04-01|Standup | moved\n2026-04-06|2026-04-06|2026-04-06|x",
            "2026-03-30@1,2026-03-02T08:00:00+00:00|2026-03-31|2026-03-31|x\n2026-04-06@2,|2026-04-06|2026-04-06|",
        ] {
            assert_eq!(written(&read_changed(text).unwrap()), text);
        }
        for text in [
            "2026-03-30",
            "today|2026-03-31|2026-03-31|",
            "2026-03-30@1|2026-03-31|2026-03-31|",
            "2026-03-30@1,never|2026-03-31|2026-03-31|",
        ] {
            assert_eq!(read_changed(text), None, "{text}");
        }
    }
}
