//! What happens outside of the window, if a person wants it: an icon in the tray, a start with the system, reminders,
//! and shortcuts that work in other programs.
//!
//! What was chosen, and which reminders were shown today, stands in the folder of this account and not in the data
//! file: it is about this computer, and it has to be known while the file is locked.
//!
//! While the file is locked, times and ids of today's chats stay in memory, and names do not. Whether a screen is
//! shared is known only where the desktop tells (KDE); elsewhere no name is shown, whatever was chosen.

mod desktop;
mod reminding;

use std::ffi::OsString;
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};

use overture_api::host::{HostAnswer, ReachChoice, ReachChoices, Wish};
use overture_api::{ApiError, ErrorCode};
use overture_core::files;
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::arguments::{Arguments, Begin, Opening};
use crate::closing;
use crate::commands::Changed;
use crate::folder::Folder;
use crate::open_workspace::OpenWorkspace;
use crate::window::{self, MAIN};
use desktop::Desktop;

/// What happens outside of the window.
pub(crate) struct Reach {
    folder: Folder,
    /// As stored.
    choices: Mutex<ReachChoices>,
    /// Whether the desktop refuses the shortcuts for now; the next start tries again.
    no_shortcuts: AtomicBool,
    /// Held while a choice is changed, so that two changes at once do not undo each other.
    changing: Mutex<()>,
    wish: Mutex<Option<Wish>>,
    /// The notifications that are shown, and what a click on one asks for.
    notifications: Mutex<Vec<(u32, Wish)>>,
    desktop: Desktop,
    /// Lets the reminders look again at once.
    look: Mutex<Option<mpsc::Sender<()>>>,
}

/// An entry of the tray's menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux has something outside of the window")
)]
enum Entry {
    Open,
    Capture,
    Card,
    Quit,
}

impl Reach {
    /// Returns what was chosen on this computer; nothing of it happens before [`start`].
    pub(crate) fn new(folder: &Folder) -> Self {
        let text = fs::read_to_string(folder.reach()).unwrap_or_default();
        let mut choices: ReachChoices = serde_json::from_str(&text).unwrap_or_default();
        // The system's own settings may have changed it.
        choices.at_login = desktop::starts_at_login();
        Self {
            folder: folder.clone(),
            choices: Mutex::new(choices),
            no_shortcuts: AtomicBool::default(),
            changing: Mutex::default(),
            wish: Mutex::default(),
            notifications: Mutex::default(),
            desktop: Desktop::default(),
            look: Mutex::default(),
        }
    }

    /// Returns what is on.
    fn choices(&self) -> ReachChoices {
        let choices = *lock(&self.choices);
        let shortcuts = choices.shortcuts && !self.no_shortcuts.load(Ordering::SeqCst);
        choices.with(ReachChoice::Shortcuts, shortcuts)
    }

    /// Tells what was chosen, and what this desktop allows.
    pub(crate) fn answer(&self) -> HostAnswer {
        HostAnswer::Reach {
            choices: self.choices(),
            ability: desktop::ability(),
            keys: self.desktop.portal_keys(),
        }
    }

    /// Stores a choice for now and for the next start.
    fn store(&self, choice: ReachChoice, on: bool) -> Result<(), ApiError> {
        let choices = lock(&self.choices).with(choice, on);
        let not_stored = |error: &dyn std::error::Error| {
            let message = "The choice could not be saved in the data folder.";
            refused(message, Some(error.to_string()))
        };
        let text = serde_json::to_string(&choices).map_err(|error| not_stored(&error))?;
        files::replace(&self.folder.reach(), text.as_bytes())
            .map_err(|error| not_stored(&error))?;
        *lock(&self.choices) = choices;
        Ok(())
    }

    /// Tells whether an icon in the tray can bring the window back.
    pub(crate) fn is_in_tray(&self) -> bool {
        self.desktop.has_icon()
    }

    /// Returns what was asked for outside of the window, once.
    pub(crate) fn take_wish(&self) -> Option<Wish> {
        lock(&self.wish).take()
    }
}

/// Begins with what was chosen, and with what the command line asks for.
pub(crate) fn start(app: &AppHandle, begin: Begin) {
    let reach = app.state::<Reach>();
    let (look, looks) = mpsc::channel();
    *lock(&reach.look) = Some(look);
    reminding::watch(app.clone(), looks);
    desktop::on_notification_opened({
        let app = app.clone();
        move |number| open_notification(&app, number)
    });
    match begin {
        Begin::Capture => *lock(&reach.wish) = Some(Wish::Capture),
        Begin::Card => *lock(&reach.wish) = Some(Wish::Card),
        Begin::Window | Begin::Hidden => {}
    }
    let app = app.clone();
    // The desktop may take its time to answer; the window does not wait for it.
    std::thread::spawn(move || {
        let reach = app.state::<Reach>();
        let choices = reach.choices();
        if choices.tray {
            reach.desktop.show_icon(&app);
        }
        // Another program may have the keys by now: Settings shows the switch as it is.
        let switch_off = |app: &AppHandle| {
            let reach = app.state::<Reach>();
            reach.no_shortcuts.store(true, Ordering::SeqCst);
        };
        if choices.shortcuts && reach.desktop.grab_keys(&app, switch_off).is_err() {
            switch_off(&app);
        }
        if begin == Begin::Hidden && !reach.desktop.waits_for_icon() {
            window::minimise(&app);
        }
    });
}

/// Makes a choice hold, now and at the next start. Where it cannot be stored, or the desktop refuses at once, nothing is
/// changed; a portal that refuses later switches it off.
pub(crate) fn set(app: &AppHandle, choice: ReachChoice, on: bool) -> Result<(), ApiError> {
    let reach = app.state::<Reach>();
    let _changing = lock(&reach.changing);
    if reach.choices().has(choice) == on {
        return Ok(());
    }
    // A choice that holds at the next start can differ from what holds now.
    let before = lock(&reach.choices).has(choice);
    reach.store(choice, on)?;
    if let Err(error) = apply(app, &reach, choice, on) {
        // The file was written a moment ago.
        reach.store(choice, before).ok();
        return Err(error);
    }
    if let Some(look) = &*lock(&reach.look) {
        look.send(()).ok();
    }
    Ok(())
}

/// Turns something on or off at the desktop.
fn apply(app: &AppHandle, reach: &Reach, choice: ReachChoice, on: bool) -> Result<(), ApiError> {
    match (choice, on) {
        (ReachChoice::Tray, true) => {
            if !reach.desktop.show_icon(app) {
                return Err(refused("This desktop has no working tray.", None));
            }
        }
        (ReachChoice::Tray, false) => reach.desktop.hide_icon(),
        (ReachChoice::Shortcuts, true) => {
            let switch_off = |app: &AppHandle| {
                let reach = app.state::<Reach>();
                let _changing = lock(&reach.changing);
                reach.no_shortcuts.store(true, Ordering::SeqCst);
                // Where this fails, the next start asks again.
                reach.store(ReachChoice::Shortcuts, false).ok();
            };
            let refused_before = reach.no_shortcuts.swap(false, Ordering::SeqCst);
            reach.desktop.grab_keys(app, switch_off).map_err(|why| {
                reach.no_shortcuts.store(refused_before, Ordering::SeqCst);
                refused(why, None)
            })?;
        }
        (ReachChoice::Shortcuts, false) => reach.desktop.release_keys(),
        (ReachChoice::AtLogin, _) => {
            let file = match app.state::<OpenWorkspace>().opening() {
                Opening::File(path) => Some(path),
                Opening::Own | Opening::Sample => None,
            };
            desktop::start_at_login(on, file.as_deref()).map_err(|error| {
                let message = "The list of startup programs could not be changed.";
                refused(message, Some(error.to_string()))
            })?;
        }
        // The reminders look at these choices by themselves.
        (ReachChoice::BeforeChat | ReachChoice::Evening | ReachChoice::Names, _) => {}
    }
    Ok(())
}

/// Tells Settings to look again at what happens outside of the window.
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux has something outside of the window")
)]
fn tell_settings(app: &AppHandle) {
    // A window that is closing needs no news.
    app.emit_to(MAIN, "reach", ()).ok();
}

fn refused(message: &str, detail: Option<String>) -> ApiError {
    ApiError {
        code: ErrorCode::NotNow,
        message: message.to_owned(),
        field: None,
        detail,
    }
}

/// Does what a second start on the same file asks for, as the first one.
pub(crate) fn on_second_start(app: &AppHandle, words: Vec<String>) {
    let words = words.into_iter().skip(1).map(OsString::from);
    let begin = Arguments::read(words).map_or(Begin::Window, |arguments| arguments.begin);
    match begin {
        Begin::Window => window::bring_forward(app),
        Begin::Capture => wish(app, Wish::Capture),
        Begin::Card => open_next_card(app),
        // The system started it a second time.
        Begin::Hidden => {}
    }
}

#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "only Linux has something outside of the window")
)]
fn choose(app: &AppHandle, entry: Entry) {
    match entry {
        Entry::Open => window::bring_forward(app),
        Entry::Capture => wish(app, Wish::Capture),
        Entry::Card => open_next_card(app),
        Entry::Quit => closing::ask(app),
    }
}

/// Brings the window forward, for what was asked for outside of it. While the file is locked, that waits.
fn wish(app: &AppHandle, wish: Wish) {
    *lock(&app.state::<Reach>().wish) = Some(wish);
    window::bring_forward(app);
    // A window that is still being loaded asks by itself.
    app.emit_to(MAIN, "wish", ()).ok();
}

/// Opens the card of the next chat alone; where there is none, or the file is locked, the window says so.
fn open_next_card(app: &AppHandle) {
    let workspace = app.state::<OpenWorkspace>();
    let answer = workspace
        .session()
        .and_then(|session| session.call("next_card", json!({})));
    let next = answer.ok().and_then(|mut answer| {
        let next = answer.get_mut("conversationId").map(Value::take)?;
        serde_json::from_value(next).ok()
    });
    let Some(next) = next else {
        return wish(app, Wish::Card);
    };
    workspace.bind_card(next);
    if window::open_card(app).is_ok() {
        Changed::somewhere().tell(app);
    }
}

fn open_notification(app: &AppHandle, number: u32) {
    let reach = app.state::<Reach>();
    let shown = lock(&reach.notifications).clone();
    if let Some((_, asked)) = shown.into_iter().find(|(shown, _)| *shown == number) {
        wish(app, asked);
    }
}

/// What is behind these locks is replaced as a whole, so a panic elsewhere leaves nothing half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
