//! Closing waits until the screens have sent what was typed, one second at most.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{AppHandle, Emitter, ExitRequestApi, Manager, Window, WindowEvent};

use crate::window::MAIN;

/// How long the screens may take to send the last words.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whether the screens were asked to send what was typed.
#[derive(Debug, Default)]
pub(crate) struct Closing(AtomicBool);

/// Asks the screens for the last words before the main window goes.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.label() == MAIN
    {
        api.prevent_close();
        ask(window.app_handle());
    }
}

/// Asks the screens for the last words before the app ends, where the system ends it.
pub(crate) fn before_exit(app: &AppHandle, api: &ExitRequestApi) {
    if app.get_webview_window(MAIN).is_some() {
        api.prevent_exit();
        ask(app);
    }
}

/// Begins to close. The screens answer with `flushed`; the time-out closes without them.
pub(crate) fn ask(app: &AppHandle) {
    let asked = app.state::<Closing>().0.swap(true, Ordering::SeqCst);
    if asked {
        return;
    }
    if app.emit_to(MAIN, "flush", ()).is_err() {
        return now(app);
    }
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        now(&app);
    });
}

/// Ends the app: everything typed has arrived, or the second has passed.
pub(crate) fn now(app: &AppHandle) {
    app.exit(0);
}
