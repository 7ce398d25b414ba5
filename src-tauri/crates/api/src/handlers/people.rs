//! Leaders, absences and promises.

use overture_core::{
    changes::Written,
    model::{Absence, Leader, Promise},
    paste as lines, promises as promise_screens,
    screens::{
        leaders::{self, LeaderPage, LeadersScreen},
        promises::PromisesScreen,
    },
    workspace::{NewAbsence, NewLeader, NewPromise},
};

use super::advisor;
use super::wire::{
    ArchiveLeader, Edit, KeepPromise, LeaderRequest, Leaders, MoveLeader, Nothing, PastePeople,
    PastedPeople, PromiseRead, ReadPromise,
};
use crate::{ApiError, Call};

/// Characters of a line that is read as a promise.
const LONGEST_LINE: usize = 400;

/// Returns the Leaders screen.
pub(crate) fn leaders(call: &mut Call<'_>, request: Leaders) -> Result<LeadersScreen, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    Ok(leaders::rows(&advisor, request.archived.unwrap_or(false)))
}

/// Returns one leader's page.
pub(crate) fn page(call: &mut Call<'_>, request: LeaderRequest) -> Result<LeaderPage, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    leaders::page(&advisor, request.leader_id).ok_or_else(|| ApiError::not_found("leader"))
}

/// Adds a leader.
pub(crate) fn add(call: &mut Call<'_>, request: NewLeader) -> Result<Written<Leader>, ApiError> {
    let today = call.today();
    Ok(call.workspace.add_leader(&request, today, call.now)?)
}

/// Changes a leader.
pub(crate) fn edit(
    call: &mut Call<'_>,
    request: Edit<Leader>,
) -> Result<Written<Leader>, ApiError> {
    let today = call.today();
    let stored = call.workspace.get(request.id()?)?;
    let leader = request.apply_to(&stored)?;
    Ok(call.workspace.edit_leader(leader, today, call.now)?)
}

/// Moves a leader to another unit.
pub(crate) fn relocate(
    call: &mut Call<'_>,
    request: MoveLeader,
) -> Result<Written<Leader>, ApiError> {
    let on = request.on.unwrap_or_else(|| call.today());
    Ok(call.workspace.move_leader(
        request.leader_id,
        request.unit_id,
        &request.role,
        on,
        call.now,
    )?)
}

/// Puts a leader away, or brings them back.
pub(crate) fn archive(
    call: &mut Call<'_>,
    request: ArchiveLeader,
) -> Result<Written<Leader>, ApiError> {
    let on = request.archived.then(|| call.today());
    Ok(call
        .workspace
        .archive_leader(request.leader_id, on, call.now)?)
}

/// Deletes a leader.
pub(crate) fn delete(
    call: &mut Call<'_>,
    request: LeaderRequest,
) -> Result<Written<Leader>, ApiError> {
    Ok(call.workspace.delete(request.leader_id, call.now)?)
}

/// Reads pasted lines, and adds the people in them unless it is only a look.
pub(crate) fn paste(call: &mut Call<'_>, request: PastePeople) -> Result<PastedPeople, ApiError> {
    let records = call.records()?;
    let choices = request.choices.unwrap_or_default();
    let list = lines::read(&records, &request.text, &choices);
    let today = call.today();
    let people = list.people(today);
    if request.dry_run {
        return Ok(PastedPeople {
            list,
            added: 0,
            changes: None,
        });
    }
    if people.is_empty() {
        return Err(ApiError::invalid(
            "text",
            "No line could be read. Write one person a line: name, role, unit.",
        ));
    }
    let changes = call.workspace.add_people(&people, today, call.now)?;
    Ok(PastedPeople {
        list,
        added: people.len(),
        changes: Some(changes),
    })
}

/// Notes days away.
pub(crate) fn absence_add(
    call: &mut Call<'_>,
    request: NewAbsence,
) -> Result<Written<Absence>, ApiError> {
    Ok(call.workspace.add_absence(&request, call.now)?)
}

/// Returns all promises.
pub(crate) fn promises(call: &mut Call<'_>, _: Nothing) -> Result<PromisesScreen, ApiError> {
    let records = call.records()?;
    Ok(overture_core::screens::promises::screen(
        &records,
        call.today(),
    ))
}

/// Reads a line as a promise.
pub(crate) fn promise_read(
    call: &mut Call<'_>,
    request: ReadPromise,
) -> Result<PromiseRead, ApiError> {
    if request.text.chars().nth(LONGEST_LINE).is_some() {
        return Err(ApiError::invalid(
            "text",
            format!("A promise is one line of up to {LONGEST_LINE} characters."),
        ));
    }
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(PromiseRead {
        draft: promise_screens::read(&records, &request.text, call.today(), order),
    })
}

/// Adds a promise.
pub(crate) fn promise_add(
    call: &mut Call<'_>,
    request: NewPromise,
) -> Result<Written<Promise>, ApiError> {
    let today = call.today();
    Ok(call.workspace.add_promise(&request, today, call.now)?)
}

/// Marks a promise as kept, or opens it again.
pub(crate) fn promise_done(
    call: &mut Call<'_>,
    request: KeepPromise,
) -> Result<Written<Promise>, ApiError> {
    let on = request.done.then(|| call.today());
    Ok(call.workspace.keep_promise(request.id, on, call.now)?)
}
