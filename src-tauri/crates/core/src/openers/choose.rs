//! Choosing the purpose: what outweighs every score, in its order.
//!
//! A late promise first, then what is planned, the first meeting, their own topic, a trial that
//! runs, criticism without an answer, something pressing; else the opener with the best score.

use chrono::NaiveDate;

use super::{CourseLine, ScoredOpener, purpose, score::Around, subject};
use crate::{
    conversations::{Conversation, Purpose, say},
    promises::Promise,
    rhythm::Load,
};

/// A purpose, what comes after it, and why.
pub(super) type Choice = (Purpose, Option<Purpose>, Vec<String>);

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
        let what = say::uncapital(say::phrase(&promise.text));
        let due = promise.due.map_or_else(String::new, |due| format!(" for {}", say::day(due, day)));
        let mut why = vec![format!("Promised{due}: {what}.")];
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

/// Returns the heaviest reason for what comes after: "After that, how we serve them. Asked 202 days
/// ago."
fn why_then(then: Purpose, openers: &[ScoredOpener]) -> Option<String> {
    let number = then.opener()?;
    let opener = openers.iter().find(|opener| opener.number == number)?;
    let reason = opener.reasons.iter().find(|reason| reason.weight > 0)?;
    Some(format!("After that, {}. {}", subject(number), reason.text))
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
        n => {
            let n = say::number(i64::try_from(n).unwrap_or(2));
            format!("{} pieces of criticism are unanswered.", say::capital(&n))
        }
    }
}

