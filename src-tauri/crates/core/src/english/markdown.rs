//! Texts in Markdown.

/// Returns a text in which no sign means anything in Markdown or HTML.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (at, letter) in flat.char_indices() {
        let means_something = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' => true,
            '#' | '+' | '-' | '=' => at == 0,
            '.' | ')' => flat.get(..at).is_some_and(|before| {
                !before.is_empty() && before.bytes().all(|letter| letter.is_ascii_digit())
            }),
            _ => false,
        };
        if means_something {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text() {
        for (text, expected) in [
            ("plain, 12 % (aim 50)", "plain, 12 % (aim 50)"),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("1. no number", "1\\. no number"),
            ("a-b 1.5", "a-b 1.5"),
            ("R&D <b> *x* [y]", "R\\&D \\<b\\> \\*x\\* \\[y\\]"),
            ("two\nlines", "two lines"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
