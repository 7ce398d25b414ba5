//! What went wrong, in a sentence a person can use.

use std::io::ErrorKind;

use overture_core::{Error, model::DataFileProblem};
use serde::{Deserialize, Serialize};

/// An answer that is no result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ApiError {
    /// What the window may branch on.
    pub code: ErrorCode,
    /// What happened and what to do, in whole sentences.
    pub message: String,
    /// The field of the request that was refused.
    pub field: Option<String>,
    /// What the system said, for the log and the "copy details" button; never a note's text.
    pub detail: Option<String>,
}

/// What the window may branch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ErrorCode {
    /// The thing named is not there (any more).
    NotFound,
    /// A value was refused; `field` says which.
    Invalid,
    /// The request is fine, but not now.
    NotNow,
    /// The data file cannot be used.
    DataFile,
    /// The data file, or a backup, is encrypted, and nothing that opens it was given.
    Protected,
    /// A fault in Overture.
    Internal,
}

impl ApiError {
    /// Returns an `invalid` for `field`.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: message.into(),
            field: (!field.is_empty()).then(|| field.to_owned()),
            detail: None,
        }
    }

    /// Returns a `notFound` for a kind of thing ("leader").
    pub fn not_found(kind: &'static str) -> Self {
        Error::NotFound { kind }.into()
    }

    /// Returns a fault in Overture, with what the system said.
    pub fn internal(detail: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::Internal,
            message: "Something went wrong inside Overture. Nothing was changed; please try again."
                .to_owned(),
            field: None,
            detail: Some(detail.into()),
        }
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let (code, field) = match &error {
            Error::NotFound { .. } => (ErrorCode::NotFound, None),
            Error::Invalid { field, .. } => (ErrorCode::Invalid, Some(wire_name(field))),
            Error::NotNow { .. } | Error::Io { .. } => (ErrorCode::NotNow, None),
            Error::DataFile {
                problem: DataFileProblem::Protected,
                ..
            } => (ErrorCode::Protected, None),
            Error::DataFile { .. } => (ErrorCode::DataFile, None),
            Error::Sql(_) => (ErrorCode::Internal, None),
        };
        let detail = match &error {
            Error::Sql(inner) => Some(inner.to_string()),
            Error::Io { source, .. } => Some(source.to_string()),
            Error::NotFound { .. }
            | Error::Invalid { .. }
            | Error::NotNow { .. }
            | Error::DataFile { .. } => None,
        };
        Self {
            code,
            message: message_for(&error),
            field,
            detail,
        }
    }
}

/// Returns the name that a column has in requests.
fn wire_name(column: &str) -> String {
    if column == "body" {
        return "text".to_owned();
    }
    let mut words = column.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}

/// Returns the sentence for an error: what happened, and what to do.
fn message_for(error: &Error) -> String {
    match error {
        Error::NotFound { kind } => {
            format!(
                "This {kind} is not here any more. It may have been deleted: Undo brings it back."
            )
        }
        Error::Invalid { problem, .. } => problem.clone(),
        Error::NotNow { why } => why.clone(),
        Error::DataFile { path, problem } => {
            let path = path.display();
            match problem {
                DataFileProblem::TooNew => format!(
                    "{path} was written by a newer Overture. Install that version; the file was \
                     left as it is."
                ),
                DataFileProblem::Damaged => format!(
                    "{path} is damaged or is not an Overture file. Nothing in it was changed. \
                     Restore a backup."
                ),
                DataFileProblem::Locked => {
                    format!("{path} is already open in another window. Close that one first.")
                }
                DataFileProblem::NoRoom => format!(
                    "The disk that holds {path} is full. Free some space, then repeat the last \
                     step; everything before it is saved."
                ),
                DataFileProblem::ReadOnly => format!(
                    "{path} cannot be written. Allow this account to write there, or open a copy \
                     elsewhere."
                ),
                DataFileProblem::Missing => format!("There is no file {path}."),
                DataFileProblem::Lost => format!(
                    "{path} is gone or empty, but there was a workspace here before. Restore a \
                     backup, or start with an empty workspace."
                ),
                DataFileProblem::Protected => {
                    format!("{path} is protected. Its passphrase or recovery code opens it.")
                }
                DataFileProblem::NotAFile => {
                    format!("{path} is a folder, a device or a pipe, not a file.")
                }
            }
        }
        Error::Sql(_) => "The data file refused this step. Nothing was changed; please try again, \
                          and check the file in Settings if it happens twice."
            .to_owned(),
        Error::Io { path, .. } if path.as_os_str().is_empty() => {
            "No file was chosen. Choose one.".to_owned()
        }
        Error::Io { path, source } => {
            let path = path.display();
            let kind = source.kind();
            if kind == ErrorKind::NotFound {
                format!("{path} does not exist, or its folder does not.")
            } else if kind == ErrorKind::PermissionDenied || kind == ErrorKind::ReadOnlyFilesystem {
                format!("{path} cannot be used. Allow this account to read and write there.")
            } else if kind == ErrorKind::StorageFull || kind == ErrorKind::QuotaExceeded {
                format!("The disk that holds {path} is full. Free some space, then try again.")
            } else {
                format!(
                    "{path} cannot be read or written. Check that it exists and that this account \
                     may use it."
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn a_refused_column_is_named_as_in_requests() {
        for (column, name) in [
            ("as_of", "asOf"),
            ("body", "text"),
            ("targetGap", "targetGap"),
            ("desired_state", "desiredState"),
        ] {
            assert_eq!(wire_name(column), name);
        }
    }

    #[test]
    fn a_message_names_the_thing_and_shows_no_debug_text() {
        for problem in [
            DataFileProblem::TooNew,
            DataFileProblem::Damaged,
            DataFileProblem::Locked,
            DataFileProblem::NoRoom,
            DataFileProblem::ReadOnly,
            DataFileProblem::Missing,
            DataFileProblem::Lost,
            DataFileProblem::Protected,
            DataFileProblem::NotAFile,
        ] {
            let error = ApiError::from(Error::DataFile {
                path: PathBuf::from("mine.overture"),
                problem,
            });
            assert!(error.message.contains("mine.overture"), "{}", error.message);
            assert!(
                !error.message.contains(['{', '}', '"']),
                "{}",
                error.message
            );
        }
    }
}
