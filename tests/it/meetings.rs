//! Messages about meetings through the table, my addresses, and chats that were exported.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::table::Table;

/// Writes a file, and returns its path.
fn file(table: &Table, name: &str, text: &str) -> PathBuf {
    let path = table.folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn invitation(method: &str, uid: &str, lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
         DTSTART:20261124T100000Z\r\nDTEND:20261124T110000Z\r\nSUMMARY:Steering group\r\n\
         {lines}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// Imports a file as my busy times, and returns what the preview said.
fn import(table: &Table, path: &PathBuf) -> String {
    let files = json!({"paths": [path], "holds": {"kind": "myTimes"}});
    let preview = table.call("calendar_file_preview", files.clone());
    let look = &preview["look"];
    table.call(
        "calendar_file_import",
        json!({"files": files, "look": look}),
    );
    let message = preview["files"][0]["message"].as_str();
    message.unwrap_or_default().to_owned()
}

fn busy(table: &Table) -> u64 {
    let sources = table.call("calendar_sources", json!({}));
    let lines = sources["sources"].as_array().unwrap().iter();
    lines.map(|line| line["times"].as_u64().unwrap()).sum()
}

#[test]
fn every_mail_program_calls_the_file_invite_ics() {
    let table = Table::empty();
    let mut said = Vec::new();
    for (method, uid, lines, count) in [
        ("REQUEST", "a@example.org", "", 1),
        ("REQUEST", "b@example.org", "", 2),
        ("REPLY", "b@example.org", "SEQUENCE:9\r\n", 2),
        ("CANCEL", "a@example.org", "SEQUENCE:1\r\n", 1),
        ("REQUEST", "a@example.org", "", 1),
    ] {
        let path = file(&table, "invite.ics", &invitation(method, uid, lines));
        said.push(import(&table, &path));
        assert_eq!(busy(&table), count, "{method} {uid}");
    }
    assert_eq!(
        said,
        [
            "Adds one meeting.",
            "Adds one meeting.",
            "Changes nothing here.",
            "Cancels one meeting.",
            "Skips one meeting: newer information is already here.",
        ]
    );
    let sources = table.call("calendar_sources", json!({}));
    assert_eq!(sources["sources"][0]["source"]["name"], "Meeting messages");
    // The cancellation can be undone like any other import.
    table.call("undo", json!({}));
    assert_eq!(busy(&table), 2);
}

#[test]
fn several_messages_at_once_are_taken_one_after_the_other() {
    let table = Table::empty();
    let request = file(&table, "a.ics", &invitation("REQUEST", "a", ""));
    let cancel = file(
        &table,
        "b.ics",
        &invitation("CANCEL", "a", "SEQUENCE:1\r\n"),
    );
    let files = json!({"paths": [request, cancel], "holds": {"kind": "myTimes"}});
    table.call("calendar_file_import", json!({"files": files}));
    assert_eq!(busy(&table), 0);
}

#[test]
fn meetings_that_i_declined_are_free_once_i_say_who_i_am() {
    let table = Table::empty();
    let declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:me@example.org\r\n";
    let path = file(&table, "a.ics", &invitation("PUBLISH", "a", declined));
    import(&table, &path);
    assert_eq!(busy(&table), 1);
    let mut me = table.call("settings", json!({}))["me"].clone();
    me["emails"] = json!(["Me@example.org"]);
    table.call("me_edit", me.clone());
    assert_eq!(table.call("settings", json!({}))["me"], me);
    import(&table, &path);
    assert_eq!(busy(&table), 0);
    for nobody in ["me", "a b@example.org"] {
        me["emails"] = json!([nobody]);
        let error = table.refused("me_edit", me.clone());
        assert_eq!(error.field.as_deref(), Some("emails"));
    }
}

/// Exports the chats, and returns title, SEQUENCE and whether it is cancelled, by UID.
fn exported(table: &Table, ids: Option<Value>) -> BTreeMap<String, (String, u64, bool)> {
    let path = table.folder.path().join("chats.ics");
    let mut request = json!({"path": path});
    if let Some(ids) = ids {
        request["conversationIds"] = ids;
    }
    table.call("chats_ics", request);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("METHOD:PUBLISH"));
    let field = |event: &str, name: &str| -> String {
        let mut lines = event.lines();
        let value = lines.find_map(|line| line.strip_prefix(name));
        value.unwrap_or_default().to_owned()
    };
    text.replace("\r\n ", "")
        .split("BEGIN:VEVENT")
        .skip(1)
        .map(|event| {
            let sequence = field(event, "SEQUENCE:").parse().unwrap();
            let cancelled = event.contains("STATUS:CANCELLED");
            let about = (field(event, "SUMMARY:"), sequence, cancelled);
            (field(event, "UID:"), about)
        })
        .collect()
}

#[test]
fn a_later_file_of_chats_cancels_what_an_earlier_one_brought() {
    let table = Table::sample();
    let leader = table.leader("Group CFO")["leader"]["id"].clone();
    let plan = |date: &str| -> Value {
        let chat = json!({"leaderId": leader, "date": date, "time": "10:00"});
        table.call("conversation_plan", chat)["row"].clone()
    };
    let chats = ["2026-12-15", "2026-12-16", "2026-12-17"].map(plan);
    let [cancelled, deleted, moved] = &chats;
    let never = plan("2026-12-18");
    let ids = chats.each_ref().map(|chat| chat["id"].clone());
    let first = exported(&table, Some(json!(ids)));
    assert_eq!(first.len(), 9);
    assert!(first.values().all(|(.., cancelled)| !cancelled));
    assert_eq!(exported(&table, Some(json!([]))).len(), 0, "no news");

    let close = json!({"id": cancelled["id"], "state": "cancelled", "by": "leader"});
    table.call("conversation_close", close);
    table.call("conversation_delete", json!({"id": deleted["id"]}));
    table.call("conversation_delete", json!({"id": never["id"]}));
    let mut later = moved.clone();
    later["time"] = json!("11:00");
    table.call("conversation_edit", later);
    let second = exported(&table, Some(json!([])));
    assert_eq!(
        second.keys().collect::<Vec<_>>(),
        first.keys().collect::<Vec<_>>()
    );
    for (uid, (title, sequence, is_cancelled)) in &second {
        assert!(*sequence > first[uid].1, "{uid}");
        let was_moved = uid.starts_with(moved["id"].as_str().unwrap());
        assert_eq!(*is_cancelled, !was_moved, "{uid}");
        if uid.starts_with(deleted["id"].as_str().unwrap()) {
            assert_eq!(title, "Coffee chat");
        }
    }
    // A chat that loses its time leaves nothing around it.
    let page = table.call("conversation_page", json!({"id": moved["id"]}));
    let mut open = page["conversation"].clone();
    open["time"] = Value::Null;
    table.call("conversation_edit", open);
    let third = exported(&table, None);
    let of_moved = third
        .iter()
        .filter(|(uid, _)| uid.starts_with(moved["id"].as_str().unwrap()));
    let states: Vec<bool> = of_moved.map(|(_, (.., cancelled))| *cancelled).collect();
    assert_eq!(states, [false, true, true]);
    // Undo takes back what a person did last, not the export.
    table.call("undo", json!({}));
    let page = table.call("conversation_page", json!({"id": moved["id"]}));
    assert_eq!(page["conversation"]["time"], "11:00");
    // A full copy takes what was exported along.
    let copy = table.folder.path().join("copy.json");
    table.call("export_full", json!({"path": copy}));
    let copy: Value = serde_json::from_slice(&std::fs::read(&copy).unwrap()).unwrap();
    assert_eq!(
        copy["exportedEvents"].as_array().unwrap().len(),
        third.len()
    );
}
