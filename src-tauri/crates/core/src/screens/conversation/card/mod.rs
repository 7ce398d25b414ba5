//! The coffee card: what one looks at for thirty seconds before the door opens.
//!
//! Anybody may see it, the leader first of all. So it is made of [`Shareable`] values alone: three
//! facts with their document and age, promises both ways, and what is new. No number of an opener,
//! no depth, no gap, no person as a source.

mod fact;
mod plain;
#[cfg(test)]
mod tests;

use crate::conversations::kept;
use crate::conversations::when;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    english::with_article,
    model::{Fact, Promise, SensitiveMark, Topic},
    openers::{Advisor, fill_wordings, purpose, span_of},
    season::Season,
};
use crate::{
    conversations::{ChatTime, Shareable, shareable},
    english::say,
    model::{Conversation, Purpose, Side},
};

pub use fact::{CardFact, age, card_fact};

/// The most facts on a card.
pub const MOST_FACTS: usize = 3;
/// The most lines under "New since we met".
const MOST_NEW: usize = 3;
/// The most promises on each side: the card is one page.
const MOST_PROMISES: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Card {
    /// The leader's role.
    pub who: String,
    /// The leader's name; may be empty.
    pub name: String,
    /// "Thu 19 Nov, 10:00".
    pub when: String,
    /// The sentence to open with; empty where one listens.
    pub wording: String,
    /// What to be careful with on that day: "Method, not figures"; empty as a rule.
    pub care: String,
    /// Up to three.
    pub facts: Vec<CardFact>,
    /// What I said I would, and where it stands.
    pub i_owe: Vec<String>,
    /// What I wait for.
    pub waiting_for: Vec<String>,
    /// What is new since the last chat.
    pub new_since: Vec<String>,
    /// All of it as plain text, to paste and to print on anything.
    pub plain: String,
}

/// Returns the card of a chat as it reads today, or nothing where there is no such chat.
pub fn card(advisor: &Advisor<'_>, id: Id<Conversation>) -> Option<Card> {
    let leader = advisor.records().conversation(id)?.leader_id;
    write(advisor, &advisor.season(leader, advisor.today()), id)
}

/// Returns the card, given what happens around the leader.
pub(super) fn write(
    advisor: &Advisor<'_>,
    season: &Season<'_>,
    id: Id<Conversation>,
) -> Option<Card> {
    let (records, today) = (advisor.records(), advisor.today());
    let chat = records.conversation(id)?;
    let leader = records.leader(chat.leader_id)?;
    let chosen = chosen_facts(records, chat);
    let facts = chosen.iter().map(|fact| card_fact(*fact, today)).collect();
    let time = ChatTime::of(records, chat);
    let day = say::short_day(time.my_date(), today);
    let mut card = Card {
        who: leader.role.clone(),
        name: leader.name.clone(),
        when: when(&time, today, &format!("{day},"))
            .trim_end_matches(',')
            .replace(",,", ","),
        wording: opening(advisor, season, chat),
        care: care(season, &time),
        facts,
        i_owe: first_few(i_owe(records, chat, today)),
        waiting_for: first_few(waiting_for(records, chat, today)),
        new_since: new_since(records, chat, &chosen, today),
        plain: String::new(),
    };
    card.plain = plain::plain(&card);
    Some(card)
}

/// Returns the sentence that a chat opens with: the one chosen, else the first that is ready.
pub fn opening(advisor: &Advisor<'_>, season: &Season<'_>, chat: &Conversation) -> String {
    let own = chat.wording.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let who = (chat.leader_id, chat.unit_id);
    fill_wordings(advisor, season, who, chat.purpose)
        .into_iter()
        .find(|line| line.missing.is_empty())
        .map(|line| line.text)
        .unwrap_or_default()
}

/// Returns what to be careful with: in the quiet time before results, how they measure may be asked,
/// but no figure that is not published.
fn care(season: &Season<'_>, time: &ChatTime<'_>) -> String {
    let quiet = season.happenings().iter().any(|happening| {
        happening.entry.mark == Some(SensitiveMark::QuietTime)
            && happening.span.contains(time.leader_date())
    });
    if quiet && time.chat().purpose == Purpose::Opener1 {
        "Method, not figures".to_owned()
    } else {
        String::new()
    }
}

/// Returns the facts chosen for a chat that its leader may see, in their order.
pub fn chosen_facts<'a>(records: &'a Records, chat: &Conversation) -> Vec<Shareable<&'a Fact>> {
    let mut rows: Vec<_> = records
        .conversation_facts
        .iter()
        .filter(|row| row.conversation_id == chat.id)
        .collect();
    rows.sort_by_key(|row| row.position);
    rows.into_iter()
        .filter_map(|row| records.fact(row.fact_id))
        .filter_map(|fact| Shareable::fact(fact, chat.leader_id))
        .take(MOST_FACTS)
        .collect()
}

fn i_owe(records: &Records, chat: &Conversation, today: NaiveDate) -> Vec<String> {
    let last = purpose::last_held(records, chat.leader_id, today).map(|last| last.my_date());
    shareable::promises(records, chat.leader_id, Side::Me)
        .into_iter()
        .filter(|promise| match promise.done_on {
            None => true,
            Some(done) => {
                last.is_none_or(|last| done >= last) && say::days_between(done, today) <= 60
            }
        })
        .map(|promise| match (promise.done_on, promise.due) {
            (Some(done), _) => {
                format!(
                    "{}: {} {}",
                    phrase(&promise),
                    kept(&promise.text),
                    say::ago(done, today)
                )
            }
            (None, Some(due)) if due < today => {
                format!("{}: was due {}", phrase(&promise), say::short(due, today))
            }
            (None, Some(due)) => format!("{}: by {}", phrase(&promise), say::short(due, today)),
            (None, None) => phrase(&promise).to_owned(),
        })
        .collect()
}

/// Returns the first lines, and how many more there are.
fn first_few(mut lines: Vec<String>) -> Vec<String> {
    let more = lines.len().saturating_sub(MOST_PROMISES);
    if more > 0 {
        lines.truncate(MOST_PROMISES);
        let more = say::number(i64::try_from(more).unwrap_or(0));
        lines.push(format!("and {more} more"));
    }
    lines
}

fn waiting_for(records: &Records, chat: &Conversation, today: NaiveDate) -> Vec<String> {
    shareable::promises(records, chat.leader_id, Side::Leader)
        .into_iter()
        .filter(|promise| promise.is_open())
        .map(|promise| match promise.due {
            Some(due) => format!("{}: by {}", phrase(&promise), say::short(due, today)),
            None => phrase(&promise).to_owned(),
        })
        .collect()
}

fn phrase(promise: &Promise) -> &str {
    say::phrase(&promise.text)
}

/// Returns what is new since the last chat: which solutions began or ended, and what we read about
/// their plans and their surroundings. New readings of a figure are no news.
fn new_since(
    records: &Records,
    chat: &Conversation,
    chosen: &[Shareable<&Fact>],
    today: NaiveDate,
) -> Vec<String> {
    let Some(last) = purpose::last_held(records, chat.leader_id, today) else {
        return Vec::new();
    };
    let last = last.my_date();
    let since = |date: NaiveDate| last < date && date <= today;
    let ours = shareable::deliveries(records, chat.unit_id)
        .into_iter()
        .filter_map(|entry| {
            let (first, end) = span_of(&entry)?;
            let name = with_article(&entry.name);
            if since(end) {
                Some(format!("{name} ended {}", say::distance(end, today)))
            } else if since(first) {
                Some(format!("{name} began {}", say::distance(first, today)))
            } else {
                None
            }
        });
    let mut facts: Vec<Shareable<&Fact>> =
        shareable::facts(records, chat.leader_id, chat.unit_id, Some(today))
            .into_iter()
            .filter(|fact| fact.topic != Topic::Data && since(fact.as_of))
            .filter(|fact| !chosen.iter().any(|known| known.id == fact.id))
            .collect();
    facts.sort_by_key(|fact| std::cmp::Reverse(fact.as_of));
    let facts = facts
        .iter()
        .map(|fact| format!("{}, {}", say::phrase(&fact.text), fact.source.trim()));
    ours.chain(facts)
        .map(|text| say::capital(&text))
        .take(MOST_NEW)
        .collect()
}
