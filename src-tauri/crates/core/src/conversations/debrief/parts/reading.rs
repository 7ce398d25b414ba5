//! Reading one line: which part is its name, and what the others are.

use chrono::NaiveDate;

use super::{
    BetterWord, LineParts, PartKind, Parts, challenges, link,
    split::{bracketed, parts, quotation},
    starts::{behind_any, is_any},
};
use crate::{
    conversations::{
        debrief::{
            OfferKind,
            dates::{Dates, Found},
        },
        shareable::is_document,
    },
    model::{Confidence, IdeaState, Number},
};

/// The words before a day at the end of a name. "Within 90 days" belongs to what a challenge says.
const BY: [&str; 4] = ["by ", "until ", "till ", "before "];
/// The longest text that a part becomes, in characters.
const LONGEST: usize = 200;

/// A line that is being read.
#[derive(Debug, Clone)]
pub(super) struct Reading<'a> {
    pub(super) kind: OfferKind,
    pub(super) dates: &'a Dates,
    pub(super) parts: Parts,
    /// The strength that is needed, before it is known by when.
    pub(super) need: Option<u8>,
    /// How many weeks a trial takes.
    pub(super) weeks: Option<u32>,
    pub(super) tell: Option<Found>,
    is_guess: bool,
}

/// A day in a part, its words where they name a period, and the part without them.
pub(super) struct Dated {
    pub(super) day: NaiveDate,
    pub(super) label: Option<String>,
    pub(super) without: String,
}

impl<'a> Reading<'a> {
    pub(super) fn of(kind: OfferKind, dates: &'a Dates) -> Self {
        Self {
            kind,
            dates,
            parts: Parts::default(),
            need: None,
            weeks: None,
            tell: None,
            is_guess: false,
        }
    }

    pub(super) fn read(mut self, text: &str, is_announced: bool) -> LineParts {
        if self.keeps_whole() {
            return self.whole(text);
        }
        let plain = self.without_source(text);
        let plain = self.without_guess(&plain).to_owned();
        let mut found = parts(&plain);
        let quoted = found.first().copied().and_then(quotation);
        if let Some((words, behind)) = quoted.filter(|_| self.kind == OfferKind::Feedback) {
            let first = found.iter_mut().next();
            if let Some(first) = first {
                *first = words;
            }
            if !behind.is_empty() {
                found.insert(1, behind);
            }
        }
        let name_at = found
            .iter()
            .position(|part| !self.clone().part(part))
            .unwrap_or(0);
        let name = found.get(name_at).copied().unwrap_or(plain.trim());
        let mut also: Vec<String> = Vec::new();
        for (at, part) in found.iter().enumerate() {
            if at != name_at && !self.part(part) {
                also.push((*part).to_owned());
            }
        }
        let mut name = self.name(name);
        if !also.is_empty() && (!is_announced || self.is_one_sentence()) {
            name = also
                .drain(..)
                .fold(name, |name, part| format!("{name}, {part}"));
        }
        if name.trim().is_empty() {
            // Nothing but signs: they are the name, so that the line is not lost.
            text.trim().clone_into(&mut name);
        }
        self.settle(&name, text);
        LineParts {
            name,
            parts: self.parts,
            also,
            tell: self.tell,
        }
    }

    /// Returns whether nothing but a day is read in such a line.
    const fn keeps_whole(&self) -> bool {
        matches!(
            self.kind,
            OfferKind::Quote | OfferKind::IOwe | OfferKind::TheyOwe | OfferKind::Pressing
        )
    }

    fn whole(mut self, text: &str) -> LineParts {
        if self.kind == OfferKind::Pressing {
            self.parts.due = self.dated(text).map(|dated| dated.day);
        }
        LineParts {
            name: text.trim().to_owned(),
            parts: self.parts,
            also: Vec::new(),
            tell: None,
        }
    }

    /// Returns whether a line of this kind is a sentence rather than a name.
    const fn is_one_sentence(&self) -> bool {
        matches!(
            self.kind,
            OfferKind::Change | OfferKind::Told | OfferKind::Plan | OfferKind::Together
        )
    }

    const fn has_record(&self) -> bool {
        self.kind.has_record()
    }

    fn without_source(&mut self, text: &str) -> String {
        if !self.has_record() {
            return text.to_owned();
        }
        match bracketed(text) {
            Some((plain, "guess")) => {
                self.is_guess = true;
                plain
            }
            Some((plain, source)) => {
                self.parts.source = Some(source.to_owned());
                plain
            }
            None => text.to_owned(),
        }
    }

    fn without_guess<'t>(&mut self, text: &'t str) -> &'t str {
        let asks = matches!(
            self.kind,
            OfferKind::Measure
                | OfferKind::Link
                | OfferKind::Skill
                | OfferKind::Challenge
                | OfferKind::KnowHow
        );
        let text = text.trim_end_matches([' ', '.']);
        if !asks {
            return text;
        }
        let plain = text.trim_end_matches([' ', '?']);
        let plain = plain
            .strip_suffix("guess")
            .filter(|rest| rest.trim_end().ends_with([',', ';']))
            .map_or(plain, |rest| rest.trim_end_matches([' ', ',', ';']));
        self.is_guess |= plain.len() < text.len();
        plain
    }

    /// Returns the name without the day at its end.
    fn name(&mut self, text: &str) -> String {
        if self.kind == OfferKind::Feedback {
            return text.trim().to_owned();
        }
        let text = text.trim().trim_end_matches('.').trim_end();
        if self.kind == OfferKind::Link {
            return text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        if let Some(dated) = self.dated_at_the_end(text)
            && self.date(&dated)
        {
            return dated.without;
        }
        if self.kind == OfferKind::Measure
            && self.parts.value.is_none()
            && let Some((name, share)) = share_at_the_end(text)
            && self.number(share)
        {
            return name.to_owned();
        }
        text.to_owned()
    }

    /// Finds the day at the end of a name that "by" leads to.
    fn dated_at_the_end(&self, text: &str) -> Option<Dated> {
        let dated = self.dated(text)?;
        let words: Vec<&str> = text.split_whitespace().collect();
        let kept = dated.without.split_whitespace().count();
        let led = words.get(kept..)?.join(" ").to_lowercase();
        let within = self.kind != OfferKind::Challenge && led.starts_with("within ");
        let leads = within || BY.iter().any(|lead| led.starts_with(lead));
        let is_end = words
            .get(..kept)?
            .join(" ")
            .starts_with(dated.without.as_str());
        (kept > 0 && leads && is_end).then_some(dated)
    }

    /// Finds a day in a part.
    pub(super) fn dated(&self, text: &str) -> Option<Dated> {
        let found = self.dates.find(text)?;
        let small = found.words.to_lowercase();
        let is_period = small.split(|c: char| !c.is_alphanumeric()).any(|word| {
            matches!(word, "quarter" | "quarters" | "year" | "half" | "period")
                || (word.starts_with(['q', 'p', 'h', 'f'])
                    && word.ends_with(|c: char| c.is_ascii_digit()))
        });
        Some(Dated {
            day: found.day.ok()?,
            label: is_period.then_some(found.words),
            without: found.without,
        })
    }

    /// Reads one part; whether all of it was understood. Nothing of it is kept where not.
    fn part(&mut self, part: &str) -> bool {
        let before = self.clone();
        let part = part.trim().trim_end_matches('.').trim_end();
        let read = self.phrase(part) || self.plain(part) || self.dated_part(part);
        if !read {
            *self = before;
        }
        read
    }

    /// Reads a part that has a day in it, and nothing that is not understood: "need 4 by Q3".
    fn dated_part(&mut self, part: &str) -> bool {
        let Some(dated) = self.dated(part) else {
            return false;
        };
        let rest = dated.without.trim().to_owned();
        (rest.is_empty() || is_any(&rest, &["needed"]) || self.plain(&rest)) && self.date(&dated)
    }

    /// Reads a number and its unit as the reading of a figure.
    pub(super) fn number(&mut self, part: &str) -> bool {
        let Some((value, unit)) = super::amount::number(part) else {
            return false;
        };
        if self.parts.value.is_some() {
            return false;
        }
        self.parts.value = Some(value);
        if !unit.is_empty() {
            self.parts.unit_of = Some(unit.to_owned());
        }
        true
    }

    /// Puts a text into a field, where it is none yet and short enough.
    pub(super) fn text(field: &mut Option<String>, text: &str) -> bool {
        let text = text.trim();
        let fits = field.is_none() && !text.is_empty() && text.chars().nth(LONGEST).is_none();
        if fits {
            *field = Some(text.to_owned());
        }
        fits
    }

    /// Derives what follows from other parts.
    fn settle(&mut self, name: &str, text: &str) {
        let parts = &mut self.parts;
        match self.kind {
            OfferKind::Measure => {
                parts.better = parts.better.or_else(|| better(parts.value?, parts.aim?));
            }
            OfferKind::Skill => {
                if parts.by.is_some() {
                    parts.need_next = parts.need_next.or(self.need);
                } else {
                    parts.need_now = parts.need_now.or(self.need);
                }
                if let (None, Some(able), Some(of)) = (parts.now, parts.able, parts.of) {
                    parts.now = Some(strength(able, of));
                }
            }
            OfferKind::Challenge => {
                parts.kind = Some(PartKind::Challenge(challenges::kind(text)));
            }
            OfferKind::Link => parts.links = link::links(name),
            OfferKind::Idea => {
                let begins = parts.first.is_some() || self.weeks.is_some();
                parts.state = Some(if begins {
                    IdeaState::Trying
                } else {
                    IdeaState::Parked
                });
                let days = self.weeks.map(|weeks| u64::from(weeks) * 7);
                parts.last = parts.first.zip(days).and_then(|(first, days)| {
                    first.checked_add_days(chrono::Days::new(days.saturating_sub(1)))
                });
            }
            OfferKind::Together => parts.wants = Some(name.to_owned()),
            OfferKind::IOwe
            | OfferKind::TheyOwe
            | OfferKind::KnowHow
            | OfferKind::Feedback
            | OfferKind::Plan
            | OfferKind::Pressing
            | OfferKind::Quote
            | OfferKind::Change
            | OfferKind::Told => {}
        }
        if self.kind.has_record() {
            let source = self.parts.source.as_deref().unwrap_or_default();
            self.parts.grade = Some(match (self.is_guess, is_document(source)) {
                (true, _) => Confidence::Assumed,
                (false, true) => Confidence::Seen,
                (false, false) => Confidence::Said,
            });
        }
    }

    /// Reads "for account managers" and the like.
    pub(super) fn role(&mut self, part: &str) -> bool {
        let role =
            behind_any(part, &["for"]).filter(|role| !role.contains(|c: char| c.is_ascii_digit()));
        role.is_some_and(|role| Self::text(&mut self.parts.role, role))
    }
}

/// Returns the way a figure has to go from a reading to its aim.
fn better(value: Number, aim: Number) -> Option<BetterWord> {
    match aim.cmp(&value) {
        std::cmp::Ordering::Less => Some(BetterWord::Down),
        std::cmp::Ordering::Greater => Some(BetterWord::Up),
        std::cmp::Ordering::Equal => None,
    }
}

/// Returns how strong a group is of which `able` of `of` can do it.
fn strength(able: u32, of: u32) -> u8 {
    let (able, of) = (u64::from(able), u64::from(of));
    match able {
        0 => 0,
        _ if able * 4 < of => 1,
        _ if able * 3 < of * 2 => 2,
        _ => 3,
    }
}

/// Splits "churn 4 %" into the name and the share.
fn share_at_the_end(text: &str) -> Option<(&str, &str)> {
    let number = text.strip_suffix('%')?.trim_end();
    let start = number.rfind(char::is_whitespace)?;
    let (name, share) = (text.get(..start)?.trim_end(), text.get(start..)?.trim());
    (!name.is_empty()).then_some((name, share))
}
