//! The sentences of the page, line by line.

use std::fmt::Write as _;

use super::Kept;
pub use super::headings::{PRIVATE, counted, heading, lead, title, who};
use crate::{
    Records,
    conversations::ChatTime,
    english::{days, say},
    model::{
        Conversation, ConversationState, DateState, FindingKind, Pace, Preference, Side, Target,
    },
    openers, standing,
};

/// Returns what a line is.
#[expect(
    clippy::too_many_lines,
    reason = "a list: one entry a line of the page"
)]
pub fn text(records: &Records, kept: &Kept<'_>) -> String {
    let unit = |id| {
        let unit = records.unit(id);
        unit.map_or_else(String::new, |unit| unit.name.clone())
    };
    match kept {
        Kept::Who(row) => {
            let mut text = format!("{}, in {}", who(row), unit(row.unit_id));
            if let Some(since) = row.since {
                write!(text, ", in this post since {}", days::dated(since)).ok();
            }
            write!(text, ". Added on {}.", days::dated(row.added_on)).ok();
            if let Some(on) = row.spoke_about {
                write!(text, " Spoke earlier, around {}.", days::dated(on)).ok();
            }
            if let Some(on) = row.archived_on {
                write!(text, " Archived on {}.", days::dated(on)).ok();
            }
            text
        }
        Kept::Reach(row) => labelled(&[
            ("E-mail", &row.email),
            ("Greeted as", &row.greet_as),
            ("Assistant", &row.assistant),
            ("Usual place", &row.place),
            ("Country", row.country.as_deref().unwrap_or_default()),
            ("Region", row.subdivision.as_deref().unwrap_or_default()),
            ("Time zone", row.zone.as_deref().unwrap_or_default()),
        ]),
        Kept::Habits(row) => {
            let hours = row
                .hours
                .iter()
                .map(|hours| format!("{} {} to {}", hours.weekday.name(), hours.from, hours.to));
            let hours: Vec<String> = hours.collect();
            labelled(&[
                ("Hours", &hours.join(", ")),
                ("Likes", &moments(&row.likes)),
                ("Dislikes", &moments(&row.dislikes)),
                ("Chats", &say::minutes(row.chat_minutes)),
            ])
        }
        Kept::Attention(row) => {
            let pace = match row.pace {
                Pace::Focus => "More attention than usual this quarter",
                Pace::Steady => "Attention as usual this quarter",
                Pace::Light => "Less attention than usual this quarter",
            };
            format!(
                "{pace}. A chat every {}, every {} at the latest.",
                days::count(row.target_gap.into(), "day"),
                days::count(row.limit_gap.into(), "day")
            )
        }
        Kept::Note(_) => "My note".to_owned(),
        Kept::Placement(row) => {
            let until = row.to.map(|to| format!(" until {}", days::dated(to)));
            let role = Some(row.role.as_str()).filter(|role| !role.is_empty());
            let role = role.map_or_else(String::new, |role| format!("{role}, "));
            format!("{role}{}{}", unit(row.unit_id), until.unwrap_or_default())
        }
        Kept::Chat(row) => chat(records, row),
        Kept::Preparation(_) => "What I prepared for the chat".to_owned(),
        Kept::NotToRaise(_) => "What not to raise".to_owned(),
        Kept::Debrief(_) => "My notes after the chat".to_owned(),
        Kept::Reflection(_) => "My reflection".to_owned(),
        Kept::Line(row) => format!("{} for {}", line(row.kind), unit(row.unit_id)),
        Kept::Promise(row) => {
            let by = match row.owed_by {
                Side::Me => "My promise",
                Side::Leader => "Their promise",
            };
            let state = match (row.done_on, row.dropped_on, row.due) {
                (Some(on), _, _) => format!(", fulfilled on {}", days::dated(on)),
                (_, Some(on), _) => format!(", dropped on {}", days::dated(on)),
                (_, _, Some(due)) => format!(", due on {}", days::dated(due)),
                (None, None, None) => String::new(),
            };
            format!("{by}{state}")
        }
        Kept::Fact(row) => {
            let source = row.source.trim();
            let from = if source.is_empty() {
                String::new()
            } else {
                format!(", from {source}")
            };
            format!("Homework on {}{from}", row.topic.name())
        }
        Kept::Asked(row) => format!(
            "Opener {}, {}",
            openers::subject(row.opener),
            openers::depth_name(row.depth).to_lowercase()
        ),
        Kept::Feedback(row) => {
            let rating = row.rating.map(|rating| format!(", rated {rating} of 5"));
            format!(
                "What I noted about their feedback{}",
                rating.unwrap_or_default()
            )
        }
        Kept::Guess(row) => format!(
            "I guessed that they would rate our work {} of 5",
            row.rating
        ),
        Kept::Aim(row) => {
            let agreed = row
                .agreed_on
                .map(|on| format!(", agreed on {}", days::dated(on)));
            format!("Where we both want to be{}", agreed.unwrap_or_default())
        }
        Kept::AimSituation(_) => "Where we are today, as I see it".to_owned(),
        Kept::Culture(row) => {
            let mark =
                |word: &str, mark: Option<u8>| mark.map(|mark| format!("{word} {mark} of 5"));
            let marks = [mark("valued", row.valued), mark("practised", row.practised)];
            let marks: Vec<String> = marks.into_iter().flatten().collect();
            format!(
                "Culture check, question {}: {}",
                row.question,
                marks.join(", ")
            )
        }
        Kept::Statement(row) => {
            format!(
                "Statement {} of six: the evidence noted that day names them",
                row.statement
            )
        }
        Kept::Evidence(row) => {
            let about = records.target_name(row.target).unwrap_or_default();
            let how = if row.against {
                "Speaks against"
            } else {
                "Speaks for"
            };
            let source = row.source.trim();
            let from = if source.is_empty() {
                String::new()
            } else {
                format!(", from {source}")
            };
            format!("{how} “{about}”{from}")
        }
        Kept::Record(target) => {
            format!(
                "{}: {}",
                kind(*target),
                records.target_name(*target).unwrap_or_default()
            )
        }
        Kept::Standing(row) => standing::words(row),
        Kept::StandingDate(row) => match (row.state, row.date) {
            (DateState::Skipped, _) => "Skipped".to_owned(),
            (DateState::Moved, Some(to)) => format!("Moved to {}", days::dated(to)),
            (DateState::Moved, None) => "Moved".to_owned(),
            (DateState::Prepared, _) => "A chat was prepared for it".to_owned(),
        },
        Kept::Absence(row) => format!("Away until {}", days::dated(row.last)),
        Kept::WorkedDay(_) => "Works on this day".to_owned(),
        Kept::WorkedHoliday(row) => format!("Works on {}", row.name),
        Kept::Calendar(row) => format!("Calendar “{}”, from {}", row.name, row.file_name),
        Kept::BusyTimes(count) => {
            days::count(i64::try_from(*count).unwrap_or(i64::MAX), "busy time")
        }
        Kept::Entry(row) => row.name.clone(),
        Kept::Occurrence(row) => {
            let name = records.entry(row.entry_id).map(|entry| entry.name.clone());
            format!("A date of “{}”", name.unwrap_or_default())
        }
        Kept::Felt(row) => {
            let name = records.entry(row.entry_id).map(|entry| entry.name.clone());
            format!("How busy “{}” keeps them", name.unwrap_or_default())
        }
        Kept::Offered(_) => "A moment offered to them".to_owned(),
        Kept::Exported(_) => "A calendar event that was exported".to_owned(),
        Kept::Proposed(_) => "A day that the planner proposed".to_owned(),
        Kept::Postponed(_) => "A row of Week, postponed to this day".to_owned(),
        Kept::ReviewLine(_) => "My wording of a line of the review".to_owned(),
    }
}

/// Returns the words that were typed; empty where the sentence says all.
pub fn words(kept: &Kept<'_>) -> String {
    let paragraphs = |texts: &[&str]| {
        let texts = texts.iter().map(|text| text.trim());
        texts
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n")
    };
    match kept {
        Kept::Note(row) => row.note.clone(),
        Kept::Preparation(row) => paragraphs(&[&row.wording, &row.questions]),
        Kept::NotToRaise(row) => row.not_to_raise.clone(),
        Kept::Debrief(row) => row.debrief.clone(),
        Kept::Reflection(row) => paragraphs(&[
            &row.reflection_heard,
            &row.reflection_reaction,
            &row.reflection_change,
        ]),
        Kept::Line(row) => row.text.clone(),
        Kept::Promise(row) => row.text.clone(),
        Kept::Fact(row) => row.text.clone(),
        Kept::Feedback(row) => row.change.clone(),
        Kept::Aim(row) => paragraphs(&[&row.wants, &row.shown_by]),
        Kept::AimSituation(row) => row.situation.clone(),
        Kept::Culture(row) => row.remark.clone(),
        Kept::Statement(row) => row.evidence.clone(),
        Kept::Evidence(row) => row.text.clone(),
        Kept::Standing(row) => row.note.clone(),
        Kept::Absence(row) => row.note.clone(),
        Kept::WorkedDay(row) => row.note.clone(),
        Kept::Entry(row) => row.note.clone(),
        Kept::Occurrence(row) => row.note.clone(),
        Kept::ReviewLine(row) => row.text.clone(),
        Kept::Who(_)
        | Kept::Reach(_)
        | Kept::Habits(_)
        | Kept::Attention(_)
        | Kept::Placement(_)
        | Kept::Chat(_)
        | Kept::Asked(_)
        | Kept::Guess(_)
        | Kept::Record(_)
        | Kept::StandingDate(_)
        | Kept::WorkedHoliday(_)
        | Kept::Calendar(_)
        | Kept::BusyTimes(_)
        | Kept::Felt(_)
        | Kept::Offered(_)
        | Kept::Exported(_)
        | Kept::Proposed(_)
        | Kept::Postponed(_) => String::new(),
    }
}

/// Returns what a record is called that stays.
pub const fn kind(target: Target) -> &'static str {
    match target {
        Target::Link(_) => "Link",
        Target::Measure(_) => "Figure",
        Target::Need(_) => "Skill needed",
        Target::Challenge(_) => "Challenge",
        Target::KnowHow(_) => "Know-how",
        Target::Idea(_) => "Idea",
        Target::Solution(_) => "Solution",
    }
}

fn chat(records: &Records, row: &Conversation) -> String {
    let state = match row.state {
        ConversationState::Asked => "asked for",
        ConversationState::Planned => "planned",
        ConversationState::Held => "held",
        ConversationState::Missed => "missed",
        ConversationState::Cancelled => "called off",
    };
    let mut text = format!(
        "{}, {state}",
        say::capital(openers::purpose_name(row.purpose))
    );
    if let Some(time) = ChatTime::of(records, row).my_time() {
        write!(text, ", at {time}").ok();
    }
    if !row.place.trim().is_empty() {
        write!(text, ", {}", row.place.trim()).ok();
    }
    if let Some(rating) = row.rating {
        write!(text, ", rated {rating} of 5").ok();
    }
    text
}

const fn line(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Measure => "A figure",
        FindingKind::Skill => "A skill",
        FindingKind::Challenge => "A challenge",
        FindingKind::Feedback => "Feedback on our work",
        FindingKind::Idea => "An idea",
        FindingKind::Pressing => "Something that cannot wait",
        FindingKind::Quote => "Their words",
        FindingKind::Change => "What we said we would change",
        FindingKind::Link => "What moves what",
        FindingKind::KnowHow => "Know-how",
        FindingKind::Plan => "A plan",
        FindingKind::Told => "What we told them that we changed",
        FindingKind::Together => "Where we both want to be",
    }
}

fn labelled(fields: &[(&str, &str)]) -> String {
    let fields = fields.iter().filter(|(_, text)| !text.trim().is_empty());
    let fields = fields.map(|(label, text)| format!("{label}: {}", text.trim()));
    let fields: Vec<String> = fields.collect();
    if fields.is_empty() {
        return "No address, assistant or place".to_owned();
    }
    fields.join("; ")
}

fn moments(all: &[Preference]) -> String {
    let one = |moment: &Preference| {
        let day = moment.weekday.map(|day| day.name().to_owned());
        let from = moment.from.map(|from| format!("from {from}"));
        let to = moment.to.map(|to| format!("until {to}"));
        let parts: Vec<String> = [day, from, to].into_iter().flatten().collect();
        parts.join(" ")
    };
    all.iter().map(one).collect::<Vec<_>>().join(", ")
}
