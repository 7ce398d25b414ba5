//! Private fields of the records, and records that are private as a whole.

use serde_json::{Value, json};

use super::{SECRET, clean};
use crate::table::Table;

/// Returns all records of the workspace.
fn all(table: &Table) -> Value {
    let path = table.folder.path().join("planted.json");
    table.call("export_full", json!({"path": path}));
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn rows<'a>(all: &'a Value, list: &str) -> &'a [Value] {
    all[list].as_array().unwrap()
}

/// Puts the word into the fields of each row that never reach a leader.
fn spoil<'a>(table: &Table, command: &str, rows: impl Iterator<Item = &'a Value>, fields: &[&str]) {
    let mut count = 0;
    for row in rows {
        let mut row = row.clone();
        for field in fields {
            assert!(row.get(*field).is_some(), "{command}: no {field} in {row}");
            row[*field] = json!(SECRET);
        }
        table.call(command, row);
        count += 1;
    }
    assert!(count > 0, "{command}: nothing to spoil");
}

/// Puts the word into each private field of the records of a leader's unit, into other explanations, and into records
/// that a document shows and that are private all the same.
pub(super) fn plant(table: &Table, leader: &Value) {
    let (unit, leader) = (&leader["unitId"], &leader["id"]);
    let known = all(table);
    let here = |list: &str| {
        let rows = rows(&known, list).iter();
        rows.filter(|row| row["unitId"] == *unit)
            .collect::<Vec<_>>()
    };
    let of = |list: &str, field: &str, ids: &[&Value]| {
        let ids: Vec<&Value> = ids.iter().map(|row| &row["id"]).collect();
        let rows = rows(&known, list).iter();
        rows.filter(|row| ids.contains(&&row[field]))
            .collect::<Vec<_>>()
    };
    let measures = here("measures");
    spoil(
        table,
        "measure_edit",
        measures.iter().copied(),
        &["owner", "aimFrom", "worthFrom"],
    );
    let readings = of("readings", "measureId", &measures);
    spoil(table, "reading_edit", readings.into_iter(), &["note"]);
    let links = here("chainLinks");
    spoil(
        table,
        "link_edit",
        links.iter().copied(),
        &["expected", "note"],
    );
    for link in &links {
        let rival = json!({"linkId": link["id"], "text": SECRET, "how": SECRET});
        table.call("rival_add", rival);
    }
    let solutions = rows(&known, "solutions").iter();
    spoil(table, "solution_edit", solutions, &["form", "note"]);
    // What we change is for the one who asked for it.
    let others = rows(&known, "findings").iter();
    let others: Vec<&Value> = others
        .filter(|row| row["leaderId"] != *leader)
        .map(|row| &row["id"])
        .collect();
    let feedback = rows(&known, "feedback").iter();
    let feedback = feedback.filter(|row| others.contains(&&row["findingId"]));
    spoil(table, "feedback_edit", feedback, &["change"]);
    let evidence = rows(&known, "evidence").iter();
    let private = evidence.filter(|row| row["private"] == true);
    spoil(table, "evidence_edit", private, &["source", "text"]);
    for statement in 1..=6 {
        table.call(
            "check_answer",
            json!({"statement": statement, "answer": "partly", "note": SECRET}),
        );
    }
    plant_culture(table, leader);
    table.call(
        "aim_set",
        json!({"leaderId": leader, "situation": SECRET, "wants": SECRET, "shownBy": SECRET,
            "now": "orders", "next": "plans"}),
    );
    plant_whole(table, unit, leader);
}

/// Puts the word into the culture check: what this leader, others and employees wrote, and what follows from it.
fn plant_culture(table: &Table, leader: &Value) {
    let round = table.call("culture_round_add", json!({"name": SECRET, "note": SECRET}));
    let round = &round["row"]["id"];
    let known = all(table);
    let mut voices = vec![
        json!({"kind": "learning"}),
        json!({"kind": "unnamed", "id": 1}),
    ];
    let leaders = rows(&known, "leaders").iter();
    voices.extend(leaders.map(|leader| json!({"kind": "leader", "id": leader["id"]})));
    assert!(voices.iter().any(|voice| voice["id"] == *leader));
    for whose in voices {
        let answers =
            ["V1", "last"].map(|question| json!({"question": question, "remark": SECRET}));
        table.call(
            "culture_answer",
            json!({"roundId": round, "whose": whose, "answers": answers}),
        );
    }
    table.call(
        "culture_remark_add",
        json!({"roundId": round, "remark": SECRET}),
    );
    let sheet: Vec<Value> = ["V1", "V3", "V4", "S1", "S2", "L2"]
        .map(|code| json!({"question": code, "valued": 4, "practised": 2}))
        .to_vec();
    table.call(
        "culture_batch",
        json!({"roundId": round, "group": SECRET, "sheets": vec![sheet; 5]}),
    );
    table.call(
        "culture_step_add",
        json!({"roundId": round, "question": "V1", "text": SECRET, "toldWhom": SECRET}),
    );
}

/// Adds records that are private, though a document shows them or this leader said them.
fn plant_whole(table: &Table, unit: &Value, leader: &Value) {
    let seen = || json!({"source": "monthly report", "on": "2026-11-10"});
    let said = || json!({"leaderId": leader, "on": "2026-11-10"});
    for heard in [seen(), said()] {
        let name = |what: &str| format!("{SECRET} {what} {}", heard["source"].is_null());
        table.call(
            "measure_add",
            json!({"unitId": unit, "name": name("figure"), "sayAs": SECRET, "aim": 3,
                "source": "monthly report", "private": true}),
        );
        table.call(
            "need_add",
            json!({"unitId": unit, "skillName": name("skill"), "role": SECRET, "byLabel": SECRET,
                "private": true, "heard": heard}),
        );
        table.call(
            "challenge_add",
            json!({"unitId": unit, "name": name("challenge"), "sayAs": SECRET,
                "horizonLabel": SECRET, "private": true, "heard": heard}),
        );
        // Know-how is for my eyes alone, even where it is no longer marked as private.
        table.call(
            "know_how_add",
            json!({"unitId": unit, "role": SECRET, "what": name("work"), "plan": SECRET,
                "private": false, "heard": heard}),
        );
        let parts = json!({"leaderId": leader, "state": "trying", "problem": SECRET,
            "smallest": SECRET, "host": SECRET, "goodIf": SECRET, "stopIf": SECRET});
        table.call(
            "idea_add",
            json!({"unitId": unit, "name": name("idea"), "parts": parts, "heard": heard}),
        );
    }
    // What other units kept, and what is not to be told beyond them.
    let known = all(table);
    for idea in rows(&known, "ideas")
        .iter()
        .filter(|idea| idea["unitId"] != *unit)
    {
        let mut idea = idea.clone();
        for field in ["name", "outcome", "learned"] {
            idea[field] = json!(SECRET);
        }
        (idea["state"], idea["beyondUnit"]) = (json!("kept"), json!(false));
        table.call("idea_edit", idea);
    }
}

/// Checks the sheets that read figures back to a leader.
pub(super) fn sheets_are_clean(table: &Table, leader: &Value) {
    let known = all(table);
    let of_unit = |row: &&Value| row["unitId"] == leader["unitId"] && row["private"] == false;
    for measure in rows(&known, "measures").iter().filter(of_unit) {
        let request = json!({"measureId": measure["id"], "leaderId": leader["id"]});
        clean(
            "a sheet that reads back",
            &table.call("chain_read_back", request),
        );
    }
}
