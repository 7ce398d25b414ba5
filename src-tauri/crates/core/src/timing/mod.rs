//! When to talk with whom, and always why.
//!
//! Pure: records, a date and my wall time in; verdicts with reasons out. [`Outlook`] is the entrance;
//! it works the rhythm out once and answers every question of a screen. `reasons` is the one table
//! of codes and weights, `wording` holds every sentence. `judge` looks at a day from both sides, `day` makes the verdict of it, `free` finds the time that two
//! people have in common, `slots` picks times, `standing` looks at standing one-to-ones, `due` and `closing` say whom to think of, `crunch` who is
//! left alone, `phase` what the time of the year is good for, `fixes` how a wrong reason is put right, [`planner`] all leaders at once, [`settle`] the dates of the sample.
//!
//! Load, holidays, likes and gaps go by the leader's date; capacity, my absence, notice and today by
//! mine.

mod change;
mod closing;
mod closing_window;
mod correction;
mod crunch;
pub(crate) mod day;
mod days_away;
mod due;
mod due_state;
mod fixes;
mod free;
mod judge;
mod learned;
mod lists;
pub(crate) mod my_side;
mod near_chats;
mod no_seat;
pub(crate) mod outlook;
mod phase;
pub mod planner;
mod reasons;
pub mod settle;
mod slots;
mod standing;
mod strip;
pub(crate) mod taken;
mod their_side;
mod times;
mod why;
mod wording;

pub use change::{Change, ChangeKind};
pub use closing_window::{ClosingWindow, TooLate};
pub use correction::{Correction, Fix};
pub use crunch::Crunch;
pub use day::{DayAdvice, Question, Verdict};
pub use due_state::{Due, DueState, Length, Pause};
pub use no_seat::{NoSeat, WhyLeftOut};
pub use outlook::Outlook;
pub use reasons::{Code, Effect, Reason, Whose};
pub use slots::{Slot, Slots};
pub use strip::{NextGood, Strip};
pub use why::{NearDay, WhyDay};
pub use wording::{ChangeLine, ClosingWindowLine, DueLine, LeftOutLine, ReasonLine};

#[cfg(test)]
mod tests;
