//! Texts to send through the table: templates of my own, whom they greet, invitations.

use serde_json::{Value, json};

use crate::table::Table;

/// Returns the text that asks a leader for a chat on 1 December.
fn asking(table: &Table, role: &str) -> Value {
    let leader = table.leader(role)["leader"]["id"].clone();
    let chat = table.call(
        "conversation_plan",
        json!({"leaderId": leader, "date": "2026-12-01", "state": "asked"}),
    );
    let id = &chat["row"]["id"];
    let mut letter = table.call("conversation_page", json!({"id": id}))["askText"].clone();
    assert_eq!(letter["offersFor"], *id);
    letter["offersFor"] = Value::Null;
    table.call("undo", json!({}));
    letter
}

#[test]
fn a_text_to_a_leader_and_one_to_an_assistant_can_be_sent_as_they_are() {
    let table = Table::sample();
    let direct = asking(&table, "Group Controller");
    assert_eq!(direct["to"], "jules.okafor@tarnbrook.example");
    let text = direct["text"].as_str().unwrap();
    assert!(text.starts_with("Hello Jules,\n"), "{text}");
    assert!(text.ends_with("\nAna Ruiz\nHead of Learning"), "{text}");
    let through = asking(&table, "Group CFO");
    assert_eq!(through["to"], "mira.solberg@tarnbrook.example");
    let text = through["text"].as_str().unwrap();
    assert!(text.starts_with("Hello Mira,\n"), "{text}");
    assert!(text.contains("Imani Brandt"), "{text}");
}

#[test]
fn a_template_of_my_own_is_used_found_and_taken_back() {
    let table = Table::sample();
    let built_in = asking(&table, "Group Controller");
    let edit = json!({"kind": "ask", "text": "Zqtemplate dear {name},\n{times}"});
    table.call("letter_template_edit", edit);
    let own = asking(&table, "Group Controller");
    let text = own["text"].as_str().unwrap();
    assert!(text.starts_with("Zqtemplate dear Jules,\n"), "{text}");
    let hits = table.call("search", json!({"query": "zqtemplate", "limit": 5}));
    assert_eq!(hits["hits"][0]["kind"], "template");
    table.call("letter_template_edit", json!({"kind": "ask"}));
    assert_eq!(asking(&table, "Group Controller"), built_in);
    table.call("undo", json!({}));
    assert_eq!(asking(&table, "Group Controller"), own);
    table.call("undo", json!({}));
    assert_eq!(asking(&table, "Group Controller"), built_in);
}

#[test]
fn a_subject_of_my_own_is_used_and_taken_back() {
    let table = Table::sample();
    let built_in = asking(&table, "Group Controller");
    let edit = json!({"kind": "ask", "text": table.call("letter_templates", json!({}))
        ["templates"][0]["text"], "subject": "Coffee, {name}?"});
    table.call("letter_template_edit", edit);
    let own = asking(&table, "Group Controller");
    assert_eq!(own["subject"], "Coffee, Jules?");
    assert_eq!(own["text"], built_in["text"]);
    let error = table.refused(
        "letter_template_edit",
        json!({"kind": "ask", "subject": "a\nb"}),
    );
    assert_eq!(error.field.as_deref(), Some("subject"));
    table.call("letter_template_edit", json!({"kind": "ask"}));
    assert_eq!(asking(&table, "Group Controller"), built_in);
}

#[test]
fn the_days_that_a_text_offered_are_kept_with_the_request() {
    let table = Table::sample();
    let leader = table.leader("Group Controller")["leader"]["id"].clone();
    let plan = json!({"leaderId": leader, "date": "2026-12-01", "state": "asked"});
    let id = table.call("conversation_plan", plan)["row"]["id"].clone();
    let text = || table.call("conversation_page", json!({"id": id}))["askText"].clone();
    let offered = text();
    assert_eq!(offered["offersFor"], id);
    table.call("letter_offered", json!({"conversationId": id}));
    assert_eq!(text(), offered);
    table.call("undo", json!({}));
    table.call("letter_offered", json!({"conversationId": id}));
    table.call("conversation_delete", json!({"id": id}));
    table.call("undo", json!({}));
    assert_eq!(text(), offered);
}

#[test]
fn a_slot_that_is_not_known_is_refused_at_its_field() {
    let table = Table::sample();
    let error = table.refused(
        "letter_template_edit",
        json!({"kind": "ask", "text": "Dear {frist name}"}),
    );
    assert_eq!(error.field.as_deref(), Some("text"));
    assert!(error.message.contains("{frist name}"), "{}", error.message);
}

#[test]
fn an_invitation_needs_two_addresses_and_a_time() {
    let table = Table::sample();
    let leader = table.leader("Plant Director")["leader"].clone();
    let plan = json!({"leaderId": leader["id"], "date": "2026-12-01", "time": "10:00",
        "zone": "Europe/Warsaw"});
    let chat = table.call("conversation_plan", plan)["row"].clone();
    let path = table.folder.path().join("i.ics");
    let request = json!({"id": chat["id"], "path": path});
    table.call("invitation_ics", request.clone());
    let text = std::fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    for part in [
        "METHOD:REQUEST",
        "BEGIN:VTIMEZONE",
        "DTSTART;TZID=Europe/Warsaw:20261201T100000",
        "mailto:jo.kowal@tarnbrook.example",
        "10:00 in Warsaw (09:00 in London)",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let mut edited = table.leader("Plant Director")["leader"].clone();
    edited["email"] = json!("");
    table.call("leader_edit", edited);
    let error = table.refused("invitation_ics", request);
    assert_eq!(error.field.as_deref(), Some("email"));
}
