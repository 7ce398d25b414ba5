//! Zones that a file describes, and finding zones by name.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::reader::ZoneDraft;
use crate::content_line::ContentLine;
use crate::recurrence::{Moment, RecurrenceSet, Rule};
use crate::zones::{Described, Zone};

/// How many changes of one part of a zone are followed.
const MOST_CHANGES: usize = 1_000;

/// The last year for which the changes of a described zone are worked out.
const LAST_YEAR: i32 = 2100;

/// The zones that a file can name.
pub(super) struct Zones {
    described: BTreeMap<String, Zone>,
    /// What was asked for before; files name few zones, many times.
    found: RefCell<BTreeMap<String, Option<Zone>>>,
    /// Unknown names that were told already.
    told: RefCell<BTreeSet<String>>,
}

impl Zones {
    pub(super) fn of(drafts: Vec<ZoneDraft>) -> Self {
        let mut described = BTreeMap::new();
        for draft in drafts {
            for name in &draft.names {
                let known = draft.location.as_deref().and_then(Zone::named);
                let known = known.filter(|zone| !zone.is_fixed());
                if let Some(zone) = known.or_else(|| zone_of(name, &draft.parts)) {
                    described.insert(name.clone(), zone);
                }
            }
        }
        Self {
            described,
            found: RefCell::new(BTreeMap::new()),
            told: RefCell::new(BTreeSet::new()),
        }
    }

    /// Returns the zone of a name: a known one first, then what its calendar describes. Where the
    /// known one has the same offset all year, as EST, the description says more.
    pub(super) fn find(&self, name: &str) -> Option<Zone> {
        if let Some(found) = self.found.borrow().get(name) {
            return found.clone();
        }
        let described = self.described.get(name);
        let zone = Zone::of_file(name)
            .filter(|zone| described.is_none() || !zone.is_fixed())
            .or_else(|| described.cloned());
        self.found
            .borrow_mut()
            .insert(name.to_owned(), zone.clone());
        zone
    }
}

impl Zones {
    /// Tells whether an unknown name comes up for the first time.
    pub(super) fn is_news(&self, name: &str) -> bool {
        self.told.borrow_mut().insert(name.to_owned())
    }
}

fn zone_of(name: &str, parts: &[Vec<String>]) -> Option<Zone> {
    let mut changes = Vec::new();
    let mut first: Option<(i64, i32)> = None;
    for part in parts {
        let Some((before, after, set)) = observance(part) else {
            continue;
        };
        let onsets = set
            .occurrences()
            .take_while(|onset| chrono::Datelike::year(&onset.local.date()) <= LAST_YEAR)
            .take(MOST_CHANGES);
        for onset in onsets {
            let at = onset.utc?.timestamp();
            changes.push((at, after));
            if first.is_none_or(|(earliest, _)| at < earliest) {
                first = Some((at, before));
            }
        }
    }
    let (_, offset) = first?;
    Some(Zone::described(Described::new(
        name.to_owned(),
        offset,
        changes,
    )))
}

/// Returns the offsets before and after, and when the part sets in.
fn observance(lines: &[String]) -> Option<(i32, i32, RecurrenceSet)> {
    let lines: Vec<ContentLine<'_>> = lines.iter().filter_map(|l| ContentLine::of(l)).collect();
    let value = |name: &str| {
        lines
            .iter()
            .find(|line| line.is(name))
            .map(|line| line.value)
    };
    let after = Described::offset_of(value("TZOFFSETTO")?)?;
    let before = value("TZOFFSETFROM")
        .and_then(Described::offset_of)
        .unwrap_or(after);
    // Onsets are wall times with the offset that held before.
    let here = Zone::at_offset(before);
    let start = Moment::read(value("DTSTART")?, None, |_| None).ok()?.wall();
    let mut extra = vec![Moment::Zoned(start, here.clone())];
    let mut rules = Vec::new();
    for line in &lines {
        if line.is("RRULE") {
            rules.extend(line.value.parse::<Rule>());
        } else if line.is("RDATE") {
            let dates = Moment::read_list(line.value, None, |_| None).unwrap_or_default();
            extra.extend(
                dates
                    .into_iter()
                    .map(|date| Moment::Zoned(date.wall(), here.clone())),
            );
        }
    }
    let set = RecurrenceSet::new(Moment::Zoned(start, here), rules, &extra, &[]);
    Some((before, after, set))
}
