//! Answers of the culture check: sheets by name or number, and the sums of employees' batches.

mod requests;

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    changes::{Changes, Label, LabelCode, Written},
    culture::{Statement, StatementMarks, check_sheet, tally},
    model::{
        CultureAnswer, CultureRound, CultureSide, CultureStep, CultureTally, LAST_QUESTION,
        OrNotFound,
    },
    store::{
        Db,
        row::{delete, insert, overwrite},
    },
};

pub use requests::{
    AnswerSheet, CultureBatch, CultureGroup, ImportSheets, NewRemark, NewRound, NewStep, WhoseSheet,
};

/// The most characters of the name of a group.
const LONGEST_GROUP: usize = 60;

impl Workspace {
    pub fn add_culture_round(
        &mut self,
        new: NewRound,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<CultureRound>> {
        let round = CultureRound {
            id: Id::at(now),
            seen: 0,
            name: new.name,
            on: new.on.unwrap_or(today),
            note: new.note.unwrap_or_default(),
            closed_on: None,
        };
        self.add(round, now)
    }

    pub fn add_culture_remark(
        &mut self,
        new: NewRemark,
        now: DateTime<Utc>,
    ) -> Result<Written<CultureAnswer>> {
        let question = new.question;
        let remark = CultureAnswer {
            id: Id::at(now),
            seen: 0,
            round_id: new.round_id,
            side: CultureSide::Employees,
            leader_id: None,
            sheet: 0,
            question: question.unwrap_or_else(|| LAST_QUESTION.to_owned()),
            valued: None,
            practised: None,
            remark: new.remark,
        };
        self.add(remark, now)
    }

    pub fn add_culture_step(
        &mut self,
        new: NewStep,
        now: DateTime<Utc>,
    ) -> Result<Written<CultureStep>> {
        let step = CultureStep {
            id: Id::at(now),
            seen: 0,
            round_id: new.round_id,
            question: new.question,
            text: new.text,
            by: new.by,
            told_whom: new.told_whom.unwrap_or_default(),
            told_on: new.told_on,
        };
        self.add(step, now)
    }

    /// Notes answers of mine or of a business leader.
    pub fn answer_culture(
        &mut self,
        statements: &[Statement],
        new: &AnswerSheet,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        open_round(&records, new.round_id)?;
        check_sheet(statements, new.whose.side(), &new.answers)?;
        let label = Label::new(LabelCode::CultureAnswered, &new.whose.name(&records)?);
        if let WhoseSheet::Unnamed(0) = new.whose {
            return Err(Error::invalid("whose", "Sheets are numbered from 1."));
        }
        let is_whole = new.whole.unwrap_or(false);
        let set = |tx: &Db| {
            set_sheet(
                tx,
                &records,
                new.round_id,
                new.whose,
                &new.answers,
                is_whole,
                now,
            )
        };
        let ((), changes) = self.transact(&label, now, set)?;
        Ok(changes)
    }

    /// Keeps the sums of a batch. The sheets themselves never reach the file: it would remember them.
    pub fn add_culture_batch(
        &mut self,
        statements: &[Statement],
        batch: &CultureBatch,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        open_round(&records, batch.round_id)?;
        let tallies = tallies(statements, batch.round_id, &batch.group, &batch.sheets, now)?;
        let name = batch_name(batch.sheets.len(), &batch.group);
        let label = Label::new(LabelCode::CultureBatchAdded, &name);
        let ((), changes) = self.transact(&label, now, |tx| {
            tallies.iter().try_for_each(|tally| insert(tx, tally))
        })?;
        Ok(changes)
    }

    /// Keeps sheets that were read from files, all in one change.
    pub fn import_culture(
        &mut self,
        statements: &[Statement],
        round: Id<CultureRound>,
        import: &ImportSheets,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        open_round(&records, round)?;
        let mut sheets = import.sheets.clone();
        let numbers = records.culture_answers.iter();
        let numbers = numbers.filter(|row| row.round_id == round);
        let mut last = numbers.map(|row| row.sheet).max().unwrap_or(0);
        for sheet in &import.unnamed {
            last = last
                .checked_add(1)
                .ok_or_else(|| Error::not_now("This round has too many sheets."))?;
            sheets.push((WhoseSheet::Unnamed(last), sheet.clone()));
        }
        for (whose, sheet) in &sheets {
            whose.name(&records)?;
            check_sheet(statements, whose.side(), sheet)?;
        }
        let tallies = if import.employees.is_empty() {
            Vec::new()
        } else {
            tallies(statements, round, &import.group, &import.employees, now)?
        };
        let all = sheets.len() + import.employees.len();
        let label = Label::new(LabelCode::CultureFilesImported, &all.to_string());
        let ((), changes) = self.transact(&label, now, |tx| {
            for (whose, sheet) in &sheets {
                set_sheet(tx, &records, round, *whose, sheet, true, now)?;
            }
            tallies.iter().try_for_each(|tally| insert(tx, tally))
        })?;
        Ok(changes)
    }

    /// Deletes a sheet of mine or of a business leader.
    pub fn delete_culture_sheet(
        &mut self,
        round: Id<CultureRound>,
        whose: WhoseSheet,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let label = Label::new(LabelCode::CultureSheetDeleted, &whose.name(&records)?);
        let rows = records.culture_answers.iter();
        let mut rows = rows.filter(|row| row.round_id == round && whose.is_of(row));
        let first = rows.next().or_not_found("sheet")?;
        let ((), changes) = self.transact(&label, now, |tx| {
            let mut rows = std::iter::once(first).chain(rows);
            rows.try_for_each(|row| delete(tx, row.id))
        })?;
        Ok(changes)
    }

    /// Gives a group another name; sums under that name are then of one group.
    pub fn rename_culture_group(
        &mut self,
        group: &CultureGroup,
        name: &str,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let name = group_name(name)?;
        let label = Label::new(LabelCode::CultureGroupRenamed, &name);
        let rows = self.tallies_of(group)?;
        let ((), changes) = self.transact(&label, now, |tx| {
            rows.into_iter().try_for_each(|tally| {
                let group = name.clone();
                overwrite(tx, &CultureTally { group, ..tally })
            })
        })?;
        Ok(changes)
    }

    /// Deletes all sums of a group.
    pub fn delete_culture_group(
        &mut self,
        group: &CultureGroup,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let label = Label::new(LabelCode::CultureGroupDeleted, &group.group);
        let rows = self.tallies_of(group)?;
        let ((), changes) = self.transact(&label, now, |tx| {
            rows.iter().try_for_each(|tally| delete(tx, tally.id))
        })?;
        Ok(changes)
    }

    fn tallies_of(&mut self, group: &CultureGroup) -> Result<Vec<CultureTally>> {
        let records = self.records()?;
        let rows = records.culture_tallies.iter();
        let rows = rows.filter(|row| row.round_id == group.round_id && row.group == group.group);
        let rows: Vec<CultureTally> = rows.cloned().collect();
        rows.first().or_not_found("group")?;
        Ok(rows)
    }
}

/// Refuses answers to a round that is not there, or that takes no more.
pub(super) fn open_round(records: &Records, id: Id<CultureRound>) -> Result<()> {
    let mut rounds = records.culture_rounds.iter();
    let round = rounds.find(|round| round.id == id).or_not_found("round")?;
    match round.closed_on {
        None => Ok(()),
        Some(_) => Err(Error::not_now(format!(
            "{} is closed. Reopen it to add answers.",
            round.name
        ))),
    }
}

/// Writes answers over those of the same sheet. One without marks and words is deleted.
fn set_sheet(
    tx: &Db,
    records: &Records,
    round: Id<CultureRound>,
    whose: WhoseSheet,
    answers: &[StatementMarks],
    is_whole: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let rows = records.culture_answers.iter();
    let known: Vec<&CultureAnswer> = rows
        .filter(|row| row.round_id == round && whose.is_of(row))
        .collect();
    for row in &known {
        let mut answers = answers.iter();
        if is_whole && !answers.any(|answer| answer.question == row.question) {
            delete(tx, row.id)?;
        }
    }
    for answer in answers {
        let mut known = known.iter();
        let known = known.find(|row| row.question == answer.question);
        let remark = answer.remark.as_deref().map(str::trim);
        let row = CultureAnswer {
            id: known.map_or_else(|| Id::at(now), |row| row.id),
            seen: 0,
            round_id: round,
            side: whose.side(),
            leader_id: whose.leader(),
            sheet: whose.sheet(),
            question: answer.question.clone(),
            valued: answer.valued,
            practised: answer.practised,
            remark: match (remark, known) {
                (Some(remark), _) => remark.to_owned(),
                (None, Some(row)) if !is_whole => row.remark.clone(),
                (None, Some(_) | None) => String::new(),
            },
        };
        let is_empty = row.valued.is_none() && row.practised.is_none() && row.remark.is_empty();
        match (is_empty, known) {
            (true, Some(_)) => delete(tx, row.id)?,
            (true, None) => {}
            (false, Some(_)) => overwrite(tx, &row)?,
            (false, None) => insert(tx, &row)?,
        }
    }
    Ok(())
}

/// Returns the sums of a batch as rows.
fn tallies(
    statements: &[Statement],
    round_id: Id<CultureRound>,
    group: &str,
    sheets: &[Vec<StatementMarks>],
    now: DateTime<Utc>,
) -> Result<Vec<CultureTally>> {
    let group = group_name(group)?;
    let counts = tally(statements, sheets)?.into_iter().map(|counts| {
        let [v1, v2, v3, v4, v5] = counts.marks;
        CultureTally {
            id: Id::at(now),
            seen: 0,
            round_id,
            group: group.clone(),
            question: counts.question,
            scale: counts.scale,
            v1,
            v2,
            v3,
            v4,
            v5,
            none: counts.none,
        }
    });
    Ok(counts.collect())
}

fn group_name(group: &str) -> Result<String> {
    let group = group.trim();
    if group.chars().nth(LONGEST_GROUP).is_some() {
        return Err(Error::invalid(
            "group",
            format!("This is longer than {LONGEST_GROUP} characters. Shorten it."),
        ));
    }
    Ok(group.to_owned())
}

fn batch_name(sheets: usize, group: &str) -> String {
    let noun = if sheets == 1 { "sheet" } else { "sheets" };
    match group.trim() {
        "" => format!("{sheets} {noun}"),
        group => format!("{sheets} {noun} of {group}"),
    }
}
