//! How we are doing, in the real window.

use serde_json::json;

use crate::harness::{App, Start};

#[tokio::test]
async fn a_remark_is_told_changed_and_opened_again_by_keys() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "checks"})).await;
    app.until_text_in_main("You planned to tell them by 12 Nov.")
        .await;
    app.tab_to("Told today: Better content").await;
    app.press("t").await;
    app.until_text_in_main("Told 18 Nov.").await;
    app.until_text_in_main("one waits for an answer: Retail Director, 244 days")
        .await;

    // Whether it is better is asked for in the same row.
    app.tab_to("Edit: Better content").await;
    app.press("b").await;
    app.until_text_in_dialog("Is it better?").await;
    app.press("ArrowRight").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Told 18 Nov. It is better.").await;
    app.press("Ctrl+z").await;
    app.press("Ctrl+z").await;
    app.until_text_in_main("You planned to tell them by 12 Nov.")
        .await;
}

#[tokio::test]
async fn the_remarks_behind_a_quarter_are_found_by_arrows() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "checks"})).await;
    let in_grid = "return document.activeElement?.tagName === 'TD'";
    for _ in 0..60 {
        if app.ask(in_grid, Vec::new()).await == json!(true) {
            break;
        }
        app.press("Tab").await;
    }
    // From Finance in the quarter of today to Shops in the one before.
    for key in ["ArrowDown", "ArrowDown", "ArrowLeft", "Enter"] {
        app.press(key).await;
    }
    app.until_text_in_main("Shops, FY27 Q2").await;
    app.until_text_in_main("Better content. Same weeks.").await;
    app.until_no_text_in_main("That one came at the right moment.")
        .await;
    app.press("Enter").await;
    app.until_text_in_main("That one came at the right moment.")
        .await;
}
