//! The month: weeks of days, with what lies on each.

use crate::english::say;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{Now, Span, Weekday, days_after, months_after, previous_day},
    model::{Load, Unit},
    rhythm::{
        Rhythm,
        calendars::fiscal_on,
        cause::{near_boundary, near_boundary_short},
    },
    screens::{
        conversation::ChatLine,
        rhythm::{
            agenda::{Occurrence, chats, occurrences},
            marks::{RhythmMark, marks},
        },
    },
};

/// A day in a month view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MonthDay {
    pub date: NaiveDate,
    /// The working day near a boundary, or the period that begins: "P8", "WD+2", "2nd working day".
    pub label: Option<String>,
    /// What of the label fits into the narrow cell of a month: "P8", "WD+2".
    pub short_label: Option<String>,
    /// The public holiday, if it is one.
    pub holiday: Option<String>,
    /// Why it is worked, where it would be off: "Working Saturday for National Day".
    pub worked: Option<String>,
    /// How heavy it is for the unit that was asked for.
    pub load: Option<Load>,
    /// Whether it is worked there.
    pub working: bool,
    /// Which of the occurrences lie on it.
    pub occurrences: Vec<usize>,
}

/// A month in whole weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Month {
    /// The first day shown.
    pub first: NaiveDate,
    /// The last day shown.
    pub last: NaiveDate,
    /// Weeks of seven days.
    pub weeks: Vec<Vec<MonthDay>>,
    /// Everything that takes place on them, by first day.
    pub occurrences: Vec<Occurrence>,
    /// The chats, by date.
    pub chats: Vec<ChatLine>,
    /// Days that the records name.
    pub marks: Vec<RhythmMark>,
}

/// Returns the weeks that hold the month of a day; weeks begin on `first_weekday`.
pub fn month(
    records: &Records,
    day: NaiveDate,
    first_weekday: Weekday,
    unit: Option<Id<Unit>>,
    now: Now,
) -> Month {
    let start = day.with_day(1).unwrap_or(day);
    let end = previous_day(months_after(start, 1));
    let since = |date: NaiveDate| {
        let back = (7 + Weekday::of(date).number() - first_weekday.number()) % 7;
        i64::from(back)
    };
    let span = Span::new(
        days_after(start, -since(start)),
        days_after(end, 6 - since(end)),
    );
    let rhythm = Rhythm::new(records, span);
    let occurrences = occurrences(&rhythm, span, unit);
    let days = rhythm.unit_days(unit);
    let mut cells: Vec<MonthDay> = span
        .iter()
        .map(|date| (date, labels(records, &rhythm, unit, date)))
        .map(|(date, (label, short_label))| MonthDay {
            date,
            label,
            short_label,
            holiday: days.holiday(date).map(str::to_owned),
            worked: days.why_worked(date).map(say::capital),
            load: unit.map(|unit| rhythm.load_of_unit(Some(unit), date).load),
            working: days.is_working(date),
            occurrences: occurrences
                .iter()
                .enumerate()
                .filter(|(_, one)| Span::new(one.first, one.last).contains(date))
                .map(|(number, _)| number)
                .collect(),
        })
        .collect();
    let mut weeks = Vec::new();
    while !cells.is_empty() {
        let rest = cells.split_off(cells.len().min(7));
        weeks.push(std::mem::replace(&mut cells, rest));
    }
    Month {
        first: span.first,
        last: span.last,
        weeks,
        chats: chats(records, span, unit, now),
        marks: marks(records, span, unit, now.date()),
        occurrences,
    }
}

/// Returns "P8" where a period begins, "WD+2" or "2nd working day" near a boundary; and what of it is short.
fn labels(
    records: &Records,
    rhythm: &Rhythm<'_>,
    unit: Option<Id<Unit>>,
    date: NaiveDate,
) -> (Option<String>, Option<String>) {
    let calendar = fiscal_on(records, unit, date);
    let label = calendar.label(date, Some(&rhythm.unit_days(unit)));
    let period = calendar
        .year_of(date)
        .periods
        .get(usize::from(label.period) - 1)
        .copied();
    let begins = period.is_some_and(|period| period.first == date);
    let period = begins.then(|| format!("P{}", label.period));
    let with = |day: Option<String>| {
        let parts: Vec<String> = period.iter().cloned().chain(day).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    };
    let day = label.working_day;
    (
        with(day.map(|day| near_boundary(records, unit, day))),
        with(day.and_then(|day| near_boundary_short(records, unit, day))),
    )
}
