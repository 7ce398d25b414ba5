//! Promises, both ways: what I owe a leader, and what a leader owes me.

mod read;

pub use read::{PromiseDraft, named, read};
