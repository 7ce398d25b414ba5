//! What earlier chats left behind that wants a minute: something pressing, a trial to decide, know-how to pass on,
//! a figure that is out, lines without a place, the six statements, an aim to look at again.

use chrono::NaiveDate;

use crate::{
    Id, aims,
    answers::{self, Pressing},
    calendar::days_between,
    chain::Publications,
    coaching, ideas, know_how,
    model::{ConversationState, Leader, Unit},
    partnership,
    screens::to_place,
};

use super::{
    context::Context,
    item::{Action, ActionKind, Group, WeekItem},
    wording::{self, labels},
};

/// Working days after which something pressing is spoken of.
const WAITED: i32 = 3;
/// Days after which lines without a place are spoken of.
const PLACED: i64 = 2;
/// What adds nothing where its leader has an item already.
const ONLY_ALONE: [&str; 2] = ["pressingOpen", "tellLate"];

/// Returns these rows in their order; several of one kind are one row. `listed`: who has an item already.
pub(super) fn heard(context: &Context<'_, '_>, listed: &[Id<Leader>]) -> Vec<WeekItem> {
    let kinds = [
        pressing(context),
        tell_late(context),
        trials(context),
        know_how(context),
        readings(context),
        lines(context).into_iter().collect(),
        check(context).into_iter().collect(),
        aims_due(context),
    ];
    kinds
        .into_iter()
        .filter_map(|rows| {
            let is_listed = |row: &WeekItem| {
                let mut leader = row.leader_id.iter();
                ONLY_ALONE.contains(&row.code) && leader.any(|id| listed.contains(id))
            };
            let rows = rows.into_iter().filter(|row| !context.hidden.has(&row.key));
            together(rows.filter(|row| !is_listed(row)).collect())
        })
        .collect()
}

/// Returns rows of one kind as one.
fn together(mut rows: Vec<WeekItem>) -> Option<WeekItem> {
    if rows.len() < 2 {
        return rows.pop();
    }
    let covers = rows.iter().flat_map(|row| row.covers.clone()).collect();
    let count = rows.len();
    let mut first = rows.into_iter().next()?.covering(covers);
    (first.title, first.reason) = wording::several(first.code, count);
    first.leader_id = None;
    first.unit_id = None;
    Some(first)
}

fn unit_of<'a>(context: &Context<'_, 'a>, id: Id<Unit>) -> &'a str {
    let unit = context.outlook.records().unit(id);
    unit.map_or("", |unit| unit.name.as_str())
}

fn pressing(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let waits_long = |since: NaiveDate| {
        let day = context.outlook.my_days().offset(since, WAITED);
        day.is_some_and(|day| day <= today)
    };
    let row = |pressing: Pressing<'_>| match pressing {
        Pressing::Said(finding) => {
            let leader = records.leader(finding.leader_id)?;
            let wanted = waits_long(finding.said_on) && leader.archived_on.is_none();
            let item = WeekItem::new(
                format!("pressing:{}", finding.id),
                ("pressingOpen", Group::Desk),
                wording::pressing(&leader.role, finding, today),
                (ActionKind::Threads, labels::FIND_ANSWER),
            );
            wanted.then(|| item.about(leader))
        }
        Pressing::Near(challenge, horizon) => {
            let since = answers::wait(context.advisor.ties(), challenge).heard_on?;
            let mut item = WeekItem::new(
                format!("pressing:{}", challenge.id),
                ("pressingOpen", Group::Desk),
                wording::coming(
                    unit_of(context, challenge.unit_id),
                    challenge,
                    horizon,
                    today,
                ),
                (ActionKind::Threads, labels::FIND_ANSWER),
            );
            item.unit_id = Some(challenge.unit_id);
            waits_long(since).then_some(item)
        }
    };
    answers::pressing(context.advisor.ties())
        .into_iter()
        .filter_map(row)
        .collect()
}

/// Returns the remarks whose day for saying what changed is over, where no chat with the leader is ahead.
fn tell_late(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let late = records.feedback.iter().filter_map(|feedback| {
        let by = feedback.tell_by.filter(|by| *by < today)?;
        let remark = coaching::remark(records, records.finding(feedback.finding_id)?);
        let leader = records.leader(remark.finding.leader_id)?;
        let wanted = remark.is_open()
            && leader.archived_on.is_none()
            && context.meeting(leader.id).is_none();
        wanted.then_some((by, remark, leader))
    });
    let mut late: Vec<_> = late.collect();
    late.sort_by_key(|(by, remark, _)| (*by, remark.finding.id));
    late.into_iter()
        .map(|(by, remark, leader)| {
            let mut item = WeekItem::new(
                format!("tell:{}", remark.finding.id),
                ("tellLate", Group::Desk),
                wording::tell_late(&leader.role, &remark, by, today),
                (ActionKind::Checks, labels::REMARK),
            );
            item.choices = vec![Action::new((ActionKind::Plan, labels::PLAN))];
            item.about(leader)
        })
        .collect()
}

fn trials(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let today = context.outlook.today();
    let ideas = context.outlook.records().ideas.iter();
    ideas
        .filter(|idea| ideas::review_is_due(idea, today))
        .filter_map(|idea| {
            let mut item = WeekItem::new(
                format!("trial:{}", idea.id),
                ("trialDecide", Group::Desk),
                wording::trial(idea, idea.review_on?, today),
                (ActionKind::Ideas, labels::DECIDE),
            );
            item.unit_id = Some(idea.unit_id);
            Some(item)
        })
        .collect()
}

fn know_how(context: &Context<'_, '_>) -> Vec<WeekItem> {
    if context.outlook.records().know_hows.is_empty() {
        return Vec::new();
    }
    let today = context.outlook.today();
    context
        .advisor
        .know_how()
        .iter()
        .filter(|outlook| outlook.word == know_how::Word::StartNow)
        .map(|outlook| {
            let row = outlook.know_how;
            let mut item = WeekItem::new(
                format!("knowHow:{}", row.id),
                ("startKnowHow", Group::Desk),
                wording::know_how(unit_of(context, row.unit_id), outlook, today),
                (ActionKind::KnowHow, labels::MAKE_PLAN),
            );
            item.unit_id = Some(row.unit_id);
            item
        })
        .collect()
}

fn readings(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    if records.readings.is_empty() {
        return Vec::new();
    }
    let publications = Publications::around(records, today);
    let chains = context.advisor.chains();
    let open = records.measures.iter().filter(|it| it.closed_on.is_none());
    open.filter_map(|measure| {
        let out = publications.due(chains, measure)?;
        let mut item = WeekItem::new(
            format!("reading:{}", measure.id),
            ("readingDue", Group::Desk),
            wording::reading(measure, out, today),
            (ActionKind::Chain, labels::ADD_READING),
        );
        item.unit_id = Some(measure.unit_id);
        Some(item)
    })
    .collect()
}

/// Returns the lines that wait for their place.
fn lines(context: &Context<'_, '_>) -> Option<WeekItem> {
    let today = context.outlook.today();
    let waiting = to_place::waiting(context.outlook.records())
        .filter(|finding| days_between(finding.said_on, today) > PLACED);
    let count = waiting.count();
    let item = WeekItem::new(
        "toPlace".to_owned(),
        ("toPlace", Group::Desk),
        wording::to_place(count),
        (ActionKind::ToPlace, labels::SORT),
    );
    (count > 0).then_some(item)
}

/// Returns the six statements, around the end of a quarter. There is nothing to judge before the first chat.
fn check(context: &Context<'_, '_>) -> Option<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let ends = partnership::due_for(records, today)?;
    let mut chats = records.conversations.iter();
    let any_held = chats.any(|chat| chat.state == ConversationState::Held);
    let item = WeekItem::new(
        format!("check:{ends}"),
        ("checkDue", Group::Desk),
        wording::check(ends, today),
        (ActionKind::Statements, labels::BEGIN),
    );
    any_held.then_some(item)
}

/// Returns the aims to look at again, longest due first.
fn aims_due(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let leaders = records.active_leaders();
    let due = leaders.filter_map(|leader| {
        let aim = aims::current(records, leader).filter(|aim| aims::is_due(aim, today))?;
        Some((aim.review_on?, aim, leader))
    });
    let mut due: Vec<_> = due.collect();
    due.sort_by_key(|(on, aim, _)| (*on, aim.id));
    due.into_iter()
        .map(|(on, aim, leader)| {
            WeekItem::new(
                format!("aim:{}", aim.id),
                ("aimLook", Group::Desk),
                wording::aim(&leader.role, aim, on, today),
                (ActionKind::Aims, labels::LOOK),
            )
            .about(leader)
            .briefly(wording::aim_as_well().to_owned())
        })
        .collect()
}
