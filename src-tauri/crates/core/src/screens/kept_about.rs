//! The page of everything that is kept about one person, and what erasing them would do.

use std::fmt::Write as _;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    english::markdown,
    kept_about::{
        Kept, PersonRecords, Private, counts, is_private, only_told_by, person_records, say,
        sections,
    },
    model::{Leader, Target},
};

/// Everything that is kept about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptAbout {
    pub leader_id: Id<Leader>,
    pub role: String,
    pub title: String,
    pub lead: String,
    pub sections: Vec<KeptSection>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptSection {
    pub heading: &'static str,
    /// Newest first.
    pub lines: Vec<KeptLine>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptLine {
    pub on: Option<NaiveDate>,
    /// What it is.
    pub text: String,
    /// As it was typed; may be empty.
    pub words: String,
    /// Whether nothing that is made for others shows it.
    pub private: bool,
}

/// What erasing a person takes away and leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ErasedParts {
    pub role: String,
    pub name: String,
    /// "12 chats with their notes", a line for each part.
    pub goes: Vec<String>,
    /// What stays, and what it loses.
    pub stays: Vec<StayingRecord>,
    /// Homework about the unit, which stays.
    pub unit_homework: usize,
    pub unit_name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StayingRecord {
    /// "Figure: Scrap rate".
    pub text: String,
    /// Whether only this person told of it.
    pub only_they: bool,
}

/// Returns the page; nothing where there is no such person.
pub fn page(
    records: &Records,
    leader: Id<Leader>,
    private: Private,
    today: NaiveDate,
) -> Option<KeptAbout> {
    let who = records.leader(leader)?;
    let person = person_records(records, leader);
    let line = |kept: &Kept<'_>| KeptLine {
        on: kept.on(records),
        text: say::text(records, kept),
        words: say::words(kept).trim().to_owned(),
        private: is_private(records, leader, kept, today),
    };
    let is_shown = |line: &KeptLine| private == Private::Marked || !line.private;
    let sections: Vec<KeptSection> = sections(records, &person)
        .into_iter()
        .map(|(part, lines)| KeptSection {
            heading: say::heading(part),
            lines: lines.iter().map(line).filter(is_shown).collect(),
        })
        .filter(|section| private == Private::Marked || !section.lines.is_empty())
        .collect();
    let lines = || sections.iter().flat_map(|section| &section.lines);
    let marked = lines().filter(|line| line.private).count();
    let marked = (private == Private::Marked).then_some(marked);
    Some(KeptAbout {
        leader_id: leader,
        role: who.role.clone(),
        title: say::title(who),
        lead: say::lead(lines().count(), marked, today),
        sections,
    })
}

/// Returns the page as Markdown.
pub fn to_markdown(page: &KeptAbout) -> String {
    let escaped = markdown::escaped;
    let mut text = format!("# {}\n\n{}\n", escaped(&page.title), escaped(&page.lead));
    for section in &page.sections {
        // Writing to a text never fails.
        write!(text, "\n## {}\n\n", section.heading).ok();
        for line in &section.lines {
            let day = line.on.map(|on| format!("{on}: ")).unwrap_or_default();
            let mark = if line.private {
                format!(" ({})", say::PRIVATE)
            } else {
                String::new()
            };
            writeln!(text, "- {day}{}{mark}", escaped(&line.text)).ok();
            for paragraph in line.words.lines().filter(|line| !line.trim().is_empty()) {
                writeln!(text, "  > {}", escaped(paragraph)).ok();
            }
        }
    }
    text
}

/// Returns what erasing a person takes away and leaves; nothing where there is no such person.
pub fn erased_parts(records: &Records, leader: Id<Leader>) -> Option<ErasedParts> {
    let who = records.leader(leader)?;
    let person = person_records(records, leader);
    let goes = counts(&person.goes).into_iter();
    let goes = goes
        .map(|(part, count)| say::counted(part, count))
        .collect();
    let only = only_told_by(records, &person);
    let stays = staying(records, &person, &only);
    let facts = records.facts_of(who.unit_id);
    Some(ErasedParts {
        role: who.role.clone(),
        name: who.name.clone(),
        goes,
        stays,
        unit_homework: facts.filter(|fact| fact.leader_id.is_none()).count(),
        unit_name: records
            .unit(who.unit_id)
            .map_or_else(String::new, |unit| unit.name.clone()),
    })
}

fn staying(records: &Records, person: &PersonRecords, only: &[Target]) -> Vec<StayingRecord> {
    let all = sections(records, person);
    let lines = all.iter().flat_map(|(_, lines)| lines);
    let mut rows: Vec<StayingRecord> = lines
        .filter(|kept| matches!(kept, Kept::Record(_) | Kept::Statement(_)))
        .map(|kept| StayingRecord {
            text: say::text(records, kept),
            only_they: matches!(kept, Kept::Record(target) if only.contains(target)),
        })
        .collect();
    rows.sort_by_key(|row| !row.only_they);
    rows
}
