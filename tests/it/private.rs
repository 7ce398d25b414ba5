//! What is private reaches nothing that somebody else could read.

mod erased;
mod handover;
mod plant;
mod records;
pub(crate) mod review;

use serde_json::{Value, json};

use crate::{planted::SECRET, table::Table};

/// Checks that the word is not in what somebody else could read.
fn clean(what: &str, value: &Value) {
    assert!(
        !value.to_string().to_lowercase().contains(SECRET),
        "{what} holds what is private: {value}"
    );
}

/// Checks every text to send about a leader, and an invitation.
fn letters_are_clean(table: &Table, care: &Value) {
    let chat = &care["next"]["id"];
    // Every template, with every slot that it knows, for this leader.
    let templates = table.call("letter_templates", json!({}));
    for template in templates["templates"].as_array().unwrap() {
        let slots = template["slots"].as_array().unwrap().iter();
        let all: Vec<String> = slots
            .map(|slot| format!("{{{}}}", slot.as_str().unwrap()))
            .collect();
        let request = json!({"kind": template["kind"], "text": all.join("\n"),
            "leaderId": care["leader"]["id"]});
        let letter = table.call("letter_template_preview", request);
        clean("a preview", &letter);
    }
    for line in table.call("promises", json!({}))["open"]
        .as_array()
        .unwrap()
    {
        clean("what is sent with a promise", &line["followUp"]);
    }
    // An invitation to a chat with everything planted around it.
    let mut row = table.call("conversation_page", json!({"id": chat}))["conversation"].clone();
    row["time"] = json!("10:00");
    table.call("conversation_edit", row);
    let file = table.folder.path().join("invitation.ics");
    table.call("invitation_ics", json!({"id": chat, "path": file}));
    let invitation = std::fs::read_to_string(file).unwrap();
    assert!(invitation.contains("METHOD:REQUEST"), "{invitation}");
    clean("an invitation", &json!(invitation.replace("\r\n ", "")));
}

/// Checks the sheets for a leader: of a trial that is theirs and joined with what is private, and of their figures.
fn trials_are_clean(table: &Table, leader: &Value) {
    let unit = &leader["unitId"];
    let screen = table.call("threads", json!({}));
    let planted = |list: &str, record: &str| {
        let rows = screen[list].as_array().unwrap().iter();
        let mut own = rows
            .map(|row| &row[record])
            .filter(|it| it["unitId"] == *unit);
        own.find(|it| it.to_string().contains(SECRET)).unwrap()["id"].clone()
    };
    table.refused("trial_sheet", json!({"id": planted("ideas", "idea")}));
    let chains = table.call("chain", json!({"unitId": unit}));
    let nodes = chains["nodes"].as_array().unwrap().iter();
    let mut nodes = nodes.filter(|node| node["name"].as_str().unwrap().contains(SECRET));
    let request = json!({"unitId": unit, "name": "Cards", "parts":
        {"leaderId": leader["id"], "origin": "theirs"}, "heard": {"leaderId": leader["id"],
        "text": SECRET}, "joins": {"challengeId": planted("threads", "challenge"),
        "measureId": nodes.next().unwrap()["measureId"]}});
    let mut idea = table.call("idea_add", request)["row"].clone();
    idea["private"] = json!(false);
    for field in ["outcome", "learned"] {
        idea[field] = json!(SECRET);
    }
    let id = idea["id"].clone();
    table.call("idea_edit", idea);
    let sheet = table.call("trial_sheet", json!({"id": id}));
    assert_eq!(
        (&sheet["title"], &sheet["leftOut"]),
        (&json!("A small trial: cards"), &json!(2))
    );
    clean("the sheet of a trial", &sheet);
    for result in chains["results"].as_array().unwrap() {
        let request = json!({"measureId": result["measureId"], "leaderId": leader["id"]});
        if let Ok(sheet) = table.session.call("chain_read_back", request) {
            clean("the sheet of their figures", &sheet);
        }
    }
}

/// Checks what others get to see of the rhythm of a unit.
fn exports_are_clean(table: &Table, unit: &Value) {
    let path = |name: &str| table.folder.path().join(name);
    let files = [path("rhythm.ics"), path("rhythm.csv")];
    for (file, format) in files.iter().zip(["ics", "csv"]) {
        let request = json!({"path": file, "format": format, "unitId": unit, "first": "2026-11-01",
            "last": "2027-12-31", "withChats": true});
        table.call("rhythm_export", request);
        let text = std::fs::read_to_string(file).unwrap();
        clean("the rhythm for others", &json!(text.replace("\r\n ", "")));
    }
    let sheet = path("sheet.svg");
    let request = json!({"on": "2026-11-18", "unitId": unit, "paper": "a4", "withChats": true,
        "path": sheet});
    table.call("rhythm_sheet", request);
    clean("the sheet", &json!(std::fs::read_to_string(sheet).unwrap()));
}

#[test]
fn a_private_word_is_in_nothing_that_leaves_the_private_screens() {
    let table = Table::sample();
    let care = table.leader("Head of Customer Care");
    let chat = &care["next"]["id"];
    plant::plant(&table, &care, chat);
    for purpose in [
        "opener1",
        "opener2",
        "opener3",
        "opener4",
        "opener5",
        "firstMeeting",
        "reportingBack",
        "repair",
        "theirTopic",
        "inPassing",
        "goodbye",
    ] {
        let mut row = table.call("conversation_page", json!({"id": chat}))["conversation"].clone();
        row["purpose"] = json!(purpose);
        table.call("conversation_edit", row);
        clean(
            &format!("the card, {purpose}"),
            &table.call("card", json!({"conversationId": chat})),
        );
        let page = table.call("conversation_page", json!({"id": chat}));
        for part in ["card", "wordings", "followUps", "askText"] {
            clean(&format!("{part}, {purpose}"), &page[part]);
        }
        let facts = page["facts"].as_array().unwrap();
        for fact in facts.iter().filter(|fact| fact["chosen"] == true) {
            clean("a chosen fact", fact);
        }
    }
    // What is sent after a chat: another one, held the day before, with a promise of it kept private.
    let held = table.call(
        "conversation_plan",
        json!({"leaderId": care["leader"]["id"], "date": "2026-11-17", "state": "held"}),
    );
    let held = &held["row"]["id"];
    for by in ["me", "leader"] {
        let request = json!({"leaderId": care["leader"]["id"], "owedBy": by,
            "conversationId": held, "text": format!("{SECRET} promise")});
        let mut hidden = table.call("promise_add", request)["row"].clone();
        hidden["private"] = json!(true);
        table.call("promise_edit", hidden);
    }
    for field in ["debrief", "reflectionHeard"] {
        table.call(
            "note_save",
            json!({"conversationId": held, "field": field, "text": SECRET, "session": field}),
        );
    }
    table.call("debrief_close", json!({"conversationId": held}));
    let page = table.call("conversation_page", json!({"id": held}));
    let thanks = page["thanksText"]["text"].as_str().unwrap();
    assert!(thanks.contains("Thank you"), "{thanks}");
    clean("the word of thanks", &page["thanksText"]);
    // A chat that is asked for, and what is sent after it fell through.
    let asked = table.call(
        "conversation_plan",
        json!({"leaderId": care["leader"]["id"], "date": "2026-12-01", "state": "asked"}),
    );
    let id = &asked["row"]["id"];
    let page = table.call("conversation_page", json!({"id": id}));
    assert!(page["askText"]["text"].as_str().unwrap().contains("coffee"));
    clean("the text that asks", &page["askText"]);
    let closed = table.call(
        "conversation_close",
        json!({"id": id, "state": "cancelled", "by": "leader", "note": SECRET}),
    );
    clean("what to send after it fell through", &closed["next"]);
    letters_are_clean(&table, &care);
    records::sheets_are_clean(&table, &care["leader"]);
    trials_are_clean(&table, &care["leader"]);
    exports_are_clean(&table, &care["leader"]["unitId"]);
    // What the list of our words offers for a text is made of the list and of the unit's terms.
    let hits = table.call(
        "language_check",
        json!({"unitId": care["leader"]["unitId"], "texts": ["More peer learning for learners"]}),
    );
    clean("offers for a text", &hits);
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
    let add = |confidence: &str, source: &str| {
        let fact = json!({
            "unitId": unit, "topic": "data", "text": "calls are down", "confidence": confidence,
            "source": source, "private": false,
        });
        table.call("fact_add", fact)["row"].clone()
    };
    let chat = &row["next"]["id"];
    let said = add("said", "a talk with Robin");
    let error = table.refused(
        "conversation_facts",
        json!({"id": chat, "factIds": [said["id"]]}),
    );
    assert!(error.message.contains("document"), "{}", error.message);

    // Nor does one that was chosen while a document stood behind it.
    let mut seen = add("seen", "weekly service report");
    table.call(
        "conversation_facts",
        json!({"id": chat, "factIds": [seen["id"]]}),
    );
    let card = table.call("card", json!({"conversationId": chat}));
    assert!(card.to_string().contains("calls are down"), "{card}");
    seen["source"] = json!("a talk with Robin");
    table.call("fact_edit", seen);
    let card = table.call("card", json!({"conversationId": chat}));
    assert!(!card.to_string().contains("a talk with Robin"), "{card}");
    assert!(!card.to_string().contains("calls are down"), "{card}");
}

/// Returns everything about a leader that somebody else could read.
fn outgoing(table: &Table, leader: &Value) -> Vec<Value> {
    let chat = &leader["next"]["id"];
    let page = table.call("conversation_page", json!({"id": chat}));
    let card = table.call("card", json!({"conversationId": chat}));
    let parts = ["card", "wordings", "followUps", "askText", "thanksText"];
    let mut out = vec![card];
    out.extend(parts.map(|part| page[part].clone()));
    for (name, format) in [("out.ics", "ics"), ("out.csv", "csv")] {
        let path = table.folder.path().join(name);
        let request = json!({"path": path, "format": format, "unitId": leader["leader"]["unitId"],
            "first": "2026-11-01", "last": "2027-12-31", "withChats": true});
        table.call("rhythm_export", request);
        out.push(json!(std::fs::read_to_string(path).unwrap()));
    }
    out
}

#[test]
fn a_guess_changes_nothing_that_leaves_the_private_screens() {
    let table = Table::sample();
    let leader = table.leader("Head of Customer Care");
    let chat = &leader["next"]["id"];
    let read = |rating: Value| {
        table.call(
            "guess_set",
            json!({"conversationId": chat, "rating": rating}),
        );
        let page = table.call("conversation_page", json!({"id": chat}));
        assert_eq!(page["onThis"]["guess"]["rating"], rating);
        outgoing(&table, &leader)
    };
    let none = read(Value::Null);
    assert_eq!(read(json!(1)), none);
    assert_eq!(read(json!(5)), none);
}

#[test]
fn an_aim_changes_nothing_that_leaves_the_private_screens() {
    let table = Table::sample();
    let leader = table.leader("Head of Customer Care");
    let none = outgoing(&table, &leader);
    for word in ["orders", "relied", "problems", "plans"] {
        table.call(
            "aim_set",
            json!({"leaderId": leader["leader"]["id"], "situation": SECRET, "wants": "Ask us early.",
                "shownBy": SECRET, "now": word, "next": word, "reviewOn": "2026-11-18"}),
        );
        assert_eq!(outgoing(&table, &leader), none, "{word}");
    }
}
