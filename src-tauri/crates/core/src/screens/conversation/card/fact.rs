//! A fact as a card shows it: what it says, where it stands, how old it is.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    conversations::Shareable,
    english::say,
    model::{Fact, Topic},
};

/// A fact on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CardFact {
    pub text: String,
    /// The document it stands in.
    pub source: String,
    /// How old it is: "12 days old".
    pub age: String,
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
pub(super) fn fact_line(fact: &Fact) -> String {
    let name = say::phrase(&fact.say_as);
    let target = say::phrase(&fact.target);
    let level = (fact.topic == Topic::Data && !name.is_empty() && !target.is_empty())
        .then(|| level_of(&fact.text, target))
        .flatten();
    match level {
        Some(level) => format!("{}: {level}, aim {target}", say::capital(name)),
        None => moved(&fact.text).unwrap_or_else(|| say::phrase(&fact.text).to_owned()),
    }
}

/// Returns "Chats: 33 % of contacts, 18 % a year ago" for "Chats rose from 18 % to 33 % of contacts
/// in a year": where one stands comes first on a card.
fn moved(text: &str) -> Option<String> {
    let text = say::phrase(text);
    let (what, rest) = [" rose from ", " grew from ", " fell from ", " went from "]
        .iter()
        .find_map(|verb| text.split_once(verb))?;
    let (before, now) = rest.strip_suffix(" in a year")?.split_once(" to ")?;
    let figures = [before, now]
        .iter()
        .all(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    figures.then(|| format!("{what}: {now}, {before} a year ago"))
}

/// Returns the one figure of a text that names a level and an aim, with its unit.
fn level_of(text: &str, target: &str) -> Option<String> {
    const UNITS: [&str; 9] = [
        "%", "days", "hours", "minutes", "weeks", "months", "points", "people", "pieces",
    ];
    let (before, after) = text.split_once("aim")?;
    let is_figure = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = before.split_whitespace().collect();
    let mut figures = words.iter().enumerate().filter(|(_, word)| is_figure(word));
    let (at, figure) = figures.next()?;
    // Two figures before the aim, or an aim that says something else: leave the text alone.
    let target_figure = target.split_whitespace().next()?;
    let same_aim = after
        .split_whitespace()
        .any(|word| say::phrase(word) == target_figure);
    if figures.next().is_some() || !same_aim {
        return None;
    }
    let unit = words
        .get(at + 1)
        .map(|word| say::phrase(word))
        .filter(|word| UNITS.contains(word));
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
