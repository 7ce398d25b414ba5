//! Everything that leads to a result.

use std::collections::{HashSet, VecDeque};

use crate::{
    Id,
    grades::Grade,
    model::{ChainLink, Confidence, Measure, Solution, Target},
};

use super::{Chains, Lower};

/// One link of a chain.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    pub link: &'a ChainLink,
    /// What is moved.
    pub upper: &'a Measure,
    /// What moves it.
    pub lower: Lower<'a>,
    /// How many links are between it and the result; 0 directly below.
    pub depth: usize,
    /// How well it is known.
    pub grade: Grade<'a>,
}

/// A result with everything that leads to it, nearest first.
#[derive(Debug, Clone)]
pub struct Chain<'a> {
    pub result: &'a Measure,
    pub steps: Vec<Step<'a>>,
}

impl<'a> Chain<'a> {
    pub(super) fn of(chains: &Chains<'a>, result: &'a Measure) -> Self {
        let mut steps = Vec::new();
        let mut known: HashSet<Id<Measure>> = HashSet::from([result.id]);
        let mut waiting = VecDeque::from([(result, 0)]);
        while let Some((upper, depth)) = waiting.pop_front() {
            for link in chains.below(upper.id) {
                let Some(lower) = chains.lower(link) else {
                    continue;
                };
                if let Lower::Measure(measure) = lower
                    && known.insert(measure.id)
                {
                    waiting.push_back((measure, depth + 1));
                }
                steps.push(Step {
                    link,
                    upper,
                    lower,
                    depth,
                    grade: chains.grade(Target::Link(link.id)),
                });
            }
        }
        Self { result, steps }
    }

    /// Returns how many steps have a grade.
    pub fn count(&self, grade: Confidence) -> usize {
        let steps = self.steps.iter();
        steps.filter(|step| step.grade.grade == grade).count()
    }

    /// Returns the steps directly below a figure.
    pub fn below(&self, upper: Id<Measure>) -> impl Iterator<Item = &Step<'a>> {
        let steps = self.steps.iter();
        steps.filter(move |step| step.upper.id == upper)
    }

    /// Returns the steps that lead up from a figure.
    pub fn above(&self, lower: Id<Measure>) -> impl Iterator<Item = &Step<'a>> {
        let steps = self.steps.iter();
        steps.filter(move |step| step.link.lower_id == Some(lower))
    }

    /// Returns the solutions in it, nearest to the result first, each once.
    pub fn solutions(&self) -> Vec<&'a Solution> {
        let mut found: Vec<&Solution> = Vec::new();
        for step in &self.steps {
            if let Lower::Solution(solution) = step.lower
                && found.iter().all(|known| known.id != solution.id)
            {
                found.push(solution);
            }
        }
        found
    }

    /// Returns the figures that a solution leads to, the result first.
    pub fn on_paths(&self) -> Vec<&'a Measure> {
        let mut waiting: Vec<&Step<'a>> = self
            .steps
            .iter()
            .filter(|step| matches!(step.lower, Lower::Solution(_)))
            .collect();
        let mut reached: HashSet<Id<Measure>> = HashSet::new();
        while let Some(step) = waiting.pop() {
            if reached.insert(step.upper.id) {
                waiting.extend(self.above(step.upper.id));
            }
        }
        let uppers = self.steps.iter().map(|step| step.upper);
        let mut found: Vec<&Measure> = Vec::new();
        for measure in uppers.filter(|measure| reached.contains(&measure.id)) {
            if found.iter().all(|known| known.id != measure.id) {
                found.push(measure);
            }
        }
        found
    }

    /// Returns whether a solution leads to the result by steps that are all said or seen, one of them
    /// seen, with a fresh reading of one of its figures.
    pub fn is_complete(&self, chains: &Chains<'a>) -> bool {
        let mut known = HashSet::new();
        let start = (self.result.id, false, chains.is_fresh(self.result.id));
        let mut waiting = vec![start];
        while let Some(state) = waiting.pop() {
            if !known.insert(state) {
                continue;
            }
            let (upper, seen, fresh) = state;
            for step in self.below(upper) {
                let seen = match step.grade.grade {
                    Confidence::Assumed => continue,
                    Confidence::Said => seen,
                    Confidence::Seen => true,
                };
                match step.lower {
                    Lower::Solution(_) if seen && fresh => return true,
                    Lower::Solution(_) => {}
                    Lower::Measure(lower) => {
                        waiting.push((lower.id, seen, fresh || chains.is_fresh(lower.id)));
                    }
                }
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{TODAY, World},
        model::{
            Confidence::{Assumed, Said, Seen},
            MeasureKind,
        },
    };

    #[test]
    fn a_chain_is_complete_with_evidence_at_each_step_and_a_fresh_figure() {
        for (upper, lower, read, expected) in [
            (Said, Seen, -34, true),
            (Seen, Said, -34, true),
            (Said, Said, -34, false),
            (Assumed, Seen, -34, false),
            (Said, Seen, -122, true),
            (Said, Seen, -123, false),
        ] {
            let mut world = World::new();
            let result = world.figure("net cash", MeasureKind::Result);
            let people = world.figure("disputes", MeasureKind::Behaviour);
            let clinic = world.ours("Dispute clinic", -100, -72);
            let first = world.link(result, people);
            let second = world.link_ours(people, clinic);
            world.know(Target::Link(first), upper, -30, false);
            world.know(Target::Link(second), lower, -30, false);
            world.read(people, &[(read, 57.0)]);
            let chains = Chains::of(&world.records, TODAY);
            let chain = chains.chain(chains.results(world.unit)[0]);
            assert_eq!(
                chain.is_complete(&chains),
                expected,
                "{upper:?} {lower:?} {read}"
            );
        }
    }

    #[test]
    fn a_circle_in_the_records_ends() {
        let mut world = World::new();
        let one = world.figure("one", MeasureKind::Early);
        let other = world.figure("other", MeasureKind::Early);
        let result = world.figure("result", MeasureKind::Result);
        world.link(one, other);
        world.link(other, one);
        world.link(result, one);
        let chains = Chains::of(&world.records, TODAY);
        let chain = chains.chain(world.records.measure(result).unwrap());
        assert_eq!(chain.steps.len(), 3);
        assert!(!chain.is_complete(&chains));
    }
}
