//! The partner's language: learning jargon in a text that a leader will hear, and what they would say.
//!
//! [`Jargon`] is the list that the program ships, [`OurWord`](crate::model::OurWord) what the user adds to it or finds fine;
//! [`check`] looks through a text meant for the people of one unit. Pure: words in, hits out.

mod check;
mod list;
mod replacement;
mod tokens;
mod words;

pub use check::{FoundWord, check};
pub use list::{ListedWord, listed};
pub use replacement::Replacement;
pub use words::{Form, Jargon};

#[cfg(test)]
mod tests;
