//! The rhythm through the table: nearer and on paper, for others, and rolled forward.

use serde_json::{Value, json};

use crate::table::{Table, texts};

fn entry(table: &Table, name: &str) -> Value {
    let entries = table.call("entries", json!({}));
    let found = entries["entries"].as_array().unwrap().iter();
    let mut found = found.filter(|entry| entry["name"] == name);
    found
        .next()
        .unwrap_or_else(|| panic!("no entry {name}"))
        .clone()
}

fn occurrences(table: &Table) -> usize {
    let path = table.folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let text = std::fs::read_to_string(path).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    document["occurrences"].as_array().unwrap().len()
}

#[test]
fn some_dates_are_rolled_forward_and_taken_back_in_one_step() {
    let table = Table::sample();
    let before = occurrences(&table);
    let roll = table.call("roll_forward", json!({}));
    assert_eq!(roll["name"], "FY28");
    let close = entry(&table, "Period close");
    let of_close = roll["expected"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["entryId"] == close["id"])
        .unwrap();
    let lines = of_close["lines"].as_array().unwrap();
    assert_eq!(lines.len(), 8, "{of_close}");
    assert!(
        lines
            .iter()
            .all(|line| line["old"].is_object() && line["why"] != "")
    );
    let choices: Vec<Value> = lines
        .iter()
        .take(3)
        .map(|line| json!({"entryId": line["entryId"], "key": line["key"], "new": line["new"]}))
        .collect();
    let changes = table.call("roll_forward_accept", json!({"choices": choices}));
    assert_eq!(changes["label"], "Rolled forward: 3 dates");
    assert_eq!(occurrences(&table), before + 3);
    let again = table.call("roll_forward", json!({}));
    let left = again["expected"].as_array().unwrap();
    let left = left
        .iter()
        .find(|one| one["entryId"] == close["id"])
        .unwrap();
    assert_eq!(left["lines"].as_array().unwrap().len(), 5);
    assert_eq!(
        again["decided"].as_u64(),
        roll["decided"].as_u64().map(|n| n + 3)
    );
    table.call("undo", json!({}));
    assert_eq!(occurrences(&table), before);
}

#[test]
fn a_date_that_has_changed_since_is_refused_with_all_others() {
    let table = Table::sample();
    let before = occurrences(&table);
    let roll = table.call("roll_forward", json!({}));
    let lines = roll["expected"][0]["lines"].as_array().unwrap();
    let mut stale = lines[1].clone();
    stale["new"]["last"] = json!("2027-12-24");
    let choice =
        |line: &Value| json!({"entryId": line["entryId"], "key": line["key"], "new": line["new"]});
    let error = table.refused(
        "roll_forward_accept",
        json!({"choices": [choice(&lines[0]), choice(&stale)]}),
    );
    assert!(error.message.contains("Look again"), "{}", error.message);
    assert_eq!(occurrences(&table), before);
}

#[test]
fn a_confirmed_date_stands_until_the_difference_is_taken() {
    let table = Table::sample();
    let close = entry(&table, "Period close");
    let roll = table.call("roll_forward", json!({"on": "2026-11-18"}));
    let of_close = roll["expected"].as_array().unwrap().iter();
    let mut of_close = of_close.filter(|one| one["entryId"] == close["id"]);
    let line = of_close.next().unwrap()["lines"][0].clone();
    let choice = json!({"entryId": close["id"], "key": line["key"], "new": line["new"]});
    table.call("roll_forward_accept", json!({"choices": [choice]}));
    let drifted = |table: &Table| {
        table.call("entries", json!({}))["drifted"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(drifted(&table), 0);

    let mut longer = entry(&table, "Period close");
    longer["rule"]["rule"]["until"] =
        json!({"kind": "offset", "offset": {"unit": "workingDays", "n": 6}});
    table.call("entry_edit", longer);
    assert_eq!(drifted(&table), 1);
    let roll = table.call("roll_forward", json!({"on": "2026-11-18"}));
    let changed = &roll["differences"][0];
    assert_eq!(changed["kind"], "changed");
    assert_eq!(changed["old"], line["new"]);
    assert_ne!(changed["new"], line["new"]);
    let agenda = table.call(
        "rhythm_agenda",
        json!({"first": line["new"]["first"], "last": line["new"]["last"]}),
    );
    let stands = agenda["occurrences"].as_array().unwrap().iter();
    let mut stands = stands.filter(|one| one["entryId"] == close["id"]);
    assert_eq!(stands.next().unwrap()["last"], line["new"]["last"]);
}

#[test]
fn a_pack_brings_its_entry_up_to_date_instead_of_a_second_one() {
    let table = Table::empty();
    let unit = table.call("unit_add", json!({"name": "Group Finance"}))["row"]["id"].clone();
    let apply = |keys: Value| {
        table.call(
            "pack_apply",
            json!({"unitId": unit, "pack": "finance", "keys": keys}),
        )
    };
    apply(json!(["finance.close", "finance.board"]));
    let differs = || {
        let packs = table.call("packs", json!({}));
        let guess = packs["guess"][0].clone();
        assert_eq!(guess["pack"], "finance");
        let has = guess["has"].as_array().unwrap().clone();
        has.into_iter()
            .map(|one| one["differs"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(differs(), [Value::Null, Value::Null]);
    // As an earlier version filed it: a plain recurrence, with a note of mine.
    let mut plain = entry(&table, "Period close");
    let id = plain["id"].clone();
    plain["rule"] = json!({
        "kind": "recurring", "rrule": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "first": "2026-01-30", "days": 7, "exceptions": [], "extra": [],
    });
    plain["note"] = json!("Ask for the calendar");
    table.call("entry_edit", plain);
    assert!(differs()[0].is_string());
    apply(json!(["finance.close"]));
    let entries = table.call("entries", json!({}));
    assert_eq!(entries["entries"].as_array().unwrap().len(), 2);
    let close = entry(&table, "Period close");
    assert_eq!(close["id"], id);
    assert_eq!(close["rule"]["kind"], "fiscal");
    assert_eq!(close["note"], "Ask for the calendar");
}

#[test]
fn a_pack_goes_by_the_home_it_is_asked_about_and_takes_own_dates() {
    let table = Table::empty();
    let unit = table.call("unit_add", json!({"name": "Group Finance"}))["row"]["id"].clone();
    let own = json!({"kind": "once", "first": "2027-02-09", "last": "2027-02-09"});
    let asked = json!({
        "unitId": unit, "pack": "finance", "keys": ["finance.close", "finance.board"],
        "changed": [{"key": "finance.board", "rule": own}],
        "place": {"country": "FR", "subdivision": null},
    });
    let country = || table.call("unit_page", json!({"unitId": unit}))["unit"]["country"].clone();
    let dates = table.call("pack_dates", asked.clone());
    assert_eq!(dates["home"]["country"], "FR");
    let line = |key: &str| {
        let lines = dates["entries"].as_array().unwrap().iter();
        let mut lines = lines.filter(|line| line["key"] == key);
        lines.next().unwrap().clone()
    };
    assert_eq!(line("finance.board")["next"][0]["first"], "2027-02-09");
    assert_eq!(line("finance.close")["next"].as_array().unwrap().len(), 2);
    // Looking stores nothing.
    assert_eq!(table.call("entries", json!({}))["entries"], json!([]));
    assert_eq!(country(), Value::Null);

    table.call("pack_apply", asked);
    assert_eq!(
        entry(&table, "Board and committee papers")["rule"]["kind"],
        "once"
    );
    assert_eq!(country(), "FR");
    // One step back takes both away.
    table.call("undo", json!({}));
    assert_eq!(table.call("entries", json!({}))["entries"], json!([]));
    assert_eq!(country(), Value::Null);

    // A rule that can't be kept is said, not filed.
    let bad = json!({
        "unitId": unit, "pack": "finance", "keys": ["finance.board"],
        "changed": [{"key": "finance.board", "rule": {
            "kind": "once", "first": "2027-02-09", "last": "2027-02-08"}}],
    });
    let dates = table.call("pack_dates", bad.clone());
    let problems = dates["entries"].as_array().unwrap().iter();
    assert!(problems.filter(|line| line["problem"].is_string()).count() == 1);
    table.refused("pack_apply", bad);
}

#[test]
fn files_for_others_hold_the_rhythm_and_nothing_else() {
    let table = Table::sample();
    let file = |format: &str, unit: Value, with_chats: bool| {
        let path = table.folder.path().join(format!("rhythm.{format}"));
        let mut request = json!({
            "path": path, "format": format, "first": "2026-04-01", "last": "2027-03-31",
            "withChats": with_chats,
        });
        if !unit.is_null() {
            request["unitId"] = unit;
        }
        table.call("rhythm_export", request);
        std::fs::read_to_string(path).unwrap()
    };
    let all = file("ics", Value::Null, false);
    assert!(!all.contains("Chat with"), "chats were not asked for");
    // The one entry of a single leader.
    assert!(!all.contains("Trade fair"));
    assert!(all.contains("SUMMARY:Finance: Period close"));
    let inspected = table.call(
        "ics_inspect",
        json!({"path": table.folder.path().join("rhythm.ics"), "first": "2026-04-01", "last": "2027-03-31"}),
    );
    assert_eq!(inspected["refused"], json!([]));
    let uids = |text: &str| -> Vec<String> {
        let lines = text.replace("\r\n ", "");
        let lines = lines.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    let first = uids(&all);
    assert_eq!(first, uids(&file("ics", Value::Null, false)));
    let mut once = first.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), first.len(), "no two events under one name");
    assert!(file("ics", Value::Null, true).contains("Chat with the Group CFO"));

    let finance = table.call("app_state", json!({}))["units"][0]["id"].clone();
    let of_one = file("csv", finance, false);
    assert!(
        of_one.contains("Finance,Period close,Close,Critical,2026-10-30"),
        "{of_one}"
    );
    assert!(!of_one.contains("Shops,"), "another unit's");
}

#[test]
fn the_sheet_is_kept_as_a_drawing_and_a_picture() {
    let table = Table::sample();
    let path = table.folder.path().join("year.svg");
    let sheet = table.call("rhythm_sheet", json!({"path": path, "paper": "letter"}));
    assert_eq!(sheet["name"], "FY27");
    assert_eq!(sheet["width"], 791.0);
    let kept = std::fs::read_to_string(path).unwrap();
    assert_eq!(kept, sheet["svg"].as_str().unwrap());
    assert!(kept.contains("Tarnbrook") && !kept.contains("Chat held"));
    let path = table.folder.path().join("year.png");
    let error = table.refused("picture_save", json!({"path": path, "png": "PHN2Zy8+"}));
    assert!(error.message.contains("PNG"));
    assert!(!path.exists());
    // The smallest head of a PNG will do.
    table.call("picture_save", json!({"path": path, "png": "iVBORw0KGgo="}));
    assert_eq!(std::fs::read(path).unwrap().len(), 8);
}

#[test]
fn the_year_is_looked_at_by_another_calendar_and_nearer() {
    let table = Table::sample();
    let year = table.call("rhythm_year", json!({}));
    let owners = texts(&year["owners"], "name");
    assert_eq!(owners.len(), 2, "{owners:?}");
    assert_eq!(owners[1], "Shops");
    let shops = year["owners"][1]["unitId"].clone();
    let own = table.call("rhythm_year", json!({"unitId": shops}));
    assert_eq!(own["columns"].as_array().unwrap().len(), 52);
    assert_eq!(own["heads"][1][0]["label"], "P1");
    let near = table.call(
        "rhythm_year",
        json!({"unitId": shops, "zoom": "quarter", "on": "2026-11-18"}),
    );
    assert_eq!(near["name"], "FY26 Q4");
    assert_eq!(near["columns"].as_array().unwrap().len(), 91);
    table.refused("rhythm_year", json!({"on": "0001-01-01"}));
}

#[test]
fn another_calendar_is_seen_before_it_holds() {
    let table = Table::sample();
    let settings = table.call("settings", json!({}));
    let calendars = settings["calendars"].as_array().unwrap();
    let weeks = calendars
        .iter()
        .find(|one| one["calendar"]["kind"] == "weekBased")
        .unwrap();
    let seen = table.call("calendar_change", json!({"calendarId": weeks["id"]}));
    assert_eq!(seen["begins"][0], "2027-01-31");
    assert_eq!(
        seen["text"],
        "FY27 lasts 305 days, from 1 Apr 2026 to 30 Jan 2027."
    );
    let uses = |table: &Table| {
        let settings = table.call("settings", json!({}));
        settings["calendarUses"].as_array().unwrap().len()
    };
    assert_eq!(
        uses(&table),
        settings["calendarUses"].as_array().unwrap().len()
    );
}

#[test]
fn what_we_send_into_a_busy_time_can_be_moved_to_a_better_one() {
    let table = Table::sample();
    let finance = table.call("app_state", json!({}))["units"][0]["id"].clone();
    let course = table.call(
        "entry_add",
        json!({
            "name": "Negotiation course", "kind": "ours", "scope": {"kind": "unit", "id": finance},
            "rule": {"kind": "once", "first": "2026-12-01", "last": "2026-12-02"},
        }),
    );
    let found = table.call("rhythm_collisions", json!({"unitId": finance}));
    let found = found.as_array().unwrap();
    let one = found
        .iter()
        .find(|one| one["entryId"] == course["row"]["id"]);
    let one = one.unwrap_or_else(|| panic!("the close is met: {found:#?}"));
    table.call(
        "occurrence_set",
        json!({
            "entryId": one["entryId"], "key": one["key"], "state": "moved",
            "first": one["better"]["first"], "last": one["better"]["last"],
        }),
    );
    let after = table.call("rhythm_collisions", json!({"unitId": one["unitId"]}));
    let still = after.as_array().unwrap().iter();
    let mut still =
        still.filter(|other| other["entryId"] == one["entryId"] && other["key"] == one["key"]);
    assert!(still.next().is_none(), "{after}");
}

#[test]
fn a_preview_says_what_the_draft_does_to_the_year() {
    let table = Table::empty();
    let unit = table.call("unit_add", json!({"name": "Sales"}))["row"]["id"].clone();
    let preview = |days: i32| {
        table.call(
            "entry_preview",
            json!({
                "scope": {"kind": "unit", "id": unit},
                "rule": {"kind": "recurring", "rrule": "FREQ=WEEKLY;BYDAY=MO", "first": "2026-01-05", "days": days, "exceptions": [], "extra": []},
                "draft": {"load": "busy", "before": 0, "after": 0},
            }),
        )["warning"]
            .as_str()
            .map(str::to_owned)
    };
    assert!(preview(1).unwrap().contains("says little"));
    assert_eq!(preview(3), None);
    assert!(preview(5).unwrap().contains("looks alike"));
}

#[test]
fn a_recurrence_is_asked_for_and_answered_in_parts_and_filed_as_its_text() {
    let table = Table::empty();
    let parts = json!({
        "every": "months", "interval": 3, "weekdays": [], "months": [],
        "day": {"by": "workday", "nth": -2}, "end": {"kind": "until", "until": "2028-06-30"},
        "weekStart": "mon", "other": "",
    });
    let rule = json!({
        "kind": "recurring", "rrule": parts, "first": "2026-11-20", "days": 1,
        "exceptions": [], "extra": [],
    });
    let company = json!({"kind": "company"});
    let asked = table.call("entry_preview", json!({"rule": rule, "scope": company}));
    assert_eq!(asked["problem"], Value::Null);
    table.call(
        "entry_add",
        json!({"name": "Forecast", "kind": "planning", "scope": company, "rule": rule}),
    );
    let filed = entry(&table, "Forecast")["rule"]["rrule"].clone();
    assert_eq!(
        filed,
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;UNTIL=20280630"
    );
    let lines = table.call("entries", json!({}))["lines"].clone();
    assert_eq!(lines[0]["recurrence"], parts);
}
