//! Sheets as they are filled in, and the sums of a batch.
//!
//! A sheet of an employee never reaches SQL, so no page, log or undo has one. A batch is summed in memory and
//! written as `culture_tally` rows, one for each statement and mark, in one change set. Each batch adds new rows
//! and raises no older ones, because the log shows what a set changed: the sums of a batch, never less. What
//! employees write is saved by a separate command, without a group.

use serde::{Deserialize, Serialize};

use super::Statement;
use crate::{
    Error, Result,
    model::{CultureScale, CultureSide, LAST_QUESTION},
};

/// Sheets that a batch needs, each with half of its marks or more. The change log keeps what a batch adds: the sums
/// of one sheet would be that sheet, and nearly empty ones beside it hide nothing.
pub const LEAST_SHEETS: usize = 5;

/// What a sheet says of one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct StatementMarks {
    /// The code of the statement; `last` for the last line of the sheet, which takes a remark alone.
    pub question: String,
    /// 1 to 5; no answer if left out.
    pub valued: Option<u8>,
    /// 1 to 5; no answer if left out.
    pub practised: Option<u8>,
    pub remark: Option<String>,
}

/// How often each mark was given to a statement by the sheets of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    pub question: String,
    pub scale: CultureScale,
    /// Of the marks 1 to 5.
    pub marks: [u32; 5],
    /// Sheets without a mark.
    pub none: u32,
}

/// Refuses a sheet that is not one of this side.
pub fn check_sheet(
    statements: &[Statement],
    side: CultureSide,
    sheet: &[StatementMarks],
) -> Result<()> {
    for (at, line) in sheet.iter().enumerate() {
        let code = line.question.as_str();
        let refuse = |field, why: String| Err(Error::invalid(field, why));
        if sheet.iter().take(at).any(|other| other.question == code) {
            return refuse("question", format!("{code} is on this sheet twice."));
        }
        let is_marked = line.valued.is_some() || line.practised.is_some();
        if code == LAST_QUESTION {
            if is_marked {
                return refuse(
                    "question",
                    "The last question takes words alone.".to_owned(),
                );
            }
            continue;
        }
        let found = statements.iter().find(|statement| statement.code == code);
        match found {
            None => return refuse("question", "There is no such statement.".to_owned()),
            Some(found) if !found.is_for(side) => {
                return refuse("question", format!("{code} is not on this side's sheet."));
            }
            Some(_) => {}
        }
        for (field, mark) in [("valued", line.valued), ("practised", line.practised)] {
            if mark.is_some_and(|mark| !(1..=5).contains(&mark)) {
                return refuse(field, "Give a number from 1 to 5.".to_owned());
            }
        }
    }
    Ok(())
}

/// Returns the sums of a batch of employees' sheets, in the order of the sheet. They say nothing of the order in
/// which the sheets came.
pub fn tally(statements: &[Statement], sheets: &[Vec<StatementMarks>]) -> Result<Vec<Counts>> {
    for sheet in sheets {
        check_sheet(statements, CultureSide::Employees, sheet)?;
        let mut remarks = sheet.iter().filter_map(|line| line.remark.as_deref());
        if remarks.any(|remark| !remark.trim().is_empty()) {
            return Err(Error::invalid(
                "remark",
                "Add remarks of employees one by one: they are kept without a group.",
            ));
        }
    }
    let short = || statements.iter().filter(|statement| statement.is_short());
    let half = short().count();
    let marks = |sheet: &&Vec<StatementMarks>| {
        let given = |line: &StatementMarks| {
            usize::from(line.valued.is_some()) + usize::from(line.practised.is_some())
        };
        sheet.iter().map(given).sum::<usize>()
    };
    let filled = sheets.iter().filter(|sheet| marks(sheet) >= half).count();
    if filled < LEAST_SHEETS {
        return Err(Error::invalid("sheets", super::say::small_batch(filled)));
    }
    let scales = [CultureScale::Valued, CultureScale::Practised];
    let counted = short().flat_map(|statement| {
        scales.map(|scale| {
            let mut counts = Counts {
                question: statement.code.clone(),
                scale,
                marks: [0; 5],
                none: 0,
            };
            for sheet in sheets {
                let line = sheet.iter().find(|line| line.question == statement.code);
                let mark = line.and_then(|line| match scale {
                    CultureScale::Valued => line.valued,
                    CultureScale::Practised => line.practised,
                });
                let place = mark.and_then(|mark| usize::from(mark).checked_sub(1));
                match place.and_then(|place| counts.marks.get_mut(place)) {
                    Some(count) => *count += 1,
                    None => counts.none += 1,
                }
            }
            counts
        })
    });
    Ok(counted.collect())
}
