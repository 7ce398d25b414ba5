//! Everything that advice is made from.

use chrono::NaiveDate;

use super::{Guidance, heard::Heard};
use crate::{
    Id, Records, calendar::Now, chain::Chains, know_how, model::Leader, season::Season, ties::Ties,
    timing::Outlook,
};

/// The records, the present, the guidance, and one look ahead for all questions of a screen.
#[derive(Debug)]
pub struct Advisor<'a> {
    guidance: &'a Guidance,
    outlook: Outlook<'a>,
    heard: Heard<'a>,
}

impl<'a> Advisor<'a> {
    /// Returns an advisor for these records at `now`; nothing is worked out before it is asked for.
    pub fn new(records: &'a Records, guidance: &'a Guidance, now: Now) -> Self {
        let outlook = Outlook::new(records, &guidance.season, now);
        let heard = Heard::new(records, now.date());
        Self {
            guidance,
            outlook,
            heard,
        }
    }

    pub const fn records(&self) -> &'a Records {
        self.outlook.records()
    }

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

    /// Returns what earlier chats left behind, for scoring.
    pub(super) const fn heard(&self) -> &Heard<'a> {
        &self.heard
    }

    /// Returns what is joined with what today.
    pub fn ties(&self) -> &Ties<'a> {
        self.heard.ties()
    }

    /// Returns the know-how of all units, most urgent first.
    pub fn know_how(&self) -> &[know_how::Outlook<'a>] {
        self.heard.outlooks()
    }

    /// Returns the chains of all figures today.
    pub fn chains(&self) -> &Chains<'a> {
        self.heard.chains()
    }

    /// Returns a day of a leader's year, as openers see it.
    pub fn season(&self, leader: Id<Leader>, on: NaiveDate) -> Season<'a> {
        self.outlook.season(leader, on)
    }
}
