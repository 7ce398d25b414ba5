//! A debrief in natural lines is kept by one press, and nothing worth keeping is lost.

use serde_json::{Value, json};

use crate::harness::{App, Start};

const LINES: [&str; 8] = [
    "I'll send Jo the list of pilots by Friday",
    "they will name two people for it, next Tuesday",
    "action: check the room 27/11",
    "she promised the shift plan by end of month",
    "I need to talk to the works council tomorrow",
    "to do - half a page on the trial, in two weeks",
    "we need people who can read a cost sheet",
    "new setters leave in their first year",
];
const DUE: [&str; 6] = [
    "2026-11-20",
    "2026-11-24",
    "2026-11-27",
    "2026-11-30",
    "2026-11-19",
    "2026-12-02",
];

/// Opens the debrief of a chat that is over, with the eight lines typed, by the keys alone.
async fn typed() -> (App, Value) {
    let app = App::start(&Start::sample()).await;
    app.until_text("Worth doing").await;
    app.press("Ctrl+d").await;
    app.until(
        "the debrief",
        "return document.activeElement?.tagName === 'TEXTAREA'",
    )
    .await;
    let week = app.command("week", json!({})).await;
    let mut items = week["items"].as_array().unwrap().iter();
    let item = items.find(|item| item["code"] == "unwritten").unwrap();
    app.type_text(&LINES.join("\n")).await;
    app.until_text_in_main("Keep and finish: 6 promises, 1 skill, 1 challenge")
        .await;
    app.until_text_in_main(LINES[7]).await;
    (app, item["action"]["conversationId"].clone())
}

async fn promises(app: &App, chat: &Value) -> Vec<Value> {
    let screen = app.command("promises", json!({})).await;
    let open = screen["open"].as_array().unwrap().iter();
    open.map(|line| line["promise"].clone())
        .filter(|promise| promise["conversationId"] == *chat)
        .collect()
}

#[tokio::test]
async fn eight_lines_with_six_dates_are_kept_by_one_press() {
    let (app, chat) = typed().await;
    assert_eq!(promises(&app, &chat).await, Vec::<Value>::new());
    app.assert_accessible("the debrief with lines to keep")
        .await;
    app.press("Ctrl+Enter").await;
    app.until_text("Debrief finished").await;
    let mut kept: Vec<String> = promises(&app, &chat)
        .await
        .iter()
        .map(|promise| promise["due"].as_str().unwrap().to_owned())
        .collect();
    kept.sort();
    let mut due = DUE.map(str::to_owned);
    due.sort();
    assert_eq!(kept, due);
    // One change a line: the last line goes first, the end of the debrief last.
    app.ask("document.activeElement?.blur()", Vec::new()).await;
    for _ in 0..=LINES.len() {
        app.press("Ctrl+z").await;
    }
    app.until_text_in_main("Keep and finish: 6 promises").await;
    assert_eq!(promises(&app, &chat).await, Vec::<Value>::new());
}

#[tokio::test]
async fn lines_that_were_not_kept_come_back_on_week() {
    let (app, chat) = typed().await;
    app.click("button", "Finish without keeping").await;
    app.until_text("Debrief finished").await;
    app.press("Ctrl+1").await;
    app.click("button", "~Eight lines to keep from").await;
    // A day is changed by one click, and a kind.
    app.click("button", "~Due: Fri 20 Nov").await;
    app.until(
        "the date field",
        "return document.activeElement?.getAttribute('role') === 'spinbutton'",
    )
    .await;
    app.press("Esc").await;
    app.choose_from_menu("~Challenge, change the kind", "Pressing")
        .await;
    app.until_text_in_main("1 pressing point").await;
    app.click("button", "~Keep: 6 promises").await;
    app.until_no_text_in_main("Leave as notes").await;
    assert_eq!(promises(&app, &chat).await.len(), DUE.len());
    app.press("Ctrl+1").await;
    app.until_text("Worth doing").await;
    app.until_no_text_in_main("lines to keep").await;
}

#[tokio::test]
async fn a_promise_is_added_from_one_line_anywhere() {
    let app = App::start(&Start::sample()).await;
    app.until_text("Worth doing").await;
    app.press("Ctrl+k").await;
    app.until(
        "the palette",
        "return document.activeElement?.getAttribute('role') === 'combobox'",
    )
    .await;
    app.type_text("I send the Group CFO the list by Friday")
        .await;
    app.until_text_in_dialog("Add a promise: the list").await;
    app.press("Enter").await;
    app.until_text_in_dialog("Promised: the list").await;
    app.press("Enter").await;
    app.until_text("Added").await;
    // The Promises screen has a button and a key for it.
    app.press("Ctrl+5").await;
    app.until_text_in_main("the list").await;
    app.press("Ctrl+n").await;
    app.until_text_in_dialog("In one line").await;
    app.press("Esc").await;
    app.find("button", "Add a promise").await;
}
