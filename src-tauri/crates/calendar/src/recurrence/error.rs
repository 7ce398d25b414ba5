//! Why a recurrence is refused, in sentences for the person who entered or imported it.

/// Why a recurrence can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceError {
    /// The lines have no first date.
    #[error("There is no DTSTART line: a recurrence starts on a date.")]
    NoStart,
    /// A line that may stand once stands twice.
    #[error("{0} is there twice.")]
    Twice(String),
    /// The line is no property of a recurrence.
    #[error("“{0}” is no line of a recurrence: it takes DTSTART, RRULE, RDATE and EXDATE.")]
    UnknownLine(String),
    /// The rule has no frequency.
    #[error("The rule does not say how often it repeats: FREQ is missing.")]
    NoFrequency,
    /// The rule repeats within a day.
    #[error(
        "The rule repeats by the hour, minute or second ({0}). Overture knows rules by the day, week, month and year."
    )]
    WithinADay(String),
    /// Rules of exception are out of use.
    #[error(
        "EXRULE is no longer part of the standard. Name the days that fall out in EXDATE instead."
    )]
    ExceptionRule,
    /// The rule counts in another calendar.
    #[error("The rule counts in the calendar “{0}” (RSCALE). Overture knows the Gregorian one.")]
    OtherCalendar(String),
    /// The part of the rule is not known.
    #[error("“{0}” is no part of a rule that Overture knows.")]
    UnknownPart(String),
    /// The part of the rule has a value that it can't have.
    #[error("{part}={value} can't be: it takes {takes}.")]
    BadPart {
        /// The name of the part.
        part: &'static str,
        /// What stands there, shortened if it is long.
        value: String,
        /// What the part takes.
        takes: &'static str,
    },
    /// The text is no date or time.
    #[error("“{0}” is no date: dates look like 20261118, times like 20261118T093000.")]
    BadDate(String),
    /// There is no text where a date should stand.
    #[error("A date is missing.")]
    NoDate,
    /// The zone is not known.
    #[error("The time zone “{0}” is not known.")]
    UnknownZone(String),
}

/// Shortens what is quoted back, so that a message stays one.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONGEST).collect();
    short.push('…');
    short
}
