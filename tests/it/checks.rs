//! How we are doing: what the sample says, guesses that come too late, and remarks that are answered.

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
