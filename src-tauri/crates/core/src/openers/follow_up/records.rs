//! What the records leave open: one question for the opener of a chat.

use super::gist;
use crate::{
    Id, Records, chain,
    conversations::{Shareable, shareable},
    english::say,
    ideas, know_how,
    model::{Conversation, Evidence, Finding, Idea, IdeaState, Leader, Measure, Opener, Target},
    openers::Advisor,
    skills,
};

/// A question, and what it is about.
pub(super) struct Asked {
    pub(super) text: String,
    /// Where it comes from, in a few words.
    pub(super) why: String,
    pub(super) about: Vec<Target>,
}

/// Returns the question that the records leave open in a chat.
pub(super) fn asked(advisor: &Advisor<'_>, chat: &Conversation) -> Option<Asked> {
    match chat.purpose.opener()? {
        Opener::Measures => weakest_step(advisor, chat),
        Opener::Skills => strength(advisor, chat),
        Opener::Challenges => first_date(advisor, chat),
        Opener::Needs => None,
        Opener::Ideas => missing_part(advisor, chat),
    }
}

/// Returns whether a finding became one of these records.
pub(super) fn is_behind<'t>(
    records: &Records,
    finding: &Finding,
    mut about: impl Iterator<Item = &'t Target>,
) -> bool {
    let came_of = |row: &Evidence| row.finding_id == Some(finding.id);
    let rows = &records.evidence;
    about.any(|target| rows.iter().any(|row| row.target == *target && came_of(row)))
}

fn weakest_step(advisor: &Advisor<'_>, chat: &Conversation) -> Option<Asked> {
    if advisor.records().measures.is_empty() {
        return None;
    }
    let chains = advisor.chains();
    let issue = chain::weakest_of(chains, chat.unit_id, chat.leader_id)?;
    let figures: [Option<Id<Measure>>; 2] = [
        Some(issue.upper.id),
        issue.link.and_then(|link| link.lower_id),
    ];
    Some(Asked {
        text: chain::question_for(chains, &issue, chat.leader_id)?,
        why: "The weakest step of their figures.".to_owned(),
        about: figures.into_iter().flatten().map(Target::Measure).collect(),
    })
}

fn strength(advisor: &Advisor<'_>, chat: &Conversation) -> Option<Asked> {
    let (records, today) = (advisor.records(), advisor.today());
    let mut needs = records.skill_needs.iter().filter(|need| {
        need.unit_id == chat.unit_id
            && need.closed_on.is_none_or(|closed| closed > today)
            && skills::gap(need) != skills::Gap::Fading
            && skills::strength(need).is_none()
    });
    needs.find_map(|need| {
        let target = Target::Need(need.id);
        let named = Shareable::need(records, need, chat.leader_id, today)
            .and_then(|need| records.skill(need.skill_id))
            .map(skills::say::name);
        let name = named.or_else(|| own_words(records, target, chat))?;
        Some(Asked {
            text: format!("How many can do this on their own today: {name}?"),
            why: "How strong they are is not noted.".to_owned(),
            about: vec![target],
        })
    })
}

/// Asks for the first who can leave. Know-how is mine alone, so the question says nothing of what it is, and it is
/// put to no leader who would hear in it what another one said.
fn first_date(advisor: &Advisor<'_>, chat: &Conversation) -> Option<Asked> {
    let records = advisor.records();
    let mut rows = records.know_hows.iter();
    let row = rows.find(|row| {
        let told_by = |leader: Id<Leader>| leader == chat.leader_id;
        let ties = advisor.ties();
        let mut said = ties
            .evidence_of(Target::KnowHow(row.id))
            .iter()
            .filter_map(|row| row.leader_id)
            .peekable();
        let may_be_asked = said.peek().is_none() || said.any(told_by);
        row.unit_id == chat.unit_id && may_be_asked && know_how::has_no_date(ties, row)
    })?;
    Some(Asked {
        text: "Some of your people know things that nobody else knows. When could the first of them leave?"
            .to_owned(),
        why: "Know-how without a date.".to_owned(),
        about: vec![Target::KnowHow(row.id)],
    })
}

fn missing_part(advisor: &Advisor<'_>, chat: &Conversation) -> Option<Asked> {
    let (records, today) = (advisor.records(), advisor.today());
    let said_by_them = |idea: &Idea| {
        let mut rows = records.evidence.iter();
        rows.any(|row| {
            row.target == Target::Idea(idea.id) && shareable::is_said_by(row, chat.leader_id)
        })
    };
    let mut open: Vec<&Idea> = records
        .ideas
        .iter()
        .filter(|idea| idea.unit_id == chat.unit_id && ideas::is_open(idea))
        .filter(|idea| idea.leader_id == Some(chat.leader_id) || said_by_them(idea))
        .collect();
    open.sort_by_key(|idea| (idea.state != IdeaState::Trying, idea.id));
    open.into_iter().find_map(|idea| {
        let target = Target::Idea(idea.id);
        let part = *ideas::missing(advisor.ties(), idea).first()?;
        let named = Shareable::idea(records, idea, chat.leader_id, today)
            .map(|idea| say::uncapital(say::phrase(&idea.name)));
        let name = named.or_else(|| own_words(records, target, chat))?;
        let why = format!("Missing: {}.", ideas::say::part(part));
        Some(Asked {
            text: format!("About “{name}”: {}", ideas::say::ask(part)),
            why,
            about: vec![target],
        })
    })
}

/// Returns the words in which this very leader spoke of a thing last.
fn own_words(records: &Records, target: Target, chat: &Conversation) -> Option<String> {
    let findings = shareable::findings(records, chat.leader_id, chat.unit_id);
    findings
        .into_iter()
        .filter(|finding| is_behind(records, finding, std::iter::once(&target)))
        .find_map(|finding| gist(&finding.text))
}
