//! A small workspace for the tests of the rules: one unit, its leader, and today.

use chrono::{Days, NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::model::{Conversation, ConversationState, Finding, FindingKind, Purpose, Side};
use crate::{
    Id, Records,
    calendar::Now,
    model::{
        Confidence, Depth, Entry, EntryKind, EntryRule, Fact, FactState, Leader, Load, Opener,
        OpenerAsked, Pace, Promise, Scope, Term, Topic, Unit,
    },
};

/// Wednesday, 18 November 2026.
pub(crate) const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 18) {
    Some(day) => day,
    None => panic!("a day"),
};

/// Returns the day `days` from today.
pub(crate) fn on(days: i64) -> NaiveDate {
    if days < 0 {
        TODAY - Days::new(days.unsigned_abs())
    } else {
        TODAY + Days::new(days.unsigned_abs())
    }
}

/// Returns today at eight.
pub(crate) fn morning() -> Now {
    let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap();
    Now::at(TODAY.and_time(eight), "Europe/London")
}

/// One unit, its chief, and whatever a test adds.
pub(crate) struct World {
    pub(crate) records: Records,
    pub(crate) unit: Id<Unit>,
    pub(crate) chief: Id<Leader>,
    count: u128,
}

impl World {
    pub(crate) fn new() -> Self {
        let mut world = Self {
            records: Records::default(),
            unit: Id::of(Uuid::nil()),
            chief: Id::of(Uuid::nil()),
            count: 0,
        };
        "Europe/London".clone_into(&mut world.records.me.zone);
        "GB".clone_into(&mut world.records.company.country);
        world.unit = world.unit("Sales");
        world.chief = world.leader("Head of Sales");
        world
    }

    pub(crate) fn id<T>(&mut self) -> Id<T> {
        self.count += 1;
        Id::of(Uuid::from_u128(self.count))
    }

    pub(crate) fn unit(&mut self, name: &str) -> Id<Unit> {
        let id = self.id();
        self.records.units.push(Unit {
            id,
            seen: 0,
            name: name.to_owned(),
            short_name: String::new(),
            country: None,
            subdivision: None,
            weekend: None,
            note: String::new(),
            position: 0,
            archived_on: None,
        });
        id
    }

    pub(crate) fn leader(&mut self, role: &str) -> Id<Leader> {
        let id = self.id();
        self.records.leaders.push(Leader {
            id,
            seen: 0,
            role: role.to_owned(),
            name: String::new(),
            greet_as: String::new(),
            email: String::new(),
            unit_id: self.unit,
            since: None,
            added_on: on(-400),
            spoke_about: None,
            country: None,
            subdivision: None,
            zone: None,
            hours: Vec::new(),
            likes: Vec::new(),
            dislikes: Vec::new(),
            target_gap: 45,
            limit_gap: 90,
            reflection_gap: None,
            chat_minutes: 30,
            pace: Pace::Steady,
            assistant: String::new(),
            notice_days: None,
            place: String::new(),
            desired_state: String::new(),
            note: String::new(),
            archived_on: None,
        });
        id
    }

    pub(crate) fn chief_mut(&mut self) -> &mut Leader {
        let chief = self.chief;
        self.records
            .leaders
            .iter_mut()
            .find(|leader| leader.id == chief)
            .unwrap()
    }

    pub(crate) fn fact(&mut self, topic: Topic, text: &str, source: &str, age: i64) -> Id<Fact> {
        let id = self.id();
        self.records.facts.push(Fact {
            id,
            seen: 0,
            unit_id: self.unit,
            leader_id: None,
            topic,
            state: FactState::Known,
            text: text.to_owned(),
            source: source.to_owned(),
            as_of: on(-age),
            confidence: Confidence::Seen,
            shelf_days: None,
            private: false,
            say_as: String::new(),
            target: String::new(),
        });
        id
    }

    pub(crate) fn fact_mut(&mut self, id: Id<Fact>) -> &mut Fact {
        self.records
            .facts
            .iter_mut()
            .find(|fact| fact.id == id)
            .unwrap()
    }

    pub(crate) fn term(&mut self, term: &str) {
        let id = self.id();
        self.records.terms.push(Term {
            id,
            seen: 0,
            unit_id: self.unit,
            term: term.to_owned(),
            meaning: String::new(),
            instead_of: String::new(),
            heard_on: None,
        });
    }

    pub(crate) fn chat(
        &mut self,
        purpose: Purpose,
        state: ConversationState,
        days: i64,
    ) -> Id<Conversation> {
        let id = self.id();
        let held = state == ConversationState::Held;
        let chief = self.chief_mut().clone();
        self.records.conversations.push(Conversation {
            state,
            debriefed_on: held.then(|| on(days)),
            reflected_on: held.then(|| on(days)),
            ..Conversation::draft(id, &chief, purpose, on(days), "Europe/London")
        });
        id
    }

    pub(crate) fn chat_mut(&mut self, id: Id<Conversation>) -> &mut Conversation {
        self.records
            .conversations
            .iter_mut()
            .find(|chat| chat.id == id)
            .unwrap()
    }

    /// A held chat that asked `opener` and went as deep as `depth`.
    pub(crate) fn asked(&mut self, opener: Opener, depth: Depth, days: i64) -> Id<Conversation> {
        let purpose = Purpose::asking(opener);
        let chat = self.chat(purpose, ConversationState::Held, days);
        self.chat_mut(chat).depth = Some(depth);
        let id = self.id();
        self.records.openers_asked.push(OpenerAsked {
            id,
            seen: 0,
            leader_id: self.chief,
            unit_id: self.unit,
            conversation_id: Some(chat),
            opener,
            on: on(days),
            depth,
        });
        chat
    }

    pub(crate) fn finding(
        &mut self,
        chat: Id<Conversation>,
        kind: FindingKind,
        text: &str,
    ) -> Id<Finding> {
        let id = self.id();
        let said_on = self.chat_mut(chat).zone_date;
        self.records.findings.push(Finding {
            id,
            seen: 0,
            leader_id: self.chief,
            unit_id: self.unit,
            conversation_id: chat,
            kind,
            text: text.to_owned(),
            said_on,
            closed_on: None,
            stays_note: false,
            quotable_on: None,
        });
        id
    }

    pub(crate) fn promise(&mut self, by: Side, text: &str, due: Option<i64>) -> Id<Promise> {
        let id = self.id();
        let whom = (self.chief, self.unit);
        self.records.promises.push(Promise {
            due: due.map(on),
            ..Promise::draft(id, whom, by, text.to_owned(), on(-20))
        });
        id
    }

    pub(crate) fn entry(
        &mut self,
        name: &str,
        kind: EntryKind,
        load: Load,
        days: (i64, i64),
    ) -> Id<Entry> {
        let id = self.id();
        self.records.entries.push(Entry {
            id,
            seen: 0,
            name: name.to_owned(),
            kind,
            scope: Scope::Unit(self.unit),
            load,
            before: 0,
            after: 0,
            holds_back: Vec::new(),
            invites: Vec::new(),
            mark: None,
            note: String::new(),
            rule: EntryRule::Once {
                first: on(days.0),
                last: on(days.1),
            },
            pack_key: None,
            solution_id: None,
            their_hours: None,
            cost: None,
        });
        id
    }
}
