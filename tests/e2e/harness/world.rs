//! A machine of its own around the app: a display, a message bus, and empty folders.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use super::process::{Process, program};

/// A bus that starts no other program: no portal, no accessibility bus, nothing that slows a start.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>"#;

/// Everything around the app; it goes when this value goes.
pub(crate) struct World {
    folder: TempDir,
    display: String,
    bus: Option<String>,
    is_wayland: bool,
    programs: Vec<Process>,
}

impl World {
    /// Returns a machine with a display of that size, in pixels.
    pub(crate) fn new(width: u32, height: u32) -> Self {
        let mut world = Self::without_bus(width, height);
        let config = world.path("bus.conf");
        fs::write(&config, BUS).unwrap();
        let mut bus = Process::start(
            Command::new("dbus-daemon")
                .args(["--nofork", "--print-address=1", "--config-file"])
                .arg(config)
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        world.bus = Some(first_line(&mut bus));
        world.programs.push(bus);
        world
    }

    /// Gives this machine a keychain that is unlocked, and waits until it answers on the bus.
    pub(crate) fn with_keychain(&mut self) {
        let daemon =
            "printf secret | exec gnome-keyring-daemon --foreground --components=secrets --unlock";
        let mut command = self.command("sh");
        command
            .args(["-c", daemon])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.programs.push(Process::start(&mut command));
        let end = Instant::now() + Duration::from_secs(10);
        let owned = || {
            let mut ask = self.command("dbus-send");
            ask.args([
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/",
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.secrets",
            ]);
            String::from_utf8_lossy(&ask.output().unwrap().stdout).contains("true")
        };
        while !owned() {
            assert!(Instant::now() < end, "no keychain answers");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Tells the bus what a desktop says when its screen is locked.
    pub(crate) fn lock_screen(&self) {
        let said = self
            .command("dbus-send")
            .args([
                "--session",
                "--type=signal",
                "/org/gnome/ScreenSaver",
                "org.gnome.ScreenSaver.ActiveChanged",
                "boolean:true",
            ])
            .status();
        assert!(said.unwrap().success());
    }

    /// Lets programs read in their environment that the session is one of Wayland. Windows go to the X server all the
    /// same, as under Wayland.
    pub(crate) fn tell_wayland(&mut self) {
        self.is_wayland = true;
    }

    /// Returns the name of the display, such as `:99`.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// Returns the address of the session bus.
    pub(crate) fn bus(&self) -> &str {
        self.bus.as_deref().unwrap()
    }

    /// Returns a machine on which programs can't talk to each other over a session bus.
    pub(crate) fn without_bus(width: u32, height: u32) -> Self {
        let folder = TempDir::with_prefix("overture-").unwrap();
        for name in ["data", "config", "cache", "run", "home", "bin"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        opener_in(&folder.path().join("bin"));
        let screen = format!("{width}x{height}x24");
        let name = free_display();
        let mut display = Process::start(
            Command::new("Xvfb")
                .args([
                    &name,
                    "-displayfd",
                    "1",
                    // Else the server starts anew when its last client leaves, and a program that is just
                    // connecting while a test looks for its window loses its display.
                    "-noreset",
                    "-nolisten",
                    "tcp",
                    "-screen",
                    "0",
                    &screen,
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        // It says its number once it answers.
        assert_eq!(format!(":{}", first_line(&mut display)), name);
        Self {
            folder,
            display: name,
            bus: None,
            is_wayland: false,
            programs: vec![display],
        }
    }

    /// Returns a path in the folder of this machine.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Asks `overture-cli` about a file, and returns its answer.
    pub(crate) fn cli(&self, file: &str, name: &str, request: &Value) -> Value {
        let mut command = self.command(program("OVERTURE_CLI"));
        let output = command
            .args([
                "--file",
                file,
                "--today",
                crate::TODAY,
                "call",
                name,
                &request.to_string(),
            ])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        serde_json::from_str(&said).unwrap_or_else(|_| {
            panic!(
                "{command:?}: {said}{}",
                String::from_utf8_lossy(&output.stderr)
            )
        })
    }

    /// Returns a command that runs on this machine.
    pub(crate) fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        self.settle(&mut command);
        command
    }

    /// Returns what the app asked the system to open, a line each.
    pub(crate) fn opened(&self) -> String {
        fs::read_to_string(self.path("home").join("opened")).unwrap_or_default()
    }

    /// Returns the folders of programs, that of this machine first.
    fn search_path(&self) -> std::ffi::OsString {
        let usual = std::env::var_os("PATH").unwrap_or_default();
        let own = std::iter::once(self.path("bin"));
        std::env::join_paths(own.chain(std::env::split_paths(&usual))).unwrap()
    }

    fn settle(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XDG_SESSION_TYPE")
            .env("GDK_BACKEND", "x11")
            .env("PATH", self.search_path())
            .env("HOME", self.path("home"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("XDG_RUNTIME_DIR", self.path("run"))
            // Pictures and sentences must not depend on where the tests run.
            .env("TZ", "Europe/Berlin")
            .env("LANG", "C.UTF-8")
            .env("LC_ALL", "C.UTF-8")
            .env("GTK_THEME", "Adwaita")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("GTK_USE_PORTAL", "0")
            // Nothing of a proxy of the person's own may come between driver and app.
            .env_remove("http_proxy")
            .env_remove("HTTP_PROXY")
            .env_remove("all_proxy");
        if self.is_wayland {
            command
                .env("WAYLAND_DISPLAY", "wayland-0")
                .env("XDG_SESSION_TYPE", "wayland");
        }
        match &self.bus {
            Some(address) => command.env("DBUS_SESSION_BUS_ADDRESS", address),
            // An address where nobody answers; without one, a bus would be started.
            None => command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"),
        };
    }
}

/// Writes the program that opens links and files: here it only notes them.
fn opener_in(folder: &Path) {
    let path = folder.join("xdg-open");
    fs::write(
        &path,
        "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"$HOME/opened\"\n",
    )
    .unwrap();
    fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
}

/// Returns a display that nobody else takes. Letting the server look for one is a race: two that start
/// together take the same.
fn free_display() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = std::process::id() * 32 + NEXT.fetch_add(1, Ordering::Relaxed);
    format!(":{}", 1_000 + number % 50_000)
}

fn first_line(process: &mut Process) -> String {
    let mut line = String::new();
    let output = process.child().stdout.take().unwrap();
    BufReader::new(output).read_line(&mut line).unwrap();
    line.trim().to_owned()
}
