//! Recurrence as RFC 5545 defines it, by an engine of our own on calendar days and wall-clock time.
//!
//! [`RecurrenceSet`] reads the property lines of an event (`DTSTART`, `RRULE`, `RDATE`, `EXDATE`) and
//! gives its occurrences one by one; [`DayRule`] is a rule on plain dates, for entries of the rhythm.
//! Both cut time into calendar years and mark the days of a year that match in one bit each, so that
//! a rule costs a few machine words a year, an endless rule nothing until it is asked, and a rule
//! that never matches ends at once.
//!
//! Where engines differ, this one reads the standard so:
//! - only dates that the rule names occur; a `DTSTART` beside its rule is no occurrence;
//! - `BYSETPOS` counts within the whole day, week, month or year, also the first one;
//! - `BYMONTHDAY` alone in a yearly rule means days of the month of `DTSTART`;
//! - `BYWEEKNO` without `BYDAY` takes the weekday of `DTSTART`;
//! - `INTERVAL` of a yearly rule counts calendar years from that of `DTSTART`, with `BYWEEKNO` too;
//! - `UNTIL` as a date includes that whole day on the wall clock, also for a start with a zone;
//! - a wall time in a gap moves forward by the gap, one in a fold is the first of the two; what falls
//!   on the same instant occurs once;
//! - a year is at most 9999.

mod day_rule;
mod error;
mod last_day;
mod lines;
mod mask;
mod missing;
mod moment;
mod parse;
mod parts;
mod plan;
mod rule;
mod set;
mod source;
mod walk;
mod words;

pub(crate) use moment::Moment;
pub(crate) use rule::{Rule, Until, letters};

pub use day_rule::DayRule;
pub use error::RecurrenceError;
pub use parts::{DayOfMonth, End, Every, Recurrence, rrule_text};
pub use set::{Local, Occurrence, Occurrences, RecurrenceSet};

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_words;
