//! Calls on the session's bus.

use glib::{Error, ToVariant, Variant};
use gtk::gio::{BusType, Cancellable, DBusCallFlags, bus_get_sync};

/// The name of our desktop entry without its ending, by which desktops know us: packages install `Overture.desktop`,
/// named after `productName` in `tauri.conf.json`.
pub(super) const APP_ID: &str = "Overture";

/// How long a program on the bus may take to answer, in milliseconds.
const PATIENCE: i32 = 2_000;

/// An object on the bus, with one of its interfaces.
pub(super) struct Target {
    pub(super) name: &'static str,
    pub(super) path: &'static str,
    pub(super) interface: &'static str,
}

/// Calls a method and returns its answer.
pub(super) fn call(to: &Target, method: &str, with: Option<&Variant>) -> Result<Variant, Error> {
    bus_get_sync(BusType::Session, None::<&Cancellable>)?.call_sync(
        Some(to.name),
        to.path,
        to.interface,
        method,
        with,
        None,
        DBusCallFlags::NONE,
        PATIENCE,
        None::<&Cancellable>,
    )
}

/// Tells whether a program has that name on the bus.
pub(super) fn is_owned(name: &str) -> bool {
    let bus = Target {
        name: "org.freedesktop.DBus",
        path: "/org/freedesktop/DBus",
        interface: "org.freedesktop.DBus",
    };
    let answer = call(&bus, "NameHasOwner", Some(&(name,).to_variant()));
    answer.ok().and_then(|answer| answer.get()) == Some((true,))
}

#[cfg(test)]
mod tests {
    use super::APP_ID;

    #[test]
    fn packages_name_the_desktop_entry_so() {
        let configuration: serde_json::Value =
            serde_json::from_str(include_str!("../../../tauri.conf.json")).unwrap();
        assert_eq!(configuration["productName"], APP_ID);
    }
}
