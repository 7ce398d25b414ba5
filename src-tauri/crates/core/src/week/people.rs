//! Whom to see: those beyond the limit, those whose window closes, those due, those never met.

use chrono::NaiveDate;

use crate::{
    Id, Records,
    conversations::Purpose,
    homework::{FactState, Topic, facts_for, readiness},
    leaders::Leader,
    openers::{Guidance, Season, advise, purpose},
    rhythm::is_known_of,
    timing::{ClosingWindow, Due, DueState, NextGood, Outlook},
};

use super::{
    item::{ActionKind, Group, WeekItem},
    wording::{self, Said, labels},
};

/// How pressing it is to see somebody, most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Limit,
    Closing,
    Due,
    Never,
}

struct Person<'a> {
    leader: &'a Leader,
    rank: Rank,
    due: Due,
    window: Option<ClosingWindow>,
    good: Option<NextGood>,
    called_off: usize,
}

/// Returns whom to see. Left in peace: who has a chat ahead or one to be written down, whose standing
/// one-to-one comes first, who is in a crunch that leaves no good day up to `last`, and whoever waits for
/// a promise of mine, which comes first.
pub(super) fn people(outlook: &Outlook<'_>, guidance: &Guidance, last: NaiveDate) -> Vec<WeekItem> {
    let records = outlook.records();
    let unwritten: Vec<Id<Leader>> = purpose::unwritten(records, outlook.now())
        .iter()
        .map(|time| time.chat().leader_id)
        .collect();
    let mut people: Vec<Person<'_>> = records
        .active_leaders()
        .filter(|leader| !unwritten.contains(&leader.id))
        .filter_map(|leader| person(outlook, leader, last))
        .collect();
    people.sort_by_key(|person| {
        let left = person
            .window
            .as_ref()
            .map_or(usize::MAX, |window| window.last_good.len());
        (
            person.rank,
            left,
            std::cmp::Reverse((person.due.share, person.due.days)),
        )
    });
    let mut ends: Vec<NaiveDate> = Vec::new();
    people
        .into_iter()
        .map(|person| {
            let last = person
                .window
                .as_ref()
                .and_then(|window| window.last_good.last().copied());
            let too = last.is_some_and(|last| ends.contains(&last));
            ends.extend(last);
            item(outlook, guidance, &person, too)
        })
        .collect()
}

fn person<'a>(outlook: &Outlook<'a>, leader: &'a Leader, last: NaiveDate) -> Option<Person<'a>> {
    let (records, today) = (outlook.records(), outlook.today());
    let busy_with = purpose::coming(records, leader.id, outlook.now()).is_some()
        || !purpose::late(records, leader.id, today).is_empty();
    if busy_with {
        return None;
    }
    let good = outlook.next_good(leader.id);
    let good_soon = good.as_ref().is_some_and(|next| next.first <= last);
    if outlook.crunch(leader.id, today).is_some() && !good_soon {
        return None;
    }
    let due = outlook.due(leader.id)?;
    if due.standing_first.is_some() {
        return None;
    }
    let window = outlook.closing_window(leader.id);
    let rank = match (due.running, &window) {
        (DueState::Limit, _) => Rank::Limit,
        (DueState::Never, _) => Rank::Never,
        (DueState::Met | DueState::Approaching | DueState::Target, Some(_)) => Rank::Closing,
        (DueState::Target, None) => Rank::Due,
        (DueState::Paused, _) | (DueState::Met | DueState::Approaching, None) => return None,
    };
    Some(Person {
        leader,
        rank,
        due,
        window,
        good,
        called_off: purpose::called_off(records, leader.id, today).len(),
    })
}

fn item(outlook: &Outlook<'_>, guidance: &Guidance, person: &Person<'_>, too: bool) -> WeekItem {
    let (records, today) = (outlook.records(), outlook.today());
    let leader = person.leader;
    let unit = records.unit(leader.unit_id);
    let unknown = unit.filter(|_| !is_known_of(records, leader));
    let unknown = unknown.map(|unit| wording::unknown_rhythm(&unit.name));
    let good = person
        .good
        .as_ref()
        .map(|next| wording::good(next.first, next.last, today))
        .or_else(|| unknown.clone());
    let (code, said) = match (person.rank, &person.window) {
        (Rank::Never, _) => {
            let things = look_up(records, leader, today);
            (
                "firstMeeting",
                wording::first_meeting(&leader.role, good.as_deref(), things),
            )
        }
        // Where somebody is due as well, the days gone by are the better reason.
        (Rank::Closing, Some(window)) if person.due.running != DueState::Target => {
            ("closingWindow", closing(outlook, guidance, person, window))
        }
        (Rank::Closing, Some(window)) => {
            let end = window
                .last_good
                .last()
                .map(|last| wording::good_days_end(*last, too, today));
            ("due", since(person, end.or(good).as_deref()))
        }
        (Rank::Limit, _) => (
            "limit",
            since(person, first_good(person, today).or(unknown).as_deref()),
        ),
        (Rank::Due | Rank::Closing, _) => ("due", since(person, good.as_deref())),
    };
    let label = if person.called_off >= 2 {
        labels::RHYTHM
    } else {
        labels::PLAN
    };
    let key = format!("person:{}", leader.id);
    WeekItem::new(key, (code, Group::People), said, (ActionKind::Plan, label)).about(leader)
}

fn since(person: &Person<'_>, good: Option<&str>) -> Said {
    let days = person.due.days.unwrap_or(0);
    wording::long_ago(&person.leader.role, days, person.called_off, good)
}

/// Whoever waits longest is offered the first good day, not a range to choose from.
fn first_good(person: &Person<'_>, today: NaiveDate) -> Option<String> {
    person
        .good
        .as_ref()
        .map(|next| wording::good(next.first, next.first, today))
}

fn closing(
    outlook: &Outlook<'_>,
    guidance: &Guidance,
    person: &Person<'_>,
    window: &ClosingWindow,
) -> Said {
    let today = outlook.today();
    let leader = person.leader;
    let assistant = !leader.assistant.trim().is_empty();
    let last = wording::last_good(&window.last_good, window.until, assistant, today);
    let subject = subject(outlook, guidance, leader);
    let event = (window.event.as_str(), window.starts_on);
    wording::closing(&leader.role, event, subject, today, &last)
}

/// Returns what is to be talked about before the window closes, with its verb: asked for by them,
/// or next in the course.
fn subject(outlook: &Outlook<'_>, guidance: &Guidance, leader: &Leader) -> Option<&'static str> {
    let (records, today) = (outlook.records(), outlook.today());
    let asked_for = purpose::pressing(records, leader, today)
        .and_then(|pressing| purpose::opener_of(&pressing.text));
    match asked_for {
        Some(1) => return Some("figures were"),
        Some(2) => return Some("skills were"),
        Some(3) => return Some("what makes work hard was"),
        _ => {}
    }
    let season = Season::of(outlook.rhythm(), leader.id, today);
    let next = advise(records, &season, guidance, leader, today).purpose;
    (next == Purpose::Opener2).then_some("skills are")
}

/// Returns how many things there are to look up before a first meeting: open questions that a
/// document answers, and topics of which nothing is known. Whose advice counts is no document's.
fn look_up(records: &Records, leader: &Leader, today: NaiveDate) -> usize {
    let open: Vec<Topic> = facts_for(records, leader.unit_id, Some(leader.id))
        .filter(|fact| fact.state == FactState::LookUp)
        .map(|fact| fact.topic)
        .collect();
    let missing = readiness(records, leader.unit_id, Some(leader.id), today).missing;
    let blank = missing
        .iter()
        .filter(|topic| **topic != Topic::ReliesOn && !open.contains(topic))
        .count();
    open.len() + blank
}
