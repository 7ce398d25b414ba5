//! The sentences of the page. Those of its lines take [`Outward`] values alone.

use chrono::{Datelike, NaiveDate};

use super::{Outward, Reason, figures::Claim, scope::Scope};
use crate::{
    calendar::Span,
    chain::{self, MovementVerdict, SwingPlace},
    conversations::shareable::is_document,
    english::{is_plural, say},
    know_how::Word,
    model::{Challenge, Idea, IdeaState, KnowHow, Measure, Reading, Solution},
};

/// The headings on paper, in their order.
pub const HEADINGS: [&str; 10] = [
    "What moved",
    "What has not moved yet",
    "Figures we watch, no claim made",
    "What we changed because we were told",
    "What is coming towards the business",
    "Know-how that could go",
    "Tried and decided",
    "What it took",
    "What we ask of you",
    "Next",
];

/// Why the table writes no PDF.
pub const PDF: &str = "A PDF is made by the window: open the review there and choose PDF or Print.";

/// Returns "Learning for Tarnbrook, FY27 Q3".
pub(super) fn title(company: &str, quarter: &str) -> String {
    match company.trim() {
        "" => format!("Learning, {quarter}"),
        name => format!("Learning for {name}, {quarter}"),
    }
}

/// Returns "Head of Learning, 18 November 2026".
pub(super) fn byline(role: &str, day: NaiveDate) -> String {
    let date = format!("{} {} {}", day.day(), say::month(day), day.year());
    match role.trim() {
        "" => date,
        role => format!("{role}, {date}"),
    }
}

fn of_unit(scope: &Scope<'_>, unit: crate::Id<crate::model::Unit>, text: &str) -> String {
    format!("{}: {text}", scope.unit_name(unit))
}

/// Returns how a line calls a solution: "dispute clinic".
pub(super) fn ours(solution: Outward<&Solution>) -> String {
    say::uncapital(say::phrase(&solution.name))
}

/// Returns "days to collect 60 → 58 days", "changeover time 47 minutes, as before", "win rate 31 %, from 32".
fn change(measure: Outward<&Measure>, movement: &chain::Movement<'_>) -> String {
    let name = chain::figure(&measure);
    let (Some(base), Some(last)) = (movement.base, movement.last) else {
        return name;
    };
    let value = chain::value(&measure, last.value);
    match movement.verdict {
        MovementVerdict::Still => format!("{name} {value}, as before"),
        MovementVerdict::Away => format!("{name} {value}, from {}", base.value),
        MovementVerdict::Toward
        | MovementVerdict::MethodOnly
        | MovementVerdict::None
        | MovementVerdict::NoBase
        | MovementVerdict::NoAfter => format!("{name} {} → {value}", base.value),
    }
}

/// Returns ", aim 50 (monthly report, 15 October)".
fn aim_and_source(measure: Outward<&Measure>, last: &Reading, day: NaiveDate) -> String {
    let aim = measure.aim.map(|aim| format!(", aim {aim}"));
    let source = if last.source.trim().is_empty() {
        &measure.source
    } else {
        &last.source
    };
    let source = Some(say::phrase(source)).filter(|source| is_document(source));
    let on = say::day_month(last.on, day);
    let from = source.map_or_else(|| on.clone(), |source| format!("{source}, {on}"));
    format!("{} ({from})", aim.unwrap_or_default())
}

/// Returns "Dispute clinic, 10 August to 7 September", "Recorded set-ups since 13 June".
fn delivered(solution: Outward<&Solution>, span: Span, day: NaiveDate) -> String {
    let name = say::capital(say::phrase(&solution.name));
    let from = say::day_month(span.first, day);
    if span.last >= day {
        return format!("{name} since {from}");
    }
    let to = say::day_month(span.last, day);
    let same_month =
        (span.first.year(), span.first.month()) == (span.last.year(), span.last.month());
    match (span.first == span.last, same_month) {
        (true, _) => format!("{name}, {to}"),
        (false, true) => format!("{name}, {} to {to}", span.first.day()),
        (false, false) => format!("{name}, {from} to {to}"),
    }
}

fn swing(place: Option<SwingPlace>) -> &'static str {
    match place {
        Some(SwingPlace::Within) => "Still within its usual swing",
        Some(SwingPlace::Better | SwingPlace::Worse) => "Beyond its usual swing",
        None => "Too few readings to tell a change from a swing",
    }
}

fn number(count: usize) -> String {
    say::number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Returns a line of section 1; `seen` of `steps` between what we did and the figure.
pub(super) fn moved(scope: &Scope<'_>, claim: &Claim<'_>, (seen, steps): (usize, usize)) -> String {
    let last = claim.movement.last;
    let source = last.map(|last| aim_and_source(claim.measure, last, scope.day));
    let text = format!(
        "{}{}. {}. {}. Seen at {}{}.",
        change(claim.measure, &claim.movement),
        source.unwrap_or_default(),
        delivered(claim.solution, claim.span, scope.day),
        swing(claim.movement.swing.map(|swing| swing.place)),
        match (seen, steps) {
            (1, 1) => "the only step".to_owned(),
            (seen, 1) => format!("{} of one step", number(seen)),
            (seen, steps) => format!("{} of {} steps", number(seen), number(steps)),
        },
        if claim.accepted {
            ", accepted by the unit as worth watching"
        } else {
            ""
        },
    );
    of_unit(scope, claim.measure.unit_id, &text)
}

/// Returns a line of section 2.
pub(super) fn not_yet(scope: &Scope<'_>, claim: &Claim<'_>) -> String {
    let last = claim.movement.last;
    let source = last.map(|last| aim_and_source(claim.measure, last, scope.day));
    let people = claim.behaviour.as_ref();
    let people = people.map(|(measure, movement)| format!("; {}", change(*measure, movement)));
    let text = format!(
        "{}{}. {}{}.",
        change(claim.measure, &claim.movement),
        source.unwrap_or_default(),
        delivered(claim.solution, claim.span, scope.day),
        people.unwrap_or_default(),
    );
    of_unit(scope, claim.measure.unit_id, &text)
}

/// Returns a line of section 3.
pub(super) fn watched(scope: &Scope<'_>, measure: Outward<&Measure>, last: &Reading) -> String {
    let level = chain::aim(&measure, last.value);
    let text = format!(
        "{} {level}{}.",
        chain::figure(&measure),
        aim_and_source(measure, last, scope.day)
    );
    of_unit(scope, measure.unit_id, &text)
}

/// Returns a line of section 4.
pub(super) fn changed(change: Outward<&str>) -> String {
    say::sentence(&say::capital(say::phrase(&change)))
}

/// Returns what answers a challenge; `names` are of what has begun, none where it is a trial.
pub(super) fn answer(names: &[String]) -> String {
    if names.is_empty() {
        "a small trial".to_owned()
    } else {
        say::list(names)
    }
}

/// Returns a line of section 5.
pub(super) fn challenge(
    scope: &Scope<'_>,
    challenge: Outward<&Challenge>,
    answer: Option<&str>,
) -> String {
    let name = say::phrase(&challenge.name);
    let mut text = say::uncapital(name);
    text.push_str(&counts(challenge));
    // The label may be as old as the chat: "18 months" were more then.
    let by = challenge.horizon;
    let by = by.map(|on| format!("{} {}", say::month(on), on.year()));
    let label = say::phrase(&challenge.horizon_label);
    if by.is_none() && !label.is_empty() {
        text.push_str(", ");
        text.push_str(label);
    }
    let answer = match (answer, by) {
        (Some(answer), Some(by)) => format!("Answer: {answer}, needed by {by}."),
        (Some(answer), None) => format!("Answer: {answer}."),
        (None, Some(by)) => format!("No answer yet; needed by {by}."),
        (None, None) => "No answer yet.".to_owned(),
    };
    of_unit(scope, challenge.unit_id, &format!("{text}. {answer}"))
}

/// Returns " (6 of 22 people affected)", " (a few people affected)" of a small group, and nothing where the name says
/// it.
fn counts(challenge: Outward<&Challenge>) -> String {
    let (Some(part), Some(whole)) = (challenge.able, challenge.of) else {
        return String::new();
    };
    let in_words = |n: u32| say::number(i64::from(n));
    let name = challenge.name.to_lowercase();
    let is_said = [
        format!("{part} of {whole}"),
        format!("{} of {}", in_words(part), in_words(whole)),
    ]
    .iter()
    .any(|said| name.contains(said.as_str()));
    match Outward::count(part, Some(whole)) {
        _ if is_said => String::new(),
        Some(part) => format!(" ({} of {whole} people affected)", *part),
        None => " (a few people affected)".to_owned(),
    }
}

/// Returns a line of section 6.
pub(super) fn know_how(scope: &Scope<'_>, row: Outward<&KnowHow>, word: Word) -> String {
    let role = say::phrase(&row.role);
    let number = |count: u32| say::number(i64::from(count));
    let holders = row.holders.map(|holders| Outward::count(holders, row.of));
    let rests = match (holders, role) {
        (Some(Some(holders)), "") => number(*holders),
        (Some(Some(holders)), role) if *holders == 1 => format!("one of the {role}"),
        (Some(Some(holders)), role) => format!("{} {role}", number(*holders)),
        (Some(None) | None, "") => "a few people".to_owned(),
        (Some(None) | None, role) => format!("a few {role}"),
    };
    let what = say::phrase(&row.what);
    let verb = if is_plural(what) { "rest" } else { "rests" };
    let mut text = format!("{what} {verb} on {rests}");
    if let (Some(leaving), Some(of)) = (row.leaving, row.of)
        && let Some(leaving) = Outward::count(leaving, Some(of))
    {
        let going = [number(*leaving), number(of)].join(" of ");
        text = format!("{text}; {going} can go");
    }
    let month = |on: NaiveDate| format!("{} {}", say::month(on), on.year());
    let when = match (row.first_leaves, row.last_leaves) {
        (Some(first), _) => format!(", the first from {}", month(first)),
        (None, Some(last)) => format!(", the last by {}", month(last)),
        (None, None) => String::new(),
    };
    let word = say::capital(crate::know_how::say::word(word));
    of_unit(scope, row.unit_id, &format!("{text}{when}. {word}."))
}

/// Returns a line of section 7: "Plants, kept: two setters film a set-up; 31 % of set-ups follow it."
pub(super) fn idea(scope: &Scope<'_>, idea: Outward<&Idea>) -> String {
    let day = scope.day;
    let decided = |on: Option<NaiveDate>| {
        on.map(|on| format!("to be decided on {}", say::day_month(on, day)))
    };
    let (state, next) = match idea.state {
        IdeaState::Kept => ("kept", None),
        IdeaState::Stopped => ("stopped", None),
        IdeaState::Dropped => ("dropped", None),
        IdeaState::Parked => ("parked", None),
        IdeaState::Agreed => ("agreed", decided(idea.review_on)),
        IdeaState::Trying => ("running", decided(idea.review_on)),
    };
    let name = say::uncapital(say::phrase(&idea.name));
    let parts = [
        Some(name),
        next,
        Some(say::phrase(&idea.outcome).to_owned()),
        Some(say::phrase(&idea.learned).to_owned()),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let unit = scope.unit_name(idea.unit_id);
    format!("{unit}, {state}: {}.", parts.join("; "))
}

/// Returns "160 hours in Customer Care; 132 hours and a cost of 1000 in Sales."
pub(super) fn took(by_unit: &[(String, u64, u64)]) -> Option<String> {
    let parts = by_unit.iter().map(|(unit, hours, cost)| {
        let hours = (*hours > 0).then(|| {
            let noun = if *hours == 1 { "hour" } else { "hours" };
            format!("{hours} {noun}")
        });
        let cost = (*cost > 0).then(|| format!("a cost of {cost}"));
        let both: Vec<String> = hours.into_iter().chain(cost).collect();
        let both = if both.is_empty() {
            "no hours".to_owned()
        } else {
            both.join(" and ")
        };
        if unit.is_empty() {
            format!("{both} in all units")
        } else {
            format!("{both} in {unit}")
        }
    });
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| say::capital(&format!("{}.", parts.join("; "))))
}

/// Returns "Not noted for recorded set-ups and shift-start cards."
pub(super) fn not_noted(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("Not noted for {}.", say::list(names)))
}

/// Returns "Next figures: win rate on 3 December; days to collect on 10 December."; the figures are in order of days.
pub(super) fn next_figures(
    figures: &[(NaiveDate, Outward<&Measure>)],
    today: NaiveDate,
) -> Option<String> {
    let by_day = figures.chunk_by(|(day, _), (other, _)| day == other);
    let said = by_day.filter_map(|figures| {
        let (day, _) = figures.first()?;
        let names = figures.iter().map(|(_, measure)| chain::figure(measure));
        let names = say::list(&names.collect::<Vec<_>>());
        Some(format!("{names} on {}", say::day_month(*day, today)))
    });
    let said = said.collect::<Vec<_>>().join("; ");
    let noun = if figures.len() == 1 {
        "Next figure"
    } else {
        "Next figures"
    };
    (!figures.is_empty()).then(|| format!("{noun}: {said}."))
}

/// Returns "To be decided on 4 December: shift-start cards (Shops)."
pub(super) fn to_decide(scope: &Scope<'_>, idea: Outward<&Idea>, on: NaiveDate) -> String {
    let (name, unit) = (
        say::uncapital(say::phrase(&idea.name)),
        scope.unit_name(idea.unit_id),
    );
    let on = say::day_month(on, scope.day);
    format!("To be decided on {on}: {name} ({unit}).")
}

/// Returns "To begin by 5 May: passing on running the close (Finance)."
pub(super) fn to_begin(scope: &Scope<'_>, row: Outward<&KnowHow>, on: NaiveDate) -> String {
    let by = say::day_month(on, scope.day);
    let (what, unit) = (say::phrase(&row.what), scope.unit_name(row.unit_id));
    if on <= scope.day {
        format!("To begin now: passing on {what} ({unit}).")
    } else {
        format!("To begin by {by}: passing on {what} ({unit}).")
    }
}

/// Returns why something is not on the page.
pub(super) const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Private => "Private",
        Reason::OnlySaid => "Only said, not seen in a document",
        Reason::Assumed => "Assumed",
        Reason::MethodOnly => "How it is measured is known, no figure is kept",
        Reason::NotAgreed => "Not agreed in all parts",
        Reason::SmallGroup => "A group of fewer than five",
        Reason::NotReleased => "Words that nobody released",
        Reason::Always => {
            "Always private: guesses, answers to the six statements, reflections, where you and a leader want to be, \
             single sheets of the culture check"
        }
    }
}
