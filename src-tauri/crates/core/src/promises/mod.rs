//! Promises, both ways: what I owe a leader, and what a leader owes me.

mod lines;
mod read;
mod record;

pub use lines::{PromiseLine, PromisesScreen, line, screen};
pub use read::{PromiseDraft, read};
pub use record::*;
