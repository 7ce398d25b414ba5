//! The first day: from a sheet of thirty people to the first planned chat.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::harness::{App, Start};

/// The longest that a first day may take in the window, without the time to read.
const MOST: Duration = Duration::from_mins(1);

/// A sheet of five columns in an order of its own, as a personnel system exports it.
fn sheet() -> String {
    let units = ["Finance", "Sales", "Operations", "Technology", "People"];
    let heading = "Location\tBusiness unit\tE-mail\tPosition title\tEmployee name\n".to_owned();
    let row = |number: u8| {
        let unit = units[usize::from(number) % units.len()];
        let letter = char::from(b'a' + number % 26);
        format!(
            "Leeds\t{unit}\tp{number}@example.org\tHead of {unit} {number}\tBr{letter}ndt, Im{letter}ni\n"
        )
    };
    heading + &(0..30).map(row).collect::<String>()
}

/// Pastes into the field that has the focus, as the web view does it.
pub(crate) async fn paste(app: &App, text: &str) {
    app.ask(
        "document.execCommand('insertText', false, arguments[0])",
        vec![json!(text)],
    )
    .await;
}

async fn assert_planned(app: &App, known: bool) {
    app.until(
        "the page of the planned chat",
        "return document.querySelector('h1')?.innerText.includes('Head of')",
    )
    .await;
    let leaders = app.command("leaders", json!({})).await;
    let rows = leaders["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 30);
    let planned: Vec<_> = rows.iter().filter(|row| !row["next"].is_null()).collect();
    assert_eq!(planned.len(), 1, "one chat is planned");
    for row in rows {
        assert_eq!(row["leader"]["spokeAbout"].is_string(), known, "{row}");
        assert_eq!(row["due"]["days"].is_null(), !known, "{row}");
    }
    if known {
        let purpose = planned[0]["next"]["purpose"].as_str().unwrap();
        assert_ne!(purpose, "firstMeeting");
    }
}

#[tokio::test]
async fn a_sheet_of_thirty_leads_to_a_planned_chat_in_seven_steps() {
    let app = App::start(&Start::empty()).await;
    let start = Instant::now();
    app.click("button", "Start with my own leaders").await;
    app.click("textbox", "Leaders").await;
    paste(&app, &sheet()).await;
    app.until_text("30 leaders in 5 units").await;
    app.until_text("Not used: Location.").await;
    app.assert_accessible("first run, people").await;
    app.click("button", "Continue with 30").await;
    app.until_text("Where is the company based?").await;
    app.assert_accessible("first run, company").await;
    app.choose("Country", "Austria").await;
    app.until(
        "the zone of the country",
        "return [...document.querySelectorAll('select')].some((list) => list.value === 'Europe/Vienna')",
    )
    .await;
    app.click("button", "Continue").await;
    app.until_text("Pack for Finance").await;
    app.assert_accessible("first run, packs").await;
    app.click("button", "Set it up").await;
    app.until_text("Your first chat").await;
    app.assert_accessible("first run, done").await;
    app.click("button", "Another").await;
    app.click("button", "Plan it").await;
    assert_planned(&app, false).await;
    println!("from the welcome to the chat: {:?}", start.elapsed());
    assert!(start.elapsed() < MOST);
}

#[tokio::test]
async fn the_first_day_by_keyboard_with_people_i_know() {
    let app = App::start(&Start::empty()).await;
    let start = Instant::now();
    app.tab_to("Start with my own leaders").await;
    app.press("Enter").await;
    app.tab_to("Leaders").await;
    paste(&app, &sheet()).await;
    app.until_text("30 leaders in 5 units").await;
    app.tab_to("I know these people already").await;
    app.press("Space").await;
    app.until_text("Last spoke, roughly").await;
    // From the list to its button: back over the first field, as the rows have fields now.
    app.press("Shift+Tab").await;
    app.press("Shift+Tab").await;
    back_to(&app, "Continue with 30").await;
    app.press("Enter").await;
    app.until_text("Where is the company based?").await;
    app.tab_to("Country").await;
    app.type_text("Austria").await;
    app.tab_to("Continue").await;
    app.press("Enter").await;
    app.until_text("Pack for Finance").await;
    app.tab_to("Set it up").await;
    app.press("Enter").await;
    app.until_text("Your first chat").await;
    app.tab_to("Plan it").await;
    app.press("Enter").await;
    assert_planned(&app, true).await;
    println!("by keyboard: {:?}", start.elapsed());
    assert!(start.elapsed() < MOST);
}

/// Goes back with Shift and Tab until the element has the focus, round the end of the page.
async fn back_to(app: &App, name: &str) {
    for _ in 0..80 {
        let focus = app
            .ask("return document.activeElement?.innerText ?? ''", Vec::new())
            .await;
        if focus.as_str().is_some_and(|focus| focus.contains(name)) {
            return;
        }
        app.press("Shift+Tab").await;
    }
    app.fail(&format!("Shift+Tab did not lead to \"{name}\"."))
        .await;
}
