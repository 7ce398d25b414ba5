//! Closing waits until the screens have sent what was typed, one second at most. Where something typed is stored only
//! after an answer, the screens ask for it and the window stays. With an icon in the tray, closing only hides.

use std::time::Duration;

use tauri::{AppHandle, Emitter, ExitRequestApi, Manager, Window, WindowEvent};

use crate::question::Question;
use crate::reach::Reach;
use crate::window::{self, MAIN};

/// How long the screens may take to send the last words.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whether the screens were asked to send what was typed, and have not answered.
#[derive(Debug, Default)]
pub(crate) struct Closing(Question);

/// Asks the screens for the last words before the main window goes.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event
        && window.label() == MAIN
    {
        api.prevent_close();
        close(window.app_handle());
    }
}

/// Closes the main window: it hides while there is an icon in the tray to bring it back, else the app ends.
pub(crate) fn close(app: &AppHandle) {
    if app.state::<Reach>().is_in_tray() {
        window::hide(app);
    } else {
        ask(app);
    }
}

/// Asks the screens for the last words before the app ends, where the system ends it.
pub(crate) fn before_exit(app: &AppHandle, api: &ExitRequestApi) {
    if app.get_webview_window(MAIN).is_some() {
        api.prevent_exit();
        ask(app);
    }
}

/// Begins to close. The screens answer with `flushed` or `stay`; the time-out closes without them.
pub(crate) fn ask(app: &AppHandle) {
    let Some(question) = app.state::<Closing>().0.begin() else {
        return;
    };
    if app.emit_to(MAIN, "flush", ()).is_err() {
        return now(app);
    }
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if app.state::<Closing>().0.awaits(question) {
            now(&app);
        }
    });
}

/// Keeps the window: something typed waits for an answer.
pub(crate) fn stay(app: &AppHandle) {
    app.state::<Closing>().0.end();
    window::show_hidden(app);
}

/// Ends the app: everything typed has arrived, or the second has passed.
pub(crate) fn now(app: &AppHandle) {
    app.exit(0);
}
