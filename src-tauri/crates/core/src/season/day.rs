//! One day of a leader's year, as openers see it.

use std::rc::Rc;

use chrono::NaiveDate;

use super::{OpenerYear, Reference};
use crate::{
    Id, Records,
    model::{Leader, Load, Opener},
    rhythm::{Happening, fiscal_on},
};

/// Calendar days ahead within which an event or a plan is worth naming: a quarter.
const AHEAD: i64 = 91;
/// Calendar days back at which counting working days is worth it.
const BACK: i64 = 90;

/// One day of a leader's year.
#[derive(Debug, Clone)]
pub struct Season<'a> {
    pub on: NaiveDate,
    /// Whether it is in the middle third of a quarter.
    pub mid_quarter: bool,
    year: Rc<OpenerYear<'a>>,
}

impl<'a> Season<'a> {
    /// Returns a day of a leader's year.
    pub(crate) fn of(
        records: &Records,
        leader: Id<Leader>,
        year: Rc<OpenerYear<'a>>,
        on: NaiveDate,
    ) -> Self {
        let unit = records.leader(leader).map(|leader| leader.unit_id);
        let fiscal = fiscal_on(records, unit, on).year_of(on);
        let mid_quarter = fiscal.quarters.iter().any(|quarter| {
            let third = quarter.days() / 3;
            let into = on.signed_duration_since(quarter.first).num_days();
            quarter.contains(on) && (third..third * 2).contains(&into)
        });
        Self {
            on,
            mid_quarter,
            year,
        }
    }

    /// Returns everything that happens in the year, by first day.
    pub fn happenings(&self) -> &[Happening<'a>] {
        self.year.happenings()
    }

    /// Returns what makes an opener welcome on the day.
    pub fn welcome(&self, opener: Opener) -> Option<Reference<'_, 'a>> {
        self.year.welcome(opener, self.on)
    }

    /// Returns what makes an opener wait on the day.
    pub fn waits(&self, opener: Opener) -> Option<Reference<'_, 'a>> {
        self.year.waits(opener, self.on)
    }

    /// Returns the event that one refers to: the last that ended 3 to 30 working days ago.
    pub fn event(&self) -> Option<&Happening<'a>> {
        self.year
            .events()
            .filter(|happening| happening.entry.kind.is_event())
            .filter(|happening| (1..=BACK).contains(&self.days_since(happening.span.last)))
            .filter(|happening| {
                let days = self.year.working_days(happening.span.last, self.on);
                (3..=30).contains(&days)
            })
            .max_by_key(|happening| (happening.span.last, happening.load))
    }

    /// Returns the next event or plan that takes their time, within a quarter.
    pub fn next_event(&self) -> Option<&Happening<'a>> {
        self.ahead(|happening| happening.entry.kind.is_event() || happening.entry.kind.is_plan())
    }

    /// Returns the next budget or plan that takes their time, within a quarter.
    pub fn next_plan(&self) -> Option<&Happening<'a>> {
        self.ahead(|happening| happening.entry.kind.is_plan())
    }

    fn ahead(&self, fits: impl Fn(&Happening<'_>) -> bool) -> Option<&Happening<'a>> {
        self.year
            .events()
            .filter(|happening| happening.load >= Load::Busy)
            .filter(|happening| (1..=AHEAD).contains(&-self.days_since(happening.span.first)))
            .filter(|happening| fits(happening))
            .min_by_key(|happening| happening.span.first)
    }

    fn days_since(&self, date: NaiveDate) -> i64 {
        self.on.signed_duration_since(date).num_days()
    }
}
