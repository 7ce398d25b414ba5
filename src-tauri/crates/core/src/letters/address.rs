//! Whom a text greets and names, and where it is sent.

use super::names;
use crate::{Records, model::Leader};

/// Countries in which the family name comes first, also where it is written in Latin letters.
const FAMILY_FIRST: [&str; 8] = ["JP", "CN", "KR", "TW", "HK", "MO", "VN", "HU"];

/// Words of a note on who books that are no name, in lowercase.
const NO_NAME: [&str; 20] = [
    "through",
    "via",
    "by",
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

/// Returns the name by which a text greets a leader: what was set, else the first name, else the role.
pub fn greeting_name(records: &Records, leader: &Leader) -> String {
    let set = leader.greet_as.trim().trim_end_matches([',', ' ']);
    if !set.is_empty() {
        return set.to_owned();
    }
    let unit = records.unit(leader.unit_id);
    let country = leader
        .country
        .as_deref()
        .or_else(|| unit.and_then(|unit| unit.country.as_deref()))
        .unwrap_or(&records.company.country);
    let name = names::greeting(&leader.name, FAMILY_FIRST.contains(&country));
    if name.is_empty() {
        leader.role.trim().to_owned()
    } else {
        name
    }
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
    let words = leader.assistant.split_whitespace();
    let rest: Vec<&str> = words.filter(|word| !word.contains('@')).collect();
    let rest = rest.join(" ");
    let outside = rest.split(['(', '[']).next().unwrap_or_default();
    let is_no_name = outside
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| NO_NAME.contains(&word.to_lowercase().as_str()));
    Assistant {
        name: if is_no_name {
            String::new()
        } else {
            names::greeting(outside.trim_end_matches([',', ';', ':', ' ']), false)
        },
        email: email.to_owned(),
    }
}

/// Tells whether a text can be an e-mail address.
pub fn is_address(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let is_mark = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>(),;:\"\\@[]".contains(letter)
    };
    let of_host = |letter: char| letter.is_alphanumeric() || "-.".contains(letter);
    text.len() < 300
        && !local.is_empty()
        && !host.is_empty()
        && !local.contains(is_mark)
        && host.chars().all(of_host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::World;

    #[test]
    fn a_leader_is_greeted_as_set_by_name_or_by_role() {
        for (greet_as, name, country, greeted) in [
            ("Jo", "Josephine Kowal", None, "Jo"),
            ("Dr. Kowal,", "Josephine Kowal", None, "Dr. Kowal"),
            ("", "Kowal, Josephine", None, "Josephine"),
            ("", "Tanaka Kenji", Some("JP"), "Tanaka Kenji"),
            ("", "", None, "Head of Sales"),
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
