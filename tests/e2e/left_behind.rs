//! What a chat leaves behind, from the debrief to a decision, by the keys alone in the real window.

use serde_json::{Value, json};

use crate::harness::{App, Start};

const LINES: [&str; 8] = [
    "measure: scrap per shift, 4.2 %, aim 3 (scrap sheet)",
    "right first time <- scrap per shift <- set-ups checked by two",
    "skill: reading a set-up sheet, now 1, need 3 by Q4, for line setters",
    "challenge: new setters leave in their first year; 3 of 8; severe",
    "know-how: setting line 7, two people, three of eight within 18 months",
    "idea: a second pair of eyes, problem scrap, in two shifts, stop if it costs ten minutes a set-up",
    "pressing: the audit before the shutdown",
    "I send the Plant Director the scrap sheet by Friday",
];

/// Returns what is found by its name in a list of the whole workspace.
async fn row(app: &App, list: &str, field: &str, value: &str) -> Option<Value> {
    let all = app.command("threads", json!({})).await;
    let rows = all[list].as_array().unwrap().iter();
    rows.map(|row| row[field].clone())
        .find(|row| [&row["name"], &row["what"]].contains(&&json!(value)))
}

#[tokio::test]
async fn eight_lines_become_records_and_one_undo_takes_one_back() {
    let app = App::start(&Start::sample()).await;
    app.until_text("Worth doing").await;
    app.press("Ctrl+d").await;
    app.until(
        "the debrief",
        "return document.activeElement?.tagName === 'TEXTAREA'",
    )
    .await;
    app.type_text(&LINES.join("\n")).await;
    app.until_text_in_main(
        "Keep and finish: 1 measure, 1 link, 1 skill, 1 challenge, 1 note on know-how, 1 idea",
    )
    .await;
    app.press("Ctrl+Enter").await;
    app.until_text("Debrief finished").await;

    // The figure of two lines is one figure, between a known one and a new one.
    app.press("Ctrl+6").await;
    app.until_text("Weakest step").await;
    app.press("Ctrl+7").await;
    app.until_text_in_main("new setters leave in their first year")
        .await;
    assert!(
        row(&app, "knowHow", "knowHow", "setting line 7")
            .await
            .is_some()
    );
    assert!(
        row(&app, "ideas", "idea", "a second pair of eyes")
            .await
            .is_some()
    );

    // The last line was a promise; the one before it stays after one step back.
    app.press("Ctrl+z").await;
    app.press("Ctrl+5").await;
    app.until_no_text_in_main("the scrap sheet").await;
    app.press("Ctrl+z").await;
    app.press("Ctrl+z").await;
    app.press("Ctrl+7").await;
    app.until_text_in_main("new setters leave in their first year")
        .await;
    assert!(
        row(&app, "ideas", "idea", "a second pair of eyes")
            .await
            .is_none()
    );
    assert!(
        row(&app, "knowHow", "knowHow", "setting line 7")
            .await
            .is_some()
    );
}

/// Opens a tab of Threads and goes by keys to the row that says `name`.
async fn walk_to(app: &App, tab: &str, name: &str) {
    app.visit(&json!({"screen": "threads", "tab": tab})).await;
    let in_grid = "return !!document.activeElement?.closest('[role=grid] [tabindex=\"0\"]')";
    for _ in 0..80 {
        if app.ask(in_grid, Vec::new()).await == Value::Bool(true) {
            break;
        }
        app.press("Tab").await;
    }
    let row = "return document.activeElement?.closest('tr, [role=row]')?.innerText ?? ''";
    for _ in 0..20 {
        let text = app.ask(row, Vec::new()).await;
        if text.as_str().is_some_and(|text| text.contains(name)) {
            return;
        }
        app.press("ArrowDown").await;
    }
    app.fail(&format!("the keys did not lead to the row \"{name}\""))
        .await;
}

/// Presses Tab until a part of the date field of that name has the focus.
async fn tab_into(app: &App, field: &str) {
    let label =
        "const part = document.activeElement?.closest('.field'); return part?.innerText ?? ''";
    for _ in 0..40 {
        let text = app.ask(label, Vec::new()).await;
        if text.as_str().is_some_and(|text| text.contains(field)) {
            return;
        }
        app.press("Tab").await;
    }
    app.fail(&format!("Tab did not lead to the date \"{field}\""))
        .await;
}

#[tokio::test]
async fn know_how_gets_a_plan_by_keys() {
    let app = App::start(&Start::sample()).await;
    walk_to(&app, "knowHow", "running the close").await;
    app.press("p").await;
    app.until_text_in_dialog("How is “running the close” passed on?")
        .await;
    app.tab_to("How it is passed on").await;
    app.type_text("Side by side").await;
    app.tab_to("Who does what").await;
    app.type_text("two analysts sit in for a close each").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Side by side").await;

    // Nothing asks for a plan any more, until one step back.
    let alarm = "Running the close (Finance): rests on three, no plan yet.";
    app.visit(&json!({"screen": "threads"})).await;
    app.until_no_text_in_main(alarm).await;
    app.press("Ctrl+z").await;
    app.until_text_in_main(alarm).await;
}

#[tokio::test]
async fn an_idea_is_agreed_tried_and_decided_by_keys() {
    let app = App::start(&Start::sample()).await;
    walk_to(&app, "ideas", "Practice chats").await;
    app.press("Enter").await;
    app.until_text_in_dialog("Which problem it solves").await;
    for (field, text) in [
        (
            "Which problem it solves",
            "the first weeks are trained on live callers",
        ),
        (
            "What is different at the end",
            "a new agent takes three chats after a week",
        ),
        ("The smallest trial", "four agents, two weeks"),
        ("It stops if", "it takes more than an hour a day"),
    ] {
        app.tab_to(field).await;
        app.type_text(text).await;
    }
    app.tab_to("Figure").await;
    app.type_text("repeat calls").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Stops if it takes more than an hour a day")
        .await;
    app.until(
        "the row to have the focus again",
        "return document.activeElement?.innerText.includes('Practice chats')",
    )
    .await;
    app.press("Enter").await;
    app.until_text_in_dialog("Read back and agreed on").await;
    app.tab_to("The smallest trial").await;
    tab_into(&app, "Read back and agreed on").await;
    app.type_text("18112026").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("6 of 6, agreed 18 November").await;

    // A trial begins on given days, with a day on which both decide.
    app.press("g").await;
    app.until_text_in_dialog("First day").await;
    app.type_text("30112026").await;
    tab_into(&app, "Last day").await;
    app.type_text("11122026").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Running").await;

    // It is decided: kept, with what came of it and what was learned.
    walk_to(&app, "ideas", "Practice chats").await;
    app.press("d").await;
    app.until_text_in_dialog("What becomes of").await;
    app.tab_to("What came of it").await;
    app.type_text("three of four take chats alone").await;
    app.tab_to("What was learned").await;
    app.type_text("short and early beats long and late").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("three of four take chats alone")
        .await;
    let idea = row(
        &app,
        "ideas",
        "idea",
        "Practice chats with a talking program",
    )
    .await
    .unwrap();
    assert_eq!(idea["state"], "kept");
}

#[tokio::test]
async fn two_skills_are_merged_by_keys_and_parted_by_undo() {
    let app = App::start(&Start::sample()).await;
    walk_to(&app, "skills", "explaining a return").await;
    app.press("s").await;
    app.until_text_in_dialog("is the same as “explaining a return”?")
        .await;
    app.type_text("three chats").await;
    app.press("Enter").await;
    app.press("Enter").await;
    app.until_no_text_in_main("explaining a return").await;
    app.press("Ctrl+z").await;
    app.until_text_in_main("explaining a return").await;
}

#[tokio::test]
async fn the_question_of_the_weakest_step_is_in_the_chat_of_tomorrow() {
    let app = App::start(&Start::sample()).await;
    let units = app.command("app_state", json!({})).await["units"].clone();
    let mut units = units.as_array().unwrap().iter();
    let care = &units.find(|unit| unit["name"] == "Customer Care").unwrap()["id"];
    app.visit(&json!({"screen": "chain", "unitId": care})).await;
    app.tab_to("Add to a chat").await;
    app.press("Enter").await;
    app.arrow_to("Head of Customer Care").await;
    app.press("Enter").await;
    // The focus is on the way to the chat, where the question is one to go on with.
    app.until_text_in_main("In the chat").await;
    app.press("Enter").await;
    app.until_text_in_main("This is the whole card").await;
    app.press("Alt+1").await;
    app.until_text_in_main("Where could I see that returns explained in one go move repeat calls?")
        .await;
    app.until_text_in_main("You took it along.").await;
}

#[tokio::test]
async fn the_calendar_of_a_date_is_above_its_dialog() {
    let app = App::start(&Start::sample()).await;
    walk_to(&app, "ideas", "Practice chats").await;
    app.press("g").await;
    app.until_text_in_dialog("First day").await;
    app.click("button", "Open the calendar").await;
    let on_top = "const day = document.querySelector('.date-day'); if (!day) return false; \
        const { x, y, width, height } = day.getBoundingClientRect(); \
        const top = document.elementFromPoint(x + width / 2, y + height / 2); return !!top?.closest('.date-day')";
    app.until("a day of the calendar on top", on_top).await;
}
