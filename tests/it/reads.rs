//! Commands that name the tables they read: nothing else in the file makes a difference to their answer.

use overture_api::commands::{self, RECORDS};
use serde_json::{Map, Value, json};

use crate::table::Table;

/// Returns the fields of an export that hold a table.
fn fields_of(table: &str) -> &'static [&'static str] {
    match table {
        "setting" => &["me", "company", "look", "templates"],
        "our_word" => &["ourWords"],
        other => panic!("say where an export holds the table {other}"),
    }
}

fn request_of(command: &str) -> Value {
    let weekend = json!(["sat", "sun"]);
    match command {
        "packs_guess" => json!({"units": ["Finance", "Shops"]}),
        "working_days" => json!({
            "country": "PL", "subdivision": "", "weekend": weekend,
            "first": "2026-01-01", "last": "2026-12-31",
        }),
        "fiscal_preview" => json!({
            "calendar": {"kind": "monthBased", "firstMonth": 4, "firstDay": 1, "namedBy": "end"},
            "firstYear": 2026,
        }),
        _ => json!({}),
    }
}

#[test]
fn a_command_reads_no_table_beyond_those_it_names() {
    let sample = Table::sample();
    let path = sample.folder.path().join("all.json");
    sample.call("export_full", json!({"path": path}));
    let all: Map<String, Value> =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for command in commands::all() {
        let (command, Some(tables)) = (command.name, command.reads) else {
            continue;
        };
        if tables.contains(&RECORDS) {
            continue;
        }
        let read: Vec<&str> = tables
            .iter()
            .flat_map(|table| fields_of(table))
            .copied()
            .collect();
        let mut part = all.clone();
        part.retain(|field, _| {
            ["format", "version"].contains(&field.as_str()) || read.contains(&field.as_str())
        });
        let table = Table::empty();
        let path = table.folder.path().join("part.json");
        std::fs::write(&path, Value::from(part).to_string()).unwrap();
        table.call("import_full", json!({"path": path}));
        let request = request_of(command);
        let alone = table.call(command, request.clone());
        assert!(alone == sample.call(command, request), "{command}");
    }
}

#[test]
fn every_change_reaches_the_windows_in_one_way() {
    let table = Table::sample();
    let changes = |name: &str, request: Value| {
        let answered = table.session.call_watched(name, request, &|_| {}).unwrap();
        answered.changes.map(|changes| changes.tables)
    };
    assert_eq!(changes("week", json!({})), None);
    let tables = changes("unit_add", json!({"name": "Legal"}));
    assert_eq!(tables, Some(vec!["unit".to_owned()]));
    let leader = table.leader("Group CFO")["leader"]["id"].clone();
    let page = table.call("leader_page", json!({"leaderId": leader}));
    let chat = &page["conversations"][0]["id"];
    let note = json!({"conversationId": chat, "field": "wording", "text": "Hello", "session": "1"});
    assert_eq!(changes("note_save", note), Some(vec!["note".to_owned()]));
    // What the log does not tell of may have changed anything.
    let fact = &table.call("homework", json!({}))["units"][0]["facts"][0]["id"];
    changes("fact_delete", json!({"id": fact}));
    let set = table.call("trash", json!({}))["items"][0]["set"].clone();
    assert_eq!(
        changes("trash_purge", json!({"set": set})),
        Some(Vec::new())
    );
    let path = table.call("backup_now", json!({}))["path"].clone();
    assert_eq!(
        changes("backup_restore", json!({"path": path})),
        Some(Vec::new())
    );
}
