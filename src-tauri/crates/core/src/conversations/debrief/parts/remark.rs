//! What lines about our work and about ideas know.

use super::{
    BetterWord,
    amount::count,
    reading::Reading,
    starts::{behind, behind_any, is_any},
};
use crate::{
    conversations::debrief::rating,
    model::{About, Lasting, SaidMoment},
};

impl Reading<'_> {
    pub(super) fn feedback(&mut self, part: &str) -> bool {
        if let Some(stars) = rating(part).filter(|_| part.split_whitespace().count() <= 5) {
            self.parts.rating = Some(stars);
            return true;
        }
        let of = |words: &[&str]| is_any(part, words);
        let (about, moment, effect) = if of(&["late", "too late", "came late"]) {
            (About::Timing, Some(SaidMoment::Late), None)
        } else if of(&["early", "too early", "came early"]) {
            (About::Timing, Some(SaidMoment::Early), None)
        } else if of(&["bad week", "bad weeks", "wrong week", "same weeks"]) {
            (About::Timing, Some(SaidMoment::BadWeek), None)
        } else if of(&["wrong time", "bad time", "timing"]) {
            (About::Timing, None, None)
        } else if of(&["right time", "right moment", "good time"]) {
            (About::Timing, Some(SaidMoment::Right), None)
        } else if of(&["too long", "too short", "length"]) {
            (About::Length, None, None)
        } else if of(&["gone", "fades", "faded", "it fades"]) {
            (About::Effect, None, Some(Lasting::Fades))
        } else if of(&["stays", "it stays", "still used"]) {
            (About::Effect, None, Some(Lasting::Stays))
        } else if of(&["not used", "nobody uses it"]) {
            (About::Fit, None, Some(Lasting::NotUsed))
        } else if of(&["fit", "does not fit"]) {
            (About::Fit, None, None)
        } else if of(&["slow", "too slow"]) {
            (About::Pace, None, None)
        } else if of(&["hard to reach", "access"]) {
            (About::Access, None, None)
        } else if of(&["content"]) {
            (About::Content, None, None)
        } else if of(&["effort", "too much effort"]) {
            (About::Effort, None, None)
        } else {
            return false;
        };
        let parts = &mut self.parts;
        let all = parts.about.get_or_insert_default();
        if !all.contains(&about) {
            all.push(about);
        }
        parts.moment = moment.or(parts.moment);
        parts.effect = effect.or(parts.effect);
        true
    }

    pub(super) fn told(&mut self, part: &str) -> bool {
        let answer = if is_any(part, &["better", "it is better", "yes"]) {
            BetterWord::Yes
        } else if is_any(part, &["somewhat", "somewhat better", "a bit better"]) {
            BetterWord::Some
        } else if is_any(part, &["same", "the same", "no better", "not better"]) {
            BetterWord::No
        } else {
            return false;
        };
        self.parts.better = Some(answer);
        true
    }

    pub(super) fn idea(&mut self, part: &str) -> bool {
        let parts = &mut self.parts;
        let fields = [
            (&mut parts.problem, &["problem", "problem is"][..]),
            (
                &mut parts.expectation,
                &["expect", "expects", "expected", "expectation", "we expect"],
            ),
            (&mut parts.measure, &["measured by", "measure", "figure"]),
            (&mut parts.good_if, &["good if"]),
            (&mut parts.host, &["hosted by", "host"]),
        ];
        fields.into_iter().any(|(field, words)| {
            behind_any(part, words).is_some_and(|rest| Self::text(field, rest))
        })
    }

    /// Reads how large a trial is: "in three shops", "four weeks".
    pub(super) fn trial(&mut self, part: &str) -> bool {
        let weeks = behind(part, "for").unwrap_or(part);
        let words: Vec<&str> = weeks.split_whitespace().collect();
        let length = match *words.as_slice() {
            [n, "week" | "weeks"] => count(n),
            _ => None,
        };
        let is_date = self
            .dated(part)
            .is_some_and(|dated| dated.without.is_empty());
        let place = behind_any(part, &["in", "with", "at"]).is_some() && !is_date;
        if length.is_none() && !place {
            return false;
        }
        self.weeks = length.filter(|weeks| *weeks > 0).or(self.weeks);
        let parts = &mut self.parts;
        parts.smallest = Some(match parts.smallest.take() {
            Some(before) => format!("{before}, {part}"),
            None => part.to_owned(),
        });
        true
    }
}
