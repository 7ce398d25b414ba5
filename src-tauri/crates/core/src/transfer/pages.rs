//! A unit as a page of Markdown, for whoever wants to read everything without Overture.

use std::{collections::BTreeSet, fmt::Write as _};

use crate::{
    Id, Records,
    conversations::shareable::is_document,
    english::{days, markdown::escaped},
    model::{Challenge, Entry, FactState, Scope, SensitiveMark, Side, Topic, Unit, Words},
    skills,
};

pub use crate::kept_about::Private;

/// How a line that is for me alone is marked.
pub const MARK: &str = "for me alone";

/// Returns the page of a unit; nothing where there is no such unit.
pub fn unit_page(records: &Records, id: Id<Unit>, private: Private) -> Option<String> {
    let unit = records.unit(id)?;
    let mut page = Page {
        text: format!("# {}\n", escaped(&unit.name)),
        private,
    };
    if private == Private::Marked && !unit.note.trim().is_empty() {
        write!(page.text, "\n{}\n", unit.note.trim()).ok();
    }
    let placements = records.placements.iter().filter(|row| row.unit_id == id);
    let leaders = placements.filter_map(|row| {
        let leader = records.leader(row.leader_id)?;
        let span = match (row.from, row.to) {
            (_, Some(to)) => format!(", until {}", days::dated(to)),
            (Some(from), None) => format!(", from {}", days::dated(from)),
            (None, None) => String::new(),
        };
        Some((format!("{} {}{span}", row.role, leader.name), false))
    });
    page.section("Leaders", leaders);
    for (topic, _) in Topic::ALL {
        let of_unit = |fact: &&crate::model::Fact| {
            fact.unit_id == id && fact.leader_id.is_none() && fact.topic == *topic
        };
        let facts = records.facts.iter().filter(of_unit).map(|fact| {
            let open = match fact.state {
                FactState::Known => "",
                FactState::LookUp | FactState::AskThem | FactState::LearnBySeeing => "still open: ",
            };
            let source = match fact.source.as_str() {
                "" => String::new(),
                // Whoever told it is not named to others.
                told if private == Private::LeftOut && !is_document(told) => String::new(),
                source => format!(" ({source}, {})", days::dated(fact.as_of)),
            };
            (format!("{open}{}{source}", fact.text), fact.private)
        });
        page.section(heading(*topic), facts);
    }
    let terms = records.terms.iter().filter(|term| term.unit_id == id);
    page.section(
        "Their words",
        terms.map(|term| (format!("{}: {}", term.term, term.meaning), false)),
    );
    let figures = records.measures.iter().filter(|row| row.unit_id == id);
    page.section(
        "Figures",
        figures.map(|row| (row.name.clone(), row.private)),
    );
    let challenges = records.challenges.iter();
    let challenges = challenges.filter(|row| row.unit_id == id);
    page.section(
        "Challenges",
        challenges.map(|row| (row.name.clone(), row.private)),
    );
    records_of(records, id, &mut page);
    let entries = records.entries.iter();
    let entries = entries.filter(|row| row.scope == Scope::Unit(id));
    let confidential = |row: &Entry| row.mark.is_some_and(SensitiveMark::is_confidential);
    page.section(
        "Rhythm",
        entries.map(|row| (row.name.clone(), confidential(row))),
    );
    Some(page.text)
}

/// Writes what chats left behind in a unit, beside its figures and challenges.
fn records_of(records: &Records, id: Id<Unit>, page: &mut Page) {
    let needs = records.skill_needs.iter().filter(|row| row.unit_id == id);
    let needs = needs.filter_map(|row| {
        let name = &records.skill(row.skill_id)?.name;
        let level = skills::say::level(row);
        Some((format!("{name}, {}: {level}", row.role), row.private))
    });
    page.section("Skills needed", needs);
    let known = records.know_hows.iter().filter(|row| row.unit_id == id);
    let known = known.map(|row| (format!("{}: {}", row.what, row.role), row.private));
    page.section("Know-how that can leave", known);
    let ideas = records.ideas.iter().filter(|row| row.unit_id == id);
    page.section("Ideas", ideas.map(|row| (row.name.clone(), row.private)));
    let promises = records.promises.iter().filter(|row| row.unit_id == id);
    let promises = promises.map(|row| {
        let by = match row.owed_by {
            Side::Me => "mine",
            Side::Leader => "theirs",
        };
        let end = match (row.done_on, row.dropped_on) {
            (Some(on), _) => format!(", fulfilled on {}", days::dated(on)),
            (None, Some(on)) => format!(", dropped on {}", days::dated(on)),
            (None, None) => String::new(),
        };
        (format!("{} ({by}{end})", row.text), row.private)
    });
    page.section("Promises", promises);
    let aims = records.aims.iter().filter(|row| row.unit_id == id);
    let aims = aims.filter(|row| !row.wants.is_empty()).map(|row| {
        let text = format!("{} (as of {})", row.wants, days::dated(row.on));
        (text, row.agreed_on.is_none())
    });
    page.section("Where you both want to be", aims);
    let mut ours = BTreeSet::new();
    for entry in &records.entries {
        let delivers = entry.scope == Scope::Unit(id);
        let solution = entry.solution_id.filter(|_| delivers);
        ours.extend(
            solution
                .and_then(|id| records.solution(id))
                .map(|it| &it.name),
        );
    }
    page.section(
        "What we do here",
        ours.into_iter().map(|name| (name.clone(), false)),
    );
    let challenges = records.challenges.iter().filter(|row| row.unit_id == id);
    page.section("Threads", challenges.filter_map(|row| thread(records, row)));
}

/// Returns what is joined with a challenge: "Leavers: Shift-start cards, days to fill".
fn thread(records: &Records, challenge: &Challenge) -> Option<(String, bool)> {
    let mut names = Vec::new();
    let mut private = challenge.private;
    for tie in &records.ties {
        if tie.challenge_id != Some(challenge.id) {
            continue;
        }
        let measure = tie.measure_id.and_then(|id| records.measure(id));
        let idea = tie.idea_id.and_then(|id| records.idea(id));
        let fact = tie.fact_id.and_then(|id| records.fact(id));
        private |= measure.is_some_and(|it| it.private)
            || idea.is_some_and(|it| it.private)
            || fact.is_some_and(|it| it.private);
        let skill = tie.skill_id.and_then(|id| records.skill(id));
        let solution = tie.solution_id.and_then(|id| records.solution(id));
        names.extend(measure.map(|it| it.name.as_str()));
        names.extend(idea.map(|it| it.name.as_str()));
        names.extend(fact.map(|it| it.text.as_str()));
        names.extend(skill.map(|it| it.name.as_str()));
        names.extend(solution.map(|it| it.name.as_str()));
    }
    let text = format!("{}: {}", challenge.name, names.join("; "));
    (!names.is_empty()).then_some((text, private))
}

struct Page {
    text: String,
    private: Private,
}

impl Page {
    /// Writes a heading and its lines; neither where there is no line. A line says whether it is for me alone.
    fn section(&mut self, heading: &str, lines: impl Iterator<Item = (String, bool)>) {
        let shown: Vec<(String, bool)> = lines
            .filter(|(_, alone)| !alone || self.private == Private::Marked)
            .collect();
        if shown.is_empty() {
            return;
        }
        // Writing to a text never fails.
        write!(self.text, "\n## {heading}\n\n").ok();
        for (line, alone) in shown {
            let mark = if alone {
                format!(" ({MARK})")
            } else {
                String::new()
            };
            writeln!(self.text, "- {}{mark}", escaped(&line)).ok();
        }
    }
}

const fn heading(topic: Topic) -> &'static str {
    match topic {
        Topic::Decides => "How they decide",
        Topic::Data => "Figures they look at",
        Topic::ReliesOn => "Whom they rely on",
        Topic::Involved => "Who is involved",
        Topic::Plans => "Plans",
        Topic::MarketRoute => "How they reach customers",
        Topic::Environment => "Forces from outside",
        Topic::Competition => "What others do",
    }
}
