//! One person's data in the window: all that is kept about them, as a file, and erased for good.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::harness::{App, Hands, Start};
use crate::screens::leader;

/// Returns the files below a folder that hold a text.
fn holding(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else if std::fs::read(&path).is_ok_and(|bytes| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        }) {
            found.push(path);
        }
    }
    found
}

#[tokio::test]
async fn what_is_kept_about_a_person_is_read_saved_and_erased() {
    let app = App::start(&Start::sample()).await;
    let id = leader(&app, "Plant Director").await;
    let page = app.command("kept_about", json!({"leaderId": id})).await;
    let words = page["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["lines"].as_array().unwrap())
        .map(|line| line["words"].as_str().unwrap())
        .find(|words| words.len() > 30)
        .unwrap()
        .lines()
        .next()
        .unwrap()
        .to_owned();
    app.command("backup_now", json!({})).await;

    app.visit(&json!({"screen": "leader", "id": id})).await;
    app.click("button", "More actions").await;
    app.click("menuitem", "What I keep about them…").await;
    app.until_text_in_main(&words).await;
    let copy = app.world.path("home").join("kept.md");
    app.click("button", "More").await;
    app.click("menuitem", "Save as Markdown").await;
    Hands::on_window(&app.world, "Save what I keep about Plant Director").save_file(&copy);
    app.until_text("Saved:").await;
    let saved = std::fs::read_to_string(&copy).unwrap();
    assert!(saved.starts_with("# "), "{saved}");

    let data = app.world.path("data");
    assert!(!holding(&data, &words).is_empty());
    app.click("button", "More").await;
    app.click("menuitem", "Erase…").await;
    app.until_text_in_dialog("One backup is rewritten without them")
        .await;
    app.assert_accessible("erasing a person").await;
    app.fill("~Type “Plant Director”", "plant director").await;
    app.press("Ctrl+Enter").await;
    app.until_text("Erased Plant Director").await;
    app.until(
        "the list of leaders",
        "return document.querySelector('h1')?.innerText === 'Leaders'",
    )
    .await;
    app.until_no_text_in_main("Plant Director").await;
    assert_eq!(holding(&data, &words), Vec::<PathBuf>::new(), "{words}");
}
