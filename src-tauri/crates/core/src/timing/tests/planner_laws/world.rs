//! Leaders, entries and blocks in small numbers, for the laws of plans.

use proptest::prelude::*;

use super::{super::*, FIRST};
use crate::{
    model::Pace,
    timing::planner::{Keep, Wishes},
};

/// One leader, in small numbers: last chat so many days ago, zone, disliked weekday, attention.
pub(super) type Person = (u16, usize, u8, u8, bool);

pub(super) fn people() -> impl Strategy<Value = Vec<Person>> {
    let person = (0_u16..200, 0_usize..4, 0_u8..5, 0_u8..3, any::<bool>());
    prop::collection::vec(person, 1..9)
}

/// Entries and blocks on days after the first, and what I have room for.
pub(super) type Setting = (
    Vec<(u64, u64, bool)>,
    Vec<(u64, u32, Option<usize>)>,
    u16,
    u16,
);

pub(super) fn setting() -> impl Strategy<Value = Setting> {
    (
        prop::collection::vec((0_u64..30, 0_u64..8, any::<bool>()), 0..4),
        prop::collection::vec((0_u64..30, 8_u32..17, prop::option::of(0_usize..8)), 0..25),
        1_u16..4,
        1_u16..5,
    )
}

pub(super) fn records_of(people: &[Person], setting: &Setting) -> Records {
    let zones = [
        "Europe/London",
        "America/Chicago",
        "Asia/Tokyo",
        "Europe/Warsaw",
    ];
    let mut records = world();
    records.leaders.clear();
    let (entries, blocks, per_day, per_week) = setting;
    (records.me.per_day, records.me.per_week) = (*per_day, *per_week);
    for (number, (days, zone, disliked, pace, other_unit)) in (1_u128..).zip(people) {
        let mut one = leader(number, &format!("Leader {number}"));
        one.zone = Some(zones[*zone].to_owned());
        one.dislikes
            .push(weekday(Weekday::ALL[usize::from(*disliked)]));
        one.pace = [Pace::Focus, Pace::Steady, Pace::Light][usize::from(*pace)];
        if *other_unit {
            one.unit_id = id(2);
        }
        let on = date(FIRST) - chrono::Days::new(u64::from(*days));
        let mut past = chat(number, &on.to_string(), ConversationState::Held);
        past.leader_id = one.id;
        records.conversations.push(past);
        records.leaders.push(one);
    }
    records.units.push(unit(2));
    for (number, (from, length, critical)) in (50_u128..).zip(entries) {
        let first = date(FIRST) + chrono::Days::new(*from);
        let rule = crate::model::EntryRule::Once {
            first,
            last: first + chrono::Days::new(*length),
        };
        let load = if *critical {
            Load::Critical
        } else {
            Load::Busy
        };
        records.entries.push(entry(number, "Thing", load, rule));
    }
    for (from, hour, whose) in blocks {
        let on = date(FIRST) + chrono::Days::new(*from);
        let start = on.and_hms_opt(*hour, 0, 0).unwrap().and_utc();
        records.busy_blocks.push(BusyBlock {
            id: id(1),
            seen: 0,
            leader_id: whose
                .and_then(|at| records.leaders.get(at))
                .map(|one| one.id),
            source_id: None,
            key: String::new(),
            title: String::new(),
            away: false,
            event: String::new(),
            original: String::new(),
            version: crate::calendar::ics::Version::default(),
            start,
            end: start + chrono::TimeDelta::minutes(90),
        });
    }
    records
}

pub(super) fn wishes() -> impl Strategy<Value = (Vec<(usize, u64)>, Vec<u64>, Vec<usize>)> {
    (
        prop::collection::vec((0_usize..8, 0_u64..26), 0..4),
        prop::collection::vec(0_u64..26, 0..2),
        prop::collection::vec(0_usize..8, 0..2),
    )
}

pub(super) fn wishes_of(
    records: &Records,
    raw: &(Vec<(usize, u64)>, Vec<u64>, Vec<usize>),
) -> Wishes {
    let who = |at: &usize| records.leaders.get(*at).map(|one| one.id);
    let day = |days: u64| date(FIRST) + chrono::Days::new(days);
    Wishes {
        keep: raw
            .0
            .iter()
            .filter_map(|(at, days)| {
                let (leader_id, date) = (who(at)?, day(*days));
                Some(Keep { leader_id, date })
            })
            .collect(),
        without_weeks: raw.1.iter().map(|days| day(*days)).collect(),
        without_leaders: raw.2.iter().filter_map(who).collect(),
    }
}
