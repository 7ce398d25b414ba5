//! Figures, links and readings for the tests of this folder.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{
    Id,
    conversations::testing::World,
    model::{
        Better, ChainLink, Confidence, Entry, EntryKind, EntryRule, Evidence, Load, Measure,
        MeasureKind, Number, Published, Reading, Scope, Solution, Target,
    },
};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn number(value: f64) -> Option<Number> {
    Number::new(value)
}

pub(crate) fn measure(name: &str) -> Measure {
    Measure {
        id: Id::of(Uuid::from_u128(1)),
        seen: 0,
        unit_id: Id::of(Uuid::nil()),
        leader_id: None,
        name: name.to_owned(),
        kind: MeasureKind::Result,
        say_as: String::new(),
        unit_of: String::new(),
        better: Better::Up,
        aim: None,
        aim_by: None,
        aim_from: String::new(),
        owner: String::new(),
        source: String::new(),
        published: Published::Guess,
        method_only: false,
        read_back_on: None,
        read_back_by: None,
        worth: None,
        worth_from: String::new(),
        private: false,
        closed_on: None,
    }
}

/// Returns readings of the figure of [`measure`].
pub(crate) fn readings(rows: &[(&str, f64)]) -> Vec<Reading> {
    let numbered = (1..).zip(rows);
    numbered
        .map(|(count, (on, value))| reading(count, measure("").id, day(on), *value))
        .collect()
}

fn reading(count: u128, measure: Id<Measure>, on: NaiveDate, value: f64) -> Reading {
    Reading {
        id: Id::of(Uuid::from_u128(count)),
        seen: 0,
        measure_id: measure,
        on,
        value: Number::new(value).unwrap(),
        source: String::new(),
        note: String::new(),
    }
}

/// A unit with figures; days are counted from today.
impl World {
    pub(crate) fn figure(&mut self, name: &str, kind: MeasureKind) -> Id<Measure> {
        let id = self.id();
        self.records.measures.push(Measure {
            id,
            unit_id: self.unit,
            kind,
            ..measure(name)
        });
        id
    }

    pub(crate) fn figure_mut(&mut self, id: Id<Measure>) -> &mut Measure {
        let mut measures = self.records.measures.iter_mut();
        measures.find(|measure| measure.id == id).unwrap()
    }

    pub(crate) fn read(&mut self, measure: Id<Measure>, rows: &[(i64, f64)]) {
        for (days, value) in rows {
            let id: Id<Reading> = self.id();
            let on = crate::conversations::testing::on(*days);
            let row = reading(id.uuid().as_u128(), measure, on, *value);
            self.records.readings.push(row);
        }
    }

    pub(crate) fn ours(&mut self, name: &str, first: i64, last: i64) -> Id<Solution> {
        let id = self.id();
        self.records.solutions.push(Solution {
            id,
            seen: 0,
            name: name.to_owned(),
            say_as: String::new(),
            why: crate::model::SolutionReason::Answers,
            made_by: crate::model::MadeBy::Ours,
            form: String::new(),
            note: String::new(),
            closed_on: None,
        });
        let entry = Entry {
            id: self.id(),
            seen: 0,
            name: name.to_owned(),
            kind: EntryKind::Ours,
            scope: Scope::Unit(self.unit),
            load: Load::Normal,
            before: 0,
            after: 0,
            holds_back: Vec::new(),
            invites: Vec::new(),
            mark: None,
            note: String::new(),
            rule: EntryRule::Once {
                first: crate::conversations::testing::on(first),
                last: crate::conversations::testing::on(last),
            },
            pack_key: None,
            solution_id: Some(id),
            their_hours: None,
            cost: None,
        };
        self.records.entries.push(entry);
        id
    }

    pub(crate) fn link(&mut self, upper: Id<Measure>, lower: Id<Measure>) -> Id<ChainLink> {
        self.join(upper, Some(lower), None)
    }

    pub(crate) fn link_ours(&mut self, upper: Id<Measure>, ours: Id<Solution>) -> Id<ChainLink> {
        self.join(upper, None, Some(ours))
    }

    fn join(
        &mut self,
        upper_id: Id<Measure>,
        lower_id: Option<Id<Measure>>,
        solution_id: Option<Id<Solution>>,
    ) -> Id<ChainLink> {
        let id = self.id();
        self.records.chain_links.push(ChainLink {
            id,
            seen: 0,
            unit_id: self.unit,
            upper_id,
            lower_id,
            solution_id,
            expected: String::new(),
            note: String::new(),
        });
        id
    }

    pub(crate) fn know(
        &mut self,
        target: Target,
        grade: Confidence,
        days: i64,
        against: bool,
    ) -> Id<Evidence> {
        let id = self.id();
        let said = grade == Confidence::Said;
        self.records.evidence.push(Evidence {
            id,
            seen: 0,
            target,
            on: crate::conversations::testing::on(days),
            grade,
            source: if said { "" } else { "monthly report" }.to_owned(),
            leader_id: said.then_some(self.chief),
            conversation_id: None,
            finding_id: None,
            text: String::new(),
            against,
            private: said,
        });
        id
    }
}
