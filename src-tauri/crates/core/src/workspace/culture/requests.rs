//! What is written to the culture check.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Id, Records, Result,
    culture::StatementMarks,
    model::{CultureAnswer, CultureRound, CultureSide, Leader, OrNotFound},
};

/// Whose sheet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WhoseSheet {
    /// Mine.
    Learning,
    Leader(Id<Leader>),
    /// A business leader without a name, by the number of the sheet in its round.
    Unnamed(u16),
}

impl WhoseSheet {
    pub(super) const fn side(self) -> CultureSide {
        match self {
            Self::Learning => CultureSide::Learning,
            Self::Leader(_) | Self::Unnamed(_) => CultureSide::Business,
        }
    }

    pub(super) const fn leader(self) -> Option<Id<Leader>> {
        match self {
            Self::Leader(id) => Some(id),
            Self::Learning | Self::Unnamed(_) => None,
        }
    }

    pub(super) const fn sheet(self) -> u16 {
        match self {
            Self::Unnamed(sheet) => sheet,
            Self::Learning | Self::Leader(_) => 0,
        }
    }

    pub(super) fn is_of(self, row: &CultureAnswer) -> bool {
        row.side == self.side() && row.leader_id == self.leader() && row.sheet == self.sheet()
    }

    /// Returns what history calls it; refuses a leader who is not there.
    pub(super) fn name(self, records: &Records) -> Result<String> {
        Ok(match self {
            Self::Learning => "mine".to_owned(),
            Self::Leader(id) => records.leader(id).or_not_found("leader")?.role.clone(),
            Self::Unnamed(_) => "a business leader".to_owned(),
        })
    }
}

/// Answers of mine or of a business leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct AnswerSheet {
    pub round_id: Id<CultureRound>,
    pub whose: WhoseSheet,
    pub answers: Vec<StatementMarks>,
    /// Whether this is the whole sheet: statements that are not in it lose their answers. If left out, they keep them.
    pub whole: Option<bool>,
}

/// Sheets of employees, of which the sums alone are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct CultureBatch {
    pub round_id: Id<CultureRound>,
    /// Who was asked; may be empty.
    pub group: String,
    pub sheets: Vec<Vec<StatementMarks>>,
}

/// A round to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewRound {
    pub name: String,
    /// Today if left out.
    pub on: Option<NaiveDate>,
    pub note: Option<String>,
}

/// What an employee wrote. It is kept without a group, and apart from every batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewRemark {
    pub round_id: Id<CultureRound>,
    /// The code of the statement; the last line of the sheet if left out.
    pub question: Option<String>,
    pub remark: String,
}

/// Something that changes because of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewStep {
    pub round_id: Id<CultureRound>,
    /// The code of the statement.
    pub question: String,
    pub text: String,
    pub by: Option<NaiveDate>,
    /// Who hears of it; roles alone.
    pub told_whom: Option<String>,
    pub told_on: Option<NaiveDate>,
}

/// A group of employees in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct CultureGroup {
    pub round_id: Id<CultureRound>,
    pub group: String,
}

/// What was read from files, ready to be kept.
#[derive(Debug, Clone, Default)]
pub struct ImportSheets {
    pub sheets: Vec<(WhoseSheet, Vec<StatementMarks>)>,
    /// Business leaders without a name.
    pub unnamed: Vec<Vec<StatementMarks>>,
    pub employees: Vec<Vec<StatementMarks>>,
    /// Who the employees are; may be empty.
    pub group: String,
}
