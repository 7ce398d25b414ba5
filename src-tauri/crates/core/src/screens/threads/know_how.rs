//! Know-how at risk, as rows.

use chrono::NaiveDate;
use serde::Serialize;

use super::cells::{self, EvidenceLine};
use crate::{
    Id,
    know_how::{self, Outlook, Word},
    model::{KnowHow, Target, Unit},
    ties::Ties,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KnowHowRow {
    pub know_how: KnowHow,
    pub unit_id: Id<Unit>,
    /// Whether it is not safe yet.
    pub open: bool,
    pub word: Word,
    pub word_text: String,
    /// The day on which the first is expected to leave.
    pub leaves: Option<NaiveDate>,
    /// The day by which passing it on has to begin.
    pub start_by: Option<NaiveDate>,
    /// "rests on two; four of eleven can go; nobody else yet"
    pub rests: String,
    pub way_text: String,
    /// What to ask; empty where nothing is missing.
    pub note: String,
    /// The solution that passes it on.
    pub ours: Option<String>,
    pub challenge: Option<String>,
    pub evidence: Vec<EvidenceLine>,
}

pub(super) fn rows(ties: &Ties<'_>, outlooks: &[Outlook<'_>]) -> Vec<KnowHowRow> {
    outlooks.iter().map(|outlook| row(ties, outlook)).collect()
}

fn row(ties: &Ties<'_>, outlook: &Outlook<'_>) -> KnowHowRow {
    let row = outlook.know_how;
    let solution = row.solution_id.and_then(|id| ties.records.solution(id));
    let challenge = row.challenge_id.and_then(|id| ties.records.challenge(id));
    KnowHowRow {
        unit_id: row.unit_id,
        open: outlook.word != Word::Safe,
        word: outlook.word,
        word_text: know_how::say::word(outlook.word).to_owned(),
        leaves: outlook.leaves,
        start_by: outlook.start_by,
        rests: know_how::say::rests(row),
        way_text: know_how::say::way(row.way).to_owned(),
        note: if outlook.word == Word::NoDate {
            know_how::say::ASK_WHEN.to_owned()
        } else {
            String::new()
        },
        ours: solution.map(|solution| solution.name.clone()),
        challenge: challenge.map(|challenge| challenge.name.clone()),
        evidence: cells::evidence(ties, Target::KnowHow(row.id)),
        know_how: row.clone(),
    }
}
