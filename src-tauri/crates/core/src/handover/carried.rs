//! Which fields of a record go along when its unit is handed over. Every field is named: a new one does not compile
//! until it is decided here.

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{
    Id,
    model::{
        CalendarUse, ChainLink, Challenge, Closure, Entry, Evidence, Fact, Felt, Idea, KnowHow,
        Leader, Measure, NamedCalendar, OpenerAsked, Pace, Placement, Promise, Published, Reading,
        Rival, Scope, Skill, SkillNeed, Solution, StoredOccurrence, Target, Term, Tie, Unit,
        WorkedDay,
    },
};

/// Which ids become which others.
pub(super) type Renaming = HashMap<Uuid, Uuid>;

/// A record of which something goes along.
pub(super) trait Carried: Clone + PartialEq {
    fn uuid(&self) -> Uuid;
    /// Returns the record with the usual values in what does not go along.
    fn stripped(&self) -> Self;
    /// Returns the record with `own` values in what does not go along.
    fn with_own(self, own: &Self) -> Self;
    /// Returns the record as it takes the place of `own`, which somebody else would get as `passed`: what was left out
    /// on its way stays as it is.
    fn in_place_of(self, own: &Self, passed: &Self) -> Self;
    /// Returns the names of the fields in which a record of a file says something else than this one, both as it is and
    /// as somebody else would get it.
    fn differing(&self, passed: &Self, in_file: &Self) -> Vec<&'static str>;
    fn rename(&mut self, ids: &Renaming);
}

/// What holds ids.
trait Renamed {
    fn rename(&mut self, ids: &Renaming);
}

impl<T> Renamed for Id<T> {
    fn rename(&mut self, ids: &Renaming) {
        if let Some(id) = ids.get(&self.uuid()) {
            *self = Self::of(*id);
        }
    }
}

impl<T: Renamed> Renamed for Option<T> {
    fn rename(&mut self, ids: &Renaming) {
        if let Some(id) = self {
            id.rename(ids);
        }
    }
}

impl Renamed for Scope {
    fn rename(&mut self, ids: &Renaming) {
        match self {
            Self::Company => {}
            Self::Unit(id) => id.rename(ids),
            Self::Leader(id) => id.rename(ids),
        }
    }
}

impl Renamed for Target {
    fn rename(&mut self, ids: &Renaming) {
        match self {
            Self::Link(id) => id.rename(ids),
            Self::Measure(id) => id.rename(ids),
            Self::Need(id) => id.rename(ids),
            Self::Challenge(id) => id.rename(ids),
            Self::KnowHow(id) => id.rename(ids),
            Self::Idea(id) => id.rename(ids),
            Self::Solution(id) => id.rename(ids),
        }
    }
}

impl Renamed for Published {
    fn rename(&mut self, ids: &Renaming) {
        if let Self::After { entry_id, .. } = self {
            entry_id.rename(ids);
        }
    }
}

/// `Record { ids; fields that go; fields that stay = what they are for somebody else }`
macro_rules! carried {
    ($($record:ident {
        $($id:ident),+; $($goes:ident),*; $($stays:ident = $usual:expr),+
    })+) => {$(
        impl Carried for $record {
            fn uuid(&self) -> Uuid {
                self.id.uuid()
            }

            fn stripped(&self) -> Self {
                let Self { $($id,)+ $($goes,)* $($stays: _,)+ } = self;
                Self {
                    $($id: Clone::clone($id),)+
                    $($goes: Clone::clone($goes),)*
                    $($stays: $usual,)+
                }
            }

            fn with_own(self, own: &Self) -> Self {
                Self { $($stays: Clone::clone(&own.$stays),)+ ..self }
            }

            fn in_place_of(self, own: &Self, passed: &Self) -> Self {
                Self {
                    $($id: if self.$id == passed.$id { Clone::clone(&own.$id) } else { self.$id },)+
                    $($goes: if self.$goes == passed.$goes { Clone::clone(&own.$goes) } else { self.$goes },)*
                    $($stays: Clone::clone(&own.$stays),)+
                }
            }

            fn differing(&self, passed: &Self, in_file: &Self) -> Vec<&'static str> {
                let mut names = Vec::new();
                $(if self.$id != in_file.$id && passed.$id != in_file.$id {
                    names.push(stringify!($id));
                })+
                $(if self.$goes != in_file.$goes && passed.$goes != in_file.$goes {
                    names.push(stringify!($goes));
                })*
                names
            }

            fn rename(&mut self, ids: &Renaming) {
                $(self.$id.rename(ids);)+
            }
        }
    )+};
}

/// A day, a gap and a length that whoever imports them replaces by their own.
const DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date");
const GAP: u16 = 60;
const MINUTES: u16 = 30;
/// "Hard": how hard a challenge is, everybody judges alone.
const HARD: u8 = 2;

carried! {
    Unit { id; name, short_name, country, subdivision, weekend;
        seen = 0, note = String::new(), position = 0, archived_on = None }
    // What they like, and how often I see them, is between them and me.
    Leader { id, unit_id;
        role, name, greet_as, email, since, country, subdivision, zone, hours, assistant, place;
        seen = 0, added_on = DAY, spoke_about = None, likes = Vec::new(), dislikes = Vec::new(),
        target_gap = GAP, limit_gap = GAP, reflection_gap = None, chat_minutes = MINUTES,
        pace = Pace::Steady, notice_days = None, desired_state = String::new(),
        note = String::new(), archived_on = None }
    Placement { id, leader_id, unit_id; role, from, to; seen = 0 }
    NamedCalendar { id; name, calendar; seen = 0 }
    CalendarUse { id, unit_id, calendar_id; from; seen = 0 }
    Closure { id, unit_id; country, first, last, name, yearly; seen = 0 }
    WorkedDay { id, unit_id, leader_id; date; seen = 0, note = String::new() }
    Solution { id; name, say_as, why, made_by, form, closed_on; seen = 0, note = String::new() }
    Entry { id, scope, solution_id;
        name, kind, load, before, after, holds_back, invites, mark, rule, pack_key;
        seen = 0, note = String::new(), their_hours = None, cost = None }
    Felt { id, entry_id, scope; load; seen = 0 }
    StoredOccurrence { id, entry_id; key, first, last, state; seen = 0, note = String::new() }
    Fact { id, unit_id, leader_id;
        topic, state, text, source, as_of, confidence, shelf_days, say_as, target;
        seen = 0, private = false }
    Term { id, unit_id; term, meaning, instead_of, heard_on; seen = 0 }
    OpenerAsked { id, leader_id, unit_id; opener, on, depth; seen = 0, conversation_id = None }
    Promise { id, leader_id, unit_id; owed_by, text, say_as, due, made_on;
        seen = 0, conversation_id = None, done_on = None, dropped_on = None, private = false }
    Measure { id, unit_id, leader_id, published;
        name, kind, say_as, unit_of, better, aim, aim_by, aim_from, owner, source, method_only,
        closed_on;
        seen = 0, read_back_on = None, read_back_by = None, worth = None,
        worth_from = String::new(), private = false }
    Reading { id, measure_id; on, value, source; seen = 0, note = String::new() }
    ChainLink { id, unit_id, upper_id, lower_id, solution_id; expected;
        seen = 0, note = String::new() }
    Rival { id, link_id; text, state, how, on; seen = 0, private = false }
    Skill { id; name, say_as, also_called, closed_on; seen = 0 }
    SkillNeed { id, skill_id, unit_id;
        role, now, need_now, need_next, able, of, people, by, by_label, nice, closed_on;
        seen = 0, private = false }
    Challenge { id, unit_id, leader_id;
        name, say_as, kind, horizon, horizon_label, able, of, cause, not_ours_on, not_ours_told,
        closed_on;
        seen = 0, severity = HARD, private = false }
    KnowHow { id, unit_id, solution_id, challenge_id;
        role, what, holders, leaving, of, others, first_leaves, last_leaves, way, weeks, plan,
        started_on, checked_on, safe_on;
        seen = 0, private = false }
    // Whose idea it was is said by its origin, not by name.
    Idea { id, unit_id;
        name, origin, state, problem, expectation, smallest, host, good_if, stop_if, first, last,
        review_on, agreed_on, decided_on, outcome, learned, beyond_unit;
        seen = 0, leader_id = None, private = false }
    Tie { id, challenge_id, skill_id, solution_id, idea_id, fact_id, measure_id; on; seen = 0 }
    // That somebody said so goes along; who, and in which words, does not.
    Evidence { id, target; on, grade, source, text, against;
        seen = 0, leader_id = None, conversation_id = None, finding_id = None, private = false }
}
