//! Deleted for good: in no row, page, log or index of the file, and in nothing that is written afterwards.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use serde_json::json;

use crate::{planted::SECRET, table::Table};

#[test]
fn a_leader_who_is_deleted_for_good_is_in_no_file_any_more() {
    let table = Table::sample();
    let row = table.leader("Group CFO");
    let id = row["leader"]["id"].clone();
    // A word in whatever of theirs is typed, twice over, so that older change sets have it too.
    for text in [SECRET.to_owned(), format!("{SECRET} again")] {
        for field in ["name", "note", "place", "assistant"] {
            table.call("leader_edit", json!({"id": id, field: text}));
        }
    }
    table.call(
        "aim_set",
        json!({"leaderId": id, "situation": SECRET, "wants": SECRET}),
    );
    let request =
        json!({"leaderId": id, "date": "2026-11-17", "purpose": "opener4", "state": "held"});
    let chat = table.call("conversation_plan", request)["row"]["id"].clone();
    for field in [
        "debrief",
        "notToRaise",
        "reflectionHeard",
        "reflectionReaction",
    ] {
        let note =
            json!({"conversationId": chat, "field": field, "text": SECRET, "session": field});
        table.call("note_save", note);
    }
    let words = |kind: &str| json!({"finding": kind, "text": format!("{SECRET} {kind}")});
    let lines = json!([
        words("feedback"), words("change"), words("pressing"), words("quote"),
        {"owedBy": "me", "text": SECRET},
    ]);
    table.call(
        "debrief_close",
        json!({"conversationId": chat, "lines": lines}),
    );
    let folder = table.folder.path();
    let known: Vec<PathBuf> = files(folder);
    let number = id.as_str().unwrap();
    let bytes = uuid_bytes(number);
    let needles: [(&str, &[u8]); 3] = [
        ("the id", &bytes),
        ("the id as text", number.as_bytes()),
        // The index of the search may leave the first letters of a word to the one before.
        ("the word", &SECRET.as_bytes()[2..]),
    ];
    let found = |path: &Path| {
        let content = std::fs::read(path).unwrap().to_ascii_lowercase();
        let has = |needle: &[u8]| {
            let small = needle.to_ascii_lowercase();
            content.windows(small.len()).any(|part| part == small)
        };
        let names = needles.iter().filter(|(_, needle)| has(needle));
        names.map(|(name, _)| *name).collect::<Vec<_>>()
    };
    let open = [table.path(), wal(&table.path())];
    let before: BTreeSet<&str> = open.iter().flat_map(|path| found(path)).collect();
    assert!(
        before.contains("the id") && before.contains("the word"),
        "{before:?}"
    );

    table.call("leader_delete", json!({"leaderId": id}));
    let set = table.call("trash", json!({}))["items"][0]["set"].clone();
    table.call("trash_purge", json!({"set": set}));
    let export = folder.join("all.json");
    table.call("export_full", json!({"path": export}));
    table.call("backup_now", json!({}));
    let later: Vec<PathBuf> = files(folder)
        .into_iter()
        .filter(|path| open.contains(path) || !known.contains(path))
        .collect();
    assert!(later.len() >= 4, "{later:?}");
    for path in later {
        assert_eq!(found(&path), Vec::<&str>::new(), "{}", path.display());
    }
}

/// Returns every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

fn wal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// Returns the bytes of an id as a row has them.
fn uuid_bytes(id: &str) -> Vec<u8> {
    let digits: Vec<u8> = id.bytes().filter(u8::is_ascii_hexdigit).collect();
    let pairs = digits
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).unwrap());
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).unwrap())
        .collect()
}
