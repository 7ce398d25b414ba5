//! Threads: the screen, what is added to it, and what is decided there.

use overture_core::{
    changes::Written,
    conversations::LeaderSheet,
    ideas,
    model::{Challenge, Entry, Evidence, Idea, KnowHow, Skill, SkillNeed, Solution, Tie},
    screens::threads::{self, AnswerScreen, ThreadsScreen},
    ties::Ties,
    workspace::{
        AnswerNotOurs, AnswerTry, AnswerUse, DecideIdea, MergeSkills, NewChallenge, NewDelivery,
        NewEvidence, NewIdea, NewKnowHow, NewNeed, NewSkill, NewSolution, NewTie,
    },
};

use super::wire::{AnswersRequest, Nothing, RowId};
use crate::{ApiError, Call};

/// Returns the Threads screen.
pub(crate) fn screen(call: &mut Call<'_>, _: Nothing) -> Result<ThreadsScreen, ApiError> {
    let records = call.records()?;
    Ok(threads::screen(&records, call.today()))
}

/// Returns how a challenge could be answered.
pub(crate) fn answers(
    call: &mut Call<'_>,
    request: AnswersRequest,
) -> Result<AnswerScreen, ApiError> {
    let records = call.records()?;
    let AnswersRequest {
        challenge_id,
        cause,
        skill_id,
    } = request;
    threads::answer(&records, challenge_id, cause, skill_id, call.today())
        .ok_or_else(|| ApiError::not_found("challenge"))
}

/// Uses a solution for a challenge.
pub(crate) fn use_answer(
    call: &mut Call<'_>,
    request: AnswerUse,
) -> Result<Written<Entry>, ApiError> {
    let today = call.today();
    Ok(call.workspace.use_answer(&request, today, call.now)?)
}

/// Adds an idea for a challenge.
pub(crate) fn try_answer(
    call: &mut Call<'_>,
    request: AnswerTry,
) -> Result<Written<Idea>, ApiError> {
    let today = call.today();
    Ok(call.workspace.try_answer(request, today, call.now)?)
}

/// Notes that a challenge is not for us.
pub(crate) fn not_ours(
    call: &mut Call<'_>,
    request: AnswerNotOurs,
) -> Result<Written<Challenge>, ApiError> {
    let today = call.today();
    Ok(call
        .workspace
        .answer_is_not_ours(&request, today, call.now)?)
}

/// Decides about an idea.
pub(crate) fn decide(call: &mut Call<'_>, request: DecideIdea) -> Result<Written<Idea>, ApiError> {
    let today = call.today();
    Ok(call.workspace.decide_idea(request, today, call.now)?)
}

/// Returns the sheet of a trial, for the leader whose idea it is.
pub(crate) fn trial_sheet(
    call: &mut Call<'_>,
    request: RowId<Idea>,
) -> Result<LeaderSheet, ApiError> {
    let records = call.records()?;
    let idea = records
        .idea(request.id)
        .ok_or_else(|| ApiError::not_found("idea"))?;
    let leader = ideas::leader_of(&records, idea)
        .ok_or_else(|| ApiError::invalid("leaderId", "Note who said it first."))?;
    let ties = Ties::new(&records, call.today());
    ideas::trial_sheet(&ties, idea, leader).ok_or_else(|| {
        let (name, role) = (&idea.name, &leader.role);
        let problem = if idea.private {
            format!("“{name}” is private. Change that in the idea to show it to the {role}.")
        } else {
            format!(
                "“{name}” is not for the {role} to see: it is neither theirs nor agreed with them."
            )
        };
        ApiError::invalid("id", problem)
    })
}

/// Merges a skill into another.
pub(crate) fn merge(call: &mut Call<'_>, request: MergeSkills) -> Result<Written<Skill>, ApiError> {
    Ok(call.workspace.merge_skills(request, call.now)?)
}

/// Adds a delivery of a solution.
pub(crate) fn add_delivery(
    call: &mut Call<'_>,
    request: NewDelivery,
) -> Result<Written<Entry>, ApiError> {
    Ok(call.workspace.add_delivery(request, call.now)?)
}

/// Makes a handler that adds one kind of record.
macro_rules! additions {
    ($($name:ident: $new:ty => $record:ty;)+) => {
        $(
            pub(crate) fn $name(
                call: &mut Call<'_>,
                request: $new,
            ) -> Result<Written<$record>, ApiError> {
                let today = call.today();
                Ok(call.workspace.$name(request, today, call.now)?)
            }
        )+
    };
}

additions! {
    add_challenge: NewChallenge => Challenge;
    add_skill: NewSkill => Skill;
    add_need: NewNeed => SkillNeed;
    add_know_how: NewKnowHow => KnowHow;
    add_solution: NewSolution => Solution;
    add_idea: NewIdea => Idea;
    add_tie: NewTie => Tie;
    add_evidence: NewEvidence => Evidence;
}
