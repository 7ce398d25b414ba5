//! The rhythm: dated views, entries, single dates and packs.

use chrono::NaiveDate;
use overture_core::{
    Id,
    calendar::{Weekday, YEARS},
    changes::{Changes, Written},
    model::{
        Entry, EntryKind, EntryRule, Felt, Load, OccurrenceState, Scope, StoredOccurrence, Unit,
    },
    rhythm::{
        self as rules,
        collisions::Collision,
        preview::{EntryLine, EntryPreview},
        roll_forward::{RollChoice, RollForward},
    },
    screens::rhythm::{
        agenda::Agenda,
        month::Month,
        year_map::{Wanted, YearMap, Zoom},
    },
    workspace::NewEntry,
};
use serde::{Deserialize, Serialize};

use super::{
    rows::{self, Edit, RowId},
    shared::MaybeUnit,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// Everything dated between two days.
    rhythm_agenda(AgendaRequest) -> Agenda = agenda;
    /// One month, in weeks.
    rhythm_month(MonthRequest) -> Month = month;
    /// One fiscal year on one page, or nearer: a quarter or a month of it.
    rhythm_year(YearRequest) -> YearMap = year;
    /// What we send into units at a busy time, and where there is room.
    rhythm_collisions(MaybeUnit) -> Vec<Collision> = collisions;
    /// Decided dates that differ from their rules, and dates that nobody has looked at.
    roll_forward(RollRequest) -> RollForward = roll;
    /// Confirms dates as they were shown; the only way in which a roll-forward moves one.
    roll_forward_accept(RollAccept) -> Changes =
        |call, request| call.workspace.roll_forward(&request.choices, call.now);
    /// The entries of the company, and of one unit or all.
    entries(MaybeUnit) -> EntryList = entries;
    /// Adds an entry.
    entry_add(NewEntry) -> Written<Entry> =
        |call, request| call.workspace.add_entry(request, call.now);
    /// Changes an entry.
    entry_edit(Edit<Entry>) -> Written<Entry> = rows::edit;
    /// Deletes an entry.
    entry_delete(RowId<Entry>) -> Written<Entry> = rows::delete;
    /// Says a rule in words, with its next ten dates.
    entry_preview(PreviewRequest) -> EntryPreview = preview;
    /// Says how a unit or a leader feels an entry.
    entry_felt(FeltRequest) -> Written<Entry> = felt;
    /// Confirms, moves, cancels or annotates one date of an entry.
    occurrence_set(SetOccurrence) -> Written<StoredOccurrence> = occurrence_set;
    /// Goes back to the computed date.
    occurrence_clear(ClearOccurrence) -> Written<StoredOccurrence> =
        |call, request| call.workspace.clear_occurrence(request.entry_id, &request.key, call.now);
}

fn agenda(call: &mut Call<'_>, request: AgendaRequest) -> Result<Agenda, ApiError> {
    let days = (request.last - request.first).num_days();
    if !(0..=800).contains(&days) {
        return Err(ApiError::invalid(
            "last",
            "Ask for at most two years at a time, first day first.",
        ));
    }
    let records = call.records()?;
    let (first, last) = (request.first, request.last);
    Ok(overture_core::screens::rhythm::agenda::agenda(
        &records,
        first,
        last,
        request.unit_id,
        call.local,
    ))
}

fn month(call: &mut Call<'_>, request: MonthRequest) -> Result<Month, ApiError> {
    let first: NaiveDate = format!("{}-01", request.month)
        .parse()
        .map_err(|_| ApiError::invalid("month", "Write a month as 2026-11."))?;
    let records = call.records()?;
    let week_starts = request
        .first_weekday
        .or(records.look.first_weekday)
        .unwrap_or(Weekday::Mon);
    Ok(overture_core::screens::rhythm::month::month(
        &records,
        first,
        week_starts,
        request.unit_id,
        call.local,
    ))
}

fn year(call: &mut Call<'_>, request: YearRequest) -> Result<YearMap, ApiError> {
    if request.year.is_some_and(|year| !YEARS.contains(&year)) {
        return Err(ApiError::invalid(
            "year",
            "Give a year between 1950 and 2150.",
        ));
    }
    let records = call.records()?;
    let wanted = Wanted {
        year: request.year,
        on: request.on,
        unit: request.unit_id,
        zoom: request.zoom.unwrap_or_default(),
    };
    Ok(overture_core::screens::rhythm::year_map::year_map(
        &records, wanted, call.local,
    ))
}

fn roll(call: &mut Call<'_>, request: RollRequest) -> Result<RollForward, ApiError> {
    let records = call.records()?;
    let today = call.today();
    Ok(rules::roll_forward::roll_forward(
        &records,
        request.unit_id,
        request.on,
        today,
    ))
}

fn collisions(call: &mut Call<'_>, request: MaybeUnit) -> Result<Vec<Collision>, ApiError> {
    let records = call.records()?;
    let today = call.today();
    Ok(rules::collisions::collisions(
        &records,
        request.unit_id,
        today,
    ))
}

fn entries(call: &mut Call<'_>, request: MaybeUnit) -> Result<EntryList, ApiError> {
    let records = call.records()?;
    let today = call.today();
    let shown = |entry: &&Entry| match (request.unit_id, entry.scope) {
        (None, _) | (Some(_), Scope::Company) => true,
        (Some(unit), Scope::Unit(of)) => of == unit,
        (Some(unit), Scope::Leader(of)) => records
            .leader(of)
            .is_some_and(|leader| leader.unit_id == unit),
    };
    Ok(EntryList {
        entries: records.entries.iter().filter(shown).cloned().collect(),
        felt: records.felt.clone(),
        lines: rules::preview::lines(&records, request.unit_id, today),
        warning: request
            .unit_id
            .and_then(|unit| rules::health::warning(&records, unit, today)),
        drifted: rules::roll_forward::drifted(&records, today),
    })
}

fn preview(call: &mut Call<'_>, request: PreviewRequest) -> Result<EntryPreview, ApiError> {
    let records = call.records()?;
    let today = call.today();
    let mut preview = rules::preview::preview(&records, &request.rule, request.scope, today);
    if let (Some(draft), None) = (request.draft, &preview.problem) {
        let entry = Entry {
            id: draft.entry_id.unwrap_or_else(|| Id::at(call.now)),
            seen: 0,
            name: String::new(),
            kind: EntryKind::Other,
            scope: request.scope,
            load: draft.load,
            before: draft.before.min(60),
            after: draft.after.min(60),
            holds_back: Vec::new(),
            invites: Vec::new(),
            mark: None,
            note: String::new(),
            rule: request.rule,
            pack_key: None,
            solution_id: None,
            their_hours: None,
            cost: None,
        };
        preview.warning = rules::health::warning_with(&records, &entry, today);
    }
    Ok(preview)
}

fn felt(call: &mut Call<'_>, request: FeltRequest) -> Result<Written<Entry>, ApiError> {
    let load = match request.load {
        FeltLoad::AsIs => None,
        FeltLoad::NotAtAll => Some(None),
        FeltLoad::Open => Some(Some(Load::Open)),
        FeltLoad::Normal => Some(Some(Load::Normal)),
        FeltLoad::Busy => Some(Some(Load::Busy)),
        FeltLoad::Critical => Some(Some(Load::Critical)),
    };
    Ok(call
        .workspace
        .feel_entry(request.entry_id, request.scope, load, call.now)?)
}

fn occurrence_set(
    call: &mut Call<'_>,
    request: SetOccurrence,
) -> Result<Written<StoredOccurrence>, ApiError> {
    let occurrence = StoredOccurrence {
        id: Id::at(call.now),
        seen: 0,
        entry_id: request.entry_id,
        key: request.key,
        first: request.first,
        last: request.last,
        state: request.state,
        note: request.note.unwrap_or_default(),
    };
    Ok(call.workspace.set_occurrence(&occurrence, call.now)?)
}

/// A span of days.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct AgendaRequest {
    /// Inclusive.
    first: NaiveDate,
    /// Inclusive.
    last: NaiveDate,
    /// All if left out.
    unit_id: Option<Id<Unit>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct MonthRequest {
    /// YYYY-MM.
    month: String,
    /// All if left out.
    unit_id: Option<Id<Unit>>,
    /// With which weekday a row begins; if left out, that of the settings.
    first_weekday: Option<Weekday>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct YearRequest {
    /// By its name; wins over `on`.
    year: Option<i32>,
    /// A day in it; today if left out.
    on: Option<NaiveDate>,
    /// By whose calendar; the company's if left out.
    unit_id: Option<Id<Unit>>,
    /// The year, or the quarter or month in which the day lies.
    zoom: Option<Zoom>,
}

/// A year to roll forward into.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct RollRequest {
    /// Of one unit and the company; of all if left out.
    unit_id: Option<Id<Unit>>,
    /// A day in it; the coming year if left out.
    on: Option<NaiveDate>,
}

/// Dates that were looked at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct RollAccept {
    /// As they were shown.
    choices: Vec<RollChoice>,
}

/// Entries of the rhythm.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "Entries"))]
struct EntryList {
    /// In the order they were added.
    entries: Vec<Entry>,
    /// How heavily units and leaders feel them.
    felt: Vec<Felt>,
    /// Each rule in words, with its next dates.
    lines: Vec<EntryLine>,
    /// Where the year of the unit has too few or too many good days.
    warning: Option<String>,
    /// How many confirmed dates differ from their rules.
    drifted: usize,
}

/// A rule to be said back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PreviewRequest {
    rule: EntryRule,
    /// Whose calendar and working days.
    scope: Scope,
    /// What else is known of the entry, for what it does to the year of its unit.
    draft: Option<PreviewDraft>,
}

/// The rest of an entry that is being written.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PreviewDraft {
    /// The entry that is changed; a new one if left out.
    entry_id: Option<Id<Entry>>,
    /// How taken it leaves people.
    load: Load,
    /// Working days before it that are a step lighter.
    before: u16,
    /// Working days after it.
    after: u16,
}

/// How an entry is felt.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct FeltRequest {
    entry_id: Id<Entry>,
    /// By whom.
    scope: Scope,
    load: FeltLoad,
}

/// How an entry is felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
enum FeltLoad {
    /// As it is filed.
    AsIs,
    NotAtAll,
    /// As an open moment.
    Open,
    /// As nothing in particular.
    Normal,
    Busy,
    Critical,
}

/// A decision about one date.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SetOccurrence {
    entry_id: Id<Entry>,
    /// Which occurrence.
    key: String,
    /// First day, inclusive.
    first: NaiveDate,
    /// Last day, inclusive.
    last: NaiveDate,
    /// Confirmed, moved or cancelled.
    state: OccurrenceState,
    note: Option<String>,
}

/// A date to compute again.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ClearOccurrence {
    entry_id: Id<Entry>,
    /// Which occurrence.
    key: String,
}
