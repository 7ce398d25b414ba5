//! The two windows: the app, and the coffee card.

use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{AppHandle, Manager, Theme, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::closing;
use crate::open_workspace::OpenWorkspace;

pub(crate) const MAIN: &str = "main";
pub(crate) const CARD: &str = "card";

/// What every window is called: a title may be seen by others, so no name stands in it.
const TITLE: &str = "Overture";

/// `--canvas` of the screens, so that nothing flashes before they are drawn.
const LIGHT: Color = Color(0xf5, 0xf4, 0xf1, 0xff);
const DARK: Color = Color(0x10, 0x13, 0x16, 0xff);

/// Returns the plugin that brings place and size of the windows back, on a screen that is there.
pub(crate) fn remembered() -> tauri::plugin::TauriPlugin<Wry> {
    let flags =
        StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(flags)
        .build()
}

/// Opens the window of the app; without showing it where `hidden`.
pub(crate) fn open_main(app: &AppHandle, hidden: bool) -> tauri::Result<()> {
    let window = base(app, MAIN, "index.html")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .build()?;
    window.as_ref().window().on_window_event({
        let window = window.as_ref().window();
        move |event| closing::on_window_event(&window, event)
    });
    prepare(&window)?;
    if hidden { Ok(()) } else { window.show() }
}

/// Opens the coffee card, or brings it forward with what is bound to it now.
pub(crate) fn open_card(app: &AppHandle) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(CARD) {
        return window.set_focus();
    }
    let window = base(app, CARD, "card.html")
        .inner_size(560.0, 780.0)
        .min_inner_size(360.0, 480.0)
        .build()?;
    #[cfg(target_os = "linux")]
    crate::linux::always_print_on(&window, crate::linux::Paper::A5)?;
    prepare(&window)?;
    window.show()
}

/// Closes the coffee card where it is open.
pub(crate) fn close_card(app: &AppHandle) -> tauri::Result<()> {
    app.get_webview_window(CARD)
        .map_or(Ok(()), |window| window.close())
}

/// Makes everything in the window of the app larger or smaller; 1 is normal.
pub(crate) fn zoom(app: &AppHandle, factor: f64) -> tauri::Result<()> {
    app.get_webview_window(MAIN)
        .map_or(Ok(()), |window| window.set_zoom(factor.clamp(0.5, 3.0)))
}

/// Brings the window of the app to the front.
pub(crate) fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse any of these; then the window stays where it is.
        window.unminimize().ok();
        window.show().ok();
        window.set_focus().ok();
    }
}

/// Hides the window of the app; what is in it stays.
pub(crate) fn hide(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        window.hide().ok();
    }
}

/// Shows the window of the app where it is hidden.
pub(crate) fn show_hidden(app: &AppHandle) {
    let window = app.get_webview_window(MAIN);
    if window.is_some_and(|window| !window.is_visible().unwrap_or(true)) {
        bring_forward(app);
    }
}

/// Shows the hidden window as a button of the panel, where there is no tray to bring it back.
pub(crate) fn minimise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        window.minimize().ok();
        window.show().ok();
    }
}

fn base<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let folder = app.state::<OpenWorkspace>().folder().webview();
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(TITLE)
        .visible(false)
        .data_directory(folder)
        .devtools(cfg!(debug_assertions))
        .on_navigation(stays_inside)
        .on_new_window(|_, _| NewWindowResponse::Deny)
}

/// Gives a new window the background it will have, so that the wrong one never flashes.
fn prepare(window: &WebviewWindow) -> tauri::Result<()> {
    let background = if window.theme()? == Theme::Dark {
        DARK
    } else {
        LIGHT
    };
    window.set_background_color(Some(background))?;
    #[cfg(target_os = "linux")]
    crate::linux::tame(window)?;
    Ok(())
}

/// The screens never leave the app: no page from elsewhere is ever loaded.
fn stays_inside(url: &tauri::Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" | "about" => true,
        "http" | "https" => host == "tauri.localhost" || (cfg!(dev) && host == "localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::stays_inside;

    #[test]
    fn only_own_pages_are_loaded() {
        for (url, inside) in [
            ("tauri://localhost/index.html", true),
            ("http://tauri.localhost/", true),
            ("https://example.com/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(stays_inside(&url.parse().unwrap()), inside, "{url}");
        }
    }
}
