//! A reason that is wrong can be told so: the quick corrections of each reason.
//!
//! A correction becomes a preference, a felt load, or a number of mine; nothing is kept beside the
//! records that reasons come from. The writes are in `workspace/correct.rs`.

use chrono::NaiveDate;

use crate::{
    calendar::Weekday,
    model::{Entry, Load, Scope},
};

use super::{
    change::Change,
    correction::{Correction, Fix},
    outlook::{Outlook, Seen},
    reasons::{Code, Reason},
    wording,
};

/// Puts its quick corrections beside each reason of a day.
pub(super) fn attach(
    outlook: &Outlook<'_>,
    seen: &Seen<'_>,
    date: NaiveDate,
    reasons: &mut [Reason],
) {
    for reason in reasons {
        reason.fixes = of_reason(outlook, seen, date, reason);
    }
}

fn of_reason(outlook: &Outlook<'_>, seen: &Seen<'_>, date: NaiveDate, reason: &Reason) -> Vec<Fix> {
    let theirs = &seen.theirs;
    let me = &outlook.records().me;
    let who = &theirs.who;
    let works_on = |name: &str| Fix {
        label: wording::works_on(name, who),
        correction: Correction::WorksOn {
            name: name.to_owned(),
        },
    };
    let works_day = || Fix {
        label: wording::works_day(who, date),
        correction: Correction::WorksDay { date },
    };
    let one = |label: String, correction: Correction| vec![Fix { label, correction }];
    match &reason.code {
        Code::Weekend { .. } | Code::Closure { .. } => vec![works_day()],
        Code::DislikedDay { weekday, .. } => {
            let weekday = *weekday;
            let correction = Correction::WeekdaySuits { weekday };
            one(wording::weekday_suits(weekday), correction)
        }
        Code::LikedDay { weekday, .. } => {
            let weekday = *weekday;
            let correction = Correction::WeekdayIsOrdinary { weekday };
            one(wording::weekday_is_ordinary(weekday), correction)
        }
        Code::OutsideLiked { .. } => {
            let weekday = Weekday::of(date);
            one(wording::any_time(weekday), Correction::AnyTime { weekday })
        }
        Code::Holiday { name, .. } => vec![works_on(name), works_day()],
        Code::BeforeHoliday { name } | Code::AfterHoliday { name } => vec![works_on(name)],
        Code::Notice { .. } if theirs.notice.is_some_and(|days| days > me.notice_days) => {
            one(wording::usual_notice(), Correction::UsualNotice)
        }
        Code::DayFull { .. } => {
            let chats = me.per_day + 1;
            one(wording::per_day(chats), Correction::PerDay { chats })
        }
        Code::WeekFull { .. } => {
            let chats = me.per_week + 1;
            one(wording::per_week(chats), Correction::PerWeek { chats })
        }
        Code::Critical { .. } => of_entry(outlook, seen, reason, |name| {
            Some((wording::busy_only(name, who), Load::Busy))
        }),
        Code::Busy { .. } => of_entry(outlook, seen, reason, |name| {
            Some((wording::ordinary(name, who), Load::Normal))
        }),
        Code::Open { .. } => {
            let feels = entry_of(outlook, reason).map(|entry| Correction::Feels {
                entry_id: entry.id,
                scope: Scope::Leader(theirs.leader.id),
                load: Some(Load::Normal),
            });
            feels.map_or_else(Vec::new, |feels| one(wording::no_open_moment(who), feels))
        }
        Code::ShoulderBefore { .. }
        | Code::ShoulderAfter { .. }
        | Code::EdgeBefore { .. }
        | Code::EdgeAfter { .. } => of_entry(outlook, seen, reason, |_| None),
        Code::Past
        | Code::NoHours { .. }
        | Code::Away { .. }
        | Code::MyWeekend { .. }
        | Code::MyHoliday { .. }
        | Code::MyClosure { .. }
        | Code::MeAway { .. }
        | Code::SameDay { .. }
        | Code::StandingDay { .. }
        | Code::ReflectionGap { .. }
        | Code::Notice { .. }
        | Code::NoCommonTime { .. }
        | Code::RhythmUnknown { .. }
        | Code::BackFromLeave { .. }
        | Code::MeBackFromLeave { .. }
        | Code::Due { .. }
        | Code::NeverMet
        | Code::BeyondLimit { .. }
        | Code::ClosingWindow { .. }
        | Code::Phase { .. }
        | Code::TheyAsked { .. }
        | Code::LikedTime { .. }
        | Code::DislikedTime { .. }
        | Code::WentWell { .. }
        | Code::WeekStart
        | Code::WeekEnd
        | Code::WorkedDay { .. }
        | Code::NoSeat(_) => Vec::new(),
    }
}

fn entry_of<'a>(outlook: &Outlook<'a>, reason: &Reason) -> Option<&'a Entry> {
    match reason.change {
        Some(Change::Entry(id, _)) => outlook.records().entry(id),
        _ => None,
    }
}

/// Returns what else an entry can be for the leader and the unit: lighter, or nothing at all.
fn of_entry(
    outlook: &Outlook<'_>,
    seen: &Seen<'_>,
    reason: &Reason,
    lighter: impl Fn(&str) -> Option<(String, Load)>,
) -> Vec<Fix> {
    let theirs = &seen.theirs;
    let leader = theirs.leader;
    let Some(entry) = entry_of(outlook, reason) else {
        return Vec::new();
    };
    let fix = |label, scope, load| Fix {
        label,
        correction: Correction::Feels {
            entry_id: entry.id,
            scope,
            load,
        },
    };
    let of_leader = Scope::Leader(leader.id);
    let name = &entry.name;
    let lighter = lighter(name).map(|(label, load)| fix(label, of_leader, Some(load)));
    let mut found: Vec<Fix> = lighter.into_iter().collect();
    found.push(fix(
        wording::does_not_touch(name, &theirs.who),
        of_leader,
        None,
    ));
    // An entry of the leader's own is not the unit's.
    if !matches!(entry.scope, Scope::Leader(_))
        && let Some(unit) = outlook.records().unit(leader.unit_id)
    {
        let label = wording::does_not_touch(name, &unit.name);
        found.push(fix(label, Scope::Unit(unit.id), None));
    }
    found
}
