//! Choosing the purpose: what outweighs every score, in its order.
//!
//! A late promise or a chat that I missed first, then what is planned, a goodbye, the first meeting,
//! their own topic, a trial that runs, criticism without an answer, something pressing; else the
//! opener with the best score.

use chrono::NaiveDate;

use super::{OpenerReason, ScoredOpener, held_back::FEEDBACK_REST, purpose, score::ScoringInput};
use crate::{
    calendar::Now,
    conversations::ChatTime,
    english::say,
    model::{ConversationState, Load, Opener, Purpose, Side},
};

/// Days in post in which it is worth saying so.
const NEW: i64 = 180;
/// Days after which an agreed answer may be looked at again.
const HALF_YEAR: i64 = 180;
/// Days in which something heavy that ended is likely what they asked about.
const JUST: i64 = 14;

/// Why a purpose is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A promise of mine is late, with its day.
    Promised(String, Option<NaiveDate>),
    /// I did not come on a day.
    IMissed(NaiveDate),
    /// That many pieces of criticism have no answer.
    Unanswered(usize),
    /// A chat is planned.
    Planned(NaiveDate),
    /// The leader leaves a unit on a day.
    Leaves(String, NaiveDate),
    NotInNewRole,
    NeverMet,
    InPostSince(NaiveDate),
    /// They asked for a chat of which nothing is written.
    TheyAsked(NaiveDate),
    /// Something heavy ended, which is likely what they asked about.
    JustEnded(String, NaiveDate),
    /// A trial with its last day.
    Trial(String, NaiveDate),
    /// They called it pressing, in these words.
    Pressing(String),
    /// Asked longest ago of all.
    LongestAgo(NaiveDate),
    NextWaits,
    NothingToAsk,
    /// What speaks for the opener.
    For(OpenerReason),
    /// What speaks for the opener that comes after.
    After(Opener, OpenerReason),
}

/// A purpose, what comes after it, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) purpose: Purpose,
    pub(super) then: Option<Purpose>,
    pub(super) why: Vec<Why>,
}

impl Choice {
    fn new(purpose: Purpose, then: Option<Purpose>, why: Vec<Why>) -> Self {
        Self { purpose, then, why }
    }
}

impl ScoringInput<'_, '_> {
    /// Returns why to meet next, given the openers that may be asked, best first.
    pub(super) fn choose(&self, openers: &[ScoredOpener]) -> Choice {
        let worth = openers.iter().find(|opener| opener.score > 0);
        let top = worth.map(|opener| Purpose::asking(opener.number));
        let mut choice = self
            .repair(top)
            .or_else(|| self.planned(openers))
            .or_else(|| self.goodbye())
            .or_else(|| self.first_meeting(top))
            .or_else(|| self.their_topic(top))
            .or_else(|| self.reporting_back(top))
            .or_else(|| self.pressing(top))
            .or_else(|| Some(Choice::new(top?, None, for_it(worth?))))
            .unwrap_or_else(|| self.all_fresh(openers));
        choice
            .why
            .extend(choice.then.and_then(|then| why_then(then, openers)));
        choice
    }

    /// A promise of mine is late, or I did not come: that first, and what was criticised after it.
    fn repair(&self, top: Option<Purpose>) -> Option<Choice> {
        let day = self.season.on;
        let mut late = purpose::late(self.records, self.leader.id, day);
        late.retain(|promise| {
            promise
                .due
                .is_none_or(|due| !self.held_after(Some(Purpose::Repair), due))
        });
        let missed = purpose::called_off(self.records, self.leader.id, day)
            .into_iter()
            .filter(|time| time.chat().state == ConversationState::Missed)
            .filter(|time| time.chat().called_off_by == Some(Side::Me))
            .filter(|time| !self.held_after(None, time.my_date()))
            .max_by_key(ChatTime::my_date);
        let mut why = match (late.first(), missed) {
            (Some(promise), _) => {
                vec![Why::Promised(promise.text.clone(), promise.due)]
            }
            // A new date is an answer of its own.
            (None, Some(missed))
                if purpose::coming(self.records, self.leader.id, self.start()).is_none() =>
            {
                vec![Why::IMissed(missed.my_date())]
            }
            (None, _) => return None,
        };
        let open = self.unanswered_complaints();
        if open == 0 {
            return Some(Choice::new(Purpose::Repair, top, why));
        }
        why.push(Why::Unanswered(open));
        Some(Choice::new(
            Purpose::Repair,
            Some(Purpose::ReportingBack),
            why,
        ))
    }

    /// The beginning of the day that is asked about.
    fn start(&self) -> Now {
        Now::start_of(self.season.on, &self.records.me.zone)
    }

    fn held_after(&self, purpose: Option<Purpose>, since: NaiveDate) -> bool {
        purpose::held_after(self.records, self.leader, purpose, since)
    }

    /// Counts the criticism that nobody reported back on yet.
    fn unanswered_complaints(&self) -> usize {
        purpose::open_complaints(self.records, self.leader)
            .filter(|finding| !self.held_after(Some(Purpose::ReportingBack), finding.said_on))
            .count()
    }

    /// A chat stands already.
    fn planned(&self, openers: &[ScoredOpener]) -> Option<Choice> {
        let day = self.season.on;
        let time = purpose::coming(self.records, self.leader.id, self.start())?;
        let chat = time.chat();
        let on = time.upcoming_date(day);
        let mut why = vec![Why::Planned(on)];
        let scored = chat
            .purpose
            .opener()
            .and_then(|number| openers.iter().find(|opener| opener.number == number));
        why.extend(scored.map(for_it).unwrap_or_default());
        Some(Choice::new(chat.purpose, None, why))
    }

    /// A move was announced and has not come yet.
    fn goodbye(&self) -> Option<Choice> {
        let day = self.season.on;
        let since = self.leader.since.filter(|since| *since > day)?;
        let before = self.records.placements.iter().find(|placement| {
            placement.leader_id == self.leader.id && placement.to.is_some_and(|to| to >= day)
        })?;
        let unit = self.records.unit(before.unit_id)?;
        let why = vec![Why::Leaves(unit.name.clone(), since)];
        Some(Choice::new(
            Purpose::Goodbye,
            Some(Purpose::FirstMeeting),
            why,
        ))
    }

    /// Never spoken in this post.
    fn first_meeting(&self, top: Option<Purpose>) -> Option<Choice> {
        let day = self.season.on;
        if purpose::held(self.records, self.leader).next().is_some()
            || purpose::spoke_in_post(self.leader, day)
        {
            return None;
        }
        let known = purpose::has_met(self.records, self.leader, day);
        let first = if known {
            Why::NotInNewRole
        } else {
            Why::NeverMet
        };
        let mut why = vec![first];
        if let Some(since) = self.leader.since
            && (0..NEW).contains(&say::days_between(since, day))
        {
            why.push(Why::InPostSince(since));
        }
        Some(Choice::new(Purpose::FirstMeeting, top, why))
    }

    /// They asked for the last chat, and nothing is written down yet.
    fn their_topic(&self, top: Option<Purpose>) -> Option<Choice> {
        let day = self.season.on;
        let chats = self.records.chats_with(self.leader.id);
        let time = purpose::unwritten(self.records, chats, self.start())
            .into_iter()
            .rfind(|time| {
                time.chat().purpose == Purpose::TheirTopic && !self.held_after(None, time.my_date())
            })?;
        let mut why = vec![Why::TheyAsked(time.my_date())];
        // What lies just behind them is often what they asked about.
        let just = self.season.happenings().iter().filter(|happening| {
            happening.load == Load::Critical
                && happening.span.last < day
                && say::days_between(happening.span.last, day) <= JUST
        });
        if let Some(event) = just.max_by_key(|happening| happening.span.last) {
            why.push(Why::JustEnded(event.entry.name.clone(), event.span.last));
        }
        Some(Choice::new(Purpose::TheirTopic, top, why))
    }

    /// A trial runs, or criticism waits for an answer.
    fn reporting_back(&self, top: Option<Purpose>) -> Option<Choice> {
        let day = self.season.on;
        let why = match purpose::running_trial(self.records, self.leader, day) {
            Some(trial) => Why::Trial(trial.name, trial.last),
            None => match self.unanswered_complaints() {
                0 => return None,
                open => Why::Unanswered(open),
            },
        };
        // After criticism that was answered comes the question whether it is better.
        let answered = purpose::running_trial(self.records, self.leader, day).is_none();
        let rested = self
            .course
            .iter()
            .find(|line| line.opener == Opener::Needs)
            .and_then(|line| line.on)
            .is_none_or(|on| say::days_between(on, day) >= FEEDBACK_REST);
        let then = if answered && rested {
            Some(Purpose::Opener4)
        } else {
            top
        };
        Some(Choice::new(Purpose::ReportingBack, then, vec![why]))
    }

    /// They called something pressing that is no opener's subject.
    fn pressing(&self, top: Option<Purpose>) -> Option<Choice> {
        let pressing = purpose::pressing(self.records, self.leader, self.season.on)?;
        if purpose::opener_of(&pressing.text).is_some() {
            return None;
        }
        let why = Why::Pressing(pressing.text.clone());
        Some(Choice::new(Purpose::TheirTopic, top, vec![why]))
    }

    /// All is answered and fresh: the one asked longest ago if that is half a year back, else listen.
    fn all_fresh(&self, openers: &[ScoredOpener]) -> Choice {
        let day = self.season.on;
        let oldest = self
            .course
            .iter()
            .filter_map(|line| Some((line.on?, line.opener)))
            .filter(|(on, _)| say::days_between(*on, day) >= HALF_YEAR)
            .min();
        if let Some((on, opener)) = oldest {
            let why = Why::LongestAgo(on);
            return Choice::new(Purpose::asking(opener), None, vec![why]);
        }
        // A question that waits for a better time is not the same as none at all.
        let waits = self.course.iter().any(|line| {
            line.on.is_none() && openers.iter().all(|opener| opener.number != line.opener)
        });
        let why = if waits {
            Why::NextWaits
        } else {
            Why::NothingToAsk
        };
        Choice::new(Purpose::TheirTopic, None, vec![why])
    }
}

fn for_it(opener: &ScoredOpener) -> Vec<Why> {
    opener
        .reasons
        .iter()
        .filter(|reason| reason.weight > 0)
        .map(|reason| Why::For(reason.clone()))
        .collect()
}

/// Returns the heaviest reason for what comes after: "After that, how we serve them. Asked 202 days
/// ago."
fn why_then(then: Purpose, openers: &[ScoredOpener]) -> Option<Why> {
    let number = then.opener()?;
    let opener = openers.iter().find(|opener| opener.number == number)?;
    let reason = opener.reasons.iter().find(|reason| reason.weight > 0)?;
    Some(Why::After(number, reason.clone()))
}
