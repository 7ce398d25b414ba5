//! Texts to paste: asking for a chat, and what to do after one fell through.
//!
//! They go to the leader or to whoever books, so they hold nothing but days and courtesy.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{
    ChatTime, Conversation, ConversationState, HalfDay, Purpose, Side,
    letter::{hello, signed},
    line::place,
    say,
};
use crate::{
    Id, Records,
    calendar::Now,
    leaders::Leader,
    openers::{Guidance, Season, advise, purpose},
    timing::{Outlook, Question, Slot},
    units::Unit,
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
    /// Text to paste.
    pub ask_text: String,
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
    /// The usual length.
    pub minutes: u16,
    /// The usual place.
    pub place: String,
}

/// Returns what a new chat with a leader starts with, or nothing without such a leader.
pub fn default_plan(
    records: &Records,
    outlook: &Outlook<'_>,
    guidance: &Guidance,
    leader: Id<Leader>,
    today: NaiveDate,
) -> Option<PlanDefaults> {
    let leader = records.leader(leader)?;
    let season = Season::of(outlook.rhythm(), leader.id, today);
    Some(PlanDefaults {
        unit_id: leader.unit_id,
        purpose: suggested(records, &season, guidance, leader, outlook.now()),
        zone: records.zone_of(leader).to_owned(),
        minutes: leader.chat_minutes,
        place: leader.place.clone(),
    })
}

/// Returns the purpose of a chat that is planned anew: where one stands already, what comes after.
fn suggested(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    leader: &Leader,
    now: Now,
) -> Purpose {
    let today = now.date();
    let advice = advise(records, season, guidance, leader, today);
    let stands = purpose::coming(records, leader.id, now)
        .is_some_and(|time| time.chat().purpose == advice.purpose);
    let other = advice
        .openers
        .iter()
        .filter_map(|opener| Purpose::asking(opener.number))
        .find(|purpose| *purpose != advice.purpose);
    if stands {
        other.unwrap_or(advice.purpose)
    } else {
        advice.purpose
    }
}

/// Returns the text that asks for a chat, with up to three moments, the planned one first.
pub fn ask_text(records: &Records, outlook: &Outlook<'_>, chat: &Conversation, now: Now) -> String {
    let Some(leader) = records.leader(chat.leader_id) else {
        return String::new();
    };
    let today = now.date();
    let fell_through = purpose::called_off(records, leader.id, today).len();
    if fell_through >= 2 {
        return ask_for_rhythm(records, leader, chat.minutes);
    }
    let mut moments = Vec::new();
    let time = ChatTime::of(records, chat);
    if !time.is_over(now) && records.conversation(chat.id).is_some() {
        moments.push((time.leader_date(), own_moment(records, &time, today)));
    }
    // The days beside the one asked for are no less free for it.
    let question = Question {
        without: Some(chat.id),
        their_request: false,
    };
    let slots = outlook.slots_for(leader.id, today, DAYS, OFFERED, &question);
    let slots = slots.slots;
    for slot in &slots {
        if moments.iter().all(|(date, _)| *date != slot.date) {
            moments.push((slot.date, moment(records, slot, today)));
        }
    }
    moments.truncate(OFFERED);
    moments.sort_by_key(|(date, _)| *date);
    let moments: Vec<String> = moments.into_iter().map(|(_, text)| text).collect();
    asking(records, leader, chat.minutes, &moments)
}

fn asking(records: &Records, leader: &Leader, minutes: u16, moments: &[String]) -> String {
    let length = length(minutes);
    let (hello, first) = if leader.assistant.trim().is_empty() {
        (
            hello(Some(leader)),
            format!("Could we have {length} for a coffee?"),
        )
    } else {
        (
            "Hello,".to_owned(),
            format!(
                "Could I have {length} with the {}, for a coffee?",
                leader.role
            ),
        )
    };
    let offered = if moments.is_empty() {
        "Which day in the next weeks would suit?".to_owned()
    } else {
        let lines: Vec<String> = moments.iter().map(|text| format!("- {text}")).collect();
        format!(
            "Any of these would suit me:\n{}\n\nAnother time is fine, too.",
            lines.join("\n")
        )
    };
    let body = format!("{hello}\n\n{first} {offered} Nothing needs preparing.");
    signed(records, &body)
}

/// Returns the text that asks for a better rhythm instead of a third date.
fn ask_for_rhythm(records: &Records, leader: &Leader, minutes: u16) -> String {
    let whom = if leader.assistant.trim().is_empty() {
        "Which days of the month, and which time of day, suit you best".to_owned()
    } else {
        format!(
            "Which days of the month, and which time of day, suit the {} best",
            leader.role
        )
    };
    let hello = if leader.assistant.trim().is_empty() {
        hello(Some(leader))
    } else {
        "Hello,".to_owned()
    };
    let body = format!(
        "{hello}\n\nOur last two dates fell through, so I seem to pick the wrong moments. {whom} \
         for {}? I will arrange mine around it.",
        length(minutes)
    );
    signed(records, &body)
}

fn length(minutes: u16) -> String {
    match minutes {
        30 => "half an hour".to_owned(),
        60 => "an hour".to_owned(),
        45 => "three quarters of an hour".to_owned(),
        15 => "a quarter of an hour".to_owned(),
        _ => format!("{minutes} minutes"),
    }
}

fn own_moment(records: &Records, chat: &ChatTime<'_>, today: NaiveDate) -> String {
    let day = say::long_day(chat.leader_date(), today);
    match (chat.leader_time(), chat.chat().half) {
        (Some(time), _) => format!("{day}, {time}{}", there(records, chat.leader_zone())),
        (None, Some(half)) => format!("{day}, {}", half_name(half)),
        (None, None) => day,
    }
}

/// Returns a moment as one offers it: a half-day, or a time where their calendar is known.
fn moment(records: &Records, slot: &Slot, today: NaiveDate) -> String {
    let day = say::long_day(slot.date, today);
    if let Some(half) = slot.half {
        return format!("{day}, {}", half_name(half));
    }
    let time: String = slot.start_local.chars().skip(11).take(5).collect();
    format!("{day}, {time}{}", there(records, &slot.zone))
}

/// Returns whose clock it is, where it is not mine.
fn there(records: &Records, zone: &str) -> String {
    if zone == records.me.zone {
        String::new()
    } else {
        format!(" ({} time)", place(zone))
    }
}

const fn half_name(half: HalfDay) -> &'static str {
    match half {
        HalfDay::Morning => "in the morning",
        HalfDay::Afternoon => "in the afternoon",
    }
}

/// Returns what to do after a chat was missed or called off, or nothing if it was not.
pub fn after_calling_off(
    records: &Records,
    outlook: &Outlook<'_>,
    id: Id<Conversation>,
    now: Now,
) -> Option<NextStep> {
    let today = now.date();
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
            ask_text: ask_for_rhythm(records, leader, chat.minutes),
            slots: Vec::new(),
        });
    }
    let from = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let found = outlook.slots(leader.id, from, DAYS, OFFERED);
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
    let moments: Vec<String> = found
        .slots
        .iter()
        .map(|slot| moment(records, slot, today))
        .collect();
    Some(NextStep {
        text,
        ask_text: asking(records, leader, chat.minutes, &moments),
        slots: found.slots,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{World, morning};

    #[test]
    fn the_text_to_a_leader_and_to_an_assistant() {
        let mut world = World::new();
        "Head of Learning".clone_into(&mut world.records.me.role);
        "Jules Okafor".clone_into(&mut world.chief_mut().name);
        let chat = world.chat(Purpose::Opener2, ConversationState::Asked, 6);
        world.chat_mut(chat).half = Some(HalfDay::Morning);
        let text = |world: &World| {
            let chat = world.records.conversation(chat).unwrap().clone();
            ask_text(
                &world.records,
                &Outlook::new(&world.records, morning()),
                &chat,
                morning(),
            )
        };
        let direct = text(&world);
        assert!(
            direct.starts_with("Hello Jules,\n\nCould we have half an hour for a coffee?"),
            "{direct}"
        );
        assert!(
            direct.contains("- Tuesday 24 November, in the morning\n"),
            "{direct}"
        );
        assert!(
            direct.ends_with("Nothing needs preparing.\n\nHead of Learning"),
            "{direct}"
        );
        "through the assistant".clone_into(&mut world.chief_mut().assistant);
        let through = text(&world);
        assert!(
            through.contains("Could I have half an hour with the Head of Sales, for a coffee?"),
            "{through}"
        );
    }

    #[test]
    fn after_two_that_fell_through_comes_a_question() {
        let mut world = World::new();
        world.chat(Purpose::Opener2, ConversationState::Held, -97);
        let first = world.chat(Purpose::Opener2, ConversationState::Cancelled, -52);
        let outlook = Outlook::new(&world.records, morning());
        let step = after_calling_off(&world.records, &outlook, first, morning()).unwrap();
        assert!(
            step.text.starts_with("The next good moment: "),
            "{}",
            step.text
        );
        assert!(!step.slots.is_empty());
        drop(outlook);
        let second = world.chat(Purpose::Opener2, ConversationState::Cancelled, -27);
        let outlook = Outlook::new(&world.records, morning());
        let step = after_calling_off(&world.records, &outlook, second, morning()).unwrap();
        assert!(
            step.text
                .starts_with("Two dates fell through. Ask which time of the month")
        );
        assert!(step.slots.is_empty() && step.ask_text.contains("Which days of the month"));
    }

    #[test]
    fn what_i_missed_is_said_the_same_day() {
        let mut world = World::new();
        let id = world.chat(Purpose::Opener2, ConversationState::Missed, 0);
        world.chat_mut(id).called_off_by = Some(Side::Me);
        let planned = world.chat(Purpose::Opener2, ConversationState::Planned, 9);
        let outlook = Outlook::new(&world.records, morning());
        assert!(
            after_calling_off(&world.records, &outlook, id, morning())
                .unwrap()
                .text
                .starts_with("Say so today")
        );
        assert_eq!(
            after_calling_off(&world.records, &outlook, planned, morning()),
            None
        );
    }
}
