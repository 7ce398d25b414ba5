//! The command table: everything that a host can ask of Overture, by name and JSON.
//!
//! The window and the terminal call [`Session::call`]; tests do the same. [`commands`] has a file
//! for each subject: its rows, and the handlers that adapt a request to the core and its answer to one screen. No
//! rule lives here.

pub mod assets;
mod bounds;
pub mod commands;
mod error;
pub mod host;
mod jobs;
mod sample;
mod session;
mod table;
#[cfg(feature = "ts")]
pub mod typescript;

pub use error::{ApiError, ErrorCode};
pub use jobs::Beside;
pub use session::{Call, Clock, Origin, Session};
pub use table::{Answered, Command};
