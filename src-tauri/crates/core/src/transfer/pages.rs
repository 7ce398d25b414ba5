//! A unit as a page of Markdown, for whoever wants to read everything without Overture.

use std::fmt::Write as _;

use crate::{
    Id, Records,
    english::{days, markdown::escaped},
    model::{FactState, Scope, Topic, Unit, Words},
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
    let entries = records.entries.iter();
    let entries = entries.filter(|row| row.scope == Scope::Unit(id));
    page.section("Rhythm", entries.map(|row| (row.name.clone(), false)));
    Some(page.text)
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
