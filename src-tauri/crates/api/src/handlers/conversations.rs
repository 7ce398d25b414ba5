//! Conversations: plan, prepare, card, debrief, reflection.

use overture_core::{
    changes::Written,
    conversations::debrief,
    model::{Conversation, ConversationState, Finding},
    screens::conversation::{Card, ConversationPage, PlanDefaults},
    workspace::{CloseChat, DebriefEnd, PlanChat},
};

use super::advisor;
use super::wire::{
    ChooseFacts, CloseFinding, ClosedChat, ConversationRequest, Edit, EndReflection, LeaderRequest,
    NextCard, Nothing, Offers, RowId, SaveNote, SavedNote,
};
use crate::{ApiError, Call};

/// Returns what a new chat with a leader would be.
pub(crate) fn defaults(
    call: &mut Call<'_>,
    request: LeaderRequest,
) -> Result<PlanDefaults, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    overture_core::screens::conversation::default_plan(&advisor, request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))
}

/// Plans a chat, or notes that it was asked for.
pub(crate) fn plan(
    call: &mut Call<'_>,
    request: PlanChat,
) -> Result<Written<Conversation>, ApiError> {
    let purpose = if let Some(purpose) = request.purpose {
        purpose
    } else {
        let leader_id = request.leader_id;
        defaults(call, LeaderRequest { leader_id })?.purpose
    };
    let today = call.today();
    Ok(call
        .workspace
        .plan_chat(&request, purpose, today, call.now)?)
}

/// Changes a chat.
pub(crate) fn edit(
    call: &mut Call<'_>,
    request: Edit<Conversation>,
) -> Result<Written<Conversation>, ApiError> {
    let records = call.records()?;
    let stored = records.conversation(request.id()?);
    let chat = request.apply_to(stored.ok_or_else(|| ApiError::not_found("conversation"))?)?;
    Ok(call.workspace.edit_chat(&chat, call.now)?)
}

/// Deletes a chat.
pub(crate) fn delete(
    call: &mut Call<'_>,
    request: RowId<Conversation>,
) -> Result<Written<Conversation>, ApiError> {
    Ok(call.workspace.delete_chat(request.id, call.now)?)
}

/// Notes that a chat was missed or cancelled, and offers the next step.
pub(crate) fn close(call: &mut Call<'_>, request: CloseChat) -> Result<ClosedChat, ApiError> {
    let id = request.id;
    let written = call.workspace.close_chat(&request, call.now)?;
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    Ok(ClosedChat {
        row: written
            .row
            .ok_or_else(|| ApiError::not_found("conversation"))?,
        changes: written.changes,
        next: overture_core::screens::conversation::after_calling_off(advisor.outlook(), id),
    })
}

/// Returns everything about one chat.
pub(crate) fn page(
    call: &mut Call<'_>,
    request: RowId<Conversation>,
) -> Result<ConversationPage, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    overture_core::screens::conversation::page(&advisor, request.id, call.date_order(&records))
        .ok_or_else(|| ApiError::not_found("conversation"))
}

/// Chooses the facts of a card.
pub(crate) fn facts(
    call: &mut Call<'_>,
    request: ChooseFacts,
) -> Result<Written<Conversation>, ApiError> {
    Ok(call
        .workspace
        .choose_facts(request.id, &request.fact_ids, call.now)?)
}

/// Returns the coffee card.
pub(crate) fn card(call: &mut Call<'_>, request: ConversationRequest) -> Result<Card, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    overture_core::screens::conversation::card(&advisor, request.conversation_id)
        .ok_or_else(|| ApiError::not_found("conversation"))
}

/// Returns the chat whose card would be wanted now.
pub(crate) fn next_card(call: &mut Call<'_>, _: Nothing) -> Result<NextCard, ApiError> {
    let records = call.records()?;
    Ok(NextCard {
        conversation_id: overture_core::screens::conversation::next_card(&records, call.local),
    })
}

/// Keeps what was typed so far.
pub(crate) fn note_save(call: &mut Call<'_>, request: SaveNote) -> Result<SavedNote, ApiError> {
    let today = call.today();
    let changes = call.workspace.type_note(
        request.conversation_id,
        request.field,
        &request.text,
        &request.session,
        today,
        call.now,
    )?;
    Ok(SavedNote {
        at: call.now,
        changes,
    })
}

/// Returns the lines of a debrief that could become records.
pub(crate) fn offers(
    call: &mut Call<'_>,
    request: ConversationRequest,
) -> Result<Offers, ApiError> {
    let records = call.records()?;
    let (today, order) = (call.today(), call.date_order(&records));
    let chat = records
        .conversation(request.conversation_id)
        .ok_or_else(|| ApiError::not_found("conversation"))?;
    Ok(Offers {
        offers: debrief::offers_for(&records, chat, today, order),
    })
}

/// Leaves the lines of a finished debrief as notes.
pub(crate) fn debrief_leave(
    call: &mut Call<'_>,
    request: ConversationRequest,
) -> Result<Written<Conversation>, ApiError> {
    let id = request.conversation_id;
    Ok(call.workspace.leave_lines(id, call.now)?)
}

/// Ends a debrief.
pub(crate) fn debrief_close(
    call: &mut Call<'_>,
    request: DebriefEnd,
) -> Result<Written<Conversation>, ApiError> {
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(call.workspace.end_debrief(&request, order, call.local)?)
}

/// Ends a reflection.
pub(crate) fn reflection_close(
    call: &mut Call<'_>,
    request: EndReflection,
) -> Result<Written<Conversation>, ApiError> {
    let records = call.records()?;
    let held = records
        .conversation(request.conversation_id)
        .is_some_and(|chat| chat.state == ConversationState::Held);
    if !held {
        return Err(ApiError::invalid(
            "conversationId",
            "Reflect on a chat that took place.",
        ));
    }
    let today = call.today();
    let id = request.conversation_id;
    Ok(call
        .workspace
        .end_reflection(id, request.told_on, today, call.now)?)
}

/// Closes a finding, or opens it again.
pub(crate) fn finding_close(
    call: &mut Call<'_>,
    request: CloseFinding,
) -> Result<Written<Finding>, ApiError> {
    let on = request.closed.then(|| call.today());
    Ok(call.workspace.close_finding(request.id, on, call.now)?)
}
