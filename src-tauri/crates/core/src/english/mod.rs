//! English: dates, counts and lists as words, and the grammar of a phrase. Knows no record.

pub mod cell;
pub mod days;
pub mod markdown;
mod nouns;
pub mod say;

pub use nouns::{is_plural, with_article};
