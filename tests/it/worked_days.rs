//! Days worked that would otherwise be off: by the public calendar, marked by hand, by a leader.

use serde_json::{Value, json};

use crate::table::{Table, texts};

fn months_of(table: &Table, unit: &Value) -> Vec<(String, String)> {
    let month = table.call("rhythm_month", json!({"month": "2026-02", "unitId": unit}));
    let weeks = month["weeks"].as_array().unwrap();
    let days = weeks.iter().flat_map(|week| week.as_array().unwrap());
    days.filter_map(|day| {
        let worked = day["worked"].as_str()?.to_owned();
        assert_eq!(day["working"], true);
        Some((day["date"].as_str().unwrap().to_owned(), worked))
    })
    .collect()
}

#[test]
fn the_public_calendar_knows_worked_weekends() {
    let table = Table::empty();
    let span = json!({"country": "CN", "first": "2026-02-14", "last": "2026-02-28"});
    let answer = table.call("working_days", span);
    assert_eq!(
        texts(&answer["workedWeekends"], "date"),
        ["2026-02-14", "2026-02-28"]
    );
    let days = answer["days"].as_array().unwrap();
    let text: Vec<&str> = days.iter().filter_map(Value::as_str).collect();
    assert_eq!(
        text,
        [
            "2026-02-14",
            "2026-02-24",
            "2026-02-25",
            "2026-02-26",
            "2026-02-27",
            "2026-02-28",
        ]
    );
    for (request, expected) in [
        (
            json!({"country": "CN", "anchor": "2026-03-01", "offset": -1}),
            "2026-02-28",
        ),
        (
            json!({"country": "GB", "anchor": "2026-03-01", "offset": -1}),
            "2026-02-27",
        ),
        (
            json!({"country": "HU", "anchor": "2026-08-07", "offset": 1}),
            "2026-08-08",
        ),
        (
            json!({"country": "CN", "anchor": "2026-03-01", "offset": -1, "closures": ["2026-02-28"]}),
            "2026-02-27",
        ),
    ] {
        let found = table.call("working_day_offset", request.clone());
        assert_eq!(found["date"], expected, "{request}");
    }
}

#[test]
fn a_marked_day_is_worked_listed_exported_and_taken_back() {
    let table = Table::sample();
    let finance = table.leader("Group CFO")["leader"]["unitId"].clone();
    let before = months_of(&table, &finance);
    assert_eq!(before, []);
    let new = json!({"unitId": finance, "date": "2026-02-07", "note": " Stocktaking "});
    let added = table.call("worked_day_add", new.clone());
    assert_eq!(added["changes"]["label"], "Added a worked day: 7 Feb 2026");
    let marked = [(
        "2026-02-07".to_owned(),
        "Working Saturday: Stocktaking".to_owned(),
    )];
    assert_eq!(months_of(&table, &finance), marked);
    assert_eq!(months_of(&table, &Value::Null), []);
    let error = table.refused("worked_day_add", new);
    assert_eq!(error.message, "This day is already marked as worked.");
    let settings = table.call("settings", json!({}));
    assert_eq!(texts(&settings["workedDays"], "whose"), ["Finance"]);
    let agenda = table.call(
        "rhythm_agenda",
        json!({"first": "2026-02-07", "last": "2026-02-07"}),
    );
    assert_eq!(agenda["holidays"][0]["kind"], "worked");
    assert_eq!(
        agenda["holidays"][0]["name"],
        "Working Saturday: Stocktaking"
    );

    let copy = table.folder.path().join("copy.json");
    table.call("export_full", json!({"path": copy}));
    let other = Table::empty();
    other.call("import_full", json!({"path": copy}));
    assert_eq!(months_of(&other, &finance), marked);

    let id = added["row"]["id"].clone();
    table.call("worked_day_delete", json!({"id": id}));
    assert_eq!(months_of(&table, &finance), []);
    table.call("undo", json!({}));
    assert_eq!(months_of(&table, &finance), marked);
    table.call("undo", json!({}));
    assert_eq!(months_of(&table, &finance), []);
    assert_eq!(table.call("settings", json!({}))["workedDays"], json!([]));
}

#[test]
fn one_leader_can_work_on_a_day_off() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"].clone();
    let why = || {
        table.call(
            "timing_why",
            json!({"leaderId": cfo["id"], "date": "2026-12-05"}),
        )
    };
    let codes = |day: &Value| -> Vec<String> {
        let all = ["for", "against"].map(|side| texts(&day[side], "code").join(" "));
        all.iter()
            .flat_map(|side| side.split(' ').map(str::to_owned))
            .collect()
    };
    let day = why();
    let against = day["against"].as_array().unwrap();
    let weekend = against
        .iter()
        .find(|reason| reason["code"] == "weekend")
        .unwrap();
    let fix = &weekend["fixes"][0];
    assert_eq!(fix["label"], "The Group CFO works on Saturday 5 December");
    let changes = table.call(
        "timing_correct",
        json!({"leaderId": cfo["id"], "correction": fix["correction"]}),
    );
    assert_eq!(changes["label"], "Corrected: Group CFO works on 5 Dec 2026");
    let after = why();
    assert!(!codes(&after).contains(&"weekend".to_owned()), "{after}");
    assert!(codes(&after).contains(&"workedDay".to_owned()), "{after}");
    assert_eq!(
        texts(&table.call("settings", json!({}))["workedDays"], "whose"),
        ["Group CFO"]
    );
    // The day goes with the leader, and comes back with them.
    table.call("leader_delete", json!({"leaderId": cfo["id"]}));
    assert_eq!(table.call("settings", json!({}))["workedDays"], json!([]));
    table.call("undo", json!({}));
    table.call("undo", json!({}));
    assert_eq!(why(), day);
}
