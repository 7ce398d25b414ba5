//! Search.

use chrono::NaiveDate;
use overture_core::{
    Id, Records,
    model::{Leader, Unit},
    search::{Choice, Filter, FoundRow, HitKind, Match},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{ApiError, Call, table::commands};

/// Hits of a search at most.
const MOST: u32 = 200;

commands! {
    /// Finds every text that a person typed, by words, phrases and filters.
    search(Search) -> SearchHits = search;
}

fn search(call: &mut Call<'_>, request: Search) -> Result<SearchHits, ApiError> {
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

/// Returns the day that names the quarter of what was written on its page.
fn quarter_day(records: &Records, row: &FoundRow) -> Option<NaiveDate> {
    let mut lines = records.review_lines.iter();
    let line = lines.find(|line| row.kind == HitKind::ReviewLine && line.id.uuid() == row.id);
    let review = line.map_or(row.id, |line| line.review_id.uuid());
    let mut reviews = records.reviews.iter();
    reviews
        .find(|it| it.id.uuid() == review)
        .map(|review| review.for_day)
}

/// Titles a hit by what it belongs to, where its own text is a note.
pub(super) fn hit(records: &Records, row: FoundRow) -> Hit {
    let leader = || {
        let leader = records.leader(Id::of(row.leader_id?))?;
        Some(leader.role.clone())
    };
    let (title, within) = match row.kind {
        HitKind::Conversation | HitKind::Standing | HitKind::Absence | HitKind::Feedback => {
            (leader(), None)
        }
        HitKind::Occurrence => {
            let mut occurrences = records.occurrences.iter();
            let found = occurrences.find(|occurrence| occurrence.id.uuid() == row.id);
            let entry = found.and_then(|occurrence| records.entry(occurrence.entry_id));
            (
                entry.map(|entry| entry.name.clone()),
                entry.map(|entry| entry.id.uuid()),
            )
        }
        HitKind::Reading => {
            let reading = records.readings.iter().find(|it| it.id.uuid() == row.id);
            let measure = reading.and_then(|reading| records.measure(reading.measure_id));
            (
                measure.map(|measure| measure.name.clone()),
                measure.map(|measure| measure.id.uuid()),
            )
        }
        HitKind::Link => (records.link_name(Id::of(row.id)), None),
        HitKind::Rival => {
            let rival = records.rivals.iter().find(|it| it.id.uuid() == row.id);
            (
                rival.and_then(|it| records.link_name(it.link_id)),
                rival.map(|it| it.link_id.uuid()),
            )
        }
        HitKind::SkillNeed => {
            let need = records.skill_needs.iter().find(|it| it.id.uuid() == row.id);
            let skill = need.and_then(|need| records.skill(need.skill_id));
            (skill.map(|skill| skill.name.clone()), None)
        }
        HitKind::Evidence => {
            let evidence = records.evidence.iter().find(|it| it.id.uuid() == row.id);
            (evidence.and_then(|it| records.target_name(it.target)), None)
        }
        HitKind::CheckAnswer => (Some("Six statements".to_owned()), None),
        HitKind::CultureRemark | HitKind::CultureStep => (Some("Culture check".to_owned()), None),
        HitKind::Review | HitKind::ReviewLine => (Some("Review".to_owned()), None),
        HitKind::Aim => (Some("Where you both want to be".to_owned()), None),
        HitKind::Template => (Some("Text to send".to_owned()), None),
        HitKind::Unit
        | HitKind::Leader
        | HitKind::Fact
        | HitKind::Term
        | HitKind::Finding
        | HitKind::Entry
        | HitKind::CultureRound
        | HitKind::Promise
        | HitKind::Measure
        | HitKind::Skill
        | HitKind::Challenge
        | HitKind::KnowHow
        | HitKind::Solution
        | HitKind::Idea
        | HitKind::Closure
        | HitKind::WorkedDay
        | HitKind::Placement
        | HitKind::FiscalCalendar
        | HitKind::CalendarSource
        | HitKind::OurWord
        | HitKind::Me
        | HitKind::Company => (None, None),
    };
    let for_day = quarter_day(records, &row);
    Hit {
        kind: row.kind,
        id: row.id,
        title: title.unwrap_or(row.title),
        snippet: row.snippet,
        matched: row.matched,
        leader_id: row.leader_id.map(Id::of),
        unit_id: row.unit_id.map(Id::of),
        within,
        for_day,
    }
}

/// What to look for.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct Search {
    /// Words, of which the last one may be a beginning, phrases in quotes, and filters (`unit:`, `leader:`,
    /// `kind:`, `in:`).
    query: String,
    /// At most so many.
    limit: u32,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct SearchHits {
    /// Best first; those that hold only some of the words come last.
    hits: Vec<Hit>,
    filters: Vec<Filter>,
    /// What the key that is being typed may become.
    choices: Vec<Choice>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct Hit {
    kind: HitKind,
    /// The row; nil for a setting.
    id: Uuid,
    /// What it is called.
    title: String,
    /// Where the words stand, `\u{1}` and `\u{2}` around each.
    snippet: String,
    /// How much of the query it holds.
    matched: Match,
    /// Whose page shows it.
    leader_id: Option<Id<Leader>>,
    /// Which unit's page shows it.
    unit_id: Option<Id<Unit>>,
    /// The row that shows it, where it has no place of its own: the entry of an occurrence, the figure of a
    /// reading, the link of another explanation.
    within: Option<Uuid>,
    /// A day of the quarter whose page shows it.
    for_day: Option<NaiveDate>,
}
