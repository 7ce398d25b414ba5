//! The six statements: my answer, and what the log says.

use serde::Serialize;

use crate::{
    Id, Records, coaching,
    model::{KnowHow, Leader, Solution, StatementAnswer, StatementVerdict, Unit},
    openers::Advisor,
    partnership::{self, Differs, Finding, Subject, say},
};

/// The quarters before that of today of which the answers are shown.
const EARLIER: usize = 4;

/// The six statements in the quarter of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PartnershipScreen {
    /// "FY27 Q3"
    pub quarter: String,
    /// Whether the statements are to be answered now.
    pub due: bool,
    pub statements: Vec<StatementRow>,
}

/// A statement about the partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StatementRow {
    /// 1 to 6.
    pub number: u8,
    pub statement: String,
    pub verdict: StatementVerdict,
    /// How many count, of `base`.
    pub count: usize,
    pub base: usize,
    /// What the log says.
    pub text: String,
    /// The same text, with what it names.
    pub pieces: Vec<EvidencePiece>,
    /// Mine, in this quarter.
    pub answer: Option<StatementAnswer>,
    pub note: String,
    /// How the log differs from my answer.
    pub differs: Option<Differs>,
    /// The quarters before, oldest first.
    pub earlier: Vec<EarlierAnswer>,
}

/// A piece of a sentence, and what it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EvidencePiece {
    pub text: String,
    pub names: Option<EvidenceName>,
}

/// What a sentence names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum EvidenceName {
    Leader(Id<Leader>),
    Unit(Id<Unit>),
    KnowHow(Id<KnowHow>),
    Solution(Id<Solution>),
}

/// My answer in an earlier quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EarlierAnswer {
    /// "FY27 Q2"
    pub quarter: String,
    /// None where I gave none.
    pub answer: Option<StatementAnswer>,
}

/// Returns what the log says to each statement today.
pub fn findings<'a>(advisor: &Advisor<'a>) -> [Finding<'a>; 6] {
    partnership::findings(advisor.outlook(), advisor.ties(), advisor.chains())
}

/// Returns the six statements today.
pub fn partnership(advisor: &Advisor<'_>) -> PartnershipScreen {
    let (records, today) = (advisor.records(), advisor.today());
    let (quarter, _) = coaching::quarter(records, today);
    let statements = findings(advisor).into_iter().zip(say::STATEMENTS);
    PartnershipScreen {
        quarter,
        due: partnership::due_for(records, today).is_some(),
        statements: statements
            .map(|(finding, statement)| {
                let own = partnership::answer_in(records, finding.number, today);
                StatementRow {
                    number: finding.number,
                    statement: statement.to_owned(),
                    verdict: finding.verdict,
                    count: finding.counted.len(),
                    base: finding.base(),
                    text: say::text(&finding, today),
                    pieces: say::pieces(&finding, today)
                        .into_iter()
                        .map(piece)
                        .collect(),
                    answer: own.map(|own| own.answer),
                    note: own.map_or_else(String::new, |own| own.note.clone()),
                    differs: own.and_then(|own| partnership::differs(finding.verdict, own.answer)),
                    earlier: earlier(records, finding.number, today),
                }
            })
            .collect(),
    }
}

fn piece((text, subject): say::Piece<'_>) -> EvidencePiece {
    let names = subject.map(|subject| match subject {
        Subject::Leader(leader) => EvidenceName::Leader(leader.id),
        Subject::Unit(unit) => EvidenceName::Unit(unit.id),
        Subject::KnowHow(know_how) => EvidenceName::KnowHow(know_how.id),
        Subject::Solution(solution) => EvidenceName::Solution(solution.id),
    });
    EvidencePiece { text, names }
}

fn earlier(records: &Records, number: u8, today: chrono::NaiveDate) -> Vec<EarlierAnswer> {
    let mut quarters = coaching::quarters(records, today, EARLIER + 1);
    quarters.pop();
    quarters
        .into_iter()
        .map(|(quarter, first)| EarlierAnswer {
            quarter,
            answer: partnership::answer_in(records, number, first).map(|own| own.answer),
        })
        .collect()
}
