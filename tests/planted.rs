//! A word in everything private of the sample, to be hunted for in whatever leaves the private screens.

use serde_json::{Value, json};

/// A word that is in private places only.
pub(crate) const SECRET: &str = "zyzzyva";

/// Fields that never leave the private screens, of every row of a list.
const NEVER: &[(&str, &[&str])] = &[
    ("leaders", &["name", "role", "note", "desiredState"]),
    ("units", &["note"]),
    ("facts", &["text", "sayAs", "source"]),
    (
        "conversations",
        &[
            "debrief",
            "notToRaise",
            "wording",
            "place",
            "questions",
            "reflectionHeard",
            "reflectionReaction",
            "reflectionChange",
        ],
    ),
    ("aims", &["situation", "wants", "shownBy"]),
    ("cultureRounds", &["name", "note"]),
    ("cultureAnswers", &["remark"]),
    ("cultureSteps", &["text", "toldWhom"]),
    ("findings", &["text"]),
    ("promises", &["text"]),
    ("measures", &["owner", "aimFrom", "worthFrom"]),
    ("readings", &["note"]),
    ("chainLinks", &["expected", "note"]),
    ("rivals", &["text", "how"]),
    ("skills", &["name", "sayAs", "alsoCalled"]),
    ("skillNeeds", &["role", "byLabel"]),
    ("solutions", &["form", "note"]),
    ("entries", &["note"]),
    ("knowHows", &["plan"]),
    (
        "ideas",
        &[
            "problem",
            "expectation",
            "smallest",
            "host",
            "goodIf",
            "stopIf",
        ],
    ),
    ("evidence", &["text"]),
    ("checkAnswers", &["note", "evidence"]),
    ("terms", &["term", "meaning"]),
];

/// Fields of rows that others may see once the row is neither private nor merely said.
const ONCE_OPEN: &[(&str, &[&str])] = &[
    ("measures", &["name", "sayAs", "unitOf", "source"]),
    ("challenges", &["name", "sayAs", "horizonLabel"]),
    ("knowHows", &["role", "what"]),
    ("ideas", &["name", "outcome", "learned"]),
    ("evidence", &["source"]),
];

fn rows<'a>(all: &'a mut Value, list: &str) -> &'a mut Vec<Value> {
    all[list].as_array_mut().unwrap()
}

fn spoil(row: &mut Value, fields: &[&str]) {
    for field in fields {
        assert!(row.get(*field).is_some(), "no {field} in {row}");
        row[*field] = json!(SECRET);
    }
}

/// Returns whether a document shows a thing.
fn is_seen(all: &Value, id: &Value) -> bool {
    let mut evidence = all["evidence"].as_array().unwrap().iter();
    evidence.any(|row| row["target"]["id"] == *id && row["grade"] == "seen")
}

/// Puts the word into everything private of a full export.
pub(crate) fn spoil_private(all: &mut Value) {
    all["me"]["name"] = json!(SECRET);
    for (list, fields) in NEVER {
        for row in rows(all, list) {
            spoil(row, fields);
        }
    }
    let before = all.clone();
    for (list, fields) in ONCE_OPEN {
        let mut count = 0;
        for row in rows(all, list) {
            let only_said = match *list {
                "ideas" => row["agreedOn"].is_null(),
                "evidence" => row["grade"] != "seen",
                _ => !is_seen(&before, &row["id"]),
            };
            if only_said || row["private"] == true {
                spoil(row, fields);
                count += 1;
            }
        }
        assert!(count > 0, "nothing to spoil in {list}");
    }
    for row in rows(all, "feedback") {
        if row["toldOn"].is_null() {
            row["change"] = json!(SECRET);
        }
    }
}
