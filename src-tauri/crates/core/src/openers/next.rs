//! Which opener or purpose comes next with a leader, on a day, and why.
//!
//! Pure scoring over the records and the season; never looks at slots. What outweighs any score
//! (a late promise, a first meeting, their own topic) is decided in [`purpose`](super::purpose)
//! order in [`choose`].

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    CourseLine, Depth, Guidance, HeldBack, InvitationSide, OpenerReason, Season,
    course, held_back, purpose,
    reasons::{Because, reason},
    subject,
};
use crate::{
    Id, Records,
    conversations::{FindingKind, Purpose, say},
    homework::{Fact, FactState, facts_for},
    leaders::Leader,
    rhythm::{EntryKind, Load},
    timing::Outlook,
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

/// What to talk about next with a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextOpeners {
    /// The openers that may be asked, best first.
    pub openers: Vec<ScoredOpener>,
    /// Why to meet next.
    pub purpose: Purpose,
    /// What comes after that, where the first is no opener.
    pub then: Option<Purpose>,
    /// Both in words: "reporting back on the trial, then how we serve them".
    pub text: String,
    /// Why this.
    pub why: Vec<String>,
    /// Openers that wait, and why.
    pub held_back: Vec<HeldBack>,
    /// What to look up first.
    pub look_up: Vec<Fact>,
    /// What only they can tell.
    pub ask: Vec<Fact>,
}

/// Returns what to talk about with a leader on the day `on`, or nothing without such a leader;
/// `today` ages what is known.
pub fn next(
    records: &Records,
    outlook: &Outlook<'_>,
    guidance: &Guidance,
    leader: Id<Leader>,
    on: NaiveDate,
    today: NaiveDate,
) -> Option<NextOpeners> {
    let row = records.leader(leader)?;
    let season = Season::of(outlook.rhythm(), leader, on);
    Some(advise(records, &season, guidance, row, today))
}

/// Returns what to talk about with `leader` on the season's day; `today` ages what is known.
pub fn advise(
    records: &Records,
    season: &Season,
    guidance: &Guidance,
    leader: &Leader,
    today: NaiveDate,
) -> NextOpeners {
    let course = course(records, leader.id, leader.unit_id, season.on);
    let mut openers = Vec::new();
    let mut waiting = Vec::new();
    let urgent = urgent(records, season, leader, &course);
    for number in 1..=5 {
        match held_back(records, season, guidance, leader, &course, number) {
            Some(why) => waiting.push(HeldBack { number, why }),
            None => openers.push(score(records, season, guidance, leader, &course, number, urgent, today)),
        }
    }
    // Equal scores go in the order of the course.
    openers.sort_by_key(|opener| (-opener.score, opener.number));
    let (purpose, then, why) = choose(records, season, leader, &course, &openers);
    let open = |state: FactState| {
        facts_for(records, leader.unit_id, Some(leader.id))
            .filter(|fact| fact.state == state)
            .cloned()
            .collect::<Vec<_>>()
    };
    NextOpeners {
        text: text(records, season, leader, purpose, then),
        openers,
        purpose,
        then,
        why,
        held_back: waiting,
        look_up: open(FactState::LookUp),
        ask: open(FactState::AskThem),
    }
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
    if let Some(line) = course.iter().find(|line| line.opener == number) {
        of_course(season, guidance, line, &mut reasons);
    }
    of_order(records, season, leader, course, number, &mut reasons);
    of_season(season, guidance, course, number, &mut reasons);
    of_records(records, season, leader, number, urgent, &mut reasons);
    of_homework(records, guidance, leader, number, today, &mut reasons);
    reasons.sort_by_key(|reason| -reason.weight);
    ScoredOpener { number, score: reasons.iter().map(|reason| reason.weight).sum(), reasons }
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
    let again = guidance.opener(line.opener).map_or(183, |known| i64::from(known.ask_again.after_days_min));
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
                (false, false) => reasons.push(reason(Because::GroundLaid, &[], 0)),
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
    course: &[CourseLine],
    number: u8,
    reasons: &mut Vec<OpenerReason>,
) {
    let depth = course
        .iter()
        .find(|line| line.opener == number)
        .map_or(Depth::NotAsked, |line| line.depth);
    // A fitting time is no reason to ask again what is known and agreed.
    if depth == Depth::Agreed {
        return;
    }
    let plan = (number == 2)
        .then(|| season.next_plan())
        .flatten()
        .filter(|plan| say::days_between(season.on, plan.span.first) <= 70);
    if let Some(plan) = plan {
        let name = say::capital(&plan.said());
        let starts = say::distance(plan.span.first, season.on);
        reasons.push(reason(Because::BeforePlan, &[&name, &starts], 0));
    } else if let Some(welcome) = season.welcome(number, guidance) {
        let name = say::capital(&welcome.happening.said());
        let span = welcome.happening.span;
        reasons.push(match welcome.side {
            InvitationSide::During => reason(Because::OpenMoment, &[&say::uncapital(&name)], 0),
            InvitationSide::Before => {
                reason(Because::BeforePlan, &[&name, &say::distance(span.first, season.on)], 0)
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
    if number == 1
        && let Some(figure) = named_figure(records, leader)
    {
        reasons.push(reason(Because::FigureNamed, &[&figure], 0));
    }
    if number == 4
        && let Some((_, last)) = purpose::last_of_ours(records, leader.unit_id, season.on)
        && say::days_between(last, season.on) > 42
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

/// Returns the purpose, what follows it, and why.
fn choose(
    records: &Records,
    season: &Season,
    leader: &Leader,
    course: &[CourseLine],
    openers: &[ScoredOpener],
) -> (Purpose, Option<Purpose>, Vec<String>) {
    let day = season.on;
    let worth = openers.iter().find(|opener| opener.score > 0);
    let top = worth.and_then(|opener| Purpose::asking(opener.number));
    let for_it = |opener: &ScoredOpener| -> Vec<String> {
        opener.reasons.iter().filter(|r| r.weight > 0).map(|r| r.text.clone()).collect()
    };
    let complaints: Vec<_> = purpose::open_complaints(records, leader).collect();
    let late = purpose::late(records, leader.id, day);
    let unwritten = purpose::unwritten(records, day)
        .into_iter()
        .rfind(|chat| chat.leader_id == leader.id && chat.purpose == Purpose::TheirTopic);

    if let Some(promise) = late.first() {
        let mut why = vec![format!("{} was promised{}.", say::capital(say::phrase(&promise.text)), promise
            .due
            .map(|due| format!(" for {}", say::day(due, day)))
            .unwrap_or_default())];
        let then = if complaints.is_empty() {
            top
        } else {
            why.push(unanswered(complaints.len()));
            Some(Purpose::ReportingBack)
        };
        return (Purpose::Repair, then, why);
    }
    if let Some(chat) = purpose::coming(records, leader.id, day) {
        let mut why = vec![format!("Planned for {}.", say::day(chat.date, day))];
        let scored = chat.purpose.opener().and_then(|n| openers.iter().find(|o| o.number == n));
        why.extend(scored.map(for_it).unwrap_or_default());
        return (chat.purpose, None, why);
    }
    if purpose::held(records, leader).next().is_none() {
        let mut why = vec![if purpose::last_held(records, leader.id, day).is_some() {
            "Not spoken in the new role yet.".to_owned()
        } else {
            "You have not met yet.".to_owned()
        }];
        if let Some(since) = purpose::in_post_since(records, leader)
            && say::days_between(since, day) < 180
        {
            why.push(format!("New in the job since {}.", say::day_month(since, day)));
        }
        return (Purpose::FirstMeeting, top, why);
    }
    if let Some(chat) = unwritten {
        let mut why = vec![format!("{} they asked; nothing is written down yet.", say::day_first(chat.date, day))];
        // What lies just behind them is often what they asked about.
        let just = season.happenings.iter().filter(|happening| {
            happening.load == Load::Critical
                && happening.span.last < day
                && say::days_between(happening.span.last, day) <= 14
        });
        if let Some(event) = just.max_by_key(|happening| happening.span.last) {
            why.push(format!(
                "{} ended {}.",
                say::capital(&event.said()),
                say::day(event.span.last, day)
            ));
        }
        return (Purpose::TheirTopic, top, why);
    }
    if let Some(trial) = purpose::running_trial(records, leader, day) {
        let ends = say::distance(trial.last, day);
        let verb = if trial.last < day { "ended" } else { "ends" };
        return (
            Purpose::ReportingBack,
            top,
            vec![format!("The trial of {} {verb} {ends}.", trial.name)],
        );
    }
    if !complaints.is_empty() {
        return (Purpose::ReportingBack, top, vec![unanswered(complaints.len())]);
    }
    if let Some(pressing) = purpose::pressing(records, leader, day)
        && purpose::opener_of(&pressing.text).is_none()
    {
        return (
            Purpose::TheirTopic,
            top,
            vec![format!("They called it pressing: “{}”.", say::phrase(&pressing.text))],
        );
    }
    match (worth, top) {
        (Some(opener), Some(purpose)) => (purpose, None, for_it(opener)),
        _ => all_fresh(course, day),
    }
}

/// All is answered and fresh: the one asked longest ago if that is half a year back, else listen.
fn all_fresh(course: &[CourseLine], day: NaiveDate) -> (Purpose, Option<Purpose>, Vec<String>) {
    let oldest = course
        .iter()
        .filter_map(|line| Some((line.on?, line.opener)))
        .filter(|(on, _)| say::days_between(*on, day) >= 180)
        .min();
    let asking = oldest.and_then(|(on, opener)| Some((on, Purpose::asking(opener)?)));
    match asking {
        Some((on, purpose)) => (
            purpose,
            None,
            vec![format!("Asked {}, longest ago of all.", say::distance(on, day))],
        ),
        None => (
            Purpose::TheirTopic,
            None,
            vec!["Nothing needs asking at the moment: just listen.".to_owned()],
        ),
    }
}

fn unanswered(count: usize) -> String {
    match count {
        1 => "Their last criticism is unanswered.".to_owned(),
        2 => "The same side of our work was criticised twice; neither is answered.".to_owned(),
        n => format!("{} pieces of criticism are unanswered.", say::capital(&say::number(i64::try_from(n).unwrap_or(0)))),
    }
}

fn text(
    records: &Records,
    season: &Season,
    leader: &Leader,
    purpose: Purpose,
    then: Option<Purpose>,
) -> String {
    let trial = purpose::running_trial(records, leader, season.on);
    let first = match (purpose, trial) {
        (Purpose::ReportingBack, Some(_)) => "reporting back on the trial".to_owned(),
        (purpose, _) => purpose_name(purpose).to_owned(),
    };
    let text = match then {
        Some(then) => format!("{first}, then {}", purpose_name(then)),
        None => first,
    };
    say::capital(&text)
}

/// Returns what a purpose is called in a sentence.
pub const fn purpose_name(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Opener1 => subject(1),
        Purpose::Opener2 => subject(2),
        Purpose::Opener3 => subject(3),
        Purpose::Opener4 => subject(4),
        Purpose::Opener5 => subject(5),
        Purpose::FirstMeeting => "first meeting",
        Purpose::ReportingBack => "reporting back",
        Purpose::TheirTopic => "their topic",
        Purpose::InPassing => "in passing",
        Purpose::Repair => "repair",
        Purpose::Goodbye => "goodbye",
    }
}
