//! Why an opener has to wait: rules that no weight outvotes.

use chrono::NaiveDate;

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

/// Why an opener waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waits {
    /// Their last criticism of us has no answer yet.
    Unanswered,
    /// Too new at the company to know our work.
    NewAtCompany,
    /// Asked only that many days ago.
    AskedAgo(i64),
    /// A complaint is open.
    Complaint,
    /// Their figures and their challenges are not known yet.
    GroundMissing,
    Trial(String),
    /// An entry is so near that nothing can be added to it.
    TooNear(String),
    /// An entry lasts until a day.
    Until(String, NaiveDate),
    /// An entry has just ended.
    JustOver(String),
}

/// An opener that waits, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack {
    pub number: Opener,
    pub waits: Waits,
    /// The day for which it is said.
    pub on: NaiveDate,
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
            let waits = held_back(records, season, leader, course, number)?;
            Some(HeldBack {
                number,
                waits,
                on: season.on,
            })
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
) -> Option<Waits> {
    of_records(records, season, leader, course, number).or_else(|| of_season(season, number))
}

fn of_records(
    records: &Records,
    season: &Season<'_>,
    leader: &Leader,
    course: &[CourseLine],
    number: Opener,
) -> Option<Waits> {
    let day = season.on;
    let complaint = purpose::open_complaints(records, leader).next().is_some();
    let depth = |opener: Opener| {
        course
            .iter()
            .find(|line| line.opener == opener)
            .map_or(Depth::NotAsked, |line| line.depth)
    };
    match number {
        Opener::Needs if complaint => Some(Waits::Unanswered),
        Opener::Needs if is_new_at_company(records, leader, day) => Some(Waits::NewAtCompany),
        Opener::Needs => {
            let on = course
                .iter()
                .find(|line| line.opener == Opener::Needs)?
                .on?;
            let days = say::days_between(on, day);
            (days < FEEDBACK_REST).then(|| Waits::AskedAgo(days.max(0)))
        }
        Opener::Ideas if complaint => Some(Waits::Complaint),
        Opener::Ideas
            if depth(Opener::Measures) == Depth::NotAsked
                || depth(Opener::Challenges) == Depth::NotAsked =>
        {
            Some(Waits::GroundMissing)
        }
        Opener::Ideas => {
            purpose::running_trial(records, leader, day).map(|trial| Waits::Trial(trial.name))
        }
        Opener::Measures | Opener::Skills | Opener::Challenges => None,
    }
}

fn of_season(season: &Season<'_>, opener: Opener) -> Option<Waits> {
    let waits = season.waits(opener)?;
    let happening = waits.happening;
    let name = happening.entry.name.clone();
    Some(match waits.side {
        WindowSide::Before => Waits::TooNear(name),
        WindowSide::During => Waits::Until(name, happening.span.last),
        WindowSide::After => Waits::JustOver(name),
    })
}

/// Tells whether a leader has been at the company for less than 90 days, as far as we know. A placement that began
/// and ended within the present post was of a unit that was merged or split.
pub fn is_new_at_company(records: &Records, leader: &Leader, day: NaiveDate) -> bool {
    let Some(since) = leader.since else {
        return false;
    };
    let had_post_before = records.placements.iter().any(|placement| {
        let is_before = |day: Option<NaiveDate>| day.is_some_and(|day| day < since);
        placement.leader_id == leader.id
            && placement.to.is_some()
            && (is_before(placement.to) || is_before(placement.from))
    });
    !had_post_before && say::days_between(since, day) < NEW_AT_COMPANY
}
