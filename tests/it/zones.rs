//! A chat with somebody far away: on every screen it is on my day, and the leader's day counts for the
//! rhythm. It is ahead until its end and asked about from then on.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use overture_api::Clock;
use serde_json::{Value, json};

use crate::table::Table;

/// My zone, the leader's, the one that the chat is planned in, date and time there; its start in UTC, my
/// day of it, the leader's day: when, as Week says it on my day. It lasts half an hour.
const CASES: &[&str] = &[
    "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25, 08:30, 2026-11-24T19:30Z, 2026-11-24, 2026-11-25: Today 19:30, Wed 25 Nov 08:30 in Auckland",
    // The same, agreed on my clock.
    "Europe/London, Pacific/Auckland, Europe/London, 2026-11-24, 19:30, 2026-11-24T19:30Z, 2026-11-24, 2026-11-25: Today 19:30, Wed 25 Nov 08:30 in Auckland",
    "Pacific/Auckland, Europe/London, Europe/London, 2026-11-24, 20:00, 2026-11-24T20:00Z, 2026-11-25, 2026-11-24: Today 09:00, Tue 24 Nov 20:00 in London",
    "Australia/Sydney, America/New_York, America/New_York, 2026-11-24, 16:00, 2026-11-24T21:00Z, 2026-11-25, 2026-11-24: Today 08:00, Tue 24 Nov 16:00 in New York",
    "America/New_York, Australia/Sydney, Australia/Sydney, 2026-11-25, 08:00, 2026-11-24T21:00Z, 2026-11-24, 2026-11-25: Today 16:00, Wed 25 Nov 08:00 in Sydney",
    // A whole day apart: both clocks show the same time.
    "Pacific/Honolulu, Pacific/Kiritimati, Pacific/Kiritimati, 2026-11-25, 10:00, 2026-11-24T20:00Z, 2026-11-24, 2026-11-25: Today 10:00, Wed 25 Nov 10:00 in Kiritimati",
    "Pacific/Kiritimati, Pacific/Honolulu, Pacific/Honolulu, 2026-11-24, 10:00, 2026-11-24T20:00Z, 2026-11-25, 2026-11-24: Today 10:00, Tue 24 Nov 10:00 in Honolulu",
    // The last minutes of my day, and the first.
    "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25, 12:45, 2026-11-24T23:45Z, 2026-11-24, 2026-11-25: Today 23:45, Wed 25 Nov 12:45 in Auckland",
    "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25, 13:00, 2026-11-25T00:00Z, 2026-11-25, 2026-11-25: Today 00:00, 13:00 in Auckland",
    // Sunday to Monday: another week for each.
    "America/New_York, Australia/Sydney, Australia/Sydney, 2026-11-23, 09:00, 2026-11-22T22:00Z, 2026-11-22, 2026-11-23: Today 17:00, Mon 23 Nov 09:00 in Sydney",
    // The night in which New York's clocks go back, at 06:00 UTC, and London's, at 01:00 UTC.
    "Australia/Sydney, America/New_York, America/New_York, 2026-11-01, 01:15, 2026-11-01T05:15Z, 2026-11-01, 2026-11-01: Today 16:15, 01:15 in New York",
    "Europe/London, America/New_York, America/New_York, 2026-10-24, 20:15, 2026-10-25T00:15Z, 2026-10-25, 2026-10-24: Today 01:15, Sat 24 Oct 20:15 in New York",
    // London's leap forward, at 01:00 UTC; half past one comes an hour later.
    "America/New_York, Europe/London, Europe/London, 2026-03-29, 01:30, 2026-03-29T01:30Z, 2026-03-28, 2026-03-29: Today 21:30, Sun 29 Mar 02:30 in London",
];

/// One chat, on both clocks.
struct Case {
    mine: &'static str,
    theirs: &'static str,
    zone: &'static str,
    there: [&'static str; 2],
    start: DateTime<Utc>,
    my_day: &'static str,
    their_day: &'static str,
    said: &'static str,
}

fn cases() -> impl Iterator<Item = Case> {
    CASES.iter().map(|line| {
        let (parts, said) = line.split_once(": ").unwrap();
        let parts: Vec<&str> = parts.split(", ").collect();
        let [mine, theirs, zone, date, time, start, my_day, their_day] = parts[..] else {
            panic!("{line}");
        };
        Case {
            mine,
            theirs,
            zone,
            there: [date, time],
            start: start.replace('Z', ":00Z").parse().unwrap(),
            my_day,
            their_day,
            said,
        }
    })
}

/// A file with one leader and the chat, and a clock that the test sets.
struct Far {
    table: Table,
    now: Arc<Mutex<DateTime<Utc>>>,
    leader: Value,
    chat: Value,
}

fn plus(day: &str, days: i64) -> String {
    let day: NaiveDate = day.parse().unwrap();
    (day + TimeDelta::days(days)).to_string()
}

impl Far {
    fn of(case: &Case) -> Self {
        let now = Arc::new(Mutex::new(case.start - TimeDelta::days(20)));
        let shown = Arc::clone(&now);
        let clock = Clock::Host(Box::new(move || *shown.lock().unwrap()));
        let table = Table::on(clock);
        table.call(
            "first_run",
            json!({"peopleText": "Aroha Ngata, Head of Operations, Operations", "country": "GB",
                "zone": case.mine, "firstMonth": 4, "packs": []}),
        );
        let mut row = table.leader("Head of Operations")["leader"].clone();
        row["zone"] = json!(case.theirs);
        table.call("leader_edit", row.clone());
        let plan = json!({"leaderId": row["id"], "date": case.there[0], "time": case.there[1],
            "zone": case.zone, "purpose": "opener1", "minutes": 30});
        let chat = table.call("conversation_plan", plan)["row"].clone();
        Self {
            table,
            now,
            leader: row["id"].clone(),
            chat: chat["id"].clone(),
        }
    }

    /// Sets the clock to minutes after the start of the chat.
    fn at(&self, case: &Case, minutes: i64) {
        *self.now.lock().unwrap() = case.start + TimeDelta::minutes(minutes);
    }

    fn page(&self) -> Value {
        self.table
            .call("conversation_page", json!({"id": self.chat}))
    }

    fn row(&self) -> Value {
        self.table.leader("Head of Operations")
    }

    /// Returns the item of Week about the chat with this code.
    fn item(&self, code: &str) -> Option<Value> {
        let week = self.table.call("week", json!({}));
        let items = week["items"].as_array().unwrap();
        items.iter().find(|item| item["code"] == code).cloned()
    }

    /// Tells whether Week offers an action, by itself or in another row about the leader.
    fn offers(&self, kind: &str) -> bool {
        let week = self.table.call("week", json!({}));
        let items = week["items"].as_array().unwrap().iter();
        let mut actions = items.flat_map(|item| {
            let choices = item["choices"].as_array().unwrap().iter();
            std::iter::once(&item["action"]).chain(choices)
        });
        actions.any(|action| action["kind"] == kind)
    }

    /// Returns the calendar file with everything that is ahead.
    fn file(&self) -> String {
        let path = self.table.folder.path().join("chats.ics");
        self.table.call("chats_ics", json!({"path": path}));
        std::fs::read_to_string(path).unwrap()
    }

    fn planner(&self, case: &Case) -> Value {
        self.table.call("planner", json!({"first": case.my_day}))
    }

    /// The chat is on my day on every screen of days, and once.
    fn is_on_my_day(&self, case: &Case) {
        let week = self.table.call("week", json!({}));
        assert_eq!(week["conversations"].as_array().unwrap().len(), 1);
        assert_eq!(week["room"]["planned"], 1);
        let line = &week["conversations"][0];
        assert_eq!(
            (&line["date"], &line["leaderDate"]),
            (&json!(case.my_day), &json!(case.their_day))
        );
        for days in -2..=2 {
            let day = plus(case.my_day, days);
            let agenda = self
                .table
                .call("rhythm_agenda", json!({"first": day, "last": day}));
            let many = agenda["chats"].as_array().unwrap().len();
            assert_eq!(many, usize::from(days == 0), "{day}");
        }
        let month = self
            .table
            .call("rhythm_month", json!({"month": case.my_day.get(..7)}));
        assert_eq!(month["chats"][0]["date"], case.my_day);
        let year = self.table.call("rhythm_year", json!({"on": case.my_day}));
        assert!(
            year.to_string()
                .contains(&format!("\"date\":\"{}\"", case.my_day))
        );
        let page = self
            .table
            .call("leader_page", json!({"leaderId": self.leader}));
        assert_eq!(page["lines"][0]["date"], case.my_day);
        assert_eq!(self.page()["line"]["date"], case.my_day);
        // The rhythm, the gap and the grid of their days go by the leader's date.
        for (days, said) in [(0, "on that day"), (1, "1 day from the chat")] {
            let day = plus(case.their_day, days);
            let strip = json!({"leaderId": self.leader, "first": day, "days": 1});
            let strip = self.table.call("timing_strip", strip)["days"][0]["reasons"].to_string();
            assert!(strip.contains(said), "{day}: {strip}");
        }
    }
}

#[test]
fn a_chat_is_ahead_until_its_end_and_asked_about_from_then_on() {
    for case in cases() {
        let case = &case;
        let far = Far::of(case);
        let name = case.said;
        for minutes in [-30, 0, 29] {
            far.at(case, minutes);
            // Half an hour earlier it may be the day before.
            let today = far.table.call("app_state", json!({}))["today"].clone();
            if today == case.my_day {
                far.is_on_my_day(case);
                let item = far.item("prepare").unwrap_or_else(|| panic!("{name}"));
                let title = item["title"].as_str().unwrap();
                assert!(title.starts_with(case.said), "{title}");
            }
            assert_eq!(far.item("unwritten"), None, "{name}");
            let row = far.row();
            assert_eq!(
                (&row["last"], &row["next"]["id"]),
                (&Value::Null, &far.chat),
                "{name}"
            );
            assert_eq!(row["due"]["state"], "never", "{name}");
            let page = far.page();
            assert_eq!(page["line"]["past"], false, "{name}");
            assert!(far.file().contains("BEGIN:VEVENT"), "{name}");
            if minutes < 0 {
                let planner = far.planner(case);
                // Days of the leader that are over for me have no column.
                let shown = case.their_day >= planner["first"].as_str().unwrap();
                let chats = planner["rows"][0]["chats"].as_array().unwrap();
                assert_eq!(chats.len(), usize::from(shown), "{name}");
                assert!(
                    chats
                        .iter()
                        .all(|chat| chat["leaderDate"] == case.their_day)
                );
                assert_eq!(
                    planner["proposal"]["leftOut"][0]["conversationId"],
                    far.chat
                );
                assert_eq!(planner["weeks"][0]["taken"], 1, "{name}");
            }
        }
        far.at(case, 30);
        let days_ago = i64::from(far.table.call("app_state", json!({}))["today"] != case.my_day);
        let said = if days_ago == 0 {
            "today's chat"
        } else {
            "yesterday's chat"
        };
        let item = far.item("unwritten").unwrap_or_else(|| panic!("{name}"));
        assert!(item["title"].as_str().unwrap().contains(said), "{item}");
        assert_eq!(far.item("prepare"), None, "{name}");
        let row = far.row();
        assert_eq!(row["last"]["daysAgo"], days_ago, "{name}");
        assert_eq!(row["next"], Value::Null, "{name}");
        assert_eq!(row["due"]["days"], days_ago, "{name}");
        assert_eq!(far.page()["line"]["past"], true, "{name}");
        assert!(!far.file().contains("BEGIN:VEVENT"), "{name}");
    }
}

#[test]
fn what_a_chat_leaves_behind_has_my_day() {
    for case in cases() {
        let case = &case;
        let far = Far::of(case);
        let name = case.said;
        far.at(case, 31);
        let mut chat = far.page()["conversation"].clone();
        chat["debrief"] = json!("I owe: half a page, by tomorrow");
        far.table.call("conversation_edit", chat);
        let id = &far.chat;
        let offers = far
            .table
            .call("debrief_offers", json!({"conversationId": id}));
        assert_eq!(offers["offers"][0]["due"], plus(case.my_day, 1), "{name}");
        let line = json!({"owedBy": "me", "text": "half a page", "due": plus(case.my_day, 1)});
        far.table.call(
            "debrief_close",
            json!({"conversationId": id, "depth": "heard", "lines": [line]}),
        );
        let promise = far.table.call("promises", json!({}))["open"][0]["promise"].clone();
        assert_eq!(promise["madeOn"], case.my_day, "{name}");

        let row = far.row();
        let days_ago = row["last"]["daysAgo"].as_i64().unwrap();
        assert!((0..=1).contains(&days_ago), "{name}");
        assert_eq!(row["course"][0]["on"], case.my_day, "{name}");
        let promises = far.table.call("promises", json!({}));
        assert!(!promises.to_string().contains("-1 day"), "{name}");
        assert_eq!(far.item("unwritten"), None, "{name}");

        // The reflection is asked for two days later, by my days, and no sooner.
        // Week asks once: one Monday is among its days.
        for (days, due, on_week) in [
            (1, false, false),
            (2, true, true),
            (8, true, true),
            (9, true, false),
            (14, true, false),
            (15, false, false),
        ] {
            let noon: NaiveDate = case.my_day.parse().unwrap();
            let noon = (noon + Days::new(days)).and_hms_opt(12, 0, 0).unwrap();
            let noon =
                overture_core::calendar::zones::to_utc(noon.date(), noon.time().into(), case.mine);
            *far.now.lock().unwrap() = noon.unwrap();
            assert_eq!(
                far.page()["reflectionDue"],
                due,
                "{name}, {days} days later"
            );
            assert_eq!(far.offers("reflect"), on_week, "{name}, {days} days later");
        }
    }
}

#[test]
fn a_standing_one_to_one_is_on_my_day_and_falls_on_theirs() {
    let case = &cases().next().unwrap();
    let far = Far::of(case);
    far.table
        .call("conversation_delete", json!({"id": far.chat}));
    // Every Tuesday evening of mine, which is Wednesday morning in Auckland; they are away that day.
    let series = far.table.call(
        "standing_add",
        json!({"leaderId": far.leader, "rrule": "FREQ=WEEKLY;BYDAY=TU", "first": "2026-11-24",
            "time": "19:30", "minutes": 30}),
    )["row"]
        .clone();
    far.table.call(
        "absence_add",
        json!({"leaderId": far.leader, "first": "2026-11-25", "last": "2026-11-25"}),
    );
    far.at(case, -30);
    let standing = far.table.call("week", json!({}))["standing"].clone();
    assert_eq!(standing[0]["date"], "2026-11-24");
    assert_eq!(standing[0]["leaderDate"], "2026-11-25");
    assert!(
        standing[0]["markBrief"]
            .as_str()
            .unwrap()
            .contains("is away"),
        "{standing}"
    );
    let row = far.planner(case)["rows"][0].clone();
    assert_eq!(row["standing"][0]["leaderDate"], "2026-11-25");
    // Prepared, it is an ordinary chat that takes its place on both days.
    let day = json!({"id": series["id"], "key": "2026-11-24"});
    let chat = far.table.call("standing_prepare", day)["row"].clone();
    let far = Far {
        chat: chat["id"].clone(),
        ..far
    };
    far.is_on_my_day(case);
    assert_eq!(
        far.table.call("week", json!({}))["standing"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    far.at(case, 30);
    assert!(far.item("unwritten").is_some());
}
