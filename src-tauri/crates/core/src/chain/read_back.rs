//! The sheet "How I read your figures": the chain of a result as one leader may see it.

use crate::{
    Id,
    conversations::{LeaderSheet, Shareable, SheetLine},
    english::{is_plural, say, with_article},
    model::{Confidence, Leader, Measure, Target},
};

use super::{
    Chain, Chains, Lower, Step,
    say::{figure, level, ours},
};

/// Returns the sheet for one leader; nothing where they may not see the result.
pub fn read_back(
    chains: &Chains<'_>,
    chain: &Chain<'_>,
    leader: Id<Leader>,
) -> Option<LeaderSheet> {
    let records = chains.records();
    let who = records.leader(leader)?;
    let shown = |measure| Shareable::measure(records, measure, leader, chains.day());
    let result = shown(chain.result)?;
    let mut lines = Vec::new();
    let mut left_out = 0;
    for step in &chain.steps {
        let lower = match step.lower {
            Lower::Measure(measure) => shown(measure).map(|it| said(chains, it)),
            Lower::Solution(solution) => Some((ours(solution), String::new())),
        };
        match (lower, shown(step.upper)) {
            (Some(lower), Some(upper)) => lines.push(line(chains, step, lower, upper, leader)),
            (None, _) | (_, None) => left_out += 1,
        }
    }
    let title = "How I read your figures".to_owned();
    let (name, at) = said(chains, result);
    let lead = format!("You steer by {name}{at}.");
    let sheet = LeaderSheet::new(title, who, lead, lines);
    Some(LeaderSheet { left_out, ..sheet })
}

/// Returns how the sheet calls a figure, and where it is: " (58 days, aim 50)".
fn said(chains: &Chains<'_>, measure: Shareable<&Measure>) -> (String, String) {
    let newest = chains.newest(measure.id).filter(|_| !measure.method_only);
    let level = level(&measure, newest).filter(|_| !measure.method_only);
    let at = level.map_or_else(String::new, |level| format!(" ({level})"));
    (figure(&measure), at)
}

fn line(
    chains: &Chains<'_>,
    step: &Step<'_>,
    (lower, at): (String, String),
    upper: Shareable<&Measure>,
    leader: Id<Leader>,
) -> SheetLine {
    let moves = if is_plural(&lower) { "move" } else { "moves" };
    let upper = figure(&upper);
    let text = say::capital(&format!("{lower}{at} {moves} {upper}"));
    SheetLine {
        label: String::new(),
        text,
        ground: ground(chains, step, leader),
    }
}

/// Returns how a step is known, as this leader may hear it: what another leader said counts as a guess here.
fn ground(chains: &Chains<'_>, step: &Step<'_>, leader: Id<Leader>) -> String {
    let rows = chains.evidence(Target::Link(step.link.id));
    let counts = |row: &&&crate::model::Evidence| crate::grades::counts(row, chains.day());
    let newest_first = rows.iter().rev().filter(counts);
    let mut shown = newest_first.filter_map(|row| Shareable::evidence(row, leader));
    let seen = shown.clone().find(|row| row.grade == Confidence::Seen);
    match seen.or_else(|| shown.next()) {
        Some(row) if row.grade == Confidence::Seen => {
            format!("seen in {}", with_article(say::phrase(&row.inner().source)))
        }
        Some(_) => "you told me".to_owned(),
        None => "our guess".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{TODAY, World},
        model::MeasureKind,
    };

    #[test]
    fn each_leader_reads_only_what_that_leader_may_see() {
        use Confidence::{Said, Seen};
        let mut world = World::new();
        let other = world.leader("Head of Exports");
        let result = world.figure("net cash", MeasureKind::Result);
        let early = world.figure("days to collect", MeasureKind::Early);
        let hidden = world.figure("zyzzyva", MeasureKind::Behaviour);
        let first = world.link(result, early);
        let second = world.link(early, hidden);
        for target in [
            Target::Measure(result),
            Target::Measure(early),
            Target::Measure(hidden),
            Target::Link(second),
        ] {
            world.know(target, Seen, -20, false);
        }
        world.know(Target::Link(first), Said, -10, false);
        world.figure_mut(hidden).private = true;
        let chains = Chains::of(&world.records, TODAY);
        let chain = chains.chain(world.records.measure(result).unwrap());
        let sheet = |leader| read_back(&chains, &chain, leader).unwrap();
        for (leader, ground) in [(world.chief, "you told me"), (other, "our guess")] {
            let sheet = sheet(leader);
            let grounds: Vec<&str> = sheet.lines.iter().map(|it| it.ground.as_str()).collect();
            assert_eq!((grounds, sheet.left_out), (vec![ground], 1));
            assert!(!sheet.text.contains("zyzzyva"), "{}", sheet.text);
        }
    }
}
