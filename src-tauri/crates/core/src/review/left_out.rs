//! What is not on the page, and why: shown beside it, for me alone.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;
use uuid::Uuid;

use crate::{
    Id,
    chain::{figure, lower},
    english::say as english,
    grades::Grade,
    model::{
        Confidence, ConversationState, CultureSide, Finding, FindingKind, Idea, Leader, Target,
        Unit,
    },
    search::HitKind,
    skills,
};

use super::{Outward, say, scope::Scope, work};

/// Why something is not on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewReason"))]
pub enum Reason {
    Private,
    OnlySaid,
    Assumed,
    MethodOnly,
    NotAgreed,
    SmallGroup,
    /// Words of a leader who did not agree to be quoted.
    NotReleased,
    /// Of a kind that never leaves the private screens.
    Always,
}

/// What is left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewLeftOut"))]
pub struct LeftOut {
    pub reason: Reason,
    /// The reason in words.
    pub text: String,
    pub count: usize,
    /// Each of them; none of what is always private.
    pub records: Vec<LeftOutRecord>,
}

/// A record that is not on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewLeftOutRecord"))]
pub struct LeftOutRecord {
    pub kind: HitKind,
    pub id: Uuid,
    pub title: String,
    pub unit_id: Id<Unit>,
    /// The name of its unit.
    pub unit: String,
    /// Who said it; of words alone.
    pub leader_id: Option<Id<Leader>>,
}

#[derive(Default)]
struct Found {
    by_reason: BTreeMap<Reason, Vec<LeftOutRecord>>,
}

impl Found {
    fn add(
        &mut self,
        scope: &Scope<'_>,
        reason: Reason,
        (kind, id, unit): (HitKind, Uuid, Id<Unit>),
        title: &str,
    ) {
        let record = LeftOutRecord {
            kind,
            id,
            title: english::capital(title),
            unit_id: unit,
            unit: scope.unit_name(unit).to_owned(),
            leader_id: None,
        };
        self.by_reason.entry(reason).or_default().push(record);
    }
}

/// Returns what is left out, by reason.
pub(super) fn left_out(scope: &Scope<'_>) -> Vec<LeftOut> {
    let mut found = Found::default();
    for unit in &scope.units {
        figures(scope, unit.id, &mut found);
        steps(scope, unit.id, &mut found);
    }
    challenges(scope, &mut found);
    know_how(scope, &mut found);
    ideas(scope, &mut found);
    words(scope, &mut found);
    let by_reason = found.by_reason.into_iter();
    let found = by_reason.map(|(reason, records)| LeftOut {
        reason,
        text: say::reason(reason).to_owned(),
        count: records.len(),
        records,
    });
    let always = LeftOut {
        reason: Reason::Always,
        text: say::reason(Reason::Always).to_owned(),
        count: always(scope),
        records: Vec::new(),
    };
    found.chain((always.count > 0).then_some(always)).collect()
}

/// Returns why something is not known well enough.
fn weak(grade: &Grade<'_>) -> Reason {
    match grade.grade {
        Confidence::Assumed => Reason::Assumed,
        // Seen in a document that must stay with me counts as said.
        Confidence::Said | Confidence::Seen => Reason::OnlySaid,
    }
}

fn figures(scope: &Scope<'_>, unit: Id<Unit>, found: &mut Found) {
    for measure in scope.chains.measures(unit) {
        let is_known = scope.measure(measure).is_some();
        let reason = match (measure.private, measure.method_only, is_known) {
            (true, ..) => Reason::Private,
            (false, true, _) => Reason::MethodOnly,
            (false, false, true) => continue,
            (false, false, false) => weak(&scope.chains.grade(Target::Measure(measure.id))),
        };
        let about = (HitKind::Measure, measure.id.uuid(), unit);
        found.add(scope, reason, about, &figure(measure));
    }
}

fn steps(scope: &Scope<'_>, unit: Id<Unit>, found: &mut Found) {
    let mut known = HashSet::new();
    for result in scope.chains.results(unit) {
        for step in scope.chains.chain(result).steps {
            let is_shown = Outward::step(&scope.chains, &scope.accepted, &step).is_some();
            if is_shown || !known.insert(step.link.id) {
                continue;
            }
            let about = (HitKind::Link, step.link.id.uuid(), unit);
            let from = lower(step.lower);
            let title = format!("{from} → {}", figure(step.upper));
            found.add(scope, weak(&step.grade), about, &title);
        }
    }
}

fn challenges(scope: &Scope<'_>, found: &mut Found) {
    for challenge in &scope.records.challenges {
        let said_no = challenge.not_ours_told.is_some_and(|on| on <= scope.day);
        if said_no || !skills::is_open(challenge, scope.day) {
            continue;
        }
        let small = challenge.able.is_some_and(|able| {
            Outward::count(able, challenge.of).is_none() && challenge.of.is_some()
        });
        let reason = match (
            challenge.private,
            Outward::challenge(&scope.ties, challenge),
        ) {
            (true, _) => Reason::Private,
            (false, None) => weak(&scope.ties.grade_of(Target::Challenge(challenge.id))),
            (false, Some(_)) if small => Reason::SmallGroup,
            (false, Some(_)) => continue,
        };
        let about = (HitKind::Challenge, challenge.id.uuid(), challenge.unit_id);
        found.add(scope, reason, about, &challenge.name);
    }
}

fn know_how(scope: &Scope<'_>, found: &mut Found) {
    for row in &scope.records.know_hows {
        let small = row
            .holders
            .or(row.leaving)
            .is_some_and(|count| Outward::count(count, row.of).is_none());
        let reason = match (row.private, Outward::know_how(&scope.ties, row)) {
            (true, _) => Reason::Private,
            (false, None) => weak(&scope.ties.grade_of(Target::KnowHow(row.id))),
            (false, Some(_)) if small => Reason::SmallGroup,
            (false, Some(_)) => continue,
        };
        let about = (HitKind::KnowHow, row.id.uuid(), row.unit_id);
        found.add(scope, reason, about, &row.what);
    }
}

fn ideas(scope: &Scope<'_>, found: &mut Found) {
    let is_wanted =
        |idea: &&Idea| crate::ideas::is_open(idea) || work::touched(scope, idea).is_some();
    for idea in scope.records.ideas.iter().filter(is_wanted) {
        let reason = match (idea.private, Outward::idea(&scope.ties, idea)) {
            (true, _) => Reason::Private,
            (false, None) => Reason::NotAgreed,
            (false, Some(_)) => continue,
        };
        let about = (HitKind::Idea, idea.id.uuid(), idea.unit_id);
        found.add(scope, reason, about, &idea.name);
    }
}

/// Adds the words of leaders; those who agreed to be quoted are not among them.
fn words(scope: &Scope<'_>, found: &mut Found) {
    let is_quote = |finding: &&Finding| {
        let said = matches!(finding.kind, FindingKind::Feedback | FindingKind::Quote);
        let released = finding.quotable_on.is_some_and(|on| on <= scope.day);
        said && !released && finding.said_on <= scope.day
    };
    let records = scope.records.findings.iter().filter(is_quote);
    let mut records: Vec<&Finding> = records.collect();
    records.sort_by_key(|finding| std::cmp::Reverse((finding.said_on, finding.id)));
    for finding in records {
        let about = (HitKind::Finding, finding.id.uuid(), finding.unit_id);
        found.add(scope, Reason::NotReleased, about, &finding.text);
        let last = found.by_reason.get_mut(&Reason::NotReleased);
        if let Some(last) = last.and_then(|rows| rows.last_mut()) {
            last.leader_id = Some(finding.leader_id);
        }
    }
}

fn always(scope: &Scope<'_>) -> usize {
    let chats = scope.records.conversations.iter();
    let reflections = chats.filter(|chat| {
        chat.state == ConversationState::Held
            && [
                &chat.reflection_heard,
                &chat.reflection_reaction,
                &chat.reflection_change,
            ]
            .iter()
            .any(|text| !text.trim().is_empty())
    });
    let business = scope.records.culture_answers.iter();
    let sheets: BTreeSet<_> = business
        .filter(|answer| answer.side == CultureSide::Business)
        .map(|answer| (answer.round_id, answer.leader_id, answer.sheet))
        .collect();
    let records = scope.records;
    records.guesses.len()
        + records.check_answers.len()
        + records.aims.len()
        + reflections.count()
        + sheets.len()
}
