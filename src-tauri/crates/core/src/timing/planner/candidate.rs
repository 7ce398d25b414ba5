//! Who takes part in a plan, with the best moment in each of my seats.

use std::{collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use crate::{
    calendar::{Span, next_day, previous_day},
    model::{ConversationState, Leader, Pace},
};

use super::{
    super::{
        day::{DayAdvice, Question},
        due,
        no_seat::NoSeat,
        outlook::{Outlook, Seen},
        slots::{Moment, rank_of},
    },
    left_out::{self, LeftOut},
    memory,
    proposal::ProposedSlot,
    seats::Seat,
    wishes::Wishes,
};
use crate::model::ProposedDay;

/// A leader who takes part.
pub(in super::super) struct Candidate<'a> {
    pub(super) leader: &'a Leader,
    pub(super) seen: Rc<Seen<'a>>,
    /// The days that are not to be avoided and have time in common.
    days: Vec<DayAdvice>,
    /// The best moment in each seat, by the number of the seat.
    pub(in super::super) offers: BTreeMap<usize, Offer>,
    pub(super) beyond: bool,
    /// The date to be kept.
    pub(super) kept: Option<NaiveDate>,
    /// What was proposed before.
    before: Option<&'a ProposedDay>,
    /// Before that day only good days are for them.
    due_on: NaiveDate,
    /// The first day of what closes a window; the last good days are before it.
    closes_on: Option<NaiveDate>,
}

/// A moment on one of the candidate's days.
pub(in super::super) struct Offer {
    day: usize,
    pub(in super::super) date: NaiveDate,
    moment: Moment,
    score: i32,
    good: bool,
    /// Whether it is a good day at hours that suit the leader.
    pub(in super::super) suits: bool,
}

impl<'a> Candidate<'a> {
    /// Returns what a seat is worth to the plan: the score of the moment, less for each week of
    /// waiting, raised and lowered with the attention that the leader gets. Those beyond the limit
    /// have the better day where it is between them and others.
    pub(super) fn worth(&self, seat: usize, first: NaiveDate) -> Option<i64> {
        /// Beyond every loss, so that attention raises each score.
        const FLOOR: i64 = 1_000;
        /// Beyond what one moment is better than another: a day before a window closes comes first.
        const AFTER: i64 = 500;
        /// How many others one beyond the limit counts for.
        const BEYOND: i64 = 4;
        let pace = match self.leader.pace {
            Pace::Focus => 5,
            Pace::Steady => 4,
            Pace::Light => 3,
        };
        let offer = self.offers.get(&seat)?;
        let beyond = if self.beyond { BEYOND } else { 1 };
        let is_late = self.closes_on.is_some_and(|day| offer.date >= day);
        let late = if is_late { AFTER } else { 0 };
        let rank = rank_of(offer.score, offer.date, first) - late;
        Some((FLOOR + rank).max(0) * pace * beyond)
    }

    #[cfg(test)]
    pub(in super::super) const fn leader_id(&self) -> crate::Id<Leader> {
        self.leader.id
    }

    /// Tells whether a seat is on the date to be kept.
    pub(super) fn keeps(&self, seat: usize) -> bool {
        let offer = self.offers.get(&seat);
        offer.is_some_and(|offer| self.kept == Some(offer.date))
    }

    /// Tells whether a seat is on the day that was proposed before, which is no worse than it was.
    pub(super) fn stays(&self, seat: usize) -> bool {
        self.offers.get(&seat).is_some_and(|offer| {
            self.before
                .is_some_and(|before| before.date == offer.date && (offer.good || !before.good))
        })
    }

    /// Returns how many days a good seat of one beyond the limit lies before the `farthest` one; 0 for others.
    pub(super) fn sooner(&self, seat: usize, first: NaiveDate, farthest: i64) -> i64 {
        let offer = self
            .offers
            .get(&seat)
            .filter(|offer| self.beyond && offer.suits);
        offer.map_or(0, |offer| {
            (farthest - offer.date.signed_duration_since(first).num_days()).max(0)
        })
    }

    /// Returns the seat in words.
    pub(super) fn proposed(
        &self,
        outlook: &Outlook<'a>,
        seats: &[Seat],
        seat: usize,
    ) -> Option<ProposedSlot> {
        let offer = self.offers.get(&seat)?;
        let day = self.days.get(offer.day)?.clone();
        let slot = outlook.slot_at(&self.seen.theirs, day, &offer.moment);
        Some(ProposedSlot {
            leader_id: self.leader.id,
            who: self.leader.role.clone(),
            my_date: seats.get(seat)?.date,
            state: state_of(self.leader, slot.half.is_none()),
            kept: self.keeps(seat),
            moved: None,
            slot,
        })
    }
}

/// Returns what an accepted moment becomes: planned where a time is known and we book it ourselves.
pub fn state_of(leader: &Leader, is_exact: bool) -> ConversationState {
    if is_exact && leader.assistant.trim().is_empty() {
        ConversationState::Planned
    } else {
        ConversationState::Asked
    }
}

/// Returns the leader with the moments, or why they take no part.
pub(super) fn candidate<'a>(
    outlook: &Outlook<'a>,
    leader: &'a Leader,
    span: Span,
    seats: &[Seat],
    wishes: &Wishes,
) -> Result<Candidate<'a>, Box<LeftOut>> {
    let out = |cause| Box::new(left_out::because(leader, cause));
    let Some(seen) = outlook.seen(leader.id) else {
        return Err(out(NoSeat::NoLeader));
    };
    let theirs = &seen.theirs;
    if let Some(chat) = theirs.next_chat {
        return Err(Box::new(left_out::planned(leader, &chat)));
    }
    if wishes.without_leaders.contains(&leader.id) {
        return Err(out(NoSeat::Excluded));
    }
    let mut candidate = Candidate {
        leader,
        days: Vec::new(),
        offers: BTreeMap::new(),
        beyond: outlook.clock_of(&seen).beyond,
        kept: wishes.kept(leader.id),
        before: memory::newest(outlook, &seen, None),
        due_on: due::due_on(theirs, &outlook.clock_of(&seen), outlook.today()),
        closes_on: outlook
            .closing_of(&seen)
            .filter(|window| window.too_late.is_none())
            .map(|window| window.closes_on),
        seen: Rc::clone(&seen),
    };
    let not_now = not_now(outlook, &seen, span);
    let kept_only = not_now.is_some().then_some(candidate.kept).flatten();
    match (not_now, kept_only) {
        (Some(cause), None) => return Err(out(cause)),
        // A day chosen by hand counts, whether or not a chat is due.
        (_, Some(date)) => candidate.look_at(outlook, date, seats),
        (None, None) => {
            // My date may be the one before or after theirs.
            let first = previous_day(span.first);
            let last = next_day(span.last);
            for date in Span::new(first, last).iter() {
                let kept = candidate.kept == Some(date);
                if kept || outlook.leads_up_to(&seen.theirs, date).is_none() {
                    candidate.look_at(outlook, date, seats);
                }
            }
        }
    }
    Ok(candidate)
}

/// Returns why a leader who could be planned is left in peace.
fn not_now<'a>(outlook: &Outlook<'a>, seen: &Seen<'a>, span: Span) -> Option<NoSeat> {
    let theirs = &seen.theirs;
    let today = outlook.today();
    let leader = theirs.leader;
    let target = i64::from(leader.target_gap);
    let due_in_span =
        outlook.clock_of(seen).counted >= target || due::clock(theirs, span.last).counted >= target;
    let how_due = || outlook.due(leader.id).map(Box::new);
    if let Some(crunch) = outlook.crunch(leader.id, today)
        && (crunch.until >= span.last || !due_in_span)
    {
        return how_due().map(NoSeat::Crunch);
    }
    let closing = outlook.closing_of(seen);
    if !due_in_span && closing.is_none_or(|window| window.too_late.is_some()) {
        return how_due().map(NoSeat::NotDue);
    }
    let first = outlook.standing_first(seen)?;
    Some(NoSeat::Standing(first))
}

impl<'a> Candidate<'a> {
    /// Takes in the best moment that a date has in each seat.
    fn look_at(&mut self, outlook: &Outlook<'a>, date: NaiveDate, seats: &[Seat]) {
        let seen = Rc::clone(&self.seen);
        let near = |seat: &Seat| seat.date.signed_duration_since(date).num_days().abs() <= 1;
        let from = seats.partition_point(|seat| seat.date < date && !near(seat));
        if !seats.get(from).is_some_and(near) {
            return;
        }
        let Some((day, moments)) = outlook.open_day(&seen, date, &Question::default()) else {
            return;
        };
        // Nobody who is not due is asked on a busy day only because there is room.
        let good = day.is_good();
        if !good && date < self.due_on && self.kept != Some(date) {
            return;
        }
        let minutes = self.leader.chat_minutes;
        let mut found = false;
        let numbered = seats.iter().enumerate().skip(from);
        for (number, seat) in numbered.take_while(|(_, seat)| near(seat)) {
            let best = moments
                .iter()
                .filter(|moment| moment.my_date == seat.date)
                .filter(|moment| seat.holds(moment.start, minutes, outlook))
                .fold(None::<&Moment>, |best, moment| match best {
                    Some(best) if best.weight >= moment.weight => Some(best),
                    _ => Some(moment),
                });
            let Some(best) = best else { continue };
            let score = day.score + best.weight;
            // Two of their dates can meet in one seat of mine, far round the world.
            let better = |known: &Offer| known.score >= score;
            if !self.offers.get(&number).is_some_and(better) {
                let offer = Offer {
                    day: self.days.len(),
                    date,
                    moment: *best,
                    score,
                    good,
                    suits: day.suits(),
                };
                self.offers.insert(number, offer);
                found = true;
            }
        }
        if found {
            self.days.push(day);
        }
    }
}
