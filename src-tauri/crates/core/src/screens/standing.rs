//! What a leader's page, the Week and the planner show of standing one-to-ones.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{ClockTime, Span, days_after, recurrence::Recurrence},
    model::{Conversation, Leader},
    timing::Outlook,
};
use crate::{
    model::{DateState, Standing},
    standing::{
        book::{Book, Occasion},
        say, words,
    },
};

/// Dates of a series that a leader's page shows.
const SHOWN: usize = 6;
/// Days ahead in which they are looked for: a little, then more for what comes rarely.
const AHEAD: [i64; 2] = [200, 1500];
/// How many dates a preview shows.
const PREVIEW: usize = 5;

/// One date of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingLine {
    pub standing_id: Id<Standing>,
    /// The date by the rule, which names it.
    pub key: NaiveDate,
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The day, mine.
    pub date: NaiveDate,
    /// The day, the leader's.
    pub leader_date: NaiveDate,
    /// The start on my clock.
    pub time: Option<ClockTime>,
    /// How long it lasts.
    pub minutes: u16,
    /// What was decided about it; nothing where it stands as the rule says.
    pub state: Option<DateState>,
    /// The chat that stands for it.
    pub conversation_id: Option<Id<Conversation>>,
    /// Whether its time has passed.
    pub past: bool,
    /// "Tue 24 Nov, 10:00".
    pub text: String,
    /// What speaks against the day, with an offer: "Tue 24 Nov falls in Budget lock: skip it, or keep
    /// it short." Only where it still takes place.
    pub mark: Option<String>,
    /// The same behind a subject, without the offer: "falls in Budget lock".
    pub mark_brief: Option<String>,
}

/// A series on its leader's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingSeries {
    pub standing: Standing,
    /// The parts of its rule.
    pub recurrence: Recurrence,
    /// "Every second Tuesday at 10:00, 30 minutes".
    pub words: String,
    /// Its next dates, those skipped and prepared among them.
    pub next: Vec<StandingLine>,
}

/// A series said back while it is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingPreview {
    pub words: String,
    pub next: Vec<StandingLine>,
}

/// Returns the series of a leader, running ones first, each with its next dates.
pub fn series(records: &Records, outlook: &Outlook<'_>, leader: Id<Leader>) -> Vec<StandingSeries> {
    let mut found: Vec<StandingSeries> = records
        .standings
        .iter()
        .filter(|standing| standing.leader_id == leader)
        .map(|standing| StandingSeries {
            standing: standing.clone(),
            recurrence: (&standing.rrule).into(),
            words: words(standing),
            next: ahead(records, outlook, standing, SHOWN),
        })
        .collect();
    found.sort_by_key(|series| (series.next.is_empty(), series.standing.id));
    found
}

/// Returns a series that is not kept yet in words, with its next dates.
pub fn preview(records: &Records, outlook: &Outlook<'_>, standing: &Standing) -> StandingPreview {
    StandingPreview {
        words: words(standing),
        next: ahead(records, outlook, standing, PREVIEW),
    }
}

/// Returns the standing one-to-ones of all leaders in a range of days that no chat stands for yet, in
/// order of time.
pub fn lines_in(records: &Records, outlook: &Outlook<'_>, days: Span) -> Vec<StandingLine> {
    let book = Book::of(records, days.first);
    let mut found: Vec<Occasion<'_>> = book
        .leaders()
        .flat_map(|leader| book.standing(leader, days))
        .collect();
    found.sort_by_key(|occasion| (occasion.date, occasion.time, occasion.standing.id));
    found
        .iter()
        .map(|occasion| line(records, outlook, occasion))
        .collect()
}

fn ahead(
    records: &Records,
    outlook: &Outlook<'_>,
    standing: &Standing,
    many: usize,
) -> Vec<StandingLine> {
    let today = outlook.today();
    let book = Book::of(records, today);
    let mut found: Vec<Occasion<'_>> = Vec::new();
    for days in AHEAD {
        let window = Span::new(today, days_after(today.max(standing.first), days));
        found = book.of_series(standing, window);
        if found.len() >= many {
            break;
        }
    }
    found.sort_by_key(|occasion| (occasion.date, occasion.time));
    found.truncate(many);
    found
        .iter()
        .map(|occasion| line(records, outlook, occasion))
        .collect()
}

fn line(records: &Records, outlook: &Outlook<'_>, occasion: &Occasion<'_>) -> StandingLine {
    let standing = occasion.standing;
    let who = records.leader(standing.leader_id);
    let decided = occasion.decided.map(|row| row.state);
    let past = outlook.is_past(occasion);
    let mark = (occasion.stands() && !past)
        .then(|| outlook.standing_mark(occasion))
        .flatten();
    StandingLine {
        standing_id: standing.id,
        key: occasion.key,
        leader_id: standing.leader_id,
        who: who.map(|leader| leader.role.clone()).unwrap_or_default(),
        date: occasion.date,
        leader_date: outlook.leader_date(occasion),
        time: occasion.time,
        minutes: standing.minutes,
        state: match occasion.chat {
            Some(_) => Some(DateState::Prepared),
            None => decided,
        },
        conversation_id: occasion.chat.map(|chat| chat.id),
        past,
        text: say::when(occasion.date, occasion.time),
        mark: mark.as_ref().map(|mark| mark.text(occasion.date)),
        mark_brief: mark.map(|mark| mark.brief()),
    }
}
