//! How due a leader is: days since the last contact against the gaps we want.

use chrono::NaiveDate;

use crate::{
    calendar::{Span, days_after, next_day},
    model::Load,
};

use super::{
    crunch,
    due_state::{Due, DueState, Length, Pause},
    their_side::TheirSide,
};

/// Critical working days on end from which on they stop the clock. A close or a results day lies in
/// every gap; a peak or a year end does not.
const LONG_CRUNCH: usize = 10;

/// Days before the target at which it comes near.
const NEAR: i64 = 14;

/// What the clock shows on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Since the last contact, or since the person was added.
    pub(super) since: NaiveDate,
    pub(super) met: bool,
    /// Whether `since` is only roughly known.
    pub(super) is_rough: bool,
    /// Days that count: those of long crunches left out.
    pub(super) counted: i64,
    /// 0 to 100.
    pub(super) share: u8,
    pub(super) beyond: bool,
}

impl Clock {
    /// Returns the time since the last contact, after so many days.
    pub(super) const fn length(&self, days: i64) -> Length {
        Length {
            days,
            is_rough: self.is_rough,
        }
    }
}

/// Returns the clock on `date`, with what is known today.
pub(super) fn clock(theirs: &TheirSide<'_>, date: NaiveDate) -> Clock {
    let last = theirs.last_contact;
    let since = last.unwrap_or(theirs.leader.added_on);
    let days = date.signed_duration_since(since).num_days().max(0);
    let crunch = i64::try_from(stopped(theirs, since, date)).unwrap_or(0);
    let target = i64::from(theirs.leader.target_gap);
    let limit = i64::from(theirs.leader.limit_gap).max(target + 1);
    let mut counted = (days - crunch).max(0);
    if last.is_none() {
        // A leader never met stands at the target and ages from the day of being added.
        counted += target;
    }
    let share = ((counted - target) * 100 / (limit - target)).clamp(0, 100);
    Clock {
        since,
        met: last.is_some(),
        is_rough: theirs.is_rough,
        counted,
        share: u8::try_from(share).unwrap_or(100),
        beyond: counted > limit,
    }
}

/// Returns how many days after `since` up to `date` lie in long crunches.
fn stopped(theirs: &TheirSide<'_>, since: NaiveDate, date: NaiveDate) -> usize {
    let lane = &theirs.felt.lane;
    let window = Span::new(next_day(since), date);
    let Some(days) = window.intersection(&lane.window()) else {
        return 0;
    };
    let critical = |day: &NaiveDate| lane.load(*day).load == Load::Critical;
    let mut total = 0;
    let mut from = days.first;
    while let Some(first) = Span::new(from, days.last).iter().find(critical) {
        let Some(long) = crunch::critical_stretch(theirs, first) else {
            break;
        };
        if long.worked >= LONG_CRUNCH {
            total += Span::new(first, long.span.last.min(days.last))
                .iter()
                .filter(critical)
                .count();
        }
        let Some(next) = long.span.last.max(first).succ_opt() else {
            break;
        };
        from = next;
    }
    total
}

/// Returns the day on which the target is reached, by what the clock shows today.
pub(super) fn due_on(theirs: &TheirSide<'_>, clock: &Clock, today: NaiveDate) -> NaiveDate {
    if !clock.met {
        return theirs.leader.added_on;
    }
    let target = i64::from(theirs.leader.target_gap);
    if clock.counted < target {
        days_after(today, target - clock.counted)
    } else {
        days_after(clock.since, target)
    }
}

/// Returns the standing one-to-one if it makes a chat before it needless: it comes by the day on which
/// one is due, or so soon that nothing else would keep the days for reflection free.
pub(super) fn standing_first(
    theirs: &TheirSide<'_>,
    clock: &Clock,
    today: NaiveDate,
    standing: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let soon = days_after(today, theirs.gap.into());
    standing.filter(|date| *date <= due_on(theirs, clock, today).max(soon))
}

/// Returns how due the leader is; `standing` is the next standing one-to-one, `next_good`
/// the first good day.
pub(super) fn due(
    theirs: &TheirSide<'_>,
    today: NaiveDate,
    standing: Option<NaiveDate>,
    next_good: impl Fn() -> Option<NaiveDate>,
) -> Due {
    let clock = clock(theirs, today);
    let days = clock
        .met
        .then(|| today.signed_duration_since(clock.since).num_days());
    let target = i64::from(theirs.leader.target_gap);
    let crunch = crunch::crunch(theirs, today);
    let running = match days {
        None => DueState::Never,
        Some(_) if clock.beyond => DueState::Limit,
        Some(_) if clock.counted >= target => DueState::Target,
        Some(_) if clock.counted + NEAR >= target => DueState::Approaching,
        Some(_) => DueState::Met,
    };
    let state = if crunch.is_some() {
        DueState::Paused
    } else {
        running
    };
    Due {
        state,
        running,
        since: days.map(|days| clock.length(days)),
        limit: theirs.leader.limit_gap,
        share: clock.share,
        due_on: due_on(theirs, &clock, today),
        pause: crunch.map(|crunch| Pause {
            name: crunch.name,
            until: crunch.until,
            next_good: next_good(),
        }),
        standing_first: standing_first(theirs, &clock, today, standing),
    }
}
