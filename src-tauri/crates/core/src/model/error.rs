//! What can go wrong, by what the caller can do about it.
//!
//! No catch-all: a new failure is a new variant, and `overture-api` has to find a sentence for it.

use std::{
    io,
    path::{Path, PathBuf},
};

/// The result of anything that can fail here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The thing named is not there (any more).
    #[error("{kind} not found")]
    NotFound {
        /// What was looked for, in the vocabulary's words ("leader").
        kind: &'static str,
    },
    /// A value was refused.
    #[error("{field}: {problem}")]
    Invalid {
        /// The field, as the caller named it.
        field: &'static str,
        /// A sentence that says what is wrong and what would be right.
        problem: String,
    },
    /// The request is fine, but not in the present state.
    #[error("{why}")]
    NotNow {
        /// A sentence that says why, and what to do.
        why: String,
    },
    /// The data file cannot be used.
    #[error("data file {path}: {problem}")]
    DataFile {
        path: PathBuf,
        /// What is the matter with it.
        problem: DataFileProblem,
    },
    /// `SQLite` refused something it should not have.
    #[error(transparent)]
    Sql(rusqlite::Error),
    /// The file system refused something beside the data file.
    #[error("{path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// What is the matter with a data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DataFileProblem {
    /// A newer version of the program wrote it.
    #[error("written by a newer version")]
    TooNew,
    /// It is not a data file of ours, or it is broken.
    #[error("damaged")]
    Damaged,
    /// Another program has it open.
    #[error("in use")]
    Locked,
    /// The disk is full.
    #[error("no room left on the disk")]
    NoRoom,
    /// The file or its folder cannot be written.
    #[error("read-only")]
    ReadOnly,
    /// There is no such file.
    #[error("missing")]
    Missing,
    /// There was a file, and now it is gone or empty.
    #[error("lost")]
    Lost,
    /// It is encrypted, and no key was given that opens it.
    #[error("protected")]
    Protected,
    /// It is a folder, a device or a pipe.
    #[error("not a file")]
    NotAFile,
}

impl Error {
    /// Returns an `Invalid` with its sentence.
    pub fn invalid(field: &'static str, problem: impl Into<String>) -> Self {
        Self::Invalid {
            field,
            problem: problem.into(),
        }
    }

    /// Returns what makes an `Io` of what the system said about the file at `path`.
    pub fn io(path: &Path) -> impl Fn(io::Error) -> Self + '_ {
        |source| Self::Io {
            path: path.to_owned(),
            source,
        }
    }

    /// Returns a `NotNow` with its sentence.
    pub fn not_now(why: impl Into<String>) -> Self {
        Self::NotNow { why: why.into() }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let problem = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => DataFileProblem::NoRoom,
            Some(ErrorCode::ReadOnly) => DataFileProblem::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => DataFileProblem::Locked,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => DataFileProblem::Damaged,
            _ => return Self::Sql(error),
        };
        Self::DataFile {
            path: PathBuf::new(),
            problem,
        }
    }
}

/// Makes the right error the shortest to write.
pub trait OrNotFound<T> {
    /// Returns the value, or [`Error::NotFound`] for `kind`.
    fn or_not_found(self, kind: &'static str) -> Result<T>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, kind: &'static str) -> Result<T> {
        self.ok_or(Error::NotFound { kind })
    }
}
