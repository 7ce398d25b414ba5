//! What is open when somebody comes back after weeks away: one list, with the answers that fit each item.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::{Roll, Span, days_after},
    conversations::{ChatTime, is_unwritten},
    english::say,
    model::{Conversation, ConversationState, Promise, Side},
    timing::Outlook,
};

use super::{chats::who, wording};

/// Working days of mine without a written change after which the list is shown.
const AWAY_DAYS: usize = 15;
/// Working days after which a request without an answer is open.
const ANSWER_DAYS: i64 = 5;
/// Calendar days ahead that are offered as a new date, moved to a working day.
const AHEAD_DAYS: i64 = 7;

/// Everything open after an absence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Away {
    /// The day of the last change before today, mine.
    pub since: NaiveDate,
    /// Chats, requests, promises; the oldest of each first. Never empty.
    pub items: Vec<AwayItem>,
}

/// A debrief, a date or a promise that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AwayItem {
    /// What it is about.
    pub about: AwayAbout,
    /// What is open, in a sentence.
    pub title: String,
    /// The answers that fit, in the order of the keys.
    pub answers: Vec<AwayAnswer>,
    /// A working day that may do as a new date.
    pub new_date: NaiveDate,
}

/// What an item is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AwayAbout {
    /// A chat: planned and over, held without a debrief, or asked for.
    Chat(Id<Conversation>),
    /// A promise of mine whose day has passed.
    MyPromise(Id<Promise>),
    /// A promise of theirs whose day has passed.
    TheirPromise(Id<Promise>),
}

/// What can be said about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AwayAnswer {
    TookPlace,
    DidNotTakePlace,
    Fulfilled,
    NewDate,
    Drop,
}

/// The answer to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AwayDecision {
    /// The chat took place.
    TookPlace {
        id: Id<Conversation>,
        /// What is written down about it; may be empty.
        note: String,
    },
    /// The chat did not take place, or is no longer asked for.
    DidNotTakePlace { id: Id<Conversation> },
    /// The chat gets another day.
    MoveChat {
        id: Id<Conversation>,
        /// The day, from today on.
        date: NaiveDate,
    },
    /// The promise is fulfilled.
    Fulfil { id: Id<Promise> },
    /// The promise gets another day.
    MovePromise {
        id: Id<Promise>,
        /// The day, from today on.
        due: NaiveDate,
    },
    /// The promise is dropped.
    DropPromise { id: Id<Promise> },
}

/// Returns what is open after an absence, or nothing where there was none or nothing is open. `since` is
/// the day of the last change before today, mine: what is written on the day of coming back does not
/// take the list away.
pub fn away(outlook: &Outlook<'_>, since: NaiveDate) -> Option<Away> {
    let between = Span::new(since.succ_opt()?, outlook.today().pred_opt()?);
    if outlook.my_days().count(between) < AWAY_DAYS {
        return None;
    }
    let items: Vec<AwayItem> = chats(outlook)
        .into_iter()
        .chain(promises(outlook))
        .collect();
    (!items.is_empty()).then_some(Away { since, items })
}

fn chats(outlook: &Outlook<'_>) -> Vec<AwayItem> {
    let (records, now) = (outlook.records(), outlook.now());
    let mut chats: Vec<ChatTime<'_>> = records
        .conversations
        .iter()
        .filter(|chat| chat.state != ConversationState::Held || chat.debriefed_on.is_none())
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| is_unwritten(time, now) || is_unanswered(outlook, time))
        .collect();
    chats.sort_by(|a, b| {
        is_asked(a)
            .cmp(&is_asked(b))
            .then_with(|| ChatTime::compare(a, b))
    });
    chats
        .into_iter()
        .map(|time| {
            let who = who(outlook, time.chat());
            AwayItem {
                about: AwayAbout::Chat(time.chat().id),
                title: title(&who, &time, now.date()),
                answers: answers(&time, now.date()),
                new_date: new_date(outlook),
            }
        })
        .collect()
}

/// "Chat with the Group CFO on 4 August.", "Asked the Group CFO for a chat on 4 August: no answer noted."
fn title(who: &str, time: &ChatTime<'_>, today: NaiveDate) -> String {
    let on = say::day_month(time.my_date(), today);
    match time.chat().state {
        ConversationState::Asked => {
            format!("Asked the {who} for a chat on {on}: no answer noted.")
        }
        ConversationState::Planned
        | ConversationState::Held
        | ConversationState::Missed
        | ConversationState::Cancelled => format!("Chat with the {who} on {on}."),
    }
}

/// Returns the answers that fit a chat. One that was held cannot move; one that is ahead cannot have
/// taken place.
fn answers(time: &ChatTime<'_>, today: NaiveDate) -> Vec<AwayAnswer> {
    use AwayAnswer::{DidNotTakePlace, Drop, NewDate, TookPlace};
    match time.chat().state {
        ConversationState::Asked if time.my_date() > today => vec![NewDate, Drop],
        ConversationState::Asked => vec![TookPlace, NewDate, Drop],
        ConversationState::Held => vec![TookPlace, DidNotTakePlace],
        ConversationState::Planned | ConversationState::Missed | ConversationState::Cancelled => {
            vec![TookPlace, DidNotTakePlace, NewDate]
        }
    }
}

fn is_asked(time: &ChatTime<'_>) -> bool {
    time.chat().state == ConversationState::Asked
}

fn is_unanswered(outlook: &Outlook<'_>, time: &ChatTime<'_>) -> bool {
    let today = outlook.today();
    let long_ago = |on| outlook.working_days_between(on, today) >= ANSWER_DAYS;
    let asked_on = time.chat().asked_on;
    is_asked(time) && (time.my_date() < today || asked_on.is_some_and(long_ago))
}

fn promises(outlook: &Outlook<'_>) -> Vec<AwayItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let mut late: Vec<&Promise> = records
        .promises
        .iter()
        .filter(|promise| promise.is_late(today))
        .collect();
    late.sort_by_key(|promise| (promise.owed_by == Side::Leader, promise.due, promise.id));
    late.into_iter()
        .filter_map(|promise| {
            let leader = records.leader(promise.leader_id)?;
            if leader.archived_on.is_some() {
                return None;
            }
            let (about, (title, _)) = match promise.owed_by {
                Side::Me => (
                    AwayAbout::MyPromise(promise.id),
                    wording::debt(&leader.role, promise, today, None),
                ),
                Side::Leader => (
                    AwayAbout::TheirPromise(promise.id),
                    wording::waiting(&leader.role, promise, None, false, today),
                ),
            };
            Some(AwayItem {
                about,
                title,
                answers: vec![AwayAnswer::Fulfilled, AwayAnswer::NewDate, AwayAnswer::Drop],
                new_date: new_date(outlook),
            })
        })
        .collect()
}

fn new_date(outlook: &Outlook<'_>) -> NaiveDate {
    let today = outlook.today();
    outlook
        .my_days()
        .roll(days_after(today, AHEAD_DAYS), Roll::Next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Closure;
    use crate::season::testing::rules;
    use crate::{
        conversations::testing::{World, morning, on},
        model::Purpose,
    };

    fn found(world: &World, since: i64) -> Option<Away> {
        away(&Outlook::new(&world.records, rules(), morning()), on(since))
    }

    #[test]
    fn fifteen_working_days_without_a_change_are_an_absence() {
        let mut world = World::new();
        world.promise(Side::Me, "one page for shops", Some(-6));
        // Today is Wednesday: the last change three weeks ago leaves 14 working days between.
        for (since, expected) in [
            (0, false),
            (-1, false),
            (-21, false),
            (-22, true),
            (-90, true),
        ] {
            assert_eq!(found(&world, since).is_some(), expected, "{since}");
        }
        // A company closure is no working day.
        let id = world.id();
        world.records.closures.push(Closure {
            id,
            seen: 0,
            unit_id: None,
            country: None,
            first: on(-20),
            last: on(-20),
            name: "Move of the office".to_owned(),
            yearly: false,
        });
        assert!(found(&world, -22).is_none());
        world.records.closures.clear();
        world.records.promises.clear();
        assert!(found(&world, -22).is_none(), "nothing is open");
    }

    #[test]
    fn every_open_thing_is_listed_with_the_answers_that_fit() {
        use AwayAnswer::{DidNotTakePlace, Drop, Fulfilled, NewDate, TookPlace};
        use ConversationState::{Asked, Cancelled, Held, Missed, Planned};
        let mut world = World::new();
        world.promise(Side::Leader, "notes of two tenders", Some(-9));
        world.promise(Side::Me, "one page for shops", Some(-6));
        world.promise(Side::Me, "half a page", Some(3));
        world.promise(Side::Me, "some day", None);
        for (state, days, asked) in [
            (Asked, 9, Some(-9)),
            (Asked, 9, Some(-2)),
            (Asked, -9, Some(-20)),
            (Planned, -30, None),
            (Planned, 2, None),
            (Missed, -12, None),
            (Cancelled, -12, None),
            (Held, -40, None),
        ] {
            let id = world.chat(Purpose::Opener1, state, days);
            world.chat_mut(id).asked_on = asked.map(on);
        }
        let open = world.chat(Purpose::Opener2, Held, -35);
        world.chat_mut(open).debriefed_on = None;
        let away = found(&world, -60).unwrap();
        let lines: Vec<_> = away
            .items
            .iter()
            .map(|item| (item.title.as_str(), item.answers.as_slice()))
            .collect();
        assert_eq!(
            lines,
            [
                (
                    "Chat with the Head of Sales on 14 October.",
                    &[TookPlace, DidNotTakePlace][..]
                ),
                (
                    "Chat with the Head of Sales on 19 October.",
                    &[TookPlace, DidNotTakePlace, NewDate]
                ),
                (
                    "Asked the Head of Sales for a chat on 9 November: no answer noted.",
                    &[TookPlace, NewDate, Drop]
                ),
                (
                    "Asked the Head of Sales for a chat on 27 November: no answer noted.",
                    &[NewDate, Drop]
                ),
                (
                    "Promised to the Head of Sales by last Thursday: one page for shops.",
                    &[Fulfilled, NewDate, Drop]
                ),
                (
                    "Notes of two tenders, from the Head of Sales: not received yet.",
                    &[Fulfilled, NewDate, Drop]
                ),
            ]
        );
        assert!(away.items.iter().all(|item| item.new_date == on(7)));
    }

    #[test]
    fn promises_with_an_archived_leader_are_left_out() {
        let mut world = World::new();
        world.promise(Side::Me, "one page for shops", Some(-6));
        world.chief_mut().archived_on = Some(on(-3));
        assert!(found(&world, -60).is_none());
    }
}
