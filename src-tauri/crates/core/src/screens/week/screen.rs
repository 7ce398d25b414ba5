//! Gathering and ordering.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Records,
    calendar::{Now, Span, days_after, monday_of},
    conversations::ChatTime,
    model::Purpose,
    openers::Advisor,
    screens::{
        conversation::{ChatLine, chat_line},
        standing::{StandingLine, lines_in},
    },
    timing::{ClosingWindow, planner::Proposal},
};

use super::{
    away::Away,
    chats,
    context::Context,
    housekeeping::{self, more_waiting},
    item::WeekItem,
    people, promises, rows,
    snooze::Hidden,
    standing, wording,
};

/// The most items shown at once.
const MOST: usize = 7;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WeekScreen {
    /// Today, mine.
    pub today: NaiveDate,
    /// Monday.
    pub first: NaiveDate,
    /// Sunday.
    pub last: NaiveDate,
    /// This week's chats, in order.
    pub conversations: Vec<ChatLine>,
    /// This week's standing one-to-ones that no chat stands for yet, in order.
    pub standing: Vec<StandingLine>,
    /// What matters now, at most seven.
    pub items: Vec<WeekItem>,
    pub more: Vec<WeekItem>,
    /// Windows about to close, at most two.
    #[cfg_attr(
        feature = "ts",
        ts(as = "Vec<crate::timing::ClosingWindowLine<'static>>")
    )]
    pub windows: Vec<ClosingWindow>,
    /// How much room the week has.
    pub room: Room,
    /// Whether there is nobody to serve yet.
    pub empty: bool,
    /// What is open after an absence.
    pub away: Option<Away>,
}

/// How many chats a week holds, and how many it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Room {
    /// This week's chats, held and ahead; those in passing take no room.
    pub planned: usize,
    pub per_week: u16,
}

/// Returns the Week screen; `proposal` is the planner's for four weeks from today on, `since` the day of the last change
/// before today.
pub fn screen(advisor: &Advisor<'_>, proposal: &Proposal, since: Option<NaiveDate>) -> WeekScreen {
    let outlook = advisor.outlook();
    let (records, now) = (outlook.records(), outlook.now());
    let today = now.date();
    let first = monday_of(today);
    let last = days_after(first, 6);
    let conversations = chats_in(records, first, last, now);
    let context = Context {
        outlook,
        advisor,
        proposal,
        hidden: Hidden::on(records, today),
        sunday: last,
    };
    let mut items = gathered(&context);
    let more = if items.len() > MOST {
        items.split_off(MOST)
    } else {
        Vec::new()
    };
    let planned = conversations
        .iter()
        .filter(|line| line.purpose != Purpose::InPassing)
        .count();
    WeekScreen {
        today,
        first,
        last,
        room: Room {
            planned,
            per_week: records.me.per_week,
        },
        conversations,
        standing: lines_in(records, outlook, Span::new(first, last)),
        items,
        more,
        windows: outlook
            .closing_windows()
            .into_iter()
            .filter(|window| !context.hidden.has(&format!("person:{}", window.leader_id)))
            .collect(),
        away: since.and_then(|since| super::away(outlook, since)),
        empty: records.active_leaders().next().is_none(),
    }
}

/// Returns every row, in order.
fn gathered(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let mut items: Vec<WeekItem> = chats::unfinished(context).into_iter().collect();
    items.extend(chats::left_lines(context));
    items.extend(chats::upcoming(context));
    items.extend(standing::marked(context));
    items.extend(promises::due(context));
    items.extend(people::people(context));
    let listed: Vec<_> = items.iter().filter_map(|item| item.leader_id).collect();
    items.extend(housekeeping::items(context, &listed));
    let rows = rows::one_per_person(items);
    let rows = rows::folded(rows, &["promiseLate", "promiseDue"], 3, promises::more);
    rows::folded(rows, &["waiting"], 2, more_waiting)
}

/// Returns the chats of a range of my days, both ends included, in order; called-off ones left out.
pub fn chats_in(records: &Records, first: NaiveDate, last: NaiveDate, now: Now) -> Vec<ChatLine> {
    let mut chats: Vec<_> = records
        .conversations
        .iter()
        .filter(|chat| wording::counts_in_week(chat.state) && chat.may_be_between(first, last))
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| first <= time.my_date() && time.my_date() <= last)
        .collect();
    chats.sort_by(ChatTime::compare);
    chats
        .into_iter()
        .map(|time| chat_line(records, time.chat(), now))
        .collect()
}
