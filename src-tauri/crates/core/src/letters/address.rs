//! Whom a text greets and names, and where it is sent.

use super::names;
use crate::model::is_address;
use crate::{Records, model::Leader};

/// Countries in which the family name comes first, also where it is written in Latin letters.
const FAMILY_FIRST: [&str; 8] = ["JP", "CN", "KR", "TW", "HK", "MO", "VN", "HU"];

/// What a text greets with, which is no part of the name, in lowercase.
const GREETINGS: [&str; 20] = [
    "hello",
    "hi",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good day",
    "hallo",
    "guten tag",
    "liebe",
    "lieber",
    "sehr geehrte",
    "sehr geehrter",
    "bonjour",
    "cher",
    "chère",
    "hola",
    "querida",
    "querido",
    "estimada",
];

/// Words before the name of who books, in lowercase.
const THROUGH: [&str; 6] = ["through", "via", "by", "ask", "c/o", "contact"];

/// Words beside a number, in lowercase and without marks.
const NUMBER: [&str; 8] = [
    "tel",
    "phone",
    "mobile",
    "ext",
    "extension",
    "call",
    "m",
    "t",
];

/// Words of a note on who books that are no name, in lowercase.
const NO_NAME: [&str; 17] = [
    "the",
    "her",
    "his",
    "their",
    "my",
    "ask",
    "assistant",
    "assistants",
    "office",
    "pa",
    "ea",
    "secretary",
    "secretariat",
    "sekretariat",
    "team",
    "executive",
    "chief",
];

/// Whoever books for a leader.
pub(super) struct Assistant {
    /// The name to greet by; may be empty.
    pub(super) name: String,
    /// The e-mail address; may be empty.
    pub(super) email: String,
}

/// Returns the name by which a text greets a leader: what was set, else the first name; empty without one.
pub fn greeting_name(records: &Records, leader: &Leader) -> String {
    let set = without_greeting(&leader.greet_as);
    if !set.is_empty() {
        return set.to_owned();
    }
    let unit = records.unit(leader.unit_id);
    let country = leader
        .country
        .as_deref()
        .or_else(|| unit.and_then(|unit| unit.country.as_deref()))
        .unwrap_or(&records.company.country);
    names::greeting(&leader.name, FAMILY_FIRST.contains(&country))
}

/// Returns a name without the greeting around it: "Dear Jo," is "Jo".
fn without_greeting(name: &str) -> &str {
    let name = name.trim().trim_end_matches([',', '!', ':', ' ']);
    let rest = GREETINGS.iter().find_map(|greeting| {
        let head = name.get(..greeting.len())?;
        let rest = name.get(greeting.len()..)?;
        let ends = !rest.starts_with(char::is_alphanumeric);
        (head.to_lowercase() == *greeting && ends).then_some(rest)
    });
    rest.unwrap_or(name).trim_start_matches([',', ' '])
}

/// Returns the name in the order in which it is said; without one the role.
pub fn full_name(leader: &Leader) -> String {
    let name = names::in_order(&leader.name);
    if name.is_empty() {
        leader.role.trim().to_owned()
    } else {
        name
    }
}

/// Returns how a text to somebody else names a leader: "Jules Okafor", without a name "the Group CFO".
pub(super) fn in_a_sentence(leader: &Leader) -> String {
    let name = names::in_order(&leader.name);
    if name.is_empty() {
        format!("the {}", leader.role.trim())
    } else {
        name
    }
}

/// Reads who books: "Mira Solberg <mira@example.org>", "Mira (EA)", "through the assistant".
pub(super) fn assistant(leader: &Leader) -> Assistant {
    let is_mark = |letter: char| letter.is_whitespace() || "<>(),;".contains(letter);
    let email = leader
        .assistant
        .split(is_mark)
        .map(|word| word.strip_prefix("mailto:").unwrap_or(word))
        .find(|word| is_address(word))
        .unwrap_or_default();
    Assistant {
        name: names::greeting(&assistant_name(&leader.assistant), false),
        email: email.to_owned(),
    }
}

/// Returns the name in a note on who books, without addresses, numbers, and words that are no name.
fn assistant_name(note: &str) -> String {
    let outside = note.split(['(', '[']).next().unwrap_or_default();
    let is_contact = |word: &str| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.contains('@')
            || word.contains(|letter: char| letter.is_ascii_digit())
            || NUMBER.contains(&bare.to_lowercase().as_str())
    };
    let spaced = outside.replace([';', '|', ':'], ",").replace(',', ", ");
    let words: Vec<&str> = spaced
        .split_whitespace()
        .filter(|word| !is_contact(word))
        .skip_while(|word| THROUGH.contains(&word.to_lowercase().as_str()))
        .collect();
    let rest = words.join(" ");
    let is_no_name = |part: &str| {
        part.split(|letter: char| !letter.is_alphanumeric())
            .any(|word| NO_NAME.contains(&word.to_lowercase().as_str()))
    };
    let parts: Vec<&str> = rest
        .split([',', '/'])
        .map(|part| part.trim_matches([' ', '-', '–', '—', '<', '>', '+']))
        .filter(|part| !part.is_empty() && !is_no_name(part))
        .collect();
    // "Solberg, Mira" are two words of one name.
    match parts.as_slice() {
        [last, first, ..] if !last.contains(' ') && !note.contains('/') => {
            format!("{last}, {first}")
        }
        [name, ..] => (*name).to_owned(),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::World;

    #[test]
    fn a_leader_is_greeted_as_set_or_by_name() {
        for (greet_as, name, country, greeted) in [
            ("Jo", "Josephine Kowal", None, "Jo"),
            ("Dr. Kowal,", "Josephine Kowal", None, "Dr. Kowal"),
            ("", "Kowal, Josephine", None, "Josephine"),
            ("", "Tanaka Kenji", Some("JP"), "Tanaka Kenji"),
            ("Dear Jo,", "Josephine Kowal", None, "Jo"),
            ("Hello Dr. Kowal", "Josephine Kowal", None, "Dr. Kowal"),
            ("good morning, Jo!", "", None, "Jo"),
            ("Dear", "Josephine Kowal", None, "Josephine"),
            ("Hilde", "", None, "Hilde"),
            ("", "", None, ""),
        ] {
            let mut world = World::new();
            let chief = world.chief_mut();
            greet_as.clone_into(&mut chief.greet_as);
            name.clone_into(&mut chief.name);
            chief.country = country.map(str::to_owned);
            let leader = world.records.leader(world.chief).unwrap();
            assert_eq!(greeting_name(&world.records, leader), greeted, "{name}");
        }
    }

    #[test]
    fn who_books_is_read_from_a_note() {
        for (note, name, email) in [
            ("Mira Solberg", "Mira", ""),
            (
                "Mira Solberg <mira@example.org>",
                "Mira",
                "mira@example.org",
            ),
            (
                "Solberg, Mira; mira@example.org",
                "Mira",
                "mira@example.org",
            ),
            ("Mira (EA)", "Mira", ""),
            ("mira@example.org", "", "mira@example.org"),
            ("Mira, 555-1234", "Mira", ""),
            ("Mira Solberg, +44 20 555 1234", "Mira", ""),
            ("Mira (555-1234)", "Mira", ""),
            ("Mira Solberg, EA", "Mira", ""),
            ("EA: Mira Solberg, ext. 123", "Mira", ""),
            ("Mira / Tom", "Mira", ""),
            ("via Mira Solberg", "Mira", ""),
            ("through the assistant", "", ""),
            ("Executive Assistant", "", ""),
            ("the CFO's office", "", ""),
            ("", "", ""),
        ] {
            let mut world = World::new();
            note.clone_into(&mut world.chief_mut().assistant);
            let found = assistant(world.records.leader(world.chief).unwrap());
            assert_eq!(
                (found.name.as_str(), found.email.as_str()),
                (name, email),
                "{note}"
            );
        }
    }

    #[test]
    fn addresses() {
        for (text, fine) in [
            ("anna@example.org", true),
            ("anna.o'neil+x@example.org", true),
            ("anna", false),
            ("@example.org", false),
            ("anna@", false),
            ("a@b@c", false),
            ("anna@example.org?bcc=x", false),
            ("an na@example.org", false),
            ("anna@example.org\r\nBcc:x", false),
        ] {
            assert_eq!(is_address(text), fine, "{text}");
        }
    }
}
