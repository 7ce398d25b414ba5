//! The rhythm of a business: entries, the dates they fall on, and how heavy a day is.
//!
//! An [`Entry`](crate::model::Entry) is what a person files. [`Rhythm`] turns entries into dated occurrences over a window of
//! days, by the calendar and the working days of whoever they belong to, and lays them into one
//! [`Lane`] per unit and leader, with the loads they feel. Screens only read lanes.
//!
//! What does not live here: what a heavy day means for a chat. That is `timing`.

pub(crate) mod calendars;
pub(crate) mod cause;
mod days;
pub(crate) mod expand;
mod felt;
mod heavy;
mod known;
mod lane;
pub(crate) mod places;
mod scope;
mod whole;
mod wording;

pub mod collisions;
pub mod health;
pub mod pack_preview;
pub mod preview;
pub mod roll_forward;

pub use calendars::{CalendarChange, ChangedYear, change as calendar_change, fiscal_on};

pub(crate) use days::{home_of_unit, weekend_of_unit};
pub use expand::Dated;
pub use heavy::HeavyDays;
pub use known::{UnknownUnit, is_known, is_known_of, unknown_units};
pub use lane::{Cause, DayLoad, Lane, Part};
pub use scope::scope_name;
pub(crate) use whole::FeltYear;
pub use whole::{Happening, Rhythm};
pub use wording::rule_words;

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
