//! Homework: what we know about a unit or a leader, where we have it from, and how long it keeps.
//!
//! [`readiness`] says how well prepared we are.

mod readiness;
mod wording;

pub use readiness::{Readiness, facts_for, readiness, stale, starts_private};
