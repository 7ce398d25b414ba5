//! Everything about one figure, and about one link.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    IssueLine, MovementLine, ask::Asking, found, issue_line::issue_line, nodes::movement_line,
};
use crate::{
    Id,
    chain::{self, Chains, Issue, Publications},
    english::say,
    grades,
    model::{
        ChainLink, Confidence, Evidence, Fact, Idea, Measure, Published, Reading, Rival, Target,
        Tie, Unit,
    },
    openers::Advisor,
};

/// Everything about one figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MeasureDetail {
    pub measure: Measure,
    /// As a sentence calls it.
    pub say: String,
    /// "58 days, aim 50".
    pub level: Option<String>,
    /// Newest first.
    pub readings: Vec<Reading>,
    pub movement: Option<MovementLine>,
    pub publication: PublicationLine,
    pub grade: Confidence,
    /// Newest first.
    pub evidence: Vec<ChainEvidence>,
    /// Facts of the homework that are joined to it.
    pub facts: Vec<FactTie>,
    /// Ideas that are tried against it.
    pub ideas: Vec<IdeaTie>,
    /// What is weak about it in its chains, weakest first.
    pub issues: Vec<IssueLine>,
}

/// When a figure is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PublicationLine {
    /// The rule, never a guess to be made; none where no day is known.
    pub rule: Option<Published>,
    /// Whether it is read from the source and waits to be confirmed.
    pub is_guess: bool,
    /// "every period, 8th working day".
    pub text: String,
    /// The next day.
    pub next: Option<NaiveDate>,
    /// The day since which a new reading is out.
    pub due: Option<NaiveDate>,
}

/// A piece of evidence with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChainEvidence {
    pub evidence: Evidence,
    /// "told by the Group CFO, 17 September".
    pub text: String,
    /// Whether it still counts.
    pub counts: bool,
}

/// A fact that is joined to a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FactTie {
    pub tie_id: Id<Tie>,
    pub fact_id: Id<Fact>,
    pub text: String,
    /// What it would say now, where it says something else.
    pub would_say: Option<String>,
}

/// An idea that is tried against a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IdeaTie {
    pub tie_id: Id<Tie>,
    pub idea_id: Id<Idea>,
    pub name: String,
}

/// Everything about one link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LinkDetail {
    pub link: ChainLink,
    /// What moves.
    pub lower: String,
    /// What is moved.
    pub upper: String,
    pub grade: Confidence,
    /// "told by the Group CFO, not seen yet".
    pub ground: String,
    /// Newest first, for and against.
    pub evidence: Vec<ChainEvidence>,
    pub rivals: Vec<Rival>,
    /// What would weaken it.
    pub would_weaken: String,
    /// What is weak about it, weakest first.
    pub issues: Vec<IssueLine>,
}

/// Returns everything about a figure; nothing where there is none such.
pub fn measure(advisor: &Advisor<'_>, id: Id<Measure>) -> Option<MeasureDetail> {
    let records = advisor.records();
    let measure = records.measure(id)?;
    let chains = Chains::of(records, advisor.today());
    let asking = Asking::new(advisor);
    let publications = Publications::around(records, chains.day());
    let publication = chain::publication(records, measure);
    let rule = publication.map(|known| known.rule);
    let newest = chains.newest(id).filter(|_| !measure.method_only);
    let mut readings: Vec<_> = records
        .readings
        .iter()
        .filter(|reading| reading.measure_id == id)
        .cloned()
        .collect();
    readings.sort_by_key(|reading| std::cmp::Reverse(reading.on));
    let about = |issue: &Issue<'_>| {
        issue.upper.id == id
            || matches!(issue.lower, Some(chain::Lower::Measure(it)) if it.id == id)
    };
    Some(MeasureDetail {
        measure: measure.clone(),
        say: chain::figure(measure),
        level: chain::level(measure, newest),
        readings,
        movement: movement_line(&chains, measure),
        publication: PublicationLine {
            rule,
            is_guess: publication.is_some_and(|known| known.is_guess),
            text: rule.map_or_else(String::new, |rule| chain::published(records, rule)),
            next: publications.next(measure),
            due: publications.due(&chains, measure),
        },
        grade: chains.grade(Target::Measure(id)).grade,
        evidence: evidence(&chains, Target::Measure(id)),
        facts: facts(&chains, measure),
        ideas: ideas(&chains, id),
        issues: about_lines(&chains, &asking, measure.unit_id, about),
    })
}

/// Returns everything about a link; nothing where there is none such.
pub fn link(advisor: &Advisor<'_>, id: Id<ChainLink>) -> Option<LinkDetail> {
    let records = advisor.records();
    let links = records.chain_links.iter();
    let link = links.clone().find(|link| link.id == id)?;
    let chains = Chains::of(records, advisor.today());
    let asking = Asking::new(advisor);
    let grade = chains.grade(Target::Link(id));
    let upper = chain::figure(records.measure(link.upper_id)?);
    let lower = chain::lower(chains.lower(link)?);
    Some(LinkDetail {
        link: link.clone(),
        grade: grade.grade,
        ground: chain::ground(records, &grade),
        evidence: evidence(&chains, Target::Link(id)),
        rivals: chains.rivals(id).iter().copied().cloned().collect(),
        would_weaken: chain::would_weaken(&lower, &upper),
        issues: about_lines(&chains, &asking, link.unit_id, |issue| {
            issue.link.is_some_and(|it| it.id == id)
        }),
        lower,
        upper,
    })
}

/// Returns the issues of a unit that are about something, weakest first, each once.
fn about_lines(
    chains: &Chains<'_>,
    asking: &Asking<'_, '_>,
    unit: Id<Unit>,
    about: impl Fn(&Issue<'_>) -> bool,
) -> Vec<IssueLine> {
    let found = found(chains, unit);
    let mut issues: Vec<&Issue<'_>> = found
        .iter()
        .flat_map(|one| &one.issues)
        .filter(|issue| about(issue))
        .collect();
    issues.sort_by(|one, other| one.compare(other));
    // A step below two results has the same issue in both.
    issues.dedup_by(|one, other| one.compare(other).is_eq());
    issues
        .into_iter()
        .map(|issue| issue_line(chains, asking, issue))
        .collect()
}

fn evidence(chains: &Chains<'_>, target: Target) -> Vec<ChainEvidence> {
    let rows = chains.evidence(target).iter().rev();
    rows.map(|row: &&Evidence| ChainEvidence {
        evidence: (*row).clone(),
        text: format!(
            "{}, {}",
            chain::origin(chains.records(), row),
            say::day_month(row.on, chains.day())
        ),
        counts: grades::counts(row, chains.day()),
    })
    .collect()
}

fn facts(chains: &Chains<'_>, measure: &Measure) -> Vec<FactTie> {
    let records = chains.records();
    let ties = records.ties.iter();
    ties.filter(|tie| tie.measure_id == Some(measure.id))
        .filter_map(|tie| {
            let fact = records.fact(tie.fact_id?)?;
            let newest = chains.newest(measure.id);
            let would_say = newest.map(|reading| chain::fact_text(measure, reading));
            Some(FactTie {
                tie_id: tie.id,
                fact_id: fact.id,
                text: fact.text.clone(),
                would_say: would_say.filter(|text| *text != fact.text),
            })
        })
        .collect()
}

fn ideas(chains: &Chains<'_>, measure: Id<Measure>) -> Vec<IdeaTie> {
    let records = chains.records();
    let ties = records.ties.iter();
    ties.filter(|tie| tie.measure_id == Some(measure))
        .filter_map(|tie| {
            let idea = records.idea(tie.idea_id?)?;
            Some(IdeaTie {
                tie_id: tie.id,
                idea_id: idea.id,
                name: idea.name.clone(),
            })
        })
        .collect()
}
