//! One line each on what chats left behind in a unit.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records, answers,
    calendar::{Span, days_after},
    chain::{self, Chains},
    english::say,
    know_how,
    model::{EntryKind, Scope, Unit},
    screens::deliveries::deliveries,
    skills::{self, Gap},
    ties::Ties,
};

/// Names in one line.
const NAMED: usize = 3;
/// Deliveries in one line.
const DELIVERIES: usize = 2;
/// Days back and ahead in which a solution is named.
const AROUND: i64 = 183;

/// What a line is about, and so the screen that shows all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum UnitSubject {
    Chain,
    Skills,
    Challenges,
    KnowHow,
    Ours,
}

/// A line on a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitLine {
    pub about: UnitSubject,
    pub text: String,
}

/// Returns the lines of a unit; only what there is.
pub(super) fn lines(records: &Records, unit: Id<Unit>, today: NaiveDate) -> Vec<UnitLine> {
    let mut found = Vec::new();
    if records.measures.iter().any(|it| it.unit_id == unit) {
        let text = chain::of_unit(&Chains::of(records, today), unit);
        found.push((UnitSubject::Chain, text));
    }
    let reaches = |scope: Scope| match scope {
        Scope::Company => true,
        Scope::Unit(id) => id == unit,
        Scope::Leader(id) => records.leader(id).is_some_and(|it| it.unit_id == unit),
    };
    let mut entries = records.entries.iter();
    let delivers = entries.any(|it| it.kind == EntryKind::Ours && reaches(it.scope));
    let is_joined = records.skill_needs.iter().any(|it| it.unit_id == unit)
        || records.challenges.iter().any(|it| it.unit_id == unit)
        || records.know_hows.iter().any(|it| it.unit_id == unit);
    if delivers || is_joined {
        let ties = Ties::new(records, today);
        found.extend([
            (UnitSubject::Skills, skills_needed(&ties, unit)),
            (UnitSubject::Challenges, challenges(&ties, unit)),
            (UnitSubject::KnowHow, know_how_at_risk(&ties, unit)),
            (UnitSubject::Ours, ours(&ties, unit)),
        ]);
    }
    let lines = found.into_iter();
    lines
        .filter_map(|(about, text)| Some(UnitLine { about, text: text? }))
        .collect()
}

/// Returns "Setting line 4 (start now), closing the books (watch) and 2 more."
fn named(found: &[(String, &str)]) -> Option<String> {
    let shown = found.iter().take(NAMED);
    let parts = shown.map(|(name, word)| format!("{name} ({word})"));
    listed(parts.collect(), found.len())
}

fn listed(mut parts: Vec<String>, all: usize) -> Option<String> {
    if all > parts.len() {
        parts.push(format!("{} more", all - parts.len()));
    }
    let text = say::list(&parts);
    (!text.is_empty()).then(|| format!("{}.", say::capital(&text)))
}

/// Returns the open needs, those with the most to learn first.
fn skills_needed(ties: &Ties<'_>, unit: Id<Unit>) -> Option<String> {
    let mut found = Vec::new();
    for skill in &ties.records.skills {
        let needs = ties.open_needs(skill.id);
        for need in needs.filter(|need| need.unit_id == unit) {
            let gap = skills::gap(need);
            let rank = match gap {
                Gap::Far => 0,
                Gap::OneStep => 1,
                Gap::NotKnown => 2,
                Gap::There => 3,
                Gap::Fading => 4,
            };
            found.push((rank, skills::say::name(skill), skills::say::gap(gap)));
        }
    }
    found.sort();
    let found = found.into_iter().map(|(_, name, gap)| (name, gap));
    named(&found.collect::<Vec<_>>())
}

fn challenges(ties: &Ties<'_>, unit: Id<Unit>) -> Option<String> {
    let here = ties.records.challenges.iter();
    let here = here.filter(|challenge| challenge.unit_id == unit);
    let waits: Vec<_> = here.map(|row| (row, answers::wait(ties, row))).collect();
    let header = answers::header(waits.iter().map(|(row, wait)| (*row, wait)), ties.day);
    (header.challenges > 0).then(|| answers::say::header(&header))
}

fn know_how_at_risk(ties: &Ties<'_>, unit: Id<Unit>) -> Option<String> {
    let outlooks = know_how::outlooks_in(ties, unit).into_iter();
    let found = outlooks.map(|outlook| {
        let name = say::uncapital(&outlook.know_how.what);
        (name, know_how::say::word(outlook.word))
    });
    named(&found.collect::<Vec<_>>())
}

/// Returns what runs, comes or ended lately, with how it fits their year.
fn ours(ties: &Ties<'_>, unit: Id<Unit>) -> Option<String> {
    let around = Span::new(days_after(ties.day, -AROUND), days_after(ties.day, AROUND));
    let found = deliveries(ties, unit, around);
    let shown = found.iter().take(DELIVERIES);
    let parts = shown.map(|one| format!("{}, {}: {}", one.solution.name, one.when, one.fit));
    let mut parts: Vec<String> = parts.collect();
    if found.len() > parts.len() {
        parts.push(format!("{} more", found.len() - parts.len()));
    }
    (!parts.is_empty()).then(|| format!("{}.", parts.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ties::{
        End,
        testing::{Threads, today},
    };

    fn texts(world: &Threads) -> Vec<(UnitSubject, String)> {
        let unit = Id::of(uuid::Uuid::from_u128(1));
        let lines = lines(&world.records, unit, today()).into_iter();
        lines.map(|line| (line.about, line.text)).collect()
    }

    #[test]
    fn a_unit_without_records_has_no_lines() {
        let mut world = Threads::new();
        let skill = world.skill("Pricing");
        world.need(skill, 2);
        let elsewhere = world.solution("Clinic");
        world.deliver(elsewhere, 2, -5, 5);
        assert_eq!(texts(&world), []);
    }

    #[test]
    fn each_kind_has_one_line() {
        let mut world = Threads::new();
        for name in ["Pricing", "Counting", "Asking", "Closing"] {
            let skill = world.skill(name);
            world.need(skill, 1);
        }
        world.records.skill_needs[1].now = Some(2);
        let elsewhere = world.skill("Calming");
        world.need(elsewhere, 2);
        let challenge = world.challenge("Tenders are lost").id;
        let clinic = world.solution("Clinic");
        world.tie(End::Challenge(challenge), End::Solution(clinic));
        world.deliver(clinic, 1, -5, -1);
        world.know_how("Setting line 4");
        let measure = world.measure("wins");
        world.link(clinic, measure);
        let found = texts(&world);
        let found: Vec<_> = found
            .iter()
            .map(|(what, text)| (*what, text.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                (
                    UnitSubject::Chain,
                    "We assume every step. Weakest: a step is missing between clinic and wins."
                ),
                (
                    UnitSubject::Skills,
                    "Asking (two steps or more), closing (two steps or more), pricing (two steps \
                     or more) and 1 more."
                ),
                (UnitSubject::Challenges, "The only challenge has an answer."),
                (UnitSubject::KnowHow, "Setting line 4 (no date)."),
                (
                    UnitSubject::Ours,
                    "Clinic, 13 to 17 Nov: none of 3 working days in a heavy time."
                ),
            ]
        );
    }
}
