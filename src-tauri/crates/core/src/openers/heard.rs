//! Reasons out of what earlier chats left behind: figures, skills, challenges, know-how, what we do, ideas.

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::{OpenerReason, purpose, reasons::Because, score::ScoringInput};
use crate::{
    Records, answers,
    calendar::{days_after, days_between},
    chain::{self, Chains, IssueCode, SwingPlace},
    coaching,
    conversations::ChatTime,
    ideas,
    know_how::{self, Outlook},
    model::{Confidence, Depth, IdeaState, Opener, Target},
    service::{self, Unasked},
    skills,
    ties::Ties,
};

/// The rank of an issue of a chain up to which it is a reason.
const WEAK: u8 = 4;
/// Days before the first leaves in which know-how is a reason.
const GOES: i64 = 548;
/// Days after which a severe challenge counts as quiet.
const QUIET: i64 = 183;
/// Days after the first chat from which a rating is missing.
const MET: i64 = 90;
/// A challenge that counts as severe.
const SEVERE: u8 = 3;
/// Days after the end of a solution in which its end itself is the reason: six weeks.
const AFTER_OURS: i64 = 42;

/// What earlier chats left behind, as it is known on a day; worked out when it is first asked for.
#[derive(Debug)]
pub(super) struct Heard<'a> {
    records: &'a Records,
    day: NaiveDate,
    ties: OnceCell<Ties<'a>>,
    chains: OnceCell<Chains<'a>>,
    outlooks: OnceCell<Vec<Outlook<'a>>>,
    unasked: OnceCell<Vec<Unasked<'a>>>,
}

impl<'a> Heard<'a> {
    pub(super) const fn new(records: &'a Records, day: NaiveDate) -> Self {
        Self {
            records,
            day,
            ties: OnceCell::new(),
            chains: OnceCell::new(),
            outlooks: OnceCell::new(),
            unasked: OnceCell::new(),
        }
    }

    pub(super) fn ties(&self) -> &Ties<'a> {
        self.ties.get_or_init(|| Ties::new(self.records, self.day))
    }

    pub(super) fn chains(&self) -> &Chains<'a> {
        self.chains.get_or_init(|| Chains::beside(self.ties()))
    }

    /// The know-how of all units, most urgent first.
    pub(super) fn outlooks(&self) -> &[Outlook<'a>] {
        self.outlooks
            .get_or_init(|| know_how::outlooks(self.ties()))
    }

    /// The solutions that ended in all units, and nobody was asked about it.
    fn unasked(&self) -> &[Unasked<'a>] {
        self.unasked
            .get_or_init(|| service::nobody_asked(self.ties()))
    }
}

impl ScoringInput<'_, '_> {
    /// What the records say that earlier chats left behind.
    pub(super) fn of_heard(&self, number: Opener, reasons: &mut Vec<OpenerReason>) {
        let found = match number {
            Opener::Measures => self.of_chain(),
            Opener::Skills => self.of_skills(),
            Opener::Challenges => self.of_challenges(),
            Opener::Needs => self.of_service(),
            Opener::Ideas => self.of_ideas(),
        };
        let day = self.season.on;
        reasons.extend(found.into_iter().map(|because| because.on(day)));
    }

    fn asked_on(&self, opener: Opener) -> Option<NaiveDate> {
        let line = self.course.iter().find(|line| line.opener == opener);
        line.and_then(|line| line.on)
    }

    fn of_chain(&self) -> Vec<Because> {
        let unit = self.leader.unit_id;
        if !self.records.measures.iter().any(|it| it.unit_id == unit) {
            return Vec::new();
        }
        let chains = self.heard.chains();
        let mut found = Vec::new();
        let asked = self.asked_on(Opener::Measures);
        if let Some(weakest) = chain::weakest_of(chains, unit, self.leader.id) {
            let lately =
                asked.is_some_and(|on| days_between(on, self.season.on) < super::score::LATELY);
            if weakest.code.rank() <= WEAK && !lately {
                found.push(Because::WeakStep(chain::issue(chains, &weakest)));
            } else if weakest.code == IssueCode::NotSaidBack {
                found.push(Because::NotSaidBack);
            }
        }
        if let Some(since) = asked {
            let moved = chains.measures(unit).iter().find(|measure| {
                let readings = chains.readings(measure.id);
                let swing = chain::movement(measure, readings, since).swing;
                swing.is_some_and(|swing| swing.place == SwingPlace::Better)
            });
            found.extend(moved.map(|measure| Because::FigureMoved(chain::figure(measure))));
        }
        found
    }

    fn of_skills(&self) -> Vec<Because> {
        let unit = self.leader.unit_id;
        let has_plan = || {
            let mut facts = self.records.facts_of(unit);
            facts.any(|fact| fact.topic == crate::model::Topic::Plans)
        };
        if self.records.skills.is_empty() && !has_plan() {
            return Vec::new();
        }
        let ties = self.heard.ties();
        let mut found = Vec::new();
        // Before any skill is noted, every plan is without one: that says nothing.
        if !self.records.skills.is_empty() {
            let plan = skills::plans_without_skill(ties).find(|fact| fact.unit_id == unit);
            found.extend(
                plan.map(|fact| Because::PlanNoSkill(crate::threads::say::plan(fact).to_owned())),
            );
        }
        let needed_here = self.records.skills.iter().filter_map(|skill| {
            let need = ties
                .open_needs(skill.id)
                .find(|need| need.unit_id == unit)?;
            Some((skill, need))
        });
        let needed_here: Vec<_> = needed_here.collect();
        let unknown = needed_here
            .iter()
            .find(|(_, need)| skills::strength(need).is_none());
        found.extend(unknown.map(|(skill, _)| Because::StrengthUnknown(skills::say::name(skill))));
        let pattern =
            needed_here
                .iter()
                .find_map(|(skill, _)| match skills::pattern(ties, skill.id)? {
                    skills::Pattern::Units(units) => {
                        Some(Because::SkillPattern(skills::say::name(skill), units.len()))
                    }
                    skills::Pattern::SeveralLeaders => None,
                });
        found.extend(pattern);
        found
    }

    fn of_challenges(&self) -> Vec<Because> {
        let (unit, day) = (self.leader.unit_id, self.season.on);
        let mut found = Vec::new();
        if self.records.know_hows.iter().any(|row| row.unit_id == unit) {
            let goes = self.heard.outlooks().iter().find(|outlook| {
                outlook.know_how.unit_id == unit
                    && !matches!(
                        outlook.word,
                        know_how::Word::Safe | know_how::Word::UnderWay
                    )
                    && outlook
                        .leaves
                        .is_some_and(|on| days_between(day, on) <= GOES)
            });
            found.extend(goes.and_then(|outlook| {
                let what = outlook.know_how.what.clone();
                Some(Because::KnowHowGoes(what, outlook.leaves?))
            }));
        }
        let quiet = self
            .records
            .challenges
            .iter()
            .filter(|row| row.unit_id == unit)
            .find_map(|row| {
                let last = self
                    .heard
                    .ties()
                    .evidence_of(Target::Challenge(row.id))
                    .last()?
                    .on;
                let quiet = row.severity == SEVERE
                    && skills::is_open(row, day)
                    && row.not_ours_on.is_none()
                    && days_between(last, day) > QUIET;
                quiet.then(|| Because::ChallengeQuiet(answers::say::quoted(row), last))
            });
        found.extend(quiet);
        found
    }

    fn of_service(&self) -> Vec<Because> {
        let mut found: Vec<Because> = self.ours_unasked().into_iter().collect();
        let gap = coaching::settled_gap(self.records, self.leader, self.season.on);
        found.extend(gap.map(Because::GuessApart));
        found.extend(self.is_never_rated().then_some(Because::NeverRated));
        found
    }

    /// Returns whether a leader whom I met three months ago or earlier in the present unit never rated our work.
    fn is_never_rated(&self) -> bool {
        let long_ago = days_after(self.season.on, -MET);
        !coaching::has_rated(self.records, self.leader)
            && purpose::held(self.records, self.leader)
                .filter(|chat| chat.may_be_between(NaiveDate::MIN, long_ago))
                .any(|chat| ChatTime::of(self.records, chat).my_date() <= long_ago)
    }

    fn ours_unasked(&self) -> Option<Because> {
        if self.records.solutions.is_empty() {
            return None;
        }
        let unasked = self.heard.unasked().iter().find(|unasked| {
            unasked.units.contains(&self.leader.unit_id)
                && days_between(unasked.ended, self.season.on) > AFTER_OURS
        });
        let said = |unasked: &Unasked<'_>| {
            Because::OursUnasked(unasked.solution.name.clone(), unasked.ended)
        };
        unasked.map(said)
    }

    fn of_ideas(&self) -> Vec<Because> {
        let (unit, day) = (self.leader.unit_id, self.season.on);
        let mut found = Vec::new();
        if self.depth(Opener::Challenges) >= Depth::Evidenced {
            let unanswered = self
                .records
                .challenges
                .iter()
                .filter(|row| row.unit_id == unit)
                .find(|row| {
                    let ties = self.heard.ties();
                    skills::is_open(row, day)
                        && row.not_ours_on.is_none()
                        && ties.grade_of(Target::Challenge(row.id)).grade == Confidence::Seen
                        && answers::wait(ties, row).answered_on.is_none()
                });
            found.extend(unanswered.map(|row| Because::NoAnswer(answers::say::name(row))));
        }
        let asked = self.asked_on(Opener::Ideas);
        for idea in self
            .records
            .ideas
            .iter()
            .filter(|idea| idea.unit_id == unit)
        {
            let ended = match idea.state {
                IdeaState::Kept | IdeaState::Stopped => idea.decided_on,
                IdeaState::Agreed | IdeaState::Trying => idea.last.filter(|last| *last < day),
                IdeaState::Parked | IdeaState::Dropped => None,
            };
            let is_new = |on: &NaiveDate| {
                asked.is_none_or(|asked| asked < *on) && days_between(*on, day) <= QUIET
            };
            if let Some(on) = ended.filter(is_new) {
                found.push(Because::TrialOver(idea.name.clone(), on));
            }
            if idea.state == IdeaState::Parked
                && !ideas::is_shiny(self.heard.ties(), idea)
                && let Some(since) = self.heard.ties().heard_on(Target::Idea(idea.id))
            {
                found.push(Because::IdeaParked(idea.name.clone(), since));
            }
            let without = ideas::runs_without(self.heard.ties(), idea);
            if !without.is_empty() {
                found.push(Because::TrialThin(
                    idea.name.clone(),
                    ideas::say::parts(&without),
                ));
            }
        }
        found
    }
}
