//! From the events of a file to series: versions of one event, changed occurrences, and plain events
//! that share a UID.

use std::collections::BTreeMap;

use super::event::{Event, Origin};
use super::remarks::Remarks;
use super::series::{Series, read_as};

/// Groups events by UID, in the order of the file. Of two that say the same, the newer holds.
pub(super) fn grouped(events: Vec<Event>, notes: &mut Remarks) -> Vec<Series> {
    let mut groups: Vec<(Option<String>, Vec<Event>)> = Vec::new();
    let mut places: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for event in events {
        let place = match &event.uid {
            // Events without a UID have nothing to do with each other.
            None => groups.len(),
            // Each message that adds dates adds others.
            Some(_) if event.origin == Origin::Addition => groups.len(),
            Some(uid) => {
                let named = (event.origin == Origin::Message, uid.clone());
                *places.entry(named).or_insert(groups.len())
            }
        };
        match groups.get_mut(place) {
            Some((_, group)) => group.push(event),
            None => groups.push((event.uid.clone(), vec![event])),
        }
    }
    groups
        .into_iter()
        .flat_map(|(uid, group)| {
            if share_a_uid(&group) {
                several(uid.as_deref(), group, notes)
            } else {
                vec![series_of(uid, group, notes)]
            }
        })
        .collect()
}

/// Tells whether plain events of one UID are several events, not several versions of one: none of
/// them recurs, and with one sequence they start at different times.
fn share_a_uid(events: &[Event]) -> bool {
    let Some((first, others)) = events.split_first() else {
        return false;
    };
    let plain = |event: &Event| {
        event.origin == Origin::Calendar && event.changes.is_none() && !event.set.recurs()
    };
    !others.is_empty()
        && events.iter().all(plain)
        && others
            .iter()
            .all(|event| event.version.sequence == first.version.sequence)
        && others.iter().any(|event| event.start != first.start)
}

/// Returns a series for each start among plain events of one UID.
fn several(uid: Option<&str>, events: Vec<Event>, notes: &mut Remarks) -> Vec<Series> {
    let mut starts: Vec<Vec<Event>> = Vec::new();
    for event in events {
        let same = |group: &&mut Vec<Event>| group.iter().all(|one| one.start == event.start);
        match starts.iter_mut().find(same) {
            Some(group) => group.push(event),
            None => starts.push(vec![event]),
        }
    }
    if let Some(event) = starts.iter().flatten().next() {
        let reason = format!(
            "{} events of the file have the same UID; all of them were kept.",
            starts.len()
        );
        notes.on_event(event.line, &reason);
    }
    let series = starts.into_iter().map(|group| Series {
        shares_uid: true,
        ..series_of(uid.map(str::to_owned), group, notes)
    });
    series.collect()
}

fn series_of(uid: Option<String>, events: Vec<Event>, notes: &mut Remarks) -> Series {
    let line = events.iter().map(|event| event.line).min().unwrap_or(1);
    let (origin, clock) = events.first().map_or((Origin::Calendar, None), |event| {
        (event.origin, event.clock.clone())
    });
    let (changed, mains): (Vec<Event>, Vec<Event>) = events
        .into_iter()
        .partition(|event| event.changes.is_some());
    let older = |notes: &mut Remarks, event: &Event| {
        let reason = "The file holds a newer version of this event, and that one was read.";
        notes.on_event(event.line, reason);
    };
    let mut main: Option<Event> = None;
    for event in mains {
        match &main {
            Some(held) if held.is_newer_than(&event) => older(notes, &event),
            Some(held) => {
                older(notes, held);
                main = Some(event);
            }
            None => main = Some(event),
        }
    }
    let mut by_key: BTreeMap<i64, Event> = BTreeMap::new();
    for event in changed {
        let Some(original) = event
            .changes
            .as_ref()
            .and_then(|(original, _)| read_as(main.as_ref(), &event, original).alike(original))
        else {
            continue;
        };
        let key = original.key();
        let left_out = main
            .as_ref()
            .is_some_and(|main| main.set.excludes(&original, key) && main.is_newer_than(&event));
        if left_out {
            let reason = "The event no longer has this date, so its change was skipped.";
            notes.on_event(event.line, reason);
            continue;
        }
        match by_key.get(&key) {
            Some(held) if held.is_newer_than(&event) => older(notes, &event),
            held => {
                if let Some(held) = held {
                    older(notes, held);
                }
                by_key.insert(key, event);
            }
        }
    }
    Series {
        uid,
        line,
        origin,
        clock,
        shares_uid: false,
        main,
        changed: by_key,
    }
}
