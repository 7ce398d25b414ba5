//! Threads: the screen, what is added to it, and what is decided there.

use overture_core::{
    Id,
    changes::Written,
    conversations::LeaderSheet,
    ideas,
    model::{Cause, Challenge, Entry, Evidence, Idea, KnowHow, Skill, SkillNeed, Solution, Tie},
    screens::threads::{self, AnswerScreen, ThreadsScreen},
    ties::Ties,
    workspace::{
        AnswerNotOurs, AnswerTry, AnswerUse, DecideIdea, MergeSkills, NewChallenge, NewDelivery,
        NewEvidence, NewIdea, NewKnowHow, NewNeed, NewSkill, NewSolution, NewTie,
    },
};
use serde::Deserialize;

use super::{
    rows::{self, Edit, RowId},
    shared::Nothing,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// The Threads screen: challenges, skills, what we do, figures, and what is missing between them.
    threads(Nothing) -> ThreadsScreen = screen;
    /// What could answer a challenge, and when there is room for it.
    answers(AnswersRequest) -> AnswerScreen = answers;
    /// Joins a solution with a challenge and plans its delivery.
    answer_use(AnswerUse) -> Written<Entry> =
        |call, request| call.workspace.use_answer(&request, call.today(), call.now);
    /// Adds an idea for a challenge.
    answer_try(AnswerTry) -> Written<Idea> =
        |call, request| call.workspace.try_answer(request, call.today(), call.now);
    /// Notes that a challenge is not for us to solve.
    answer_not_ours(AnswerNotOurs) -> Written<Challenge> =
        |call, request| call.workspace.answer_is_not_ours(&request, call.today(), call.now);
    /// Adds a challenge with its evidence and what it belongs to.
    challenge_add(NewChallenge) -> Written<Challenge> =
        |call, request| call.workspace.add_challenge(request, call.today(), call.now);
    /// Changes a challenge.
    challenge_edit(Edit<Challenge>) -> Written<Challenge> = rows::edit;
    /// Deletes a challenge.
    challenge_delete(RowId<Challenge>) -> Written<Challenge> = rows::delete;
    /// Adds a skill.
    skill_add(NewSkill) -> Written<Skill> =
        |call, request| call.workspace.add_skill(request, call.today(), call.now);
    /// Changes a skill.
    skill_edit(Edit<Skill>) -> Written<Skill> = rows::edit;
    /// Deletes a skill with its needs.
    skill_delete(RowId<Skill>) -> Written<Skill> = rows::delete;
    /// Merges a skill into another.
    skill_merge(MergeSkills) -> Written<Skill> =
        |call, request| call.workspace.merge_skills(request, call.now);
    /// Adds the need of a unit, with the skill where that is new.
    need_add(NewNeed) -> Written<SkillNeed> =
        |call, request| call.workspace.add_need(request, call.today(), call.now);
    /// Changes the need of a unit.
    need_edit(Edit<SkillNeed>) -> Written<SkillNeed> = rows::edit;
    /// Deletes the need of a unit.
    need_delete(RowId<SkillNeed>) -> Written<SkillNeed> = rows::delete;
    /// Adds know-how at risk.
    know_how_add(NewKnowHow) -> Written<KnowHow> =
        |call, request| call.workspace.add_know_how(request, call.today(), call.now);
    /// Changes know-how at risk, or how it is passed on.
    know_how_edit(Edit<KnowHow>) -> Written<KnowHow> = rows::edit;
    /// Deletes know-how at risk.
    know_how_delete(RowId<KnowHow>) -> Written<KnowHow> = rows::delete;
    /// Adds a solution.
    solution_add(NewSolution) -> Written<Solution> =
        |call, request| call.workspace.add_solution(request, call.today(), call.now);
    /// Changes a solution.
    solution_edit(Edit<Solution>) -> Written<Solution> = rows::edit;
    /// Deletes a solution; its deliveries stay in the rhythm.
    solution_delete(RowId<Solution>) -> Written<Solution> = rows::delete;
    /// Adds a delivery of a solution to the rhythm of a unit.
    delivery_add(NewDelivery) -> Written<Entry> =
        |call, request| call.workspace.add_delivery(request, call.now);
    /// Adds an idea.
    idea_add(NewIdea) -> Written<Idea> =
        |call, request| call.workspace.add_idea(request, call.today(), call.now);
    /// Changes an idea.
    idea_edit(Edit<Idea>) -> Written<Idea> = rows::edit;
    /// Decides about an idea: keep it, change it, stop it, drop it or park it.
    idea_decide(DecideIdea) -> Written<Idea> =
        |call, request| call.workspace.decide_idea(request, call.today(), call.now);
    /// Deletes an idea.
    idea_delete(RowId<Idea>) -> Written<Idea> = rows::delete;
    /// The six parts of an idea on a sheet for its leader.
    trial_sheet(RowId<Idea>) -> LeaderSheet = trial_sheet;
    /// Joins two things.
    tie_add(NewTie) -> Written<Tie> =
        |call, request| call.workspace.add_tie(request, call.today(), call.now);
    /// Separates two things.
    tie_delete(RowId<Tie>) -> Written<Tie> = rows::delete;
    /// Adds evidence about anything.
    evidence_add(NewEvidence) -> Written<Evidence> =
        |call, request| call.workspace.add_evidence(request, call.today(), call.now);
    /// Changes evidence.
    evidence_edit(Edit<Evidence>) -> Written<Evidence> = rows::edit;
    /// Deletes evidence.
    evidence_delete(RowId<Evidence>) -> Written<Evidence> = rows::delete;
}

fn screen(call: &mut Call<'_>, _: Nothing) -> Result<ThreadsScreen, ApiError> {
    let records = call.records()?;
    Ok(threads::screen(&records, call.today()))
}

fn trial_sheet(call: &mut Call<'_>, request: RowId<Idea>) -> Result<LeaderSheet, ApiError> {
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

fn answers(call: &mut Call<'_>, request: AnswersRequest) -> Result<AnswerScreen, ApiError> {
    let records = call.records()?;
    let AnswersRequest {
        challenge_id,
        cause,
        skill_id,
    } = request;
    threads::answer(&records, challenge_id, cause, skill_id, call.today())
        .ok_or_else(|| ApiError::not_found("challenge"))
}

/// A challenge to be answered; the rest as chosen so far, not stored yet.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct AnswersRequest {
    challenge_id: Id<Challenge>,
    cause: Option<Cause>,
    /// A skill that is not joined with it yet.
    skill_id: Option<Id<Skill>>,
}
