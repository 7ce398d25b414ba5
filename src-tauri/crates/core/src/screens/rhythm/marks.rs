//! Days that the records name: no load, only for me, and in no export for others.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{Boundary, Span},
    chain::{Publications, publication},
    english::say::capital,
    ideas,
    know_how::{self, Word},
    model::{IdeaState, Measure, Published, SkillNeed, Unit},
    skills::{self, Gap},
    ties::Ties,
};

/// A day in the lane of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RhythmMark {
    pub date: NaiveDate,
    pub unit_id: Id<Unit>,
    pub unit: String,
    pub kind: RhythmMarkKind,
    /// "Setting line 4: the first can go"
    pub text: String,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RhythmMarkKind {
    /// The first who holds some know-how can go.
    Leaves,
    /// Passing it on has to begin.
    StartBy,
    /// Both decide about a trial.
    Decide,
    /// A skill is needed.
    Skill,
    /// A figure comes out that is published half-yearly, yearly or after something of the unit.
    Figure,
}

/// Returns the days in a span that are not over yet, of all units or of one, in order.
pub fn marks(
    records: &Records,
    span: Span,
    unit: Option<Id<Unit>>,
    today: NaiveDate,
) -> Vec<RhythmMark> {
    if span.last < today || has_none(records) {
        return Vec::new();
    }
    let ties = Ties::new(records, today);
    let mut found = Vec::new();
    let mut add = |date: Option<NaiveDate>, of: Id<Unit>, kind, name: &str| {
        let shown = |date: &NaiveDate| span.contains(*date) && *date >= today;
        let wanted = unit.is_none_or(|unit| unit == of);
        if let Some(date) = date.filter(shown).filter(|_| wanted) {
            found.push(RhythmMark {
                date,
                unit_id: of,
                unit: records
                    .unit(of)
                    .map(|unit| unit.name.clone())
                    .unwrap_or_default(),
                kind,
                text: text(kind, name),
            });
        }
    };
    for outlook in know_how::outlooks(&ties) {
        let row = outlook.know_how;
        if outlook.word == Word::Safe {
            continue;
        }
        add(
            outlook.leaves,
            row.unit_id,
            RhythmMarkKind::Leaves,
            &row.what,
        );
        if outlook.word != Word::UnderWay {
            add(
                outlook.start_by,
                row.unit_id,
                RhythmMarkKind::StartBy,
                &row.what,
            );
        }
    }
    for idea in &records.ideas {
        if ideas::is_open(idea) && idea.state != IdeaState::Parked {
            add(
                idea.review_on,
                idea.unit_id,
                RhythmMarkKind::Decide,
                &idea.name,
            );
        }
    }
    for skill in &records.skills {
        let is_open = |need: &&SkillNeed| !matches!(skills::gap(need), Gap::There | Gap::Fading);
        for need in ties.open_needs(skill.id).filter(is_open) {
            add(need.by, need.unit_id, RhythmMarkKind::Skill, &skill.name);
        }
    }
    let shown = |measure: &&Measure| {
        let rule = publication(records, measure).map(|known| known.rule);
        let is_rare = |rule: Published| match rule {
            Published::Fiscal { boundary, .. } => {
                matches!(boundary, Boundary::Half | Boundary::Year)
            }
            Published::After { .. } => true,
            Published::Weekly { .. } | Published::Guess | Published::Never => false,
        };
        measure.closed_on.is_none() && rule.is_some_and(is_rare)
    };
    let mut figures = records.measures.iter().filter(shown).peekable();
    if figures.peek().is_some() {
        let publications = Publications::around(records, today);
        for measure in figures {
            for day in publications.days(measure) {
                add(
                    Some(day),
                    measure.unit_id,
                    RhythmMarkKind::Figure,
                    &measure.name,
                );
            }
        }
    }
    found.sort_by(|a, b| {
        (a.date, a.unit_id, a.kind, &a.text).cmp(&(b.date, b.unit_id, b.kind, &b.text))
    });
    found
}

const fn has_none(records: &Records) -> bool {
    records.know_hows.is_empty()
        && records.ideas.is_empty()
        && records.skill_needs.is_empty()
        && records.measures.is_empty()
}

fn text(kind: RhythmMarkKind, name: &str) -> String {
    let name = capital(name);
    match kind {
        RhythmMarkKind::Leaves => format!("{name}: the first can go"),
        RhythmMarkKind::StartBy => format!("{name}: begin to pass it on"),
        RhythmMarkKind::Decide => format!("{name}: decide"),
        RhythmMarkKind::Skill => format!("{name}: needed from here on"),
        RhythmMarkKind::Figure => format!("{name}: new figure"),
    }
}
