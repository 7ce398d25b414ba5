//! What a new chat starts with, and what to do after one fell through.

use serde::Serialize;

use crate::{
    Id,
    calendar::next_day,
    letters::{self, Letter, moment},
    model::{Leader, Unit},
    openers::{Advisor, next, purpose},
    timing::{Outlook, Slot},
};
use crate::{
    conversations::ChatTime,
    english::say,
    model::{Conversation, ConversationState, Purpose, Side},
};

/// Calendar days in which moments are looked for.
const DAYS: u16 = 70;
/// How many moments a text offers.
const OFFERED: usize = 3;

/// What to do after a chat fell through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextStep {
    /// In a sentence or two.
    pub text: String,
    /// The text that offers them, or asks for a better rhythm.
    pub ask_text: Letter,
    /// Moments to offer; empty where a better rhythm should be asked for first.
    pub slots: Vec<Slot>,
}

/// What a new chat starts with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanDefaults {
    /// The unit the leader runs now.
    pub unit_id: Id<Unit>,
    /// The purpose that we would suggest.
    pub purpose: Purpose,
    /// The leader's zone.
    pub zone: String,
    pub minutes: u16,
    pub place: String,
}

/// Returns what a new chat with a leader starts with, or nothing without such a leader.
pub fn default_plan(advisor: &Advisor<'_>, leader: Id<Leader>) -> Option<PlanDefaults> {
    let records = advisor.records();
    let leader = records.leader(leader)?;
    Some(PlanDefaults {
        unit_id: leader.unit_id,
        purpose: suggested(advisor, leader)?,
        zone: records.zone_of(leader).to_owned(),
        minutes: leader.chat_minutes,
        place: leader.place.clone(),
    })
}

/// Returns the purpose of a new chat: where one is planned already, what comes after.
fn suggested(advisor: &Advisor<'_>, leader: &Leader) -> Option<Purpose> {
    let advice = next(advisor, leader.id, advisor.today())?;
    let planned = purpose::coming(advisor.records(), leader.id, advisor.now())
        .is_some_and(|time| time.chat().purpose == advice.purpose);
    let other = advice
        .openers
        .iter()
        .map(|opener| Purpose::asking(opener.number))
        .find(|purpose| *purpose != advice.purpose);
    Some(match other {
        Some(other) if planned => other,
        _ => advice.purpose,
    })
}

/// Returns what to do after a chat was missed or called off, or nothing if it was not.
pub fn after_calling_off(outlook: &Outlook<'_>, id: Id<Conversation>) -> Option<NextStep> {
    let (records, today) = (outlook.records(), outlook.today());
    let chat = records.conversation(id)?;
    let off = matches!(
        chat.state,
        ConversationState::Missed | ConversationState::Cancelled
    );
    if !off {
        return None;
    }
    let leader = records.leader(chat.leader_id)?;
    let mut times = purpose::called_off(records, leader.id, today).len();
    // One that was to come is called off as well, though its day has not come.
    times += usize::from(ChatTime::of(records, chat).my_date() > today);
    if times >= 2 {
        return Some(NextStep {
            text: format!(
                "{} dates fell through. Ask which time of the month suits before a third one.",
                say::capital(&say::number(i64::try_from(times).unwrap_or(2)))
            ),
            ask_text: letters::ask_for_rhythm(records, leader, chat),
            slots: Vec::new(),
        });
    }
    let found = outlook.slots(leader.id, next_day(today), DAYS, OFFERED);
    let mine = chat.called_off_by == Some(Side::Me);
    let first = if mine && chat.state == ConversationState::Missed {
        "Say so today, and offer a new moment. "
    } else {
        ""
    };
    let text = match (found.slots.first(), found.none) {
        (Some(slot), _) => {
            format!(
                "{first}The next good moment: {}.",
                moment(records, slot, today)
            )
        }
        (None, Some(none)) => format!("{first}{}", say::sentence(&none)),
        (None, None) => format!("{first}No good day is in sight: ask which would suit."),
    };
    Some(NextStep {
        text,
        ask_text: letters::another_time(records, outlook, chat)?,
        slots: found.slots,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{World, morning},
        model::LetterKind,
        season::testing::rules,
    };

    #[test]
    fn after_two_that_fell_through_comes_a_question() {
        let mut world = World::new();
        world.chat(Purpose::Opener2, ConversationState::Held, -97);
        let first = world.chat(Purpose::Opener2, ConversationState::Cancelled, -52);
        let outlook = Outlook::new(&world.records, rules(), morning());
        let step = after_calling_off(&outlook, first).unwrap();
        assert!(
            step.text.starts_with("The next good moment: "),
            "{}",
            step.text
        );
        assert!(!step.slots.is_empty());
        drop(outlook);
        let second = world.chat(Purpose::Opener2, ConversationState::Cancelled, -27);
        let outlook = Outlook::new(&world.records, rules(), morning());
        let step = after_calling_off(&outlook, second).unwrap();
        assert!(
            step.text
                .starts_with("Two dates fell through. Ask which time of the month")
        );
        assert!(step.slots.is_empty());
        assert_eq!(step.ask_text.kind, LetterKind::Rhythm);
    }

    #[test]
    fn what_i_missed_is_said_the_same_day() {
        let mut world = World::new();
        let id = world.chat(Purpose::Opener2, ConversationState::Missed, 0);
        world.chat_mut(id).called_off_by = Some(Side::Me);
        let planned = world.chat(Purpose::Opener2, ConversationState::Planned, 9);
        let outlook = Outlook::new(&world.records, rules(), morning());
        assert!(
            after_calling_off(&outlook, id)
                .unwrap()
                .text
                .starts_with("Say so today")
        );
        assert_eq!(after_calling_off(&outlook, planned), None);
    }
}
