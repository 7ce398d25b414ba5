//! Readings, links, evidence and deliveries by what they belong to, grouped once for all questions of a screen.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::days_between,
    grades::{Grade, grade},
    model::{
        ChainLink, Entry, EntryKind, EntryRule, Evidence, Measure, MeasureKind, OccurrenceState,
        Reading, Rival, Scope, Solution, Target, Unit,
    },
    ties::Ties,
};

use super::{Chain, FRESH};

/// For how many days after its start a solution is shown without a link.
const LATELY: i64 = 365;

/// What a link leads from: a figure, or a solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lower<'a> {
    Measure(&'a Measure),
    Solution(&'a Solution),
}

/// The chains of all units as they were known on a day.
#[derive(Debug)]
pub struct Chains<'a> {
    records: &'a Records,
    day: NaiveDate,
    measures: HashMap<Id<Unit>, Vec<&'a Measure>>,
    readings: Rc<HashMap<Id<Measure>, Vec<&'a Reading>>>,
    below: HashMap<Id<Measure>, Vec<&'a ChainLink>>,
    has_above: HashSet<Id<Measure>>,
    evidence: Rc<HashMap<Target, Vec<&'a Evidence>>>,
    rivals: HashMap<Id<ChainLink>, Vec<&'a Rival>>,
    deliveries: Delivered<'a>,
}

impl<'a> Chains<'a> {
    /// Groups the records; readings and evidence of later days are left out.
    pub fn of(records: &'a Records, day: NaiveDate) -> Self {
        let readings = Rc::new(records.readings_until(day));
        let evidence = Rc::new(records.evidence_until(day));
        Self::grouped(records, day, readings, evidence)
    }

    /// Does as [`Self::of`] with what the ties of a day have grouped already.
    pub fn beside(ties: &Ties<'a>) -> Self {
        let (readings, evidence) = (Rc::clone(&ties.readings), Rc::clone(&ties.evidence));
        Self::grouped(ties.records, ties.day, readings, evidence)
    }

    fn grouped(
        records: &'a Records,
        day: NaiveDate,
        readings: Rc<HashMap<Id<Measure>, Vec<&'a Reading>>>,
        evidence: Rc<HashMap<Target, Vec<&'a Evidence>>>,
    ) -> Self {
        let is_open = |id: Id<Measure>| records.measure(id).is_some_and(|it| is_open(it, day));
        let mut measures: HashMap<_, Vec<_>> = HashMap::new();
        for measure in records.measures.iter().filter(|it| self::is_open(it, day)) {
            measures.entry(measure.unit_id).or_default().push(measure);
        }
        let mut below: HashMap<_, Vec<_>> = HashMap::new();
        let mut has_above = HashSet::new();
        for link in &records.chain_links {
            if !is_open(link.upper_id) || link.lower_id.is_some_and(|id| !is_open(id)) {
                continue;
            }
            below.entry(link.upper_id).or_default().push(link);
            has_above.extend(link.lower_id);
        }
        let mut rivals: HashMap<_, Vec<_>> = HashMap::new();
        for rival in &records.rivals {
            rivals.entry(rival.link_id).or_default().push(rival);
        }
        Self {
            records,
            day,
            measures,
            readings,
            below,
            has_above,
            evidence,
            rivals,
            deliveries: deliveries(records),
        }
    }

    pub const fn records(&self) -> &'a Records {
        self.records
    }

    /// Returns the day on which it is asked.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Returns the open figures of a unit, oldest first.
    pub fn measures(&self, unit: Id<Unit>) -> &[&'a Measure] {
        self.measures.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Returns what a unit's chains lead to: its results, and earlier signs that lead to nothing yet.
    pub fn results(&self, unit: Id<Unit>) -> Vec<&'a Measure> {
        let is_top = |measure: &&&Measure| match measure.kind {
            MeasureKind::Result => true,
            MeasureKind::Early => !self.has_above.contains(&measure.id),
            MeasureKind::Behaviour => false,
        };
        let measures = self.measures(unit).iter();
        measures.filter(is_top).copied().collect()
    }

    /// Returns everything that leads to a result.
    pub fn chain(&self, result: &'a Measure) -> Chain<'a> {
        Chain::of(self, result)
    }

    /// Returns the readings of a figure, oldest first.
    pub fn readings(&self, measure: Id<Measure>) -> &[&'a Reading] {
        self.readings.get(&measure).map_or(&[], Vec::as_slice)
    }

    /// Returns the newest reading of a figure.
    pub fn newest(&self, measure: Id<Measure>) -> Option<&'a Reading> {
        self.readings(measure).last().copied()
    }

    /// Returns whether a figure has a reading that still shows where it is.
    pub fn is_fresh(&self, measure: Id<Measure>) -> bool {
        self.newest(measure)
            .is_some_and(|reading| days_between(reading.on, self.day) <= FRESH)
    }

    /// Returns the links that lead to a figure, oldest first.
    pub fn below(&self, measure: Id<Measure>) -> &[&'a ChainLink] {
        self.below.get(&measure).map_or(&[], Vec::as_slice)
    }

    /// Returns whether a figure leads to another one.
    pub fn has_above(&self, measure: Id<Measure>) -> bool {
        self.has_above.contains(&measure)
    }

    /// Returns what a link leads from; nothing where that is gone.
    pub fn lower(&self, link: &ChainLink) -> Option<Lower<'a>> {
        let measure = link.lower_id.and_then(|id| self.records.measure(id));
        let solution = link.solution_id.and_then(|id| self.records.solution(id));
        let measure = measure.map(Lower::Measure);
        measure.or(solution.map(Lower::Solution))
    }

    /// Returns the evidence for and against a link or a figure, oldest first.
    pub fn evidence(&self, target: Target) -> &[&'a Evidence] {
        self.evidence.get(&target).map_or(&[], Vec::as_slice)
    }

    /// Returns how well a link or a figure is known.
    pub fn grade(&self, target: Target) -> Grade<'a> {
        grade(self.evidence(target), self.day)
    }

    /// Returns the other explanations of a link, oldest first.
    pub fn rivals(&self, link: Id<ChainLink>) -> &[&'a Rival] {
        self.rivals.get(&link).map_or(&[], Vec::as_slice)
    }

    /// Returns the deliveries of a solution in a unit with their first days, in order.
    pub fn deliveries(
        &self,
        solution: Id<Solution>,
        unit: Id<Unit>,
    ) -> impl Iterator<Item = (NaiveDate, &'a Entry)> {
        let all = self.deliveries.get(&solution).into_iter().flatten();
        all.filter(move |(whose, ..)| whose.is_none_or(|whose| whose == unit))
            .map(|(_, first, entry)| (*first, *entry))
    }

    /// Returns the solutions that came to this very unit within a year, or will come, oldest first.
    pub fn sent_into(&self, unit: Id<Unit>) -> Vec<Id<Solution>> {
        let is_near = |first: NaiveDate| days_between(first, self.day) <= LATELY;
        let sent = self.deliveries.iter().filter(|(_, deliveries)| {
            let mut deliveries = deliveries.iter();
            deliveries.any(|(whose, first, _)| *whose == Some(unit) && is_near(*first))
        });
        let mut found: Vec<Id<Solution>> = sent.map(|(solution, _)| *solution).collect();
        found.sort_unstable();
        found
    }

    /// Returns the first day of a solution in a unit, if it has begun.
    pub fn began(&self, solution: Id<Solution>, unit: Id<Unit>) -> Option<NaiveDate> {
        let first = self.deliveries(solution, unit).next();
        first.map(|(day, _)| day).filter(|day| *day <= self.day)
    }
}

/// Returns whether a unit still steers by a figure.
pub(super) fn is_open(measure: &Measure, day: NaiveDate) -> bool {
    measure.closed_on.is_none_or(|closed| day < closed)
}

/// The deliveries of each solution: the unit (none: all of them), the first day and the entry.
type Delivered<'a> = HashMap<Id<Solution>, Vec<Delivery<'a>>>;
type Delivery<'a> = (Option<Id<Unit>>, NaiveDate, &'a Entry);

fn deliveries(records: &Records) -> Delivered<'_> {
    let mut decided: HashMap<Id<Entry>, NaiveDate> = HashMap::new();
    for stored in &records.occurrences {
        if stored.state != OccurrenceState::Cancelled {
            let first = decided.entry(stored.entry_id).or_insert(stored.first);
            *first = stored.first.min(*first);
        }
    }
    let mut found: Delivered<'_> = HashMap::new();
    for entry in &records.entries {
        let (EntryKind::Ours, Some(solution)) = (entry.kind, entry.solution_id) else {
            continue;
        };
        let by_rule = match &entry.rule {
            EntryRule::Once { first, .. } | EntryRule::Recurring { first, .. } => Some(*first),
            EntryRule::Fiscal { .. } => None,
        };
        let Some(first) = decided.get(&entry.id).copied().or(by_rule) else {
            continue;
        };
        let unit = match entry.scope {
            Scope::Company => None,
            Scope::Unit(unit) => Some(unit),
            Scope::Leader(leader) => records.leader(leader).map(|leader| leader.unit_id),
        };
        found
            .entry(solution)
            .or_default()
            .push((unit, first, entry));
    }
    for of_one in found.values_mut() {
        of_one.sort_by_key(|(_, first, entry)| (*first, entry.id));
    }
    found
}
