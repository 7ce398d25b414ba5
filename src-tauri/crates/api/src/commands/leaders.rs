//! Leaders and days away.

use chrono::NaiveDate;
use overture_core::{
    Id,
    changes::{Changes, Written},
    model::{Absence, Leader, Unit},
    paste as lines,
    paste::{PasteChoices, PastedList},
    screens::leaders::{self, LeaderPage, LeadersScreen},
    workspace::NewLeader,
};
use serde::{Deserialize, Serialize};

use super::{
    advisor,
    rows::{self, Add, Edit, RowId},
    shared::LeaderRequest,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// The Leaders screen.
    leaders(Leaders) -> LeadersScreen = leaders;
    /// One leader's page.
    leader_page(LeaderRequest) -> LeaderPage = page;
    /// Adds a leader.
    leader_add(NewLeader) -> Written<Leader> =
        |call, request| call.workspace.add_leader(&request, call.today(), call.now);
    /// Changes a leader.
    leader_edit(Edit<Leader>) -> Written<Leader> = edit;
    /// Moves a leader to another unit.
    leader_move(MoveLeader) -> Written<Leader> = relocate;
    /// Puts a leader away, or brings them back.
    leader_archive(ArchiveLeader) -> Written<Leader> = archive;
    /// Deletes a leader with everything about the person.
    leader_delete(LeaderRequest) -> Written<Leader> =
        |call, request| call.workspace.delete(request.leader_id, call.now);
    /// Reads pasted lines "name, role, unit", and adds them unless it is only a look.
    people_paste(PastePeople) -> PastedPeople = paste;
    /// Notes days away, a leader's or mine.
    absence_add(Add<Absence>) -> Written<Absence> = rows::add;
    /// Deletes days away.
    absence_delete(RowId<Absence>) -> Written<Absence> = rows::delete;
}

fn leaders(call: &mut Call<'_>, request: Leaders) -> Result<LeadersScreen, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    Ok(leaders::rows(&advisor, request.archived.unwrap_or(false)))
}

fn page(call: &mut Call<'_>, request: LeaderRequest) -> Result<LeaderPage, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    leaders::page(&advisor, request.leader_id).ok_or_else(|| ApiError::not_found("leader"))
}

fn edit(call: &mut Call<'_>, request: Edit<Leader>) -> Result<Written<Leader>, ApiError> {
    let today = call.today();
    let stored = call.workspace.get(request.id()?)?;
    let leader = request.apply_to(&stored)?;
    Ok(call.workspace.edit_leader(leader, today, call.now)?)
}

fn relocate(call: &mut Call<'_>, request: MoveLeader) -> Result<Written<Leader>, ApiError> {
    let on = request.on.unwrap_or_else(|| call.today());
    Ok(call.workspace.move_leader(
        request.leader_id,
        request.unit_id,
        &request.role,
        on,
        call.now,
    )?)
}

fn archive(call: &mut Call<'_>, request: ArchiveLeader) -> Result<Written<Leader>, ApiError> {
    let on = request.archived.then(|| call.today());
    Ok(call
        .workspace
        .archive_leader(request.leader_id, on, call.now)?)
}

fn paste(call: &mut Call<'_>, request: PastePeople) -> Result<PastedPeople, ApiError> {
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

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct Leaders {
    /// Whether to show those put away instead.
    archived: Option<bool>,
}

/// A move to another unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct MoveLeader {
    leader_id: Id<Leader>,
    /// Where to.
    unit_id: Id<Unit>,
    /// What they are called there.
    role: String,
    /// First day there; today if left out.
    on: Option<NaiveDate>,
}

/// Putting away, or bringing back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ArchiveLeader {
    leader_id: Id<Leader>,
    archived: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PastePeople {
    /// A list of people.
    text: String,
    /// Whether only to look.
    dry_run: bool,
    /// What was chosen in the preview.
    choices: Option<PasteChoices>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PastedPeople {
    /// The list as it was read.
    #[serde(flatten)]
    list: PastedList,
    /// How many were added.
    added: usize,
    /// What the write did.
    changes: Option<Changes>,
}
