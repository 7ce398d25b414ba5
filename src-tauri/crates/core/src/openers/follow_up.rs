//! How to go on: questions out of records, earlier answers, promises and homework that went stale.
//!
//! They are said aloud, so they are made of what the leader may see and of nothing else.
//!
//! Questions that were taken along (`conversation.questions`, one a line) come first, then one question out of the
//! records for the opener. A finding that became the record asked about asks nothing more. Where a record may not
//! be named, the leader's own finding gives the words; know-how is never named.

mod records;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Advisor, said::exact_words};
use crate::{
    Records,
    conversations::{Shareable, kept, shareable},
    english::say,
    homework::facts_for,
    model::{Conversation, Fact, FactState, Finding, FindingKind, Opener, Promise, Purpose, Side},
};

/// The most questions to go on with.
const MOST: usize = 4;
/// Days for which something I kept can still be asked about.
const KEPT_DAYS: i64 = 60;
/// Days after which it can be asked how something went.
const SETTLED: i64 = 14;
/// The longest words that are said back, in letters.
const LONGEST: usize = 90;

/// A question to go on with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FollowUp {
    pub text: String,
    /// Where it comes from, in a few words.
    pub why: String,
}

/// A question with its place in the order.
struct Ranked {
    /// Smaller comes first.
    rank: u8,
    question: FollowUp,
}

/// Returns the questions to go on with in a chat, those that belong to its purpose first.
pub fn follow_ups(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<FollowUp> {
    let (records, today) = (advisor.records(), advisor.today());
    let taken: Vec<&str> = chat.questions.lines().filter(|it| !it.is_empty()).collect();
    let mut found: Vec<Ranked> = taken
        .iter()
        .map(|line| ranked(0, (*line).to_owned(), "You took it along.".to_owned()))
        .collect();
    let asked = records::asked(advisor, chat);
    let is_asked = |finding: &Finding| {
        let asked = asked.iter().flat_map(|question| &question.about);
        records::is_behind(records, finding, asked)
    };
    found.extend(answers(records, chat, today, is_asked));
    found.extend(promises(records, chat, today));
    found.extend(homework(records, chat, today));
    let new = |one: &records::Asked| !taken.contains(&one.text.as_str());
    let asked = asked.into_iter().filter(new);
    found.splice(0..0, asked.map(|one| ranked(1, one.text, one.why)));
    // A stable sort: within a rank the newest stays first.
    found.sort_by_key(|one| one.rank);
    found
        .into_iter()
        .map(|one| one.question)
        .take(MOST)
        .collect()
}

fn ranked(rank: u8, text: String, why: String) -> Ranked {
    let question = FollowUp { text, why };
    Ranked { rank, question }
}

/// Returns the questions that earlier answers leave open: one for each kind, the newest.
///
/// What a record asks about already is left out.
fn answers(
    records: &Records,
    chat: &Conversation,
    today: NaiveDate,
    is_asked: impl Fn(&Finding) -> bool,
) -> Vec<Ranked> {
    const KINDS: [FindingKind; 6] = [
        FindingKind::Pressing,
        FindingKind::Measure,
        FindingKind::Skill,
        FindingKind::Challenge,
        FindingKind::Feedback,
        FindingKind::Idea,
    ];
    let findings = shareable::findings(records, chat.leader_id, chat.unit_id);
    KINDS
        .iter()
        .filter_map(|kind| {
            let newest = findings
                .iter()
                .filter(|finding| finding.kind == *kind && finding.conversation_id != chat.id)
                .filter(|finding| !is_asked(finding))
                .find_map(|finding| answer(records, *finding, today))?;
            let rank = if opener_of(*kind) == chat.purpose.opener() {
                1
            } else {
                4
            };
            let rank = if *kind == FindingKind::Pressing {
                0
            } else {
                rank
            };
            let (text, on) = newest;
            Some(ranked(
                rank,
                text,
                format!("Said {}.", say::distance(on, today)),
            ))
        })
        .collect()
}

/// Returns the opener whose answers a kind of finding is; none for what belongs to no opener.
const fn opener_of(kind: FindingKind) -> Option<Opener> {
    match kind {
        FindingKind::Measure | FindingKind::Link => Some(Opener::Measures),
        FindingKind::Skill | FindingKind::Plan => Some(Opener::Skills),
        FindingKind::Challenge | FindingKind::KnowHow => Some(Opener::Challenges),
        FindingKind::Feedback | FindingKind::Change | FindingKind::Told => Some(Opener::Needs),
        FindingKind::Idea => Some(Opener::Ideas),
        FindingKind::Pressing | FindingKind::Quote | FindingKind::Together => None,
    }
}

fn answer(
    records: &Records,
    finding: Shareable<&Finding>,
    today: NaiveDate,
) -> Option<(String, NaiveDate)> {
    let what = gist(&finding.text)?;
    let open = finding.closed_on.is_none();
    let settled = say::days_between(finding.said_on, today) >= SETTLED;
    let text = match finding.kind {
        FindingKind::Pressing if open => {
            format!("You called this pressing: “{what}”. Where does it stand now?")
        }
        FindingKind::Measure if settled => match aim(&finding.text) {
            Some(aim) => format!(
                "You named {what}, with {aim} as the aim. Where does it stand now, and what moved it?"
            ),
            None => format!("You named {what}. Where does it stand now, and what moved it?"),
        },
        FindingKind::Skill if open && settled => {
            format!("You named “{what}”. Who can do it today who could not then?")
        }
        FindingKind::Challenge if open && settled => {
            format!("You said “{what}”. What has changed since?")
        }
        FindingKind::Feedback => {
            let words = exact_words(&finding.text)?;
            let feedback = records.feedback_on(finding.id);
            let is_settled = feedback.is_some_and(|feedback| feedback.better.is_some());
            match records.answered_on(&finding) {
                None => {
                    format!("You told me “{words}”. What would you notice first if it were better?")
                }
                Some(on) if !is_settled && say::days_between(on, today) >= SETTLED => {
                    format!("You told me “{words}”. Is it better now?")
                }
                Some(_) => return None,
            }
        }
        FindingKind::Idea if open && settled => {
            format!("How did it go with “{what}”, and what would you drop?")
        }
        FindingKind::Pressing
        | FindingKind::Measure
        | FindingKind::Skill
        | FindingKind::Challenge
        | FindingKind::Idea
        | FindingKind::Quote
        | FindingKind::Change
        | FindingKind::Link
        | FindingKind::KnowHow
        | FindingKind::Plan
        | FindingKind::Told
        | FindingKind::Together => return None,
    };
    Some((text, finding.said_on))
}

/// Returns what a confirmed line is about: its first part, without the rest in lists and brackets.
fn gist(text: &str) -> Option<String> {
    let first = text.split([',', ';', '(']).next()?;
    let words = say::phrase(first).trim_matches(['"', '“', '”']);
    let fits = !words.is_empty() && words.chars().count() <= LONGEST;
    fits.then(|| say::uncapital(words))
}

fn aim(text: &str) -> Option<&str> {
    text.split([',', ';', '('])
        .find_map(|part| part.trim().strip_prefix("aim "))
        .map(say::phrase)
}

/// Returns the questions on promises: one I kept lately, one I wait for.
fn promises(records: &Records, chat: &Conversation, today: NaiveDate) -> Vec<Ranked> {
    let mine = shareable::promises(records, chat.leader_id, Side::Me);
    let lately = |promise: &&Shareable<&Promise>| {
        promise
            .done_on
            .is_some_and(|done| (0..=KEPT_DAYS).contains(&say::days_between(done, today)))
    };
    let kept_one = mine
        .iter()
        .filter(lately)
        .max_by_key(|promise| promise.done_on)
        .and_then(|promise| {
            let what = gist(&promise.text)?;
            let text = match kept(&promise.text) {
                "sent" => format!("I sent you {what}. Did it help?"),
                _ => format!("I said I would see to this: {what}. Did it help?"),
            };
            let when = say::distance(promise.done_on?, today);
            Some(ranked(2, text, format!("Kept {when}.")))
        });
    let theirs = shareable::promises(records, chat.leader_id, Side::Leader);
    let waited_for = theirs
        .iter()
        .find(|promise| promise.is_open())
        .and_then(|promise| {
            let what = gist(&promise.text)?;
            let why = promise.due.map_or_else(
                || "They offered it.".to_owned(),
                |due| format!("They offered it for {}.", say::day(due, today)),
            );
            let text = format!("You offered {what}. Is there anything in the way that I can move?");
            Some(ranked(3, text, why))
        });
    kept_one.into_iter().chain(waited_for).collect()
}

/// Returns the questions that homework leaves open: what only they can tell, and what went stale.
fn homework(records: &Records, chat: &Conversation, today: NaiveDate) -> Vec<Ranked> {
    let mut found: Vec<Ranked> = facts_for(records, chat.unit_id, Some(chat.leader_id))
        .filter(|fact| fact.state == FactState::AskThem && !fact.private)
        .filter_map(|fact| {
            let rank = if chat.purpose == Purpose::FirstMeeting {
                1
            } else {
                2
            };
            Some(ranked(
                rank,
                ask(&fact.text)?,
                "Only they can tell.".to_owned(),
            ))
        })
        .collect();
    let mut stale: Vec<Shareable<&Fact>> =
        shareable::facts(records, chat.leader_id, chat.unit_id, None)
            .into_iter()
            .filter(|fact| fact.is_stale(today))
            .collect();
    stale.sort_by_key(|fact| std::cmp::Reverse(fact.as_of));
    found.extend(stale.first().map(|fact| {
        let when = say::day_month(fact.as_of, today);
        ranked(
            5,
            format!(
                "What I know is from {when}: {}. Is that still so?",
                say::phrase(&fact.text)
            ),
            "Out of date.".to_owned(),
        )
    }));
    found
}

/// Returns an open question as one puts it to them: "which figure they would drop" becomes "May I
/// ask which figure you would drop?"
fn ask(text: &str) -> Option<String> {
    const ASKING: [&str; 9] = [
        "which", "what", "who", "whose", "how", "when", "where", "why", "whether",
    ];
    let words = say::phrase(text).trim_end_matches('?').trim_end();
    if words.is_empty() || words.chars().count() > 2 * LONGEST {
        return None;
    }
    let to_them: Vec<String> = words
        .split_whitespace()
        .map(|word| {
            let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let you = match bare.to_lowercase().as_str() {
                "they" | "them" => "you",
                "their" => "your",
                "theirs" => "yours",
                "themselves" => "yourself",
                _ => return word.to_owned(),
            };
            word.replace(bare, you)
        })
        .collect();
    let words = to_them.join(" ");
    let first = words.split(' ').next().unwrap_or_default().to_lowercase();
    Some(if ASKING.contains(&first.as_str()) {
        format!("May I ask {}?", say::uncapital(&words))
    } else {
        format!(
            "What can you tell me about this: {}?",
            say::uncapital(&words)
        )
    })
}

#[cfg(test)]
mod tests;
