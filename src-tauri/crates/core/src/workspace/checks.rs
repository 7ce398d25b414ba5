//! My answers to the six statements.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Id, Result,
    changes::{Label, LabelCode, Written},
    model::{CheckAnswer, StatementAnswer, StatementVerdict},
    partnership,
    store::row::{insert, overwrite},
};

/// An answer to a statement, for the quarter of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct AnswerStatement {
    /// 1 to 6.
    pub statement: u8,
    pub answer: StatementAnswer,
    /// If left out, the note stays as it is.
    pub note: Option<String>,
}

impl Workspace {
    /// Answers a statement, with what the log says to it today. An answer of the same quarter is replaced.
    pub fn answer_statement(
        &mut self,
        new: AnswerStatement,
        (verdict, evidence): (StatementVerdict, String),
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<CheckAnswer>> {
        let records = self.records()?;
        let known = partnership::answer_in(&records, new.statement, today);
        let note = new.note.map(|note| note.trim().to_owned());
        let answer = CheckAnswer {
            id: known.map_or_else(|| Id::at(now), |known| known.id),
            seen: 0,
            for_day: today,
            statement: new.statement,
            answer: new.answer,
            note: note
                .or_else(|| Some(known?.note.clone()))
                .unwrap_or_default(),
            answered_on: today,
            verdict,
            evidence,
        };
        let label = Label::new(LabelCode::StatementAnswered, &new.statement.to_string());
        self.write(&label, now, |tx| {
            if known.is_some() {
                overwrite(tx, &answer)?;
            } else {
                insert(tx, &answer)?;
            }
            Ok(answer.id)
        })
    }
}
