//! What a row of the command table is, and the macro in which each subject writes its rows.

use overture_core::changes::Changes;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{ApiError, Beside, Call, bounds::check_request};

/// What a command answers, and what it changed, if it changed anything.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The answer, as JSON.
    pub answer: Value,
    /// What every window is told.
    pub changes: Option<Changes>,
}

/// A row of the table.
pub struct Command {
    pub name: &'static str,
    pub doc: &'static str,
    /// The tables that it reads, where the row names them; else [`RECORDS`](crate::commands::RECORDS).
    pub reads: Option<&'static [&'static str]>,
    pub(crate) run: Run,
    /// Shows its request and its answer.
    #[cfg(feature = "ts")]
    pub(crate) types: fn(&mut crate::typescript::Collect),
}

/// How a command runs.
#[derive(Clone, Copy)]
pub(crate) enum Run {
    /// With the workspace, which no other call has meanwhile.
    Locked(fn(&mut Call<'_>, Value) -> Result<Value, ApiError>),
    /// Beside the workspace: long work.
    Long(fn(&Beside<'_>, Value) -> Result<Value, ApiError>),
}

/// Makes `COMMANDS` of rows `name(Request) -> Answer = handler;`, or `…, reads [tables];`, each with a doc
/// comment. A handler is a function or a closure of the call and the request.
macro_rules! commands {
    ($( $(#[doc = $doc:literal])+
        $name:ident($request:ty) -> $answer:ty = $handler:expr $(, reads $tables:expr)?; )+
    ) => {
        pub(super) const COMMANDS: &[crate::table::Command] = &[$( crate::table::Command {
            name: stringify!($name),
            doc: concat!($($doc),+),
            reads: crate::table::first(&[$( $tables )?]),
            run: crate::table::Run::Locked(|call, request| {
                crate::table::call::<$request, $answer, _>(call, request, $handler)
            }),
            #[cfg(feature = "ts")]
            types: |collect| {
                collect.command::<$request, $answer>(stringify!($name), concat!($($doc),+));
            },
        } ),+];
    };
}

/// Makes `LONG_COMMANDS` of rows `name(Request) -> Answer = handler;`. A handler gets [`Beside`] instead of the
/// call.
macro_rules! long_commands {
    ($( $(#[doc = $doc:literal])+
        $name:ident($request:ty) -> $answer:ty = $handler:expr; )+
    ) => {
        pub(super) const LONG_COMMANDS: &[crate::table::Command] = &[$( crate::table::Command {
            name: stringify!($name),
            doc: concat!($($doc),+),
            reads: None,
            run: crate::table::Run::Long(|beside, request| {
                let answer: $answer = $handler(beside, crate::table::read::<$request>(request)?)?;
                crate::table::write(&answer)
            }),
            #[cfg(feature = "ts")]
            types: |collect| {
                collect.command::<$request, $answer>(stringify!($name), concat!($($doc),+));
            },
        } ),+];
    };
}

pub(crate) use {commands, long_commands};

/// Returns the tables of a row that names some.
pub(crate) const fn first(
    named: &'static [&'static [&'static str]],
) -> Option<&'static [&'static str]> {
    named.first().copied()
}

/// Runs a handler on a request as JSON.
pub(crate) fn call<Request: DeserializeOwned, Answer: Serialize, Problem: Into<ApiError>>(
    call: &mut Call<'_>,
    request: Value,
    handler: impl FnOnce(&mut Call<'_>, Request) -> Result<Answer, Problem>,
) -> Result<Value, ApiError> {
    let answer = handler(call, read(request)?).map_err(Into::into)?;
    write(&answer)
}

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

pub(crate) fn write<T: Serialize>(answer: &T) -> Result<Value, ApiError> {
    serde_json::to_value(answer).map_err(|problem| ApiError::internal(problem.to_string()))
}
