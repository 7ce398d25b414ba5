//! In reach while the window is closed: the tray, reminders, keys in other programs, the command line.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::harness::{App, Desktop, Hands, Look, Process, Start, World, program, windows};

/// 09:56 in Berlin, on the day of the tests.
const BEFORE_TEN: &str = "2026-11-18T08:56:00Z";

const PASSPHRASE: &str = "four quiet harbour lamps";

/// Makes a file with chats on the day of the tests at these times, and returns its path.
fn file_with_chats(world: &World, times: &[&str]) -> PathBuf {
    let path = world.path("data").join("mine.overture");
    let file = path.to_str().unwrap();
    let leader = json!({"role": "Group CFO", "unitName": "Finance"});
    world.cli(file, "leader_add", &leader);
    world.cli(file, "me_edit", &json!({"zone": "Europe/Berlin"}));
    let leaders = world.cli(file, "leaders", &json!({}));
    let id = &leaders["rows"][0]["leader"]["id"];
    for time in times {
        let chat =
            json!({"leaderId": id, "date": crate::TODAY, "time": time, "purpose": "theirTopic"});
        world.cli(file, "conversation_plan", &chat);
    }
    path
}

/// Chooses before the start what happens outside of the window.
pub(crate) fn choose(world: &World, choices: &Value) {
    let folder = world.path("data").join("overture");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("reach.json"), choices.to_string()).unwrap();
}

fn at_ten(path: &std::path::Path) -> Start {
    Start::with(&["--file", path.to_str().unwrap(), "--now", BEFORE_TEN])
}

pub(crate) fn this_computer() -> Value {
    json!({"screen": "settings", "section": "computer"})
}

/// Waits until as many windows can be seen.
pub(crate) fn until_windows(world: &World, count: usize) {
    let end = Instant::now() + Duration::from_secs(20);
    while windows(world).len() != count {
        assert!(Instant::now() < end, "{:?}", windows(world));
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test]
async fn what_the_desktop_does_not_allow_is_said() {
    let app = App::start(&Start::sample()).await;
    app.visit(&this_computer()).await;
    app.until_text_in_main("This desktop has no tray").await;
    let none = "This desktop shows no notifications";
    app.until_text_in_main(none).await;
    assert_eq!(app.text().await.matches(none).count(), 1);
    // What is not offered is in line with the words of the switches.
    let left = "const left = (words) => [...document.querySelectorAll('main span')]
        .find((span) => span.textContent === words).getBoundingClientRect().left;";
    let in_line =
        format!("{left} return left('Keep running in the tray') === left('Start when I log in')");
    app.until("lines at one edge", &in_line).await;
    app.assert_accessible("this computer, without a desktop")
        .await;
    // Without a tray, closing ends the app as ever.
    app.press_to_leave("Ctrl+w").await;
    app.until_ended();
}

#[tokio::test]
async fn closing_hides_in_the_tray_and_its_menu_brings_everything_back() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["10:00"]);
    let app = App::start_in(world, &at_ten(&path)).await;
    app.visit(&this_computer()).await;
    app.tab_to("Keep running in the tray").await;
    app.press("Space").await;
    desktop.until_icon();
    app.tab_to("Start when I log in").await;
    app.press("Space").await;
    app.until(
        "both switches",
        "return document.querySelectorAll('[role=switch]:checked').length === 2",
    )
    .await;
    app.assert_accessible("this computer, with a tray").await;
    let autostart = app.world.path("config").join("autostart/overture.desktop");
    let entry = std::fs::read_to_string(autostart).unwrap();
    assert!(entry.contains("--hidden --file"), "{entry}");

    app.press("Ctrl+w").await;
    until_windows(&app.world, 0);
    desktop.choose("Open");
    until_windows(&app.world, 1);
    app.press("Ctrl+w").await;
    until_windows(&app.world, 0);
    desktop.choose("Capture");
    until_windows(&app.world, 1);
    app.until_text_in_dialog("Quick capture").await;
    app.press("Esc").await;

    // A second start hands its words to the first, and ends.
    app.press("Ctrl+w").await;
    until_windows(&app.world, 0);
    let second = |word: &str| {
        let mut command = app.world.command(program("OVERTURE_APP"));
        let ended = command.arg("--file").arg(&path).arg(word).status();
        assert!(ended.unwrap().success());
    };
    second("--capture");
    until_windows(&app.world, 1);
    app.until_text_in_dialog("Quick capture").await;
    app.press("Esc").await;
    app.press("Ctrl+w").await;
    until_windows(&app.world, 0);
    // The system may start it again at login: it stays where it is.
    second("--hidden");
    assert_eq!(windows(&app.world), Vec::<String>::new());
    // The card comes alone.
    desktop.choose("Card of the next chat");
    until_windows(&app.world, 1);
    desktop.choose("Quit");
    app.until_ended();
}

#[tokio::test]
async fn two_reminders_a_day_come_and_none_on_a_shared_screen() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["10:00", "10:03", "10:05"]);
    desktop.share_screen(true);
    let app = App::start_in(world, &at_ten(&path)).await;
    app.visit(&this_computer()).await;
    app.click("switch", "~Ten minutes before a chat").await;
    desktop.until_asked();
    desktop.until_asked();
    assert_eq!(desktop.notified(), Vec::<String>::new());
    desktop.share_screen(false);
    let two = ["Overture: 10:00", "Overture: 10:03"];
    assert_eq!(desktop.until_notified(2), two);
    desktop.click(1);
    app.until_text_in_main("Group CFO").await;
    app.until_text_in_main("Prepare").await;

    // What was shown today is remembered, and so is what was chosen.
    let app = App::start_in(app.cut(), &at_ten(&path)).await;
    app.visit(&this_computer()).await;
    app.click("switch", "~In the evening").await;
    app.until(
        "both switches",
        "return document.querySelectorAll('[role=switch]:checked').length === 2",
    )
    .await;
    assert_eq!(desktop.notified(), two);
}

#[tokio::test]
async fn a_notification_that_the_desktop_refuses_does_not_count() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["10:00", "10:03", "10:05"]);
    choose(&world, &json!({"beforeChat": true}));
    desktop.refuse_notifications(true);
    let _app = App::start_in(world, &at_ten(&path)).await;
    desktop.until_refused(2);
    desktop.refuse_notifications(false);
    assert_eq!(
        desktop.until_notified(2),
        ["Overture: 10:00", "Overture: 10:03"]
    );
}

#[tokio::test]
async fn a_day_that_stands_still_reminds_at_eight_in_my_zone() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["08:05"]);
    choose(&world, &json!({"beforeChat": true}));
    let _app = App::start_in(world, &Start::file(&path)).await;
    assert_eq!(desktop.until_notified(1), ["Overture: 08:05"]);
}

#[tokio::test]
async fn a_choice_that_cannot_be_stored_changes_nothing() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    // What is written first is in the way: no file can be made there.
    let folder = world.path("data").join("overture");
    std::fs::create_dir_all(folder.join("reach.json.partial")).unwrap();
    let app = App::start_in(world, &Start::sample()).await;
    app.visit(&this_computer()).await;
    for name in [
        "Start when I log in",
        "Keep running in the tray",
        "Super+Alt+N",
    ] {
        app.click("switch", &format!("~{name}")).await;
        app.until_text("The choice could not be saved").await;
        app.until(
            "no switch",
            "return document.querySelectorAll('[role=switch]:checked').length === 0",
        )
        .await;
    }
    let autostart = app.world.path("config").join("autostart/overture.desktop");
    assert!(!autostart.exists());
    assert!(!desktop.has_icon());
    let keys = ["key", "super+alt+n"];
    let pressed = app.world.command("xdotool").args(keys).status();
    assert!(pressed.unwrap().success());
    app.until_still().await;
    assert!(app.look_for("dialog", "~").await.is_none());

    std::fs::remove_dir(folder.join("reach.json.partial")).unwrap();
    app.click("switch", "~Start when I log in").await;
    app.until(
        "the switch",
        "return !!document.querySelector('[role=switch]:checked')",
    )
    .await;
    assert!(autostart.exists());
}

#[tokio::test]
async fn a_name_is_shown_where_it_was_chosen_and_never_while_the_file_is_locked() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["10:00", "10:03"]);
    choose(&world, &json!({"beforeChat": true, "names": true}));
    desktop.share_screen(true);
    let app = App::start_in(world, &at_ten(&path)).await;
    desktop.until_asked();
    let protect = json!({"kind": "protect", "passphrase": PASSPHRASE, "keychain": false});
    app.invoke("host", json!({"request": protect}))
        .await
        .unwrap();
    desktop.until_asked();
    app.world.lock_screen();
    app.until_text_in_main("Overture is locked").await;
    desktop.share_screen(false);
    assert_eq!(
        desktop.until_notified(2),
        ["Overture: 10:00", "Overture: 10:03"]
    );
    // A click waits for the passphrase.
    desktop.click(2);
    app.fill("Passphrase or recovery code", PASSPHRASE).await;
    app.press("Enter").await;
    app.until_text_in_main("Prepare").await;

    std::fs::remove_file(app.world.path("data").join("overture/reminded")).unwrap();
    assert_eq!(desktop.until_notified(4)[2], "Overture: 10:00, Group CFO");
}

#[tokio::test]
async fn keys_work_in_other_programs() {
    let world = World::new(1280, 800);
    choose(&world, &json!({"shortcuts": true}));
    let app = App::start_in(world, &Start::sample()).await;
    app.visit(&this_computer()).await;
    app.until_text_in_main("Super+Alt+N to capture").await;
    // The keys go to the display and not to the window.
    let press = |keys: &str| {
        let mut tool = app.world.command("xdotool");
        assert!(tool.args(["key", keys]).status().unwrap().success());
    };
    press("super+alt+n");
    app.until_text_in_dialog("Quick capture").await;
    app.press("Esc").await;
    press("super+alt+c");
    until_windows(&app.world, 2);
    app.click("switch", "~Super+Alt+N").await;
    app.until(
        "the switch",
        "return document.querySelectorAll('[role=switch]:checked').length === 0",
    )
    .await;
    let free = app
        .world
        .command("xdotool")
        .args(["key", "super+alt+n"])
        .status();
    assert!(free.unwrap().success());
    assert!(app.look_for("dialog", "~").await.is_none());
}

#[tokio::test]
async fn a_start_with_the_system_shows_no_window() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["10:00"]);
    choose(&world, &json!({"tray": true, "beforeChat": true}));
    let mut command = world.command(program("OVERTURE_APP"));
    command.args(at_ten(&path).arguments).arg("--hidden");
    let app = Process::start(&mut command);
    desktop.until_icon();
    assert_eq!(desktop.until_notified(1), ["Overture: 10:00"]);
    assert_eq!(windows(&world), Vec::<String>::new());
    desktop.click(1);
    until_windows(&world, 1);
    drop(app);
}

#[tokio::test]
async fn this_computer_looks_right_in_the_dark() {
    let world = World::new(1280, 800);
    let _desktop = Desktop::on(&world);
    choose(
        &world,
        &json!({"tray": true, "beforeChat": true, "evening": true}),
    );
    let app = App::start_in(world, &Start::sample().look(Look::Dark)).await;
    app.visit(&this_computer()).await;
    app.until_text_in_main("Show whom the chat is with").await;
    app.assert_accessible("this computer, in the dark").await;
}

/// Everything that is off by default is on, and the system calls are watched.
#[test]
fn with_all_of_it_on_no_internet_socket_is_opened() {
    let world = World::new(1280, 800);
    let desktop = Desktop::on(&world);
    let path = file_with_chats(&world, &["10:00"]);
    let all = [
        "tray",
        "atLogin",
        "beforeChat",
        "evening",
        "names",
        "shortcuts",
    ];
    let all = all.map(|choice| (choice.to_owned(), json!(true)));
    choose(&world, &Value::Object(all.into_iter().collect()));
    let trace = world.path("trace");
    let mut command = crate::quiet::watched(&world, &trace);
    command
        .arg(program("OVERTURE_APP"))
        .args(at_ten(&path).arguments);
    let app = Process::start(&mut command);
    let hands = Hands::on(&world);
    desktop.until_icon();
    assert_eq!(desktop.until_notified(1), ["Overture: 10:00, Group CFO"]);
    let seen = hands.until_it_changed(&[]);
    desktop.click(1);
    let seen = hands.until_it_changed(&seen);
    hands.press("super+alt+n");
    hands.until_it_changed(&seen);
    desktop.choose("Card of the next chat");
    until_windows(&world, 2);
    drop(app);
    let trace = std::fs::read_to_string(trace).unwrap();
    assert!(trace.contains("AF_UNIX"));
    assert_eq!(crate::quiet::internet(&trace), Vec::<&str>::new());
}
