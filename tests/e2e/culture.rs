//! The culture check in the real window: sheets by keys, from files, and on paper.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::{
    TODAY,
    harness::{App, Hands, Start},
};

const CULTURE: &str = r#"{"screen": "checks", "tab": "culture"}"#;

/// Opens the culture check of a file without any round.
async fn open() -> App {
    let app = App::start(&Start::empty()).await;
    // The first steps are behind.
    app.command("look_edit", json!({"guidedOn": TODAY})).await;
    app.visit(&serde_json::from_str(CULTURE).unwrap()).await;
    app
}

async fn screen(app: &App) -> Value {
    app.command("culture", json!({})).await
}

#[tokio::test]
async fn a_batch_of_twelve_sheets_is_typed_by_keys_alone() {
    let app = open().await;
    app.until_text_in_main("Three sides answer the same twelve sentences")
        .await;
    app.tab_to("Begin a round").await;
    app.press("Enter").await;
    app.until_text_in_dialog("One round a year is enough").await;
    app.press("Enter").await;
    app.until_text_in_main("No answers yet").await;

    app.press("Ctrl+k").await;
    app.type_text("enter sheets").await;
    app.press("Enter").await;
    app.until_text_in_dialog("Whose sheets?").await;
    app.tab_to("Group of employees").await;
    app.type_text("Plants").await;
    // The group is new; then the form is sent.
    app.press("Enter").await;
    app.press("Enter").await;
    for sheet in 1..=12 {
        app.until_text_in_dialog("Statement 1 of 12").await;
        // One mark is corrected, and one left out.
        app.type_text("5").await;
        app.press("Backspace").await;
        app.type_text("430").await;
        app.type_text(&"4".repeat(21)).await;
        app.until_text_in_dialog(&format!("Sheet {sheet} done."))
            .await;
        if sheet == 1 {
            app.assert_accessible("a sheet that is done").await;
            // Leaving asks, and nothing is stored so far.
            app.press("Esc").await;
            app.until_text_in_dialog("1 sheet is not stored yet.").await;
            app.press("Enter").await;
            app.until_text_in_dialog("Sheet 1 done.").await;
            // So does closing the window.
            app.invoke("host", json!({"request": {"kind": "close"}}))
                .await
                .unwrap();
            app.until_text_in_dialog("1 sheet is not stored yet.").await;
            app.press("Enter").await;
            app.until_text_in_dialog("Sheet 1 done.").await;
            assert_eq!(screen(&app).await["head"], "No answers yet");
        }
        if sheet < 12 {
            app.press("Enter").await;
        }
    }
    app.tab_to("Close batch").await;
    app.press("Enter").await;
    app.until_text_in_main("12 sheets").await;
    let answered = screen(&app).await;
    let groups = json!([{"group": "Plants", "sheets": 12}]);
    assert_eq!(answered["sides"]["groups"], groups);
    let first = &answered["subjects"][0]["rows"][0]["employees"];
    let marks = ["valued", "practised", "answers"].map(|field| first[field].as_f64());
    assert_eq!(marks, [Some(4.0), Some(3.0), Some(12.0)]);
    app.press("Ctrl+z").await;
    app.until_text_in_main("No answers yet").await;
}

#[tokio::test]
async fn a_statement_opens_from_the_grid_and_a_step_is_told() {
    let app = App::start(&Start::sample()).await;
    app.visit(&serde_json::from_str(CULTURE).unwrap()).await;
    app.until_text_in_main("You, 3 business leaders, 37 sheets")
        .await;
    let in_grid = "return document.activeElement?.tagName === 'TD'";
    for _ in 0..60 {
        if app.ask(in_grid, Vec::new()).await == json!(true) {
            break;
        }
        app.press("Tab").await;
    }
    // Figures instead of marks, for whoever wants them.
    app.press("f").await;
    app.until_text_in_main("matters 4.3, happens 2.3").await;
    // From V1 to S2.
    for _ in 0..6 {
        app.press("ArrowDown").await;
    }
    app.press("Enter").await;
    app.until_text_in_dialog("Managers share decisions and make room for learning.")
        .await;
    app.until_text_in_dialog("to tell: area managers").await;
    app.assert_accessible("a statement").await;
    app.tab_to("Told today").await;
    app.press("Enter").await;
    app.until_text_in_dialog("told area managers 18 Nov").await;
    app.press("Esc").await;
    app.until("the focus in the grid", in_grid).await;
}

/// Writes the sheet of a side with a mark in each place.
async fn filled(app: &App, name: &str, side: &str, mark: usize) -> PathBuf {
    let path = app.world.path(name);
    app.command("culture_file", json!({"path": path, "side": side}))
        .await;
    let text = fs::read_to_string(&path).unwrap();
    let lines = text.lines().map(|line| {
        let is_statement = line.split(';').next().is_some_and(|code| code.len() == 2);
        match line.strip_suffix(";;;") {
            Some(line) if is_statement => format!("{line};{mark};{mark};"),
            _ => line.to_owned(),
        }
    });
    let lines: Vec<String> = lines.collect();
    fs::write(&path, lines.join("\r\n")).unwrap();
    path
}

/// Returns the paths of filled sheets: five of employees, two of business leaders, one with a line that is none, and a
/// file that is none.
pub(crate) async fn sheets(app: &App) -> Vec<String> {
    let mut paths = Vec::new();
    for (number, side) in ["employees"; 5]
        .into_iter()
        .chain(["business"; 2])
        .enumerate()
    {
        let path = filled(app, &format!("{side} {number}.csv"), side, number % 5 + 1).await;
        let text = fs::read_to_string(&path).unwrap();
        let text = match number {
            0 => text.replace("V1;", "V9;"),
            1 => text.replace(";2;2;\r\nV3", ";2;2;Ask the late shift as well\r\nV3"),
            _ => text,
        };
        fs::write(&path, text).unwrap();
        paths.push(path);
    }
    let photo = app.world.path("photo.csv");
    fs::write(&photo, b"\xFF\xD8\xFF\0").unwrap();
    paths.push(photo);
    let paths = paths.into_iter();
    paths
        .map(|path| path.to_string_lossy().into_owned())
        .collect()
}

#[tokio::test]
async fn files_are_chosen_previewed_and_imported() {
    let app = open().await;
    let round = app
        .command("culture_round_add", json!({"name": "This year"}))
        .await["row"]["id"]
        .clone();
    app.until_text_in_main("No answers yet").await;

    // Twenty-eight sheets and two broken files in one batch.
    let mut paths = Vec::new();
    for number in 0..28 {
        paths.push(filled(&app, &format!("{number}.csv"), "employees", number % 5 + 1).await);
    }
    for (name, bytes) in [("photo.csv", &b"\xFF\xD8\xFF\0"[..]), ("empty.csv", b"")] {
        let path = app.world.path(name);
        fs::write(&path, bytes).unwrap();
        paths.push(path);
    }
    let files = json!({"paths": paths});
    let looked = app.command("culture_file_preview", files.clone()).await;
    assert_eq!(looked["employees"], 28);
    let import =
        json!({"roundId": round, "files": files, "look": looked["look"], "group": "Plants"});
    app.command("culture_file_import", import).await;
    app.until_text_in_main("28 sheets").await;

    // A sheet of a business leader, and one that cannot be used, in the dialog of the system.
    let theirs = filled(&app, "theirs.csv", "business", 4).await;
    app.tab_to("Import files").await;
    app.press("Enter").await;
    app.until_text_in_dialog("Choose the CSV files that came back.")
        .await;
    choose(&app, "Choose filled sheets", &theirs).await;
    app.until_text_in_dialog("1 sheet of a business leader.")
        .await;
    choose(&app, "Choose more", &app.world.path("empty.csv")).await;
    app.until_text_in_dialog("This file is empty.").await;
    app.until_text_in_dialog("1 file cannot be used").await;
    app.assert_accessible("filled sheets before they are imported")
        .await;
    app.tab_to("Import 1 sheet").await;
    app.press("Enter").await;
    app.until_text_in_main("1 business leader, 28 sheets").await;
}

async fn choose(app: &App, button: &str, path: &Path) {
    app.tab_to(button).await;
    app.press("Enter").await;
    Hands::on_window(&app.world, "Choose filled sheets").open_file(path);
}

#[tokio::test]
async fn the_short_sheet_is_one_page_and_the_long_one_two() {
    let app = open().await;
    app.command("culture_round_add", json!({"name": "This year"}))
        .await;
    app.click("button", "Print sheets").await;
    app.until_text_in_dialog("once five sheets are in").await;
    let short = app.printed("culture-short", 1).await;
    assert!(short.contains("Managers share decisions"), "{short}");
    assert!(short.contains("once five sheets are in"), "{short}");
    assert!(!short.contains("Print sheets"), "{short}");

    // From employees to business leaders, and from twelve statements to all.
    app.press("ArrowLeft").await;
    app.find("radio", "All statements").await;
    app.press("Tab").await;
    app.press("ArrowRight").await;
    app.until_text_in_dialog("People work across units without having to ask first.")
        .await;
    let long = app.printed("culture-long", 2).await;
    assert!(!long.contains("once five sheets are in"), "{long}");
}
