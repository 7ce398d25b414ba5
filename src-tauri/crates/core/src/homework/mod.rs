//! Homework: what we know about a unit or a leader, where we have it from, and how long it keeps.
//!
//! [`record`](Fact) is what is kept, [`readiness`] says how well prepared we are, and [`screen`] is
//! what the Homework screen shows.

mod readiness;

pub use readiness::{Readiness, facts_for, readiness, stale, starts_private};
