//! A line as the parts that commas and semicolons make of it.

/// Marks that open and close a quotation.
const QUOTES: [(char, char); 4] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];

/// Splits at commas and semicolons, but not inside a number, brackets or quotation marks. Empty parts are left out.
pub(super) fn parts(text: &str) -> Vec<&str> {
    split(text, true)
        .or_else(|| split(text, false))
        .unwrap_or_else(|| vec![text])
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// Splits a text; nothing where brackets or quotation marks that count never close.
fn split(text: &str, quotes_count: bool) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    let (mut depth, mut closing) = (0_usize, None);
    let (mut start, mut before) = (0, ' ');
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let in_number = before.is_ascii_digit() && next.is_ascii_digit();
        match closing {
            Some(mark) if letter == mark => closing = None,
            Some(_) => {}
            None => match letter {
                '(' | '[' if quotes_count => depth += 1,
                ')' | ']' if quotes_count => depth = depth.saturating_sub(1),
                ',' | ';' if depth == 0 && !in_number => {
                    found.push(text.get(start..at)?);
                    start = at + 1;
                }
                _ if quotes_count => {
                    let opened = QUOTES.iter().find(|(open, _)| *open == letter);
                    closing = opened.map(|(_, close)| *close);
                }
                _ => {}
            },
        }
        before = letter;
    }
    if depth > 0 || closing.is_some() {
        return None;
    }
    found.push(text.get(start..)?);
    Some(found)
}

/// Takes the last text in brackets that ends a part out of a line: the text without it, and what it says.
pub(super) fn bracketed(text: &str) -> Option<(String, &str)> {
    let mut end = text.len();
    loop {
        let close = text.get(..end)?.rfind(')')?;
        let behind = text.get(close + 1..)?.trim_start();
        let open = text.get(..close)?.rfind('(')?;
        let inside = text.get(open + 1..close)?.trim();
        let ends_a_part = behind.is_empty() || behind.starts_with([',', ';', '.', '?']);
        if ends_a_part && inside.chars().any(char::is_alphabetic) && !inside.contains(')') {
            let before = text.get(..open)?.trim_end();
            return Some((format!("{before}{behind}"), inside));
        }
        end = open;
    }
}

/// Splits a part that begins with a quotation: the quotation, and what stands behind it.
pub(super) fn quotation(part: &str) -> Option<(&str, &str)> {
    QUOTES.iter().find_map(|(open, close)| {
        let (inside, behind) = part.strip_prefix(*open)?.split_once(*close)?;
        let inside = inside.trim();
        (!inside.is_empty()).then_some((inside, behind.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_parts() {
        for (text, expected) in [
            ("a, b; c", &["a", "b", "c"][..]),
            ("1,200 days, aim 1;2", &["1,200 days", "aim 1;2"]),
            (
                "cost (pay, rent), 58; \"so, well\"",
                &["cost (pay, rent)", "58", "\"so, well\""],
            ),
            ("a 5\" pipe, b", &["a 5\" pipe", "b"]),
            ("a (b, c", &["a (b", "c"]),
            (" , ;", &[]),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn the_last_bracket_that_ends_a_part_is_the_source() {
        for (text, expected) in [
            (
                "a, 5 (monthly report), b",
                Some(("a, 5, b", "monthly report")),
            ),
            ("a (b) c (list)", Some(("a (b) c", "list"))),
            ("a (b) c", None),
            ("a (58)", None),
            ("a ()", None),
            ("a (list", None),
            (
                "one team by FY28 (sales plan)",
                Some(("one team by FY28", "sales plan")),
            ),
        ] {
            let found = bracketed(text);
            let found = found
                .as_ref()
                .map(|(text, source)| (text.as_str(), *source));
            assert_eq!(found, expected, "{text}");
        }
    }
}
