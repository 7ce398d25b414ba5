//! Lines that become records: reading them, keeping them outside of a debrief, and those that wait for their place.

use overture_core::{
    changes::Written,
    conversations::debrief::Reader,
    model::{Finding, Leader},
    promises,
    screens::to_place::{self, ToPlace},
    workspace::CapturedLine,
};

use super::wire::{
    CaptureDraft, CaptureLine, CaptureRead, LeaveAsNote, Nothing, PlaceFinding, ReadCapture,
    ReadDebrief, ReadLines,
};
use crate::{ApiError, Call};

/// The longest line that is read as one that somebody said, in characters.
const LONGEST_LINE: usize = 2_000;

/// The longest text that is read, in characters.
const LONGEST_TEXT: usize = 100_000;

/// Reads lines; stores nothing.
pub(crate) fn read(call: &mut Call<'_>, request: ReadDebrief) -> Result<ReadLines, ApiError> {
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

/// Reads one line that a leader said, outside of a debrief; stores nothing.
pub(crate) fn capture_read(
    call: &mut Call<'_>,
    request: ReadCapture,
) -> Result<CaptureRead, ApiError> {
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

/// Makes a record of a line that a leader said outside of a chat.
pub(crate) fn capture(
    call: &mut Call<'_>,
    request: CaptureLine,
) -> Result<Written<Leader>, ApiError> {
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

/// Returns the lines that wait for their place.
pub(crate) fn to_place(call: &mut Call<'_>, _: Nothing) -> Result<ToPlace, ApiError> {
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(to_place::to_place(&records, order))
}

/// Makes a record of a line that waits for its place.
pub(crate) fn place(
    call: &mut Call<'_>,
    request: PlaceFinding,
) -> Result<Written<Finding>, ApiError> {
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

/// Leaves a line as a note.
pub(crate) fn leave(
    call: &mut Call<'_>,
    request: LeaveAsNote,
) -> Result<Written<Finding>, ApiError> {
    Ok(call.workspace.leave_as_note(request.finding_id, call.now)?)
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
