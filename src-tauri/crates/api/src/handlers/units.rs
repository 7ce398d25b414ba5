//! Units, their words and their homework.

use overture_core::{
    changes::Written,
    model::{Fact, Term, Unit},
    screens::{
        homework::HomeworkScreen,
        unit::{self, UnitPage},
    },
    workspace::{NewFact, NewTerm},
};

use super::wire::{ArchiveUnit, MaybeUnit, NewUnit, UnitRequest};
use crate::{ApiError, Call};

/// Returns one unit's page.
pub(crate) fn page(call: &mut Call<'_>, request: UnitRequest) -> Result<UnitPage, ApiError> {
    let records = call.records()?;
    unit::page(&records, request.unit_id, call.today()).ok_or_else(|| ApiError::not_found("unit"))
}

/// Adds a unit.
pub(crate) fn add(call: &mut Call<'_>, request: NewUnit) -> Result<Written<Unit>, ApiError> {
    Ok(call.workspace.add_unit(&request.name, call.now)?)
}

/// Puts a unit away, or brings it back.
pub(crate) fn archive(
    call: &mut Call<'_>,
    request: ArchiveUnit,
) -> Result<Written<Unit>, ApiError> {
    let on = request.archived.then(|| call.today());
    Ok(call.workspace.archive_unit(request.unit_id, on, call.now)?)
}

/// Deletes a unit.
pub(crate) fn delete(call: &mut Call<'_>, request: UnitRequest) -> Result<Written<Unit>, ApiError> {
    Ok(call.workspace.delete(request.unit_id, call.now)?)
}

/// Notes a word of a unit.
pub(crate) fn term_add(call: &mut Call<'_>, request: NewTerm) -> Result<Written<Term>, ApiError> {
    Ok(call.workspace.add_term(&request, call.now)?)
}

/// Returns the homework of all units, or of one.
pub(crate) fn homework(
    call: &mut Call<'_>,
    request: MaybeUnit,
) -> Result<HomeworkScreen, ApiError> {
    let records = call.records()?;
    Ok(overture_core::screens::homework::screen(
        &records,
        request.unit_id,
        call.today(),
    ))
}

/// Notes a fact.
pub(crate) fn fact_add(call: &mut Call<'_>, request: NewFact) -> Result<Written<Fact>, ApiError> {
    let today = call.today();
    Ok(call.workspace.add_fact(request, today, call.now)?)
}
