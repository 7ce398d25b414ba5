//! When a new reading of a figure comes out, and whether one waits to be noted.

use std::cell::RefCell;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{
        Boundary, FiscalRule, Offset, Roll, Span, Until, Weekday, days_after, days_between,
    },
    model::{EntryRule, Measure, Published, Scope, Unit},
    rhythm::{Rhythm, expand},
};

use super::Chains;

/// For how many days a figure that came out waits to be noted.
const WAITS: i64 = 62;
/// How old the last reading of a weekly figure is before the next one is worth noting, in days.
const WEEKLY: i64 = 28;
/// How far ahead the next publication is looked for, in days.
const AHEAD: i64 = 400;

/// Words that name both an entry of a unit and the report that comes of it.
const SHARED: [&str; 4] = ["count", "close", "results", "review"];

/// When a figure is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publication {
    /// Never [`Published::Guess`] or [`Published::Never`].
    pub rule: Published,
    /// Whether it is read from the words of the source, and nobody confirmed it.
    pub is_guess: bool,
}

/// Returns when a figure is published, guessed from its source where nobody decided; nothing where no day is
/// known.
pub fn publication(records: &Records, measure: &Measure) -> Option<Publication> {
    let known = |rule| {
        let is_guess = false;
        Some(Publication { rule, is_guess })
    };
    match measure.published {
        Published::Never | Published::After { entry_id: None, .. } => None,
        Published::Guess => guess(records, measure).map(|rule| Publication {
            rule,
            is_guess: true,
        }),
        rule @ (Published::Weekly { .. } | Published::Fiscal { .. } | Published::After { .. }) => {
            known(rule)
        }
    }
}

fn guess(records: &Records, measure: &Measure) -> Option<Published> {
    let source = measure.source.to_lowercase();
    let words: Vec<&str> = source
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let fiscal = |boundary, working_day| {
        Some(Published::Fiscal {
            boundary,
            working_day,
        })
    };
    if has(&["weekly", "week"]) {
        let weekday = Weekday::Mon;
        return Some(Published::Weekly { weekday });
    }
    if has(&["monthly", "month", "period"]) {
        return fiscal(Boundary::Period, 8);
    }
    if has(&["quarter", "quarterly"]) {
        return fiscal(Boundary::Quarter, 10);
    }
    if has(&["half"]) {
        return fiscal(Boundary::Half, 10);
    }
    if has(&["annual", "yearly", "year"]) {
        return fiscal(Boundary::Year, 20);
    }
    let names = |name: &str| {
        let name = name.to_lowercase();
        let mut of_name = name.split(|letter: char| !letter.is_alphanumeric());
        of_name.any(|word| SHARED.contains(&word) && words.contains(&word))
    };
    let entries = records.entries.iter();
    let mut of_unit = entries.filter(|entry| entry.scope == Scope::Unit(measure.unit_id));
    let entry = of_unit.find(|entry| names(&entry.name))?;
    Some(Published::After {
        entry_id: Some(entry.id),
        working_days: 5,
    })
}

/// The days on which figures are published, around a day; each rule of a unit is worked out once.
pub struct Publications<'a> {
    rhythm: Rhythm<'a>,
    day: NaiveDate,
    known: RefCell<Vec<Known>>,
}

/// The days of a rule of a unit.
type Known = (Id<Unit>, Published, Vec<NaiveDate>);

impl<'a> Publications<'a> {
    /// Looks around `day`.
    pub fn around(records: &'a Records, day: NaiveDate) -> Self {
        let window = Span::new(days_after(day, -WAITS), days_after(day, AHEAD));
        Self {
            rhythm: Rhythm::new(records, window),
            day,
            known: RefCell::default(),
        }
    }

    /// Returns the rhythm that it looks at.
    pub const fn rhythm(&self) -> &Rhythm<'a> {
        &self.rhythm
    }

    /// Returns the days on which a figure is published, from two months ago to a year ahead.
    pub fn days(&self, measure: &Measure) -> Vec<NaiveDate> {
        let Some(Publication { rule, .. }) = publication(self.rhythm.records(), measure) else {
            return Vec::new();
        };
        let unit = measure.unit_id;
        let mut known = self.known.borrow_mut();
        let found = known
            .iter()
            .find(|(of, same, _)| (*of, *same) == (unit, rule));
        if let Some((.., days)) = found {
            return days.clone();
        }
        let days = days_of(&self.rhythm, unit, rule);
        known.push((unit, rule, days.clone()));
        days
    }

    /// Returns the next day on which a figure is published.
    pub fn next(&self, measure: &Measure) -> Option<NaiveDate> {
        let days = self.days(measure);
        days.into_iter().find(|day| *day > self.day)
    }

    /// Returns the day since which a new reading is out that is not noted. A figure without any reading, and one
    /// of which only the method is known, has none.
    pub fn due(&self, chains: &Chains<'_>, measure: &Measure) -> Option<NaiveDate> {
        let last = chains.newest(measure.id)?.on;
        if measure.method_only {
            return None;
        }
        let out = self.days(measure).into_iter().rfind(|on| *on <= self.day)?;
        let publication = publication(self.rhythm.records(), measure)?;
        let gap = match publication.rule {
            Published::Weekly { .. } => WEEKLY,
            Published::Fiscal { .. }
            | Published::After { .. }
            | Published::Guess
            | Published::Never => 1,
        };
        let waits = days_between(out, self.day) <= WAITS;
        (waits && days_between(last, out) >= gap).then_some(out)
    }
}

fn days_of(rhythm: &Rhythm<'_>, unit: Id<Unit>, rule: Published) -> Vec<NaiveDate> {
    let (records, window) = (rhythm.records(), rhythm.window());
    let working = rhythm.unit_days(Some(unit));
    match rule {
        Published::Weekly { weekday } => window
            .iter()
            .filter(|day| Weekday::of(*day) == weekday)
            .collect(),
        Published::Fiscal {
            boundary,
            working_day,
        } => {
            let rule = EntryRule::Fiscal {
                rule: FiscalRule {
                    boundary,
                    from: Offset::WorkingDays {
                        n: working_day.into(),
                    },
                    until: Until::Days { length: 1 },
                    roll: Roll::Keep,
                },
            };
            let found = expand::computed(records, Scope::Unit(unit), &rule, &working, window);
            found.into_iter().map(|(_, span)| span.first).collect()
        }
        Published::After {
            entry_id,
            working_days,
        } => {
            let entry = entry_id.and_then(|id| records.entry(id));
            let dated = entry.map(|entry| rhythm.dated(entry));
            let mut days: Vec<NaiveDate> = dated
                .iter()
                .flat_map(|dated| dated.iter())
                .filter_map(|dated| working.offset(dated.span.last, working_days.into()))
                .filter(|day| window.contains(*day))
                .collect();
            days.sort_unstable();
            days
        }
        Published::Guess | Published::Never => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{TODAY, World, on},
        model::MeasureKind,
    };

    #[test]
    fn the_source_tells_when_it_is_published() {
        let weekly = Published::Weekly {
            weekday: Weekday::Mon,
        };
        let fiscal = |boundary, working_day| Published::Fiscal {
            boundary,
            working_day,
        };
        let mut world = World::new();
        let count = world.ours("Stock count", 3, 4);
        let _ = count;
        let entry = world.records.entries[0].id;
        let after = Published::After {
            entry_id: Some(entry),
            working_days: 5,
        };
        let figure = world.figure("stock loss", MeasureKind::Result);
        for (source, expected) in [
            ("weekly trading report", Some(weekly)),
            ("monthly report", Some(fiscal(Boundary::Period, 8))),
            ("Quarterly letter", Some(fiscal(Boundary::Quarter, 10))),
            ("half-year report", Some(fiscal(Boundary::Half, 10))),
            ("annual report", Some(fiscal(Boundary::Year, 20))),
            ("count of the shops", Some(after)),
            ("dispute log", None),
            ("", None),
        ] {
            source.clone_into(&mut world.figure_mut(figure).source);
            let measure = world.records.measure(figure).unwrap();
            let found = publication(&world.records, measure);
            let expected = expected.map(|rule| Publication {
                rule,
                is_guess: true,
            });
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn a_new_reading_is_due_once_it_is_out() {
        let fiscal = Published::Fiscal {
            boundary: Boundary::Period,
            working_day: 8,
        };
        let weekly = Published::Weekly {
            weekday: Weekday::Mon,
        };
        // The eighth working day of November is Wednesday 11, a week ago; Monday was two days ago.
        for (rule, last, expected) in [
            (fiscal, Some(-34), Some(-7)),
            (fiscal, Some(-8), Some(-7)),
            (fiscal, Some(-7), None),
            (fiscal, None, None),
            (weekly, Some(-30), Some(-2)),
            (weekly, Some(-29), None),
            (Published::Never, Some(-34), None),
        ] {
            let mut world = World::new();
            let figure = world.figure("days to collect", MeasureKind::Early);
            world.figure_mut(figure).published = rule;
            world.read(figure, &last.map_or(vec![], |days| vec![(days, 58.0)]));
            let chains = Chains::of(&world.records, TODAY);
            let publications = Publications::around(&world.records, TODAY);
            let measure = world.records.measure(figure).unwrap();
            let due = publications.due(&chains, measure);
            assert_eq!(due, expected.map(on), "{rule:?} {last:?}");
        }
    }

    #[test]
    fn after_an_entry_working_days_are_counted() {
        let mut world = World::new();
        // From Thursday to Friday of this week; five working days later is the next Friday.
        world.ours("Stock count", 1, 2);
        let figure = world.figure("stock loss", MeasureKind::Result);
        world.figure_mut(figure).published = Published::After {
            entry_id: Some(world.records.entries[0].id),
            working_days: 5,
        };
        let publications = Publications::around(&world.records, TODAY);
        let measure = world.records.measure(figure).unwrap();
        assert_eq!(publications.next(measure), Some(on(9)));
    }
}
