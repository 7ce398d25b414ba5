//! When a figure is published.

use chrono::NaiveDate;

use crate::{
    Records,
    calendar::{Boundary, nth},
    english::{say, with_article},
    model::Published,
};

/// Returns when a figure is published: "every period, 8th working day".
pub fn published(records: &Records, rule: Published) -> String {
    match rule {
        Published::Guess | Published::Never => "no day noted".to_owned(),
        Published::Weekly { weekday } => format!("every {}", weekday.name()),
        Published::Fiscal {
            boundary,
            working_day,
        } => {
            let each = match boundary {
                Boundary::Period | Boundary::PeriodInsideQuarter => "period",
                Boundary::Quarter | Boundary::QuarterInsideYear => "quarter",
                Boundary::Half | Boundary::SecondHalf => "half-year",
                Boundary::Year => "fiscal year",
            };
            format!("every {each}, {} working day", nth(working_day.into()))
        }
        Published::After {
            entry_id,
            working_days,
        } => {
            let entry = entry_id.and_then(|id| records.entry(id));
            let entry = entry.map_or_else(String::new, |entry| with_article(&entry.name));
            let days = say::count(working_days.into(), "working day", "working days");
            format!("{days} after {entry}")
        }
    }
}

/// Returns since when a new figure is out: "New since 11 November".
pub fn due(on: NaiveDate, today: NaiveDate) -> String {
    format!("New since {}", say::day_month(on, today))
}
