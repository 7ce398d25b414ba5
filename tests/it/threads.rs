//! Threads through the table: what the sample says on 18 November 2026, what is decided, and that it can be taken
//! back.

use serde_json::{Value, json};

use crate::table::{Table, texts};

/// Returns the screen without the revisions of its rows: taking back makes a new one.
fn threads(table: &Table) -> Value {
    let mut screen = table.call("threads", json!({}));
    without_revisions(&mut screen);
    screen
}

fn without_revisions(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("seen");
            fields.values_mut().for_each(without_revisions);
        }
        Value::Array(items) => items.iter_mut().for_each(without_revisions),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns the row of a list whose record, in `field`, has a name that contains `name`.
fn row<'a>(list: &'a Value, field: &str, name: &str) -> &'a Value {
    let rows = list.as_array().unwrap();
    let found = rows.iter().find(|row| {
        let record = &row[field];
        let named = record["name"].as_str().or(record["what"].as_str());
        named.unwrap().contains(name)
    });
    found.unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn the_sample_says_what_is_worth_a_look_in_order() {
    let table = Table::sample();
    let screen = threads(&table);
    assert_eq!(
        screen["header"],
        "Four of nine challenges have an answer; the typical wait was 187 days."
    );
    assert_eq!(screen["alarmsShown"], 5);
    let alarms = screen["alarms"].as_array().unwrap();
    // Code, and what has to be in the sentence.
    let expected = [
        ("timingAgain", "Shift-start cards", "Shops on 21 of 21 days"),
        ("severeOpen", "Know-how of the close", "245 days ago"),
        ("severeOpen", "Team leaders leave", "286 days ago"),
        ("skillDue", "Three chats at a time", "18 March"),
        ("knowHowOpen", "Running the close", "rests on three"),
        ("nothingBehind", "Reporting course", "not noted"),
        (
            "challengeNoSkill",
            "Nobody trains the agents' people",
            "Sales",
        ),
        ("planNoSkill", "“the new tills”", "Shops"),
        ("trialTooLate", "decided on 4 December", "10 February"),
        (
            "nobodyAsked",
            "Dispute clinic (Finance, Sales)",
            "ten weeks ago",
        ),
        ("shiny", "Practice chats", "which problem"),
    ];
    let codes: Vec<&str> = alarms
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, expected.map(|(code, ..)| code));
    for (alarm, (_, name, part)) in alarms.iter().zip(expected) {
        let text = alarm["text"].as_str().unwrap();
        assert!(text.contains(name) && text.contains(part), "{text}");
    }
    let keys: std::collections::BTreeSet<&str> =
        texts(&screen["alarms"], "key").into_iter().collect();
    assert_eq!(keys.len(), alarms.len(), "each alarm has its own key");
}

#[test]
fn the_sample_says_where_each_thread_is() {
    let table = Table::sample();
    let screen = threads(&table);
    for (name, wait) in [
        ("ten months", "175 days before"),
        ("not seen at the till", "260 days before"),
        ("four of eleven", "187 days before"),
        ("Saturday gaps", "not for us, told 25 March"),
        ("know-how of the close", "heard 245 days ago, no answer yet"),
    ] {
        let found = row(&screen["threads"], "challenge", name)["wait"]
            .as_str()
            .unwrap();
        assert!(found.contains(wait), "{name}: {found}");
    }
    let loss = row(&screen["threads"], "challenge", "not seen at the till");
    let line = &loss["lines"][0];
    let cells = [&line["skill"], &line["ours"], &line["figure"]].map(|cell| &cell["title"]);
    assert_eq!(
        cells,
        [
            "seeing stock loss at the till",
            "Shift-start cards",
            "stock loss"
        ]
    );
    assert_eq!(line["figure"]["second"], "1.4 % of sales, aim 1.1");
    let leavers = row(&screen["threads"], "challenge", "team leaders leave");
    assert_eq!(leavers["lines"][0]["ours"], Value::Null);
    let pressing = texts(&screen["pressing"], "text");
    assert_eq!(
        pressing,
        ["Group CFO, skills talk before the budget build, 22 days ago"]
    );
}

#[test]
fn the_sample_says_which_skills_know_how_and_ideas_are_open() {
    let table = Table::sample();
    let screen = threads(&table);
    let skills = &screen["skills"];
    let first = &skills[0];
    assert_eq!(first["skill"]["name"], "guiding new people on the job");
    assert_eq!(first["pattern"], "heard in Shops, Plants and Customer Care");
    assert_eq!(first["served"], false);
    let gap = |name: &str| row(skills, "skill", name)["needs"][0].clone();
    assert_eq!(gap("cost sheet")["gap"], "strength not known");
    assert_eq!(
        (
            &gap("electrical")["level"],
            &gap("electrical")["need"]["by"]
        ),
        (&json!("1 → 3"), &json!("2027-09-09"))
    );
    let without: Vec<&str> = skills
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["why"] != "")
        .map(|row| row["skill"]["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        without,
        [
            "running a shift with fewer hands",
            "explaining a return",
            "reading machine data"
        ]
    );
    assert_eq!(
        screen["skillNotes"],
        json!([
            "Know-how leaves: Finance and Plants",
            "People leave early: Shops and Customer Care"
        ])
    );
    let know_how = &screen["knowHow"];
    for (name, word, leaves) in [
        ("running the close", "planIt", json!("2027-10-26")),
        ("reconciliations", "noDate", Value::Null),
        ("setting line 4", "underWay", json!("2027-03-08")),
    ] {
        let found = row(know_how, "knowHow", name);
        assert_eq!(
            (&found["word"], &found["leaves"]),
            (&json!(word), &leaves),
            "{name}"
        );
    }
    let ideas = &screen["ideas"];
    for (name, list, when) in [
        ("cards", "running", "4 December"),
        ("film a set-up", "decided", "kept"),
        ("online course", "decided", "stopped"),
        ("Practice chats", "parked", "7 January"),
    ] {
        let found = row(ideas, "idea", name);
        assert_eq!(found["list"], list, "{name}");
        assert!(
            found["when"].as_str().unwrap().contains(when),
            "{name}: {}",
            found["when"]
        );
    }
    assert_eq!(
        row(ideas, "idea", "cards")["completeness"],
        "5 of 6; missing: what is different at the end"
    );
}

#[test]
fn an_answer_is_found_planned_and_taken_back() {
    let table = Table::sample();
    let before = threads(&table);
    let leavers = &row(&before["threads"], "challenge", "team leaders leave")["challenge"];
    let (id, unit) = (&leavers["id"], &leavers["unitId"]);
    let answers = table.call("answers", json!({"challengeId": id}));
    assert_eq!(answers["learnable"], true);
    assert!(
        answers["calm"]["first"].as_str() > Some("2026-11-18"),
        "{}",
        answers["calm"]
    );
    // Nothing serves the skill under it, or answered people who leave: only figures that moved elsewhere speak.
    let suggestions = answers["suggestions"].as_array().unwrap();
    assert!(
        suggestions.iter().all(|one| one["points"] == 2),
        "{suggestions:?}"
    );
    let tools = table.call("answers", json!({"challengeId": id, "cause": "noTime"}));
    assert_eq!(tools["learnable"], false);

    let used = table.call(
        "answer_use",
        json!({"challengeId": id, "name": "Guides for new leaders", "cause": "doesNotKnow",
            "first": "2027-01-12", "last": "2027-02-05", "theirHours": 40}),
    );
    assert_eq!(
        used["changes"]["label"],
        "Planned an answer: Guides for new leaders"
    );
    assert_eq!(used["row"]["scope"]["id"], *unit);
    let after = threads(&table);
    let found = row(&after["threads"], "challenge", "team leaders leave");
    assert_eq!(
        found["wait"],
        "heard 286 days ago, answer begins 12 January"
    );
    assert_eq!(found["challenge"]["cause"], "doesNotKnow");
    assert_eq!(found["lines"][0]["ours"]["title"], "Guides for new leaders");
    // The others that leave early now find it.
    let others = &row(&after["threads"], "challenge", "week 8 and 12")["challenge"]["id"];
    let answers = table.call("answers", json!({"challengeId": others}));
    let first = &answers["suggestions"][0];
    assert_eq!(
        (&first["name"], &first["points"]),
        (&json!("Guides for new leaders"), &json!(3))
    );
    assert!(
        !texts(&after["alarms"], "text")
            .iter()
            .any(|text| text.contains("Team leaders leave"))
    );
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);

    table.call("answer_try", json!({"challengeId": id, "name": "Buddies"}));
    let tried = threads(&table);
    let idea = row(&tried["ideas"], "idea", "Buddies");
    assert_eq!(idea["idea"]["problem"], leavers["name"]);
    assert_eq!(idea["idea"]["reviewOn"], "2027-02-16");
    table.call("undo", json!({}));
    let told = json!({"challengeId": id, "told": "2026-11-18", "cause": "tooFew"});
    table.call("answer_not_ours", told);
    let told = threads(&table);
    let found = row(&told["threads"], "challenge", "team leaders leave");
    assert_eq!(found["wait"], "not for us, told 18 November");
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);
}

#[test]
fn an_idea_is_kept_stopped_or_parked_and_taken_back() {
    let table = Table::sample();
    let before = threads(&table);
    let of = |name: &str| row(&before["ideas"], "idea", name)["idea"]["id"].clone();
    let decide = |id: &Value, decision: &str, more: Value| {
        let mut request = json!({"ideaId": id, "decision": decision});
        for (name, value) in more.as_object().unwrap() {
            request[name] = value.clone();
        }
        request
    };
    let practice = of("Practice chats");
    let refused = table.refused("idea_decide", decide(&practice, "stop", json!({})));
    assert_eq!(refused.field.as_deref(), Some("learned"));
    table.call(
        "idea_decide",
        decide(&practice, "keep", json!({"outcome": "half the calls"})),
    );
    let kept = threads(&table);
    let solutions = kept["choices"]["solutions"].as_array().unwrap();
    let named = |row: &&Value| row["solution"]["name"] == "Practice chats with a talking program";
    assert_eq!(solutions.iter().filter(named).count(), 1);
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);

    let agreed = &table.call("idea_decide", decide(&practice, "agree", json!({})))["row"];
    let fields = [&agreed["state"], &agreed["agreedOn"], &agreed["private"]];
    assert_eq!(
        fields,
        [&json!("agreed"), &json!("2026-11-18"), &json!(false)]
    );
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);

    let parked = decide(&practice, "park", json!({"reviewOn": "2027-03-01"}));
    let parked = table.call("idea_decide", parked);
    assert_eq!(parked["row"]["reviewOn"], "2027-03-01");
    let days = json!({"first": "2026-12-07", "last": "2026-12-18"});
    let changed = table.call("idea_decide", decide(&of("cards"), "change", days));
    assert_eq!(changed["row"]["reviewOn"], "2026-12-20");
    assert_eq!(changed["row"]["state"], "agreed");
}

#[test]
fn a_trial_goes_on_a_sheet_for_its_leader() {
    let table = Table::sample();
    let screen = threads(&table);
    let id = |name: &str| {
        let rows = screen["ideas"].as_array().unwrap().iter();
        let mut named = rows.filter(|row| row["idea"]["name"] == name);
        json!({"id": named.next().unwrap()["idea"]["id"]})
    };
    let sheet = table.call("trial_sheet", id("Shift-start cards"));
    assert_eq!(
        texts(&sheet["lines"], "text"),
        [
            "Stock loss",
            "Still to agree",
            "Three shops, four weeks, five minutes at the start; 4 Nov to 2 Dec; host: Head of \
             Store Operations",
            "Stock loss (1.4 % of sales, aim 1.1)",
            "A huddle runs over five minutes",
            "Friday 4 December",
        ]
    );
    let text = sheet["text"].as_str().unwrap();
    for part in [
        "Between the Head of Store Operations and the Head of Learning.",
        "- It stops if: a huddle runs over five minutes",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    table.refused("trial_sheet", id("Practice chats with a talking program"));
}

#[test]
fn history_says_joined_and_untied_as_the_buttons_do() {
    let table = Table::sample();
    let screen = threads(&table);
    let choices = &screen["choices"];
    let (skill, solution) = (&choices["skills"][0], &choices["solutions"][0]["solution"]);
    let names = format!(
        "{} and {}",
        skill["name"].as_str().unwrap(),
        solution["name"].as_str().unwrap()
    );
    let request = json!({"skillId": skill["id"], "solutionId": solution["id"]});
    let added = table.call("tie_add", request);
    assert_eq!(added["changes"]["label"], format!("Joined {names}"));
    let deleted = table.call("tie_delete", json!({"id": added["row"]["id"]}));
    assert_eq!(deleted["changes"]["label"], format!("Untied {names}"));
}

#[test]
fn two_skills_become_one_and_two_again() {
    let table = Table::sample();
    let before = threads(&table);
    let id = |name: &str| row(&before["skills"], "skill", name)["skill"]["id"].clone();
    let merge = json!({"skillId": id("reading machine data"), "intoId": id("electrical faults")});
    let merged = table.call("skill_merge", merge);
    assert_eq!(merged["row"]["alsoCalled"], "reading machine data");
    let after = threads(&table);
    assert_eq!(
        after["skills"].as_array().unwrap().len() + 1,
        before["skills"].as_array().unwrap().len()
    );
    assert_eq!(
        row(&after["skills"], "skill", "electrical")["needs"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let same = json!({"skillId": id("electrical"), "intoId": id("electrical")});
    table.refused("skill_merge", same);
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);
}

#[test]
fn what_is_added_comes_with_its_evidence_and_goes_in_one_step() {
    let table = Table::sample();
    let before = threads(&table);
    let leavers = &row(&before["threads"], "challenge", "team leaders leave")["challenge"];
    let (challenge, unit) = (&leavers["id"], &leavers["unitId"]);
    let leader = table.leader("Retail Director")["leader"]["id"].clone();
    let added = table.call(
        "need_add",
        json!({"skillName": "planning a rota", "unitId": unit, "now": 1, "needNow": 3,
            "heard": {"leaderId": leader, "on": "2026-11-17"}, "joins": {"challengeId": challenge}}),
    );
    assert_eq!(
        added["row"]["private"], true,
        "what was only said stays with me"
    );
    let after = threads(&table);
    let skill = row(&after["skills"], "skill", "planning a rota");
    assert_eq!(
        skill["needs"][0]["evidence"][0]["text"],
        "told by the Retail Director, 17 November"
    );
    assert_eq!(skill["behind"][0]["thing"]["id"], *challenge);
    // Joining the same two again changes nothing.
    let ties = |screen: &Value| screen["threads"].to_string().matches("tieId").count();
    table.call(
        "tie_add",
        json!({"challengeId": challenge, "skillId": skill["skill"]["id"]}),
    );
    assert_eq!(ties(&threads(&table)), ties(&after));
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);
    table.call("challenge_delete", json!({"id": challenge}));
    table.call("undo", json!({}));
    assert_eq!(threads(&table), before);
}

#[test]
fn every_way_in_gives_an_entry_of_ours_its_solution() {
    let table = Table::sample();
    let names = |table: &Table| -> Vec<String> {
        let screen = threads(table);
        let solutions = screen["choices"]["solutions"].as_array().unwrap().clone();
        let name = |row: &Value| row["solution"]["name"].as_str().unwrap().to_owned();
        let mut names: Vec<String> = solutions.iter().map(name).collect();
        names.sort();
        names
    };
    let known = names(&table);
    let unit = threads(&table)["threads"][0]["unitId"].clone();
    let entry = |name: &str, kind: &str| {
        json!({"name": name, "kind": kind, "scope": {"kind": "unit", "id": unit},
            "rule": {"kind": "once", "first": "2026-12-01", "last": "2026-12-02"}})
    };
    let same = table.call("entry_add", entry("dispute clinic", "ours"));
    assert_eq!(names(&table), known, "one of that name is known");
    let mut renamed = same["row"].clone();
    assert_ne!(renamed["solutionId"], Value::Null);
    renamed["kind"] = json!("other");
    let edited = table.call("entry_edit", renamed);
    assert_eq!(edited["row"]["solutionId"], Value::Null);
    table.call("entry_add", entry("Rota course", "ours"));
    assert_eq!(names(&table).len(), known.len() + 1);

    // A copy from before there were solutions.
    let path = table.folder.path().join("old.json");
    table.call("export_full", json!({"path": path}));
    let mut old: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    for list in [
        "solutions",
        "feedback",
        "measures",
        "readings",
        "chainLinks",
        "rivals",
        "skills",
        "skillNeeds",
        "challenges",
        "knowHows",
        "ideas",
        "ties",
        "evidence",
    ] {
        old.as_object_mut().unwrap().remove(list);
    }
    for entry in old["entries"].as_array_mut().unwrap() {
        for field in ["solutionId", "theirHours", "cost"] {
            entry.as_object_mut().unwrap().remove(field);
        }
    }
    std::fs::write(&path, old.to_string()).unwrap();
    let copy = Table::empty();
    copy.call("import_full", json!({"path": path}));
    let found = names(&copy);
    assert!(found.contains(&"Dispute clinic".to_owned()), "{found:?}");
    assert_eq!(found.len(), 8, "{found:?}");
}

#[test]
fn named_days_are_marked_for_me_and_in_no_export() {
    let table = Table::sample();
    let year = table.call("rhythm_year", json!({"on": "2026-11-18"}));
    let mut marks = Vec::new();
    for lane in year["lanes"].as_array().unwrap() {
        let cells = lane["cells"].as_array().unwrap().iter();
        for (cell, column) in cells.zip(year["columns"].as_array().unwrap()) {
            for mark in cell["marks"].as_array().unwrap() {
                let name = lane["name"].as_str().unwrap();
                marks.push(format!(
                    "{name}, {}: {}",
                    column["first"].as_str().unwrap(),
                    mark.as_str().unwrap()
                ));
            }
        }
    }
    assert_eq!(
        marks,
        [
            "Shops, 2026-11-30: Shift-start cards: decide",
            "Shops, 2027-02-08: Stock loss: new figure",
            "Plants, 2027-03-08: Setting line 4: the first can go",
            "Customer Care, 2027-03-15: Three chats at a time: needed from here on",
        ]
    );
    let agenda = table.call(
        "rhythm_agenda",
        json!({"first": "2026-11-18", "last": "2027-03-31"}),
    );
    assert_eq!(
        texts(&agenda["marks"], "date"),
        ["2026-12-04", "2027-02-10", "2027-03-08", "2027-03-18"]
    );
    let secrets = ["Setting line 4", "the first can go", "new figure"];
    for (format, name) in [("ics", "r.ics"), ("csv", "r.csv")] {
        let path = table.folder.path().join(name);
        table.call(
            "rhythm_export",
            json!({"path": path, "format": format, "first": "2026-11-01", "last": "2027-03-31",
                "withChats": true}),
        );
        let written = std::fs::read_to_string(path).unwrap();
        assert!(
            !secrets.iter().any(|secret| written.contains(secret)),
            "{format}"
        );
    }
    let path = table.folder.path().join("sheet.svg");
    table.call(
        "rhythm_sheet",
        json!({"on": "2026-11-18", "paper": "a4", "withChats": true, "path": path}),
    );
    let drawn = std::fs::read_to_string(path).unwrap();
    assert!(!secrets.iter().any(|secret| drawn.contains(secret)));
}
