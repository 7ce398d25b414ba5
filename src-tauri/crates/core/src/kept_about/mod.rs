//! Everything that is kept about one person: the rows that go when they are erased, and those that name them and
//! stay. A test holds that every column which names a leader is known here.

mod headings;
mod lines;
mod mentions;
mod private;
pub mod say;

use std::collections::HashSet;

use uuid::Uuid;

use crate::{
    Id, Records,
    model::{Evidence, Holds, Leader, Scope, Target, each_record},
};

pub use lines::{Kept, Part, counts, sections};
pub use mentions::{is_named_in, names_of};
pub use private::{Private, is_private};

/// The rows of one person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PersonRecords {
    /// What is about the person, and goes with them.
    pub goes: Records,
    /// What is about the unit or our work and names the person, or rests on what they said. It stays without them.
    pub stays: Records,
}

macro_rules! ids_of {
    ($($list:ident: $record:ty;)+) => {
        impl PersonRecords {
            /// Returns the id of every row that goes.
            pub fn ids(&self) -> HashSet<Uuid> {
                let mut ids = HashSet::new();
                $(ids.extend(self.goes.$list.iter().map(|row| row.id.uuid()));)+
                ids
            }
        }
    };
}

each_record!(ids_of);

/// Returns the rows of a person; none where there is no such person.
#[expect(clippy::too_many_lines, reason = "a list: one entry a record")]
pub fn person_records(records: &Records, id: Id<Leader>) -> PersonRecords {
    let Records {
        leaders,
        placements,
        absences,
        worked_holidays,
        worked_days,
        standings,
        solutions,
        entries,
        felt,
        occurrences,
        facts,
        conversations,
        standing_dates,
        offered_moments,
        conversation_facts,
        openers_asked,
        findings,
        promises,
        measures,
        chain_links,
        skill_needs,
        challenges,
        know_hows,
        ideas,
        ties,
        feedback,
        guesses,
        check_answers,
        culture_answers,
        review_lines,
        aims,
        evidence,
        calendar_sources,
        busy_blocks,
        imported_events,
        cancelled_meetings,
        exported_events,
        snoozes,
        proposed_days,
        ..
    } = records;

    let leaders = some(leaders, |row| row.id == id);
    let Some(leader) = leaders.first() else {
        return PersonRecords::default();
    };
    let names = names_of(records, leader);
    let entries = some(entries, |row| row.scope == Scope::Leader(id));
    let is_entry = |of| entries.iter().any(|row| row.id == of);
    let facts = some(facts, |row| row.leader_id == Some(id));
    let is_fact = |of| facts.iter().any(|row| row.id == of);
    let conversations = some(conversations, |row| row.leader_id == id);
    let chats: HashSet<_> = conversations.iter().map(|row| row.id).collect();
    let findings = some(findings, |row| {
        row.leader_id == id || chats.contains(&row.conversation_id)
    });
    let lines: HashSet<_> = findings.iter().map(|row| row.id).collect();
    let standings = some(standings, |row| row.leader_id == id);
    let calendar_sources = some(calendar_sources, |row| {
        [Holds::LeaderTimes(id), Holds::Rhythm(Scope::Leader(id))].contains(&row.holds)
    });
    let is_source = |of| calendar_sources.iter().any(|row| row.id == of);
    let evidence = some(evidence, |row| {
        row.leader_id == Some(id)
            || row.conversation_id.is_some_and(|of| chats.contains(&of))
            || row.finding_id.is_some_and(|of| lines.contains(&of))
    });
    let promises = some(promises, |row| row.leader_id == id);
    let aims = some(aims, |row| row.leader_id == id);
    let targets: HashSet<Target> = evidence.iter().map(|row| row.target).collect();

    let mut keys: HashSet<Uuid> = HashSet::from([id.uuid()]);
    keys.extend(conversations.iter().map(|row| row.id.uuid()));
    keys.extend(findings.iter().map(|row| row.id.uuid()));
    keys.extend(promises.iter().map(|row| row.id.uuid()));
    keys.extend(standings.iter().map(|row| row.id.uuid()));
    keys.extend(facts.iter().map(|row| row.id.uuid()));
    keys.extend(entries.iter().map(|row| row.id.uuid()));
    keys.extend(aims.iter().map(|row| row.id.uuid()));
    let has_key = |text: &str| holds_id(text, &keys);

    let stays = Records {
        measures: some(measures, |row| {
            row.leader_id == Some(id)
                || row.read_back_by == Some(id)
                || targets.contains(&Target::Measure(row.id))
        }),
        chain_links: some(chain_links, |row| targets.contains(&Target::Link(row.id))),
        skill_needs: some(skill_needs, |row| targets.contains(&Target::Need(row.id))),
        challenges: some(challenges, |row| {
            row.leader_id == Some(id) || targets.contains(&Target::Challenge(row.id))
        }),
        know_hows: some(know_hows, |row| targets.contains(&Target::KnowHow(row.id))),
        ideas: some(ideas, |row| {
            row.leader_id == Some(id) || targets.contains(&Target::Idea(row.id))
        }),
        solutions: some(solutions, |row| targets.contains(&Target::Solution(row.id))),
        check_answers: some(check_answers, |row| is_named_in(&row.evidence, &names)),
        ..Records::default()
    };
    let goes = Records {
        placements: some(placements, |row| row.leader_id == id),
        absences: some(absences, |row| row.leader_id == Some(id)),
        worked_holidays: some(worked_holidays, |row| row.leader_id == id),
        worked_days: some(worked_days, |row| row.leader_id == Some(id)),
        felt: some(felt, |row| {
            row.scope == Scope::Leader(id) || is_entry(row.entry_id)
        }),
        occurrences: some(occurrences, |row| is_entry(row.entry_id)),
        standing_dates: some(standing_dates, |row| {
            standings.iter().any(|of| of.id == row.standing_id)
        }),
        offered_moments: some(offered_moments, |row| chats.contains(&row.conversation_id)),
        conversation_facts: some(conversation_facts, |row| {
            chats.contains(&row.conversation_id) || is_fact(row.fact_id)
        }),
        openers_asked: some(openers_asked, |row| {
            row.leader_id == id || row.conversation_id.is_some_and(|of| chats.contains(&of))
        }),
        ties: some(ties, |row| row.fact_id.is_some_and(is_fact)),
        feedback: some(feedback, |row| lines.contains(&row.finding_id)),
        guesses: some(guesses, |row| {
            row.leader_id == id || row.conversation_id.is_some_and(|of| chats.contains(&of))
        }),
        culture_answers: some(culture_answers, |row| row.leader_id == Some(id)),
        review_lines: some(review_lines, |row| has_key(&row.key)),
        busy_blocks: some(busy_blocks, |row| {
            row.leader_id == Some(id) || row.source_id.is_some_and(is_source)
        }),
        imported_events: some(imported_events, |row| is_source(row.source_id)),
        cancelled_meetings: some(cancelled_meetings, |row| is_source(row.source_id)),
        exported_events: some(exported_events, |row| has_key(&row.uid)),
        snoozes: some(snoozes, |row| has_key(&row.key)),
        proposed_days: some(proposed_days, |row| row.leader_id == id),
        leaders,
        entries,
        facts,
        conversations,
        findings,
        standings,
        calendar_sources,
        evidence,
        promises,
        aims,
        ..Records::default()
    };
    PersonRecords { goes, stays }
}

/// Returns what nobody else told of, and no document shows: what stays of it rests on nothing afterwards.
pub fn only_told_by(records: &Records, person: &PersonRecords) -> Vec<Target> {
    let gone = &person.goes.evidence;
    let is_gone = |row: &Evidence| gone.iter().any(|it| it.id == row.id);
    let others: HashSet<Target> = records
        .evidence
        .iter()
        .filter(|row| !is_gone(row))
        .map(|row| row.target)
        .collect();
    let mut found = Vec::new();
    for row in gone {
        if !others.contains(&row.target) && !found.contains(&row.target) {
            found.push(row.target);
        }
    }
    found
}

fn some<T: Clone>(rows: &[T], is_theirs: impl Fn(&T) -> bool) -> Vec<T> {
    rows.iter().filter(|row| is_theirs(row)).cloned().collect()
}

/// Returns whether a key, such as that of a postponed row or of an exported event, holds one of the ids.
fn holds_id(key: &str, ids: &HashSet<Uuid>) -> bool {
    /// How long an id is as a text.
    const LONG: usize = 36;
    (0..key.len()).any(|at| {
        let text = key.get(at..at + LONG);
        text.and_then(|text| text.parse::<Uuid>().ok())
            .is_some_and(|id| ids.contains(&id))
    })
}
