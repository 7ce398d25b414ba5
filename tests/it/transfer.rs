//! A full export comes back as the same data.

use serde_json::{Value, json};

use crate::table::Table;

/// Returns an export without the numbers of change sets, which differ from file to file.
fn plain(path: &std::path::Path) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.remove("seen");
                fields.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut document = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    strip(&mut document);
    document
}

#[test]
fn an_export_imports_back_to_the_same_data() {
    let sample = Table::sample();
    let first = sample.folder.path().join("first.json");
    sample.call("export_full", json!({"path": first}));
    let empty = Table::empty();
    empty.call("import_full", json!({"path": first}));
    let second = empty.folder.path().join("second.json");
    empty.call("export_full", json!({"path": second}));
    assert_eq!(plain(&first), plain(&second));
    // One change: undo empties the workspace again.
    empty.call("undo", json!({}));
    assert_eq!(empty.call("leaders", json!({}))["rows"], json!([]));
}

#[test]
fn an_import_moves_every_date_by_whole_weeks() {
    let sample = Table::sample();
    let path = sample.folder.path().join("first.json");
    sample.call("export_full", json!({"path": path}));
    let empty = Table::empty();
    empty.call("import_full", json!({"path": path, "moveTo": "2026-11-30"}));
    let moved = empty.folder.path().join("moved.json");
    empty.call("export_full", json!({"path": moved}));
    let day = |path, n: usize| {
        plain(path)["conversations"][n]["date"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let days = |text: String| text.parse::<chrono::NaiveDate>().unwrap();
    assert_eq!((days(day(&moved, 0)) - days(day(&path, 0))).num_days(), 14);
}

#[test]
fn what_is_no_export_is_refused_and_changes_nothing() {
    let table = Table::empty();
    for (name, content) in [
        ("empty.json", ""),
        ("binary.json", "\u{0}\u{1}\u{2}"),
        ("other.json", "{\"format\": \"other\"}"),
        (
            "newer.json",
            "{\"format\": \"overture-workspace\", \"version\": 99}",
        ),
        ("list.json", "[1, 2]"),
    ] {
        let path = table.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        let error = table.refused("import_full", json!({"path": path}));
        assert!(error.message.contains(name), "{}", error.message);
    }
    assert_eq!(
        table.call("history", json!({"limit": 10}))["items"],
        json!([])
    );
}

#[test]
fn an_export_touches_no_file_beside_it_and_leaves_none() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Table::sample();
    let theirs = folder.path().join("copy.partial");
    std::fs::write(&theirs, "mine").unwrap();
    let copy = folder.path().join("copy.json");
    sample.call("export_full", json!({"path": copy}));
    assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "mine");
    // A folder stands where the file should go: it is said, and nothing is left of the attempt.
    let taken = folder.path().join("taken.json");
    std::fs::create_dir(&taken).unwrap();
    sample.refused("export_full", json!({"path": taken}));
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["copy.json", "copy.partial", "taken.json"]);
}
