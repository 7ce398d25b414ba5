//! Advice in the real window: why not, putting a reason right, and the planner.

use serde_json::{Value, json};

use crate::harness::{App, Start};
use crate::screens::leader;

/// Returns the proposals of the planner as "date who".
async fn proposals(app: &App) -> Vec<String> {
    let plan = app.command("planner_propose", json!({})).await;
    let slots = plan["slots"].as_array().unwrap().iter();
    slots
        .map(|slot| {
            let [date, who] = ["date", "who"].map(|field| slot[field].as_str().unwrap());
            format!("{date} {who}")
        })
        .collect()
}

/// Returns how many chats stand ahead.
async fn ahead(app: &App) -> usize {
    let rows = app.command("leaders", json!({})).await["rows"].clone();
    let rows = rows.as_array().unwrap().iter();
    rows.filter(|row| !row["next"].is_null()).count()
}

/// Puts the focus on a day of the grid, and tells whether it is there.
async fn focus_day(app: &App, row: usize, date: &str) {
    let script = "const cell = document.querySelector(`[data-row=\"${arguments[0]}\"][data-day=\"${arguments[1]}\"]`); \
                  cell?.focus(); return document.activeElement === cell && !!cell";
    let found = app.ask(script, vec![json!(row), json!(date)]).await;
    assert_eq!(found, Value::Bool(true), "no cell {row} {date}");
}

#[tokio::test]
async fn the_planner_is_accepted_in_part_and_undone_in_one_step() {
    let app = App::start(&Start::sample()).await;
    app.press("Ctrl+4").await;
    app.until_text_in_main("These gaps need").await;
    app.until_text_in_main("Accept 4 chats").await;
    app.assert_accessible("planner").await;
    let before = ahead(&app).await;

    // All but one are taken over: texts to send stand there, and the plan goes on with the one left.
    app.click("checkbox", "~Head of Sales, Americas").await;
    app.click("button", "Accept 3 chats").await;
    app.until_text("Accepted 3 chats from the planner").await;
    app.until_text_in_main("Accepted just now").await;
    app.until_text_in_main("Could you help me find half an hour with Imani Brandt")
        .await;
    app.until_text_in_main("Accept 1 chat").await;
    assert_eq!(ahead(&app).await, before + 3);
    assert_eq!(
        proposals(&app).await,
        ["2026-11-24 Head of Sales, Americas"]
    );
    app.assert_accessible("planner, accepted").await;

    app.ask("document.activeElement?.blur()", Vec::new()).await;
    app.press("Ctrl+z").await;
    app.until_text("Undone").await;
    app.until_no_text_in_main("Accepted just now").await;
    app.until_text_in_main("Accept 4 chats").await;
    assert_eq!(ahead(&app).await, before);
}

#[tokio::test]
async fn the_planner_needs_no_pointer() {
    let app = App::start(&Start::sample()).await;
    app.press("Ctrl+4").await;
    app.until_text_in_main("Accept 4 chats").await;
    // The Group Controller stands second; Tuesday the 24th instead of Friday the 20th.
    focus_day(&app, 1, "2026-11-20").await;
    app.press("ArrowRight").await;
    app.press("ArrowRight").await;
    app.press("k").await;
    app.until_text_in_main("Tue 1 Dec").await;
    app.press("x").await;
    app.until_text_in_main("Left out this time").await;
    app.press("x").await;
    app.until_no_text_in_main("Left out this time").await;
    app.press("w").await;
    app.until_text_in_main("Kept free").await;
    app.press("Enter").await;
    app.until_text_in_dialog("Tuesday 24 November").await;
    app.press("Esc").await;
    app.until(
        "the focus on the day",
        "return document.activeElement?.dataset.day === '2026-11-24'",
    )
    .await;
    app.tab_to("Start over").await;
    app.press("Enter").await;
    app.until_no_text_in_main("Kept free").await;
}

#[tokio::test]
async fn a_reason_that_is_wrong_is_put_right_and_undone() {
    let app = App::start(&Start::sample()).await;
    let id = leader(&app, "Group CFO").await;
    app.visit(&json!({"screen": "leader", "id": id})).await;
    let why = json!({"leaderId": id, "date": "2026-11-23"});
    let monday = app.command("timing_why", why.clone()).await;
    assert_eq!(monday["verdict"], "avoid");
    app.click("gridcell", "~Monday 23 November").await;
    app.until_text_in_dialog("Mondays do not suit the Group CFO")
        .await;
    app.click("button", "~Not right? Mondays do not suit").await;
    app.assert_accessible("why not, with answers").await;
    app.click("button", "Mondays are fine").await;
    app.until_text("Corrected: Mondays are fine for Group CFO")
        .await;
    let after = app.command("timing_why", why.clone()).await;
    assert!(!after.to_string().contains("dislikedDay"), "{after}");
    app.click("button", "Undo").await;
    app.until_text("Undone").await;
    assert_eq!(app.command("timing_why", why).await, monday);
}
