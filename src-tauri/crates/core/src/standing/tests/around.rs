//! How a one-to-one bears on the days around it: time, due sentences, the planner.

use super::*;

#[test]
fn it_takes_my_time_with_the_room_around_it() {
    let mut records = tuesdays();
    records.standings[0].first = date("2026-12-01");
    records.standings[0].time = ClockTime::hm(12, 0);
    // 15 minutes to prepare it and 10 to write it down, and the same again around another chat:
    // nothing else ends after 11:35 or starts before 12:55.
    for (day, from, to, taken) in [
        ("2026-12-01", "11:05", "11:35", false),
        ("2026-12-01", "11:06", "11:36", true),
        ("2026-12-01", "12:30", "13:24", true),
        ("2026-12-01", "12:30", "13:25", false),
        ("2026-12-08", "11:30", "12:30", false),
    ] {
        assert_eq!(
            busy_between(&records, day, from, to),
            taken,
            "{day} {from} {to}"
        );
    }
    // Skipped, the time is free again; without a time only its day is known.
    records
        .standing_dates
        .push(decided("2026-12-01", DateState::Skipped, None));
    assert!(!busy_between(&records, "2026-12-01", "11:30", "12:30"));
    records.standing_dates.clear();
    records.standings[0].time = None;
    assert!(!busy_between(&records, "2026-12-01", "11:30", "12:30"));
    let outlook = Outlook::new(&records, rules(), now());
    let day = outlook.day(id(1), date("2026-12-01")).unwrap();
    assert_eq!(day.verdict, Verdict::Avoid);
    let reason = day
        .reasons
        .iter()
        .find(|reason| reason.code.word() == "standingDay");
    assert_eq!(
        reason.unwrap().text(),
        "Your one-to-one with the Group CFO is on that day."
    );
}

#[test]
fn a_one_to_one_that_comes_by_the_due_day_comes_first() {
    let first = |held: &str, standing: Option<&str>| {
        let mut records = world();
        records
            .conversations
            .push(chat(100, held, ConversationState::Held));
        if let Some(start) = standing {
            let rule = "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU";
            records
                .standings
                .push(series(1, rule, start, Some("10:00")));
        }
        let due = due(&records, 1);
        (due.state, due.text(), due.standing_first)
    };
    // Due on 2 December, 45 days after 18 October.
    assert_eq!(
        first("2026-10-18", Some("2026-12-01")),
        (
            DueState::Approaching,
            "31 days since you spoke; your one-to-one on Tue 1 December comes first".to_owned(),
            Some(date("2026-12-01"))
        )
    );
    assert_eq!(first("2026-10-18", Some("2026-12-08")).2, None);
    // Due long since: only one within the days for reflection comes first.
    let (state, text, day) = first("2026-09-01", Some("2026-11-24"));
    assert_eq!((state, day), (DueState::Target, Some(date("2026-11-24"))));
    assert_eq!(
        text,
        "78 days since you spoke; your one-to-one on Tue 24 November comes first"
    );
    assert_eq!(first("2026-09-01", Some("2026-12-01")).2, None);
    assert_eq!(first("2026-09-01", None).1, "78 days since you spoke");
    // Spoken with lately, nothing needs to be said.
    assert_eq!(
        first("2026-11-16", Some("2026-11-24")).1,
        "2 days since you spoke"
    );
}

#[test]
fn the_planner_leaves_out_whom_i_see_anyway_and_says_so() {
    let mut records = tuesdays();
    records
        .conversations
        .push(chat(100, "2026-09-01", ConversationState::Held));
    records.leaders.push(leader(2, "Group Controller"));
    let plan = |records: &Records| {
        let outlook = Outlook::new(records, rules(), now());
        let found = planner::propose(&outlook, date("2026-11-18"), 4, &planner::Wishes::default());
        let who: Vec<String> = found.slots.iter().map(|slot| slot.who.clone()).collect();
        let left = found.left_out.iter();
        let left: Vec<String> = left
            .map(|one| format!("{}: {}", one.who, one.cause.text()))
            .collect();
        (who, left)
    };
    let (who, left) = plan(&records);
    assert_eq!(who, ["Group Controller"]);
    assert_eq!(
        left,
        ["Group CFO: You have a one-to-one on Tue 24 November."]
    );
    assert_eq!(plan(&records), plan(&records));
    // Only days that lead up to one are left: named alike.
    records.leaders.pop();
    records.standings[0].first = date("2026-12-01");
    records.standings[0].rrule = "FREQ=WEEKLY;BYDAY=TU".parse().unwrap();
    records
        .absences
        .push(absence(None, "2026-11-18", "2026-11-21"));
    let (who, left) = plan(&records);
    assert!(who.is_empty());
    assert_eq!(
        left,
        ["Group CFO: You have a one-to-one on Tue 1 December."]
    );
    // A day kept by hand counts all the same.
    let outlook = Outlook::new(&records, rules(), now());
    let wishes = planner::Wishes {
        keep: vec![planner::Keep {
            leader_id: id(1),
            date: date("2026-11-26"),
        }],
        ..planner::Wishes::default()
    };
    let kept = planner::propose(&outlook, date("2026-11-18"), 4, &wishes);
    assert_eq!(kept.slots.len(), 1);
    // And the page of the planner draws it as given.
    let page = crate::screens::planner::screen(&outlook, date("2026-11-18"), 4, &wishes);
    let drawn: Vec<NaiveDate> = page.rows[0].standing.iter().map(|line| line.date).collect();
    assert_eq!(drawn, [date("2026-12-01"), date("2026-12-08")]);
}
