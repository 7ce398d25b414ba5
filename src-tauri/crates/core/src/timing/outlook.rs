//! The entrance: one look ahead from now, for all questions of a screen.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Now, Span, WorkingDays, days_after, next_day},
    model::{Leader, Load, Opener},
    rhythm::Rhythm,
    season::{OpenerYear, Season, SeasonRules},
};

use super::{
    change::Change,
    closing_window::ClosingWindow,
    crunch::{self, Crunch},
    day::{self, DayAdvice, Question, Verdict},
    due::{self, Clock},
    free::Common,
    judge,
    my_side::MySide,
    phase,
    reasons::{Code, Reason},
    their_side::TheirSide,
};

/// Days back that due dates and events look at.
const BACK: i64 = 270;
/// Days ahead: 26 weeks to find a slot in, and room for the end of what begins there.
const AHEAD: i64 = 300;
/// Days behind a day, and days ahead of it, of which an event can still make an opener welcome.
const BEHIND: i64 = 100;
const BEFORE: i64 = 190;

/// One look ahead.
#[derive(Debug)]
pub struct Outlook<'a> {
    pub(crate) records: &'a Records,
    rules: &'a SeasonRules,
    now: Now,
    pub(crate) rhythm: Rhythm<'a>,
    pub(crate) mine: MySide<'a>,
    seen: RefCell<BTreeMap<Id<Leader>, Rc<Seen<'a>>>>,
    opener_years: RefCell<Vec<Rc<OpenerYear<'a>>>>,
}

/// A leader's side, and what was worked out about it.
#[derive(Debug)]
pub(crate) struct Seen<'a> {
    pub(crate) theirs: TheirSide<'a>,
    pub(crate) closing: OnceCell<Option<ClosingWindow>>,
    clock: OnceCell<Clock>,
}

impl<'a> Outlook<'a> {
    /// Looks ahead from `now`. Right for 270 days back and 300 ahead.
    pub fn new(records: &'a Records, rules: &'a SeasonRules, now: Now) -> Self {
        Self::covering(records, rules, now, Span::day(now.date()))
    }

    /// Looks ahead from `now`, and is right for the span as well, wherever it lies.
    pub fn covering(records: &'a Records, rules: &'a SeasonRules, now: Now, span: Span) -> Self {
        let today = now.date();
        let window = Span::new(
            days_after(today, -BACK).min(days_after(span.first, -BEHIND)),
            days_after(today, AHEAD).max(days_after(span.last, BEFORE)),
        );
        let rhythm = Rhythm::new(records, window);
        let mine = MySide::of(records, rhythm.my_days(), window, today);
        Self {
            records,
            rules,
            now,
            rhythm,
            mine,
            seen: RefCell::default(),
            opener_years: RefCell::default(),
        }
    }

    /// Looks ahead in the same way, and is right for the span as well.
    #[must_use]
    pub fn widened(&self, span: Span) -> Self {
        Self::covering(self.records, self.rules, self.now, span)
    }

    /// Returns my date now.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    pub const fn now(&self) -> Now {
        self.now
    }

    pub const fn records(&self) -> &'a Records {
        self.records
    }

    /// Returns the rhythm behind it.
    pub const fn rhythm(&self) -> &Rhythm<'a> {
        &self.rhythm
    }

    /// Returns the days that I work.
    pub fn my_days(&self) -> Rc<WorkingDays> {
        self.rhythm.my_days()
    }

    /// Returns the days that a leader works.
    pub fn days_of(&self, leader: Id<Leader>) -> Rc<WorkingDays> {
        self.rhythm.leader_days(leader)
    }

    /// Returns how many of my working days lie after `from`, up to `to`; negative the other way.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let count = |from: NaiveDate, to: NaiveDate| {
            let after = next_day(from);
            i64::try_from(self.mine.days.count(Span::new(after, to))).unwrap_or(i64::MAX)
        };
        if from <= to {
            count(from, to)
        } else {
            -count(to, from)
        }
    }

    /// Tells whether the rhythm is worked out for a span; if not, another look has to cover it.
    pub(crate) fn covers(&self, span: Span) -> bool {
        let window = self.rhythm.window();
        window.first <= span.first && span.last <= window.last
    }

    /// Tells whether everything that can make an opener welcome in a span is worked out, too.
    pub(crate) fn covers_season(&self, span: Span) -> bool {
        let first = days_after(span.first, -BEHIND);
        self.covers(Span::new(first, days_after(span.last, BEFORE)))
    }

    pub(crate) fn seen(&self, leader: Id<Leader>) -> Option<Rc<Seen<'a>>> {
        if let Some(known) = self.seen.borrow().get(&leader) {
            return Some(Rc::clone(known));
        }
        let row = self.records.leader(leader)?;
        let seen = Rc::new(Seen {
            theirs: TheirSide::of(
                self.records,
                &self.rhythm,
                self.opener_year(leader),
                row,
                self.now,
            ),
            closing: OnceCell::new(),
            clock: OnceCell::new(),
        });
        self.seen.borrow_mut().insert(leader, Rc::clone(&seen));
        Some(seen)
    }

    /// Returns how many more chats my day has room for.
    pub fn room_on(&self, my_date: NaiveDate, question: &Question) -> usize {
        let taken = self.mine.chats_on(my_date, question.without).count();
        usize::from(self.records.me.per_day).saturating_sub(taken)
    }

    /// Returns how many more chats my week has room for.
    pub fn room_in_week(&self, my_date: NaiveDate, question: &Question) -> usize {
        let taken = self.mine.chats_in_week(my_date, question.without);
        usize::from(self.records.me.per_week).saturating_sub(taken)
    }

    /// Returns a day for a chat with a leader; none if there is no such leader.
    pub fn day(&self, leader: Id<Leader>, date: NaiveDate) -> Option<DayAdvice> {
        self.day_for(leader, date, &Question::default())
    }

    /// Returns a day for what is asked: moving a conversation, or following the leader's request.
    pub fn day_for(
        &self,
        leader: Id<Leader>,
        date: NaiveDate,
        question: &Question,
    ) -> Option<DayAdvice> {
        if !self.covers(Span::day(date)) {
            let wider = self.widened(Span::day(date));
            return wider.day_for(leader, date, question);
        }
        let seen = self.seen(leader)?;
        Some(self.judged(&seen, date, question).0)
    }

    /// Returns the verdict of a day; avoid if there is no such leader.
    pub fn verdict(&self, leader: Id<Leader>, date: NaiveDate) -> Verdict {
        self.day(leader, date)
            .map_or(Verdict::Avoid, |day| day.verdict)
    }

    /// Returns a day with the time in common that it leaves.
    pub(crate) fn judged(
        &self,
        seen: &Seen<'a>,
        date: NaiveDate,
        question: &Question,
    ) -> (DayAdvice, Common) {
        let (reasons, common) = self.tested(seen, date, question);
        (self.ranked(seen, date, question, reasons), common)
    }

    /// Returns what the two sides say about a day.
    pub(crate) fn tested(
        &self,
        seen: &Seen<'a>,
        date: NaiveDate,
        question: &Question,
    ) -> (Vec<Reason>, Common) {
        judge::judge(&self.mine, &seen.theirs, date, self.today(), question)
    }

    /// Returns the day with what only ranks it, too.
    pub(crate) fn ranked(
        &self,
        seen: &Seen<'a>,
        date: NaiveDate,
        question: &Question,
        mut reasons: Vec<Reason>,
    ) -> DayAdvice {
        let theirs = &seen.theirs;
        if question.their_request {
            let who = Rc::clone(&theirs.who);
            reasons.push(Code::TheyAsked { who }.into());
        }
        reasons.extend(self.due_reason(seen, date));
        reasons.extend(phase::reason(theirs, date));
        if let Some(window) = self.closing_of(seen)
            && window.last_good.contains(&date)
        {
            let code = Code::ClosingWindow {
                event: window.event.clone(),
                starts_on: window.event_days.first,
            };
            reasons.push(code.changed_at(Change::Entry(window.entry_id, window.event.clone())));
        }
        day::advice(date, reasons, question)
    }

    /// Returns the verdict by the two sides alone, without what only ranks.
    pub(crate) fn plain_verdict(&self, theirs: &TheirSide<'a>, date: NaiveDate) -> Verdict {
        if self.plainly_avoided(theirs, date) {
            return Verdict::Avoid;
        }
        let question = Question::default();
        let (reasons, _) = judge::judge(&self.mine, theirs, date, self.today(), &question);
        day::advice(date, reasons, &question).verdict
    }

    /// Looks at the commonest causes to avoid a day, without words.
    pub(crate) fn plainly_avoided(&self, theirs: &TheirSide<'a>, date: NaiveDate) -> bool {
        theirs.felt.lane.load(date).load == Load::Critical
            || !theirs.days.is_working(date)
            // Their yesterday may be my today.
            || next_day(date) < self.today()
    }

    /// Tells whether it is a good day, by the two sides alone.
    pub(crate) fn is_good(&self, theirs: &TheirSide<'a>, date: NaiveDate) -> bool {
        let day = theirs.felt.lane.load(date);
        theirs.rhythm_known
            && day.load < Load::Busy
            && !day.edge
            && self.plain_verdict(theirs, date) == Verdict::Good
    }

    /// Tells whether it would be a good day if no notice were needed.
    pub(crate) fn is_good_at_short_notice(&self, theirs: &TheirSide<'a>, date: NaiveDate) -> bool {
        let day = theirs.felt.lane.load(date);
        if day.load >= Load::Busy || day.edge || self.plainly_avoided(theirs, date) {
            return false;
        }
        let question = Question::default();
        let (mut reasons, _) = judge::judge(&self.mine, theirs, date, self.today(), &question);
        reasons.retain(|reason| !matches!(reason.code, Code::Notice { .. }));
        day::advice(date, reasons, &question).verdict == Verdict::Good
    }

    pub(super) fn clock_of(&self, seen: &Seen<'a>) -> Clock {
        let today = self.today();
        *seen.clock.get_or_init(|| due::clock(&seen.theirs, today))
    }

    fn due_reason(&self, seen: &Seen<'a>, date: NaiveDate) -> Option<Reason> {
        let theirs = &seen.theirs;
        // A chat that stands already settles it.
        if theirs.next_chat.is_some() || self.standing_first(seen).is_some() {
            return None;
        }
        let today = self.today();
        let target = i64::from(theirs.leader.target_gap);
        let mut clock = self.clock_of(seen);
        let (mut then, mut by_then) = (today, false);
        if clock.counted < target {
            let ahead = date.signed_duration_since(today).num_days();
            if clock.counted + ahead < target {
                return None;
            }
            clock = due::clock(theirs, date.max(today));
            (then, by_then) = (date, true);
            if clock.counted < target {
                return None;
            }
            // Only what is due today weighs more than the target itself: a day is no better for
            // lying later.
            clock.share = 0;
            clock.beyond = false;
        }
        let since = clock.length(then.signed_duration_since(clock.since).num_days());
        let (target, limit) = (theirs.leader.target_gap, theirs.leader.limit_gap);
        let code = match (clock.met, clock.beyond) {
            (false, _) => Code::NeverMet,
            (true, true) => Code::BeyondLimit {
                since,
                by_then,
                limit,
            },
            (true, false) => Code::Due {
                since,
                by_then,
                target,
            },
        };
        // A quarter of the weight at the target, all of it at the limit.
        let whole = code.weight();
        let weight = whole / 4 + whole * 3 / 4 * i32::from(clock.share) / 100;
        let change = Change::Gaps(theirs.leader.id, theirs.leader.role.clone());
        Some(code.changed_at(change).weighing(weight))
    }

    /// Tells whether an opener was never asked of the leader in this unit.
    pub(crate) fn never_asked(&self, leader: &Leader, opener: Opener) -> bool {
        let mut asked = self.records.asked_of(leader.id, leader.unit_id);
        asked.all(|asked| asked.opener != opener)
    }

    /// Returns a day of a leader's year, as openers see it.
    pub fn season(&self, leader: Id<Leader>, on: NaiveDate) -> Season<'a> {
        if !self.covers_season(Span::day(on)) {
            return self.widened(Span::day(on)).season(leader, on);
        }
        Season::of(self.records, leader, self.opener_year(leader), on)
    }

    /// Returns a leader's year as openers see it, one for all who feel the same and work on the same days.
    fn opener_year(&self, leader: Id<Leader>) -> Rc<OpenerYear<'a>> {
        let (felt, days) = (self.rhythm.of_leader(leader), self.days_of(leader));
        let mut years = self.opener_years.borrow_mut();
        if let Some(known) = years.iter().find(|year| year.is_of(&felt, &days)) {
            return Rc::clone(known);
        }
        let year = Rc::new(OpenerYear::of(self.rules, felt, days));
        years.push(Rc::clone(&year));
        year
    }

    /// Returns the crunch that a leader is in on a day: five or more critical working days on end.
    pub fn crunch(&self, leader: Id<Leader>, date: NaiveDate) -> Option<Crunch> {
        crunch::crunch(&self.seen(leader)?.theirs, date)
    }
}
