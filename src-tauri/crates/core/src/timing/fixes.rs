//! A reason that is wrong can be told so: the quick corrections of each reason.
//!
//! A correction becomes a preference, a felt load, or a number of mine; nothing is kept beside the
//! records that reasons come from. The writes are in `workspace/correct.rs`.

use chrono::NaiveDate;

use crate::{
    calendar::{NotWorking, Weekday},
    english::days,
    model::{Load, Scope},
    rhythm::health::towards_holiday,
};

use super::{
    correction::{Correction, Fix},
    outlook::{Outlook, Seen},
    reasons::{ChangeKind, Reason},
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
    let weekday = Weekday::of(date);
    let named = weekday.name();
    let me = &outlook.records().me;
    let works_on = |name: &str| {
        fix(
            format!("{name} is a working day for {}", theirs.who),
            Correction::WorksOn {
                name: name.to_owned(),
            },
        )
    };
    let works_day = || {
        fix(
            days::capital(&format!("{} works on {}", theirs.who, days::long(date))),
            Correction::WorksDay { date },
        )
    };
    match reason.code {
        "weekend" | "closure" => vec![works_day()],
        "dislikedDay" => vec![fix(
            format!("{named}s are fine"),
            Correction::WeekdaySuits { weekday },
        )],
        "likedDay" => vec![fix(
            format!("{named}s are like other days"),
            Correction::WeekdayIsOrdinary { weekday },
        )],
        "outsideLiked" => vec![fix(
            format!("Any time on a {named} is fine"),
            Correction::AnyTime { weekday },
        )],
        "holiday" => match theirs.days.why_not(date) {
            Some(NotWorking::Holiday(name)) => vec![works_on(&name), works_day()],
            Some(NotWorking::Closure(_) | NotWorking::Weekend) | None => Vec::new(),
        },
        "nearHoliday" => [NaiveDate::succ_opt, NaiveDate::pred_opt]
            .into_iter()
            .filter_map(|step| towards_holiday(&theirs.days, date, step))
            .filter(|name| reason.text.contains(name.as_str()))
            .take(1)
            .map(|name| works_on(&name))
            .collect(),
        "notice" if theirs.notice.is_some_and(|days| days > me.notice_days) => vec![fix(
            "The usual notice is enough".to_owned(),
            Correction::UsualNotice,
        )],
        "dayFull" => {
            let chats = me.per_day + 1;
            let label = format!("Up to {chats} chats a day are fine");
            vec![fix(label, Correction::PerDay { chats })]
        }
        "weekFull" => {
            let chats = me.per_week + 1;
            let label = format!("Up to {chats} chats a week are fine");
            vec![fix(label, Correction::PerWeek { chats })]
        }
        "critical" | "busy" | "shoulder" | "edge" | "open" => felt(outlook, seen, reason),
        _ => Vec::new(),
    }
}

/// Returns what else an entry can be for the unit and the leader.
fn felt(outlook: &Outlook<'_>, seen: &Seen<'_>, reason: &Reason) -> Vec<Fix> {
    let theirs = &seen.theirs;
    let leader = theirs.leader;
    let entry = reason
        .change
        .as_ref()
        .filter(|change| change.kind == ChangeKind::Entry)
        .and_then(|change| change.id.as_deref()?.parse().ok())
        .and_then(|id| outlook.records().entry(id));
    let Some(entry) = entry else {
        return Vec::new();
    };
    let feels = |scope, load| Correction::Feels {
        entry_id: entry.id,
        scope,
        load,
    };
    let of_leader = Scope::Leader(leader.id);
    let name = &entry.name;
    let mut found = match reason.code {
        "open" => vec![fix(
            format!("No special moment for {}", theirs.who),
            feels(of_leader, Some(Load::Normal)),
        )],
        "critical" => vec![fix(
            format!("{name} is busy for {}, no more", theirs.who),
            feels(of_leader, Some(Load::Busy)),
        )],
        "busy" => vec![fix(
            format!("{name} is an ordinary time for {}", theirs.who),
            feels(of_leader, Some(Load::Normal)),
        )],
        _ => Vec::new(),
    };
    if reason.code != "open" {
        found.push(fix(
            format!("{name} does not touch {}", theirs.who),
            feels(of_leader, None),
        ));
        // An entry of the leader's own is not the unit's.
        if let (false, Some(unit)) = (
            matches!(entry.scope, Scope::Leader(_)),
            outlook.records().unit(leader.unit_id),
        ) {
            found.push(fix(
                format!("{name} does not touch {}", unit.name),
                feels(Scope::Unit(unit.id), None),
            ));
        }
    }
    found
}

const fn fix(label: String, correction: Correction) -> Fix {
    Fix { label, correction }
}
