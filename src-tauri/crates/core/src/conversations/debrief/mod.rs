//! The debrief: a box of plain lines, of which some are offered as promises and findings.
//!
//! Nothing is stored unseen: a [`Reader`] only reads.

mod dates;
mod finding;
mod lines;
mod phrases;
mod prefix;
mod promise;
mod sides;
mod subject;
mod take;
mod verbs;
mod words;

pub use dates::{DateOrder, DateProblem};
pub use lines::{Offer, OfferKind, Reader, UnreadDate, rating};
pub use promise::is_deed;
pub use take::offers_for;
