//! The words for what leaders said about our work.

use chrono::NaiveDate;

use super::{Note, Remark};
use crate::{
    Id, Records,
    calendar::days_between,
    english::say,
    model::{About, Guess, Leader},
};

/// Returns what a remark is about.
pub const fn about(about: About) -> &'static str {
    match about {
        About::Timing => "timing",
        About::Length => "length",
        About::Content => "content",
        About::Effort => "effort",
        About::Effect => "effect",
        About::Access => "access",
        About::Pace => "pace",
        About::Fit => "fit",
    }
}

/// Returns what stands out, as a sentence.
pub fn note(records: &Records, note: &Note<'_>, day: NaiveDate) -> String {
    match note {
        Note::Theme {
            about: subject,
            count,
            of,
        } => format!(
            "{} of {} remarks rated three or less are about {}.",
            say::capital(&number(*count)),
            number(*of),
            about(*subject),
        ),
        Note::Apart { leader_id, gap, on } => {
            let who = role(records, *leader_id);
            let points = say::count(i64::from(gap.abs()), "point", "points");
            let on = say::day_month(*on, day);
            if *gap > 0 {
                format!("{who}: your guess was {points} too high ({on}).")
            } else {
                format!("{who}: your guess was {points} too low ({on}).")
            }
        }
        Note::Waiting {
            median_days,
            open,
            is_repeated,
        } => {
            let median = median_days.map(|days| {
                let days = say::count(days, "day", "days");
                format!("Half of the remarks were answered within {days}")
            });
            let waits = (!open.is_empty()).then(|| waits(records, open, *is_repeated, day));
            let parts: Vec<String> = median.into_iter().chain(waits).collect();
            format!("{}.", say::capital(&parts.join("; ")))
        }
    }
}

/// Returns "two wait: Retail Director, 244 and 50 days, the same subject twice".
fn waits(records: &Records, open: &[Remark<'_>], is_repeated: bool, day: NaiveDate) -> String {
    let mut leaders: Vec<(Id<Leader>, Vec<String>)> = Vec::new();
    for remark in open {
        let days = days_between(remark.finding.said_on, day).to_string();
        let leader = remark.finding.leader_id;
        match leaders.iter_mut().find(|(id, _)| *id == leader) {
            Some((_, all)) => all.push(days),
            None => leaders.push((leader, vec![days])),
        }
    }
    let who = leaders.iter().map(|(id, days)| {
        let unit = if days == &["1"] { "day" } else { "days" };
        format!("{}, {} {unit}", role(records, *id), say::list(days))
    });
    let who: Vec<String> = who.collect();
    let verb = if open.len() == 1 {
        "waits for an answer"
    } else {
        "wait for an answer"
    };
    let again = if is_repeated {
        ", the same subject twice"
    } else {
        ""
    };
    format!("{} {verb}: {}{again}", number(open.len()), who.join("; "))
}

/// Returns what became of a remark: "Changed: a weekly listening hour, told 21 July."
pub fn outcome(remark: &Remark<'_>, today: NaiveDate) -> String {
    let day = |on| say::day_month(on, today);
    let change = say::phrase(remark.change());
    match (remark.told_on(), remark.answered_on) {
        (Some(on), _) if change.is_empty() => format!("They heard what changed {}.", day(on)),
        (Some(on), _) => format!("Changed: {change}, told {}.", day(on)),
        (None, Some(on)) if change.is_empty() => format!("Closed {}.", day(on)),
        (None, Some(on)) => format!("Changed: {change}, closed {}.", day(on)),
        (None, None) => {
            let said = day(remark.finding.said_on);
            if change.is_empty() {
                format!("Said {said}; not answered yet.")
            } else {
                format!("Said {said}. Changed: {change}, not told yet.")
            }
        }
    }
}

/// Returns when I noted my guess.
pub fn guessed(guess: &Guess, is_locked: bool, today: NaiveDate) -> String {
    if is_locked {
        return "Noted before they rated it.".to_owned();
    }
    format!("Noted {}.", say::on_day(guess.on, today))
}

fn number(count: usize) -> String {
    say::number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn role(records: &Records, id: Id<Leader>) -> String {
    let leader = records.leader(id);
    leader.map_or_else(String::new, |leader| leader.role.clone())
}
