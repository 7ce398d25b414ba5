//! The name by which one greets a person, as far as their full name tells.

/// Titles that stand before a name, in lowercase and without a dot.
const TITLES: [&str; 30] = [
    "dr",
    "prof",
    "professor",
    "doctor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "herr",
    "frau",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "sr",
    "sra",
    "señor",
    "señora",
    "sig",
    "dott",
    "ing",
    "dipl",
    "dipl-ing",
    "mag",
    "rev",
    "hon",
    "sir",
    "dame",
    "lady",
];

/// What stands behind a comma without being a first name, in lowercase and without dots.
const SUFFIXES: [&str; 14] = [
    "phd", "md", "mba", "jr", "sr", "ii", "iii", "iv", "esq", "cpa", "ba", "ma", "msc", "bsc",
];

/// Returns the name without what stands in brackets, and with its parts in the order in which they are
/// said: "Okafor, Jules (she/her)" is "Jules Okafor".
pub(super) fn in_order(name: &str) -> String {
    let plain = without_brackets(name);
    let mut parts = plain.split(',').map(str::trim);
    let first = parts.next().unwrap_or_default();
    let given = parts.find(|part| !part.is_empty() && !is_suffix(part));
    match given {
        Some(given) if first.is_empty() => given.to_owned(),
        Some(given) => {
            // A title stays in front: "Dr. Weber, Anna" is "Dr. Anna Weber".
            let (titles, family) = split_titles(first);
            let words = titles.iter().copied().chain([given]).chain(family);
            words.collect::<Vec<_>>().join(" ")
        }
        None => first.to_owned(),
    }
}

/// Returns the name to greet by; empty without one. `family_first` is where the family name may come
/// first: nobody is greeted by half of a name then.
pub(super) fn greeting(name: &str, family_first: bool) -> String {
    let ordered = in_order(name);
    let ordered = ordered.trim();
    let (titles, words) = split_titles(ordered);
    if words.is_empty() {
        return String::new();
    }
    if ordered.chars().any(is_east_asian) {
        return ordered.to_owned();
    }
    let is_family =
        |word: &str| words.len() > 1 && is_capitals(word) && !words.iter().all(|w| is_capitals(w));
    let given: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !is_family(word))
        .collect();
    let tells_order = given.len() < words.len() || name.contains(',');
    if family_first && words.len() > 1 && !tells_order {
        return ordered.to_owned();
    }
    match words.as_slice() {
        // "Dr. Weber": only the family name is known.
        [_] if !titles.is_empty() => return ordered.to_owned(),
        [one] => return cased(one),
        _ => {}
    }
    let first = given.iter().find(|word| !is_initial(word));
    // "J. Okafor": an initial is no name to greet by, and neither is the family name alone.
    match first {
        Some(word) if words.last() != Some(word) || given.len() < words.len() => cased(word),
        _ => ordered.to_owned(),
    }
}

fn without_brackets(name: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for letter in name.chars() {
        match letter {
            '(' | '[' | '<' | '（' => depth += 1,
            ')' | ']' | '>' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(if letter.is_control() { ' ' } else { letter }),
            _ => {}
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the titles in front of a name, and the words behind them.
fn split_titles(name: &str) -> (Vec<&str>, Vec<&str>) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let (titles, rest) = words.split_at(titles);
    (titles.to_vec(), rest.to_vec())
}

fn is_title(word: &str) -> bool {
    let bare = word.replace('.', "").to_lowercase();
    TITLES.contains(&bare.as_str())
}

fn is_suffix(part: &str) -> bool {
    let bare = part.replace(['.', ' '], "").to_lowercase();
    SUFFIXES.contains(&bare.as_str())
}

fn is_initial(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() <= 1 || word.ends_with('.')
}

fn is_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2
        && letters.all(char::is_uppercase)
}

/// Returns whether a letter belongs to a script in which the family name comes first.
fn is_east_asian(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Returns a word in small letters but for the first, where it was typed in one size.
fn cased(word: &str) -> String {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_small = word.chars().all(|letter| !letter.is_uppercase());
    let is_shouted = letters > 3 && is_capitals(word);
    if !(is_small || is_shouted) {
        return word.to_owned();
    }
    let parts = word
        .split('-')
        .map(|part| crate::english::say::capital(&part.to_lowercase()));
    parts.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_greeted_by_their_names() {
        for (name, greeted) in [
            ("", ""),
            ("   ", ""),
            ("Jules Okafor", "Jules"),
            ("Jules", "Jules"),
            ("Okafor, Jules", "Jules"),
            ("Okafor,Jules", "Jules"),
            ("Okafor, Jules (she/her)", "Jules"),
            ("Okafor,", "Okafor"),
            (", Jules", "Jules"),
            ("Okafor, PhD", "Okafor"),
            ("Jules Okafor, PhD", "Jules"),
            ("Okafor, Jules, MBA", "Jules"),
            ("Dr. Anna Weber", "Anna"),
            ("Prof. Dr. Anna Weber", "Anna"),
            ("Dr Weber", "Dr Weber"),
            ("Dr. Weber, Anna", "Anna"),
            ("Herr Weber", "Herr Weber"),
            ("Dr.", ""),
            ("Mary Ann Smith", "Mary"),
            ("Jean-Luc Picard", "Jean-Luc"),
            ("Ana María López", "Ana"),
            ("van der Berg, Piet", "Piet"),
            ("J. Robert Oppenheimer", "Robert"),
            ("J. Okafor", "J. Okafor"),
            ("J Okafor", "J Okafor"),
            ("TANAKA Kenji", "Kenji"),
            ("Kenji TANAKA", "Kenji"),
            ("JULES OKAFOR", "Jules"),
            ("jules okafor", "Jules"),
            ("jean-luc picard", "Jean-Luc"),
            ("田中 健二", "田中 健二"),
            ("김 민준", "김 민준"),
            ("Łukasz Żak", "Łukasz"),
            ("Robert (Bob) Smith", "Robert"),
            ("Jules\tOkafor\n", "Jules"),
        ] {
            assert_eq!(greeting(name, false), greeted, "{name}");
        }
    }

    #[test]
    fn where_the_family_name_comes_first_the_full_name_is_said() {
        for (name, greeted) in [
            ("Tanaka Kenji", "Tanaka Kenji"),
            ("Tanaka, Kenji", "Kenji"),
            ("TANAKA Kenji", "Kenji"),
            ("Kenji", "Kenji"),
        ] {
            assert_eq!(greeting(name, true), greeted, "{name}");
        }
    }

    #[test]
    fn names_are_put_in_the_order_in_which_they_are_said() {
        for (name, ordered) in [
            ("Okafor, Jules", "Jules Okafor"),
            ("Dr. Weber, Anna", "Dr. Anna Weber"),
            ("Jules Okafor (she/her)", "Jules Okafor"),
            ("Jules Okafor, PhD", "Jules Okafor"),
        ] {
            assert_eq!(in_order(name), ordered, "{name}");
        }
    }
}
