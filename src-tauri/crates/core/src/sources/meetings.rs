//! The effects of messages about meetings.

use super::{
    incoming::IncomingMeeting,
    plan::{Cancellation, Known, Plan},
};
use crate::calendar::ics::{About, Version};

/// What one message does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It brings a meeting.
    Adds,
    /// It brings dates of a meeting.
    AddsDates,
    /// It changes a meeting.
    Updates,
    /// It changes dates of a meeting.
    UpdatesDates,
    /// It calls a meeting off.
    Cancels,
    /// It calls dates of a meeting off.
    CancelsDates,
    /// It calls off what is not here.
    CancelsUnknown,
    /// Newer is known.
    IsOlder,
    /// It says what is known.
    SaysTheSame,
}

/// Notes what is called off, where nothing as new is noted.
pub(super) fn note_cancelled(
    plan: &mut Plan<'_>,
    here: &Known<'_>,
    event: &str,
    off: Vec<(String, Version)>,
) {
    for (original, version) in off {
        let is_known = here.cancelled().any(|one| {
            one.event == event && one.original == original && !version.is_newer_than(one.version)
        });
        if !is_known {
            plan.cancelled.push(Cancellation {
                event: event.to_owned(),
                original,
                version,
            });
        }
    }
}

/// How much a message changes.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) new: usize,
    pub(super) changed: usize,
    pub(super) gone: usize,
    pub(super) same: usize,
    pub(super) older: usize,
}

pub(super) fn outcome(message: &IncomingMeeting, is_known: bool, changes: &Counts) -> Outcome {
    let changes_something = changes.new + changes.changed + changes.gone > 0;
    let dates = &message.meeting.dates;
    match message.meeting.about {
        _ if !changes_something && changes.older > 0 => Outcome::IsOlder,
        About::Cancelled(_) if is_known => Outcome::Cancels,
        About::Cancelled(_) => Outcome::CancelsUnknown,
        About::Dates if dates.iter().all(|date| date.cancelled) => {
            if changes.gone > 0 {
                Outcome::CancelsDates
            } else {
                Outcome::CancelsUnknown
            }
        }
        _ if !changes_something => Outcome::SaysTheSame,
        About::Whole(_) if is_known => Outcome::Updates,
        About::Whole(_) => Outcome::Adds,
        About::Dates if is_known => Outcome::UpdatesDates,
        About::Dates | About::MoreDates(_) => Outcome::AddsDates,
    }
}
