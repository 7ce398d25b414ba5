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
        json!({"rating": 2, "isLocked": false})
    );
    table.call("undo", json!({}));
    assert_eq!(service(&table)["guessesAhead"][0]["rating"], 4);
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
