//! Edits name only the fields that they change.

use overture_api::ErrorCode;
use serde_json::{Value, json};

use crate::table::Table;

/// Returns the unit with this name.
fn unit(table: &Table, name: &str) -> Value {
    table.call("unit_add", json!({"name": name}))["row"].clone()
}

#[test]
fn a_field_that_is_left_out_stays_as_it_is() {
    let table = Table::empty();
    let before = unit(&table, "Finance");
    let id = &before["id"];
    let named = table.call("unit_edit", json!({"id": id, "shortName": "FIN"}));
    let noted = table.call("unit_edit", json!({"id": id, "note": "Second floor"}));
    assert!(noted["row"]["seen"].as_i64() > named["row"]["seen"].as_i64());
    let mut after = before;
    after["shortName"] = json!("FIN");
    after["note"] = json!("Second floor");
    after["seen"] = noted["row"]["seen"].clone();
    assert_eq!(noted["row"], after);
}

#[test]
fn a_setting_that_is_left_out_stays_as_it_is() {
    let table = Table::empty();
    table.call("look_edit", json!({"locale": "de-DE"}));
    table.call("look_edit", json!({"theme": "dark"}));
    let look = table.call("settings", json!({}))["look"].clone();
    assert_eq!(
        (&look["locale"], &look["theme"]),
        (&json!("de-DE"), &json!("dark"))
    );
}

#[test]
fn an_edit_is_refused_where_the_row_was_changed_since_it_was_seen() {
    let table = Table::empty();
    let old = unit(&table, "Finance");
    table.call("unit_edit", json!({"id": old["id"], "note": "one"}));
    let stale = json!({"id": old["id"], "seen": old["seen"], "shortName": "FIN"});
    assert_eq!(table.refused("unit_edit", stale).code, ErrorCode::NotNow);
}

#[test]
fn an_edit_is_refused_where_it_cannot_be_read() {
    let table = Table::sample();
    let leader = table.leader("Group CFO")["leader"]["id"].clone();
    for (name, request, code) in [
        (
            "leader_edit",
            json!({"id": leader, "nots": "x"}),
            ErrorCode::Invalid,
        ),
        (
            "leader_edit",
            json!({"id": leader, "targetGap": "x"}),
            ErrorCode::Invalid,
        ),
        (
            "leader_edit",
            json!({"id": leader, "role": null}),
            ErrorCode::Invalid,
        ),
        ("leader_edit", json!({"note": "x"}), ErrorCode::Invalid),
        ("leader_edit", json!([leader]), ErrorCode::Invalid),
        (
            "promise_edit",
            json!({"id": leader, "text": "x"}),
            ErrorCode::NotFound,
        ),
        (
            "conversation_edit",
            json!({"id": leader, "prepared": true}),
            ErrorCode::NotFound,
        ),
        ("look_edit", json!({"them": "dark"}), ErrorCode::Invalid),
        ("look_edit", json!({"theme": "pink"}), ErrorCode::Invalid),
    ] {
        let error = table.refused(name, request.clone());
        assert_eq!(error.code, code, "{name} {request}: {error:?}");
    }
}
