//! Units handed over to a colleague: what goes, what does not, and the other file afterwards.

use serde_json::{Value, json};

use crate::table::{Table, texts};

fn unit(table: &Table, name: &str) -> Value {
    let state = table.call("app_state", json!({}));
    let units = state["units"].as_array().unwrap();
    let unit = units.iter().find(|unit| unit["name"] == name);
    unit.unwrap_or_else(|| panic!("no unit {name}"))["id"].clone()
}

/// Returns the records of a table without the last change sets.
fn all(table: &Table) -> Value {
    let path = table.folder.path().join("all.json");
    table.call("export_full", json!({"path": path}));
    let mut all: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    for rows in all.as_object_mut().unwrap().values_mut() {
        for row in rows.as_array_mut().into_iter().flatten() {
            row.as_object_mut().map(|row| row.remove("seen"));
        }
    }
    all
}

/// Hands over units and returns the path of the file.
fn hand_over(table: &Table, units: &Value) -> Value {
    let path = json!(table.folder.path().join("units.handover"));
    table.call(
        "handover_save",
        json!({"units": units, "format": "file", "path": path}),
    );
    path
}

#[test]
fn a_unit_goes_to_an_empty_file_with_its_homework_rhythm_and_course() {
    let table = Table::sample();
    let care = unit(&table, "Customer Care");
    let request = json!({"unitIds": [care]});
    let preview = table.call("handover_preview", request.clone());
    assert_eq!(preview["units"], "Customer Care");
    let left = texts(&preview["leftOut"], "what").join("; ");
    for part in [
        "chats, with preparation",
        "lines of debriefs",
        "feedback about us",
        "notes",
    ] {
        assert!(left.contains(part), "{part}: {left}");
    }
    let path = hand_over(&table, &request);

    let other = Table::empty();
    let look = other.call("handover_file_preview", json!({"path": path}));
    assert_eq!(look["problem"], Value::Null);
    assert_eq!(look["units"][0]["name"], "Customer Care");
    assert_eq!(look["units"][0]["into"], Value::Null);
    assert_eq!((&look["same"], &look["differing"]), (&json!(0), &json!([])));
    // What the preview of the hand-over says is what is added.
    assert_eq!(look["adds"], preview["goes"]);
    let before = all(&other);
    let request = json!({"path": path, "look": look["look"]});
    other.call("handover_import", request.clone());

    let page = other.call(
        "unit_page",
        json!({"unitId": unit(&other, "Customer Care")}),
    );
    let here = table.call("unit_page", json!({"unitId": care}));
    let open = here["facts"].as_array().unwrap().iter();
    let open = open.filter(|row| row["private"] == false && row["leaderId"].is_null());
    assert_eq!(page["facts"].as_array().unwrap().len(), open.count());
    assert_eq!(
        page["entries"].as_array().unwrap().len(),
        here["entries"].as_array().unwrap().len()
    );
    assert_eq!(page["findings"], json!([]));
    let told = page["before"].as_str().unwrap();
    assert!(told.contains("how they measure ("), "{told}");
    // The course begins with a first meeting that builds on what was told.
    let leader = other.leader("Head of Customer Care");
    assert_eq!(leader["leader"]["name"], "Robin Teale");
    assert_eq!(leader["leader"]["likes"], json!([]));
    assert_eq!(leader["leader"]["addedOn"], "2026-11-18");
    assert_eq!(leader["advice"]["before"], told);
    let chat = other.call(
        "conversation_plan",
        json!({"leaderId": leader["leader"]["id"], "date": "2026-12-01"}),
    );
    assert_eq!(chat["row"]["purpose"], "firstMeeting");
    let page = other.call("conversation_page", json!({"id": chat["row"]["id"]}));
    assert_eq!(page["before"], told);
    assert_eq!(
        page["wordings"][0]["text"],
        "I have read what Customer Care told us so far. What in it is no longer true?"
    );
    other.call("undo", json!({}));

    // A second time there is nothing to do.
    let look = other.call("handover_file_preview", json!({"path": path}));
    assert_eq!(
        (&look["adds"], &look["differing"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(look["units"][0]["isKnown"], true);
    other.refused("handover_import", json!({"path": path}));
    // It was one change.
    other.call("undo", json!({}));
    assert_eq!(all(&other), before);
}

#[test]
fn all_units_go_and_what_is_handed_on_is_the_same() {
    let table = Table::sample();
    let path = hand_over(&table, &json!({}));
    let other = Table::empty();
    other.call("handover_import", json!({"path": path}));
    let again = hand_over(&other, &json!({}));
    let read = |path: &Value| {
        let text = std::fs::read_to_string(path.as_str().unwrap()).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()
    };
    let (first, mut second) = (read(&path), read(&again));
    assert_eq!(first["units"].as_array().unwrap().len(), 6);
    assert_eq!(first["leaders"].as_array().unwrap().len(), 9);
    for list in [
        "conversations",
        "findings",
        "feedback",
        "aims",
        "me",
        "cultureAnswers",
    ] {
        assert_eq!(first[list], Value::Null, "{list}");
    }
    // A unit is passed on where it stands in the list, a leader with what is usual: neither is in the file.
    second["format"] = first["format"].clone();
    assert_eq!(first, second);
    other.call("undo", json!({}));
}

#[test]
fn a_second_hand_over_overwrites_only_what_is_chosen() {
    let table = Table::sample();
    let units = json!({"unitIds": [unit(&table, "Finance")]});
    let path = hand_over(&table, &units);
    let other = Table::empty();
    other.call("handover_import", json!({"path": path}));
    let facts = |table: &Table, id: &Value| {
        let page = table.call("unit_page", json!({"unitId": unit(table, "Finance")}));
        let mut rows = page["facts"].as_array().unwrap().iter();
        rows.find(|row| row["id"] == *id).cloned()
    };
    let page = other.call("unit_page", json!({"unitId": unit(&other, "Finance")}));
    let mut fact = page["facts"][0].clone();
    let (id, was) = (fact["id"].clone(), fact["text"].clone());
    fact["text"] = json!("What I found out since");
    other.call("fact_edit", fact);
    table.call(
        "term_add",
        json!({"unitId": unit(&table, "Finance"), "term": "the bridge"}),
    );
    let path = hand_over(&table, &units);
    let look = other.call("handover_file_preview", json!({"path": path}));
    assert_eq!(look["adds"], json!(["1 word of their language"]));
    assert_eq!(look["differing"][0]["there"], was);
    assert_eq!(look["differing"][0]["here"], "What I found out since");
    other.call("handover_import", json!({"path": path}));
    assert_eq!(
        facts(&other, &id).unwrap()["text"],
        "What I found out since"
    );
    other.call(
        "handover_import",
        json!({"path": path, "choices": {"replace": [id]}}),
    );
    assert_eq!(facts(&other, &id).unwrap()["text"], was);
    other.call("undo", json!({}));
    assert_eq!(
        facts(&other, &id).unwrap()["text"],
        "What I found out since"
    );
}

#[test]
fn a_unit_can_join_one_that_is_here() {
    let table = Table::sample();
    let finance = unit(&table, "Finance");
    let path = hand_over(&table, &json!({"unitIds": [finance]}));
    let other = Table::empty();
    let mine = other.call("unit_add", json!({"name": "Group Finance"}))["row"]["id"].clone();
    let choices = json!({"joins": [{"unitId": finance, "into": mine}]});
    let request = json!({"path": path, "choices": choices});
    let look = other.call("handover_file_preview", request.clone());
    assert_eq!(look["units"][0]["into"], mine);
    other.call("handover_import", request);
    let page = other.call("unit_page", json!({"unitId": mine}));
    assert_eq!(page["unit"]["name"], "Group Finance");
    assert_eq!(page["leaders"].as_array().unwrap().len(), 2);
    assert!(page["facts"].as_array().unwrap().len() > 3);
    let choices = json!({"joins": [{"unitId": finance, "into": page["facts"][0]["id"]}]});
    other.refused(
        "handover_file_preview",
        json!({"path": path, "choices": choices}),
    );
}

/// Returns the lists of a file, without one row, and without what rests on it.
fn without(file: &Value, list: &str, id: &str) -> Value {
    let mut rest = file.clone();
    let mut gone = vec![id.to_owned()];
    while let Some(id) = gone.pop() {
        for (_, rows) in rest.as_object_mut().unwrap() {
            let Some(rows) = rows.as_array_mut() else {
                continue;
            };
            rows.retain(|row| {
                let names = row.to_string().contains(&id);
                if names {
                    gone.push(row["id"].as_str().unwrap().to_owned());
                }
                !names
            });
        }
    }
    let there = rest[list].as_array().map_or(0, Vec::len);
    assert!(there < file[list].as_array().unwrap().len());
    rest
}

#[test]
fn whatever_is_new_is_named_and_can_be_imported() {
    let table = Table::sample();
    let path = hand_over(&table, &json!({}));
    let text = std::fs::read_to_string(path.as_str().unwrap()).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    // What the sample has none of.
    let (unit, entry) = (
        file["units"][0]["id"].clone(),
        file["entries"][0]["id"].clone(),
    );
    let link = file["chainLinks"][0]["id"].clone();
    for (list, row) in [
        ("workedDays", json!({"unitId": unit, "date": "2026-12-26"})),
        (
            "felt",
            json!({"entryId": entry, "scope": {"kind": "unit", "id": unit}, "load": "busy"}),
        ),
        (
            "occurrences",
            json!({"entryId": entry, "key": "2026-12-26", "first": "2026-12-26",
                "last": "2026-12-26", "state": "cancelled"}),
        ),
        (
            "rivals",
            json!({"linkId": link, "text": "a second person", "state": "open", "on": "2026-11-02"}),
        ),
        (
            "closures",
            json!({"unitId": unit, "first": "2026-12-27", "last": "2026-12-28", "name": "Stocktake"}),
        ),
    ] {
        let mut row = row;
        row["id"] = json!(
            "01890000-0000-7000-8000-000000000001".replace("0001", &format!("{:04}", list.len()))
        );
        let rows = file.as_object_mut().unwrap().entry(list);
        rows.or_insert(json!([])).as_array_mut().unwrap().push(row);
    }
    let lists: Vec<(String, String)> = file
        .as_object()
        .unwrap()
        .iter()
        .filter_map(|(list, rows)| {
            let last = rows.as_array()?.last()?["id"].as_str()?;
            Some((list.clone(), last.to_owned()))
        })
        .collect();
    assert!(lists.len() > 20, "{lists:?}");
    for (list, id) in lists {
        // A unit that is here keeps its calendar, and the company its own; a leader who is here, their roles.
        if ["calendars", "calendarUses", "placements"].contains(&list.as_str()) {
            continue;
        }
        let other = Table::empty();
        let path = other.folder.path().join("some.handover");
        std::fs::write(&path, without(&file, &list, &id).to_string()).unwrap();
        other.call("handover_import", json!({"path": path}));
        std::fs::write(&path, file.to_string()).unwrap();
        let look = other.call("handover_file_preview", json!({"path": path}));
        assert_ne!(look["adds"], json!([]), "{list}");
        other.call("handover_import", json!({"path": path}));
        let look = other.call("handover_file_preview", json!({"path": path}));
        assert_eq!(look["adds"], json!([]), "{list}");
        other.refused("handover_import", json!({"path": path}));
    }
}

#[test]
fn a_hand_over_of_a_unit_that_was_merged_goes_into_the_merged_one() {
    let table = Table::sample();
    let sales = unit(&table, "Sales");
    let units = json!({"unitIds": [sales]});
    let path = hand_over(&table, &units);
    let other = Table::empty();
    other.call("handover_import", json!({"path": path}));
    let coast = other.call("unit_add", json!({"name": "Coast"}))["row"]["id"].clone();
    other.call(
        "reorganisation_apply",
        json!({"kind": "merge", "unitId": sales, "intoId": coast, "on": "2026-12-01"}),
    );
    table.call("term_add", json!({"unitId": sales, "term": "the bridge"}));
    let path = hand_over(&table, &units);
    let look = other.call("handover_file_preview", json!({"path": path}));
    let row = &look["units"][0];
    assert_eq!(
        (&row["into"], &row["isKnown"], &row["isArchived"]),
        (&coast, &json!(false), &json!(true))
    );
    assert_eq!(look["adds"], json!(["1 word of their language"]));
    other.call("handover_import", json!({"path": path}));
    let page = other.call("unit_page", json!({"unitId": coast}));
    assert!(texts(&page["terms"], "term").contains(&"the bridge"));
    other.call("undo", json!({}));

    // Or it is served again.
    let choices = json!({"joins": [{"unitId": sales, "into": null}]});
    let request = json!({"path": path, "choices": choices});
    let look = other.call("handover_file_preview", request.clone());
    assert_eq!(look["problem"], Value::Null);
    other.call("handover_import", request);
    assert_eq!(unit(&other, "Sales"), sales);
    let page = other.call("unit_page", json!({"unitId": sales}));
    assert_eq!(texts(&page["terms"], "term"), ["the bridge"]);
    let look = other.call("handover_file_preview", json!({"path": path}));
    assert_eq!(look["units"][0]["isKnown"], true);
}

#[test]
fn files_that_are_none_say_so_and_change_nothing() {
    let table = Table::sample();
    let good = hand_over(&table, &json!({}));
    let good = std::fs::read_to_string(good.as_str().unwrap()).unwrap();
    let copy = table.folder.path().join("copy.json");
    table.call("export_full", json!({"path": copy}));
    let other = Table::empty();
    let before = all(&other);
    let path = other.folder.path().join("some.handover");
    let half: String = good.chars().take(good.len() / 2).collect();
    let long = good.replace("Customer Care", &"long ".repeat(200));
    let longer = good.replacen("\"version\": 1", "\"version\": 9", 1);
    for (content, why) in [
        ("", "not a hand-over"),
        ("{}", "not a hand-over"),
        ("[1, 2]", "not a hand-over"),
        (&std::fs::read_to_string(copy).unwrap(), "not a hand-over"),
        (&half, "damaged"),
        (
            "{\"format\": \"overture-handover\", \"version\": 1}",
            "damaged",
        ),
        (&good.replacen("\"units\"", "\"unites\"", 1), "damaged"),
        (&longer, "newer Overture"),
        (&"[".repeat(200_000), "not a hand-over"),
    ] {
        std::fs::write(&path, content).unwrap();
        for command in ["handover_file_preview", "handover_import"] {
            let error = other.refused(command, json!({"path": path}));
            assert!(error.message.contains(why), "{why}: {}", error.message);
        }
    }
    // A row that cannot be stored is named in the preview.
    std::fs::write(&path, &long).unwrap();
    let look = other.call("handover_file_preview", json!({"path": path}));
    let problem = look["problem"].as_str().unwrap();
    assert!(problem.contains("The unit “long long"), "{problem}");
    other.refused("handover_import", json!({"path": path}));
    // One that changed since the preview is looked at again.
    std::fs::write(&path, &good).unwrap();
    let error = other.refused(
        "handover_import",
        json!({"path": path, "look": look["look"]}),
    );
    assert!(error.message.contains("changed since"), "{}", error.message);
    other.refused(
        "handover_file_preview",
        json!({"path": other.folder.path()}),
    );
    assert_eq!(all(&other), before);
    let kinds = other.call("file_kinds", json!({"paths": [path]}));
    assert_eq!(kinds["kinds"], json!(["handOver"]));
}
