//! What lies around a day in a leader's rhythm: events behind and ahead, crunches, and which openers
//! it holds back or invites.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::Span,
    english::{days, is_plural},
    model::{Entry, EntryKind, Load, SensitiveMark},
    rhythm::{DayLoad, Happening},
};

use super::their_side::TheirSide;

/// Critical working days on end that make a crunch.
const CRUNCH: usize = 5;

/// Days that the farthest invitation reaches.
const INVITES: i64 = 70;

/// Days to look at on either side of a stretch; no crunch lasts longer.
const FARTHEST: usize = 200;

/// An event of the rhythm that one refers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Event {
    /// The entry.
    pub entry_id: Id<Entry>,
    /// Its name.
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntryKind,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Working days since its end, or until its start.
    pub working_days: i64,
    /// What it is called as a cause.
    pub cause: String,
}

/// An opener that a time holds back or invites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenerHint {
    /// 1 to 5.
    pub opener: u8,
    /// Why.
    pub why: String,
    /// The entry that it comes from, with its name.
    #[serde(skip)]
    pub entry: Option<(Id<Entry>, String)>,
}

/// What lies around a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Phase {
    /// The last close, results, review, peak or launch that ended 3 to 30 working days ago.
    pub event: Option<Event>,
    /// The next one, or budget or planning, that is busy or critical.
    pub next_event: Option<Event>,
    /// Openers that wait.
    pub held_back: Vec<OpenerHint>,
    /// Openers that are welcome.
    pub invited: Vec<OpenerHint>,
    /// Sensitive times that last.
    pub marks: Vec<SensitiveMark>,
}

/// A crunch: critical working days on end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Crunch {
    /// The entry that it comes from.
    pub name: String,
    /// Its last day.
    pub until: NaiveDate,
}

/// Working days on end of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) span: Span,
    pub(super) worked: usize,
}

/// Returns the working days on end around (or, on a day off, not at all) a day that pass the test;
/// days off in between belong to it, but not at its ends.
pub(super) fn stretch(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    test: impl Fn(DayLoad) -> bool,
) -> Option<Stretch> {
    let passes = |day: NaiveDate| test(theirs.felt.lane.load(day));
    if !passes(date) {
        return None;
    }
    let reach = |step: fn(&NaiveDate) -> Option<NaiveDate>| {
        let mut end = date;
        let mut day = date;
        let mut worked = 0;
        for _ in 0..FARTHEST {
            let Some(next) = step(&day) else { break };
            day = next;
            let works = theirs.days.is_working(day);
            if passes(day) {
                end = day;
                worked += usize::from(works);
            } else if works {
                break;
            }
        }
        (end, worked)
    };
    let (first, before) = reach(NaiveDate::pred_opt);
    let (last, after) = reach(NaiveDate::succ_opt);
    Some(Stretch {
        span: Span::new(first, last),
        worked: before + after + usize::from(theirs.days.is_working(date)),
    })
}

/// Returns the critical days on end around a day.
pub(super) fn critical_stretch(theirs: &TheirSide<'_>, date: NaiveDate) -> Option<Stretch> {
    stretch(theirs, date, |day| day.load == Load::Critical)
}

/// Returns the crunch that a day lies in, if it is one: five critical working days on end.
pub(super) fn crunch(theirs: &TheirSide<'_>, date: NaiveDate) -> Option<Crunch> {
    // On a weekend within a peak that names only working days, the next working day tells.
    let day = Span::new(date, date + chrono::Days::new(3))
        .iter()
        .take_while(|day| *day == date || !theirs.days.is_working(day.pred_opt().unwrap_or(*day)))
        .find(|day| theirs.felt.lane.load(*day).load == Load::Critical)?;
    let found = critical_stretch(theirs, day).filter(|found| found.worked >= CRUNCH)?;
    let cause = theirs
        .felt
        .lane
        .causes(day)
        .iter()
        .find(|cause| cause.load == Load::Critical)?;
    let happening = theirs.felt.happenings.get(cause.happening)?;
    Some(Crunch {
        name: happening.entry.name.clone(),
        until: found.span.last,
    })
}

/// Returns what lies around a day.
pub(super) fn phase(theirs: &TheirSide<'_>, date: NaiveDate) -> Phase {
    let happenings = &theirs.felt.happenings;
    let worked_between = |from, to| worked_between(theirs, from, to);
    let event = |happening: &Happening<'_>, working_days: i64| Event {
        entry_id: happening.entry.id,
        name: happening.entry.name.clone(),
        kind: happening.entry.kind,
        first: happening.span.first,
        last: happening.span.last,
        working_days,
        cause: happening.cause.to_string(),
    };
    let last = happenings
        .iter()
        .filter(|happening| is_event(happening.entry.kind) && happening.span.last < date)
        .filter(|happening| near(happening.span.last, date))
        .map(|happening| (worked_between(happening.span.last, date), happening))
        .filter(|(days, happening)| (3..=30).contains(days) && !is_weekly(happenings, happening))
        .min_by_key(|(days, _)| *days);
    let next = happenings
        .iter()
        .filter(|happening| is_event(happening.entry.kind) || is_plan(happening.entry.kind))
        .filter(|happening| happening.load >= Load::Busy && happening.span.first > date)
        .find(|happening| !is_weekly(happenings, happening))
        .map(|happening| event(happening, worked_between(date, happening.span.first)));
    let held_back = held_back(theirs, date);
    let mut invited = invited(theirs, date, |opener| {
        held_back.iter().all(|held| held.opener != opener)
    });
    invited.sort_by_key(|hint| hint.opener);
    invited.dedup_by_key(|hint| hint.opener);
    let mut marks: Vec<SensitiveMark> = Vec::new();
    for happening in theirs.holding.iter().filter_map(|n| happenings.get(*n)) {
        if let Some(mark) = happening.entry.mark
            && happening.span.contains(date)
            && !marks.contains(&mark)
        {
            marks.push(mark);
        }
    }
    Phase {
        event: last.map(|(days, happening)| event(happening, days)),
        next_event: next,
        held_back,
        invited,
        marks,
    }
}

/// Returns the openers that wait on a day, by number, each with why.
pub(super) fn held_back(theirs: &TheirSide<'_>, date: NaiveDate) -> Vec<OpenerHint> {
    let mut hints: Vec<OpenerHint> = theirs
        .holding
        .iter()
        .filter_map(|number| theirs.felt.happenings.get(*number))
        .filter(|happening| happening.span.contains(date))
        .flat_map(|happening| {
            held_by(happening.entry).map(|opener| OpenerHint {
                opener,
                why: format!(
                    "{} lasts until {}",
                    happening.entry.name,
                    days::day_month(happening.span.last)
                ),
                entry: Some(named(happening.entry)),
            })
        })
        .collect();
    hints.sort_by_key(|hint| hint.opener);
    hints.dedup_by_key(|hint| hint.opener);
    hints
}

/// Returns the openers among the wanted ones that are welcome on a day, each with why, in order of
/// what makes them so.
pub(super) fn invited(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    wanted: impl Fn(u8) -> bool,
) -> Vec<OpenerHint> {
    let mut hints = Vec::new();
    for number in &theirs.inviting {
        let Some(happening) = theirs.felt.happenings.get(*number) else {
            continue;
        };
        // No invitation reaches further than ten weeks.
        let days = happening.span.first.signed_duration_since(date).num_days();
        let since = date.signed_duration_since(happening.span.last).num_days();
        if days > INVITES || since > INVITES {
            continue;
        }
        for opener in happening.entry.invites.iter().copied() {
            if wanted(opener)
                && let Some(why) = invites(happening, opener, date, |from, to| {
                    worked_between(theirs, from, to)
                })
            {
                hints.push(OpenerHint {
                    opener,
                    why,
                    entry: Some(named(happening.entry)),
                });
            }
        }
    }
    hints
}

fn named(entry: &Entry) -> (Id<Entry>, String) {
    (entry.id, entry.name.clone())
}

/// Returns how many days after `from`, up to `to`, the leader works.
fn worked_between(theirs: &TheirSide<'_>, from: NaiveDate, to: NaiveDate) -> i64 {
    let after = from.succ_opt().unwrap_or(from);
    i64::try_from(theirs.days.count(Span::new(after, to))).unwrap_or(i64::MAX)
}

/// Returns the openers that an entry holds back: those filed, and those of its mark.
fn held_by(entry: &Entry) -> impl Iterator<Item = u8> {
    let by_mark: &[u8] = match entry.mark {
        Some(SensitiveMark::JobCuts) => &[2, 3, 5],
        Some(SensitiveMark::Merger) => &[1, 2, 5],
        Some(SensitiveMark::PayTalks) => &[3],
        Some(SensitiveMark::Election | SensitiveMark::ChangeFreeze) => &[5],
        // Method may be asked; figures not yet published may not. The card says so.
        Some(SensitiveMark::QuietTime) | None => &[],
    };
    let mut openers: Vec<u8> = entry.holds_back.iter().chain(by_mark).copied().collect();
    openers.sort_unstable();
    openers.dedup();
    openers.into_iter()
}

/// Returns why an occurrence makes an opener welcome on a day, if it does. The windows are those of
/// the usual invitations by kind; an opener that a kind does not name is welcome while it lasts.
fn invites(
    happening: &Happening<'_>,
    opener: u8,
    date: NaiveDate,
    worked_between: impl Fn(NaiveDate, NaiveDate) -> i64,
) -> Option<String> {
    let Span { first, last } = happening.span;
    let name = &happening.entry.name;
    let weeks_before = |from: i64, to: i64| {
        let days = first.signed_duration_since(date).num_days();
        (to * 7..=from * 7).contains(&days).then(|| {
            let verb = if is_plural(name) { "start" } else { "starts" };
            format!("{name} {verb} on {}", days::day_month(first))
        })
    };
    let ended = || format!("{name} ended on {}", days::day_month(last));
    let weeks_after = |from: i64, to: i64| {
        let days = date.signed_duration_since(last).num_days();
        (from * 7..=to * 7).contains(&days).then(ended)
    };
    let worked_after = |from: i64, to: i64| {
        (last < date && near(last, date) && (from..=to).contains(&worked_between(last, date)))
            .then(ended)
    };
    match (happening.entry.kind, opener) {
        (EntryKind::Close, 1) => worked_after(3, 15),
        (EntryKind::Results | EntryKind::Board | EntryKind::Review, 1) => worked_after(1, 15),
        (EntryKind::Budget | EntryKind::Planning, 2) => weeks_before(10, 4),
        (EntryKind::Planning, 5) => weeks_after(3, 8),
        (EntryKind::Survey, 3) | (EntryKind::Launch | EntryKind::Ours, 4) => weeks_after(2, 6),
        (EntryKind::Peak, 3) => weeks_after(2, 4),
        (
            EntryKind::Close
            | EntryKind::Results
            | EntryKind::Budget
            | EntryKind::Planning
            | EntryKind::Board
            | EntryKind::Review
            | EntryKind::Survey
            | EntryKind::Peak
            | EntryKind::Launch
            | EntryKind::Freeze
            | EntryKind::Leave
            | EntryKind::Ours
            | EntryKind::Other,
            _,
        ) => happening
            .span
            .contains(date)
            .then(|| format!("{name} lasts until {}", days::day_month(last))),
    }
}

/// Tells whether it comes every week or oftener: no event that one refers to.
fn is_weekly(happenings: &[Happening<'_>], happening: &Happening<'_>) -> bool {
    happenings.iter().any(|other| {
        let days = other
            .span
            .first
            .signed_duration_since(happening.span.first)
            .num_days();
        other.entry.id == happening.entry.id && (1..=14).contains(&days.abs())
    })
}

/// Tells whether a day lies so near before another that counting working days is worth it.
fn near(earlier: NaiveDate, later: NaiveDate) -> bool {
    (0..=90).contains(&later.signed_duration_since(earlier).num_days())
}

const fn is_event(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Close
            | EntryKind::Results
            | EntryKind::Review
            | EntryKind::Peak
            | EntryKind::Launch
    )
}

const fn is_plan(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Budget | EntryKind::Planning)
}
