//! Six statements about the partnership, and what the log says to each: which hold, who or what counts, and who or
//! what is missing. There is no total.

mod ours;
pub mod say;

use chrono::NaiveDate;

use crate::{
    Records, aims,
    calendar::{Span, days_after, days_between},
    chain::{Chains, Movement},
    coaching::{self, Remark},
    conversations::ChatTime,
    know_how::{self, LOOK_AHEAD, Outlook as KnowHowOutlook, Word},
    model::{
        CheckAnswer, ConversationState, Depth, KnowHow, Leader, Measure, Moment, Opener, Solution,
        StatementAnswer, StatementVerdict, TransferWay, Unit,
    },
    ties::Ties,
    timing::{DueState, Outlook},
};

/// Days back in which something counts as lately.
const LATELY: i64 = 182;
/// Days for which a challenge that was seen counts.
const SEEN: i64 = 365;
/// The lowest rating that says we are wanted.
const HIGH: u8 = 4;
/// Leaders from which on something is said of all.
const LEADERS: usize = 3;
/// Days before the end of a quarter from which on the statements are to be answered, and after it.
const BEFORE: i64 = 14;
const AFTER: i64 = 21;
/// Days before that in which an answer still counts.
const EARLY: i64 = 28;

/// What a statement is about.
#[derive(Debug, Clone, Copy)]
pub enum Subject<'a> {
    Leader(&'a Leader),
    Unit(&'a Unit),
    KnowHow(&'a KnowHow),
    Solution(&'a Solution),
}

/// Why something does not count.
#[derive(Debug, Clone, Copy)]
pub enum Lack<'a> {
    /// There is nothing to add.
    Plain,
    NotMet,
    /// Days since the last contact, beyond the limit.
    Days(i64),
    NoDate,
    NoPlan,
    /// There is a plan, and nobody has begun.
    NotBegun,
    NoFigure,
    /// The nearest figure above it, which did not move.
    Unmoved(&'a Measure, Movement<'a>),
    /// What it takes of their people is not noted.
    Effort,
    /// What came back is not noted.
    Return,
    EffortAndReturn,
}

/// What the log says to a statement.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// 1 to 6.
    pub number: u8,
    pub verdict: StatementVerdict,
    pub counted: Vec<Subject<'a>>,
    pub missing: Vec<(Subject<'a>, Lack<'a>)>,
    /// Good moments among those noted; of statement 3.
    pub moments: (usize, usize),
    /// Who had no chat for two quarters and is within the gap all the same; of statement 3.
    pub silent: Vec<&'a Leader>,
}

impl<'a> Finding<'a> {
    /// Judges by shares: (numerator, denominator) from which on it holds, and holds partly.
    fn of(
        number: u8,
        (counted, missing): Sides<'a>,
        holds: (usize, usize),
        partly: (usize, usize),
    ) -> Self {
        let reaches = |(of, parts)| counted.len() * parts >= (counted.len() + missing.len()) * of;
        let verdict = if counted.is_empty() && missing.is_empty() {
            StatementVerdict::NotEnough
        } else if reaches(holds) {
            StatementVerdict::Holds
        } else if reaches(partly) {
            StatementVerdict::Partly
        } else {
            StatementVerdict::DoesNot
        };
        Self {
            number,
            verdict,
            counted,
            missing,
            moments: (0, 0),
            silent: Vec::new(),
        }
    }

    /// Returns how many are looked at.
    pub const fn base(&self) -> usize {
        self.counted.len() + self.missing.len()
    }

    fn of_three_or_more(mut self) -> Self {
        if self.base() < LEADERS {
            self.verdict = StatementVerdict::NotEnough;
        }
        self
    }
}

/// What counts, and what does not.
type Sides<'a> = (Vec<Subject<'a>>, Vec<(Subject<'a>, Lack<'a>)>);

fn sides<'a>(all: impl Iterator<Item = (Subject<'a>, Option<Lack<'a>>)>) -> Sides<'a> {
    let mut found = Sides::default();
    for (subject, lack) in all {
        match lack {
            None => found.0.push(subject),
            Some(lack) => found.1.push((subject, lack)),
        }
    }
    found
}

/// Returns what the log says to each statement, in their order.
pub fn findings<'a>(
    outlook: &Outlook<'a>,
    ties: &Ties<'a>,
    chains: &Chains<'a>,
) -> [Finding<'a>; 6] {
    let run = ours::run(ties);
    let moved = ours::moved(ties, chains, &run);
    [
        wanted(ties.records, ties.day),
        shown(ties.records, chains),
        often(outlook),
        passed_on(ties),
        moved.clone(),
        ours::both_sides(ties, &run, &moved),
    ]
}

/// Leaders know what our work does for them, and ask for it.
fn wanted(records: &Records, day: NaiveDate) -> Finding<'_> {
    let remarks = coaching::remarks(records, day);
    let since = days_after(day, -LATELY);
    let met = records.active_leaders().filter(|leader| {
        let mut chats = records.chats_with(leader.id);
        chats.any(|chat| {
            chat.unit_id == leader.unit_id
                && chat.state == ConversationState::Held
                && ChatTime::of(records, chat).my_date() <= day
        })
    });
    let all = met.map(|leader| {
        let wants = wants_us(records, &remarks, leader, Span::new(since, day));
        (Subject::Leader(leader), (!wants).then_some(Lack::Plain))
    });
    Finding::of(1, sides(all), (2, 3), (1, 3)).of_three_or_more()
}

/// Returns whether a leader asked for a chat, called something pressing or rated us well in those days, or whether an
/// aim agreed with them says that they bring problems or ask before they plan.
fn wants_us(records: &Records, remarks: &[Remark<'_>], leader: &Leader, lately: Span) -> bool {
    let rated_chat = records.chats_with(leader.id).any(|chat| {
        let date = ChatTime::of(records, chat).my_date();
        chat.rating.is_some_and(|rating| rating >= HIGH) && lately.contains(date)
    });
    let rated = remarks.iter().any(|remark| {
        remark.finding.leader_id == leader.id
            && lately.contains(remark.finding.said_on)
            && remark.rating.is_some_and(|rating| rating >= HIGH)
    });
    rated_chat
        || rated
        || aims::asked_for(records, leader.id, lately.first).is_some()
        || aims::called_pressing(records, leader.id, lately).is_some()
        || aims::is_partner(records, leader, lately.last)
}

/// Returns the units that somebody leads, by position.
fn led_units(records: &Records) -> Vec<&Unit> {
    let mut units: Vec<&Unit> = records.units.iter().collect();
    units.retain(|unit| {
        let mut leaders = records.active_leaders();
        unit.archived_on.is_none() && leaders.any(|leader| leader.unit_id == unit.id)
    });
    units.sort_by_key(|unit| (unit.position, unit.id));
    units
}

/// For each unit we can show what our work did.
fn shown<'a>(records: &'a Records, chains: &Chains<'a>) -> Finding<'a> {
    let all = led_units(records).into_iter().map(|unit| {
        let mut results = chains.results(unit.id).into_iter();
        let is_shown = results.any(|result| chains.chain(result).is_complete(chains));
        (Subject::Unit(unit), (!is_shown).then_some(Lack::Plain))
    });
    Finding::of(2, sides(all), (2, 3), (1, 3))
}

/// We talk with every leader often enough, and at good moments.
fn often<'a>(outlook: &Outlook<'a>) -> Finding<'a> {
    let (records, day) = (outlook.records(), outlook.today());
    let all = records.active_leaders().map(|leader| {
        let due = outlook.due(leader.id);
        let lack = match due.map(|due| (due.running, due.since)) {
            None | Some((DueState::Never, _)) => Some(Lack::NotMet),
            Some((DueState::Limit, since)) => {
                Some(since.map_or(Lack::NotMet, |since| Lack::Days(since.days)))
            }
            Some(_) => None,
        };
        (Subject::Leader(leader), lack)
    });
    let sides = sides(all);
    let lately = Span::new(days_after(day, -LATELY), day);
    let moments = moments(records, lately);
    let quarters = coaching::quarters(records, day, 3);
    let since = quarters.first().map_or(day, |(_, first)| *first);
    let silent = sides.0.iter().filter_map(|subject| match subject {
        Subject::Leader(leader) => {
            (!was_met(records, leader, Span::new(since, day))).then_some(*leader)
        }
        Subject::Unit(_) | Subject::KnowHow(_) | Subject::Solution(_) => None,
    });
    let silent = silent.collect();
    let mut found = Finding::of(3, sides, (4, 5), (1, 2)).of_three_or_more();
    let good_often = moments.1 > 0 && moments.0 * 5 >= moments.1 * 3;
    if found.verdict == StatementVerdict::Holds && !good_often {
        found.verdict = StatementVerdict::Partly;
    }
    (found.moments, found.silent) = (moments, silent);
    found
}

fn was_met(records: &Records, leader: &Leader, days: Span) -> bool {
    records.chats_with(leader.id).any(|chat| {
        chat.state == ConversationState::Held
            && days.contains(ChatTime::of(records, chat).my_date())
    })
}

/// Returns how many moments were good, and how many were noted.
fn moments(records: &Records, days: Span) -> (usize, usize) {
    let noted = records.active_leaders().flat_map(|leader| {
        let chats = records.chats_with(leader.id);
        chats.filter(|chat| days.contains(ChatTime::of(records, chat).my_date()))
    });
    let noted: Vec<Moment> = noted.filter_map(|chat| chat.moment).collect();
    let good = noted.iter().filter(|moment| **moment == Moment::Good);
    (good.count(), noted.len())
}

/// What experienced people know is passed on before they go: statement 4.
pub fn passed_on<'a>(ties: &Ties<'a>) -> Finding<'a> {
    let at_risk = know_how::outlooks(ties).into_iter().filter(|outlook| {
        let in_time = |leaves| days_between(ties.day, leaves) <= LOOK_AHEAD;
        outlook.leaves.is_none_or(in_time)
    });
    let all = at_risk.map(|outlook| (Subject::KnowHow(outlook.know_how), not_passed_on(&outlook)));
    let mut found = Finding::of(4, sides(all), (1, 1), (1, 2));
    if found.base() == 0 && challenges_seen(ties.records, ties.day) {
        found.verdict = StatementVerdict::Holds;
    }
    found
}

fn not_passed_on<'a>(outlook: &KnowHowOutlook<'_>) -> Option<Lack<'a>> {
    let row = outlook.know_how;
    match outlook.word {
        Word::Safe | Word::UnderWay => None,
        Word::NoDate => Some(Lack::NoDate),
        Word::StartNow | Word::PlanIt | Word::Watch => {
            let has_plan = row.way != TransferWay::None || row.solution_id.is_some();
            Some(if has_plan {
                Lack::NotBegun
            } else {
                Lack::NoPlan
            })
        }
    }
}

/// Returns whether we have seen within a year what is hard for the people of every unit.
fn challenges_seen(records: &Records, day: NaiveDate) -> bool {
    let units = led_units(records);
    let seen = |unit: &&Unit| {
        records.openers_asked.iter().any(|asked| {
            asked.unit_id == unit.id
                && asked.opener == Opener::Challenges
                && asked.depth >= Depth::Evidenced
                && (0..=SEEN).contains(&days_between(asked.on, day))
        })
    };
    !units.is_empty() && units.iter().all(seen)
}

/// How the log differs from an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Differs {
    /// The log shows less than I answered.
    Less,
    More,
}

/// Returns how the log differs from an answer; nothing where it agrees or says too little.
pub const fn differs(verdict: StatementVerdict, answer: StatementAnswer) -> Option<Differs> {
    use StatementAnswer::{Mostly, No, Partly, Yes};
    match (verdict, answer) {
        (StatementVerdict::Holds, Partly | No) | (StatementVerdict::Partly, No) => {
            Some(Differs::More)
        }
        (StatementVerdict::Partly, Yes) | (StatementVerdict::DoesNot, Yes | Mostly) => {
            Some(Differs::Less)
        }
        (StatementVerdict::Holds | StatementVerdict::Partly, Yes | Mostly | Partly)
        | (StatementVerdict::DoesNot, Partly | No)
        | (StatementVerdict::NotEnough, _) => None,
    }
}

/// Returns the answer to a statement in the quarter that holds a day; the newest, should there be two.
pub fn answer_in(records: &Records, statement: u8, day: NaiveDate) -> Option<&CheckAnswer> {
    let (_, quarter) = coaching::quarter(records, day);
    let answers = records.check_answers.iter();
    answers
        .filter(|row| row.statement == statement && quarter.contains(row.for_day))
        .max_by_key(|row| (row.answered_on, row.id))
}

/// Returns the last day of the quarter for which the statements are to be answered: from two weeks before its end to
/// three after it, while one of them has no answer from then or shortly before.
pub fn due_for(records: &Records, day: NaiveDate) -> Option<NaiveDate> {
    let (_, quarter) = coaching::quarter(records, day);
    let before = days_after(quarter.first, -1);
    let ends = if days_between(day, quarter.last) <= BEFORE {
        quarter.last
    } else if days_between(before, day) <= AFTER {
        before
    } else {
        return None;
    };
    let recent = Span::new(days_after(ends, -BEFORE - EARLY), day);
    let is_answered = |number| {
        let mut answers = records.check_answers.iter();
        answers.any(|row| row.statement == number && recent.contains(row.answered_on))
    };
    (!(1..=6).all(is_answered)).then_some(ends)
}

#[cfg(test)]
mod tests;
