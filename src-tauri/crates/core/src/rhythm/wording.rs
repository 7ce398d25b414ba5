//! Every sentence of `rhythm`: causes, rules, and what is odd about them.

use serde::{Serialize, Serializer};

use crate::{
    calendar::{
        Boundary, FiscalCalendar, FiscalYear, NotWorking, Span, next_day, nth, recurrence::DayRule,
    },
    english::{
        days,
        say::{self, number, ordinal},
    },
    model::EntryRule,
};

use super::{
    calendars::{ChangedYear, YearInUse},
    cause::Position,
    roll_forward::{Ending, Shift, Why},
};

pub(super) const ENDS_FIRST: &str = "The last day is before the first.";
pub(super) const NO_DAY: &str = "It lasts at least one day.";
pub(super) const NORTHERN_SEASONS: &str = "The months in this pack are those of the northern half of \
     the world: look at the entries marked “your own dates?”.";

/// Returns what an occurrence is called as a cause: "P8 close, WD-1 to WD+4".
pub(super) fn cause(name: &str, position: Option<Position>, span: Span) -> String {
    let position = position.and_then(|position| match position {
        Position::Short { from, until } => Some(short(from, until)),
        Position::Spelled {
            from,
            until,
            boundary,
            calendar,
        } => spelled(from, until, part(boundary, from, calendar)),
    });
    let when = position.unwrap_or_else(|| days::range(span.first, span.last));
    format!("{name}, {when}")
}

/// Returns a working day near a boundary: "2nd working day"; before the end, "3 working days left".
pub(super) fn working_day(day: i8) -> String {
    match day {
        1 => "first working day".to_owned(),
        -1 => "last working day".to_owned(),
        2.. => format!("{} working day", nth(day.unsigned_abs().into())),
        _ => format!("{} working days left", day.unsigned_abs()),
    }
}

/// Returns a working day as "WD+2".
pub(super) fn working_day_short(day: i32) -> String {
    format!("WD{day:+}")
}

/// Returns "WD-1 to WD+4".
fn short(from: i32, until: i32) -> String {
    if until == from {
        working_day_short(from)
    } else {
        format!(
            "{} to {}",
            working_day_short(from),
            working_day_short(until)
        )
    }
}

/// Returns "third to fourth working day of the month", "last five working days of the quarter"; nothing
/// where dates say it better.
fn spelled(from: i32, until: i32, part: &str) -> Option<String> {
    let (first, last) = (from.unsigned_abs(), until.unsigned_abs());
    match (from, until) {
        (1, 2..) => Some(format!(
            "first {} working days of {part}",
            number(until.into())
        )),
        (1.., _) if from == until => Some(format!("{} working day of {part}", ordinal(first))),
        (1.., _) => Some(format!(
            "{} to {} working day of {part}",
            ordinal(first),
            ordinal(last)
        )),
        (-1, -1) => Some(format!("last working day of {part}")),
        (i32::MIN..=-2, -1) => Some(format!(
            "last {} working days of {part}",
            number(first.into())
        )),
        _ => None,
    }
}

/// Returns what working days are counted in: what begins at the boundary, or what ends there.
fn part(boundary: Boundary, from: i32, calendar: FiscalCalendar) -> &'static str {
    match boundary {
        Boundary::Period | Boundary::PeriodInsideQuarter => match calendar {
            FiscalCalendar::MonthBased { first_day: 1, .. } => "the month",
            FiscalCalendar::MonthBased { .. } | FiscalCalendar::WeekBased { .. } => "the period",
        },
        Boundary::Quarter | Boundary::QuarterInsideYear => "the quarter",
        Boundary::SecondHalf if from > 0 => "the second half-year",
        Boundary::SecondHalf => "the first half-year",
        Boundary::Half => "the half-year",
        Boundary::Year => "the fiscal year",
    }
}

/// Returns the rule in words, with a capital and without a final stop.
pub fn rule_words(rule: &EntryRule) -> String {
    let text = match rule {
        EntryRule::Once { first, last } => format!("once, {}", days::range(*first, *last)),
        EntryRule::Recurring {
            rrule,
            first,
            days,
            extra,
            ..
        } => {
            let over_days = |said: String| match days {
                0 | 1 => said,
                days => format!("{said}, for {days} days"),
            };
            match DayRule::parse(rrule) {
                // A rule for its first day alone: the dates were given one by one.
                Ok(rule) if rule.count() == Some(1) && !extra.is_empty() => {
                    let dates = days::count(i64::try_from(extra.len()).unwrap_or(0) + 1, "date");
                    over_days(format!("on {dates}, from {}", days::long(*first)))
                }
                Ok(rule) => rule.describe_days(*first, *days),
                Err(_) => over_days(rrule.clone()),
            }
        }
        EntryRule::Fiscal { rule } => rule.describe(),
    };
    say::capital(&text)
}

/// Returns what a day off is to a date that begins on it: "on a holiday: Boxing Day".
pub(super) fn day_off(off: &NotWorking) -> Option<String> {
    match off {
        NotWorking::Holiday(name) => Some(format!("on a holiday: {name}")),
        NotWorking::Closure(name) => Some(format!("in a closure: {name}")),
        NotWorking::Weekend => None,
    }
}

/// Returns the same of a date that ends there: "ends on a holiday: Boxing Day".
pub(super) fn ends(note: &str) -> String {
    format!("ends {note}")
}

pub(super) fn too_few_good_days(percent: usize) -> String {
    format!(
        "{percent} % of the coming year are good days. With so many entries every day looks alike: drop the ones that do not keep people from talking."
    )
}

pub(super) fn too_many_good_days(percent: usize) -> String {
    format!(
        "{percent} % of the coming year are good days. With so few entries the year says little: what keeps this unit busy?"
    )
}

impl YearInUse {
    /// Returns what a change of calendars did to the year, in words.
    pub(crate) fn change_in_words(&self) -> Option<String> {
        let (name, whole, span) = (&self.year.name, self.year.span(), self.span);
        let days = span.days();
        if span.last < whole.last {
            let next = next_day(span.last);
            let date = days::day_month(next);
            Some(format!(
                "{name} is short, {days} days: another calendar holds from {date}."
            ))
        } else if span.first > whole.first {
            let date = days::day_month(span.first);
            Some(format!(
                "{name} is short, {days} days: this calendar holds from {date}."
            ))
        } else {
            None
        }
    }
}

/// Returns which years a change of calendars cuts: "FY27 lasts 305 days, from 1 Apr 2026 to 30 Jan 2027."
pub(super) fn cut_years(years: &[ChangedYear]) -> String {
    let cut: Vec<String> = years
        .iter()
        .filter(|year| year.cut)
        .map(|year| {
            let (first, last) = (days::dated(year.first), days::dated(year.last));
            format!(
                "{} lasts {} days, from {first} to {last}.",
                year.name, year.days
            )
        })
        .collect();
    if cut.is_empty() {
        "No year is cut: the old one ends where the new one begins.".to_owned()
    } else {
        cut.join(" ")
    }
}

/// "FY27, 1 Apr 2026 to 31 Mar 2027"
pub(super) fn year(year: &FiscalYear) -> String {
    let (first, last) = (days::dated(year.first), days::dated(year.last));
    format!("{}, {first} to {last}", year.name)
}

impl Why {
    /// Returns why a date differs, in words; empty where nobody can tell.
    pub fn text(&self) -> String {
        let text = match self {
            Self::Gone => "the rule no longer gives this date",
            Self::MovedByHand => "moved by hand; the rule says another day",
            Self::RuleChanged => "the rule was changed",
            Self::DayOff { day, name } => {
                return format!("{name} on {} is a day off", days::short(*day));
            }
            Self::WorkedDay { day, name } => return format!("{} is a {name}", days::short(*day)),
            Self::OtherCalendar(by) => return format!("another calendar holds: {}", shift(*by)),
            Self::CalendarChanged(by) => {
                return format!("the calendar was changed: {}", shift(*by));
            }
            Self::RuleOrDaysOffChanged => "the rule or the days off were changed",
            Self::Once => "once",
            Self::NewThisYear => "new this year",
            Self::SameDates => "the same dates as a year ago",
            Self::SameRule => "the same rule a year on",
            Self::Unknown => "",
            Self::Boundary { ending, between } => {
                let ending = match ending {
                    Ending::On(boundary, day) => {
                        format!("{} ends on a {}", boundary.ends(), day.name())
                    }
                    Ending::Moved(by) => shift(*by),
                };
                return if between.is_empty() {
                    ending
                } else {
                    format!("{ending}; {} in between", say::list(between))
                };
            }
        };
        text.to_owned()
    }
}

impl Serialize for Why {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

/// "P5 ends 2 days later"
fn shift(by: Shift) -> String {
    format!("{} ends {}", by.boundary.ends(), by_days(by.days))
}

fn by_days(by: i64) -> String {
    match by {
        0 => "on the same date".to_owned(),
        1.. => format!("{} later", days::count(by, "day")),
        ..0 => format!("{} earlier", days::count(-by, "day")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn working_days_are_said_in_words() {
        for (from, until, said) in [
            (8, 8, Some("eighth working day of the month")),
            (3, 4, Some("third to fourth working day of the month")),
            (1, 5, Some("first five working days of the month")),
            (16, 25, Some("16th to 25th working day of the month")),
            (-1, -1, Some("last working day of the month")),
            (-5, -1, Some("last five working days of the month")),
            // Dates say these better.
            (-9, -7, None),
            (-5, 5, None),
        ] {
            let words = spelled(from, until, "the month");
            assert_eq!(words.as_deref(), said, "{from} to {until}");
        }
    }
}
