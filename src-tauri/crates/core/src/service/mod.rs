//! How what we do fits the unit that gets it: heavy days, the same remark again, nobody asked.

pub mod say;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Span, days_between},
    model::{
        About, ConversationState, Entry, Finding, FindingKind, Leader, Purpose, Solution,
        SolutionReason, Target, Unit,
    },
    rhythm::{HeavyDays, Rhythm},
    ties::{Delivery, End, Ties},
};

/// How many days after its end nobody has to be asked yet.
const SETTLED: i64 = 14;
/// How many days after its end it is too late to ask.
const FORGOTTEN: i64 = 183;

/// A delivery in heavy weeks although a leader of the unit had said so before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again<'a> {
    pub solution: &'a Solution,
    pub delivery: Delivery,
    pub unit_id: Id<Unit>,
    /// The newest open remark about timing from before it began.
    pub remark: &'a Finding,
    pub fit: HeavyDays,
}

/// Returns the deliveries, running or ahead, that meet heavy days after an open remark about timing.
pub fn timing_again<'a>(ties: &Ties<'a>) -> Vec<Again<'a>> {
    let mut remarks: BTreeMap<Id<Unit>, Vec<&'a Finding>> = BTreeMap::new();
    for remark in &ties.records.findings {
        let is_remark = remark.kind == FindingKind::Feedback;
        if is_remark
            && ties.records.answered_on(remark).is_none()
            && is_about_timing(ties.records, remark)
        {
            remarks.entry(remark.unit_id).or_default().push(remark);
        }
    }
    let mut wanted = Vec::new();
    for (solution, delivery) in ties.all_deliveries() {
        let Some(solution) = ties.records.solution(solution) else {
            continue;
        };
        for (unit, remarks) in &remarks {
            let before = remarks
                .iter()
                .filter(|remark| remark.said_on < delivery.span.first)
                .max_by_key(|remark| (remark.said_on, remark.id));
            if delivery.reaches(*unit) && delivery.span.last >= ties.day {
                wanted.extend(before.map(|remark| (solution, *delivery, *unit, *remark)));
            }
        }
    }
    let spans = wanted.iter().map(|(_, delivery, ..)| delivery.span);
    let Some(window) = spans.reduce(|a, b| Span::new(a.first.min(b.first), a.last.max(b.last)))
    else {
        return Vec::new();
    };
    let rhythm = Rhythm::new(ties.records, window);
    let mut found: Vec<Again<'a>> = wanted
        .into_iter()
        .map(|(solution, delivery, unit_id, remark)| Again {
            solution,
            delivery,
            unit_id,
            remark,
            fit: HeavyDays::of(&rhythm, unit_id, Some(delivery.entry_id), delivery.span),
        })
        .filter(|again| again.fit.is_half())
        .collect();
    found.sort_by_key(|again| (again.delivery.span.first, again.delivery.entry_id));
    found
}

/// Returns whether a remark is about when things take place: as noted, else by its words.
fn is_about_timing(records: &Records, remark: &Finding) -> bool {
    let feedback = records.feedback_on(remark.id);
    match feedback.map(|feedback| feedback.about.as_slice()) {
        None | Some([]) => speaks_of_timing(&remark.text),
        Some(about) => about.contains(&About::Timing),
    }
}

/// Returns whether the words of a remark are about when things take place.
pub fn speaks_of_timing(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "week", "weeks", "month", "months", "early", "late", "timing", "weekend", "morning",
        "mornings", "nights", "season", "close", "peak",
    ];
    const PHRASES: [&str; 3] = ["wrong time", "bad time", "busy time"];
    let text = text.to_lowercase();
    let mut words = text.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| WORDS.contains(&word)) || PHRASES.iter().any(|phrase| text.contains(phrase))
}

/// A solution that ended, and nobody was asked about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unasked<'a> {
    pub solution: &'a Solution,
    /// The units, by position.
    pub units: Vec<Id<Unit>>,
    /// The last day of the latest delivery.
    pub ended: NaiveDate,
}

/// Returns what ended two weeks to half a year ago without a remark from the unit since it began, where no chat
/// about our service is ahead.
///
/// A remark does not name what it is about. It counts for what had ended last in the unit when it was made; what
/// serves something that the same leader had named goes before the rest.
pub fn nobody_asked<'a>(ties: &Ties<'a>) -> Vec<Unasked<'a>> {
    let records = ties.records;
    let mut units: Vec<_> = records
        .units
        .iter()
        .filter(|unit| unit.archived_on.is_none())
        .collect();
    units.sort_by_key(|unit| (unit.position, unit.id));
    let mut found: BTreeMap<Id<Solution>, Unasked<'a>> = BTreeMap::new();
    for unit in units {
        if a_chat_is_ahead(ties, unit.id) {
            continue;
        }
        let ended = ended_in(ties, unit.id);
        let asked: Vec<Id<Entry>> = records
            .findings
            .iter()
            .filter(|remark| remark.kind == FindingKind::Feedback && remark.unit_id == unit.id)
            .filter_map(|remark| meant(ties, &ended, remark))
            .collect();
        for (solution, delivery) in &ended {
            let days = days_between(delivery.span.last, ties.day);
            let wanted = (SETTLED..=FORGOTTEN).contains(&days)
                && solution.why == SolutionReason::Answers
                && !asked.contains(&delivery.entry_id);
            if !wanted {
                continue;
            }
            let one = found.entry(solution.id).or_insert_with(|| Unasked {
                solution,
                units: Vec::new(),
                ended: delivery.span.last,
            });
            if !one.units.contains(&unit.id) {
                one.units.push(unit.id);
            }
            one.ended = one.ended.max(delivery.span.last);
        }
    }
    found.into_values().collect()
}

fn ended_in<'a>(ties: &Ties<'a>, unit: Id<Unit>) -> Vec<(&'a Solution, Delivery)> {
    let mut ended: Vec<(&Solution, Delivery)> = ties
        .all_deliveries()
        .filter(|(_, delivery)| delivery.reaches(unit) && delivery.span.last < ties.day)
        .filter_map(|(solution, delivery)| Some((ties.records.solution(solution)?, *delivery)))
        .collect();
    ended.sort_by_key(|(_, delivery)| (delivery.span.last, delivery.entry_id));
    ended
}

/// Returns the delivery that a remark is about: of what it names, else as far as one can tell.
fn meant(ties: &Ties<'_>, ended: &[(&Solution, Delivery)], remark: &Finding) -> Option<Id<Entry>> {
    let feedback = ties.records.feedback_on(remark.id);
    if let Some(about) = feedback.and_then(|feedback| feedback.solution_id) {
        let mut begun = ended.iter().rev();
        let it = begun.find(|(solution, delivery)| {
            solution.id == about && delivery.span.first <= remark.said_on
        });
        return it.map(|(_, delivery)| delivery.entry_id);
    }
    let before = || {
        let newest_first = ended.iter().rev();
        newest_first.filter(|(_, delivery)| delivery.span.last <= remark.said_on)
    };
    let named = before().find(|(solution, _)| serves(ties, solution.id, remark.leader_id));
    let (_, delivery) = named.or_else(|| before().next())?;
    Some(delivery.entry_id)
}

/// Returns whether a solution serves a challenge or a skill that a leader named.
fn serves(ties: &Ties<'_>, solution: Id<Solution>, leader: Id<Leader>) -> bool {
    let named = |target: Target| ties.is_named_by(target, leader);
    ties.of(End::Solution(solution))
        .iter()
        .any(|(other, _)| match other {
            End::Challenge(id) => named(Target::Challenge(*id)),
            End::Skill(id) => ties
                .open_needs(*id)
                .any(|need| named(Target::Need(need.id))),
            End::Solution(_) | End::Idea(_) | End::Fact(_) | End::Measure(_) => false,
        })
}

fn a_chat_is_ahead(ties: &Ties<'_>, unit: Id<Unit>) -> bool {
    ties.records.conversations.iter().any(|chat| {
        chat.unit_id == unit
            && chat.purpose == Purpose::Opener4
            && matches!(
                chat.state,
                ConversationState::Planned | ConversationState::Asked
            )
            && crate::conversations::ChatTime::of(ties.records, chat).my_date() >= ties.day
    })
}

#[cfg(test)]
mod tests;
