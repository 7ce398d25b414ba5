//! Locking waits until the screens have sent what was typed, one second at most.

use std::time::Duration;

use overture_api::ApiError;
use tauri::{AppHandle, Emitter, Manager};

use crate::host;
use crate::open_workspace::OpenWorkspace;
use crate::window::{self, MAIN};

/// How long the screens may take to send the last words.
const PATIENCE: Duration = Duration::from_secs(1);

/// Begins to lock: the system sleeps, or its screen was locked. The screens answer with `lock`; the time-out locks
/// without them.
pub(crate) fn ask(app: &AppHandle) {
    if app.emit_to(MAIN, "lock", ()).is_err() {
        now(app).ok();
        return;
    }
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        now(&app).ok();
    });
}

/// Locks a protected file, closes the card and lets every screen go.
pub(crate) fn now(app: &AppHandle) -> Result<(), ApiError> {
    if app.state::<OpenWorkspace>().lock() {
        window::close_card(app).map_err(host::internal)?;
        // A window that is closing needs no news.
        app.emit_to(MAIN, "locked", ()).ok();
    }
    Ok(())
}
