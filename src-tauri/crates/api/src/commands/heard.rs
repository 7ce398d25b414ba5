//! Lines that become records: reading them, keeping them outside of a debrief, and those that wait for their place.

use chrono::NaiveDate;
use overture_core::{
    Id,
    changes::Written,
    conversations::debrief::{Offer, ReadLine, Reader},
    matching::Thing,
    model::{Finding, Leader, Unit},
    promises,
    screens::to_place::{self, ToPlace},
    workspace::CapturedLine,
};
use serde::{Deserialize, Serialize};

use super::shared::Nothing;
use crate::{ApiError, Call, table::commands};

/// The longest line that is read as one that somebody said, in characters.
const LONGEST_LINE: usize = 2_000;

/// The longest text that is read, in characters.
const LONGEST_TEXT: usize = 100_000;

commands! {
    /// Reads lines of a debrief into their parts; stores nothing.
    debrief_read(ReadDebrief) -> ReadLines = read;
    /// Reads a line that a leader said outside of a debrief; stores nothing.
    capture_read(ReadCapture) -> CaptureRead = capture_read;
    /// Makes a record of a line that a leader said today outside of a chat.
    capture_add(CaptureLine) -> Written<Leader> = capture;
    /// The lines of debriefs that wait for their place.
    to_place(Nothing) -> ToPlace = to_place;
    /// Makes a record of a line that waits for its place.
    place(PlaceFinding) -> Written<Finding> = place;
    /// Leaves a line that waits for its place as a note.
    leave_as_note(LeaveAsNote) -> Written<Finding> =
        |call, request| call.workspace.leave_as_note(request.finding_id, call.now);
}

fn read(call: &mut Call<'_>, request: ReadDebrief) -> Result<ReadLines, ApiError> {
    if request.text.chars().nth(LONGEST_TEXT).is_some() {
        return Err(ApiError::invalid(
            "text",
            format!("These are lines of up to {LONGEST_TEXT} characters, all together."),
        ));
    }
    let records = call.records()?;
    let unit = records
        .unit(request.unit_id)
        .ok_or_else(|| ApiError::not_found("unit"))?;
    let on = request.on.unwrap_or_else(|| call.today());
    let order = call.date_order(&records);
    let reader = Reader::new(&records, None, Some(unit.id), on, order);
    Ok(ReadLines {
        lines: reader.lines(&records, unit.id, &request.text),
    })
}

fn capture_read(call: &mut Call<'_>, request: ReadCapture) -> Result<CaptureRead, ApiError> {
    let line = one_line(&request.text)?;
    let records = call.records()?;
    let leader = match request.leader_id {
        Some(id) => records.leader(id),
        None => promises::named(&records, line),
    };
    let unit = leader.map(|leader| leader.unit_id);
    let (today, order) = (call.today(), call.date_order(&records));
    let reader = Reader::new(&records, leader, unit, today, order);
    let offer = reader.captured(&records, unit, line);
    let draft = offer.map(|offer| CaptureDraft {
        leader_id: leader.map(|leader| leader.id),
        who: leader.map(|leader| leader.role.clone()),
        offer,
    });
    Ok(CaptureRead { draft })
}

fn capture(call: &mut Call<'_>, request: CaptureLine) -> Result<Written<Leader>, ApiError> {
    let line = one_line(&request.text)?;
    let records = call.records()?;
    let leader = records
        .leader(request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    let (today, order) = (call.today(), call.date_order(&records));
    let reader = Reader::new(&records, Some(leader), Some(leader.unit_id), today, order);
    let offer = reader
        .captured(&records, Some(leader.unit_id), line)
        .ok_or_else(|| {
            ApiError::invalid("text", "Begin the line with what it is, such as “skill:”.")
        })?;
    let captured = CapturedLine {
        leader_id: leader.id,
        kind: offer.kind,
        text: &offer.what,
        name: Some(&offer.name),
        same_as: request.same_as.as_deref().unwrap_or_default(),
    };
    Ok(call.workspace.capture(&captured, order, today, call.now)?)
}

fn to_place(call: &mut Call<'_>, _: Nothing) -> Result<ToPlace, ApiError> {
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(to_place::to_place(&records, order))
}

fn place(call: &mut Call<'_>, request: PlaceFinding) -> Result<Written<Finding>, ApiError> {
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(call.workspace.place_finding(
        request.finding_id,
        request.name.as_deref(),
        request.same_as.as_deref().unwrap_or_default(),
        order,
        call.now,
    )?)
}

fn one_line(text: &str) -> Result<&str, ApiError> {
    if text.chars().nth(LONGEST_LINE).is_some() {
        return Err(ApiError::invalid(
            "text",
            format!("This is one line of up to {LONGEST_LINE} characters."),
        ));
    }
    Ok(text.lines().next().unwrap_or_default())
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ReadDebrief {
    /// The unit that they are about.
    unit_id: Id<Unit>,
    /// The day on which they were said; today, if left out.
    on: Option<NaiveDate>,
    /// One line a thing.
    text: String,
}

/// What the lines are read as.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ReadLines {
    /// In their order, without blank ones.
    lines: Vec<ReadLine>,
}

/// A line that may be something that a leader said.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ReadCapture {
    text: String,
    /// Who said it; the one whom the line names, if left out.
    leader_id: Option<Id<Leader>>,
}

/// What the line is read as.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct CaptureRead {
    /// None where it is nothing that becomes a record.
    draft: Option<CaptureDraft>,
}

/// A line that somebody said outside of a chat.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct CaptureDraft {
    /// Who said it, where that is known.
    leader_id: Option<Id<Leader>>,
    /// The leader's role.
    who: Option<String>,
    /// What it is read as.
    offer: Offer,
}

/// A line that a leader said today outside of a chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct CaptureLine {
    leader_id: Id<Leader>,
    /// The line, with the word for its kind.
    text: String,
    /// The records that it is about; new ones, if left out.
    same_as: Option<Vec<Thing>>,
}

/// A line that waits for its place.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PlaceFinding {
    finding_id: Id<Finding>,
    /// What the record is called; as it is read, if left out.
    name: Option<String>,
    /// The records that it is about; new ones, if left out.
    same_as: Option<Vec<Thing>>,
}

/// A line that stays a note.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct LeaveAsNote {
    finding_id: Id<Finding>,
}
