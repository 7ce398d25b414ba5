//! Settings and the first run.

use overture_core::{
    Records,
    calendar::{FiscalCalendar, NamedBy},
    changes::{Changes, Written},
    model::{Closure, Company, Look, Me, WorkedDay},
    paste as lines,
    workspace::{FirstRun, FirstRunUnit, NewClosure, NewWorkedDay},
};

use super::{
    app::file_state,
    packs::find_pack,
    wire::{
        ChosenPack, Edit, FirstRunAnswer, FirstRunRequest, Nothing, SettingsScreen, WorkedDayLine,
    },
};
use crate::{ApiError, Call};

/// Returns everything in Settings.
pub(crate) fn screen(call: &mut Call<'_>, _: Nothing) -> Result<SettingsScreen, ApiError> {
    let records = call.records()?;
    let mine = records
        .absences
        .iter()
        .filter(|row| row.leader_id.is_none());
    Ok(SettingsScreen {
        me: records.me.clone(),
        company: records.company.clone(),
        look: records.look.clone(),
        file: file_state(call),
        backups: call.workspace.backups(),
        surplus_backups: call.workspace.surplus_backups(),
        absences: mine.cloned().collect(),
        closures: records.closures.clone(),
        worked_days: records
            .worked_days
            .iter()
            .map(|day| WorkedDayLine {
                day: day.clone(),
                whose: whose(&records, day),
            })
            .collect(),
        calendars: records.calendars.clone(),
        calendar_uses: records.calendar_uses.clone(),
        arithmetic: overture_core::screens::arithmetic(&records, call.today()),
    })
}

/// Returns the name of the unit or the leader that a worked day holds for.
fn whose(records: &Records, day: &WorkedDay) -> String {
    let unit = day.unit_id.and_then(|id| records.unit(id));
    let leader = day.leader_id.and_then(|id| records.leader(id));
    leader
        .map(|leader| leader.role.clone())
        .or_else(|| unit.map(|unit| unit.name.clone()))
        .unwrap_or_default()
}

/// Changes my hours, place and room.
pub(crate) fn me(call: &mut Call<'_>, request: Edit<Me>) -> Result<Changes, ApiError> {
    let me = request.apply_to(&call.records()?.me)?;
    Ok(call.workspace.edit_me(&me, call.now)?)
}

/// Changes the company.
pub(crate) fn company(call: &mut Call<'_>, request: Edit<Company>) -> Result<Changes, ApiError> {
    let company = request.apply_to(&call.records()?.company)?;
    Ok(call.workspace.edit_company(&company, call.now)?)
}

/// Changes the look.
pub(crate) fn look(call: &mut Call<'_>, request: Edit<Look>) -> Result<Changes, ApiError> {
    let look = request.apply_to(&call.records()?.look)?;
    Ok(call.workspace.edit_look(&look, call.now)?)
}

/// Notes a closure.
pub(crate) fn closure_add(
    call: &mut Call<'_>,
    request: NewClosure,
) -> Result<Written<Closure>, ApiError> {
    Ok(call.workspace.add_closure(&request, call.now)?)
}

/// Adds a day worked that would otherwise be off.
pub(crate) fn worked_day_add(
    call: &mut Call<'_>,
    request: NewWorkedDay,
) -> Result<Written<WorkedDay>, ApiError> {
    Ok(call.workspace.add_worked_day(&request, call.now)?)
}

/// Sets up an empty workspace.
pub(crate) fn first_run(
    call: &mut Call<'_>,
    request: FirstRunRequest,
) -> Result<FirstRunAnswer, ApiError> {
    let today = call.today();
    let choices = request.choices.unwrap_or_default();
    let people = lines::read(&*call.records()?, &request.people_text, &choices).people(today);
    let units = request
        .packs
        .iter()
        .filter_map(|chosen| unit(chosen).transpose());
    let run = FirstRun {
        people,
        my_name: request.my_name.clone().unwrap_or_default(),
        my_role: request.my_role.clone().unwrap_or_default(),
        country: request.country.clone(),
        subdivision: request.subdivision.clone().unwrap_or_default(),
        zone: request.zone.clone(),
        calendar: FiscalCalendar::MonthBased {
            first_month: request.first_month,
            first_day: request.first_day.unwrap_or(1),
            named_by: request.named_by.unwrap_or(NamedBy::End),
        },
        units: units.collect::<Result<_, _>>()?,
    };
    let changes = call.workspace.first_run(run, today, call.now)?;
    Ok(FirstRunAnswer {
        changes,
        arithmetic: overture_core::screens::arithmetic(&*call.records()?, today),
    })
}

fn unit(chosen: &ChosenPack) -> Result<Option<FirstRunUnit>, ApiError> {
    let Some(key) = &chosen.pack else {
        return Ok(None);
    };
    let pack = find_pack(key)?;
    let keys = chosen.keys.clone().unwrap_or_else(|| pack.usual());
    Ok(Some(FirstRunUnit {
        name: chosen.unit.clone(),
        entries: pack.chosen(&keys),
    }))
}
