//! What messages about meetings do to the entries that are here.

use std::borrow::Cow;

use super::{
    incoming::{Incoming, IncomingEvent, IncomingMeeting},
    meeting_entry::{apply_dates, of_known},
    meetings::{Counts, note_cancelled, outcome},
    plan::{Known, Plan},
};
use crate::calendar::ics::{About, Version};
use crate::model::ImportedEvent;

/// Compares the events of messages with the entries that are here.
pub(super) fn compare_meeting_events<'a>(
    plan: &mut Plan<'a>,
    here: &Known<'a>,
    events: &'a [IncomingEvent],
    incoming: &'a Incoming,
) {
    for message in &incoming.meetings {
        let new = events
            .iter()
            .find(|event| event.key.split('+').next() == Some(message.event.as_str()));
        let known = here.events().find(|event| event.key == message.event);
        let mut changes = Counts::default();
        compare_event(plan, here, message, known, new, incoming, &mut changes);
        plan.older += changes.older;
        plan.outcomes
            .push(outcome(message, known.is_some(), &changes));
    }
}

fn compare_event<'a>(
    plan: &mut Plan<'a>,
    here: &Known<'a>,
    message: &'a IncomingMeeting,
    known: Option<&'a ImportedEvent>,
    new: Option<&'a IncomingEvent>,
    incoming: &Incoming,
    changes: &mut Counts,
) {
    let called_off = || here.cancelled().filter(|one| one.event == message.event);
    let mut off: Vec<(String, Version)> = Vec::new();
    if let Some(known) = known {
        plan.homes.insert(&message.event, known.source_id);
    }
    if let About::Cancelled(version) = message.meeting.about {
        off.push((String::new(), version));
    }
    for date in message.meeting.dates.iter().filter(|date| date.cancelled) {
        off.push((date.key().to_string(), date.version));
    }
    let is_off = |version: Version| {
        called_off().any(|one| one.original.is_empty() && one.version.is_newer_than(version))
    };
    match (message.meeting.about, known) {
        (About::Cancelled(_), None) => {}
        (_, None) => match new {
            Some(new) if is_off(new.version) => changes.older += 1,
            Some(new) => {
                plan.events.new.push(Cow::Borrowed(new));
                changes.new += 1;
                plan.revived.extend(called_off());
            }
            None => {}
        },
        (about, Some(known)) => {
            let Some(entry) = here.entry_of(known) else {
                plan.declined += 1;
                return;
            };
            let event = match about {
                About::Cancelled(version) | About::Whole(version) | About::MoreDates(version)
                    if known.version.is_newer_than(version) =>
                {
                    changes.older += 1;
                    return;
                }
                About::Cancelled(_) => None,
                About::Whole(_) => new.map(|new| {
                    let mut event = new.clone();
                    event.keep_newer_dates(known, called_off());
                    event
                }),
                About::Dates | About::MoreDates(_) => {
                    let mut event = of_known(known, entry, &message.event);
                    let dates = apply_dates(&mut event, message, known, new, incoming.span);
                    changes.older += dates.older;
                    changes.gone += dates.cancelled;
                    (!dates.nothing_left).then_some(event)
                }
            };
            match event {
                None => {
                    plan.events.gone.push((known, entry));
                    changes.gone += 1;
                }
                Some(event) if known.says(&event, incoming.span) => {
                    plan.events.same += 1;
                    changes.same += 1;
                }
                Some(event) => {
                    plan.events
                        .changed
                        .push(((known, entry), Cow::Owned(event)));
                    changes.changed += 1;
                }
            }
        }
    }
    if changes.older == 0 {
        note_cancelled(plan, here, &message.event, off);
    }
}
