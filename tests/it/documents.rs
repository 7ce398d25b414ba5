//! What the documents say about files is true.

use std::path::{Path, PathBuf};

const DOCUMENTS: [&str; 4] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
];

/// Folders that the project's own files stand in.
const FOLDERS: [&str; 4] = ["assets", "src-tauri", "tests", "ui/src"];

const ENDINGS: [&str; 7] = [".rs", ".svelte", ".ts", ".json", ".sql", ".md", ".txt"];

/// Returns what a document has in backticks and looks like a file. Names in capitals stand for others.
fn files_named(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .filter(|word| ENDINGS.iter().any(|ending| word.ends_with(ending)))
        .filter(|word| !word.contains([' ', '*', '<']))
        .filter(|word| {
            let is_slot = |part: &str| part.len() > 1 && part.chars().all(char::is_uppercase);
            !word.split('/').any(is_slot)
        })
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in FOLDERS {
        files_below(&root.join(folder), &mut files);
    }
    let is_there =
        |name: &str| root.join(name).is_file() || files.iter().any(|path| path.ends_with(name));
    let mut gone = Vec::new();
    for document in DOCUMENTS {
        let text = std::fs::read_to_string(root.join(document)).unwrap();
        for name in files_named(&text).filter(|name| !is_there(name)) {
            gone.push(format!("{document}: {name}"));
        }
    }
    assert!(gone.is_empty(), "{gone:#?}");
}
