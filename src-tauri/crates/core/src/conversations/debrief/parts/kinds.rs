//! What each kind of line knows, one part at a time.

use super::{
    reading::{Dated, Reading},
    starts::{behind, behind_any},
};
use crate::conversations::debrief::OfferKind;

impl Reading<'_> {
    /// Reads a part that begins with what it is: "stop if …", "owner …". A day may be in what follows.
    pub(super) fn phrase(&mut self, part: &str) -> bool {
        let stop = behind_any(part, &["stop if", "stops if"]);
        let parts = &mut self.parts;
        match self.kind {
            OfferKind::Measure => {
                let owner = behind_any(part, &["owner", "owned by", "owner is"]);
                owner.is_some_and(|owner| Self::text(&mut parts.owner, owner))
                    || stop.is_some_and(|stop| Self::text(&mut parts.stop_if, stop))
            }
            OfferKind::Idea => {
                let first =
                    behind_any(part, &["from", "begins", "starts", "beginning", "starting"]);
                if let Some(dated) = first.and_then(|day| self.whole_day(day)) {
                    return self.date(&dated);
                }
                let again = behind_any(part, &["look again", "decide", "decided"]);
                if let Some(dated) = again.and_then(|day| self.whole_day(day)) {
                    self.parts.review_on = Some(dated.day);
                    return true;
                }
                stop.is_some_and(|stop| Self::text(&mut self.parts.stop_if, stop))
                    || self.idea(part)
            }
            OfferKind::KnowHow => {
                let first = behind_any(part, &["first", "the first", "first one", "first leaves"]);
                let Some(dated) = first.and_then(|day| self.whole_day(day)) else {
                    return self.role(part);
                };
                self.parts.first_leaves = Some(dated.day);
                true
            }
            OfferKind::Change => {
                let day = behind_any(part, &["tell them", "tell", "told"]);
                let found = day.and_then(|day| self.dates.find(day));
                let Some(found) = found.filter(|found| found.without.is_empty()) else {
                    return false;
                };
                self.parts.tell_by = found.day.ok();
                self.tell = Some(found);
                true
            }
            OfferKind::Together => {
                let shown = behind_any(part, &["shown by", "shown when", "shown if"]);
                if let Some(shown) = shown {
                    return Self::text(&mut parts.shown_by, shown);
                }
                let again = behind(part, "look again");
                let Some(dated) = again.and_then(|day| self.whole_day(day)) else {
                    return false;
                };
                self.parts.review_on = Some(dated.day);
                true
            }
            OfferKind::Feedback => {
                let about = behind_any(part, &["on", "about"]);
                about.is_some_and(|about| Self::text(&mut parts.about_name, about))
            }
            OfferKind::Skill => self.role(part),
            OfferKind::Challenge
            | OfferKind::Link
            | OfferKind::IOwe
            | OfferKind::TheyOwe
            | OfferKind::Pressing
            | OfferKind::Quote
            | OfferKind::Told
            | OfferKind::Plan => false,
        }
    }

    /// Reads a part without a day.
    pub(super) fn plain(&mut self, part: &str) -> bool {
        match self.kind {
            OfferKind::Measure => self.measure(part) || self.number(part),
            OfferKind::Skill => self.skill(part) || self.counts(part),
            OfferKind::Challenge => self.challenge(part) || self.counts(part),
            OfferKind::KnowHow => self.know_how(part),
            OfferKind::Feedback => self.feedback(part),
            OfferKind::Told => self.told(part),
            OfferKind::Idea => self.trial(part),
            OfferKind::Link
            | OfferKind::IOwe
            | OfferKind::TheyOwe
            | OfferKind::Pressing
            | OfferKind::Quote
            | OfferKind::Change
            | OfferKind::Plan
            | OfferKind::Together => false,
        }
    }

    /// Puts a day into the field that such a line has for it, where it has none yet.
    pub(super) fn date(&mut self, dated: &Dated) -> bool {
        let parts = &mut self.parts;
        let label = dated.label.clone();
        let field = match self.kind {
            OfferKind::Measure => &mut parts.aim_by,
            OfferKind::Skill => {
                parts.by_label = parts.by_label.take().or(label);
                &mut parts.by
            }
            OfferKind::Challenge | OfferKind::Plan => {
                parts.horizon_label = parts.horizon_label.take().or(label);
                &mut parts.horizon
            }
            OfferKind::KnowHow => &mut parts.last_leaves,
            OfferKind::Idea => &mut parts.first,
            OfferKind::Feedback
            | OfferKind::Link
            | OfferKind::IOwe
            | OfferKind::TheyOwe
            | OfferKind::Pressing
            | OfferKind::Quote
            | OfferKind::Change
            | OfferKind::Told
            | OfferKind::Together => return false,
        };
        let is_free = field.is_none();
        *field = field.or(Some(dated.day));
        is_free
    }

    /// Finds a day that is all of a text.
    fn whole_day(&self, text: &str) -> Option<Dated> {
        let dated = self.dated(text)?;
        dated.without.is_empty().then_some(dated)
    }
}
