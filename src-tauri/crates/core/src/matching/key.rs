//! The words by which names are compared.

/// Words that tell no two names apart.
const STOP_WORDS: [&str; 15] = [
    "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "with", "and", "or", "our",
    "their",
];
/// A word that two names share counts from this many letters on.
const LONG: usize = 4;

/// Returns the words of a name that count: in lower case, without plural endings, each once.
pub fn key(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let word = singular(word.to_lowercase());
        let stops = STOP_WORDS.contains(&word.as_str()) || word == "new";
        if !stops && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// Returns how many words two keys share, where they match: at least half of the words of the shorter one, and one
/// of at least four letters. Nothing where they do not match, or where their numbers differ: "line 4", "line 7".
pub fn shared(one: &[String], other: &[String]) -> Option<usize> {
    let (numbers, others) = (numbers(one), numbers(other));
    if !numbers.is_empty() && !others.is_empty() && numbers != others {
        return None;
    }
    let both: Vec<&String> = one.iter().filter(|word| other.contains(word)).collect();
    let shorter = one.len().min(other.len());
    let long = both.iter().any(|word| word.chars().count() >= LONG);
    (long && both.len() * 2 >= shorter).then_some(both.len())
}

/// Returns the words of a key that are numbers, in order.
fn numbers(key: &[String]) -> Vec<&str> {
    let words = key.iter().map(String::as_str);
    let mut found: Vec<&str> = words
        .filter(|word| word.chars().all(|letter| letter.is_ascii_digit()))
        .collect();
    found.sort_unstable();
    found
}

/// Returns whether two names may mean the same thing.
pub fn matches(one: &str, other: &str) -> bool {
    shared(&key(one), &key(other)).is_some()
}

/// Takes the ending of the plural off: "cards", "boxes", "vacancies".
fn singular(word: String) -> String {
    let letters = word.chars().count();
    if letters > 4
        && let Some(stem) = word.strip_suffix("ies")
    {
        return format!("{stem}y");
    }
    let sibilant = |stem: &str| {
        ["s", "x", "z", "ch", "sh"]
            .iter()
            .any(|end| stem.ends_with(end))
    };
    if letters > 4
        && let Some(stem) = word.strip_suffix("es").filter(|stem| sibilant(stem))
    {
        return stem.to_owned();
    }
    let is_plural = letters > 3 && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix('s').filter(|_| is_plural) {
        Some(stem) => stem.to_owned(),
        None => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_count() {
        for (name, expected) in [
            ("The days to collect", &["day", "collect"][..]),
            (
                "Vacancies, boxes & losses of our shops",
                &["vacancy", "box", "loss", "shop"],
            ),
            ("process analysis", &["process", "analysis"]),
            ("the new tills", &["till"]),
            ("cash, cash and cash", &["cash"]),
            ("🎈 — ", &[]),
            ("prix élevés", &["prix", "élevé"]),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    #[test]
    fn names_that_mean_the_same() {
        for (one, other, same) in [
            ("stock loss by shop", "stock loss", true),
            (
                "disputes raised in two days",
                "disputes raised within two days",
                true,
            ),
            ("Days to collect", "days to collect", true),
            ("the card at shift start", "Shift-start cards", true),
            // One short word in common.
            ("days to close", "days to collect", false),
            ("net cash", "net margin", false),
            // Less than half.
            (
                "guiding new people on the job",
                "people leave in their first weeks",
                false,
            ),
            ("cash", "net cash", true),
            ("setting line 4", "setting line 7", false),
            ("setting line 4", "setting the line", true),
            ("week 8 to 12", "weeks 12 to 8", true),
            ("", "net cash", false),
        ] {
            assert_eq!(matches(one, other), same, "{one} / {other}");
            assert_eq!(matches(other, one), same, "{other} / {one}");
        }
    }
}
