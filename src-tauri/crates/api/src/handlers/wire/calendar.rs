//! Requests and answers about calendars; shapes that scripts can rely on.

use chrono::NaiveDate;
use overture_core::{
    Id,
    calendar::{
        FiscalCalendar, FiscalYear, Roll, Weekday,
        holidays::{Country, Holiday, WorkedWeekend},
    },
    model::{NamedCalendar, Unit},
};
use serde::{Deserialize, Serialize};

/// A fiscal calendar to add.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct NewCalendar {
    /// What people call it.
    pub(crate) name: String,
    /// How its years run.
    pub(crate) calendar: FiscalCalendar,
}

/// From when a calendar holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct UseCalendar {
    /// For which unit; the company if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
    pub(crate) calendar_id: Id<NamedCalendar>,
    /// Its first day.
    pub(crate) from: NaiveDate,
}

/// A change of calendars to look at before it is made.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct CalendarChangeRequest {
    /// For which unit; the company if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
    pub(crate) calendar_id: Id<NamedCalendar>,
    /// Its first day; the first day of its next year if left out.
    pub(crate) from: Option<NaiveDate>,
}

/// A calendar to look at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct FiscalPreviewRequest {
    pub(crate) calendar: FiscalCalendar,
    /// The first of five years; the current one if left out.
    pub(crate) first_year: Option<i32>,
}

/// Five years of a calendar.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct FiscalPreview {
    /// Five of them.
    pub(crate) years: Vec<FiscalYear>,
    /// Why it cannot be kept.
    pub(crate) problem: Option<String>,
}

/// A year of a calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct FiscalYearRequest {
    pub(crate) calendar: FiscalCalendar,
    /// By its name: FY27 is 2027.
    pub(crate) year: i32,
}

/// One year of a calendar.
pub(crate) type FiscalYearAnswer = FiscalYear;

/// A day of a calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct FiscalLabelRequest {
    pub(crate) calendar: FiscalCalendar,
    /// The day.
    pub(crate) date: NaiveDate,
}

/// A place and a span.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct WorkingDaysRequest {
    /// ISO 3166 alpha-2.
    pub(crate) country: Option<String>,
    /// Within the country.
    pub(crate) subdivision: Option<String>,
    /// Days off; Saturday and Sunday if left out.
    pub(crate) weekend: Option<Vec<Weekday>>,
    /// Days on which the company is shut.
    pub(crate) closures: Option<Vec<NaiveDate>>,
    /// Inclusive.
    pub(crate) first: NaiveDate,
    /// Inclusive.
    pub(crate) last: NaiveDate,
}

/// Working days of a place.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct WorkingDaysAnswer {
    /// In order.
    pub(crate) days: Vec<NaiveDate>,
    /// Public holidays in the span.
    pub(crate) holidays: Vec<Holiday>,
    /// Weekend days in the span that are worked.
    pub(crate) worked_weekends: Vec<WorkedWeekend>,
}

/// A working day counted from an anchor.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct OffsetRequest {
    /// ISO 3166 alpha-2.
    pub(crate) country: Option<String>,
    /// Within the country.
    pub(crate) subdivision: Option<String>,
    /// Days off; Saturday and Sunday if left out.
    pub(crate) weekend: Option<Vec<Weekday>>,
    /// Days on which the company is shut.
    pub(crate) closures: Option<Vec<NaiveDate>>,
    /// From where.
    pub(crate) anchor: NaiveDate,
    /// +1 is the first one after the anchor, -1 the last one before it.
    pub(crate) offset: i32,
    /// For 0: where to go if the anchor is no working day.
    pub(crate) roll: Option<Roll>,
}

/// The day.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct OffsetAnswer {
    /// The day.
    pub(crate) date: NaiveDate,
}

/// A recurrence.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ExpandRequest {
    /// RFC 5545 property lines: DTSTART, RRULE, RDATE, EXDATE.
    pub(crate) lines: String,
    /// At most so many.
    pub(crate) limit: usize,
    /// The last date to look at.
    pub(crate) until: Option<NaiveDate>,
}

/// Its occurrences.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct ExpandAnswer {
    /// In order.
    pub(crate) occurrences: Vec<ExpandedOccurrence>,
    /// Whether `limit` cut nothing off up to `until`.
    pub(crate) complete: bool,
}

/// One occurrence.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct ExpandedOccurrence {
    /// Date, or wall time.
    pub(crate) local: String,
    /// The instant, where a zone is known.
    pub(crate) utc: Option<String>,
}

/// A calendar file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct IcsRequest {
    /// The file.
    pub(crate) path: String,
    /// Inclusive.
    pub(crate) first: NaiveDate,
    /// Inclusive.
    pub(crate) last: NaiveDate,
}

/// What it holds.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct IcsAnswer {
    /// Events read.
    pub(crate) events: usize,
    /// Within the span, in order.
    pub(crate) occurrences: Vec<IcsOccurrence>,
    /// What was not read, and why.
    pub(crate) refused: Vec<IcsRefusal>,
}

/// One occurrence of an event.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct IcsOccurrence {
    /// Date, or wall time.
    pub(crate) local: String,
    /// The instant, where a zone is known.
    pub(crate) utc: Option<String>,
    /// Its title.
    pub(crate) summary: String,
    /// Whether it was called off.
    pub(crate) cancelled: bool,
}

/// A part that was not read.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct IcsRefusal {
    /// Where it begins, from 1.
    pub(crate) line: usize,
    /// What it is.
    pub(crate) component: String,
    /// Why.
    pub(crate) reason: String,
}

/// Countries and zones.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct Places {
    /// By name.
    pub(crate) countries: Vec<Country>,
    /// IANA names.
    pub(crate) zones: Vec<String>,
    /// The last year with holidays.
    pub(crate) known_until: i32,
    /// Where this computer is, as far as its system tells.
    pub(crate) here: Here,
}

/// A country and a zone.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct Here {
    /// ISO 3166 alpha-2; empty where it is not known.
    pub(crate) country: String,
    /// IANA name; empty where it is not known.
    pub(crate) zone: String,
}
