//! The parts of one `RRULE`, as they are written.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};

use crate::Weekday;

/// How often a rule repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The last moment of a rule, included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    /// The whole day, on the wall clock.
    Date(NaiveDate),
    /// A wall time.
    Local(NaiveDateTime),
    /// An instant, written in UTC.
    Utc(NaiveDateTime),
}

/// A weekday, or the n-th one of its month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NthWeekday {
    /// 1 to 53, -1 to -53 from the end; 0 means every one.
    pub(crate) nth: i8,
    pub(crate) weekday: Weekday,
}

/// Where a day goes that its month does not have (RFC 7529).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Skip {
    #[default]
    Omit,
    Backward,
    Forward,
}

/// One `RRULE`. Lists are sorted and hold each value once; an empty list is a part left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) frequency: Frequency,
    pub(crate) interval: u32,
    pub(crate) count: Option<u32>,
    pub(crate) until: Option<Until>,
    pub(crate) months: Vec<u8>,
    pub(crate) month_days: Vec<i8>,
    pub(crate) weekdays: Vec<NthWeekday>,
    pub(crate) set_positions: Vec<i32>,
    pub(crate) weeks: Vec<i8>,
    pub(crate) year_days: Vec<i16>,
    pub(crate) week_start: Weekday,
    pub(crate) hours: Vec<u8>,
    pub(crate) minutes: Vec<u8>,
    pub(crate) seconds: Vec<u8>,
    pub(crate) skip: Skip,
}

impl Rule {
    /// Returns a rule of that frequency and nothing else.
    pub(crate) const fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            count: None,
            until: None,
            months: Vec::new(),
            month_days: Vec::new(),
            weekdays: Vec::new(),
            set_positions: Vec::new(),
            weeks: Vec::new(),
            year_days: Vec::new(),
            week_start: Weekday::Mon,
            hours: Vec::new(),
            minutes: Vec::new(),
            seconds: Vec::new(),
            skip: Skip::Omit,
        }
    }
}

/// Returns the two letters of a weekday: "MO".
pub(crate) const fn letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

impl fmt::Display for NthWeekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.nth != 0 {
            write!(f, "{}", self.nth)?;
        }
        f.write_str(letters(self.weekday))
    }
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{}", date.format("%Y%m%d")),
            Self::Local(time) => write!(f, "{}", time.format("%Y%m%dT%H%M%S")),
            Self::Utc(time) => write!(f, "{}Z", time.format("%Y%m%dT%H%M%S")),
        }
    }
}

impl fmt::Display for Rule {
    /// Writes the value of an `RRULE` line, parts in a fixed order.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let frequency = match self.frequency {
            Frequency::Daily => "DAILY",
            Frequency::Weekly => "WEEKLY",
            Frequency::Monthly => "MONTHLY",
            Frequency::Yearly => "YEARLY",
        };
        match self.skip {
            Skip::Omit => write!(f, "FREQ={frequency}")?,
            Skip::Backward => write!(f, "RSCALE=GREGORIAN;FREQ={frequency};SKIP=BACKWARD")?,
            Skip::Forward => write!(f, "RSCALE=GREGORIAN;FREQ={frequency};SKIP=FORWARD")?,
        }
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        list(f, "BYMONTH", &self.months)?;
        list(f, "BYWEEKNO", &self.weeks)?;
        list(f, "BYYEARDAY", &self.year_days)?;
        list(f, "BYMONTHDAY", &self.month_days)?;
        list(f, "BYDAY", &self.weekdays)?;
        list(f, "BYHOUR", &self.hours)?;
        list(f, "BYMINUTE", &self.minutes)?;
        list(f, "BYSECOND", &self.seconds)?;
        list(f, "BYSETPOS", &self.set_positions)?;
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", letters(self.week_start))?;
        }
        if let Some(count) = self.count {
            write!(f, ";COUNT={count}")?;
        }
        if let Some(until) = self.until {
            write!(f, ";UNTIL={until}")?;
        }
        Ok(())
    }
}

fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, part: &str, values: &[T]) -> fmt::Result {
    for (n, value) in values.iter().enumerate() {
        if n == 0 {
            write!(f, ";{part}={value}")?;
        } else {
            write!(f, ",{value}")?;
        }
    }
    Ok(())
}
