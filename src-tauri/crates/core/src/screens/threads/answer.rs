//! Find an answer: what is in the way, what people would do, and which solutions answer it.

use chrono::NaiveDate;
use serde::Serialize;

use super::cells::{self, TiedThing};
use crate::{
    Id, Records,
    answers::{self, Candidate, Suggestion},
    calendar::{Span, days_after},
    english::days,
    model::{Cause, Challenge, Idea, Leader, Skill, Solution, Words},
    rhythm::{Rhythm, collisions},
    ties::{End, Ties},
};

/// How long a solution takes where nobody delivered it yet, in days.
const USUAL_DAYS: i64 = 28;
/// From how many days on a new delivery can begin.
const EARLIEST: i64 = 7;

/// Everything for the answer to one challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AnswerScreen {
    pub challenge: Challenge,
    pub causes: Vec<CauseChoice>,
    /// Whether learning can move it.
    pub learnable: bool,
    /// "Learning alone will not move this."; empty where it can.
    pub say: String,
    /// The skills under it.
    pub skills: Vec<TiedThing>,
    /// At most five, best first.
    pub suggestions: Vec<AnswerSuggestion>,
    /// A calm stretch for something new: four weeks.
    pub calm: Option<Span>,
    /// Whom to tell where it is not for us, or needs more than learning.
    pub leaders: Vec<LeaderChoice>,
}

/// Something that can be in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CauseChoice {
    pub cause: Cause,
    pub label: String,
    pub learnable: bool,
}

/// A leader by role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderChoice {
    pub leader_id: Id<Leader>,
    pub who: String,
}

/// A solution, or an idea that was kept, that could answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AnswerSuggestion {
    pub solution_id: Option<Id<Solution>>,
    pub idea_id: Option<Id<Idea>>,
    pub name: String,
    pub points: i32,
    /// Best first.
    pub reasons: Vec<String>,
    /// The first calm stretch for it in this unit.
    pub calm: Option<Span>,
    /// "calm: 12 Jan to 6 Feb"; says so where there is none.
    pub calm_text: String,
}

/// Returns how a challenge could be answered; `cause` and `skill`: as chosen so far, not stored yet.
pub fn answer(
    records: &Records,
    challenge: Id<Challenge>,
    cause: Option<Cause>,
    skill: Option<Id<Skill>>,
    today: NaiveDate,
) -> Option<AnswerScreen> {
    let challenge = records.challenge(challenge)?;
    let ties = Ties::new(records, today);
    let suggestions = answers::suggestions(&ties, challenge, skill);
    let lengths: Vec<i64> = suggestions.iter().map(|one| length(&ties, one)).collect();
    let first = days_after(today, EARLIEST);
    let longest = lengths.iter().copied().max().unwrap_or(0).max(USUAL_DAYS);
    let last = days_after(first, collisions::reach(longest));
    let rhythm = Rhythm::new(records, Span::new(today, last));
    let calm = |days| collisions::calm_stretch(&rhythm, challenge.unit_id, first, days);
    let learnable = cause.unwrap_or(challenge.cause).is_learnable();
    let mut skills = cells::tied(&ties, End::Challenge(challenge.id));
    skills.retain(|tied| matches!(tied.thing, cells::ThreadCellKind::Skill(_)));
    let leaders = records.active_leaders();
    Some(AnswerScreen {
        causes: Cause::ALL
            .iter()
            .map(|(cause, _)| CauseChoice {
                cause: *cause,
                label: answers::say::cause(*cause).to_owned(),
                learnable: cause.is_learnable(),
            })
            .collect(),
        learnable,
        say: if learnable {
            String::new()
        } else {
            answers::say::NOT_BY_LEARNING.to_owned()
        },
        skills,
        suggestions: suggestions
            .iter()
            .zip(lengths)
            .map(|(one, length)| suggestion(records, one, calm(length)))
            .collect(),
        calm: calm(USUAL_DAYS),
        leaders: leaders
            .filter(|leader| leader.unit_id == challenge.unit_id)
            .map(|leader| LeaderChoice {
                leader_id: leader.id,
                who: leader.role.clone(),
            })
            .collect(),
        challenge: challenge.clone(),
    })
}

/// Returns how many days something takes: as long as last time.
fn length(ties: &Ties<'_>, suggestion: &Suggestion<'_>) -> i64 {
    match suggestion.candidate {
        Candidate::Solution(solution) => {
            let last = ties.deliveries_of(solution.id).last();
            last.map_or(USUAL_DAYS, |delivery| delivery.span.days())
        }
        Candidate::Idea(idea) => match (idea.first, idea.last) {
            (Some(first), Some(last)) => Span::new(first, last).days().max(1),
            _ => USUAL_DAYS,
        },
    }
}

fn suggestion(
    records: &Records,
    suggestion: &Suggestion<'_>,
    calm: Option<Span>,
) -> AnswerSuggestion {
    let (solution_id, idea_id, name) = match suggestion.candidate {
        Candidate::Solution(solution) => (Some(solution.id), None, &solution.name),
        Candidate::Idea(idea) => (None, Some(idea.id), &idea.name),
    };
    let because = suggestion.because.iter();
    AnswerSuggestion {
        solution_id,
        idea_id,
        name: name.clone(),
        points: suggestion.points,
        reasons: because
            .map(|because| answers::say::because(because, records))
            .collect(),
        calm_text: calm.map_or_else(
            || "no calm stretch in the next four months".to_owned(),
            |calm| format!("calm: {}", days::range(calm.first, calm.last)),
        ),
        calm,
    }
}
