//! Sections 7, 8 and 10: what was tried, what it took, and what comes next.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    calendar::days_after,
    know_how::{self, Word},
    model::{Entry, EntryKind, Idea, IdeaState, Measure, ReviewLine},
    search::HitKind,
    ties::End,
};

use super::{
    About, Draft, Outward,
    figures::{self, Claims},
    say,
    scope::{Scope, opens},
};

/// Days ahead in which something is named as next.
const AHEAD: i64 = 92;

/// Returns the lines of section 7: ideas begun, decided or to be decided in the window, the newest first.
pub(super) fn ideas(scope: &Scope<'_>) -> Vec<Draft> {
    let mut found: Vec<(NaiveDate, Outward<&Idea>)> = scope
        .records
        .ideas
        .iter()
        .filter_map(|idea| {
            let on = touched(scope, idea)?;
            Some((on, Outward::idea(&scope.ties, idea)?))
        })
        .collect();
    found.sort_by_key(|(on, idea)| std::cmp::Reverse((*on, idea.id)));
    found
        .into_iter()
        .map(|(_, idea)| {
            let tied = scope.ties.measures_of(End::Idea(idea.id));
            let mut tied = tied.filter_map(|(measure, _)| scope.measure(measure));
            Draft {
                key: format!("idea:{}", idea.id),
                text: say::idea(scope, idea),
                about: About {
                    figure: tied.next().map(|measure| crate::chain::figure(&measure)),
                    ours: Some(idea.name.clone()),
                    next: idea.decided_on.is_some() || idea.review_on.is_some(),
                },
                opens: Some(opens(HitKind::Idea, idea.id.uuid(), Some(idea.unit_id))),
            }
        })
        .collect()
}

/// Returns the newest day of the window on which something became of an idea.
pub(super) fn touched(scope: &Scope<'_>, idea: &Idea) -> Option<NaiveDate> {
    let due = idea.review_on.filter(|_| crate::ideas::is_open(idea));
    let days = [idea.first, idea.decided_on, due].into_iter().flatten();
    days.filter(|on| scope.window.contains(*on)).max()
}

/// Returns the lines of section 8: what deliveries of the window took, by unit, and of which it is not noted.
pub(super) fn effort(scope: &Scope<'_>) -> Vec<Draft> {
    let mut by_unit: BTreeMap<usize, (String, u64, u64)> = BTreeMap::new();
    let mut unknown: Vec<String> = Vec::new();
    for entry in delivered(scope) {
        let unit = crate::rhythm::expand::unit_of(scope.records, entry.scope);
        let (hours, cost) = (entry.their_hours, entry.cost);
        if hours.is_none() && cost.is_none() {
            let solution = entry.solution_id.and_then(|id| scope.records.solution(id));
            let name = solution.map(|it| say::ours(Outward::solution(it)));
            unknown.extend(name.filter(|name| !unknown.contains(name)));
            continue;
        }
        let at = unit.map_or(0, |unit| scope.position(unit) + 1);
        let name = unit.map_or_else(String::new, |unit| scope.unit_name(unit).to_owned());
        let sums = by_unit.entry(at).or_insert((name, 0, 0));
        sums.1 += u64::from(hours.unwrap_or(0));
        sums.2 += u64::from(cost.unwrap_or(0));
    }
    let took: Vec<_> = by_unit.into_values().collect();
    let line = |key: &str, text| Draft {
        key: key.to_owned(),
        text,
        about: About::default(),
        opens: None,
    };
    let took = say::took(&took).map(|text| line("effort:noted", text));
    let unknown = say::not_noted(&unknown).map(|text| line("effort:notNoted", text));
    took.into_iter().chain(unknown).collect()
}

/// Returns the solutions that ran or ended in the window, in the order of the first days.
fn delivered<'a>(scope: &Scope<'a>) -> Vec<Outward<&'a Entry>> {
    let mut found: Vec<(NaiveDate, Outward<&Entry>)> = Vec::new();
    for (_, delivery) in scope.ties.all_deliveries() {
        let runs =
            delivery.span.first <= scope.window.last && delivery.span.last >= scope.window.first;
        let entry = scope.records.entry(delivery.entry_id);
        let Some(entry) = entry.filter(|it| runs && it.kind == EntryKind::Ours) else {
            continue;
        };
        if found.iter().all(|(_, known)| known.id != entry.id) {
            found.extend(Outward::delivery(entry).map(|it| (delivery.span.first, it)));
        }
    }
    found.sort_by_key(|(first, entry)| (*first, entry.id));
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// Returns the lines of section 10 where I wrote none: figures that come out, decisions, know-how to begin with.
pub(super) fn next<'a>(
    scope: &Scope<'a>,
    claims: &Claims<'a>,
    changed: &[&ReviewLine],
) -> Vec<Draft> {
    // A figure whose line is hidden is not named elsewhere.
    let is_hidden = |measure: Outward<&Measure>| {
        let key = figures::key(measure);
        changed.iter().any(|line| line.hidden && line.key == key)
    };
    let soon = days_after(scope.day, AHEAD);
    let mut figures = figures::next_days(scope, claims);
    figures.retain(|(on, measure)| *on <= soon && !is_hidden(*measure));
    let mut lines: Vec<Draft> = say::next_figures(&figures, scope.day)
        .map(|text| Draft {
            key: "next:figures".to_owned(),
            text,
            about: About::default(),
            opens: None,
        })
        .into_iter()
        .collect();
    let mut decisions: Vec<(NaiveDate, Outward<&Idea>)> = scope
        .records
        .ideas
        .iter()
        .filter(|idea| matches!(idea.state, IdeaState::Agreed | IdeaState::Trying))
        .filter_map(|idea| {
            let on = idea.review_on.filter(|on| scope.day < *on && *on <= soon)?;
            Some((on, Outward::idea(&scope.ties, idea)?))
        })
        .collect();
    decisions.sort_by_key(|(on, idea)| (*on, idea.id));
    lines.extend(decisions.into_iter().map(|(on, idea)| Draft {
        key: format!("next:{}", idea.id),
        text: say::to_decide(scope, idea, on),
        about: About::default(),
        opens: Some(opens(HitKind::Idea, idea.id.uuid(), Some(idea.unit_id))),
    }));
    let outlooks = know_how::outlooks(&scope.ties).into_iter();
    let begins = outlooks.filter(|it| matches!(it.word, Word::StartNow | Word::PlanIt));
    lines.extend(begins.filter_map(|outlook| {
        let on = outlook.start_by.filter(|on| *on <= soon)?;
        let row = Outward::know_how(&scope.ties, outlook.know_how)?;
        Some(Draft {
            key: format!("next:{}", row.id),
            text: say::to_begin(scope, row, on),
            about: About::default(),
            opens: Some(opens(HitKind::KnowHow, row.id.uuid(), Some(row.unit_id))),
        })
    }));
    lines
}
