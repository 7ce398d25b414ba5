//! What the system has to bring: by apt on Debian and Ubuntu, by name elsewhere.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::step::{Step, output};

/// What the window needs to be built, and what encrypts the data file.
pub(crate) const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "libssl-dev", "pkg-config"];

/// What the end-to-end tests, the pictures and the bench need besides.
const DRIVING: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "dbus",
    "dbus-bin",
    "dbus-daemon",
    "imagemagick",
    "poppler-utils",
    "xdotool",
    "strace",
    "gnome-keyring",
];

/// The programs of those packages, for systems that name their packages otherwise.
const PROGRAMS: &[&str] = &[
    "Xvfb",
    "WebKitWebDriver",
    "dbus-daemon",
    "import",
    "pdftoppm",
    "xdotool",
    "strace",
    "gnome-keyring-daemon",
];

/// Installs all that the window tests, the pictures and the bench need.
pub(crate) fn install_for_driving() -> Result<(), Failure> {
    let wanted: Vec<&str> = WINDOW.iter().chain(DRIVING).copied().collect();
    install(&wanted)
}

/// Installs the Debian packages that are missing, or says what to type.
pub(crate) fn install(wanted: &[&str]) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    if !Path::new("/etc/debian_version").exists() {
        return other_linux(wanted);
    }
    let missing: Vec<&str> = wanted
        .iter()
        .copied()
        .filter(|package| !installed(package) && known(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("These packages are missing: {}", missing.join(" "));
    let prefix = prefix(&missing)?;
    apt(&prefix, "package lists", &["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(&missing);
    apt(&prefix, "system packages", &arguments)
}

/// Returns what stands before `apt-get`: nothing for root, `sudo` where that is allowed.
fn prefix(missing: &[&str]) -> Result<Vec<&'static str>, Failure> {
    if output("id", &["-u"]).as_deref() == Some("0") {
        return Ok(Vec::new());
    }
    let by_hand = Failure::new(format!(
        "They have to be installed by someone who may. Type:\n  sudo apt-get install {}",
        missing.join(" ")
    ));
    if output("sudo", &["-n", "true"]).is_some() {
        return Ok(vec!["sudo", "-n"]);
    }
    if !std::io::stdin().is_terminal() || output("sudo", &["--version"]).is_none() {
        return Err(by_hand);
    }
    print!("Install them now with sudo? [Y/n] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    if answer.trim().to_lowercase().starts_with('n') {
        Err(by_hand)
    } else {
        Ok(vec!["sudo"])
    }
}

fn apt(prefix: &[&str], title: &str, arguments: &[&str]) -> Result<(), Failure> {
    let mut words = prefix.to_vec();
    words.push("apt-get");
    words.extend(arguments);
    let Some((program, rest)) = words.split_first() else {
        return Ok(());
    };
    Step::new(title, &crate::paths::root(), program, rest)
        .with("DEBIAN_FRONTEND", "noninteractive")
        .run()
}

fn installed(package: &str) -> bool {
    output("dpkg-query", &["-W", "-f=${db:Status-Abbrev}", package])
        .is_some_and(|status| status.starts_with("ii"))
}

/// Tells whether the system's release has a package of that name: `dbus` was split over the years.
fn known(package: &str) -> bool {
    let split = ["dbus-bin", "dbus-daemon"];
    !split.contains(&package)
        || output("apt-cache", &["policy", package]).is_some_and(|lines| !lines.is_empty())
}

/// Names what is missing on a Linux that has no apt.
fn other_linux(wanted: &[&str]) -> Result<(), Failure> {
    let there = Command::new("pkg-config")
        .args(["--exists", "webkit2gtk-4.1"])
        .status();
    if there.is_ok_and(|status| status.success()) {
        return if wanted == WINDOW {
            Ok(())
        } else {
            programs_are_there()
        };
    }
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let line = if release.contains("fedora") || release.contains("rhel") {
        "sudo dnf install webkit2gtk4.1-devel pkgconf-pkg-config"
    } else if release.contains("arch") {
        "sudo pacman -S webkit2gtk-4.1 pkgconf"
    } else if release.contains("suse") {
        "sudo zypper install webkit2gtk3-devel pkgconf"
    } else {
        "(your package manager) webkit2gtk-4.1 with its headers, and pkg-config"
    };
    Err(Failure::new(format!(
        "The system's web view is missing (webkit2gtk-4.1). Type:\n  {line}"
    )))
}

/// Names the programs that the window tests miss.
fn programs_are_there() -> Result<(), Failure> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .copied()
        .filter(|program| !std::env::split_paths(&path).any(|folder| folder.join(program).exists()))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "The window tests need programs that are missing: {}. Install the packages that bring them.",
        missing.join(", ")
    )))
}

/// Names what is missing where neither Linux nor apt is.
fn elsewhere() -> Result<(), Failure> {
    if cfg!(target_os = "macos") && output("xcode-select", &["-p"]).is_none() {
        return Err(Failure::new(
            "The command line tools are missing. Type:\n  xcode-select --install",
        ));
    }
    Ok(())
}
