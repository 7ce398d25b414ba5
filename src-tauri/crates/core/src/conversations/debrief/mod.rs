//! The debrief: a box of plain lines, of which some are offered as promises and findings.
//!
//! Nothing is stored unseen: a [`Reader`] only reads.
//!
//! A line is read in three steps: what it announces, a quotation, a sentence. A date that cannot be read is an
//! [`UnreadDate`] and is named, never guessed; so is a weekday that does not match its date. Relative days count
//! from `debrief_begun_on`. `promises::read` uses the same reader.

mod dates;
mod finding;
mod identify;
mod kinds;
mod lines;
mod link_ends;
mod parts;
mod phrases;
mod prefix;
mod promise;
mod read;
mod sides;
mod subject;
mod take;
mod verbs;
mod words;

pub use dates::{DateOrder, DateProblem};
pub use identify::{added_by_lines, same_as};
pub use kinds::OfferKind;
pub use lines::{Offer, Reader, UnreadDate, rating};
pub use link_ends::{LinkEnd, LinkProblem, link_ends};
pub use parts::{BetterWord, LineParts, LinkNames, PartKind, Parts};
pub use promise::is_deed;
pub use read::ReadLine;
pub use take::{offers_for, reader_of, unanswered};
