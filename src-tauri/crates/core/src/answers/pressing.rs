//! What is pressing, and nothing is on the way.

use chrono::NaiveDate;

use super::{SEVERE, wait};
use crate::{
    calendar::days_between,
    conversations::ChatTime,
    model::{Challenge, ConversationState, Finding, FindingKind},
    skills,
    ties::Ties,
};

/// For how many days something pressing counts.
const DAYS: i64 = 60;
/// Within how many days a severe challenge is pressing.
const HORIZON: i64 = 90;

/// Something that cannot wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressing<'a> {
    /// A leader called it so.
    Said(&'a Finding),
    /// A severe challenge comes near without an answer.
    Near(&'a Challenge, NaiveDate),
}

/// Returns what is pressing and has nothing on the way, oldest first.
pub fn pressing<'a>(ties: &Ties<'a>) -> Vec<Pressing<'a>> {
    let (records, day) = (ties.records, ties.day);
    let said = records
        .findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Pressing && finding.closed_on.is_none())
        .filter(|finding| (0..=DAYS).contains(&days_between(finding.said_on, day)))
        .filter(|finding| !a_chat_is_planned(ties, finding) && !something_began(ties, finding))
        .map(|finding| (finding.said_on, Pressing::Said(finding)));
    let near = records.challenges.iter().filter_map(|challenge| {
        let horizon = challenge.horizon?;
        let wait = wait(ties, challenge);
        let wanted = challenge.severity == SEVERE
            && skills::is_open(challenge, day)
            && days_between(day, horizon) <= HORIZON
            && wait.answered_on.is_none();
        wanted.then(|| {
            let since = wait.heard_on.unwrap_or(day);
            (since, Pressing::Near(challenge, horizon))
        })
    });
    let mut found: Vec<(NaiveDate, Pressing<'a>)> = said.chain(near).collect();
    found.sort_by_key(|(since, _)| *since);
    found.into_iter().map(|(_, pressing)| pressing).collect()
}

fn a_chat_is_planned(ties: &Ties<'_>, finding: &Finding) -> bool {
    ties.records.chats_with(finding.leader_id).any(|chat| {
        chat.state == ConversationState::Planned
            && ChatTime::of(ties.records, chat).my_date() >= ties.day
    })
}

fn something_began(ties: &Ties<'_>, finding: &Finding) -> bool {
    let since = finding.said_on;
    ties.all_deliveries().any(|(_, delivery)| {
        let first = delivery.span.first;
        delivery.reaches(finding.unit_id) && since < first && first <= ties.day
    })
}
