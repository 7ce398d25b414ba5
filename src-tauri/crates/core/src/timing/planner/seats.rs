//! Seats: my days, cut into as many parts that do not overlap as each has room for chats.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::{
    calendar::{Span, monday_of},
    conversations::ChatTime,
    model::HalfDay,
};

use super::{
    super::{
        my_side::{MySide, hours_of_day},
        outlook::Outlook,
        taken::Taken,
    },
    wishes::Wishes,
};

/// Seats looked at; beyond this many a plan is no plan.
const MOST_SEATS: usize = 400;

/// A place for one chat on one of my days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Seat {
    pub(in super::super) date: NaiveDate,
    pub(in super::super) week: NaiveDate,
    /// Holds the chat with the time to prepare and to debrief.
    window: Taken,
}

impl Seat {
    /// Tells whether a chat at that time stays inside, with the time around it.
    pub(super) fn holds(&self, start: DateTime<Utc>, minutes: u16, outlook: &Outlook<'_>) -> bool {
        let me = &outlook.records().me;
        let length = |minutes: u16| TimeDelta::minutes(i64::from(minutes));
        self.window.start <= start - length(me.prepare_minutes)
            && start + length(minutes) + length(me.debrief_minutes) <= self.window.end
    }
}

/// Returns the places that my days have left, by date and time.
pub(super) fn seats(outlook: &Outlook<'_>, span: Span, wishes: &Wishes) -> Vec<Seat> {
    outlook
        .my_days()
        .days_in(span)
        .filter(|date| !wishes.without_week_of(*date))
        .flat_map(|date| seats_of_day(&outlook.mine, date))
        .take(MOST_SEATS)
        .collect()
}

fn seats_of_day(mine: &MySide<'_>, date: NaiveDate) -> Vec<Seat> {
    let per_day = usize::from(mine.records.me.per_day);
    let chats: Vec<ChatTime<'_>> = mine.chats_on(date, None).collect();
    let left = per_day.saturating_sub(chats.len());
    let Some(day) = working_time(mine, date).filter(|_| left > 0) else {
        return Vec::new();
    };
    let mut windows = cut(day, per_day);
    for time in chats {
        let taken = Taken::of(&time);
        let middle = day.start + (day.end - day.start) / 2;
        let met = windows
            .iter()
            .position(|window| match (taken, time.chat().half) {
                (Some(taken), _) => window.start < taken.end && taken.start < window.end,
                (None, Some(HalfDay::Morning)) => window.start < middle,
                (None, Some(HalfDay::Afternoon)) => window.end > middle,
                (None, None) => false,
            });
        if let Some(met) = met
            && per_day > 1
        {
            windows.remove(met);
        }
    }
    let week = monday_of(date);
    let seat = |window| Seat { date, week, window };
    windows.into_iter().take(left).map(seat).collect()
}

/// Returns my hours of a date, from the first to the last.
fn working_time(mine: &MySide<'_>, date: NaiveDate) -> Option<Taken> {
    let hours = || hours_of_day(&mine.records.me.hours, &mine.days, date);
    let at = |time| mine.zone.to_utc(date.and_time(NaiveTime::from(time)));
    Some(Taken {
        start: at(hours().map(|hours| hours.from).min()?)?,
        end: at(hours().map(|hours| hours.to).max()?)?,
    })
}

/// Cuts a stretch into equal parts of whole minutes.
fn cut(day: Taken, parts: usize) -> Vec<Taken> {
    let minutes = (day.end - day.start).num_minutes();
    let Ok(count) = i64::try_from(parts.max(1)) else {
        return Vec::new();
    };
    let at = |part: i64| day.start + TimeDelta::minutes(minutes * part / count);
    (0..count)
        .map(|part| Taken {
            start: at(part),
            end: at(part + 1),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_cut_without_gaps_or_overlaps() {
        let at = |hour: &str| format!("2026-11-18T{hour}:00Z").parse().unwrap();
        let day = Taken {
            start: at("09:00"),
            end: at("17:00"),
        };
        for (parts, ends) in [
            (1, vec!["17:00"]),
            (2, vec!["13:00", "17:00"]),
            (3, vec!["11:40", "14:20", "17:00"]),
        ] {
            let found = cut(day, parts);
            let ends: Vec<DateTime<Utc>> = ends.into_iter().map(at).collect();
            assert_eq!(found.iter().map(|part| part.end).collect::<Vec<_>>(), ends);
            assert_eq!(found[0].start, day.start);
            assert!(found.windows(2).all(|pair| pair[0].end == pair[1].start));
        }
    }
}
