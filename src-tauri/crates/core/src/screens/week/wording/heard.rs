//! What earlier chats left behind.

use chrono::NaiveDate;

use crate::{
    chain,
    coaching::Remark,
    english::say,
    know_how,
    model::{Aim, Challenge, Finding, Idea, Measure},
    openers::exact_words,
};

use super::Said;

/// "Group CFO called it pressing on 27 October: skills talk before the budget build."
pub(in crate::screens::week) fn pressing(role: &str, finding: &Finding, today: NaiveDate) -> Said {
    let what = say::phrase(&finding.text);
    (
        format!(
            "The {role} called it pressing {}: {what}.",
            say::on_day(finding.said_on, today)
        ),
        "Nothing is on the way yet.".to_owned(),
    )
}

/// "Tell the Retail Director what changed since “Better content. Same weeks”."
pub(in crate::screens::week) fn tell_late(
    role: &str,
    remark: &Remark<'_>,
    by: NaiveDate,
    today: NaiveDate,
) -> Said {
    let title = match exact_words(&remark.finding.text) {
        Some(words) => format!("Tell the {role} what changed since “{words}”."),
        None => format!("Tell the {role} what changed since their remark."),
    };
    let change = remark.change();
    let what = if change.is_empty() {
        String::new()
    } else {
        format!(": {}", say::uncapital(say::phrase(change)))
    };
    (
        title,
        format!("You wanted to tell them by {}{what}.", say::day(by, today)),
    )
}

/// "Customer Care: chats are a third of the work now."
pub(in crate::screens::week) fn coming(
    unit: &str,
    challenge: &Challenge,
    horizon: NaiveDate,
    today: NaiveDate,
) -> Said {
    (
        format!("{unit}: {}.", challenge.name),
        format!(
            "It comes {}, and we have no answer yet.",
            say::distance(horizon, today)
        ),
    )
}

/// "Shift-start cards: to be decided on Friday 4 December."
pub(in crate::screens::week) fn trial(idea: &Idea, review: NaiveDate, today: NaiveDate) -> Said {
    let conditions = [
        ("Good if", idea.good_if.as_str()),
        ("Stops if", idea.stop_if.as_str()),
    ];
    let noted = conditions.iter().filter(|(_, text)| !text.is_empty());
    let reason: Vec<String> = noted
        .map(|(when, text)| format!("{when} {}.", say::uncapital(say::phrase(text))))
        .collect();
    let reason = if reason.is_empty() {
        "You both decide: keep it, change it, or stop.".to_owned()
    } else {
        reason.join(" ")
    };
    (
        format!(
            "{}: to be decided {}.",
            say::capital(&idea.name),
            say::on_day(review, today)
        ),
        reason,
    )
}

/// "Setting line 4 (Plants): to be passed on in time, this begins by 12 August."
pub(in crate::screens::week) fn know_how(
    unit: &str,
    outlook: &know_how::Outlook<'_>,
    today: NaiveDate,
) -> Said {
    let row = outlook.know_how;
    let what = say::capital(&row.what);
    let title = match outlook.start_by {
        Some(by) if by > today => format!(
            "{what} ({unit}): start passing it on by {}.",
            say::day_month(by, today)
        ),
        Some(_) | None => format!("{what} ({unit}): start passing it on now."),
    };
    let goes = outlook.leaves.map_or_else(String::new, |on| {
        format!("; the first can leave {}", say::distance(on, today))
    });
    let rests = say::capital(&know_how::say::rests(row));
    (title, format!("{rests}{goes}."))
}

/// "Days to collect: a new figure is out since Wednesday 11."
pub(in crate::screens::week) fn reading(
    measure: &Measure,
    out: NaiveDate,
    today: NaiveDate,
) -> Said {
    let aim = measure.aim.map_or_else(String::new, |aim| {
        format!(" They aim for {}.", chain::value(measure, aim))
    });
    (
        format!(
            "{}: a new reading has been out since {}.",
            say::capital(&measure.name),
            say::day(out, today)
        ),
        format!("{}.{aim}", say::capital(say::phrase(&measure.source))),
    )
}

/// "One line waits for its place."
pub(in crate::screens::week) fn to_place(count: usize) -> Said {
    if count == 1 {
        let title = "One line of your notes waits for its place.";
        return (title.to_owned(), "A minute sorts it.".to_owned());
    }
    let count = say::number(i64::try_from(count).unwrap_or(i64::MAX));
    let title = format!(
        "{} lines of your notes wait for their place.",
        say::capital(&count)
    );
    (title, "A minute sorts them.".to_owned())
}

/// "The quarter ends on 31 December: six statements and one page."
pub(in crate::screens::week) fn check(ends: NaiveDate, today: NaiveDate) -> Said {
    let verb = if ends < today { "ended" } else { "ends" };
    (
        format!(
            "The quarter {verb} on {}: six statements and one page.",
            say::day_month(ends, today)
        ),
        "Ten minutes; the evidence is there.".to_owned(),
    )
}

/// "Group CFO: look again at where you both want to be."
pub(in crate::screens::week) fn aim(
    role: &str,
    aim: &Aim,
    review: NaiveDate,
    today: NaiveDate,
) -> Said {
    let wants = say::phrase(&aim.wants);
    let wants = if wants.is_empty() {
        String::new()
    } else {
        format!("“{wants}.” ")
    };
    (
        format!("{role}: look again at where you both want to be."),
        format!("{wants}You chose {} for it.", say::long_day(review, today)),
    )
}

/// What is said in another row about the same leader.
pub(in crate::screens::week) const fn aim_as_well() -> &'static str {
    "Look again at where you both want to be."
}

/// "Two figures are out." Of rows with one code.
pub(in crate::screens::week) fn several(code: &str, count: usize) -> Said {
    let count = say::capital(&say::number(i64::try_from(count).unwrap_or(i64::MAX)));
    let (title, reason) = match code {
        "pressingOpen" => ("things were called pressing", "Nothing is on the way yet."),
        "tellLate" => (
            "remarks still need an answer",
            "The days you set for saying what changed are over.",
        ),
        "trialDecide" => ("trials are to be decided", "Keep, change or stop them."),
        "startKnowHow" => (
            "kinds of know-how need passing on, starting now",
            "Few people hold them.",
        ),
        "aimLook" => (
            "aims are to be looked at again",
            "Where you both want to be, and whether it still holds.",
        ),
        _ => ("figures have new readings out", "A minute adds them."),
    };
    (format!("{count} {title}."), reason.to_owned())
}
