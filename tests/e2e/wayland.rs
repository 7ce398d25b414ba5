//! Shortcuts by the portal of a Wayland desktop, which asks the person for the keys.

use serde_json::json;

use crate::harness::{App, Desktop, Look, Portal, Process, Start, World, program};
use crate::reach::{choose, this_computer, until_windows};

const SWITCH: &str = "~Shortcuts to capture";

const KEYS: [(&str, &str); 2] = [("capture", "Meta+Alt+N"), ("card", "Meta+Alt+C")];

fn wayland() -> World {
    let mut world = World::new(1280, 800);
    world.tell_wayland();
    world
}

async fn until_switch_is(app: &App, on: bool) {
    let script = format!("return !!document.querySelector('[role=switch]:checked') === {on}");
    app.until("the switch", &script).await;
}

#[tokio::test]
async fn the_desktop_asks_for_the_keys_and_settings_shows_them() {
    let world = wayland();
    let _desktop = Desktop::on(&world);
    let portal = Portal::on(&world);
    let app = App::start_in(world, &Start::sample()).await;
    app.visit(&this_computer()).await;
    app.click("switch", SWITCH).await;
    let wanted = [("capture", "LOGO+ALT+n"), ("card", "LOGO+ALT+c")];
    let wanted = wanted.map(|(name, keys)| (name.to_owned(), keys.to_owned()));
    assert_eq!(portal.until_asked(), wanted);
    app.until_text_in_main("Waiting for your desktop").await;
    // Nothing else waits for the person to answer.
    app.click("switch", "~Start when I log in").await;
    app.until(
        "both switches",
        "return document.querySelectorAll('[role=switch]:checked').length === 2",
    )
    .await;
    portal.allow(&KEYS);
    app.until_text_in_main("Capture: Meta+Alt+N").await;
    app.until_text_in_main("Card of the next chat: Meta+Alt+C")
        .await;
    app.assert_accessible("this computer, with a portal").await;
    portal.press("capture");
    app.until_text_in_dialog("Quick capture").await;
    app.press("Esc").await;

    // Changed, and one taken away, in the settings of the desktop.
    portal.change(&[("capture", "Meta+F1"), ("card", "")]);
    app.until_text_in_main("Capture: Meta+F1").await;
    app.until_text_in_main("Card of the next chat: no keys yet")
        .await;

    // The next start asks again, and the portal knows the answer.
    let app = App::start_in(app.cut(), &Start::sample().look(Look::Dark)).await;
    portal.until_asked();
    portal.allow(&KEYS);
    app.visit(&this_computer()).await;
    app.until_text_in_main("Capture: Meta+Alt+N").await;
    app.assert_accessible("this computer, with a portal, in the dark")
        .await;
    app.click("switch", SWITCH).await;
    portal.until_given_back();
    app.until_no_text_in_main("Meta+Alt+N").await;
    assert_eq!(portal.asked(), 2);
}

#[tokio::test]
async fn where_the_portal_refuses_the_switch_is_off_and_says_why() {
    let world = wayland();
    let portal = Portal::on(&world);
    let app = App::start_in(world, &Start::sample()).await;
    app.visit(&this_computer()).await;
    app.click("switch", SWITCH).await;
    portal.decline();
    app.until_text_in_main("You declined").await;
    until_switch_is(&app, false).await;

    portal.know_nobody();
    app.click("switch", SWITCH).await;
    app.until_text_in_main("only for programs that are installed")
        .await;
    until_switch_is(&app, false).await;
    let stored = app.world.path("data").join("overture/reach.json");
    let stored = std::fs::read_to_string(stored).unwrap();
    assert!(stored.contains(r#""shortcuts":false"#), "{stored}");
}

#[tokio::test]
async fn a_portal_that_starts_anew_is_asked_again() {
    let world = wayland();
    choose(&world, &json!({"shortcuts": true}));
    let portal = Portal::on(&world);
    let app = App::start_in(world, &Start::sample()).await;
    portal.allow(&KEYS);
    app.visit(&this_computer()).await;
    app.until_text_in_main("Capture: Meta+Alt+N").await;
    drop(portal);
    app.until_text_in_main("Waiting for your desktop").await;
    let portal = Portal::on(&app.world);
    portal.allow(&[("capture", "Meta+F1")]);
    app.until_text_in_main("Capture: Meta+F1").await;
    portal.press("capture");
    app.until_text_in_dialog("Quick capture").await;
}

#[tokio::test]
async fn a_wayland_desktop_without_that_portal_offers_no_shortcuts() {
    let app = App::start_in(wayland(), &Start::sample()).await;
    app.visit(&this_computer()).await;
    app.until_text_in_main("Overture cannot set up Super+Alt+N")
        .await;
    assert!(app.look_for("switch", SWITCH).await.is_none());
}

#[test]
fn asking_the_portal_opens_no_internet_socket() {
    let world = wayland();
    choose(&world, &json!({"shortcuts": true}));
    let portal = Portal::on(&world);
    let trace = world.path("trace");
    let mut command = crate::quiet::watched(&world, &trace);
    command
        .arg(program("OVERTURE_APP"))
        .args(Start::sample().arguments);
    let app = Process::start(&mut command);
    portal.allow(&KEYS);
    until_windows(&world, 1);
    portal.press("card");
    until_windows(&world, 2);
    drop(app);
    let trace = std::fs::read_to_string(trace).unwrap();
    assert!(trace.contains("AF_UNIX"));
    assert_eq!(crate::quiet::internet(&trace), Vec::<&str>::new());
}
