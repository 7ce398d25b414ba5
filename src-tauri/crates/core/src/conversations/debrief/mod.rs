//! The debrief: a box of plain lines, of which some are offered as promises and findings.
//!
//! Nothing is stored unseen: [`offers`] only reads. Whoever confirms an offer stores the row that
//! [`promise_of`] or [`finding_of`] makes of it.

mod days;
mod lines;
mod take;

pub use days::due_in;
pub use lines::{Offer, OfferKind, offers, rating};
pub use take::{finding_of, offers_for, opener_asked, promise_of};
