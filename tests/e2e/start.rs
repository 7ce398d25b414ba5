//! Starting once and twice, closing, and what the windows may do.

use std::fs::{self, File};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::harness::{App, Process, Start, World, program, windows};

/// Starts the app without the driver; what it says goes to the log of the machine.
fn started(world: &World, arguments: &[&str]) -> Process {
    let log = File::options()
        .create(true)
        .append(true)
        .open(world.path("app.log"))
        .unwrap();
    let mut command = world.command(program("OVERTURE_APP"));
    command
        .args(arguments)
        .args(["--today", crate::TODAY])
        .stdout(log.try_clone().unwrap())
        .stderr(log);
    Process::start(&mut command)
}

fn until(world: &World, what: &str, mut reached: impl FnMut() -> bool) {
    let end = Instant::now() + Duration::from_secs(30);
    while !reached() {
        let log = || fs::read_to_string(world.path("app.log")).unwrap_or_default();
        assert!(
            Instant::now() < end,
            "waited for {what}; windows {:?}; the app said: {}",
            windows(world),
            log()
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_second_start_on_the_same_file_wakes_the_first() {
    let world = World::new(1280, 800);
    let file = world.path("one.overture");
    let file = file.to_string_lossy();
    let mut first = started(&world, &["--file", &file]);
    until(&world, "the window", || windows(&world).len() == 1);
    let mut second = started(&world, &["--file", &file]);
    until(&world, "the second start to end", || {
        second.child().try_wait().unwrap().is_some()
    });
    assert!(second.child().wait().unwrap().success());
    assert!(
        first.child().try_wait().unwrap().is_none(),
        "the first goes on"
    );
    assert_eq!(windows(&world).len(), 1);
}

#[test]
fn another_file_opens_beside_it() {
    let world = World::new(1280, 800);
    let (one, two) = (world.path("one.overture"), world.path("two.overture"));
    let _first = started(&world, &["--file", &one.to_string_lossy()]);
    until(&world, "the first window", || windows(&world).len() == 1);
    let _second = started(&world, &["--file", &two.to_string_lossy()]);
    until(&world, "the second window", || windows(&world).len() == 2);
}

#[tokio::test]
async fn without_a_message_bus_a_second_start_says_already_open() {
    let world = World::without_bus(1280, 800);
    let file = world.path("one.overture");
    let _first = started(&world, &["--file", &file.to_string_lossy()]);
    until(&world, "the window", || windows(&world).len() == 1);
    let second = App::start_in(world, &Start::file(&file)).await;
    second.until_text("already open").await;
    second
        .assert_accessible("a file that is open elsewhere")
        .await;
}

#[tokio::test]
async fn each_window_may_call_its_own_commands_only() {
    let app = App::start(&Start::sample()).await;
    assert_eq!(app.client.title().await.unwrap(), "Overture");
    for (command, arguments) in [
        ("card", json!({})),
        ("plugin:window|set_title", json!({"value": "a name"})),
        (
            "plugin:webview|create_webview_window",
            json!({"options": {}}),
        ),
        ("plugin:dialog|open", json!({"options": {}})),
        (
            "plugin:opener|open_url",
            json!({"url": "https://example.com"}),
        ),
    ] {
        let refused = app.invoke(command, arguments).await;
        assert!(
            refused
                .as_ref()
                .is_err_and(|error| error.to_string().contains("not allowed")),
            "{command}: {refused:?}"
        );
    }
}

#[tokio::test]
async fn nothing_reloads_the_page() {
    let app = App::start(&Start::sample()).await;
    app.ask("window.stillHere = true", Vec::new()).await;
    for keys in ["Ctrl+r", "F5", "Ctrl+Shift+r"] {
        app.press(keys).await;
    }
    app.press("Ctrl+2").await;
    app.until("the Leaders screen in the same page", "return window.stillHere === true && document.querySelector('h1').innerText.includes('Leaders')").await;
}
