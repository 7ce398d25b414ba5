//! Everything a data file holds, in memory.
//!
//! A learning leader's file is small (ten years with a hundred leaders stay under a few megabytes), so
//! the rules take all of it as one value: they need no database, can be tested from a literal, and
//! give the same answer for the same records. The same shape is the import and export document.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::ics::Version,
    model::{
        CalendarSource, Company, Conversation, Entry, Fact, Finding, Leader, Look, Me,
        NamedCalendar, OpenerAsked, Promise, Standing, Templates, Unit,
    },
};

/// Time that is taken in somebody's calendar; when, and what only where somebody asked to keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "busy_block", kind = "busy time", validate = crate::model::validate::busy_block)]
pub struct BusyBlock {
    /// The id.
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

/// Calls a macro with the list of every record: its field in [`Records`] and its type, in an order in which
/// rows can be added. A new record is named here, and nowhere else.
macro_rules! each_record {
    ($call:ident) => {
        $call! {
            units: crate::model::Unit;
            leaders: crate::model::Leader;
            placements: crate::model::Placement;
            calendars: crate::model::NamedCalendar;
            calendar_uses: crate::model::CalendarUse;
            closures: crate::model::Closure;
            absences: crate::model::Absence;
            worked_holidays: crate::model::WorkedHoliday;
            worked_days: crate::model::WorkedDay;
            standings: crate::model::Standing;
            entries: crate::model::Entry;
            felt: crate::model::Felt;
            occurrences: crate::model::StoredOccurrence;
            facts: crate::model::Fact;
            terms: crate::model::Term;
            our_words: crate::model::OurWord;
            conversations: crate::model::Conversation;
            standing_dates: crate::model::StandingDate;
            conversation_facts: crate::model::ConversationFact;
            openers_asked: crate::model::OpenerAsked;
            findings: crate::model::Finding;
            promises: crate::model::Promise;
            calendar_sources: crate::model::CalendarSource;
            busy_blocks: crate::model::BusyBlock;
            imported_events: crate::model::ImportedEvent;
            cancelled_meetings: crate::model::CancelledMeeting;
            exported_events: crate::model::ExportedEvent;
            snoozes: crate::model::Snooze;
            proposed_days: crate::model::ProposedDay;
        }
    };
}
pub(crate) use each_record;

macro_rules! declare {
    ($($list:ident: $record:ty;)+) => {
        /// Every record of a workspace, in the order people gave them.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields, default)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[expect(missing_docs, reason = "each field is the list of the record it names")]
        pub struct Records {
            pub me: Me,
            pub company: Company,
            pub look: Look,
            pub templates: Templates,
            $(pub $list: Vec<$record>,)+
        }
    };
}

each_record!(declare);

/// Returns the row with an id. Lists are loaded in the order of ids; one that was put together otherwise is
/// searched from its beginning.
fn find<R>(rows: &[R], id: Id<R>, id_of: impl Fn(&R) -> Id<R>) -> Option<&R> {
    match rows.binary_search_by_key(&id, &id_of) {
        Ok(at) => rows.get(at),
        Err(_) => rows.iter().find(|row| id_of(row) == id),
    }
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

    /// Returns the fact, if it is there.
    pub fn fact(&self, id: Id<Fact>) -> Option<&Fact> {
        find(&self.facts, id, |fact| fact.id)
    }

    /// Returns the chats with a leader, in whatever unit.
    pub fn chats_with(&self, leader: Id<Leader>) -> impl Iterator<Item = &Conversation> {
        let chats = self.conversations.iter();
        chats.filter(move |chat| chat.leader_id == leader)
    }

    /// Returns the promises between a leader and me.
    pub fn promises_with(&self, leader: Id<Leader>) -> impl Iterator<Item = &Promise> {
        let promises = self.promises.iter();
        promises.filter(move |promise| promise.leader_id == leader)
    }

    /// Returns what a leader said in the present unit.
    pub fn findings_of(&self, leader: &Leader) -> impl Iterator<Item = &Finding> + use<'_> {
        let (id, unit) = (leader.id, leader.unit_id);
        let findings = self.findings.iter();
        findings.filter(move |finding| finding.leader_id == id && finding.unit_id == unit)
    }

    /// Returns when openers were asked of a leader about a unit.
    pub fn asked_of(
        &self,
        leader: Id<Leader>,
        unit: Id<Unit>,
    ) -> impl Iterator<Item = &OpenerAsked> {
        let asked = self.openers_asked.iter();
        asked.filter(move |asked| asked.leader_id == leader && asked.unit_id == unit)
    }

    /// Returns the facts about a unit.
    pub fn facts_of(&self, unit: Id<Unit>) -> impl Iterator<Item = &Fact> {
        let facts = self.facts.iter();
        facts.filter(move |fact| fact.unit_id == unit)
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
