//! Standing one-to-ones through the table: kept, skipped, moved, prepared, ended, and taken back.

use serde_json::{Value, json};

use crate::table::Table;

/// A file with one leader and a one-to-one on every second Tuesday at ten; today is Wednesday,
/// 18 November 2026. Returns the leader and the series.
fn every_second_tuesday(table: &Table) -> (Value, Value) {
    let new = json!({"role": "Group CFO", "unitName": "Finance"});
    let leader = table.call("leader_add", new)["row"]["id"].clone();
    let added = table.call(
        "standing_add",
        json!({"leaderId": leader, "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            "first": "2026-11-24", "time": "10:00", "minutes": 45}),
    );
    assert_eq!(
        added["changes"]["label"],
        "Noted the standing one-to-one with Group CFO"
    );
    (leader, added["row"].clone())
}

fn page(table: &Table, leader: &Value) -> Value {
    table.call("leader_page", json!({"leaderId": leader}))["standing"].clone()
}

/// Returns the first dates on the leader's page, each with what was decided about it.
fn dates(table: &Table, leader: &Value) -> Vec<String> {
    let series = page(table, leader);
    let lines = series[0]["next"].as_array().unwrap().iter().take(3);
    lines
        .map(|line| {
            let state = line["state"].as_str().unwrap_or("stands");
            format!("{} {state}", line["text"].as_str().unwrap())
        })
        .collect()
}

#[test]
fn a_series_is_said_back_kept_changed_ended_and_deleted() {
    let table = Table::empty();
    let (leader, series) = every_second_tuesday(&table);
    assert_eq!(series["rrule"], "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
    let shown = page(&table, &leader);
    assert_eq!(
        shown[0]["words"],
        "Every second Tuesday at 10:00, 45 minutes"
    );
    assert_eq!(shown[0]["next"][0]["text"], "Tue 24 Nov, 10:00");
    let mut parts = shown[0]["recurrence"].clone();
    assert_eq!(
        (&parts["every"], &parts["weekdays"]),
        (&json!("weeks"), &json!(["tue"]))
    );
    parts["weekdays"] = json!(["fri"]);
    let asked = json!({"leaderId": leader, "rrule": parts, "first": "2026-11-18"});
    let preview = table.call("standing_preview", json!({"standing": asked}));
    assert_eq!(preview["words"], "Every second Friday, 30 minutes");
    let preview = table.call(
        "standing_preview",
        json!({"standing": {"leaderId": leader, "rrule": "FREQ=MONTHLY;BYDAY=-1FR",
            "first": "2026-11-18"}}),
    );
    assert_eq!(
        preview["words"],
        "The last Friday of every month, 30 minutes"
    );
    assert_eq!(preview["next"].as_array().unwrap().len(), 5);
    assert_eq!(preview["next"][1]["date"], "2026-12-25");
    let mut edited = series.clone();
    edited["time"] = json!("11:30");
    table.call("standing_edit", edited.clone());
    assert_eq!(
        page(&table, &leader)[0]["next"][0]["text"],
        "Tue 24 Nov, 11:30"
    );
    // The row that was seen is old by now.
    assert_eq!(
        json!(table.refused("standing_edit", edited))["code"],
        "notNow"
    );
    let id = &series["id"];
    table.call("standing_end", json!({"id": id, "last": "2026-12-10"}));
    assert_eq!(
        page(&table, &leader)[0]["words"],
        "Every second Tuesday at 11:30, 45 minutes, until 10 December 2026"
    );
    assert_eq!(dates(&table, &leader).len(), 2);
    let refused = table.refused("standing_end", json!({"id": id, "last": "2026-11-20"}));
    assert_eq!(refused.field.as_deref(), Some("last"));
    table.call("standing_delete", json!({"id": id}));
    assert_eq!(page(&table, &leader), json!([]));
    for words in ["until 10 December 2026", "at 11:30", "at 10:00"] {
        table.call("undo", json!({}));
        let shown = page(&table, &leader);
        assert!(shown[0]["words"].as_str().unwrap().contains(words));
    }
    table.call("undo", json!({}));
    assert_eq!(page(&table, &leader), json!([]));
}

#[test]
fn single_dates_are_skipped_and_moved_with_undo() {
    let table = Table::empty();
    let (leader, series) = every_second_tuesday(&table);
    let day = |key: &str| json!({"id": series["id"], "key": key});
    table.call("standing_skip", day("2026-11-24"));
    assert_eq!(
        dates(&table, &leader),
        [
            "Tue 24 Nov, 10:00 skipped",
            "Tue 8 Dec, 10:00 stands",
            "Tue 22 Dec, 10:00 stands"
        ]
    );
    let moved = json!({"id": series["id"], "key": "2026-12-08", "date": "2026-12-10",
        "time": "14:00"});
    table.call("standing_move", moved);
    assert_eq!(dates(&table, &leader)[1], "Thu 10 Dec, 14:00 moved");
    table.call("standing_bring", day("2026-11-24"));
    assert_eq!(dates(&table, &leader)[0], "Tue 24 Nov, 10:00 stands");
    for _ in 0..2 {
        table.call("undo", json!({}));
    }
    assert_eq!(
        dates(&table, &leader)[..2],
        ["Tue 24 Nov, 10:00 skipped", "Tue 8 Dec, 10:00 stands"]
    );
    table.call("undo", json!({}));
    assert_eq!(dates(&table, &leader)[0], "Tue 24 Nov, 10:00 stands");
    let refused = table.refused("standing_skip", day("2026-11-25"));
    assert!(
        refused.message.contains("no such date"),
        "{}",
        refused.message
    );
    table.refused("standing_bring", day("2026-12-22"));
}

#[test]
fn a_date_becomes_a_chat_once_and_stands_again_without_it() {
    let table = Table::empty();
    let (leader, series) = every_second_tuesday(&table);
    let mut weekly = series.clone();
    weekly["rrule"] = json!("FREQ=WEEKLY;BYDAY=FR");
    weekly["first"] = json!("2026-11-20");
    table.call("standing_edit", weekly);
    let week = table.call("week", json!({}));
    assert_eq!(week["standing"][0]["text"], "Fri 20 Nov, 10:00");
    assert_eq!(week["standing"][0]["who"], "Group CFO");
    let day = json!({"id": series["id"], "key": "2026-11-20"});
    let chat = table.call("standing_prepare", day.clone())["row"].clone();
    assert_eq!(
        (&chat["date"], &chat["time"]),
        (&json!("2026-11-20"), &json!("10:00"))
    );
    assert_eq!(
        (&chat["minutes"], &chat["state"]),
        (&json!(45), &json!("planned"))
    );
    // It is shown once: as the chat.
    let week = table.call("week", json!({}));
    assert_eq!(week["standing"], json!([]));
    assert_eq!(week["conversations"][0]["id"], chat["id"]);
    assert_eq!(
        dates(&table, &leader)[..2],
        ["Fri 20 Nov, 10:00 prepared", "Fri 27 Nov, 10:00 stands"]
    );
    let refused = table.refused("standing_prepare", day.clone());
    assert!(
        refused.message.contains("chat for this date"),
        "{}",
        refused.message
    );
    // Moved or called off, the chat still stands for its date; deleted, the date stands again.
    let mut later = chat.clone();
    later["date"] = json!("2026-11-23");
    table.call("conversation_edit", later);
    assert_eq!(table.call("week", json!({}))["standing"], json!([]));
    table.call("conversation_delete", json!({"id": chat["id"]}));
    assert_eq!(dates(&table, &leader)[0], "Fri 20 Nov, 10:00 stands");
    for _ in 0..2 {
        table.call("undo", json!({}));
    }
    assert_eq!(dates(&table, &leader)[0], "Fri 20 Nov, 10:00 prepared");
    table.call("undo", json!({}));
    assert_eq!(dates(&table, &leader)[0], "Fri 20 Nov, 10:00 stands");
    assert_eq!(
        table.call("week", json!({}))["conversations"],
        json!([]),
        "the chat went with it"
    );
    // Deleting the person takes everything along, and undo brings all of it back.
    table.call("standing_prepare", day);
    let before = dates(&table, &leader);
    table.call("leader_delete", json!({"leaderId": leader}));
    table.call("undo", json!({}));
    assert_eq!(dates(&table, &leader), before);
}

#[test]
fn a_series_survives_an_export_and_an_import() {
    let table = Table::empty();
    let (leader, series) = every_second_tuesday(&table);
    table.call(
        "standing_skip",
        json!({"id": series["id"], "key": "2026-12-08"}),
    );
    table.call(
        "standing_prepare",
        json!({"id": series["id"], "key": "2026-11-24"}),
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let other = Table::empty();
    other.call("import_full", json!({"path": path}));
    assert_eq!(dates(&other, &leader), dates(&table, &leader));
}
