//! No sentence made in Rust has a phrase that `tests/plain-english.txt` lists.

use crate::architecture::sources;

const PHRASES: &str = include_str!("../plain-english.txt");

fn phrases() -> impl Iterator<Item = &'static str> {
    PHRASES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Returns the words of a text with one space around each, in small letters.
fn spaced(text: &str) -> String {
    let words = text
        .split(|c: char| !(c.is_alphanumeric() || "?'-_{}".contains(c)))
        .filter(|word| !word.is_empty() && !word.starts_with('{'));
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!(" {} ", words.join(" "))
}

/// Returns the string literals of a file without comments and tests.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(str::trim_start);
    let lines = lines.filter(|line| !line.starts_with("//"));
    let code = lines.collect::<Vec<_>>().join(" ").replace("\\\"", "'");
    let parts = code.split('"').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

#[test]
fn no_sentence_has_a_phrase_to_read_twice() {
    let mut found = Vec::new();
    for name in ["calendar", "core", "api", "cli"] {
        for (path, code) in sources(name) {
            if path.contains("test") {
                continue;
            }
            for literal in literals(&code) {
                let words = spaced(&literal);
                let hits = phrases().filter(|phrase| words.contains(&format!(" {phrase} ")));
                found.extend(hits.map(|phrase| format!("{name}/{path}: {phrase}: {literal}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn phrases_are_found_in_any_case_and_between_slots() {
    assert_eq!(spaced("Put away: {name}."), " put away ");
    assert_eq!(
        literals("// \"put away\"\nsay(\"Put \\\"it\\\" away\")"),
        ["Put 'it' away"]
    );
}
