//! Heavy working days in a row, and the crunch that is long enough to leave somebody alone.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    calendar::{Span, previous_day},
    model::Load,
    rhythm::DayLoad,
};

use super::their_side::TheirSide;

/// Critical working days on end that make a crunch.
const CRUNCH: usize = 5;

/// Days to look at on either side of a stretch; no crunch lasts longer.
const FARTHEST: usize = 200;

/// A crunch: critical working days on end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Crunch {
    /// The entry that it comes from.
    pub name: String,
    /// Its last day.
    pub until: NaiveDate,
}

/// Working days on end of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) span: Span,
    pub(super) worked: usize,
}

/// Returns the working days on end around (or, on a day off, not at all) a day that pass the test;
/// days off in between belong to it, but not at its ends.
pub(super) fn stretch(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    test: impl Fn(DayLoad) -> bool,
) -> Option<Stretch> {
    let passes = |day: NaiveDate| test(theirs.felt.lane.load(day));
    if !passes(date) {
        return None;
    }
    let reach = |step: fn(&NaiveDate) -> Option<NaiveDate>| {
        let mut end = date;
        let mut day = date;
        let mut worked = 0;
        for _ in 0..FARTHEST {
            let Some(next) = step(&day) else { break };
            day = next;
            let works = theirs.days.is_working(day);
            if passes(day) {
                end = day;
                worked += usize::from(works);
            } else if works {
                break;
            }
        }
        (end, worked)
    };
    let (first, before) = reach(NaiveDate::pred_opt);
    let (last, after) = reach(NaiveDate::succ_opt);
    Some(Stretch {
        span: Span::new(first, last),
        worked: before + after + usize::from(theirs.days.is_working(date)),
    })
}

/// Returns the critical days on end around a day.
pub(super) fn critical_stretch(theirs: &TheirSide<'_>, date: NaiveDate) -> Option<Stretch> {
    stretch(theirs, date, |day| day.load == Load::Critical)
}

/// Returns the crunch that a day lies in, if it is one: five critical working days on end.
pub(super) fn crunch(theirs: &TheirSide<'_>, date: NaiveDate) -> Option<Crunch> {
    // On a weekend within a peak that names only working days, the next working day tells.
    let day = Span::new(date, date + chrono::Days::new(3))
        .iter()
        .take_while(|day| *day == date || !theirs.days.is_working(previous_day(*day)))
        .find(|day| theirs.felt.lane.load(*day).load == Load::Critical)?;
    let found = critical_stretch(theirs, day).filter(|found| found.worked >= CRUNCH)?;
    let cause = theirs
        .felt
        .lane
        .causes(day)
        .iter()
        .find(|cause| cause.load == Load::Critical)?;
    let happening = theirs.felt.happenings.get(cause.happening)?;
    Some(Crunch {
        name: happening.entry.name.clone(),
        until: found.span.last,
    })
}
