//! Calendar files that were taken in: what each one is, and what came of it.
//!
//! A file is one of three things, and a person says which: my busy times, a leader's busy times, or
//! rhythm. Of busy times only when is kept, never what, unless somebody asks for titles. Events of a
//! rhythm become entries, with their exceptions and moved dates.
//!
//! [`Incoming`] is what a file gives on whole terms of ours, [`Plan`] how that differs from what an
//! earlier import of it left here. Both are pure; `workspace::sources` writes.

mod days;
mod guess;
pub(crate) mod incoming;
mod key;
mod meeting_entry;
mod meeting_events;
mod meeting_times;
mod meetings;
mod names;
pub(crate) mod plan;
mod take;
pub(crate) mod wording;

pub use incoming::{
    Asked, Content, Incoming, IncomingEvent, IncomingMeeting, IncomingTime, PassedOver,
};
pub use meetings::Outcome;
pub use plan::{Cancellation, Differences, Plan};

#[cfg(test)]
mod tests;
