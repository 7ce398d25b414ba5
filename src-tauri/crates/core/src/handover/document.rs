//! A hand-over as a document to read.

use std::{collections::BTreeMap, fmt::Write as _};

use chrono::NaiveDate;

use super::{LeftOut, Passed, say};
use crate::{
    Records, chain,
    english::{days, markdown::escaped, say::capital},
    model::{Fact, FactState, Leader, Measure, Promise, Scope, Side, Topic, Unit, Words},
    openers,
    review::docx_page,
    rhythm::rule_words,
    skills,
};

/// What a colleague reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    pub lead: String,
    /// Headings with their lines; none is empty.
    pub sections: Vec<(String, Vec<String>)>,
}

/// Returns the document of a hand-over. Whoever gets it does not read that entries on what is not public yet were left
/// out.
pub fn document(
    passed: &Passed,
    left_out: &BTreeMap<LeftOut, usize>,
    today: NaiveDate,
) -> Document {
    let mut sections = Vec::new();
    for unit in &passed.units {
        for (heading, lines) in of_unit(passed, unit, today) {
            let heading = if passed.units.len() == 1 {
                heading
            } else {
                format!("{}: {heading}", unit.name)
            };
            sections.push((heading, lines));
        }
    }
    let company = passed.entries.iter();
    let company = company.filter(|entry| entry.scope == Scope::Company);
    let company = company.map(|entry| format!("{}: {}", entry.name, rule_words(&entry.rule)));
    sections.push(("Rhythm of the company".to_owned(), company.collect()));
    // That there are such entries is not public either.
    let told = left_out
        .iter()
        .filter(|(left, _)| **left != LeftOut::Confidential);
    let left = told.map(|(left, count)| {
        let (what, why) = say::left_out(*left, *count);
        format!("{what}. {why}")
    });
    sections.push(("Left out".to_owned(), left.collect()));
    sections.retain(|(_, lines)| !lines.is_empty());
    Document {
        title: format!("Hand-over of {}", say::units(passed)),
        lead: format!("As of {}. Nothing private is in here.", days::dated(today)),
        sections,
    }
}

fn of_unit(records: &Records, unit: &Unit, today: NaiveDate) -> Vec<(String, Vec<String>)> {
    let id = unit.id;
    let mut sections = vec![
        (
            "Leaders",
            each(&records.leaders, |row| {
                (row.unit_id == id).then(|| leader(row))
            }),
        ),
        (
            "What they told us before",
            openers::told_to_colleague(records, id, today)
                .into_iter()
                .collect(),
        ),
    ]
    .into_iter()
    .map(|(heading, lines)| (heading.to_owned(), lines))
    .collect::<Vec<_>>();
    for (topic, _) in Topic::ALL {
        let heading = format!("Homework on {}", topic.name());
        let lines = each(&records.facts, |row| {
            (row.unit_id == id && row.topic == *topic).then(|| fact(records, row))
        });
        sections.push((heading, lines));
    }
    let figures = each(&records.measures, |row| {
        (row.unit_id == id).then(|| figure(records, row))
    });
    let rest = [
        (
            "Their words",
            each(&records.terms, |row| {
                (row.unit_id == id).then(|| labelled(&row.term, &row.meaning))
            }),
        ),
        (
            "Rhythm",
            each(&records.entries, |row| {
                let own = row.scope == Scope::Unit(id);
                own.then(|| format!("{}: {}", row.name, rule_words(&row.rule)))
            }),
        ),
        ("Figures", figures),
        (
            "What moves what",
            each(&records.chain_links, |row| {
                if row.unit_id != id {
                    return None;
                }
                let name = records.link_name(row.id)?;
                Some(labelled(&name, &row.expected))
            }),
        ),
        (
            "Skills needed",
            each(&records.skill_needs, |row| {
                if row.unit_id != id {
                    return None;
                }
                let skill = records.skill(row.skill_id)?;
                let who = labelled(&skill.name, &row.role);
                Some(format!("{who}: {}", skills::say::level(row)))
            }),
        ),
        (
            "Challenges",
            each(&records.challenges, |row| {
                let by = row.horizon.map(|on| format!(" (by {})", days::dated(on)));
                (row.unit_id == id).then(|| format!("{}{}", row.name, by.unwrap_or_default()))
            }),
        ),
        (
            "Know-how that can leave",
            each(&records.know_hows, |row| {
                (row.unit_id == id).then(|| labelled(&row.what, &row.role))
            }),
        ),
        (
            "Ideas",
            each(&records.ideas, |row| {
                let text = [&row.problem, &row.expectation, &row.outcome, &row.learned];
                let text: Vec<&str> = text.into_iter().map(|it| it.trim()).collect();
                let text: Vec<&str> = text.into_iter().filter(|it| !it.is_empty()).collect();
                (row.unit_id == id).then(|| labelled(&row.name, &text.join("; ")))
            }),
        ),
        (
            "Open promises",
            each(&records.promises, |row| {
                (row.unit_id == id).then(|| promise(records, row))
            }),
        ),
    ];
    sections.extend(rest.map(|(heading, lines)| (heading.to_owned(), lines)));
    sections
}

fn each<T>(rows: &[T], line: impl Fn(&T) -> Option<String>) -> Vec<String> {
    rows.iter().filter_map(line).collect()
}

fn labelled(name: &str, text: &str) -> String {
    match text.trim() {
        "" => name.to_owned(),
        text => format!("{name}: {text}"),
    }
}

fn leader(row: &Leader) -> String {
    let mut text = row.role.clone();
    if !row.name.trim().is_empty() {
        write!(text, ", {}", row.name.trim()).ok();
    }
    if let Some(since) = row.since {
        write!(text, ", since {}", days::dated(since)).ok();
    }
    for (label, value) in [
        ("e-mail", &row.email),
        ("assistant", &row.assistant),
        ("usually meets", &row.place),
    ] {
        if !value.trim().is_empty() {
            write!(text, "; {label}: {}", value.trim()).ok();
        }
    }
    text
}

fn fact(records: &Records, row: &Fact) -> String {
    let about = row.leader_id.and_then(|id| records.leader(id));
    let about = about.map_or_else(String::new, |leader| format!("{}: ", leader.role));
    if row.state != FactState::Known {
        return format!("{about}Still open: {}", row.text);
    }
    let source = match row.source.as_str() {
        "" => String::new(),
        source => format!("{source}, "),
    };
    format!("{about}{} ({source}{})", row.text, days::dated(row.as_of))
}

fn figure(records: &Records, row: &Measure) -> String {
    let readings = records.readings.iter();
    let own = readings.filter(|reading| reading.measure_id == row.id);
    let newest = own.max_by_key(|reading| reading.on);
    labelled(&row.name, &chain::level(row, newest).unwrap_or_default())
}

fn promise(records: &Records, row: &Promise) -> String {
    let who = records.leader(row.leader_id);
    let who = who.map_or_else(String::new, |leader| leader.role.clone());
    let side = match row.owed_by {
        Side::Me => format!("To the {who}"),
        Side::Leader => format!("From the {who}"),
    };
    let due = row.due.map(|due| format!(", due on {}", days::dated(due)));
    format!("{side}: {}{}", row.text, due.unwrap_or_default())
}

impl Document {
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n", escaped(&self.title), escaped(&self.lead));
        for (heading, lines) in &self.sections {
            // Writing to a text never fails.
            write!(text, "\n## {}\n\n", escaped(&capital(heading))).ok();
            for line in lines {
                writeln!(text, "- {}", escaped(line)).ok();
            }
        }
        text
    }

    /// Returns the document as the bytes of a DOCX file.
    pub fn to_docx(&self) -> Vec<u8> {
        let sections = self.sections.iter().map(|(heading, lines)| {
            let lines = lines.iter().map(String::as_str).collect();
            (heading.as_str(), lines)
        });
        docx_page(&self.title, [self.lead.as_str()].into_iter(), sections)
    }
}
