//! What stands in a cell of a thread, and the evidence behind a row.

use serde::Serialize;

use crate::{
    Id, answers,
    calendar::days_between,
    english::{days, say},
    grades, ideas as idea_rules,
    model::{
        Challenge, Confidence, Conversation, Evidence, Fact, Idea, IdeaState, Measure, Number,
        Skill, SkillNeed, Solution, Target, Tie, Unit,
    },
    skills, threads,
    ties::{Delivery, End, Ties},
};

/// What a cell of a thread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ThreadCellKind {
    Challenge(Id<Challenge>),
    Skill(Id<Skill>),
    Solution(Id<Solution>),
    Idea(Id<Idea>),
    Fact(Id<Fact>),
    Measure(Id<Measure>),
}

impl From<End> for ThreadCellKind {
    fn from(end: End) -> Self {
        match end {
            End::Challenge(id) => Self::Challenge(id),
            End::Skill(id) => Self::Skill(id),
            End::Solution(id) => Self::Solution(id),
            End::Idea(id) => Self::Idea(id),
            End::Fact(id) => Self::Fact(id),
            End::Measure(id) => Self::Measure(id),
        }
    }
}

/// A cell of a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreadCell {
    pub thing: ThreadCellKind,
    /// The need of a skill in the unit of the thread.
    pub need_id: Option<Id<SkillNeed>>,
    pub title: String,
    /// "1 → 3 by 18 March", "4 Nov to 2 Dec, running", "1.4 % of sales, aim 1.1"
    pub second: String,
    /// What joins it to the cell on its left; none where figures are joined by a chain.
    pub tie_id: Option<Id<Tie>>,
}

/// Something tied to a row, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TiedThing {
    pub tie_id: Id<Tie>,
    pub thing: ThreadCellKind,
    /// None for skills and solutions, which belong to the company.
    pub unit_id: Option<Id<Unit>>,
    pub text: String,
}

/// A piece of evidence, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EvidenceLine {
    pub evidence: Evidence,
    /// The role of who said it; empty where it was seen.
    pub who: String,
    pub conversation_id: Option<Id<Conversation>>,
    /// "told by the Group CFO, 17 September"
    pub text: String,
    /// "said over a year ago"; empty while it counts.
    pub age: String,
}

/// Returns the evidence about a thing, newest first.
pub(super) fn evidence(ties: &Ties<'_>, target: Target) -> Vec<EvidenceLine> {
    let rows = ties.evidence_of(target).iter().rev();
    rows.map(|row| evidence_line(ties, row)).collect()
}

fn evidence_line(ties: &Ties<'_>, row: &Evidence) -> EvidenceLine {
    let leader = row.leader_id.and_then(|id| ties.records.leader(id));
    let who = leader.map_or_else(String::new, |leader| leader.role.clone());
    let on = say::day_month(row.on, ties.day);
    let source = if row.source.is_empty() {
        "a document"
    } else {
        &row.source
    };
    let how = match row.grade {
        Confidence::Seen => format!("seen in the {source}, {on}"),
        Confidence::Said if who.is_empty() => format!("told, {on}"),
        Confidence::Said => format!("told by the {who}, {on}"),
        Confidence::Assumed => format!("we assume, {on}"),
    };
    let against = if row.against {
        "speaks against it: "
    } else {
        ""
    };
    let age = match row.grade {
        _ if grades::counts(row, ties.day) => String::new(),
        Confidence::Seen => {
            let months = (days_between(row.on, ties.day) + 15) / 30;
            format!("seen {months} months ago")
        }
        Confidence::Said | Confidence::Assumed => "said over a year ago".to_owned(),
    };
    EvidenceLine {
        evidence: row.clone(),
        who,
        conversation_id: row.conversation_id,
        text: format!("{against}{how}"),
        age,
    }
}

/// Returns the cell of a skill in a unit.
pub(super) fn of_skill(
    ties: &Ties<'_>,
    skill: &Skill,
    unit: Id<Unit>,
    tie: Option<Id<Tie>>,
) -> ThreadCell {
    let need = ties.open_needs(skill.id).find(|need| need.unit_id == unit);
    ThreadCell {
        thing: ThreadCellKind::Skill(skill.id),
        need_id: need.map(|need| need.id),
        title: skill.name.clone(),
        second: need.map_or_else(
            || "not noted for this unit".to_owned(),
            |need| level_by(ties, need),
        ),
        tie_id: tie,
    }
}

/// Returns "1 → 3 by 18 March".
pub(in crate::screens) fn level_by(ties: &Ties<'_>, need: &SkillNeed) -> String {
    let by = by(ties, need);
    let level = skills::say::level(need);
    if by.is_empty() {
        level
    } else {
        format!("{level} {by}")
    }
}

/// Returns by when a skill is needed: "by 18 March"; their words where no day is known.
pub(super) fn by(ties: &Ties<'_>, need: &SkillNeed) -> String {
    match (need.by, need.by_label.as_str()) {
        (Some(by), _) => format!("by {}", say::day_month(by, ties.day)),
        (None, "") => String::new(),
        (None, label) => format!("for {label}"),
    }
}

/// Returns the cell of a solution in a unit.
pub(super) fn of_solution(
    ties: &Ties<'_>,
    solution: &Solution,
    unit: Id<Unit>,
    tie: Option<Id<Tie>>,
) -> ThreadCell {
    let newest = ties.deliveries_in(solution.id, unit).last();
    ThreadCell {
        thing: ThreadCellKind::Solution(solution.id),
        need_id: None,
        title: solution.name.clone(),
        second: newest.map_or_else(
            || "no dates yet".to_owned(),
            |delivery| delivery_text(ties, delivery),
        ),
        tie_id: tie,
    }
}

/// Returns "4 Nov to 2 Dec, running".
pub(super) fn delivery_text(ties: &Ties<'_>, delivery: &Delivery) -> String {
    let span = delivery.span;
    let state = if span.contains(ties.day) {
        "running"
    } else if span.first > ties.day {
        "ahead"
    } else {
        "ended"
    };
    format!("{}, {state}", days::range(span.first, span.last))
}

/// Returns the cell of an idea.
pub(super) fn of_idea(ties: &Ties<'_>, idea: &Idea, tie: Option<Id<Tie>>) -> ThreadCell {
    ThreadCell {
        thing: ThreadCellKind::Idea(idea.id),
        need_id: None,
        title: idea.name.clone(),
        second: idea_state(ties, idea),
        tie_id: tie,
    }
}

/// Returns how far an idea is, with its days.
pub(in crate::screens) fn idea_state(ties: &Ties<'_>, idea: &Idea) -> String {
    let on = |date| say::day_month(date, ties.day);
    let review = idea.review_on.map(on);
    match idea.state {
        IdeaState::Parked => review.map_or_else(
            || "parked".to_owned(),
            |day| format!("parked, look again {day}"),
        ),
        IdeaState::Agreed | IdeaState::Trying => {
            let state = if idea.state == IdeaState::Trying {
                "running"
            } else {
                "agreed"
            };
            let days = match (idea.first, idea.last) {
                (Some(first), Some(last)) => format!(" {}", days::range(first, last)),
                (Some(first), None) => format!(" since {}", on(first)),
                (None, _) => String::new(),
            };
            let decided =
                review.map_or_else(String::new, |day| format!(", to be decided on {day}"));
            format!("{state}{days}{decided}")
        }
        IdeaState::Kept | IdeaState::Stopped | IdeaState::Dropped => {
            let state = if idea.state == IdeaState::Kept {
                "kept"
            } else if idea.state == IdeaState::Stopped {
                "stopped"
            } else {
                "dropped"
            };
            let day = idea
                .decided_on
                .map_or_else(String::new, |day| format!(" {}", on(day)));
            format!("{state}{day}")
        }
    }
}

/// Returns the cell of a figure.
pub(super) fn of_measure(ties: &Ties<'_>, measure: &Measure, tie: Option<Id<Tie>>) -> ThreadCell {
    ThreadCell {
        thing: ThreadCellKind::Measure(measure.id),
        need_id: None,
        title: measure.name.clone(),
        second: figure_text(ties, measure),
        tie_id: tie,
    }
}

/// Returns "1.4 % of sales, aim 1.1".
pub(super) fn figure_text(ties: &Ties<'_>, measure: &Measure) -> String {
    let with_unit = |value: Number| format!("{value} {}", measure.unit_of).trim().to_owned();
    let reading = ties.newest_reading(measure.id);
    let now = match reading {
        Some(reading) => with_unit(reading.value),
        None if measure.method_only => "how it is measured is known".to_owned(),
        None => "no reading yet".to_owned(),
    };
    match measure.aim {
        Some(aim) if reading.is_some() => format!("{now}, aim {aim}"),
        Some(aim) => format!("{now}, aim {}", with_unit(aim)),
        None => now,
    }
}

/// Returns everything tied to a thing, in words.
pub(super) fn tied(ties: &Ties<'_>, end: End) -> Vec<TiedThing> {
    let joined = ties.of(end).iter();
    joined
        .filter_map(|(other, tie)| {
            let (unit_id, text) = thing_text(ties, *other)?;
            Some(TiedThing {
                tie_id: *tie,
                thing: (*other).into(),
                unit_id,
                text,
            })
        })
        .collect()
}

fn thing_text(ties: &Ties<'_>, end: End) -> Option<(Option<Id<Unit>>, String)> {
    let records = ties.records;
    Some(match end {
        End::Challenge(id) => {
            let challenge = records.challenge(id)?;
            (Some(challenge.unit_id), challenge.name.clone())
        }
        End::Skill(id) => (None, records.skill(id)?.name.clone()),
        End::Solution(id) => (None, records.solution(id)?.name.clone()),
        End::Idea(id) => {
            let idea = records.idea(id)?;
            (Some(idea.unit_id), idea.name.clone())
        }
        End::Fact(id) => {
            let fact = records.fact(id)?;
            (Some(fact.unit_id), threads::say::plan(fact).to_owned())
        }
        End::Measure(id) => {
            let measure = records.measure(id)?;
            (Some(measure.unit_id), measure.name.clone())
        }
    })
}

/// Returns "a severe challenge" as the second line of a thread says it: "severe · two years · 3 of 5".
pub(super) fn challenge_second(ties: &Ties<'_>, challenge: &Challenge) -> String {
    let mut parts = vec![answers::say::severity(challenge.severity).to_owned()];
    match (challenge.horizon_label.as_str(), challenge.horizon) {
        ("", Some(day)) => parts.push(format!("by {}", say::day_month(day, ties.day))),
        ("", None) => {}
        (label, _) => parts.push(label.to_owned()),
    }
    if let (Some(able), Some(of)) = (challenge.able, challenge.of) {
        parts.push(format!("{able} of {of}"));
    }
    parts.join(" · ")
}

/// Returns how many of the six parts of an idea are noted.
pub(in crate::screens) fn completeness(ties: &Ties<'_>, idea: &Idea) -> String {
    let missing = idea_rules::missing(ties, idea);
    idea_rules::say::completeness(&missing, idea.agreed_on, ties.day)
}
