//! Whether two names mean the same thing, and which record a typed name may be.
//!
//! A match is only ever offered: a person says whether it is the same.

mod candidates;
mod key;

pub use candidates::{Candidate, Thing, ThingKind, added_since, best, candidates};
pub use key::{key, matches, shared};
