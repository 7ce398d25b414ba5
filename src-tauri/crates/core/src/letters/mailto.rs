//! A link that opens the mail program with a text in it (RFC 6068).
//!
//! The shell builds it from address, subject and text; no window can open another kind of link.

use std::fmt::Write;

use super::wording;
use crate::{Error, Result};

/// The most characters of a link. Windows passes on no more than 2,083.
const MOST: usize = 2_000;

/// Returns the link. Everything but plain letters and digits is encoded, so that a text can add neither
/// a recipient nor another field.
pub fn mailto(to: &str, subject: &str, text: &str) -> Result<String> {
    if !to.is_empty() && !crate::model::is_address(to) {
        return Err(Error::invalid("to", wording::NO_ADDRESS));
    }
    // Lines end with CR LF there.
    let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let link = format!(
        "mailto:{}?subject={}&body={}",
        encoded(to).replace("%40", "@"),
        encoded(subject),
        encoded(&text)
    );
    if link.len() > MOST {
        return Err(Error::invalid("text", wording::TOO_LONG));
    }
    Ok(link)
}

fn encoded(text: &str) -> String {
    let mut link = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(link, "%{byte:02X}");
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_holds_one_recipient_a_subject_and_a_text() {
        assert_eq!(
            mailto("anna@example.org", "Coffee?", "Hello Jö,\n\nA & B").unwrap(),
            "mailto:anna@example.org?subject=Coffee%3F&body=Hello%20J%C3%B6%2C%0D%0A%0D%0AA%20%26%20B"
        );
        assert!(
            mailto("", "a", "b")
                .unwrap()
                .starts_with("mailto:?subject=a")
        );
    }

    #[test]
    fn what_is_no_address_and_what_is_too_long_is_refused() {
        for to in ["https://example.org", "anna@example.org?bcc=x", "a@b,c@d"] {
            assert!(mailto(to, "a", "b").is_err(), "{to}");
        }
        assert!(mailto("", "a", &"b".repeat(MOST)).is_err());
    }
}
