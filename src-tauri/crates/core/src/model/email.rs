//! E-mail addresses.

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
