//! A protected file in the window: protecting it, locking it, and every way back in.

use serde_json::json;

use crate::harness::{App, Hands, Start, World};

const PASSPHRASE: &str = "four quiet harbour lamps";

/// Opens a file of its own with one leader, at Settings.
async fn settings(world: World) -> App {
    let path = world.path("data").join("mine.overture");
    let leader = json!({"role": "Group CFO", "unitName": "Finance"});
    world.cli(path.to_str().unwrap(), "leader_add", &leader);
    let app = App::start_in(world, &Start::file(&path)).await;
    app.visit(&json!({"screen": "settings"})).await;
    app
}

/// Returns the recovery code that the dialog shows, and closes the dialog.
async fn recovery_code(app: &App) -> String {
    app.until_text_in_dialog("Your recovery code").await;
    let code = app
        .ask(
            "return document.querySelector('[role=dialog] .code').innerText",
            Vec::new(),
        )
        .await;
    let code = code.as_str().unwrap().to_owned();
    // Printed letters stand apart.
    let letters = |text: &str| text.replace(' ', "");
    let paper = app.printed("recovery-code", 1).await;
    assert!(letters(&paper).contains(&letters(&code)), "{paper}");
    app.click("checkbox", "I have it on paper").await;
    app.click("button", "Done").await;
    code
}

async fn until_locked(app: &App) {
    app.until_text_in_main("Overture is locked").await;
    let text = app.text().await;
    assert!(!text.contains("Finance"), "{text}");
    let refused = app
        .invoke("call", json!({"name": "leaders", "request": {}}))
        .await;
    assert_eq!(refused.unwrap_err()["code"], "protected");
}

async fn unlock(app: &App, typed: &str) {
    app.fill("Passphrase or recovery code", typed).await;
    app.press("Enter").await;
}

#[tokio::test]
async fn a_passphrase_locks_the_window_and_opens_it_again() {
    let app = settings(World::new(1280, 800)).await;
    app.until_text_in_main("Not encrypted").await;
    app.click("button", "Protect the file").await;
    // No keychain is on this machine, so the passphrase is chosen already.
    app.until_text_in_dialog("No keychain was found").await;
    app.fill("New passphrase", "short").await;
    app.click("checkbox", "Show what I type").await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_dialog("Use at least 10 characters").await;
    // The field has the focus again.
    app.press("Ctrl+A").await;
    app.type_text(PASSPHRASE).await;
    app.press("Ctrl+Enter").await;
    let code = recovery_code(&app).await;
    app.until_text_in_main("The file and its new backups are encrypted")
        .await;
    app.assert_accessible("the protected file").await;

    // By the keyboard, and by no word of what was there.
    app.press("Ctrl+Shift+L").await;
    until_locked(&app).await;
    app.assert_accessible("the locked window").await;
    unlock(&app, "four loud harbour lamps").await;
    app.until_text_in_main("This does not open the file").await;
    unlock(&app, PASSPHRASE).await;
    app.until_text("Group CFO").await;

    // The desktop locks it as well, and the code on paper opens it after a new start.
    app.world.lock_screen();
    until_locked(&app).await;
    let path = app.world.path("data").join("mine.overture");
    let app = App::start_in(app.cut(), &Start::file(&path)).await;
    until_locked(&app).await;
    unlock(&app, &code.to_lowercase()).await;
    app.until_text("Group CFO").await;

    // What lies about unencrypted is named, and goes.
    app.visit(&json!({"screen": "settings"})).await;
    app.until_text_in_main("not encrypted: anyone who gets hold of")
        .await;
    app.click("button", "Delete them").await;
    app.until_text_in_dialog("Copies elsewhere").await;
    app.click("button", "Delete them").await;
    app.until_text("Every backup found here is encrypted now")
        .await;

    app.click("button", "Stop protecting").await;
    app.fill("Passphrase or recovery code", PASSPHRASE).await;
    app.press("Ctrl+Enter").await;
    app.until_text_in_main("Not encrypted").await;
}

#[tokio::test]
async fn a_keychain_opens_the_file_without_a_word() {
    let mut world = World::new(1280, 800);
    world.with_keychain();
    let app = settings(world).await;
    app.click("button", "Protect the file").await;
    app.until_text_in_dialog("Nothing to type").await;
    app.press("Ctrl+Enter").await;
    recovery_code(&app).await;
    app.until_text_in_main("opens it without typing").await;

    let path = app.world.path("data").join("mine.overture");
    let app = App::start_in(app.cut(), &Start::file(&path)).await;
    app.until_text("Finance").await;
    // The terminal asks the same keychain.
    let answer = app.world.cli(path.to_str().unwrap(), "leaders", &json!({}));
    assert_eq!(answer["rows"][0]["leader"]["role"], "Group CFO");

    app.press("Ctrl+Shift+L").await;
    app.until_text_in_main("Overture is locked").await;
    app.click("button", "Use the keychain").await;
    app.until_text("Group CFO").await;
}

#[tokio::test]
async fn a_new_computer_restores_from_the_second_place() {
    let app = settings(World::new(1280, 800)).await;
    let stick = app.world.path("home").join("stick");
    std::fs::create_dir(&stick).unwrap();
    app.click("button", "Protect the file").await;
    app.until_text_in_dialog("No keychain was found").await;
    app.click("checkbox", "Show what I type").await;
    app.fill("New passphrase", PASSPHRASE).await;
    app.press("Ctrl+Enter").await;
    recovery_code(&app).await;
    // A folder can only be chosen in the system's dialog.
    app.command("second_place_set", json!({"path": stick}))
        .await;
    app.until_text_in_main("It has one backup, from").await;
    app.until_text_in_main("Trial restore on").await;

    // Another computer: nothing is there but the stick.
    let world = app.cut();
    for name in ["data", "config", "cache"] {
        std::fs::remove_dir_all(world.path(name)).unwrap();
        std::fs::create_dir(world.path(name)).unwrap();
    }
    let backups = std::fs::read_dir(stick.join("mine.overture.backups")).unwrap();
    let backup = backups
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "overture"))
        .max()
        .unwrap();
    let app = App::start_in(world, &Start::empty()).await;
    app.click("button", "Begin with an empty file").await;
    app.until_text_in_main("Whom do you serve?").await;
    app.press("Ctrl+,").await;
    app.click("button", "Restore another backup file…").await;
    Hands::on_window(&app.world, "Restore another backup file…").open_file(&backup);
    app.until_text_in_dialog("Passphrase or recovery code of this backup")
        .await;
    app.fill("Passphrase or recovery code of this backup", PASSPHRASE)
        .await;
    app.press("Tab").await;
    app.until_text_in_dialog("one leader").await;
    app.click("button", "Restore").await;
    app.until_text("Finance").await;
}
