//! Handing over units to a colleague: what goes and what does not, as a document to read, and importing what a
//! colleague handed over.

mod carried;
mod document;
mod incoming;
mod passed;
pub mod say;
mod settle;
mod sorting;
#[cfg(test)]
mod tests;

pub use document::{Document, document};
pub use incoming::{DifferingRow, HandOverChoices, IncomingPlan, UnitJoin, plan_import};
pub use passed::{HandOver, Passed, hand_over};
pub use sorting::LeftOut;
