//! Sections 4 to 6: what we changed because we were told, challenges ahead, and know-how that could go.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::{
    Id,
    answers::{self, Wait},
    know_how::{self, Word},
    model::{Challenge, Unit},
    search::HitKind,
    skills,
    ties::End,
};

use super::{
    About, Draft, Outward, say,
    scope::{Scope, opens},
};

/// Returns the lines of section 4, newest first: the change, never the words.
pub(super) fn changes(scope: &Scope<'_>) -> Vec<Draft> {
    let told = scope.records.feedback.iter().filter_map(|feedback| {
        let on = feedback.told_on.filter(|on| scope.window.contains(*on))?;
        Some((on, feedback))
    });
    let mut told: Vec<_> = told.collect();
    told.sort_by_key(|(on, feedback)| Reverse((*on, feedback.id)));
    told.into_iter()
        .filter_map(|(_, feedback)| {
            let text = say::changed(Outward::change(feedback, scope.day)?);
            Some(Draft {
                key: format!("feedback:{}", feedback.id),
                text,
                about: About {
                    ours: Some(String::new()),
                    ..About::default()
                },
                opens: Some(opens(HitKind::Feedback, feedback.id.uuid(), None)),
            })
        })
        .collect()
}

/// Returns the lines of section 5: the hardest challenge of each unit, by position.
pub(super) fn challenges(scope: &Scope<'_>) -> Vec<Draft> {
    let hardest = scope
        .units
        .iter()
        .filter_map(|unit| hardest(scope, unit.id));
    hardest
        .map(|(challenge, wait)| {
            let answer = answer(scope, &challenge, &wait);
            let tied = scope.ties.measures_of(End::Challenge(challenge.id));
            let mut tied = tied.filter_map(|(measure, _)| scope.measure(measure));
            let about = About {
                figure: tied.next().map(|measure| crate::chain::figure(&measure)),
                ours: answer.clone(),
                next: answer.is_some() || challenge.horizon.is_some(),
            };
            Draft {
                key: format!("challenge:{}", challenge.id),
                text: say::challenge(scope, challenge, answer.as_deref()),
                about,
                opens: Some(opens(
                    HitKind::Challenge,
                    challenge.id.uuid(),
                    Some(challenge.unit_id),
                )),
            }
        })
        .collect()
}

fn hardest<'a>(scope: &Scope<'a>, unit: Id<Unit>) -> Option<(Outward<&'a Challenge>, Wait)> {
    let here = scope.records.challenges.iter();
    let shown = here
        .filter(|challenge| challenge.unit_id == unit && skills::is_open(challenge, scope.day))
        .filter_map(|challenge| Outward::challenge(&scope.ties, challenge))
        .map(|challenge| (challenge, answers::wait(&scope.ties, &challenge)))
        .filter(|(_, wait)| !wait.is_not_ours);
    shown.min_by_key(|(challenge, _)| {
        let horizon = challenge.horizon.unwrap_or(NaiveDate::MAX);
        (Reverse(challenge.severity), horizon, challenge.id)
    })
}

/// Returns what answers a challenge; nothing where no answer has begun.
fn answer(scope: &Scope<'_>, challenge: &Challenge, wait: &Wait) -> Option<String> {
    if !wait.is_answered(scope.day) {
        return None;
    }
    let tied = answers::tied_solutions(&scope.ties, challenge).into_iter();
    let running = tied.filter(|solution| {
        let mut deliveries = scope.ties.deliveries_in(*solution, challenge.unit_id);
        deliveries.any(|delivery| {
            delivery.span.first <= scope.day
                && wait
                    .heard_on
                    .is_none_or(|heard| delivery.span.last >= heard)
        })
    });
    let solutions = running.filter_map(|id| scope.records.solution(id));
    let names: Vec<String> = solutions
        .map(|it| say::ours(Outward::solution(it)))
        .collect();
    Some(say::answer(&names))
}

/// Returns the lines of section 6, the most urgent first.
pub(super) fn know_how(scope: &Scope<'_>) -> Vec<Draft> {
    let outlooks = know_how::outlooks(&scope.ties).into_iter();
    outlooks
        .filter(|outlook| outlook.word != Word::Safe)
        .filter_map(|outlook| {
            let row = Outward::know_how(&scope.ties, outlook.know_how)?;
            let solution = row.solution_id.and_then(|id| scope.records.solution(id));
            let dated = outlook.start_by.or(outlook.leaves);
            Some(Draft {
                key: format!("knowHow:{}", row.id),
                text: say::know_how(scope, row, outlook.word),
                about: About {
                    figure: None,
                    ours: solution.map(|it| it.name.clone()),
                    next: dated.is_some() || outlook.word == Word::UnderWay,
                },
                opens: Some(opens(HitKind::KnowHow, row.id.uuid(), Some(row.unit_id))),
            })
        })
        .collect()
}
