//! Where a leader and I both want to be: what the sample says, versions, what is written along, and Week.

use overture_api::Clock;
use serde_json::{Value, json};

use crate::table::Table;

fn rows(table: &Table) -> Vec<Value> {
    let screen = table.call("aims", json!({}));
    screen["rows"].as_array().unwrap().clone()
}

fn row(table: &Table, who: &str) -> Value {
    let mut rows = rows(table).into_iter();
    rows.find(|row| row["who"] == who).unwrap()
}

/// Returns a workspace of another day with everything of this one.
fn on_day(table: &Table, day: &str) -> Table {
    let path = json!({"path": table.folder.path().join("all.json")});
    table.call("export_full", path.clone());
    let clock = Clock::Frozen(format!("{day}T08:00:00Z").parse().unwrap());
    let later = Table::on(clock);
    later.call("import_full", path);
    later
}

/// Returns a row of Week by its code.
fn week_row(table: &Table, code: &str) -> Option<Value> {
    let week = table.call("week", json!({}));
    let lists = ["items", "more"].map(|list| week[list].as_array().unwrap().clone());
    lists.into_iter().flatten().find(|row| row["code"] == code)
}

fn line(table: &Table, who: &str) -> Value {
    table.leader(who)["leader"]["desiredState"].clone()
}

#[test]
fn the_sample_says_where_we_both_want_to_be() {
    let table = Table::sample();
    let rows = rows(&table);
    let without: Vec<&Value> = rows
        .iter()
        .filter(|row| row["aim"].is_null())
        .map(|row| &row["who"])
        .collect();
    assert_eq!(
        without,
        [
            "Group Controller",
            "Head of Sales, Americas",
            "Retail Director",
            "Plant Director",
            "Head of Customer Care",
            "Chief Information Officer"
        ]
    );
    for (who, log, says) in [
        ("Group CFO", Value::Null, ""),
        (
            "Head of Trade Sales",
            json!("problems"),
            "The log says more: they asked for you on 6 August.",
        ),
        ("Head of Store Operations", Value::Null, ""),
    ] {
        let row = row(&table, who);
        assert_eq!(
            [&row["log"], &row["logSays"]],
            [&log, &json!(says)],
            "{who}"
        );
        assert_eq!(row["aim"]["wants"], line(&table, who));
        assert_eq!(row["due"], false);
        let id = &row["leaderId"];
        let page = table.call("leader_page", json!({"leaderId": id}));
        assert_eq!(page["aim"], row, "the leader's page says the same");
    }
    let cfo = row(&table, "Group CFO")["aim"].clone();
    assert_eq!(
        [&cfo["now"], &cfo["next"], &cfo["reviewOn"], &cfo["shownBy"]],
        [
            &json!("problems"),
            &json!("plans"),
            &json!("2027-01-17"),
            &json!("we sit in one budget session")
        ]
    );
    assert_eq!(cfo["agreedOn"], cfo["on"]);
    let store = row(&table, "Head of Store Operations")["aim"].clone();
    assert_eq!(
        [&store["agreedOn"], &store["reviewOn"]],
        [&Value::Null, &json!("2027-01-27")]
    );
    let trade = row(&table, "Head of Trade Sales")["aim"].clone();
    assert_eq!(
        [&trade["now"], &trade["next"], &trade["reviewOn"]],
        [&json!("relied"), &json!("problems"), &json!("2027-04-17")]
    );
}

#[test]
fn other_words_on_another_day_are_a_version_and_the_line_goes_along() {
    let sample = Table::sample();
    let who = "Group CFO";
    let before = row(&sample, who)["aim"].clone();
    let id = before["leaderId"].clone();
    // Dates alone stay on the aim that is there.
    let dates = json!({"leaderId": id, "situation": before["situation"], "wants": before["wants"],
        "shownBy": before["shownBy"], "now": "problems", "next": "plans",
        "shownOn": "2026-11-17", "agreedOn": before["agreedOn"], "reviewOn": "2027-03-01"});
    let same = sample.call("aim_set", dates)["row"].clone();
    assert_eq!([&same["id"], &same["on"]], [&before["id"], &before["on"]]);
    // It was shown, so the log says that we are asked before the plan is made.
    assert_eq!(row(&sample, who)["log"], "plans");
    let new = json!({"leaderId": id, "wants": "  We plan\n together. ", "now": "plans"});
    let next = sample.call("aim_set", new)["row"].clone();
    assert_eq!(
        [&next["wants"], &next["on"]],
        [&json!("We plan together."), &json!("2026-11-18")]
    );
    assert_eq!(line(&sample, who), "We plan together.");
    let shown = row(&sample, who);
    assert_eq!(shown["earlier"][0]["wants"], before["wants"]);
    // On the same day, words are changed in place.
    let again = json!({"leaderId": id, "wants": "We plan it together."});
    assert_eq!(sample.call("aim_set", again)["row"]["id"], next["id"]);
    assert_eq!(line(&sample, who), "We plan it together.");
    sample.call("aim_delete", json!({"id": next["id"]}));
    assert_eq!(line(&sample, who), before["wants"]);
    for (undone, wants) in [
        (1, json!("We plan it together.")),
        (2, json!("We plan together.")),
        (3, before["wants"].clone()),
    ] {
        sample.call("undo", json!({}));
        assert_eq!(line(&sample, who), wants, "{undone}");
        assert_eq!(row(&sample, who)["aim"]["wants"], wants);
    }
    let later = on_day(&sample, "2027-03-01");
    assert_eq!(row(&later, who)["due"], true);
}

#[test]
fn the_line_of_a_leader_is_changed_by_the_aim_alone() {
    let table = Table::sample();
    let mut leader = table.leader("Group CFO")["leader"].clone();
    let wants = leader["desiredState"].clone();
    leader["desiredState"] = json!("something else");
    leader["note"] = json!("likes numbers");
    let row = table.call("leader_edit", leader)["row"].clone();
    assert_eq!(
        [&row["desiredState"], &row["note"]],
        [&wants, &json!("likes numbers")]
    );
    let id = &row["id"];
    for (field, request) in [
        ("wants", json!({"leaderId": id})),
        ("wants", json!({"leaderId": id, "wants": "x".repeat(121)})),
        (
            "shownBy",
            json!({"leaderId": id, "shownBy": "x".repeat(121)}),
        ),
        (
            "agreedOn",
            json!({"leaderId": id, "wants": "sooner", "agreedOn": "2026-11-19"}),
        ),
        (
            "shownOn",
            json!({"leaderId": id, "wants": "sooner", "shownOn": "2026-11-19"}),
        ),
    ] {
        let refused = table.refused("aim_set", request);
        assert_eq!(refused.field.as_deref(), Some(field));
    }
}

#[test]
fn aims_go_with_their_leader_and_come_back_by_undo() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"].clone();
    let all = |table: &Table| {
        let path = table.folder.path().join("aims.json");
        table.call("export_full", json!({"path": path}));
        let text = std::fs::read_to_string(path).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()["aims"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(all(&table), 3);
    table.call("leader_delete", json!({"leaderId": cfo["id"]}));
    assert_eq!(all(&table), 2);
    table.call("undo", json!({}));
    assert_eq!(all(&table), 3);
    assert_eq!(
        row(&table, "Group CFO")["aim"]["wants"],
        cfo["desiredState"]
    );
}

#[test]
fn a_moved_leader_begins_without_one_and_who_comes_sees_what_stood_before() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"].clone();
    let plants = table.leader("Plant Director")["leader"]["unitId"].clone();
    table.call(
        "leader_move",
        json!({"leaderId": cfo["id"], "unitId": plants, "role": "Chief of Plants", "on": "2026-11-18"}),
    );
    let moved = row(&table, "Chief of Plants");
    assert_eq!(
        [&moved["aim"], &moved["before"]],
        [&Value::Null, &Value::Null]
    );
    assert_eq!(line(&table, "Chief of Plants"), "");
    let came = json!({"role": "New CFO", "unitId": cfo["unitId"]});
    table.call("leader_add", came);
    assert_eq!(
        row(&table, "New CFO")["before"],
        "Learning is asked before the plan is made, not after it (Chief of Plants)"
    );
    table.call("undo", json!({}));
    table.call("undo", json!({}));
    assert_eq!(line(&table, "Group CFO"), cfo["desiredState"]);
}

#[test]
fn a_line_of_a_debrief_becomes_the_aim_that_was_said_together() {
    let table = Table::sample();
    let who = "Head of Trade Sales";
    let old = row(&table, who)["aim"].clone();
    let chat = table.call(
        "conversation_plan",
        json!({"leaderId": old["leaderId"], "date": "2026-11-17", "state": "held"}),
    )["row"]["id"]
        .clone();
    let lines = json!([{"finding": "together",
        "text": "lessons reach everyone in a week; shown by all can name the last one"}]);
    table.call(
        "debrief_close",
        json!({"conversationId": chat, "lines": lines}),
    );
    let new = row(&table, who)["aim"].clone();
    assert_eq!(
        [
            &new["wants"],
            &new["shownBy"],
            &new["on"],
            &new["agreedOn"],
            &new["reviewOn"]
        ],
        [
            &json!("lessons reach everyone in a week"),
            &json!("all can name the last one"),
            &json!("2026-11-17"),
            &json!("2026-11-17"),
            &json!("2027-05-18")
        ]
    );
    assert_eq!(
        [&new["situation"], &new["now"]],
        [&old["situation"], &old["now"]]
    );
    assert_eq!(line(&table, who), new["wants"]);
    // Outside of a chat as well.
    table.call(
        "capture_add",
        json!({"leaderId": old["leaderId"], "text": "together: no lesson is lost"}),
    );
    assert_eq!(line(&table, who), "no lesson is lost");
}

#[test]
fn feedback_outside_of_a_chat_is_kept_with_a_chat_in_passing() {
    let table = Table::sample();
    let care = &table.leader("Head of Customer Care")["leader"]["id"];
    table.call(
        "capture_add",
        json!({"leaderId": care, "text": "feedback: \"Too long.\" 2 of 5, bad week"}),
    );
    let screen = table.call("service", json!({}));
    let remark = &screen["ledger"][0];
    assert_eq!(
        [
            &remark["on"],
            &remark["rating"],
            &remark["feedback"]["moment"]
        ],
        [&json!("2026-11-18"), &json!(2), &json!("badWeek")]
    );
    let chat = table.call("conversation_page", json!({"id": remark["conversationId"]}));
    assert_eq!(
        [
            &chat["conversation"]["purpose"],
            &chat["conversation"]["state"]
        ],
        [&json!("inPassing"), &json!("held")]
    );
    table.call("undo", json!({}));
    assert_ne!(
        table.call("service", json!({}))["ledger"][0]["on"],
        "2026-11-18"
    );
}

#[test]
fn an_older_export_keeps_its_lines_as_aims() {
    let sample = Table::sample();
    let path = sample.folder.path().join("old.json");
    sample.call("export_full", json!({"path": path}));
    let mut all: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    all.as_object_mut().unwrap().remove("aims");
    std::fs::write(&path, all.to_string()).unwrap();
    let table = Table::empty();
    table.call("import_full", json!({"path": path}));
    let row = row(&table, "Group CFO");
    assert_eq!(row["aim"]["wants"], line(&sample, "Group CFO"));
    assert_eq!(
        [&row["aim"]["agreedOn"], &row["due"]],
        [&Value::Null, &json!(false)]
    );
}

#[test]
fn week_asks_for_the_statements_and_for_an_aim_when_their_day_comes() {
    let sample = Table::sample();
    for code in ["checkDue", "aimLook"] {
        assert_eq!(week_row(&sample, code), None, "{code}");
    }
    let december = on_day(&sample, "2026-12-16");
    assert_eq!(week_row(&december, "checkDue"), None);
    let december = on_day(&sample, "2026-12-17");
    let check = week_row(&december, "checkDue").unwrap();
    assert_eq!(
        [
            &check["title"],
            &check["reason"],
            &check["action"]["kind"],
            &check["action"]["label"]
        ],
        [
            &json!("The quarter ends on 31 December: six statements and one page."),
            &json!("Ten minutes; the evidence is there."),
            &json!("statements"),
            &json!("Begin")
        ]
    );
    assert_eq!(week_row(&december, "aimLook"), None);
    for statement in 1..=6 {
        december.call(
            "check_answer",
            json!({"statement": statement, "answer": "partly"}),
        );
    }
    assert_eq!(week_row(&december, "checkDue"), None);
    let january = on_day(&sample, "2027-01-21");
    let check = week_row(&january, "checkDue").unwrap();
    assert_eq!(
        check["title"],
        "The quarter ended on 31 December: six statements and one page."
    );
    let late = on_day(&sample, "2027-01-22");
    assert_eq!(week_row(&late, "checkDue"), None);
}

/// Everything else of Week is about people here, so that the row of the aim is looked for by what it says.
#[test]
fn an_aim_to_look_at_is_in_week_and_two_are_one_row() {
    let table = Table::on(Clock::Frozen("2026-11-18T08:00:00Z".parse().unwrap()));
    let mut ids = Vec::new();
    for (role, unit) in [("Head of Sales", "Sales"), ("Head of Shops", "Shops")] {
        let leader = json!({"role": role, "unitName": unit});
        ids.push(table.call("leader_add", leader)["row"]["id"].clone());
    }
    let set = |id: &Value, on: &str| {
        let aim = json!({"leaderId": id, "wants": "Asked before the plan.", "reviewOn": on});
        table.call("aim_set", aim);
    };
    let says = |text: &str| {
        let week = table.call("week", json!({}));
        let lists = ["items", "more"].map(|list| week[list].as_array().unwrap().clone());
        let mut rows = lists.into_iter().flatten();
        rows.any(|row| format!("{} {}", row["title"], row["reason"]).contains(text))
    };
    set(&ids[0], "2026-11-19");
    assert!(!says("Look again") && !says("look again"));
    set(&ids[0], "2026-11-18");
    assert!(says("Look again at where you both want to be."));
    set(&ids[1], "2026-11-18");
    assert!(says("Two aims are to be looked at again."));
}

#[test]
fn what_we_run_says_how_it_fits_their_year() {
    let screen = Table::sample().call("service", json!({}));
    let found: Vec<[&str; 3]> = screen["deliveries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| ["name", "unit", "fit"].map(|field| one[field].as_str().unwrap()))
        .collect();
    for (name, unit, heavy) in [
        ("Reporting course", "Finance", "7 of 8"),
        ("Yearly safety refresher", "Shops", "8 of 11"),
        ("Tender rehearsal", "Sales", "none of 5"),
        ("Listening hour", "Customer Care", "12 of 40"),
        ("Dispute clinic", "Finance", "7 of 20"),
        ("Dispute clinic", "Sales", "3 of 20"),
        ("Shift-start cards", "Shops", "21 of 21"),
        ("Recorded set-ups", "Plants", "74 of 132"),
    ] {
        let fit = format!("{heavy} working days in a heavy time");
        assert!(found.contains(&[name, unit, &fit]), "{name}: {found:?}");
    }
    assert_eq!(found.len(), 8, "{found:?}");
}
