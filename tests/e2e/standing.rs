//! A standing one-to-one in the real window: marked, skipped, brought back, and made a chat.

use serde_json::{Value, json};

use crate::harness::{App, Start};
use crate::screens::leader;

/// Keeps a one-to-one with the Retail Director, who is in peak trading, on every Friday at ten.
async fn every_friday(app: &App) -> Value {
    let id = leader(app, "Retail Director").await;
    app.command(
        "standing_add",
        json!({"leaderId": id, "rrule": "FREQ=WEEKLY;BYDAY=FR", "first": "2026-11-20",
            "time": "10:00"}),
    )
    .await;
    id
}

#[tokio::test]
async fn a_date_in_a_crunch_is_skipped_brought_back_and_prepared() {
    let app = App::start(&Start::sample()).await;
    let id = every_friday(&app).await;
    app.visit(&json!({"screen": "week"})).await;
    app.until_text_in_main("Standing one-to-one").await;
    app.until_text_in_main("your one-to-one on Fri 20 Nov falls in")
        .await;
    app.assert_accessible("week with a standing one-to-one")
        .await;
    app.click("button", "~Skip that date").await;
    app.until_text("Skipped one date with Retail Director")
        .await;
    app.until_no_text_in_main("Standing one-to-one").await;
    app.visit(&json!({"screen": "leader", "id": id})).await;
    app.until_text_in_main("Every Friday at 10:00, 30 minutes")
        .await;
    app.assert_accessible("leader with a standing one-to-one")
        .await;
    app.click("button", "Restore Fri 20 Nov, 10:00").await;
    app.until_text_in_main("Fri 20 Nov falls in").await;
    app.click("button", "~Change: Every Friday").await;
    app.until_text_in_main("Where").await;
    app.choose("How often", "The last Friday of every month")
        .await;
    app.until_text_in_main("The last Friday of every month at 10:00")
        .await;
    app.assert_accessible("a standing one-to-one being changed")
        .await;
    app.press("Esc").await;
    app.visit(&json!({"screen": "planner"})).await;
    app.until_text_in_main("standing").await;
    app.assert_accessible("planner with a standing one-to-one")
        .await;
    app.visit(&json!({"screen": "week"})).await;
    app.click("button", "~Prepare the one-to-one with Retail Director")
        .await;
    app.until_text("Planned a chat with Retail Director").await;
    app.until_text_in_main("Retail Director").await;
    let week = app.command("week", json!({})).await;
    assert_eq!(week["standing"], json!([]));
}
