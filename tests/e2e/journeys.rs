//! The main job, from end to end, as people do it.

use serde_json::{Value, json};

use crate::harness::{App, Start};
use crate::screens::leader;

#[tokio::test]
async fn the_main_job_on_the_sample_workspace() {
    let app = App::start(&Start::sample()).await;
    // Week names the chat of the week; it opens on its preparation.
    app.until_text("Worth doing").await;
    let chat = app.command("next_card", json!({})).await["conversationId"].clone();
    let page = app.command("conversation_page", json!({"id": chat})).await;
    let who = page["leader"]["role"].as_str().unwrap().to_owned();
    app.click("button", &format!("~{who}")).await;
    app.until_text_in_main("Reflect").await;

    // The card opens in a window of its own by two keys together, and holds nothing private.
    let wording = page["card"]["wording"].as_str().unwrap().to_owned();
    let main = app.client.window().await.unwrap();
    app.open_card().await;
    app.until_text(&wording).await;
    assert_eq!(app.client.title().await.unwrap(), "Overture");
    let shown = app.text().await;
    for private in page["facts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|fact| fact["fact"]["private"] == true)
    {
        let text = private["fact"]["text"].as_str().unwrap();
        assert!(
            !shown.contains(text),
            "the card shows what is private: {text}"
        );
    }
    let refused = app
        .invoke("call", json!({"name": "week", "request": {}}))
        .await;
    assert!(refused.is_err(), "the card window may not call the table");
    app.press_to_leave("Esc").await;
    app.client.switch_to_window(main).await.unwrap();

    // Week leads to the chat that is not written down yet: a few lines, of which one is a promise.
    app.press("Ctrl+1").await;
    app.click("button", "~Write it down").await;
    app.click("textbox", "What was said").await;
    app.type_text("Good talk.\nI owe: the list of pilots by Thursday\n")
        .await;
    // The line to keep grows with what is typed; it is whole once it has its day.
    app.until_text_in_main("Thu 19 Nov").await;
    // A line is begun by a button.
    app.click("button", "Challenge").await;
    let challenge = "new setters leave in their first year";
    app.type_text(challenge).await;
    app.until_text_in_main(challenge).await;
    app.click("button", "Keep and finish: 1 promise, 1 challenge")
        .await;
    app.until_text("Debrief finished").await;
    app.until_text_in_main("Kept from this chat").await;

    // What to send after it says what was understood and agreed.
    app.click("button", "Write a word of thanks").await;
    let thanks = app.find("textbox", "Text to send").await;
    let thanks = thanks.prop("value").await.unwrap().unwrap();
    for words in [
        "Thank you for your time yesterday.",
        "- new setters leave in their first year",
        "From me: the list of pilots, by Thursday 19 November.",
    ] {
        assert!(thanks.contains(words), "{words} is missing in {thanks}");
    }
    app.press("Esc").await;

    // The promise stands among the promises, and on Week, since it is due tomorrow.
    app.press("Ctrl+5").await;
    app.until_text("the list of pilots").await;
    let promises = app.command("promises", json!({})).await;
    let kept = promises["open"].as_array().unwrap().iter();
    let mut kept = kept.filter(|line| {
        line["promise"]["text"]
            .as_str()
            .is_some_and(|text| text.contains("list of pilots"))
    });
    assert_eq!(kept.next().unwrap()["promise"]["owedBy"], "me");
    app.press("Ctrl+1").await;
    app.until_text_in_main("the list of pilots").await;
}

#[tokio::test]
async fn undo_brings_back_what_was_deleted_moved_and_closed() {
    let app = App::start(&Start::sample()).await;

    // A deleted promise.
    let promises = app.command("promises", json!({})).await;
    let promise = &promises["open"][0]["promise"];
    let text = promise["text"].as_str().unwrap();
    app.press("Ctrl+5").await;
    app.until_text(text).await;
    app.command("promise_delete", json!({"id": promise["id"]}))
        .await;
    app.until_no_text_in_main(text).await;
    undo(&app).await;
    app.until_text_in_main(text).await;

    // A leader who moved to another unit.
    let id = leader(&app, "Group CFO").await;
    let before = app.command("leader_page", json!({"leaderId": id})).await;
    let units = app.command("app_state", json!({})).await["units"].clone();
    let other = units
        .as_array()
        .unwrap()
        .iter()
        .find(|unit| unit["id"] != before["unit"]["id"])
        .unwrap();
    app.visit(&json!({"screen": "leader", "id": id})).await;
    let moved =
        json!({"leaderId": id, "unitId": other["id"], "role": "Group CFO", "on": crate::TODAY});
    app.command("leader_move", moved).await;
    app.until_text_in_main(other["name"].as_str().unwrap())
        .await;
    undo(&app).await;
    let after = app.command("leader_page", json!({"leaderId": id})).await;
    assert_eq!(after["unit"]["id"], before["unit"]["id"]);
    assert_eq!(stays(&after), stays(&before));

    // A debrief that was finished.
    let chat = app.command("next_card", json!({})).await["conversationId"].clone();
    let state = |page: &Value| {
        (
            page["conversation"]["state"].clone(),
            page["conversation"]["debriefedOn"].clone(),
        )
    };
    let before = app.command("conversation_page", json!({"id": chat})).await;
    app.visit(&json!({"screen": "conversation", "id": chat, "step": "debrief"}))
        .await;
    app.click("button", "Finish the debrief").await;
    // It is planned for tomorrow.
    app.click("button", "It took place").await;
    app.until_text("Debrief finished").await;
    undo(&app).await;
    app.find("button", "Finish the debrief").await;
    let after = app.command("conversation_page", json!({"id": chat})).await;
    assert_eq!(state(&after), state(&before));
}

/// Returns where a leader was and is, without the number of the change that wrote it.
fn stays(page: &Value) -> Vec<[&Value; 3]> {
    let placements = page["placements"].as_array().unwrap().iter();
    placements
        .map(|stay| [&stay["unitId"], &stay["from"], &stay["to"]])
        .collect()
}

/// Presses Ctrl+Z outside a text field and waits until it is said what was undone.
async fn undo(app: &App) {
    app.ask("document.activeElement?.blur()", Vec::new()).await;
    app.press("Ctrl+z").await;
    app.until_text("Undone").await;
    // The next undo says the same words again.
    app.ask(
        "document.querySelectorAll('[data-sonner-toast]').forEach(toast => toast.remove())",
        Vec::new(),
    )
    .await;
}

#[tokio::test]
async fn the_main_job_needs_no_pointer() {
    let app = App::start(&Start::sample()).await;
    app.until_text("Worth doing").await;
    let chat = app.command("next_card", json!({})).await["conversationId"].clone();
    let page = app.command("conversation_page", json!({"id": chat})).await;
    let who = page["leader"]["role"].as_str().unwrap().to_owned();

    // Find the leader with the palette, and come back with it.
    app.press("Ctrl+k").await;
    app.until(
        "the palette",
        "return document.activeElement?.tagName === 'INPUT'",
    )
    .await;
    app.type_text(&who).await;
    app.until_text_in_dialog(&who).await;
    app.press("Enter").await;
    app.until(
        "the leader's page",
        &format!(
            "return document.querySelector('h1')?.innerText.includes({})",
            json!(who)
        ),
    )
    .await;
    let on_the_page = "return document.querySelector('main').contains(document.activeElement)";
    app.until("the focus on the leader's page", on_the_page)
        .await;

    // Week, then Tab to the chat and Enter.
    app.press("Ctrl+1").await;
    app.until_text("Worth doing").await;
    app.tab_to(&who).await;
    app.press("Enter").await;
    app.until_text_in_main("Reflect").await;
    app.press("Alt+3").await;
    app.until(
        "the debrief",
        "return [...document.querySelectorAll('textarea')].length > 0",
    )
    .await;
    app.tab_to("What was said").await;
    app.type_text("They owe: the shift plan by Friday").await;
    app.until_text_in_main("Fri 20 Nov").await;
    app.press("Ctrl+Enter").await;
    // The chat is still ahead.
    app.until_text_in_dialog("Has it taken place?").await;
    app.tab_to("It took place").await;
    app.press("Enter").await;
    app.until_text("Debrief finished").await;
    app.press("Ctrl+5").await;
    app.until_text("the shift plan").await;

    // Esc closes the top layer only, and the focus returns to what opened it.
    app.press("Ctrl+k").await;
    app.until(
        "the palette",
        "return !!document.querySelector('[role=dialog]')",
    )
    .await;
    app.press("Esc").await;
    app.until(
        "the palette to close",
        "return !document.querySelector('[role=dialog]')",
    )
    .await;
    app.until("the focus on the page", on_the_page).await;
    app.until_text("the shift plan").await;
}
