//! The culture check: rounds, sheets on paper and in files, what each side answered.

mod files;
mod requests;

use std::path::Path;

use overture_core::{
    changes::{Changes, Written},
    culture::{self, CultureSheet, Statement},
    model::{CultureAnswer, CultureRound, CultureSide, CultureStep},
    screens::checks::{self, CultureScreen},
    workspace::{AnswerSheet, CultureBatch, CultureGroup, NewRemark, NewRound, NewStep},
};

use self::requests::{
    CultureFile, CultureFiles, CultureFilesPreview, CultureRequest, DeleteSheet,
    ImportCultureFiles, RenameGroup, SheetOf,
};
use super::{
    advisor,
    rows::{self, Edit, RowId},
    shared::PathAnswer,
};
use crate::{ApiError, Call, assets, table::commands};

commands! {
    /// The culture check: a round, what each side answered, where they differ, and what the log says beside it.
    culture(CultureRequest) -> CultureScreen = screen;
    /// Begins a round.
    culture_round_add(NewRound) -> Written<CultureRound> =
        |call, request| call.workspace.add_culture_round(request, call.today(), call.now);
    /// Changes a round; with a day in `closedOn` it takes no more answers.
    culture_round_edit(Edit<CultureRound>) -> Written<CultureRound> = rows::edit;
    /// Deletes a round with all its answers.
    culture_round_delete(RowId<CultureRound>) -> Written<CultureRound> = rows::delete;
    /// Notes answers of mine or of a business leader: a whole sheet, or some statements.
    culture_answer(AnswerSheet) -> Changes = answer;
    /// Deletes a sheet of mine or of a business leader.
    culture_answer_delete(DeleteSheet) -> Changes = |call, request| {
        call.workspace.delete_culture_sheet(request.round_id, request.whose, call.now)
    };
    /// Adds what an employee wrote, without a group.
    culture_remark_add(NewRemark) -> Written<CultureAnswer> =
        |call, request| call.workspace.add_culture_remark(request, call.now);
    /// Deletes a remark.
    culture_remark_delete(RowId<CultureAnswer>) -> Written<CultureAnswer> = rows::delete;
    /// Closes a batch of employees' sheets: their sums are kept, no sheet is.
    culture_batch(CultureBatch) -> Changes = batch;
    /// Renames a group of employees.
    culture_group_rename(RenameGroup) -> Changes = |call, request| {
        let RenameGroup { round_id, group, name } = request;
        let group = CultureGroup { round_id, group };
        call.workspace.rename_culture_group(&group, &name, call.now)
    };
    /// Deletes all sums of a group of employees.
    culture_group_delete(CultureGroup) -> Changes =
        |call, request| call.workspace.delete_culture_group(&request, call.now);
    /// Adds a step: what changes, by when, and who hears of it.
    culture_step_add(NewStep) -> Written<CultureStep> =
        |call, request| call.workspace.add_culture_step(request, call.now);
    /// Changes a step.
    culture_step_edit(Edit<CultureStep>) -> Written<CultureStep> = rows::edit;
    /// Deletes a step.
    culture_step_delete(RowId<CultureStep>) -> Written<CultureStep> = rows::delete;
    /// The sheet of a side, to print or to copy.
    culture_sheet(SheetOf) -> CultureSheet = |_, request| {
        Ok::<_, ApiError>(culture::sheet(assets::statements()?, request.side, request.is_long()?))
    };
    /// Writes the sheet of a side as a table to fill in.
    culture_file(CultureFile) -> PathAnswer = file;
    /// What filled sheets say, file by file; stores nothing.
    culture_file_preview(CultureFiles) -> CultureFilesPreview = files::preview;
    /// Keeps filled sheets, all of them in one change.
    culture_file_import(ImportCultureFiles) -> Changes = files::import;
}

fn screen(call: &mut Call<'_>, request: CultureRequest) -> Result<CultureScreen, ApiError> {
    let records = call.records()?;
    if let Some(id) = request.round_id
        && !records.culture_rounds.iter().any(|round| round.id == id)
    {
        return Err(ApiError::not_found("round"));
    }
    let advisor = advisor(call, &records)?;
    Ok(checks::culture(
        assets::statements()?,
        advisor.ties(),
        request.round_id,
    ))
}

fn answer(call: &mut Call<'_>, request: AnswerSheet) -> Result<Changes, ApiError> {
    let statements = assets::statements()?;
    Ok(call
        .workspace
        .answer_culture(statements, &request, call.now)?)
}

fn batch(call: &mut Call<'_>, request: CultureBatch) -> Result<Changes, ApiError> {
    let statements = assets::statements()?;
    Ok(call
        .workspace
        .add_culture_batch(statements, &request, call.now)?)
}

fn file(call: &mut Call<'_>, request: CultureFile) -> Result<PathAnswer, ApiError> {
    let CultureFile { path, side, long } = request;
    let is_long = SheetOf { side, long }.is_long()?;
    let statements: &[Statement] = assets::statements()?;
    let text = culture::csv(statements, side, is_long);
    call.workspace
        .export_to(Path::new(&path), text.as_bytes())?;
    Ok(PathAnswer { path })
}

impl SheetOf {
    /// Refuses a long sheet for employees: theirs takes five minutes.
    fn is_long(&self) -> Result<bool, ApiError> {
        let is_long = self.long.unwrap_or(false);
        if is_long && self.side == CultureSide::Employees {
            return Err(ApiError::invalid(
                "long",
                "Employees have the short sheet of twelve statements.",
            ));
        }
        Ok(is_long)
    }
}
