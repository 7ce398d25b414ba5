//! Standing one-to-ones among the days: which one comes next, whether it comes first, and what one
//! falls into.
//!
//! One that comes by the day on which a chat falls due, or within the reflection gap, comes first: nobody is
//! proposed, and the sentences name it. In a critical time, on a day off, or while somebody is away it is marked,
//! and can be skipped.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::{NotWorking, Span},
    model::{Leader, Load},
    rhythm::Part,
    standing::book::Occasion,
};

use super::{
    days_away::DaysAway,
    due,
    outlook::{Outlook, Seen},
    their_side::TheirSide,
};

/// What speaks against a standing one-to-one on its day. `who` is the leader as one says it; none is I.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    Away {
        who: Option<Rc<str>>,
    },
    DayOff {
        name: String,
        who: Option<Rc<str>>,
    },
    /// In a critical time of the leader.
    Critical {
        entry: String,
    },
}

fn is_away(absences: &[DaysAway], date: NaiveDate) -> bool {
    absences.iter().any(|absence| absence.days.contains(date))
}

impl<'a> Outlook<'a> {
    /// Returns the next standing one-to-one with a leader that no chat stands for yet: today's, too,
    /// until its time is over.
    pub(crate) fn next_standing(&self, leader: Id<Leader>) -> Option<Occasion<'a>> {
        let mut with = self.mine.standing_with(leader).iter();
        with.find(|occasion| !self.is_past(occasion)).copied()
    }

    /// Returns the standing one-to-one that makes a chat before it needless, if there is one.
    pub(super) fn standing_first(&self, seen: &Seen<'a>) -> Option<NaiveDate> {
        let next = self.next_standing(seen.theirs.leader.id)?;
        let clock = self.clock_of(seen);
        due::standing_first(&seen.theirs, &clock, self.today(), Some(next.date))
    }

    /// Returns my date of the standing one-to-one that a day of the leader leads up to: within the days around a chat that stay
    /// free for what was said.
    pub(super) fn leads_up_to(&self, theirs: &TheirSide<'a>, date: NaiveDate) -> Option<NaiveDate> {
        let with = self.mine.standing_with(theirs.leader.id).iter();
        let mut with = with.filter(|occasion| {
            let next = occasion.leader_date(&self.mine.zone, &theirs.zone);
            (0..i64::from(theirs.gap)).contains(&next.signed_duration_since(date).num_days())
        });
        with.next().map(|occasion| occasion.date)
    }

    /// Tells whether a standing one-to-one is over.
    pub(crate) fn is_past(&self, occasion: &Occasion<'_>) -> bool {
        occasion.is_past(self.now(), &self.mine.zone)
    }

    /// Returns the leader's date of a standing one-to-one.
    pub(crate) fn leader_date(&self, occasion: &Occasion<'_>) -> NaiveDate {
        self.seen(occasion.standing.leader_id)
            .map_or(occasion.date, |seen| {
                occasion.leader_date(&self.mine.zone, &seen.theirs.zone)
            })
    }

    /// Returns what speaks against a standing one-to-one on its day: somebody away, a day off, a
    /// critical time of theirs.
    pub(crate) fn standing_mark(&self, occasion: &Occasion<'_>) -> Option<Mark> {
        if !self.covers(Span::day(occasion.date)) {
            let wider = self.widened(Span::day(occasion.date));
            return wider.standing_mark(occasion);
        }
        let seen = self.seen(occasion.standing.leader_id)?;
        let theirs = &seen.theirs;
        let date = occasion.leader_date(&self.mine.zone, &theirs.zone);
        let who = || Some(Rc::clone(&theirs.who));
        if is_away(&theirs.absences, date) {
            return Some(Mark::Away { who: who() });
        }
        if is_away(&self.mine.absences, occasion.date) {
            return Some(Mark::Away { who: None });
        }
        for (off, whose) in [
            (theirs.days.why_not(date), who()),
            (self.mine.days.why_not(occasion.date), None),
        ] {
            match off {
                Some(NotWorking::Holiday(name) | NotWorking::Closure(name)) => {
                    return Some(Mark::DayOff { name, who: whose });
                }
                // Whoever settled on a weekend knew of it.
                Some(NotWorking::Weekend) | None => {}
            }
        }
        let causes = theirs.felt.lane.causes(date).iter();
        let cause = causes
            .filter(|cause| cause.load == Load::Critical && cause.part == Part::Core)
            .find_map(|cause| theirs.felt.happenings.get(cause.happening))?;
        Some(Mark::Critical {
            entry: cause.entry.name.clone(),
        })
    }
}
