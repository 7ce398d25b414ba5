//! Bad input gets a clear sentence, and nothing is lost.

use overture_api::{ErrorCode, Session};
use serde_json::{Value, json};

use crate::table::{Table, clock};

/// Texts that break programs which are not careful.
const NASTY: &[&str] = &[
    "'; DROP TABLE fact; --",
    "\u{202e}abc שלום مرحبا",
    "👩🏽‍💻 emoji and \u{200d} joiners",
    "<script>alert(1)</script>",
    "\u{0}nul and \u{7} bell",
    "%s %n {0} ${jndi}",
    "ﬁ ﷽ 𝒳 Å Å",
    "line\r\nbreaks\u{2028}and\u{2029}more",
    "\"quotes\" 'single' `back` \\ slash",
];

#[test]
fn nasty_texts_come_back_byte_for_byte() {
    let table = Table::empty();
    let unit = table.call("unit_add", json!({"name": "Finance"}));
    let unit_id = &unit["row"]["id"];
    for text in NASTY {
        let added = table.call(
            "fact_add",
            json!({"unitId": unit_id, "topic": "data", "text": text}),
        );
        assert_eq!(added["row"]["text"], *text);
        table.call("search", json!({"query": text, "limit": 5}));
        table.call("fact_delete", json!({"id": added["row"]["id"]}));
        table.call("undo", json!({}));
    }
    let page = table.call("unit_page", json!({"unitId": unit_id}));
    let facts: Vec<&Value> = page["facts"].as_array().unwrap().iter().collect();
    assert_eq!(facts.len(), NASTY.len());
    for text in NASTY {
        assert!(
            facts.iter().any(|fact| fact["text"] == *text),
            "{text:?} was lost"
        );
    }
}

#[test]
fn a_debrief_of_a_million_characters_is_kept() {
    let table = Table::sample();
    let row = table.leader("Plant Director");
    let page = table.call("leader_page", json!({"leaderId": row["leader"]["id"]}));
    let chat = page["conversations"][0]["id"].clone();
    let text = "I owe: a page, by 2026-12-01\n".repeat(35_000);
    table.call(
        "note_save",
        json!({"conversationId": chat, "field": "debrief", "text": text, "session": "a"}),
    );
    let page = table.call("conversation_page", json!({"id": chat}));
    assert_eq!(
        page["conversation"]["debrief"].as_str().unwrap().len(),
        text.len()
    );
}

#[test]
fn what_cannot_be_read_is_refused_in_words() {
    let table = Table::sample();
    let id = table.leader("Group CFO")["leader"]["id"].clone();
    for (name, request) in [
        ("no_such_command", json!({})),
        ("leader_page", json!({"leaderId": "not an id"})),
        ("leader_page", json!({"leaderId": id, "extra": 1})),
        ("timing_why", json!({"leaderId": id, "date": "2026-02-30"})),
        (
            "conversation_plan",
            json!({"leaderId": id, "date": "0001-01-01"}),
        ),
        (
            "leader_move",
            json!({"leaderId": id, "unitId": id, "role": "x", "on": "2026-11-18"}),
        ),
        (
            "rhythm_agenda",
            json!({"first": "2026-01-01", "last": "2999-01-01"}),
        ),
        (
            "entry_add",
            json!({
                "name": "x", "kind": "close", "scope": {"kind": "company"},
                "rule": {"kind": "recurring", "rrule": "FREQ=SECONDLY", "first": "2026-01-01", "days": 1},
            }),
        ),
    ] {
        let error = table.refused(name, request);
        assert!(error.message.ends_with('.'), "{name}: {}", error.message);
        assert_ne!(error.code, ErrorCode::Internal, "{name}: {error:?}");
    }
}

#[test]
fn two_writers_see_each_other() {
    let table = Table::sample();
    let beside = overture_core::Workspace::open_beside(
        &table.path(),
        None,
        overture_core::workspace::IfMissing::Refuse,
        "2026-11-18T08:00:00Z".parse().unwrap(),
    );
    let beside = Session::new(beside.unwrap(), clock(), overture_api::Origin::Own);
    beside.call("unit_add", json!({"name": "Legal"})).unwrap();
    let state = table.call("app_state", json!({}));
    let names = crate::table::texts(&state["units"], "name");
    assert!(names.contains(&"Legal"), "{names:?}");
}

#[test]
fn a_session_that_dies_in_the_middle_loses_nothing_that_was_answered() {
    let table = Table::empty();
    table.call("unit_add", json!({"name": "Finance"}));
    let path = table.path();
    // Copies of the files as a killed process would leave them: nothing closed, nothing flushed.
    let copy = table.folder.path().join("copy.overture");
    std::fs::copy(&path, &copy).unwrap();
    let wal = |path: &std::path::Path| std::path::PathBuf::from(format!("{}-wal", path.display()));
    std::fs::copy(wal(&path), wal(&copy)).unwrap();
    let again = Session::open(&copy, clock()).unwrap();
    let state = again.call("app_state", json!({})).unwrap();
    assert_eq!(crate::table::texts(&state["units"], "name"), ["Finance"]);
}

#[test]
fn the_first_change_of_a_day_leaves_one_verified_backup() {
    let table = Table::empty();
    table.call("unit_add", json!({"name": "Finance"}));
    table.call("unit_add", json!({"name": "Sales"}));
    let Table { session, folder } = table;
    let path = session.path().unwrap();
    // Closing waits for what is taken beside the work; opening again takes no second one.
    drop(session);
    let session = Session::open(&path, clock()).unwrap();
    let table = Table { session, folder };
    let settings = table.call("settings", json!({}));
    let backups = settings["backups"].as_array().unwrap();
    assert_eq!(backups.len(), 1, "{settings}");
    assert_eq!(backups[0]["kind"], "daily");
    let path = backups[0]["path"].as_str().unwrap();
    overture_core::workspace::check_file(std::path::Path::new(path), None).unwrap();
    assert!(settings["file"]["size"].as_u64().unwrap() > 100_000);
}
