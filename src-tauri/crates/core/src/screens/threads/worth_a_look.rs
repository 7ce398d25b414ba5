//! Alarms as rows: the sentence, what the button says, and what it is about.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    answers::Wait,
    know_how::Outlook,
    model::{Challenge, Entry, Fact, Idea, KnowHow, Measure, Skill, SkillNeed, Solution, Unit},
    threads::{self, Alarm, AlarmCode},
    ties::Ties,
};

/// Something worth a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreadAlarm {
    /// Stays the same while the alarm does.
    pub key: String,
    pub code: AlarmCode,
    /// None for what reached no unit.
    pub unit_ids: Vec<Id<Unit>>,
    pub text: String,
    pub action: ThreadAction,
}

/// What the button of an alarm does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ThreadActionKind {
    FindAnswer,
    /// Shows the days in the rhythm.
    SeeDays,
    /// Opens the idea at what is missing.
    NoteIdea,
    MakePlan,
    /// Ties a solution to what it is for, or closes it.
    Join,
    NameSkill,
    Look,
    AskOpener2,
    AskOpener4,
    NameProblem,
}

/// What the button of an alarm says and does, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreadAction {
    pub label: String,
    pub kind: ThreadActionKind,
    pub unit_id: Option<Id<Unit>>,
    pub challenge_id: Option<Id<Challenge>>,
    pub skill_id: Option<Id<Skill>>,
    pub need_id: Option<Id<SkillNeed>>,
    pub know_how_id: Option<Id<KnowHow>>,
    pub solution_id: Option<Id<Solution>>,
    pub idea_id: Option<Id<Idea>>,
    pub fact_id: Option<Id<Fact>>,
    pub entry_id: Option<Id<Entry>>,
    pub measure_id: Option<Id<Measure>>,
    /// The first day to look at.
    pub date: Option<NaiveDate>,
}

pub(super) fn alarms<'a>(
    ties: &Ties<'a>,
    waits: &[(&'a Challenge, Wait)],
    outlooks: &[Outlook<'a>],
) -> Vec<ThreadAlarm> {
    threads::alarms(ties, waits, outlooks)
        .iter()
        .map(|alarm| ThreadAlarm {
            key: alarm.key(),
            code: alarm.code(),
            unit_ids: alarm.units(ties),
            text: threads::say::alarm(alarm, ties),
            action: action(alarm, ties),
        })
        .collect()
}

fn action(alarm: &Alarm<'_>, ties: &Ties<'_>) -> ThreadAction {
    let mut action = ThreadAction {
        label: threads::say::action(alarm).to_owned(),
        kind: kind(alarm),
        unit_id: alarm.units(ties).first().copied(),
        challenge_id: None,
        skill_id: None,
        need_id: None,
        know_how_id: None,
        solution_id: None,
        idea_id: None,
        fact_id: None,
        entry_id: None,
        measure_id: None,
        date: None,
    };
    match alarm {
        Alarm::TrialNoRule(idea, _) | Alarm::Shiny(idea) => action.idea_id = Some(idea.id),
        Alarm::TrialTooLate(idea, measure, next) => {
            action.idea_id = Some(idea.id);
            action.measure_id = Some(measure.id);
            action.date = Some(*next);
        }
        Alarm::TimingAgain(again) => {
            action.solution_id = Some(again.solution.id);
            action.entry_id = Some(again.delivery.entry_id);
            action.date = Some(again.delivery.span.first);
        }
        Alarm::SevereOpen(challenge, _) | Alarm::ChallengeNoSkill(challenge) => {
            action.challenge_id = Some(challenge.id);
        }
        Alarm::WrongCause(solution, challenge) => {
            action.solution_id = Some(solution.id);
            action.challenge_id = Some(challenge.id);
        }
        Alarm::SkillDue(need, skill, by) => {
            action.need_id = Some(need.id);
            action.skill_id = Some(skill.id);
            action.date = Some(*by);
            let behind = ties.challenges_of(crate::ties::End::Skill(skill.id));
            let mut behind = behind.map(|(challenge, _)| challenge);
            let here = behind.find(|challenge| challenge.unit_id == need.unit_id);
            action.challenge_id = here.map(|challenge| challenge.id);
        }
        Alarm::KnowHowOpen(outlook) => action.know_how_id = Some(outlook.know_how.id),
        Alarm::NothingBehind(solution) => action.solution_id = Some(solution.id),
        Alarm::PlanNoSkill(fact) => action.fact_id = Some(fact.id),
        Alarm::NobodyAsked(unasked) => {
            action.solution_id = Some(unasked.solution.id);
            action.date = Some(unasked.ended);
        }
    }
    action
}

const fn kind(alarm: &Alarm<'_>) -> ThreadActionKind {
    match alarm {
        Alarm::TrialNoRule(..) | Alarm::TrialTooLate(..) => ThreadActionKind::NoteIdea,
        Alarm::TimingAgain(_) => ThreadActionKind::SeeDays,
        Alarm::SevereOpen(..) | Alarm::SkillDue(..) => ThreadActionKind::FindAnswer,
        Alarm::KnowHowOpen(_) => ThreadActionKind::MakePlan,
        Alarm::NothingBehind(_) => ThreadActionKind::Join,
        Alarm::ChallengeNoSkill(_) => ThreadActionKind::NameSkill,
        Alarm::WrongCause(..) => ThreadActionKind::Look,
        Alarm::PlanNoSkill(_) => ThreadActionKind::AskOpener2,
        Alarm::NobodyAsked(_) => ThreadActionKind::AskOpener4,
        Alarm::Shiny(_) => ThreadActionKind::NameProblem,
    }
}
