//! Requests and answers of `calendar`.

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
pub(super) struct NewCalendar {
    /// What people call it.
    pub(super) name: String,
    /// How its years run.
    pub(super) calendar: FiscalCalendar,
}

/// From when a calendar holds.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct UseCalendar {
    /// For which unit; the company if left out.
    pub(super) unit_id: Option<Id<Unit>>,
    pub(super) calendar_id: Id<NamedCalendar>,
    /// Its first day.
    pub(super) from: NaiveDate,
}

/// A change of calendars to look at before it is made.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct CalendarChangeRequest {
    /// For which unit; the company if left out.
    pub(super) unit_id: Option<Id<Unit>>,
    pub(super) calendar_id: Id<NamedCalendar>,
    /// Its first day; the first day of its next year if left out.
    pub(super) from: Option<NaiveDate>,
}

/// A calendar to look at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct FiscalPreviewRequest {
    pub(super) calendar: FiscalCalendar,
    /// The first of five years; the current one if left out.
    pub(super) first_year: Option<i32>,
}

/// Five years of a calendar.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct FiscalPreview {
    /// Five of them.
    pub(super) years: Vec<FiscalYear>,
    /// Why it cannot be kept.
    pub(super) problem: Option<String>,
}

/// A year of a calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct FiscalYearRequest {
    pub(super) calendar: FiscalCalendar,
    /// By its name: FY27 is 2027.
    pub(super) year: i32,
}

/// One year of a calendar.
pub(super) type FiscalYearAnswer = FiscalYear;

/// A day of a calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct FiscalLabelRequest {
    pub(super) calendar: FiscalCalendar,
    pub(super) date: NaiveDate,
}

/// A place and a span.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct WorkingDaysRequest {
    /// ISO 3166 alpha-2.
    pub(super) country: Option<String>,
    /// Within the country.
    pub(super) subdivision: Option<String>,
    /// Days off; Saturday and Sunday if left out.
    pub(super) weekend: Option<Vec<Weekday>>,
    /// Days on which the company is shut.
    pub(super) closures: Option<Vec<NaiveDate>>,
    /// Inclusive.
    pub(super) first: NaiveDate,
    /// Inclusive.
    pub(super) last: NaiveDate,
}

/// Working days of a place.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct WorkingDaysAnswer {
    /// In order.
    pub(super) days: Vec<NaiveDate>,
    /// Public holidays in the span.
    pub(super) holidays: Vec<Holiday>,
    /// Weekend days in the span that are worked.
    pub(super) worked_weekends: Vec<WorkedWeekend>,
}

/// A working day counted from an anchor.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct OffsetRequest {
    /// ISO 3166 alpha-2.
    pub(super) country: Option<String>,
    /// Within the country.
    pub(super) subdivision: Option<String>,
    /// Days off; Saturday and Sunday if left out.
    pub(super) weekend: Option<Vec<Weekday>>,
    /// Days on which the company is shut.
    pub(super) closures: Option<Vec<NaiveDate>>,
    pub(super) anchor: NaiveDate,
    /// +1 is the first one after the anchor, -1 the last one before it.
    pub(super) offset: i32,
    /// For 0: where to go if the anchor is no working day.
    pub(super) roll: Option<Roll>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct OffsetAnswer {
    pub(super) date: NaiveDate,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct ExpandRequest {
    /// RFC 5545 property lines: DTSTART, RRULE, RDATE, EXDATE.
    pub(super) lines: String,
    /// At most so many.
    pub(super) limit: usize,
    /// The last date to look at.
    pub(super) until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct ExpandAnswer {
    /// In order.
    pub(super) occurrences: Vec<ExpandedOccurrence>,
    /// Whether `limit` cut nothing off up to `until`.
    pub(super) complete: bool,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct ExpandedOccurrence {
    /// Date, or wall time.
    pub(super) local: String,
    /// The instant, where a zone is known.
    pub(super) utc: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct IcsRequest {
    pub(super) path: String,
    /// Inclusive.
    pub(super) first: NaiveDate,
    /// Inclusive.
    pub(super) last: NaiveDate,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct IcsAnswer {
    /// Events read.
    pub(super) events: usize,
    /// Within the span, in order.
    pub(super) occurrences: Vec<IcsOccurrence>,
    /// What was not read, and why.
    pub(super) refused: Vec<IcsRefusal>,
}

/// One occurrence of an event.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct IcsOccurrence {
    /// Date, or wall time.
    pub(super) local: String,
    /// The instant, where a zone is known.
    pub(super) utc: Option<String>,
    pub(super) summary: String,
    /// Whether it was called off.
    pub(super) cancelled: bool,
}

/// A part that was not read.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct IcsRefusal {
    /// Where it begins, from 1.
    pub(super) line: usize,
    pub(super) component: String,
    pub(super) reason: String,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct Places {
    /// By name.
    pub(super) countries: Vec<Country>,
    /// IANA names.
    pub(super) zones: Vec<String>,
    /// The last year with holidays.
    pub(super) known_until: i32,
    /// Where this computer is, as far as its system tells.
    pub(super) here: Here,
}

/// A country and a zone.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct Here {
    /// ISO 3166 alpha-2; empty where it is not known.
    pub(super) country: String,
    /// IANA name; empty where it is not known.
    pub(super) zone: String,
}
