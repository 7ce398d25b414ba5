//! The words for waits and answers.

use chrono::NaiveDate;

use super::{Because, Header, Pressing, Wait};
use crate::{
    Records, chain,
    english::say,
    model::{Cause, Challenge},
    skills,
};

/// Returns how a sentence says a challenge.
pub fn name(challenge: &Challenge) -> String {
    if challenge.say_as.is_empty() {
        say::uncapital(&challenge.name)
    } else {
        challenge.say_as.clone()
    }
}

/// Returns a challenge as the subject of a sentence: its own phrase, else its name in quotation marks, which may be
/// a sentence itself.
pub fn quoted(challenge: &Challenge) -> String {
    let phrase = say::phrase(&challenge.say_as);
    if phrase.is_empty() {
        format!("“{}”", say::capital(say::phrase(&challenge.name)))
    } else {
        phrase.to_owned()
    }
}

/// Returns how severe a challenge is.
pub const fn severity(severity: u8) -> &'static str {
    match severity {
        0 | 1 => "noticeable",
        2 => "hard",
        _ => "severe",
    }
}

/// Returns what is in the way.
pub const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Cannot => "they cannot do it yet",
        Cause::DoesNotKnow => "they do not know it",
        Cause::NoTime => "no time",
        Cause::NoTools => "no tools",
        Cause::TooFew => "too few people",
        Cause::NotWanted => "it is not wanted",
        Cause::Unknown => "not known yet",
    }
}

/// Says that a challenge needs more than learning.
pub const NOT_BY_LEARNING: &str = "Learning alone will not move this.";

/// Returns how long a challenge waited: "heard 187 days before something was in place".
pub fn wait(wait: &Wait, day: NaiveDate) -> String {
    match (wait.answered_on, wait.days) {
        (Some(on), _) if wait.is_not_ours => {
            format!("not for us, told {}", say::day_month(on, day))
        }
        (Some(on), Some(days)) if on > day => {
            format!(
                "heard {}, answer begins {}",
                ago(days),
                say::day_month(on, day)
            )
        }
        (Some(_), Some(days)) => {
            format!("heard {} before something was in place", in_days(days))
        }
        (Some(on), None) => format!("answered {}", say::day_month(on, day)),
        (None, Some(days)) => format!("heard {}, no answer yet", ago(days)),
        (None, None) => "no answer yet".to_owned(),
    }
}

/// Returns "245 days ago"; digits, because waits are compared.
pub fn ago(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}

fn in_days(days: i64) -> String {
    if days == 1 {
        "1 day".to_owned()
    } else {
        format!("{days} days")
    }
}

/// Returns the line above the threads.
pub fn header(header: &Header) -> String {
    if header.challenges == 0 {
        return "No challenges yet.".to_owned();
    }
    let number = |count: usize| say::number(i64::try_from(count).unwrap_or(i64::MAX));
    let (answered, all) = (number(header.answered), number(header.challenges));
    let first = match (header.challenges, header.answered) {
        (1, 0) => "The only challenge has no answer yet".to_owned(),
        (1, _) => "The only challenge has an answer".to_owned(),
        (2, 0) => "Neither of the two challenges has an answer".to_owned(),
        (_, 0) => format!("None of {all} challenges has an answer"),
        (_, 1) => say::capital(&format!("{answered} of {all} challenges has an answer")),
        _ => say::capital(&format!("{answered} of {all} challenges have an answer")),
    };
    match header.median_days {
        Some(days) if header.answered == 1 => format!("{first}, after {}.", in_days(days)),
        Some(days) => format!("{first}; the typical wait was {}.", in_days(days)),
        None => format!("{first}."),
    }
}

/// Returns why something could answer a challenge.
pub fn because(because: &Because<'_>, records: &Records) -> String {
    let unit = |id| {
        let unit = records.unit(id);
        unit.map_or("another unit", |unit| unit.name.as_str())
    };
    match because {
        Because::SameSkill(skill, id) => {
            format!("serves {} in {}", skills::say::name(skill), unit(*id))
        }
        Because::SameKind(kind, id) => {
            format!("answered {} in {}", skills::say::kind(*kind), unit(*id))
        }
        Because::FigureMoved(measure, base, last) => {
            format!("{} {base} → {last} there", chain::figure(measure))
        }
        Because::RatedWell(rating) => format!("rated {rating} of 5"),
        Because::Stopped => "it was stopped there".to_owned(),
        Because::RatedBadly(rating) => format!("rated {rating} of 5 only"),
    }
}

/// Returns something pressing: "Group CFO, skills talk before the budget build, 22 days ago".
pub fn pressing(pressing: &Pressing<'_>, records: &Records, day: NaiveDate) -> String {
    match pressing {
        Pressing::Said(finding) => {
            let leader = records.leader(finding.leader_id);
            let role = leader.map_or("", |leader| leader.role.as_str());
            let what = say::phrase(&finding.text);
            format!("{role}, {what}, {}", say::ago(finding.said_on, day))
        }
        Pressing::Near(challenge, horizon) => {
            let unit = records.unit(challenge.unit_id);
            let unit = unit.map_or("", |unit| unit.name.as_str());
            let by = say::day_month(*horizon, day);
            format!("{}, {}, by {by}", unit, name(challenge))
        }
    }
}
