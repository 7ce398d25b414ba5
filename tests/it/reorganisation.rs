//! Two units merged, one split, a successor: what the preview says, what is there afterwards, and taken back.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::table::{Table, texts};

/// Returns every record, as a full export has them.
fn all(table: &Table) -> Value {
    let path = table.folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Returns the rows of a list without the last change set, which undo does not take back.
fn rows(all: &Value, list: &str) -> Vec<Value> {
    let mut rows = all[list].as_array().unwrap().clone();
    for row in &mut rows {
        row.as_object_mut().unwrap().remove("seen");
    }
    rows
}

fn lists(all: &Value) -> Vec<String> {
    let fields = all.as_object().unwrap().iter();
    let lists = fields.filter(|(_, value)| value.is_array());
    lists.map(|(name, _)| name.clone()).collect()
}

fn assert_same(before: &Value, after: &Value) {
    // Which days were proposed is kept by looking at them, and is no change that a person made.
    for list in lists(before).iter().filter(|list| *list != "proposedDays") {
        assert_eq!(rows(before, list), rows(after, list), "{list}");
    }
}

fn unit(all: &Value, name: &str) -> Value {
    let units = all["units"].as_array().unwrap();
    let unit = units.iter().find(|unit| unit["name"] == name);
    unit.unwrap_or_else(|| panic!("no unit {name} among {:?}", texts(&all["units"], "name")))["id"]
        .clone()
}

/// Returns the lists that have a row of the unit, with the count.
fn lists_of(all: &Value, unit: &Value) -> Vec<(String, usize)> {
    let is_of = |row: &Value| {
        row["unitId"] == *unit
            || ["scope", "holds"]
                .iter()
                .any(|field| row[field]["id"] == *unit || row[field]["of"]["id"] == *unit)
    };
    let counts = lists(all).into_iter().map(|list| {
        let count = rows(all, &list).iter().filter(|row| is_of(row)).count();
        (list, count)
    });
    counts.filter(|(_, count)| *count > 0).collect()
}

fn sentences(preview: &Value) -> String {
    texts(&preview["lines"], "text").join(" ")
}

#[test]
fn any_two_units_of_the_sample_merge_and_come_back() {
    let table = Table::sample();
    let before = all(&table);
    let units = before["units"].as_array().unwrap();
    for pair in units.windows(2) {
        let (gone, stays) = (&pair[0]["id"], &pair[1]["id"]);
        let request = json!({"kind": "merge", "unitId": gone, "intoId": stays, "on": "2026-12-01"});
        let preview = table.call("reorganisation_preview", request.clone());
        assert_eq!(preview["problem"], Value::Null);
        assert!(preview["lines"].as_array().unwrap().len() > 4, "{preview}");
        // A preview stores nothing.
        assert_same(&before, &all(&table));
        table.call("reorganisation_apply", request);
        let after = all(&table);
        let left: Vec<String> = lists_of(&after, gone)
            .into_iter()
            .map(|(list, _)| list)
            .collect();
        for list in &left {
            assert!(
                ["placements", "calendarUses"].contains(&list.as_str()),
                "{list}"
            );
        }
        // Nothing is lost but what both had.
        for list in [
            "facts",
            "measures",
            "readings",
            "challenges",
            "ideas",
            "conversations",
            "findings",
            "promises",
            "evidence",
            "aims",
            "openersAsked",
            "chainLinks",
            "leaders",
        ] {
            assert_eq!(
                rows(&before, list).len(),
                rows(&after, list).len(),
                "{list}"
            );
        }
        table.call("week", json!({}));
        table.call("leaders", json!({}));
        table.call("unit_page", json!({"unitId": stays}));
        table.call("undo", json!({}));
        assert_same(&before, &all(&table));
    }
}

#[test]
fn a_calendar_is_imported_again_after_a_merger_as_if_nothing_had_happened() {
    let table = Table::empty();
    let add = |name: &str| table.call("unit_add", json!({"name": name}))["row"]["id"].clone();
    let (east, west) = (add("East"), add("West"));
    let file = |name: &str, days: &[(&str, &str)]| {
        let mut text = "BEGIN:VCALENDAR\r\n".to_owned();
        for (day, title) in days {
            write!(
                text,
                "BEGIN:VEVENT\r\nUID:{title}@example\r\nDTSTART;VALUE=DATE:{day}\r\n\
                 SUMMARY:{title}\r\nEND:VEVENT\r\n"
            )
            .unwrap();
        }
        let path = table.folder.path().join(name);
        std::fs::write(&path, text + "END:VCALENDAR\r\n").unwrap();
        path
    };
    let files = |path: &std::path::Path, unit: &Value| {
        let holds = json!({"kind": "rhythm", "of": {"kind": "unit", "id": unit}});
        json!({"paths": [path], "holds": holds})
    };
    let names = || {
        let page = table.call("unit_page", json!({"unitId": east}));
        let mut names = texts(&page["entries"], "name")
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>();
        names.sort();
        names
    };
    // Each has a calendar of its own; one event is in both.
    let in_east = file("east.ics", &[("20261203", "Stocktake")]);
    let in_west = file(
        "west.ics",
        &[("20261203", "Stocktake"), ("20261210", "Audit")],
    );
    for (path, unit) in [(&in_east, &east), (&in_west, &west)] {
        table.call("calendar_file_import", json!({"files": files(path, unit)}));
    }
    let merge = json!({"kind": "merge", "unitId": west, "intoId": east, "on": "2026-11-18"});
    table.call("reorganisation_apply", merge);
    assert_eq!(names(), ["Audit", "Stocktake"]);
    for path in [&in_west, &in_east] {
        let preview = table.call("calendar_file_preview", files(path, &east));
        let part = &preview["files"][0];
        assert_eq!(part["declined"], 0, "{preview}");
        table.call("calendar_file_import", json!({"files": files(path, &east)}));
        assert_eq!(names(), ["Audit", "Stocktake"]);
    }
    // The calendar of the unit that went still moves the entry.
    file(
        "west.ics",
        &[("20261204", "Stocktake"), ("20261210", "Audit")],
    );
    table.call(
        "calendar_file_import",
        json!({"files": files(&in_west, &east)}),
    );
    let page = table.call("unit_page", json!({"unitId": east}));
    let entries = page["entries"].as_array().unwrap().iter();
    let mut entries = entries.filter(|row| row["name"] == "Stocktake");
    assert_eq!(entries.next().unwrap()["rule"]["first"], "2026-12-04");
}

#[test]
fn what_two_units_both_have_is_settled() {
    let table = Table::empty();
    let add = |name: &str| table.call("unit_add", json!({"name": name}))["row"]["id"].clone();
    let (east, west) = (add("East"), add("West"));
    for unit in [&east, &west] {
        table.call(
            "fact_add",
            json!({"unitId": unit, "topic": "data", "text": "Days to collect: 48"}),
        );
        table.call("entry_add", json!({"name": "Quarter close", "kind": "close", "scope": {"kind": "unit", "id": unit},
            "load": "busy", "rule": {"kind": "recurring", "rrule": "FREQ=MONTHLY", "first": "2026-11-20",
            "days": 2, "exceptions": [], "extra": []}}));
        table.call(
            "need_add",
            json!({"skillName": "reading bills", "unitId": unit}),
        );
    }
    table.call(
        "term_add",
        json!({"unitId": east, "term": "Run rate", "meaning": "sales of a week"}),
    );
    table.call(
        "term_add",
        json!({"unitId": west, "term": "run rate", "meaning": "sales of a day"}),
    );
    table.call(
        "leader_add",
        json!({"role": "Head of West", "unitId": west}),
    );
    let before = all(&table);
    let of_west = rows(&before, "entries");
    let of_west = of_west
        .iter()
        .find(|row| row["scope"]["id"] == west)
        .unwrap();
    let chief = &rows(&before, "leaders")[0]["id"];
    table.call(
        "entry_felt",
        json!({"entryId": of_west["id"], "scope": {"kind": "leader", "id": chief}, "load": "critical"}),
    );
    let request = json!({"kind": "merge", "unitId": west, "intoId": east, "on": "2026-12-01", "name": "Coast"});
    let preview = table.call("reorganisation_preview", request.clone());
    let text = sentences(&preview);
    for part in [
        "West is archived today; all of it moves to Coast.",
        "1 leader moves today. The history shows them in the merged unit from 1 Dec 2026.",
        "1 fact is moved. 1 of them says much the same as a fact that is already there.",
        "Both stay; the moved one begins with “West:”.",
        "1 term is in both units; its meanings are combined.",
        "1 entry says the same in both units and counts once.",
        "1 skill need is in both units; the two are combined.",
        "The culture check is about the whole company and does not change.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let done = table.call("reorganisation_apply", request);
    assert_eq!(done["label"], "Merged West into East");
    let after = all(&table);
    assert_eq!(
        texts(&after["facts"], "text"),
        ["Days to collect: 48", "West: Days to collect: 48"]
    );
    assert_eq!(
        texts(&after["terms"], "meaning"),
        ["sales of a week; West: sales of a day"]
    );
    assert_eq!(rows(&after, "entries").len(), 1);
    let loads = rows(&after, "felt");
    assert_eq!(loads.len(), 1);
    assert_eq!(loads[0]["entryId"], rows(&after, "entries")[0]["id"]);
    assert_eq!(loads[0]["load"], "critical");
    assert_eq!(rows(&after, "skillNeeds").len(), 1);
    assert_eq!(table.leader("Head of West")["unit"]["name"], "Coast");
    let places = rows(&after, "placements");
    assert_eq!(places.len(), 2);
    assert_eq!(
        (&places[0]["to"], &places[1]["from"]),
        (&json!("2026-11-30"), &json!("2026-12-01"))
    );
    let again = table.call(
        "reorganisation_preview",
        json!({"kind": "merge", "unitId": west, "intoId": east, "on": "2026-12-01"}),
    );
    assert_eq!(
        again["problem"],
        "This unit is archived. Choose another one."
    );
}

#[test]
fn long_names_fit_with_their_unit() {
    for name in ["West".to_owned(), "Northern and western coast ".repeat(11)] {
        let table = Table::empty();
        let add = |name: &str| table.call("unit_add", json!({"name": name}))["row"]["id"].clone();
        let (east, west) = (add("East"), add(&name));
        let long = |most: usize| {
            let words = "days from order to delivery ".repeat(20);
            words
                .chars()
                .take(most - 1)
                .chain(['x'])
                .collect::<String>()
        };
        for unit in [&east, &west] {
            table.call(
                "measure_add",
                json!({"unitId": unit, "name": long(60), "kind": "result"}),
            );
            table.call("idea_add", json!({"unitId": unit, "name": long(60)}));
            table.call("challenge_add", json!({"unitId": unit, "name": long(90)}));
            table.call("know_how_add", json!({"unitId": unit, "what": long(300)}));
            let load = if unit == &east { "busy" } else { "normal" };
            table.call(
                "entry_add",
                json!({"name": long(300), "kind": "close",
                "scope": {"kind": "unit", "id": unit}, "load": load,
                "rule": {"kind": "once", "first": "2026-11-20", "last": "2026-11-20"}}),
            );
        }
        let request = json!({"kind": "merge", "unitId": west, "intoId": east, "on": "2026-12-01"});
        table.call("reorganisation_apply", request);
        let after = all(&table);
        for (list, field, most) in [
            ("measures", "name", 60),
            ("ideas", "name", 60),
            ("challenges", "name", 90),
            ("knowHows", "what", 300),
            ("entries", "name", 300),
        ] {
            let mut names = texts(&after[list], field);
            names.retain(|name| name.ends_with(')'));
            let [name] = names[..] else {
                panic!("{list}: {:?}", texts(&after[list], field))
            };
            assert_eq!(name.chars().count(), most, "{name}");
            assert!(name.starts_with("days from order to"), "{name}");
            let unit = name.split_once('(').unwrap().1;
            assert!(
                unit.starts_with("West") || unit.starts_with("Northern"),
                "{name}"
            );
        }
    }
}

#[test]
fn a_unit_is_split_by_people_and_records() {
    let table = Table::sample();
    let before = all(&table);
    let leader = table.leader("Group CFO");
    let (id, unit) = (leader["leader"]["id"].clone(), leader["unit"]["id"].clone());
    let request = |leaders: Value, records: Value| {
        json!({"kind": "split", "unitId": unit, "name": "Treasury", "on": "2026-12-01",
            "leaders": leaders, "records": records, "copy": true})
    };
    let preview = table.call("reorganisation_preview", request(json!([id]), json!([])));
    let choices = preview["choices"]["records"].as_array().unwrap().clone();
    assert!(choices.len() > 5);
    let some: Vec<Value> = choices
        .iter()
        .step_by(2)
        .map(|choice| choice["record"].clone())
        .collect();
    let wanted = request(json!([id]), json!(some));
    let preview = table.call("reorganisation_preview", wanted.clone());
    assert!(
        sentences(&preview)
            .starts_with("Treasury is added, and 1 leader of Finance moves there today. The history shows them there from 1 Dec 2026.")
    );
    table.call("reorganisation_apply", wanted);
    let after = all(&table);
    let new = self::unit(&after, "Treasury");
    let moved = table.leader("Group CFO");
    assert_eq!(moved["unit"]["id"], new);
    // All that was said goes with the person, so that the course goes on.
    for list in [
        "conversations",
        "openersAsked",
        "promises",
        "findings",
        "aims",
    ] {
        for row in rows(&after, list)
            .iter()
            .filter(|row| row["leaderId"] == id)
        {
            let was = rows(&before, list)
                .into_iter()
                .find(|old| old["id"] == row["id"])
                .unwrap();
            let expected = if was["unitId"] == unit {
                &new
            } else {
                &was["unitId"]
            };
            assert_eq!(row["unitId"], *expected, "{list}");
        }
    }
    for choice in &choices {
        let record = &choice["record"];
        let list = match record["kind"].as_str().unwrap() {
            "fact" => "facts",
            "entry" => "entries",
            "measure" => "measures",
            "challenge" => "challenges",
            "need" => "skillNeeds",
            "knowHow" => "knowHows",
            _ => "ideas",
        };
        let row = rows(&after, list)
            .into_iter()
            .find(|row| row["id"] == record["id"])
            .unwrap();
        let is_in = if list == "entries" {
            &row["scope"]["id"]
        } else {
            &row["unitId"]
        };
        let expected = if some.contains(record) { &new } else { &unit };
        assert_eq!(is_in, expected, "{choice}");
    }
    // A link has both of its ends in one unit.
    for link in rows(&after, "chainLinks") {
        for end in ["upperId", "lowerId"] {
            let figure = rows(&after, "measures")
                .into_iter()
                .find(|row| row["id"] == link[end]);
            if let Some(figure) = figure {
                assert_eq!(figure["unitId"], link["unitId"]);
            }
        }
    }
    table.call("undo", json!({}));
    assert_same(&before, &all(&table));
    let refused = table.call(
        "reorganisation_preview",
        json!({"kind": "split", "unitId": unit, "name": "finance",
        "on": "2026-12-01", "leaders": [], "records": [], "copy": false}),
    );
    assert_eq!(
        refused["problem"],
        "A unit with this name already exists. Choose another name."
    );
}

#[test]
fn a_successor_takes_over_what_is_chosen() {
    let table = Table::sample();
    let leader = table.leader("Group CFO");
    let id = leader["leader"]["id"].clone();
    table.call(
        "standing_add",
        json!({"leaderId": id, "rrule": "FREQ=WEEKLY;INTERVAL=2", "first": "2026-11-20",
        "time": "10:00", "minutes": 30}),
    );
    for text in ["the list of roles", "a date for the pilot"] {
        table.call(
            "promise_add",
            json!({"leaderId": id, "owedBy": "me", "text": text, "due": null}),
        );
    }
    let before = all(&table);
    let request = |promises: Value, standings: Value| {
        json!({"kind": "succession", "leaderId": id, "on": "2026-12-01",
            "successor": {"name": "Noor van den Berg", "email": "noor@nordwind.example"},
            "promises": promises, "standings": standings})
    };
    let preview = table.call("reorganisation_preview", request(json!([]), json!([])));
    let promises = preview["choices"]["promises"].as_array().unwrap().clone();
    let standings = preview["choices"]["standings"].as_array().unwrap().clone();
    assert!(promises.len() >= 2 && !standings.is_empty());
    let passed = promises
        .iter()
        .find(|row| row["text"] == "the list of roles")
        .unwrap();
    let standing = standings.last().unwrap();
    let wanted = request(json!([passed["id"]]), json!([standing["id"]]));
    let text = sentences(&table.call("reorganisation_preview", wanted.clone()));
    for part in [
        "Imani Brandt is archived today. Noor van den Berg starts on 1 Dec 2026, and chats before that day stay planned.",
        "The homework of Finance stays.",
        "The course of openers starts afresh with the successor.",
        "1 open promise passes to the successor.",
        "1 standing one-to-one continues with the successor.",
        "stay with the leader who leaves.",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let done = table.call("reorganisation_apply", wanted);
    assert_eq!(done["label"], "Handed over from Group CFO");
    let after = all(&table);
    let noor = table.leader("Group CFO")["leader"].clone();
    assert_eq!(noor["name"], "Noor van den Berg");
    assert_eq!(noor["since"], "2026-12-01");
    for row in rows(&after, "promises") {
        let was = rows(&before, "promises")
            .into_iter()
            .find(|old| old["id"] == row["id"])
            .unwrap();
        if was["leaderId"] != id || was["doneOn"] != Value::Null || was["droppedOn"] != Value::Null
        {
            assert_eq!(row, was);
        } else if row["id"] == passed["id"] {
            assert_eq!(row["leaderId"], noor["id"]);
        } else {
            assert_eq!(row["droppedOn"], "2026-12-01");
        }
    }
    let series: Vec<Value> = rows(&after, "standings")
        .into_iter()
        .filter(|row| row["leaderId"] == noor["id"])
        .collect();
    assert_eq!(series.len(), 1);
    // Every second week goes on from where it was.
    assert_eq!(series[0]["first"], "2026-12-04");
    for list in [
        "conversations",
        "findings",
        "feedback",
        "aims",
        "openersAsked",
        "facts",
    ] {
        assert_eq!(
            rows(&before, list).len(),
            rows(&after, list).len(),
            "{list}"
        );
        for row in rows(&after, list) {
            assert_ne!(row["leaderId"], noor["id"], "{list}");
        }
    }
    table.call("undo", json!({}));
    assert_same(&before, &all(&table));
    let nobody = table.call(
        "reorganisation_preview",
        json!({"kind": "succession", "leaderId": id,
        "on": "2026-12-01", "promises": [passed["id"]], "standings": []}),
    );
    assert_eq!(nobody["problem"], "Name a successor to pass these on to.");
}
