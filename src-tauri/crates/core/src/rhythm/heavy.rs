//! The heavy days of a span, and what makes them heavy.

use crate::{
    Id,
    calendar::Span,
    model::{Entry, Load, Unit},
    rhythm::{Part, Rhythm},
};

/// The working days of a span in a unit, and how many of them are busy or critical.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeavyDays {
    pub load: Load,
    pub heavy: usize,
    /// How many working days there are.
    pub days: usize,
    /// What makes them heavy, heaviest first: "P8 close, WD-1 to WD+4".
    pub causes: Vec<String>,
}

impl HeavyDays {
    /// Looks at the working days of a span; the entry `ours` does not count against itself.
    pub fn of(rhythm: &Rhythm<'_>, unit: Id<Unit>, ours: Option<Id<Entry>>, span: Span) -> Self {
        let felt = rhythm.of_unit(Some(unit));
        let days = rhythm.unit_days(Some(unit));
        let mut found = Self {
            load: Load::Normal,
            heavy: 0,
            days: 0,
            causes: Vec::new(),
        };
        let mut named = Vec::new();
        for day in days.days_in(span) {
            found.days += 1;
            let mut heaviest = Load::Normal;
            for cause in felt.lane.causes(day) {
                let Some(happening) = felt.happenings.get(cause.happening) else {
                    continue;
                };
                let heavy = matches!(cause.load, Load::Busy | Load::Critical);
                if ours == Some(happening.entry.id) || !heavy {
                    continue;
                }
                heaviest = heaviest.max(cause.load);
                if cause.part == Part::Core && !named.contains(&cause.happening) {
                    named.push(cause.happening);
                    found
                        .causes
                        .push(happening.cause(rhythm.records()).to_string());
                }
            }
            if heaviest > Load::Normal {
                found.heavy += 1;
                found.load = found.load.max(heaviest);
            }
        }
        found
    }

    /// Returns whether half of the days or more are heavy.
    pub const fn is_half(&self) -> bool {
        self.days > 0 && self.heavy * 2 >= self.days
    }
}
