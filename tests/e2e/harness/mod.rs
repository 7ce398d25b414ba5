//! What every test in the window stands on.
//!
//! `world` is the machine around the app: display, bus, folders. `app` starts the app in it and
//! ends it. `desktop` shows notifications and a tray, `portal` sets up shortcuts. `screen` finds, presses and reads, `paper` reads what is printed. `axe` asks whether everybody can use what is shown.

mod app;
mod axe;
mod desktop;
mod hands;
mod paper;
mod portal;
mod process;
mod screen;
mod watch;
mod world;

pub(crate) use app::{App, Look, Start};
pub(crate) use desktop::Desktop;
pub(crate) use hands::{Hands, windows};
pub(crate) use portal::Portal;
pub(crate) use process::{Process, program};
pub(crate) use watch::{Part, Watch};
pub(crate) use world::World;
