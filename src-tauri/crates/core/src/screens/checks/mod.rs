//! What the Checks screen shows: how we are doing, as leaders say and as I had guessed,
//! the six statements, and the culture check.

mod culture;
mod statements;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{Span, days_after},
    coaching::{self, Remark, say},
    model::{Conversation, Feedback, FindingKind, Leader, Solution, Unit},
    openers,
    screens::deliveries::{self, DeliveryFit},
    ties::Ties,
};

pub use culture::*;
pub use statements::*;

/// The quarters shown, that of today among them.
const QUARTERS: usize = 6;
/// Days back and ahead in which what we run is named.
const AROUND: i64 = 365;

/// How well we serve the units.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ServiceScreen {
    /// What stands out, at most three sentences.
    pub notes: Vec<String>,
    /// Oldest first.
    pub quarters: Vec<RatedQuarter>,
    /// By position; those without a rating too.
    pub units: Vec<ServiceRow>,
    /// Remarks and reflections, newest first.
    pub ledger: Vec<LedgerLine>,
    pub never_asked: Vec<AskService>,
    /// Longer ago than half a year, longest first.
    pub asked_long_ago: Vec<AskService>,
    /// Guesses for chats that have no rating yet.
    pub guesses_ahead: Vec<GuessAhead>,
    /// What we ran, run or will run within a year, by unit, latest first.
    pub deliveries: Vec<ServedDelivery>,
    /// What a remark may be about, by name.
    pub solutions: Vec<RatedSolution>,
}

/// A solution in a unit, and how it fits their year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ServedDelivery {
    pub solution_id: Id<Solution>,
    pub name: String,
    pub unit: String,
    /// "10 Aug to 7 Sep"
    pub when: String,
    /// "7 of 20 working days in a heavy time"
    pub fit: String,
}

/// A solution that a remark may be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RatedSolution {
    pub id: Id<Solution>,
    pub name: String,
}

/// A quarter of the company's calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RatedQuarter {
    /// "FY27 Q3"
    pub label: String,
    /// Its first day.
    pub first: NaiveDate,
}

/// A unit's ratings by quarter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ServiceRow {
    pub unit_id: Id<Unit>,
    pub name: String,
    /// One for each quarter; none where nobody was asked.
    pub cells: Vec<Option<ServiceCell>>,
}

/// Means of a quarter, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ServiceCell {
    /// My guess; none where I noted none before.
    pub mine: Option<f64>,
    pub theirs: f64,
    /// The leader whose remark is newest in it.
    pub leader_id: Id<Leader>,
}

/// A remark about our work, or a reflection, with what became of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LedgerLine {
    pub conversation_id: Id<Conversation>,
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    /// The leader's role.
    pub who: String,
    pub on: NaiveDate,
    /// Their words; of a reflection, what I heard.
    pub words: String,
    /// None of a reflection.
    pub feedback: Option<Feedback>,
    /// Theirs, of the remark or of its chat.
    pub rating: Option<u8>,
    /// Mine, noted before.
    pub guess: Option<u8>,
    /// "timing, length"
    pub about: String,
    /// The solution that it is about; may be empty.
    pub solution: String,
    /// What we change; of a reflection, what I change.
    pub change: String,
    /// Whether they wait to hear what changed.
    pub is_open: bool,
    /// Whether the day to tell them is over.
    pub is_late: bool,
    /// Whether the same leader had said the same before.
    pub is_repeated: bool,
    /// My first reaction, for me alone; may be empty.
    pub reaction: String,
}

/// Somebody to be asked how well we serve their unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AskService {
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    pub who: String,
    /// Days since they were asked; none where they never were.
    pub days: Option<i64>,
}

/// A guess whose chat has no rating yet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GuessAhead {
    pub conversation_id: Id<Conversation>,
    pub who: String,
    pub on: NaiveDate,
    pub rating: u8,
}

/// Returns how we are doing on a day.
pub fn service(records: &Records, day: NaiveDate) -> ServiceScreen {
    let remarks = coaching::remarks(records, day);
    let notes = coaching::notes(records, &remarks, day);
    let asked = coaching::unasked(records, day);
    let line = |leader: &Leader, days| AskService {
        leader_id: leader.id,
        unit_id: leader.unit_id,
        who: leader.role.clone(),
        days,
    };
    let never = asked.never.iter().map(|leader| line(leader, None));
    let long_ago = asked.long_ago.iter();
    let quarters = coaching::quarters(records, day, QUARTERS);
    ServiceScreen {
        notes: notes
            .iter()
            .map(|note| say::note(records, note, day))
            .collect(),
        units: rows(records, &remarks, &quarters, day),
        quarters: quarters
            .into_iter()
            .map(|(label, first)| RatedQuarter { label, first })
            .collect(),
        ledger: ledger(records, &remarks, day),
        never_asked: never.collect(),
        asked_long_ago: long_ago
            .map(|(leader, days)| line(leader, Some(*days)))
            .collect(),
        guesses_ahead: guesses_ahead(records),
        deliveries: served(records, day),
        solutions: solutions(records),
    }
}

fn rows(
    records: &Records,
    remarks: &[Remark<'_>],
    quarters: &[(String, NaiveDate)],
    day: NaiveDate,
) -> Vec<ServiceRow> {
    let ratings = coaching::ratings(records, remarks);
    let firsts = quarters.iter().map(|(_, first)| *first);
    let ends = firsts.clone().skip(1).chain([days_after(day, 1)]);
    let spans: Vec<_> = firsts.zip(ends).collect();
    let mut units: Vec<&Unit> = records.units.iter().collect();
    units.retain(|unit| unit.archived_on.is_none());
    units.sort_by_key(|unit| (unit.position, unit.id));
    units
        .into_iter()
        .map(|unit| ServiceRow {
            unit_id: unit.id,
            name: unit.name.clone(),
            cells: spans
                .iter()
                .map(|span| {
                    let cell = coaching::cell(&ratings, unit.id, *span)?;
                    Some(ServiceCell {
                        mine: cell.mine,
                        theirs: cell.theirs,
                        leader_id: cell.newest,
                    })
                })
                .collect(),
        })
        .collect()
}

fn ledger(records: &Records, remarks: &[Remark<'_>], day: NaiveDate) -> Vec<LedgerLine> {
    let ratings = coaching::ratings(records, remarks);
    let mut lines: Vec<LedgerLine> = remarks
        .iter()
        .filter_map(|remark| {
            let finding = remark.finding;
            let leader = records.leader(finding.leader_id)?;
            let chat = records.conversation(finding.conversation_id);
            let rated = ratings
                .iter()
                .find(|rated| rated.on == finding.said_on && rated.leader_id == leader.id);
            let feedback = remark.feedback;
            let solution = feedback.and_then(|feedback| records.solution(feedback.solution_id?));
            let about = remark.about().iter().map(|about| say::about(*about));
            Some(LedgerLine {
                conversation_id: finding.conversation_id,
                leader_id: leader.id,
                unit_id: finding.unit_id,
                who: leader.role.clone(),
                on: finding.said_on,
                words: their_words(&finding.text),
                feedback: feedback.cloned(),
                rating: remark.rating,
                guess: rated.and_then(|rated| Some(rated.mine?.rating)),
                about: about.collect::<Vec<_>>().join(", "),
                solution: solution.map_or_else(String::new, |one| one.name.clone()),
                change: feedback.map_or_else(String::new, |one| one.change.clone()),
                is_open: remark.is_open(),
                is_late: remark.is_open()
                    && feedback.is_some_and(|one| one.tell_by.is_some_and(|by| by < day)),
                is_repeated: coaching::is_said_again(remark, remarks),
                reaction: chat.map_or_else(String::new, |chat| chat.reflection_reaction.clone()),
            })
        })
        .collect();
    lines.extend(reflections(records, day));
    lines.sort_by_key(|line| std::cmp::Reverse(line.on));
    lines
}

/// Returns what I noted about a chat in which no remark was kept.
fn reflections(records: &Records, day: NaiveDate) -> impl Iterator<Item = LedgerLine> {
    let has_remark = |chat: &Conversation| {
        let mut findings = records.findings_of(chat.leader_id);
        findings.any(|one| one.conversation_id == chat.id && one.kind == FindingKind::Feedback)
    };
    records
        .conversations
        .iter()
        .filter(move |chat| !chat.reflection_heard.trim().is_empty() && chat.zone_date <= day)
        .filter(move |chat| !has_remark(chat))
        .filter_map(|chat| {
            let leader = records.leader(chat.leader_id)?;
            Some(LedgerLine {
                conversation_id: chat.id,
                leader_id: leader.id,
                unit_id: chat.unit_id,
                who: leader.role.clone(),
                on: chat.zone_date,
                words: chat.reflection_heard.clone(),
                feedback: None,
                rating: chat.rating,
                guess: None,
                about: String::new(),
                solution: String::new(),
                change: chat.reflection_change.clone(),
                is_open: false,
                is_late: false,
                is_repeated: false,
                reaction: chat.reflection_reaction.clone(),
            })
        })
}

fn served(records: &Records, day: NaiveDate) -> Vec<ServedDelivery> {
    let ties = Ties::new(records, day);
    let around = Span::new(days_after(day, -AROUND), days_after(day, AROUND));
    let line = |one: DeliveryFit<'_>| {
        let unit = records.unit(one.unit_id);
        ServedDelivery {
            solution_id: one.solution.id,
            name: one.solution.name.clone(),
            unit: unit.map_or_else(String::new, |unit| unit.name.clone()),
            when: one.when,
            fit: one.fit,
        }
    };
    deliveries::by_unit(&ties, around)
        .into_iter()
        .map(line)
        .collect()
}

fn solutions(records: &Records) -> Vec<RatedSolution> {
    let mut found: Vec<RatedSolution> = records
        .solutions
        .iter()
        .map(|solution| RatedSolution {
            id: solution.id,
            name: solution.name.clone(),
        })
        .collect();
    found.sort_by_key(|solution| solution.name.to_lowercase());
    found
}

fn guesses_ahead(records: &Records) -> Vec<GuessAhead> {
    let mut found: Vec<GuessAhead> = records
        .guesses
        .iter()
        .filter_map(|guess| {
            let chat = records.conversation(guess.conversation_id?)?;
            let is_open = !coaching::is_rated(records, chat);
            is_open.then(|| GuessAhead {
                conversation_id: chat.id,
                who: records
                    .leader(chat.leader_id)
                    .map_or_else(String::new, |leader| leader.role.clone()),
                on: chat.zone_date,
                rating: guess.rating,
            })
        })
        .collect();
    found.sort_by_key(|guess| guess.on);
    found
}

/// Returns what a remark quotes where it begins with a quotation, else all of it.
fn their_words(text: &str) -> String {
    let is_quotation = text.trim_start().starts_with(['"', '“', '„', '«']);
    let words = is_quotation.then(|| openers::quoted(text)).flatten();
    words.unwrap_or_else(|| text.to_owned())
}
