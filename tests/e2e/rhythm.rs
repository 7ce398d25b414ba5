//! The rhythm in the real window: packs, calendars, rules, single dates, roll-forward, paper.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::harness::{App, Hands, Start, program};
use crate::screens::leader;

/// Returns how many rows a list of the full export has.
async fn count(app: &App, list: &str) -> usize {
    let path = app.world.path("all.json");
    app.command("export_full", json!({"path": path})).await;
    let text = fs::read_to_string(path).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    document[list].as_array().unwrap().len()
}

#[tokio::test]
async fn an_unknown_rhythm_is_said_until_a_pack_is_added() {
    let app = App::start(&Start::sample()).await;
    let people = json!({"text": "Ada, Chief Counsel, Chambers", "dryRun": false});
    app.command("people_paste", people).await;
    let leader = leader(&app, "Chief Counsel").await;
    for route in [
        json!({"screen": "rhythm", "view": "year"}),
        json!({"screen": "planner"}),
        json!({"screen": "leader", "id": leader}),
    ] {
        app.visit(&route).await;
        app.until_text_in_main("Rhythm not known yet: Chambers")
            .await;
        app.assert_accessible("an unknown rhythm").await;
    }
    app.click("button", "Add a starter pack").await;
    app.until_text_in_dialog("Summer weeks").await;
    app.click("button", "~Add ").await;
    app.until_no_text_in_main("Rhythm not known yet").await;
}

#[tokio::test]
async fn a_new_unit_takes_over_a_pack_entry_by_entry() {
    let app = App::start(&Start::sample()).await;
    let unit = app
        .command("unit_add", json!({"name": "Retail North"}))
        .await["row"]["id"]
        .clone();
    let before = count(&app, "entries").await;
    app.visit(&json!({"screen": "rhythm", "view": "entries", "unitId": unit}))
        .await;
    app.choose_from_menu("More", "Packs").await;
    app.until_text_in_dialog("Stock count").await;
    app.until(
        "the countries",
        "return [...document.querySelectorAll('option')].some(({ text }) => text === 'Ireland')",
    )
    .await;
    app.choose("Based in", "Ireland").await;
    app.click("checkbox", "~Monday trading meeting").await;
    app.click("button", "Change dates: Peak trading").await;
    pick(&app, "Once").await;
    app.until_text_in_dialog("your dates").await;
    app.assert_accessible("a pack whose dates are changed")
        .await;
    app.click("button", "~Add ").await;
    app.until_text("Added the starter pack").await;
    app.until_text_in_main("Quiet trading, spring").await;
    app.until_no_text_in_main("Monday trading meeting").await;
    let added = count(&app, "entries").await - before;
    assert!(added >= 8, "{added} entries were added");
    let page = app.command("unit_page", json!({"unitId": unit})).await;
    assert_eq!(page["unit"]["country"], "IE");

    // What is there already is not offered again.
    app.choose_from_menu("More", "Packs").await;
    app.until_text_in_dialog("already there").await;
    app.until_text_in_dialog("Add 1 entry").await;
}

#[tokio::test]
async fn a_calendar_of_weeks_is_made_looked_at_and_used_from_a_day_on() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "settings", "section": "company"}))
        .await;
    app.click("button", "~Add a calendar").await;
    app.fill("Name", "September weeks").await;
    pick(&app, "whole weeks").await;
    app.choose("Weeks in a period", "4-4-5").await;
    app.choose("The year ends on the", "last").await;
    app.choose("Weekday", "Saturday").await;
    app.choose("of", "September").await;
    app.until_text_in_dialog("53 weeks").await;
    app.click("button", "Add calendar").await;
    app.until_text_in_main("September weeks").await;
    app.choose("Technology", "September weeks").await;
    app.until_text_in_dialog("Its years begin on").await;
    app.until_text_in_dialog("lasts").await;
    app.click("button", "Use it from that day").await;
    app.until_text_in_main("Then September weeks, from").await;

    // The year of that unit can now be looked at in its own weeks.
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    app.choose("Whose fiscal year", "Year of Technology").await;
    app.until_text_in_main("FY27").await;
    app.click("button", "Later").await;
    app.until_text_in_main("FY28 is short").await;
}

#[tokio::test]
async fn a_rule_by_working_days_is_said_back_before_it_is_kept() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "rhythm", "view": "entries"}))
        .await;
    app.click("button", "~Add an entry").await;
    app.fill("Name", "Flash figures").await;
    pick(&app, "Fiscal calendar").await;
    app.until_text_in_dialog("Every period: from 1 working day before the end to 4 after")
        .await;
    app.until(
        "ten dates",
        "return document.querySelectorAll('[role=dialog] aside ol li').length === 10",
    )
    .await;
    app.click("button", "Add entry").await;
    app.until_text("Added Flash figures to the rhythm").await;
    app.until_text_in_main("Flash figures").await;
}

#[tokio::test]
async fn one_date_is_moved_from_its_cell_by_keys_alone() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    let before = count(&app, "occurrences").await;
    focus_map(&app).await;
    // Nearer, and two weeks on: the close of November in Finance.
    app.type_text("+").await;
    app.until_text_in_main("FY27 Q3").await;
    app.press("PageDown").await;
    app.until_text_in_main("Period close").await;
    app.press("Enter").await;
    app.until(
        "the detail",
        "return document.activeElement?.tagName === 'H2'",
    )
    .await;
    app.tab_to("What about Period close?").await;
    app.press("Enter").await;
    app.until_text("Move or annotate").await;
    let there = "return document.activeElement?.innerText.includes('Move or annotate')";
    for _ in 0..4 {
        if app.ask(there, Vec::new()).await == Value::Bool(true) {
            break;
        }
        app.press("ArrowDown").await;
    }
    app.until("the entry of the menu", there).await;
    app.press("Enter").await;
    app.until_text_in_dialog("Period close: this time only")
        .await;
    app.until(
        "the field",
        "return document.activeElement?.getAttribute('role') === 'spinbutton'",
    )
    .await;
    app.press("ArrowUp").await;
    app.tab_to("Keep these dates").await;
    app.press("Enter").await;
    app.until_text("Changed one date of Period close").await;
    app.until_text_in_main("moved").await;
    assert_eq!(count(&app, "occurrences").await, before + 1);
    // Esc leads back to the map.
    app.press("Esc").await;
    app.until_still().await;
}

/// Chooses one of several side by side: what is seen and clicked is the word, not the button in it.
async fn pick(app: &App, word: &str) {
    let script = "const word = [...document.querySelectorAll('label')].find(one => \
        one.innerText.trim() === arguments[0] && !one.closest('[inert]')); word?.click(); return !!word";
    let found = app.ask(script, vec![json!(word)]).await;
    assert_eq!(found, Value::Bool(true), "{word} is there");
}

/// Ticks a box, out from under the bar at the foot of the list.
async fn tick(app: &App, name: &str) {
    let tickbox = app.find("checkbox", name).await;
    let script = "arguments[0].scrollIntoView({block: 'center'})";
    app.ask(script, vec![serde_json::to_value(&tickbox).unwrap()])
        .await;
    app.click("checkbox", name).await;
}

async fn focus_map(app: &App) {
    app.ask("document.querySelector('[role=grid]').focus()", Vec::new())
        .await;
}

#[tokio::test]
async fn some_dates_are_rolled_forward_and_taken_back() {
    let app = App::start(&Start::sample()).await;
    let before = count(&app, "occurrences").await;
    app.press("Ctrl+k").await;
    app.until(
        "the palette",
        "return document.activeElement?.tagName === 'INPUT'",
    )
    .await;
    app.type_text("Roll the rhythm").await;
    app.until_text_in_dialog("Roll the rhythm forward").await;
    app.press("Enter").await;
    app.until_text_in_main("Into FY28").await;
    app.until_text_in_main("Nothing chosen").await;
    app.click("button", "~dates of Period close").await;
    app.until_text_in_main("ends on a").await;
    tick(&app, "~Period close: ").await;
    app.until_text_in_main("Confirm 1 date").await;
    tick(&app, "~Quarter close").await;
    app.click("button", "~Confirm ").await;
    app.until_text("Rolled forward").await;
    let after = count(&app, "occurrences").await;
    assert!(after > before + 1, "{before} then {after}");
    app.ask("document.activeElement?.blur()", Vec::new()).await;
    app.press("Ctrl+z").await;
    app.until_text("Undone").await;
    assert_eq!(count(&app, "occurrences").await, before);
}

/// Prints what is in sight to a PDF and returns its one page as a picture of 100 dots to the inch.
async fn printed(app: &App, name: &str, paper: &str) -> (usize, Vec<u8>) {
    let folder = program("OVERTURE_OUT").join("shots");
    fs::create_dir_all(&folder).unwrap();
    let pdf = folder.join(format!("{name}.pdf"));
    fs::remove_file(&pdf).ok();
    app.invoke(
        "host",
        json!({"request": {"kind": "printPdf", "path": pdf, "sheet": paper}}),
    )
    .await
    .unwrap();
    let pages = Command::new("pdfinfo").arg(&pdf).output().unwrap();
    let pages = String::from_utf8_lossy(&pages.stdout).into_owned();
    let pages = pages.lines().find_map(|line| line.strip_prefix("Pages:"));
    let pages = pages.unwrap().trim().parse().unwrap();
    let drawn = folder.join(name);
    let status = Command::new("pdftoppm")
        .args(["-r", "100", "-png", "-singlefile"])
        .args([&pdf, &drawn])
        .status()
        .unwrap();
    assert!(status.success());
    (pages, fs::read(drawn.with_extension("png")).unwrap())
}

/// Returns width and height of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[tokio::test]
async fn the_year_is_one_landscape_page_and_a_picture() {
    let app = App::start(&Start::sample().look(crate::harness::Look::Dark)).await;
    app.visit(&json!({"screen": "rhythm", "view": "year"}))
        .await;
    app.press("Ctrl+p").await;
    app.until_text_in_dialog("With my chats").await;
    app.until(
        "the sheet",
        "return !!document.querySelector('.sheet-on-paper svg')",
    )
    .await;
    app.until_still().await;
    let (pages, png) = printed(&app, "year-on-paper", "a4Landscape").await;
    assert_eq!(pages, 1, "the year is one page");
    // A4 lying down: 297 by 210 mm at 100 dots to the inch.
    let (wide, high) = size(&png);
    assert!(
        wide.abs_diff(1169) <= 2 && high.abs_diff(827) <= 2,
        "{wide} by {high}"
    );
    pick(&app, "Letter").await;
    app.until(
        "the other paper",
        "return document.querySelector('.sheet-on-paper')?.dataset.paper === 'letter'",
    )
    .await;
    app.until_still().await;
    let (pages, png) = printed(&app, "year-on-letter", "letterLandscape").await;
    assert_eq!((pages, size(&png)), (1, (1100, 850)));

    // The same drawing as files, by the buttons of the app and the dialog of the system.
    for (button, name, begins) in [
        ("Save as PNG", "year.png", &b"\x89PNG"[..]),
        ("Save as SVG", "year.svg", b"<svg"),
        ("Calendar file (.ics)", "year.ics", b"BEGIN:VCALENDAR"),
    ] {
        let path = app.world.path("home").join(name);
        app.click("button", button).await;
        Hands::on_window(&app.world, "Save the year").save_file(&path);
        app.until_text(&format!("Saved: {}", path.display())).await;
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins), "{name} begins otherwise");
        if name == "year.png" {
            let (wide, high) = size(&bytes);
            assert!(wide > 2000 && wide > high, "{wide} by {high}");
            keep(name, &bytes);
        }
    }
}

/// Keeps a file for people to look at.
fn keep(name: &str, bytes: &[u8]) {
    let folder = program("OVERTURE_OUT").join("e2e");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}

#[tokio::test]
async fn a_dialog_opened_from_a_menu_returns_the_focus_and_leaves_the_page_usable() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "rhythm", "view": "entries"}))
        .await;
    for _ in 0..2 {
        app.choose_from_menu("More", "Packs").await;
        app.until(
            "the dialog",
            "return !!document.querySelector('[role=dialog]')",
        )
        .await;
        app.press("Esc").await;
        let returned = "return document.activeElement?.getAttribute('aria-label') === 'More'";
        app.until("the focus on the menu", returned).await;
    }
}
