//! Times in a query: "last quarter", "FY27 Q2", "2026-11".

use chrono::{Datelike, NaiveDate};

use crate::{
    Id, Records,
    calendar::{
        self, FiscalCalendar, FiscalYear, Span, days_after, monday_of, months_after, next_day,
        previous_day,
    },
    model::Unit,
};

/// A time that was read, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) span: Span,
    pub(super) label: String,
}

/// The fiscal calendar and the day by which times are read.
pub(super) struct Times<'a> {
    records: &'a Records,
    unit: Option<Id<Unit>>,
    today: NaiveDate,
}

#[derive(Clone, Copy)]
enum Step {
    Week,
    Month,
    Period,
    Quarter,
    Year,
}

impl<'a> Times<'a> {
    pub(super) const fn new(
        records: &'a Records,
        unit: Option<Id<Unit>>,
        today: NaiveDate,
    ) -> Self {
        Self {
            records,
            unit,
            today,
        }
    }

    fn calendar(&self, date: NaiveDate) -> FiscalCalendar {
        self.records
            .calendar_on(self.unit, date)
            .map_or(FiscalCalendar::CALENDAR_YEAR, |named| named.calendar)
    }

    /// Returns the time that the words name, in lower case, or nothing. `keyed` says that it was typed
    /// behind `in:`, where `q2` alone is one.
    pub(super) fn read(&self, words: &str, keyed: bool) -> Option<Period> {
        let words: Vec<&str> = words.split_whitespace().collect();
        match *words.as_slice() {
            [which @ ("last" | "previous" | "this" | "next"), step] => {
                let step = match step {
                    "week" => Step::Week,
                    "month" => Step::Month,
                    "period" => Step::Period,
                    "quarter" => Step::Quarter,
                    "year" => Step::Year,
                    _ => return None,
                };
                let now = self.span(step, self.today);
                let span = match which {
                    "this" => now,
                    "next" => self.span(step, next_day(now.last)),
                    _ => self.span(step, previous_day(now.first)),
                };
                let name = self.name(step, span);
                Some(Period {
                    span,
                    label: format!("{} {}{name}", words.first()?, words.get(1)?),
                })
            }
            ["today"] if keyed => Some(Period {
                span: Span::day(self.today),
                label: "today".to_owned(),
            }),
            [one] => self.year_or_part(one, keyed),
            [one, two] => {
                let (year, part) = if one.starts_with('f') {
                    (one, two)
                } else {
                    (two, one)
                };
                part_of(&self.fiscal_year(year)?, part)
            }
            _ => None,
        }
    }

    fn year_or_part(&self, word: &str, keyed: bool) -> Option<Period> {
        if let Some(year) = self.fiscal_year(word) {
            return Some(Period {
                span: year.span(),
                label: year.name,
            });
        }
        if !keyed {
            return None;
        }
        if let Some(part) = part_of(&self.calendar(self.today).year_of(self.today), word) {
            return Some(part);
        }
        let first = match word.len() {
            4 => format!("{word}-01-01"),
            7 => format!("{word}-01"),
            _ => word.to_owned(),
        };
        let first: NaiveDate = first.parse().ok()?;
        let next = match word.len() {
            4 => months_after(first, 12),
            7 => months_after(first, 1),
            _ => next_day(first),
        };
        Some(Period {
            span: Span::new(first, previous_day(next)),
            label: word.to_owned(),
        })
    }

    /// Returns the year that `fy27` or `fy2027` names.
    fn fiscal_year(&self, word: &str) -> Option<FiscalYear> {
        let digits = word.strip_prefix("fy")?;
        let number: i32 = digits.parse().ok()?;
        let year = match digits.len() {
            2 => 2000 + number,
            4 => number,
            _ => return None,
        };
        // The calendar may have changed since: the one that holds in the middle of that year counts.
        let middle = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(self.calendar(middle).year(year))
    }

    fn span(&self, step: Step, date: NaiveDate) -> Span {
        let year = self.calendar(date).year_of(date);
        let inside = |spans: Vec<Span>| {
            spans
                .into_iter()
                .find(|span| span.contains(date))
                .unwrap_or_else(|| year.span())
        };
        match step {
            Step::Week => {
                let first = monday_of(date);
                Span::new(first, days_after(first, 6))
            }
            Step::Month => {
                let first = date.with_day(1).unwrap_or(date);
                Span::new(first, previous_day(months_after(first, 1)))
            }
            Step::Period => inside(year.periods.iter().map(calendar::Period::span).collect()),
            Step::Quarter => inside(year.quarters.clone()),
            Step::Year => year.span(),
        }
    }

    /// Returns how the fiscal calendar names a span, after a comma.
    fn name(&self, step: Step, span: Span) -> String {
        let label = self.calendar(span.first).label(span.first, None);
        let words = match step {
            Step::Week | Step::Month => return String::new(),
            Step::Year => 1,
            Step::Quarter => 2,
            Step::Period => 3,
        };
        let mut parts: Vec<&str> = label.text.split(' ').take(words).collect();
        if words == 3 {
            parts.remove(1);
        }
        format!(", {}", parts.join(" "))
    }
}

/// Returns the quarter `q2` or the period `p7` of a year.
fn part_of(year: &FiscalYear, word: &str) -> Option<Period> {
    let number = |rest: &str| rest.parse::<usize>().ok()?.checked_sub(1);
    let span = if let Some(rest) = word.strip_prefix('q') {
        *year.quarters.get(number(rest)?)?
    } else {
        year.periods
            .get(number(word.strip_prefix('p')?)?)
            .map(calendar::Period::span)?
    };
    Some(Period {
        span,
        label: format!("{} {}", year.name, word.to_uppercase()),
    })
}
