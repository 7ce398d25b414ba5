//! Which opener or purpose comes next with a leader, on a day, and why.
//!
//! Pure: an advisor and the season in, advice out; never looks at slots. `score` weighs each opener,
//! `held_back` keeps those that must wait, `choose` says what outweighs every score.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Advisor, HeldBack, ScoredOpener, choose::Choice, course, purpose, score::Around, subject,
    waiting,
};
use crate::{
    Id, Records,
    english::say,
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
    /// Both in words: "reporting back on the trial, then how we serve them".
    pub text: String,
    /// Why this.
    pub why: Vec<String>,
    /// Openers that wait, and why.
    pub held_back: Vec<HeldBack>,
    /// What to look up first.
    pub look_up: Vec<Fact>,
    /// What only they can tell.
    pub ask: Vec<Fact>,
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
    let around = Around {
        records,
        season,
        guidance,
        leader,
        course: &course,
        today,
    };
    let held_back = waiting(records, season, leader, &course);
    let mut openers: Vec<ScoredOpener> = Opener::ALL
        .into_iter()
        .filter(|number| held_back.iter().all(|held| held.number != *number))
        .map(|number| around.score(number))
        .collect();
    // Equal scores go in the order of the course.
    openers.sort_by_key(|opener| (-opener.score, opener.number));
    let Choice { purpose, then, why } = around.choose(&openers);
    let open = |state: FactState| {
        facts_for(records, leader.unit_id, Some(leader.id))
            .filter(|fact| fact.state == state)
            .cloned()
            .collect::<Vec<_>>()
    };
    NextOpeners {
        text: text(records, season, leader, purpose, then),
        openers,
        purpose,
        then,
        why,
        held_back,
        look_up: open(FactState::LookUp),
        ask: open(FactState::AskThem),
    }
}

fn text(
    records: &Records,
    season: &Season<'_>,
    leader: &Leader,
    purpose: Purpose,
    then: Option<Purpose>,
) -> String {
    let trial = purpose::running_trial(records, leader, season.on);
    let first = match (purpose, trial) {
        (Purpose::ReportingBack, Some(_)) => "reporting back on the trial".to_owned(),
        (purpose, _) => purpose_name(purpose).to_owned(),
    };
    let text = match then {
        Some(then) => format!("{first}, then {}", purpose_name(then)),
        None => first,
    };
    say::capital(&text)
}

/// Returns what a purpose is called in a sentence.
pub const fn purpose_name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Opener1 => subject(Opener::Measures),
        Purpose::Opener2 => subject(Opener::Skills),
        Purpose::Opener3 => subject(Opener::Challenges),
        Purpose::Opener4 => subject(Opener::Needs),
        Purpose::Opener5 => subject(Opener::Ideas),
        Purpose::FirstMeeting => "first meeting",
        Purpose::ReportingBack => "reporting back",
        Purpose::TheirTopic => "their topic",
        Purpose::InPassing => "in passing",
        Purpose::Repair => "my promise",
        Purpose::Goodbye => "goodbye",
    }
}
