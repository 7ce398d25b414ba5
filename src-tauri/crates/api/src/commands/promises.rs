//! Promises, both ways.

use overture_core::{
    Id,
    changes::Written,
    model::Promise,
    promises::{PromiseDraft, read},
    screens::promises::{self, PromisesScreen},
    workspace::NewPromise,
};
use serde::{Deserialize, Serialize};

use super::{
    rows::{self, Edit, RowId},
    shared::Nothing,
};
use crate::{ApiError, Call, table::commands};

/// Characters of a line that is read as a promise.
const LONGEST_LINE: usize = 400;

commands! {
    /// All promises, both ways.
    promises(Nothing) -> PromisesScreen = screen;
    /// Reads a line as a promise; stores nothing.
    promise_read(ReadPromise) -> PromiseRead = read_line;
    /// Adds a promise.
    promise_add(NewPromise) -> Written<Promise> =
        |call, request| call.workspace.add_promise(&request, call.today(), call.now);
    /// Changes a promise.
    promise_edit(Edit<Promise>) -> Written<Promise> = rows::edit;
    /// Marks a promise as kept, or opens it again.
    promise_done(KeepPromise) -> Written<Promise> = done;
    /// Deletes a promise.
    promise_delete(RowId<Promise>) -> Written<Promise> = rows::delete;
}

fn screen(call: &mut Call<'_>, _: Nothing) -> Result<PromisesScreen, ApiError> {
    let records = call.records()?;
    Ok(promises::screen(&records, call.today()))
}

fn read_line(call: &mut Call<'_>, request: ReadPromise) -> Result<PromiseRead, ApiError> {
    if request.text.chars().nth(LONGEST_LINE).is_some() {
        return Err(ApiError::invalid(
            "text",
            format!("A promise is one line of up to {LONGEST_LINE} characters."),
        ));
    }
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(PromiseRead {
        draft: read(&records, &request.text, call.today(), order),
    })
}

fn done(call: &mut Call<'_>, request: KeepPromise) -> Result<Written<Promise>, ApiError> {
    let on = request.done.then(|| call.today());
    Ok(call.workspace.keep_promise(request.id, on, call.now)?)
}

/// A line to be read as a promise.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ReadPromise {
    text: String,
}

/// What the line says.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PromiseRead {
    /// None of an empty line.
    draft: Option<PromiseDraft>,
}

/// A promise kept or open again.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct KeepPromise {
    id: Id<Promise>,
    done: bool,
}
