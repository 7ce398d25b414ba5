//! Figures and what moves them: what the sample says, and every write with its way back.

use serde_json::{Value, json};

use crate::table::{Table, texts};

/// Returns the Chain screen of the unit that a leader runs.
fn chain(table: &Table, role: &str) -> Value {
    let unit = &table.leader(role)["leader"]["unitId"];
    table.call("chain", json!({"unitId": unit}))
}

fn by<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    let rows = list.as_array().unwrap();
    let row = rows.iter().find(|row| row[field] == value);
    row.unwrap_or_else(|| panic!("no {value} in {list:#}"))
}

fn node<'a>(screen: &'a Value, name: &str) -> &'a Value {
    by(&screen["nodes"], "name", name)
}

fn detail(table: &Table, screen: &Value, name: &str) -> Value {
    let measure = &node(screen, name)["measureId"];
    table.call("chain_measure", json!({"measureId": measure}))
}

/// Returns the roles whom an issue asks, in their order.
fn asked(screen: &Value, issue: &Value) -> Vec<String> {
    let ids = issue["ask"].as_array().unwrap().iter();
    ids.map(|id| by(&screen["leaders"], "leaderId", id.as_str().unwrap()))
        .map(|leader| leader["who"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn each_result_of_the_sample_says_how_far_it_is_known() {
    let table = Table::sample();
    for (role, results) in [
        (
            "Group CFO",
            &[("net cash", 2, 1, 3), ("days to close", 0, 0, 0)][..],
        ),
        (
            "Head of Trade Sales",
            &[
                ("gross margin", 1, 1, 2),
                ("win rate", 0, 1, 2),
                ("orders per agent", 0, 0, 1),
            ],
        ),
        (
            "Head of Store Operations",
            &[("sales per labour hour", 0, 0, 1), ("stock loss", 1, 0, 2)],
        ),
        ("Plant Director", &[("right first time", 1, 1, 3)]),
        ("Head of Customer Care", &[("solved first time", 1, 2, 3)]),
        ("Chief Information Officer", &[("failed changes", 0, 0, 0)]),
    ] {
        let screen = chain(&table, role);
        let found: Vec<(&str, u64, u64, u64)> = screen["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| {
                let count = |field: &str| it[field].as_u64().unwrap();
                let name = it["name"].as_str().unwrap();
                (name, count("seenSteps"), count("toldSteps"), count("steps"))
            })
            .collect();
        assert_eq!(found, results, "{role}");
    }
    for (role, result, said_back) in [
        ("Group CFO", "net cash", "17 September"),
        ("Head of Trade Sales", "gross margin", "16 October"),
    ] {
        let screen = chain(&table, role);
        let back = by(&screen["results"], "name", result)["readBack"]["text"].clone();
        assert!(back.as_str().unwrap().contains(said_back), "{back}");
    }
    let complete = |role: &str| {
        let screen = chain(&table, role);
        let results = screen["results"].as_array().unwrap();
        results.iter().any(|it| it["isComplete"] == true)
    };
    for (role, expected) in [
        ("Group CFO", true),
        ("Head of Trade Sales", true),
        ("Head of Store Operations", false),
        ("Plant Director", false),
        ("Head of Customer Care", true),
        ("Chief Information Officer", false),
    ] {
        assert_eq!(complete(role), expected, "{role}");
    }
}

#[test]
fn the_weakest_step_of_each_unit_is_the_next_question() {
    let table = Table::sample();
    for (role, code, text, question, whom) in [
        (
            "Group CFO",
            "nothingUnder",
            "nothing is noted under days to close",
            "What turns first, before days to close do?",
            &["Group Controller", "Group CFO"][..],
        ),
        (
            "Head of Trade Sales",
            "missingStep",
            "a step is missing between deals kept below 12 % discount and gross margin",
            "Between deals kept below 12 % discount and gross margin: what would turn first?",
            &["Head of Trade Sales"],
        ),
        (
            "Head of Store Operations",
            "missingStep",
            "a step is missing between shops using the cards and stock loss",
            "Between shops using the cards and stock loss: what would turn first?",
            &["Head of Store Operations"],
        ),
        (
            "Plant Director",
            "stands",
            "changeover time has not moved (47, 48, 47)",
            "22 weeks after the recorded set-ups began, changeover time is where it was. \
             What else is in the way?",
            &["Plant Director"],
        ),
        (
            "Head of Customer Care",
            "onlySaid",
            "returns explained in one go → repeat calls, told by the Head of Customer Care, \
             not seen yet",
            "Where could I see that returns explained in one go move repeat calls?",
            &["Head of Customer Care"],
        ),
        (
            "Chief Information Officer",
            "nothingUnder",
            "nothing is noted under failed changes",
            "What turns first, before failed changes do?",
            &["Chief Information Officer"],
        ),
    ] {
        let screen = chain(&table, role);
        let weakest = &screen["weakest"];
        assert_eq!(weakest["code"], code, "{role}");
        assert_eq!(weakest["text"], text);
        assert_eq!(weakest["question"], question);
        assert_eq!(asked(&screen, weakest), whom, "{role}");
    }
    let technology = chain(&table, "Chief Information Officer");
    assert_eq!(technology["leaders"][0]["isFirstMeeting"], true);

    let finance = chain(&table, "Group CFO");
    let cash = by(&finance["results"], "name", "net cash");
    let codes = texts(&cash["issues"], "code");
    assert_eq!(codes.first(), Some(&"onlySaid"), "{codes:?}");
    assert_eq!(codes.get(1), Some(&"rivalOpen"), "{codes:?}");
    let first = &cash["issues"][0];
    let (text, question) = (
        "days to collect → net cash, told by the Group CFO, not seen yet",
        "Where could I see that days to collect move net cash?",
    );
    assert_eq!(
        (&first["text"], &first["question"]),
        (&json!(text), &json!(question))
    );
    assert_eq!(asked(&finance, first), ["Group CFO"]);
}

#[test]
fn all_units_have_a_line_with_their_weakest_step() {
    let table = Table::sample();
    let all = table.call("chain", json!({"unitId": null}));
    let lines: Vec<(&str, &str)> = all["units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|unit| {
            let weakest = &unit["weakest"];
            (
                unit["name"].as_str().unwrap(),
                weakest["code"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("Finance", "nothingUnder"),
            ("Sales", "missingStep"),
            ("Shops", "missingStep"),
            ("Plants", "stands"),
            ("Customer Care", "onlySaid"),
            ("Technology", "nothingUnder"),
        ]
    );
    for unit in all["units"].as_array().unwrap() {
        assert!(!asked(&all, &unit["weakest"]).is_empty(), "{unit:#}");
    }
}

#[test]
fn the_figures_of_the_sample_move_as_they_must() {
    let table = Table::sample();
    let too_few = "too few readings to tell";
    for (role, name, parts) in [
        (
            "Group CFO",
            "days to collect",
            &[
                "58 days, from 60",
                "still within its usual swing (57 to 64)",
            ][..],
        ),
        (
            "Group CFO",
            "disputes raised within two days",
            &["57 %, from 34", too_few],
        ),
        (
            "Head of Trade Sales",
            "deals kept below 12 % discount",
            &["76 %, from 70", "beyond its usual swing (67 to 74)"],
        ),
        (
            "Head of Trade Sales",
            "tenders won",
            &["Win rate: 31 %, from 32", too_few],
        ),
        (
            "Head of Customer Care",
            "solved first time",
            &["68 %, from 67", "still within its usual swing (64 to 69)"],
        ),
        (
            "Head of Customer Care",
            "repeat calls",
            &["12 %, from 13", too_few],
        ),
        (
            "Head of Store Operations",
            "stock loss",
            &["1.4 % of sales", "no reading since"],
        ),
        (
            "Plant Director",
            "set-ups done from the recording",
            &["31 %, from 0", too_few],
        ),
        (
            "Plant Director",
            "changeover time",
            &["47 minutes, as before"],
        ),
    ] {
        let screen = chain(&table, role);
        let text = &node(&screen, name)["movement"]["text"];
        for part in parts {
            assert!(text.as_str().unwrap().contains(part), "{text}: {part}");
        }
    }
}

#[test]
fn a_figure_that_is_out_waits_and_the_next_one_is_known() {
    let table = Table::sample();
    let finance = chain(&table, "Group CFO");
    let collect = detail(&table, &finance, "days to collect");
    assert_eq!(collect["publication"]["due"], "2026-11-11");
    assert_eq!(collect["publication"]["next"], "2026-12-10");
    assert_eq!(node(&finance, "days to collect")["note"]["kind"], "due");
    let shops = chain(&table, "Head of Store Operations");
    let loss = detail(&table, &shops, "stock loss");
    assert_eq!(loss["publication"]["next"], "2027-02-10");
    assert_eq!(loss["publication"]["due"], Value::Null);

    let roles = [
        "Group CFO",
        "Head of Trade Sales",
        "Head of Store Operations",
        "Plant Director",
        "Head of Customer Care",
        "Chief Information Officer",
    ];
    let mut without = Vec::new();
    let mut due = Vec::new();
    for role in roles {
        let screen = chain(&table, role);
        let nodes = screen["nodes"].as_array().unwrap();
        for node in nodes.iter().filter(|node| node["measureId"].is_string()) {
            let name = node["name"].as_str().unwrap().to_owned();
            let publication = detail(&table, &screen, &name)["publication"].clone();
            if publication["due"].is_string() {
                due.push(name.clone());
            }
            if publication["rule"].is_null() {
                without.push(name);
            }
        }
    }
    assert_eq!(due, ["days to collect"]);
    for name in [
        "days to close",
        "disputes raised within two days",
        "tenders won",
        "quote time",
        "leavers within 90 days",
        "shops using the cards",
        "set-ups done from the recording",
        "returns explained in one go",
        "failed changes",
    ] {
        assert!(without.iter().any(|it| it == name), "{name}: {without:?}");
    }
}

#[test]
fn what_we_do_shows_its_days_and_how_many_were_heavy() {
    let table = Table::sample();
    for (role, name, heavy) in [
        ("Group CFO", "Dispute clinic", "7 of 20"),
        ("Head of Trade Sales", "Tender rehearsal", "0 of 5"),
        ("Head of Store Operations", "Shift-start cards", "21 of 21"),
        ("Plant Director", "Recorded set-ups", "74 of 132"),
        ("Head of Customer Care", "Listening hour", "12 of 40"),
    ] {
        let screen = chain(&table, role);
        let text = &node(&screen, name)["delivery"]["heavyText"];
        assert!(text.as_str().unwrap().starts_with(heavy), "{name}: {text}");
    }
}

#[test]
fn a_reading_replaces_one_of_its_day_and_keeps_the_fact_in_step() {
    let table = Table::sample();
    let screen = chain(&table, "Group CFO");
    let id = node(&screen, "days to collect")["measureId"].clone();
    let collect = || table.call("chain_measure", json!({"measureId": id}));
    let values = || {
        let detail = collect();
        let readings = detail["readings"].as_array().unwrap();
        let newest = readings.iter().take(2).map(|it| it["value"].clone());
        newest.collect::<Vec<Value>>()
    };
    let fact = || collect()["facts"][0]["text"].as_str().unwrap().to_owned();
    let own = fact();

    let add = |value: f64| {
        table.call(
            "reading_add",
            json!({"measureId": id, "on": "2026-11-11", "value": value}),
        )
    };
    let offer = add(57.0)["fact"].clone();
    assert_eq!(values(), [json!(57.0), json!(58.0)]);
    assert_eq!(
        fact(),
        own,
        "a fact in one's own words is asked about first"
    );
    let fact_id = offer["factId"].clone();
    table.call("fact_in_step", json!({"measureId": id, "factId": fact_id}));
    assert_eq!(json!(fact()), offer["wouldSay"]);

    assert_eq!(add(56.0)["fact"], Value::Null);
    assert_eq!(values(), [json!(56.0), json!(58.0)]);
    assert!(fact().contains("56 days; the aim is 50"), "{}", fact());
    table.call("undo", json!({}));
    assert_eq!(values(), [json!(57.0), json!(58.0)]);
    assert!(fact().contains("57 days"), "{}", fact());
    table.call("undo", json!({}));
    assert_eq!(fact(), own);

    let refused = table.refused(
        "reading_add",
        json!({"measureId": id, "on": "2026-11-19", "value": 1}),
    );
    assert_eq!(refused.field.as_deref(), Some("on"));
}

#[test]
fn pasted_readings_are_shown_first_and_added_in_one_change() {
    let table = Table::sample();
    let screen = chain(&table, "Group CFO");
    let id = node(&screen, "days to close")["measureId"].clone();
    let count = || {
        let detail = table.call("chain_measure", json!({"measureId": id}));
        detail["readings"].as_array().unwrap().len()
    };
    let before = count();
    let text = "day\tvalue\n2026-09-03\t6,5\nsoon\t7\n2026-10-25\t6,0";
    let paste = |dry_run: bool| {
        table.call(
            "readings_paste",
            json!({"measureId": id, "text": text, "dryRun": dry_run}),
        )
    };
    let look = paste(true);
    assert_eq!(
        (&look["taken"], &look["written"]),
        (&json!(2), &Value::Null)
    );
    assert_eq!(texts(&look["lines"], "problem"), ["heading", "noDate"]);
    assert_eq!(look["replaces"], json!([4]));
    assert_eq!(count(), before);
    paste(false);
    assert_eq!(count(), before + 1);
    table.call("undo", json!({}));
    assert_eq!(count(), before);
}

#[test]
fn a_chain_is_drawn_refused_in_a_circle_and_taken_back() {
    let table = Table::sample();
    let screen = chain(&table, "Chief Information Officer");
    let unit = &screen["unitId"];
    let failed = &node(&screen, "failed changes")["measureId"];
    let add = |name: &str, kind: &str, leads_to: &Value| {
        let new = json!({"unitId": unit, "name": name, "kind": kind, "leadsTo": leads_to,
            "source": "release report", "reading": 7, "aim": 5});
        table.call("measure_add", new)["row"].clone()
    };
    let tests = add("changes without a test", "early", failed);
    assert_eq!(
        (&tests["better"], &tests["private"]),
        (&json!("down"), &json!(false))
    );
    let later = add("late tests", "early", &tests["id"]);
    let circle = json!({"upperId": later["id"], "lowerId": tests["id"]});
    let refused = table.refused("link_add", circle);
    assert_eq!(refused.message, "That closes a circle.");
    let upside_down = json!({"upperId": later["id"], "lowerId": failed});
    table.refused("link_add", upside_down);

    let link = json!({"upperId": later["id"], "solution": "Test kata"});
    let link = table.call("link_add", link)["row"]["id"].clone();
    let kata = chain(&table, "Chief Information Officer");
    assert_eq!(kata["results"][0]["steps"], 3);
    assert_eq!(node(&kata, "Test kata")["column"], "ours");
    let rival = json!({"linkId": link, "text": "a calmer quarter"});
    let rival = table.call("rival_add", rival)["row"].clone();
    assert_eq!(
        (&rival["private"], &rival["state"]),
        (&json!(true), &json!("open"))
    );
    let shown = table.call("chain_link", json!({"linkId": link}));
    assert_eq!(shown["rivals"][0]["text"], "a calmer quarter");

    table.call("measure_delete", json!({"id": tests["id"]}));
    assert_eq!(
        chain(&table, "Chief Information Officer")["results"][0]["steps"],
        0
    );
    table.call("undo", json!({}));
    assert_eq!(
        chain(&table, "Chief Information Officer")["results"][0]["steps"],
        3
    );
}

#[test]
fn one_line_tells_where_evidence_comes_from() {
    let table = Table::sample();
    let screen = chain(&table, "Group CFO");
    let from = |line: &str| {
        let request = json!({"unitId": screen["unitId"], "line": line});
        table.call("evidence_from", request)
    };
    assert_eq!(from("told by the Group CFO")["grade"], "said");
    assert_eq!(from("dispute log")["grade"], "seen");
    assert_eq!(from("told in the lift")["grade"], "assumed");
}

#[test]
fn a_chain_is_said_back_and_accepted() {
    let table = Table::sample();
    let screen = chain(&table, "Head of Customer Care");
    let care = &table.leader("Head of Customer Care")["leader"];
    let result = &node(&screen, "solved first time")["measureId"];
    let request = json!({"measureId": result, "leaderId": care["id"]});
    let sheet = table.call("chain_read_back", request.clone());
    let text = sheet["text"].as_str().unwrap();
    for part in [
        "How I read your figures",
        "solved first time",
        "seen in the weekly service report",
        "you told me",
        "What would you put differently?",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    table.call("chain_read_back_accept", request);
    let back = || {
        let screen = chain(&table, "Head of Customer Care");
        screen["results"][0]["readBack"]["on"].clone()
    };
    assert_eq!(back(), "2026-11-18");
    table.call("undo", json!({}));
    assert_eq!(back(), Value::Null);
    let cfo = &table.leader("Group CFO")["leader"]["id"];
    let elsewhere = json!({"measureId": result, "leaderId": cfo});
    table.refused("chain_read_back", elsewhere.clone());
    table.refused("chain_read_back_accept", elsewhere);
}

#[test]
fn a_question_goes_along_into_the_next_chat() {
    let table = Table::sample();
    let ask = |role: &str, remove: bool| {
        let screen = chain(&table, role);
        let issue = &screen["weakest"];
        let request = json!({"leaderId": table.leader(role)["leader"]["id"],
            "resultId": issue["resultId"], "code": issue["code"], "upperId": issue["upperId"],
            "linkId": issue["linkId"], "rivalId": issue["rivalId"], "remove": remove});
        table.call("chain_ask", request)
    };
    let asked = ask("Head of Customer Care", false);
    let chat = json!({"id": asked["conversationId"]});
    let first = || table.call("conversation_page", chat.clone())["followUps"][0]["text"].clone();
    assert_eq!(first(), asked["question"]);
    let taken = || chain(&table, "Head of Customer Care")["weakest"]["askedIn"].clone();
    assert_eq!(taken(), asked["conversationId"]);
    ask("Head of Customer Care", true);
    assert_ne!(first(), asked["question"]);
    table.call("undo", json!({}));
    assert_eq!(first(), asked["question"]);

    let nobody = ask("Chief Information Officer", false);
    assert_eq!(nobody["conversationId"], Value::Null);
    assert!(nobody["planFirst"].is_string(), "{nobody}");
}

#[test]
fn what_is_private_reaches_no_sheet_and_no_question() {
    let table = Table::sample();
    let finance = chain(&table, "Group CFO");
    let mut measure = detail(&table, &finance, "days to collect")["measure"].clone();
    for field in ["name", "sayAs", "owner", "worthFrom"] {
        measure[field] = json!("zyzzyva");
    }
    measure["private"] = json!(true);
    table.call("measure_edit", measure);
    let cfo = table.leader("Group CFO")["leader"]["id"].clone();
    let cash = &node(&finance, "net cash")["measureId"];
    let sheet = table.call(
        "chain_read_back",
        json!({"measureId": cash, "leaderId": cfo}),
    );
    assert!(!sheet.to_string().contains("zyzzyva"), "{sheet:#}");
    assert!(sheet["leftOut"].as_u64().unwrap() >= 1);
    let plan = json!({"leaderId": cfo, "date": "2026-11-25"});
    table.call("conversation_plan", plan);
    let issue = by(&finance["results"], "name", "net cash")["issues"][0].clone();
    let request = json!({"leaderId": cfo, "resultId": cash, "code": "onlySaid",
        "upperId": cash, "linkId": issue["linkId"], "rivalId": null});
    let asked = table.call("chain_ask", request);
    assert!(
        !asked["question"].to_string().contains("zyzzyva"),
        "{asked}"
    );
    assert!(asked["conversationId"].is_string());
}
