//! Why an opener has to wait: rules that no weight outvotes.

use chrono::NaiveDate;
use serde::Serialize;

use super::{CourseLine, Guidance, Season, purpose};
use crate::model::Depth;
use crate::{
    Records,
    english::say,
    model::{Leader, Load, SensitiveMark},
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
    /// 1 to 5.
    pub number: u8,
    /// Why, in a sentence.
    pub why: String,
}

/// Returns the openers that have to wait on the day of the season, with the reasons, by number.
pub fn waiting(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    leader: &Leader,
    course: &[CourseLine],
) -> Vec<HeldBack> {
    (1..=5)
        .filter_map(|number| {
            let why = held_back(records, season, guidance, leader, course, number)?;
            Some(HeldBack { number, why })
        })
        .collect()
}

/// Returns why opener `number` has to wait on the day of the season, or nothing.
pub fn held_back(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    leader: &Leader,
    course: &[CourseLine],
    number: u8,
) -> Option<String> {
    of_records(records, season, leader, course, number)
        .or_else(|| of_season(season, guidance, number))
}

fn of_records(
    records: &Records,
    season: &Season,
    leader: &Leader,
    course: &[CourseLine],
    number: u8,
) -> Option<String> {
    let day = season.on;
    let complaint = purpose::open_complaints(records, leader).next().is_some();
    let depth = |opener: u8| {
        course
            .iter()
            .find(|line| line.opener == opener)
            .map_or(Depth::NotAsked, |line| line.depth)
    };
    match number {
        4 if complaint => Some("Their last criticism is unanswered: report back first.".to_owned()),
        4 if is_new_at_company(records, leader, day) => {
            Some("Too new to know our work.".to_owned())
        }
        4 => {
            let on = course.iter().find(|line| line.opener == 4)?.on?;
            let days = say::days_between(on, day);
            (days < FEEDBACK_REST).then(|| format!("Asked only {} days ago.", days.max(0)))
        }
        5 if complaint => Some("A complaint is open.".to_owned()),
        5 if depth(1) == Depth::NotAsked || depth(3) == Depth::NotAsked => {
            Some("First their figures and what makes their work hard.".to_owned())
        }
        5 => purpose::running_trial(records, leader, day)
            .map(|trial| format!("One trial is still running: {}.", trial.name)),
        _ => None,
    }
}

fn of_season(season: &Season, guidance: &Guidance, number: u8) -> Option<String> {
    let day = season.on;
    for happening in season.now() {
        let marked = happening
            .mark
            .and_then(|mark| guidance.sensitive(mark))
            .is_some_and(|sensitive| sensitive.held_back.contains(&number));
        // The quiet time asks for care with figures, not for silence on how they are measured.
        let method = number == 1 && happening.mark == Some(SensitiveMark::QuietTime);
        if (marked || happening.holds_back.contains(&number)) && !method {
            return Some(format!(
                "{} until {}.",
                happening.name,
                say::day(happening.span.last, day)
            ));
        }
    }
    match number {
        2 => season
            .happenings
            .iter()
            .filter(|happening| happening.kind == crate::model::EntryKind::Budget)
            .filter(|happening| happening.load == Load::Critical && happening.span.first > day)
            .find(|happening| say::days_between(day, happening.span.first) < 21)
            .map(|lock| format!("{} is too near: nothing can be added any more.", lock.name)),
        3 | 5 => season
            .peak()
            .map(|peak| format!("{} until {}.", peak.name, say::day(peak.span.last, day))),
        _ => None,
    }
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
