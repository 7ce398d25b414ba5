//! Gathering and ordering.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::{
    Records,
    calendar::{Now, Span},
    conversations::{ChatLine, ChatTime, Purpose, chat_line},
    openers::Guidance,
    standing::screen::{StandingLine, lines_in},
    timing::{ClosingWindow, Outlook},
};

use super::{debts::debts, desk::desk, given, item::WeekItem, near, people::people, wording};

/// The most items shown at once.
const MOST: usize = 7;

/// The Week screen.
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
    /// The rest.
    pub more: Vec<WeekItem>,
    /// Windows about to close, at most two.
    pub windows: Vec<ClosingWindow>,
    /// How much room the week has.
    pub room: Room,
    /// Whether there is nobody to serve yet.
    pub empty: bool,
}

/// How many chats a week holds, and how many it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Room {
    /// This week's chats, held and ahead; those in passing take no room.
    pub planned: usize,
    /// My capacity.
    pub per_week: u16,
}

/// Returns the Week screen.
pub fn screen(
    records: &Records,
    outlook: &Outlook<'_>,
    guidance: &Guidance,
    now: Now,
) -> WeekScreen {
    let today = now.date();
    let into = u64::from(today.weekday().num_days_from_monday());
    let first = today.checked_sub_days(Days::new(into)).unwrap_or(today);
    let last = first.checked_add_days(Days::new(6)).unwrap_or(today);
    let conversations = chats_in(records, first, last, now);
    let mut items = near::unfinished(outlook);
    items.extend(near::near(outlook));
    items.extend(given::given(outlook, last));
    items.extend(debts(outlook));
    items.extend(people(outlook, guidance, last));
    items.extend(desk(outlook));
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
        windows: outlook.closing_windows(),
        empty: records.active_leaders().next().is_none(),
    }
}

/// Returns the chats of a range of my days, both ends included, in order; called-off ones left out.
pub fn chats_in(records: &Records, first: NaiveDate, last: NaiveDate, now: Now) -> Vec<ChatLine> {
    let mut chats: Vec<_> = records
        .conversations
        .iter()
        .filter(|chat| wording::counts_in_week(chat.state))
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| first <= time.my_date() && time.my_date() <= last)
        .collect();
    chats.sort_by(ChatTime::compare);
    chats
        .into_iter()
        .map(|time| chat_line(records, time.chat(), now))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ClockTime;
    use crate::conversations::testing::{World, morning, on};
    use crate::conversations::{ConversationState, Side};
    use crate::homework::Topic;
    use crate::openers::shipped;
    use crate::rhythm::{EntryKind, Load};
    use crate::week::{ActionKind, Group};

    fn week(world: &World) -> WeekScreen {
        let outlook = Outlook::new(&world.records, morning());
        screen(&world.records, &outlook, &shipped(), morning())
    }

    #[test]
    fn an_empty_workspace_has_an_empty_week() {
        let mut world = World::new();
        world.records.leaders.clear();
        let week = week(&world);
        assert!(week.empty && week.items.is_empty() && week.more.is_empty());
        assert_eq!((week.first, week.last), (on(-2), on(4)));
    }

    #[test]
    fn the_order_is_past_future_debts_people_desk() {
        let mut world = World::new();
        let yesterday = world.chat(Purpose::Opener1, ConversationState::Planned, -1);
        world.chat_mut(yesterday).time = ClockTime::from_minutes(600);
        let tomorrow = world.chat(Purpose::Opener2, ConversationState::Planned, 1);
        world.chat_mut(tomorrow).prepared = true;
        world.promise(Side::Me, "one page for shops", Some(-6));
        world.promise(Side::Leader, "notes of two tenders", Some(-9));
        world.fact(Topic::Data, "Old", "report", 200);
        world.leader("Somebody never met");
        let week = week(&world);
        let codes: Vec<_> = week.items.iter().map(|item| item.code).collect();
        assert_eq!(
            codes,
            [
                "unwritten",
                "cardReady",
                "promiseLate",
                "firstMeeting",
                "stale",
                "waiting"
            ]
        );
        let groups: Vec<Group> = week.items.iter().map(|item| item.group).collect();
        assert!(groups.is_sorted());
        assert_eq!(
            week.items[0].title,
            "Write down yesterday's chat with the Head of Sales."
        );
        assert_eq!(
            week.items[1].title,
            "Tomorrow, Head of Sales: the card is ready."
        );
        assert_eq!(week.items[1].action.kind, ActionKind::OpenCard);
        assert_eq!(
            week.items[2].title,
            "Promised to the Head of Sales for last Thursday: one page for shops."
        );
        assert_eq!(week.items[2].reason, "Send it, or name a new date.");
    }

    #[test]
    fn at_most_seven_and_the_rest_behind_more() {
        let mut world = World::new();
        world.records.leaders.clear();
        for n in 0..9 {
            world.leader(&format!("Somebody never met {n}"));
        }
        let week = week(&world);
        assert_eq!((week.items.len(), week.more.len()), (7, 2));
    }

    #[test]
    fn what_repeats_is_said_together() {
        let mut world = World::new();
        for n in 0..4 {
            world.chat(Purpose::Opener1, ConversationState::Planned, -n - 1);
            world.promise(Side::Me, &format!("page {n}"), Some(-n - 1));
            world.promise(Side::Leader, &format!("sheet {n}"), Some(-n - 1));
            let held = world.chat(Purpose::Opener2, ConversationState::Held, -n - 5);
            world.chat_mut(held).reflected_on = None;
        }
        let week = week(&world);
        let titles: Vec<&str> = (week.items.iter().chain(&week.more))
            .map(|item| item.title.as_str())
            .collect();
        assert_eq!(
            titles,
            [
                "Write down yesterday's chat with the Head of Sales.",
                "Three more chats wait to be written down: with the Head of Sales.",
                "Promised to the Head of Sales for last Saturday: page 3.",
                "Promised to the Head of Sales for last Sunday: page 2.",
                "Two more promises are due: to the Head of Sales.",
                "Reflect on four chats, the last with the Head of Sales.",
                "Sheet 3, from the Head of Sales: not received yet.",
                "Three more things that were offered have not come yet.",
            ]
        );
    }

    #[test]
    fn a_chat_of_this_morning_is_written_down_this_afternoon() {
        let mut world = World::new();
        let id = world.chat(Purpose::Opener2, ConversationState::Planned, 0);
        world.chat_mut(id).time = ClockTime::from_minutes(440);
        assert_eq!(week(&world).items[0].code, "unwritten");
        world.chat_mut(id).time = ClockTime::from_minutes(640);
        assert_eq!(week(&world).items[0].code, "prepare");
    }

    #[test]
    fn who_is_left_in_peace() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -100);
        assert_eq!(week(&world).items[0].code, "limit");
        // A chat ahead.
        let ahead = world.chat(Purpose::Opener2, ConversationState::Planned, 9);
        assert!(week(&world).items.is_empty());
        world.chat_mut(ahead).state = ConversationState::Cancelled;
        // In a crunch.
        world.entry("Peak trading", EntryKind::Peak, Load::Critical, (-3, 36));
        assert!(week(&world).items.is_empty(), "{:?}", week(&world).items);
        // A late promise in the crunch is kept without a meeting.
        world.promise(Side::Me, "one page for shops", Some(-6));
        let item = week(&world).items[0].clone();
        assert!(
            item.reason.starts_with(
                "Send it; sales are in peak trading until Christmas, the next good day"
            ),
            "{}",
            item.reason
        );
    }

    #[test]
    fn a_crunch_that_ends_this_week_hides_nobody() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -100);
        world.entry("Quarter close", EntryKind::Close, Load::Critical, (-8, 0));
        let week = week(&world);
        assert_eq!(week.items[0].code, "limit");
        assert_eq!(week.items[0].reason, "Friday 20 is good.");
    }

    #[test]
    fn the_week_lists_its_chats_without_those_called_off() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -2);
        world.chat(Purpose::Opener1, ConversationState::Cancelled, -1);
        world.chat(Purpose::InPassing, ConversationState::Held, 0);
        world.chat(Purpose::Opener1, ConversationState::Planned, 5);
        let week = week(&world);
        assert_eq!(week.conversations.len(), 2);
        assert_eq!(week.room.planned, 1);
    }

    #[test]
    fn words_of_judgement_never_stand_there() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -100);
        world.chat(Purpose::Opener1, ConversationState::Cancelled, -20);
        world.chat(Purpose::Opener1, ConversationState::Cancelled, -10);
        let item = week(&world).items[0].clone();
        assert_eq!(
            item.title,
            "Head of Sales: 100 days since you spoke; two dates fell through."
        );
        assert!(
            item.reason
                .ends_with("; ask which time of the month suits."),
            "{}",
            item.reason
        );
        assert_eq!(item.action.label, "Ask for a better time");
        let text = format!("{item:?}").to_lowercase();
        for word in [
            "overdue",
            "should",
            "still not",
            "failed",
            "!",
            " he ",
            " she ",
        ] {
            assert!(!text.contains(word), "{word}");
        }
    }
}
