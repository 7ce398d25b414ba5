//! Nothing is lost: the trash, a backup and the way back to it, a full copy out and in.

use std::fs;

use serde_json::{Value, json};

use crate::harness::{App, Hands, Start, World};
use crate::screens::leader;

#[tokio::test]
async fn what_was_deleted_comes_back_from_the_trash() {
    let app = App::start(&Start::sample()).await;
    let id = leader(&app, "Plant Director").await;
    let before = app.command("leader_page", json!({"leaderId": id})).await;
    app.visit(&json!({"screen": "leader", "id": id})).await;
    app.click("button", "More actions").await;
    app.click("menuitem", "Delete").await;
    app.until(
        "the list of leaders",
        "return document.querySelector('h1')?.innerText === 'Leaders'",
    )
    .await;
    app.until_no_text_in_main("Plant Director").await;

    app.visit(&json!({"screen": "settings"})).await;
    app.click("button", "~Restore:").await;
    app.until_text("Restored.").await;
    let after = app.command("leader_page", json!({"leaderId": id})).await;
    for part in ["conversations", "promises", "findings", "placements"] {
        assert_eq!(
            after[part].as_array().unwrap().len(),
            before[part].as_array().unwrap().len(),
            "{part} of a leader that was put back"
        );
    }
}

#[tokio::test]
async fn a_backup_is_taken_and_brought_back() {
    let app = App::start(&Start::sample()).await;
    app.visit(&json!({"screen": "settings"})).await;
    app.click("button", "Back up now").await;
    app.until_text_in_main("by hand").await;

    let promises = app.command("promises", json!({})).await;
    let promise = &promises["open"][0]["promise"];
    app.command("promise_delete", json!({"id": promise["id"]}))
        .await;
    assert!(!kept(&app, &promise["id"]).await);

    app.click("button", "~Restore the backup").await;
    app.until_text_in_dialog("Restore the backup of").await;
    app.click("button", "Restore").await;
    app.until_text("Restored to").await;
    assert!(
        kept(&app, &promise["id"]).await,
        "the promise that the backup holds"
    );
}

#[tokio::test]
async fn a_damaged_file_gives_way_to_its_backup_in_the_window() {
    let world = World::new(1280, 800);
    let path = world.path("data").join("mine.overture");
    let file = path.to_str().unwrap();
    let leader = json!({"role": "Group CFO", "unitName": "Finance"});
    world.cli(file, "leader_add", &leader);
    world.cli(file, "backup_now", &json!({}));
    fs::write(&path, "no database any more ".repeat(100)).unwrap();

    let app = App::start_in(world, &Start::file(&path)).await;
    app.until_text_in_main("The workspace could not be opened")
        .await;
    app.until_text_in_main("by hand").await;
    app.assert_accessible("a damaged file").await;
    app.click("button", "~Restore the backup of").await;
    app.until_text("Finance").await;
    let settings = app.command("settings", json!({})).await;
    let kinds: Vec<&Value> = settings["backups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["kind"])
        .collect();
    assert!(kinds.contains(&&json!("setAside")), "{kinds:?}");

    // A file that is gone is not replaced without a question.
    let world = app.cut();
    fs::remove_file(&path).unwrap();
    let app = App::start_in(world, &Start::file(&path)).await;
    app.until_text_in_main("gone or empty").await;
    app.click("button", "Start with an empty workspace").await;
    app.until_text_in_dialog("not deleted").await;
    app.press("Esc").await;
    assert!(!path.exists());
}

#[tokio::test]
async fn the_sample_takes_the_place_of_the_file() {
    let world = World::new(1280, 800);
    let path = world.path("data").join("mine.overture");
    let leader = json!({"role": "Harbour master", "unitName": "Port"});
    world.cli(path.to_str().unwrap(), "leader_add", &leader);
    let app = App::start_in(world, &Start::file(&path)).await;
    app.visit(&json!({"screen": "settings"})).await;
    app.click("button", "Look around the sample workspace")
        .await;
    app.until_text("Customer Care").await;
    app.until_text("Remove the sample and start my own").await;
}

#[tokio::test]
async fn damage_that_is_found_behind_the_first_screen_takes_its_place() {
    let world = World::new(1280, 800);
    let path = world.path("data").join("mine.overture");
    let leader = json!({"role": "Group CFO", "unitName": "Finance"});
    world.cli(path.to_str().unwrap(), "leader_add", &leader);
    // A line of the change log, which no screen shows.
    let mut bytes = fs::read(&path).unwrap();
    let line = br#""role":"Group CFO""#;
    let at = bytes.windows(line.len()).position(|found| found == line);
    bytes[at.unwrap()] = b'x';
    fs::write(&path, &bytes).unwrap();

    let app = App::start_in(world, &Start::file(&path)).await;
    app.until_text_in_main("The workspace could not be opened")
        .await;
    let _world = app.cut();
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[tokio::test]
async fn a_full_copy_goes_out_and_comes_back_into_an_empty_file() {
    let app = App::start(&Start::sample()).await;
    let copy = app.world.path("home").join("copy.json");
    app.visit(&json!({"screen": "settings"})).await;
    app.click("button", "Save a full copy").await;
    Hands::on_window(&app.world, "Save a full copy").save_file(&copy);
    app.until_text("A full copy was saved").await;
    let text = fs::read_to_string(&copy).unwrap();
    assert!(text.contains("Plant Director"));
    let leaders = app.command("leaders", json!({})).await;

    let app = App::start_in(app.cut(), &Start::empty()).await;
    app.click("button", "Begin with an empty file").await;
    app.until_text_in_main("Whom do you serve?").await;
    app.press("Ctrl+,").await;
    app.click("button", "Import a copy").await;
    Hands::on_window(&app.world, "Import a copy").open_file(&copy);
    app.until_text("The copy was imported").await;
    let after = app.command("leaders", json!({})).await;
    assert_eq!(names(&after), names(&leaders));
}

fn names(leaders: &Value) -> Vec<&Value> {
    let rows = leaders["rows"].as_array().unwrap().iter();
    rows.map(|row| &row["leader"]["role"]).collect()
}

/// Tells whether a promise is there.
async fn kept(app: &App, id: &Value) -> bool {
    let promises = app.command("promises", json!({})).await;
    let lines = promises["open"].as_array().unwrap().iter();
    lines
        .map(|line| &line["promise"]["id"])
        .any(|one| one == id)
}
