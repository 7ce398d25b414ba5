//! A rule on whole days in the parts that a form shows. Only Rust reads and writes the text.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::day_rule::DayRule;
use super::error::RecurrenceError;
use super::rule::{Frequency, NthWeekday, Rule, Until};
use crate::Weekday;

/// A recurrence on whole days. Lists may be in any order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Recurrence {
    /// The unit of the interval.
    pub every: Every,
    /// At least 1.
    pub interval: u32,
    /// Of a weekly rule; empty means the weekday of the first day.
    pub weekdays: Vec<Weekday>,
    /// Of a monthly or yearly rule; `None` means the date of the first day.
    pub day: Option<DayOfMonth>,
    /// Of a monthly or yearly rule, 1 to 12; empty means every month, or the date of the first day.
    pub months: Vec<u8>,
    pub end: End,
    /// The first day of a week, for intervals of several weeks.
    pub week_start: Weekday,
    /// Parts of the `RRULE` that have no field here ("BYWEEKNO=20"); empty for most rules.
    pub other: String,
}

/// The unit of the interval of a recurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Every {
    Days,
    Weeks,
    Months,
    Years,
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DayOfMonth {
    /// By its number.
    Date {
        /// 1 to 31, or -1 to -31 from the end.
        day: i8,
    },
    /// The n-th such weekday.
    Weekday {
        /// From 1, or from -1 at the end.
        nth: i8,
        weekday: Weekday,
    },
    /// The n-th day from Monday to Friday.
    Workday {
        /// From 1, or from -1 at the end.
        nth: i8,
    },
}

/// When a recurrence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RecurrenceEnd"))]
pub enum End {
    Never,
    /// After a number of times.
    Count {
        /// At least 1.
        count: u32,
    },
    /// On a day.
    Until {
        /// The last day on which it can fall.
        until: NaiveDate,
    },
}

/// A rule as a request has it: the text of an `RRULE`, or its parts.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum TextOrParts {
    Text(String),
    Parts(Recurrence),
}

const WORKWEEK: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

impl From<&DayRule> for Recurrence {
    fn from(rule: &DayRule) -> Self {
        // Whatever no field takes out of it is left for `other`.
        let mut rest = rule.0.clone();
        let every = match rest.frequency {
            Frequency::Daily => Every::Days,
            Frequency::Weekly => Every::Weeks,
            Frequency::Monthly => Every::Months,
            Frequency::Yearly => Every::Years,
        };
        let by_month = matches!(every, Every::Months | Every::Years);
        let months = if by_month {
            std::mem::take(&mut rest.months)
        } else {
            Vec::new()
        };
        // A yearly rule without months would count weekdays within the year.
        let day = (every == Every::Months || !months.is_empty())
            .then(|| take_day(&mut rest))
            .flatten();
        let plain = rest.set_positions.is_empty() && rest.weekdays.iter().all(|day| day.nth == 0);
        let weekdays = if every == Every::Weeks && plain {
            let days = std::mem::take(&mut rest.weekdays);
            days.into_iter().map(|day| day.weekday).collect()
        } else {
            Vec::new()
        };
        let end = take_end(&mut rest);
        let interval = std::mem::replace(&mut rest.interval, 1);
        let week_start = std::mem::replace(&mut rest.week_start, Weekday::Mon);
        rest.frequency = Frequency::Daily;
        let rest = rest.to_string();
        let other: Vec<&str> = rest
            .split(';')
            .filter(|part| *part != "FREQ=DAILY")
            .collect();
        Self {
            every,
            interval,
            weekdays,
            day,
            months,
            end,
            week_start,
            other: other.join(";"),
        }
    }
}

fn take_day(rest: &mut Rule) -> Option<DayOfMonth> {
    let day = match (
        rest.month_days.as_slice(),
        rest.weekdays.as_slice(),
        rest.set_positions.as_slice(),
    ) {
        ([day], [], []) => DayOfMonth::Date { day: *day },
        ([], [one], []) if one.nth != 0 => DayOfMonth::Weekday {
            nth: one.nth,
            weekday: one.weekday,
        },
        ([], days, [nth]) if days.iter().copied().eq(workdays()) => DayOfMonth::Workday {
            nth: i8::try_from(*nth).ok()?,
        },
        _ => return None,
    };
    rest.month_days.clear();
    rest.weekdays.clear();
    rest.set_positions.clear();
    Some(day)
}

fn take_end(rest: &mut Rule) -> End {
    match (rest.until.take(), rest.count) {
        (Some(until), _) => End::Until {
            until: match until {
                Until::Date(date) => date,
                Until::Local(time) | Until::Utc(time) => time.date(),
            },
        },
        (None, Some(count)) => {
            rest.count = None;
            End::Count { count }
        }
        (None, None) => End::Never,
    }
}

fn workdays() -> impl Iterator<Item = NthWeekday> {
    WORKWEEK
        .into_iter()
        .map(|weekday| NthWeekday { nth: 0, weekday })
}

impl TryFrom<Recurrence> for DayRule {
    type Error = RecurrenceError;

    fn try_from(parts: Recurrence) -> Result<Self, Self::Error> {
        let mut rule = Rule::every(match parts.every {
            Every::Days => Frequency::Daily,
            Every::Weeks => Frequency::Weekly,
            Every::Months => Frequency::Monthly,
            Every::Years => Frequency::Yearly,
        });
        rule.interval = parts.interval;
        rule.week_start = parts.week_start;
        match parts.end {
            End::Never => {}
            End::Count { count } => rule.count = Some(count),
            End::Until { until } => rule.until = Some(Until::Date(until)),
        }
        match parts.every {
            Every::Days => {}
            Every::Weeks => {
                let days = parts.weekdays.into_iter();
                rule.weekdays = days.map(|weekday| NthWeekday { nth: 0, weekday }).collect();
            }
            // Without a month, a yearly rule falls on the date of its first day.
            Every::Years if parts.months.is_empty() => {}
            Every::Months | Every::Years => {
                rule.months = parts.months;
                match parts.day {
                    None => {}
                    Some(DayOfMonth::Date { day }) => rule.month_days = vec![day],
                    Some(DayOfMonth::Weekday { nth, weekday }) => {
                        rule.weekdays = vec![NthWeekday { nth, weekday }];
                    }
                    Some(DayOfMonth::Workday { nth }) => {
                        rule.weekdays = workdays().collect();
                        rule.set_positions = vec![i32::from(nth)];
                    }
                }
            }
        }
        // Reading it checks the ranges and sorts the lists.
        Self::parse(&format!("{rule};{}", parts.other))
    }
}

impl TryFrom<TextOrParts> for DayRule {
    type Error = RecurrenceError;

    fn try_from(rule: TextOrParts) -> Result<Self, Self::Error> {
        match rule {
            TextOrParts::Text(text) => Self::parse(&text),
            TextOrParts::Parts(parts) => parts.try_into(),
        }
    }
}

/// Reads the text of an `RRULE`, as it is, or its parts; for fields that keep the text.
pub fn rrule_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match TextOrParts::deserialize(deserializer)? {
        TextOrParts::Text(text) => Ok(text),
        TextOrParts::Parts(parts) => DayRule::try_from(parts)
            .map(|rule| rule.to_string())
            .map_err(serde::de::Error::custom),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(rrule: &str) -> Recurrence {
        Recurrence::from(&DayRule::parse(rrule).unwrap())
    }

    #[test]
    fn every_rule_has_parts_and_comes_back_as_it_was() {
        for (rrule, other) in [
            ("FREQ=DAILY;INTERVAL=10", ""),
            ("FREQ=WEEKLY;BYDAY=MO", ""),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU", ""),
            ("FREQ=WEEKLY;BYDAY=TU;COUNT=8", ""),
            ("FREQ=MONTHLY", ""),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", ""),
            ("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231", ""),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ""),
            ("FREQ=MONTHLY;BYMONTH=1,2,9,12;BYDAY=2TU", ""),
            ("FREQ=YEARLY", ""),
            ("FREQ=YEARLY;BYMONTH=5,11;BYDAY=2WE", ""),
            ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", ""),
            ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20"),
            ("FREQ=YEARLY;BYDAY=20MO", "BYDAY=20MO"),
            ("FREQ=YEARLY;BYMONTHDAY=15", "BYMONTHDAY=15"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,15", "BYMONTHDAY=1,15"),
            ("FREQ=MONTHLY;BYDAY=1MO,3MO", "BYDAY=1MO,3MO"),
            ("FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1", "BYDAY=MO;BYSETPOS=1"),
            ("FREQ=DAILY;BYMONTH=3;BYDAY=MO", "BYMONTH=3;BYDAY=MO"),
            (
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=31",
                "RSCALE=GREGORIAN;SKIP=FORWARD",
            ),
            ("FREQ=DAILY;COUNT=3;UNTIL=20271231", "COUNT=3"),
        ] {
            let parts = parts(rrule);
            assert_eq!(parts.other, other, "{rrule}");
            assert_eq!(DayRule::try_from(parts).unwrap().to_string(), rrule);
        }
    }

    #[test]
    fn parts_out_of_range_are_refused() {
        let monthly = parts("FREQ=MONTHLY;BYMONTHDAY=15");
        for wrong in [
            Recurrence {
                interval: 0,
                ..monthly.clone()
            },
            Recurrence {
                months: vec![13],
                ..monthly.clone()
            },
            Recurrence {
                day: Some(DayOfMonth::Date { day: 32 }),
                ..monthly.clone()
            },
            Recurrence {
                other: "BYMONTHDAY=1".to_owned(),
                ..monthly.clone()
            },
            Recurrence {
                other: "nonsense".to_owned(),
                ..monthly
            },
        ] {
            assert!(DayRule::try_from(wrong.clone()).is_err(), "{wrong:?}");
        }
    }
}
