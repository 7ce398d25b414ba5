//! What the command table makes of its rows: the dispatchers, the names, the types.

use overture_core::changes::Changes;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{ApiError, bounds::check_request};

/// What a command answers, and what it changed, if it changed anything.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The answer, as JSON.
    pub answer: Value,
    /// What every window is told.
    pub changes: Option<Changes>,
}

macro_rules! commands {
    (
        { $( $(#[doc = $doc:literal])+
            $name:ident($request:ty) -> $answer:ty = $handler:path $(, reads $tables:expr)?; )+ }
        { $( $(#[doc = $long_doc:literal])+
            $long:ident($long_request:ty) -> $long_answer:ty = $long_handler:path; )+ }
    ) => {
        /// Runs the command `name` with a JSON request.
        pub fn dispatch(
            call: &mut Call<'_>,
            name: &str,
            request: Value,
        ) -> Result<Answered, ApiError> {
            let answer = match name {
                $( stringify!($name) => {
                    let answer: $answer = $handler(call, read::<$request>(request)?)?;
                    write(&answer)?
                } )+
                _ => {
                    return Err(ApiError::invalid("name", format!("There is no command “{name}”.")));
                }
            };
            let changes = call.workspace.take_changes();
            Ok(Answered { answer, changes })
        }

        /// Runs the command `name` if it is long work that holds no lock; nothing for any other.
        pub(crate) fn dispatch_beside(
            beside: &Beside<'_>,
            name: &str,
            request: &mut Value,
        ) -> Option<Result<Answered, ApiError>> {
            let mut run = || {
                let answer = match name {
                    $( stringify!($long) => {
                        let answer: $long_answer =
                            $long_handler(beside, read::<$long_request>(request.take())?)?;
                        write(&answer)?
                    } )+
                    _ => return Ok(None),
                };
                let changes = beside.take_changes();
                Ok(Some(Answered { answer, changes }))
            };
            run().transpose()
        }

        /// The commands that name the tables they read; all others read [`RECORDS`].
        pub const READS: &[(&str, &[&str])] = &[
            $( $( (stringify!($name), $tables), )? )+
        ];

        /// The name of every command with its description, in the order of the table.
        pub const NAMES: &[(&str, &str)] = &[
            $( (stringify!($name), concat!($($doc),+)), )+
            $( (stringify!($long), concat!($($long_doc),+)), )+
        ];

        /// Shows every request and answer type to `visit`, with the name of its command.
        #[cfg(feature = "ts")]
        pub(crate) fn each_type(collect: &mut crate::typescript::Collect) {
            $( collect.command::<$request, $answer>(stringify!($name), concat!($($doc),+)); )+
            $( collect.command::<$long_request, $long_answer>(
                stringify!($long), concat!($($long_doc),+)
            ); )+
        }
    };
}

pub(crate) use commands;

/// How much is shown of what could not be read, in characters.
const SHOWN: usize = 300;

/// Reads a request, and says in words where it cannot be read.
pub(crate) fn read<T: DeserializeOwned>(request: Value) -> Result<T, ApiError> {
    check_request(&request)?;
    parse(request)
}

/// Reads a value of a request whose size was checked.
pub(crate) fn parse<T: DeserializeOwned>(value: Value) -> Result<T, ApiError> {
    serde_json::from_value(value).map_err(|problem| {
        let problem = problem.to_string();
        let shown: String = problem.chars().take(SHOWN).collect();
        let cut = if shown.len() < problem.len() {
            " …"
        } else {
            ""
        };
        ApiError::invalid(
            "request",
            format!("This request cannot be read: {shown}{cut}."),
        )
    })
}

/// Writes an answer.
pub(crate) fn write<T: Serialize>(answer: &T) -> Result<Value, ApiError> {
    serde_json::to_value(answer).map_err(|problem| ApiError::internal(problem.to_string()))
}
