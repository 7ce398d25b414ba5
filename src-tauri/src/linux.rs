//! What WebKitGTK needs told, and what only it can do.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc;

use overture_api::host::Sheet;
use tauri::WebviewWindow;
use webkit2gtk::{
    ContextMenuAction, ContextMenuExt, ContextMenuItemExt, PrintOperation, PrintOperationExt,
    WebViewExt,
};

/// Sets what the web view reads from the environment; called before any other thread runs.
pub(crate) fn prepare_environment() {
    const DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(DMABUF).is_none() {
        // Some graphics drivers show a blank window otherwise. `std::env::set_var` is unsafe.
        glib::setenv(DMABUF, "1", false).ok();
    }
}

/// Tells whether a display answers, so that its absence is a sentence and no crash.
pub(crate) fn display_answers() -> bool {
    gtk::init().is_ok()
}

/// Calls `then` whenever the screen is locked or the computer goes to sleep, where the desktop tells. For the main
/// thread.
pub(crate) fn on_screen_locked(then: impl Fn() + Clone + 'static) {
    use gtk::gio::{BusType, Cancellable, DBusSignalFlags, bus_get};
    // Who says it: GNOME, KDE and others on the session's bus, systemd on the system's.
    let signals = [
        (BusType::Session, "org.gnome.ScreenSaver", "ActiveChanged"),
        (
            BusType::Session,
            "org.freedesktop.ScreenSaver",
            "ActiveChanged",
        ),
        (
            BusType::System,
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
        ),
    ];
    for (bus, interface, signal) in signals {
        let then = then.clone();
        bus_get(bus, None::<&Cancellable>, move |connection| {
            let Ok(connection) = connection else {
                return;
            };
            // Dropping the number would not end it: it is heard for as long as the app runs.
            connection.signal_subscribe(
                None,
                Some(interface),
                Some(signal),
                None,
                None,
                DBusSignalFlags::NONE,
                move |_, _, _, _, _, begins| {
                    if begins.get::<(bool,)>() == Some((true,)) {
                        then();
                    }
                },
            );
        });
    }
}

/// Takes away what belongs to a browser: its context menu can reload the page and go back.
pub(crate) fn tame(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        webview.inner().connect_context_menu(|_, menu, _, _| {
            for item in menu.items() {
                if !for_text(item.stock_action()) {
                    menu.remove(&item);
                }
            }
            // `true` shows no menu at all.
            menu.n_items() == 0
        });
    })
}

/// Tells whether an entry of the context menu is about text, and so stays.
fn for_text(action: ContextMenuAction) -> bool {
    matches!(
        action,
        ContextMenuAction::Copy
            | ContextMenuAction::Cut
            | ContextMenuAction::Paste
            | ContextMenuAction::PasteAsPlainText
            | ContextMenuAction::Delete
            | ContextMenuAction::SelectAll
            | ContextMenuAction::SpellingGuess
            | ContextMenuAction::NoGuessesFound
            | ContextMenuAction::IgnoreSpelling
            | ContextMenuAction::LearnSpelling
            | ContextMenuAction::InsertEmoji
            | ContextMenuAction::Unicode
    )
}

/// Puts text on the clipboard, where it stays after the app has ended. For the main thread.
pub(crate) fn copy(text: &str) {
    let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
    clipboard.set_text(text);
    clipboard.store();
}

/// Prints what a window shows to a PDF, without a dialog. Returns why it did not work, if it did not.
pub(crate) fn print_to(window: &WebviewWindow, file: &Path, paper: Paper) -> Result<(), String> {
    let uri = glib::filename_to_uri(file, None).map_err(|error| error.to_string())?;
    let (done, answer) = mpsc::channel();
    window
        .with_webview(move |webview| {
            let operation = PrintOperation::new(&webview.inner());
            let settings = gtk::PrintSettings::new();
            settings.set_printer("Print to File");
            settings.set(gtk::PRINT_SETTINGS_OUTPUT_URI.as_str(), Some(&uri));
            settings.set(gtk::PRINT_SETTINGS_OUTPUT_FILE_FORMAT.as_str(), Some("pdf"));
            operation.set_print_settings(&settings);
            operation.set_page_setup(&paper.setup());
            let failed = done.clone();
            operation.connect_failed(move |_, error| {
                failed.send(Err(error.to_string())).ok();
            });
            // Nobody else holds the operation while it works: it holds itself until it has finished.
            let alive = Rc::new(RefCell::new(Some(operation.clone())));
            operation.connect_finished(move |_| {
                alive.borrow_mut().take();
                done.send(Ok(())).ok();
            });
            operation.print();
        })
        .map_err(|error| error.to_string())?;
    answer.recv().map_err(|error| error.to_string())?
}

/// Opens the system's print dialog for a window, with a sheet to begin with. Nothing is said where the
/// person leaves the dialog.
pub(crate) fn print_on(window: &WebviewWindow, paper: Paper) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        let operation = PrintOperation::new(&webview.inner());
        operation.set_page_setup(&paper.setup());
        operation.run_dialog(None::<&gtk::Window>);
    })
}

/// Makes `paper` what the print dialog of a window begins with.
pub(crate) fn always_print_on(window: &WebviewWindow, paper: Paper) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        webview.inner().connect_print(move |_, operation| {
            operation.set_page_setup(&paper.setup());
            // `false` goes on to the dialog.
            false
        });
    })
}

/// The sheet to print on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paper {
    A4,
    A5,
    /// Lying down, to the edge: the drawing brings its margin along.
    A4Landscape,
    LetterLandscape,
}

impl From<Sheet> for Paper {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::Card => Self::A5,
            Sheet::A4 => Self::A4,
            Sheet::A4Landscape => Self::A4Landscape,
            Sheet::LetterLandscape => Self::LetterLandscape,
        }
    }
}

impl Paper {
    fn setup(self) -> gtk::PageSetup {
        // In millimetres; WebKitGTK takes no margin from the style of the page.
        let (name, lies_down, margin) = match self {
            Self::A4 => ("iso_a4", false, Some(12.0)),
            Self::A5 => ("iso_a5", false, None),
            Self::A4Landscape => ("iso_a4", true, Some(0.0)),
            Self::LetterLandscape => ("na_letter", true, Some(0.0)),
        };
        let setup = gtk::PageSetup::new();
        setup.set_paper_size_and_default_margins(&gtk::PaperSize::new(Some(name)));
        if lies_down {
            setup.set_orientation(gtk::PageOrientation::Landscape);
        }
        if let Some(margin) = margin {
            setup.set_top_margin(margin, gtk::Unit::Mm);
            setup.set_bottom_margin(margin, gtk::Unit::Mm);
            setup.set_left_margin(margin, gtk::Unit::Mm);
            setup.set_right_margin(margin, gtk::Unit::Mm);
        }
        setup
    }
}
