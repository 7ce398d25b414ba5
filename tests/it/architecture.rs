//! Rules of the architecture that the compiler does not check: which words may be in which files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Returns every Rust file of a crate with its path below `src`.
pub(crate) fn sources(name: &str) -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates");
    let root = crates.join(name).join("src");
    let mut files = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path: PathBuf = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let below = path.strip_prefix(&root).unwrap().to_string_lossy();
                files.push((below.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// Returns the lines of code of a crate, with their places, that hold one of the words.
fn lines_with(words: &[&str], name: &str, allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources(name) {
        if allowed(&path) {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let code = line.trim_start();
            if !code.starts_with("//") && words.iter().any(|word| code.contains(word)) {
                found.push(format!("{path}:{}: {code}", at + 1));
            }
        }
    }
    found
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/") || path.ends_with("testing.rs")
}

#[test]
fn sql_stands_in_the_store_alone() {
    let sql = [
        "rusqlite",
        "\"SELECT ",
        "\"INSERT ",
        "\"UPDATE ",
        "\"DELETE ",
        "\"PRAGMA ",
    ];
    // An id knows how it lies in a column, and an error what SQLite said.
    let allowed = |path: &str| {
        path.starts_with("store/")
            || path == "model/ids.rs"
            || path == "model/error.rs"
            || is_test(path)
    };
    assert_eq!(lines_with(&sql, "core", allowed), Vec::<String>::new());
}

#[test]
fn what_others_may_see_is_decided_in_one_file_each() {
    for (file, name) in [
        ("conversations/shareable.rs", "Shareable"),
        ("review/outward.rs", "Outward"),
    ] {
        let (_, text) = sources("core")
            .into_iter()
            .find(|(path, _)| path == file)
            .unwrap();
        // The field is private, so that no other file can make one.
        assert!(
            text.contains(&format!("pub struct {name}<T>(T);")),
            "{file}"
        );
        let makes = format!("{name}(");
        let lines = lines_with(&[&makes], "core", |path| path == file);
        assert_eq!(lines, Vec::<String>::new());
    }
    // A sentence of the review takes no record but one that others may see.
    let say = sources("core").into_iter();
    let (_, say) = say
        .into_iter()
        .find(|(path, _)| path == "review/say.rs")
        .unwrap();
    for record in [
        "Measure",
        "Challenge",
        "KnowHow",
        "Idea",
        "Solution",
        "Feedback",
        "Finding",
    ] {
        for naked in [
            format!(": &{record}"),
            format!(": Option<&{record}"),
            format!(": &[{record}"),
        ] {
            assert!(!say.contains(&naked), "review/say.rs takes{naked}");
        }
    }
}

#[test]
fn zone_rules_are_asked_for_in_one_file_alone() {
    let allowed = |path: &str| path.starts_with("zones");
    let lines = lines_with(&["jiff::"], "calendar", allowed);
    assert_eq!(lines, Vec::<String>::new());
}

#[test]
fn a_crate_depends_on_no_crate_above_it() {
    let core = include_str!("../../src-tauri/crates/core/Cargo.toml");
    let calendar = include_str!("../../src-tauri/crates/calendar/Cargo.toml");
    for (name, manifest, forbidden) in [
        (
            "core",
            core,
            &["tauri", "serde_json", "overture-api", "jiff"][..],
        ),
        (
            "calendar",
            calendar,
            &["overture-", "rusqlite", "serde_json"],
        ),
    ] {
        let dependencies = manifest
            .split("[dependencies]")
            .nth(1)
            .and_then(|rest| rest.split("\n[").next())
            .unwrap();
        for word in forbidden {
            assert!(!dependencies.contains(word), "{name} depends on {word}");
        }
    }
}

/// The modules of core from the ground up. Each line names only lines above it, and no two modules
/// of a line name each other.
const FLOORS: [&[&str]; 5] = [
    &["english", "xml"],
    &["model"],
    &[
        "aims",
        "answers",
        "chain",
        "conversations",
        "culture",
        "grades",
        "handover",
        "homework",
        "ideas",
        "coaching",
        "contacts",
        "kept_about",
        "know_how",
        "language",
        "letters",
        "matching",
        "old_words",
        "openers",
        "partnership",
        "paste",
        "promises",
        "reminders",
        "reorganisation",
        "review",
        "rhythm",
        "search",
        "season",
        "service",
        "skills",
        "solutions",
        "sources",
        "standing",
        "threads",
        "ties",
        "timing",
    ],
    &["screens"],
    &["changes", "files", "keys", "store", "transfer", "workspace"],
];

/// Where in core something is that its root exports.
const EXPORTED: [(&str, &str); 5] = [
    ("Error", "model"),
    ("Id", "model"),
    ("Records", "model"),
    ("Result", "model"),
    ("Workspace", "workspace"),
];

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// Returns the paths of a tree of imports: `a::{b, c::d}` as `a::b` and `a::c::d`.
fn paths(tree: &str) -> Vec<String> {
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let mut depth = 0_usize;
    let parts = inside.split(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == ',' && depth == 0
    });
    parts
        .filter(|part| !part.trim().is_empty())
        .flat_map(paths)
        .map(|path| format!("{}{path}", before.trim()))
        .collect()
}

/// Returns each pair of modules of core of which the first names the second, with a file that does.
fn pairs() -> BTreeMap<(String, String), String> {
    let mut pairs = BTreeMap::new();
    for (file, text) in sources("core") {
        let module = file.split(['/', '.']).next().unwrap_or_default().to_owned();
        if is_test(&file) || module == "lib" {
            continue;
        }
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for named in code.split("crate::").skip(1) {
            let end = if named.starts_with('{') {
                named.find(';')
            } else {
                named.find(|letter: char| !letter.is_alphanumeric() && letter != '_')
            };
            for path in paths(named.get(..end.unwrap_or(named.len())).unwrap()) {
                let first = path.split([':', ' ']).next().unwrap();
                let exported = EXPORTED.iter().find(|(name, _)| *name == first);
                let other = exported.map_or(first, |(_, module)| module).to_owned();
                if other != module {
                    pairs.insert((module.clone(), other), file.clone());
                }
            }
        }
    }
    pairs
}

#[test]
fn a_floor_of_core_names_only_floors_below_it() {
    let pairs = pairs();
    assert!(pairs.len() > 40, "the imports are found: {}", pairs.len());
    for ((one, other), file) in &pairs {
        let floor = floor_of(one).unwrap_or_else(|| panic!("{one} stands on no floor"));
        if other == "calendar" {
            continue;
        }
        let Some(below) = floor_of(other) else {
            panic!("{file} names {other}, which stands on no floor");
        };
        assert!(below <= floor, "{file} names {other}, which is above it");
        let back = pairs.get(&(other.clone(), one.clone()));
        assert_eq!(back, None, "{file} names {other}, which names it back");
    }
}

/// Returns the files of `timing` that a file of it imports, without its folder's list of modules and tests.
fn imports_in_timing(path: &str, text: &str, files: &[String]) -> Vec<String> {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let above = folder.rsplit_once('/').map_or("", |(above, _)| above);
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    // Two dots of a path name the folder above: `super::super` in `planner` is `timing`.
    let mut found = Vec::new();
    for file in files.iter().filter(|file| *file != path) {
        let (their_folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let name = name.trim_end_matches(".rs");
        let named = |code: &str| {
            let words = code.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
            words.clone().any(|word| word == name)
        };
        let uses = code
            .split("use ")
            .skip(1)
            .filter_map(|rest| rest.split(';').next());
        let direct = |text: &&str| {
            (text.starts_with("super::") && (their_folder == folder || their_folder == above))
                || text.starts_with("crate::timing")
        };
        let by_path = format!("super::{name}::");
        let imported = uses.filter(direct).any(named);
        if imported || (their_folder == folder && code.contains(&by_path)) {
            found.push(file.clone());
        }
    }
    found
}

#[test]
fn no_two_files_of_timing_import_each_other() {
    let is_file =
        |path: &str| path.starts_with("timing/") && !is_test(path) && !path.ends_with("/mod.rs");
    let sources: Vec<_> = sources("core")
        .into_iter()
        .filter(|(path, _)| is_file(path))
        .collect();
    let files: Vec<String> = sources.iter().map(|(path, _)| path.clone()).collect();
    let mut below: std::collections::BTreeMap<&str, Vec<String>> = sources
        .iter()
        .map(|(path, text)| (path.as_str(), imports_in_timing(path, text, &files)))
        .collect();
    assert!(
        below["timing/outlook.rs"]
            .iter()
            .any(|file| file == "timing/judge.rs")
    );
    // Files that import none of the rest go first; what is left over goes in a circle.
    loop {
        let before = below.len();
        let left: Vec<String> = below.keys().map(ToString::to_string).collect();
        below.retain(|_, imports| imports.iter().any(|file| left.contains(file)));
        if below.len() == before {
            break;
        }
    }
    assert!(below.is_empty(), "these go in a circle: {below:#?}");
}
