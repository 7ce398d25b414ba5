//! Everything about one figure, and about one link.

use super::{
    EvidenceLine, FactTie, IdeaTie, IssueLine, LinkDetail, MeasureDetail, PublicationLine,
    ask::Asking, found, issue_line::issue_line, nodes::movement_line,
};
use crate::{
    Id,
    chain::{self, Chains, Issue, Publications},
    english::say,
    grades,
    model::{ChainLink, Evidence, Measure, Target, Unit},
    openers::Advisor,
};

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

fn evidence(chains: &Chains<'_>, target: Target) -> Vec<EvidenceLine> {
    let rows = chains.evidence(target).iter().rev();
    rows.map(|row: &&Evidence| EvidenceLine {
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
