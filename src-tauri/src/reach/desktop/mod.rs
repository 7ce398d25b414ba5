//! What the desktop does for the reach: on Linux through the session's bus, its portal and the X server.

#[cfg(target_os = "linux")]
mod autostart;
#[cfg(target_os = "linux")]
mod bus;
#[cfg(target_os = "linux")]
mod keys;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod notifications;
#[cfg(target_os = "linux")]
mod portal;
#[cfg(target_os = "linux")]
mod tray;
#[cfg(target_os = "linux")]
pub(super) use linux::*;

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(not(target_os = "linux"))]
pub(super) use elsewhere::*;
