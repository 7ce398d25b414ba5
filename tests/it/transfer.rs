//! A full export comes back as the same data.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::table::Table;

/// Returns an export without the numbers of change sets, which differ from file to file.
fn plain(path: &std::path::Path) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.remove("seen");
                fields.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut document = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    strip(&mut document);
    document
}

#[test]
fn an_export_imports_back_to_the_same_data() {
    let sample = Table::sample();
    sample.call(
        "letter_template_edit",
        json!({"kind": "thanks", "text": "Dear {name}, {summary}"}),
    );
    let first = sample.folder.path().join("first.json");
    sample.call("export_full", json!({"path": first}));
    let empty = Table::empty();
    empty.call("import_full", json!({"path": first}));
    let second = empty.folder.path().join("second.json");
    empty.call("export_full", json!({"path": second}));
    assert_eq!(plain(&first), plain(&second));
    // One change: undo empties the workspace again.
    empty.call("undo", json!({}));
    assert_eq!(empty.call("leaders", json!({}))["rows"], json!([]));
}

#[test]
fn an_import_moves_every_date_by_whole_weeks() {
    let sample = Table::sample();
    let path = sample.folder.path().join("first.json");
    sample.call("export_full", json!({"path": path}));
    let empty = Table::empty();
    empty.call("import_full", json!({"path": path, "moveTo": "2026-11-30"}));
    let moved = empty.folder.path().join("moved.json");
    empty.call("export_full", json!({"path": moved}));
    let day = |path, n: usize| {
        plain(path)["conversations"][n]["date"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let days = |text: String| text.parse::<chrono::NaiveDate>().unwrap();
    assert_eq!((days(day(&moved, 0)) - days(day(&path, 0))).num_days(), 14);
}

#[test]
fn what_is_no_export_is_refused_and_changes_nothing() {
    let table = Table::empty();
    for (name, content) in [
        ("empty.json", ""),
        ("binary.json", "\u{0}\u{1}\u{2}"),
        ("other.json", "{\"format\": \"other\"}"),
        (
            "newer.json",
            "{\"format\": \"overture-workspace\", \"version\": 99}",
        ),
        ("list.json", "[1, 2]"),
    ] {
        let path = table.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        let error = table.refused("import_full", json!({"path": path}));
        assert!(error.message.contains(name), "{}", error.message);
    }
    assert_eq!(
        table.call("history", json!({"limit": 10}))["items"],
        json!([])
    );
}

#[test]
fn an_export_touches_no_file_beside_it_and_leaves_none() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Table::sample();
    let theirs = folder.path().join("copy.partial");
    std::fs::write(&theirs, "mine").unwrap();
    let copy = folder.path().join("copy.json");
    sample.call("export_full", json!({"path": copy}));
    assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "mine");
    // A folder stands where the file should go: it is said, and nothing is left of the attempt.
    let taken = folder.path().join("taken.json");
    std::fs::create_dir(&taken).unwrap();
    sample.refused("export_full", json!({"path": taken}));
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["copy.json", "copy.partial", "taken.json"]);
}

/// Returns the path of an export of the sample that `edit` changed.
fn edited(folder: &std::path::Path, edit: impl FnOnce(&mut Value)) -> std::path::PathBuf {
    let sample = Table::sample();
    let path = folder.join("edited.json");
    sample.call("export_full", json!({"path": path}));
    let mut document = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    edit(&mut document);
    std::fs::write(&path, document.to_string()).unwrap();
    path
}

#[test]
fn an_import_keeps_the_bounds_of_typing_and_names_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let unknown = "01930000-0000-7000-8000-00000000dead";
    let daily = json!({"kind": "recurring", "rrule": "FREQ=DAILY", "first": "0001-01-01",
        "days": 65_535});
    let edits: [(&str, &str, Value); 9] = [
        ("/entries/0/rule", "rhythm entry “", daily),
        ("/leaders/0/targetGap", "leader “", json!(0)),
        ("/leaders/0/zone", "leader “", json!("Moon/Base")),
        ("/promises/0/due", "promise “", json!("9999-12-31")),
        ("/facts/0/text", "fact “", json!("x".repeat(20_001))),
        ("/conversations/0/zone", "conversation “", json!("")),
        (
            "/promises/0/leaderId",
            "promise refers to a leader",
            json!(unknown),
        ),
        ("/units/0/name", "unit “", json!("x".repeat(1_000_000))),
        ("/me/perWeek", "", json!(60_000)),
    ];
    for (pointer, says, value) in edits {
        let path = edited(folder.path(), |document| {
            *document.pointer_mut(pointer).unwrap() = value;
        });
        let table = Table::empty();
        let error = table.refused("import_full", json!({"path": path}));
        assert!(error.message.contains(says), "{pointer}: {}", error.message);
        assert_ne!(error.code, overture_api::ErrorCode::Internal, "{pointer}");
        assert!(error.message.len() < 400, "{pointer}: {}", error.message);
        assert_eq!(table.call("app_state", json!({}))["units"], json!([]));
    }
    let path = edited(folder.path(), |document| {
        let twice = document["promises"][0].clone();
        document["promises"].as_array_mut().unwrap().push(twice);
    });
    let error = Table::empty().refused("import_full", json!({"path": path}));
    assert!(error.message.contains("already"), "{}", error.message);
}

#[test]
fn what_is_no_text_file_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let table = Table::empty();
    let latin = folder.path().join("latin.json");
    std::fs::write(&latin, b"{\"format\": \"M\xfcnchen\"}").unwrap();
    let error = table.refused("import_full", json!({"path": latin}));
    assert!(error.message.contains("UTF-8"), "{}", error.message);
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        for name in ["import_full", "backup_restore", "export_full"] {
            let error = table.refused(name, json!({"path": pipe}));
            assert!(error.message.contains("pipe"), "{name}: {}", error.message);
        }
        assert!(overture_core::workspace::check_file(&pipe, None).is_err());
        let inspect = json!({"path": pipe, "first": "2026-01-01", "last": "2026-12-31"});
        table.refused("ics_inspect", inspect);
        let files = json!({"paths": [pipe], "holds": {"kind": "myTimes"}});
        let looked = table.call("calendar_file_preview", files);
        assert!(looked.to_string().contains("pipe is no file"), "{looked}");
    }
}

#[test]
fn exports_never_replace_the_workspace_or_a_backup() {
    let table = Table::sample();
    let backup = table.call("backup_now", json!({}))["path"].clone();
    let leader = table.leader("Group CFO")["leader"]["id"].clone();
    let own = json!(table.path());
    for path in [&own, &backup] {
        let before = std::fs::read(path.as_str().unwrap()).unwrap();
        for (name, request) in [
            ("export_full", json!({})),
            (
                "rhythm_export",
                json!({"format": "csv", "first": "2026-11-01", "last": "2026-12-01"}),
            ),
            ("rhythm_sheet", json!({})),
            ("chats_ics", json!({})),
            ("avoid_ics", json!({"leaderId": leader})),
            ("picture_save", json!({"png": "iVBORw0KGgo="})),
        ] {
            let mut request = request;
            request["path"] = path.clone();
            let error = table.refused(name, request);
            assert_eq!(error.field.as_deref(), Some("path"), "{name}");
            let after = std::fs::read(path.as_str().unwrap()).unwrap();
            assert!(before == after, "{name} wrote over {path}");
        }
    }
}

/// Returns the files of an archive with their texts.
fn unpacked(path: &std::path::Path) -> std::collections::BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut text = String::new();
            std::io::Read::read_to_string(&mut file, &mut text).unwrap();
            (file.name().to_owned(), text)
        })
        .collect()
}

#[test]
fn everything_goes_out_readable_and_comes_back() {
    let sample = Table::sample();
    let unit = sample.call("app_state", json!({}))["units"][0]["id"].clone();
    sample.call(
        "fact_add",
        json!({"unitId": unit, "topic": "plans", "text": "=HYPERLINK(1)"}),
    );
    let path = sample.folder.path().join("all.zip");
    sample.call("export_everything", json!({"path": path}));
    let files = unpacked(&path);
    for name in [
        "Read me.md",
        "Units/Finance.md",
        "Calendars/Chats.ics",
        "Calendars/Rhythm.ics",
        "Tables/promises.csv",
    ] {
        assert!(files.contains_key(name), "{name}: {:?}", files.keys());
    }
    let leaders = sample.call("leaders", json!({}));
    let pages = files.keys().filter(|name| name.starts_with("Leaders/"));
    assert_eq!(pages.count(), leaders["rows"].as_array().unwrap().len());
    // The page of a unit has all that chats left behind there.
    let headings: BTreeSet<&str> = files
        .iter()
        .filter(|(name, _)| name.starts_with("Units/"))
        .flat_map(|(_, text)| text.lines().filter(|line| line.starts_with("## ")))
        .collect();
    for heading in [
        "Leaders",
        "Figures",
        "Challenges",
        "Skills needed",
        "Know-how that can leave",
        "Ideas",
        "Promises",
        "Where you both want to be",
        "What we do here",
        "Threads",
        "Rhythm",
    ] {
        assert!(headings.contains(&*format!("## {heading}")), "{heading}");
    }
    assert!(files["Calendars/Rhythm.ics"].contains("BEGIN:VEVENT"));
    let promises = sample.call("promises", json!({}));
    let said = promises["open"][0]["promise"]["text"].as_str().unwrap();
    assert!(files["Tables/promises.csv"].contains(said), "{said}");
    // A spreadsheet takes no cell for a formula; the document is as it was typed.
    assert!(files["Tables/facts.csv"].contains(",'=HYPERLINK(1),"));
    // Its document is the full copy.
    let document = sample.folder.path().join("document.json");
    std::fs::write(&document, &files["Everything.json"]).unwrap();
    let whole = sample.folder.path().join("whole.json");
    sample.call("export_full", json!({"path": whole}));
    assert_eq!(plain(&document), plain(&whole));
}

#[test]
fn an_archive_without_what_is_private_has_none_of_it() {
    let sample = Table::sample();
    let unit = sample.call("app_state", json!({}))["units"][0]["id"].clone();
    sample.call(
        "fact_add",
        json!({"unitId": unit, "topic": "plans", "text": "Planted kingfisher plan", "private": true}),
    );
    sample.call(
        "fact_add",
        json!({"unitId": unit, "topic": "plans", "text": "A second press from May",
            "source": "told by the Kestrel widow", "private": false}),
    );
    sample.call(
        "entry_add",
        json!({"name": "Planted osprey talks", "kind": "close", "scope": {"kind": "unit", "id": unit},
            "mark": "jobCuts", "rule": {"kind": "once", "first": "2026-12-09", "last": "2026-12-09"}}),
    );
    let marked = sample.folder.path().join("marked.zip");
    sample.call("export_everything", json!({"path": marked}));
    let marked = unpacked(&marked);
    assert!(
        marked
            .values()
            .any(|text| text.contains("Planted kingfisher plan (for me alone)"))
    );

    let path = sample.folder.path().join("open.zip");
    sample.call(
        "export_everything",
        json!({"path": path, "withoutPrivate": true}),
    );
    let open = unpacked(&path);
    assert!(!open.contains_key("Everything.json"));
    // Nor how much of it there was.
    for (name, text) in &open {
        assert!(!text.contains("of them private"), "{name}");
    }
    assert!(open.keys().all(|name| !name.starts_with("Tables/")));
    let whole = sample.folder.path().join("whole.json");
    sample.call("export_full", json!({"path": whole}));
    let whole = plain(&whole);
    let planted = ["Planted kingfisher", "Kestrel widow", "Planted osprey"];
    for text in planted {
        assert!(marked.values().any(|page| page.contains(text)), "{text}");
    }
    let mut private = planted.map(str::to_owned).to_vec();
    for chat in whole["conversations"].as_array().unwrap() {
        for field in [
            "debrief",
            "notToRaise",
            "reflectionHeard",
            "reflectionChange",
        ] {
            let text = chat[field].as_str().unwrap_or_default().lines().next();
            private.extend(text.filter(|text| text.len() > 20).map(str::to_owned));
        }
    }
    assert!(private.len() > 5, "{private:?}");
    let mut records = Vec::new();
    for (list, field) in [
        ("measures", "name"),
        ("challenges", "name"),
        ("knowHows", "what"),
        ("ideas", "name"),
        ("aims", "wants"),
    ] {
        let rows = whole[list].as_array().unwrap().iter();
        let hidden = rows.filter(|row| match list {
            "aims" => row["agreedOn"].is_null(),
            _ => row["private"] == true,
        });
        records.extend(hidden.filter_map(|row| row[field].as_str()));
    }
    assert!(records.len() > 3, "{records:?}");
    for (name, text) in open.iter().filter(|(name, _)| name.starts_with("Units/")) {
        for record in &records {
            assert!(!text.contains(record), "{record} in {name}");
        }
    }
    for planted in private {
        for (name, text) in &open {
            assert!(!text.contains(&planted), "{planted} in {name}");
        }
    }
}
