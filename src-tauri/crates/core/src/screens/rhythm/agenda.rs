//! The agenda: everything that takes place in a span, in order.

use crate::rhythm::scope_name;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{Now, Span},
    conversations::ChatTime,
    model::{Entry, EntryKind, Load, OccurrenceState, Scope, Unit},
    rhythm::{Dated, Rhythm, calendars::fiscal_on, cause::near_boundary, expand::unit_of, places},
    screens::{
        conversation::{ChatLine, chat_line},
        rhythm::marks::{RhythmMark, marks},
    },
};

pub use places::{HolidayLine, SpecialDay};

/// In a longer span only the days on which a week or a period begins are labelled.
const LABELLED: i64 = 100;

/// An occurrence as screens show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Occurrence {
    pub entry_id: Id<Entry>,
    pub key: String,
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntryKind,
    pub scope: Scope,
    pub scope_name: String,
    /// The load, as felt by the unit that was asked for; else as filed.
    pub load: Load,
    /// First core day.
    pub first: NaiveDate,
    /// Last core day.
    pub last: NaiveDate,
    /// How sure it is.
    pub state: OccurrenceState,
    /// The days before it that are one step lighter.
    pub before: Option<Span>,
    /// The days after it that are one step lighter.
    pub after: Option<Span>,
    /// What a person noted on it.
    pub note: String,
    /// "P8 close, WD-1 to WD+4".
    pub cause: String,
}

/// Words for a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DayLabel {
    pub date: NaiveDate,
    /// "FY27 Q3 P8 WD+2", "FY27 Q3 P8 2nd working day".
    pub text: String,
}

/// Everything in a span.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Agenda {
    /// By first day.
    pub occurrences: Vec<Occurrence>,
    /// Chats that were not called off, by date.
    pub chats: Vec<ChatLine>,
    /// Public holidays of all homes.
    pub holidays: Vec<HolidayLine>,
    /// Fiscal labels of the days.
    pub labels: Vec<DayLabel>,
    /// Days that skills, know-how, ideas and figures name, by date; for me alone.
    pub marks: Vec<RhythmMark>,
}

/// Returns the agenda of a span, both ends included: of everybody, or of one unit with what the
/// company files for all.
pub fn agenda(
    records: &Records,
    first: NaiveDate,
    last: NaiveDate,
    unit: Option<Id<Unit>>,
    now: Now,
) -> Agenda {
    let span = Span::new(first, last);
    let rhythm = Rhythm::new(records, span);
    Agenda {
        occurrences: occurrences(&rhythm, span, unit),
        chats: chats(records, span, unit, now),
        holidays: places::holidays_in(records, &rhythm, span),
        labels: labels(records, &rhythm, span, unit),
        marks: marks(records, span, unit, now.date()),
    }
}

/// Returns the occurrences with core days in the span, by first day.
pub(super) fn occurrences(
    rhythm: &Rhythm<'_>,
    span: Span,
    unit: Option<Id<Unit>>,
) -> Vec<Occurrence> {
    let records = rhythm.records();
    let mut found = Vec::new();
    for entry in &records.entries {
        let concerned = unit.is_none()
            || entry.scope == Scope::Company
            || unit_of(records, entry.scope) == unit;
        let load = match unit {
            Some(_) => rhythm.felt_load(entry, unit),
            None => Some(entry.load),
        };
        let (true, Some(load)) = (concerned, load) else {
            continue;
        };
        for dated in rhythm.dated(entry).iter() {
            if dated.span.overlaps(&span) {
                found.push(occurrence(rhythm, entry, dated, load, unit));
            }
        }
    }
    found.sort_by_key(|one| (one.first, one.last));
    found
}

fn occurrence(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    dated: &Dated,
    load: Load,
    unit: Option<Id<Unit>>,
) -> Occurrence {
    let records = rhythm.records();
    let days = rhythm.unit_days(unit.or_else(|| unit_of(records, entry.scope)));
    let shouldered = matches!(load, Load::Busy | Load::Critical);
    let before = || {
        let first = days.offset(dated.span.first, -i32::from(entry.before))?;
        Some(Span::new(first, dated.span.first.pred_opt()?))
    };
    let after = || {
        let last = days.offset(dated.span.last, i32::from(entry.after))?;
        Some(Span::new(dated.span.last.succ_opt()?, last))
    };
    Occurrence {
        entry_id: entry.id,
        key: dated.key.to_string(),
        name: entry.name.clone(),
        kind: entry.kind,
        scope: entry.scope,
        scope_name: scope_name(records, entry.scope),
        load,
        first: dated.span.first,
        last: dated.span.last,
        state: dated.state,
        before: (shouldered && entry.before > 0).then(before).flatten(),
        after: (shouldered && entry.after > 0).then(after).flatten(),
        note: dated.note.to_string(),
        cause: dated.cause(records, entry).to_string(),
    }
}

/// Returns the chats of a span of my days that were not called off, in order.
pub(super) fn chats(
    records: &Records,
    span: Span,
    unit: Option<Id<Unit>>,
    now: Now,
) -> Vec<ChatLine> {
    use crate::model::ConversationState::{Asked, Cancelled, Held, Missed, Planned};
    let mut found: Vec<_> = records
        .conversations
        .iter()
        .filter(|chat| unit.is_none_or(|unit| chat.unit_id == unit))
        .filter(|chat| match chat.state {
            Asked | Planned | Held => true,
            Missed | Cancelled => false,
        })
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| span.contains(time.my_date()))
        .collect();
    found.sort_by(ChatTime::compare);
    found
        .into_iter()
        .map(|time| chat_line(records, time.chat(), now))
        .collect()
}

fn labels(
    records: &Records,
    rhythm: &Rhythm<'_>,
    span: Span,
    unit: Option<Id<Unit>>,
) -> Vec<DayLabel> {
    let days = rhythm.unit_days(unit);
    let mut last_period = None;
    span.iter()
        .filter_map(|date| {
            let calendar = fiscal_on(records, unit, date);
            let label = calendar.label(date, Some(&days));
            let period = Some((label.year, label.period));
            let begins = last_period != period;
            last_period = period;
            let monday = crate::calendar::Weekday::of(date) == crate::calendar::Weekday::Mon;
            (span.days() <= LABELLED || begins || monday).then_some(DayLabel {
                date,
                text: match label.working_day {
                    Some(day) => {
                        let day = near_boundary(records, unit, day);
                        format!("{} {day}", calendar.label(date, None).text)
                    }
                    None => label.text,
                },
            })
        })
        .collect()
}
