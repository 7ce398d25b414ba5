//! Why an opener has to wait: rules that no weight outvotes.

use chrono::NaiveDate;
use serde::Serialize;

use super::{CourseLine, purpose};
use crate::model::Depth;
use crate::{
    Records,
    english::say,
    model::{Leader, Opener},
    season::{Season, WindowSide},
};

/// Days in which the question on needs is not asked twice.
pub(super) const FEEDBACK_REST: i64 = 60;
/// Days in which somebody new at the company can't know our work yet.
const NEW_AT_COMPANY: i64 = 90;

/// An opener that waits, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HeldBack {
    /// Which.
    pub number: Opener,
    /// Why, in a sentence.
    pub why: String,
}

/// Returns the openers that have to wait on the day of the season, with the reasons, by number.
pub fn waiting(
    records: &Records,
    season: &Season<'_>,
    leader: &Leader,
    course: &[CourseLine],
) -> Vec<HeldBack> {
    Opener::ALL
        .into_iter()
        .filter_map(|number| {
            let why = held_back(records, season, leader, course, number)?;
            Some(HeldBack { number, why })
        })
        .collect()
}

/// Returns why an opener has to wait on the day of the season, or nothing.
pub fn held_back(
    records: &Records,
    season: &Season<'_>,
    leader: &Leader,
    course: &[CourseLine],
    number: Opener,
) -> Option<String> {
    of_records(records, season, leader, course, number).or_else(|| of_season(season, number))
}

fn of_records(
    records: &Records,
    season: &Season<'_>,
    leader: &Leader,
    course: &[CourseLine],
    number: Opener,
) -> Option<String> {
    let day = season.on;
    let complaint = purpose::open_complaints(records, leader).next().is_some();
    let depth = |opener: Opener| {
        course
            .iter()
            .find(|line| line.opener == opener)
            .map_or(Depth::NotAsked, |line| line.depth)
    };
    match number {
        Opener::Needs if complaint => {
            Some("Their last criticism is unanswered: report back first.".to_owned())
        }
        Opener::Needs if is_new_at_company(records, leader, day) => {
            Some("Too new to know our work.".to_owned())
        }
        Opener::Needs => {
            let on = course
                .iter()
                .find(|line| line.opener == Opener::Needs)?
                .on?;
            let days = say::days_between(on, day);
            (days < FEEDBACK_REST).then(|| format!("Asked only {} days ago.", days.max(0)))
        }
        Opener::Ideas if complaint => Some("A complaint is open.".to_owned()),
        Opener::Ideas
            if depth(Opener::Measures) == Depth::NotAsked
                || depth(Opener::Challenges) == Depth::NotAsked =>
        {
            Some("First their figures and what makes their work hard.".to_owned())
        }
        Opener::Ideas => purpose::running_trial(records, leader, day)
            .map(|trial| format!("One trial is still running: {}.", trial.name)),
        Opener::Measures | Opener::Skills | Opener::Challenges => None,
    }
}

fn of_season(season: &Season<'_>, opener: Opener) -> Option<String> {
    let waits = season.waits(opener)?;
    let (name, span) = (&waits.happening.entry.name, waits.happening.span);
    Some(match waits.side {
        WindowSide::Before => format!("{name} is too near: nothing can be added any more."),
        WindowSide::During => format!("{name} until {}.", say::day(span.last, season.on)),
        WindowSide::After => format!("{name} is just over."),
    })
}

/// Tells whether a leader has been at the company for less than 90 days, as far as we know.
pub fn is_new_at_company(records: &Records, leader: &Leader, day: NaiveDate) -> bool {
    let earlier = records
        .placements
        .iter()
        .any(|placement| placement.leader_id == leader.id && placement.to.is_some());
    !earlier
        && leader
            .since
            .is_some_and(|since| say::days_between(since, day) < NEW_AT_COMPANY)
}
