//! What the Checks screen shows besides the log: a remark about our work after each chat that asked for it, where each
//! leader and I both want to be, and a round of the culture check with all three sides.

use chrono::Days;
use serde_json::{Value, json};

use super::{LEADERS, TODAY, UNITS, chains::append, id};

/// Groups of employees, of 40 sheets each.
const GROUPS: u128 = 10;

/// Returns the statements that the program ships.
pub(crate) fn statements<T: serde::de::DeserializeOwned>() -> Vec<T> {
    let text = include_str!("../../../../../assets/culture/statements.json");
    serde_json::from_str(text).unwrap()
}

/// Puts them into a document that has the chats and what we do already.
pub(crate) fn add_to(document: &mut Value) {
    remarks(document);
    let aims = (0..LEADERS).map(|number| {
        let calls = ["orders", "relied", "problems", "plans"];
        json!({
            "id": id(32, number), "leaderId": id(4, number), "unitId": id(3, number % UNITS),
            "on": TODAY - Days::new(100), "wants": "They ask us before the plan is made.",
            "now": calls.get(usize::try_from(number % 4).unwrap()),
            "agreedOn": TODAY - Days::new(90), "reviewOn": TODAY + Days::new(82),
        })
    });
    let aims = aims.collect();
    append(document, "aims", aims);
    culture(document);
}

/// A remark after each chat in which I asked how well we serve them, with a rating and what we changed.
fn remarks(document: &mut Value) {
    let chats = document.get("conversations").and_then(Value::as_array);
    let asked: Vec<Value> = chats
        .unwrap()
        .iter()
        .filter(|chat| {
            chat.get("purpose") == Some(&json!("opener4"))
                && chat.get("state") == Some(&json!("held"))
        })
        .cloned()
        .collect();
    let (mut findings, mut feedback, mut guesses) = (vec![], vec![], vec![]);
    for (number, chat) in (0..).zip(asked) {
        let finding = id(30, number);
        let (leader, unit) = (chat.get("leaderId"), chat.get("unitId"));
        findings.push(json!({
            "id": finding, "leaderId": leader, "unitId": unit, "conversationId": chat.get("id"),
            "kind": "feedback", "text": "Too long, and in a busy week.", "saidOn": chat.get("date"),
        }));
        feedback.push(json!({
            "id": finding, "findingId": finding, "rating": 1 + number % 5, "about": ["timing"],
            "change": "Shorter mornings.", "solutionId": id(12, number % UNITS),
        }));
        guesses.push(json!({
            "id": id(31, number), "unitId": unit, "leaderId": leader, "conversationId": chat.get("id"),
            "on": chat.get("date"), "rating": 1 + (number + 1) % 5,
        }));
    }
    append(document, "findings", findings);
    append(document, "feedback", feedback);
    append(document, "guesses", guesses);
}

/// A round: my sheet, one of every second leader, and the sums of each group of employees.
fn culture(document: &mut Value) {
    let round = id(33, 0);
    let statements: Vec<Value> = statements();
    let (mut answers, mut tallies) = (vec![], vec![]);
    for (at, statement) in (0..).zip(&statements) {
        let (code, side) = (statement.get("code"), statement.get("side"));
        let mut answer = |side: &str, leader: Option<String>| {
            let number = answers.len() as u128;
            answers.push(json!({
                "id": id(34, number), "roundId": round, "side": side, "leaderId": leader, "question": code,
                "valued": 3 + (number + at) % 3, "practised": 1 + (number + at) % 4,
            }));
        };
        answer("learning", None);
        if side != Some(&json!("learning")) {
            for number in (0..LEADERS).step_by(2) {
                answer("business", Some(id(4, number)));
            }
        }
        if side != Some(&json!("all")) {
            continue;
        }
        for (group, scale) in
            (0..GROUPS).flat_map(|group| ["valued", "practised"].map(|scale| (group, scale)))
        {
            let number = tallies.len() as u128;
            tallies.push(json!({
                "id": id(35, number), "roundId": round, "group": format!("Group {group}"), "question": code,
                "scale": scale, "v1": 2, "v2": 6, "v3": 10, "v4": 12, "v5": 8, "none": 2,
            }));
        }
    }
    let on = TODAY - Days::new(40);
    let rounds = vec![json!({"id": round, "name": "Twelve sentences", "on": on})];
    append(document, "cultureRounds", rounds);
    append(document, "cultureAnswers", answers);
    append(document, "cultureTallies", tallies);
}
