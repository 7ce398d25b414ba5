//! People from an address book, chosen in the system's own dialog; units merged, split and handed over, and a successor.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{App, Hands, Start};
use crate::screens::leader;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/contacts")
        .join(name)
}

async fn roles(app: &App) -> Vec<String> {
    let answer = app.command("leaders", json!({})).await;
    let rows = answer["rows"].as_array().unwrap().clone();
    rows.iter()
        .map(|row| row["leader"]["role"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn contacts_are_previewed_imported_and_taken_back() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "leaders"})).await;
    let before = roles(&app).await;
    app.click("button", "Import contacts").await;
    app.until_text_in_dialog("only those you choose").await;
    app.click("button", "Choose files").await;
    Hands::on_window(&app.world, "Choose files").open_file(&fixture("outlook-desktop.csv"));
    app.until_text_in_dialog("Zoë Brontë").await;
    app.until_text_in_dialog("1 of 2 chosen").await;
    app.until_text_in_dialog("Read as windows-1252").await;
    app.assert_accessible("the preview of contacts").await;
    app.click("button", "Import one contact").await;
    app.until_text("Imported contacts: 1").await;
    assert!(roles(&app).await.contains(&"Head of Treasury".to_owned()));
    app.press("Ctrl+z").await;
    app.until_text("Undone: Imported contacts: 1").await;
    assert_eq!(roles(&app).await, before);
}

async fn unit_names(app: &App) -> Vec<String> {
    let state = app.command("app_state", json!({})).await;
    let units = state["units"].as_array().unwrap().clone();
    let name = |unit: &Value| unit["name"].as_str().unwrap().to_owned();
    units.iter().map(name).collect()
}

#[tokio::test]
async fn units_merge_and_split_and_a_leader_is_followed() {
    let app = App::start(&Start::sample()).await;
    let before = unit_names(&app).await;
    let unit = app.command("app_state", json!({})).await["units"][0].clone();
    app.visit(&json!({"screen": "unit", "id": unit["id"]}))
        .await;
    app.choose_from_menu("More", "Merge with another unit…")
        .await;
    app.until_text_in_dialog("is archived today; all of it moves to")
        .await;
    app.assert_accessible("a merger").await;
    app.click("button", "Merge").await;
    app.until_text("Merged ").await;
    assert_eq!(unit_names(&app).await.len(), before.len() - 1);
    app.press("Ctrl+z").await;
    app.until_text("Undone: Merged ").await;
    assert_eq!(unit_names(&app).await, before);

    app.visit(&json!({"screen": "unit", "id": unit["id"]}))
        .await;
    app.choose_from_menu("More", "Split this unit…").await;
    app.until_text_in_dialog("Who goes to the new unit?").await;
    app.fill("Name of the new unit", "Treasury").await;
    app.until_text_in_dialog("Treasury is added").await;
    app.click("button", "Split").await;
    app.until_text("Split ").await;
    assert!(unit_names(&app).await.contains(&"Treasury".to_owned()));

    let id = leader(&app, "Group CFO").await;
    app.visit(&json!({"screen": "leader", "id": id, "open": "succeed"}))
        .await;
    app.until_text_in_dialog("The successor starts on").await;
    app.fill("Name", "Noor van den Berg").await;
    app.until_text_in_dialog("Noor van den Berg starts on")
        .await;
    app.click("button", "Hand over").await;
    app.until_text("Handed over from Group CFO").await;
    assert_ne!(leader(&app, "Group CFO").await, id);
}

/// Returns what is said or noted in private about a unit.
async fn private_words(app: &App, unit: &Value) -> Vec<String> {
    let page = app.command("unit_page", json!({"unitId": unit})).await;
    let texts = |list: &str, is_private: fn(&Value) -> bool| {
        let rows = page[list].as_array().unwrap().iter();
        let rows = rows.filter(|row| is_private(row));
        rows.map(|row| row["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let mut words = texts("facts", |row| row["private"] == true);
    words.extend(texts("findings", |_| true));
    assert!(words.len() > 3, "{words:?}");
    words
}

#[tokio::test]
async fn a_unit_is_handed_over_into_a_second_file() {
    let app = App::start(&Start::sample()).await;
    let units = app.command("app_state", json!({})).await["units"].clone();
    let units = units.as_array().unwrap().iter();
    let mut units = units.filter(|unit| unit["name"] == "Customer Care");
    let unit = units.next().unwrap()["id"].clone();
    let words = private_words(&app, &unit).await;
    app.visit(&json!({"screen": "unit", "id": unit})).await;
    app.choose_from_menu("More", "Hand over to a colleague…")
        .await;
    app.until_text_in_dialog("lines of debriefs").await;
    app.assert_accessible("a hand-over").await;
    let home = app.world.path("home");
    let (file, document) = (home.join("care.handover"), home.join("care.md"));
    app.click("button", "Save the file…").await;
    Hands::on_window(&app.world, "Save the hand-over").save_file(&file);
    app.until_text("Saved to").await;
    app.click("button", "Save the document…").await;
    Hands::on_window(&app.world, "Save the hand-over as a document").save_file(&document);
    app.until_text("care.md").await;
    for path in [&file, &document] {
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.contains("Robin Teale"), "{text}");
        for word in &words {
            assert!(!text.contains(word.as_str()), "{path:?} holds {word}");
        }
    }

    let app = App::start_in(app.cut(), &Start::empty()).await;
    app.click("button", "Begin with an empty file").await;
    app.until_text_in_main("Whom do you serve?").await;
    app.press("Ctrl+,").await;
    app.click("button", "Import a hand-over…").await;
    app.until_text_in_dialog("No file chosen yet.").await;
    app.click("button", "Choose the file").await;
    Hands::on_window(&app.world, "Choose the file").open_file(&file);
    app.until_text_in_dialog("Where does Customer Care go?")
        .await;
    app.until_text_in_dialog("pieces of homework").await;
    app.assert_accessible("the import of a hand-over").await;
    app.click("button", "Import").await;
    app.until_text("Imported the hand-over of Customer Care")
        .await;
    app.until_text_in_main("What the unit told us before: how they measure")
        .await;
    app.until_text_in_main("Head of Customer Care").await;
    let page = app.command("unit_page", json!({"unitId": unit})).await;
    for list in ["facts", "terms", "entries"] {
        assert!(!page[list].as_array().unwrap().is_empty(), "{list}");
    }
    let shown = app.text().await;
    for word in &words {
        assert!(!shown.contains(word.as_str()), "the window shows {word}");
    }
    app.press("Ctrl+z").await;
    app.until_text("Undone: Imported the hand-over of Customer Care")
        .await;
    assert_eq!(unit_names(&app).await, Vec::<String>::new());
}
