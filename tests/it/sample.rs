//! What the sample workspace must say on Wednesday 18 November 2026.

use serde_json::{Value, json};

use crate::table::{Table, texts};

#[test]
fn the_week_has_seven_items_in_their_order() {
    let table = Table::sample();
    let week = table.call("week", json!({}));
    let titles = texts(&week["items"], "title");
    let begins = [
        "Write down yesterday's chat with the Plant Director",
        "Tomorrow 10:00, Head of Customer Care",
        "Promised to the Retail Director by last Thursday",
        "Head of Sales, Americas: 97 days since you spoke",
        "Group CFO: the budget build starts on Thursday 26 November",
        "Group Controller: 84 days since you spoke",
        "Chief Information Officer: first meeting, good from Wednesday 25 to Monday 30",
    ];
    assert_eq!(titles.len(), begins.len(), "{titles:#?}");
    for (title, begin) in titles.iter().zip(begins) {
        assert!(
            title.starts_with(begin),
            "{title} should begin with {begin}"
        );
    }
    let groups = texts(&week["items"], "group");
    assert_eq!(
        groups,
        [
            "unfinished",
            "near",
            "debts",
            "people",
            "people",
            "people",
            "people"
        ]
    );
    let more = texts(&week["more"], "title").join("\n");
    for part in [
        "Head of Store Operations",
        "look again at",
        "otes of two tenders",
    ] {
        assert!(more.contains(part), "{part} is missing in {more}");
    }
    assert!(week["windows"].as_array().unwrap().len() <= 2);
    let windows = texts(&week["windows"], "text").join("\n");
    assert!(windows.contains("Group CFO until 14 January"), "{windows}");
}

#[test]
fn tomorrows_card_reads_as_it_must() {
    let table = Table::sample();
    let next = table.call("next_card", json!({}));
    let card = table.call("card", json!({"conversationId": next["conversationId"]}));
    let plain = card["plain"].as_str().unwrap();
    for part in [
        "Head of Customer Care",
        "Thu 19 Nov, 10:00",
        "The listening hour ended four weeks ago.",
        "Solved first time: 68 %, aim 75 %",
        "weekly service report, 12 days old",
        "service report, 40 days old",
        "Chat open until 22:00 by the end of next quarter",
        "service plan, 44 days old",
        "half a page on the listening hour: sent two days ago",
    ] {
        assert!(plain.contains(part), "{part} is missing in\n{plain}");
    }
    for never in ["pener", "epth", "gap", "target", "heard"] {
        assert!(!plain.contains(never), "{never} stands in\n{plain}");
    }
}

#[test]
fn every_leader_gets_the_next_purpose() {
    let table = Table::sample();
    for (role, purpose) in [
        ("Group CFO", "opener2"),
        ("Group Controller", "opener1"),
        ("Head of Trade Sales", "opener5"),
        ("Head of Sales, Americas", "opener2"),
        ("Retail Director", "repair"),
        ("Head of Store Operations", "reportingBack"),
        ("Plant Director", "theirTopic"),
        ("Head of Customer Care", "opener4"),
        ("Chief Information Officer", "firstMeeting"),
    ] {
        let row = table.leader(role);
        let next = table.call("openers_next", json!({"leaderId": row["leader"]["id"]}));
        assert_eq!(next["purpose"], purpose, "{role}: {next}");
        assert!(!next["why"].as_array().unwrap().is_empty(), "{role}");
    }
}

#[test]
fn why_not_names_the_close_and_whose_it_is() {
    let table = Table::sample();
    let cfo = table.leader("Group CFO");
    let why = |date: &str| -> Value {
        table.call(
            "timing_why",
            json!({"leaderId": cfo["leader"]["id"], "date": date}),
        )
    };
    let close = why("2026-12-01");
    assert_eq!(close["verdict"], "avoid");
    let against = close["against"].as_array().unwrap();
    assert!(
        against
            .iter()
            .any(|reason| reason["text"].as_str().unwrap().contains("close")),
        "{close}"
    );
    assert_eq!(why("2026-11-25")["verdict"], "good");
    assert_ne!(why("2026-11-26")["verdict"], "good");
    assert_eq!(why("2027-01-14")["verdict"], "good");
}

#[test]
fn the_same_day_gives_the_same_answer() {
    let answer = || Table::sample().call("week", json!({})).to_string();
    assert_eq!(answer(), answer());
}

#[test]
fn the_memory_finds_what_was_said() {
    let table = Table::sample();
    let found = table.call("search", json!({"query": "wrong weeks", "limit": 10}));
    let hits = found["hits"].as_array().unwrap();
    assert!(
        hits.iter().any(|hit| hit["kind"] == "conversation"),
        "{found}"
    );
    assert!(
        hits.iter()
            .all(|hit| hit["leaderId"].is_string() || hit["unitId"].is_string())
    );
}

#[test]
fn the_planner_gives_each_its_day() {
    let table = Table::sample();
    let proposal = table.call(
        "planner_propose",
        json!({"first": "2026-11-18", "weeks": 4}),
    );
    let slots: Vec<String> = proposal["slots"]
        .as_array()
        .unwrap()
        .iter()
        .map(|slot| {
            format!(
                "{} {}",
                slot["date"].as_str().unwrap(),
                slot["who"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        slots,
        [
            "2026-11-20 Group Controller",
            "2026-11-24 Head of Sales, Americas",
            "2026-11-25 Group CFO",
            "2026-11-30 Chief Information Officer",
        ]
    );
    for left in proposal["leftOut"].as_array().unwrap() {
        assert!(!left["text"].as_str().unwrap().is_empty(), "{left}");
    }
}
