//! A session on a file in a folder of its own, with a clock that stands still.

use std::path::PathBuf;

use overture_api::{ApiError, Clock, Session};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A workspace on disk that goes away with the test.
pub(crate) struct Table {
    pub(crate) session: Session,
    pub(crate) folder: TempDir,
}

impl Table {
    /// Returns an empty workspace at 08:00 on Wednesday 18 November 2026, UTC.
    pub(crate) fn empty() -> Self {
        Self::on(clock())
    }

    /// Returns an empty workspace with another clock.
    pub(crate) fn on(clock: Clock) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::open(&folder.path().join("mine.overture"), clock).unwrap();
        Self { session, folder }
    }

    /// Returns the sample on the same day.
    pub(crate) fn sample() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sample.overture");
        let session = Session::open_sample(&path, clock()).unwrap();
        Self { session, folder }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.session.path().unwrap()
    }

    pub(crate) fn call(&self, name: &str, request: Value) -> Value {
        match self.session.call(name, request) {
            Ok(answer) => answer,
            Err(error) => panic!("{name}: {error:?}"),
        }
    }

    pub(crate) fn refused(&self, name: &str, request: Value) -> ApiError {
        match self.session.call(name, request) {
            Ok(answer) => panic!("{name} was not refused: {answer}"),
            Err(error) => error,
        }
    }

    /// Returns the row of the Leaders screen whose role is `role`.
    pub(crate) fn leader(&self, role: &str) -> Value {
        let answer = self.call("leaders", json!({}));
        let rows = answer["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["leader"]["role"] == role);
        row.unwrap_or_else(|| panic!("no leader {role}")).clone()
    }
}

pub(crate) fn clock() -> Clock {
    Clock::Frozen("2026-11-18T08:00:00Z".parse().unwrap())
}

/// Returns the texts of `field` in the rows of `list`.
pub(crate) fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let rows = list.as_array().into_iter().flatten();
    rows.filter_map(|row| row[field].as_str()).collect()
}
