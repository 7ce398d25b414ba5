//! What lines about skills, challenges and know-how know.

use super::{
    amount::{count, counts, people},
    reading::Reading,
    starts::{behind_any, is_any},
};
use crate::model::TransferWay;

impl Reading<'_> {
    pub(super) fn skill(&mut self, part: &str) -> bool {
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

    pub(super) fn counts(&mut self, part: &str) -> bool {
        let found = counts(part).filter(|_| self.parts.of.is_none());
        if let Some((able, of)) = found {
            (self.parts.able, self.parts.of) = (Some(able), Some(of));
        }
        found.is_some()
    }

    pub(super) fn challenge(&mut self, part: &str) -> bool {
        let levels = ["noticeable", "hard", "severe"];
        let found = levels.iter().position(|level| is_any(part, &[level]));
        self.parts.severity = found
            .and_then(|at| u8::try_from(at + 1).ok())
            .or(self.parts.severity);
        found.is_some()
    }

    pub(super) fn know_how(&mut self, part: &str) -> bool {
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
