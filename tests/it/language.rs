//! The partner's language: words of ours in a text, and the list of them.

use serde_json::{Value, json};

use crate::table::{Table, texts};

fn check(table: &Table, unit: &Value, text: &str) -> Value {
    let answer = table.call("language_check", json!({"unitId": unit, "texts": [text]}));
    answer["texts"][0].clone()
}

#[test]
fn a_unit_hears_its_own_word_first() {
    let table = Table::sample();
    let unit = |role: &str| table.leader(role)["leader"]["unitId"].clone();
    let text = "More peer learning for each learner";
    let care = check(&table, &unit("Head of Customer Care"), text);
    assert_eq!(texts(&care, "text"), ["peer learning", "learner"]);
    assert_eq!(
        texts(&care[0]["offers"], "text"),
        ["listening hour", "learning from colleagues"]
    );
    assert_eq!(care[0]["offers"][0]["theirs"], true);
    let finance = check(&table, &unit("Group CFO"), text);
    assert_eq!(
        texts(&finance[0]["offers"], "text"),
        ["learning from colleagues"]
    );
    // "Observation" is in no list of ours, but in the glossary of Sales.
    let sales = unit("Head of Trade Sales");
    assert_eq!(
        texts(&check(&table, &sales, "an observation"), "text"),
        ["observation"]
    );
    assert!(texts(&check(&table, &unit("Group CFO"), "an observation"), "text").is_empty());
    // A word noted for the unit counts at once.
    table.call("term_add", json!({"unitId": sales, "term": "learner"}));
    assert_eq!(
        texts(&check(&table, &sales, text), "text"),
        ["peer learning"]
    );
}

#[test]
fn nothing_that_the_sample_says_to_a_leader_is_ours() {
    let table = Table::sample();
    let rows = table.call("leaders", json!({}))["rows"].clone();
    for row in rows.as_array().unwrap() {
        let leader = &row["leader"];
        let plan = json!({"leaderId": leader["id"], "date": "2026-12-02"});
        let chat = table.call("conversation_plan", plan)["row"]["id"].clone();
        let page = table.call("conversation_page", json!({"id": chat}));
        let card = page["card"]["plain"].as_str().unwrap();
        let found = check(&table, &leader["unitId"], card);
        assert!(texts(&found, "text").is_empty(), "{card}\n{found}");
        for line in page["followUps"].as_array().unwrap() {
            let found = check(&table, &leader["unitId"], line["text"].as_str().unwrap());
            assert!(texts(&found, "text").is_empty(), "{line}\n{found}");
        }
    }
}

#[test]
fn words_are_added_found_fine_and_taken_back() {
    let table = Table::sample();
    let unit = table.leader("Group CFO")["leader"]["unitId"].clone();
    let added = table.call(
        "our_word_add",
        json!({"word": "deep dive", "plain": "closer look"}),
    );
    assert_eq!(added["changes"]["label"], "Added deep dive to our jargon");
    let found = check(&table, &unit, "A deep dive?");
    assert_eq!(found[0]["offers"][0]["replacement"], "closer look");
    let mut row = added["row"].clone();
    row["plain"] = json!("a closer look; an hour on it");
    table.call("our_word_edit", row);
    assert_eq!(
        texts(&check(&table, &unit, "deep dives")[0]["offers"], "text").len(),
        2
    );

    let twice = table.refused("our_word_add", json!({"word": "Deep Dive"}));
    assert_eq!(twice.field.as_deref(), Some("word"));
    let empty = table.refused("our_word_add", json!({"word": "  "}));
    assert_eq!(empty.field.as_deref(), Some("word"));

    let fine = table.call("our_word_add", json!({"word": "cohort", "fine": true}));
    assert!(texts(&check(&table, &unit, "this cohort"), "text").is_empty());
    let list = table.call("our_words", json!({}))["words"].clone();
    let of = |word: &str| {
        let rows = list.as_array().unwrap();
        rows.iter().find(|row| row["word"] == word).unwrap().clone()
    };
    assert_eq!(of("cohort")["fine"], true);
    assert_eq!(of("deep dive")["added"], true);
    table.call("our_word_delete", json!({"id": fine["row"]["id"]}));
    assert_eq!(
        texts(&check(&table, &unit, "this cohort"), "text"),
        ["cohort"]
    );
    // One act, one step back.
    table.call("undo", json!({}));
    assert!(texts(&check(&table, &unit, "this cohort"), "text").is_empty());
    table.call("our_word_delete", json!({"id": added["row"]["id"]}));
    let trash = table.call("trash", json!({}));
    assert!(trash.to_string().contains("deep dive"), "{trash}");
}

#[test]
fn words_go_out_and_come_back_with_everything_else() {
    let table = Table::sample();
    table.call(
        "our_word_add",
        json!({"word": "deep dive", "plain": "closer look"}),
    );
    table.call("our_word_add", json!({"word": "cohort", "fine": true}));
    let path = table.folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let other = Table::empty();
    other.call("import_full", json!({"path": path}));
    let mine = |table: &Table| {
        let words = table.call("our_words", json!({}))["words"].clone();
        let rows = words.as_array().unwrap().clone();
        let own = rows.into_iter().filter(|row| !row["row"].is_null());
        own.map(|row| row["word"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(mine(&other), mine(&table));
    assert_eq!(mine(&other).len(), 2);
}

#[test]
fn hostile_texts_get_an_answer() {
    let table = Table::sample();
    let unit = table.leader("Group CFO")["leader"]["unitId"].clone();
    for text in [
        "\"".repeat(50_000),
        "learner ".repeat(20_000),
        "ß🙂\u{0}\u{202e}".repeat(5_000),
    ] {
        assert!(check(&table, &unit, &text).is_array());
    }
    let nowhere = "01234567-89ab-7def-8000-000000000000";
    let gone = table.refused("language_check", json!({"unitId": nowhere, "texts": ["x"]}));
    assert_eq!(gone.code, overture_api::ErrorCode::NotFound);
}
