//! The figures of every unit: 400 links and 5,000 readings, with evidence for most of the links.

use chrono::Days;
use serde_json::{Value, json};

use super::{TODAY, UNITS, id};

/// What leads to what in a unit, by the numbers of its figures: 0 is the result, 1 and 2 early signs, 3 to 5 what
/// people do.
const LINKS: [(u128, u128); 5] = [(0, 1), (0, 2), (1, 3), (1, 4), (2, 5)];
/// The figures that a solution leads to.
const OURS: [u128; 3] = [3, 4, 5];
const FIGURES: u128 = 6;
/// In 50 units, 5,000 in all: 17 of the first four figures, 16 of the others.
const READINGS: u64 = 17;

/// Puts the figures of every unit into a document.
pub(crate) fn add_to(document: &mut Value) {
    let mut lists: [(&str, Vec<Value>); 6] = [
        ("measures", Vec::new()),
        ("readings", Vec::new()),
        ("chainLinks", Vec::new()),
        ("evidence", Vec::new()),
        ("solutions", Vec::new()),
        ("entries", Vec::new()),
    ];
    let [measures, readings, links, evidence, solutions, entries] =
        lists.each_mut().map(|(_, list)| list);
    for unit in 0..UNITS {
        let figure = |number: u128| id(10, unit * FIGURES + number);
        for number in 0..FIGURES {
            let kind = match number {
                0 => "result",
                1 | 2 => "early",
                _ => "behaviour",
            };
            measures.push(json!({
                "id": figure(number), "unitId": id(3, unit), "name": format!("figure {number}"),
                "kind": kind, "source": "monthly report", "aim": 80, "unitOf": "%",
            }));
            let count = if number < 4 { READINGS } else { READINGS - 1 };
            for month in 0..count {
                let on = TODAY - Days::new(5 + month * 30);
                readings.push(json!({
                    "id": id(11, readings.len() as u128), "measureId": figure(number), "on": on,
                    "value": 50 + (u128::from(month) * 7 + unit) % 5,
                }));
            }
        }
        solutions.push(json!({"id": id(12, unit), "name": format!("Course {unit}")}));
        entries.push(json!({
            "id": id(7, 900_000 + unit), "name": format!("Course {unit}"), "kind": "ours",
            "scope": {"kind": "unit", "id": id(3, unit)}, "load": "normal", "solutionId": id(12, unit),
            "rule": {"kind": "once", "first": TODAY - Days::new(100), "last": TODAY - Days::new(80)},
        }));
        let from_figures = LINKS
            .iter()
            .map(|(upper, lower)| json!({"upperId": figure(*upper), "lowerId": figure(*lower)}));
        let from_ours = OURS
            .iter()
            .map(|upper| json!({"upperId": figure(*upper), "solutionId": id(12, unit)}));
        for mut link in from_figures.chain(from_ours) {
            let number = links.len() as u128;
            let fields = link.as_object_mut().unwrap();
            fields.insert("id".to_owned(), json!(id(13, number)));
            fields.insert("unitId".to_owned(), json!(id(3, unit)));
            links.push(link);
            if !number.is_multiple_of(4) {
                evidence.push(json!({
                    "id": id(14, number), "target": {"kind": "link", "id": id(13, number)},
                    "on": TODAY - Days::new(40), "grade": "seen", "source": "monthly report",
                }));
            }
        }
    }
    for (name, list) in lists {
        append(document, name, list);
    }
}

/// Puts rows behind those that a list has already.
pub(crate) fn append(document: &mut Value, name: &str, rows: Vec<Value>) {
    let lists = document.as_object_mut().unwrap();
    let list = lists.entry(name).or_insert_with(|| json!([]));
    list.as_array_mut().unwrap().extend(rows);
}
