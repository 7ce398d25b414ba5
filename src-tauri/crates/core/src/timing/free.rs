//! The time that two people have in common on a day, each with the hours of their own zone.

use std::ops::RangeInclusive;

use chrono::{NaiveDate, TimeDelta};

use crate::calendar::days_after;

use super::{day::Question, my_side::MySide, taken::Taken, their_side::TheirSide};

/// Days around the leader's date on which my hours can meet theirs.
const NEIGHBOURS: RangeInclusive<i64> = -1..=1;

/// Stretches in which a whole chat fits, and my date of each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Common {
    /// By hours alone.
    pub(crate) hours: Vec<(NaiveDate, Taken)>,
    /// Clear of what stands in both calendars, as far as it is known.
    pub(crate) free: Vec<(NaiveDate, Taken)>,
}

impl Common {
    /// Returns my date of the longest common stretch.
    pub(crate) fn my_date(&self) -> Option<NaiveDate> {
        self.hours
            .iter()
            .max_by_key(|(date, span)| (span.end - span.start, std::cmp::Reverse(*date)))
            .map(|(date, _)| *date)
    }
}

/// Returns what a leader's date has in common with my days. My hours are cut by the time that I take
/// to prepare and to debrief; so is the room between what stands in my calendar.
pub(crate) fn common(
    mine: &MySide<'_>,
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    question: &Question,
) -> Common {
    let me = &mine.records.me;
    let before = TimeDelta::minutes(i64::from(me.prepare_minutes));
    let after = TimeDelta::minutes(i64::from(me.debrief_minutes));
    let length = TimeDelta::minutes(i64::from(theirs.leader.chat_minutes.max(1)));
    let their_hours: Vec<Taken> = theirs
        .hours_on(mine.records, date)
        .filter_map(|hours| Taken::between(&theirs.zone, date, hours.from, hours.to))
        .collect();
    let mut found = Common::default();
    if their_hours.is_empty() {
        return found;
    }
    let neighbours = if mine.zone == theirs.zone {
        0..=0
    } else {
        NEIGHBOURS
    };
    for my_date in neighbours.map(|days| days_after(date, days)) {
        for my_hours in mine.hours_on(my_date).iter() {
            for theirs in &their_hours {
                let start = theirs.start.max(my_hours.start);
                let end = theirs.end.min(my_hours.end);
                if start + length <= end {
                    found.hours.push((my_date, Taken { start, end }));
                }
            }
        }
    }
    found.free.clone_from(&found.hours);
    let padded = |taken: Taken| Taken {
        start: taken.start - after,
        end: taken.end + before,
    };
    let first = found.hours.iter().map(|(_, span)| span.start).min();
    let last = found.hours.iter().map(|(_, span)| span.end).max();
    let (Some(first), Some(last)) = (first, last) else {
        return found;
    };
    let whole = Taken {
        start: first - before,
        end: last + after,
    };
    for blocks in [&mine.busy, mine.standing_time()] {
        for taken in blocks.around(whole) {
            clear(&mut found.free, padded(*taken), length);
        }
    }
    let my_dates: Vec<NaiveDate> = found.hours.iter().map(|(date, _)| *date).collect();
    for my_date in my_dates {
        for chat in mine.chats_on(my_date, question.without) {
            if let Some(taken) = Taken::of(&chat) {
                // The other chat has its own time to prepare and to debrief.
                let own = Taken {
                    start: taken.start - before,
                    end: taken.end + after,
                };
                clear(&mut found.free, padded(own), length);
            }
        }
    }
    if let Some(busy) = &theirs.busy {
        for taken in busy.around(whole) {
            clear(&mut found.free, *taken, length);
        }
    }
    found
}

/// Takes a time out of the stretches; what is left too short for a chat is dropped.
fn clear(free: &mut Vec<(NaiveDate, Taken)>, taken: Taken, length: TimeDelta) {
    if !free
        .iter()
        .any(|(_, span)| span.start < taken.end && taken.start < span.end)
    {
        return;
    }
    *free = free
        .iter()
        .flat_map(|(date, span)| {
            let left = Taken {
                start: span.start,
                end: span.end.min(taken.start),
            };
            let right = Taken {
                start: span.start.max(taken.end),
                end: span.end,
            };
            [(*date, left), (*date, right)]
        })
        .filter(|(_, span)| span.start + length <= span.end)
        .collect();
    free.dedup();
}
