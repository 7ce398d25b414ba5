//! By what a person is named in the texts of other records.

use crate::{Records, model::Leader};

/// The shortest word that tells whom a text names.
const SHORTEST: usize = 3;

/// Returns by what texts name a person: roles of today and before, the name, its last word, and what greets them.
pub fn names_of(records: &Records, leader: &Leader) -> Vec<String> {
    let placements = records.placements.iter();
    let roles = placements
        .filter(|row| row.leader_id == leader.id)
        .map(|row| row.role.as_str());
    let last = leader.name.split_whitespace().last();
    let texts = [&leader.role, &leader.name, &leader.greet_as, &leader.email].map(String::as_str);
    let mut names: Vec<String> = Vec::new();
    for text in texts.into_iter().chain(last).chain(roles) {
        let name = text.trim();
        if name.chars().count() >= SHORTEST && !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Returns whether a text holds one of the names as whole words, in small letters or capitals.
pub fn is_named_in(text: &str, names: &[String]) -> bool {
    let text = text.to_lowercase();
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    names.iter().any(|name| {
        text.match_indices(&name.to_lowercase()).any(|(at, found)| {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + found.len()..);
            !is_word(before) && !is_word(after.and_then(|text| text.chars().next()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_whole_words() {
        let names = ["Plant manager", "Kowal"].map(str::to_owned);
        for (text, named) in [
            ("Kowal asked for it", true),
            ("as KOWAL's team does", true),
            ("the plant manager, twice", true),
            ("Kowalski", false),
            ("the plant managers", false),
            ("", false),
        ] {
            assert_eq!(is_named_in(text, &names), named, "{text}");
        }
    }
}
