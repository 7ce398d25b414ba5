//! Plans over all leaders.

use std::collections::BTreeMap;

use super::*;
use crate::model::Pace;
use crate::timing::planner::Wishes;

/// Returns "role date" of each proposed chat.
fn plan(records: &Records) -> Vec<String> {
    planner::propose(
        &Outlook::new(records, rules(), now()),
        now().date(),
        4,
        &Wishes::default(),
    )
    .slots
    .iter()
    .map(|proposed| format!("{} {}", proposed.who, proposed.slot.date))
    .collect()
}

#[test]
fn one_seat_goes_to_the_one_who_waits_longest() {
    let mut records = world();
    records.me.per_week = 1;
    // One day that both can: 24 November; afterwards I am away.
    records
        .absences
        .push(absence(None, "2026-11-25", "2026-12-20"));
    records
        .absences
        .push(absence(None, "2026-11-19", "2026-11-23"));
    records.leaders.push(leader(2, "Head of Sales"));
    for (number, whose, on) in [(1, 1, "2026-09-20"), (2, 2, "2026-08-01")] {
        let mut past = chat(number, on, ConversationState::Held);
        past.leader_id = id(whose);
        records.conversations.push(past);
    }
    assert_eq!(plan(&records), ["Head of Sales 2026-11-24"]);
    let proposal = planner::propose(
        &Outlook::new(&records, rules(), now()),
        now().date(),
        4,
        &Wishes::default(),
    );
    assert_eq!(proposal.left_out.len(), 1);
    assert_eq!(
        proposal.left_out[0].cause.text(),
        "Others fill these weeks: they have waited longer, or their days fit better."
    );
}

#[test]
fn those_not_due_planned_or_in_a_crunch_are_left_out_in_words() {
    let mut records = world();
    for (number, role) in [(2, "Head of Sales"), (3, "Head of Shops")] {
        records.leaders.push(leader(number, role));
    }
    let mut peak = entry(
        10,
        "Peak trading",
        Load::Critical,
        once("2026-11-15", "2026-12-24"),
    );
    peak.scope = crate::model::Scope::Leader(id(3));
    records.entries.push(peak);
    for (number, whose, on, state) in [
        (1, 1, "2026-11-17", ConversationState::Held),
        (2, 2, "2026-11-27", ConversationState::Planned),
        (3, 3, "2026-09-20", ConversationState::Held),
    ] {
        let mut one = chat(number, on, state);
        one.leader_id = id(whose);
        records.conversations.push(one);
    }
    let proposal = planner::propose(
        &Outlook::new(&records, rules(), now()),
        now().date(),
        4,
        &Wishes::default(),
    );
    let said: Vec<String> = proposal
        .left_out
        .iter()
        .map(|left| left.cause.text())
        .collect();
    assert_eq!(
        said,
        [
            "You spoke yesterday.",
            "A chat is planned for Friday 27 November.",
            "Peak trading until 24 December, next good day 30 December.",
        ]
    );
    assert!(proposal.slots.is_empty());
}

#[test]
fn a_leader_without_a_day_is_told_of_what_takes_most_of_them() {
    let mut records = world();
    // Weekends and a day off are in the way of fewer days than the year-end.
    let mut close = entry(
        10,
        "Year-end close",
        Load::Critical,
        once("2026-11-19", "2027-01-20"),
    );
    close.scope = crate::model::Scope::Leader(id(1));
    records.entries.push(close);
    records
        .conversations
        .push(chat(1, "2026-06-01", ConversationState::Held));
    let left = |records: &Records| {
        let proposal = planner::propose(
            &Outlook::new(records, rules(), now()),
            now().date(),
            4,
            &Wishes::default(),
        );
        let left = proposal.left_out[0].clone();
        let reasons: Vec<String> = left.reasons.into_iter().map(|one| one.text()).collect();
        (left.cause.text(), reasons)
    };
    let (text, reasons) = left(&records);
    assert_eq!(
        text,
        "No day in these weeks is possible, next good day 21 January."
    );
    assert_eq!(reasons[0], "Year-end close, 19 Nov to 20 Jan.");
    assert!(
        reasons.len() <= 2 && reasons.iter().all(|reason| !reason.contains("Saturday")),
        "{reasons:?}"
    );
}

#[test]
fn attention_decides_between_equals() {
    for (pace, first) in [
        (Pace::Focus, "Head of Sales"),
        (Pace::Steady, "Group CFO"),
        (Pace::Light, "Group CFO"),
    ] {
        let mut records = world();
        records.me.per_week = 1;
        let mut second = leader(2, "Head of Sales");
        second.pace = pace;
        records.leaders.push(second);
        let found = plan(&records);
        assert!(found[0].starts_with(first), "{pace:?}: {found:?}");
    }
}

/// Taking leaders one by one, each the best day that is left, is never better than the plan.
#[test]
fn a_plan_is_never_worse_than_taking_one_by_one() {
    for per_week in 1..=3 {
        let mut records = world();
        records.me.per_week = per_week;
        for number in 2..=6 {
            let mut one = leader(number, "Head of Something");
            let liked = Weekday::from_number(u8::try_from(number).unwrap() % 3);
            one.likes.push(weekday(liked));
            records.leaders.push(one);
        }
        let outlook = Outlook::new(&records, rules(), now());
        let proposal = planner::propose(&outlook, now().date(), 4, &Wishes::default());
        let total = |slots: &mut dyn Iterator<Item = i32>| -> i32 {
            slots.map(|score| 1_000 + score).sum()
        };
        let planned = total(&mut proposal.slots.iter().map(|one| one.slot.score));
        let mut weeks: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        let mut taken: Vec<Slot> = Vec::new();
        for leader in &records.leaders {
            let all = outlook.slots(leader.id, now().date(), 26, 26).slots;
            let free = all.into_iter().find(|slot| {
                taken.iter().all(|other| other.date != slot.date)
                    && weeks
                        .get(&crate::calendar::monday_of(slot.date))
                        .copied()
                        .unwrap_or(0)
                        < usize::from(per_week)
            });
            if let Some(slot) = free {
                *weeks
                    .entry(crate::calendar::monday_of(slot.date))
                    .or_default() += 1;
                taken.push(slot);
            }
        }
        let greedy = total(&mut taken.iter().map(|slot| slot.score));
        assert!(
            planned >= greedy - 40,
            "{per_week}: {planned} against {greedy}"
        );
        assert!(proposal.slots.len() >= taken.len());
    }
}

/// Returns the plan with wishes, as "role date" with a star where it was kept, and who is left out.
fn wished(records: &Records, wishes: &Wishes) -> (Vec<String>, Vec<(String, planner::WhyLeftOut)>) {
    let plan = planner::propose(
        &Outlook::new(records, rules(), now()),
        now().date(),
        4,
        wishes,
    );
    let slots = plan.slots.iter().map(|one| {
        let star = if one.kept { "*" } else { "" };
        format!("{} {}{star}", one.who, one.slot.date)
    });
    let left = plan
        .left_out
        .into_iter()
        .map(|one| (one.who, one.cause.why()));
    (slots.collect(), left.collect())
}

#[test]
fn a_day_is_kept_a_week_is_free_a_leader_is_left_out() {
    use planner::{Keep, WhyLeftOut};
    let mut records = world();
    records.leaders.push(leader(2, "Head of Sales"));
    let keep = |number, on| Keep {
        leader_id: id(number),
        date: date(on),
    };
    let plain = Wishes::default();
    let (slots, _) = wished(&records, &plain);
    assert_eq!(slots, ["Group CFO 2026-11-20", "Head of Sales 2026-11-23"]);
    // Another day than the best one, for one of them.
    let mut wishes = plain.clone();
    wishes.keep.push(keep(2, "2026-12-09"));
    let (slots, _) = wished(&records, &wishes);
    assert_eq!(slots, ["Group CFO 2026-11-20", "Head of Sales 2026-12-09*"]);
    // A day that does not do is no day to keep.
    wishes.keep = vec![keep(2, "2026-12-12")];
    let (slots, _) = wished(&records, &wishes);
    assert_eq!(slots, ["Group CFO 2026-11-20", "Head of Sales 2026-11-23"]);
    // Two that want one seat: one of them gets it, the other another one.
    wishes.keep = vec![keep(1, "2026-12-09"), keep(2, "2026-12-09")];
    let (slots, _) = wished(&records, &wishes);
    assert_eq!(slots.iter().filter(|slot| slot.ends_with('*')).count(), 1);
    assert_eq!(slots.len(), 2);
    // Nobody in the week of the 25th, whatever was to be kept in it.
    wishes.keep = vec![keep(2, "2026-11-25")];
    wishes.without_weeks.push(date("2026-11-27"));
    let (slots, _) = wished(&records, &wishes);
    assert_eq!(slots, ["Group CFO 2026-11-20", "Head of Sales 2026-11-30"]);
    // A leader left out wins over the day to keep.
    wishes.without_leaders.push(id(2));
    let (slots, left) = wished(&records, &wishes);
    assert_eq!(slots, ["Group CFO 2026-11-20"]);
    assert_eq!(left, [("Head of Sales".to_owned(), WhyLeftOut::Excluded)]);
}

#[test]
fn a_day_kept_by_hand_takes_in_a_leader_who_is_not_due() {
    let records = met();
    let wishes = Wishes {
        keep: vec![planner::Keep {
            leader_id: id(1),
            date: date("2026-12-02"),
        }],
        ..Wishes::default()
    };
    assert_eq!(wished(&records, &Wishes::default()).0, Vec::<String>::new());
    assert_eq!(wished(&records, &wishes).0, ["Group CFO 2026-12-02*"]);
}

#[test]
fn only_a_week_that_is_kept_free_would_do() {
    let mut records = world();
    for (first, last) in [("2026-11-18", "2026-11-29"), ("2026-12-05", "2026-12-31")] {
        records.absences.push(absence(Some(id(1)), first, last));
    }
    let wishes = Wishes {
        without_weeks: vec![date("2026-12-01")],
        ..Wishes::default()
    };
    let plan = planner::propose(
        &Outlook::new(&records, rules(), now()),
        now().date(),
        4,
        &wishes,
    );
    assert_eq!(
        plan.left_out[0].cause.text(),
        "The only suitable days are in a week that you keep free."
    );
}

#[test]
fn two_on_one_day_do_not_meet() {
    let mut records = world();
    records.me.per_day = 2;
    records.leaders.push(leader(2, "Head of Sales"));
    // One day that does, with their calendars known.
    for (number, (first, last)) in
        (1_u128..).zip([("2026-11-18", "2026-11-23"), ("2026-11-25", "2026-12-31")])
    {
        let mut away = absence(None, first, last);
        away.id = id(number);
        records.absences.push(away);
    }
    for whose in [1, 2] {
        records.busy_blocks.push(busy(
            Some(id(whose)),
            "2026-11-19T09:00:00Z",
            "2026-11-19T10:00:00Z",
        ));
    }
    let plan = planner::propose(
        &Outlook::new(&records, rules(), now()),
        now().date(),
        4,
        &Wishes::default(),
    );
    let times: Vec<&str> = plan
        .slots
        .iter()
        .map(|one| one.slot.start_local.as_str())
        .collect();
    assert_eq!(times, ["2026-11-24T09:15", "2026-11-24T13:15"]);
}

#[test]
fn what_is_accepted_is_planned_or_asked() {
    for (busy_known, assistant, state) in [
        (true, "", ConversationState::Planned),
        (false, "", ConversationState::Asked),
        (true, "through the office", ConversationState::Asked),
    ] {
        let mut records = world();
        assistant.clone_into(&mut records.leaders[0].assistant);
        if busy_known {
            records.busy_blocks.push(busy(
                Some(id(1)),
                "2026-11-19T09:00:00Z",
                "2026-11-19T10:00:00Z",
            ));
        }
        let plan = planner::propose(
            &Outlook::new(&records, rules(), now()),
            now().date(),
            4,
            &Wishes::default(),
        );
        assert_eq!(plan.slots[0].state, state);
    }
}
