//! Whom to see: those beyond the limit, those whose window closes, those due, those never met.

use chrono::NaiveDate;

use crate::{
    Id, Records,
    homework::facts_for,
    model::{ConversationState, FactState, Leader, Opener, Purpose, Topic},
    openers::{next, purpose},
    rhythm::is_known_of,
    timing::{ClosingWindow, Due, DueState, Verdict, planner::ProposedSlot},
};

use super::{
    context::Context,
    item::{ActionKind, Group, WeekItem},
    wording::{self, Said, labels},
};

/// Without a proposed day, so many people are shown one by one; more are said together.
const MOST_WITHOUT: usize = 1;

/// A range of good days is named by both ends up to so many days; of a longer one the proposed day is named.
const LONG_DAYS: i64 = 14;

/// What there is to look up before a first meeting, one after the other.
const FIRST_TOPICS: [Topic; 2] = [Topic::Data, Topic::Plans];

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
    /// What the planner proposes for this week or the next.
    proposed: Option<&'a ProposedSlot>,
    called_off: usize,
}

/// Returns whom to see. Left in peace: who has a chat or a request open or one to be written down, whose standing
/// one-to-one comes first, who is in a crunch that leaves no good day up to `last`, and whoever waits for
/// a promise of mine, which comes first. Shown one by one are those whom the planner proposes for this week and the
/// next, and whose window closes; it spreads the others.
pub(super) fn people(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (outlook, records) = (context.outlook, context.outlook.records());
    let chats = records.conversations.iter();
    let unwritten: Vec<Id<Leader>> = purpose::unwritten(records, chats, outlook.now())
        .iter()
        .map(|time| time.chat().leader_id)
        .collect();
    let mut people: Vec<Person<'_>> = records
        .active_leaders()
        .filter(|leader| !unwritten.contains(&leader.id) && !context.hidden.has(&key(leader)))
        .filter_map(|leader| person(context, leader))
        .collect();
    people.sort_by_key(|person| {
        // First meetings in order of their days; the window comes before the days gone by elsewhere.
        let window = person
            .window
            .as_ref()
            .filter(|_| person.rank != Rank::Never);
        let left = window.map_or(usize::MAX, |window| window.last_good.len());
        let waited = std::cmp::Reverse((person.due.share, person.due.since));
        let day = person.proposed.map(|slot| slot.slot.date);
        (person.rank, left, waited, day.unwrap_or(NaiveDate::MAX))
    });
    let is_later = |person: &Person<'_>| {
        person.proposed.is_none() && (person.window.is_none() || person.rank == Rank::Never)
    };
    let later = people.iter().filter(|person| is_later(person)).count();
    let (later, now): (Vec<_>, Vec<_>) = people
        .into_iter()
        .partition(|person| later > MOST_WITHOUT && is_later(person));
    let mut ends: Vec<NaiveDate> = Vec::new();
    let first_met = now.iter().find(|person| person.rank == Rank::Never);
    let first_met = first_met.map(|person| person.leader.id);
    let mut items: Vec<WeekItem> = now
        .into_iter()
        .map(|person| {
            let last = person
                .window
                .as_ref()
                .and_then(|window| window.last_good.last().copied());
            let too = last.is_some_and(|last| ends.contains(&last));
            ends.extend(last);
            item(context, &person, too, first_met == Some(person.leader.id))
        })
        .collect();
    items.extend(spread(context, &later));
    items
}

/// Returns one row for those whose day comes later.
fn spread(context: &Context<'_, '_>, later: &[Person<'_>]) -> Option<WeekItem> {
    let first = later.first()?;
    let never = later.iter().all(|person| person.rank == Rank::Never);
    let next = later
        .iter()
        .filter_map(|person| context.proposed(person.leader.id))
        .min_by_key(|slot| slot.slot.date)
        .map(|slot| (slot.who.as_str(), slot.slot.date));
    let item = WeekItem::new(
        key(first.leader),
        ("morePeople", Group::People),
        wording::more_people(later.len(), never, next, context.outlook.today()),
        (ActionKind::Planner, labels::PLANNER),
    );
    Some(item.covering(later.iter().map(|person| key(person.leader)).collect()))
}

fn key(leader: &Leader) -> String {
    format!("person:{}", leader.id)
}

/// Tells whether a request is open, whatever its day.
fn is_asked(records: &Records, leader: &Leader) -> bool {
    records
        .chats_with(leader.id)
        .any(|chat| chat.state == ConversationState::Asked)
}

fn person<'l>(context: &Context<'l, '_>, leader: &'l Leader) -> Option<Person<'l>> {
    let outlook = context.outlook;
    let (records, today) = (outlook.records(), outlook.today());
    let busy_with = is_asked(records, leader)
        || purpose::coming(records, leader.id, outlook.now()).is_some()
        || !purpose::late(records, leader.id, today).is_empty();
    if busy_with {
        return None;
    }
    let proposed = context
        .proposed(leader.id)
        .filter(|slot| slot.my_date <= context.next_sunday());
    let good_soon = || {
        let first = outlook.first_good(leader.id);
        first.is_some_and(|first| first <= context.sunday)
    };
    if proposed.is_none() && outlook.crunch(leader.id, today).is_some() && !good_soon() {
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
        proposed,
        called_off: purpose::called_off(records, leader.id, today).len(),
    })
}

/// Returns "Tuesday 24 is good", or a range of days where nothing is proposed soon.
fn good_days(context: &Context<'_, '_>, person: &Person<'_>) -> Option<String> {
    let (outlook, today) = (context.outlook, context.outlook.today());
    let leader = person.leader.id;
    match person.proposed {
        Some(slot) => Some(wording::proposed(
            slot.slot.date,
            slot.slot.verdict == Verdict::Good,
            today,
        )),
        // Whoever waits longest is offered the first good day, not a range to choose from.
        None if person.rank == Rank::Limit => outlook
            .first_good(leader)
            .map(|first| wording::good(first, first, today)),
        None => outlook.next_good(leader).map(|next| {
            let long = next.last.signed_duration_since(next.first).num_days() > LONG_DAYS;
            let later = context.proposed(leader).filter(|_| long);
            let day = later.map(|slot| slot.slot.date);
            let (first, last) = day.map_or((next.first, next.last), |day| (day, day));
            wording::good(first, last, today)
        }),
    }
}

/// Returns the row of a person; `next` tells whether theirs is the next first meeting, to look something up for.
fn item(context: &Context<'_, '_>, person: &Person<'_>, too: bool, next: bool) -> WeekItem {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let leader = person.leader;
    let unit = records.unit(leader.unit_id);
    let unknown = unit.filter(|_| !is_known_of(records, leader));
    let unknown = unknown.map(|unit| wording::unknown_rhythm(&unit.name));
    let good = good_days(context, person);
    let good = good.as_deref().or(unknown.as_deref());
    let late = person
        .window
        .as_ref()
        .filter(|window| window.too_late.is_some() && person.rank != Rank::Never);
    let (code, said) = match (person.rank, &person.window) {
        _ if let Some(window) = late => ("windowTooLate", too_late(person, window, today)),
        (Rank::Never, _) => {
            let first = if next {
                wording::look_up(to_look_up(records, leader).as_deref())
            } else {
                String::new()
            };
            (
                "firstMeeting",
                wording::first_meeting(&leader.role, good, first),
            )
        }
        // Where somebody is due as well, the days gone by are the better reason.
        (Rank::Closing, Some(window)) if person.due.running != DueState::Target => {
            ("closingWindow", closing(context, person, window))
        }
        (Rank::Closing, Some(window)) => {
            let end = window
                .last_good
                .last()
                .map(|last| wording::good_days_end(*last, too, today));
            ("due", since(person, end.as_deref().or(good)))
        }
        (Rank::Limit, _) => ("limit", since(person, good)),
        (Rank::Due | Rank::Closing, _) => ("due", since(person, good)),
    };
    let label = if person.called_off >= 2 {
        labels::RHYTHM
    } else {
        labels::PLAN
    };
    let brief = wording::person_as_well(person.due.since.map(|_| length(person)).as_deref(), good);
    let mut item = WeekItem::new(
        key(leader),
        (code, Group::People),
        said,
        (ActionKind::Plan, label),
    );
    let ask_for = late.and_then(|window| window.too_late?.ask_for);
    item.action.date = ask_for.or(person.proposed.map(|slot| slot.slot.date));
    item.about(leader).briefly(brief)
}

/// Returns the days gone by, and what is left of a window whose notice has run out.
fn too_late(person: &Person<'_>, window: &ClosingWindow, today: NaiveDate) -> Said {
    let late = window
        .too_late
        .map(|late| late.text(None, window.closes_on, window.event_days.first));
    let event = (window.event.as_str(), window.event_days.first);
    wording::closing(
        &person.leader.role,
        event,
        None,
        today,
        &wording::capital(&late.unwrap_or_default()),
    )
}

fn since(person: &Person<'_>, good: Option<&str>) -> Said {
    wording::long_ago(
        &person.leader.role,
        &length(person),
        person.called_off,
        good,
    )
}

/// Returns how long ago the last chat was.
fn length(person: &Person<'_>) -> String {
    match person.due.since {
        Some(since) if since.is_rough => since.text(),
        since => wording::days(since.map_or(0, |since| since.days)),
    }
}

fn closing(context: &Context<'_, '_>, person: &Person<'_>, window: &ClosingWindow) -> Said {
    let today = context.outlook.today();
    let leader = person.leader;
    let assistant = !leader.assistant.trim().is_empty();
    let last = wording::last_good(window, assistant, today);
    let proposed = context.proposed(leader.id).map(|slot| slot.slot.date);
    let last = if proposed.is_some_and(|date| window.last_good.contains(&date)) {
        last
    } else {
        wording::given_to_others(&last, window.last_good.len())
    };
    let event = (window.event.as_str(), window.event_days.first);
    wording::closing(&leader.role, event, subject(context, leader), today, &last)
}

/// Returns what is to be talked about before the window closes, with its verb: asked for by them,
/// or next in the course.
fn subject(context: &Context<'_, '_>, leader: &Leader) -> Option<&'static str> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let asked_for = purpose::pressing(records, leader, today)
        .and_then(|pressing| purpose::opener_of(&pressing.text));
    match asked_for {
        Some(Opener::Measures) => return Some("figures were"),
        Some(Opener::Skills) => return Some("skills were"),
        Some(Opener::Challenges) => return Some("what makes work hard was"),
        Some(Opener::Needs | Opener::Ideas) | None => {}
    }
    let next = next(context.advisor, leader.id, today)?.purpose;
    (next == Purpose::Opener2).then_some("skills are")
}

/// Returns the one thing to look up before a first meeting: an open question that a document answers, else the
/// first of figures and plans of which nothing is known.
fn to_look_up(records: &Records, leader: &Leader) -> Option<String> {
    let facts = || facts_for(records, leader.unit_id, Some(leader.id));
    let question = facts().find(|fact| fact.state == FactState::LookUp);
    let missing = FIRST_TOPICS.iter().find(|topic| {
        let known =
            |fact: &crate::model::Fact| fact.topic == **topic && fact.state == FactState::Known;
        !facts().any(known)
    });
    question
        .map(|fact| fact.text.clone())
        .or_else(|| missing.map(|topic| topic.name().to_owned()))
}
