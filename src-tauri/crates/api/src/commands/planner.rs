//! All leaders at once: the plan, taking it over, and the calendar files that come of it.

use std::path::Path;

use chrono::NaiveDate;
use overture_core::{
    Id, Records,
    calendar::{Span, days_after, ics::UnknownZone},
    changes::Changes,
    conversations::ChatTime,
    letters::{self, Letter},
    model::{Conversation, ConversationState, Leader, Purpose},
    openers::{self, Agenda, WhyOn},
    screens::{
        conversation::{ChatLine, chat_line},
        planner::PlannerScreen,
    },
    timing::planner::{self, Keep, Proposal, ProposedSlot, Wishes},
    transfer::ics,
    workspace::PlanChat,
};
use serde::{Deserialize, Serialize};

use super::{
    advisor,
    shared::{Nothing, PathAnswer},
};
use crate::{ApiError, Call, table::commands};

/// Weeks that are planned where nobody says how many.
pub(super) const WEEKS: u16 = 4;

commands! {
    /// Whom to see when, over all leaders: slots, and who is left out and why.
    planner_propose(ProposeRequest) -> Proposal = propose;
    /// The Planner screen: leaders, days, the proposal.
    planner(ProposeRequest) -> PlannerScreen = screen;
    /// Takes over proposals in one change: planned, or asked where others book.
    planner_accept(AcceptRequest) -> AcceptAnswer = accept;
    /// Writes chats ahead into a calendar file, with the time to prepare and to write down.
    chats_ics(ChatsFile) -> PathAnswer = chats_file;
    /// Writes the days to avoid with a leader into a calendar file.
    avoid_ics(AvoidFile) -> PathAnswer = avoid_file;
    /// The chats that the planner proposes, soonest first, each with its opener.
    suggestions(Nothing) -> Vec<Suggestion> = suggestions;
}

/// Remembers a proposal for the weeks to come, so that it stays while nothing changes.
pub(super) fn remember(call: &mut Call<'_>, proposal: &Proposal) {
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

fn propose(call: &mut Call<'_>, request: ProposeRequest) -> Result<Proposal, ApiError> {
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

fn screen(call: &mut Call<'_>, request: ProposeRequest) -> Result<PlannerScreen, ApiError> {
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

fn suggestions(call: &mut Call<'_>, _: Nothing) -> Result<Vec<Suggestion>, ApiError> {
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

fn accept(call: &mut Call<'_>, request: AcceptRequest) -> Result<AcceptAnswer, ApiError> {
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

fn chats_file(call: &mut Call<'_>, request: ChatsFile) -> Result<PathAnswer, ApiError> {
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

fn avoid_file(call: &mut Call<'_>, request: AvoidFile) -> Result<PathAnswer, ApiError> {
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

/// A proposed chat with what it is about.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct Suggestion {
    /// With whom and when.
    slot: ProposedSlot,
    /// Their name; may be empty.
    name: String,
    /// The name of their unit.
    unit: String,
    /// The opener, or another reason to meet.
    purpose: Purpose,
    /// The same in words, with what comes after it.
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    about: Agenda,
    #[cfg_attr(feature = "ts", ts(as = "Vec<String>"))]
    why: Vec<WhyOn>,
}

/// Where to look for a proposal over all leaders.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ProposeRequest {
    /// First day; today if left out.
    first: Option<NaiveDate>,
    /// How many weeks, 12 at most; four if left out.
    weeks: Option<u16>,
    /// Proposals to be kept.
    keep: Option<Vec<Keep>>,
    /// Any day of each week that is kept free.
    without_weeks: Option<Vec<NaiveDate>>,
    /// Leaders who are left out this time.
    without_leaders: Option<Vec<Id<Leader>>>,
}

/// Proposals to take over.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct AcceptRequest {
    /// The chats; what they are about is filled in where it is left out.
    chats: Vec<PlanChat>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct AcceptAnswer {
    /// The chats, in the order of the request.
    chats: Vec<AcceptedChat>,
    /// What the write did.
    changes: Changes,
}

/// A proposal taken over.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct AcceptedChat {
    line: ChatLine,
    /// The text that asks for it, where it has to be asked for.
    ask_text: Option<Letter>,
}

/// Chats for a calendar file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ChatsFile {
    /// The file to write.
    path: String,
    /// The chats; all that are ahead if left out.
    conversation_ids: Option<Vec<Id<Conversation>>>,
}

/// A leader's times to leave free, for a calendar file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct AvoidFile {
    leader_id: Id<Leader>,
    /// The file to write.
    path: String,
    /// First day; today if left out.
    first: Option<NaiveDate>,
    /// How many days, 800 at most; a year if left out.
    days: Option<u16>,
}
