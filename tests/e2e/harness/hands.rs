//! Keys and windows without the driver: what a person's hands do, sent through the X server.

use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use super::world::World;

/// A window on the display of a world, worked by `xdotool`.
pub(crate) struct Hands<'a> {
    world: &'a World,
    window: String,
}

impl<'a> Hands<'a> {
    /// Waits for the window of the app and gives it the keyboard.
    pub(crate) fn on(world: &'a World) -> Self {
        Self::on_window(world, "Overture")
    }

    /// Waits for a window by its title, such as a dialog of the system, and gives it the keyboard.
    pub(crate) fn on_window(world: &'a World, title: &str) -> Self {
        let end = Instant::now() + Duration::from_secs(30);
        loop {
            if let Some(window) = called(world, title).into_iter().next() {
                let hands = Self { world, window };
                hands.tool(&["windowfocus", "--sync", &hands.window]);
                return hands;
            }
            assert!(Instant::now() < end, "no window called {title} came up");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Presses keys as xdotool names them, such as `ctrl+k` or `Return`.
    pub(crate) fn press(&self, keys: &str) {
        self.tool(&["key", "--clearmodifiers", keys]);
    }

    /// Types a text, a key every 20 ms.
    pub(crate) fn type_text(&self, text: &str) {
        self.tool(&["type", "--delay", "20", text]);
    }

    /// Chooses a file in the system's dialog for opening one, as a person does: by typing its path.
    pub(crate) fn open_file(&self, path: &Path) {
        // A slash opens the line for a path, which takes the rest once it is there.
        let drawn = self.until_it_changed(&[]);
        let path = path.to_string_lossy();
        self.type_text("/");
        let line = self.until_it_changed(&drawn);
        self.type_text(path.strip_prefix('/').unwrap());
        self.until_it_changed(&line);
        self.press("Return");
    }

    /// Names a file in the system's dialog for saving one, and saves it.
    pub(crate) fn save_file(&self, path: &Path) {
        let drawn = self.until_it_changed(&[]);
        self.press("ctrl+a");
        self.type_text(&path.to_string_lossy());
        self.until_it_changed(&drawn);
        self.press("Return");
    }

    /// Waits until the picture of the window is another one than `before`, and stays the same.
    pub(crate) fn until_it_changed(&self, before: &[u8]) -> Vec<u8> {
        let end = Instant::now() + Duration::from_secs(20);
        let mut last = self.picture();
        loop {
            std::thread::sleep(Duration::from_millis(100));
            let now = self.picture();
            if now != before && now == last {
                return now;
            }
            assert!(Instant::now() < end, "the window shows the same as before");
            last = now;
        }
    }

    /// Returns the pixels of the window.
    pub(crate) fn picture(&self) -> Vec<u8> {
        run(self
            .world
            .command("import")
            .args(["-window", &self.window, "rgb:-"]))
        .stdout
    }

    fn tool(&self, words: &[&str]) {
        run(self.world.command("xdotool").args(words));
    }
}

/// Returns the windows of the app that can be seen.
pub(crate) fn windows(world: &World) -> Vec<String> {
    called(world, "Overture")
}

fn called(world: &World, title: &str) -> Vec<String> {
    let output = world
        .command("xdotool")
        .args(["search", "--onlyvisible", "--name", &format!("^{title}$")])
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect()
}

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output
}
