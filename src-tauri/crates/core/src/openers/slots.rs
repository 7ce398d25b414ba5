//! What the slots of a wording are filled from: shareable records of this leader and unit alone.

mod records;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use records::{challenges, kept_elsewhere, measures};

use super::{
    purpose::held_after,
    said::{change, last_said, open_words},
};
use crate::{
    Id, Records, answers,
    conversations::shareable::{self, Shareable},
    english::{say, with_article},
    model::{
        ConversationState, Entry, EntryRule, Fact, FactState, Leader, Opener, Purpose, Side, Topic,
        Unit,
    },
    rhythm::Happening,
    season::Season,
};

/// The longest phrase that still reads well inside a question.
const LONGEST: usize = 60;

/// The values of one way to fill the slots; a slot that is not in it can't be filled.
pub(super) type Filling = BTreeMap<&'static str, String>;

/// Returns the ways to fill slots for a chat with `leader` about `unit`, the best first.
///
/// They differ in the measure they speak of, so that measure, target and source of one wording
/// come from one record; there is always at least one way.
pub(super) fn fillings(
    records: &Records,
    season: &Season<'_>,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Vec<Filling> {
    let common = common(records, season, leader, unit, today);
    let mut fillings: Vec<Filling> = measures(records, leader, unit, today)
        .into_iter()
        .map(|measure| {
            let mut filling = common.clone();
            put(&mut filling, "measure", Some(measure.name));
            put(&mut filling, "target", measure.target);
            put(&mut filling, "source", measure.source);
            filling
        })
        .collect();
    fillings.push(common);
    fillings
}

/// Returns the fillings for reporting back: their words are those that wait for an answer.
pub(super) fn fillings_for_report(
    records: &Records,
    common: Vec<Filling>,
    (leader, unit): (Id<Leader>, Id<Unit>),
) -> Vec<Filling> {
    let words = open_words(records, leader, unit);
    let mut fillings = common;
    for filling in &mut fillings {
        put(filling, "last_said", words.clone());
    }
    fillings
}

/// Returns the fillings for an opener, made of the common ones.
pub(super) fn fillings_for(
    records: &Records,
    season: &Season<'_>,
    common: Vec<Filling>,
    opener: Opener,
    (leader, unit): (Id<Leader>, Id<Unit>),
    today: NaiveDate,
) -> Vec<Filling> {
    let mut fillings = common;
    for filling in &mut fillings {
        // The day that is known is the end of our own delivery.
        if opener != Opener::Needs {
            filling.remove("when");
        }
        if opener == Opener::Skills {
            put(filling, "next_event", season.next_plan().map(said_in_text));
        }
    }
    if opener == Opener::Ideas {
        put_ideas(records, &mut fillings, (leader, unit), today);
    }
    if opener == Opener::Challenges {
        return challenge_fillings(records, &fillings, leader, unit, today);
    }
    fillings
}

/// Returns the fillings for a question about a challenge: its source takes the place of the
/// measure's.
fn challenge_fillings(
    records: &Records,
    common: &[Filling],
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Vec<Filling> {
    let known = challenges(records, leader, unit, today);
    let known = known.into_iter().map(|seen| {
        let name = answers::say::name(&seen.challenge);
        (name, Some(seen.source))
    });
    let facts = shareable::facts(records, leader, unit, Some(today));
    let forces = facts
        .into_iter()
        .filter(|fact| matches!(fact.topic, Topic::Environment | Topic::Competition))
        .filter_map(|fact| Some((said(fact)?, source(&fact.source))));
    let mut fillings: Vec<Filling> = known
        .chain(forces)
        .map(|(name, source)| {
            let mut filling = common.last().cloned().unwrap_or_default();
            put(&mut filling, "challenge", Some(name));
            put(&mut filling, "source", source);
            filling
        })
        .collect();
    fillings.extend(common.iter().cloned().map(|mut filling| {
        filling.remove("source");
        filling
    }));
    fillings
}

/// Puts what an idea is asked with into the fillings: a challenge and since when it is known, and what another unit
/// kept.
fn put_ideas(
    records: &Records,
    fillings: &mut [Filling],
    (leader, unit): (Id<Leader>, Id<Unit>),
    today: NaiveDate,
) {
    let known = challenges(records, leader, unit, today);
    let kept = kept_elsewhere(records, unit);
    for filling in fillings {
        if let Some(seen) = known.first() {
            let name = answers::say::name(&seen.challenge);
            put(filling, "challenge", Some(name));
            let since = records::month(seen.since, today);
            put(filling, "since", Some(since));
        }
        if let Some((idea, other)) = kept {
            put(filling, "other_unit", Some(unit_name(other)));
            let name = say::uncapital(say::phrase(&idea.name));
            put(filling, "idea", Some(name));
            let result = say::phrase(&idea.outcome).to_owned();
            put(filling, "result", Some(result));
        }
    }
}

fn common(
    records: &Records,
    season: &Season<'_>,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Filling {
    let mut filling = Filling::new();
    put(&mut filling, "weeks", Some("four".to_owned()));
    let name = records.unit(unit).map(unit_name);
    let known = name.clone().filter(|_| told_us_something(records, unit));
    put(&mut filling, "unit", name);
    put(&mut filling, "known_unit", known);
    put(&mut filling, "term", term(records, unit));
    let event = season.event();
    put(&mut filling, "event", event.map(said_in_text));
    let next = season
        .next_event()
        .filter(|next| event.is_none_or(|event| event.entry.name != next.entry.name));
    put(&mut filling, "next_event", next.map(said_in_text));
    put(
        &mut filling,
        "initiative",
        initiative(records, leader, unit, today),
    );
    put(&mut filling, "promise", promise(records, leader, today));
    let deliveries = shareable::deliveries(records, unit);
    if let Some((name, ended)) = last_delivery(&deliveries, today) {
        put(&mut filling, "solution", Some(name));
        put(&mut filling, "when", Some(say::distance(ended, today)));
    }
    put(
        &mut filling,
        "count",
        delivered_since(&deliveries, season, today),
    );
    if let Some((words, on)) = last_said(records, leader, unit) {
        put(&mut filling, "last_said", Some(words));
        put(&mut filling, "change", change(records, leader, unit, on));
    }
    filling
}

fn unit_name(unit: &Unit) -> String {
    let short = unit.short_name.trim();
    if short.is_empty() {
        unit.name.clone()
    } else {
        short.to_owned()
    }
}

/// Whether anything is known of a unit: from its homework, or because somebody there spoke with us.
fn told_us_something(records: &Records, unit: Id<Unit>) -> bool {
    let mut facts = records.facts_of(unit);
    facts.any(|fact| fact.state == FactState::Known)
        || records
            .conversations
            .iter()
            .any(|chat| chat.unit_id == unit && chat.state == ConversationState::Held)
}

fn term(records: &Records, unit: Id<Unit>) -> Option<String> {
    shareable::terms(records, unit)
        .into_iter()
        // The first of equals: `max_by_key` would take the last.
        .reduce(|best, term| {
            if term.heard_on > best.heard_on {
                term
            } else {
                best
            }
        })
        .map(|term| term.term.trim().to_owned())
}

fn initiative(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Option<String> {
    shareable::facts(records, leader, unit, Some(today))
        .into_iter()
        .filter(|fact| fact.topic == Topic::Plans)
        .filter_map(|fact| Some((fact.as_of, said(fact)?)))
        .max_by_key(|(as_of, _)| *as_of)
        .map(|(_, said)| said)
}

/// Returns my most overdue promise that was not spoken of yet, as one says it; else the most overdue one.
fn promise(records: &Records, leader: Id<Leader>, today: NaiveDate) -> Option<String> {
    let mut late = shareable::promises(records, leader, Side::Me);
    late.retain(|promise| promise.is_late(today));
    let spoken_of = |due: NaiveDate| {
        records
            .leader(leader)
            .is_some_and(|leader| held_after(records, leader, Some(Purpose::Repair), due))
    };
    let fresh = (late.iter()).position(|promise| promise.due.is_some_and(|due| !spoken_of(due)));
    let promise = late.get(fresh.unwrap_or(0))?;
    let say = say::phrase(&promise.say_as);
    let text = if say.is_empty() {
        say::phrase(&promise.text)
    } else {
        say
    };
    (!text.is_empty()).then(|| say::uncapital(text))
}

/// Returns the last thing of ours that ended one to thirteen weeks ago, and the day.
fn last_delivery(
    deliveries: &[Shareable<&Entry>],
    today: NaiveDate,
) -> Option<(String, NaiveDate)> {
    deliveries
        .iter()
        .filter_map(|entry| Some((*entry, span_of(entry)?.1)))
        .filter(|(_, last)| (7..=91).contains(&say::days_between(*last, today)))
        .max_by_key(|(_, last)| *last)
        .map(|(entry, last)| (with_article(&entry.name), last))
}

/// Returns how many things of ours came since the last event, in words, from two on.
fn delivered_since(
    deliveries: &[Shareable<&Entry>],
    season: &Season<'_>,
    today: NaiveDate,
) -> Option<String> {
    let event = season.event()?;
    let count = deliveries
        .iter()
        .filter_map(|entry| span_of(entry))
        .filter(|(first, _)| event.span.last < *first && *first <= today)
        .count();
    (count >= 2).then(|| say::number(i64::try_from(count).unwrap_or(0)))
}

/// Returns a happening as one calls it in a sentence: "the budget build".
fn said_in_text(happening: &Happening<'_>) -> String {
    with_article(&happening.entry.name)
}

/// Returns the first and last day of something that happens once.
pub fn span_of(entry: &Entry) -> Option<(NaiveDate, NaiveDate)> {
    match &entry.rule {
        EntryRule::Once { first, last } => Some((*first, *last)),
        EntryRule::Recurring { .. } | EntryRule::Fiscal { .. } => None,
    }
}

/// Returns a fact's own noun phrase.
fn said(fact: Shareable<&Fact>) -> Option<String> {
    let say = say::phrase(&fact.say_as);
    (!say.is_empty()).then(|| say.to_owned())
}

/// Returns a document as one says it: "monthly report" becomes "the monthly report".
fn source(text: &str) -> Option<String> {
    let name = text.split([',', ';', '(']).next().map(say::phrase)?;
    (!name.is_empty() && shareable::is_document(name)).then(|| with_article(name))
}

fn put(filling: &mut Filling, slot: &'static str, value: Option<String>) {
    let _ = match value.filter(|value| !value.is_empty()) {
        Some(value) => filling.insert(slot, value),
        None => filling.remove(slot),
    };
}
