//! The one question that a debrief asks once its lines were kept.
//!
//! It is asked after the lines, on the day of the debrief. Only the window knows that it was answered or skipped.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::days_after,
    chain::{self, Chain},
    coaching, ideas, know_how,
    model::{
        Conversation, ConversationState, Fact, Feedback, Idea, KnowHow, Measure, Opener, Promise,
        Side, Skill, Target, Topic,
    },
    openers::Advisor,
    skills, threads,
    ties::End,
};

/// Days from the debrief to the day on which they hear what changed, where nobody names another.
const TOLD_AFTER: i64 = 14;

/// What is still to be noted about what was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DebriefQuestion {
    /// Whether the chain of a result was read back in the chat and accepted.
    ReadBack {
        measure_id: Id<Measure>,
        figure: String,
    },
    /// Which plan a skill is for.
    Plan {
        skill_id: Id<Skill>,
        skill: String,
        /// The plans under which no skill is noted.
        plans: Vec<PlanChoice>,
    },
    /// When the first who knows something can leave.
    FirstLeaves {
        know_how_id: Id<KnowHow>,
        what: String,
    },
    /// By when they hear what changed.
    TellBy {
        feedback_id: Id<Feedback>,
        /// The day that is proposed.
        due: NaiveDate,
    },
    /// What an idea still lacks.
    IdeaPart {
        idea_id: Id<Idea>,
        idea: String,
        part: ideas::Part,
        /// The figures to choose from, where a figure is missing.
        figures: Vec<FigureChoice>,
    },
}

/// A plan to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanChoice {
    pub id: Id<Fact>,
    pub name: String,
}

/// A figure to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FigureChoice {
    pub id: Id<Measure>,
    pub name: String,
}

/// Returns the question, on the day on which the debrief was finished; none where no line was kept.
pub(super) fn question(advisor: &Advisor<'_>, chat: &Conversation) -> Option<DebriefQuestion> {
    let today = advisor.today();
    let just_finished = chat.state == ConversationState::Held && chat.debriefed_on == Some(today);
    let mut findings = advisor.records().findings_of(chat.leader_id);
    if !just_finished || !findings.any(|finding| finding.conversation_id == chat.id) {
        return None;
    }
    match chat.purpose.opener()? {
        Opener::Measures => read_back(advisor, chat),
        Opener::Skills => plan(advisor, chat),
        Opener::Challenges => first_leaves(advisor, chat),
        Opener::Needs => tell_by(advisor, chat),
        Opener::Ideas => idea_part(advisor, chat),
    }
}

/// Returns whether something was said about a thing in this chat.
fn is_of_chat(advisor: &Advisor<'_>, chat: &Conversation, target: Target) -> bool {
    let mut rows = advisor.ties().evidence_of(target).iter();
    rows.any(|row| row.conversation_id == Some(chat.id))
}

fn read_back(advisor: &Advisor<'_>, chat: &Conversation) -> Option<DebriefQuestion> {
    let records = advisor.records();
    let leads = |unit| (records.leader(chat.leader_id)).is_some_and(|it| it.unit_id == unit);
    if records.measures.is_empty() || !leads(chat.unit_id) {
        return None;
    }
    let chains = advisor.chains();
    let was_named = |chain: &Chain<'_>| {
        let links = chain.steps.iter().map(|step| Target::Link(step.link.id));
        let measures = chain.on_paths().into_iter();
        links
            .chain(measures.map(|measure| Target::Measure(measure.id)))
            .any(|target| is_of_chat(advisor, chat, target))
    };
    let results = chains.results(chat.unit_id).into_iter();
    let chain = results
        .filter(|result| result.leader_id.is_none_or(|part| part == chat.leader_id))
        .filter(|result| !chain::is_read_back(chains, result))
        .map(|result| chains.chain(result))
        .filter(|chain| !chain.steps.is_empty())
        // The first of equals.
        .min_by_key(|chain| !was_named(chain))?;
    Some(DebriefQuestion::ReadBack {
        measure_id: chain.result.id,
        figure: chain::figure(chain.result),
    })
}

fn plan(advisor: &Advisor<'_>, chat: &Conversation) -> Option<DebriefQuestion> {
    let ties = advisor.ties();
    let plans: Vec<PlanChoice> = skills::plans_without_skill(ties)
        .filter(|fact| fact.unit_id == chat.unit_id)
        .map(|fact| PlanChoice {
            id: fact.id,
            name: threads::say::plan(fact).to_owned(),
        })
        .collect();
    let needs = advisor.records().skill_needs.iter();
    let skill = needs
        .filter(|need| is_of_chat(advisor, chat, Target::Need(need.id)))
        .filter_map(|need| advisor.records().skill(need.skill_id))
        .find(|skill| {
            let mut facts = ties.facts_of(End::Skill(skill.id));
            facts.all(|(fact, _)| fact.topic != Topic::Plans)
        })?;
    (!plans.is_empty()).then(|| DebriefQuestion::Plan {
        skill_id: skill.id,
        skill: skills::say::name(skill),
        plans,
    })
}

fn first_leaves(advisor: &Advisor<'_>, chat: &Conversation) -> Option<DebriefQuestion> {
    let mut rows = advisor.records().know_hows.iter();
    let row = rows.find(|row| {
        is_of_chat(advisor, chat, Target::KnowHow(row.id))
            && know_how::has_no_date(advisor.ties(), row)
    })?;
    Some(DebriefQuestion::FirstLeaves {
        know_how_id: row.id,
        what: row.what.clone(),
    })
}

/// Asks by when they hear what changed, unless they were content, a day is set, or I promised something already.
fn tell_by(advisor: &Advisor<'_>, chat: &Conversation) -> Option<DebriefQuestion> {
    let records = advisor.records();
    let is_unset = |feedback: &&Feedback| feedback.tell_by.is_none();
    let mut remarks = coaching::remarks_of(records, chat.leader_id, NaiveDate::MAX).into_iter();
    let criticism = remarks.find_map(|remark| {
        let wanted = remark.finding.conversation_id == chat.id
            && remark.is_open()
            && (remark.rating.is_none() || remark.is_criticism());
        remark.feedback.filter(is_unset).filter(|_| wanted)
    })?;
    let promised =
        |promise: &Promise| promise.conversation_id == Some(chat.id) && promise.owed_by == Side::Me;
    let asks = !records.promises_with(chat.leader_id).any(promised);
    asks.then(|| DebriefQuestion::TellBy {
        feedback_id: criticism.id,
        due: days_after(advisor.today(), TOLD_AFTER),
    })
}

fn idea_part(advisor: &Advisor<'_>, chat: &Conversation) -> Option<DebriefQuestion> {
    let records = advisor.records();
    let figures: Vec<FigureChoice> = records
        .measures
        .iter()
        .filter(|measure| measure.unit_id == chat.unit_id && measure.closed_on.is_none())
        .map(|measure| FigureChoice {
            id: measure.id,
            name: chain::figure(measure),
        })
        .collect();
    let mut kept = records
        .ideas
        .iter()
        .filter(|idea| ideas::is_open(idea) && is_of_chat(advisor, chat, Target::Idea(idea.id)));
    kept.find_map(|idea| {
        let mut missing = ideas::missing(advisor.ties(), idea).into_iter();
        let part = missing.find(|part| *part != ideas::Part::Measure || !figures.is_empty())?;
        Some((idea, part))
    })
    .map(|(idea, part)| DebriefQuestion::IdeaPart {
        idea_id: idea.id,
        idea: idea.name.clone(),
        part,
        figures: if part == ideas::Part::Measure {
            figures
        } else {
            Vec::new()
        },
    })
}

#[cfg(test)]
mod tests;
