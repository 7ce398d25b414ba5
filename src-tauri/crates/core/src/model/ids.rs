//! Typed identifiers.
//!
//! Every row is named by a `UUIDv7`, made from the `now` that the host passed in: nobody below the
//! hosts reads the clock. The type parameter is the record that the id names, so that the id of a
//! unit cannot be handed to a function that wants a leader.

use std::{
    cmp::Ordering,
    fmt, hash,
    marker::PhantomData,
    str::FromStr,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::{ContextV7, Timestamp, Uuid};

static COUNTER: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// The id of a `T`; a string on the wire, a BLOB of 16 bytes in the data file.
pub struct Id<T>(Uuid, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// Returns a new id that sorts by `now`.
    pub fn at(now: DateTime<Utc>) -> Self {
        let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
        let nanos = now.timestamp_subsec_nanos();
        // One counter for all threads: ids made in the same millisecond sort in the order they were
        // made, and lists are read in the order of ids.
        let context = COUNTER.lock().unwrap_or_else(PoisonError::into_inner);
        let stamp = Timestamp::from_unix(&*context, seconds, nanos);
        Self::of(Uuid::new_v7(stamp))
    }

    /// Returns the id that is `uuid`.
    pub const fn of(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// Returns the bare UUID, as it stands in the change log.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// Returns the id as upper-case hexadecimal digits, as `SQLite`'s `hex()` writes it.
    pub fn hex(self) -> String {
        self.0.simple().to_string().to_uppercase()
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::of)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::of)
    }
}
impl<T> ToSql for Id<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_bytes().to_vec()))
    }
}
impl<T> FromSql for Id<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        Uuid::from_slice(bytes)
            .map(Self::of)
            .map_err(FromSqlError::other)
    }
}

/// In TypeScript a branded string, named after the record: `LeaderId`.
#[cfg(feature = "ts")]
impl<T: 'static> ts_rs::TS for Id<T> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        format!("{}Id", record_name::<T>())
    }
    fn inline(_: &ts_rs::Config) -> String {
        format!("string & {{ readonly __brand: '{}' }}", record_name::<T>())
    }
    fn decl(config: &ts_rs::Config) -> String {
        format!("type {} = {};", Self::name(config), Self::inline(config))
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Some(std::path::PathBuf::new())
    }
}

#[cfg(feature = "ts")]
fn record_name<T>() -> &'static str {
    let path = std::any::type_name::<T>();
    path.rsplit("::").next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_moment_they_were_made() {
        let early = "2026-11-18T08:00:00Z".parse().unwrap();
        let late = "2026-11-18T08:00:01Z".parse().unwrap();
        assert!(Id::<()>::at(early) < Id::<()>::at(late));
    }
}
