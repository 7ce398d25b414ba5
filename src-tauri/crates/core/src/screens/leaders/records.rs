//! What a leader named: figures with what moves them, challenges, skills and ideas.

use serde::Serialize;

use crate::{
    Id,
    chain::{self, Chains},
    ideas,
    model::{ChainLink, Leader, Measure, Target},
    openers::Advisor,
    screens::threads::{ThreadCell, ThreadCellKind, completeness, idea_state, level_by},
    skills,
};

/// The figures of a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderFigures {
    /// Their own part first, then those they named.
    pub figures: Vec<LeaderFigure>,
    /// What leads to them, or from them to a result.
    pub chains: Vec<LeaderChain>,
}

/// A figure of a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderFigure {
    pub measure_id: Id<Measure>,
    pub name: String,
    /// "58 days, aim 50"; empty where neither is known.
    pub level: String,
}

/// A result and the steps that lead to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderChain {
    pub result_id: Id<Measure>,
    pub name: String,
    /// "Seen at two of three steps, told at one. Weakest: …"
    pub sentence: String,
    /// Nearest to the result first.
    pub steps: Vec<LeaderStep>,
}

/// A step of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderStep {
    pub link_id: Id<ChainLink>,
    /// "days to collect → net cash"
    pub text: String,
    /// "told by the Group CFO, not seen yet"
    pub ground: String,
}

/// Returns the figures of a leader's unit that are theirs, or that they named.
pub(super) fn figures(advisor: &Advisor<'_>, leader: &Leader) -> LeaderFigures {
    let (unit, records) = (leader.unit_id, advisor.records());
    let mut found = LeaderFigures {
        figures: Vec::new(),
        chains: Vec::new(),
    };
    if !records.measures.iter().any(|it| it.unit_id == unit) {
        return found;
    }
    let chains = advisor.chains();
    let is_own = |measure: &Measure| measure.leader_id == Some(leader.id);
    let told = |target: Target| {
        let mut rows = chains.evidence(target).iter();
        rows.any(|row| row.leader_id == Some(leader.id))
    };
    let links = records.chain_links.iter();
    let told_of: Vec<Id<Measure>> = links
        .filter(|link| link.unit_id == unit && told(Target::Link(link.id)))
        .flat_map(|link| [Some(link.upper_id), link.lower_id])
        .flatten()
        .collect();
    let is_named = |measure: &Measure| {
        measure.leader_id.is_none()
            && (told(Target::Measure(measure.id)) || told_of.contains(&measure.id))
    };
    let all = chains.measures(unit).iter().copied();
    let mut theirs: Vec<&Measure> = all.filter(|it| is_own(it) || is_named(it)).collect();
    theirs.sort_by_key(|measure| (!is_own(measure), measure.kind, measure.id));
    let is_theirs = |id: Id<Measure>| theirs.iter().any(|it| it.id == id);
    for result in chains.results(unit) {
        let chain = chains.chain(result);
        let mut steps = chain.steps.iter();
        let reaches =
            is_theirs(result.id) || steps.any(|it| it.link.lower_id.is_some_and(is_theirs));
        if reaches {
            found.chains.push(leader_chain(chains, &chain));
        }
    }
    found.figures = theirs
        .iter()
        .map(|measure| LeaderFigure {
            measure_id: measure.id,
            name: measure.name.clone(),
            level: chain::level(measure, chains.newest(measure.id)).unwrap_or_default(),
        })
        .collect();
    found
}

fn leader_chain(chains: &Chains<'_>, chain: &chain::Chain<'_>) -> LeaderChain {
    let steps = chain.steps.iter().map(|step| LeaderStep {
        link_id: step.link.id,
        text: format!(
            "{} → {}",
            chain::lower(step.lower),
            chain::figure(step.upper)
        ),
        ground: chain::ground(chains.records(), &step.grade),
    });
    LeaderChain {
        result_id: chain.result.id,
        name: chain.result.name.clone(),
        sentence: chain::chain(chains, chain),
        steps: steps.collect(),
    }
}

/// Returns the open challenges, skills and ideas of a leader's unit that are theirs, or that they named.
pub(super) fn threads(advisor: &Advisor<'_>, leader: &Leader) -> Vec<ThreadCell> {
    let (unit, records) = (leader.unit_id, advisor.records());
    let is_empty = !records.challenges.iter().any(|it| it.unit_id == unit)
        && !records.skill_needs.iter().any(|it| it.unit_id == unit)
        && !records.ideas.iter().any(|it| it.unit_id == unit);
    if is_empty {
        return Vec::new();
    }
    let ties = advisor.ties();
    let is_theirs = |own: Option<Id<Leader>>, target| match own {
        Some(own) => own == leader.id,
        None => ties.is_named_by(target, leader.id),
    };
    let mut cells = Vec::new();
    for row in records.challenges.iter().filter(|it| it.unit_id == unit) {
        if skills::is_open(row, ties.day) && is_theirs(row.leader_id, Target::Challenge(row.id)) {
            let wait = crate::answers::wait(ties, row);
            let second = crate::answers::say::wait(&wait, ties.day);
            cells.push(cell(ThreadCellKind::Challenge(row.id), &row.name, second));
        }
    }
    for skill in &records.skills {
        for need in ties.open_needs(skill.id).filter(|it| it.unit_id == unit) {
            if ties.is_named_by(Target::Need(need.id), leader.id) {
                let gap = skills::say::gap(skills::gap(need));
                let second = format!("{}, {gap}", level_by(ties, need));
                let kind = ThreadCellKind::Skill(skill.id);
                cells.push(ThreadCell {
                    need_id: Some(need.id),
                    ..cell(kind, &skill.name, second)
                });
            }
        }
    }
    for idea in records.ideas.iter().filter(|it| it.unit_id == unit) {
        if ideas::is_open(idea) && is_theirs(idea.leader_id, Target::Idea(idea.id)) {
            let parts = completeness(ties, idea);
            let second = format!("{}; {parts}", idea_state(ties, idea));
            cells.push(cell(ThreadCellKind::Idea(idea.id), &idea.name, second));
        }
    }
    cells
}

fn cell(thing: ThreadCellKind, title: &str, second: String) -> ThreadCell {
    ThreadCell {
        thing,
        need_id: None,
        title: title.to_owned(),
        second,
        tie_id: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::morning,
        model::{IdeaState, SkillNeed},
        openers::shipped,
        rhythm::testing::id,
        ties::testing::{Threads, on, today},
    };

    fn titles(world: &Threads) -> (Vec<String>, Vec<String>, Vec<String>) {
        let advisor = Advisor::new(&world.records, shipped(), morning());
        let leader = world.records.leader(id(1)).unwrap();
        let figures = figures(&advisor, leader);
        let names = |it: LeaderFigure| it.name;
        let results = |it: LeaderChain| it.name;
        let cells = threads(&advisor, leader).into_iter();
        (
            figures.figures.into_iter().map(names).collect(),
            figures.chains.into_iter().map(results).collect(),
            cells.map(|cell| cell.title).collect(),
        )
    }

    #[test]
    fn only_what_they_named_or_what_is_theirs_is_on_the_page() {
        assert_eq!(morning().date(), today());
        let mut world = Threads::new();
        let named = world.measure("named");
        world.said(Target::Measure(named), -5);
        world.measure("nobody's");
        let own = world.measure("own");
        let own = world.records.measures.iter_mut().find(|it| it.id == own);
        own.unwrap().leader_id = Some(id(1));
        let challenge = world.challenge("named").id;
        world.said(Target::Challenge(challenge), -5);
        world.challenge("own").leader_id = Some(id(1));
        let other = world.challenge("another's");
        other.leader_id = Some(id(9));
        let other = other.id;
        world.said(Target::Challenge(other), -5);
        world.challenge("nobody's");
        let skill = world.skill("pricing");
        let need: Id<SkillNeed> = world.need(skill, 1).id;
        world.said(Target::Need(need), -5);
        let idea = world.idea("cards", IdeaState::Parked).id;
        world.said(Target::Idea(idea), -5);
        world.idea("done", IdeaState::Stopped).leader_id = Some(id(1));
        let texts = |all: &[&str]| -> Vec<String> { all.iter().map(|&it| it.to_owned()).collect() };
        let expected = (
            texts(&["own", "named"]),
            texts(&["named", "own"]),
            texts(&["named", "own", "pricing", "cards"]),
        );
        assert_eq!(titles(&world), expected);
        for challenge in &mut world.records.challenges {
            challenge.closed_on = Some(on(-1));
        }
        assert_eq!(titles(&world).2, texts(&["pricing", "cards"]));
    }

    #[test]
    fn a_figure_is_named_by_who_said_what_moves_it() {
        let mut world = Threads::new();
        let (clinic, wins) = (world.solution("Clinic"), world.measure("wins"));
        world.link(clinic, wins);
        assert_eq!(titles(&world).0, Vec::<String>::new());
        let link = world.records.chain_links[0].id;
        world.said(Target::Link(link), -5);
        assert_eq!(titles(&world).0, ["wins"]);
    }
}
