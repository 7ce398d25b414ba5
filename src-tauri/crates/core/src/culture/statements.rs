//! The statements of the culture check.

use serde::{Deserialize, Serialize};

use crate::model::CultureSide;

/// A statement that everybody reads in the same words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Statement {
    /// "V1"
    pub code: String,
    pub subject: StatementSubject,
    pub side: StatementSide,
    pub text: String,
    /// How a sentence names it, where the text is too long for that.
    #[serde(default)]
    pub short: Option<String>,
}

impl Statement {
    /// Returns whether a side has it on its sheet.
    pub const fn is_for(&self, side: CultureSide) -> bool {
        match self.side {
            StatementSide::All => true,
            StatementSide::Leaders => !matches!(side, CultureSide::Employees),
            StatementSide::Learning => matches!(side, CultureSide::Learning),
        }
    }

    /// Returns whether it is on the short sheet, which all sides have.
    pub const fn is_short(&self) -> bool {
        matches!(self.side, StatementSide::All)
    }
}

/// Who reads a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StatementSide {
    All,
    /// Business leaders and I.
    Leaders,
    /// I alone.
    Learning,
}

/// What a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum StatementSubject {
    Vision,
    Structure,
    Learning,
    Technology,
}

impl StatementSubject {
    pub const ALL: [Self; 4] = [
        Self::Vision,
        Self::Structure,
        Self::Learning,
        Self::Technology,
    ];
}
