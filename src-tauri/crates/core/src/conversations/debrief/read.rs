//! Every line of a text, and what it is read as.

use serde::Serialize;

use super::{LineParts, Offer, OfferKind, Parts, Reader, parts, prefix::prefixed, same_as};
use crate::{Id, Records, matching::Candidate, model::Unit};

/// A line, and what it is read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct ReadLine {
    /// The line, without white space around it.
    pub line: String,
    /// None where it is nothing that can be kept.
    pub kind: Option<OfferKind>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was understood besides.
    pub parts: Parts,
    /// Parts that fit nothing, as typed.
    pub also: Vec<String>,
    /// The records that its names may be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<Candidate>,
}

impl Reader {
    /// Reads every line of a text that is not blank. Nothing is stored.
    pub fn lines(&self, records: &Records, unit: Id<Unit>, text: &str) -> Vec<ReadLine> {
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| {
                let offer = self.offer(1, line).map(|mut offer| {
                    offer.identify(records, unit);
                    offer
                });
                let line = line.trim().to_owned();
                match offer {
                    Some(mut offer) => ReadLine {
                        line,
                        kind: Some(offer.kind),
                        name: Some(offer.name),
                        parts: offer.parts,
                        // Words that look like a day and give none fit nothing, either.
                        also: {
                            let words = offer.unread.take().map(|unread| unread.words);
                            offer.also.into_iter().chain(words).collect()
                        },
                        same: offer.same,
                    },
                    None => ReadLine {
                        line,
                        kind: None,
                        name: None,
                        parts: Parts::default(),
                        also: Vec::new(),
                        same: Vec::new(),
                    },
                }
            })
            .collect()
    }

    /// Reads one line that begins with a kind that is kept outside of a debrief, or names what moves what.
    pub fn captured(&self, records: &Records, unit: Option<Id<Unit>>, line: &str) -> Option<Offer> {
        let mut offer = self.offer(1, line)?;
        let is_clear = prefixed(&offer.text).is_some() || offer.kind == OfferKind::Link;
        if !is_clear || !offer.kind.is_captured() {
            return None;
        }
        if let Some(unit) = unit {
            offer.identify(records, unit);
        }
        Some(offer)
    }

    /// Reads a text whose kind is known, such as that of a finding; and the records that its names may be.
    pub fn parts_of(
        &self,
        records: &Records,
        unit: Id<Unit>,
        kind: OfferKind,
        text: &str,
    ) -> (LineParts, Vec<Candidate>) {
        let mut read = parts::read(kind, text, true, &self.dates);
        let same = same_as(records, unit, kind, &mut read);
        (read, same)
    }
}
