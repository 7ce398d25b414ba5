//! Everything a data file holds, in memory.
//!
//! A learning leader's file is small (ten years with a hundred leaders stay under a few megabytes), so
//! the rules take all of it as one value: they need no database, can be tested from a literal, and
//! give the same answer for the same records. The same shape is the import and export document.

use std::{collections::HashMap, hash::Hash, sync::OnceLock};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::ics::Version,
    model::{
        CalendarSource, Challenge, Company, Conversation, Entry, Evidence, Fact, Feedback, Finding,
        Idea, Leader, Look, Me, Measure, NamedCalendar, OpenerAsked, Promise, Reading, Skill,
        Solution, Standing, Target, Templates, Unit,
    },
};

/// Time that is taken in somebody's calendar; when, and what only where somebody asked to keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "busy_block", kind = "busy time", validate = crate::model::validate::busy_block)]
pub struct BusyBlock {
    pub id: Id<BusyBlock>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// Whose; `None` is mine.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// The calendar file that it came from.
    #[serde(default)]
    pub source_id: Option<Id<CalendarSource>>,
    /// What names it from one import of that file to the next; empty without a file.
    #[serde(default)]
    pub key: String,
    /// Start, UTC, inclusive.
    #[column("start_at")]
    pub start: DateTime<Utc>,
    /// End, UTC, exclusive.
    #[column("end_at")]
    pub end: DateTime<Utc>,
    /// Its title, private; empty unless somebody asked to keep titles.
    #[serde(default)]
    pub title: String,
    /// Out of office by the calendar file, not only busy.
    #[serde(default)]
    pub away: bool,
    /// What names its event in every calendar; empty without a file, and in older files.
    #[serde(default)]
    pub event: String,
    /// The date that it is by the rule: a day, or an instant in UTC; empty where nothing recurs.
    #[serde(default)]
    pub original: String,
    /// What tells whether another statement about it is newer.
    #[serde(default)]
    #[column("sequence", "stamp")]
    pub version: Version,
}

macro_rules! declare {
    ($($list:ident: $record:ty;)+) => {
        /// Every record of a workspace, in the order people gave them.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields, default)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub struct Records {
            pub me: Me,
            pub company: Company,
            pub look: Look,
            pub templates: Templates,
            pub subjects: Templates,
            $(pub $list: Vec<$record>,)+
            #[serde(skip)]
            #[cfg_attr(feature = "ts", ts(skip))]
            pub(crate) by_leader: ByLeader,
        }
    };
}

super::each_record!(declare);

/// Which rows of a list are about each leader, found when first asked for.
#[derive(Debug, Default)]
pub(crate) struct ByLeader {
    pub(crate) chats: OnceLock<Groups>,
    pub(crate) asked: OnceLock<Groups>,
    pub(crate) findings: OnceLock<Groups>,
    pub(crate) promises: OnceLock<Groups>,
    pub(crate) busy: OnceLock<Groups>,
}

/// A copy may be changed, so it finds its rows again.
impl Clone for ByLeader {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for ByLeader {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for ByLeader {}

/// The places of each leader's rows, and of mine (`None`), in a list of `len` rows.
#[derive(Debug)]
pub(crate) struct Groups {
    len: usize,
    places: HashMap<Option<Id<Leader>>, Vec<usize>>,
}

impl Groups {
    fn of<T>(rows: &[T], leader_of: fn(&T) -> Option<Id<Leader>>) -> Self {
        let mut places: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            places.entry(leader_of(row)).or_default().push(at);
        }
        let len = rows.len();
        Self { len, places }
    }
}

/// Returns the rows about a leader, or about me (`None`), in their order.
fn about<'a, T>(
    groups: &'a OnceLock<Groups>,
    rows: &'a [T],
    whose: impl Into<Option<Id<Leader>>>,
    leader_of: fn(&T) -> Option<Id<Leader>>,
) -> impl Iterator<Item = &'a T> + Clone {
    let whose = whose.into();
    let groups = groups.get_or_init(|| Groups::of(rows, leader_of));
    // A literal of a test may have been added to since: all of it is looked through.
    let places = (groups.len == rows.len()).then(|| groups.places.get(&whose));
    let all = if places.is_none() { rows } else { &[] };
    let grouped = places.flatten().into_iter().flatten();
    grouped
        .filter_map(|at| rows.get(*at))
        .chain(all)
        .filter(move |row| leader_of(row) == whose)
}

/// Returns the rows up to a day by what `of` gives first, in the order of days and ids.
fn until<K: Eq + Hash, T>(
    rows: &[T],
    day: NaiveDate,
    of: fn(&T) -> (K, NaiveDate, Id<T>),
) -> HashMap<K, Vec<&T>> {
    let mut found: HashMap<K, Vec<&T>> = HashMap::new();
    for row in rows {
        let (key, on, _) = of(row);
        if on <= day {
            found.entry(key).or_default().push(row);
        }
    }
    for rows in found.values_mut() {
        rows.sort_by_key(|row| {
            let (_, on, id) = of(row);
            (on, id)
        });
    }
    found
}

/// Returns the row of an id. Lists of a file are in the order of ids; those of a test may be in any.
fn find<T>(rows: &[T], id: Id<T>, id_of: fn(&T) -> Id<T>) -> Option<&T> {
    let place = rows.binary_search_by_key(&id, id_of).ok();
    let found = place.and_then(|at| rows.get(at));
    found.or_else(|| rows.iter().find(|row| id_of(row) == id))
}

impl Records {
    /// Returns the unit, if it is there.
    pub fn unit(&self, id: Id<Unit>) -> Option<&Unit> {
        find(&self.units, id, |unit| unit.id)
    }

    /// Returns the leader, if there.
    pub fn leader(&self, id: Id<Leader>) -> Option<&Leader> {
        find(&self.leaders, id, |leader| leader.id)
    }

    /// Returns the conversation, if it is there.
    pub fn conversation(&self, id: Id<Conversation>) -> Option<&Conversation> {
        find(&self.conversations, id, |chat| chat.id)
    }

    /// Returns the standing one-to-one, if it is there.
    pub fn standing(&self, id: Id<Standing>) -> Option<&Standing> {
        find(&self.standings, id, |standing| standing.id)
    }

    /// Returns the entry, if it is there.
    pub fn entry(&self, id: Id<Entry>) -> Option<&Entry> {
        find(&self.entries, id, |entry| entry.id)
    }

    /// Returns the evidence up to a day by what it is about, for and against, oldest first.
    pub fn evidence_until(&self, day: NaiveDate) -> HashMap<Target, Vec<&Evidence>> {
        until(&self.evidence, day, |row| (row.target, row.on, row.id))
    }

    /// Returns the readings up to a day by their figure, oldest first.
    pub fn readings_until(&self, day: NaiveDate) -> HashMap<Id<Measure>, Vec<&Reading>> {
        until(&self.readings, day, |row| (row.measure_id, row.on, row.id))
    }

    /// Returns the conversations with a leader.
    pub fn chats_with(&self, leader: Id<Leader>) -> impl Iterator<Item = &Conversation> + Clone {
        let groups = &self.by_leader.chats;
        about(groups, &self.conversations, leader, |chat| {
            Some(chat.leader_id)
        })
    }

    /// Returns when I asked openers of a leader about a unit.
    pub fn asked_of(
        &self,
        leader: Id<Leader>,
        unit: Id<Unit>,
    ) -> impl Iterator<Item = &OpenerAsked> + Clone {
        let groups = &self.by_leader.asked;
        about(groups, &self.openers_asked, leader, |asked| {
            Some(asked.leader_id)
        })
        .filter(move |asked| asked.unit_id == unit && asked.conversation_id.is_some())
    }

    /// Returns what a leader said.
    pub fn findings_of(&self, leader: Id<Leader>) -> impl Iterator<Item = &Finding> + Clone {
        let groups = &self.by_leader.findings;
        about(groups, &self.findings, leader, |finding| {
            Some(finding.leader_id)
        })
    }

    /// Returns what a leader said in the present unit.
    pub fn findings_in_post(
        &self,
        leader: &Leader,
    ) -> impl Iterator<Item = &Finding> + Clone + use<'_> {
        let unit = leader.unit_id;
        self.findings_of(leader.id)
            .filter(move |finding| finding.unit_id == unit)
    }

    /// Returns the fact, if it is there.
    pub fn fact(&self, id: Id<Fact>) -> Option<&Fact> {
        find(&self.facts, id, |fact| fact.id)
    }

    /// Returns the facts about a unit.
    pub fn facts_of(&self, unit: Id<Unit>) -> impl Iterator<Item = &Fact> {
        let facts = self.facts.iter();
        facts.filter(move |fact| fact.unit_id == unit)
    }

    /// Returns the figure, if it is there.
    pub fn measure(&self, id: Id<Measure>) -> Option<&Measure> {
        find(&self.measures, id, |measure| measure.id)
    }

    /// Returns the skill, if it is there.
    pub fn skill(&self, id: Id<Skill>) -> Option<&Skill> {
        find(&self.skills, id, |skill| skill.id)
    }

    /// Returns the solution, if it is there.
    pub fn solution(&self, id: Id<Solution>) -> Option<&Solution> {
        find(&self.solutions, id, |solution| solution.id)
    }

    /// Returns the challenge, if it is there.
    pub fn challenge(&self, id: Id<Challenge>) -> Option<&Challenge> {
        find(&self.challenges, id, |challenge| challenge.id)
    }

    /// Returns the idea, if it is there.
    pub fn idea(&self, id: Id<Idea>) -> Option<&Idea> {
        find(&self.ideas, id, |idea| idea.id)
    }

    /// Returns the finding, if it is there.
    pub fn finding(&self, id: Id<Finding>) -> Option<&Finding> {
        find(&self.findings, id, |finding| finding.id)
    }

    /// Returns what became of a remark about our work.
    pub fn feedback_on(&self, finding: Id<Finding>) -> Option<&Feedback> {
        find(&self.feedback, Id::of(finding.uuid()), |row| row.id)
    }

    /// Returns the day on which a remark about our work was told what changed, or else closed; none while it's open.
    pub fn answered_on(&self, remark: &Finding) -> Option<NaiveDate> {
        let told = self.feedback_on(remark.id).and_then(|row| row.told_on);
        told.or(remark.closed_on)
    }

    /// Returns the promises to and of a leader.
    pub fn promises_with(&self, leader: Id<Leader>) -> impl Iterator<Item = &Promise> + Clone {
        let groups = &self.by_leader.promises;
        about(groups, &self.promises, leader, |promise| {
            Some(promise.leader_id)
        })
    }

    /// Returns the busy times of a leader, or mine.
    pub(crate) fn busy_of(
        &self,
        whose: Option<Id<Leader>>,
    ) -> impl Iterator<Item = &BusyBlock> + Clone {
        about(&self.by_leader.busy, &self.busy_blocks, whose, |block| {
            block.leader_id
        })
    }

    /// Returns leaders who are not archived, in order.
    pub fn active_leaders(&self) -> impl Iterator<Item = &Leader> {
        self.leaders
            .iter()
            .filter(|leader| leader.archived_on.is_none())
    }

    /// Returns the zone the leader lives in: their own, else mine.
    pub fn zone_of<'a>(&'a self, leader: &'a Leader) -> &'a str {
        leader.zone.as_deref().unwrap_or(&self.me.zone)
    }

    /// Returns the calendar that holds for a unit (`None`: the company) on `date`: the unit's own,
    /// else the company's, else nothing.
    pub fn calendar_on(&self, unit: Option<Id<Unit>>, date: NaiveDate) -> Option<&NamedCalendar> {
        let newest = |whose: Option<Id<Unit>>| {
            self.calendar_uses
                .iter()
                .filter(|used| used.unit_id == whose && used.from <= date)
                .max_by_key(|used| used.from)
        };
        let used = unit
            .and_then(|id| newest(Some(id)))
            .or_else(|| newest(None))?;
        self.calendars
            .iter()
            .find(|calendar| calendar.id == used.calendar_id)
    }
}
