//! Records of threads for tests: everything in unit 1 on 18 November 2026.

use chrono::NaiveDate;

use crate::{
    Id, Records,
    model::{
        ChainLink, Challenge, Confidence, Conversation, Entry, EntryKind, Evidence, Finding,
        FindingKind, Idea, IdeaState, KnowHow, Load, Measure, MeasureKind, Number, Reading, Scope,
        Skill, SkillNeed, Solution, Target, Tie, Unit,
    },
    rhythm::testing::{date, entry, id, once, unit, world},
    solutions::new_solution,
    ties::{End, Ties},
};

/// The day of the tests.
pub(crate) fn today() -> NaiveDate {
    date("2026-11-18")
}

/// Returns the day so many days after today.
pub(crate) fn on(days: i64) -> NaiveDate {
    crate::calendar::days_after(today(), days)
}

/// A world with threads.
pub(crate) struct Threads {
    pub(crate) records: Records,
    next: u128,
}

impl Threads {
    /// Returns a world with units 1, 2 and 3.
    pub(crate) fn new() -> Self {
        let mut records = world();
        for number in [2, 3] {
            let mut other = unit(number);
            other.position = i64::try_from(number).unwrap();
            records.units.push(other);
        }
        let next = 1000;
        Self { records, next }
    }

    pub(crate) fn ties(&self) -> Ties<'_> {
        Ties::new(&self.records, today())
    }

    fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        id(self.next)
    }

    pub(crate) fn challenge(&mut self, name: &str) -> &mut Challenge {
        let id = self.id();
        self.records.challenges.push(Challenge {
            id,
            seen: 0,
            unit_id: Id::of(uuid::Uuid::from_u128(1)),
            leader_id: None,
            name: name.to_owned(),
            say_as: String::new(),
            kind: crate::model::ChallengeKind::Other,
            severity: 2,
            horizon: None,
            horizon_label: String::new(),
            able: None,
            of: None,
            cause: crate::model::Cause::Unknown,
            not_ours_on: None,
            not_ours_told: None,
            private: false,
            closed_on: None,
        });
        self.records.challenges.last_mut().unwrap()
    }

    pub(crate) fn skill(&mut self, name: &str) -> Id<Skill> {
        let id = self.id();
        self.records.skills.push(Skill {
            id,
            seen: 0,
            name: name.to_owned(),
            say_as: String::new(),
            also_called: String::new(),
            closed_on: None,
        });
        id
    }

    pub(crate) fn need(&mut self, skill: Id<Skill>, unit: u128) -> &mut SkillNeed {
        let own = self.id();
        self.records.skill_needs.push(SkillNeed {
            id: own,
            seen: 0,
            skill_id: skill,
            unit_id: id(unit),
            role: String::new(),
            now: Some(1),
            need_now: Some(3),
            need_next: None,
            able: None,
            of: None,
            people: None,
            by: None,
            by_label: String::new(),
            nice: false,
            private: false,
            closed_on: None,
        });
        self.records.skill_needs.last_mut().unwrap()
    }

    pub(crate) fn know_how(&mut self, what: &str) -> &mut KnowHow {
        let own = self.id();
        self.records.know_hows.push(KnowHow {
            id: own,
            seen: 0,
            unit_id: id(1),
            role: String::new(),
            what: what.to_owned(),
            holders: Some(2),
            leaving: None,
            of: None,
            others: 0,
            first_leaves: None,
            last_leaves: None,
            way: crate::model::TransferWay::None,
            weeks: 0,
            plan: String::new(),
            solution_id: None,
            challenge_id: None,
            started_on: None,
            checked_on: None,
            safe_on: None,
            private: true,
        });
        self.records.know_hows.last_mut().unwrap()
    }

    pub(crate) fn idea(&mut self, name: &str, state: IdeaState) -> &mut Idea {
        let own = self.id();
        self.records.ideas.push(Idea {
            id: own,
            seen: 0,
            unit_id: id(1),
            leader_id: None,
            name: name.to_owned(),
            origin: crate::model::IdeaOrigin::Ours,
            state,
            problem: String::new(),
            expectation: String::new(),
            smallest: String::new(),
            host: String::new(),
            good_if: String::new(),
            stop_if: String::new(),
            first: None,
            last: None,
            review_on: None,
            agreed_on: None,
            decided_on: None,
            outcome: String::new(),
            learned: String::new(),
            beyond_unit: false,
            private: true,
        });
        self.records.ideas.last_mut().unwrap()
    }

    pub(crate) fn solution(&mut self, name: &str) -> Id<Solution> {
        let id = self.id();
        let mut solution = new_solution(name, chrono::DateTime::UNIX_EPOCH);
        solution.id = id;
        self.records.solutions.push(solution);
        id
    }

    /// Delivers a solution to a unit, days counted from today.
    pub(crate) fn deliver(&mut self, solution: Id<Solution>, unit: u128, first: i64, last: i64) {
        let rule = once(&on(first).to_string(), &on(last).to_string());
        let own = self.id();
        let mut delivery = entry(1, "Ours", Load::Normal, rule);
        delivery.id = own;
        delivery.kind = EntryKind::Ours;
        delivery.scope = Scope::Unit(id::<Unit>(unit));
        delivery.solution_id = Some(solution);
        self.records.entries.push(delivery);
    }

    /// Makes some days of unit 1 busy.
    pub(crate) fn busy(&mut self, first: i64, last: i64) {
        let rule = once(&on(first).to_string(), &on(last).to_string());
        let own: Id<Entry> = self.id();
        let mut busy = entry(1, "Peak", Load::Busy, rule);
        busy.id = own;
        self.records.entries.push(busy);
    }

    pub(crate) fn measure(&mut self, name: &str) -> Id<Measure> {
        let own = self.id();
        self.records.measures.push(Measure {
            id: own,
            seen: 0,
            unit_id: id(1),
            leader_id: None,
            name: name.to_owned(),
            kind: MeasureKind::Result,
            say_as: String::new(),
            unit_of: String::new(),
            better: crate::model::Better::Down,
            aim: None,
            aim_by: None,
            aim_from: String::new(),
            owner: String::new(),
            source: String::new(),
            published: crate::model::Published::Never,
            method_only: false,
            read_back_on: None,
            read_back_by: None,
            worth: None,
            worth_from: String::new(),
            private: false,
            closed_on: None,
        });
        own
    }

    pub(crate) fn reading(&mut self, measure: Id<Measure>, days: i64, value: f64) {
        let own = self.id();
        self.records.readings.push(Reading {
            id: own,
            seen: 0,
            measure_id: measure,
            on: on(days),
            value: Number::new(value).unwrap(),
            source: String::new(),
            note: String::new(),
        });
    }

    /// Puts a solution below a figure.
    pub(crate) fn link(&mut self, solution: Id<Solution>, measure: Id<Measure>) {
        let own = self.id();
        self.records.chain_links.push(ChainLink {
            id: own,
            seen: 0,
            unit_id: id(1),
            upper_id: measure,
            lower_id: None,
            solution_id: Some(solution),
            expected: String::new(),
            note: String::new(),
        });
    }

    /// Notes that leader 1 said something about a thing.
    pub(crate) fn said(&mut self, target: Target, days: i64) {
        let own = self.id();
        self.records.evidence.push(Evidence {
            id: own,
            seen: 0,
            target,
            on: on(days),
            grade: Confidence::Said,
            source: String::new(),
            leader_id: Some(id(1)),
            conversation_id: None,
            finding_id: None,
            text: String::new(),
            against: false,
            private: true,
        });
    }

    /// Notes a line of leader 1.
    pub(crate) fn finding(&mut self, kind: FindingKind, text: &str, days: i64) -> &mut Finding {
        let own = self.id();
        self.records.findings.push(Finding {
            id: own,
            seen: 0,
            leader_id: id(1),
            unit_id: id(1),
            conversation_id: id::<Conversation>(99),
            kind,
            text: text.to_owned(),
            said_on: on(days),
            closed_on: None,
            stays_note: false,
            quotable_on: None,
        });
        self.records.findings.last_mut().unwrap()
    }

    pub(crate) fn tie(&mut self, one: End, other: End) {
        let own = self.id();
        let mut tie = Tie {
            id: own,
            seen: 0,
            challenge_id: None,
            skill_id: None,
            solution_id: None,
            idea_id: None,
            fact_id: None,
            measure_id: None,
            on: today(),
        };
        for end in [one, other] {
            match end {
                End::Challenge(id) => tie.challenge_id = Some(id),
                End::Skill(id) => tie.skill_id = Some(id),
                End::Solution(id) => tie.solution_id = Some(id),
                End::Idea(id) => tie.idea_id = Some(id),
                End::Fact(id) => tie.fact_id = Some(id),
                End::Measure(id) => tie.measure_id = Some(id),
            }
        }
        self.records.ties.push(tie);
    }
}
