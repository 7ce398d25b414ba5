//! Search through the table: what a person typed is found, narrowed, and opened where it belongs.

use serde_json::{Value, json};

use crate::table::{Table, texts};

fn search(table: &Table, query: &str) -> Value {
    table.call("search", json!({"query": query, "limit": 14}))
}

#[test]
fn texts_of_every_kind_say_where_they_are_shown() {
    let table = Table::empty();
    table.call("unit_add", json!({"name": "Sales"}));
    let leader = table.call(
        "leader_add",
        json!({"role": "Sales Director", "unitName": "Sales"}),
    )["row"]
        .clone();
    let id = leader["id"].clone();
    let mut edited = leader;
    edited["assistant"] = json!("Zqassistant Wu");
    table.call("leader_edit", edited);
    let entry = table.call(
        "entry_add",
        json!({"name": "Close", "kind": "close", "scope": {"kind": "company"},
               "rule": {"kind": "once", "first": "2026-12-08", "last": "2026-12-08"}}),
    )["row"]["id"]
        .clone();
    table.call(
        "occurrence_set",
        json!({"entryId": entry, "key": "once", "first": "2026-12-09", "last": "2026-12-09",
               "state": "confirmed", "note": "zqoccurrence moved"}),
    );
    table.call(
        "standing_add",
        json!({"leaderId": id, "rrule": "FREQ=WEEKLY", "first": "2026-11-27", "time": "10:00",
               "minutes": 30, "note": "zqstanding", "place": "zqplace"}),
    );
    table.call(
        "closure_add",
        json!({"unitId": null, "country": null, "first": "2026-12-24", "last": "2027-01-03",
               "name": "Zqclosure", "yearly": true}),
    );
    for (query, kind, title) in [
        ("zqassistant", "leader", "Sales Director"),
        ("zqoccurrence", "occurrence", "Close"),
        ("zqstanding", "standing", "Sales Director"),
        ("zqplace", "standing", "Sales Director"),
        ("zqclosure", "closure", "Zqclosure"),
    ] {
        let hit = &search(&table, query)["hits"][0];
        assert_eq!(hit["kind"], kind, "{query}");
        assert_eq!(hit["title"], title, "{query}");
        assert_eq!(hit["matched"], "all", "{query}");
    }
    let hit = &search(&table, "zqoccurrence")["hits"][0];
    assert_eq!(hit["within"], entry);
    // What is a leader's belongs to the leader's unit, and comes back with Undo.
    let found = search(&table, "zqstanding unit:sales");
    assert_eq!(found["hits"][0]["leaderId"], id);
    table.call("leader_delete", json!({"leaderId": id}));
    assert_eq!(search(&table, "zqstanding")["hits"], json!([]));
    table.call("undo", json!({}));
    assert_eq!(search(&table, "zqstanding")["hits"][0]["leaderId"], id);
}

#[test]
fn what_was_written_on_the_page_of_a_quarter_leads_to_that_quarter() {
    let table = Table::sample();
    let day = "2026-08-03";
    let page = table.call("review", json!({"forDay": day}));
    let mut sections = page["sections"].as_array().unwrap().iter();
    let section = sections.find(|it| it["lines"] != json!([])).unwrap();
    let key = &section["lines"][0]["key"];
    table.call(
        "review_line",
        json!({"forDay": day, "key": key, "text": "zqline"}),
    );
    table.call(
        "review_edit",
        json!({"forDay": day, "opening": "zqopening"}),
    );
    for (query, kind) in [("zqline", "reviewLine"), ("zqopening", "review")] {
        let hit = &search(&table, query)["hits"][0];
        assert_eq!([&hit["kind"], &hit["forDay"]], [&json!(kind), &json!(day)]);
    }
    let promise = &search(&table, "kind:promise ")["hits"][0];
    assert_eq!(promise["forDay"], Value::Null);
}

#[test]
fn a_filter_is_offered_while_its_key_is_typed() {
    let table = Table::sample();
    let offered = search(&table, "onboarding kind:pro");
    assert_eq!(texts(&offered["choices"], "label"), ["promise"]);
    assert_eq!(offered["choices"][0]["query"], "onboarding kind:promise ");
    assert_eq!(
        search(&table, "unit:")["choices"].as_array().unwrap().len(),
        {
            let state = table.call("app_state", json!({}));
            state["units"].as_array().unwrap().len()
        }
    );
    let promises = search(&table, "kind:promise ");
    let kinds = texts(&promises["hits"], "kind");
    assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == "promise"));
    let unknown = search(&table, "unit:nobody weeks");
    assert_eq!(unknown["filters"][0]["source"], "unknown");
    assert_eq!(unknown["filters"][0]["without"], "weeks");
    assert_eq!(unknown["hits"], json!([]));
}

#[test]
fn a_search_that_is_too_long_is_refused_at_its_field() {
    let table = Table::empty();
    let long = "word ".repeat(200_000);
    let error = table.refused("search", json!({"query": long, "limit": 5}));
    assert_eq!(
        error.message,
        "A search has at most 400 characters. Shorten it to a few words."
    );
}
