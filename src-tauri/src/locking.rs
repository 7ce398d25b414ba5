//! Locking waits until the screens have sent what was typed, one second at most.
//!
//! Locking drops the session with its key, closes the card and reloads the page. Until then the key, the passphrase
//! as JSON and the records are in memory; no page is locked against swapping.

use std::time::Duration;

use overture_api::ApiError;
use tauri::{AppHandle, Emitter, Manager};

use crate::host;
use crate::open_workspace::OpenWorkspace;
use crate::question::Question;
use crate::window::{self, MAIN};

/// How long the screens may take to send the last words.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whether the screens were asked to send what was typed, and have not answered.
#[derive(Debug, Default)]
pub(crate) struct Locking(Question);

/// Begins to lock: the system sleeps, or its screen was locked. The screens answer with `lock`; the time-out locks
/// without them, unless a dialog has typing that needs an answer.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux tells that the screen is locked")
)]
pub(crate) fn ask(app: &AppHandle) {
    let Some(question) = app.state::<Locking>().0.begin() else {
        return;
    };
    if app.emit_to(MAIN, "lock", ()).is_err() {
        now(app).ok();
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if app.state::<Locking>().0.awaits(question) {
            now(&app).ok();
        }
    });
}

/// Stays open: a dialog asks about what was typed.
pub(crate) fn stay(app: &AppHandle) {
    app.state::<Locking>().0.end();
}

/// Locks a protected file, closes the card and lets every screen go.
pub(crate) fn now(app: &AppHandle) -> Result<(), ApiError> {
    app.state::<Locking>().0.end();
    let Some(locked) = app.state::<OpenWorkspace>().lock() else {
        return Ok(());
    };
    // A window that is closing needs no news.
    app.emit_to(MAIN, "locked", ()).ok();
    let closed = window::close_card(app).map_err(host::internal);
    // The last: a backup may still be written, and nothing of the file is to be seen meanwhile.
    drop(locked);
    closed
}
