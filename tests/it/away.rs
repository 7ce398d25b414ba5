//! Coming back after weeks: what is open is listed once, settled in one change, and taken back in one.

use overture_api::{Clock, Session};
use serde_json::{Value, json};

use crate::table::Table;

/// A file with one leader, last written on 18 November 2026: a chat of the next day, a request, and a
/// promise each way. Returns the leader.
fn left_open(table: &Table) -> Value {
    let new = json!({"role": "Group CFO", "unitName": "Finance"});
    let leader = table.call("leader_add", new)["row"]["id"].clone();
    let plan = |date: &str, state: &str| {
        let chat = json!({"leaderId": leader, "purpose": "opener1", "date": date, "state": state});
        table.call("conversation_plan", chat);
    };
    plan("2026-11-19", "planned");
    plan("2026-11-26", "asked");
    for (by, text) in [
        ("me", "One page"),
        ("leader", "Two names"),
        ("me", "A list"),
    ] {
        let promise = json!({"leaderId": leader, "owedBy": by, "text": text, "due": "2026-11-25"});
        table.call("promise_add", promise);
    }
    leader
}

/// Opens the file again at 08:00 UTC of another day.
fn back_on(table: Table, day: &str) -> Table {
    let path = table.path();
    let Table { session, folder } = table;
    drop(session);
    let clock = Clock::Frozen(format!("{day}T08:00:00Z").parse().unwrap());
    let session = Session::open(&path, clock).unwrap();
    Table { session, folder }
}

fn items(table: &Table) -> Vec<Value> {
    let away = table.call("week", json!({}))["away"].clone();
    away["items"].as_array().cloned().unwrap_or_default()
}

fn id(item: &Value) -> &Value {
    &item["about"]["id"]
}

#[test]
fn what_is_open_after_weeks_is_settled_in_one_change_and_taken_back_in_one() {
    let table = Table::empty();
    left_open(&table);
    assert!(items(&table).is_empty(), "on the day itself");
    let table = back_on(table, "2027-01-11");
    let away = table.call("week", json!({}))["away"].clone();
    assert_eq!(away["since"], "2026-11-18");
    let open = items(&table);
    let kinds: Vec<&Value> = open.iter().map(|item| &item["about"]["kind"]).collect();
    assert_eq!(
        kinds,
        ["chat", "chat", "myPromise", "myPromise", "theirPromise"]
    );
    let settled = table.call(
        "away_settle",
        json!({"decisions": [
            {"kind": "tookPlace", "id": id(&open[0]), "note": "Margin first.\nI owe: a chart"},
            {"kind": "moveChat", "id": id(&open[1]), "date": "2027-01-20"},
            {"kind": "fulfil", "id": id(&open[2])},
            {"kind": "movePromise", "id": id(&open[3]), "due": "2027-01-18"},
            {"kind": "dropPromise", "id": id(&open[4])},
        ]}),
    );
    assert_eq!(settled["label"], "Settled what was open: five items");
    assert!(items(&table).is_empty());
    let page = table.call("conversation_page", json!({"id": id(&open[0])}));
    assert_eq!(page["conversation"]["state"], "held");
    assert_eq!(
        page["conversation"]["debrief"],
        "Margin first.\nI owe: a chart"
    );
    let promises = table.call("promises", json!({}));
    assert_eq!(promises["open"].as_array().unwrap().len(), 1);
    assert_eq!(promises["open"][0]["promise"]["due"], "2027-01-18");
    // Nothing of it comes back on Week.
    let week = table.call("week", json!({}));
    let codes = [
        "unwritten",
        "promiseLate",
        "waiting",
        "reflection",
        "unanswered",
    ];
    let again = week["items"].as_array().unwrap().iter();
    assert_eq!(
        again
            .filter(|item| codes.iter().any(|code| item["code"] == *code))
            .count(),
        0
    );
    // One step back brings all of it back, and the list with it.
    table.call("undo", json!({}));
    assert_eq!(items(&table), open);
}

#[test]
fn one_answer_that_no_longer_fits_leaves_everything_as_it_is() {
    let table = Table::empty();
    left_open(&table);
    let table = back_on(table, "2027-01-11");
    let open = items(&table);
    table.call("promise_done", json!({"id": id(&open[2]), "done": true}));
    let rest = items(&table);
    assert_eq!(
        rest.len(),
        4,
        "a change of today does not take the list away"
    );
    let gone = json!({"kind": "tookPlace", "id": id(&open[0]), "note": ""});
    for (wrong, code) in [
        (json!({"kind": "dropPromise", "id": id(&open[2])}), "notNow"),
        (
            json!({"kind": "moveChat", "id": id(&open[1]), "date": "2027-01-10"}),
            "invalid",
        ),
        (
            json!({"kind": "movePromise", "id": id(&open[3]), "due": "2026-12-01"}),
            "invalid",
        ),
    ] {
        let refused = table.refused("away_settle", json!({"decisions": [gone, wrong]}));
        assert_eq!(json!(refused)["code"], code);
        assert_eq!(items(&table), rest);
    }
    assert_eq!(
        json!(table.refused("away_settle", json!({"decisions": []})))["code"],
        "invalid"
    );
}

#[test]
fn the_sample_is_never_left() {
    let table = Table::sample();
    assert!(items(&table).is_empty());
}
