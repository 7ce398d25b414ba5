//! Facts that hold for any plan, with and without wishes.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

mod world;

use super::*;
use crate::{
    Id,
    model::Leader,
    timing::{
        DueState,
        planner::{Candidate, Keep, Offer, Proposal, Table, Wishes, propose, room, span, weight},
    },
};

use world::{people, records_of, setting, wishes, wishes_of};

/// The first day of all plans here: a Wednesday.
const FIRST: &str = "2026-11-18";
const WEEKS: u16 = 4;

/// Tells what is wrong with a plan, if anything.
fn flaw(
    records: &Records,
    outlook: &Outlook<'_>,
    plan: &Proposal,
    wishes: &Wishes,
) -> Option<String> {
    let me = &records.me;
    let mine = crate::calendar::zones::Zone::named(&me.zone).unwrap();
    let minutes = |many: u16| chrono::TimeDelta::minutes(i64::from(many));
    let mut seen: BTreeSet<Id<Leader>> = BTreeSet::new();
    let mut by_day: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut by_week: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut spans: Vec<(chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>)> = Vec::new();
    for proposed in &plan.slots {
        let (who, slot) = (proposed.leader_id, &proposed.slot);
        let leader = records.leader(who).unwrap();
        let zone = crate::calendar::zones::Zone::named(records.zone_of(leader)).unwrap();
        if !seen.insert(who) {
            return Some(format!("two chats with {}", proposed.who));
        }
        if outlook.verdict(who, slot.date) == Verdict::Avoid {
            return Some(format!("{} on an avoided day {}", proposed.who, slot.date));
        }
        let local: NaiveDateTime = format!("{}:00", slot.start_local).parse().unwrap();
        let start = zone.to_utc(local).unwrap();
        let (from, to) = (
            start - minutes(me.prepare_minutes),
            start + minutes(slot.minutes),
        );
        let here = (
            mine.to_local(from),
            mine.to_local(to + minutes(me.debrief_minutes)),
        );
        if here.0.date() != proposed.my_date {
            return Some(format!("{} is not my date of {start}", proposed.my_date));
        }
        let inside = |hours: &[DayHours], from: NaiveDateTime, to: NaiveDateTime| {
            hours.iter().any(|hours| {
                hours.weekday == Weekday::of(from.date())
                    && from.date() == to.date()
                    && chrono::NaiveTime::from(hours.from) <= from.time()
                    && to.time() <= chrono::NaiveTime::from(hours.to)
            })
        };
        if !inside(&me.hours, here.0, here.1) {
            return Some(format!("outside my hours: {here:?}"));
        }
        if !inside(&me.hours, local, zone.to_local(to)) {
            return Some(format!("outside their hours: {local}"));
        }
        for block in &records.busy_blocks {
            let concerned = block.leader_id.is_none_or(|whose| whose == who);
            if concerned && block.start < to && start < block.end {
                return Some(format!("{} is busy at {start}", proposed.who));
            }
        }
        for chat in records
            .conversations
            .iter()
            .filter(|chat| chat.leader_id == who)
        {
            let days = slot
                .date
                .signed_duration_since(chat.zone_date)
                .num_days()
                .abs();
            if days < i64::from(me.reflection_gap) {
                return Some(format!("{days} days from another chat"));
            }
        }
        if wishes.without_leaders.contains(&who) {
            return Some(format!("{} was to be left out", proposed.who));
        }
        let week = crate::calendar::monday_of(proposed.my_date);
        if wishes
            .without_weeks
            .iter()
            .any(|day| crate::calendar::monday_of(*day) == week)
        {
            return Some(format!("the week of {week} was to be kept free"));
        }
        *by_day.entry(proposed.my_date).or_default() += 1;
        *by_week.entry(week).or_default() += 1;
        spans.push((from, to + minutes(me.debrief_minutes)));
    }
    for (day, many) in by_day {
        if many + outlook.mine.chats_on(day, None).count() > usize::from(me.per_day) {
            return Some(format!("{many} chats on {day}"));
        }
    }
    for (week, many) in by_week {
        if many > room(outlook, week) {
            return Some(format!("{many} chats in the week of {week}"));
        }
    }
    spans.sort_unstable();
    spans
        .windows(2)
        .find(|pair| pair[0].1 > pair[1].0)
        .map(|pair| format!("chats overlap at {}", pair[1].0))
}

/// Returns what plans are worth: the proposal, and taking the best pair that is left, again and again.
fn totals(outlook: &Outlook<'_>, plan: &Proposal, wishes: &Wishes) -> (i128, i128) {
    let days = span(date(FIRST), WEEKS);
    let table = Table::of(outlook, days, wishes);
    let mut pairs: Vec<(i128, usize, usize)> = Vec::new();
    for (number, candidate) in table.candidates.iter().enumerate() {
        for seat in candidate.offers.keys() {
            pairs.push((weight(candidate, *seat, days.first).unwrap(), number, *seat));
        }
    }
    let planned = table
        .candidates
        .iter()
        .filter_map(|candidate| {
            let proposed = plan
                .slots
                .iter()
                .find(|slot| slot.leader_id == candidate.leader_id())?;
            // Seats of one day are told apart by the moment alone, so the best of that day counts.
            candidate
                .offers
                .keys()
                .filter(|seat| table.seats[**seat].date == proposed.my_date)
                .filter_map(|seat| weight(candidate, *seat, days.first))
                .max()
        })
        .sum();
    pairs.sort_unstable_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
    let (mut leaders, mut seats) = (BTreeSet::new(), BTreeSet::new());
    let mut weeks: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let mut greedy = 0;
    for (weight, leader, seat) in pairs {
        let week = table.seats[seat].week;
        let taken = weeks.entry(week).or_default();
        if *taken < room(outlook, week) && !leaders.contains(&leader) && !seats.contains(&seat) {
            *taken += 1;
            leaders.insert(leader);
            seats.insert(seat);
            greedy += weight;
        }
    }
    (planned, greedy)
}

/// Tells whether a leader could have every seat of a day. A plan does not tell in which one somebody sits.
fn all_seats_do(
    table: &Table<'_>,
    candidate: &Candidate<'_>,
    day: NaiveDate,
    does: impl Fn(&Offer) -> bool,
) -> bool {
    let mut of_day = (0..table.seats.len()).filter(|at| table.seats[*at].date == day);
    of_day.all(|seat| candidate.offers.get(&seat).is_some_and(&does))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_plan_keeps_every_rule(people in people(), setting in setting(), raw in wishes()) {
        let records = records_of(&people, &setting);
        let outlook = Outlook::new(&records, rules(), now());
        for wishes in [Wishes::default(), wishes_of(&records, &raw)] {
            let plan = propose(&outlook, date(FIRST), WEEKS, &wishes);
            prop_assert_eq!(&plan, &propose(&outlook, date(FIRST), WEEKS, &wishes));
            prop_assert_eq!(plan.slots.len() + plan.left_out.len(), records.leaders.len());
            prop_assert_eq!(flaw(&records, &outlook, &plan, &wishes), None);
            for left in &plan.left_out {
                prop_assert!(!left.cause.text().is_empty() && !left.reasons.is_empty());
            }
        }
    }

    #[test]
    fn a_plan_is_never_worse_than_greedy(people in people(), setting in setting(), raw in wishes()) {
        let records = records_of(&people, &setting);
        let outlook = Outlook::new(&records, rules(), now());
        for wishes in [Wishes::default(), wishes_of(&records, &raw)] {
            let plan = propose(&outlook, date(FIRST), WEEKS, &wishes);
            let (planned, greedy) = totals(&outlook, &plan, &wishes);
            prop_assert!(planned >= greedy, "{planned} is less than {greedy}");
        }
    }

    /// What was proposed can be kept as it is; then nothing of it changes.
    #[test]
    fn keeping_all_of_a_plan_changes_nothing(people in people(), setting in setting()) {
        let records = records_of(&people, &setting);
        let outlook = Outlook::new(&records, rules(), now());
        let plan = propose(&outlook, date(FIRST), WEEKS, &Wishes::default());
        let keep = plan.slots.iter().map(|one| Keep { leader_id: one.leader_id, date: one.slot.date });
        let wishes = Wishes { keep: keep.collect(), ..Wishes::default() };
        let again = propose(&outlook, date(FIRST), WEEKS, &wishes);
        // Who comes first within one day may change where it makes no difference.
        let days = |plan: &Proposal| -> BTreeMap<Id<Leader>, NaiveDate> {
            plan.slots.iter().map(|one| (one.leader_id, one.slot.date)).collect()
        };
        prop_assert_eq!(days(&plan), days(&again));
        prop_assert!(again.slots.iter().all(|one| one.kept));
    }

    #[test]
    fn those_beyond_the_limit_come_first(people in people(), setting in setting()) {
        let records = records_of(&people, &setting);
        let outlook = Outlook::new(&records, rules(), now());
        let plan = propose(&outlook, date(FIRST), WEEKS, &Wishes::default());
        let table = Table::of(&outlook, span(date(FIRST), WEEKS), &Wishes::default());
        // On the day of the limit itself nobody is beyond it yet.
        let beyond = |id: Id<Leader>| outlook.due(id).is_some_and(|due| due.running == DueState::Limit);
        for left in plan.left_out.iter().filter(|left| beyond(left.leader_id)) {
            let Some(candidate) = table.candidates.iter().find(|one| one.leader_id() == left.leader_id) else {
                continue;
            };
            // Whoever has a seat that this leader could have had must be beyond the limit, too.
            for seat in candidate.offers.keys() {
                let day = table.seats[*seat].date;
                if !all_seats_do(&table, candidate, day, |_| true) {
                    continue;
                }
                let holders = plan.slots.iter().filter(|slot| slot.my_date == day);
                for holder in holders {
                    prop_assert!(beyond(holder.leader_id), "{} before {}", holder.who, left.who);
                }
            }
        }
    }

    /// Nobody inside the limit has a seat that would give one beyond it an earlier good day.
    #[test]
    fn those_beyond_the_limit_have_the_first_good_days(people in people(), setting in setting()) {
        let records = records_of(&people, &setting);
        let outlook = Outlook::new(&records, rules(), now());
        let plan = propose(&outlook, date(FIRST), WEEKS, &Wishes::default());
        let table = Table::of(&outlook, span(date(FIRST), WEEKS), &Wishes::default());
        let beyond = |id: Id<Leader>| outlook.due(id).is_some_and(|due| due.running == DueState::Limit);
        for slot in plan.slots.iter().filter(|slot| beyond(slot.leader_id)) {
            let candidate = table.candidates.iter().find(|one| one.leader_id() == slot.leader_id).unwrap();
            for (seat, offer) in &candidate.offers {
                if !offer.suits || offer.date >= slot.slot.date {
                    continue;
                }
                let seat = table.seats[*seat];
                if !all_seats_do(&table, candidate, seat.date, |offer| offer.suits) {
                    continue;
                }
                let others = plan.slots.iter().filter(|other| other.leader_id != slot.leader_id);
                let others: Vec<_> = others.filter(|other| other.my_date == seat.date).collect();
                let free = others.len() < usize::from(records.me.per_day);
                for other in others.iter().filter(|_| !free) {
                    prop_assert!(beyond(other.leader_id), "{} before {}", other.who, slot.who);
                }
            }
        }
    }

    #[test]
    fn nobody_fills_a_busy_day_before_being_due(people in people(), setting in setting()) {
        let records = records_of(&people, &setting);
        let outlook = Outlook::new(&records, rules(), now());
        for slot in propose(&outlook, date(FIRST), WEEKS, &Wishes::default()).slots {
            let due_on = outlook.due(slot.leader_id).unwrap().due_on;
            prop_assert!(
                slot.slot.verdict == Verdict::Good || slot.slot.date >= due_on,
                "{} on {}, due on {due_on}", slot.who, slot.slot.date
            );
        }
    }

    /// Some days later, what was proposed stays where its day is as good as it was; else the plan says why not.
    #[test]
    fn a_proposal_stays_until_something_changes(people in people(), setting in setting(), later in 0_u64..8) {
        let mut records = records_of(&people, &setting);
        let plan = propose(&Outlook::new(&records, rules(), now()), date(FIRST), WEEKS, &Wishes::default());
        records.proposed_days = plan.to_remember(&[], date(FIRST), now().instant).0;
        let day = date(FIRST) + chrono::Days::new(later);
        let then = Now::at(day.and_hms_opt(8, 0, 0).unwrap(), &records.me.zone);
        let outlook = Outlook::new(&records, rules(), then);
        let again = propose(&outlook, day, WEEKS, &Wishes::default());
        let beyond = again.slots.iter().any(|slot| {
            outlook.due(slot.leader_id).is_some_and(|due| due.running == DueState::Limit)
        });
        for before in &plan.slots {
            let now = again.slots.iter().find(|slot| slot.leader_id == before.leader_id);
            if now.is_some_and(|now| now.slot.date == before.slot.date) {
                continue;
            }
            let verdict = outlook.verdict(before.leader_id, before.slot.date);
            let worse = before.slot.date < day || verdict < before.slot.verdict;
            prop_assert!(worse || beyond, "{} left {}", before.who, before.slot.date);
            if crate::calendar::monday_of(day) > date(FIRST) {
                let left = again.left_out.iter().find(|left| left.leader_id == before.leader_id);
                let why = now.map_or_else(|| left.and_then(|left| left.moved.clone()), |now| now.moved.clone());
                prop_assert!(why.is_some(), "nothing is said of {}", before.who);
            }
        }
    }
}
