//! A leader leaves, and a successor starts. What is personal stays with the one who left.
//!
//! Open promises, standing one-to-ones, and the part of the unit that figures and challenges are about can pass to
//! the successor. Nothing that was said does.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::{
    Plan, ReorganisationChoices, StandingChoice, active_leader, codes::PlanCode, end_placements,
    move_to_unit, place, valid_day,
};
use crate::{
    Error, Id, Records, Result,
    calendar::{Now, Span, recurrence::DayRule},
    conversations::ChatTime,
    model::{
        Challenge, Conversation, ConversationState, Leader, Measure, Promise, Standing,
        StandingDate, validate,
    },
    standing,
};

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Succession {
    /// Who leaves; archived.
    pub leader_id: Id<Leader>,
    /// The first day of the successor.
    pub on: NaiveDate,
    /// Who starts; nobody yet if left out.
    pub successor: Option<Successor>,
    /// The open promises that the successor takes over; the others are dropped.
    pub promises: Vec<Id<Promise>>,
    /// The standing one-to-ones that go on with the successor; the others end.
    pub standings: Vec<Id<Standing>>,
}

/// Who starts: a leader who is there, or somebody new.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Successor {
    pub leader_id: Option<Id<Leader>>,
    /// Of somebody new.
    pub name: Option<String>,
    /// Of somebody new.
    pub email: Option<String>,
    /// As the one who leaves if left out.
    pub role: Option<String>,
}

/// Returns what is open between me and the one who leaves, and the one-to-ones that go on.
pub(super) fn choices(
    records: &Records,
    request: &Succession,
    today: NaiveDate,
) -> ReorganisationChoices {
    let promises = records.promises_with(request.leader_id);
    ReorganisationChoices {
        records: Vec::new(),
        promises: promises.filter(|row| row.is_open()).cloned().collect(),
        standings: going_on(records, request.leader_id, today)
            .map(|row| StandingChoice {
                id: row.id,
                words: standing::words(row),
            })
            .collect(),
    }
}

fn going_on(
    records: &Records,
    leader: Id<Leader>,
    day: NaiveDate,
) -> impl Iterator<Item = &Standing> {
    let rows = records.standings.iter();
    rows.filter(move |row| row.leader_id == leader && next(row, day).is_some())
}

/// Returns the first date of a series on or after a day.
fn next(standing: &Standing, day: NaiveDate) -> Option<NaiveDate> {
    let window = Span::new(day, day + chrono::Days::new(800));
    let dates = standing.rrule.dates(standing.first, &[], &[], window);
    dates.into_iter().next()
}

pub(super) fn plan(
    records: &Records,
    request: &Succession,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Plan> {
    valid_day(request.on)?;
    let leaver = active_leader(records, request.leader_id, "leaderId")?;
    let mut plan = Plan {
        name: leaver.role.clone(),
        ..Plan::default()
    };
    let mut gone = leaver.clone();
    gone.archived_on = Some(request.on);
    plan.changed.leaders.push(gone);
    end_placements(&mut plan, records, leaver.id, request.on);
    let successor = match &request.successor {
        Some(successor) => Some(start(
            &mut plan,
            records,
            leaver,
            successor,
            (request.on, today, now),
        )?),
        None => None,
    };
    let unit = records.unit(leaver.unit_id);
    plan.say(PlanCode::Leaves {
        who: called(leaver, &leaver.role),
        successor: successor.as_ref().map(|leader| {
            let is_new = records.leader(leader.id).is_none();
            let role = if is_new {
                "The successor"
            } else {
                &leader.role
            };
            called(leader, role)
        }),
        on: request.on,
    });
    plan.say(PlanCode::HomeworkStays {
        unit: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
        personal: records
            .facts
            .iter()
            .filter(|row| row.leader_id == Some(leaver.id))
            .count(),
    });
    plan.say(PlanCode::RhythmStays);
    plan.say(PlanCode::CourseBegins {
        answers: records.asked_of(leaver.id, leaver.unit_id).count(),
    });
    let id = successor.as_ref().map(|leader| leader.id);
    promises(&mut plan, records, request, id)?;
    let wall = Now::in_zone(now, &records.me.zone);
    chats(&mut plan, records, leaver, request.on, wall);
    standings(&mut plan, records, request, id, now);
    figures(&mut plan, records, leaver.id, id);
    plan.say(PlanCode::PersonalStays);
    plan.say(PlanCode::CultureStays);
    Ok(plan)
}

fn called(leader: &Leader, nameless: &str) -> String {
    let name = leader.name.trim();
    if name.is_empty() { nameless } else { name }.to_owned()
}

/// Plans that the successor starts, and returns the row.
fn start(
    plan: &mut Plan,
    records: &Records,
    leaver: &Leader,
    successor: &Successor,
    (on, today, now): (NaiveDate, NaiveDate, DateTime<Utc>),
) -> Result<Leader> {
    let role = successor
        .role
        .as_deref()
        .filter(|role| !role.trim().is_empty());
    let role = validate::name("role", role.unwrap_or(&leaver.role))?;
    let Some(id) = successor.leader_id else {
        let text = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
        let mut starter = Leader::new(Id::at(now), role, leaver.unit_id, &records.me, today);
        (starter.name, starter.email) = (text(&successor.name), text(&successor.email));
        starter.since = Some(on);
        plan.added.leaders.push(starter.clone());
        place(plan, records, &starter, on, now);
        return Ok(starter);
    };
    let known = active_leader(records, id, "successor")?;
    if known.id == leaver.id {
        return Err(Error::invalid(
            "successor",
            "Choose somebody else as the successor.",
        ));
    }
    let mut starter = known.clone();
    (starter.role, starter.unit_id) = (role, leaver.unit_id);
    Ok(move_to_unit(plan, records, starter, on, now))
}

fn promises(
    plan: &mut Plan,
    records: &Records,
    request: &Succession,
    successor: Option<Id<Leader>>,
) -> Result<()> {
    if successor.is_none() && !(request.promises.is_empty() && request.standings.is_empty()) {
        return Err(Error::invalid(
            "successor",
            "Name a successor to pass these on to.",
        ));
    }
    let (mut passed, mut dropped) = (0, 0);
    for promise in records
        .promises_with(request.leader_id)
        .filter(|row| row.is_open())
    {
        let mut row = promise.clone();
        let is_chosen = request.promises.contains(&row.id);
        if let Some(successor) = successor.filter(|_| is_chosen) {
            passed += 1;
            row.leader_id = successor;
        } else {
            dropped += 1;
            row.dropped_on = Some(request.on);
        }
        plan.changed.promises.push(row);
    }
    plan.say(PlanCode::PromisesPassed { passed, dropped });
    Ok(())
}

/// Plans that chats from the first day of the successor on are called off.
fn chats(plan: &mut Plan, records: &Records, leaver: &Leader, on: NaiveDate, now: Now) {
    let is_ahead = |chat: &&Conversation| {
        let waits = matches!(
            chat.state,
            ConversationState::Asked | ConversationState::Planned
        );
        let time = ChatTime::of(records, chat);
        // One that is over today waits for its debrief.
        waits && time.my_date() >= on && !time.is_over(now)
    };
    let ahead = records.chats_with(leaver.id).filter(is_ahead);
    let cancelled: Vec<Conversation> = ahead
        .cloned()
        .map(|mut chat| {
            chat.state = ConversationState::Cancelled;
            chat
        })
        .collect();
    plan.say(PlanCode::ChatsCancelled {
        chats: cancelled.len(),
        kept: records.chats_with(leaver.id).count() - cancelled.len(),
    });
    plan.changed.conversations.extend(cancelled);
}

fn standings(
    plan: &mut Plan,
    records: &Records,
    request: &Succession,
    successor: Option<Id<Leader>>,
    now: DateTime<Utc>,
) {
    let (mut passed, mut ended) = (0, 0);
    let last = request.on.pred_opt().unwrap_or(request.on);
    for series in going_on(records, request.leader_id, request.on) {
        let mut row = series.clone();
        row.rrule = row.rrule.ending(last);
        if row.rrule.first_dates(row.first, 1).is_empty() {
            plan.deleted.standings.push(row);
        } else {
            plan.changed.standings.push(row);
        }
        let first = next(series, request.on);
        match (
            successor.filter(|_| request.standings.contains(&series.id)),
            first,
        ) {
            (Some(successor), Some(first)) => {
                passed += 1;
                let id = Id::at(now);
                let dates = records.standing_dates.iter().filter(|date| {
                    date.standing_id == series.id
                        && date.key >= first
                        && date.conversation_id.is_none()
                });
                plan.added
                    .standing_dates
                    .extend(dates.map(|date| StandingDate {
                        id: Id::at(now),
                        seen: 0,
                        standing_id: id,
                        ..date.clone()
                    }));
                plan.added.standings.push(Standing {
                    id,
                    seen: 0,
                    leader_id: successor,
                    first,
                    rrule: ending_alike(series),
                    ..series.clone()
                });
            }
            _ => ended += 1,
        }
    }
    plan.say(PlanCode::StandingsPassed { passed, ended });
}

/// Returns the rule of a series with its last day in place of a number of dates, so that it can begin later.
fn ending_alike(series: &Standing) -> DayRule {
    let count = series
        .rrule
        .count()
        .and_then(|count| usize::try_from(count).ok());
    let last = count.and_then(|count| series.rrule.first_dates(series.first, count).pop());
    last.map_or_else(|| series.rrule.clone(), |last| series.rrule.ending(last))
}

/// Plans that the successor gets the part of the unit that figures and challenges are about.
fn figures(plan: &mut Plan, records: &Records, leaver: Id<Leader>, successor: Option<Id<Leader>>) {
    let measures: Vec<Measure> = records
        .measures
        .iter()
        .filter(|row| row.leader_id == Some(leaver))
        .cloned()
        .map(|mut row| {
            row.leader_id = successor;
            row
        })
        .collect();
    let challenges: Vec<Challenge> = records
        .challenges
        .iter()
        .filter(|row| row.leader_id == Some(leaver))
        .cloned()
        .map(|mut row| {
            row.leader_id = successor;
            row
        })
        .collect();
    plan.say(PlanCode::FiguresPassed {
        figures: measures.len(),
        challenges: challenges.len(),
        to_successor: successor.is_some(),
    });
    plan.changed.measures = measures;
    plan.changed.challenges = challenges;
}
