//! What the leader's page and the Week say of it.

use super::*;
use crate::screens::standing as screen;

fn week_of(records: &Records) -> week::WeekScreen {
    let advisor = Advisor::new(records, shipped(), now());
    let (outlook, today) = (advisor.outlook(), advisor.today());
    let proposal = planner::propose(outlook, today, 4, &planner::Wishes::default());
    week::screen(&advisor, &proposal, None)
}

#[test]
fn what_falls_into_a_crunch_is_marked_and_what_is_busy_is_not() {
    let mark = |change: fn(&mut Records)| {
        let mut records = tuesdays();
        change(&mut records);
        let outlook = Outlook::new(&records, rules(), now());
        let series = screen::series(&records, &outlook, id(1));
        series[0].next[0].mark.clone()
    };
    let entry_of = |load| entry(10, "Budget lock", load, once("2026-11-23", "2026-11-25"));
    assert_eq!(mark(|_| {}), None);
    let mut records = tuesdays();
    records.entries.push(entry_of(Load::Busy));
    let outlook = Outlook::new(&records, rules(), now());
    assert_eq!(
        screen::series(&records, &outlook, id(1))[0].next[0].mark,
        None
    );
    records.entries[0] = entry_of(Load::Critical);
    let outlook = Outlook::new(&records, rules(), now());
    assert_eq!(
        screen::series(&records, &outlook, id(1))[0].next[0].mark,
        Some("Tue 24 Nov falls in Budget lock: skip it, or keep it short.".to_owned())
    );
    // Week says it, too, with the way out; once it is skipped there is nothing to say.
    let item = week_of(&records);
    let item = item.items.iter().find(|item| item.code == "standingMark");
    let item = item.unwrap();
    assert_eq!(
        item.title,
        "Group CFO: your one-to-one on Tue 24 Nov falls in Budget lock."
    );
    assert_eq!(item.reason, "Skip it, or keep it short.");
    assert_eq!(item.action.standing.unwrap().key, date("2026-11-24"));
    records
        .standing_dates
        .push(decided("2026-11-24", DateState::Skipped, None));
    let outlook = Outlook::new(&records, rules(), now());
    let page = week_of(&records);
    assert!(page.items.iter().all(|item| item.code != "standingMark"));
    let lines = &screen::series(&records, &outlook, id(1))[0].next;
    assert_eq!(lines[0].state, Some(DateState::Skipped));
    assert_eq!(lines[0].mark, None);
    for (leader, text) in [
        (
            Some(id(1)),
            "Tue 24 Nov comes while the Group CFO is away: skip it, or move it.",
        ),
        (
            None,
            "Tue 24 Nov comes while you are away: skip it, or move it.",
        ),
    ] {
        let mut records = tuesdays();
        records
            .absences
            .push(absence(leader, "2026-11-24", "2026-11-24"));
        let outlook = Outlook::new(&records, rules(), now());
        let found = screen::series(&records, &outlook, id(1))[0].next[0]
            .mark
            .clone();
        assert_eq!(found.as_deref(), Some(text));
    }
    // A holiday: 28 December, for Boxing Day on a Saturday.
    let holiday = mark(|records| {
        records.standings[0].rrule = "FREQ=WEEKLY;BYDAY=MO".parse().unwrap();
        records.standings[0].first = date("2026-12-28");
    });
    let text = holiday.unwrap();
    assert!(text.starts_with("Mon 28 Dec falls on "), "{text}");
    assert!(text.ends_with(", a day off for the Group CFO: skip it, or move it."));
}

#[test]
fn week_lists_what_stands_this_week_and_leaves_its_leader_in_peace() {
    let mut records = tuesdays();
    records.standings[0].first = date("2026-11-17");
    records.standings[0].rrule = "FREQ=WEEKLY;BYDAY=TU,FR".parse().unwrap();
    records
        .conversations
        .push(chat(100, "2026-09-01", ConversationState::Held));
    records.conversations[0].debriefed_on = Some(date("2026-09-01"));
    let page = week_of(&records);
    let lines: Vec<(&str, bool)> = page
        .standing
        .iter()
        .map(|line| (line.text.as_str(), line.past))
        .collect();
    assert_eq!(
        lines,
        [("Tue 17 Nov, 10:00", true), ("Fri 20 Nov, 10:00", false)]
    );
    assert!(page.items.iter().all(|item| item.code != "due"));
    records.standings.clear();
    let page = week_of(&records);
    assert!(page.items.iter().any(|item| item.code == "due"));
}

#[test]
fn a_page_shows_the_next_dates_also_of_what_comes_rarely() {
    let mut records = world();
    records.standings.push(series(
        1,
        "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO",
        "2016-01-04",
        None,
    ));
    records.leaders[0].pace = Pace::Light;
    let outlook = Outlook::new(&records, rules(), now());
    let lines = &screen::series(&records, &outlook, id(1))[0].next;
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts.len(), 6);
    assert_eq!(texts[0], "Mon 4 Jan");
    let ended: Id<Standing> = id(501);
    records.standings[0].rrule = records.standings[0].rrule.ending(date("2026-06-30"));
    let outlook = Outlook::new(&records, rules(), now());
    let series = screen::series(&records, &outlook, id(1));
    assert_eq!(series[0].standing.id, ended);
    assert!(series[0].next.is_empty());
}
