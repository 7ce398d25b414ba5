//! The parts of a Linux desktop as one.

use overture_api::host::{PortalKeys, ReachAbility, ShortcutWay};
use tauri::AppHandle;

use super::keys::Keys;
use super::portal::Portal;
use super::tray::Tray;
use super::{autostart, keys, notifications, portal, tray};

pub(crate) use super::autostart::{start_at_login, starts_at_login};
pub(crate) use super::notifications::{is_screen_shared, notify, on_notification_opened};

#[derive(Default)]
pub(crate) struct Desktop {
    tray: Tray,
    keys: Keys,
    portal: Portal,
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

    /// Takes the keys that work in other programs, or returns why that cannot be. A portal answers later: where it
    /// refuses, `switch_off` is called.
    pub(crate) fn grab_keys(
        &self,
        app: &AppHandle,
        switch_off: impl FnOnce(&AppHandle) + Send + 'static,
    ) -> Result<(), &'static str> {
        if keys::is_wayland() {
            self.portal.ask(app, switch_off);
            Ok(())
        } else {
            self.keys.grab(app)
        }
    }

    pub(crate) fn release_keys(&self) {
        self.keys.release();
        self.portal.release();
    }

    /// Tells what came of asking the portal for shortcuts.
    pub(crate) fn portal_keys(&self) -> PortalKeys {
        self.portal.keys()
    }
}

/// Tells what this desktop allows.
pub(crate) fn ability() -> ReachAbility {
    ReachAbility {
        tray: tray::is_there(),
        at_login: autostart::file().is_some(),
        notifications: notifications::are_shown(),
        sharing_known: is_screen_shared().is_some(),
        shortcuts: shortcuts(),
    }
}

fn shortcuts() -> ShortcutWay {
    if keys::is_wayland() && portal::is_there() {
        ShortcutWay::Portal
    } else if keys::are_possible() {
        ShortcutWay::Fixed
    } else {
        ShortcutWay::None
    }
}
