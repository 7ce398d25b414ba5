//! The exact assignment: Kuhn-Munkres over leaders and seats.
//!
//! What counts first, each step beyond any sum of the steps below it: the room of a week is kept;
//! what a person wants kept is kept; those beyond their limit gap are seen; they have the first good days; what was
//! proposed before stays; as many as possible are seen; the moments are the best; the earlier seat.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use pathfinding::{kuhn_munkres::kuhn_munkres, matrix::Matrix};

use super::{super::outlook::Outlook, candidate::Candidate, proposal::MOST_WEEKS, seats::Seat};

/// Scores are scaled by this, so that the number of the seat only decides ties.
const SCALE: i128 = 1_000;
/// More than all scores of a plan together.
const SEATED: i128 = 10_000_000_000_000;
/// More than all seats of a plan together.
const STAYS: i128 = SEATED * 1_000;
/// More than all of those together; what one day of waiting less is worth to those beyond the limit.
const SOONER: i128 = STAYS * 1_000;
/// More than the days that a plan can save.
const BEYOND: i128 = SOONER * 1_000_000;
/// More than all of those together.
const KEPT: i128 = BEYOND * 1_000;
/// A row that keeps a week within its room, in its own week.
const BLOCKED: i128 = KEPT * 1_000;

/// Returns the number of each candidate's seat in the best assignment.
pub(super) fn assign(
    outlook: &Outlook<'_>,
    candidates: &[Candidate<'_>],
    seats: &[Seat],
    first: NaiveDate,
) -> Vec<Option<usize>> {
    let with_offers: Vec<&Candidate<'_>> = candidates
        .iter()
        .filter(|candidate| !candidate.offers.is_empty())
        .collect();
    let mut chosen = solve(outlook, &with_offers, seats, first).into_iter();
    candidates
        .iter()
        .map(|candidate| {
            if candidate.offers.is_empty() {
                None
            } else {
                chosen.next().flatten()
            }
        })
        .collect()
}

fn solve(
    outlook: &Outlook<'_>,
    candidates: &[&Candidate<'_>],
    seats: &[Seat],
    first: NaiveDate,
) -> Vec<Option<usize>> {
    if candidates.is_empty() {
        return Vec::new();
    }
    let blocks = blocks(outlook, seats);
    let rows = candidates.len() + blocks.len();
    // Every candidate may stay without: that many empty seats. A seat without an offer is as empty.
    let columns = seats.len() + candidates.len();
    let weights = Matrix::from_fn(rows, columns, |(row, column)| {
        match (candidates.get(row), seats.get(column)) {
            (Some(candidate), Some(_)) => weight(candidate, column, first).unwrap_or(0),
            (None, Some(seat)) if blocks.get(row - candidates.len()) == Some(&seat.week) => BLOCKED,
            (_, None) | (None, Some(_)) => 0,
        }
    });
    let (_, chosen) = kuhn_munkres(&weights);
    candidates
        .iter()
        .zip(chosen)
        .map(|(candidate, seat)| candidate.offers.contains_key(&seat).then_some(seat))
        .collect()
}

/// Returns what a seat weighs for a candidate, if there is a moment in it.
pub(in super::super) fn weight(
    candidate: &Candidate<'_>,
    seat: usize,
    first: NaiveDate,
) -> Option<i128> {
    let worth = i128::from(candidate.worth(seat, first)?);
    let tie = i128::try_from(seat).unwrap_or(0).min(SCALE - 1);
    let farthest = i64::from(MOST_WEEKS) * 7;
    let tier = |holds: bool, size: i128| if holds { size } else { 0 };
    Some(
        SEATED
            + tier(candidate.keeps(seat), KEPT)
            + tier(candidate.beyond, BEYOND)
            + i128::from(candidate.sooner(seat, first, farthest)) * SOONER
            + tier(candidate.stays(seat), STAYS)
            + worth * SCALE
            - tie,
    )
}

/// Returns a week for each seat that must stay empty, so that no week holds more than its room.
fn blocks(outlook: &Outlook<'_>, seats: &[Seat]) -> Vec<NaiveDate> {
    let mut by_week: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for seat in seats {
        *by_week.entry(seat.week).or_default() += 1;
    }
    by_week
        .into_iter()
        .flat_map(|(week, seats)| {
            let more = seats.saturating_sub(room(outlook, week));
            std::iter::repeat_n(week, more)
        })
        .collect()
}

/// Returns how many more chats a week has room for.
pub(in super::super) fn room(outlook: &Outlook<'_>, week: NaiveDate) -> usize {
    let per_week = usize::from(outlook.records().me.per_week);
    per_week.saturating_sub(outlook.mine.chats_in_week(week, None))
}
