//! One person's data: all of it on one page, and none of it anywhere once they are erased.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use overture_core::workspace::{backups_of, check_file};
use serde_json::{Value, json};

use crate::{
    protection::{NEEDLE, needles, readable},
    table::Table,
};

pub(crate) const ROLE: &str = "Head of Store Operations";
const NAME: &str = "Alex Marchetti";

/// A sample in which the person has a row in more lists, words in the trash and words in older changes.
fn sample() -> (Table, Value) {
    let table = Table::sample();
    let row = table.leader(ROLE);
    let id = row["leader"]["id"].clone();
    let note = |text: &str| {
        table.call("leader_edit", json!({"id": id, "note": text}));
    };
    note("An older note with planted kingfisher words in it.");
    note("A newer note with planted heron words in it.");
    table.call(
        "absence_add",
        json!({"leaderId": id, "first": "2027-02-01", "last": "2027-02-05",
            "note": "a planted regatta in the north"}),
    );
    table.call(
        "standing_add",
        json!({"leaderId": id, "rrule": "FREQ=WEEKLY", "first": "2026-11-27", "time": "10:00",
            "minutes": 30, "place": "Room 2", "note": "planted pelican standing note"}),
    );
    let promise = table.call(
        "promise_add",
        json!({"leaderId": id, "owedBy": "me", "text": "a planted promise with flamingo words"}),
    );
    table.call("promise_delete", json!({"id": promise["row"]["id"]}));
    let ics = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261124T090000Z\r\n\
               DTEND:20261124T100000Z\r\nSUMMARY:a planted cormorant appointment\r\nEND:VEVENT\r\n\
               END:VCALENDAR\r\n";
    let file = table.folder.path().join("theirs.ics");
    fs::write(&file, ics).unwrap();
    table.call(
        "calendar_file_import",
        json!({"files": {"paths": [file], "holds": {"kind": "leaderTimes", "of": id}}}),
    );
    fs::remove_file(file).unwrap();
    (table, id)
}

fn json_of(table: &Table, name: &str, request: Value) -> Value {
    // Outside of the folder in which words are looked for.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.json");
    let mut request = request;
    request["path"] = json!(path);
    table.call(name, request);
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

pub(crate) fn export(table: &Table) -> Value {
    json_of(table, "export_full", json!({}))
}

fn kept(table: &Table, id: &Value) -> Value {
    let request = json!({"leaderId": id, "format": "json"});
    json_of(table, "kept_about_save", request)
}

/// Returns the ids of the rows in each list of a document.
pub(crate) fn ids(document: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let lists = document.as_object().unwrap().iter();
    let lists = lists.filter_map(|(list, rows)| {
        let rows = rows.as_array()?.iter();
        let ids = rows.filter_map(|row| row["id"].as_str().map(ToOwned::to_owned));
        Some((list.clone(), ids.collect()))
    });
    lists.collect()
}

#[test]
fn every_row_that_names_a_leader_is_kept_about_them() {
    let (table, _) = sample();
    let all = export(&table);
    let mut lists = BTreeSet::new();
    for leader in all["leaders"].as_array().unwrap() {
        let id = leader["id"].as_str().unwrap();
        let kept = kept(&table, &leader["id"]);
        let (about, also) = (ids(&kept["about"]), ids(&kept["alsoNamedIn"]));
        for (list, rows) in all.as_object().unwrap() {
            for row in rows.as_array().into_iter().flatten() {
                if !row.to_string().contains(id) {
                    continue;
                }
                lists.insert(list.clone());
                let row = row["id"].as_str().unwrap();
                let has = |ids: &BTreeMap<String, BTreeSet<String>>| {
                    ids.get(list).is_some_and(|rows| rows.contains(row))
                };
                assert!(
                    has(&about) || has(&also),
                    "{list} {row} of {}",
                    leader["role"]
                );
            }
        }
    }
    for list in [
        "absences",
        "aims",
        "busyBlocks",
        "calendarSources",
        "challenges",
        "conversations",
        "cultureAnswers",
        "entries",
        "evidence",
        "facts",
        "findings",
        "guesses",
        "ideas",
        "measures",
        "openersAsked",
        "placements",
        "promises",
        "standings",
    ] {
        assert!(lists.contains(list), "no row of {list} names a leader");
    }
}

#[test]
fn the_page_says_what_is_private() {
    let (table, id) = sample();
    let page = table.call("kept_about", json!({"leaderId": id}));
    assert_eq!(
        page["title"],
        "What I keep about Head of Store Operations, Alex Marchetti"
    );
    let lines = |heading: &str| -> Vec<(String, bool)> {
        let sections = page["sections"].as_array().unwrap();
        let section = sections.iter().find(|one| one["heading"] == heading);
        let lines = section.unwrap_or_else(|| panic!("{heading}"))["lines"].as_array();
        let lines = lines.unwrap().iter();
        lines
            .map(|line| {
                let text = format!("{}|{}", line["text"], line["words"]).replace('"', "");
                (text, line["private"].as_bool().unwrap())
            })
            .collect()
    };
    let person = lines("The person");
    assert!(person.contains(&(
        "My note|A newer note with planted heron words in it.".to_owned(),
        true
    )));
    assert!(
        person
            .iter()
            .any(|(text, private)| text.starts_with(ROLE) && !private)
    );
    assert!(
        lines("Lines of debriefs")
            .iter()
            .all(|(_, private)| !private)
    );
    assert!(
        lines("Feedback and guesses")
            .iter()
            .any(|(_, private)| *private)
    );
    assert_eq!(
        page["sections"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| { one["lines"].as_array().unwrap().is_empty() })
            .count(),
        0
    );

    let path = table.folder.path().join("kept.md");
    let request = json!({"leaderId": id, "format": "markdown", "path": path});
    table.call("kept_about_save", request);
    let text = fs::read_to_string(path).unwrap();
    assert!(text.starts_with("# What I keep about Head of Store Operations, Alex Marchetti\n"));
    assert!(
        text.contains("- My note (Private)\n  > A newer note with planted heron words in it.\n")
    );
}

#[test]
fn erasing_goes_by_what_was_shown_and_leaves_the_rest() {
    let (table, id) = sample();
    let before = export(&table);
    let about = ids(&kept(&table, &id)["about"]);
    let preview = table.call("person_erase_preview", json!({"leaderId": id}));
    let goes: Vec<&str> = preview["parts"]["goes"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert!(goes.contains(&"1 aim"), "{goes:?}");
    assert!(goes.contains(&"10 chats with their notes"), "{goes:?}");

    let wrong = table.refused("person_erase", json!({"leaderId": id, "typed": "Head of"}));
    assert_eq!(wrong.field.as_deref(), Some("typed"));
    assert_eq!(wrong.message, "Type “Head of Store Operations” to confirm.");

    let done = table.call(
        "person_erase",
        json!({"leaderId": id, "typed": " alex marchetti "}),
    );
    assert_eq!(done["outOfReach"], json!([]));
    let after = ids(&export(&table));
    for (list, rows) in ids(&before) {
        let gone: BTreeSet<String> = rows.difference(&after[&list]).cloned().collect();
        let expected = about.get(&list).cloned().unwrap_or_default();
        assert_eq!(gone, expected, "{list}");
    }
    assert_eq!(
        table.call("history", json!({"limit": 20}))["items"],
        json!([])
    );
    assert_eq!(table.call("trash", json!({}))["items"], json!([]));
    assert_eq!(
        table.refused("undo", json!({})).message,
        "There is nothing to undo."
    );
    // The index is there again, and knows nothing of the person.
    let found = table.call("search", json!({"query": "Marchetti", "limit": 20}));
    assert_eq!(found["hits"], json!([]));
    let found = table.call("search", json!({"query": "Okafor", "limit": 20}));
    assert!(!found["hits"].as_array().unwrap().is_empty());
    // Writing goes on, and can be undone.
    table.call("unit_add", json!({"name": "New"}));
    table.call("undo", json!({}));
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_file() {
    let (table, id) = sample();
    table.call("backup_now", json!({}));
    table.call(
        "leader_edit",
        json!({"id": id, "note": "The last note, with planted ibis words."}),
    );
    table.call("backup_now", json!({}));
    let backups = backups_of(&table.path());
    assert_eq!(backups.len(), 2);
    let folder = Path::new(&backups[0].path).parent().unwrap().to_owned();
    fs::copy(
        &backups[0].path,
        folder.join("20260101T000000Z.daily.overture.partial"),
    )
    .unwrap();

    let mut theirs = BTreeSet::new();
    needles(&kept(&table, &id)["about"], &mut theirs);
    for planted in [
        "An older note with planted kingfisher",
        "a planted promise with flamingo",
        "a planted regatta in the north",
    ] {
        theirs.insert(planted.as_bytes()[..NEEDLE].to_vec());
    }
    theirs.insert(ROLE.as_bytes().to_vec());
    assert_eq!(ROLE.len(), NEEDLE);
    assert!(theirs.len() > 20, "{}", theirs.len());
    let whole = readable(table.folder.path(), &theirs);
    for needle in &theirs {
        let text = String::from_utf8_lossy(needle);
        assert!(
            whole.iter().any(|line| line.ends_with(text.as_ref())),
            "{text}"
        );
    }

    let done = table.call("person_erase", json!({"leaderId": id, "typed": ROLE}));
    assert_eq!(done["outOfReach"], json!([]));
    // What others said in the same words stays theirs.
    let mut others = BTreeSet::new();
    needles(&export(&table), &mut others);
    let theirs = &theirs - &others;
    assert!(theirs.len() > 20, "{}", theirs.len());
    assert_eq!(readable(table.folder.path(), &theirs), Vec::<String>::new());
    let mut names = Vec::new();
    for file in fs::read_dir(table.folder.path()).unwrap().flatten() {
        if file.path().is_file() {
            let bytes = fs::read(file.path()).unwrap();
            let has = |name: &str| bytes.windows(name.len()).any(|at| at == name.as_bytes());
            names.extend(
                [NAME, "kingfisher", "cormorant"]
                    .into_iter()
                    .filter(|name| has(name)),
            );
        }
    }
    assert_eq!(names, Vec::<&str>::new());
    for backup in backups_of(&table.path()) {
        check_file(Path::new(&backup.path), None).unwrap();
    }
    assert!(fs::read_dir(&folder).unwrap().flatten().count() == 2);
}

#[test]
fn texts_of_others_that_name_the_person_are_listed_and_stay() {
    let (table, id) = sample();
    let okafor = table.leader("Group Controller")["leader"]["id"].clone();
    let other = table.call(
        "promise_add",
        json!({"leaderId": okafor, "owedBy": "me", "text": "Ask Marchetti about the stores"}),
    );
    let preview = table.call("person_erase_preview", json!({"leaderId": id}));
    let mentions = preview["mentions"].as_array().unwrap();
    let row = &other["row"]["id"];
    let hit = mentions.iter().find(|hit| hit["id"] == *row).unwrap();
    assert_eq!(hit["kind"], "promise");
    assert_eq!(hit["snippet"], "Ask \u{1}Marchetti\u{2} about the stores");
    for hit in mentions.iter().filter(|hit| hit["leaderId"] == id) {
        assert!(
            ["measure", "challenge", "idea"].contains(&hit["kind"].as_str().unwrap()),
            "{hit}"
        );
    }
    table.call("person_erase", json!({"leaderId": id, "typed": NAME}));
    let found = table.call("search", json!({"query": "Marchetti", "limit": 20}));
    assert!(
        found["hits"]
            .as_array()
            .unwrap()
            .iter()
            .any(|hit| hit["id"] == *row)
    );
}

#[test]
fn a_backup_that_cannot_be_opened_is_named_and_deleted_on_request() {
    let (table, id) = sample();
    table.call("backup_now", json!({}));
    let path = backups_of(&table.path())[0].path.clone();
    fs::write(&path, b"SQLite format 3\0 and nothing else").unwrap();
    let preview = table.call("person_erase_preview", json!({"leaderId": id}));
    assert_eq!(preview["backups"], 0);
    assert_eq!(preview["outOfReach"][0]["path"], json!(path));
    let done = table.call("person_erase", json!({"leaderId": id, "typed": NAME}));
    assert_eq!(done["outOfReach"][0]["path"], json!(path));
    assert!(Path::new(&path).exists());
    let missing = table.refused("backup_delete", json!({"paths": [table.path()]}));
    assert_eq!(missing.code, overture_api::ErrorCode::NotFound);
    let left = table.call("backup_delete", json!({"paths": [path]}));
    assert_eq!(left["outOfReach"], json!([]));
    assert!(!Path::new(&path).exists());
}

#[test]
fn a_second_place_that_is_away_is_answered_as_left() {
    let (table, id) = sample();
    let stick = table.folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    table.call("second_place_set", json!({"path": stick}));
    fs::remove_dir_all(&stick).unwrap();
    let done = table.call("person_erase", json!({"leaderId": id, "typed": NAME}));
    let paths = json!([stick]);
    assert_eq!(done["outOfReach"][0]["path"], paths[0]);
    let left = table.call("backup_delete", json!({"paths": paths}));
    assert_eq!(left["outOfReach"][0]["path"], paths[0]);
}
