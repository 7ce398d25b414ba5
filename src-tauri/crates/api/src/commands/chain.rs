//! Figures and what moves them.

use chrono::NaiveDate;
use overture_core::{
    Id,
    chain::{self, Chains, IssueCode, Origin, PastedReading},
    changes::{Changes, Written},
    conversations::LeaderSheet,
    model::{ChainLink, Conversation, Fact, Leader, Measure, Reading, Rival, Unit},
    openers::purpose::coming,
    screens::chain::{self as screen, ChainScreen, LinkDetail, MeasureDetail},
    workspace::{NewLink, NewMeasure, NewReading, NewRival, ReadingWritten},
};
use serde::{Deserialize, Serialize};

use super::{
    advisor,
    rows::{self, Edit, RowId},
    shared::MaybeUnit,
};
use crate::{ApiError, Call, table::commands};

/// The longest line that names a source, in bytes.
const LINE: usize = 600;

commands! {
    /// The chains of a unit, or a line for each unit.
    chain(MaybeUnit) -> ChainScreen = show;
    /// Everything about a figure: readings, publication, evidence, what it is joined to.
    chain_measure(MeasureRequest) -> MeasureDetail = measure;
    /// Everything about a link: evidence for and against, other explanations.
    chain_link(LinkRequest) -> LinkDetail = link;
    /// Adds a figure.
    measure_add(NewMeasure) -> Written<Measure> =
        |call, request| call.workspace.add_measure(request, call.today(), call.now);
    /// Makes a figure of a fact of the homework, and joins the two.
    measure_take_over(TakeOverRequest) -> Written<Measure> =
        |call, request| call.workspace.take_over_fact(request.fact_id, call.today(), call.now);
    /// Changes a figure.
    measure_edit(Edit<Measure>) -> Written<Measure> = rows::edit;
    /// Deletes a figure with its readings, links and evidence.
    measure_delete(RowId<Measure>) -> Written<Measure> = rows::delete;
    /// Adds a reading; one of the same day is replaced.
    reading_add(NewReading) -> ReadingWritten =
        |call, request| call.workspace.add_reading(request, call.today(), call.now);
    /// Changes a reading.
    reading_edit(Reading) -> ReadingWritten =
        |call, request| call.workspace.edit_reading(&request, call.now);
    /// Deletes a reading.
    reading_delete(RowId<Reading>) -> ReadingWritten =
        |call, request| call.workspace.delete_reading(request.id, call.now);
    /// Reads pasted readings, and adds them unless it is only a look.
    readings_paste(PasteReadings) -> PastedReadings = readings_paste;
    /// Lets a fact of the homework say what the figure says that it is joined to.
    fact_in_step(FactInStep) -> Changes = fact_in_step;
    /// Draws a link.
    link_add(NewLink) -> Written<ChainLink> =
        |call, request| call.workspace.add_link(request, call.now);
    /// Changes a link.
    link_edit(Edit<ChainLink>) -> Written<ChainLink> = rows::edit;
    /// Deletes a link with its evidence and other explanations.
    link_delete(RowId<ChainLink>) -> Written<ChainLink> = rows::delete;
    /// Adds another explanation of a link.
    rival_add(NewRival) -> Written<Rival> =
        |call, request| call.workspace.add_rival(request, call.today(), call.now);
    /// Changes another explanation.
    rival_edit(Edit<Rival>) -> Written<Rival> = rows::edit;
    /// Deletes another explanation.
    rival_delete(RowId<Rival>) -> Written<Rival> = rows::delete;
    /// Who said a piece of evidence, or where it was seen, read from one line; stores nothing.
    evidence_from(ReadOrigin) -> Origin = evidence_from;
    /// The sheet that says a chain back to a leader.
    chain_read_back(ReadBackRequest) -> LeaderSheet = read_back;
    /// Notes that a chain was said back and accepted.
    chain_read_back_accept(AcceptReadBack) -> Written<Measure> = read_back_accept;
    /// Puts the question of an issue into the follow-ups of a leader's next chat, or takes it out.
    chain_ask(AskIssue) -> AskedIssue = ask;
}

fn show(call: &mut Call<'_>, request: MaybeUnit) -> Result<ChainScreen, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    screen::screen(&advisor, request.unit_id).ok_or_else(|| ApiError::not_found("unit"))
}

fn measure(call: &mut Call<'_>, request: MeasureRequest) -> Result<MeasureDetail, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    screen::measure(&advisor, request.measure_id).ok_or_else(|| ApiError::not_found("figure"))
}

fn link(call: &mut Call<'_>, request: LinkRequest) -> Result<LinkDetail, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    screen::link(&advisor, request.link_id).ok_or_else(|| ApiError::not_found("link"))
}

fn readings_paste(call: &mut Call<'_>, request: PasteReadings) -> Result<PastedReadings, ApiError> {
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

fn fact_in_step(call: &mut Call<'_>, request: FactInStep) -> Result<Changes, ApiError> {
    let (measure, fact) = (request.measure_id, request.fact_id);
    Ok(call.workspace.keep_fact_in_step(measure, fact, call.now)?)
}

fn evidence_from(call: &mut Call<'_>, request: ReadOrigin) -> Result<Origin, ApiError> {
    let records = call.records()?;
    if request.line.len() > LINE {
        let problem = format!("Keep it to {LINE} characters.");
        return Err(ApiError::invalid("line", problem));
    }
    Ok(chain::origin_of(&records, request.unit_id, &request.line))
}

fn read_back(call: &mut Call<'_>, request: ReadBackRequest) -> Result<LeaderSheet, ApiError> {
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

fn read_back_accept(
    call: &mut Call<'_>,
    request: AcceptReadBack,
) -> Result<Written<Measure>, ApiError> {
    let on = request.on.unwrap_or_else(|| call.today());
    let (measure, leader) = (request.measure_id, request.leader_id);
    Ok(call
        .workspace
        .accept_read_back(measure, leader, (on, request.conversation_id), call.now)?)
}

fn ask(call: &mut Call<'_>, request: AskIssue) -> Result<AskedIssue, ApiError> {
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

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct MeasureRequest {
    measure_id: Id<Measure>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct LinkRequest {
    link_id: Id<ChainLink>,
}

/// A fact of the homework that becomes a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct TakeOverRequest {
    fact_id: Id<Fact>,
}

/// A fact that is kept in step with a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct FactInStep {
    measure_id: Id<Measure>,
    fact_id: Id<Fact>,
}

/// Pasted readings of a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PasteReadings {
    measure_id: Id<Measure>,
    /// Two columns, a day and a value, parted by tabs, semicolons, commas or spaces.
    text: String,
    /// Whether it is only a look.
    dry_run: bool,
}

/// What was read of pasted readings, and what was added.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PastedReadings {
    lines: Vec<PastedReading>,
    /// How many are taken.
    taken: usize,
    /// Lines that replace a reading of the same day.
    replaces: Vec<usize>,
    /// What adding them did; none after a look.
    written: Option<ReadingWritten>,
}

/// The chain of a result, to be said back to a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ReadBackRequest {
    measure_id: Id<Measure>,
    leader_id: Id<Leader>,
}

/// A chain that was said back and accepted.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct AcceptReadBack {
    measure_id: Id<Measure>,
    leader_id: Id<Leader>,
    /// Today if left out.
    on: Option<NaiveDate>,
    /// The chat in which that happened: its answer then counts as agreed.
    conversation_id: Option<Id<Conversation>>,
}

/// The question of an issue, for a leader's next chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct AskIssue {
    leader_id: Id<Leader>,
    /// The result whose chain it is in.
    result_id: Id<Measure>,
    code: IssueCode,
    upper_id: Id<Measure>,
    link_id: Option<Id<ChainLink>>,
    rival_id: Option<Id<Rival>>,
    /// Whether to take the question out again.
    remove: Option<bool>,
}

/// What became of a question.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct AskedIssue {
    /// The question as that leader may hear it.
    question: String,
    /// The chat in whose follow-ups it is; none where a chat has to be planned first.
    conversation_id: Option<Id<Conversation>>,
    /// "No chat with the Group CFO is planned yet."
    plan_first: Option<String>,
    changes: Option<Changes>,
}

/// One line that says who told us, or where it was seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ReadOrigin {
    unit_id: Id<Unit>,
    line: String,
}
