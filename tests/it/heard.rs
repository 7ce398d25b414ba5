//! Lines of a debrief become records, each of which one Undo takes back.

use serde_json::{Value, json};

use crate::table::Table;

/// Returns all records of the workspace.
fn all(table: &Table) -> Value {
    let path = table.folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Returns the rows of a list of which a field has a value.
fn rows<'a>(all: &'a Value, list: &str, field: &str, value: &Value) -> Vec<&'a Value> {
    let rows = all[list].as_array().unwrap().iter();
    rows.filter(|row| row[field] == *value).collect()
}

/// Returns the chat of tomorrow with the Head of Customer Care.
fn chat(table: &Table) -> Value {
    table.leader("Head of Customer Care")["next"]["id"].clone()
}

fn keep(table: &Table, chat: &Value, lines: &Value) -> Value {
    let end = json!({"conversationId": chat, "lines": lines, "tookPlace": true});
    table.call("debrief_close", end)
}

#[test]
fn a_name_that_comes_twice_in_a_debrief_is_one_record() {
    let table = Table::sample();
    let chat = chat(&table);
    keep(
        &table,
        &chat,
        &json!([
            {"finding": "measure", "text": "wait time, 4 minutes, aim 2 (queue report)"},
            {"finding": "link", "text": "wait time <- wait time at noon <- shared breaks"},
            {"finding": "measure", "text": "Shared breaks, 3 of 10 teams"},
            {"finding": "skill", "text": "calming a caller, now 1"},
            {"finding": "skill", "text": "calming callers, need 3 by Q4"},
            {"finding": "idea", "text": "two short breaks, measure wait time, four weeks"},
        ]),
    );
    let now = all(&table);
    let measure = |name: &str| {
        let found = rows(&now, "measures", "name", &json!(name));
        assert_eq!(found.len(), 1, "{name}");
        found[0]["id"].clone()
    };
    let [wait, noon, breaks] = ["wait time", "wait time at noon", "shared breaks"].map(measure);
    assert_eq!(
        rows(&now, "measures", "name", &json!("Shared breaks")).len(),
        0
    );
    let upper = |id| rows(&now, "chainLinks", "lowerId", id)[0]["upperId"].clone();
    assert_eq!([upper(&noon), upper(&breaks)], [wait.clone(), noon]);
    let skill = rows(&now, "skills", "name", &json!("calming a caller"))[0];
    let need = rows(&now, "skillNeeds", "skillId", &skill["id"])[0];
    assert_eq!([&need["now"], &need["needNext"]], [1, 3]);
    let idea = rows(&now, "ideas", "name", &json!("two short breaks"))[0];
    assert_eq!(
        rows(&now, "ties", "ideaId", &idea["id"])[0]["measureId"],
        wait
    );
}

#[test]
fn a_line_whose_links_do_not_fit_the_chain_says_so_and_stays_a_note() {
    let table = Table::sample();
    let leader = table.leader("Group CFO")["leader"]["id"].clone();
    let line = "link: disputes raised within two days <- net cash";
    let request = json!({"leaderId": leader, "text": line});
    let offer = table.call("capture_read", request)["draft"]["offer"].clone();
    assert_eq!(
        (&offer["linkProblem"], &offer["newLinkProblem"]),
        (&json!("order"), &json!(null))
    );
    let same: Vec<&Value> = offer["same"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["thing"])
        .collect();
    table.refused(
        "capture_add",
        json!({"leaderId": leader, "text": line, "sameAs": same}),
    );
}

#[test]
fn one_undo_takes_a_line_back_with_all_that_came_of_it() {
    let table = Table::sample();
    let chat = chat(&table);
    let before = all(&table);
    let kept = keep(
        &table,
        &chat,
        &json!([
            {"finding": "skill", "text": "calming a caller, now 1, need 3 by Q4"},
            {"finding": "measure", "text": "wait time, 4 minutes, aim 2 (queue report)"},
        ]),
    );
    assert_eq!(kept["row"]["state"], "held");
    let now = all(&table);
    let measure = rows(&now, "measures", "name", &json!("wait time"))[0];
    assert_eq!(
        [
            &measure["aim"],
            &measure["better"],
            &measure["private"],
            &measure["source"]
        ],
        [
            &json!(2.0),
            &json!("down"),
            &json!(false),
            &json!("queue report")
        ]
    );
    let reading = rows(&now, "readings", "measureId", &measure["id"])[0];
    assert_eq!(reading["value"], 4.0);
    let finding = rows(&now, "findings", "conversationId", &chat)[1];
    let evidence = rows(&now, "evidence", "findingId", &finding["id"])[0];
    assert_eq!(evidence["target"]["id"], measure["id"]);
    assert_eq!(
        [&evidence["grade"], &evidence["private"]],
        [&json!("seen"), &json!(false)]
    );
    let skill = rows(&now, "skills", "name", &json!("calming a caller"))[0];
    let need = rows(&now, "skillNeeds", "skillId", &skill["id"])[0];
    assert_eq!(
        [&need["now"], &need["needNext"], &need["private"]],
        [&json!(1), &json!(3), &json!(true)]
    );

    let counts = |all: &Value| {
        [
            "findings",
            "measures",
            "readings",
            "evidence",
            "skills",
            "skillNeeds",
        ]
        .map(|list| all[list].as_array().unwrap().len())
    };
    table.call("undo", json!({}));
    let [findings, measures, readings, evidence, skills, needs] = counts(&before);
    assert_eq!(
        counts(&all(&table)),
        [
            findings + 1,
            measures,
            readings,
            evidence + 1,
            skills + 1,
            needs + 1
        ]
    );
    table.call("undo", json!({}));
    assert_eq!(counts(&all(&table)), counts(&before));
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(
        page["conversation"]["state"], "held",
        "the end is a change of its own"
    );
    table.call("undo", json!({}));
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(page["conversation"]["state"], "planned");
}

#[test]
fn a_line_about_what_is_known_adds_to_it() {
    let table = Table::sample();
    let chat = chat(&table);
    let text = "Measure: repeat calls, 11 %\nlink: solved first time <- repeat calls <- coaching notes read\n\
                Skill: explaining returns to callers; 5 of 12\nidea: a second screen, in one team, three weeks\n\
                measure: minutes of talk; stop if calls get longer";
    table.call(
        "note_save",
        json!({"conversationId": chat, "field": "debrief", "text": text, "session": "a"}),
    );
    let before = all(&table);
    let offers = table.call("debrief_offers", json!({"conversationId": chat}))["offers"].clone();
    let names = |offer: &Value| -> Vec<Value> {
        let same = offer["same"].as_array().unwrap();
        same.iter().map(|one| one["name"].clone()).collect()
    };
    let offers = offers.as_array().unwrap();
    assert_eq!(names(&offers[0]), ["repeat calls"]);
    assert_eq!(names(&offers[1]), ["solved first time", "repeat calls"]);
    assert_eq!(names(&offers[2]), ["explaining a return"]);
    let lines: Vec<Value> = offers
        .iter()
        .map(|offer| {
            let same = offer["same"].as_array().unwrap().iter();
            let same: Vec<&Value> = same.map(|one| &one["thing"]).collect();
            json!({"finding": offer["kind"], "text": offer["what"], "name": offer["name"], "sameAs": same})
        })
        .collect();
    keep(&table, &chat, &json!(lines));
    let now = all(&table);
    let more =
        |list: &str| now[list].as_array().unwrap().len() - before[list].as_array().unwrap().len();
    // New are the figure at the end of the link, and minutes of talk.
    assert_eq!(
        [more("measures"), more("readings"), more("chainLinks")],
        [2, 1, 1]
    );
    assert_eq!(
        [more("skills"), more("skillNeeds"), more("ideas")],
        [0, 0, 1]
    );
    let coaching = rows(&now, "measures", "name", &json!("coaching notes read"))[0];
    assert_eq!(coaching["kind"], "behaviour");
    let skill = rows(&now, "skills", "name", &json!("explaining a return"))[0];
    assert_eq!(skill["alsoCalled"], "explaining returns to callers");
    let unit = &table.leader("Head of Customer Care")["leader"]["unitId"];
    let needs = rows(&now, "skillNeeds", "skillId", &skill["id"]);
    let need = needs.iter().find(|need| need["unitId"] == *unit).unwrap();
    assert_eq!([&need["able"], &need["of"]], [&json!(5), &json!(12)]);
    let idea = rows(&now, "ideas", "name", &json!("a second screen"))[0];
    assert_eq!(
        [
            &idea["state"],
            &idea["stopIf"],
            &idea["origin"],
            &idea["private"]
        ],
        [
            &json!("trying"),
            &json!("calls get longer"),
            &json!("theirs"),
            &json!(true)
        ]
    );
    // All of it is offered no more.
    let offers = table.call("debrief_offers", json!({"conversationId": chat}))["offers"].clone();
    assert!(
        offers
            .as_array()
            .unwrap()
            .iter()
            .all(|offer| offer["taken"] == true)
    );
}

#[test]
fn what_makes_no_record_stays_a_finding() {
    let table = Table::sample();
    let chat = chat(&table);
    let before = all(&table);
    let long = "n".repeat(61);
    let same = ["returns explained in one go", "solved first time"].map(|name| {
        let row = rows(&before, "measures", "name", &json!(name))[0];
        json!({"kind": "measure", "id": row["id"]})
    });
    // A result moves no behaviour.
    let link = "returns explained in one go <- solved first time";
    keep(
        &table,
        &chat,
        &json!([
            {"finding": "skill", "text": long},
            {"finding": "link", "text": link, "sameAs": same},
        ]),
    );
    let now = all(&table);
    for list in ["skills", "measures", "chainLinks", "evidence"] {
        assert_eq!(now[list], before[list], "{list}");
    }
    assert_eq!(rows(&now, "findings", "conversationId", &chat).len(), 2);
    // It waits for its place, under another name.
    let waiting = table.call("to_place", json!({}))["rows"].clone();
    assert_eq!(waiting[0]["text"], json!(long));
    let id = &waiting[0]["findingId"];
    let refused = table.refused("place", json!({"findingId": id}));
    assert_eq!(refused.field.as_deref(), Some("name"));
    table.call("place", json!({"findingId": id, "name": "six skills"}));
    let now = all(&table);
    assert_eq!(rows(&now, "skills", "name", &json!("six skills")).len(), 1);
    assert_eq!(
        table.call("to_place", json!({}))["rows"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_line_that_waits_is_placed_or_left_as_a_note() {
    let table = Table::sample();
    let waiting = || table.call("to_place", json!({}))["rows"].clone();
    let before = waiting();
    assert_eq!(before.as_array().unwrap().len(), 1, "{before}");
    let row = &before[0];
    assert_eq!(row["same"][0]["name"], "days to close");
    let same = json!([row["same"][0]["thing"]]);
    table.call(
        "place",
        json!({"findingId": row["findingId"], "sameAs": same}),
    );
    assert_eq!(waiting(), json!([]));
    let now = all(&table);
    let evidence = rows(&now, "evidence", "findingId", &row["findingId"])[0];
    assert_eq!(
        [&evidence["target"], &evidence["on"]],
        [&same[0], &row["saidOn"]]
    );
    table.call("undo", json!({}));
    table.call("leave_as_note", json!({"findingId": row["findingId"]}));
    assert_eq!(waiting(), json!([]));
    table.call("undo", json!({}));
    assert_eq!(waiting().as_array().unwrap().len(), 1);
}

#[test]
fn what_is_said_outside_of_a_chat_has_evidence_and_no_finding() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO")["leader"].clone();
    let read = |line: &str| table.call("capture_read", json!({"text": line}))["draft"].clone();
    for line in ["days to collect are down", "I owe: a page"] {
        assert_eq!(read(line), Value::Null, "{line}");
    }
    let line = "know-how: the year end, two people (said the Group CFO)";
    let draft = read(line);
    assert_eq!(
        [&draft["leaderId"], &draft["offer"]["name"]],
        [&cfo["id"], &json!("the year end")]
    );
    let before = all(&table);
    table.call("capture_add", json!({"leaderId": cfo["id"], "text": line}));
    let now = all(&table);
    assert_eq!(now["findings"], before["findings"]);
    let know_how = rows(&now, "knowHows", "what", &json!("the year end"))[0];
    assert_eq!(
        [&know_how["holders"], &know_how["private"]],
        [&json!(2), &json!(true)]
    );
    let target = json!({"kind": "knowHow", "id": know_how["id"]});
    let evidence = rows(&now, "evidence", "target", &target)[0];
    assert_eq!(
        [
            &evidence["leaderId"],
            &evidence["grade"],
            &evidence["source"],
            &evidence["conversationId"]
        ],
        [&cfo["id"], &json!("said"), &json!(""), &Value::Null]
    );
    let refused = table.refused(
        "capture_add",
        json!({"leaderId": cfo["id"], "text": "I owe: a page"}),
    );
    assert_eq!(refused.field.as_deref(), Some("text"));
}

/// Returns a page of a chat that was held today, with these lines kept.
fn held(table: &Table, purpose: &str, end: &Value) -> Value {
    let care = table.leader("Head of Customer Care")["leader"]["id"].clone();
    let plan = json!({"leaderId": care, "date": "2026-11-18", "purpose": purpose, "state": "held"});
    let chat = table.call("conversation_plan", plan)["row"]["id"].clone();
    let mut end = end.clone();
    (end["conversationId"], end["tookPlace"]) = (chat.clone(), json!(true));
    table.call("debrief_close", end);
    table.call("conversation_page", json!({"id": chat}))
}

#[test]
fn the_depth_follows_from_what_was_kept_unless_one_was_chosen() {
    let seen = json!({"finding": "measure", "text": "wait time, 4 minutes (queue report)"});
    let said = json!({"finding": "measure", "text": "wait time, 4 minutes"});
    let plan = json!({"finding": "plan", "text": "one desk by FY28 (service plan)"});
    for (line, chosen, depth) in [
        (&said, Value::Null, "heard"),
        (&seen, Value::Null, "evidenced"),
        (&plan, Value::Null, "heard"),
        (&seen, json!("heard"), "heard"),
        (&said, json!("agreed"), "agreed"),
    ] {
        let table = Table::sample();
        let end = json!({"lines": [line], "depth": chosen});
        let page = held(&table, "opener1", &end);
        assert_eq!(page["conversation"]["depth"], depth, "{line} {chosen}");
    }
}

#[test]
fn a_debrief_asks_whether_the_figures_were_read_back() {
    let table = Table::sample();
    let line = json!({"finding": "measure", "text": "wait time, 4 minutes (queue report)"});
    let page = held(&table, "opener1", &json!({"lines": [line]}));
    let question = &page["debriefQuestion"];
    assert_eq!(
        [&question["kind"], &question["figure"]],
        ["readBack", "solved first time"]
    );
    let chat = &page["conversation"]["id"];
    let accepted = json!({"measureId": question["measureId"], "leaderId": page["leader"]["id"],
        "on": "2026-11-18", "conversationId": chat});
    table.call("chain_read_back_accept", accepted);
    let page = |table: &Table| table.call("conversation_page", json!({"id": chat}));
    let opener = |table: &Table| {
        let row = table.leader("Head of Customer Care");
        row["course"][0]["depth"].clone()
    };
    assert_eq!(page(&table)["debriefQuestion"], Value::Null);
    assert_eq!(page(&table)["conversation"]["depth"], "agreed");
    assert_eq!(opener(&table), "agreed");
    // One step takes both back.
    table.call("undo", json!({}));
    assert_eq!(page(&table)["debriefQuestion"]["kind"], "readBack");
    assert_eq!(page(&table)["conversation"]["depth"], "evidenced");
    assert_eq!(opener(&table), "evidenced");
}

#[test]
fn a_debrief_asks_one_question_for_its_opener() {
    for (purpose, kind, line, question) in [
        (
            "opener2",
            "skill",
            "calming a caller, now 1, need 3",
            Value::Null,
        ),
        (
            "opener3",
            "knowHow",
            "the old phone desk, two people",
            json!("firstLeaves"),
        ),
        (
            "opener4",
            "feedback",
            "\"Too long.\" 2 of 5",
            json!("tellBy"),
        ),
        (
            "opener5",
            "idea",
            "a phone buddy, problem wait time",
            json!("ideaPart"),
        ),
        (
            "theirTopic",
            "idea",
            "a phone buddy, problem wait time",
            Value::Null,
        ),
    ] {
        let table = Table::sample();
        let line = json!({"finding": kind, "text": line});
        let page = held(&table, purpose, &json!({"lines": [line]}));
        let asked = &page["debriefQuestion"];
        // Every plan of Customer Care has a skill.
        assert_eq!(asked["kind"], question, "{purpose}: {asked}");
    }
}

#[test]
fn a_reading_from_a_document_is_written_into_the_fact_of_its_figure() {
    let table = Table::sample();
    let chat = chat(&table);
    let first = |now: &Value| rows(now, "measures", "name", &json!("solved first time"))[0].clone();
    let id = first(&all(&table))["id"].clone();
    let fact = |table: &Table| {
        let now = all(table);
        let mut ties = rows(&now, "ties", "measureId", &id).into_iter();
        let tie = ties.find(|tie| !tie["factId"].is_null()).unwrap();
        rows(&now, "facts", "id", &tie["factId"])[0].clone()
    };
    let request = json!({"measureId": id, "factId": fact(&table)["id"]});
    table.call("fact_in_step", request);
    let before = fact(&table)["text"].clone();
    assert_eq!(before, "Solved first time is at 68 %; the aim is 75");
    let say = |text: &str| {
        let same = json!([{"kind": "measure", "id": id}]);
        let lines = json!([{"finding": "measure", "text": text, "sameAs": same}]);
        keep(&table, &chat, &lines);
    };
    say("solved first time, 70");
    assert_eq!(
        fact(&table)["text"],
        before,
        "what was only said stays out of facts"
    );
    table.call("undo", json!({}));
    say("solved first time, 71, aim 80 (weekly service report)");
    assert_eq!(
        fact(&table)["text"],
        "Solved first time is at 71 %; the aim is 80"
    );
    table.call("undo", json!({}));
    assert_eq!(fact(&table)["text"], before);
}
