//! The title, the headings and the counts of the page.

use chrono::NaiveDate;

use super::Part;
use crate::{
    english::{days, say::tally},
    model::Leader,
};

/// Returns the heading of a part.
pub const fn heading(part: Part) -> &'static str {
    match part {
        Part::Person => "The person",
        Part::Placements => "Roles and units",
        Part::Chats => "Chats and notes",
        Part::Lines => "Lines of debriefs",
        Part::Promises => "Promises",
        Part::Homework => "Homework about the person",
        Part::Openers => "Openers asked",
        Part::Feedback => "Feedback and guesses",
        Part::Aims => "Where you both want to be",
        Part::Checks => "Answers in checks",
        Part::Evidence => "What they said or showed about records",
        Part::Records => "Records that name them or rest on their words",
        Part::Standing => "Standing one-to-ones",
        Part::DaysAway => "Days away and days worked",
        Part::Calendars => "Calendars",
        Part::Rhythm => "Their own rhythm",
        Part::Letters => "Moments offered and calendar events sent",
        Part::Plans => "Proposals, postponed rows and review lines",
    }
}

/// Returns what a part of the page is called in a list of what goes: "3 promises".
pub fn counted(part: Part, count: usize) -> String {
    let (one, many) = match part {
        Part::Person => ("person", "people"),
        Part::Placements => ("role", "roles"),
        Part::Chats => ("chat with its notes", "chats with their notes"),
        Part::Lines => ("line of a debrief", "lines of debriefs"),
        Part::Promises => ("promise", "promises"),
        Part::Homework => ("piece of homework", "pieces of homework"),
        Part::Openers => ("opener asked", "openers asked"),
        Part::Feedback => ("feedback note or guess", "feedback notes and guesses"),
        Part::Aims => ("aim", "aims"),
        Part::Checks => (
            "answer in the culture check",
            "answers in the culture check",
        ),
        Part::Evidence => ("piece of evidence", "pieces of evidence"),
        Part::Records => ("record", "records"),
        Part::Standing => (
            "row of standing one-to-ones",
            "rows of standing one-to-ones",
        ),
        Part::DaysAway => ("row of days away or worked", "rows of days away or worked"),
        Part::Calendars => ("calendar row", "calendar rows"),
        Part::Rhythm => ("row of their own rhythm", "rows of their own rhythm"),
        Part::Letters => (
            "moment offered or event sent",
            "moments offered and events sent",
        ),
        Part::Plans => (
            "line of a review or of a plan",
            "lines of reviews and of plans",
        ),
    };
    tally(count, [one, many])
}

/// Returns the title of the page.
pub fn title(leader: &Leader) -> String {
    format!("What I keep about {}", who(leader))
}

/// Returns what is said below the title.
pub fn lead(lines: usize, private: Option<usize>, today: NaiveDate) -> String {
    let lines = days::count(i64::try_from(lines).unwrap_or(i64::MAX), "line");
    let day = days::dated(today);
    match private {
        Some(private) => format!(
            "As of {day}: {lines}, {private} of them private. Nothing that Overture makes for others shows a private line."
        ),
        None => format!("As of {day}: {lines}. Private lines are left out."),
    }
}

/// What a private line is marked with.
pub const PRIVATE: &str = "Private";

/// Returns "Plant manager, Maria Kowal".
pub fn who(leader: &Leader) -> String {
    match leader.name.trim() {
        "" => leader.role.clone(),
        name => format!("{}, {name}", leader.role),
    }
}
