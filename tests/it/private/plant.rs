//! The word in every private place, through the commands that a person uses.

use serde_json::{Value, json};

use crate::{planted::SECRET, table::Table};

/// Puts the word into every private place around a leader and a chat with them.
pub(super) fn plant(table: &Table, row: &Value, chat: &Value) {
    let leader = &row["leader"];
    let unit = &leader["unitId"];
    // Facts that are private, or that somebody said; open questions that are kept to oneself.
    for (topic, state) in [
        ("data", "known"),
        ("plans", "known"),
        ("environment", "known"),
        ("reliesOn", "known"),
        ("decides", "askThem"),
        ("involved", "lookUp"),
    ] {
        for person in [Value::Null, leader["id"].clone()] {
            table.call(
                "fact_add",
                json!({
                    "unitId": unit, "leaderId": person, "topic": topic, "state": state,
                    "text": format!("{SECRET} {topic}"), "sayAs": format!("the {SECRET}"),
                    "source": "report", "private": true, "target": SECRET,
                }),
            );
        }
    }
    let said = table.call(
        "fact_add",
        json!({
            "unitId": unit, "topic": "plans", "text": format!("{SECRET} was said"),
            "sayAs": SECRET, "confidence": "said", "source": "a conversation",
        }),
    );
    assert_eq!(
        said["row"]["private"], true,
        "what somebody said starts private"
    );
    // Promises both ways, one of them late, one kept.
    for (by, due, done) in [
        ("me", "2026-11-02", Value::Null),
        ("me", "2026-11-12", json!("2026-11-16")),
        ("leader", "2026-11-12", Value::Null),
    ] {
        let request = json!({"leaderId": leader["id"], "owedBy": by, "due": due,
            "text": format!("{SECRET} promise")});
        let mut hidden = table.call("promise_add", request)["row"].clone();
        hidden["private"] = json!(true);
        hidden["doneOn"] = done;
        table.call("promise_edit", hidden);
    }
    plant_notes(table, leader, chat);
    plant_records(table, leader);
    super::records::plant(table, leader);
    plant_another(table, unit);
}

/// Puts it into every text of the records that are made of what this leader said, none of it seen in a document.
fn plant_records(table: &Table, leader: &Value) {
    for line in [
        "measure: zyzzyva, 58 zyzzyva, aim 50 zyzzyva, owner zyzzyva (told by zyzzyva)",
        "link: zyzzyva result <- zyzzyva step",
        "skill: zyzzyva skill, now 1, need 3 by Q4, for zyzzyva people",
        "challenge: zyzzyva people leave, severe, 4 of 10, zyzzyva",
        "know-how: zyzzyva work, two zyzzyva setters, four of eleven within 18 months, record",
        "idea: zyzzyva cards, problem zyzzyva, expect zyzzyva, in zyzzyva shops, hosted by zyzzyva, \
         good if zyzzyva, stop if zyzzyva, four weeks",
        "plan: zyzzyva by FY28",
    ] {
        let request = json!({"leaderId": leader["id"], "text": line});
        let read = table.call("capture_read", request.clone());
        assert!(read.to_string().contains(SECRET), "{line}: {read}");
        table.call("capture_add", request);
    }
}

/// Puts it into every note, and into the words of absences, entries and the list of our words.
fn plant_notes(table: &Table, leader: &Value, chat: &Value) {
    let unit = &leader["unitId"];
    // Every note of the chat, of the person, of the unit.
    for field in [
        "debrief",
        "notToRaise",
        "reflectionHeard",
        "reflectionReaction",
        "reflectionChange",
    ] {
        table.call(
            "note_save",
            json!({"conversationId": chat, "field": field, "text": SECRET, "session": field}),
        );
    }
    let mut edited = leader.clone();
    edited["note"] = json!(SECRET);
    table.call("leader_edit", edited);
    let mut page = table.call("unit_page", json!({"unitId": unit}))["unit"].clone();
    page["note"] = json!(SECRET);
    table.call("unit_edit", page);
    // Why somebody is away, what an entry is about, what my words are.
    for who in [Value::Null, leader["id"].clone()] {
        table.call(
            "absence_add",
            json!({"leaderId": who, "first": "2026-12-07", "last": "2026-12-08", "note": SECRET}),
        );
    }
    // What a standing one-to-one is about; the date of the chat itself is one of it.
    table.call(
        "standing_add",
        json!({"leaderId": leader["id"], "rrule": "FREQ=DAILY", "first": "2026-11-18",
            "note": SECRET}),
    );
    table.call(
        "entry_add",
        json!({
            "name": "Team day", "kind": "other", "scope": {"kind": "unit", "id": unit},
            "note": SECRET,
            "rule": {"kind": "once", "first": "2026-11-25", "last": "2026-11-25"},
        }),
    );
    table.call(
        "our_word_add",
        json!({"word": format!("{SECRET} walk"), "plain": SECRET}),
    );
}

/// Puts it into what another leader of the unit said, in exact words.
fn plant_another(table: &Table, unit: &Value) {
    let other = table.call("leader_add", json!({"role": "Deputy", "unitId": unit}));
    let talk = table.call(
        "conversation_plan",
        json!({"leaderId": other["row"]["id"], "date": "2026-11-16", "purpose": "opener4",
            "state": "held"}),
    );
    let talk = &talk["row"]["id"];
    let kinds = [
        "feedback",
        "measure",
        "challenge",
        "pressing",
        "skill",
        "idea",
        "quote",
        "change",
        "link",
        "knowHow",
        "plan",
        "told",
        "together",
    ];
    let lines =
        kinds.map(|kind| json!({"finding": kind, "text": format!("{SECRET} {kind}, aim 3")}));
    table.call(
        "debrief_close",
        json!({"conversationId": talk, "lines": lines, "tookPlace": true}),
    );
    table.call(
        "note_save",
        json!({"conversationId": talk, "field": "wording", "text": SECRET, "session": "w"}),
    );
}
