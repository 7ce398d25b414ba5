//! Rows of Week from small workspaces.

use super::*;
use crate::{
    Id,
    calendar::{ClockTime, Now},
    conversations::testing::{World, on},
    model::{
        Conversation, ConversationState, EntryKind, Feedback, FindingKind, Load, Purpose, Side,
        Topic,
    },
    openers::{Advisor, shipped},
    timing::planner::{Wishes, propose},
};

mod endings;

fn week(world: &World) -> WeekScreen {
    on_day(world, 0)
}

/// The week as it is so many days from today, at eight.
fn on_day(world: &World, days: i64) -> WeekScreen {
    let now = Now::at(on(days).and_hms_opt(8, 0, 0).unwrap(), "Europe/London");
    let advisor = Advisor::new(&world.records, shipped(), now);
    let proposal = propose(advisor.outlook(), now.date(), 4, &Wishes::default());
    screen(&advisor, &proposal, None)
}

#[test]
fn an_empty_workspace_has_an_empty_week() {
    let mut world = World::new();
    world.records.leaders.clear();
    let week = week(&world);
    assert!(week.empty && week.items.is_empty() && week.more.is_empty());
    assert_eq!((week.first, week.last), (on(-2), on(4)));
}

/// A chat of today's length with another leader.
fn chat_with(
    world: &mut World,
    role: &str,
    state: ConversationState,
    days: i64,
) -> Id<Conversation> {
    let leader = world.leader(role);
    let id = world.chat(Purpose::Opener1, state, days);
    world.chat_mut(id).leader_id = leader;
    id
}

fn rows(week: &WeekScreen) -> Vec<(&str, &str)> {
    let items = week.items.iter().chain(&week.more);
    items
        .map(|item| (item.title.as_str(), item.reason.as_str()))
        .collect()
}

#[test]
fn the_order_is_past_future_debts_people_desk() {
    let mut world = World::new();
    let yesterday = chat_with(&mut world, "Head of Shops", ConversationState::Planned, -1);
    world.chat_mut(yesterday).time = ClockTime::from_minutes(600);
    let tomorrow = chat_with(&mut world, "Head of Care", ConversationState::Planned, 1);
    world.chat_mut(tomorrow).prepared = true;
    world.promise(Side::Me, "one page for shops", Some(-6));
    world.fact(Topic::Data, "Old", "report", 200);
    world.leader("Somebody never met");
    let other = world.leader("Head of Trade");
    world.promise(Side::Leader, "notes of two tenders", Some(-9));
    world.records.promises[1].leader_id = other;
    let spoken = world.chat(Purpose::Opener1, ConversationState::Held, -20);
    world.chat_mut(spoken).leader_id = other;
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
        "Write down yesterday's chat with the Head of Shops."
    );
    assert_eq!(
        week.items[1].title,
        "Tomorrow, Head of Care: the card is ready."
    );
    assert_eq!(week.items[1].action.kind, ActionKind::OpenCard);
    assert_eq!(
        week.items[2].title,
        "Promised to the Head of Sales by last Thursday: one page for shops."
    );
    assert_eq!(week.items[2].reason, "Send it, or name a new date.");
}

#[test]
fn eleven_new_leaders_are_no_wall() {
    let mut world = World::new();
    world.records.leaders.clear();
    (world.records.me.per_week, world.records.me.per_day) = (2, 1);
    for n in 0..11 {
        world.leader(&format!("Leader {n}"));
    }
    let week = week(&world);
    assert!(week.more.is_empty());
    let (last, first) = week.items.split_last().unwrap();
    // Two chats a week, one a day, two working days of notice: Friday and two days of the next week.
    assert_eq!(first.len(), 3);
    for item in first {
        assert_eq!(item.code, "firstMeeting");
        let day = item.action.date.unwrap();
        assert!(day <= on(11), "{day} is in this week or the next");
    }
    assert_eq!(
        last.title,
        "Eight more people to meet: the planner spreads them."
    );
    assert_eq!(last.action.kind, ActionKind::Planner);
    let days: Vec<_> = first.iter().map(|item| item.action.date).collect();
    assert!(days.is_sorted());
    // One question at a time, for the next of them.
    let reasons: Vec<&str> = first.iter().map(|item| item.reason.as_str()).collect();
    assert_eq!(reasons, ["Look up first: their figures.", "", ""]);
    world.fact(Topic::Data, "Margin", "report", 2);
    assert_eq!(
        super::tests::week(&world).items[0].reason,
        "Look up first: their plans."
    );
    world.fact(Topic::Plans, "Two shops", "report", 2);
    assert_eq!(
        super::tests::week(&world).items[0].reason,
        "Read what the unit told us before."
    );
}

#[test]
fn one_row_per_person() {
    let mut world = World::new();
    let chat = world.chat(Purpose::Opener1, ConversationState::Planned, 1);
    world.chat_mut(chat).prepared = true;
    world.promise(Side::Me, "one page for shops", Some(1));
    world.promise(Side::Leader, "notes of two tenders", Some(-9));
    let week = week(&world);
    assert_eq!(
        rows(&week),
        [(
            "Tomorrow, Head of Sales: the card is ready.",
            "A glance before you go in is enough. Also due tomorrow: one page for shops. \
             Ask about notes of two tenders: not received yet."
        )]
    );
    let row = &week.items[0];
    assert_eq!(row.covers.len(), 3);
    let choices: Vec<_> = row.choices.iter().map(|choice| choice.kind).collect();
    assert_eq!(choices, [ActionKind::Promise]);
}

#[test]
fn what_stands_above_is_one_row() {
    let mut world = World::new();
    for n in 0..4 {
        chat_with(
            &mut world,
            &format!("Head {n}"),
            ConversationState::Planned,
            -n - 1,
        );
        let near = chat_with(
            &mut world,
            &format!("Chief {n}"),
            ConversationState::Planned,
            2,
        );
        world.chat_mut(near).prepared = n > 1;
    }
    let week = week(&world);
    let titles: Vec<&str> = rows(&week).iter().map(|row| row.0).collect();
    assert_eq!(
        titles,
        [
            "Write down four chats: with the Head 0, the Head 1 and two others.",
            "Four chats by Friday 20: with the Chief 0, the Chief 1 and two others.",
            "Head of Sales: first meeting, Monday 23 is possible.",
        ]
    );
    assert_eq!(
        week.items[1].reason,
        "Five minutes to prepare for the Chief 0 and the Chief 1."
    );
}

#[test]
fn promises_that_repeat_are_said_together() {
    let mut world = World::new();
    for n in 0..5 {
        let leader = world.leader(&format!("Head {n}"));
        for (by, text) in [(Side::Me, "page"), (Side::Leader, "sheet")] {
            world.promise(by, &format!("{text} {n}"), Some(-n - 1));
            let at = world.records.promises.len() - 1;
            world.records.promises[at].leader_id = leader;
        }
    }
    let week = week(&world);
    let titles: Vec<&str> = rows(&week).iter().map(|row| row.0).collect();
    assert_eq!(
        titles,
        [
            "Promised to the Head 4 by last Friday: page 4.",
            "Promised to the Head 3 by last Saturday: page 3.",
            "Three more promises are due: to the Head 2, the Head 1 and the Head 0.",
            "Head of Sales: first meeting, Friday 20 is possible.",
        ]
    );
    assert_eq!(
        week.items[0].reason,
        "Send it, or name a new date. Ask about sheet 4: not received yet."
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
        item.reason
            .starts_with("Send it; sales are in peak trading until Christmas, the next good day"),
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

#[test]
fn a_rough_day_is_spoken_of_roughly() {
    let mut world = World::new();
    world.chief_mut().spoke_about = Some(crate::conversations::testing::on(-120));
    let title = week(&world).items[0].title.clone();
    assert_eq!(title, "Head of Sales: about four months since you spoke.");
}

#[test]
fn a_remark_is_answered_late_once_its_day_is_over() {
    type Spoil = (&'static str, fn(&mut World));
    let mut world = World::new();
    let chat = world.chat(Purpose::Opener4, ConversationState::Held, -20);
    let finding = world.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 4 of 5");
    world.records.feedback.push(Feedback {
        change: "Nothing new in the freeze.".to_owned(),
        tell_by: Some(on(0)),
        ..Feedback::of(finding)
    });
    let late = |world: &World| -> Vec<WeekItem> {
        let week = week(world);
        let items = week.items.into_iter().chain(week.more);
        items.filter(|item| item.code == "tellLate").collect()
    };
    assert!(late(&world).is_empty(), "today is not late");
    world.records.feedback[0].tell_by = Some(on(-6));
    let item = &late(&world)[0];
    assert_eq!(
        (item.title.as_str(), item.reason.as_str()),
        (
            "Tell the Head of Sales what changed since “Same weeks”.",
            "You wanted to tell them by last Thursday: nothing new in the freeze."
        )
    );
    assert_eq!(
        (item.action.kind, item.choices[0].kind),
        (ActionKind::Checks, ActionKind::Plan)
    );
    let spoils: [Spoil; 4] = [
        ("told", |w| w.records.feedback[0].told_on = Some(on(-1))),
        ("closed", |w| w.records.findings[0].closed_on = Some(on(-1))),
        ("a chat is ahead", |w| {
            w.chat(Purpose::ReportingBack, ConversationState::Planned, 9);
        }),
        ("another item", |w| {
            w.promise(Side::Me, "a page", Some(-1));
        }),
    ];
    for (why, spoil) in spoils {
        let known = world.records.clone();
        spoil(&mut world);
        assert!(late(&world).is_empty(), "{why}");
        world.records = known;
    }
    let again = world.finding(chat, FindingKind::Feedback, "\"Too long.\" 4 of 5");
    world.records.feedback.push(Feedback {
        tell_by: Some(on(-2)),
        ..Feedback::of(again)
    });
    let rows = late(&world);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].title, "Two remarks still need an answer.");
}
