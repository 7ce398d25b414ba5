//! The review is for others: the word is put into everything private of the sample, and hunted for on the page.

use std::io::Read;

use serde_json::{Value, json};

use super::clean;
use crate::{
    planted::{SECRET, spoil_private},
    table::Table,
};

/// Returns the sample with the word in everything private.
fn planted() -> Table {
    let sample = Table::sample();
    let path = sample.folder.path().join("all.json");
    sample.call("export_full", json!({"path": path}));
    let mut all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    spoil_private(&mut all);
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
