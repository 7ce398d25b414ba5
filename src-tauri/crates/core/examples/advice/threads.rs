//! What the chats of every unit left behind besides figures: 300 challenges, 300 needs, 600 ties, 50 rows of
//! know-how, 100 ideas, each with evidence.

use chrono::Days;
use serde_json::{Value, json};

use super::{TODAY, UNITS, chains::append, id};

/// Challenges, and as many needs, in a unit.
const EACH: u128 = 6;
const SKILLS: u128 = 60;
const KINDS: [&str; 6] = [
    "pipeline",
    "retention",
    "growth",
    "newRoles",
    "result",
    "pace",
];

/// Puts them into a document that has the figures and what we do already.
pub(crate) fn add_to(document: &mut Value) {
    let skills =
        (0..SKILLS).map(|number| json!({"id": id(20, number), "name": format!("skill {number}")}));
    append(document, "skills", skills.collect());
    let (mut challenges, mut needs, mut ties, mut evidence) = (vec![], vec![], vec![], vec![]);
    let (mut know_hows, mut ideas) = (vec![], vec![]);
    for (number, unit) in (0..UNITS * EACH).map(|number| (number, number / EACH)) {
        let on = TODAY - Days::new(20 + u64::try_from(number % 300).unwrap());
        let (challenge, need, skill) = (id(21, number), id(22, number), id(20, number % SKILLS));
        challenges.push(json!({
            "id": challenge, "unitId": id(3, unit), "name": format!("challenge {number}"),
            "kind": KINDS.get(usize::try_from(number % EACH).unwrap()), "severity": 1 + number % 3,
        }));
        needs.push(json!({
            "id": need, "unitId": id(3, unit), "skillId": skill, "role": format!("group {number}"),
            "now": number % 4, "needNext": 3, "by": TODAY + Days::new(90),
        }));
        for (kind, of, target) in [(23, "challenge", &challenge), (24, "need", &need)] {
            evidence.push(json!({
                "id": id(kind, number), "target": {"kind": of, "id": target}, "on": on, "grade": "said",
                "leaderId": id(4, unit),
            }));
        }
        ties.push(
            json!({"id": id(25, number), "challengeId": challenge, "skillId": skill, "on": on}),
        );
        if number % 2 == 0 {
            ties.push(json!({
                "id": id(26, number), "challengeId": challenge, "solutionId": id(12, unit), "on": on,
            }));
        }
    }
    for unit in 0..UNITS {
        know_hows.push(json!({
            "id": id(27, unit), "unitId": id(3, unit), "role": "experts", "what": format!("work {unit}"),
            "holders": 2, "leaving": 1, "of": 5, "lastLeaves": TODAY + Days::new(400),
        }));
        for (kind, state) in [(28, "parked"), (29, "trying")] {
            ideas.push(json!({
                "id": id(kind, unit), "unitId": id(3, unit), "name": format!("idea {kind} {unit}"),
                "state": state, "first": TODAY - Days::new(5), "last": TODAY + Days::new(20),
            }));
        }
    }
    for (list, rows) in [
        ("challenges", challenges),
        ("skillNeeds", needs),
        ("ties", ties),
        ("evidence", evidence),
        ("knowHows", know_hows),
        ("ideas", ideas),
    ] {
        append(document, list, rows);
    }
}
