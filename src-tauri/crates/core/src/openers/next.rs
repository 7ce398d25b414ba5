//! Which opener or purpose comes next with a leader, on a day, and why.
//!
//! Pure: an advisor and the season in, advice out; never looks at slots. `score` weighs each opener,
//! `held_back` keeps those that must wait, `choose` says what outweighs every score.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Advisor, HeldBack, ScoredOpener,
    choose::{Choice, Why},
    course, purpose,
    score::ScoringInput,
    waiting,
};
use crate::{
    Id,
    homework::facts_for,
    model::{Fact, FactState, Leader, Opener, Purpose},
    season::Season,
};

/// What to talk about next with a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextOpeners {
    /// The openers that may be asked, best first.
    pub openers: Vec<ScoredOpener>,
    /// Why to meet next.
    pub purpose: Purpose,
    /// What comes after that, where the first is no opener.
    pub then: Option<Purpose>,
    /// Both in words: "Reporting back on the trial, then how we serve them".
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    pub text: Agenda,
    #[cfg_attr(feature = "ts", ts(as = "Vec<String>"))]
    pub why: Vec<WhyOn>,
    /// Openers that wait, and why.
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::HeldBackLine>"))]
    pub held_back: Vec<HeldBack>,
    /// What to look up first.
    pub look_up: Vec<Fact>,
    /// What only they can tell.
    pub ask: Vec<Fact>,
}

/// What a chat is for, and what comes after; shown in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agenda {
    pub purpose: Purpose,
    pub then: Option<Purpose>,
    /// Whether a trial is what is reported back on.
    pub on_trial: bool,
}

/// Why a purpose is chosen on a day; shown as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyOn {
    pub why: Why,
    pub on: NaiveDate,
}

/// Returns what to talk about with a leader on the day `on`, or nothing without such a leader.
pub fn next(advisor: &Advisor<'_>, leader: Id<Leader>, on: NaiveDate) -> Option<NextOpeners> {
    let row = advisor.records().leader(leader)?;
    Some(advise(advisor, &advisor.season(leader, on), row))
}

/// Returns what to talk about with `leader` on the season's day.
pub(crate) fn advise(advisor: &Advisor<'_>, season: &Season<'_>, leader: &Leader) -> NextOpeners {
    let (records, guidance, today) = (advisor.records(), advisor.guidance(), advisor.today());
    let course = course(records, leader.id, leader.unit_id, season.on);
    let input = ScoringInput {
        records,
        season,
        guidance,
        leader,
        course: &course,
        today,
        heard: advisor.heard(),
    };
    let held_back = waiting(records, season, leader, &course);
    let mut openers: Vec<ScoredOpener> = Opener::ALL
        .into_iter()
        .filter(|number| held_back.iter().all(|held| held.number != *number))
        .map(|number| input.score(number))
        .collect();
    // Equal scores go in the order of the course.
    openers.sort_by_key(|opener| (-opener.score, opener.number));
    let Choice { purpose, then, why } = input.choose(&openers);
    let on_trial = purpose::running_trial(records, leader, season.on).is_some();
    let open = |state: FactState| {
        facts_for(records, leader.unit_id, Some(leader.id))
            .filter(|fact| fact.state == state)
            .cloned()
            .collect::<Vec<_>>()
    };
    NextOpeners {
        text: Agenda {
            purpose,
            then,
            on_trial,
        },
        openers,
        purpose,
        then,
        why: why
            .into_iter()
            .map(|why| WhyOn { why, on: season.on })
            .collect(),
        held_back,
        look_up: open(FactState::LookUp),
        ask: open(FactState::AskThem),
    }
}
