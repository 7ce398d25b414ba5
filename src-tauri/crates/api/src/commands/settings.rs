//! Settings and the first run.

use overture_core::{
    Records,
    calendar::{FiscalCalendar, NamedBy},
    changes::{Changes, Written},
    model::{Absence, CalendarUse, Closure, Company, Look, Me, NamedCalendar, WorkedDay},
    paste as lines,
    paste::PasteChoices,
    transfer::{Backup, Safety},
    workspace::{FirstRun, FirstRunUnit, Protection},
};
use serde::{Deserialize, Serialize};

use super::{
    app::{FileState, file_state},
    packs::find_pack,
    rows::{self, Add, Edit, RowId},
    shared::Nothing,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// Everything in Settings.
    settings(Nothing) -> SettingsScreen = screen;
    /// Changes my hours, place and room.
    me_edit(Edit<Me>) -> Changes = me;
    /// Changes the company.
    company_edit(Edit<Company>) -> Changes = company;
    /// Changes the look.
    look_edit(Edit<Look>) -> Changes = look;
    /// Notes a closure.
    closure_add(Add<Closure>) -> Written<Closure> = rows::add;
    /// Deletes a closure.
    closure_delete(RowId<Closure>) -> Written<Closure> = rows::delete;
    /// Adds a day worked that would otherwise be off.
    worked_day_add(Add<WorkedDay>) -> Written<WorkedDay> = rows::add;
    /// Deletes a worked day.
    worked_day_delete(RowId<WorkedDay>) -> Written<WorkedDay> = rows::delete;
    /// Sets up an empty workspace.
    first_run(FirstRunRequest) -> FirstRunAnswer = first_run;
}

fn screen(call: &mut Call<'_>, _: Nothing) -> Result<SettingsScreen, ApiError> {
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
        protection: call.workspace.protection()?,
        safety: call.workspace.safety(),
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

fn me(call: &mut Call<'_>, request: Edit<Me>) -> Result<Changes, ApiError> {
    let me = request.apply_to(&call.records()?.me)?;
    Ok(call.workspace.edit_me(&me, call.now)?)
}

fn company(call: &mut Call<'_>, request: Edit<Company>) -> Result<Changes, ApiError> {
    let company = request.apply_to(&call.records()?.company)?;
    Ok(call.workspace.edit_company(&company, call.now)?)
}

fn look(call: &mut Call<'_>, request: Edit<Look>) -> Result<Changes, ApiError> {
    let look = request.apply_to(&call.records()?.look)?;
    Ok(call.workspace.edit_look(&look, call.now)?)
}

fn first_run(call: &mut Call<'_>, request: FirstRunRequest) -> Result<FirstRunAnswer, ApiError> {
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

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct SettingsScreen {
    /// My hours, place and room.
    me: Me,
    company: Company,
    /// Theme, locale, first weekday.
    look: Look,
    protection: Protection,
    safety: Safety,
    /// Where the data is.
    file: FileState,
    /// Newest first.
    backups: Vec<Backup>,
    /// How many old ones are kept because the workspace became much smaller.
    surplus_backups: usize,
    /// Mine.
    absences: Vec<Absence>,
    /// The company's and the units'.
    closures: Vec<Closure>,
    /// Single days that are worked, of everybody, units and leaders.
    worked_days: Vec<WorkedDayLine>,
    /// Fiscal calendars.
    calendars: Vec<NamedCalendar>,
    /// From when they hold.
    calendar_uses: Vec<CalendarUse>,
    /// What the gaps ask of a week, and what there is room for.
    arithmetic: String,
}

/// A worked day in the list.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct WorkedDayLine {
    day: WorkedDay,
    /// The unit or the leader; empty for the company.
    whose: String,
}

/// Everything that the first run asks.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct FirstRunRequest {
    /// A list of people.
    people_text: String,
    /// My name; none if left out.
    my_name: Option<String>,
    /// What I do; none if left out.
    my_role: Option<String>,
    /// What was chosen in its preview.
    choices: Option<PasteChoices>,
    /// ISO 3166 alpha-2; may be empty.
    country: String,
    /// Within the country.
    subdivision: Option<String>,
    /// My IANA zone.
    zone: String,
    /// Of the company's fiscal year.
    first_month: u8,
    /// 1 if left out.
    first_day: Option<u8>,
    /// By the calendar year it ends in if left out.
    named_by: Option<NamedBy>,
    /// Which pack for each unit.
    packs: Vec<ChosenPack>,
}

/// The pack for a unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ChosenPack {
    /// The name of the unit.
    unit: String,
    /// The key of the pack; none if left out.
    pack: Option<String>,
    /// Which entries; the usual ones if left out.
    keys: Option<Vec<String>>,
}

/// A workspace set up.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct FirstRunAnswer {
    /// What the write did.
    changes: Changes,
    /// What the gaps ask of a week, and what there is room for.
    arithmetic: String,
}
