//! What Week asks for ends: by an answer, by a day, or until the next week.

use super::*;
use crate::model::Snooze;

#[test]
fn a_reflection_is_asked_once_and_of_the_last_chat_alone() {
    let mut world = World::new();
    let asked = |world: &World, days| {
        let week = on_day(world, days);
        let items = week.items.into_iter().chain(week.more);
        items
            .filter(|item| item.code == "reflection")
            .map(|item| item.action.conversation_id.unwrap())
            .collect::<Vec<_>>()
    };
    let first = world.chat(Purpose::Opener1, ConversationState::Held, -7);
    let last = world.chat(Purpose::Opener2, ConversationState::Held, -4);
    world.chat_mut(first).reflected_on = None;
    world.chat_mut(last).reflected_on = None;
    assert_eq!(asked(&world, 0), [last]);
    assert_eq!(asked(&world, 4), [last]);
    assert!(asked(&world, 5).is_empty(), "once is enough");
    world.chat_mut(last).reflected_on = Some(on(0));
    assert!(
        asked(&world, 0).is_empty(),
        "the one before is not asked for"
    );
    // Every chat meets exactly one Monday (on(5) is one).
    for days in -1..6 {
        let mut world = World::new();
        let chat = world.chat(Purpose::Opener1, ConversationState::Held, days);
        world.chat_mut(chat).reflected_on = None;
        let mondays = [-2, 5, 12, 19, 26];
        let times: usize = mondays
            .iter()
            .filter(|monday| **monday > days)
            .map(|monday| asked(&world, *monday).len())
            .sum();
        assert_eq!(times, 1, "{days}");
    }
}

#[test]
fn one_stale_fact_is_shown_the_one_for_the_next_chat() {
    let mut world = World::new();
    world.fact(Topic::Data, "Old", "report", 300);
    world.chat(Purpose::Opener1, ConversationState::Held, -10);
    let stale = |world: &World| {
        let week = week(world);
        rows(&week)
            .into_iter()
            .filter(|row| row.0.contains("look again"))
            .map(|(title, reason)| format!("{title} {reason}"))
            .collect::<Vec<_>>()
    };
    assert!(stale(&world).is_empty(), "no chat needs it");
    let shops = world.unit("Shops");
    let other = world.fact(Topic::Plans, "Older", "plan", 400);
    world.fact_mut(other).unit_id = shops;
    world.chat(Purpose::Opener1, ConversationState::Planned, 9);
    assert_eq!(
        stale(&world),
        [
            "Sales: look again at their figures. What you have is 43 weeks old, and you meet the Head of Sales on Friday 27."
        ]
    );
    let sooner = chat_with(&mut world, "Head of Shops", ConversationState::Planned, 6);
    world.chat_mut(sooner).unit_id = shops;
    world.records.leaders[1].unit_id = shops;
    assert_eq!(
        stale(&world),
        [
            "Shops: look again at their plans. What you have is 57 weeks old, and you meet the Head of Shops on Tuesday 24."
        ]
    );
}

#[test]
fn what_they_promised_is_asked_for_where_you_meet_and_ends_after_two_weeks() {
    for (late, chat, reason, choices) in [
        (
            -9,
            None,
            "They said 9 November. Ask whether it still matters.",
            0,
        ),
        (
            -9,
            Some(5),
            "They said 9 November. You meet on Monday 23: ask then.",
            0,
        ),
        (
            -14,
            None,
            "They said 4 November. Ask again later, or drop it.",
            1,
        ),
        (
            -14,
            Some(5),
            "They said 4 November. You meet on Monday 23: ask then.",
            1,
        ),
    ] {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -10);
        if let Some(days) = chat {
            world.chat(Purpose::Opener1, ConversationState::Planned, days);
        }
        let id = world.promise(Side::Leader, "notes of two tenders", Some(late));
        let week = week(&world);
        let row = week
            .items
            .iter()
            .find(|item| item.code == "waiting")
            .unwrap();
        assert_eq!(row.reason, reason);
        assert_eq!(row.choices.len(), choices);
        if choices > 0 {
            let due = on(14);
            assert_eq!(
                row.action.decision,
                Some(AwayDecision::MovePromise { id, due })
            );
            assert_eq!(
                row.choices[0].decision,
                Some(AwayDecision::DropPromise { id })
            );
        }
    }
}

#[test]
fn a_hidden_row_stays_hidden_until_its_day_and_what_is_new_is_shown() {
    let mut world = World::new();
    let chat = world.chat(Purpose::Opener1, ConversationState::Planned, -1);
    let hide = |world: &mut World, key: String| {
        let id = world.id();
        let until = on(5);
        world.records.snoozes.push(Snooze {
            id,
            seen: 0,
            key,
            until,
        });
    };
    hide(&mut world, format!("debrief:{chat}"));
    assert!(rows(&week(&world)).is_empty());
    assert_eq!(on_day(&world, 4).items.len(), 0);
    assert_eq!(on_day(&world, 5).items[0].code, "unwritten");
    chat_with(&mut world, "Head of Shops", ConversationState::Planned, -1);
    assert_eq!(
        week(&world).items[0].title,
        "Write down yesterday's chat with the Head of Shops."
    );
}

#[test]
fn a_request_whose_day_has_passed_says_so_and_offers_the_next() {
    let mut world = World::new();
    world.chat(Purpose::Opener1, ConversationState::Held, -60);
    let id = world.chat(Purpose::Opener1, ConversationState::Asked, -1);
    world.chat_mut(id).asked_on = Some(on(-3));
    let week = week(&world);
    assert_eq!(
        rows(&week),
        [(
            "Asked the Head of Sales for a chat on 17 November: that day has passed.",
            "The next day for it is Friday 20."
        )]
    );
    let row = &week.items[0];
    assert_eq!(row.code, "dayPassed");
    let date = on(2);
    assert_eq!(
        row.action.decision,
        Some(AwayDecision::MoveChat { id, date })
    );
    let kinds: Vec<_> = row.choices.iter().map(|choice| choice.kind).collect();
    assert_eq!(kinds, [ActionKind::Debrief, ActionKind::Settle]);
}

#[test]
fn a_window_stays_until_it_closes() {
    let mut world = World::new();
    world.chat(Purpose::Opener1, ConversationState::Held, -60);
    world.entry("Budget build", EntryKind::Budget, Load::Critical, (6, 40));
    world.chief_mut().notice_days = Some(3);
    let row = |days| {
        let week = on_day(&world, days);
        let window = week.windows.first().map(crate::timing::ClosingWindow::text);
        let item = week.items.first().map(|item| (item.code, item.action.date));
        (window, item)
    };
    let (window, item) = row(0);
    assert!(window.unwrap().contains("Monday 23 is the last good day"));
    assert_eq!(item.unwrap().0, "due");
    for (days, text, ask) in [
        (
            1,
            "ask the Head of Sales for Monday 23 anyway, or send half a page before the 24th.",
            Some(on(5)),
        ),
        (
            5,
            "too late for a chat with the Head of Sales; send half a page before the 24th.",
            None,
        ),
    ] {
        let (window, item) = row(days);
        let window = window.unwrap();
        assert!(window.ends_with(text), "{window}");
        let (code, date) = item.unwrap();
        assert_eq!(code, "windowTooLate");
        assert_eq!(date.filter(|date| *date < on(6)), ask);
    }
    assert_eq!(row(6).0, None, "it has closed");
}

#[test]
fn a_joined_row_keeps_what_settles_a_promise() {
    let mut world = World::new();
    world.promise(Side::Leader, "notes of two tenders", Some(-20));
    world.chat(Purpose::Opener1, ConversationState::Planned, 1);
    let week = week(&world);
    assert_eq!(week.items.len(), 1);
    let labels: Vec<_> = week.items[0]
        .choices
        .iter()
        .map(|choice| choice.label.as_str())
        .collect();
    assert_eq!(labels, ["Ask for it in two weeks", "Drop the promise"]);
}
