//! What a search asks for: words, and what narrows them.
//!
//! A query is read in one pass over its pieces. `unit:`, `leader:`, `kind:` and `in:` narrow strictly;
//! names and times in plain words ("what did Sales say about onboarding last quarter") only bring what
//! they name to the top. Text in quotes is a phrase and is never read as anything else.

mod choices;
mod names;
mod period;
mod pieces;
mod read;
mod stop;
mod term;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Error, Result, calendar::Span, model::Words};

pub use choices::Choice;
pub(crate) use choices::choices;
pub(crate) use read::read;
pub(crate) use term::is_written_without_spaces;

/// Characters of a query at most.
pub const LONGEST: usize = 400;

/// Words of a query that are looked for; further ones are left out.
const MOST_WORDS: usize = 16;

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum HitKind {
    Unit,
    Leader,
    Fact,
    Term,
    Conversation,
    Finding,
    /// What we change because of a remark.
    Feedback,
    /// A note on one of the six statements.
    CheckAnswer,
    CultureRound,
    CultureRemark,
    CultureStep,
    /// My words on the page of a quarter.
    Review,
    /// My wording of one of its lines.
    ReviewLine,
    /// Where a leader and I both want to be.
    Aim,
    Promise,
    Measure,
    Reading,
    Link,
    /// Another explanation for what a link claims.
    Rival,
    Skill,
    SkillNeed,
    Challenge,
    KnowHow,
    Solution,
    Idea,
    Evidence,
    Entry,
    /// A date of an entry, with a note.
    Occurrence,
    Standing,
    Absence,
    Closure,
    WorkedDay,
    /// An earlier role of a leader.
    Placement,
    FiscalCalendar,
    CalendarSource,
    OurWord,
    /// A text of my own for mails, in the settings.
    Template,
    /// My name and role, in the settings.
    Me,
    /// The company's name, in the settings.
    Company,
}

impl Words for HitKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Unit, "unit"),
        (Self::Leader, "leader"),
        (Self::Fact, "fact"),
        (Self::Term, "term"),
        (Self::Conversation, "conversation"),
        (Self::Finding, "finding"),
        (Self::Feedback, "feedback"),
        (Self::CheckAnswer, "checkAnswer"),
        (Self::CultureRound, "cultureRound"),
        (Self::CultureRemark, "cultureRemark"),
        (Self::CultureStep, "cultureStep"),
        (Self::Review, "review"),
        (Self::ReviewLine, "reviewLine"),
        (Self::Aim, "aim"),
        (Self::Promise, "promise"),
        (Self::Measure, "measure"),
        (Self::Reading, "reading"),
        (Self::Link, "link"),
        (Self::Rival, "rival"),
        (Self::Skill, "skill"),
        (Self::SkillNeed, "skillNeed"),
        (Self::Challenge, "challenge"),
        (Self::KnowHow, "knowHow"),
        (Self::Solution, "solution"),
        (Self::Idea, "idea"),
        (Self::Evidence, "evidence"),
        (Self::Entry, "entry"),
        (Self::Occurrence, "occurrence"),
        (Self::Standing, "standing"),
        (Self::Absence, "absence"),
        (Self::Closure, "closure"),
        (Self::WorkedDay, "workedDay"),
        (Self::Placement, "placement"),
        (Self::FiscalCalendar, "fiscalCalendar"),
        (Self::CalendarSource, "calendarSource"),
        (Self::OurWord, "ourWord"),
        (Self::Template, "template"),
        (Self::Me, "me"),
        (Self::Company, "company"),
    ];
}

/// How much of the query a hit holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Match {
    /// Every word.
    All,
    /// Every word, or one that is spelled like it.
    Similar,
    /// Some of the words.
    Some,
}

/// One word or phrase to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// As it was typed, without quotes.
    pub(crate) text: String,
    /// Whether it may be the beginning of a longer word: the last one, while typing goes on.
    pub(crate) open: bool,
    /// Whether the text itself has to be there, because the index does not know all its signs:
    /// `C++`, an emoji, or a script that writes no spaces.
    pub(crate) literal: bool,
}

impl Term {
    /// Returns whether it is the beginning of a word, up to three letters long.
    pub(crate) fn is_short_beginning(&self) -> bool {
        self.open && self.text.chars().nth(3).is_none()
    }
}

/// What a hit has to belong to; `None` is anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Narrow {
    pub(crate) units: Option<Vec<Uuid>>,
    pub(crate) leaders: Option<Vec<Uuid>>,
    pub(crate) kinds: Option<Vec<HitKind>>,
    pub(crate) days: Option<Span>,
}

/// What narrows a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FilterKey {
    /// A unit, by its name.
    Unit,
    /// A leader, by name or role.
    Leader,
    /// What the hit is.
    Kind,
    /// When, by the fiscal calendar of the unit, else of the company.
    In,
}

impl Words for FilterKey {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Unit, "unit"),
        (Self::Leader, "leader"),
        (Self::Kind, "kind"),
        (Self::In, "in"),
    ];
}

/// How a filter came into the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FilterSource {
    /// Typed with its key; nothing else is found.
    Typed,
    /// Read in plain words; what fits comes first.
    Words,
    /// Typed with its key, but nothing has that name; nothing is found.
    Unknown,
}

/// A filter of the query, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Filter {
    /// What it narrows by.
    pub key: FilterKey,
    /// The name, or the time ("last quarter, FY27 Q2").
    pub label: String,
    /// How it came into the query.
    pub source: FilterSource,
    /// The query without it.
    pub without: String,
}

/// A query that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Query {
    /// Every word, those of names and times too.
    pub(crate) terms: Vec<Term>,
    /// The words that are left beside names and times; `None` where nothing was read in plain words.
    pub(crate) rest: Option<Vec<Term>>,
    /// What was typed with a key.
    pub(crate) typed: Narrow,
    /// What was typed, and what was read in plain words.
    pub(crate) read: Narrow,
    /// All filters, as they are shown.
    pub(crate) filters: Vec<Filter>,
}

/// Refuses a query that is too long to be one.
pub(crate) fn check_length(query: &str) -> Result<()> {
    if query.chars().nth(LONGEST).is_some() {
        return Err(Error::invalid(
            "query",
            format!("A search has at most {LONGEST} characters. Shorten it to a few words."),
        ));
    }
    Ok(())
}

/// A row that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRow {
    pub kind: HitKind,
    /// The id of the row; nil for a setting.
    pub id: Uuid,
    pub title: String,
    /// Where the words are, with `\u{1}` and `\u{2}` around each.
    pub snippet: String,
    pub unit_id: Option<Uuid>,
    pub leader_id: Option<Uuid>,
    /// How much of the query it holds.
    pub matched: Match,
}

/// What a search found, and how its query was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// Best first; those that hold only some of the words come last.
    pub rows: Vec<FoundRow>,
    pub filters: Vec<Filter>,
    /// What the key that is being typed may become.
    pub choices: Vec<Choice>,
}
