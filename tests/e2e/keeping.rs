//! What was typed is kept: through a power cut, and through closing the window.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};

use crate::harness::{App, Start};

/// How much of the last typing may be lost.
const AT_RISK_MS: f64 = 500.0;

#[tokio::test]
async fn half_a_second_of_typing_is_lost_at_most() {
    let (app, chat) = debrief().await;
    // The page notes when each character arrived, so that the test can tell what was due to be kept.
    app.ask(
        "window.arrived = []; document.activeElement.addEventListener('input', event => \
         window.arrived.push([performance.now(), event.target.value]))",
        Vec::new(),
    )
    .await;
    let words = "the budget is settled and nobody has told the plants what it means for them ";
    let pause = KeyAction::Pause {
        duration: Duration::from_millis(30),
    };
    let mut keys = KeyActions::new("keyboard".to_owned());
    for value in words.chars() {
        keys = keys
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(pause.clone());
    }
    app.client.perform_actions(keys).await.unwrap();
    let answer = app
        .ask("return [performance.now(), window.arrived]", Vec::new())
        .await;
    let file = app.command("app_state", json!({})).await["file"]["path"]
        .as_str()
        .unwrap()
        .to_owned();
    let world = app.cut();

    let asked = answer[0].as_f64().unwrap();
    let arrived = answer[1].as_array().unwrap();
    let first = arrived[0][0].as_f64().unwrap();
    assert!(
        asked - first > 2_000.0,
        "typing went on without a pause for long enough: {} ms",
        asked - first
    );
    let safe = arrived
        .iter()
        .rfind(|one| one[0].as_f64().unwrap() < asked - AT_RISK_MS)
        .unwrap();
    let safe = safe[1].as_str().unwrap();
    let kept = world.cli(&file, "conversation_page", &json!({"id": chat}));
    let kept = kept["conversation"]["debrief"].as_str().unwrap();
    assert!(
        kept.starts_with(safe),
        "of \"{words}\" at least \"{safe}\" should be kept, and \"{kept}\" is"
    );

    // The next start shows it, and the file is whole.
    let again = App::start_in(world, &Start::file(file.as_ref())).await;
    again
        .visit(&json!({"screen": "conversation", "id": chat, "step": "debrief"}))
        .await;
    let shown = again
        .ask(
            "return document.querySelector('textarea').value",
            Vec::new(),
        )
        .await;
    assert_eq!(shown, Value::from(kept));
}

#[tokio::test]
async fn closing_the_window_sends_what_was_just_typed() {
    let (app, chat) = debrief().await;
    let file = app.command("app_state", json!({})).await["file"]["path"]
        .as_str()
        .unwrap()
        .to_owned();
    app.type_text("last words").await;
    // Ctrl+W at once, before the quarter second is over.
    app.press_to_leave("Ctrl+w").await;
    let world = app.until_ended();
    let kept = world.cli(&file, "conversation_page", &json!({"id": chat}));
    assert_eq!(kept["conversation"]["debrief"], "last words");
}

#[tokio::test]
async fn words_in_a_form_keep_the_window_until_they_are_saved_or_dropped() {
    let app = App::start(&Start::sample()).await;
    app.press("Ctrl+Shift+n").await;
    app.until_text_in_dialog("What you learned").await;
    app.type_text("They close in four days").await;
    let close = json!({"request": {"kind": "close"}});
    app.invoke("host", close).await.unwrap();
    app.until_text_in_dialog("Save or cancel what you typed first.")
        .await;
    app.assert_accessible("words that were not sent").await;
    app.click("button", "Cancel").await;
    app.until_still().await;
    app.press_to_leave("Ctrl+w").await;
    app.until_ended();
}

/// Opens the debrief of a chat whose debrief is empty, with the focus in its box.
async fn debrief() -> (App, Value) {
    let app = App::start(&Start::sample()).await;
    let chat = app.command("next_card", json!({})).await["conversationId"].clone();
    app.visit(&json!({"screen": "conversation", "id": chat, "step": "debrief"}))
        .await;
    let page = app.command("conversation_page", json!({"id": chat})).await;
    assert_eq!(page["conversation"]["debrief"], "");
    app.click("textbox", "What was said").await;
    (app, chat)
}
