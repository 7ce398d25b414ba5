//! Scoring one opener: every reason that holds, with its weight out of the one table.

use chrono::NaiveDate;
use serde::Serialize;

use super::{CourseLine, Guidance, OpenerReason, heard::Heard, purpose, reasons::Because};
use crate::model::Depth;
use crate::{
    Records,
    coaching::{self, Remark},
    english::say,
    homework::facts_for,
    model::{EntryKind, FactState, FindingKind, Leader, Opener, Purpose, Side, Topic},
    season::{Season, WindowSide},
};

/// Days within which an opener was asked lately.
pub(super) const LATELY: i64 = 45;
/// Days before a plan in which its subject becomes urgent.
const URGENT: i64 = 21;
/// Days after the end of a solution in which it is fresh: six weeks.
const AFTER_OURS: i64 = 42;
/// Days in which an answer to criticism, or a promise kept late, asks how it is now.
const AFTER_REPAIR: i64 = 60;
/// Days in post in which a leader counts as new.
const NEW_IN_POST: i64 = 120;

/// An opener with its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ScoredOpener {
    pub number: Opener,
    /// The sum of the weights.
    pub score: i32,
    /// Heaviest first, for before against.
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::OpenerReasonLine>"))]
    pub reasons: Vec<OpenerReason>,
}

/// What every score and every choice looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct ScoringInput<'a, 'h> {
    pub(super) records: &'a Records,
    pub(super) season: &'a Season<'a>,
    pub(super) guidance: &'a Guidance,
    pub(super) leader: &'a Leader,
    pub(super) course: &'a [CourseLine],
    pub(super) today: NaiveDate,
    pub(super) heard: &'a Heard<'h>,
}

impl ScoringInput<'_, '_> {
    /// Returns the score of an opener.
    pub(super) fn score(&self, number: Opener) -> ScoredOpener {
        let mut reasons = Vec::new();
        let line = self.course.iter().find(|line| line.opener == number);
        if let Some(line) = line {
            self.of_course(line, &mut reasons);
        }
        self.of_order(number, &mut reasons);
        // A fitting time is no reason to ask again what was seen and is fresh.
        if line.is_none_or(|line| self.is_open(line)) {
            self.of_season(number, &mut reasons);
            self.of_homework(number, &mut reasons);
        }
        self.of_records(number, &mut reasons);
        self.of_heard(number, &mut reasons);
        reasons.sort_by_key(|reason| -reason.weight);
        ScoredOpener {
            number,
            score: reasons.iter().map(|reason| reason.weight).sum(),
            reasons,
        }
    }

    pub(super) fn depth(&self, opener: Opener) -> Depth {
        self.course
            .iter()
            .find(|line| line.opener == opener)
            .map_or(Depth::NotAsked, |line| line.depth)
    }

    /// Tells whether an opener may be asked by the course: not asked, only heard, or long ago.
    fn is_open(&self, line: &CourseLine) -> bool {
        let heard = line.depth < Depth::Evidenced && line.opener != Opener::Needs;
        let long_ago = |on| say::days_between(on, self.season.on) >= self.again(line.opener);
        heard || line.on.is_none_or(long_ago)
    }

    /// Returns the days after which an opener may be asked again.
    fn again(&self, opener: Opener) -> i64 {
        self.guidance
            .opener(opener)
            .map_or(183, |known| i64::from(known.ask_again.after_days_min))
    }

    /// What the course itself says: never, long ago, lately, how deep.
    fn of_course(&self, line: &CourseLine, reasons: &mut Vec<OpenerReason>) {
        let day = self.season.on;
        let Some(on) = line.on else {
            reasons.push(Because::NeverAsked.on(day));
            return;
        };
        let days = say::days_between(on, day);
        let again = self.again(line.opener);
        if line.depth == Depth::Agreed {
            reasons.push(Because::StillAgreed(on).on(day));
        } else if days < LATELY {
            reasons.push(Because::AskedLately(on).on(day));
        } else if days >= again {
            let more = i32::try_from((days - again) / 10).unwrap_or(0).min(20);
            let mut reason = Because::LongAgo(on).on(day);
            reason.weight += more;
            reasons.push(reason);
        }
        if line.depth == Depth::Heard && days >= LATELY {
            if line.fell_back {
                reasons.push(Because::FellBack.on(day));
            }
            // An opinion on us is complete once it is heard.
            if line.opener != Opener::Needs {
                reasons.push(Because::OnlyHeard.on(day));
            }
        }
    }

    /// What the order of the course says.
    fn of_order(&self, number: Opener, reasons: &mut Vec<OpenerReason>) {
        if self.depth(number) != Depth::NotAsked {
            return;
        }
        let day = self.season.on;
        match number {
            Opener::Measures => reasons.push(Because::FirstOfAll.on(day)),
            Opener::Challenges => {
                let since = self.leader.since;
                let new = since.is_some_and(|since| say::days_between(since, day) < NEW_IN_POST);
                if new && self.depth(Opener::Measures) == Depth::NotAsked {
                    reasons.push(Because::NewInPost.on(day));
                }
            }
            Opener::Ideas => {
                reasons.push(Because::LastOfAll.on(day));
                let heard = |opener: Opener| self.depth(opener) < Depth::Evidenced;
                if heard(Opener::Measures) {
                    reasons.push(Because::GroundThin(Opener::Measures).on(day));
                } else if heard(Opener::Challenges) {
                    reasons.push(Because::GroundThin(Opener::Challenges).on(day));
                } else if self.depth(Opener::Measures) == Depth::Agreed {
                    reasons.push(Because::GroundLaid.on(day));
                }
            }
            Opener::Skills | Opener::Needs => {}
        }
    }

    /// What the time of their year says.
    fn of_season(&self, number: Opener, reasons: &mut Vec<OpenerReason>) {
        let season = self.season;
        if let Some(welcome) = season.welcome(number) {
            let happening = welcome.happening;
            let name = || happening.entry.name.clone();
            let (first, last) = (happening.span.first, happening.span.last);
            let because = match welcome.side {
                WindowSide::During => Because::OpenMoment(name()),
                // The nearest plan is what they think of, whichever one makes it welcome.
                WindowSide::Before => match season.next_plan() {
                    Some(plan) => Because::BeforePlan(plan.entry.name.clone(), plan.span.first),
                    None => Because::BeforePlan(name(), first),
                },
                WindowSide::After if happening.entry.kind == EntryKind::Ours => {
                    Because::AfterOurs(name(), last)
                }
                WindowSide::After => Because::AfterEvent(name(), last),
            };
            reasons.push(because.on(season.on));
        }
        if season.mid_quarter && matches!(number, Opener::Needs | Opener::Ideas) {
            reasons.push(Because::MidQuarter.on(season.on));
        }
    }

    /// What findings, deliveries and called-off chats say.
    fn of_records(&self, number: Opener, reasons: &mut Vec<OpenerReason>) {
        let (records, leader, day) = (self.records, self.leader, self.season.on);
        if let Some(pressing) = purpose::pressing(records, leader, day)
            && purpose::opener_of(&pressing.text) == Some(number)
        {
            let words = say::phrase(&pressing.text).to_owned();
            reasons.push(Because::AskedFor(pressing.said_on, words).on(day));
        }
        if let Some(other) = self.urgent().filter(|urgent| *urgent != number) {
            reasons.push(Because::ShortWindow(other).on(day));
        }
        let often = purpose::fell_through(records, leader, Purpose::asking(number), day);
        if often > 0 {
            reasons.push(Because::FellThrough(often).on(day));
        }
        if number == Opener::Measures
            && self.depth(Opener::Measures) == Depth::NotAsked
            && let Some(figure) = self.named_figure()
        {
            reasons.push(Because::FigureNamed(figure).on(day));
        }
        if number == Opener::Needs {
            self.of_repair(reasons);
        }
        if number == Opener::Needs
            && let Some((_, last)) = purpose::last_of_ours(records, leader.unit_id, day)
            && say::days_between(last, day) > AFTER_OURS
            && !purpose::ours_now(records, leader.unit_id, day)
        {
            let unit = records.unit(leader.unit_id);
            let unit = unit.map_or_else(String::new, |unit| unit.name.clone());
            reasons.push(Because::NothingOfOurs(unit, last).on(day));
        }
    }

    /// What follows after we let them down: criticism answered, a late promise kept.
    fn of_repair(&self, reasons: &mut Vec<OpenerReason>) {
        let day = self.season.on;
        let fresh = |on: NaiveDate| (0..=AFTER_REPAIR).contains(&say::days_between(on, day));
        let asked = self
            .course
            .iter()
            .find(|line| line.opener == Opener::Needs)
            .and_then(|line| line.on);
        let since = |on: NaiveDate| asked.is_none_or(|asked| asked < on);
        let answered = self
            .records
            .findings_in_post(self.leader)
            .filter(|finding| finding.kind == FindingKind::Feedback)
            .map(|finding| coaching::remark(self.records, finding))
            .filter(Remark::is_criticism)
            .filter_map(|remark| remark.answered_on)
            .filter(|on| fresh(*on) && since(*on))
            .max();
        if let Some(on) = answered {
            reasons.push(Because::ReportedBack(on).on(day));
        }
        let kept = self
            .records
            .promises_with(self.leader.id)
            .filter(|promise| promise.owed_by == Side::Me)
            .filter(|promise| promise.done_on > promise.due && promise.due.is_some())
            .filter_map(|promise| promise.done_on)
            .filter(|on| fresh(*on) && since(*on))
            .max();
        if let Some(on) = kept {
            reasons.push(Because::PromiseKept(on).on(day));
        }
    }

    /// Returns the opener that must be asked before a window closes: one that they called pressing,
    /// that was never asked, and the plan that it should reach starts within three weeks.
    fn urgent(&self) -> Option<Opener> {
        let asked_for = purpose::pressing(self.records, self.leader, self.season.on)
            .and_then(|finding| purpose::opener_of(&finding.text))?;
        let near = self
            .season
            .next_plan()
            .is_some_and(|plan| say::days_between(self.season.on, plan.span.first) <= URGENT);
        (near && self.depth(asked_for) == Depth::NotAsked).then_some(asked_for)
    }

    fn named_figure(&self) -> Option<String> {
        self.records
            .findings_in_post(self.leader)
            .filter(|finding| finding.kind == FindingKind::Measure)
            .max_by_key(|finding| finding.said_on)
            .and_then(|finding| finding.text.split([',', ';', '(']).next())
            .map(|name| say::phrase(name).to_owned())
            .filter(|name| !name.is_empty())
    }

    /// What the homework says.
    fn of_homework(&self, number: Opener, reasons: &mut Vec<OpenerReason>) {
        let hints = self
            .guidance
            .opener(number)
            .map(|opener| opener.homework.as_slice());
        let topics: Vec<_> = hints
            .into_iter()
            .flatten()
            .filter_map(|hint| hint.topic)
            .collect();
        let (unit, leader) = (self.leader.unit_id, Some(self.leader.id));
        let missing: Vec<Topic> = topics
            .iter()
            .filter(|topic| {
                !facts_for(self.records, unit, leader).any(|fact| {
                    fact.topic == **topic
                        && fact.state == FactState::Known
                        && !fact.is_stale(self.today)
                })
            })
            .copied()
            .collect();
        if topics.is_empty() {
            // Nothing that homework holds belongs to this opener.
        } else if missing.is_empty() {
            reasons.push(Because::HomeworkReady.on(self.season.on));
        } else {
            reasons.push(Because::HomeworkMissing(missing).on(self.season.on));
        }
    }
}
