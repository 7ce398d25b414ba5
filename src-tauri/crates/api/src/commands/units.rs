//! Units and their words.

use overture_core::{
    Id,
    changes::Written,
    model::{Term, Unit},
    screens::unit::{self, UnitPage},
    workspace::NewTerm,
};
use serde::Deserialize;

use super::rows::{self, Edit, RowId};
use crate::{ApiError, Call, table::commands};

commands! {
    /// One unit's page.
    unit_page(UnitRequest) -> UnitPage = page;
    /// Adds a unit.
    unit_add(NewUnit) -> Written<Unit> =
        |call, request| call.workspace.add_unit(&request.name, call.now);
    /// Changes a unit.
    unit_edit(Edit<Unit>) -> Written<Unit> = rows::edit;
    /// Puts a unit away, or brings it back.
    unit_archive(ArchiveUnit) -> Written<Unit> = archive;
    /// Deletes a unit with its homework and rhythm.
    unit_delete(UnitRequest) -> Written<Unit> =
        |call, request| call.workspace.delete(request.unit_id, call.now);
    /// Notes a word of a unit.
    term_add(NewTerm) -> Written<Term> =
        |call, request| call.workspace.add_term(&request, call.now);
    /// Changes a word of a unit.
    term_edit(Edit<Term>) -> Written<Term> = rows::edit;
    /// Deletes a word of a unit.
    term_delete(RowId<Term>) -> Written<Term> = rows::delete;
}

fn page(call: &mut Call<'_>, request: UnitRequest) -> Result<UnitPage, ApiError> {
    let records = call.records()?;
    unit::page(&records, request.unit_id, call.today()).ok_or_else(|| ApiError::not_found("unit"))
}

fn archive(call: &mut Call<'_>, request: ArchiveUnit) -> Result<Written<Unit>, ApiError> {
    let on = request.archived.then(|| call.today());
    Ok(call.workspace.archive_unit(request.unit_id, on, call.now)?)
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct UnitRequest {
    unit_id: Id<Unit>,
}

/// Putting away, or bringing back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ArchiveUnit {
    unit_id: Id<Unit>,
    archived: bool,
}

/// A unit to add.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct NewUnit {
    name: String,
}
