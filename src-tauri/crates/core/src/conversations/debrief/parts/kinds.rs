//! What each kind of line knows, one part at a time.

use super::{
    About, BetterWord, Lasting, PartKind, SaidMoment,
    amount::{count, counts, number, people},
    reading::{Dated, Reading},
    starts::{behind, behind_any, is_any},
};
use crate::{
    calendar::{Boundary, Weekday},
    conversations::debrief::{OfferKind, rating},
    model::{MeasureKind, Published, TransferWay},
};

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
                let day = behind_any(part, &["tell", "tell them", "told"]);
                let Some(dated) = day.and_then(|day| self.whole_day(day)) else {
                    return false;
                };
                self.parts.tell_by = Some(dated.day);
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

    fn measure(&mut self, part: &str) -> bool {
        let parts = &mut self.parts;
        let kind = if is_any(part, &["early", "early sign", "an early sign"]) {
            Some(MeasureKind::Early)
        } else if is_any(part, &["result", "a result", "the result"]) {
            Some(MeasureKind::Result)
        } else if is_any(part, &["what people do", "behaviour", "behavior"]) {
            Some(MeasureKind::Behaviour)
        } else {
            None
        };
        if kind.is_some() {
            parts.kind = kind.map(PartKind::Measure);
            return true;
        }
        let better = if is_any(part, &["up", "up is better", "higher is better"]) {
            Some(BetterWord::Up)
        } else if is_any(part, &["down", "down is better", "lower is better"]) {
            Some(BetterWord::Down)
        } else if is_any(part, &["hold", "held"]) {
            Some(BetterWord::Hold)
        } else {
            None
        };
        if better.is_some() {
            parts.better = better;
            return true;
        }
        let fiscal = |boundary, working_day| Published::Fiscal {
            boundary,
            working_day,
        };
        let published = if is_any(part, &["weekly", "every week"]) {
            Some(Published::Weekly {
                weekday: Weekday::Mon,
            })
        } else if is_any(part, &["monthly", "every month", "every period"]) {
            Some(fiscal(Boundary::Period, 8))
        } else if is_any(part, &["quarterly", "every quarter"]) {
            Some(fiscal(Boundary::Quarter, 10))
        } else {
            None
        };
        if published.is_some() {
            parts.published = published;
            return true;
        }
        self.aim(part)
    }

    fn aim(&mut self, part: &str) -> bool {
        const AIMS: [&str; 11] = [
            "aim is",
            "aim of",
            "aim at",
            "aim",
            "aims at",
            "aiming at",
            "target is",
            "target of",
            "target",
            "goal is",
            "goal",
        ];
        let Some(rest) = behind_any(part, &AIMS).filter(|_| self.parts.aim.is_none()) else {
            return false;
        };
        let side = |signs: &[&str]| {
            let words = signs.iter().find_map(|sign| behind(rest, sign));
            words.or_else(|| signs.iter().find_map(|sign| rest.strip_prefix(sign)))
        };
        let under = side(&["<", "≤", "under", "below", "at most"]);
        let over = side(&[">", "≥", "over", "above", "at least"]);
        let Some((aim, unit)) = number(under.or(over).unwrap_or(rest).trim()) else {
            return false;
        };
        let parts = &mut self.parts;
        parts.aim = Some(aim);
        if under.is_some() || over.is_some() {
            let better = if under.is_some() {
                BetterWord::Down
            } else {
                BetterWord::Up
            };
            parts.better = parts.better.or(Some(better));
        }
        if !unit.is_empty() {
            parts.unit_of = parts.unit_of.take().or_else(|| Some(unit.to_owned()));
        }
        true
    }

    fn skill(&mut self, part: &str) -> bool {
        let parts = &mut self.parts;
        if is_any(part, &["needed now", "need now", "now needed"]) {
            parts.need_now = Some(3);
            return true;
        }
        if is_any(part, &["nice to have", "nice"]) {
            parts.nice = Some(true);
            return true;
        }
        let over = [
            "not needed any more",
            "not needed anymore",
            "no longer needed",
        ];
        if is_any(part, &over) {
            parts.need_next = Some(0);
            return true;
        }
        let strength = |words: &[&str]| behind_any(part, words).and_then(level);
        if let Some(need) = strength(&["need now", "needed now"]) {
            parts.need_now = Some(need);
        } else if let Some(now) = strength(&["now", "today"]) {
            parts.now = Some(now);
        } else if let Some(next) = strength(&["next", "need next"]) {
            parts.need_next = Some(next);
        } else if let Some(need) = strength(&["need", "needs", "needed"]) {
            self.need = Some(need);
        } else if let Some(now) = level(part).filter(|_| part.chars().all(char::is_alphabetic)) {
            parts.now = Some(now);
        } else if let Some(n) = people(part) {
            parts.people = Some(n);
        } else {
            return false;
        }
        true
    }

    fn counts(&mut self, part: &str) -> bool {
        let found = counts(part).filter(|_| self.parts.of.is_none());
        if let Some((able, of)) = found {
            (self.parts.able, self.parts.of) = (Some(able), Some(of));
        }
        found.is_some()
    }

    fn challenge(&mut self, part: &str) -> bool {
        let levels = ["noticeable", "hard", "severe"];
        let found = levels.iter().position(|level| is_any(part, &[level]));
        self.parts.severity = found
            .and_then(|at| u8::try_from(at + 1).ok())
            .or(self.parts.severity);
        found.is_some()
    }

    fn know_how(&mut self, part: &str) -> bool {
        let ways = [
            (
                TransferWay::Record,
                &["record", "recorded", "recording"][..],
            ),
            (
                TransferWay::Write,
                &["write", "written down", "write it down"],
            ),
            (TransferWay::SideBySide, &["side by side", "side-by-side"]),
            (TransferWay::Watched, &["watched", "under watch"]),
            (TransferWay::Teach, &["teach", "taught"]),
        ];
        if let Some((way, _)) = ways.iter().find(|(_, words)| is_any(part, words)) {
            self.parts.way = Some(*way);
            return true;
        }
        if let Some((leaving, of)) = counts(part).filter(|_| self.parts.of.is_none()) {
            (self.parts.leaving, self.parts.of) = (Some(leaving), Some(of));
            return true;
        }
        let held = behind_any(part, &["held by", "rests on", "holders"]).unwrap_or(part);
        if let Some(n) = people(held).or_else(|| count(held)) {
            self.parts.holders = self.parts.holders.or(Some(n));
            return true;
        }
        self.holders_of_a_role(held)
    }

    /// Reads "two line setters".
    fn holders_of_a_role(&mut self, part: &str) -> bool {
        const TIMES: [&str; 5] = ["week", "month", "year", "day", "quarter"];
        let Some((n, role)) = part.split_once(' ') else {
            return false;
        };
        let words: Vec<&str> = role.split_whitespace().collect();
        let is_role = (1..=3).contains(&words.len())
            && role.ends_with('s')
            && !role.contains(|c: char| c.is_ascii_digit())
            && !words
                .iter()
                .any(|word| TIMES.iter().any(|time| word.starts_with(time)) || *word == "of");
        let Some(n) = count(n).filter(|_| is_role && self.parts.holders.is_none()) else {
            return false;
        };
        self.parts.holders = Some(n);
        Self::text(&mut self.parts.role, role)
    }

    fn feedback(&mut self, part: &str) -> bool {
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

    fn told(&mut self, part: &str) -> bool {
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

    fn idea(&mut self, part: &str) -> bool {
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
    fn trial(&mut self, part: &str) -> bool {
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

/// Reads a strength of a group: 0 to 4, or a word for it.
fn level(word: &str) -> Option<u8> {
    match word.trim().to_lowercase().as_str() {
        "0" | "nobody" | "none" => Some(0),
        "1" | "weak" => Some(1),
        "2" | "some" => Some(2),
        "3" | "most" => Some(3),
        "4" | "strong" => Some(4),
        _ => None,
    }
}
