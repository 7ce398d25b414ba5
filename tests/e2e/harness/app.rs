//! The app, started by the web view's driver.

use std::fs;
use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, error::NewSessionError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::process::{Process, program};
use super::world::World;

/// Light or dark, as the system would say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    Light,
    Dark,
}

impl Look {
    pub(crate) const BOTH: [Self; 2] = [Self::Light, Self::Dark];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How the app is started.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    pub(crate) arguments: Vec<String>,
    pub(crate) look: Look,
    /// Width and height of the window, in pixels.
    pub(crate) size: (u32, u32),
}

impl Start {
    /// The sample workspace, on the day of the tests.
    pub(crate) fn sample() -> Self {
        Self::with(&["--sample", "--today", crate::TODAY])
    }

    /// An empty file of one's own, on the day of the tests.
    pub(crate) fn empty() -> Self {
        Self::with(&["--empty", "--today", crate::TODAY])
    }

    /// A given file, on the day of the tests.
    pub(crate) fn file(path: &Path) -> Self {
        Self::with(&["--file", &path.to_string_lossy(), "--today", crate::TODAY])
    }

    pub(crate) fn with(arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|&word| word.to_owned()).collect();
        Self {
            arguments,
            look: Look::Light,
            size: (1280, 800),
        }
    }

    pub(crate) fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    pub(crate) fn size(mut self, size: (u32, u32)) -> Self {
        self.size = size;
        self
    }
}

/// The app in its window.
pub(crate) struct App {
    pub(crate) client: Client,
    driver: Process,
    log: PathBuf,
    // Last, so that the app ends before its display does.
    pub(crate) world: World,
}

/// How many drivers may be tried before a test gives up.
const TRIES: usize = 3;

/// Starts a driver and, through it, the app.
async fn connected(
    world: &World,
    start: &Start,
    log: &Path,
) -> Result<(Process, Client), NewSessionError> {
    let port = free_port();
    let output = File::options().create(true).append(true).open(log).unwrap();
    let mut command = world.command("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .arg("--host=127.0.0.1")
        .env("TAURI_AUTOMATION", "true")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .stdout(output.try_clone().unwrap())
        .stderr(output);
    if start.look == Look::Dark {
        command.env("GTK_THEME", "Adwaita:dark");
    }
    let driver = Process::start(&mut command);
    wait_for_port(port);
    let capabilities = json!({
        "webkitgtk:browserOptions": {"binary": program("OVERTURE_APP"), "args": start.arguments},
    });
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities.as_object().unwrap().clone())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await?;
    Ok((driver, client))
}

impl App {
    /// Starts the app on a machine of its own and waits until its first screen is drawn.
    pub(crate) async fn start(start: &Start) -> Self {
        let (width, height) = start.size;
        Self::start_in(World::new(width.max(1280), height.max(800)), start).await
    }

    /// Starts the app on a machine that is there already, perhaps for the second time.
    pub(crate) async fn start_in(world: World, start: &Start) -> Self {
        let log = world.path("app.log");
        let mut tries = TRIES;
        let (driver, client) = loop {
            tries -= 1;
            match connected(&world, start, &log).await {
                Ok(both) => break both,
                // Now and then a driver that was just started drops its first request; the next one does not.
                Err(error) => assert!(
                    tries > 0,
                    "{error}\n{}",
                    fs::read_to_string(&log).unwrap_or_default()
                ),
            }
        };
        let app = Self {
            client,
            driver,
            log,
            world,
        };
        app.settle(start).await;
        app
    }

    async fn settle(&self, start: &Start) {
        let (width, height) = start.size;
        self.client
            .set_window_rect(0, 0, width, height)
            .await
            .unwrap();
        self.until("the first screen", "return document.readyState === 'complete' && !!document.querySelector('h1, [role=alert]')").await;
    }

    /// Ends the app as a power cut would, and returns the machine it ran on.
    pub(crate) fn cut(mut self) -> World {
        self.driver.kill();
        self.world
    }

    /// Waits until the app has ended by itself, and returns the machine it ran on.
    pub(crate) fn until_ended(mut self) -> World {
        let end = Instant::now() + Duration::from_secs(10);
        let named = |id: &u32| {
            std::fs::read_to_string(format!("/proc/{id}/comm"))
                .is_ok_and(|name| name.trim() == "overture")
        };
        while self.driver.members().iter().any(named) {
            assert!(Instant::now() < end, "the app goes on");
            std::thread::sleep(Duration::from_millis(20));
        }
        self.driver.kill();
        self.world
    }

    /// Returns what the app wrote to its terminal.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

fn wait_for_port(port: u16) {
    let end = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(
            Instant::now() < end,
            "the driver of the web view does not answer"
        );
        std::thread::yield_now();
    }
}
