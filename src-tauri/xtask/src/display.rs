//! Whether a window can open here.

use std::path::{Path, PathBuf};

/// Returns why no window can open, or nothing where one can.
pub(crate) fn missing() -> Option<String> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let wayland = text("WAYLAND_DISPLAY")
        .filter(|name| wayland_socket(name).is_some_and(|socket| reachable(&socket)));
    if wayland.is_some() {
        return None;
    }
    match text("DISPLAY") {
        None => Some("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)".to_owned()),
        Some(name) => match x11_socket(&name) {
            Some(socket) if !reachable(&socket) => {
                Some(format!("no display answers at DISPLAY={name}"))
            }
            // A display on another machine can't be asked here; the app tells if it is not there.
            Some(_) | None => None,
        },
    }
}

fn text(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Returns the socket of a local display such as `:1` or `:1.0`.
fn x11_socket(display: &str) -> Option<PathBuf> {
    let number = display.strip_prefix(':')?.split('.').next()?;
    Some(PathBuf::from(format!("/tmp/.X11-unix/X{number}")))
}

fn wayland_socket(name: &str) -> Option<PathBuf> {
    if name.starts_with('/') {
        return Some(PathBuf::from(name));
    }
    text("XDG_RUNTIME_DIR").map(|folder| PathBuf::from(folder).join(name))
}

#[cfg(unix)]
fn reachable(socket: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(socket).is_ok()
}

#[cfg(not(unix))]
fn reachable(_socket: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::x11_socket;

    #[test]
    fn local_displays_have_a_socket() {
        for (display, socket) in [
            (":0", Some("/tmp/.X11-unix/X0")),
            (":12.0", Some("/tmp/.X11-unix/X12")),
            ("far:0", None),
        ] {
            assert_eq!(
                x11_socket(display).as_deref(),
                socket.map(std::path::Path::new),
                "{display}"
            );
        }
    }
}
