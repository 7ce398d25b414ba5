//! The coffee card: what one looks at for thirty seconds before the door opens.
//!
//! Anybody may see it, the leader first of all. So it is made of [`Shareable`] values alone: three
//! facts with their document and age, promises both ways, and what is new. No number of an opener,
//! no depth, no gap, no person as a source.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Conversation, Shareable, Side, line, say, shareable};
use crate::{
    Id, Records,
    homework::{Fact, Topic},
    openers::{Guidance, Season, fill_wordings, purpose, span_of, with_article},
    promises::Promise,
    timing::Outlook,
};

/// The most facts on a card.
pub const MOST_FACTS: usize = 3;
/// The most lines under "New since we met".
const MOST_NEW: usize = 3;
/// Letters in a line of the plain text.
const WIDTH: usize = 80;

/// A coffee card.
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

/// A fact on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CardFact {
    /// What it says.
    pub text: String,
    /// The document it stands in.
    pub source: String,
    /// How old it is: "12 days old".
    pub age: String,
}

/// Returns the card of a chat as it reads on `today`, or nothing where there is no such chat.
pub fn card(
    records: &Records,
    outlook: &Outlook<'_>,
    guidance: &Guidance,
    id: Id<Conversation>,
    today: NaiveDate,
) -> Option<Card> {
    let leader = records.conversation(id)?.leader_id;
    let season = Season::of(outlook.rhythm(), leader, today);
    write(records, &season, guidance, id, today)
}

/// Returns the card, given what happens around the leader.
pub(super) fn write(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    id: Id<Conversation>,
    today: NaiveDate,
) -> Option<Card> {
    let chat = records.conversation(id)?;
    let leader = records.leader(chat.leader_id)?;
    let chosen = chosen_facts(records, chat);
    let facts = chosen.iter().map(|fact| card_fact(*fact, today)).collect();
    let day = say::short_day(chat.date, today);
    let mut card = Card {
        who: leader.role.clone(),
        name: leader.name.clone(),
        when: line::when(records, chat, today, &format!("{day},")).trim_end_matches(',').replace(",,", ","),
        wording: opening(records, season, guidance, chat, today),
        facts,
        i_owe: i_owe(records, chat, today),
        waiting_for: waiting_for(records, chat, today),
        new_since: new_since(records, chat, &chosen, today),
        plain: String::new(),
    };
    card.plain = plain(&card);
    Some(card)
}

/// Returns the sentence that a chat opens with: the one chosen, else the first that is ready.
pub fn opening(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    chat: &Conversation,
    today: NaiveDate,
) -> String {
    let own = chat.wording.trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    let who = (chat.leader_id, chat.unit_id);
    fill_wordings(records, season, guidance, who, chat.purpose, today)
        .into_iter()
        .find(|line| line.missing.is_empty())
        .map(|line| line.text)
        .unwrap_or_default()
}

/// Returns the facts chosen for a chat that its leader may see, in their order.
pub fn chosen_facts<'a>(records: &'a Records, chat: &Conversation) -> Vec<Shareable<&'a Fact>> {
    let mut rows: Vec<_> =
        records.conversation_facts.iter().filter(|row| row.conversation_id == chat.id).collect();
    rows.sort_by_key(|row| row.position);
    rows.into_iter()
        .filter_map(|row| records.facts.iter().find(|fact| fact.id == row.fact_id))
        .filter_map(|fact| Shareable::fact(fact, chat.leader_id))
        .take(MOST_FACTS)
        .collect()
}

/// Returns a fact as the card shows it.
pub fn card_fact(fact: Shareable<&Fact>, today: NaiveDate) -> CardFact {
    CardFact {
        text: fact_line(&fact),
        source: fact.source.trim().to_owned(),
        age: age(fact.as_of, today),
    }
}

/// Returns the words of a fact. A level with its aim becomes "Solved first time: 68 %, aim 75 %",
/// in the unit's own term; everything else stays as it was written.
fn fact_line(fact: &Fact) -> String {
    let name = say::phrase(&fact.say_as);
    let target = say::phrase(&fact.target);
    let level = (fact.topic == Topic::Data && !name.is_empty() && !target.is_empty())
        .then(|| level_of(&fact.text, target))
        .flatten();
    match level {
        Some(level) => format!("{}: {level}, aim {target}", say::capital(name)),
        None => say::phrase(&fact.text).to_owned(),
    }
}

/// Returns the one figure of a text that names a level and an aim, with its unit.
fn level_of(text: &str, target: &str) -> Option<String> {
    const UNITS: [&str; 9] =
        ["%", "days", "hours", "minutes", "weeks", "months", "points", "people", "pieces"];
    let (before, after) = text.split_once("aim")?;
    let is_figure = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = before.split_whitespace().collect();
    let mut figures = words.iter().enumerate().filter(|(_, word)| is_figure(word));
    let (at, figure) = figures.next()?;
    // Two figures before the aim, or an aim that says something else: leave the text alone.
    let target_figure = target.split_whitespace().next()?;
    let same_aim = after.split_whitespace().any(|word| say::phrase(word) == target_figure);
    if figures.next().is_some() || !same_aim {
        return None;
    }
    let unit = words.get(at + 1).map(|word| say::phrase(word)).filter(|word| UNITS.contains(word));
    let figure = say::phrase(figure);
    Some(unit.map_or_else(|| figure.to_owned(), |unit| format!("{figure} {unit}")))
}

/// Returns how old something is: "from today", "12 days old", "five months old".
pub fn age(as_of: NaiveDate, today: NaiveDate) -> String {
    match say::days_between(as_of, today) {
        ..=0 => "from today".to_owned(),
        1 => "one day old".to_owned(),
        days @ 2..=99 => format!("{days} days old"),
        days => format!("{} old", say::count((days + 15) / 30, "month", "months")),
    }
}

fn i_owe(records: &Records, chat: &Conversation, today: NaiveDate) -> Vec<String> {
    let last = purpose::last_held(records, chat.leader_id, today).map(|last| last.date);
    shareable::promises(records, chat.leader_id, Side::Me)
        .into_iter()
        .filter(|promise| match promise.done_on {
            None => true,
            Some(done) => last.is_none_or(|last| done >= last) && say::days_between(done, today) <= 60,
        })
        .map(|promise| match (promise.done_on, promise.due) {
            (Some(done), _) => {
                format!("{}: {} {}", phrase(&promise), kept(&promise.text), say::ago(done, today))
            }
            (None, Some(due)) if due < today => {
                format!("{}: was due {}", phrase(&promise), say::short(due, today))
            }
            (None, Some(due)) => format!("{}: by {}", phrase(&promise), say::short(due, today)),
            (None, None) => phrase(&promise).to_owned(),
        })
        .collect()
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

/// Returns how a promise was kept: things that travel were sent, the rest was done.
pub fn kept(text: &str) -> &'static str {
    const SENT: [&str; 22] = [
        "page", "pages", "list", "lists", "note", "notes", "name", "names", "contact", "contacts",
        "sheet", "figures", "report", "summary", "link", "dates", "guide", "draft", "overview",
        "slides", "copy", "file",
    ];
    let sent = text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| SENT.contains(&word.to_lowercase().as_str()));
    if sent { "sent" } else { "done" }
}

/// Returns what is new since the last chat: what of ours began or ended, and what we read about
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
    let since = |date: NaiveDate| last.date < date && date <= today;
    let ours = shareable::deliveries(records, chat.unit_id).into_iter().filter_map(|entry| {
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
    let facts = facts.iter().map(|fact| format!("{}, {}", say::phrase(&fact.text), fact.source.trim()));
    ours.chain(facts).map(|text| say::capital(&text)).take(MOST_NEW).collect()
}

fn plain(card: &Card) -> String {
    let who = if card.name.is_empty() {
        card.who.clone()
    } else {
        format!("{}, {}", card.name, card.who)
    };
    let mut lines = vec![both_ends(&who, &card.when)];
    if !card.wording.is_empty() {
        lines.push(String::new());
        lines.extend(wrap(&card.wording, WIDTH - 4).into_iter().map(|line| format!("  {line}")));
    }
    if !card.facts.is_empty() {
        lines.push(String::new());
        lines.extend(card.facts.iter().map(|fact| {
            both_ends(&format!("  {}", fact.text), &format!("{}, {}", fact.source, fact.age))
        }));
    }
    lines.push(String::new());
    labelled(&mut lines, "I said I would", &card.i_owe, "nothing open");
    labelled(&mut lines, "Waiting for", &card.waiting_for, "nothing");
    labelled(&mut lines, "New since we met", &card.new_since, "-");
    lines.push(String::new());
    lines.join("\n")
}

fn labelled(lines: &mut Vec<String>, label: &str, values: &[String], none: &str) {
    let mut label = label;
    let none = [none.to_owned()];
    for value in if values.is_empty() { &none } else { values } {
        for part in wrap(value, WIDTH - 20) {
            lines.push(format!("  {label:<18}{part}"));
            label = "";
        }
    }
}

/// Puts one text at the left and one at the right end of a line, or of two where it is too short.
fn both_ends(left: &str, right: &str) -> String {
    let (a, b) = (left.chars().count(), right.chars().count());
    if a + b + 2 <= WIDTH {
        format!("{left}{}{right}", " ".repeat(WIDTH - a - b))
    } else {
        format!("{left}\n{}{right}", " ".repeat(WIDTH.saturating_sub(b)))
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ClockTime;
    use crate::conversations::testing::{TODAY, World, on};
    use crate::conversations::{ConversationFact, ConversationState, FindingKind, Purpose};
    use crate::homework::Confidence;
    use crate::openers::{Depth, seasons::season, shipped};
    use crate::rhythm::{EntryKind, Load};

    fn choose(world: &mut World, chat: Id<Conversation>, facts: &[Id<Fact>]) {
        for (position, fact) in (0..).zip(facts) {
            let id = world.id();
            world.records.conversation_facts.push(ConversationFact {
                id,
                seen: 0,
                conversation_id: chat,
                fact_id: *fact,
                position,
            });
        }
    }

    fn card_of(world: &World, chat: Id<Conversation>) -> Card {
        write(&world.records, &season(Vec::new()), &shipped(), chat, TODAY).unwrap()
    }

    #[test]
    fn the_card_of_the_next_morning() {
        let mut world = World::new();
        "Head of Customer Care".clone_into(&mut world.chief_mut().role);
        world.chat(Purpose::InPassing, ConversationState::Held, -26);
        world.entry("Listening hour", EntryKind::Ours, Load::Normal, (-84, -28));
        let level = world.fact(Topic::Data, "68 % solved at first contact; the aim is 75 %", "weekly service report", 12);
        world.fact_mut(level).say_as = "solved first time".to_owned();
        world.fact_mut(level).target = "75 %".to_owned();
        let share = world.fact(Topic::Environment, "Chats rose from 18 % to 33 % of contacts in a year", "service report", 40);
        let plan = world.fact(Topic::Plans, "Chat open until 22:00 by the end of next quarter", "service plan", 44);
        world.fact(Topic::Data, "Waiting time by the hour", "weekly service report", 12);
        world.promise(Side::Me, "half a page on the listening hour", Some(1));
        world.records.promises[0].done_on = Some(on(-2));
        let chat = world.chat(Purpose::Opener4, ConversationState::Planned, 1);
        world.chat_mut(chat).time = ClockTime::from_minutes(600);
        choose(&mut world, chat, &[level, share, plan]);

        assert_eq!(
            card_of(&world, chat).plain,
            "\
Head of Customer Care                                          Thu 19 Nov, 10:00

  The listening hour ended four weeks ago. What do your people do differently
  since then, and what was not worth their time?

  Solved first time: 68 %, aim 75 %           weekly service report, 12 days old
  Chats rose from 18 % to 33 % of contacts in a year
                                                     service report, 40 days old
  Chat open until 22:00 by the end of next quarter     service plan, 44 days old

  I said I would    half a page on the listening hour: sent two days ago
  Waiting for       nothing
  New since we met  -
"
        );
    }

    #[test]
    fn nothing_private_reaches_a_card_however_one_tries() {
        let mut world = World::new();
        let other = world.leader("Somebody else");
        world.chat(Purpose::Opener1, ConversationState::Held, -60);
        let mut bad = Vec::new();
        for text in ["SECRET private", "SECRET said", "SECRET talk", "SECRET other"] {
            bad.push(world.fact(Topic::Plans, text, "plan", 2));
        }
        world.fact_mut(bad[0]).private = true;
        world.fact_mut(bad[1]).confidence = Confidence::Said;
        world.fact_mut(bad[2]).source = "a conversation".to_owned();
        world.fact_mut(bad[3]).leader_id = Some(other);
        for fact in bad.clone() {
            world.fact_mut(fact).say_as = "SECRET phrase".to_owned();
        }
        world.promise(Side::Me, "SECRET promise", Some(-3));
        world.promise(Side::Leader, "SECRET promise", Some(3));
        for promise in &mut world.records.promises {
            promise.private = true;
        }
        let said = world.asked(4, Depth::Heard, -20);
        world.finding(said, FindingKind::Feedback, "\"SECRET words\" 1 of 5");
        world.records.findings[0].leader_id = other;
        for purpose in [
            Purpose::Opener1, Purpose::Opener2, Purpose::Opener3, Purpose::Opener4, Purpose::Opener5,
            Purpose::FirstMeeting, Purpose::ReportingBack, Purpose::Repair, Purpose::TheirTopic,
        ] {
            let chat = world.chat(purpose, ConversationState::Planned, 1);
            let row = world.chat_mut(chat);
            row.not_to_raise = "SECRET not to raise".to_owned();
            row.debrief = "SECRET debrief".to_owned();
            row.reflection_heard = "SECRET reflection".to_owned();
            row.rating = Some(1);
            choose(&mut world, chat, &bad);
            world.chief_mut().note = "SECRET note".to_owned();
            let shown = format!("{:?}", card_of(&world, chat));
            assert!(!shown.contains("SECRET"), "{purpose:?}: {shown}");
        }
    }

    #[test]
    fn levels_are_said_in_their_own_term_and_other_facts_stay() {
        for (text, say, target, line) in [
            ("Days to collect stand at 58; the aim is 50", "days to collect", "50", "Days to collect: 58, aim 50"),
            ("Stock loss 1.4 % of sales; aim 1.1 %", "stock loss", "1.1 %", "Stock loss: 1.4 %, aim 1.1 %"),
            ("Changeover takes 47 minutes on average; the aim is 35", "changeover time", "35", "Changeover time: 47 minutes, aim 35"),
            ("From 12 to 15 days; the aim is 9", "lead time", "9", "From 12 to 15 days; the aim is 9"),
            ("31 % of tenders won", "win rate", "", "31 % of tenders won"),
            ("58 days, the aim is 50", "", "50", "58 days, the aim is 50"),
            ("58 days, the aim is 50", "days", "45", "58 days, the aim is 50"),
        ] {
            let mut world = World::new();
            let id = world.fact(Topic::Data, text, "report", 1);
            world.fact_mut(id).say_as = say.to_owned();
            world.fact_mut(id).target = target.to_owned();
            assert_eq!(fact_line(world.fact_mut(id)), line);
        }
    }

    #[test]
    fn promises_say_where_they_stand() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -30);
        world.promise(Side::Me, "half a day with pricing", Some(-5));
        world.promise(Side::Me, "spend by unit.", Some(9));
        world.promise(Side::Me, "done before we met", Some(-40));
        world.promise(Side::Me, "a visit", None);
        world.promise(Side::Leader, "notes of two tenders", Some(-9));
        world.records.promises[2].done_on = Some(on(-38));
        world.records.promises[3].done_on = Some(on(-1));
        let chat = world.chat(Purpose::Opener2, ConversationState::Planned, 1);
        let card = card_of(&world, chat);
        assert_eq!(card.i_owe, ["half a day with pricing: was due 13 Nov", "spend by unit: by 27 Nov", "a visit: done yesterday"]);
        assert_eq!(card.waiting_for, ["notes of two tenders: by 9 Nov"]);
    }

    #[test]
    fn what_is_new_is_what_began_ended_or_was_read_since() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -30);
        world.entry("Listening hour", EntryKind::Ours, Load::Normal, (-84, -28));
        world.entry("Shift cards", EntryKind::Ours, Load::Normal, (-14, 14));
        world.entry("Old thing", EntryKind::Ours, Load::Normal, (-90, -60));
        world.fact(Topic::Competition, "A new plant 40 km away.", "local adverts", 10);
        world.fact(Topic::Data, "A reading", "report", 10);
        let chat = world.chat(Purpose::Opener2, ConversationState::Planned, 1);
        assert_eq!(
            card_of(&world, chat).new_since,
            ["The listening hour ended four weeks ago", "The shift cards began two weeks ago", "A new plant 40 km away, local adverts"]
        );
    }
}
