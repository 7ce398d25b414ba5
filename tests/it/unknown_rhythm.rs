//! A unit without any rhythm: on no screen is a day called good before a pack was added.

use serde_json::{Value, json};

use crate::table::Table;

/// What each screen says of the one unit and its leader.
fn said(table: &Table) -> Value {
    let row = table.call("leaders", json!({}))["rows"][0].clone();
    let leader = row["leader"]["id"].clone();
    let unit = row["unit"]["id"].clone();
    let page = table.call("leader_page", json!({"leaderId": leader}));
    let plan = table.call("planner", json!({}));
    let year = table.call("rhythm_year", json!({}));
    let verdicts = page["strip"]["days"].as_array().unwrap().iter();
    let good = verdicts.filter(|day| day["verdict"] == "good").count() > 0;
    json!({
        "row": row["rhythmKnown"],
        "rowGood": !row["nextGood"].is_null(),
        "strip": row["strip"].as_array().unwrap().contains(&json!("good")),
        "page": page["rhythmKnown"],
        "pageGood": good,
        "unit": table.call("unit_page", json!({"unitId": unit}))["rhythmKnown"],
        "planner": plan["unknown"].as_array().unwrap().is_empty(),
        "year": year["lanes"][1]["known"],
    })
}

#[test]
fn a_rhythm_is_known_from_the_first_entry_on_and_unknown_again_without_it() {
    let table = Table::empty();
    table.call(
        "people_paste",
        json!({"text": "Ada, Chief Counsel, Legal", "dryRun": false}),
    );
    let all = |known: bool| {
        let keys = [
            "row", "rowGood", "strip", "page", "pageGood", "unit", "planner", "year",
        ];
        keys.iter()
            .map(|key| ((*key).to_owned(), json!(known)))
            .collect::<Value>()
    };
    assert_eq!(said(&table), all(false));
    // A chat is proposed all the same, and it says what is not known.
    let slot = table.call("planner", json!({}))["proposal"]["slots"][0].clone();
    assert_eq!(slot["verdict"], "unknown");
    assert_eq!(slot["reasons"][0]["code"], "rhythmUnknown");
    assert_eq!(slot["reasons"][0]["change"]["kind"], "packs");
    let guess = table.call("packs", json!({}))["guess"][0].clone();
    assert_eq!(guess["pack"], "legal");
    table.call(
        "pack_apply",
        json!({"unitId": guess["unitId"], "pack": "legal", "keys": ["legal.board"]}),
    );
    assert_eq!(said(&table), all(true));
    table.call("undo", json!({}));
    assert_eq!(said(&table), all(false));
}
