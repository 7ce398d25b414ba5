//! What is joined with what: ties, deliveries, evidence and chain links, indexed once for a day.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Span, days_after},
    grades::{self, Grade},
    model::{
        ChainLink, Challenge, Entry, EntryKind, Evidence, Fact, Idea, Leader, Measure, MeasureKind,
        Reading, Skill, SkillNeed, Solution, Target, Tie, Unit,
    },
    rhythm::{Rhythm, expand::unit_of},
};

/// How many days back and ahead deliveries are looked for.
const BACK: i64 = 1830;
const AHEAD: i64 = 730;

/// One end of a tie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    Challenge(Id<Challenge>),
    Skill(Id<Skill>),
    Solution(Id<Solution>),
    Idea(Id<Idea>),
    Fact(Id<Fact>),
    Measure(Id<Measure>),
}

/// A solution in a unit, from its first day to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivery {
    pub entry_id: Id<Entry>,
    /// `None`: every unit.
    pub unit_id: Option<Id<Unit>>,
    pub span: Span,
}

impl Delivery {
    /// Returns whether it reaches a unit.
    pub fn reaches(&self, unit: Id<Unit>) -> bool {
        self.unit_id.is_none_or(|own| own == unit)
    }
}

/// What moves a figure: another figure, or a solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Lower {
    Measure(Id<Measure>),
    Solution(Id<Solution>),
}

/// The joins of all records, as they are known on a day.
#[derive(Debug)]
pub struct Ties<'a> {
    pub records: &'a Records,
    pub day: NaiveDate,
    joined: HashMap<End, Vec<(End, Id<Tie>)>>,
    pub(crate) evidence: Rc<HashMap<Target, Vec<&'a Evidence>>>,
    deliveries: HashMap<Id<Solution>, Vec<Delivery>>,
    needs: HashMap<Id<Skill>, Vec<&'a SkillNeed>>,
    above: HashMap<Lower, Vec<&'a ChainLink>>,
    pub(crate) readings: Rc<HashMap<Id<Measure>, Vec<&'a Reading>>>,
}

impl<'a> Ties<'a> {
    pub fn new(records: &'a Records, day: NaiveDate) -> Self {
        let mut ties = Self {
            records,
            day,
            joined: HashMap::new(),
            evidence: Rc::new(records.evidence_until(day)),
            deliveries: deliveries(records, day),
            needs: HashMap::new(),
            above: HashMap::new(),
            readings: Rc::new(records.readings_until(day)),
        };
        for tie in &records.ties {
            if let Some((one, other)) = ends(tie) {
                ties.joined.entry(one).or_default().push((other, tie.id));
                ties.joined.entry(other).or_default().push((one, tie.id));
            }
        }
        for need in &records.skill_needs {
            ties.needs.entry(need.skill_id).or_default().push(need);
        }
        for link in &records.chain_links {
            let lower = match (link.lower_id, link.solution_id) {
                (Some(measure), _) => Lower::Measure(measure),
                (None, Some(solution)) => Lower::Solution(solution),
                (None, None) => continue,
            };
            ties.above.entry(lower).or_default().push(link);
        }
        ties
    }

    /// Returns what is tied to a thing, in the order in which it was joined.
    pub fn of(&self, end: End) -> &[(End, Id<Tie>)] {
        self.joined.get(&end).map_or(&[], Vec::as_slice)
    }

    /// Returns the open skills tied to a thing.
    pub fn skills_of(&self, end: End) -> impl Iterator<Item = (&'a Skill, Id<Tie>)> + '_ {
        self.of(end).iter().filter_map(|(other, tie)| {
            let End::Skill(id) = other else {
                return None;
            };
            Some((self.records.skill(*id)?, *tie))
        })
    }

    /// Returns the solutions that are tied to a thing.
    pub fn solutions_of(&self, end: End) -> impl Iterator<Item = (&'a Solution, Id<Tie>)> + '_ {
        self.of(end).iter().filter_map(|(other, tie)| {
            let End::Solution(id) = other else {
                return None;
            };
            Some((self.records.solution(*id)?, *tie))
        })
    }

    /// Returns the ideas tied to a thing.
    pub fn ideas_of(&self, end: End) -> impl Iterator<Item = (&'a Idea, Id<Tie>)> + '_ {
        self.of(end).iter().filter_map(|(other, tie)| {
            let End::Idea(id) = other else {
                return None;
            };
            Some((self.records.idea(*id)?, *tie))
        })
    }

    /// Returns the challenges tied to a thing.
    pub fn challenges_of(&self, end: End) -> impl Iterator<Item = (&'a Challenge, Id<Tie>)> + '_ {
        self.of(end).iter().filter_map(|(other, tie)| {
            let End::Challenge(id) = other else {
                return None;
            };
            Some((self.records.challenge(*id)?, *tie))
        })
    }

    /// Returns the figures tied to a thing.
    pub fn measures_of(&self, end: End) -> impl Iterator<Item = (&'a Measure, Id<Tie>)> + '_ {
        self.of(end).iter().filter_map(|(other, tie)| {
            let End::Measure(id) = other else {
                return None;
            };
            Some((self.records.measure(*id)?, *tie))
        })
    }

    /// Returns the facts tied to a thing.
    pub fn facts_of(&self, end: End) -> impl Iterator<Item = (&'a Fact, Id<Tie>)> + '_ {
        self.of(end).iter().filter_map(|(other, tie)| {
            let End::Fact(id) = other else {
                return None;
            };
            Some((self.records.fact(*id)?, *tie))
        })
    }

    /// Returns the needs of a skill that are still open.
    pub fn open_needs(&self, skill: Id<Skill>) -> impl Iterator<Item = &'a SkillNeed> + '_ {
        let needs = self.needs.get(&skill).into_iter().flatten().copied();
        needs.filter(|need| need.closed_on.is_none_or(|closed| closed > self.day))
    }

    /// Returns the evidence about a thing, for and against, in the order of the days.
    pub fn evidence_of(&self, target: Target) -> &[&'a Evidence] {
        self.evidence.get(&target).map_or(&[], Vec::as_slice)
    }

    /// Returns whether a leader spoke of a thing.
    pub fn is_named_by(&self, target: Target, leader: Id<Leader>) -> bool {
        let mut evidence = self.evidence_of(target).iter();
        evidence.any(|row| row.leader_id == Some(leader))
    }

    /// Returns how well a thing is known.
    pub fn grade_of(&self, target: Target) -> Grade<'a> {
        grades::grade(self.evidence_of(target), self.day)
    }

    /// Returns the day on which a thing was first heard of.
    pub fn heard_on(&self, target: Target) -> Option<NaiveDate> {
        self.evidence_of(target).first().map(|row| row.on)
    }

    /// Returns the deliveries of a solution, by first day.
    pub fn deliveries_of(&self, solution: Id<Solution>) -> &[Delivery] {
        self.deliveries.get(&solution).map_or(&[], Vec::as_slice)
    }

    /// Returns the deliveries of a solution to a unit, by first day.
    pub fn deliveries_in(
        &self,
        solution: Id<Solution>,
        unit: Id<Unit>,
    ) -> impl Iterator<Item = &Delivery> + Clone {
        let all = self.deliveries_of(solution).iter();
        all.filter(move |delivery| delivery.reaches(unit))
    }

    /// Returns every delivery with its solution.
    pub fn all_deliveries(&self) -> impl Iterator<Item = (Id<Solution>, &Delivery)> {
        self.deliveries
            .iter()
            .flat_map(|(solution, all)| all.iter().map(|delivery| (*solution, delivery)))
    }

    /// Returns whether a solution is a step below any figure.
    pub fn moves_a_figure(&self, solution: Id<Solution>) -> bool {
        self.above.contains_key(&Lower::Solution(solution))
    }

    /// Returns the figures of a unit above a solution, nearest first.
    pub fn measures_above(&self, solution: Id<Solution>, unit: Id<Unit>) -> Vec<&'a Measure> {
        let mut found: Vec<&Measure> = Vec::new();
        let mut known = HashSet::new();
        let mut level = vec![Lower::Solution(solution)];
        while !level.is_empty() {
            let mut next = Vec::new();
            for link in level
                .iter()
                .filter_map(|lower| self.above.get(lower))
                .flatten()
            {
                let Some(measure) = self.records.measure(link.upper_id) else {
                    continue;
                };
                if measure.unit_id == unit && known.insert(measure.id) {
                    found.push(measure);
                    next.push(Lower::Measure(measure.id));
                }
            }
            level = next;
        }
        found
    }

    /// Returns the nearest early sign or result of a unit above a solution; what people do where there is
    /// nothing higher.
    pub fn figure_above(&self, solution: Id<Solution>, unit: Id<Unit>) -> Option<&'a Measure> {
        let above = self.measures_above(solution, unit);
        let higher = above
            .iter()
            .find(|measure| measure.kind != MeasureKind::Behaviour);
        higher.or(above.first()).copied()
    }

    /// Returns the readings of a figure, in the order of the days.
    pub fn readings_of(&self, measure: Id<Measure>) -> &[&'a Reading] {
        self.readings.get(&measure).map_or(&[], Vec::as_slice)
    }

    /// Returns the newest reading of a figure.
    pub fn newest_reading(&self, measure: Id<Measure>) -> Option<&'a Reading> {
        self.readings_of(measure).last().copied()
    }
}

/// Returns both ends of a tie.
pub fn ends(tie: &Tie) -> Option<(End, End)> {
    let mut set = [
        tie.challenge_id.map(End::Challenge),
        tie.skill_id.map(End::Skill),
        tie.solution_id.map(End::Solution),
        tie.idea_id.map(End::Idea),
        tie.fact_id.map(End::Fact),
        tie.measure_id.map(End::Measure),
    ]
    .into_iter()
    .flatten();
    Some((set.next()?, set.next()?))
}

fn deliveries(records: &Records, day: NaiveDate) -> HashMap<Id<Solution>, Vec<Delivery>> {
    let mut found: HashMap<Id<Solution>, Vec<Delivery>> = HashMap::new();
    let rhythm = Rhythm::new(
        records,
        Span::new(days_after(day, -BACK), days_after(day, AHEAD)),
    );
    for entry in &records.entries {
        let (EntryKind::Ours, Some(solution)) = (entry.kind, entry.solution_id) else {
            continue;
        };
        let unit_id = unit_of(records, entry.scope);
        found
            .entry(solution)
            .or_default()
            .extend(rhythm.dated(entry).iter().map(|dated| Delivery {
                entry_id: entry.id,
                unit_id,
                span: dated.span,
            }));
    }
    for all in found.values_mut() {
        all.sort_by_key(|delivery| (delivery.span.first, delivery.entry_id));
    }
    found
}

#[cfg(test)]
pub(crate) mod testing;
