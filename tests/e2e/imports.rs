//! A calendar file, chosen in the system's own dialog, taken in, taken in again, and undone.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{App, Hands, Start};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/calendars")
        .join(name)
}

/// Opens the import and chooses a file as a person does: in the dialog of the system, by typing its path.
async fn choose(app: &App, name: &str) {
    app.click("button", "Import a calendar").await;
    app.until_text_in_dialog("What is in them?").await;
    app.click("button", "Choose calendar files").await;
    Hands::on_window(&app.world, "Choose calendar files").open_file(&fixture(name));
    app.until_text_in_dialog(name).await;
}

async fn sources(app: &App) -> Value {
    let answer = app.command("calendar_sources", json!({})).await;
    answer["sources"].clone()
}

#[tokio::test]
async fn an_outlook_file_is_imported_twice_and_the_import_undone() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    choose(&app, "outlook.ics").await;
    app.click("button", "Preview").await;
    app.until_text_in_dialog("7 new").await;
    app.until_text_in_dialog("1 cancelled, 1 marked as free, 1 outside these dates")
        .await;
    app.until_text_in_dialog("nothing says when it is").await;
    app.assert_accessible("the preview of an import").await;
    app.click("button", "Import 7").await;
    app.until_text("Imported the calendar Calendar of the office")
        .await;
    assert_eq!(sources(&app).await[0]["times"], 7);

    choose(&app, "outlook.ics").await;
    app.click("button", "Preview").await;
    app.until_text_in_dialog("Nothing new").await;
    app.click("button", "Done").await;
    assert_eq!(sources(&app).await.as_array().unwrap().len(), 1);

    // The list of imported calendars takes the import back, whatever was done since.
    app.visit(&json!({"screen": "settings", "section": "data"}))
        .await;
    app.click("button", "Undo the last import of Calendar of the office")
        .await;
    app.until_text("No calendar was imported yet").await;
    assert_eq!(sources(&app).await, json!([]));
}
