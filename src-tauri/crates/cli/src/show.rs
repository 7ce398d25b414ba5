//! Answers in words.

use overture_api::{ApiError, Session};
use serde_json::{Value, json};

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn rows<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(field)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Returns the week as lines.
pub(crate) fn week(answer: &Value) -> String {
    let mut lines = vec![format!(
        "Week of {} to {}",
        text(answer, "first"),
        text(answer, "last")
    )];
    let section = |title: &str, found: Vec<String>, lines: &mut Vec<String>| {
        if !found.is_empty() {
            lines.push(format!("\n{title}"));
            lines.extend(found);
        }
    };
    let chats = rows(answer, "conversations")
        .map(|chat| format!("  {}: {}", text(chat, "text"), text(chat, "who")))
        .collect();
    section("Conversations", chats, &mut lines);
    let standing = rows(answer, "standing").map(|date| {
        let brief = text(date, "markBrief");
        let mark = if brief.is_empty() { "" } else { ", " };
        format!(
            "  {}: {}{mark}{brief}",
            text(date, "text"),
            text(date, "who")
        )
    });
    section("Standing one-to-ones", standing.collect(), &mut lines);
    let item = |item: &Value| format!("  {}\n     {}", text(item, "title"), text(item, "reason"));
    section(
        "Worth doing",
        rows(answer, "items").map(item).collect(),
        &mut lines,
    );
    section("More", rows(answer, "more").map(item).collect(), &mut lines);
    let windows = rows(answer, "windows")
        .map(|window| format!("  {}", text(window, "text")))
        .collect();
    section("Closing soon", windows, &mut lines);
    if lines.len() == 1 {
        lines.push("\nNothing waits this week.".to_owned());
    }
    lines.join("\n")
}

/// Returns the card as it would be printed.
pub(crate) fn card(answer: &Value) -> String {
    text(answer, "plain").to_owned()
}

/// Returns where the backup is.
pub(crate) fn backup(answer: &Value) -> String {
    format!("The backup is intact: {}", text(answer, "path"))
}

/// Returns the id of the next chat with the leader whose role or name holds `wanted`.
pub(crate) fn card_of(session: &Session, wanted: &str) -> Result<Value, ApiError> {
    let leaders = session.call("leaders", json!({}))?;
    let wanted = wanted.to_lowercase();
    let row = rows(&leaders, "rows").find(|row| {
        row.get("leader").is_some_and(|leader| {
            ["role", "name", "id"]
                .iter()
                .any(|field| text(leader, field).to_lowercase().contains(&wanted))
        })
    });
    let row = row.ok_or_else(|| ApiError::not_found("leader"))?;
    row.get("next")
        .and_then(|next| next.get("id"))
        .cloned()
        .ok_or_else(|| {
            ApiError::invalid(
                "leader",
                "No chat is planned with this leader, so there is no card yet.",
            )
        })
}
