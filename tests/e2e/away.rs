//! Coming back after weeks: one list, by keys alone, settled and taken back in one step.

use serde_json::{Value, json};

use crate::harness::{App, Start, World};

/// A Monday after seven weeks without a change.
const BACK: &str = "2027-01-11";

/// Starts the app on the sample workspace as it was left on the day of the tests, seven weeks later.
pub(crate) async fn come_back(start: Start) -> App {
    let (width, height) = start.size;
    let world = World::new(width.max(1280), height.max(800));
    let app = App::start_in(world, &Start::sample()).await;
    let leaders = app.command("leaders", json!({})).await;
    let promise = json!({"leaderId": leaders["rows"][0]["leader"]["id"], "owedBy": "me",
        "text": "the list of pilots", "due": "2026-11-27"});
    app.command("promise_add", promise).await;
    let world = app.cut();
    let back = Start {
        arguments: Start::with(&["--sample", "--today", BACK]).arguments,
        ..start
    };
    App::start_in(world, &back).await
}

async fn open_items(app: &App) -> Vec<Value> {
    let away = app.command("week", json!({})).await["away"].clone();
    away["items"].as_array().cloned().unwrap_or_default()
}

#[tokio::test]
async fn what_is_open_after_weeks_is_settled_by_keys_and_taken_back_in_one_step() {
    let app = come_back(Start::sample()).await;
    app.until_text_in_main("You have been away since 18 Nov 2026")
        .await;
    let open = open_items(&app).await;
    assert!(open.len() >= 5, "{} items", open.len());

    // The list has one stop; a letter answers, a field opens where one is needed.
    app.tab_to("Took place").await;
    app.press("t").await;
    app.type_text("Margin first.\nThe plants are short of setters.")
        .await;
    app.press("Esc").await;
    app.press("ArrowDown").await;
    app.press("n").await;
    for item in &open[2..] {
        app.press("ArrowDown").await;
        app.press(match item["about"]["kind"].as_str() {
            Some("theirPromise") => "r",
            Some("myPromise") => "f",
            _ => "n",
        })
        .await;
    }
    app.until_text_in_main(&format!("Apply {} answers", open.len()))
        .await;
    app.press("Enter").await;
    app.until_text("Settled what was open").await;
    app.until_text_in_main("Worth doing").await;
    assert_eq!(open_items(&app).await, Vec::<Value>::new());
    let page = json!({"id": open[0]["about"]["id"]});
    let chat = app.command("conversation_page", page).await["conversation"].clone();
    assert_eq!(
        (chat["state"].as_str(), chat["debrief"].as_str()),
        (
            Some("held"),
            Some("Margin first.\nThe plants are short of setters.")
        )
    );

    // One step back, and the list is there again with everything in it.
    app.press("Ctrl+z").await;
    app.until_text_in_main("You have been away since").await;
    assert_eq!(open_items(&app).await, open);

    // "Not now" leaves all of it to Week, until the app is started again.
    app.click("button", "Not now").await;
    app.until_text_in_main("Worth doing").await;
    app.press("Ctrl+2").await;
    app.press("Ctrl+1").await;
    app.until_text_in_main("Worth doing").await;
}
