//! Text in XML files: the one place that escapes it.

/// Returns a text for an element or a quoted attribute. Tabs and line ends become spaces; characters that
/// XML 1.0 does not allow, and other control characters, are left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&apos;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what a parser reads out of an element and of an attribute.
    fn read_back(text: &str) -> (String, String) {
        let safe = escaped(text);
        let written = format!("<text note=\"{safe}\">{safe}</text>");
        let document = roxmltree::Document::parse(&written).unwrap();
        let root = document.root_element();
        let attribute = root.attribute("note").unwrap_or_default();
        (
            root.text().unwrap_or_default().to_owned(),
            attribute.to_owned(),
        )
    }

    #[test]
    fn every_character_is_read_back_or_left_out() {
        let left_out = |letter: char| {
            letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
                || matches!(letter, '\u{fffe}' | '\u{ffff}')
        };
        let all: Vec<char> = ('\0'..=char::MAX).collect();
        for some in all.chunks(4_096) {
            let text: String = some.iter().collect();
            let expected: String = some
                .iter()
                .filter(|letter| !left_out(**letter))
                .map(|letter| match letter {
                    '\t' | '\n' | '\r' => ' ',
                    letter => *letter,
                })
                .collect();
            assert_eq!(read_back(&text), (expected.clone(), expected));
        }
    }

    #[test]
    fn no_text_ends_its_element_or_attribute() {
        for text in ["R&D <\"x\"> 'y'", "]]>", "&#x0;&lt;", "</text>", "-->"] {
            assert_eq!(read_back(text), (text.to_owned(), text.to_owned()));
        }
    }
}
