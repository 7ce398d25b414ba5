//! Figures and what moves them.

use overture_core::{
    Id,
    chain::{self, Chains, Origin},
    changes::{Changes, Written},
    conversations::LeaderSheet,
    model::{ChainLink, Measure, Reading, Rival},
    openers::purpose::coming,
    screens::chain::{self as screen, ChainScreen, LinkDetail, MeasureDetail},
    workspace::{NewLink, NewMeasure, NewReading, NewRival, ReadingWritten},
};

use super::advisor;
use super::wire::{
    AcceptReadBack, AskIssue, AskedIssue, FactInStep, LinkRequest, MaybeUnit, MeasureRequest,
    PasteReadings, PastedReadings, ReadBackRequest, ReadOrigin, RowId, TakeOverRequest,
};
use crate::{ApiError, Call};

/// The longest line that names a source, in bytes.
const LINE: usize = 600;

/// Returns the Chain screen.
pub(crate) fn show(call: &mut Call<'_>, request: MaybeUnit) -> Result<ChainScreen, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    screen::screen(&advisor, request.unit_id).ok_or_else(|| ApiError::not_found("unit"))
}

/// Returns everything about a figure.
pub(crate) fn measure(
    call: &mut Call<'_>,
    request: MeasureRequest,
) -> Result<MeasureDetail, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    screen::measure(&advisor, request.measure_id).ok_or_else(|| ApiError::not_found("figure"))
}

/// Returns everything about a link.
pub(crate) fn link(call: &mut Call<'_>, request: LinkRequest) -> Result<LinkDetail, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    screen::link(&advisor, request.link_id).ok_or_else(|| ApiError::not_found("link"))
}

/// Notes a figure.
pub(crate) fn measure_add(
    call: &mut Call<'_>,
    request: NewMeasure,
) -> Result<Written<Measure>, ApiError> {
    let today = call.today();
    Ok(call.workspace.add_measure(request, today, call.now)?)
}

/// Makes a figure of a fact of the homework.
pub(crate) fn take_over(
    call: &mut Call<'_>,
    request: TakeOverRequest,
) -> Result<Written<Measure>, ApiError> {
    let today = call.today();
    Ok(call
        .workspace
        .take_over_fact(request.fact_id, today, call.now)?)
}

/// Notes a reading.
pub(crate) fn reading_add(
    call: &mut Call<'_>,
    request: NewReading,
) -> Result<ReadingWritten, ApiError> {
    let today = call.today();
    Ok(call.workspace.add_reading(request, today, call.now)?)
}

/// Changes a reading.
pub(crate) fn reading_edit(
    call: &mut Call<'_>,
    request: Reading,
) -> Result<ReadingWritten, ApiError> {
    Ok(call.workspace.edit_reading(&request, call.now)?)
}

/// Deletes a reading.
pub(crate) fn reading_delete(
    call: &mut Call<'_>,
    request: RowId<Reading>,
) -> Result<ReadingWritten, ApiError> {
    Ok(call.workspace.delete_reading(request.id, call.now)?)
}

/// Reads pasted readings, and adds them unless it is only a look.
pub(crate) fn readings_paste(
    call: &mut Call<'_>,
    request: PasteReadings,
) -> Result<PastedReadings, ApiError> {
    let records = call.records()?;
    let measure = records
        .measure(request.measure_id)
        .ok_or_else(|| ApiError::not_found("figure"))?;
    let order = call.date_order(&records);
    let lines = chain::pasted_readings(&request.text, order, call.today());
    let good = || lines.iter().filter(|line| line.problem.is_none());
    let is_known = |on| {
        let readings = records.readings.iter();
        let mut of_it = readings.filter(|reading| reading.measure_id == measure.id);
        of_it.any(|reading| Some(reading.on) == on)
    };
    let replaces = good().filter(|line| is_known(line.on));
    let replaces = replaces.map(|line| line.line).collect();
    let values: Vec<_> = good()
        .filter_map(|line| Some((line.on?, line.value?)))
        .collect();
    let written = if request.dry_run {
        None
    } else {
        let workspace = &mut *call.workspace;
        Some(workspace.add_readings(request.measure_id, &values, call.now)?)
    };
    Ok(PastedReadings {
        taken: values.len(),
        replaces,
        written,
        lines,
    })
}

/// Lets a fact say what the figure says that it is joined to.
pub(crate) fn fact_in_step(call: &mut Call<'_>, request: FactInStep) -> Result<Changes, ApiError> {
    let (measure, fact) = (request.measure_id, request.fact_id);
    Ok(call.workspace.keep_fact_in_step(measure, fact, call.now)?)
}

/// Draws a link.
pub(crate) fn link_add(
    call: &mut Call<'_>,
    request: NewLink,
) -> Result<Written<ChainLink>, ApiError> {
    Ok(call.workspace.add_link(request, call.now)?)
}

/// Notes another explanation.
pub(crate) fn rival_add(
    call: &mut Call<'_>,
    request: NewRival,
) -> Result<Written<Rival>, ApiError> {
    let today = call.today();
    Ok(call.workspace.add_rival(request, today, call.now)?)
}

/// Reads who said a piece of evidence, or where it was seen.
pub(crate) fn evidence_from(call: &mut Call<'_>, request: ReadOrigin) -> Result<Origin, ApiError> {
    let records = call.records()?;
    if request.line.len() > LINE {
        let problem = format!("Keep it to {LINE} characters.");
        return Err(ApiError::invalid("line", problem));
    }
    Ok(chain::origin_of(&records, request.unit_id, &request.line))
}

/// Returns the sheet that says a chain back to a leader.
pub(crate) fn read_back(
    call: &mut Call<'_>,
    request: ReadBackRequest,
) -> Result<LeaderSheet, ApiError> {
    let records = call.records()?;
    let result = records
        .measure(request.measure_id)
        .ok_or_else(|| ApiError::not_found("figure"))?;
    let leader = records
        .leader(request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    let chains = Chains::of(&records, call.today());
    let sheet = chain::read_back(&chains, &chains.chain(result), leader.id);
    sheet.ok_or_else(|| {
        let problem = format!(
            "{} is not for the {} to see: it is private, or nobody but another leader spoke of it.",
            result.name, leader.role
        );
        ApiError::invalid("leaderId", problem)
    })
}

/// Notes that a chain was said back and accepted.
pub(crate) fn read_back_accept(
    call: &mut Call<'_>,
    request: AcceptReadBack,
) -> Result<Written<Measure>, ApiError> {
    let on = request.on.unwrap_or_else(|| call.today());
    let (measure, leader) = (request.measure_id, request.leader_id);
    Ok(call
        .workspace
        .accept_read_back(measure, leader, on, call.now)?)
}

/// Puts the question of an issue into the follow-ups of a leader's next chat.
pub(crate) fn ask(call: &mut Call<'_>, request: AskIssue) -> Result<AskedIssue, ApiError> {
    let records = call.records()?;
    let result = records
        .measure(request.result_id)
        .ok_or_else(|| ApiError::not_found("figure"))?;
    let leader = records
        .leader(request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    if leader.unit_id != result.unit_id {
        let problem = "Choose a leader of the unit that steers by this figure.";
        return Err(ApiError::invalid("leaderId", problem));
    }
    let chains = Chains::of(&records, call.today());
    let found = chain::issues(&chains, &chains.chain(result));
    let issue = found.iter().find(|issue| {
        issue.code == request.code
            && issue.upper.id == request.upper_id
            && issue.link.map(|link| link.id) == request.link_id
            && issue.rival.map(|rival| rival.id) == request.rival_id
    });
    let issue = issue.ok_or_else(|| ApiError::not_found("open question"))?;
    let question = chain::question_for(&chains, issue, leader.id).ok_or_else(|| {
        ApiError::invalid(
            "code",
            "This is work at the desk, and no question for anybody.",
        )
    })?;
    let chat: Option<Id<_>> = coming(&records, leader.id, call.local).map(|it| it.chat().id);
    let Some(chat) = chat else {
        return Ok(AskedIssue {
            question,
            conversation_id: None,
            plan_first: Some(format!("No chat with the {} is planned yet.", leader.role)),
            changes: None,
        });
    };
    let is_taken = request.remove != Some(true);
    let workspace = &mut *call.workspace;
    let changes = workspace.take_question(chat, &question, is_taken, call.now)?;
    Ok(AskedIssue {
        question,
        conversation_id: Some(chat),
        plan_first: None,
        changes: Some(changes),
    })
}
