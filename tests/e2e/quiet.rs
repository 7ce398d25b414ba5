//! The app opens no internet socket, in any of its processes: their system calls are watched.
//!
//! The driver of the web view can't be used here, since the web view itself talks to it through a
//! local socket; the keys come from `xdotool`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::harness::{Hands, Process, World, program};

/// Returns the command that runs what follows it and writes down every socket it opens.
pub(crate) fn watched(world: &World, trace: &Path) -> Command {
    let mut command = world.command("strace");
    command
        .args(["-f", "-qq", "-e", "trace=socket", "-o"])
        .arg(trace);
    command
}

/// Returns the lines of a trace in which an internet socket was opened.
pub(crate) fn internet(trace: &str) -> Vec<&str> {
    trace
        .lines()
        .filter(|line| line.contains("AF_INET"))
        .collect()
}

#[test]
fn the_watch_sees_an_internet_socket() {
    let world = World::without_bus(640, 480);
    let trace = world.path("trace");
    // The shell opens a socket of the kind that the app must not open; nothing is sent.
    let opens = "exec 3<>/dev/udp/127.0.0.1/9";
    let status = watched(&world, &trace)
        .args(["bash", "-c", opens])
        .status()
        .unwrap();
    assert!(status.success());
    assert_eq!(internet(&fs::read_to_string(trace).unwrap()).len(), 1);
}

#[test]
fn no_process_of_the_app_opens_an_internet_socket() {
    let world = World::new(1280, 800);
    let trace = world.path("trace");
    let mut command = watched(&world, &trace);
    command
        .arg(program("OVERTURE_APP"))
        .args(["--sample", "--today", crate::TODAY]);
    let app = Process::start(&mut command);
    journey(&Hands::on(&world));
    drop(app);

    let trace = fs::read_to_string(trace).unwrap();
    let processes: std::collections::BTreeSet<&str> = trace
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(
        processes.len() >= 3,
        "the web view's own processes are watched, too: {processes:?}"
    );
    assert!(
        trace.contains("AF_UNIX"),
        "the display is reached through a socket, so one has to be seen"
    );
    assert_eq!(internet(&trace), Vec::<&str>::new());
}

/// Goes through every screen, finds, opens, types, and opens the card: each must change the picture.
fn journey(hands: &Hands) {
    let mut seen = hands.until_it_changed(&[]);
    for keys in [
        "ctrl+2",
        "ctrl+3",
        "ctrl+4",
        "ctrl+comma",
        "ctrl+1",
        "ctrl+k",
    ] {
        hands.press(keys);
        seen = hands.until_it_changed(&seen);
    }
    hands.type_text("budget");
    seen = hands.until_it_changed(&seen);
    hands.press("Return");
    hands.until_it_changed(&seen);
}
