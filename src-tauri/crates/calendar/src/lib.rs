//! Days, years and zones: everything about time that depends on nobody's records.
//!
//! Pure values in, values out. No clock, no database, no zone of the machine: whoever asks passes
//! `today` or `now`. `chrono` gives dates and UTC instants; the rules of time zones come from the
//! database bundled with `jiff`, which only [`zones`] names.
//!
//! What lives here: [fiscal calendars](FiscalCalendar) and the rules tied to their boundaries
//! ([`FiscalRule`]), [working days](WorkingDays), public [`holidays`], RFC 5545 [`recurrence`], reading
//! iCalendar files ([`ics`]) and [`zones`]. What does not: entries of the rhythm and their load (`rhythm`), verdicts (`timing`).

mod clock_time;
mod content_line;
mod day;
mod fiscal;
mod fiscal_rule;
pub mod holidays;
pub mod ics;
mod month;
mod now;
pub mod recurrence;
mod span;
mod weekday;
mod working_days;
pub mod zones;

pub use clock_time::{ClockTime, NotAClockTime};
pub use day::{
    days_after, days_between, monday_of, months_after, next_day, previous_day, weeks_after,
};
pub use fiscal::{
    FiscalCalendar, FiscalProblem, FiscalYear, Label, NamedBy, Period, WeekPattern, YearEnd,
    YearEndRule,
};
pub use fiscal_rule::nth;
pub use fiscal_rule::{
    Begins, Boundary, BoundaryKey, FiscalRule, FiscalRuleProblem, KeyedSpan, Offset, Until,
};
pub use month::MONTHS;
pub use now::Now;
pub use span::Span;
pub use weekday::Weekday;
pub use working_days::{NotWorking, Roll, WorkingDays};

/// The years of which somebody can mean a date; others are refused wherever they come in.
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=2150;
