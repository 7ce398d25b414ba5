//! A fiscal rule said back in plain English.

use super::{Boundary, FiscalRule, Offset, Until};
use crate::Roll;

impl FiscalRule {
    /// Returns the rule as a sentence without a full stop: "every period: from 1 working day
    /// before the end to 4 after".
    pub fn describe(&self) -> String {
        if let Some(whole) = self.as_a_part() {
            return format!("{whole}{}", roll_words(self.roll));
        }
        let start = Phrase::of(self.from, self.boundary);
        let when = match self.until {
            Until::Offset { offset } if offset == self.from => start.alone(),
            Until::Offset { offset } => start.up_to(&Phrase::of(offset, self.boundary)),
            Until::Days { length: 0 | 1 } | Until::WorkingDays { length: 0 | 1 } => start.alone(),
            Until::Days { length } => format!("{length} days from {}", start.alone()),
            Until::WorkingDays { length } => {
                format!("{length} working days from {}", start.alone())
            }
        };
        format!("{}: {when}{}", self.boundary.words(), roll_words(self.roll))
    }

    /// Returns a span that is a part of a year, quarter or period as one calls it: "the last 8 working
    /// days of quarters 1 to 3", "weeks 7 to 10 of every fiscal year". Nothing where it is none.
    fn as_a_part(&self) -> Option<String> {
        let Until::Offset { offset } = self.until else {
            return None;
        };
        let of_the_end = self.boundary.words();
        let of_the_next = self.boundary.following();
        if let (Offset::WorkingDays { n: from }, Offset::WorkingDays { n: to }) =
            (self.from, offset)
        {
            return match (from, to, of_the_next) {
                (..-1, -1, _) => Some(format!(
                    "the last {} working days of {of_the_end}",
                    from.unsigned_abs()
                )),
                (1, 2.., Some(next)) => Some(format!("the first {to} working days of {next}")),
                (2.., _, Some(next)) if to > from => Some(format!(
                    "the {} to the {} working day of {next}",
                    nth(from.unsigned_abs()),
                    nth(to.unsigned_abs())
                )),
                _ => None,
            };
        }
        let (from, to) = (self.from.calendar_days()?, offset.calendar_days()?);
        let weeks = (to - from + 1) / 7;
        if weeks < 1 || (to - from + 1) % 7 != 0 {
            return None;
        }
        match (from, of_the_next) {
            (..0, _) if to == -1 => {
                let last = if weeks == 1 {
                    "week".to_owned()
                } else {
                    format!("{weeks} weeks")
                };
                Some(format!("the last {last} of {of_the_end}"))
            }
            (..0, _) if to < 0 && from % 7 == 0 => {
                let long = if weeks == 1 {
                    "1 week".to_owned()
                } else {
                    format!("{weeks} weeks")
                };
                Some(format!(
                    "{of_the_end}: {long} from {} weeks before the end",
                    -from / 7
                ))
            }
            (0.., Some(next)) if from % 7 == 0 => {
                let first = from / 7 + 1;
                Some(if weeks == 1 {
                    format!("week {first} of {next}")
                } else {
                    format!("weeks {first} to {} of {next}", first + weeks - 1)
                })
            }
            _ => None,
        }
    }
}

impl Offset {
    /// Returns an offset in calendar days where it is one.
    fn calendar_days(self) -> Option<i64> {
        match self {
            Self::Days { n } => Some(i64::from(n)),
            Self::Weeks { n } => Some(i64::from(n) * 7),
            Self::WorkingDays { .. } | Self::NthWeekday { .. } => None,
        }
    }
}

impl Boundary {
    /// Returns which boundaries these are: "quarters 1 to 3".
    pub const fn words(self) -> &'static str {
        match self {
            Self::Period => "every period",
            Self::PeriodInsideQuarter => "every period inside a quarter",
            Self::Quarter => "every quarter",
            Self::QuarterInsideYear => "quarters 1 to 3",
            Self::Half => "every half-year",
            Self::SecondHalf => "the first half-year",
            Self::Year => "every fiscal year",
        }
    }

    /// Returns what begins at the boundary, as one counts days of it; nothing where it has no plain name.
    const fn following(self) -> Option<&'static str> {
        match self {
            Self::PeriodInsideQuarter | Self::QuarterInsideYear => None,
            Self::SecondHalf => Some("the second half-year"),
            Self::Period | Self::Quarter | Self::Half | Self::Year => Some(self.words()),
        }
    }

    /// Returns what comes after the boundary, where days are counted into it.
    const fn next(self) -> &'static str {
        match self {
            Self::Period | Self::PeriodInsideQuarter => "the next period",
            Self::Quarter | Self::QuarterInsideYear => "the next quarter",
            Self::Half => "the next half-year",
            Self::SecondHalf => "the second half-year",
            Self::Year => "the new year",
        }
    }
}

const fn roll_words(roll: Roll) -> &'static str {
    match roll {
        Roll::Keep => "",
        Roll::Next => ", moved to the next working day",
        Roll::Previous => ", moved to the working day before",
        Roll::NextInMonth => ", moved to the next working day of the same month",
        Roll::PreviousInMonth => ", moved to the working day before in the same month",
    }
}

/// One end of a span, in words that can be joined.
struct Phrase {
    /// How much: "4 working days", "the 4th Thursday".
    amount: String,
    /// How much where the same unit follows: "4".
    number: Option<String>,
    unit: Unit,
    side: Side,
    /// What begins at the boundary.
    next: &'static str,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Unit {
    Days,
    Weeks,
    WorkingDays,
    Weekday,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Side {
    Before,
    At,
    After,
}

impl Side {
    const fn of(n: i32) -> Self {
        match n {
            ..0 => Self::Before,
            0 => Self::At,
            1.. => Self::After,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::At | Self::After => "after",
        }
    }
}

impl Phrase {
    fn of(offset: Offset, boundary: Boundary) -> Self {
        let counted = |n: i32, unit: Unit, one: &str, many: &str| Self {
            amount: plural(n, one, many),
            number: Some(n.unsigned_abs().to_string()),
            unit,
            side: Side::of(n),
            next: boundary.next(),
        };
        match offset {
            Offset::Days { n } => counted(n, Unit::Days, "day", "days"),
            Offset::Weeks { n } => counted(n, Unit::Weeks, "week", "weeks"),
            Offset::WorkingDays { n } => {
                counted(n, Unit::WorkingDays, "working day", "working days")
            }
            Offset::NthWeekday {
                n,
                weekday,
                days,
                working_days,
            } => {
                let mut amount = String::new();
                for (n, one, many) in [
                    (working_days, "working day", "working days"),
                    (days, "day", "days"),
                ] {
                    if n != 0 {
                        amount.push_str(&plural(n, one, many));
                        amount.push_str(if n > 0 { " after " } else { " before " });
                    }
                }
                let which = match n {
                    -1 => "last".to_owned(),
                    ..-1 => format!("{} last", nth(n.unsigned_abs())),
                    0.. => nth(n.unsigned_abs()),
                };
                Self {
                    amount: format!("{amount}the {which} {}", weekday.name()),
                    number: None,
                    unit: Unit::Weekday,
                    side: if n < 0 { Side::Before } else { Side::After },
                    next: boundary.next(),
                }
            }
        }
    }

    fn alone(&self) -> String {
        match self.side {
            Side::At => format!("the first day of {}", self.next),
            Side::Before | Side::After => {
                format!("{} {} the end", self.amount, self.side.word())
            }
        }
    }

    /// Joins this start with the end of the span, saying each word once.
    fn up_to(&self, end: &Self) -> String {
        let short = |phrase: &Self, other: &Self| match &phrase.number {
            Some(number) if phrase.unit == other.unit => number.clone(),
            _ => phrase.amount.clone(),
        };
        match (self.side, end.side) {
            (Side::Before, Side::After) => {
                format!("from {} to {} after", self.alone(), short(end, self))
            }
            // A weekday may bring a "before" or "after" of its own, so each end says where it stands.
            (Side::Before, Side::Before) | (Side::After, Side::After)
                if (self.unit == Unit::Weekday) != (end.unit == Unit::Weekday) =>
            {
                let side = end.side.word();
                format!("from {} to {} {side} it", self.alone(), end.amount)
            }
            (Side::Before, Side::Before) | (Side::After, Side::After) => {
                format!("from {} to {}", short(self, end), end.alone())
            }
            (Side::At, Side::After) if end.unit != Unit::Weekday => {
                format!("from {} to {} after it", self.alone(), end.amount)
            }
            (Side::At | Side::Before | Side::After, _) => {
                format!("from {} to {}", self.alone(), end.alone())
            }
        }
    }
}

fn plural(n: i32, one: &str, many: &str) -> String {
    match n.unsigned_abs() {
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    }
}

/// Returns "1st", "2nd", "3rd", "4th", "11th", "21st".
pub fn nth(n: u32) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
