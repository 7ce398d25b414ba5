//! What is handed over to a colleague, hunted for the word in every text of every record that does not go.

use std::io::Read as _;

use serde_json::{Value, json};

use super::{SECRET, clean};
use crate::table::Table;

/// The texts that go along, of rows that are not private.
const GOES: &[(&str, &[&str])] = &[
    ("units", &["name", "shortName"]),
    (
        "leaders",
        &["role", "name", "greetAs", "email", "assistant", "place"],
    ),
    ("placements", &["role"]),
    ("calendars", &["name"]),
    ("closures", &["name"]),
    ("solutions", &["name", "sayAs", "form"]),
    ("entries", &["name", "packKey"]),
    ("facts", &["text", "source", "sayAs", "target"]),
    ("terms", &["term", "meaning", "insteadOf"]),
    ("promises", &["text", "sayAs"]),
    (
        "measures",
        &["name", "sayAs", "unitOf", "aimFrom", "owner", "source"],
    ),
    ("readings", &["source"]),
    ("chainLinks", &["expected"]),
    ("rivals", &["text", "how"]),
    ("skills", &["name", "sayAs", "alsoCalled"]),
    ("skillNeeds", &["role", "byLabel"]),
    ("challenges", &["name", "sayAs", "horizonLabel"]),
    ("knowHows", &["role", "what", "plan"]),
    (
        "ideas",
        &[
            "name",
            "problem",
            "expectation",
            "smallest",
            "host",
            "goodIf",
            "stopIf",
            "outcome",
            "learned",
        ],
    ),
];

/// Ids, days and choices, in any list.
fn is_code(field: &str, text: &str) -> bool {
    let is_id = text.len() == 36 && text.matches('-').count() == 4;
    let is_day = text.parse::<chrono::NaiveDate>().is_ok();
    is_id
        || is_day
        || matches!(
            field,
            "zone"
                | "time"
                | "country"
                | "subdivision"
                | "kind"
                | "state"
                | "load"
                | "topic"
                | "confidence"
                | "grade"
                | "purpose"
                | "depth"
                | "moment"
                | "owedBy"
                | "askedBy"
                | "calledOffBy"
                | "half"
                | "better"
                | "cause"
                | "way"
                | "origin"
                | "why"
                | "madeBy"
                | "pace"
                | "mark"
                | "side"
                | "scale"
                | "question"
                | "statement"
                | "answer"
                | "now"
                | "next"
                | "key"
                | "value"
                | "aim"
                | "worth"
                | "about"
                | "verdict"
                | "effect"
        )
}

/// Puts the word into every text that does not go along, and returns how many there are.
fn spoil(all: &mut Value) -> usize {
    let mut count = 0;
    for (list, rows) in all.as_object_mut().unwrap() {
        let goes = GOES.iter().find(|(known, _)| known == list);
        let goes = goes.map_or(&[][..], |(_, fields)| *fields);
        for (at, row) in rows.as_array_mut().into_iter().flatten().enumerate() {
            let row = row.as_object_mut().unwrap();
            // The first row of each list that knows private rows is one.
            if at == 0 && row.contains_key("private") {
                row.insert("private".to_owned(), json!(true));
            }
            let is_private = row.get("private") == Some(&json!(true));
            let is_document = list != "evidence" || row["grade"] == "seen";
            let fields: Vec<String> = row.keys().cloned().collect();
            for field in fields {
                let Some(text) = row[&field].as_str() else {
                    continue;
                };
                let shown = goes.contains(&field.as_str())
                    || (list == "evidence" && is_document && ["source", "text"].contains(&&*field));
                if is_code(&field, text) || (shown && !is_private) {
                    continue;
                }
                row[&field] = json!(SECRET);
                count += 1;
            }
        }
    }
    count
}

#[test]
fn no_private_word_is_handed_over() {
    let sample = Table::sample();
    let path = sample.folder.path().join("all.json");
    sample.call("export_full", json!({"path": path}));
    let mut all: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    // What somebody told is open, and its source names them.
    for (list, fields) in [
        ("facts", &["source"][..]),
        ("measures", &["source", "aimFrom"]),
        ("readings", &["source"]),
    ] {
        let row = all[list].as_array_mut().unwrap().last_mut().unwrap();
        if list != "readings" {
            row["private"] = json!(false);
        }
        for field in fields {
            row[field] = json!(format!("told by {SECRET}"));
        }
    }
    // The reading is one of the open figure.
    let figure = all["measures"].as_array().unwrap().last().unwrap()["id"].clone();
    let reading = all["readings"].as_array_mut().unwrap().last_mut().unwrap();
    reading["measureId"] = figure;
    let leaders = all["leaders"].as_array().unwrap().clone();
    assert!(spoil(&mut all) > 1_000);
    std::fs::write(&path, all.to_string()).unwrap();
    let table = Table::empty();
    table.call("import_full", json!({"path": path}));

    for format in ["file", "markdown", "docx"] {
        let path = table.folder.path().join(format);
        table.call(
            "handover_save",
            json!({"units": {}, "format": format, "path": path}),
        );
        let text = if format == "docx" {
            let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
            let mut text = String::new();
            let mut page = archive.by_name("word/document.xml").unwrap();
            page.read_to_string(&mut text).unwrap();
            text
        } else {
            std::fs::read_to_string(path).unwrap()
        };
        clean(format, &json!(text));
        // Whom the colleague meets is named.
        for leader in &leaders {
            let name = leader["name"].as_str().unwrap();
            assert!(text.contains(name), "{format}: no {name}");
        }
    }
    clean("the preview", &table.call("handover_preview", json!({})));
}
