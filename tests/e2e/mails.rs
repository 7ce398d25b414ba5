//! Texts to send in the real window: the mail program opens with one, and a template is edited.

use serde_json::{Value, json};

use crate::harness::{App, Start};
use crate::screens::leader;

/// Opens the page of a chat that was asked for.
async fn visit_request(app: &App, who: &str) -> Value {
    let plan = json!({"leaderId": leader(app, who).await, "date": "2026-12-01", "time": "10:00",
        "state": "asked"});
    let chat = app.command("conversation_plan", plan).await["row"].clone();
    app.visit(&json!({"screen": "conversation", "id": chat["id"]}))
        .await;
    app.until_text_in_main("Open in mail").await;
    chat
}

/// Types a template in the place of the one that stands there.
async fn retype(app: &App, text: &str) {
    app.click("textbox", "Template").await;
    app.press("Ctrl+a").await;
    app.type_text(text).await;
}

#[tokio::test]
async fn a_text_opens_in_the_mail_program() {
    let app = App::start(&Start::sample()).await;
    visit_request(&app, "Group Controller").await;
    app.find("button", "Save invitation").await;
    app.assert_accessible("a text to send").await;
    app.click("button", "Open in mail").await;
    app.until_text_in_main("Opened in your mail program").await;
    // The program is started beside the app, which does not wait for it.
    let mut opened = String::new();
    while opened.is_empty() {
        tokio::task::yield_now().await;
        opened = app.world.opened();
    }
    let start = "mailto:jules.okafor@tarnbrook.example?subject=Coffee";
    assert!(opened.starts_with(start), "{opened}");
    assert!(opened.contains("Hello%20Jules%2C%0D%0A"), "{opened}");
    assert_eq!(opened.lines().count(), 1, "{opened}");
}

#[tokio::test]
async fn a_template_is_edited_beside_its_text_and_reset() {
    let app = App::start(&Start::sample()).await;
    let chat = visit_request(&app, "Group Controller").await;
    app.click("button", "Edit template").await;
    app.until_text_in_main("Could we find half an hour").await;
    app.assert_accessible("templates").await;
    retype(&app, "Dear {name},").await;
    app.until_text_in_main("Dear Imani,").await;
    retype(&app, "Dear {nmae},").await;
    app.until_text_in_main("is not known in this text").await;
    retype(&app, "Dear {name},").await;
    app.until_no_text_in_main("is not known in this text").await;
    app.click("button", "Save").await;
    app.until_text("Changed a text to send").await;
    let page = json!({"id": chat["id"]});
    let letter = app.command("conversation_page", page.clone()).await["askText"].clone();
    assert_eq!(letter["text"], "Dear Jules,");
    app.click("button", "Reset to the built-in text").await;
    app.until_text_in_main("Could we find half an hour").await;
    let letter = app.command("conversation_page", page).await["askText"].clone();
    assert_ne!(letter["text"], "Dear Jules,");
}
