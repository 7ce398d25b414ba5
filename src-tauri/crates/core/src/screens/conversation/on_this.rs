//! What earlier chats left behind on the subject of this one: private, and never on the card.

use serde::Serialize;

use crate::{
    Id, answers,
    calendar::{Span, days_after, days_between},
    chain::{self, IssueCode},
    coaching,
    english::say,
    ideas, know_how,
    model::{ChainLink, Challenge, Conversation, Measure, Opener, Purpose, Rival},
    openers::Advisor,
    screens::deliveries,
    skills,
};

/// The most lines.
const MOST: usize = 6;
/// Days for which a solution is shown after its end.
const LATELY: i64 = 183;
/// Days for which an answered remark is shown.
const YEAR: i64 = 365;

/// What we have on the subject of a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OnThis {
    pub lines: Vec<OnThisLine>,
    /// The question that the weakest step of their figures asks; for chats about figures.
    pub weakest: Option<WeakestStep>,
    /// My guess how they will rate our work; for chats about it.
    pub guess: Option<GuessLine>,
}

/// My guess how a leader will rate our work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GuessLine {
    /// 1 to 5; none before I noted one.
    pub rating: Option<u8>,
    /// "Noted yesterday."; empty before I noted one.
    pub note: String,
    /// Whether they have rated us: it can't be changed any more.
    pub is_locked: bool,
}

/// Something we know, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OnThisLine {
    pub text: String,
    pub note: String,
}

/// The weakest step, and what names it to the command that takes its question into a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WeakestStep {
    /// In a few words.
    pub step: String,
    pub question: String,
    /// Whether the chat has the question already.
    pub taken: bool,
    pub result_id: Id<Measure>,
    pub code: IssueCode,
    pub upper_id: Id<Measure>,
    pub link_id: Option<Id<ChainLink>>,
    pub rival_id: Option<Id<Rival>>,
}

/// Returns what we have on the subject of a chat; nothing where that is nothing.
pub(super) fn on_this(advisor: &Advisor<'_>, chat: &Conversation) -> Option<OnThis> {
    let (mut lines, mut weakest) = (Vec::new(), None);
    match (chat.purpose.opener(), chat.purpose) {
        (Some(Opener::Measures), _) => {
            lines = figures(advisor, chat);
            weakest = weakest_step(advisor, chat);
        }
        (Some(Opener::Skills), _) => lines = skills_needed(advisor, chat),
        (Some(Opener::Challenges), _) => {
            lines = challenges(advisor, chat, |_| true);
            lines.extend(know_how_at_risk(advisor, chat));
        }
        (Some(Opener::Needs), _) => {
            lines = deliveries(advisor, chat);
            lines.extend(remarks(advisor, chat));
        }
        (Some(Opener::Ideas), _) => {
            lines = ideas_here(advisor, chat);
            let ties = advisor.ties();
            lines.extend(challenges(advisor, chat, |challenge| {
                !answers::wait(ties, challenge).is_answered(ties.day)
            }));
        }
        (None, Purpose::ReportingBack) => lines = remarks(advisor, chat),
        (None, Purpose::FirstMeeting) => {
            lines.extend(figures(advisor, chat).into_iter().take(2));
            lines.extend(skills_needed(advisor, chat).into_iter().take(2));
            lines.extend(challenges(advisor, chat, |_| true).into_iter().take(2));
        }
        (None, _) => {}
    }
    lines.truncate(MOST);
    let is_about_us = chat.purpose.opener() == Some(Opener::Needs);
    let guess = is_about_us.then(|| guess(advisor, chat)).flatten();
    let is_empty = lines.is_empty() && weakest.is_none() && guess.is_none();
    (!is_empty).then_some(OnThis {
        lines,
        weakest,
        guess,
    })
}

/// Returns my guess for a chat; none where it is too late for one.
fn guess(advisor: &Advisor<'_>, chat: &Conversation) -> Option<GuessLine> {
    let mut guesses = advisor.records().guesses.iter();
    let known = guesses.find(|guess| guess.conversation_id == Some(chat.id));
    let is_locked = coaching::is_rated(advisor.records(), chat);
    let note = known.map(|guess| coaching::say::guessed(guess, is_locked, advisor.today()));
    (known.is_some() || !is_locked).then(|| GuessLine {
        rating: known.map(|guess| guess.rating),
        note: note.unwrap_or_default(),
        is_locked,
    })
}

fn line(text: &str, note: String) -> OnThisLine {
    OnThisLine {
        text: say::capital(text),
        note,
    }
}

fn figures(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<OnThisLine> {
    if advisor.records().measures.is_empty() {
        return Vec::new();
    }
    let chains = advisor.chains();
    let results = chains.results(chat.unit_id).into_iter();
    results
        .map(|result| {
            line(
                &chain::figure(result),
                chain::chain(chains, &chains.chain(result)),
            )
        })
        .collect()
}

fn weakest_step(advisor: &Advisor<'_>, chat: &Conversation) -> Option<WeakestStep> {
    if advisor.records().measures.is_empty() {
        return None;
    }
    let chains = advisor.chains();
    let issue = chain::weakest_of(chains, chat.unit_id, chat.leader_id)?;
    let question = chain::question_for(chains, &issue, chat.leader_id)?;
    Some(WeakestStep {
        step: chain::issue(chains, &issue),
        taken: chat.questions.lines().any(|line| line == question),
        question,
        result_id: issue.result.id,
        code: issue.code,
        upper_id: issue.upper.id,
        link_id: issue.link.map(|link| link.id),
        rival_id: issue.rival.map(|rival| rival.id),
    })
}

fn skills_needed(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<OnThisLine> {
    let (records, unit) = (advisor.records(), chat.unit_id);
    let ties = advisor.ties();
    let mut lines = Vec::new();
    for skill in &records.skills {
        for need in ties
            .open_needs(skill.id)
            .filter(|need| need.unit_id == unit)
        {
            let mut note = vec![skills::say::level(need)];
            if !need.role.is_empty() {
                note.push(need.role.clone());
            }
            match need.by {
                _ if !need.by_label.is_empty() => note.push(format!("for {}", need.by_label)),
                Some(by) => note.push(format!("by {}", say::day_month(by, ties.day))),
                None => {}
            }
            lines.push(line(&skills::say::name(skill), note.join(" · ")));
        }
    }
    if !records.skills.is_empty() {
        let plans = skills::plans_without_skill(ties).filter(|fact| fact.unit_id == unit);
        lines.extend(plans.map(|fact| line(&fact.text, "No skill is noted under it.".to_owned())));
    }
    lines
}

fn challenges(
    advisor: &Advisor<'_>,
    chat: &Conversation,
    wanted: impl Fn(&Challenge) -> bool,
) -> Vec<OnThisLine> {
    let rows = advisor.records().challenges.iter();
    let rows = rows.filter(|row| row.unit_id == chat.unit_id && wanted(row));
    rows.filter(|row| skills::is_open(row, advisor.today()))
        .map(|row| {
            let ties = advisor.ties();
            line(
                &row.name,
                answers::say::wait(&answers::wait(ties, row), ties.day),
            )
        })
        .collect()
}

fn know_how_at_risk(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<OnThisLine> {
    if advisor.records().know_hows.is_empty() {
        return Vec::new();
    }
    know_how::outlooks_in(advisor.ties(), chat.unit_id)
        .into_iter()
        .map(|outlook| {
            let rests = know_how::say::rests(outlook.know_how);
            let word = know_how::say::word(outlook.word);
            line(&outlook.know_how.what, format!("{rests} · {word}"))
        })
        .collect()
}

/// Returns the solutions that run, or ended lately, with how they fit their year.
fn deliveries(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<OnThisLine> {
    let lately = Span::new(days_after(advisor.today(), -LATELY), advisor.today());
    deliveries::deliveries(advisor.ties(), chat.unit_id, lately)
        .into_iter()
        .map(|one| line(&one.solution.name, format!("{} · {}", one.when, one.fit)))
        .collect()
}

/// Returns their remarks on us, those that wait for an answer first, then those of the last year.
fn remarks(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<OnThisLine> {
    let today = advisor.today();
    let mut remarks = coaching::remarks_of(advisor.records(), chat.leader_id, today);
    remarks.retain(|remark| {
        let is_lately = days_between(remark.finding.said_on, today) <= YEAR;
        remark.finding.conversation_id != chat.id && (remark.is_open() || is_lately)
    });
    remarks.sort_by_key(|remark| !remark.is_open());
    remarks
        .iter()
        .map(|remark| {
            let words = remark.finding.text.trim();
            OnThisLine {
                text: format!("“{}”", words.trim_matches(['“', '”', '"'])),
                note: coaching::say::outcome(remark, today),
            }
        })
        .collect()
}

fn ideas_here(advisor: &Advisor<'_>, chat: &Conversation) -> Vec<OnThisLine> {
    let ideas = advisor.records().ideas.iter();
    ideas
        .filter(|idea| idea.unit_id == chat.unit_id && ideas::is_open(idea))
        .map(|idea| {
            let missing = ideas::missing(advisor.ties(), idea);
            line(
                &idea.name,
                ideas::say::completeness(&missing, idea.agreed_on, advisor.today()),
            )
        })
        .collect()
}
