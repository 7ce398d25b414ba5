//! The review is for others: the word is put into everything private of the sample, and hunted for on the page.

use std::io::Read;

use serde_json::{Value, json};

use super::{SECRET, clean};
use crate::table::Table;

/// Fields that never leave the private screens, of every row of a list.
const NEVER: &[(&str, &[&str])] = &[
    ("leaders", &["name", "role", "note", "desiredState"]),
    ("units", &["note"]),
    ("facts", &["text", "sayAs", "source"]),
    (
        "conversations",
        &[
            "debrief",
            "notToRaise",
            "wording",
            "place",
            "questions",
            "reflectionHeard",
            "reflectionReaction",
            "reflectionChange",
        ],
    ),
    ("aims", &["situation", "wants", "shownBy"]),
    ("cultureRounds", &["name", "note"]),
    ("cultureAnswers", &["remark"]),
    ("cultureSteps", &["text", "toldWhom"]),
    ("findings", &["text"]),
    ("promises", &["text"]),
    ("measures", &["owner", "aimFrom", "worthFrom"]),
    ("readings", &["note"]),
    ("chainLinks", &["expected", "note"]),
    ("rivals", &["text", "how"]),
    ("skills", &["name", "sayAs", "alsoCalled"]),
    ("skillNeeds", &["role", "byLabel"]),
    ("solutions", &["form", "note"]),
    ("entries", &["note"]),
    ("knowHows", &["plan"]),
    (
        "ideas",
        &[
            "problem",
            "expectation",
            "smallest",
            "host",
            "goodIf",
            "stopIf",
        ],
    ),
    ("evidence", &["text"]),
    ("checkAnswers", &["note", "evidence"]),
    ("terms", &["term", "meaning"]),
];

/// Fields of rows that others may see once the row is neither private nor merely said.
const ONCE_OPEN: &[(&str, &[&str])] = &[
    ("measures", &["name", "sayAs", "unitOf", "source"]),
    ("challenges", &["name", "sayAs", "horizonLabel"]),
    ("knowHows", &["role", "what"]),
    ("ideas", &["name", "outcome", "learned"]),
    ("evidence", &["source"]),
];

fn rows<'a>(all: &'a mut Value, list: &str) -> &'a mut Vec<Value> {
    all[list].as_array_mut().unwrap()
}

fn spoil(row: &mut Value, fields: &[&str]) {
    for field in fields {
        assert!(row.get(*field).is_some(), "no {field} in {row}");
        row[*field] = json!(SECRET);
    }
}

/// Returns whether a document shows a thing.
fn is_seen(all: &Value, id: &Value) -> bool {
    let mut evidence = all["evidence"].as_array().unwrap().iter();
    evidence.any(|row| row["target"]["id"] == *id && row["grade"] == "seen")
}

/// Returns the sample with the word in everything private.
fn planted() -> Table {
    let sample = Table::sample();
    let path = sample.folder.path().join("all.json");
    sample.call("export_full", json!({"path": path}));
    let mut all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all["me"]["name"] = json!(SECRET);
    for (list, fields) in NEVER {
        for row in rows(&mut all, list) {
            spoil(row, fields);
        }
    }
    let before = all.clone();
    for (list, fields) in ONCE_OPEN {
        let mut count = 0;
        for row in rows(&mut all, list) {
            let only_said = match *list {
                "ideas" => row["agreedOn"].is_null(),
                "evidence" => row["grade"] != "seen",
                _ => !is_seen(&before, &row["id"]),
            };
            if only_said || row["private"] == true {
                spoil(row, fields);
                count += 1;
            }
        }
        assert!(count > 0, "nothing to spoil in {list}");
    }
    for row in rows(&mut all, "feedback") {
        if row["toldOn"].is_null() {
            row["change"] = json!(SECRET);
        }
    }
    let table = Table::empty();
    let path = table.folder.path().join("planted.json");
    std::fs::write(&path, all.to_string()).unwrap();
    table.call("import_full", json!({"path": path}));
    table
}

/// Returns the text of the document in a DOCX file, and the names of its parts.
pub(crate) fn docx(path: &std::path::Path) -> (String, Vec<String>) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    let mut all = String::new();
    for name in names.iter().filter(|name| name.contains(".xml")) {
        let mut text = String::new();
        let mut part = archive.by_name(name).unwrap();
        part.read_to_string(&mut text).unwrap();
        all.push_str(&text);
    }
    (all, names)
}

#[test]
fn a_private_word_is_on_no_review() {
    let table = planted();
    let plain = Table::sample();
    let review = |table: &Table| table.call("review", json!({}));
    let page = review(&table);
    for part in ["title", "byline", "opening", "sections", "room", "markdown"] {
        clean(&format!("the review, {part}"), &page[part]);
    }
    // Nothing that is on the page was touched, and what is left out is known to me.
    assert_eq!(page["sections"], review(&plain)["sections"]);
    assert!(page["leftOut"].to_string().contains(SECRET));
    let path = |name: &str| table.folder.path().join(name);
    let save = |format: &str, name: &str| {
        let request = json!({"forDay": "2026-11-18", "format": format, "path": path(name)});
        table.call("review_save", request);
    };
    save("markdown", "review.md");
    let text = std::fs::read_to_string(path("review.md")).unwrap();
    clean("the review in Markdown", &json!(text));
    save("docx", "review.docx");
    let (text, _) = docx(&path("review.docx"));
    assert!(text.contains("days to collect"), "{text}");
    clean("the review in DOCX", &json!(text));
    // A record that is made private disappears, whatever shows it.
    let figures = page["sections"].as_array().unwrap()[..3].iter();
    for line in figures.flat_map(|section| section["lines"].as_array().unwrap()) {
        let edit = json!({"id": line["opens"]["id"], "private": true});
        table.call("measure_edit", edit);
    }
    let page = review(&table);
    for section in &page["sections"].as_array().unwrap()[..3] {
        assert_eq!(section["lines"], json!([]));
    }
}
