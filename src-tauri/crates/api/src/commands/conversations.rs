//! Conversations: plan, prepare, card, debrief, reflection.

use chrono::{DateTime, NaiveDate, Utc};
use overture_core::{
    Id,
    changes::{Changes, Written},
    conversations::debrief::{self, Offer},
    model::{Conversation, ConversationState, Fact, Finding, NoteField},
    screens::conversation::{Card, ConversationPage, NextStep, PlanDefaults},
    workspace::{CloseChat, DebriefEnd, PlanChat},
};
use serde::{Deserialize, Serialize};

use super::{
    ALL, advisor,
    rows::{self, Edit, RowId},
    shared::{ConversationRequest, LeaderRequest, Nothing},
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// Plans a chat, or notes that it was asked for.
    conversation_plan(PlanChat) -> Written<Conversation> = plan;
    /// Changes a chat.
    conversation_edit(Edit<Conversation>) -> Written<Conversation> = edit;
    /// Deletes a chat.
    conversation_delete(RowId<Conversation>) -> Written<Conversation> =
        |call, request| call.workspace.delete_chat(request.id, call.now);
    /// Notes that a chat was missed or cancelled, and offers the next step.
    conversation_close(CloseChat) -> ClosedChat = close;
    /// Everything about one chat: prepare, card, debrief, reflection.
    conversation_page(RowId<Conversation>) -> ConversationPage = page, reads ALL;
    /// Chooses the facts of a card.
    conversation_facts(ChooseFacts) -> Written<Conversation> =
        |call, request| call.workspace.choose_facts(request.id, &request.fact_ids, call.now);
    /// The coffee card.
    card(ConversationRequest) -> Card = card, reads ALL;
    /// The chat whose card would be wanted now.
    next_card(Nothing) -> NextCard = next_card;
    /// Keeps what was typed so far.
    note_save(SaveNote) -> SavedNote = note_save;
    /// The lines of a debrief that could become promises or findings.
    debrief_offers(ConversationRequest) -> Offers = offers;
    /// Leaves the lines of a finished debrief as notes.
    debrief_leave(ConversationRequest) -> Written<Conversation> = debrief_leave;
    /// Ends a debrief, and keeps lines of it as promises and findings.
    debrief_close(DebriefEnd) -> Written<Conversation> = debrief_close;
    /// Ends a reflection.
    reflection_close(EndReflection) -> Written<Conversation> = reflection_close;
    /// Closes a finding, or opens it again.
    finding_close(CloseFinding) -> Written<Finding> = finding_close;
    /// Deletes a finding.
    finding_delete(RowId<Finding>) -> Written<Finding> = rows::delete;
}

/// Returns what a new chat with a leader would be.
pub(super) fn defaults(
    call: &mut Call<'_>,
    request: LeaderRequest,
) -> Result<PlanDefaults, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    overture_core::screens::conversation::default_plan(&advisor, request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))
}

fn plan(call: &mut Call<'_>, request: PlanChat) -> Result<Written<Conversation>, ApiError> {
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

fn edit(
    call: &mut Call<'_>,
    request: Edit<Conversation>,
) -> Result<Written<Conversation>, ApiError> {
    let records = call.records()?;
    let stored = records.conversation(request.id()?);
    let chat = request.apply_to(stored.ok_or_else(|| ApiError::not_found("conversation"))?)?;
    Ok(call.workspace.edit_chat(&chat, call.now)?)
}

fn close(call: &mut Call<'_>, request: CloseChat) -> Result<ClosedChat, ApiError> {
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

fn page(call: &mut Call<'_>, request: RowId<Conversation>) -> Result<ConversationPage, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    overture_core::screens::conversation::page(&advisor, request.id, call.date_order(&records))
        .ok_or_else(|| ApiError::not_found("conversation"))
}

fn card(call: &mut Call<'_>, request: ConversationRequest) -> Result<Card, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    overture_core::screens::conversation::card(&advisor, request.conversation_id)
        .ok_or_else(|| ApiError::not_found("conversation"))
}

fn next_card(call: &mut Call<'_>, _: Nothing) -> Result<NextCard, ApiError> {
    let records = call.records()?;
    Ok(NextCard {
        conversation_id: overture_core::screens::conversation::next_card(&records, call.local),
    })
}

fn note_save(call: &mut Call<'_>, request: SaveNote) -> Result<SavedNote, ApiError> {
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

fn offers(call: &mut Call<'_>, request: ConversationRequest) -> Result<Offers, ApiError> {
    let records = call.records()?;
    let (today, order) = (call.today(), call.date_order(&records));
    let chat = records
        .conversation(request.conversation_id)
        .ok_or_else(|| ApiError::not_found("conversation"))?;
    Ok(Offers {
        offers: debrief::offers_for(&records, chat, today, order),
    })
}

fn debrief_leave(
    call: &mut Call<'_>,
    request: ConversationRequest,
) -> Result<Written<Conversation>, ApiError> {
    let id = request.conversation_id;
    Ok(call.workspace.leave_lines(id, call.now)?)
}

fn debrief_close(
    call: &mut Call<'_>,
    request: DebriefEnd,
) -> Result<Written<Conversation>, ApiError> {
    let records = call.records()?;
    let order = call.date_order(&records);
    Ok(call.workspace.end_debrief(&request, order, call.local)?)
}

fn reflection_close(
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

fn finding_close(call: &mut Call<'_>, request: CloseFinding) -> Result<Written<Finding>, ApiError> {
    let on = request.closed.then(|| call.today());
    Ok(call.workspace.close_finding(request.id, on, call.now)?)
}

/// A chat that did not take place.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ClosedChat {
    row: Conversation,
    /// What the write did.
    changes: Changes,
    /// What to do now.
    next: Option<NextStep>,
}

/// Facts for a card.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ChooseFacts {
    id: Id<Conversation>,
    /// In order, three at most.
    fact_ids: Vec<Id<Fact>>,
}

/// The card wanted now.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct NextCard {
    /// None where no chat is near.
    conversation_id: Option<Id<Conversation>>,
}

/// What was typed so far.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SaveNote {
    conversation_id: Id<Conversation>,
    field: NoteField,
    /// All of it.
    text: String,
    /// The editing session: its saves are one change.
    session: String,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct SavedNote {
    at: DateTime<Utc>,
    /// What the write did.
    changes: Changes,
}

/// Lines that could become records.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct Offers {
    /// In the order of the lines.
    offers: Vec<Offer>,
}

/// The end of a reflection.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct EndReflection {
    conversation_id: Id<Conversation>,
    /// The day I told them.
    told_on: Option<NaiveDate>,
}

/// A finding dealt with, or open again.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct CloseFinding {
    id: Id<Finding>,
    /// Dealt with or open.
    closed: bool,
}
