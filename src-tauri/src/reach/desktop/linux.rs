//! The parts of a Linux desktop as one.

use overture_api::host::ReachAbility;
use tauri::AppHandle;

use super::keys::Keys;
use super::tray::Tray;
use super::{autostart, keys, notifications, tray};

pub(crate) use super::autostart::{start_at_login, starts_at_login};
pub(crate) use super::notifications::{is_screen_shared, notify, on_notification_opened};

#[derive(Default)]
pub(crate) struct Desktop {
    tray: Tray,
    keys: Keys,
}

impl Desktop {
    /// Puts the icon into the tray; returns whether there is a tray, or may be one soon.
    pub(crate) fn show_icon(&self, app: &AppHandle) -> bool {
        self.tray.show(app)
    }

    pub(crate) fn hide_icon(&self) {
        self.tray.hide();
    }

    /// Tells whether the icon can be seen.
    pub(crate) fn has_icon(&self) -> bool {
        self.tray.is_seen()
    }

    /// Waits until the icon can be seen; returns whether it can.
    pub(crate) fn waits_for_icon(&self) -> bool {
        self.tray.waits()
    }

    /// Takes the keys that work in other programs, or returns why that cannot be.
    pub(crate) fn grab_keys(&self, app: &AppHandle) -> Result<(), &'static str> {
        self.keys.grab(app)
    }

    pub(crate) fn release_keys(&self) {
        self.keys.release();
    }
}

/// Tells what this desktop allows.
pub(crate) fn ability() -> ReachAbility {
    ReachAbility {
        tray: tray::is_there(),
        at_login: autostart::file().is_some(),
        notifications: notifications::are_shown(),
        sharing_known: is_screen_shared().is_some(),
        shortcuts: keys::are_possible(),
    }
}
