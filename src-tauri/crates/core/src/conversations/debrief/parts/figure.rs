//! What a line about a figure knows.

use super::{
    BetterWord, PartKind,
    amount::number,
    reading::Reading,
    starts::{behind, behind_any, is_any},
};
use crate::{
    calendar::{Boundary, Weekday},
    model::{MeasureKind, Published},
};

impl Reading<'_> {
    pub(super) fn measure(&mut self, part: &str) -> bool {
        let parts = &mut self.parts;
        let kind = if is_any(
            part,
            &[
                "early",
                "early sign",
                "an early sign",
                "earlier sign",
                "an earlier sign",
            ],
        ) {
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
}
