//! A calendar file, chosen in the system's own dialog, taken in, taken in again, and undone.

use std::{
    fmt::Write,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::harness::{App, Hands, Start};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/calendars")
        .join(name)
}

/// Opens the import and chooses a file as a person does: in the dialog of the system, by typing its path.
async fn choose(app: &App, name: &str) {
    app.choose_from_menu("More", "Import a calendar").await;
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
    app.until_text("No calendars imported yet").await;
    assert_eq!(sources(&app).await, json!([]));
}

/// Where the focus stands, as its name or its text.
async fn focus_is(app: &App, name: &str) {
    let script = format!(
        "const at = document.activeElement; \
         return (at?.getAttribute('aria-label') ?? at?.innerText ?? '').includes({name:?})"
    );
    app.until(&format!("the focus on {name}"), &script).await;
}

#[tokio::test]
async fn an_import_needs_no_pointer() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    app.tab_to("More").await;
    app.press("Enter").await;
    app.arrow_to("Import a calendar").await;
    app.press("Enter").await;
    app.until_text_in_dialog("What is in them?").await;
    // Esc leaves it, back to the menu that opened it.
    app.press("Esc").await;
    focus_is(&app, "More").await;
    app.press("Enter").await;
    app.arrow_to("Import a calendar").await;
    app.press("Enter").await;
    app.until_text_in_dialog("What is in them?").await;
    app.tab_to("Choose calendar files").await;
    app.press("Enter").await;
    Hands::on_window(&app.world, "Choose calendar files").open_file(&fixture("outlook.ics"));
    app.until_text_in_dialog("outlook.ics").await;
    // The next thing to do has the focus.
    focus_is(&app, "Preview").await;
    // What it is: somebody else's times, then whose.
    app.tab_to("My busy times").await;
    app.press("ArrowDown").await;
    app.until("somebody else's times", "return !!document.querySelector('[role=dialog] [role=combobox], [role=dialog] select, [role=dialog] button[aria-haspopup=listbox]')").await;
    app.tab_to("Preview").await;
    app.press("Enter").await;
    app.until_text_in_dialog("7 new").await;
    focus_is(&app, "Import 7").await;
    app.press("Shift+Tab").await;
    focus_is(&app, "Back").await;
    app.press("Enter").await;
    app.until_text_in_dialog("What is in them?").await;
    focus_is(&app, "Preview").await;
    app.press("Enter").await;
    app.until_text_in_dialog("7 new").await;
    focus_is(&app, "Import 7").await;
    app.press("Enter").await;
    app.until_text("Imported the calendar Calendar of the office")
        .await;
    focus_is(&app, "More").await;
    assert_eq!(sources(&app).await[0]["times"], 7);
    app.press("Ctrl+z").await;
    app.until_text("Undone").await;
    assert_eq!(sources(&app).await, json!([]));
}

/// Writes a calendar of so many events, an hour each, over the next year.
fn large(path: &Path, events: u32) {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n");
    for number in 0..events {
        let (month, day, hour) = (number % 12 + 1, number / 12 % 28 + 1, number % 24);
        let _ = write!(
            text,
            "BEGIN:VEVENT\r\nUID:{number}@test\r\nDTSTAMP:20261101T000000Z\r\n\
             DTSTART:2027{month:02}{day:02}T{hour:02}0000Z\r\nDURATION:PT1H\r\n\
             SUMMARY:Meeting {number}\r\nEND:VEVENT\r\n"
        );
    }
    text.push_str("END:VCALENDAR\r\n");
    std::fs::write(path, text).unwrap();
}

#[tokio::test]
async fn a_large_file_shows_how_far_it_is_and_can_be_stopped() {
    const UNDER_WAY: &str =
        "return Number(document.querySelector('[role=progressbar]')?.ariaValueNow ?? 0) > 0";
    let app = App::start(&Start::sample()).await;
    let path = app.world.path("large.ics");
    large(&path, 60_000);
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    let before = app.command("history", json!({"limit": 1})).await;
    app.choose_from_menu("More", "Import a calendar").await;
    app.click("button", "Choose calendar files").await;
    Hands::on_window(&app.world, "Choose calendar files").open_file(&path);
    app.until_text_in_dialog("large.ics").await;
    focus_is(&app, "Preview").await;
    app.press("Enter").await;
    app.until("progress", UNDER_WAY).await;
    focus_is(&app, "Stop").await;
    // The rest of the app answers meanwhile.
    app.command("week", json!({})).await;
    app.until("still progress", UNDER_WAY).await;
    app.assert_accessible("an import under way").await;
    app.press("Enter").await;
    app.until_text_in_dialog("What is in them?").await;
    assert_eq!(sources(&app).await, json!([]));
    assert_eq!(app.command("history", json!({"limit": 1})).await, before);

    // What was stopped stands in nobody's way.
    app.tab_to("Leave out large.ics").await;
    app.press("Enter").await;
    app.tab_to("Choose calendar files").await;
    app.press("Enter").await;
    Hands::on_window(&app.world, "Choose calendar files").open_file(&fixture("outlook.ics"));
    focus_is(&app, "Preview").await;
    app.press("Enter").await;
    app.until_text_in_dialog("7 new").await;
}

#[tokio::test]
async fn a_cancellation_of_an_unknown_meeting_can_be_imported() {
    let app = App::start(&Start::sample()).await;
    let path = app.world.path("cancelled.ics");
    let message = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\n\
                   UID:unknown@example.org\r\nSEQUENCE:1\r\nDTSTAMP:20261118T080000Z\r\n\
                   DTSTART:20261124T100000Z\r\nDTEND:20261124T110000Z\r\nSTATUS:CANCELLED\r\n\
                   END:VEVENT\r\nEND:VCALENDAR\r\n";
    std::fs::write(&path, message).unwrap();
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    app.choose_from_menu("More", "Import a calendar").await;
    app.click("button", "Choose calendar files").await;
    Hands::on_window(&app.world, "Choose calendar files").open_file(&path);
    app.until_text_in_dialog("cancelled.ics").await;
    app.click("button", "Preview").await;
    app.until_text_in_dialog("an older message can no longer add what was cancelled")
        .await;
    app.click("button", "Import").await;
    app.until_text("Imported the calendar").await;
    assert_eq!(sources(&app).await.as_array().unwrap().len(), 1);
}
