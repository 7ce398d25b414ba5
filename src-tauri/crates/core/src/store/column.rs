//! How the value of a field becomes one or more columns, and back.
//!
//! Most are one column; `Scope`, for example, is `unit_id` and `leader_id`.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{
    Row,
    types::{FromSql, Type, Value},
};

use crate::{
    Id,
    calendar::{ClockTime, FiscalCalendar, Weekday, ics::Version, recurrence::DayRule},
    model::{
        About, ChangedDate, DayHours, EntryRule, Holds, Number, Opener, Preference, Published,
        Scope, SourceKind, Target, Words,
    },
    store::codec,
};

/// A value of one or more columns that follow each other in the list of its record.
pub(crate) trait Columns: Sized {
    /// Reads it from the columns that begin at index `at`.
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self>;
    /// Adds the values of its columns.
    fn write(&self, values: &mut Vec<Value>);
}

/// One column that may be empty. `None` of a value with several columns does not exist.
impl<T: Columns> Columns for Option<T> {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        if row.get_ref(at)?.data_type() == Type::Null {
            return Ok(None);
        }
        T::read(row, at).map(Some)
    }

    fn write(&self, values: &mut Vec<Value>) {
        match self {
            Some(value) => value.write(values),
            None => values.push(Value::Null),
        }
    }
}

impl<T> Columns for Id<T> {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        row.get(at)
    }

    fn write(&self, values: &mut Vec<Value>) {
        values.push(Value::Blob(self.uuid().as_bytes().to_vec()));
    }
}

/// The word of a choice.
impl<W: Words> Columns for W {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        read_text(row, at, |text| W::from_word(text))
    }

    fn write(&self, values: &mut Vec<Value>) {
        values.push(Value::Text(self.word().to_owned()));
    }
}

/// Implements [`Columns`] where `rusqlite` reads the type by itself.
macro_rules! read_by_rusqlite {
    ($($type:ty => $write:expr;)+) => {
        $(impl Columns for $type {
            fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
                get(row, at)
            }

            fn write(&self, values: &mut Vec<Value>) {
                let write: fn(&Self) -> Value = $write;
                values.push(write(self));
            }
        })+
    };
}

read_by_rusqlite! {
    bool => |value| Value::Integer((*value).into());
    u8 => |value| Value::Integer((*value).into());
    u16 => |value| Value::Integer((*value).into());
    u32 => |value| Value::Integer((*value).into());
    i64 => |value| Value::Integer(*value);
    String => |value| Value::Text(value.clone());
    NaiveDate => |value| Value::Text(value.to_string());
    DateTime<Utc> => |value| instant(*value);
}

/// Implements [`Columns`] for a value that is written as a text.
macro_rules! text {
    ($($type:ty: $write:expr, $read:expr;)+) => {
        $(impl Columns for $type {
            fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
                read_text(row, at, $read)
            }

            fn write(&self, values: &mut Vec<Value>) {
                let write: fn(&Self) -> String = $write;
                values.push(Value::Text(write(self)));
            }
        })+
    };
}

text! {
    ClockTime: ToString::to_string, |text| text.parse().ok();
    DayRule: ToString::to_string, |text| DayRule::parse(text).ok();
    EntryRule: codec::entry_rule, codec::read_entry_rule;
    FiscalCalendar: |calendar| codec::calendar(*calendar), codec::read_calendar;
    Vec<ChangedDate>: |dates| codec::changed_dates(dates), codec::read_changed_dates;
    Vec<DayHours>: |hours| codec::hours(hours), codec::read_hours;
    Vec<Preference>: |moments| codec::preferences(moments), codec::read_preferences;
    Vec<About>: |about| codec::subjects(about), codec::read_subjects;
    Vec<Weekday>: |days| codec::weekdays(days), codec::read_weekdays;
    Vec<Opener>: |openers| codec::openers(openers), codec::read_openers;
}

/// Its number.
impl Columns for Opener {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        let number: u8 = row.get(at)?;
        Self::try_from(number).map_err(|_| unreadable(row, at, Type::Integer))
    }

    fn write(&self, values: &mut Vec<Value>) {
        values.push(Value::Integer(self.number().into()));
    }
}

/// `unit_id` and `leader_id`.
impl Columns for Scope {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(match (row.get(at)?, row.get(at + 1)?) {
            (Some(unit), _) => Self::Unit(unit),
            (None, Some(leader)) => Self::Leader(leader),
            (None, None) => Self::Company,
        })
    }

    fn write(&self, values: &mut Vec<Value>) {
        let (unit, leader) = match *self {
            Self::Unit(unit) => (Some(unit), None),
            Self::Leader(leader) => (None, Some(leader)),
            Self::Company => (None, None),
        };
        unit.write(values);
        leader.write(values);
    }
}

impl Columns for Number {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Self::new(row.get(at)?).ok_or_else(|| unreadable(row, at, Type::Real))
    }

    fn write(&self, values: &mut Vec<Value>) {
        values.push(Value::Real(self.value()));
    }
}

/// `published`, and `published_after`, an entry.
impl Columns for Published {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        let published = read_text(row, at, codec::read_published)?;
        Ok(match published {
            Self::After { working_days, .. } => Self::After {
                entry_id: row.get(at + 1)?,
                working_days,
            },
            Self::Guess | Self::Never | Self::Weekly { .. } | Self::Fiscal { .. } => published,
        })
    }

    fn write(&self, values: &mut Vec<Value>) {
        let entry = match *self {
            Self::After { entry_id, .. } => entry_id,
            Self::Guess | Self::Never | Self::Weekly { .. } | Self::Fiscal { .. } => None,
        };
        values.push(Value::Text(codec::published(*self)));
        entry.write(values);
    }
}

/// The one of seven columns that is set, in the order of [`Target`].
impl Columns for Target {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        let targets = [
            Option::read(row, at)?.map(Self::Link),
            Option::read(row, at + 1)?.map(Self::Measure),
            Option::read(row, at + 2)?.map(Self::Need),
            Option::read(row, at + 3)?.map(Self::Challenge),
            Option::read(row, at + 4)?.map(Self::KnowHow),
            Option::read(row, at + 5)?.map(Self::Idea),
            Option::read(row, at + 6)?.map(Self::Solution),
        ];
        let target = targets.into_iter().flatten().next();
        target.ok_or_else(|| unreadable(row, at, Type::Null))
    }

    fn write(&self, values: &mut Vec<Value>) {
        let first = values.len();
        values.resize(first + 7, Value::Null);
        let (place, id) = match self {
            Self::Link(id) => (0, id.uuid()),
            Self::Measure(id) => (1, id.uuid()),
            Self::Need(id) => (2, id.uuid()),
            Self::Challenge(id) => (3, id.uuid()),
            Self::KnowHow(id) => (4, id.uuid()),
            Self::Idea(id) => (5, id.uuid()),
            Self::Solution(id) => (6, id.uuid()),
        };
        if let Some(value) = values.get_mut(first + place) {
            *value = Value::Blob(id.as_bytes().to_vec());
        }
    }
}

/// `kind`, `unit_id` and `leader_id`.
impl Columns for Holds {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(match (SourceKind::read(row, at)?, row.get(at + 2)?) {
            (SourceKind::Leader, Some(leader)) => Self::LeaderTimes(leader),
            (SourceKind::Mine | SourceKind::Leader, _) => Self::MyTimes,
            (SourceKind::Rhythm, _) => Self::Rhythm(Scope::read(row, at + 1)?),
        })
    }

    fn write(&self, values: &mut Vec<Value>) {
        let (kind, scope) = match *self {
            Self::MyTimes => (SourceKind::Mine, Scope::Company),
            Self::LeaderTimes(leader) => (SourceKind::Leader, Scope::Leader(leader)),
            Self::Rhythm(scope) => (SourceKind::Rhythm, scope),
        };
        kind.write(values);
        scope.write(values);
    }
}

/// `sequence` and `stamp`.
impl Columns for Version {
    fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            sequence: row.get(at)?,
            stamp: row.get(at + 1)?,
        })
    }

    fn write(&self, values: &mut Vec<Value>) {
        self.sequence.write(values);
        self.stamp.write(values);
    }
}

/// Returns an instant as `YYYY-MM-DDTHH:MM:SS.sssZ`.
fn instant(at: DateTime<Utc>) -> Value {
    Value::Text(at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

fn get<T: FromSql>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    row.get(at)
}

/// Reads a text; one that `parse` does not understand is an error that names the column.
fn read_text<T>(
    row: &Row<'_>,
    at: usize,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let stored = row.get_ref(at)?;
    let text = stored
        .as_str()
        .map_err(|_| unreadable(row, at, stored.data_type()))?;
    parse(text).ok_or_else(|| unreadable(row, at, Type::Text))
}

fn unreadable(row: &Row<'_>, at: usize, stored: Type) -> rusqlite::Error {
    let column = row.as_ref().column_name(at).unwrap_or_default().to_owned();
    rusqlite::Error::InvalidColumnType(at, column, stored)
}
