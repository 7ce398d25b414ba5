//! Number and article of a noun.

use super::say;

/// Tells whether a noun phrase takes a plural verb: two things, or a head that ends as plurals do.
/// The head stands before the first word that adds to it ("the new season in the shops", "deals kept below 12 %").
pub fn is_plural(phrase: &str) -> bool {
    const ADDING: [&str; 18] = [
        "of", "for", "in", "with", "without", "to", "by", "on", "from", "per", "within", "below",
        "above", "under", "over", "after", "before", "using",
    ];
    const ADDED: [&str; 8] = [
        "done", "given", "held", "kept", "lost", "made", "taken", "won",
    ];
    if phrase.contains(" and ") {
        return true;
    }
    let words = phrase.split_whitespace();
    let mut head: Vec<&str> = words.take_while(|word| !ADDING.contains(word)).collect();
    while let [_, .., last] = head.as_slice()
        && (ADDED.contains(last) || last.len() > 4 && last.ends_with("ed"))
    {
        head.pop();
    }
    let head = head.last().copied().unwrap_or_default();
    let several = (2..=12).any(|n| head.eq_ignore_ascii_case(&say::number(n)));
    several || head.ends_with('s') && !head.ends_with("ss") && !head.ends_with("us")
}

/// Returns a name as a noun phrase: "Budget build" becomes "the budget build".
pub fn with_article(name: &str) -> String {
    let name = say::phrase(name);
    let small = say::uncapital(name);
    let first = small.split_whitespace().next().unwrap_or_default();
    let determined = matches!(
        first,
        "the" | "a" | "an" | "our" | "your" | "their" | "its" | "this" | "that"
    );
    // "Tarnbrook's plan" needs no article, "supplier's notice" does.
    let owned = first.ends_with("’s") || first.ends_with("'s");
    if determined || (owned && first.starts_with(char::is_uppercase)) {
        small
    } else {
        format!("the {small}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_phrases_are_plural() {
        for (phrase, plural) in [
            ("the budget build", false),
            ("the investment bids", true),
            ("the stock count and half-year close", true),
            ("the new season in the shops", false),
            ("the budget figures handed in", true),
            ("disputes raised within two days", true),
            ("deals kept below 12 % discount", true),
            ("returns explained in one go", true),
            ("orders per agent", true),
            ("delivery speed", false),
            ("stock loss", false),
            ("days to collect", true),
            ("shops using the cards", true),
            ("solved first time", false),
            ("the rota for the next quarters", false),
            ("the campus", false),
        ] {
            assert_eq!(is_plural(phrase), plural, "{phrase}");
        }
    }

    #[test]
    fn names_as_noun_phrases() {
        for (name, said) in [
            ("Budget build", "the budget build"),
            ("the half-year count", "the half-year count"),
            ("HR review", "the HR review"),
            ("Monday call peak", "the Monday call peak"),
            ("Our refresher.", "our refresher"),
        ] {
            assert_eq!(with_article(name), said);
        }
    }
}
