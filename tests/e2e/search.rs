//! Finding a note by a question, by the keyboard alone.

use serde_json::json;

use crate::harness::{App, Start};

#[tokio::test]
async fn a_question_is_narrowed_by_what_it_names_and_opens_what_was_found() {
    let app = App::start(&Start::sample()).await;
    app.press("Ctrl+k").await;
    app.type_text("what did Finance say about skills last quarter")
        .await;
    // What was recognized is shown and can be removed; the words do the finding.
    app.until_text_in_dialog("Unit: Finance first").await;
    app.until_text_in_dialog("skills").await;
    app.assert_accessible("search with filters").await;
    app.press("Esc").await;

    app.press("Ctrl+k").await;
    app.type_text("unit:Finance kind:promise spend").await;
    app.until_text_in_dialog("Unit: Finance").await;
    app.until_text_in_dialog("spend on Finance").await;
    app.press("Enter").await;
    app.until_text_in_main("Group CFO").await;

    // One mistyped word among several still finds the note, marked as a near miss.
    let found = app
        .command("search", json!({"query": "spend Finanse plan", "limit": 5}))
        .await;
    assert_eq!(found["hits"][0]["matched"], "similar");
}
