//! What we ourselves send into a unit while the unit is busy or in a crunch, and where there is room
//! for it.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{Span, days_after},
    model::{Entry, EntryKind, Load, OccurrenceState, Scope, Unit},
    rhythm::{HeavyDays, Rhythm, expand::unit_of},
};

/// How far ahead one looks.
const AHEAD: i64 = 400;
/// How far a better place may lie.
const SEARCH: i64 = 120;

/// A solution that meets a busy or critical time of the unit it goes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Collision {
    pub entry_id: Id<Entry>,
    /// Which occurrence.
    pub key: String,
    /// What we send.
    pub name: String,
    /// The unit that gets it.
    pub unit_id: Id<Unit>,
    pub unit_name: String,
    /// The days of ours.
    pub span: Span,
    /// How sure they are.
    pub state: OccurrenceState,
    /// The heaviest load met.
    pub load: Load,
    /// How many working days of it, from today on, are busy or critical.
    pub heavy: usize,
    /// How many working days it has from today on.
    pub days: usize,
    /// What it meets, heaviest first: "P8 close, WD-1 to WD+4".
    pub meets: Vec<String>,
    /// The nearest later place of the same length without any of that, or with much less; none for what
    /// has begun.
    pub better: Option<Span>,
}

/// Returns the collisions of a unit, or of all units, from today on, by first day.
pub fn collisions(records: &Records, unit: Option<Id<Unit>>, today: NaiveDate) -> Vec<Collision> {
    let ours = |entry: &&Entry| entry.kind == EntryKind::Ours;
    if !records.entries.iter().any(|entry| ours(&entry)) {
        return Vec::new();
    }
    let last = days_after(today, AHEAD);
    let window = Span::new(today, last);
    let rhythm = Rhythm::new(records, window);
    let mut found = Vec::new();
    for one in &records.units {
        if one.archived_on.is_some() || unit.is_some_and(|unit| unit != one.id) {
            continue;
        }
        for entry in records.entries.iter().filter(ours) {
            let goes_there = match entry.scope {
                Scope::Company => true,
                Scope::Unit(_) | Scope::Leader(_) => unit_of(records, entry.scope) == Some(one.id),
            };
            if !goes_there {
                continue;
            }
            for dated in rhythm.dated(entry).iter() {
                if dated.span.last < today || !dated.span.overlaps(&window) {
                    continue;
                }
                // What is over already can't be mended.
                let ahead = Span::new(dated.span.first.max(today), dated.span.last);
                let met = HeavyDays::of(&rhythm, one.id, Some(entry.id), ahead);
                if met.heavy == 0 {
                    continue;
                }
                let begun = dated.span.first <= today;
                found.push(Collision {
                    entry_id: entry.id,
                    key: dated.key.to_string(),
                    name: entry.name.clone(),
                    unit_id: one.id,
                    unit_name: one.name.clone(),
                    span: dated.span,
                    state: dated.state,
                    load: met.load,
                    heavy: met.heavy,
                    days: met.days,
                    meets: met.causes,
                    better: if begun {
                        None
                    } else {
                        better(&rhythm, one.id, entry.id, dated.span, met.heavy)
                    },
                });
            }
        }
    }
    found.sort_by_key(|collision| (collision.span.first, collision.unit_id));
    found
}

/// Returns the nearest later span of the same length that begins on a working day and meets nothing; for
/// something long, the one that meets least, where that is at most half of what it meets now.
fn better(
    rhythm: &Rhythm<'_>,
    unit: Id<Unit>,
    ours: Id<Entry>,
    span: Span,
    heavy: usize,
) -> Option<Span> {
    let next = span.first.succ_opt()?;
    calmest(rhythm, unit, Some(ours), (next, span.days()), heavy / 2)
}

/// Returns the first calm stretch of so many days in a unit from `first` on: one that meets nothing heavy, else
/// the one that meets least, where that is at most half of its days. The rhythm has to reach far enough.
pub fn calm_stretch(
    rhythm: &Rhythm<'_>,
    unit: Id<Unit>,
    first: NaiveDate,
    days: i64,
) -> Option<Span> {
    let most = usize::try_from(days / 2).unwrap_or(0);
    calmest(rhythm, unit, None, (first, days), most)
}

/// Returns how many days ahead a rhythm has to reach for a stretch of so many days.
pub const fn reach(days: i64) -> i64 {
    SEARCH + days
}

/// Returns the nearest span of a length that begins on a working day, from a day on, and meets nothing heavy;
/// else the one that meets least, and `most` heavy days at most.
fn calmest(
    rhythm: &Rhythm<'_>,
    unit: Id<Unit>,
    ours: Option<Id<Entry>>,
    (from, length): (NaiveDate, i64),
    most: usize,
) -> Option<Span> {
    let days = rhythm.unit_days(Some(unit));
    let mut least: Option<(usize, Span)> = None;
    for later in 0..SEARCH {
        let first = from.checked_add_signed(TimeDelta::days(later))?;
        let other = Span::new(first, days_after(first, length - 1));
        if other.last > rhythm.window().last {
            break;
        }
        if !days.is_working(first) {
            continue;
        }
        let met = HeavyDays::of(rhythm, unit, ours, other).heavy;
        if met == 0 {
            return Some(other);
        }
        if met <= most && least.is_none_or(|(known, _)| met < known) {
            least = Some((met, other));
        }
    }
    least.map(|(_, span)| span)
}
