//! What was promised, as it was kept.

/// Returns how a promise was kept: things that travel were sent, the rest was done.
pub fn kept(text: &str) -> &'static str {
    const SENT: [&str; 22] = [
        "page", "pages", "list", "lists", "note", "notes", "name", "names", "contact", "contacts",
        "sheet", "figures", "report", "summary", "link", "dates", "guide", "draft", "overview",
        "slides", "copy", "file",
    ];
    let sent = text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| SENT.contains(&word.to_lowercase().as_str()));
    if sent { "sent" } else { "done" }
}
