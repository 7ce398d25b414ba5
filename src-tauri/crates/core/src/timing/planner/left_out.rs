//! Those who are not in the plan, and why.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::Span,
    conversations::ChatTime,
    english::days,
    model::{Conversation, ConversationState, Leader},
};

use super::{
    super::{
        day::Question,
        outlook::Outlook,
        reasons::{self, ChangeKind, Effect, Reason, Whose},
    },
    candidate::Candidate,
    wishes::Wishes,
};

/// A leader without a proposed chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeftOut {
    /// The leader.
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The kind of cause.
    pub why: WhyLeftOut,
    /// Why, in one sentence.
    pub text: String,
    /// The same for programs; where days are the cause, what speaks against them, heaviest first.
    pub reasons: Vec<Reason>,
    /// The chat that stands already.
    pub conversation_id: Option<Id<Conversation>>,
    /// What became of the day that was proposed in an earlier week.
    pub moved: Option<String>,
}

/// Why a leader is not in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WhyLeftOut {
    /// A chat is planned or asked for.
    Planned,
    /// None is due in these weeks.
    NotDue,
    /// In a crunch, and left in peace.
    Crunch,
    /// A standing one-to-one comes first.
    Standing,
    /// No day is possible.
    NoDay,
    /// There is no room left.
    NoRoom,
    /// Left out by hand.
    Excluded,
}

impl WhyLeftOut {
    const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::NotDue => "notDue",
            Self::Crunch => "crunch",
            Self::Standing => "standing",
            Self::NoDay => "noDay",
            Self::NoRoom => "noRoom",
            Self::Excluded => "excluded",
        }
    }

    const fn whose(self) -> Whose {
        match self {
            Self::Crunch | Self::NoDay => Whose::Theirs,
            Self::Planned | Self::NotDue | Self::Standing | Self::NoRoom | Self::Excluded => {
                Whose::Mine
            }
        }
    }
}

/// Returns a leader left out for one cause.
pub(super) fn because(leader: &Leader, why: WhyLeftOut, text: &str) -> LeftOut {
    LeftOut {
        leader_id: leader.id,
        who: leader.role.clone(),
        why,
        text: text.to_owned(),
        reasons: vec![Reason {
            code: why.word(),
            text: text.to_owned(),
            weight: 0,
            whose: why.whose(),
            change: None,
            fixes: Vec::new(),
            effect: Effect::Ranks,
        }],
        conversation_id: None,
        moved: None,
    }
}

/// Returns a leader with whom a chat stands already.
pub(super) fn planned(leader: &Leader, time: &ChatTime<'_>) -> LeftOut {
    let chat = time.chat();
    let stands = if chat.state == ConversationState::Asked {
        "You asked for"
    } else {
        "A chat is planned for"
    };
    let text = format!("{stands} {}.", days::long(time.my_date()));
    let mut left = because(leader, WhyLeftOut::Planned, &text);
    left.conversation_id = Some(chat.id);
    left.reasons = left
        .reasons
        .into_iter()
        .map(|reason| {
            let label = "Open that conversation".to_owned();
            reason.changed_at(ChangeKind::Conversation, Some(chat.id.to_string()), label)
        })
        .collect();
    left
}

/// Returns why a leader who takes part finds no seat.
pub(super) fn without_seat<'a>(
    outlook: &Outlook<'a>,
    candidate: &Candidate<'a>,
    span: Span,
    wishes: &Wishes,
) -> LeftOut {
    let leader = candidate.leader;
    if !candidate.offers.is_empty() {
        let text =
            "Your room in these weeks goes to others, who wait longer or whose days fit better.";
        return because(leader, WhyLeftOut::NoRoom, text);
    }
    let question = Question::default();
    let open_day = |date: NaiveDate| {
        let day = outlook.open_day(&candidate.seen, date, &question);
        day.is_some()
    };
    let standing = span.iter().find_map(|date| {
        let next = outlook.leads_up_to(&candidate.seen.theirs, date)?;
        open_day(date).then_some(next)
    });
    if let Some(date) = standing {
        return because(leader, WhyLeftOut::Standing, &Outlook::has_standing(date));
    }
    let only_there = span
        .iter()
        .filter(|date| wishes.without_week_of(*date))
        .any(open_day);
    if only_there {
        let text = "The days that would do lie in a week that you keep free.";
        return because(leader, WhyLeftOut::NoRoom, text);
    }
    if outlook.crunch(leader.id, outlook.today()).is_some()
        && let Some(due) = outlook.due(leader.id)
    {
        return because(leader, WhyLeftOut::Crunch, &format!("{}.", due.text));
    }
    let text = match outlook.next_good(leader.id) {
        Some(next) => format!(
            "No day in these weeks is possible, next good day {}.",
            days::day_month(next.first)
        ),
        None => "No day in these weeks is possible.".to_owned(),
    };
    let mut left = because(leader, WhyLeftOut::NoDay, &text);
    let found = in_the_way(span.iter().map(|date| {
        let mut reasons = outlook.tested(&candidate.seen, date, &question).0;
        reasons.retain(|reason| reason.effect == Effect::Avoid);
        reasons
    }));
    if !found.is_empty() {
        left.reasons = found;
    }
    left
}

/// Returns what stands in the way of most days, most days first, two things at most. Days on which one
/// of both does not work anyway say nothing, unless there is no other.
fn in_the_way(days: impl Iterator<Item = Vec<Reason>>) -> Vec<Reason> {
    let (closed, open): (Vec<_>, Vec<_>) = days.partition(|reasons| {
        reasons
            .iter()
            .any(|reason| reasons::is_day_off(reason.code))
    });
    let days = if open.is_empty() { closed } else { open };
    let mut found: Vec<(usize, Reason)> = Vec::new();
    for reason in days.into_iter().flatten() {
        match found
            .iter_mut()
            .find(|(_, known)| known.code == reason.code)
        {
            Some((days, _)) => *days += 1,
            None => found.push((1, reason)),
        }
    }
    found.sort_by_key(|(days, reason)| (std::cmp::Reverse(*days), reason.weight));
    found
        .into_iter()
        .map(|(_, reason)| reason)
        .take(2)
        .collect()
}
