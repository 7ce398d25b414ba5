//! What speaks for and against a day, from both sides: the tests behind the verdict.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::{
    Records,
    calendar::{NotWorking, Span, Weekday, WorkingDays, next_day},
    conversations::ChatTime,
    model::{Leader, Load, Preference},
    rhythm::{Part, health::towards_holiday},
};

use super::{
    change::Change,
    day::Question,
    days_away::DaysAway,
    free::{self, Common},
    my_side::MySide,
    near_chats,
    reasons::{Code, Reason, Whose},
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
        reasons.push(Code::Past.into());
    }
    let they_work = their_day(theirs, mine, date, &mut reasons);
    let i_work = my_day(mine, my_date, &mut reasons);
    if they_work && i_work && common.free.is_empty() {
        let who = Rc::clone(&theirs.who);
        reasons.push(Code::NoCommonTime { who }.changed_at(Change::MyHours));
    }
    if !theirs.rhythm_known {
        reasons.push(unknown_rhythm(mine, theirs));
    }
    rhythm(mine.records, theirs, date, &mut reasons);
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
    let who = || Rc::clone(&theirs.who);
    let of_leader = || Change::of_leader(theirs.leader);
    match theirs.days.why_not(date) {
        Some(NotWorking::Weekend) => {
            let code = Code::Weekend {
                who: who(),
                weekday,
            };
            reasons.push(code.changed_at(of_leader()));
        }
        Some(NotWorking::Holiday(name)) => {
            let code = Code::Holiday { who: who(), name };
            reasons.push(code.changed_at(of_leader()));
        }
        Some(NotWorking::Closure(name)) => {
            let code = Code::Closure { who: who(), name };
            reasons.push(code.changed_at(Change::Closures));
        }
        None if theirs.hours_on(mine.records, date).next().is_none() => {
            let code = Code::NoHours {
                who: who(),
                weekday,
            };
            reasons.push(code.changed_at(of_leader()));
        }
        None => {}
    }
    for absence in away(&theirs.absences, date) {
        let (who, days) = (who(), absence.days);
        let change = change_of(absence, Some(theirs.leader));
        reasons.push(Code::Away { who, days }.changed_at(change));
    }
    if reasons.len() > before {
        return false;
    }
    if let Some(why) = theirs.days.why_worked(date) {
        let why = why.to_owned();
        reasons.push(Code::WorkedDay { why }.into());
    }
    near_holiday(theirs, date, reasons);
    for absence in back(&theirs.absences, &theirs.days, date) {
        let (who, days) = (who(), absence.days);
        let change = change_of(absence, Some(theirs.leader));
        reasons.push(Code::BackFromLeave { who, days }.changed_at(change));
    }
    true
}

/// Adds why I do not work that day, or am away; tells whether I am there.
fn my_day(mine: &MySide<'_>, my_date: NaiveDate, reasons: &mut Vec<Reason>) -> bool {
    let before = reasons.len();
    match mine.days.why_not(my_date) {
        Some(NotWorking::Weekend) => {
            let weekday = Weekday::of(my_date);
            reasons.push(Code::MyWeekend { weekday }.changed_at(Change::MyHours));
        }
        Some(NotWorking::Holiday(name)) => {
            reasons.push(Code::MyHoliday { name }.changed_at(Change::MyPlace));
        }
        Some(NotWorking::Closure(name)) => {
            reasons.push(Code::MyClosure { name }.changed_at(Change::Closures));
        }
        None => {}
    }
    for absence in away(&mine.absences, my_date) {
        let days = absence.days;
        reasons.push(Code::MeAway { days }.changed_at(change_of(absence, None)));
    }
    if reasons.len() > before {
        return false;
    }
    for absence in back(&mine.absences, &mine.days, my_date) {
        let days = absence.days;
        reasons.push(Code::MeBackFromLeave { days }.changed_at(change_of(absence, None)));
    }
    true
}

/// Returns that nobody told us what the unit's year is like, with the way to a starter pack.
fn unknown_rhythm(mine: &MySide<'_>, theirs: &TheirSide<'_>) -> Reason {
    let id = theirs.leader.unit_id;
    let unit = mine.records.unit(id);
    let unit = unit.map_or_else(|| "the unit".to_owned(), |unit| unit.name.clone());
    let change = Change::Packs(id, unit.clone());
    Code::RhythmUnknown { unit }.changed_at(change)
}

/// Adds every contributing occurrence of the rhythm.
fn rhythm(records: &Records, theirs: &TheirSide<'_>, date: NaiveDate, reasons: &mut Vec<Reason>) {
    let lane = &theirs.felt.lane;
    let day = lane.load(date);
    for cause in lane.causes(date) {
        let Some(happening) = theirs.felt.happenings.get(cause.happening) else {
            continue;
        };
        let name = || happening.cause(records);
        let code = match (cause.part, cause.load) {
            (Part::Core, Load::Critical) => Code::Critical { cause: name() },
            (Part::Core, Load::Busy) => Code::Busy { cause: name() },
            (Part::Core, Load::Open) if day.load == Load::Open => Code::Open { cause: name() },
            (Part::Core, Load::Open | Load::Normal) => continue,
            (Part::Before, Load::Busy | Load::Critical) => Code::ShoulderBefore { cause: name() },
            (Part::After, Load::Busy | Load::Critical) => Code::ShoulderAfter { cause: name() },
            (Part::Before, Load::Normal | Load::Open) => Code::EdgeBefore { cause: name() },
            (Part::After, Load::Normal | Load::Open) => Code::EdgeAfter { cause: name() },
        };
        reasons.push(code.changed_at(Change::of_entry(happening.entry)));
    }
}

/// Adds that my day or my week has no room left.
fn capacity(mine: &MySide<'_>, my_date: NaiveDate, question: &Question, reasons: &mut Vec<Reason>) {
    let me = &mine.records.me;
    let chats: Vec<ChatTime<'_>> = mine.chats_on(my_date, question.without).collect();
    if chats.len() >= usize::from(me.per_day) {
        let mut with: Vec<String> = chats
            .iter()
            .filter_map(|time| mine.records.leader(time.chat().leader_id))
            .map(|leader| leader.role.clone())
            .collect();
        with.dedup();
        reasons.push(Code::DayFull { with }.changed_at(Change::MyRoom));
    }
    let planned = mine.chats_in_week(my_date, question.without);
    let room = me.per_week;
    if planned >= usize::from(room) {
        reasons.push(Code::WeekFull { planned, room }.changed_at(Change::MyRoom));
    }
}

fn notice(
    mine: &MySide<'_>,
    theirs: &TheirSide<'_>,
    my_date: NaiveDate,
    today: NaiveDate,
    reasons: &mut Vec<Reason>,
) {
    let first = theirs.first_with_notice;
    if my_date < today || first <= my_date {
        return;
    }
    let days = theirs.notice.unwrap_or(mine.records.me.notice_days);
    let code = Code::Notice { days, first };
    reasons.push(if theirs.notice.is_some() {
        code.changed_at(Change::of_leader(theirs.leader))
            .from_side(Whose::Theirs)
    } else {
        code.changed_at(Change::MyNotice)
    });
}

/// Adds weekdays that suit the leader, or do not.
fn tastes(theirs: &TheirSide<'_>, date: NaiveDate, reasons: &mut Vec<Reason>) {
    let weekday = Weekday::of(date);
    let who = || Rc::clone(&theirs.who);
    let mut push = |code: Code| reasons.push(code.changed_at(Change::of_leader(theirs.leader)));
    let whole_day = |taste: &Preference| {
        taste.weekday == Some(weekday) && taste.from.is_none() && taste.to.is_none()
    };
    if theirs.leader.dislikes.iter().any(whole_day) {
        push(Code::DislikedDay {
            who: who(),
            weekday,
        });
    }
    let named = |taste: &Preference| taste.weekday == Some(weekday);
    if theirs.leader.likes.iter().any(named) {
        push(Code::LikedDay {
            who: who(),
            weekday,
        });
    }
}

/// Adds that a holiday lies between this working day and the next or the one before.
fn near_holiday(theirs: &TheirSide<'_>, date: NaiveDate, reasons: &mut Vec<Reason>) {
    let before = towards_holiday(&theirs.days, date, NaiveDate::succ_opt);
    let after = towards_holiday(&theirs.days, date, NaiveDate::pred_opt);
    let before = before.map(|name| Code::BeforeHoliday { name });
    let after = after.map(|name| Code::AfterHoliday { name });
    for code in before.into_iter().chain(after) {
        reasons.push(code.changed_at(Change::of_leader(theirs.leader)));
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
        let first_back = next_day(last);
        (1..near).contains(&since) && worked(first_back) <= 2
    })
}

/// Returns where days away can be changed.
fn change_of(absence: &DaysAway, whose: Option<&Leader>) -> Change {
    if absence.is_imported {
        Change::Calendars
    } else {
        Change::Absences(whose.map(|leader| leader.id))
    }
}
