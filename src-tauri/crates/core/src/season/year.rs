//! A leader's year as openers see it: the days on which each one is welcome or waits.

use std::{collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::{Span, WorkingDays, days_after, next_day, previous_day},
    model::{Entry, Opener},
    rhythm::{FeltYear, Happening},
};

use super::{OpenerWindow, SeasonRules, WindowSide, WindowUnit};

/// Calendar days between two dates of an entry that comes too often to be an event one refers to.
const FREQUENT: i64 = 14;

/// A leader's year as openers see it.
#[derive(Debug)]
pub struct OpenerYear<'a> {
    felt: Rc<FeltYear<'a>>,
    days: Rc<WorkingDays>,
    /// By number of the happening.
    frequent: Vec<bool>,
    welcome: Vec<Window>,
    waiting: Vec<Window>,
}

/// The days of one opener around one happening.
#[derive(Debug, Clone, Copy)]
struct Window {
    opener: Opener,
    happening: usize,
    side: WindowSide,
    days: Span,
}

/// The happening that makes an opener welcome on a day, or makes it wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference<'s, 'a> {
    pub happening: &'s Happening<'a>,
    /// On which side of it the day is.
    pub side: WindowSide,
}

impl<'a> OpenerYear<'a> {
    /// Returns the year of whoever feels these happenings and works on these days.
    pub(crate) fn of(rules: &SeasonRules, felt: Rc<FeltYear<'a>>, days: Rc<WorkingDays>) -> Self {
        let frequent = frequent(&felt.happenings);
        let (mut welcome, mut waiting) = (Vec::new(), Vec::new());
        for (number, happening) in felt.happenings.iter().enumerate() {
            let entry = happening.entry;
            let often = frequent.get(number).copied().unwrap_or_default();
            let window = |opener, side, days| Window {
                opener,
                happening: number,
                side,
                days,
            };
            let during = |opener| window(opener, WindowSide::During, happening.span);
            let by_mark = entry.mark.and_then(|mark| rules.sensitive(mark));
            let marked = by_mark.map_or(&[][..], |known| &known.held_back);
            waiting.extend(
                entry
                    .holds_back
                    .iter()
                    .chain(marked)
                    .map(|held| during(*held)),
            );
            if often {
                continue;
            }
            let Some(kind) = rules.kind(entry.kind) else {
                continue;
            };
            let around = |of: &OpenerWindow| {
                let heavy = of.load.is_none_or(|load| happening.load >= load);
                let days = heavy.then(|| days_of(of, happening.span, &days))??;
                Some(window(of.opener, of.side, days))
            };
            waiting.extend(kind.always_holds_back.iter().filter_map(around));
            for opener in &entry.invites {
                let mut named = kind
                    .invites
                    .iter()
                    .filter(|of| of.opener == *opener)
                    .peekable();
                if named.peek().is_none() {
                    welcome.push(during(*opener));
                }
                welcome.extend(named.filter_map(around));
            }
        }
        Self {
            felt,
            days,
            frequent,
            welcome,
            waiting,
        }
    }

    /// Tells whether it is the year of whoever feels this and works on these days.
    pub(crate) fn is_of(&self, felt: &Rc<FeltYear<'a>>, days: &Rc<WorkingDays>) -> bool {
        Rc::ptr_eq(&self.felt, felt) && Rc::ptr_eq(&self.days, days)
    }

    /// Returns everything that happens, by first day.
    pub fn happenings(&self) -> &[Happening<'a>] {
        &self.felt.happenings
    }

    /// Returns what makes an opener welcome on a day, the nearest first day or last day first.
    pub fn welcome(&self, opener: Opener, on: NaiveDate) -> Option<Reference<'_, 'a>> {
        let distance = |found: &Reference<'_, '_>| {
            let span = found.happening.span;
            let before = span.first.signed_duration_since(on).num_days();
            let after = on.signed_duration_since(span.last).num_days();
            before.max(after).max(0)
        };
        self.references(&self.welcome, opener, on)
            .min_by_key(distance)
    }

    /// Returns the openers that are welcome before a happening, and no longer once it begins.
    pub fn welcome_before(&self, happening: &Happening<'_>) -> Vec<Opener> {
        let leads_up = |window: &&Window| {
            window.side == WindowSide::Before
                && self.felt.happenings.get(window.happening) == Some(happening)
        };
        self.welcome
            .iter()
            .filter(leads_up)
            .map(|window| window.opener)
            .collect()
    }

    /// Returns what makes an opener wait on a day, the earliest first.
    pub fn waits(&self, opener: Opener, on: NaiveDate) -> Option<Reference<'_, 'a>> {
        self.references(&self.waiting, opener, on).next()
    }

    fn references<'s>(
        &'s self,
        windows: &'s [Window],
        opener: Opener,
        on: NaiveDate,
    ) -> impl Iterator<Item = Reference<'s, 'a>> {
        windows
            .iter()
            .filter(move |window| window.opener == opener && window.days.contains(on))
            .filter_map(|window| {
                Some(Reference {
                    happening: self.felt.happenings.get(window.happening)?,
                    side: window.side,
                })
            })
    }

    /// Returns the happenings that one refers to as events: none that comes every other week or oftener.
    pub(super) fn events(&self) -> impl DoubleEndedIterator<Item = &Happening<'a>> {
        let happenings = self.felt.happenings.iter().zip(&self.frequent);
        happenings
            .filter(|(_, frequent)| !**frequent)
            .map(|(happening, _)| happening)
    }

    /// Returns how many working days of the leader are after `from`, up to `to`.
    pub(super) fn working_days(&self, from: NaiveDate, to: NaiveDate) -> usize {
        let after = next_day(from);
        self.days.count(Span::new(after, to))
    }
}

/// Returns which happenings come every other week or oftener, by the dates of their entry.
fn frequent(happenings: &[Happening<'_>]) -> Vec<bool> {
    let mut found = vec![false; happenings.len()];
    let mut before: BTreeMap<Id<Entry>, (usize, NaiveDate)> = BTreeMap::new();
    for (number, happening) in happenings.iter().enumerate() {
        let (id, first) = (happening.entry.id, happening.span.first);
        if let Some((other, date)) = before.insert(id, (number, first))
            && (1..=FREQUENT).contains(&first.signed_duration_since(date).num_days())
        {
            for place in [other, number] {
                if let Some(one) = found.get_mut(place) {
                    *one = true;
                }
            }
        }
    }
    found
}

/// Returns the days of a window around a span.
fn days_of(window: &OpenerWindow, span: Span, working: &WorkingDays) -> Option<Span> {
    let (near, far) = window.ends();
    let later = |days: i64| days_after(span.last, days);
    let earlier = |days: i64| days_after(span.first, -days);
    let count = |days: i64| i32::try_from(days).ok();
    Some(match (window.side, window.unit) {
        (WindowSide::During, _) => span,
        (WindowSide::After, WindowUnit::Days) => Span::new(later(near.max(1)), later(far)),
        (WindowSide::After, WindowUnit::Weeks) => Span::new(later(near * 7), later(far * 7)),
        // The days off after the last working day still count.
        (WindowSide::After, WindowUnit::WorkingDays) => Span::new(
            working.offset(span.last, count(near.max(1))?)?,
            previous_day(working.offset(span.last, count(far + 1)?)?),
        ),
        (WindowSide::Before, WindowUnit::Days) => Span::new(earlier(far), earlier(near.max(1))),
        (WindowSide::Before, WindowUnit::Weeks) => Span::new(earlier(far * 7), earlier(near * 7)),
        (WindowSide::Before, WindowUnit::WorkingDays) => Span::new(
            next_day(working.offset(span.first, -count(far + 1)?)?),
            working.offset(span.first, -count(near.max(1))?)?,
        ),
    })
}
