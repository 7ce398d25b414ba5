//! Standing one-to-ones: a series of dates with a leader that is taken as given.
//!
//! A series is a rule on whole days with a time on my clock: whatever zone I move to and whatever the
//! clocks do, it stays at ten. Its dates are computed; only what was decided about one of them is
//! stored, under the date by the rule: skipped, moved, or prepared, which makes an ordinary chat of
//! it. `book` says which dates stand, `say` puts them into words.
//!
//! Dates are expanded for the window that is asked about, and no earlier. A chat that was prepared takes the place
//! of its date wherever it is moved, and so does a chat planned by hand on the same day; deleting the chat frees
//! the date. An open date takes my time, with the room around it as around a chat, but no place of the day or week
//! before it is a chat.

pub(crate) mod book;
pub(crate) mod say;

pub(crate) use say::day as say_day;
pub use say::words;

#[cfg(test)]
mod tests;
