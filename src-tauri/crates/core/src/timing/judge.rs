//! What speaks for and against a day, from both sides: the tests behind the verdict.

use chrono::NaiveDate;

use crate::{
    calendar::{NotWorking, Span, Weekday, WorkingDays},
    conversations::ChatTime,
    english::days,
    model::{Leader, Load, Preference},
    rhythm::{Part, health::towards_holiday},
};

use super::{
    day::Question,
    days_away::DaysAway,
    free::{self, Common},
    my_side::MySide,
    near_chats,
    reasons::{ChangeKind, Code, Reason, Whose},
    their_side::TheirSide,
    times,
};

/// Returns what the two sides say about a day: everything but how due the leader is.
pub(super) fn judge(
    mine: &MySide<'_>,
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    today: NaiveDate,
    question: &Question,
) -> (Vec<Reason>, Common) {
    let mut reasons = Vec::new();
    let common = free::common(mine, theirs, date, question);
    let my_date = common.my_date().unwrap_or(date);
    if my_date < today {
        reasons.push(Code::Past.reason(&[]));
    }
    let they_work = their_day(theirs, mine, date, &mut reasons);
    let i_work = my_day(mine, my_date, &mut reasons);
    if they_work && i_work && common.free.is_empty() {
        reasons.push(
            Code::NoCommonTime
                .reason(&[("who", &theirs.who)])
                .changed_at(ChangeKind::Me, None, "Change my hours".to_owned()),
        );
    }
    if !theirs.rhythm_known {
        reasons.push(unknown_rhythm(mine, theirs));
    }
    rhythm(theirs, date, &mut reasons);
    near_chats::within_gap(theirs, date, question, &mut reasons);
    near_chats::standing(mine, theirs, date, &mut reasons);
    capacity(mine, my_date, question, &mut reasons);
    notice(mine, theirs, my_date, today, &mut reasons);
    tastes(theirs, date, &mut reasons);
    times::outside_liked(theirs, date, &common, &mut reasons);
    (reasons, common)
}

/// Adds why the leader does not work that day, or is away; tells whether they are there.
fn their_day(
    theirs: &TheirSide<'_>,
    mine: &MySide<'_>,
    date: NaiveDate,
    reasons: &mut Vec<Reason>,
) -> bool {
    let before = reasons.len();
    let weekday = Weekday::of(date);
    let fill = [("who", theirs.who.as_str()), ("weekday", weekday.name())];
    let leader = |reason: Reason| {
        let label = format!("Change {}", theirs.leader.role);
        reason.changed_at(
            ChangeKind::Leader,
            Some(theirs.leader.id.to_string()),
            label,
        )
    };
    match theirs.days.why_not(date) {
        Some(NotWorking::Weekend) => reasons.push(leader(Code::Weekend.reason(&fill))),
        Some(NotWorking::Holiday(name)) => {
            let fill = [("who", theirs.who.as_str()), ("name", &name)];
            reasons.push(leader(Code::Holiday.reason(&fill)));
        }
        Some(NotWorking::Closure(name)) => {
            let fill = [("who", theirs.who.as_str()), ("name", &name)];
            reasons.push(Code::Closure.reason(&fill).changed_at(
                ChangeKind::Closures,
                None,
                "Change closures".to_owned(),
            ));
        }
        None if theirs.hours_on(mine.records, date).next().is_none() => {
            reasons.push(leader(Code::NoHours.reason(&fill)));
        }
        None => {}
    }
    for absence in away(&theirs.absences, date) {
        let fill = [("who", theirs.who.as_str()), ("span", &span_of(absence))];
        reasons.push(absences(
            absence,
            Some(theirs.leader),
            Code::Away.reason(&fill),
        ));
    }
    if reasons.len() > before {
        return false;
    }
    if let Some(why) = theirs.days.why_worked(date) {
        reasons.push(Code::WorkedDay.reason(&[("why", why)]));
    }
    near_holiday(theirs, date, reasons);
    for absence in back(&theirs.absences, &theirs.days, date) {
        let fill = [("who", theirs.who.as_str()), ("span", &span_of(absence))];
        reasons.push(absences(
            absence,
            Some(theirs.leader),
            Code::BackFromLeave.reason(&fill),
        ));
    }
    true
}

/// Adds why I do not work that day, or am away; tells whether I am there.
fn my_day(mine: &MySide<'_>, my_date: NaiveDate, reasons: &mut Vec<Reason>) -> bool {
    let before = reasons.len();
    let hours =
        |reason: Reason| reason.changed_at(ChangeKind::Me, None, "Change my hours".to_owned());
    match mine.days.why_not(my_date) {
        Some(NotWorking::Weekend) => {
            let fill = [("weekday", Weekday::of(my_date).name())];
            reasons.push(hours(Code::MyWeekend.reason(&fill)));
        }
        Some(NotWorking::Holiday(name)) => {
            reasons.push(Code::MyHoliday.reason(&[("name", &name)]).changed_at(
                ChangeKind::Me,
                None,
                "Change where you are".to_owned(),
            ));
        }
        Some(NotWorking::Closure(name)) => {
            reasons.push(Code::MyClosure.reason(&[("name", &name)]).changed_at(
                ChangeKind::Closures,
                None,
                "Change closures".to_owned(),
            ));
        }
        None => {}
    }
    for absence in away(&mine.absences, my_date) {
        reasons.push(absences(
            absence,
            None,
            Code::MeAway.reason(&[("span", &span_of(absence))]),
        ));
    }
    if reasons.len() > before {
        return false;
    }
    for absence in back(&mine.absences, &mine.days, my_date) {
        reasons.push(absences(
            absence,
            None,
            Code::MeBackFromLeave.reason(&[("span", &span_of(absence))]),
        ));
    }
    true
}

/// Returns that nobody told us what the unit's year is like, with the way to a starter pack.
fn unknown_rhythm(mine: &MySide<'_>, theirs: &TheirSide<'_>) -> Reason {
    let unit = theirs.leader.unit_id;
    let name = mine
        .records
        .unit(unit)
        .map_or("the unit", |unit| &unit.name);
    let label = format!("Add a starter pack for {name}");
    Code::RhythmUnknown.reason(&[("unit", name)]).changed_at(
        ChangeKind::Packs,
        Some(unit.to_string()),
        label,
    )
}

/// Adds every contributing occurrence of the rhythm.
fn rhythm(theirs: &TheirSide<'_>, date: NaiveDate, reasons: &mut Vec<Reason>) {
    let lane = &theirs.felt.lane;
    let day = lane.load(date);
    for cause in lane.causes(date) {
        let Some(happening) = theirs.felt.happenings.get(cause.happening) else {
            continue;
        };
        let code = match (cause.part, cause.load) {
            (Part::Core, Load::Critical) => Code::Critical,
            (Part::Core, Load::Busy) => Code::Busy,
            (Part::Core, Load::Open) if day.load == Load::Open => Code::Open,
            (Part::Core, Load::Open | Load::Normal) => continue,
            (Part::Before, Load::Busy | Load::Critical) => Code::ShoulderBefore,
            (Part::After, Load::Busy | Load::Critical) => Code::ShoulderAfter,
            (Part::Before, Load::Normal | Load::Open) => Code::EdgeBefore,
            (Part::After, Load::Normal | Load::Open) => Code::EdgeAfter,
        };
        reasons.push(code.reason(&[("cause", &happening.cause)]).changed_at(
            ChangeKind::Entry,
            Some(happening.entry.id.to_string()),
            format!("Change {}", happening.entry.name),
        ));
    }
}

/// Adds that my day or my week has no room left.
fn capacity(mine: &MySide<'_>, my_date: NaiveDate, question: &Question, reasons: &mut Vec<Reason>) {
    let me = &mine.records.me;
    let change = |reason: Reason| {
        let label = "Change my room for chats".to_owned();
        reason.changed_at(ChangeKind::Me, None, label)
    };
    let chats: Vec<ChatTime<'_>> = mine.chats_on(my_date, question.without).collect();
    if chats.len() >= usize::from(me.per_day) {
        let mut names: Vec<String> = chats
            .iter()
            .filter_map(|time| mine.records.leader(time.chat().leader_id))
            .map(|leader| leader.role.clone())
            .collect();
        names.dedup();
        let with = if names.is_empty() {
            "no room for chats".to_owned()
        } else {
            days::list(&names)
        };
        reasons.push(change(Code::DayFull.reason(&[("with", &with)])));
    }
    let taken = mine.chats_in_week(my_date, question.without);
    if taken >= usize::from(me.per_week) {
        let fill = [
            ("taken", taken.to_string()),
            ("room", me.per_week.to_string()),
        ];
        let fill = fill.each_ref().map(|(slot, text)| (*slot, text.as_str()));
        reasons.push(change(Code::WeekFull.reason(&fill)));
    }
}

/// Returns my first date that gives enough notice.
pub(super) fn first_with_notice(
    mine: &MySide<'_>,
    theirs: &TheirSide<'_>,
    today: NaiveDate,
) -> NaiveDate {
    let days = theirs.notice.unwrap_or(mine.records.me.notice_days);
    mine.days.offset(today, i32::from(days)).unwrap_or(today)
}

fn notice(
    mine: &MySide<'_>,
    theirs: &TheirSide<'_>,
    my_date: NaiveDate,
    today: NaiveDate,
    reasons: &mut Vec<Reason>,
) {
    let first = first_with_notice(mine, theirs, today);
    if my_date < today || first <= my_date {
        return;
    }
    let days = theirs.notice.unwrap_or(mine.records.me.notice_days);
    let notice = days::count(i64::from(days), "working day");
    let reason = Code::Notice.reason(&[("notice", &notice), ("date", &days::short(first))]);
    reasons.push(if theirs.notice.is_some() {
        let label = format!("Change {}", theirs.leader.role);
        let id = Some(theirs.leader.id.to_string());
        reason
            .from_side(Whose::Theirs)
            .changed_at(ChangeKind::Leader, id, label)
    } else {
        reason.changed_at(ChangeKind::Me, None, "Change my notice".to_owned())
    });
}

/// Adds weekdays that suit the leader, or do not.
fn tastes(theirs: &TheirSide<'_>, date: NaiveDate, reasons: &mut Vec<Reason>) {
    let weekday = Weekday::of(date);
    let fill = [("who", theirs.who.as_str()), ("weekday", weekday.name())];
    let change = |reason: Reason| {
        let label = format!("Change {}", theirs.leader.role);
        reason.changed_at(
            ChangeKind::Leader,
            Some(theirs.leader.id.to_string()),
            label,
        )
    };
    let whole_day = |taste: &&Preference| {
        taste.weekday == Some(weekday) && taste.from.is_none() && taste.to.is_none()
    };
    if theirs.leader.dislikes.iter().any(|taste| whole_day(&taste)) {
        reasons.push(change(Code::DislikedDay.reason(&fill)));
    }
    let named = |taste: &Preference| taste.weekday == Some(weekday);
    if theirs.leader.likes.iter().any(named) {
        reasons.push(change(Code::LikedDay.reason(&fill)));
    }
}

/// Adds that a holiday lies between this working day and the next or the one before.
fn near_holiday(theirs: &TheirSide<'_>, date: NaiveDate, reasons: &mut Vec<Reason>) {
    let days = &theirs.days;
    for (code, name) in [
        (
            Code::BeforeHoliday,
            towards_holiday(days, date, NaiveDate::succ_opt),
        ),
        (
            Code::AfterHoliday,
            towards_holiday(days, date, NaiveDate::pred_opt),
        ),
    ] {
        if let Some(name) = name {
            reasons.push(code.reason(&[("name", &name)]).changed_at(
                ChangeKind::Leader,
                Some(theirs.leader.id.to_string()),
                format!("Change {}", theirs.leader.role),
            ));
        }
    }
}

/// Returns the absences that cover a day.
fn away(absences: &[DaysAway], date: NaiveDate) -> impl Iterator<Item = &DaysAway> {
    absences
        .iter()
        .filter(move |absence| absence.days.contains(date))
}

/// Returns the absences of which this is one of the first two days back.
fn back<'a>(
    absences: &'a [DaysAway],
    days: &WorkingDays,
    date: NaiveDate,
) -> impl Iterator<Item = &'a DaysAway> {
    let worked = move |from: NaiveDate| days.count(Span::new(from, date));
    let near = i64::from(u8::MAX);
    absences.iter().filter(move |absence| {
        let last = absence.days.last;
        let since = date.signed_duration_since(last).num_days();
        let first_back = last.succ_opt().unwrap_or(last);
        (1..near).contains(&since) && worked(first_back) <= 2
    })
}

fn span_of(absence: &DaysAway) -> String {
    days::range(absence.days.first, absence.days.last)
}

fn absences(absence: &DaysAway, whose: Option<&Leader>, reason: Reason) -> Reason {
    if absence.is_imported {
        reason.changed_at(
            ChangeKind::Calendars,
            None,
            "Change calendar files".to_owned(),
        )
    } else {
        let id = whose.map(|leader| leader.id.to_string());
        reason.changed_at(ChangeKind::Absences, id, "Change days away".to_owned())
    }
}
