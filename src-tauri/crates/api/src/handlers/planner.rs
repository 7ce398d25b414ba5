//! All leaders at once: the plan, taking it over, and the calendar files that come of it.

use std::path::Path;

use overture_core::{
    Id, Records,
    calendar::{Span, days_after, ics::UnknownZone},
    conversations::ChatTime,
    letters,
    model::{Conversation, ConversationState},
    openers,
    screens::{conversation::chat_line, planner::PlannerScreen},
    timing::planner::{self, Proposal, ProposedSlot, Wishes},
    transfer::ics,
    workspace::PlanChat,
};

use super::advisor;
use super::wire::{
    AcceptAnswer, AcceptRequest, AcceptedChat, AvoidFile, ChatsFile, Nothing, PathAnswer,
    ProposeRequest, Suggestion,
};
use crate::{ApiError, Call};

/// Weeks that are planned where nobody says how many.
pub(crate) const WEEKS: u16 = 4;

/// Remembers a proposal for the weeks to come, so that it stays while nothing changes.
pub(crate) fn remember(call: &mut Call<'_>, proposal: &Proposal) {
    let today = call.today();
    // What cannot be remembered, as in a folder that is read-only, is still shown.
    let _ = call.workspace.remember_proposal(proposal, today, call.now);
}

/// Returns whether nothing but the usual weeks from today on is asked for.
fn is_usual(call: &Call<'_>, request: &ProposeRequest) -> bool {
    let usual = weeks(request) == WEEKS;
    usual
        && request.first.is_none_or(|first| first == call.today())
        && wishes(request) == Wishes::default()
}

/// Returns whom to see when, over all leaders.
pub(crate) fn propose(call: &mut Call<'_>, request: ProposeRequest) -> Result<Proposal, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    let first = request.first.unwrap_or_else(|| call.today());
    let proposal = planner::propose(outlook, first, weeks(&request), &wishes(&request));
    if is_usual(call, &request) {
        remember(call, &proposal);
    }
    Ok(proposal)
}

/// Returns the Planner screen.
pub(crate) fn screen(
    call: &mut Call<'_>,
    request: ProposeRequest,
) -> Result<PlannerScreen, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    let first = request.first.unwrap_or_else(|| call.today());
    let screen =
        overture_core::screens::planner::screen(outlook, first, weeks(&request), &wishes(&request));
    if is_usual(call, &request) {
        remember(call, &screen.proposal);
    }
    Ok(screen)
}

fn weeks(request: &ProposeRequest) -> u16 {
    request.weeks.unwrap_or(WEEKS).clamp(1, 12)
}

fn wishes(request: &ProposeRequest) -> Wishes {
    Wishes {
        keep: request.keep.clone().unwrap_or_default(),
        without_weeks: request.without_weeks.clone().unwrap_or_default(),
        without_leaders: request.without_leaders.clone().unwrap_or_default(),
    }
}

/// Returns the chats of the coming four weeks that the planner proposes, each with its opener.
pub(crate) fn suggestions(call: &mut Call<'_>, _: Nothing) -> Result<Vec<Suggestion>, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let today = call.today();
    let slots = planner::propose(advisor.outlook(), today, 4, &Wishes::default()).slots;
    let suggestion = |slot: ProposedSlot| {
        let leader = records.leader(slot.leader_id)?;
        let next = openers::next(&advisor, leader.id, slot.my_date)?;
        Some(Suggestion {
            name: leader.name.clone(),
            unit: records.unit(leader.unit_id)?.name.clone(),
            purpose: next.purpose,
            about: next.text,
            why: next.why,
            slot,
        })
    };
    Ok(slots.into_iter().filter_map(suggestion).collect())
}

/// Takes over proposals, all in one change.
pub(crate) fn accept(
    call: &mut Call<'_>,
    request: AcceptRequest,
) -> Result<AcceptAnswer, ApiError> {
    let plans = filled(call, request.chats)?;
    let today = call.today();
    let planned = call.workspace.plan_chats(&plans, today, call.now)?;
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    let accepted = |chat: &Conversation| AcceptedChat {
        line: chat_line(&records, chat, call.local),
        ask_text: if chat.state == ConversationState::Asked {
            letters::ask(&records, outlook, chat, call.local)
        } else {
            None
        },
    };
    Ok(AcceptAnswer {
        chats: planned.chats.iter().map(accepted).collect(),
        changes: planned.changes,
    })
}

/// Returns the chats with what they are about, and whether they are agreed or have to be asked for.
fn filled(
    call: &mut Call<'_>,
    plans: Vec<PlanChat>,
) -> Result<Vec<(PlanChat, overture_core::model::Purpose)>, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    plans
        .into_iter()
        .map(|mut plan| {
            let leader = records
                .leader(plan.leader_id)
                .ok_or_else(|| ApiError::not_found("leader"))?;
            let state = planner::state_of(leader, plan.time.is_some());
            plan.state.get_or_insert(state);
            let defaults = overture_core::screens::conversation::default_plan(&advisor, leader.id)
                .ok_or_else(|| ApiError::not_found("leader"))?;
            let purpose = plan.purpose.unwrap_or(defaults.purpose);
            Ok((plan, purpose))
        })
        .collect()
}

/// Writes chats into a calendar file, with the time to prepare and to write down.
pub(crate) fn chats_file(call: &mut Call<'_>, request: ChatsFile) -> Result<PathAnswer, ApiError> {
    let records = call.records()?;
    let ids = request
        .conversation_ids
        .unwrap_or_else(|| ahead(&records, call));
    let (text, exported) =
        ics::chats_file(&records, &ids, call.today(), call.now).map_err(unknown)?;
    let answer = export(call, request.path, &text)?;
    call.workspace.remember_exported(&exported)?;
    Ok(answer)
}

fn ahead(records: &Records, call: &Call<'_>) -> Vec<Id<Conversation>> {
    let stands = |state| matches!(state, ConversationState::Planned | ConversationState::Asked);
    let chats = records.conversations.iter();
    chats
        .filter(|chat| stands(chat.state) && !ChatTime::of(records, chat).is_over(call.local))
        .map(|chat| chat.id)
        .collect()
}

/// Writes the days to avoid with a leader into a calendar file.
pub(crate) fn avoid_file(call: &mut Call<'_>, request: AvoidFile) -> Result<PathAnswer, ApiError> {
    let records = call.records()?;
    let leader = records
        .leader(request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    let first = request.first.unwrap_or_else(|| call.today());
    let days = i64::from(request.days.unwrap_or(365).clamp(1, 800));
    let last = days_after(first, days - 1);
    let text = ics::avoid(outlook, leader, Span::new(first, last), call.now).map_err(unknown)?;
    export(call, request.path, &text)
}

#[expect(clippy::needless_pass_by_value, reason = "map_err passes it")]
fn unknown(zone: UnknownZone) -> ApiError {
    ApiError::invalid("zone", zone.to_string())
}

fn export(call: &Call<'_>, path: String, text: &str) -> Result<PathAnswer, ApiError> {
    call.workspace
        .export_to(Path::new(&path), text.as_bytes())?;
    Ok(PathAnswer { path })
}
