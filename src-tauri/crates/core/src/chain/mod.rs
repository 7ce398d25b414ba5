//! How a unit measures itself: figures, what moves what, how well each step is known, and what to ask next.
//!
//! [`Chains`] groups the records once. [`movement()`] compares a figure before and after a day; [`Publications`]
//! knows when a new reading comes out; [`Chain`] is everything that leads to a result, and [`issues`] finds its
//! weakest step. Codes and figures are decided here; every sentence is in `say`.

mod against;
mod book;
mod evidence_from;
mod in_step;
mod issues;
mod movement;
mod paste;
mod paths;
mod published;
mod read_back;
mod say;
mod swing;
#[cfg(test)]
mod testing;
mod whom;

pub use against::may_link;
pub use book::{Chains, Lower};
pub use evidence_from::{Origin, origin_of};
pub use in_step::{fact_text, facts_in_step};
pub use issues::{Issue, IssueCode, issues, weakest};
pub use movement::{Movement, MovementVerdict, movement};
pub use paste::{PastedReading, ReadingProblem, pasted_readings};
pub use paths::{Chain, Step};
pub use published::{Publication, Publications, publication};
pub use read_back::read_back;
pub use say::*;
pub use swing::{Swing, SwingPlace};
pub use whom::{is_read_back, issues_for, weakest_of, whom};

/// For how many days a reading shows where a figure is.
pub const FRESH: i64 = 122;
