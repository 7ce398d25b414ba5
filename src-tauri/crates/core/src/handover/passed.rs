//! What a colleague gets when units are handed over: the only file that decides it.
//!
//! The file that another Overture takes in and the document to read are written from a [`Passed`] and nothing else.
//! Only this file makes one, so nothing private can get in by mistake. A list of records that is not named here stays;
//! of those that go, every field is named in `carried`, and a new one does not compile until it is decided.

use std::{
    collections::{BTreeMap, HashSet},
    ops::Deref,
};

use uuid::Uuid;

use super::sorting::{
    Fate::{Elsewhere, Goes, Stays},
    LeftOut, Sorting, count_fields, goes_if, ids, open_if,
};
use crate::{
    Id, Records,
    conversations::shareable::is_document,
    model::{
        Confidence, Evidence, Fact, FactState, Holds, Published, Scope, SensitiveMark, Target, Tie,
        Unit,
    },
};

/// Records that may be handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passed(Records);

impl Deref for Passed {
    type Target = Records;
    fn deref(&self) -> &Records {
        &self.0
    }
}

/// What is handed over, and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandOver {
    pub passed: Passed,
    /// With counts; what there is none of is left out.
    pub left_out: BTreeMap<LeftOut, usize>,
}

/// Returns what goes and what does not when units are handed over; archived ones are no longer served.
#[expect(clippy::too_many_lines, reason = "a list: one entry a record")]
pub fn hand_over(records: &Records, chosen: &[Id<Unit>]) -> HandOver {
    let Records {
        units,
        leaders,
        placements,
        calendars,
        calendar_uses,
        closures,
        absences,
        worked_holidays,
        worked_days,
        standings,
        solutions,
        entries,
        felt,
        occurrences,
        facts,
        terms,
        our_words,
        conversations,
        openers_asked,
        findings,
        promises,
        measures,
        readings,
        chain_links,
        rivals,
        skills,
        skill_needs,
        challenges,
        know_hows,
        ideas,
        ties,
        feedback,
        guesses,
        check_answers,
        culture_answers,
        reviews,
        aims,
        evidence,
        calendar_sources,
        busy_blocks,
        ..
    } = records;

    let mut all = Sorting::default();
    let units = all.sort(units, |row| {
        goes_if(row.archived_on.is_none() && chosen.contains(&row.id))
    });
    let known = ids(&units);
    let here = |id: Id<Unit>| known.contains(&id.uuid());
    let company = |id: Option<Id<Unit>>| id.is_none_or(here);
    let leaders = all.sort(leaders, |row| {
        open_if(
            here(row.unit_id),
            row.archived_on.is_some(),
            LeftOut::FormerLeaders,
        )
    });
    let people = ids(&leaders);
    let is_person = |id: Id<_>| people.contains(&id.uuid());
    let placements = all.sort(placements, |row| {
        goes_if(here(row.unit_id) && is_person(row.leader_id))
    });
    let calendar_uses = all.sort(calendar_uses, |row| goes_if(company(row.unit_id)));
    let calendars = all.sort(calendars, |row| {
        goes_if(calendar_uses.iter().any(|used| used.calendar_id == row.id))
    });
    let closures = all.sort(closures, |row| goes_if(company(row.unit_id)));
    let worked_days = all.sort(worked_days, |row| match row.leader_id {
        Some(leader) => open_if(is_person(leader), true, LeftOut::Calendars),
        None => goes_if(company(row.unit_id)),
    });

    let entries = all.sort(entries, |row| match row.scope {
        Scope::Leader(leader) => open_if(is_person(leader), true, LeftOut::OwnRhythm),
        Scope::Company => open_if(true, confidential(row.mark), LeftOut::Confidential),
        Scope::Unit(unit) => open_if(here(unit), confidential(row.mark), LeftOut::Confidential),
    });
    let of_rhythm = ids(&entries);
    let is_entry = |id: Id<_>| of_rhythm.contains(&id.uuid());
    let felt = all.sort(felt, |row| {
        let of_unit = matches!(row.scope, Scope::Unit(unit) if here(unit));
        goes_if(of_unit && is_entry(row.entry_id))
    });
    let occurrences = all.sort(occurrences, |row| goes_if(is_entry(row.entry_id)));

    let mut facts = all.sort(facts, |row| match (here(row.unit_id), row.private) {
        (false, _) => Elsewhere,
        (true, true) => Stays(LeftOut::PrivateFacts),
        (true, false) => match row.leader_id {
            Some(about) if !(is_person(about) && is_shown(row)) => Stays(LeftOut::PersonalFacts),
            Some(_) | None => Goes,
        },
    });
    for fact in &mut facts {
        clear_talk(&mut fact.source);
    }
    let terms = all.sort(terms, |row| goes_if(here(row.unit_id)));
    let openers_asked = all.sort(openers_asked, |row| {
        goes_if(here(row.unit_id) && is_person(row.leader_id))
    });
    let promises = all.sort(promises, |row| {
        let theirs = here(row.unit_id) && is_person(row.leader_id);
        open_if(theirs, row.private || !row.is_open(), LeftOut::Promises)
    });

    let private = LeftOut::PrivateRecords;
    let mut measures = all.sort(measures, |row| {
        open_if(here(row.unit_id), row.private, private)
    });
    for measure in &mut measures {
        clear_talk(&mut measure.source);
        clear_talk(&mut measure.aim_from);
        measure.leader_id = measure.leader_id.filter(|id| is_person(*id));
        if let Published::After { entry_id, .. } = &mut measure.published {
            *entry_id = entry_id.filter(|id| is_entry(*id));
        }
    }
    let figures = ids(&measures);
    let is_figure = |id: Id<_>| figures.contains(&id.uuid());
    let mut readings = all.sort(readings, |row| goes_if(is_figure(row.measure_id)));
    for reading in &mut readings {
        clear_talk(&mut reading.source);
    }
    let chain_links = all.sort(chain_links, |row| {
        goes_if(is_figure(row.upper_id) && row.lower_id.is_none_or(is_figure))
    });
    let links = ids(&chain_links);
    let rivals = all.sort(rivals, |row| {
        open_if(links.contains(&row.link_id.uuid()), row.private, private)
    });
    let skill_needs = all.sort(skill_needs, |row| {
        open_if(here(row.unit_id), row.private, private)
    });
    let mut challenges = all.sort(challenges, |row| {
        open_if(here(row.unit_id), row.private, private)
    });
    for challenge in &mut challenges {
        challenge.leader_id = challenge.leader_id.filter(|id| is_person(*id));
    }
    let mut know_hows = all.sort(know_hows, |row| {
        open_if(here(row.unit_id), row.private, private)
    });
    let of_challenges = ids(&challenges);
    for know_how in &mut know_hows {
        know_how.challenge_id = know_how
            .challenge_id
            .filter(|id| of_challenges.contains(&id.uuid()));
    }
    let ideas = all.sort(ideas, |row| {
        open_if(here(row.unit_id), row.private, private)
    });

    let mut of_unit: HashSet<_> = ids(&facts);
    for rows in [&figures, &of_challenges, &ids(&ideas)] {
        of_unit.extend(rows);
    }
    let joined: Vec<&Tie> = ties.iter().filter(|row| is_joined(row, &of_unit)).collect();
    let solutions = all.sort(solutions, |row| {
        let id = Some(row.id);
        goes_if(
            entries.iter().any(|it| it.solution_id == id)
                || chain_links.iter().any(|it| it.solution_id == id)
                || know_hows.iter().any(|it| it.solution_id == id)
                || joined.iter().any(|it| it.solution_id == id),
        )
    });
    let skills = all.sort(skills, |row| {
        goes_if(
            skill_needs.iter().any(|it| it.skill_id == row.id)
                || joined.iter().any(|it| it.skill_id == Some(row.id)),
        )
    });
    let mut ends = of_unit;
    ends.extend(ids(&solutions));
    ends.extend(ids(&skills));
    let ties = all.sort(ties, |row| goes_if(has_both_ends(row, &ends)));

    let needs = ids(&skill_needs);
    let known_how = ids(&know_hows);
    let is_told = |target: Target| match target {
        Target::Link(id) => links.contains(&id.uuid()),
        Target::Need(id) => needs.contains(&id.uuid()),
        Target::KnowHow(id) => known_how.contains(&id.uuid()),
        Target::Measure(id) => is_figure(id),
        Target::Challenge(id) => ends.contains(&id.uuid()),
        Target::Idea(id) => ends.contains(&id.uuid()),
        // What is known of it can be from any unit.
        Target::Solution(_) => false,
    };
    all.count(LeftOut::Voices, evidence, |row| {
        is_told(row.target) && !row.private && row.leader_id.is_some()
    });
    let mut evidence = all.sort(evidence, |row| {
        open_if(is_told(row.target), row.private, private)
    });
    for row in &mut evidence {
        if !row.is_shown() {
            row.source.clear();
            row.text.clear();
        }
    }

    all.count(LeftOut::Chats, conversations, |row| here(row.unit_id));
    all.count(LeftOut::Lines, findings, |row| here(row.unit_id));
    let said: HashSet<_> = findings
        .iter()
        .filter(|row| here(row.unit_id))
        .map(|row| row.id)
        .collect();
    all.count(LeftOut::Feedback, feedback, |row| {
        said.contains(&row.finding_id)
    });
    all.count(LeftOut::Feedback, guesses, |row| is_person(row.leader_id));
    all.count(LeftOut::Aims, aims, |row| here(row.unit_id));
    let is_theirs = |id: Option<Id<_>>| id.is_some_and(is_person);
    all.count(LeftOut::Answers, culture_answers, |row| {
        is_theirs(row.leader_id)
    });
    all.count(LeftOut::Calendars, standings, |row| {
        is_person(row.leader_id)
    });
    all.count(LeftOut::Calendars, absences, |row| is_theirs(row.leader_id));
    all.count(LeftOut::Calendars, worked_holidays, |row| {
        is_person(row.leader_id)
    });
    all.count(LeftOut::Calendars, busy_blocks, |row| {
        is_theirs(row.leader_id)
    });
    all.count(
        LeftOut::Calendars,
        calendar_sources,
        |row| matches!(row.holds, Holds::LeaderTimes(leader) if is_person(leader)),
    );
    all.count(LeftOut::MyWork, our_words, |_| true);
    all.count(LeftOut::MyWork, check_answers, |_| true);
    all.count(LeftOut::MyWork, reviews, |_| true);
    count_fields(&mut all, records, |id| {
        known.contains(&id)
            || people.contains(&id)
            || of_rhythm.contains(&id)
            || ends.contains(&id)
            || links.contains(&id)
    });

    let passed = Passed(Records {
        units,
        leaders,
        placements,
        calendars,
        calendar_uses,
        closures,
        worked_days,
        solutions,
        entries,
        felt,
        occurrences,
        facts,
        terms,
        openers_asked,
        promises,
        measures,
        readings,
        chain_links,
        rivals,
        skills,
        skill_needs,
        challenges,
        know_hows,
        ideas,
        ties,
        evidence,
        ..Records::default()
    });
    HandOver {
        passed,
        left_out: all.left_out,
    }
}

impl Passed {
    /// Returns what of somebody's records may be imported: a file can hold anything.
    pub fn received(records: &Records) -> Self {
        let units: Vec<Id<Unit>> = records.units.iter().map(|unit| unit.id).collect();
        hand_over(records, &units).passed
    }
}

impl Evidence {
    /// Returns whether a document shows it.
    pub(super) fn is_shown(&self) -> bool {
        self.grade == Confidence::Seen && is_document(&self.source)
    }
}

/// Empties a source that is no document: it may name whoever said it.
fn clear_talk(source: &mut String) {
    if !is_document(source) {
        source.clear();
    }
}

fn confidential(mark: Option<SensitiveMark>) -> bool {
    mark.is_some_and(SensitiveMark::is_confidential)
}

/// Returns whether a document shows a fact.
fn is_shown(fact: &Fact) -> bool {
    fact.state == FactState::Known
        && fact.confidence == Confidence::Seen
        && is_document(&fact.source)
}

/// Returns the ends of a tie.
fn ends_of(tie: &Tie) -> impl Iterator<Item = Uuid> {
    [
        tie.challenge_id.map(Id::uuid),
        tie.skill_id.map(Id::uuid),
        tie.solution_id.map(Id::uuid),
        tie.idea_id.map(Id::uuid),
        tie.fact_id.map(Id::uuid),
        tie.measure_id.map(Id::uuid),
    ]
    .into_iter()
    .flatten()
}

fn is_joined(tie: &Tie, ids: &HashSet<Uuid>) -> bool {
    ends_of(tie).any(|id| ids.contains(&id))
}

fn has_both_ends(tie: &Tie, ids: &HashSet<Uuid>) -> bool {
    ends_of(tie).all(|id| ids.contains(&id))
}
