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
mod incoming;
mod key;
mod meeting_entry;
mod meeting_events;
mod meeting_times;
mod meetings;
mod names;
mod plan;
mod record;
pub mod screen;
mod take;
mod wording;

pub(crate) use guess::usual;
pub use incoming::{
    Asked, Content, Incoming, IncomingEvent, IncomingMeeting, IncomingTime, PassedOver,
};
pub use meetings::Outcome;
pub use plan::{Cancellation, Differences, Plan};
pub(crate) use record::SourceKind;
pub use record::{CalendarSource, CancelledMeeting, ChangedDate, Holds, ImportedEvent, SourceForm};

#[cfg(test)]
mod tests;
