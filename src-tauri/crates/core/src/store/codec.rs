//! Lists and rules as short texts in a column.
//!
//! One line of words a value, so that a person with a `SQLite` shell can read them, and the change
//! log can compare them. Every writer here has its reader, and a test that they agree.
//!
//! They stay texts because their reader is needed for old files in any case.

mod rule;

use chrono::NaiveDate;

use crate::{
    calendar::{
        Boundary, ClockTime, FiscalCalendar, NamedBy, Roll, WeekPattern, Weekday, YearEnd,
        YearEndRule, ics::Version,
    },
    model::{About, ChangedDate, DayHours, Opener, Preference, Published, Words},
};

pub(crate) use rule::{entry_rule, read_entry_rule};

impl Words for Weekday {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Mon, "mon"),
        (Self::Tue, "tue"),
        (Self::Wed, "wed"),
        (Self::Thu, "thu"),
        (Self::Fri, "fri"),
        (Self::Sat, "sat"),
        (Self::Sun, "sun"),
    ];
}

impl Words for NamedBy {
    const ALL: &'static [(Self, &'static str)] = &[(Self::Start, "start"), (Self::End, "end")];
}

impl Words for WeekPattern {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::FourFourFive, "4-4-5"),
        (Self::FourFiveFour, "4-5-4"),
        (Self::FiveFourFour, "5-4-4"),
        (Self::ThirteenByFour, "13x4"),
    ];
}

impl Words for YearEndRule {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Last, "last"), (Self::Nearest, "nearest")];
}

impl Words for Boundary {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Period, "period"),
        (Self::PeriodInsideQuarter, "periodInsideQuarter"),
        (Self::Quarter, "quarter"),
        (Self::QuarterInsideYear, "quarterInsideYear"),
        (Self::Half, "half"),
        (Self::SecondHalf, "secondHalf"),
        (Self::Year, "year"),
    ];
}

impl Words for Roll {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Keep, "keep"),
        (Self::Next, "next"),
        (Self::Previous, "previous"),
        (Self::NextInMonth, "nextInMonth"),
        (Self::PreviousInMonth, "previousInMonth"),
    ];
}

/// Writes items with `write`, a space between two.
pub(crate) fn join<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().join(" ")
}

/// Reads what [`join`] wrote; nothing where one item cannot be read.
pub(crate) fn split<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split_whitespace().map(read).collect()
}

/// Writes what feedback is about: `timing length`.
pub(crate) fn subjects(about: &[About]) -> String {
    join(about, |one| one.word().to_owned())
}

/// Reads what feedback is about.
pub(crate) fn read_subjects(text: &str) -> Option<Vec<About>> {
    split(text, About::from_word)
}

/// Writes weekdays: `sat sun`.
pub(crate) fn weekdays(days: &[Weekday]) -> String {
    join(days, |day| day.word().to_owned())
}

pub(crate) fn read_weekdays(text: &str) -> Option<Vec<Weekday>> {
    split(text, Weekday::from_word)
}

/// Writes when a reading comes out: `weekly mon`, `fiscal period 8`, `after 5`; the entry of the last has a column
/// of its own.
pub(crate) fn published(published: Published) -> String {
    match published {
        Published::Guess => String::new(),
        Published::Never => "never".to_owned(),
        Published::Weekly { weekday } => format!("weekly {}", weekday.word()),
        Published::Fiscal {
            boundary,
            working_day,
        } => format!("fiscal {} {working_day}", boundary.word()),
        Published::After { working_days, .. } => format!("after {working_days}"),
    }
}

/// Reads when a reading comes out.
pub(crate) fn read_published(text: &str) -> Option<Published> {
    let words: Vec<&str> = text.split(' ').collect();
    Some(match words[..] {
        [""] => Published::Guess,
        ["never"] => Published::Never,
        ["weekly", weekday] => Published::Weekly {
            weekday: Weekday::from_word(weekday)?,
        },
        ["fiscal", boundary, working_day] => Published::Fiscal {
            boundary: Boundary::from_word(boundary)?,
            working_day: working_day.parse().ok()?,
        },
        ["after", working_days] => Published::After {
            entry_id: None,
            working_days: working_days.parse().ok()?,
        },
        _ => return None,
    })
}

/// Writes opener numbers: `1 3`.
pub(crate) fn openers(openers: &[Opener]) -> String {
    join(openers, ToString::to_string)
}

pub(crate) fn read_openers(text: &str) -> Option<Vec<Opener>> {
    split(text, |word| Opener::try_from(word.parse::<u8>().ok()?).ok())
}

pub(crate) fn dates(days: &[NaiveDate]) -> String {
    join(days, ToString::to_string)
}

pub(crate) fn read_dates(text: &str) -> Option<Vec<NaiveDate>> {
    split(text, |word| word.parse().ok())
}

/// Writes hours: `mon/08:30-17:30 tue/08:30-17:30`.
pub(crate) fn hours(hours: &[DayHours]) -> String {
    join(hours, |day| {
        format!("{}/{}-{}", day.weekday.word(), day.from, day.to)
    })
}

pub(crate) fn read_hours(text: &str) -> Option<Vec<DayHours>> {
    split(text, |word| {
        let (weekday, times) = word.split_once('/')?;
        let (from, to) = times.split_once('-')?;
        Some(DayHours {
            weekday: Weekday::from_word(weekday)?,
            from: from.parse().ok()?,
            to: to.parse().ok()?,
        })
    })
}

/// Writes moments: `wed/- */15:00-` is Wednesdays, and any day from 15:00 on.
pub(crate) fn preferences(moments: &[Preference]) -> String {
    let time = |time: Option<ClockTime>| time.map_or_else(String::new, |time| time.to_string());
    join(moments, |moment| {
        let day = moment.weekday.map_or("*", Words::word);
        format!("{day}/{}-{}", time(moment.from), time(moment.to))
    })
}

pub(crate) fn read_preferences(text: &str) -> Option<Vec<Preference>> {
    let time = |word: &str| match word {
        "" => Some(None),
        word => word.parse().ok().map(Some),
    };
    split(text, |word| {
        let (day, times) = word.split_once('/')?;
        let (from, to) = times.split_once('-')?;
        Some(Preference {
            weekday: match day {
                "*" => None,
                day => Some(Weekday::from_word(day)?),
            },
            from: time(from)?,
            to: time(to)?,
        })
    })
}

/// Writes a fiscal calendar: `month 4 1 end`, `week 4-5-4 nearest sat 1 - start`.
pub(crate) fn calendar(calendar: FiscalCalendar) -> String {
    match calendar {
        FiscalCalendar::MonthBased {
            first_month,
            first_day,
            named_by,
        } => format!("month {first_month} {first_day} {}", named_by.word()),
        FiscalCalendar::WeekBased {
            pattern,
            year_end,
            extra_week_period,
            named_by,
        } => format!(
            "week {} {} {} {} {} {}",
            pattern.word(),
            year_end.rule.word(),
            year_end.weekday.word(),
            year_end.month,
            extra_week_period.map_or_else(|| "-".to_owned(), |period| period.to_string()),
            named_by.word()
        ),
    }
}

/// Reads a fiscal calendar.
pub(crate) fn read_calendar(text: &str) -> Option<FiscalCalendar> {
    let words: Vec<&str> = text.split(' ').collect();
    match words.as_slice() {
        ["month", month, day, named_by] => Some(FiscalCalendar::MonthBased {
            first_month: month.parse().ok()?,
            first_day: day.parse().ok()?,
            named_by: NamedBy::from_word(named_by)?,
        }),
        ["week", pattern, rule, weekday, month, extra, named_by] => {
            Some(FiscalCalendar::WeekBased {
                pattern: WeekPattern::from_word(pattern)?,
                year_end: YearEnd {
                    rule: YearEndRule::from_word(rule)?,
                    weekday: Weekday::from_word(weekday)?,
                    month: month.parse().ok()?,
                },
                extra_week_period: match *extra {
                    "-" => None,
                    period => Some(period.parse().ok()?),
                },
                named_by: NamedBy::from_word(named_by)?,
            })
        }
        _ => None,
    }
}

/// Writes one date a line: "2026-03-30|2026-03-31|2026-03-31|its own title". Where a message said so,
/// its sequence and stamp follow the key: "2026-03-30@1,2026-03-02T08:00:00+00:00|…".
pub(crate) fn changed_dates(changed: &[ChangedDate]) -> String {
    let line = |date: &ChangedDate| {
        let note = date.note.replace(['\n', '\r'], " ");
        let version = if date.version == Version::default() {
            String::new()
        } else {
            let stamp = date.version.stamp.map(|stamp| stamp.to_rfc3339());
            format!("@{},{}", date.version.sequence, stamp.unwrap_or_default())
        };
        format!("{}{version}|{}|{}|{note}", date.key, date.first, date.last)
    };
    changed.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads what [`changed_dates`] wrote.
pub(crate) fn read_changed_dates(text: &str) -> Option<Vec<ChangedDate>> {
    let read = |line: &str| {
        let mut parts = line.splitn(4, '|');
        let key = parts.next()?;
        let (key, version) = key.split_once('@').unwrap_or((key, "0,"));
        let (sequence, stamp) = version.split_once(',')?;
        Some(ChangedDate {
            key: key.parse().ok()?,
            version: Version {
                sequence: sequence.parse().ok()?,
                stamp: match stamp {
                    "" => None,
                    stamp => Some(stamp.parse().ok()?),
                },
            },
            first: parts.next()?.parse().ok()?,
            last: parts.next()?.parse().ok()?,
            note: parts.next()?.to_owned(),
        })
    };
    text.lines().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_reads_back_as_what_was_written() {
        for text in [
            "once|2026-11-18|2026-11-20",
            "recurring|2026-01-05|1|2026-04-06|2026-04-07 2026-04-08|FREQ=WEEKLY;BYDAY=MO",
            "fiscal|periodInsideQuarter|WD -1|WD 4|keep",
            "fiscal|quarterInsideYear|N 4 thu -1 2|days 2|nextInMonth",
            "fiscal|year|W -18|D -57|previous",
            "fiscal|secondHalf|D 0|workingDays 5|next",
        ] {
            assert_eq!(entry_rule(&read_entry_rule(text).unwrap()), text);
        }
        for text in [
            "month 4 1 end",
            "week 4-5-4 nearest sat 1 - start",
            "week 13x4 last sun 12 13 end",
        ] {
            assert_eq!(calendar(read_calendar(text).unwrap()), text);
        }
        let text = "mon/08:30-17:30 fri/08:30-15:00";
        assert_eq!(hours(&read_hours(text).unwrap()), text);
        let text = "wed/- */15:00- fri/-10:00";
        assert_eq!(preferences(&read_preferences(text).unwrap()), text);
    }

    #[test]
    fn nonsense_is_refused_instead_of_guessed() {
        for text in [
            "",
            "once",
            "once|today|tomorrow",
            "fiscal|moon|D 1|D 2|keep",
            "recurring|2026-01-05|x|||FREQ=DAILY",
        ] {
            assert_eq!(read_entry_rule(text), None, "{text}");
        }
    }

    #[test]
    fn changed_dates_read_back_as_what_was_changed_dates() {
        for text in [
            "",
            "2026-03-30|2026-03-31|2026-03-31|",
            "2026-03-30|2026-03-31|2026-04-01|Standup | moved\n2026-04-06|2026-04-06|2026-04-06|x",
            "2026-03-30@1,2026-03-02T08:00:00+00:00|2026-03-31|2026-03-31|x\n2026-04-06@2,|2026-04-06|2026-04-06|",
        ] {
            assert_eq!(changed_dates(&read_changed_dates(text).unwrap()), text);
        }
        for text in [
            "2026-03-30",
            "today|2026-03-31|2026-03-31|",
            "2026-03-30@1|2026-03-31|2026-03-31|",
            "2026-03-30@1,never|2026-03-31|2026-03-31|",
        ] {
            assert_eq!(read_changed_dates(text), None, "{text}");
        }
    }
}
