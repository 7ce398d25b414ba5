//! Whom a question can go to, and when.

use std::{cell::RefCell, collections::HashMap};

use chrono::NaiveDate;

use super::AskLine;
use crate::{
    Id,
    english::{days, say},
    model::Leader,
    openers::{
        Advisor,
        purpose::{coming, has_met},
    },
};

/// The leaders that are asked, each worked out once.
pub(super) struct Asking<'r, 'a> {
    advisor: &'r Advisor<'a>,
    known: RefCell<HashMap<Id<Leader>, AskLine>>,
}

impl<'r, 'a> Asking<'r, 'a> {
    pub(super) fn new(advisor: &'r Advisor<'a>) -> Self {
        Self {
            advisor,
            known: RefCell::default(),
        }
    }

    /// Returns when a leader can be asked.
    pub(super) fn line(&self, leader: Id<Leader>) -> AskLine {
        if let Some(known) = self.known.borrow().get(&leader) {
            return known.clone();
        }
        let line = self.worked_out(leader);
        self.known.borrow_mut().insert(leader, line.clone());
        line
    }

    /// Sorts leaders by the day on which they can be asked.
    pub(super) fn sort(&self, leaders: &mut [Id<Leader>]) {
        let when = |leader: &Id<Leader>| -> NaiveDate {
            let line = self.line(*leader);
            let good = line.next_good.map(|good| good.first);
            line.chat_on.or(good).unwrap_or(NaiveDate::MAX)
        };
        leaders.sort_by_cached_key(|leader| (when(leader), *leader));
    }

    fn worked_out(&self, id: Id<Leader>) -> AskLine {
        let records = self.advisor.records();
        let chat = coming(records, id, self.advisor.now());
        let next_good = if chat.is_none() {
            self.advisor.outlook().next_good(id)
        } else {
            None
        };
        let leader = records.leader(id);
        let met = leader.is_some_and(|it| has_met(records, it, self.advisor.today()));
        let chat_on = chat.as_ref().map(crate::conversations::ChatTime::my_date);
        let day = match (chat_on, &next_good) {
            (Some(on), _) => format!("next chat {}", days::short(on)),
            (None, Some(good)) => format!("good {}", good.text),
            (None, None) => "no good day in sight".to_owned(),
        };
        let when = if met {
            day
        } else {
            format!("after the first meeting, {day}")
        };
        AskLine {
            leader_id: id,
            who: leader.map_or("", |it| say::phrase(&it.role)).to_owned(),
            name: leader.map_or_else(String::new, |it| it.name.clone()),
            conversation_id: chat.map(|chat| chat.chat().id),
            chat_on,
            next_good,
            is_first_meeting: !met,
            when,
        }
    }
}
