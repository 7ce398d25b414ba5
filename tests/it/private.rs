//! What is private reaches nothing that somebody else could read.

use serde_json::{Value, json};

use crate::table::Table;

/// A word that stands in private places only.
const SECRET: &str = "zyzzyva";

#[test]
fn a_private_word_is_on_no_card_wording_or_text_to_paste() {
    let table = Table::sample();
    let care = table.leader("Head of Customer Care");
    let (leader, chat) = (&care["leader"], &care["next"]["id"]);
    // Everything private about this leader holds the word: facts, promises, notes, reflections.
    for (topic, text) in [
        ("data", "figures"),
        ("plans", "plans"),
        ("reliesOn", "trust"),
    ] {
        table.call(
            "fact_add",
            json!({
                "unitId": leader["unitId"], "leaderId": leader["id"], "topic": topic,
                "text": format!("{SECRET} {text}"), "sayAs": format!("the {SECRET}"),
                "source": "report", "private": true, "target": SECRET,
            }),
        );
    }
    let said = table.call(
        "fact_add",
        json!({
            "unitId": leader["unitId"], "topic": "plans", "text": format!("{SECRET} was said"),
            "sayAs": SECRET, "confidence": "said", "source": "a conversation",
        }),
    );
    assert_eq!(
        said["row"]["private"], true,
        "what somebody said starts private"
    );
    let promise = table.call(
        "promise_add",
        json!({"leaderId": leader["id"], "owedBy": "me", "text": format!("{SECRET} promise")}),
    );
    let mut hidden = promise["row"].clone();
    hidden["private"] = json!(true);
    table.call("promise_edit", hidden);
    for field in [
        "debrief",
        "notToRaise",
        "reflectionHeard",
        "reflectionReaction",
    ] {
        table.call(
            "note_save",
            json!({"conversationId": chat, "field": field, "text": SECRET, "session": field}),
        );
    }
    let mut edited = leader.clone();
    edited["note"] = json!(SECRET);
    table.call("leader_edit", edited);

    let clean = |what: &str, value: &Value| {
        assert!(
            !value.to_string().contains(SECRET),
            "{what} holds what is private: {value}"
        );
    };
    clean(
        "the card",
        &table.call("card", json!({"conversationId": chat})),
    );
    let page = table.call("conversation_page", json!({"id": chat}));
    clean("the card of the page", &page["card"]);
    clean("a wording", &page["wordings"]);
    clean("the text to paste", &page["askText"]);
    let chosen = page["facts"].as_array().unwrap();
    for fact in chosen.iter().filter(|fact| fact["chosen"] == true) {
        clean("a chosen fact", fact);
    }
}

#[test]
fn a_private_fact_cannot_be_chosen_for_a_card() {
    let table = Table::sample();
    let care = table.leader("Head of Customer Care");
    let fact = table.call(
        "fact_add",
        json!({
            "unitId": care["leader"]["unitId"], "topic": "data", "text": "between us",
            "private": true,
        }),
    );
    let error = table.refused(
        "conversation_facts",
        json!({"id": care["next"]["id"], "factIds": [fact["row"]["id"]]}),
    );
    assert!(error.message.contains("private"), "{}", error.message);
}

#[test]
fn a_person_is_never_the_source_on_a_card() {
    let table = Table::sample();
    let row = table.leader("Head of Customer Care");
    let unit = &row["leader"]["unitId"];
    let fact = table.call(
        "fact_add",
        json!({
            "unitId": unit, "topic": "data", "text": "calls are down", "confidence": "said",
            "source": "a talk with Robin", "private": false,
        }),
    );
    table.call(
        "conversation_facts",
        json!({"id": row["next"]["id"], "factIds": [fact["row"]["id"]]}),
    );
    let card = table.call("card", json!({"conversationId": row["next"]["id"]}));
    assert!(!card.to_string().contains("a talk with Robin"), "{card}");
}
