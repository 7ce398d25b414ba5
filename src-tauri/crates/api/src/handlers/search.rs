//! Search.

use overture_core::{
    Id, Records,
    search::{FoundRow, HitKind},
};

use super::wire::{Hit, Search, SearchHits};
use crate::{ApiError, Call};

/// Hits of a search at most.
const MOST: u32 = 200;

/// Finds every text that a person typed.
pub(crate) fn search(call: &mut Call<'_>, request: Search) -> Result<SearchHits, ApiError> {
    let records = call.records()?;
    let limit = usize::try_from(request.limit.min(MOST)).unwrap_or(0);
    let today = call.today();
    let found = call.workspace.find(&request.query, limit, today)?;
    Ok(SearchHits {
        hits: found
            .rows
            .into_iter()
            .map(|row| hit(&records, row))
            .collect(),
        filters: found.filters,
        choices: found.choices,
    })
}

/// Titles a hit by what it belongs to, where its own text is a note.
fn hit(records: &Records, row: FoundRow) -> Hit {
    let leader = || {
        let leader = records.leader(Id::of(row.leader_id?))?;
        Some(leader.role.clone())
    };
    let (title, entry_id) = match row.kind {
        HitKind::Conversation | HitKind::Standing | HitKind::Absence => (leader(), None),
        HitKind::Entry => (None, Some(Id::of(row.id))),
        HitKind::Occurrence => {
            let mut occurrences = records.occurrences.iter();
            let found = occurrences.find(|occurrence| occurrence.id.uuid() == row.id);
            let entry = found.and_then(|occurrence| records.entry(occurrence.entry_id));
            (
                entry.map(|entry| entry.name.clone()),
                entry.map(|entry| entry.id),
            )
        }
        HitKind::Template => (Some("Text to send".to_owned()), None),
        HitKind::Unit
        | HitKind::Leader
        | HitKind::Fact
        | HitKind::Term
        | HitKind::Finding
        | HitKind::Promise
        | HitKind::Closure
        | HitKind::WorkedDay
        | HitKind::Placement
        | HitKind::FiscalCalendar
        | HitKind::CalendarSource
        | HitKind::OurWord
        | HitKind::Me
        | HitKind::Company => (None, None),
    };
    Hit {
        kind: row.kind,
        id: row.id,
        title: title.unwrap_or(row.title),
        snippet: row.snippet,
        matched: row.matched,
        leader_id: row.leader_id.map(Id::of),
        unit_id: row.unit_id.map(Id::of),
        entry_id,
    }
}
