//! The columns of the map, and what stands above them.

use crate::english::say;
use chrono::{Datelike, NaiveDate};

use super::{Column, Head, Zoom};
use crate::{
    calendar::{FiscalCalendar, Span, Weekday, WorkingDays, days_after, monday_of},
    english::days,
    rhythm::calendars::YearInUse,
};

/// Returns what is in sight around a day: its name and its days.
pub(super) fn in_sight(used: &YearInUse, zoom: Zoom, on: NaiveDate) -> (String, Span) {
    let year = &used.year;
    let found = match zoom {
        Zoom::Year => None,
        Zoom::Quarter => (1..)
            .zip(year.quarters.iter().copied())
            .find(|(_, quarter)| quarter.contains(on))
            .map(|(number, quarter)| (format!("{} Q{number}", year.name), quarter)),
        Zoom::Period => (1..)
            .zip(&year.periods)
            .find(|(_, period)| period.span().contains(on))
            .map(|(number, period)| (format!("{} P{number}", year.name), period.span())),
    };
    let (name, span) = found.unwrap_or_else(|| (year.name.clone(), year.span()));
    (name, span.intersection(&used.span).unwrap_or(used.span))
}

/// Returns the weeks of a year, or the days of a part of it. Weeks are counted from the first day of
/// the year where the calendar counts in weeks, else from Monday to Sunday; those at the ends are cut.
pub(super) fn columns(
    used: &YearInUse,
    zoom: Zoom,
    span: Span,
    company: &WorkingDays,
) -> Vec<Column> {
    let column = |first: NaiveDate, last: NaiveDate, weekend: bool| {
        let label = used.calendar.label(first, None);
        Column {
            first,
            last,
            extra: label.week == Some(53),
            label: label.text,
            weekend,
        }
    };
    if zoom != Zoom::Year {
        let days = span.iter();
        return days
            .map(|day| column(day, day, company.is_weekend(day)))
            .collect();
    }
    let begin = if used.year.weeks.is_some() {
        used.year.first
    } else {
        monday_of(span.first)
    };
    begin
        .iter_weeks()
        .take_while(|monday| *monday <= span.last)
        .map(|first| Span::new(first, days_after(first, 6)))
        .filter_map(|week| week.intersection(&span))
        .map(|week| column(week.first, week.last, false))
        .collect()
}

/// Returns the two rows above the columns, coarser first.
pub(super) fn heads(used: &YearInUse, zoom: Zoom, columns: &[Column]) -> [Vec<Head>; 2] {
    match zoom {
        Zoom::Year => [quarters(used, columns), periods(used, columns)],
        Zoom::Quarter => [periods(used, columns), weeks(used, columns)],
        // A week of one day at the edge has no room for its name, and its day stands below.
        Zoom::Period => {
            let mut weeks = weeks(used, columns);
            weeks.retain(|week| week.columns > 1);
            [weeks, days(columns)]
        }
    }
}

fn quarters(used: &YearInUse, columns: &[Column]) -> Vec<Head> {
    let parts = (1..).zip(used.year.quarters.iter().copied());
    let named = parts.map(|(number, quarter)| (quarter, format!("Q{number}"), String::new()));
    laid(named, columns)
}

fn periods(used: &YearInUse, columns: &[Column]) -> Vec<Head> {
    let by_month = matches!(
        used.calendar,
        FiscalCalendar::MonthBased { first_day: 1, .. }
    );
    let named = (1..).zip(&used.year.periods).map(|(number, period)| {
        let middle = days_after(period.first, period.span().days() / 2);
        let month: String = say::month(middle).chars().take(3).collect();
        let number = format!("P{number}");
        if by_month {
            (period.span(), month, number)
        } else {
            (period.span(), number, month)
        }
    });
    laid(named, columns)
}

/// Returns weeks, by their number in the period where the calendar counts in weeks, and first day.
fn weeks(used: &YearInUse, columns: &[Column]) -> Vec<Head> {
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return Vec::new();
    };
    let by_week = used.year.weeks.is_some();
    let begin = if by_week {
        let since = first.first.signed_duration_since(used.year.first);
        days_after(first.first, -since.num_days().rem_euclid(7))
    } else {
        monday_of(first.first)
    };
    let named = begin
        .iter_weeks()
        .take_while(|week| *week <= last.last)
        .map(|week| {
            let number = used
                .calendar
                .label(week.max(first.first), None)
                .week_of_period
                .map_or_else(String::new, |week| format!("W{week}"));
            let day = days::brief(week.max(first.first));
            (Span::new(week, days_after(week, 6)), day, number)
        });
    laid(named, columns)
}

fn days(columns: &[Column]) -> Vec<Head> {
    let named = columns.iter().map(|column| {
        let weekday: String = Weekday::of(column.first).name().chars().take(3).collect();
        let span = Span::new(column.first, column.last);
        (span, column.first.day().to_string(), weekday)
    });
    laid(named, columns)
}

/// Returns headings over the columns in which their days begin; those out of sight are left out.
fn laid(named: impl Iterator<Item = (Span, String, String)>, columns: &[Column]) -> Vec<Head> {
    let mut found: Vec<Head> = Vec::new();
    for (span, label, aside) in named {
        let inside = |column: &Column| Span::new(column.first, column.last).overlaps(&span);
        let Some(from) = columns.iter().position(inside) else {
            continue;
        };
        // A week in which one ends and the next begins belongs to both: the next one takes it.
        if let Some(before) = found.last_mut() {
            before.columns = from.saturating_sub(before.from);
        }
        found.push(Head {
            label,
            aside,
            from,
            columns: columns.len().saturating_sub(from),
        });
    }
    found.retain(|head| head.columns > 0);
    found
}
