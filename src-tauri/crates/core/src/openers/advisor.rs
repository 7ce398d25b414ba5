//! Everything that advice is made from.

use chrono::NaiveDate;

use super::Guidance;
use crate::{Id, Records, calendar::Now, model::Leader, season::Season, timing::Outlook};

/// The records, the present, the guidance, and one look ahead for all questions of a screen.
#[derive(Debug)]
pub struct Advisor<'a> {
    guidance: &'a Guidance,
    outlook: Outlook<'a>,
}

impl<'a> Advisor<'a> {
    /// Returns an advisor for these records at `now`; nothing is worked out before it is asked for.
    pub fn new(records: &'a Records, guidance: &'a Guidance, now: Now) -> Self {
        let outlook = Outlook::new(records, &guidance.season, now);
        Self { guidance, outlook }
    }

    /// Returns the records.
    pub const fn records(&self) -> &'a Records {
        self.outlook.records()
    }

    /// Returns the present.
    pub const fn now(&self) -> Now {
        self.outlook.now()
    }

    /// Returns my date now.
    pub fn today(&self) -> NaiveDate {
        self.outlook.today()
    }

    /// Returns the guidance on openers.
    pub const fn guidance(&self) -> &'a Guidance {
        self.guidance
    }

    /// Returns the look ahead.
    pub const fn outlook(&self) -> &Outlook<'a> {
        &self.outlook
    }

    /// Returns a day of a leader's year, as openers see it.
    pub fn season(&self, leader: Id<Leader>, on: NaiveDate) -> Season<'a> {
        self.outlook.season(leader, on)
    }
}
