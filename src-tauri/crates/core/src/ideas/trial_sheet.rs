//! The sheet of a trial: the six parts of an idea as its leader may see them.

use crate::{
    Records, chain,
    conversations::{LeaderSheet, Shareable, SheetLine},
    english::{days, say},
    ideas::{Part, say::on_sheet},
    model::{Idea, Leader},
    ties::{End, Ties},
};

/// Returns whose idea it is: who said it, else the only leader of its unit.
pub fn leader_of<'a>(records: &'a Records, idea: &Idea) -> Option<&'a Leader> {
    if let Some(id) = idea.leader_id {
        return records.leader(id);
    }
    let mut in_unit = records
        .active_leaders()
        .filter(|leader| leader.unit_id == idea.unit_id);
    let only = in_unit.next();
    only.filter(|_| in_unit.next().is_none())
}

/// Returns the sheet of a trial for a leader; nothing where they may not see the idea.
pub fn trial_sheet(ties: &Ties<'_>, idea: &Idea, leader: &Leader) -> Option<LeaderSheet> {
    let idea = Shareable::idea(ties.records, idea, leader.id, ties.day)?;
    let (mut lines, mut left_out) = (Vec::new(), 0);
    for part in Part::ALL {
        match text(ties, idea, leader, part) {
            Some(text) => lines.push(SheetLine {
                label: on_sheet(part).to_owned(),
                text: say::capital(&text),
                ground: String::new(),
            }),
            None => left_out += 1,
        }
    }
    let title = format!("A small trial: {}", say::uncapital(&idea.name));
    let mine = match ties.records.me.role.as_str() {
        "" => "me".to_owned(),
        role => format!("the {role}"),
    };
    let lead = format!("Between the {} and {mine}.", leader.role);
    let sheet = LeaderSheet::new(title, leader, lead, lines);
    Some(LeaderSheet { left_out, ..sheet })
}

/// Returns what the sheet says of a part; nothing where it rests on what this leader may not see.
fn text(ties: &Ties<'_>, idea: Shareable<&Idea>, leader: &Leader, part: Part) -> Option<String> {
    let own = match part {
        Part::Problem => {
            let mut challenges = ties.challenges_of(End::Idea(idea.id));
            if idea.problem.is_empty() && challenges.next().is_some() {
                return None;
            }
            idea.problem.clone()
        }
        Part::Expectation => idea.expectation.clone(),
        Part::Smallest => smallest(idea),
        Part::Measure => {
            let figures: Vec<_> = ties.measures_of(End::Idea(idea.id)).collect();
            let shown: Vec<String> = figures
                .iter()
                .filter_map(|(it, _)| Shareable::measure(ties.records, it, leader.id, ties.day))
                .map(|measure| {
                    let newest = ties.newest_reading(measure.id);
                    let level = chain::level(&measure, newest).filter(|_| !measure.method_only);
                    let at = level.map_or_else(String::new, |level| format!(" ({level})"));
                    format!("{}{at}", chain::figure(&measure))
                })
                .collect();
            if shown.is_empty() && !figures.is_empty() {
                return None;
            }
            say::list(&shown)
        }
        Part::StopIf => match (idea.good_if.as_str(), idea.stop_if.as_str()) {
            ("", stop) => stop.to_owned(),
            (good, stop) => {
                let stop = or_open(stop);
                format!("{stop}; it goes on if {}", say::phrase(good))
            }
        },
        Part::ReviewOn => idea.review_on.map_or_else(String::new, days::long),
    };
    Some(or_open(&own).to_owned())
}

/// Returns a part; where it is not noted, that it is open.
fn or_open(part: &str) -> &str {
    match say::phrase(part) {
        "" => "still to agree",
        part => part,
    }
}

/// Returns the smallest trial, its days and who hosts it.
fn smallest(idea: Shareable<&Idea>) -> String {
    if idea.smallest.is_empty() {
        return String::new();
    }
    let span = match (idea.first, idea.last) {
        (Some(first), Some(last)) => Some(days::range(first, last)),
        (Some(_) | None, _) => None,
    };
    let host = Some(&idea.host).filter(|host| !host.is_empty());
    let host = host.map(|host| format!("host: {host}"));
    let parts = [Some(say::phrase(&idea.smallest).to_owned()), span, host];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("; ")
}
