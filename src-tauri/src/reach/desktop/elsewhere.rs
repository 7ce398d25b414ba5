//! Windows and macOS: nothing of it was built there, and Settings says so.

use std::io;
use std::path::Path;

use overture_api::host::{PortalKeys, ReachAbility};
use tauri::AppHandle;

#[derive(Default)]
pub(crate) struct Desktop {}

#[expect(clippy::unused_self, reason = "the same calls as on Linux")]
impl Desktop {
    pub(crate) fn show_icon(&self, _: &AppHandle) -> bool {
        false
    }

    pub(crate) fn hide_icon(&self) {}

    pub(crate) fn has_icon(&self) -> bool {
        false
    }

    pub(crate) fn waits_for_icon(&self) -> bool {
        false
    }

    pub(crate) fn grab_keys(
        &self,
        _: &AppHandle,
        _: impl FnOnce(&AppHandle) + Send + 'static,
    ) -> Result<(), &'static str> {
        Err("This system is not supported yet.")
    }

    pub(crate) fn release_keys(&self) {}

    pub(crate) fn portal_keys(&self) -> PortalKeys {
        PortalKeys::default()
    }
}

pub(crate) fn ability() -> ReachAbility {
    ReachAbility::default()
}

pub(crate) fn is_screen_shared() -> Option<bool> {
    None
}

pub(crate) fn notify(_: &str) -> Option<u32> {
    None
}

pub(crate) fn on_notification_opened(_: impl Fn(u32) + Clone + 'static) {}

pub(crate) fn starts_at_login() -> bool {
    false
}

pub(crate) fn start_at_login(_: bool, _: Option<&Path>) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
