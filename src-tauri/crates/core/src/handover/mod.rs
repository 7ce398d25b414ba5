//! Handing over units to a colleague: what goes and what does not, as a document to read, and importing what a
//! colleague handed over.
//!
//! Named leaders go with role, name, e-mail, assistant, working hours and place, because the colleague will meet
//! them. What they like, how often I see them, and everything said between them and me stays.
//!
//! A record that rests on what a leader said goes unless it is private, with the grade *said* and the day, but
//! without who said it and in which words: the colleague can build on it, and nobody is quoted. A source counts
//! only where it is a document, by the rule of cards. Facts about one person go only where a document shows them.
//! Notes never go, nor do judgements: severity, worth, cost. Open promises go, since the unit still waits for them.
//! Entries on job cuts, a merger or pay talks stay, because they may not be public yet. Fiscal calendar, closures
//! and entries of the whole company go, and are imported where there are none.

mod carried;
mod document;
mod incoming;
mod joins;
mod matched;
mod passed;
pub mod say;
mod settle;
mod sorting;
#[cfg(test)]
mod tests;

pub use document::{Document, document};
pub use incoming::{DifferingRow, HandOverChoices, IncomingPlan, plan_import};
pub use joins::UnitJoin;
pub use passed::{HandOver, Passed, hand_over};
pub use sorting::LeftOut;
