//! The menu bar, where the system has one that is always on the screen.
//!
//! On macOS the menu bar also carries copy and paste into the window. GNOME and Windows expect none in
//! an app of this kind: there the palette (Ctrl+K) and the tooltips show the same shortcuts.

use tauri::menu::{AboutMetadata, Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Wry};

use crate::closing;
use crate::window::MAIN;

/// An entry of ours: what the screens call it, its words and its keys.
type Entry = (&'static str, &'static str, Option<&'static str>);

const FILE: &[Entry] = &[
    ("new", "New…", Some("CmdOrCtrl+N")),
    ("print", "Print…", Some("CmdOrCtrl+P")),
    ("settings", "Settings…", Some("CmdOrCtrl+,")),
];
const EDIT: &[Entry] = &[
    ("undo", "Undo", Some("CmdOrCtrl+Z")),
    ("redo", "Redo", Some("CmdOrCtrl+Shift+Z")),
    ("find", "Find here", Some("CmdOrCtrl+F")),
];
const VIEW: &[Entry] = &[
    ("zoomIn", "Larger", Some("CmdOrCtrl+Plus")),
    ("zoomOut", "Smaller", Some("CmdOrCtrl+-")),
    ("zoomReset", "Actual size", Some("CmdOrCtrl+0")),
];
const GO: &[Entry] = &[
    ("palette", "Search or run…", Some("CmdOrCtrl+K")),
    ("screen1", "Week", Some("CmdOrCtrl+1")),
    ("screen2", "Leaders", Some("CmdOrCtrl+2")),
    ("screen3", "Rhythm", Some("CmdOrCtrl+3")),
    ("screen4", "Planner", Some("CmdOrCtrl+4")),
];
const HELP: &[Entry] = &[
    ("help", "Help", Some("F1")),
    ("shortcuts", "Keyboard shortcuts", None),
];

const QUIT: &str = "quit";

/// Installs the menu bar where one is expected.
pub(crate) fn install(app: &AppHandle) -> tauri::Result<()> {
    if cfg!(target_os = "macos") {
        app.set_menu(bar(app)?)?;
    }
    Ok(())
}

/// Hands a chosen entry to the screens; quitting passes by them to save what was typed.
pub(crate) fn chosen(app: &AppHandle, entry: &str) {
    if entry == QUIT {
        closing::ask(app);
    } else {
        // Without a window there is nobody to tell.
        app.emit_to(MAIN, "menu", entry).ok();
    }
}

fn bar(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let about = PredefinedMenuItem::about(app, None, Some(AboutMetadata::default()))?;
    let quit = MenuItem::with_id(app, QUIT, "Quit Overture", true, Some("CmdOrCtrl+Q"))?;
    let own = Submenu::with_items(
        app,
        "Overture",
        true,
        &[
            &about,
            &PredefinedMenuItem::separator(app)?,
            &PredefinedMenuItem::hide(app, None)?,
            &quit,
        ],
    )?;
    let edit = submenu(app, "Edit", EDIT)?;
    edit.append_items(&[
        &PredefinedMenuItem::separator(app)?,
        &PredefinedMenuItem::cut(app, None)?,
        &PredefinedMenuItem::copy(app, None)?,
        &PredefinedMenuItem::paste(app, None)?,
        &PredefinedMenuItem::select_all(app, None)?,
    ])?;
    Menu::with_items(
        app,
        &[
            &own,
            &submenu(app, "File", FILE)?,
            &edit,
            &submenu(app, "View", VIEW)?,
            &submenu(app, "Go", GO)?,
            &submenu(app, "Help", HELP)?,
        ],
    )
}

fn submenu(app: &AppHandle, title: &str, entries: &[Entry]) -> tauri::Result<Submenu<Wry>> {
    let menu = Submenu::new(app, title, true)?;
    for (id, words, keys) in entries {
        menu.append(&MenuItem::with_id(app, *id, *words, true, *keys)?)?;
    }
    Ok(menu)
}
