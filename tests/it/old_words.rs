//! Words of chats that are older than they are kept: gone from every byte, and asked about once a quarter.

use std::{collections::BTreeSet, fs};

use serde_json::{Value, json};

use crate::{
    person::{ROLE, export, ids},
    protection::{needles, readable},
    table::Table,
};

/// What a chat keeps in words.
const NOTES: [&str; 6] = [
    "notToRaise",
    "questions",
    "debrief",
    "reflectionHeard",
    "reflectionReaction",
    "reflectionChange",
];

/// Writes a text that no other row has into each place of words, before a day and from it on, and returns those that
/// are old and those that are not.
fn plant_words(all: &mut Value, day: &str) -> [BTreeSet<Vec<u8>>; 2] {
    let mut planted = [BTreeSet::new(), BTreeSet::new()];
    let mut plant = |place: &mut Value, what: &str, is_old: bool| {
        let text = format!(
            "{} {what} that nobody else said",
            ["new", "old"][usize::from(is_old)]
        );
        needles(&json!(text), &mut planted[usize::from(!is_old)]);
        *place = json!(text);
    };
    for is_old in [true, false] {
        let is = |on: &Value| (on.as_str().unwrap() < day) == is_old;
        let mut held = Value::Null;
        for chat in all["conversations"].as_array_mut().unwrap() {
            if held.is_null() && is(&chat["date"]) && chat["state"] == "held" {
                for field in NOTES {
                    plant(&mut chat[field], field, is_old);
                }
                held = chat.clone();
            }
        }
        let remarks = all["feedback"].as_array().unwrap().clone();
        let remark = |line: &Value| remarks.iter().any(|row| row["findingId"] == line["id"]);
        let lines = all["findings"].as_array_mut().unwrap().iter_mut();
        let lines = lines.filter(|line| is(&line["saidOn"]));
        // One about our work, where there is one.
        let line = lines.max_by_key(|line| remark(line)).unwrap();
        plant(&mut line["text"], "words of a line", is_old);
        let line = line["id"].clone();
        let remarks = all["feedback"].as_array_mut().unwrap().iter_mut();
        for remark in remarks.filter(|row| row["findingId"] == line) {
            plant(&mut remark["change"], "plan to change", is_old);
        }
        // A leader said it outside of a chat, or in one without a line; and with a document, which stays.
        let said = all["evidence"].as_array().unwrap().iter();
        let mut said = said.filter(|row| row["grade"] == "said" && !row["leaderId"].is_null());
        let said = said.next().unwrap().clone();
        let chat = &held["id"];
        for (at, (chat, grade, source)) in [
            (&Value::Null, "said", "told by them"),
            (chat, "said", ""),
            (&Value::Null, "seen", "sales plan"),
        ]
        .into_iter()
        .enumerate()
        {
            let mut row = said.clone();
            row["id"] = json!(format!(
                "01890000-0000-7000-8000-00000000{}{at}00",
                u8::from(is_old) + 1
            ));
            row["on"] = held["date"].clone();
            row["findingId"] = Value::Null;
            row["conversationId"] = chat.clone();
            row["grade"] = json!(grade);
            row["source"] = json!(source);
            plant(
                &mut row["text"],
                &format!("word {at} about a record"),
                is_old,
            );
            all["evidence"].as_array_mut().unwrap().push(row);
        }
    }
    planted
}

#[test]
fn old_words_are_gone_from_every_byte_and_the_chats_stay() {
    const DAY: &str = "2026-10-01";
    let mut before = export(&Table::sample());
    let [old, new] = plant_words(&mut before, DAY);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.json");
    fs::write(&path, before.to_string()).unwrap();
    let table = Table::empty();
    table.call("import_full", json!({"path": path}));
    table.call("backup_now", json!({}));
    let whole = readable(table.folder.path(), &old);
    for needle in &old {
        let text = String::from_utf8_lossy(needle);
        let is_there = whole.iter().any(|line| line.ends_with(text.as_ref()));
        assert!(is_there, "{text}");
    }
    let answer = table.call("old_words_erase", json!({"before": DAY}));
    assert_eq!(answer["outOfReach"], json!([]));
    assert_eq!(readable(table.folder.path(), &old), Vec::<String>::new());

    let after = export(&table);
    let mut left = BTreeSet::new();
    needles(&after, &mut left);
    assert_eq!(&new - &left, BTreeSet::new(), "what is newer stays");
    let is_old = |row: &Value, field: &str| row[field].as_str().unwrap() < DAY;
    // Each row says what it said, without the words.
    for chat in before["conversations"].as_array_mut().unwrap() {
        if is_old(chat, "date") {
            for field in NOTES {
                chat[field] = json!("");
            }
        }
    }
    let count = before["findings"].as_array().unwrap().len();
    for (list, field) in [("findings", "saidOn"), ("guesses", "on")] {
        let rows = before[list].as_array_mut().unwrap();
        let some = rows.len();
        rows.retain(|row| !is_old(row, field));
        assert!(rows.len() < some, "no old row of {list}");
    }
    let lines = ids(&before)["findings"].clone();
    assert!(count > lines.len() + 5 && !lines.is_empty());
    let is_kept = |row: &Value| {
        row["findingId"]
            .as_str()
            .is_none_or(|id| lines.contains(id))
    };
    for list in ["feedback", "evidence"] {
        before[list].as_array_mut().unwrap().retain(is_kept);
    }
    for row in before["evidence"].as_array_mut().unwrap() {
        if is_old(row, "on") && !row["leaderId"].is_null() {
            row["text"] = json!("");
            if row["source"] == "told by them" {
                row["source"] = json!("");
            }
        }
    }
    for list in [
        "conversations",
        "findings",
        "guesses",
        "feedback",
        "evidence",
    ] {
        let rows = |document: &Value| -> Vec<Value> {
            let rows = document[list].as_array().unwrap().iter().cloned();
            let mut rows: Vec<Value> = rows
                .map(|mut row| {
                    row.as_object_mut().unwrap().remove("seen");
                    row
                })
                .collect();
            rows.sort_by_key(|row| row["id"].to_string());
            rows
        };
        assert_eq!(rows(&after), rows(&before), "{list}");
    }
}

#[test]
fn what_a_leader_said_outside_of_a_chat_is_counted_as_old() {
    let table = Table::sample();
    let all = export(&table);
    let leader = table.leader(ROLE)["leader"]["id"].clone();
    let lines = || {
        let screen = table.call("old_words", json!({}));
        let leaders = screen["leaders"].as_array().unwrap().iter();
        let mut own = leaders.filter(|line| line["leader"]["id"] == leader);
        own.next().map_or(0, |line| line["lines"].as_u64().unwrap())
    };
    table.call("look_edit", json!({"keepWordsFor": 2}));
    assert_eq!(lines(), 0);
    let heard = json!({"on": "2024-11-01", "grade": "said", "leaderId": leader, "text": "They cheat on it."});
    let target = json!({"kind": "measure", "id": all["measures"][0]["id"]});
    table.call("evidence_add", json!({"target": target, "heard": heard}));
    assert_eq!(lines(), 1);
}

#[test]
fn week_asks_about_old_words_once_a_quarter() {
    let table = Table::sample();
    let asks = || {
        let week = table.call("week", json!({}));
        let rows = week["items"].as_array().unwrap().iter();
        rows.chain(week["more"].as_array().unwrap())
            .any(|row| row["code"] == "oldWords")
    };
    assert!(!asks());
    let all = export(&table);
    let chats = all["conversations"].as_array().unwrap();
    let written = chats.iter().find(|chat| {
        chat["debrief"]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    });
    table.call(
        "conversation_edit",
        json!({"id": written.unwrap()["id"], "date": "2024-11-01"}),
    );
    table.call("look_edit", json!({"keepWordsFor": 2}));
    assert!(asks());
    table.call("look_edit", json!({"oldWordsSeenOn": "2026-11-18"}));
    assert!(!asks());
}
