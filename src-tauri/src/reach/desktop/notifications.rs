//! Notifications by the desktop's own service.

use std::collections::HashMap;

use glib::{ToVariant, Variant};
use gtk::gio::{BusType, Cancellable, DBusSignalFlags, IOErrorEnum, bus_get};

use super::bus::{APP_ID, Target, call};

const SERVICE: Target = Target {
    name: "org.freedesktop.Notifications",
    path: "/org/freedesktop/Notifications",
    interface: "org.freedesktop.Notifications",
};

/// Urgency: GNOME never shows one of low urgency on the screen, and a transient one would be gone unseen.
const NORMAL: u8 = 1;

/// Tells whether a service answers.
pub(crate) fn are_shown() -> bool {
    call(&SERVICE, "GetServerInformation", None).is_ok()
}

/// Tells whether the screen is shared; nothing where the desktop does not tell. KDE says "inhibited" while the
/// screen is shared or mirrored, and while a person does not want to be disturbed.
pub(crate) fn is_screen_shared() -> Option<bool> {
    let properties = Target {
        interface: "org.freedesktop.DBus.Properties",
        ..SERVICE
    };
    let which = (SERVICE.interface, "Inhibited").to_variant();
    let answer = call(&properties, "Get", Some(&which)).ok()?;
    answer.child_value(0).as_variant()?.get()
}

/// Shows a notification that makes no sound and is not kept; returns its number, or nothing where the desktop did not
/// take it. Where the answer is late, it may be shown all the same: it has the number 0, which nothing else has.
pub(crate) fn notify(text: &str) -> Option<u32> {
    let hints: HashMap<&str, Variant> = HashMap::from([
        ("urgency", NORMAL.to_variant()),
        ("transient", true.to_variant()),
        ("suppress-sound", true.to_variant()),
        ("desktop-entry", APP_ID.to_variant()),
    ]);
    // Program, what it replaces, icon, summary, body, actions, hints, how long: as the desktop likes.
    let request = (
        "Overture",
        0_u32,
        "overture",
        text,
        "",
        vec!["default", "Open"],
        hints,
        -1_i32,
    );
    match call(&SERVICE, "Notify", Some(&request.to_variant())) {
        Ok(answer) => Some(answer.get::<(u32,)>()?.0),
        Err(error) if error.matches(IOErrorEnum::TimedOut) => Some(0),
        Err(_) => None,
    }
}

/// Calls `then` with the number of each notification that is clicked. For the main thread.
pub(crate) fn on_notification_opened(then: impl Fn(u32) + Clone + 'static) {
    bus_get(BusType::Session, None::<&Cancellable>, move |connection| {
        let Ok(connection) = connection else {
            return;
        };
        // Dropping the number would not end it: it is heard for as long as the app runs.
        connection.signal_subscribe(
            Some(SERVICE.name),
            Some(SERVICE.interface),
            Some("ActionInvoked"),
            Some(SERVICE.path),
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, invoked| {
                if let Some((number, _)) = invoked.get::<(u32, String)>() {
                    then(number);
                }
            },
        );
    });
}
