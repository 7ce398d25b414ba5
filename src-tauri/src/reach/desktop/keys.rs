//! Shortcuts that work in other programs, where the X server gives them; under Wayland see `portal`.

use std::sync::{Arc, Mutex};

use tauri::AppHandle;
use x11rb::connection::Connection;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{ConnectionExt, GrabMode, ModMask};
use x11rb::protocol::{ErrorKind, Event};
use x11rb::rust_connection::RustConnection;

use crate::reach::{Entry, choose, lock};

/// The keys, as X names them, and what each asks for; with Super and Alt.
const KEYS: [(u32, Entry); 2] = [('n' as u32, Entry::Capture), ('c' as u32, Entry::Card)];

const TAKEN: &str = "Another program already uses Super+Alt+N or Super+Alt+C.";
const NONE: &str = "The keyboard has no key for these shortcuts.";
const FAILED: &str = "The X server did not answer.";

/// Tells whether the session is one of Wayland, which hides the keys from an X server in it.
pub(super) fn is_wayland() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_set("WAYLAND_DISPLAY")
        || std::env::var_os("XDG_SESSION_TYPE").is_some_and(|kind| kind == "wayland")
}

/// Tells whether keys can be taken: an X server on this computer, which sees all of them.
pub(super) fn are_possible() -> bool {
    let display = std::env::var_os("DISPLAY").unwrap_or_default();
    !is_wayland() && display.to_string_lossy().starts_with(':')
}

#[derive(Default)]
pub(super) struct Keys(Mutex<Option<Arc<Server>>>);

struct Server {
    connection: RustConnection,
    root: u32,
    /// Key codes, and what each asks for.
    codes: Vec<(u8, Entry)>,
}

impl Keys {
    pub(super) fn grab(&self, app: &AppHandle) -> Result<(), &'static str> {
        if !are_possible() {
            return Err(FAILED);
        }
        let mut kept = lock(&self.0);
        let server = if let Some(server) = &*kept {
            Arc::clone(server)
        } else {
            let server = Arc::new(Server::connect()?);
            let (listening, app) = (Arc::clone(&server), app.clone());
            std::thread::spawn(move || listening.listen(&app));
            Arc::clone(kept.insert(server))
        };
        let grabbed = server.grab();
        if grabbed.is_err() {
            server.release();
        }
        grabbed
    }

    /// Gives the keys back; the connection stays for the next time.
    pub(super) fn release(&self) {
        if let Some(server) = &*lock(&self.0) {
            server.release();
        }
    }
}

impl Server {
    fn connect() -> Result<Self, &'static str> {
        let (connection, screen) = RustConnection::connect(None).map_err(|_| FAILED)?;
        let setup = connection.setup();
        let root = setup.roots.get(screen).ok_or(FAILED)?.root;
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let mapping = connection
            .get_keyboard_mapping(first, last - first + 1)
            .map_err(|_| FAILED)?
            .reply()
            .map_err(|_| FAILED)?;
        let symbols = mapping.keysyms.chunks(mapping.keysyms_per_keycode.into());
        let codes = KEYS
            .iter()
            .filter_map(|&(key, entry)| {
                let mut codes = (first..=last).zip(symbols.clone());
                let (code, _) = codes.find(|(_, symbols)| symbols.contains(&key))?;
                Some((code, entry))
            })
            .collect();
        Ok(Self {
            connection,
            root,
            codes,
        })
    }

    fn grab(&self) -> Result<(), &'static str> {
        if self.codes.len() < KEYS.len() {
            return Err(NONE);
        }
        for (code, _) in &self.codes {
            for state in states() {
                let mode = GrabMode::ASYNC;
                let asked = self
                    .connection
                    .grab_key(false, self.root, state, *code, mode, mode);
                asked
                    .map_err(|_| FAILED)?
                    .check()
                    .map_err(|error| match error {
                        ReplyError::X11Error(error) if error.error_kind == ErrorKind::Access => {
                            TAKEN
                        }
                        ReplyError::X11Error(_) | ReplyError::ConnectionError(_) => FAILED,
                    })?;
            }
        }
        Ok(())
    }

    fn release(&self) {
        for (code, _) in &self.codes {
            for state in states() {
                // One that was not grabbed is no mistake.
                self.connection.ungrab_key(*code, self.root, state).ok();
            }
        }
        self.connection.flush().ok();
    }

    fn listen(&self, app: &AppHandle) {
        while let Ok(event) = self.connection.wait_for_event() {
            if let Event::KeyPress(pressed) = event
                && let Some((_, entry)) =
                    self.codes.iter().find(|(code, _)| *code == pressed.detail)
            {
                choose(app, *entry);
            }
        }
    }
}

/// Super and Alt, with and without the locks of the keyboard, which X counts as pressed.
fn states() -> [ModMask; 4] {
    let (keys, capitals, numbers) = (ModMask::M4 | ModMask::M1, ModMask::LOCK, ModMask::M2);
    [
        keys,
        keys | capitals,
        keys | numbers,
        keys | capitals | numbers,
    ]
}
