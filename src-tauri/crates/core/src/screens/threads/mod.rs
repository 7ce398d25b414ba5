//! The Threads screen: challenges joined with skills, with what we do and with figures.

mod answer;
mod cells;
mod choices;
mod ideas;
mod know_how;
mod loose;
mod rows;
mod skills;
mod worth_a_look;

use serde::Serialize;

use crate::{
    Id, Records, answers, know_how as know_how_rules,
    model::{Challenge, Finding, Leader, Unit},
    skills as skill_rules, threads,
    ties::Ties,
};
use chrono::NaiveDate;

pub use answer::{AnswerScreen, AnswerSuggestion, CauseChoice, LeaderChoice, answer};
pub use cells::{EvidenceLine, ThreadCell, ThreadCellKind, TiedThing};
pub(super) use cells::{completeness, idea_state, level_by};
pub use choices::{Choices, DeliveryLine, NamedThing, SolutionChoice};
pub use ideas::{IdeaList, IdeaPart, IdeaRow};
pub use know_how::KnowHowRow;
pub use loose::LooseEnd;
pub use rows::{ThreadLine, ThreadRow};
pub use skills::{NeedRow, SkillRow};
pub use worth_a_look::{ThreadAction, ThreadActionKind, ThreadAlarm};

/// All tabs of Threads but the lines to place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreadsScreen {
    /// "Four of nine challenges have an answer; in the middle it took 187 days."
    pub header: String,
    /// Challenges that are open or were answered.
    pub challenges: usize,
    pub answered: usize,
    /// The middle of the days from a challenge to its answer.
    pub median_wait_days: Option<i64>,
    /// Everything worth a look, most urgent first.
    pub alarms: Vec<ThreadAlarm>,
    /// How many of them are shown at first.
    pub alarms_shown: usize,
    /// By unit.
    pub threads: Vec<ThreadRow>,
    pub loose: Vec<LooseEnd>,
    /// Those that several units need first.
    pub skills: Vec<SkillRow>,
    /// What several units have in common: "People leave early: Shops and Customer Care".
    pub skill_notes: Vec<String>,
    /// Most urgent first.
    pub know_how: Vec<KnowHowRow>,
    pub ideas: Vec<IdeaRow>,
    /// What is pressing with nothing on the way, oldest first.
    pub pressing: Vec<PressingLine>,
    pub choices: Choices,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PressingLine {
    pub unit_id: Id<Unit>,
    /// "Group CFO, skills talk before the budget build, 22 days ago"
    pub text: String,
    pub finding_id: Option<Id<Finding>>,
    pub leader_id: Option<Id<Leader>>,
    pub challenge_id: Option<Id<Challenge>>,
}

/// Returns the Threads screen as it is on `today`.
pub fn screen(records: &Records, today: NaiveDate) -> ThreadsScreen {
    let ties = Ties::new(records, today);
    let waits = threads::waits(&ties);
    let outlooks = know_how_rules::outlooks(&ties);
    let header = answers::header(
        waits.iter().map(|(challenge, wait)| (*challenge, wait)),
        today,
    );
    ThreadsScreen {
        header: answers::say::header(&header),
        challenges: header.challenges,
        answered: header.answered,
        median_wait_days: header.median_days,
        alarms: worth_a_look::alarms(&ties, &waits, &outlooks),
        alarms_shown: threads::SHOWN,
        threads: rows::rows(&ties, &waits),
        loose: loose::loose(&ties),
        skills: skills::rows(&ties),
        skill_notes: skill_notes(&ties),
        know_how: know_how::rows(&ties, &outlooks),
        ideas: ideas::rows(&ties),
        pressing: pressing(&ties),
        choices: choices::choices(&ties),
    }
}

fn skill_notes(ties: &Ties<'_>) -> Vec<String> {
    skill_rules::challenge_patterns(ties)
        .into_iter()
        .map(|(kind, units)| {
            let names: Vec<String> = units
                .into_iter()
                .map(|unit| threads::say::unit_name(ties, unit))
                .collect();
            skill_rules::say::challenge_pattern(kind, &names)
        })
        .collect()
}

fn pressing(ties: &Ties<'_>) -> Vec<PressingLine> {
    answers::pressing(ties)
        .into_iter()
        .map(|pressing| {
            let text = answers::say::pressing(&pressing, ties.records, ties.day);
            match pressing {
                answers::Pressing::Said(finding) => PressingLine {
                    unit_id: finding.unit_id,
                    text,
                    finding_id: Some(finding.id),
                    leader_id: Some(finding.leader_id),
                    challenge_id: None,
                },
                answers::Pressing::Near(challenge, _) => PressingLine {
                    unit_id: challenge.unit_id,
                    text,
                    finding_id: None,
                    leader_id: challenge.leader_id,
                    challenge_id: Some(challenge.id),
                },
            }
        })
        .collect()
}
