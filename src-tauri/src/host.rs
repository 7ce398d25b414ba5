//! What only a desktop can do: dialogs, the folder, paper, the clipboard.

use overture_api::host::{FilePurpose, Sheet};
use overture_api::{ApiError, ErrorCode};
use tauri::{AppHandle, Manager, WebviewWindow, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use tauri_plugin_opener::OpenerExt;

use crate::open_workspace::OpenWorkspace;
use crate::window::{CARD, MAIN};

/// Returns a mistake of ours, with what the system said.
#[expect(clippy::needless_pass_by_value, reason = "map_err passes it")]
pub(crate) fn internal(error: tauri::Error) -> ApiError {
    ApiError::internal(error.to_string())
}

/// Lets the person choose a file; returns nothing where the dialog was left.
pub(crate) fn choose_file(
    app: &AppHandle,
    title: &str,
    purpose: FilePurpose,
    suggested_name: Option<String>,
    extensions: &[String],
) -> Option<String> {
    let mut dialog = dialog(app, title, extensions);
    if let Some(name) = suggested_name {
        dialog = dialog.set_file_name(name);
    }
    let chosen = match purpose {
        FilePurpose::Open => dialog.blocking_pick_file(),
        FilePurpose::Save => dialog.blocking_save_file(),
    };
    let path = chosen?.into_path().ok()?;
    Some(path.to_string_lossy().into_owned())
}

/// Lets the person choose one or several files; returns none where the dialog was left.
pub(crate) fn choose_files(app: &AppHandle, title: &str, extensions: &[String]) -> Vec<String> {
    let chosen = dialog(app, title, extensions).blocking_pick_files();
    let paths = chosen
        .into_iter()
        .flatten()
        .filter_map(|file| file.into_path().ok());
    paths
        .map(|path| path.to_string_lossy().into_owned())
        .collect()
}

/// Lets the person choose a folder; returns nothing where the dialog was left.
pub(crate) fn choose_folder(app: &AppHandle, title: &str) -> Option<String> {
    let chosen = dialog(app, title, &[]).blocking_pick_folder();
    let path = chosen?.into_path().ok()?;
    Some(path.to_string_lossy().into_owned())
}

fn dialog(app: &AppHandle, title: &str, extensions: &[String]) -> FileDialogBuilder<Wry> {
    let mut dialog = app.dialog().file().set_title(title);
    if let Some(window) = app.get_webview_window(MAIN) {
        dialog = dialog.set_parent(&window);
    }
    if !extensions.is_empty() {
        let endings: Vec<&str> = extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(endings.join(", "), &endings);
    }
    dialog
}

/// Shows the open data file in its folder.
pub(crate) fn reveal(app: &AppHandle, workspace: &OpenWorkspace) -> Result<(), ApiError> {
    let open = workspace.session().ok().and_then(|session| session.path());
    let shown = open.unwrap_or_else(|| workspace.folder().path().to_path_buf());
    app.opener()
        .reveal_item_in_dir(shown)
        .map_err(|error| ApiError::internal(error.to_string()))
}

/// Opens the mail program with a text in it. The link is made here, so no window can open another kind.
pub(crate) fn open_mail(
    app: &AppHandle,
    to: &str,
    subject: &str,
    text: &str,
) -> Result<(), ApiError> {
    let link = overture_core::letters::mailto(to, subject, text)?;
    app.opener()
        .open_url(link, None::<&str>)
        .map_err(|error| ApiError {
            code: ErrorCode::NotNow,
            message: "No mail program could be opened. Copy the text instead.".to_owned(),
            field: None,
            detail: Some(error.to_string()),
        })
}

/// Opens the system's print dialog for what is in front, on a certain sheet where one is named.
pub(crate) fn print(app: &AppHandle, sheet: Option<Sheet>) -> Result<(), ApiError> {
    let window = in_front(app)?;
    #[cfg(target_os = "linux")]
    if let Some(sheet) = sheet {
        return crate::linux::print_on(&window, sheet.into()).map_err(internal);
    }
    // Elsewhere the page itself says how it lies, by its style.
    let _ = sheet;
    window.print().map_err(internal)
}

/// Prints what is in front to a PDF without a dialog; the card's own window on A5.
pub(crate) fn print_pdf(
    app: &AppHandle,
    workspace: &OpenWorkspace,
    path: &str,
    sheet: Option<Sheet>,
) -> Result<(), ApiError> {
    let window = in_front(app)?;
    #[cfg(target_os = "linux")]
    {
        use crate::linux::{Paper, print_to};
        let paper = match sheet {
            _ if window.label() == CARD => Paper::A5,
            Some(sheet) => sheet.into(),
            None => Paper::A4,
        };
        let path = std::path::Path::new(path);
        workspace.session()?.export_with(path, |partial| {
            print_to(&window, partial, paper).map_err(std::io::Error::other)
        })
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (workspace, path, sheet);
        window.print().map_err(internal)
    }
}

/// Puts text on the clipboard.
#[cfg(target_os = "linux")]
pub(crate) fn copy(app: &AppHandle, text: String) -> Result<(), ApiError> {
    app.run_on_main_thread(move || crate::linux::copy(&text))
        .map_err(internal)
}

/// Puts text on the clipboard.
#[cfg(not(target_os = "linux"))]
pub(crate) fn copy(_app: &AppHandle, text: String) -> Result<(), ApiError> {
    arboard::Clipboard::new()
        .and_then(|mut clipboard| clipboard.set_text(text))
        .map_err(|error| ApiError::internal(error.to_string()))
}

/// Returns the card while it has the focus, else the window of the app.
fn in_front(app: &AppHandle) -> Result<WebviewWindow, ApiError> {
    let card = app
        .get_webview_window(CARD)
        .filter(|card| card.is_focused().unwrap_or(false));
    card.or_else(|| app.get_webview_window(MAIN))
        .ok_or_else(|| ApiError::internal("no window"))
}
