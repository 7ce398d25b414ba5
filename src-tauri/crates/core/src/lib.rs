//! The domain of Overture, and the one file that keeps it.
//!
//! Hosts (the window, the terminal) speak to `overture-api`; it adapts and calls in here. This crate
//! knows no window, no JSON and no clock: `today` and `now` are arguments.
//!
//! Start reading at [`workspace`]: an open data file, and the one way to change it.

pub mod changes;
pub mod conversations;
pub mod error;
pub mod files;
pub mod homework;
pub mod ids;
pub mod language;
pub mod leaders;
pub mod letters;
pub mod me;
pub mod openers;
pub mod promises;
pub mod records;
pub mod rhythm;
pub mod search;
pub mod sources;
pub mod standing;
mod store;
pub mod timing;
pub mod transfer;
pub mod units;
mod validate;
pub mod week;
pub mod words;
pub mod workspace;
mod xml;

pub use overture_calendar as calendar;

pub use error::{Error, Result};
pub use ids::Id;
pub use records::Records;
pub use workspace::Workspace;
