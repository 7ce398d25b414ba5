//! How we are doing: what the sample says, guesses that come too late, and remarks that are answered. The six
//! statements: what the log says, and one answer a quarter.

use overture_api::Clock;
use serde_json::{Value, json};

use crate::table::Table;

fn service(table: &Table) -> Value {
    table.call("service", json!({}))
}

/// Returns the line of the ledger whose words begin so.
fn line<'a>(screen: &'a Value, words: &str) -> &'a Value {
    let mut lines = screen["ledger"].as_array().unwrap().iter();
    lines
        .find(|line| line["words"].as_str().unwrap().contains(words))
        .unwrap()
}

#[test]
fn the_sample_says_how_we_are_doing() {
    let screen = service(&Table::sample());
    assert_eq!(
        screen["notes"],
        json!([
            "Five of six remarks rated three or less are about timing.",
            "Retail Director: your guess was two points too high (29 September).",
            "Half of the remarks were answered within 40 days; two wait for an answer: Retail Director, 244 and 50 \
             days, the same subject twice."
        ])
    );
    let quarters = screen["quarters"].as_array().unwrap().iter();
    let at = |label: &str| {
        quarters
            .clone()
            .position(|one| one["label"] == label)
            .unwrap()
    };
    for (unit, quarter, mine, theirs) in [
        ("Finance", "FY27 Q1", 4.0, 3.0),
        ("Sales", "FY26 Q4", 4.0, 4.0),
        ("Sales", "FY27 Q1", 4.0, 2.0),
        ("Sales", "FY27 Q2", 3.5, 3.5),
        ("Shops", "FY26 Q4", 3.0, 2.0),
        ("Shops", "FY27 Q1", 3.0, 4.0),
        ("Shops", "FY27 Q2", 4.0, 2.0),
        ("Plants", "FY27 Q2", 3.0, 4.0),
        ("Customer Care", "FY27 Q1", 4.0, 3.0),
    ] {
        let mut units = screen["units"].as_array().unwrap().iter();
        let row = units.find(|row| row["name"] == unit).unwrap();
        let cell = &row["cells"][at(quarter)];
        assert_eq!(
            (&cell["mine"], &cell["theirs"]),
            (&json!(mine), &json!(theirs)),
            "{unit} {quarter}"
        );
    }
    let never = screen["neverAsked"].as_array().unwrap().iter();
    let never: Vec<&Value> = never.map(|one| &one["who"]).collect();
    assert_eq!(never, ["Group Controller", "Chief Information Officer"]);
    assert_eq!(screen["askedLongAgo"][0]["who"], "Head of Store Operations");
    assert_eq!(screen["askedLongAgo"][0]["days"], 202);
    assert_eq!(screen["guessesAhead"][0]["rating"], 4);
}

#[test]
fn a_guess_is_refused_once_they_have_rated_us() {
    let table = Table::sample();
    let chat = table.leader("Head of Customer Care")["next"]["id"].clone();
    table.call("guess_set", json!({"conversationId": chat, "rating": 2}));
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(
        page["onThis"]["guess"],
        json!({"rating": 2, "note": "Noted today.", "isLocked": false})
    );
    table.call("undo", json!({}));
    assert_eq!(service(&table)["guessesAhead"][0]["rating"], 4);
    table.call("conversation_edit", json!({"id": chat, "rating": 3}));
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(
        page["onThis"]["guess"],
        json!({"rating": 4, "note": "Noted before they rated it.", "isLocked": true})
    );
    table.call("undo", json!({}));
    let lines = json!([{"finding": "feedback", "text": "\"Gone again.\" 2 of 5, fades"}]);
    table.call(
        "debrief_close",
        json!({"conversationId": chat, "lines": lines, "tookPlace": true}),
    );
    let refused = table.refused("guess_set", json!({"conversationId": chat, "rating": 2}));
    assert_eq!(refused.field.as_deref(), Some("rating"));
    let screen = service(&table);
    let remark = line(&screen, "Gone again");
    assert_eq!(
        [&remark["rating"], &remark["guess"], &remark["about"]],
        [&json!(2), &json!(4), &json!("effect")]
    );
}

#[test]
fn a_remark_is_answered_by_a_line_and_by_one_undo_open_again() {
    let table = Table::sample();
    let open = |table: &Table| line(&service(table), "Better content")["isOpen"].clone();
    assert_eq!(open(&table), true);
    let id = line(&service(&table), "Better content")["feedback"]["id"].clone();
    table.call(
        "feedback_tell",
        json!({"feedbackId": id, "on": "2026-11-18"}),
    );
    assert_eq!(open(&table), false);
    table.call("undo", json!({}));
    assert_eq!(open(&table), true);

    let retail = &table.leader("Retail Director")["leader"]["id"];
    let chat = table.call(
        "conversation_plan",
        json!({"leaderId": retail, "date": "2026-11-17", "purpose": "reportingBack", "state": "held"}),
    )["row"]["id"]
        .clone();
    let lines = json!([
        {"finding": "change", "text": "nothing new in the freeze, tell by 20 Nov"},
        {"finding": "told", "text": "nothing new in the freeze, somewhat better"},
    ]);
    table.call(
        "debrief_close",
        json!({"conversationId": chat, "lines": lines}),
    );
    let screen = service(&table);
    let remark = line(&screen, "Better content");
    let feedback = &remark["feedback"];
    assert_eq!(
        [
            &feedback["toldOn"],
            &feedback["better"],
            &feedback["change"]
        ],
        [
            &json!("2026-11-17"),
            &json!("some"),
            &json!("nothing new in the freeze")
        ]
    );
    assert_eq!(remark["isOpen"], false);
}

#[test]
fn prepare_shows_my_guess_and_what_became_of_their_remarks() {
    let table = Table::sample();
    let chat = table.leader("Head of Customer Care")["next"]["id"].clone();
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(
        page["onThis"]["guess"],
        json!({"rating": 4, "note": "Noted yesterday.", "isLocked": false})
    );
    assert_eq!(
        page["onThis"]["lines"],
        json!([
            {"text": "Listening hour",
                "note": "26 Aug to 21 Oct · 12 of 40 working days in a heavy time"},
            {"text": "“Useful. Gone by week six.”",
                "note": "Changed: a weekly listening hour, told 21 July."},
        ])
    );
    // Without anything of ours or theirs, the guess alone is asked for.
    let cio = &table.leader("Chief Information Officer")["leader"]["id"];
    let plan = json!({"leaderId": cio, "date": "2026-11-26", "purpose": "opener4"});
    let chat = table.call("conversation_plan", plan)["row"]["id"].clone();
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(
        page["onThis"]["guess"],
        json!({"rating": null, "note": "", "isLocked": false})
    );
    assert_eq!(page["onThis"]["lines"], json!([]));
}

#[test]
fn a_line_that_tells_names_the_remark_it_answers() {
    let table = Table::sample();
    let retail = &table.leader("Retail Director")["leader"]["id"];
    let chat = table.call(
        "conversation_plan",
        json!({"leaderId": retail, "date": "2026-11-17", "purpose": "reportingBack", "state": "held"}),
    )["row"]["id"]
        .clone();
    let text = "feedback: \"Late again.\" 2 of 5\ntold: nothing new in the freeze\n\
                told: nothing in the count\ntold: more";
    table.call(
        "note_save",
        json!({"conversationId": chat, "field": "debrief", "text": text, "session": "d"}),
    );
    let page = table.call("conversation_page", json!({"id": chat}));
    let offers = page["offers"].as_array().unwrap().iter();
    let answers: Vec<&Value> = offers.map(|offer| &offer["answers"]).collect();
    let [_, newest, older, none] = answers[..] else {
        panic!("{answers:?}")
    };
    assert!(newest.as_str().unwrap().contains("Better content"));
    assert!(older.is_string());
    assert_eq!((answers[0], none), (&Value::Null, &Value::Null));
    // What was said in the same chat is not what the line answers.
    let lines = json!([
        {"finding": "feedback", "text": "\"Late again.\" 2 of 5"},
        {"finding": "told", "text": "nothing new in the freeze"},
    ]);
    table.call(
        "debrief_close",
        json!({"conversationId": chat, "lines": lines}),
    );
    let screen = service(&table);
    assert_eq!(line(&screen, "Late again")["isOpen"], true);
    assert_eq!(line(&screen, "Better content")["isOpen"], false);
}

#[test]
fn the_day_to_tell_them_is_set_by_the_question() {
    let table = Table::sample();
    let pla = &table.leader("Plant Director")["leader"]["id"];
    let chat = table.call(
        "conversation_plan",
        json!({"leaderId": pla, "date": "2026-11-18", "purpose": "opener4", "state": "held"}),
    )["row"]["id"]
        .clone();
    let lines = json!([{"finding": "feedback", "text": "\"Too long.\" 2 of 5"}]);
    table.call(
        "debrief_close",
        json!({"conversationId": chat, "lines": lines}),
    );
    let page = table.call("conversation_page", json!({"id": chat}));
    let question = &page["debriefQuestion"];
    assert_eq!(
        (&question["kind"], &question["due"]),
        (&json!("tellBy"), &json!("2026-12-02"))
    );
    table.call(
        "feedback_edit",
        json!({"id": question["feedbackId"], "tellBy": "2026-12-02"}),
    );
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(page["debriefQuestion"], Value::Null);
    assert_eq!(
        line(&service(&table), "Too long")["feedback"]["tellBy"],
        "2026-12-02"
    );
}

#[test]
fn a_day_that_is_over_is_not_the_day_to_tell_them() {
    let table = Table::sample();
    let retail = &table.leader("Retail Director")["leader"]["id"];
    let text = "two short mornings, tell by 10 Nov";
    for (due, expected) in [
        (json!("2026-11-25"), json!("2026-11-25")),
        (Value::Null, Value::Null),
    ] {
        let chat = table.call(
            "conversation_plan",
            json!({"leaderId": retail, "date": "2026-11-17", "purpose": "opener4", "state": "held"}),
        )["row"]["id"]
            .clone();
        let lines = json!([
            {"finding": "feedback", "text": "\"Too long.\" 2 of 5"},
            {"finding": "change", "text": text, "due": due},
        ]);
        table.call(
            "debrief_close",
            json!({"conversationId": chat, "lines": lines}),
        );
        let screen = service(&table);
        let feedback = &line(&screen, "Too long")["feedback"];
        assert_eq!(
            [&feedback["change"], &feedback["tellBy"]],
            [&json!("two short mornings"), &expected]
        );
        for _ in 0..4 {
            table.call("undo", json!({}));
        }
    }
}

fn partnership(table: &Table) -> Value {
    table.call("partnership", json!({}))
}

#[test]
fn the_log_of_the_sample_answers_the_six_statements() {
    let screen = partnership(&Table::sample());
    assert_eq!(
        [&screen["quarter"], &screen["due"]],
        [&json!("FY27 Q3"), &json!(false)]
    );
    let expected = [
        (
            json!(["partly", 4, 8, "mostly", null, "partly"]),
            "Four of eight leaders asked for us, called something pressing or rated us four or better since 20 May. \
             Not: Group Controller, Head of Sales, Americas, Retail Director and Head of Customer Care. Counted: \
             Group CFO, Head of Trade Sales, Head of Store Operations and Plant Director.",
        ),
        (
            json!(["partly", 3, 6, "yes", "less", "mostly"]),
            "Three of six units have a chain from what we do to a result with evidence at each step. Not: Shops, \
             Plants and Technology. Counted: Finance, Sales and Customer Care.",
        ),
        (
            json!(["partly", 7, 9, "mostly", null, "partly"]),
            "Seven of nine leaders are within the gap you set. Not: Head of Sales, Americas (97 days) and Chief \
             Information Officer (not met). 26 of 29 moments were good.",
        ),
        (
            json!(["doesNot", 1, 3, "mostly", "less", "mostly"]),
            "One of three is being passed on. Not: running the close (no plan) and reconciliations under time \
             pressure (no date). Counted: setting line 4.",
        ),
        (
            json!(["partly", 2, 5, "partly", null, "partly"]),
            "Two of five moved their figure. Not: recorded set-ups (changeover time 47 minutes, as before), \
             reporting course (no figure) and tender rehearsal (win rate 31 %, from 32). Counted: dispute clinic \
             and listening hour.",
        ),
        (
            json!(["holds", 3, 5, "no", "more", "no"]),
            "Three of five have both sides noted. Not: recorded set-ups (neither side is noted) and reporting \
             course (neither side is noted). Counted: dispute clinic, listening hour and tender rehearsal.",
        ),
    ];
    for (row, (told, text)) in screen["statements"]
        .as_array()
        .unwrap()
        .iter()
        .zip(expected)
    {
        let last = &row["earlier"][3];
        assert_eq!(last["quarter"], "FY27 Q2");
        let found = json!([
            row["verdict"],
            row["count"],
            row["base"],
            row["answer"],
            row["differs"],
            last["answer"]
        ]);
        assert_eq!(found, told, "{}", row["number"]);
        assert_eq!(row["text"], text);
        let pieces = row["pieces"].as_array().unwrap().iter();
        let joined: String = pieces
            .map(|piece| piece["text"].as_str().unwrap())
            .collect();
        assert_eq!(joined, text, "the pieces are the text");
    }
}

#[test]
fn an_answer_replaces_that_of_the_same_quarter_and_keeps_what_the_log_said() {
    let table = Table::sample();
    let second = |table: &Table| partnership(table)["statements"][1].clone();
    let text = second(&table)["text"].clone();
    let new = json!({"statement": 2, "answer": "partly", "note": " thin "});
    let row = table.call("check_answer", new)["row"].clone();
    assert_eq!(
        [&row["verdict"], &row["note"], &row["forDay"]],
        [&json!("partly"), &json!("thin"), &json!("2026-11-18")]
    );
    assert_eq!(row["evidence"], text);
    assert_eq!(second(&table)["differs"], Value::Null);
    // The note stays where none is given.
    let next = json!({"statement": 2, "answer": "no"});
    let again = table.call("check_answer", next)["row"].clone();
    assert_eq!([&again["id"], &again["note"]], [&row["id"], &row["note"]]);
    assert_eq!(second(&table)["differs"], "more");
    table.call("undo", json!({}));
    table.call("undo", json!({}));
    assert_eq!(second(&table)["answer"], "yes");
    let unknown = json!({"statement": 7, "answer": "no"});
    table.refused("check_answer", unknown);
}

#[test]
fn a_new_quarter_asks_again() {
    let sample = Table::sample();
    let path = json!({"path": sample.folder.path().join("all.json")});
    sample.call("export_full", path.clone());
    let january = Clock::Frozen("2027-01-04T08:00:00Z".parse().unwrap());
    let table = Table::on(january);
    table.call("import_full", path);
    let screen = partnership(&table);
    assert_eq!(
        [&screen["quarter"], &screen["statements"][0]["answer"]],
        [&json!("FY27 Q4"), &Value::Null]
    );
    assert_eq!(screen["statements"][0]["earlier"][3]["answer"], "mostly");
    table.call("check_answer", json!({"statement": 1, "answer": "no"}));
    assert_eq!(partnership(&table)["statements"][0]["answer"], "no");
    assert_eq!(
        partnership(&table)["statements"][0]["earlier"][3]["answer"],
        "mostly"
    );
}
