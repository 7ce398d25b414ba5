//! The rhythm: dated views, entries, single dates and packs.

use chrono::NaiveDate;
use overture_core::{
    Id,
    calendar::{Weekday, YEARS},
    changes::{Changes, Written},
    model::{Entry, EntryKind, Load, Scope, StoredOccurrence},
    rhythm::{
        self as rules, collisions::Collision, preview::EntryPreview, roll_forward::RollForward,
    },
    screens::rhythm::{
        agenda::Agenda,
        month::Month,
        year_map::{Wanted, YearMap},
    },
    workspace::NewEntry,
};

use super::wire::{
    AgendaRequest, ClearOccurrence, EntryList, FeltLoad, FeltRequest, MaybeUnit, MonthRequest,
    PreviewRequest, RollAccept, RollRequest, SetOccurrence, YearRequest,
};
use crate::{ApiError, Call};

/// Returns everything dated between two days.
pub(crate) fn agenda(call: &mut Call<'_>, request: AgendaRequest) -> Result<Agenda, ApiError> {
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

/// Returns one month.
pub(crate) fn month(call: &mut Call<'_>, request: MonthRequest) -> Result<Month, ApiError> {
    let first: NaiveDate = format!("{}-01", request.month)
        .parse()
        .map_err(|_| ApiError::invalid("month", "Write a month as 2026-11."))?;
    let records = call.records()?;
    let week_starts = records.look.first_weekday.unwrap_or(Weekday::Mon);
    Ok(overture_core::screens::rhythm::month::month(
        &records,
        first,
        week_starts,
        request.unit_id,
        call.local,
    ))
}

/// Returns one fiscal year.
pub(crate) fn year(call: &mut Call<'_>, request: YearRequest) -> Result<YearMap, ApiError> {
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

/// Returns the differences between rules and decided dates, and what nobody has looked at yet.
pub(crate) fn roll(call: &mut Call<'_>, request: RollRequest) -> Result<RollForward, ApiError> {
    let records = call.records()?;
    let today = call.today();
    Ok(rules::roll_forward::roll_forward(
        &records,
        request.unit_id,
        request.on,
        today,
    ))
}

/// Confirms dates as they were shown.
pub(crate) fn roll_accept(call: &mut Call<'_>, request: RollAccept) -> Result<Changes, ApiError> {
    Ok(call.workspace.roll_forward(&request.choices, call.now)?)
}

/// Returns what we send into units at a busy time.
pub(crate) fn collisions(
    call: &mut Call<'_>,
    request: MaybeUnit,
) -> Result<Vec<Collision>, ApiError> {
    let records = call.records()?;
    let today = call.today();
    Ok(rules::collisions::collisions(
        &records,
        request.unit_id,
        today,
    ))
}

/// Returns the entries of the company, and of one unit or all.
pub(crate) fn entries(call: &mut Call<'_>, request: MaybeUnit) -> Result<EntryList, ApiError> {
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

/// Adds an entry.
pub(crate) fn add(call: &mut Call<'_>, request: NewEntry) -> Result<Written<Entry>, ApiError> {
    Ok(call.workspace.add_entry(request, call.now)?)
}

/// Says a rule in words, with its next ten dates.
pub(crate) fn preview(
    call: &mut Call<'_>,
    request: PreviewRequest,
) -> Result<EntryPreview, ApiError> {
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

/// Says how a unit or a leader feels an entry.
pub(crate) fn felt(call: &mut Call<'_>, request: FeltRequest) -> Result<Written<Entry>, ApiError> {
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

/// Confirms, moves, cancels or annotates one date of an entry.
pub(crate) fn occurrence_set(
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

/// Goes back to the computed date.
pub(crate) fn occurrence_clear(
    call: &mut Call<'_>,
    request: ClearOccurrence,
) -> Result<Written<StoredOccurrence>, ApiError> {
    Ok(call
        .workspace
        .clear_occurrence(request.entry_id, &request.key, call.now)?)
}
