//! Scoring one opener: every reason that holds, with its weight out of the one table.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    CourseLine, Depth, Guidance, InvitationSide, OpenerReason, Season, purpose,
    reasons::{Because, reason},
    subject,
};
use crate::{
    Records,
    conversations::{FindingKind, Purpose, say},
    homework::{FactState, facts_for},
    leaders::Leader,
    rhythm::EntryKind,
};

/// An opener with its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ScoredOpener {
    /// 1 to 5.
    pub number: u8,
    /// The sum of the weights.
    pub score: i32,
    /// Heaviest first, for before against.
    pub reasons: Vec<OpenerReason>,
}

/// What every score looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) records: &'a Records,
    pub(super) season: &'a Season,
    pub(super) guidance: &'a Guidance,
    pub(super) leader: &'a Leader,
    pub(super) course: &'a [CourseLine],
    pub(super) today: NaiveDate,
}

/// Returns the opener that must be asked before a window closes: one that was called pressing, and
/// the plan that it should reach starts within three weeks.
fn urgent(
    records: &Records,
    season: &Season,
    leader: &Leader,
    course: &[CourseLine],
) -> Option<u8> {
    let asked_for = purpose::pressing(records, leader, season.on)
        .and_then(|finding| purpose::opener_of(&finding.text))?;
    let open = course.iter().any(|line| line.opener == asked_for && line.depth == Depth::NotAsked);
    let near = season
        .next_plan()
        .is_some_and(|plan| say::days_between(season.on, plan.span.first) <= 21);
    (open && near).then_some(asked_for)
}

#[expect(clippy::too_many_arguments, reason = "one row of the table of advice looks at all of them")]
fn score(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    leader: &Leader,
    course: &[CourseLine],
    number: u8,
    urgent: Option<u8>,
    today: NaiveDate,
) -> ScoredOpener {
    let mut reasons = Vec::new();
    let line = course.iter().find(|line| line.opener == number);
    if let Some(line) = line {
        of_course(season, guidance, line, &mut reasons);
    }
    of_order(records, season, leader, course, number, &mut reasons);
    // A fitting time is no reason to ask again what was seen and is fresh.
    if line.is_none_or(|line| is_open(season, guidance, line)) {
        of_season(season, guidance, number, &mut reasons);
        of_homework(records, guidance, leader, number, today, &mut reasons);
    }
    of_records(records, season, leader, number, urgent, &mut reasons);
    reasons.sort_by_key(|reason| -reason.weight);
    ScoredOpener { number, score: reasons.iter().map(|reason| reason.weight).sum(), reasons }
}

/// Tells whether an opener may be asked by the course: not asked, only heard, or long ago.
fn is_open(season: &Season, guidance: &Guidance, line: &CourseLine) -> bool {
    let heard = line.depth < Depth::Evidenced && line.opener != 4;
    heard || line.on.is_none_or(|on| say::days_between(on, season.on) >= again(guidance, line.opener))
}

/// Returns the days after which an opener may be asked again.
fn again(guidance: &Guidance, opener: u8) -> i64 {
    guidance.opener(opener).map_or(183, |known| i64::from(known.ask_again.after_days_min))
}

/// What the course itself says: never, long ago, lately, how deep.
fn of_course(
    season: &Season,
    guidance: &Guidance,
    line: &CourseLine,
    reasons: &mut Vec<OpenerReason>,
) {
    let Some(on) = line.on else {
        reasons.push(reason(Because::NeverAsked, &[], 0));
        return;
    };
    let days = say::days_between(on, season.on);
    let ago = format!("{days} days ago");
    let again = again(guidance, line.opener);
    if line.depth == Depth::Agreed {
        reasons.push(reason(Because::StillAgreed, &[&say::distance(on, season.on)], 0));
    } else if days < 45 {
        reasons.push(reason(Because::AskedLately, &[&ago], 0));
    } else if days >= again {
        let more = i32::try_from((days - again) / 10).unwrap_or(0).min(20);
        reasons.push(reason(Because::LongAgo, &[&ago], more));
    }
    if line.depth == Depth::Heard && days >= 45 {
        if line.fell_back {
            reasons.push(reason(Because::FellBack, &[], 0));
        }
        // An opinion on us is complete once it is heard.
        if line.opener != 4 {
            reasons.push(reason(Because::OnlyHeard, &[], 0));
        }
    }
}

/// What the order of the course says.
fn of_order(
    records: &Records,
    season: &Season,
    leader: &Leader,
    course: &[CourseLine],
    number: u8,
    reasons: &mut Vec<OpenerReason>,
) {
    let depth = |opener: u8| {
        course.iter().find(|line| line.opener == opener).map_or(Depth::NotAsked, |line| line.depth)
    };
    if depth(number) != Depth::NotAsked {
        return;
    }
    match number {
        1 => reasons.push(reason(Because::FirstOfAll, &[], 0)),
        3 => {
            let new = purpose::in_post_since(records, leader)
                .is_some_and(|since| say::days_between(since, season.on) < 120);
            if new && depth(1) == Depth::NotAsked {
                reasons.push(reason(Because::NewInPost, &[], 0));
            }
        }
        5 => {
            reasons.push(reason(Because::LastOfAll, &[], 0));
            let thin = |opener: u8| depth(opener) < Depth::Evidenced;
            match (thin(1), thin(3)) {
                (false, false) if depth(1) == Depth::Agreed => {
                    reasons.push(reason(Because::GroundLaid, &[], 0));
                }
                (false, false) => {}
                (true, _) => reasons.push(reason(Because::GroundThin, &["Their figures are"], 0)),
                (false, true) => {
                    reasons.push(reason(Because::GroundThin, &["What makes work hard is"], 0));
                }
            }
        }
        _ => {}
    }
}

/// What the time of their year says.
fn of_season(
    season: &Season,
    guidance: &Guidance,
    number: u8,
    reasons: &mut Vec<OpenerReason>,
) {
    let plan = (number == 2)
        .then(|| season.next_plan())
        .flatten()
        .filter(|plan| say::days_between(season.on, plan.span.first) <= 70);
    if let Some(plan) = plan {
        let starts = say::distance(plan.span.first, season.on);
        reasons.push(reason(Because::BeforePlan, &[&plan.said(), &starts], 0));
    } else if let Some(welcome) = season.welcome(number, guidance) {
        let name = say::capital(&welcome.happening.said());
        let span = welcome.happening.span;
        reasons.push(match welcome.side {
            InvitationSide::During => {
                reason(Because::OpenMoment, &[&welcome.happening.said()], 0)
            }
            InvitationSide::Before => {
                let starts = say::distance(span.first, season.on);
                reason(Because::BeforePlan, &[&welcome.happening.said(), &starts], 0)
            }
            InvitationSide::After => {
                let because = if welcome.happening.kind == EntryKind::Ours {
                    Because::AfterOurs
                } else {
                    Because::AfterEvent
                };
                reason(because, &[&name, &say::distance(span.last, season.on)], 0)
            }
        });
    }
    if season.mid_quarter && matches!(number, 4 | 5) {
        reasons.push(reason(Because::MidQuarter, &[], 0));
    }
}

/// What findings, promises and called-off chats say.
fn of_records(
    records: &Records,
    season: &Season,
    leader: &Leader,
    number: u8,
    urgent: Option<u8>,
    reasons: &mut Vec<OpenerReason>,
) {
    if let Some(pressing) = purpose::pressing(records, leader, season.on)
        && purpose::opener_of(&pressing.text) == Some(number)
    {
        let when = say::distance(pressing.said_on, season.on);
        reasons.push(reason(Because::AskedFor, &[&when, say::phrase(&pressing.text)], 0));
    }
    if let Some(other) = urgent.filter(|urgent| *urgent != number) {
        reasons.push(reason(Because::ShortWindow, &[subject(other)], 0));
    }
    if let Some(asking) = Purpose::asking(number) {
        let times = purpose::fell_through(records, leader, asking, season.on);
        if times > 0 {
            let often = if times == 1 { "once" } else { "twice" };
            reasons.push(reason(Because::FellThrough, &[often], 0));
        }
    }
    let asked = records.openers_asked.iter().any(|asked| {
        asked.leader_id == leader.id && asked.unit_id == leader.unit_id && asked.opener == number
    });
    if number == 1
        && !asked
        && let Some(figure) = named_figure(records, leader)
    {
        reasons.push(reason(Because::FigureNamed, &[&figure], 0));
    }
    if number == 4
        && let Some((_, last)) = purpose::last_of_ours(records, leader.unit_id, season.on)
        && say::days_between(last, season.on) > 42
        && !purpose::ours_now(records, leader.unit_id, season.on)
    {
        let unit = records.unit(leader.unit_id).map_or("", |unit| unit.name.as_str());
        let when = say::distance(last, season.on);
        reasons.push(reason(Because::NothingOfOurs, &[unit, &when], 0));
    }
}

fn named_figure(records: &Records, leader: &Leader) -> Option<String> {
    records
        .findings
        .iter()
        .filter(|finding| finding.leader_id == leader.id && finding.unit_id == leader.unit_id)
        .filter(|finding| finding.kind == FindingKind::Measure)
        .max_by_key(|finding| finding.said_on)
        .and_then(|finding| finding.text.split([',', ';', '(']).next())
        .map(|name| say::phrase(name).to_owned())
        .filter(|name| !name.is_empty())
}

/// What the homework says.
fn of_homework(
    records: &Records,
    guidance: &Guidance,
    leader: &Leader,
    number: u8,
    today: NaiveDate,
    reasons: &mut Vec<OpenerReason>,
) {
    let topics: Vec<_> = guidance
        .opener(number)
        .into_iter()
        .flat_map(|opener| opener.homework.iter().filter_map(|hint| hint.topic))
        .collect();
    if topics.is_empty() {
        return;
    }
    let missing: Vec<&str> = topics
        .iter()
        .filter(|topic| {
            !facts_for(records, leader.unit_id, Some(leader.id)).any(|fact| {
                fact.topic == **topic && fact.state == FactState::Known && !fact.is_stale(today)
            })
        })
        .map(|topic| topic.name())
        .collect();
    if missing.is_empty() {
        reasons.push(reason(Because::HomeworkReady, &[], 0));
    } else {
        reasons.push(reason(Because::HomeworkMissing, &[&say::list(&missing)], 0));
    }
}

