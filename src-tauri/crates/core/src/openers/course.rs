//! How far the course of openers has come with one leader in one unit.
//!
//! Depths fall back with time: what we saw goes stale with its topic, what was agreed holds twelve
//! months. The course belongs to the person *and* the unit, so a successor starts afresh.
//!
//! After a hand-over the course does not start from zero. An answer that a colleague was given
//! (`opener_asked.conversation_id` is empty) is not mine: `Records::asked_of` leaves it out, so that a first
//! meeting is due, and [`told_before`] names it as what the unit told us before.

use chrono::NaiveDate;
use serde::Serialize;

use super::say;
use crate::model::{Depth, OpenerAsked};
use crate::{
    Id, Records,
    calendar::days_after,
    model::{Confidence, FactState, Leader, Opener, Topic, Unit},
};

/// Days for which an agreed answer holds.
const AGREED_DAYS: i64 = 365;

/// Where one opener stands with a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CourseLine {
    pub opener: Opener,
    /// How deep the answer goes today.
    pub depth: Depth,
    /// The day it was last asked.
    pub on: Option<NaiveDate>,
    /// Whether it went deeper once, and time took it back.
    pub fell_back: bool,
    /// The same in words.
    pub text: String,
}

/// Returns the five openers with `leader` about `unit`, by number, as they stand on `today`.
pub fn course(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Vec<CourseLine> {
    Opener::ALL
        .into_iter()
        .map(|opener| line(records, leader, unit, opener, today))
        .collect()
}

/// Returns the last day on which an answer keeps its depth; none where it keeps for good.
///
/// An opener's evidence lives as long as the homework it stands on: a fresh document on the same
/// topic keeps it alive.
pub fn holds_until(records: &Records, asked: &OpenerAsked, today: NaiveDate) -> Option<NaiveDate> {
    let days = match asked.depth {
        Depth::NotAsked | Depth::Heard => return None,
        Depth::Agreed => AGREED_DAYS,
        Depth::Evidenced => shelf(asked.opener),
    };
    let newest = (asked.depth == Depth::Evidenced)
        .then(|| newest_evidence(records, asked.unit_id, asked.opener, today))
        .flatten()
        .unwrap_or(asked.on);
    Some(days_after(newest.max(asked.on), days))
}

/// Returns how deep an answer goes on `today`, after time has taken its part.
pub fn depth_on(records: &Records, asked: &OpenerAsked, today: NaiveDate) -> Depth {
    match holds_until(records, asked, today) {
        Some(last) if last < today => Depth::Heard,
        _ => asked.depth,
    }
}

fn line(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    opener: Opener,
    today: NaiveDate,
) -> CourseLine {
    let asked: Vec<&OpenerAsked> = records
        .asked_of(leader, unit)
        .filter(|asked| asked.opener == opener && asked.on <= today)
        .collect();
    let last = asked.iter().max_by_key(|asked| (asked.on, asked.id));
    let rounds = match last {
        // What we do for them changes from time to time: only the last round counts.
        Some(last) if opener == Opener::Needs => vec![*last],
        _ => asked.clone(),
    };
    let depth = rounds
        .iter()
        .map(|asked| depth_on(records, asked, today))
        .max()
        .unwrap_or_default();
    let best = rounds
        .iter()
        .map(|asked| asked.depth)
        .max()
        .unwrap_or_default();
    let on = last.map(|asked| asked.on);
    CourseLine {
        opener,
        depth,
        on,
        fell_back: depth < best,
        text: say::course_line(depth, best, on, today),
    }
}

/// Returns the topics whose documents are evidence for an opener's answer.
const fn topics(opener: Opener) -> &'static [Topic] {
    match opener {
        Opener::Measures => &[Topic::Data],
        Opener::Skills => &[Topic::Plans],
        Opener::Challenges => &[Topic::Environment, Topic::Competition],
        Opener::Needs | Opener::Ideas => &[],
    }
}

/// Returns how many days evidence keeps. How a unit measures is a definition and keeps a year, the
/// level of a figure four months.
const fn shelf(opener: Opener) -> i64 {
    match opener {
        Opener::Measures => 365,
        Opener::Needs => 122,
        Opener::Skills | Opener::Challenges | Opener::Ideas => 183,
    }
}

fn newest_evidence(
    records: &Records,
    unit: Id<Unit>,
    opener: Opener,
    today: NaiveDate,
) -> Option<NaiveDate> {
    records
        .facts_of(unit)
        .filter(|fact| topics(opener).contains(&fact.topic))
        .filter(|fact| fact.state == FactState::Known && fact.confidence == Confidence::Seen)
        .map(|fact| fact.as_of)
        .filter(|as_of| *as_of <= today)
        .max()
}

/// Returns what earlier or other leaders of the unit have answered, or this one a colleague of mine, in a
/// sentence, or nothing.
///
/// So that nobody is asked from zero what the unit has told us before.
pub fn told_before(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Option<String> {
    let own = course(records, leader, unit, today);
    let open = |opener: Opener| {
        own.iter()
            .any(|line| line.opener == opener && line.depth == Depth::NotAsked)
    };
    let parts: Vec<String> = Opener::ALL
        .into_iter()
        .filter(|opener| open(*opener))
        .filter_map(|opener| others(records, leader, unit, opener, today))
        .collect();
    (!parts.is_empty()).then(|| say::told_before(&parts))
}

/// Returns what the unit told the colleague who had it before me, in a sentence, or nothing.
pub fn told_to_colleague(records: &Records, unit: Id<Unit>, today: NaiveDate) -> Option<String> {
    let answer = |opener| {
        let asked = records.openers_asked.iter();
        let asked = asked.filter(|asked| asked.unit_id == unit && asked.conversation_id.is_none());
        best(records, asked, opener, today)
    };
    let parts: Vec<String> = Opener::ALL.into_iter().filter_map(answer).collect();
    (!parts.is_empty()).then(|| say::told_before(&parts))
}

fn others(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    opener: Opener,
    today: NaiveDate,
) -> Option<String> {
    let asked = records.openers_asked.iter().filter(|asked| {
        let before_me = asked.conversation_id.is_none();
        asked.unit_id == unit && (before_me || asked.leader_id != leader)
    });
    best(records, asked, opener, today)
}

/// Returns the deepest answer to an opener, in words.
fn best<'a>(
    records: &Records,
    asked: impl Iterator<Item = &'a OpenerAsked>,
    opener: Opener,
    today: NaiveDate,
) -> Option<String> {
    let best = asked
        .filter(|asked| asked.opener == opener && asked.on <= today)
        .max_by_key(|asked| (depth_on(records, asked, today), asked.on))?;
    let who = records.leader(best.leader_id)?;
    let depth = depth_on(records, best, today);
    Some(say::answer_of_unit(
        opener, depth, best.on, &who.role, today,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World};

    fn depth(world: &World, opener: Opener) -> (Depth, bool) {
        let lines = course(&world.records, world.chief, world.unit, TODAY);
        let line = lines.iter().find(|line| line.opener == opener).unwrap();
        (line.depth, line.fell_back)
    }

    #[test]
    fn depths_fall_back_with_time() {
        for (opener, asked, age, now, fell) in [
            (Opener::Measures, Depth::Heard, 900, Depth::Heard, false),
            (
                Opener::Measures,
                Depth::Evidenced,
                226,
                Depth::Evidenced,
                false,
            ),
            (Opener::Measures, Depth::Evidenced, 366, Depth::Heard, true),
            (
                Opener::Challenges,
                Depth::Evidenced,
                183,
                Depth::Evidenced,
                false,
            ),
            (
                Opener::Challenges,
                Depth::Evidenced,
                184,
                Depth::Heard,
                true,
            ),
            (Opener::Measures, Depth::Agreed, 365, Depth::Agreed, false),
            (Opener::Measures, Depth::Agreed, 366, Depth::Heard, true),
        ] {
            let mut world = World::new();
            world.asked(opener, asked, -age);
            assert_eq!(
                depth(&world, opener),
                (now, fell),
                "{opener} {asked:?} {age}"
            );
        }
    }

    #[test]
    fn a_fresh_document_keeps_evidence_alive() {
        let mut world = World::new();
        world.asked(Opener::Challenges, Depth::Evidenced, -250);
        assert_eq!(depth(&world, Opener::Challenges), (Depth::Heard, true));
        world.fact(
            Topic::Environment,
            "Four of eleven can retire",
            "headcount report",
            60,
        );
        assert_eq!(depth(&world, Opener::Challenges), (Depth::Evidenced, false));
    }

    #[test]
    fn the_deepest_answer_counts_but_for_feedback_the_last() {
        let mut world = World::new();
        world.asked(Opener::Measures, Depth::Evidenced, -100);
        world.asked(Opener::Measures, Depth::Heard, -20);
        world.asked(Opener::Needs, Depth::Evidenced, -100);
        world.asked(Opener::Needs, Depth::Heard, -20);
        assert_eq!(depth(&world, Opener::Measures).0, Depth::Evidenced);
        assert_eq!(depth(&world, Opener::Needs).0, Depth::Heard);
    }

    #[test]
    fn a_move_starts_the_course_afresh_and_the_unit_remembers() {
        let mut world = World::new();
        world.asked(Opener::Measures, Depth::Agreed, -60);
        let next = world.leader("The successor");
        let lines = course(&world.records, next, world.unit, TODAY);
        assert!(
            lines
                .iter()
                .all(|line| line.depth == Depth::NotAsked && line.on.is_none())
        );
        let told = told_before(&world.records, next, world.unit, TODAY).unwrap();
        assert!(
            told.contains(
                "how they measure (heard, agreed before the change, 19 September, Head of Sales)"
            ),
            "{told}"
        );
        assert_eq!(
            told_before(&world.records, world.chief, world.unit, TODAY),
            None
        );
    }

    #[test]
    fn the_words_of_a_line() {
        let mut world = World::new();
        world.asked(Opener::Challenges, Depth::Evidenced, -252);
        let lines = course(&world.records, world.chief, world.unit, TODAY);
        assert_eq!(lines[0].text, "Not asked yet");
        assert_eq!(
            lines[2].text,
            "Heard, once evidenced; asked eight months ago"
        );
    }
}
