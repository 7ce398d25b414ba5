//! Calendar files through the table: a look, an import, the same again, and back.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use overture_api::ErrorCode;
use serde_json::{Value, json};

use crate::table::Table;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/calendars")
        .join(name)
}

fn mine(names: &[&str]) -> Value {
    let paths: Vec<PathBuf> = names.iter().map(|name| fixture(name)).collect();
    json!({"paths": paths, "holds": {"kind": "myTimes"}})
}

fn counts(preview: &Value) -> [u64; 4] {
    ["new", "changed", "same", "gone"].map(|count| preview[count].as_u64().unwrap())
}

#[test]
fn an_outlook_file_twice_and_back() {
    let table = Table::empty();
    let files = mine(&["outlook.ics"]);
    let first = table.call("calendar_file_preview", files.clone());
    assert_eq!(counts(&first), [7, 0, 0, 0]);
    let file = &first["files"][0];
    assert_eq!(file["name"], "Calendar of the office");
    assert_eq!(file["what"], "my busy times");
    assert_eq!(file["refused"][0]["line"], 80);
    assert_eq!(file["first"], "2026-10-21");
    assert_eq!(file["last"], "2028-05-18");
    // A look stores nothing.
    assert_eq!(
        table.call("calendar_sources", json!({}))["sources"],
        json!([])
    );

    let request = json!({"files": files, "look": first["look"]});
    let done = table.call("calendar_file_import", request.clone());
    assert_eq!(
        done["changes"]["label"],
        "Imported the calendar Calendar of the office"
    );
    let again = table.call("calendar_file_preview", files.clone());
    assert_eq!(counts(&again), [0, 0, 7, 0]);
    let nothing = table.call("calendar_file_import", json!({"files": files}));
    assert_eq!(nothing["changes"]["set"], 0);
    // The look was used up.
    let stale = table.refused("calendar_file_import", request);
    assert_eq!(stale.code, ErrorCode::NotNow);

    let later = table.call("calendar_file_preview", mine(&["outlook-later.ics"]));
    assert_eq!(counts(&later), [1, 1, 5, 1]);
    let sources = table.call("calendar_sources", json!({}));
    assert_eq!(sources["sources"][0]["times"], 7);
    table.call("undo", json!({}));
    assert_eq!(
        table.call("calendar_sources", json!({}))["sources"],
        json!([])
    );
}

#[test]
fn a_leaders_busy_times_bring_exact_slots() {
    let table = Table::sample();
    let leader = table.leader("Plant Director")["leader"]["id"].clone();
    let slots = json!({"leaderId": leader, "first": "2026-11-18", "days": 30, "count": 3});
    let before = table.call("timing_slots", slots.clone());
    let files = json!({
        "paths": [fixture("outlook.ics")],
        "holds": {"kind": "leaderTimes", "of": leader},
        "withTitles": true,
    });
    table.call("calendar_file_import", json!({"files": files}));
    let after = table.call("timing_slots", slots);
    assert_ne!(before, after);
    assert!(!after["slots"].as_array().unwrap().is_empty(), "{after}");
    let sources = table.call("calendar_sources", json!({}));
    let line = &sources["sources"][0];
    assert_eq!(line["what"], "busy times of the Plant Director");
    assert_eq!(line["next"][0]["title"], "Leadership meeting");
    // Titles are private: no card, no page of a chat and no search shows them.
    for (name, request) in [
        ("week", json!({})),
        ("leader_page", json!({"leaderId": leader})),
        (
            "timing_why",
            json!({"leaderId": leader, "date": "2026-11-24"}),
        ),
        ("search", json!({"query": "Gdańsk", "limit": 9})),
    ] {
        let answer = table.call(name, request).to_string();
        assert!(!answer.contains("Gdańsk"), "{name}");
        assert!(!answer.contains("Leadership meeting"), "{name}");
    }
}

#[test]
fn whole_days_out_of_office_are_days_away() {
    let table = Table::sample();
    let leader = table.leader("Plant Director")["leader"]["id"].clone();
    let why = || {
        let day = json!({"leaderId": leader, "date": "2026-12-10"});
        table.call("timing_why", day).to_string()
    };
    assert!(!why().contains(r#""away""#), "{}", why());
    let path = table.folder.path().join("away.ics");
    let event = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Leave\r\n\
                 DTSTART;VALUE=DATE:20261209\r\nDTEND;VALUE=DATE:20261212\r\n\
                 X-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, event).unwrap();
    let files = json!({"paths": [path], "holds": {"kind": "leaderTimes", "of": leader}});
    table.call("calendar_file_import", json!({"files": files}));
    assert!(why().contains(r#""away""#), "{}", why());
    assert!(why().contains("9 to 11 Dec"), "{}", why());
}

#[test]
fn a_rhythm_stands_in_the_agenda_and_is_removed_with_undo() {
    let table = Table::sample();
    let entries = |table: &Table| {
        let list = table.call("entries", json!({}));
        list["entries"].as_array().unwrap().len()
    };
    let before = entries(&table);
    let files = json!({
        "paths": [fixture("rhythm.ics")],
        "holds": {"kind": "rhythm", "of": {"kind": "company"}},
    });
    let done = table.call("calendar_file_import", json!({"files": files}));
    assert_eq!(entries(&table), before + 3);
    let agenda = table.call(
        "rhythm_agenda",
        json!({"first": "2026-12-01", "last": "2026-12-31"}),
    );
    let close: Vec<(&str, &str)> = agenda["occurrences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["name"] == "Month-end close")
        .map(|one| {
            (
                one["first"].as_str().unwrap(),
                one["state"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        close,
        [("2026-12-09", "moved"), ("2026-12-16", "expected")],
        "{agenda}"
    );
    let id = done["sources"][0].clone();
    table.call("calendar_source_remove", json!({"id": id}));
    assert_eq!(entries(&table), before);
    table.call("undo", json!({}));
    assert_eq!(entries(&table), before + 3);
    table.call("calendar_source_undo", json!({"id": id}));
    assert_eq!(entries(&table), before);
}

#[test]
fn a_full_copy_takes_the_calendars_along() {
    let sample = Table::sample();
    sample.call(
        "calendar_file_import",
        json!({"files": mine(&["outlook.ics", "apple.ics"])}),
    );
    let copy = sample.folder.path().join("copy.json");
    sample.call("export_full", json!({"path": copy}));
    let table = Table::empty();
    table.call("import_full", json!({"path": copy}));
    let again = table.call("calendar_file_preview", mine(&["outlook.ics", "apple.ics"]));
    assert_eq!(counts(&again), [0, 0, 9, 0]);
}

#[test]
fn what_is_no_calendar_is_said_in_words_and_the_others_are_taken() {
    let table = Table::empty();
    let folder = table.folder.path();
    for (name, content) in [
        ("empty.ics", Vec::new()),
        ("binary.ics", (0..=255_u8).cycle().take(100_000).collect()),
        ("page.ics", b"<html><body>Sign in</body></html>".to_vec()),
    ] {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let files = json!({
        "paths": [
            folder.join("empty.ics"), folder.join("binary.ics"), folder.join("page.ics"),
            folder.join("missing.ics"), folder, fixture("latin1.ics"),
        ],
        "holds": {"kind": "myTimes"},
    });
    let preview = table.call("calendar_file_preview", files.clone());
    let problems: Vec<Option<&str>> = preview["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["problem"].as_str())
        .collect();
    for problem in &problems[..3] {
        assert!(
            problem.unwrap().starts_with("This is not a calendar file"),
            "{problems:?}"
        );
    }
    assert!(
        problems[3]
            .unwrap()
            .starts_with("missing.ics can't be read"),
        "{problems:?}"
    );
    assert!(problems[4].unwrap().contains("is no file"), "{problems:?}");
    assert_eq!(problems[5], None);
    table.call("calendar_file_import", json!({"files": files}));
    assert_eq!(
        table.call("calendar_sources", json!({}))["sources"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn long_work_tells_how_far_it_is_and_can_be_stopped() {
    let table = Table::empty();
    let mut file = "BEGIN:VCALENDAR\r\n".to_owned();
    for n in 0..3_000 {
        file.push_str("BEGIN:VEVENT\r\nUID:a");
        file.push_str(&n.to_string());
        file.push_str("\r\nDTSTART:20261123T090000Z\r\nDTEND:20261123T100000Z\r\nEND:VEVENT\r\n");
    }
    file.push_str("END:VCALENDAR\r\n");
    let path = table.folder.path().join("long.ics");
    std::fs::write(&path, file).unwrap();
    let files = json!({"paths": [path], "holds": {"kind": "myTimes"}, "job": "mine"});
    let told = RefCell::new(Vec::new());
    let watch = |progress: overture_api::host::Progress| {
        assert_eq!(progress.job, "mine");
        told.borrow_mut().push(progress.permille);
    };
    let preview = table
        .session
        .call_watched("calendar_file_preview", files.clone(), &watch);
    assert_eq!(counts(&preview.unwrap().answer), [3_000, 0, 0, 0]);
    let told = told.into_inner();
    assert!(told.len() > 5 && told.is_sorted(), "{told:?}");
    // Stopped from elsewhere while it reads: nothing comes of it.
    let stop = |_| drop(table.call("job_cancel", json!({"job": "mine"})));
    let stopped = table
        .session
        .call_watched("calendar_file_preview", files, &stop);
    assert_eq!(
        stopped.unwrap_err().message,
        "Cancelled. Nothing was imported."
    );
    // A job that has ended needs no stopping.
    table.call("job_cancel", json!({"job": "mine"}));
}
