//! Promises, both ways: what I owe a leader, and what a leader owes me.

mod lines;
mod record;

pub use lines::{PromiseLine, PromisesScreen, line, screen};
pub use record::*;
