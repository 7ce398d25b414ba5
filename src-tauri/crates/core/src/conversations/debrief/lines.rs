//! Reading the lines of a debrief.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    dates::{DateOrder, DateProblem, Dates, Found},
    finding::finding,
    kinds::OfferKind,
    link_ends::LinkProblem,
    parts::{self, LineParts, Parts},
    prefix::{is_heading, named, prefixed, to_do},
    promise::{Promised, promise, thing},
    sides::Sides,
};
use crate::{
    Id, Records,
    english::say,
    matching::Candidate,
    model::{Leader, Unit},
};

/// A line is offered up to this many letters; what is longer is a note, whatever it begins with.
const LONGEST: usize = 2_000;
/// The most lines that are offered from one debrief.
const MOST: usize = 200;

/// A line of a debrief, ready to be confirmed as a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Offer {
    /// The line, from 1.
    pub line: usize,
    /// The line as typed, without white space around it.
    pub text: String,
    /// What it would become.
    pub kind: OfferKind,
    /// What it says, without prefix and date.
    pub what: String,
    /// What it is about, without the parts that were understood.
    pub name: String,
    /// What was understood besides.
    pub parts: Parts,
    /// Parts that fit nothing.
    pub also: Vec<String>,
    /// The records that its names may be.
    pub same: Vec<Candidate>,
    /// Why no link comes of the line, taken for those records.
    pub link_problem: Option<LinkProblem>,
    /// The same, where all names are new.
    pub new_link_problem: Option<LinkProblem>,
    /// The day it names, for promises.
    pub due: Option<NaiveDate>,
    /// The words that name it, or by when they are told what we change.
    #[serde(skip)]
    pub due_words: String,
    /// What looks like a day and is none that a promise can have, or by which they can be told what we change.
    pub unread: Option<UnreadDate>,
    /// The words of whose promise it is, where that may be neither side: another unit.
    pub who: Option<String>,
    /// The rating it names, 1 to 5.
    pub rating: Option<u8>,
    /// The remark that it answers, in their words; of `told` alone.
    pub answers: Option<String>,
    /// Whether it has become a record already.
    pub taken: bool,
}

/// Words of a line that look like a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnreadDate {
    /// The words, as typed.
    pub words: String,
    /// Why they give no day.
    pub problem: DateProblem,
    /// The days that may be meant; the date before the weekday.
    pub choices: Vec<NaiveDate>,
}

impl Offer {
    /// Takes off a day that is over: nobody promises for the past.
    pub(super) fn forget_past(&mut self, today: NaiveDate) {
        if let Some(unread) = &mut self.unread {
            unread.choices.retain(|day| *day >= today);
        }
        let day = if self.kind == OfferKind::Change {
            &mut self.parts.tell_by
        } else {
            &mut self.due
        };
        if self.taken || day.is_none_or(|day| day >= today) {
            return;
        }
        *day = None;
        self.unread = Some(UnreadDate {
            words: std::mem::take(&mut self.due_words),
            problem: DateProblem::Past,
            choices: Vec::new(),
        });
    }
}

/// What decides how a debrief is read: who the other side is, and which days its dates mean.
#[derive(Debug, Clone)]
pub struct Reader {
    pub(super) dates: Dates,
    sides: Sides,
}

impl Reader {
    /// Returns the reader of what was written on a day about a leader, or about any of them.
    pub fn new(
        records: &Records,
        leader: Option<&Leader>,
        unit: Option<Id<Unit>>,
        on: NaiveDate,
        order: DateOrder,
    ) -> Self {
        Self {
            dates: Dates::of(records, unit, on, order),
            sides: Sides::of(records, leader, unit),
        }
    }

    /// Returns what a debrief offers, in the order of its lines.
    pub fn offers(&self, text: &str) -> Vec<Offer> {
        text.lines()
            .enumerate()
            .filter_map(|(index, line)| self.offer(index + 1, line))
            .take(MOST)
            .collect()
    }

    /// Returns what one line offers.
    pub(super) fn offer(&self, number: usize, line: &str) -> Option<Offer> {
        if line.chars().nth(LONGEST).is_some() || is_done(line) {
            return None;
        }
        let text = clean(line);
        let line = Line {
            found: self.dates.find(text),
            text,
        };
        let quote = |quote: &str| Promised::plain(OfferKind::Quote, quote.to_owned());
        let Promised { kind, what, who } = self
            .announced(&line)
            .or_else(|| quoted(text).map(quote))
            .or_else(|| self.said(&line))
            .filter(|read| read.kind.finding().is_some() || read.what != "nothing")?;
        let found = line.found.filter(|_| kind.finding().is_none());
        if what.is_empty() {
            return None;
        }
        let LineParts {
            name,
            parts,
            also,
            tell,
        } = parts::read(kind, &what, prefixed(text).is_some(), &self.dates);
        let due = found.as_ref().and_then(|found| found.day.ok());
        let found = found.or(tell);
        Some(Offer {
            line: number,
            text: text.to_owned(),
            kind,
            name,
            parts: Parts {
                due: due.or(parts.due),
                ..parts
            },
            also,
            same: Vec::new(),
            link_problem: None,
            new_link_problem: None,
            rating: rating(text).filter(|_| kind == OfferKind::Feedback),
            what,
            who,
            due,
            due_words: found
                .as_ref()
                .map(|found| found.words.clone())
                .unwrap_or_default(),
            unread: found.and_then(|found| {
                let problem = found.day.err()?;
                Some(UnreadDate {
                    words: found.words,
                    problem,
                    choices: found.choices,
                })
            }),
            answers: None,
            taken: false,
        })
    }

    /// Reads one line as a promise, mine where it does not say so; and whether it did.
    pub fn promise(&self, line: &str) -> Option<(Offer, bool)> {
        let line = line.lines().find(|line| !line.trim().is_empty())?;
        if let Some(offer) = self
            .offer(1, line)
            .filter(|offer| offer.kind.finding().is_none())
        {
            return Some((offer, true));
        }
        let prefixed = format!("I owe: {}", clean(line));
        Some((self.offer(1, &prefixed)?, false))
    }

    /// Reads a line that begins with what it is.
    fn announced(&self, line: &Line<'_>) -> Option<Promised> {
        let plain = Promised::plain;
        if let Some((kind, rest)) = prefixed(line.text) {
            if kind.finding().is_some() {
                return Some(plain(kind, rest.to_owned()));
            }
            if quoted(rest).is_some() {
                return Some(plain(OfferKind::Quote, rest.to_owned()));
            }
            let (_, rest) = prefixed(line.undated())?;
            return Some(plain(kind, thing(rest, &self.sides)));
        }
        if let Some(rest) = to_do(line.undated()) {
            let named = named(rest, &self.sides)
                .map(|rest| plain(OfferKind::TheyOwe, thing(rest, &self.sides)));
            let mine = || plain(OfferKind::IOwe, say::phrase(rest).to_owned());
            let read = named.or_else(|| promise(rest, &self.sides, true));
            return Some(read.unwrap_or_else(mine));
        }
        let rest = named(line.undated(), &self.sides)?;
        if quoted(rest).is_some() {
            return Some(plain(OfferKind::Quote, rest.to_owned()));
        }
        promise(rest, &self.sides, true)
            .map(|read| plain(OfferKind::TheyOwe, read.what))
            .or_else(|| Some(plain(finding(rest)?, rest.to_owned())))
            .or_else(|| {
                line.found
                    .is_some()
                    .then(|| plain(OfferKind::TheyOwe, rest.to_owned()))
            })
    }

    /// Reads a sentence.
    fn said(&self, line: &Line<'_>) -> Option<Promised> {
        promise(line.undated(), &self.sides, line.found.is_some()).or_else(|| {
            let is_link = parts::is_link(line.text);
            let kind = is_link.then_some(OfferKind::Link).or_else(|| {
                let is_heading = is_heading(line.text);
                finding(line.text).filter(|_| !is_heading)
            })?;
            Some(Promised::plain(kind, line.text.to_owned()))
        })
    }
}

/// A line and the date in it.
struct Line<'a> {
    text: &'a str,
    found: Option<Found>,
}

impl Line<'_> {
    fn undated(&self) -> &str {
        self.found
            .as_ref()
            .map_or(self.text, |found| found.without.as_str())
    }
}

/// Takes white space, list marks and the invisible marks of writing direction off both ends.
fn clean(line: &str) -> &str {
    let invisible = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let mut line = line.trim_matches(invisible);
    // "- [ ] 1. …": one mark behind another.
    for _ in 0..3 {
        line = without_mark(line).map_or(line, |rest| rest.trim_matches(invisible));
    }
    line
}

/// Returns whether a line is a ticked box.
fn is_done(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-*•".contains(c));
    ["[x]", "[X]", "☑", "☒", "✓", "✔"]
        .iter()
        .any(|mark| line.starts_with(mark))
}

fn without_mark(line: &str) -> Option<&str> {
    const MARKS: [&str; 15] = [
        "- ", "* ", "• ", "– ", "— ", "· ", "> ", "+ ", "→ ", "-> ", "=> ", "[ ]", "[]", "☐", "o ",
    ];
    let marked = MARKS.iter().find_map(|mark| line.strip_prefix(mark));
    marked.or_else(|| {
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = (1..=2).contains(&(line.len() - digits.len()));
        let lettered = line
            .get(1..)
            .filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()));
        let rest = if numbered { Some(digits) } else { lettered };
        rest?
            .strip_prefix(if numbered {
                &['.', ')'][..]
            } else {
                &[')'][..]
            })
            .filter(|rest| rest.starts_with(' '))
    })
}

/// Returns a line that is a quotation as a whole.
fn quoted(line: &str) -> Option<&str> {
    const PAIRS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('»', '«')];
    PAIRS.iter().find_map(|(open, close)| {
        let inside = line
            .strip_prefix(*open)?
            .trim_end_matches(['.', ' '])
            .strip_suffix(*close)?;
        let plain = !inside.trim().is_empty() && !inside.contains(*open);
        plain.then_some(line)
    })
}

/// Returns the rating in a line such as "4 of 5", "3/5" or "2 out of 5".
pub fn rating(text: &str) -> Option<u8> {
    let spaced = text.replace('/', " / ");
    let words: Vec<&str> = spaced
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .take(400)
        .collect();
    let bare = |word: &str| word.trim_matches(['.', '"', '”', ':']).parse::<u8>().ok();
    let of_five = |window: &[&str]| match window {
        [rating, "of" | "/", five] | [rating, "out", "of", five] if bare(five) == Some(5) => {
            bare(rating).filter(|rating| (1..=5).contains(rating))
        }
        _ => None,
    };
    words
        .windows(3)
        .find_map(of_five)
        .or_else(|| words.windows(4).find_map(of_five))
}

#[cfg(test)]
mod natural;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod whose;
