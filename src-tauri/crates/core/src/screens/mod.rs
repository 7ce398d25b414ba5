//! What each screen shows, computed from records by the rules.

pub mod aims;
mod arithmetic;
pub mod chain;
pub mod checks;
pub mod conversation;
mod deliveries;
pub mod homework;
pub mod import_preview;
pub mod kept_about;
pub mod leaders;
pub mod old_words;
pub mod planner;
pub mod promises;
pub mod review;
pub mod rhythm;
pub mod standing;
pub mod threads;
pub mod to_place;
pub mod unit;
pub mod week;

pub use arithmetic::arithmetic;
