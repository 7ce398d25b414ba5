//! Starting with the system: a file in the folder that every desktop reads at login.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

use overture_core::files::replace;

/// Returns the file, where the system names a folder for it.
pub(super) fn file() -> Option<PathBuf> {
    dirs::config_dir().map(|folder| folder.join("autostart/overture.desktop"))
}

/// Tells whether the app starts at login. Settings of desktops leave the file and say in it that it is off.
pub(crate) fn starts_at_login() -> bool {
    let text = file().and_then(|file| fs::read_to_string(file).ok());
    text.is_some_and(|text| {
        !text
            .lines()
            .any(|line| line == "Hidden=true" || line == "X-GNOME-Autostart-enabled=false")
    })
}

/// Lets the app start at login in the tray, with a file other than one's own where one is named; or no longer.
pub(crate) fn start_at_login(starts: bool, data: Option<&Path>) -> io::Result<()> {
    let file = file().ok_or(io::ErrorKind::NotFound)?;
    if !starts {
        return match fs::remove_file(file) {
            Err(gone) if gone.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        };
    }
    let program = match std::env::var_os("APPIMAGE") {
        Some(image) => PathBuf::from(image),
        None => std::env::current_exe()?,
    };
    let folder = file.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(folder)?;
    // An entry that was written in part would count as one.
    replace(&file, entry(&program, data)?.as_bytes())
}

/// Returns the text of the file.
fn entry(program: &Path, data: Option<&Path>) -> io::Result<String> {
    let mut line = format!("{} --hidden", quoted(program)?);
    if let Some(data) = data {
        line = format!("{line} --file {}", quoted(data)?);
    }
    Ok(format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Overture\n\
         Exec={line}\n\
         Icon=overture\n\
         Terminal=false\n\
         X-GNOME-Autostart-enabled=true\n"
    ))
}

/// Returns a path as a word of `Exec`: quoted as for a shell, then escaped as a value of the file.
fn quoted(path: &Path) -> io::Result<String> {
    let text = OsString::from(path)
        .into_string()
        .map_err(|_| io::ErrorKind::InvalidFilename)?;
    let mut word = String::from("\"");
    for sign in text.chars() {
        match sign {
            '\\' => word.push_str(r"\\\\"),
            '"' | '`' | '$' => {
                word.push_str(r"\\");
                word.push(sign);
            }
            '%' => word.push_str("%%"),
            _ if sign.is_control() => return Err(io::ErrorKind::InvalidFilename.into()),
            _ => word.push(sign),
        }
    }
    word.push('"');
    Ok(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_quoted() {
        for (path, expected) in [
            ("/usr/bin/overture", r#""/usr/bin/overture""#),
            ("/home/a b/x", r#""/home/a b/x""#),
            ("/a/100%", r#""/a/100%%""#),
            ("/a/$b", r#""/a/\\$b""#),
            (r"/a/b\c", r#""/a/b\\\\c""#),
        ] {
            assert_eq!(quoted(Path::new(path)).unwrap(), expected);
        }
        assert!(quoted(Path::new("/a\nExec=x")).is_err());
    }

    #[test]
    fn another_file_is_named() {
        let text = entry(Path::new("/o"), Some(Path::new("/d/mine.overture"))).unwrap();
        assert!(
            text.contains("\nExec=\"/o\" --hidden --file \"/d/mine.overture\"\n"),
            "{text}"
        );
    }
}
