//! The sentences of what is worth a look. Each names what is missing, never who.

use super::Alarm;
use crate::{
    Id, answers, chain,
    english::say,
    ideas, know_how,
    model::{Fact, Unit},
    ties::Ties,
};

/// Returns the sentence of an alarm.
pub fn alarm(alarm: &Alarm<'_>, ties: &Ties<'_>) -> String {
    let day = ties.day;
    let unit = |id| unit_name(ties, id);
    match alarm {
        Alarm::TrialNoRule(idea, parts) => {
            format!("“{}” runs without {}.", idea.name, without(parts))
        }
        Alarm::TimingAgain(again) => format!(
            "{} is in a busy time of {} on {} of {} days; their open feedback is about timing.",
            again.solution.name,
            unit(again.unit_id),
            again.fit.heavy,
            again.fit.days
        ),
        Alarm::SevereOpen(challenge, wait) => {
            let heard = wait.days.map_or_else(String::new, |days| {
                format!("heard {}, ", answers::say::ago(days))
            });
            let name = say::capital(&challenge.name);
            format!(
                "{name} ({}): {heard}no answer yet.",
                unit(challenge.unit_id)
            )
        }
        Alarm::SkillDue(need, skill, by) => format!(
            "{} ({}): needed by {}, and nothing is planned for it.",
            say::capital(&skill.name),
            unit(need.unit_id),
            say::day_month(*by, day)
        ),
        Alarm::KnowHowOpen(outlook) => format!(
            "{} ({}): rests on {}, no plan yet.",
            say::capital(&outlook.know_how.what),
            unit(outlook.know_how.unit_id),
            know_how::say::holders(outlook.know_how)
        ),
        Alarm::NothingBehind(solution) => {
            format!("{}: what it is for is not noted.", solution.name)
        }
        Alarm::ChallengeNoSkill(challenge) => format!(
            "{} ({}): which skill does it need?",
            say::capital(&challenge.name),
            unit(challenge.unit_id)
        ),
        Alarm::WrongCause(solution, _) => format!(
            "{} answers something that learning alone will not move.",
            solution.name
        ),
        Alarm::PlanNoSkill(fact) => format!(
            "No skill is noted under “{}” ({}).",
            plan(fact),
            unit(fact.unit_id)
        ),
        Alarm::TrialTooLate(idea, measure, next) => {
            let decided = idea
                .review_on
                .map_or_else(String::new, |on| format!(" on {}", say::day_month(on, day)));
            format!(
                "“{}” is to be decided{decided}, but the next reading of {} is out on {}. Agree on an earlier sign.",
                idea.name,
                chain::figure(measure),
                say::day_month(*next, day)
            )
        }
        Alarm::NobodyAsked(unasked) => {
            let units: Vec<String> = unasked.units.iter().map(|id| unit(*id)).collect();
            format!(
                "{} ({}) ended {}; nobody was asked about it.",
                unasked.solution.name,
                units.join(", "),
                say::distance(unasked.ended, day)
            )
        }
        Alarm::Shiny(idea) => {
            format!("{}: which problem does it solve?", say::capital(&idea.name))
        }
    }
}

/// Returns what the button of an alarm says.
pub const fn action(alarm: &Alarm<'_>) -> &'static str {
    match alarm {
        Alarm::TrialNoRule(..) | Alarm::TrialTooLate(..) => "Note it",
        Alarm::TimingAgain(_) => "See the days",
        Alarm::SevereOpen(..) | Alarm::SkillDue(..) => "Find an answer",
        Alarm::KnowHowOpen(_) => "Make a plan",
        Alarm::NothingBehind(_) => "Join it",
        Alarm::ChallengeNoSkill(_) | Alarm::Shiny(_) => "Name it",
        Alarm::WrongCause(..) => "Look",
        Alarm::PlanNoSkill(_) | Alarm::NobodyAsked(_) => "Ask",
    }
}

/// Returns how a sentence says a plan.
pub fn plan(fact: &Fact) -> &str {
    if fact.say_as.is_empty() {
        say::phrase(&fact.text)
    } else {
        &fact.say_as
    }
}

/// Returns the name of a unit.
pub fn unit_name(ties: &Ties<'_>, id: Id<Unit>) -> String {
    let unit = ties.records.unit(id);
    unit.map_or_else(String::new, |unit| unit.name.clone())
}

/// Returns what a trial runs without: "a rule that ends it, a figure or a day to decide".
fn without(parts: &[ideas::Part]) -> String {
    let names: Vec<&str> = parts
        .iter()
        .map(|part| {
            if *part == ideas::Part::StopIf {
                "a rule that ends it"
            } else {
                ideas::say::part(*part)
            }
        })
        .collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}
