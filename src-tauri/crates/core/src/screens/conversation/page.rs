//! What the conversation's page shows: to prepare, to debrief, to reflect.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Card, ChatLine, DebriefQuestion, OnThis, age, card, card_fact, chat_line, chosen_facts,
    on_this::on_this, question::question, reflection_due, since,
};
use crate::{
    Id, Records,
    calendar::Now,
    homework::facts_for,
    letters::{self, Letter, is_asking},
    model::{Fact, FactState, Leader, Promise, Term, Topic, Unit},
    openers::{
        Advisor, FollowUp, Guidance, NextOpeners, OpenerGuidance, PurposeGuidance, WordingLine,
        advise, course, fill_wordings, follow_ups, remembered, told_before, waiting,
    },
    season::Season,
};
use crate::{
    conversations::{
        ChatTime, Shareable,
        debrief::{DateOrder, Offer, offers_for},
    },
    model::{Conversation, ConversationState, Finding},
};

/// The page of one chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConversationPage {
    pub conversation: Conversation,
    /// The same as a line: when, in words, and whether it is past.
    pub line: ChatLine,
    pub leader: Leader,
    pub unit: Unit,
    /// The card as it would be now.
    pub card: Card,
    /// The guidance on its opener, if it asks one.
    pub guidance: Option<OpenerGuidance>,
    /// The guidance on its purpose, if it asks none.
    pub purpose_guidance: Option<PurposeGuidance>,
    /// The ways to begin, ready ones first.
    pub wordings: Vec<WordingLine>,
    /// Questions to go on with.
    pub follow_ups: Vec<FollowUp>,
    /// What earlier chats left behind on its subject, while it is ahead.
    pub on_this: Option<OnThis>,
    /// The unit's own words.
    pub terms: Vec<Term>,
    /// What the unit told us before this leader came.
    pub before: Option<String>,
    /// The homework to choose from: what may stand on the card first.
    pub facts: Vec<PageFact>,
    /// Promises both ways, open ones first.
    pub promises: Vec<Promise>,
    /// What changed since the last chat.
    pub since: Vec<String>,
    /// The last chat that was held.
    pub notes: Option<Conversation>,
    /// My day of it.
    pub notes_date: Option<NaiveDate>,
    /// What to talk about.
    pub next: NextOpeners,
    /// What was found in this chat.
    pub findings: Vec<Finding>,
    /// What its debrief offers.
    pub offers: Vec<Offer>,
    /// What is still to be noted about the lines that were kept, on the day of the debrief.
    pub debrief_question: Option<DebriefQuestion>,
    /// Whether it has still to begin.
    pub ahead: bool,
    /// The text that asks for the chat; none once it stands.
    pub ask_text: Option<Letter>,
    /// The text to send after it: thanks, what was understood, who sends what. From the end of the
    /// debrief until two weeks after the chat.
    pub thanks_text: Option<Letter>,
    /// Whether the reflection is due.
    pub reflection_due: bool,
}

/// A fact to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PageFact {
    pub fact: Fact,
    /// Whether it stands on the card.
    pub chosen: bool,
    /// Whether it may.
    pub shareable: bool,
    /// Whether it would be our choice.
    pub suggested: bool,
    /// How the card would say it, without source and age; where it may not stand there, why not.
    pub line: String,
}

/// Returns the page of a chat, or nothing where there is none such.
pub fn page(
    advisor: &Advisor<'_>,
    id: Id<Conversation>,
    order: DateOrder,
) -> Option<ConversationPage> {
    let (records, guidance, now) = (advisor.records(), advisor.guidance(), advisor.now());
    let (outlook, today) = (advisor.outlook(), advisor.today());
    let chat = records.conversation(id)?;
    let leader = records.leader(chat.leader_id)?;
    let unit = records.unit(chat.unit_id)?;
    let season = advisor.season(chat.leader_id, today);
    let who = (chat.leader_id, chat.unit_id);
    let asking = is_asking(records, chat, now);
    let last = since::previous(records, chat);
    Some(ConversationPage {
        line: chat_line(records, chat, now),
        leader: leader.clone(),
        unit: unit.clone(),
        card: card::write(advisor, &season, id)?,
        guidance: chat
            .purpose
            .opener()
            .and_then(|number| guidance.opener(number))
            .cloned(),
        purpose_guidance: guidance.purpose(chat.purpose).cloned(),
        wordings: ways(advisor, &season, chat),
        follow_ups: follow_ups(advisor, chat),
        on_this: if ChatTime::of(records, chat).is_ahead(now) {
            on_this(advisor, chat)
        } else {
            None
        },
        terms: terms(records, chat.unit_id),
        before: told_before(records, who.0, who.1, today),
        facts: facts(records, guidance, chat, today),
        promises: promises(records, chat.leader_id, today),
        since: since::since(records, chat, today),
        notes_date: last.map(|last| ChatTime::of(records, last).my_date()),
        notes: last.cloned(),
        next: advice(advisor, &season, chat, leader),
        findings: records
            .findings
            .iter()
            .filter(|finding| finding.conversation_id == id)
            .cloned()
            .collect(),
        offers: offers_for(records, chat, today, order),
        debrief_question: question(advisor, chat),
        ahead: ChatTime::of(records, chat).is_ahead(now),
        ask_text: if asking {
            letters::ask(records, outlook, chat, now)
        } else {
            None
        },
        thanks_text: letters::thanks(records, chat, today),
        reflection_due: reflection_due(records, chat, today),
        conversation: chat.clone(),
    })
}

/// Returns the ways to begin; what was written by hand last time stands behind the suggestion.
fn ways(advisor: &Advisor<'_>, season: &Season<'_>, chat: &Conversation) -> Vec<WordingLine> {
    let who = (chat.leader_id, chat.unit_id);
    let mut lines = fill_wordings(advisor, season, who, chat.purpose);
    let own = remembered(advisor.records(), advisor.guidance(), chat)
        .filter(|own| lines.iter().all(|line| line.text != own.text));
    if let Some(own) = own {
        lines.insert(lines.len().min(1), own);
    }
    lines
}

/// Returns what to talk about, as of today; what has to wait is judged on the day of the chat.
fn advice(
    advisor: &Advisor<'_>,
    season: &Season<'_>,
    chat: &Conversation,
    leader: &Leader,
) -> NextOpeners {
    let (records, today) = (advisor.records(), advisor.today());
    let mut next = advise(advisor, season, leader);
    let time = ChatTime::of(records, chat);
    if time.my_date() > today {
        let then = advisor.season(leader.id, time.leader_date());
        let course = course(records, leader.id, chat.unit_id, time.leader_date());
        next.held_back = waiting(records, &then, leader, &course);
    }
    next
}

fn terms(records: &Records, unit: Id<Unit>) -> Vec<Term> {
    let mut terms: Vec<Term> = records
        .terms
        .iter()
        .filter(|term| term.unit_id == unit)
        .cloned()
        .collect();
    terms.sort_by_key(|term| term.term.to_lowercase());
    terms
}

/// Returns a leader's promises both ways: open ones by their day, then kept ones, newest first.
pub fn promises(records: &Records, leader: Id<Leader>, today: NaiveDate) -> Vec<Promise> {
    let mut promises: Vec<Promise> = records.promises_with(leader).cloned().collect();
    promises.sort_by_key(|promise| {
        let closed = promise.done_on.or(promise.dropped_on);
        let since = closed.map_or(0, |day| today.signed_duration_since(day).num_days());
        (
            closed.is_some(),
            since,
            promise.due.unwrap_or(NaiveDate::MAX),
            promise.made_on,
        )
    });
    promises
}

fn facts(
    records: &Records,
    guidance: &Guidance,
    chat: &Conversation,
    today: NaiveDate,
) -> Vec<PageFact> {
    let chosen: Vec<Id<Fact>> = chosen_facts(records, chat)
        .iter()
        .map(|fact| fact.id)
        .collect();
    let suggested = suggested_facts(records, guidance, chat, today);
    let mut facts: Vec<PageFact> = facts_for(records, chat.unit_id, Some(chat.leader_id))
        .filter(|fact| fact.state == FactState::Known)
        .map(|fact| {
            let shown = Shareable::fact(fact, chat.leader_id);
            PageFact {
                chosen: chosen.contains(&fact.id),
                shareable: shown.is_some(),
                suggested: suggested.contains(&fact.id),
                line: shown.map_or_else(|| why_not(fact), |fact| card_fact(fact, today).text),
                fact: fact.clone(),
            }
        })
        .collect();
    facts.sort_by_key(|line| {
        (
            !line.shareable,
            line.fact.is_stale(today),
            !line.chosen,
            !line.suggested,
            std::cmp::Reverse(line.fact.as_of),
        )
    });
    facts
}

fn why_not(fact: &Fact) -> String {
    let why = if fact.private {
        "private"
    } else if fact.source.trim().is_empty() {
        "no source yet"
    } else {
        "somebody said it: look for a document"
    };
    format!("Not for the card: {why}.")
}

/// Returns the three facts that we would put on the card: fresh, shareable, and on the topics of
/// the opener; without an opener, figures and plans.
pub fn suggested_facts(
    records: &Records,
    guidance: &Guidance,
    chat: &Conversation,
    today: NaiveDate,
) -> Vec<Id<Fact>> {
    let topics: Vec<Topic> = match chat.purpose.opener().and_then(|n| guidance.opener(n)) {
        Some(opener) => opener
            .homework
            .iter()
            .filter_map(|hint| hint.topic)
            .collect(),
        None => vec![Topic::Data, Topic::Plans],
    };
    let rank = |fact: &Fact| match (topics.contains(&fact.topic), fact.topic) {
        (true, _) => 0,
        (false, Topic::Data | Topic::Plans | Topic::Environment) => 1,
        (false, _) => 2,
    };
    let mut facts =
        crate::conversations::shareable::facts(records, chat.leader_id, chat.unit_id, Some(today));
    facts.sort_by_key(|fact| (rank(fact), std::cmp::Reverse(fact.as_of)));
    facts
        .iter()
        .take(super::MOST_FACTS)
        .map(|fact| fact.id)
        .collect()
}

/// Returns how old a fact is, for lists.
pub fn fact_age(fact: &Fact, today: NaiveDate) -> String {
    age(fact.as_of, today)
}

/// Returns the chat whose card is wanted next: the one that runs or comes soonest.
pub fn next_card(records: &Records, now: Now) -> Option<Id<Conversation>> {
    records
        .conversations
        .iter()
        .filter(|chat| {
            matches!(
                chat.state,
                ConversationState::Planned | ConversationState::Asked
            ) && !ChatTime::of(records, chat).is_over(now)
        })
        .min_by_key(|chat| {
            let time = ChatTime::of(records, chat);
            let start = time.start();
            (time.my_date(), start.is_none(), start)
        })
        .map(|chat| chat.id)
}

#[cfg(test)]
mod tests;
