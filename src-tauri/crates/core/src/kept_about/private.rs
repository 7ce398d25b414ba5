//! Which lines of the page are for me alone.

use chrono::NaiveDate;

use super::Kept;
use crate::{
    Id, Records,
    conversations::Shareable,
    model::{Leader, Target},
};

/// Whether what is for me alone is marked, or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    Marked,
    LeftOut,
}

/// Returns whether a line is for me alone: nothing that is made for the leader shows it.
pub fn is_private(
    records: &Records,
    leader: Id<Leader>,
    kept: &Kept<'_>,
    today: NaiveDate,
) -> bool {
    match kept {
        Kept::Promise(row) => Shareable::promise(row, leader).is_none(),
        Kept::Fact(row) => Shareable::fact(row, leader).is_none(),
        Kept::Line(row) => Shareable::finding(row, leader).is_none(),
        Kept::Evidence(row) => Shareable::evidence(row, leader).is_none(),
        Kept::Record(target) => !is_shared(records, leader, *target, today),
        Kept::Aim(row) => row.agreed_on.is_none(),
        Kept::Feedback(row) => row.told_on.is_none(),
        Kept::Attention(_)
        | Kept::Note(_)
        | Kept::NotToRaise(_)
        | Kept::Debrief(_)
        | Kept::Reflection(_)
        | Kept::Asked(_)
        | Kept::Guess(_)
        | Kept::AimSituation(_)
        | Kept::Statement(_)
        | Kept::Entry(_)
        | Kept::Occurrence(_)
        | Kept::Felt(_)
        | Kept::Proposed(_)
        | Kept::Postponed(_)
        | Kept::ReviewLine(_) => true,
        Kept::Who(_)
        | Kept::Reach(_)
        | Kept::Habits(_)
        | Kept::Placement(_)
        | Kept::Chat(_)
        | Kept::Preparation(_)
        | Kept::Culture(_)
        | Kept::Standing(_)
        | Kept::StandingDate(_)
        | Kept::Absence(_)
        | Kept::WorkedDay(_)
        | Kept::WorkedHoliday(_)
        | Kept::Calendar(_)
        | Kept::BusyTimes(_)
        | Kept::Offered(_)
        | Kept::Exported(_) => false,
    }
}

fn is_shared(records: &Records, leader: Id<Leader>, target: Target, today: NaiveDate) -> bool {
    match target {
        Target::Measure(id) => records
            .measure(id)
            .and_then(|row| Shareable::measure(records, row, leader, today))
            .is_some(),
        Target::Need(id) => {
            let mut needs = records.skill_needs.iter();
            let need = needs.find(|row| row.id == id);
            need.and_then(|row| Shareable::need(records, row, leader, today))
                .is_some()
        }
        Target::Challenge(id) => records
            .challenge(id)
            .and_then(|row| Shareable::challenge(records, row, leader, today))
            .is_some(),
        Target::Idea(id) => records
            .idea(id)
            .and_then(|row| Shareable::idea(records, row, leader, today))
            .is_some(),
        Target::Link(_) => {
            let mut evidence = records.evidence.iter().filter(|row| row.target == target);
            evidence.any(|row| Shareable::evidence(row, leader).is_some())
        }
        Target::Solution(_) => true,
        // No text for others names it.
        Target::KnowHow(_) => false,
    }
}
