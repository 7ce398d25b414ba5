//! Eight Mondays in a workspace of eleven leaders, through the command table: one user acts on what Week and the
//! planner offer, another never does. `OVERTURE_PRINT=FOLDER` writes what each of them reads.

use std::{collections::BTreeMap, fmt::Write as _};

use chrono::{Days, NaiveDate};
use overture_api::{Clock, Session};
use serde_json::{Value, json};

use crate::table::{Table, texts};

const PEOPLE: &str = "Ada, Group CFO, Finance\nBo, Group Controller, Finance\n\
    Cem, Head of Sales EMEA, Sales\nDana, Head of Trade Sales, Sales\nEli, Retail Director, Shops\n\
    Fay, Head of Store Operations, Shops\nGus, Plant Director, Plants\nHana, Head of Quality, Plants\n\
    Ida, Chief Information Officer, IT\nJon, Head of People, People\nKim, Head of Customer Care, Care";

const MONDAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 10, 5) {
    Some(day) => day,
    None => panic!("a day"),
};
const WEEKS: u64 = 8;

fn day(days: u64) -> NaiveDate {
    MONDAY + Days::new(days)
}

fn on(day: NaiveDate) -> Clock {
    Clock::Day(day)
}

fn open_again(table: Table, day: NaiveDate) -> Table {
    let path = table.path();
    let Table { session, folder } = table;
    drop(session);
    let session = Session::open(&path, on(day)).unwrap();
    Table { session, folder }
}

fn eleven_leaders() -> Table {
    let table = Table::on(on(MONDAY));
    table.call(
        "first_run",
        json!({
            "peopleText": PEOPLE, "country": "GB", "subdivision": "ENG", "zone": "Europe/London",
            "firstMonth": 4,
            "packs": [{"unit": "Finance", "pack": "finance"}, {"unit": "Sales", "pack": "sales"},
                {"unit": "Shops", "pack": "retail"}, {"unit": "Plants", "pack": "manufacturing"}],
        }),
    );
    table
}

fn rows(week: &Value) -> Vec<Value> {
    let list = |name: &str| week[name].as_array().unwrap().clone();
    [list("items"), list("more")].concat()
}

fn slots(plan: &Value) -> BTreeMap<String, NaiveDate> {
    let slots = plan["slots"].as_array().unwrap().iter();
    slots
        .map(|slot| {
            let [who, date] = ["who", "date"].map(|field| slot[field].as_str().unwrap());
            (who.to_owned(), date.parse().unwrap())
        })
        .collect()
}

/// Writes what a user reads on a day.
fn print(out: &mut String, day: NaiveDate, week: &Value, plan: &Value) {
    let _ = writeln!(out, "\n== {} ==", day.format("%A %-d %B %Y"));
    for (name, list) in [("", "items"), ("more: ", "more")] {
        for row in week[list].as_array().unwrap() {
            let labels: Vec<&str> = std::iter::once(&row["action"])
                .chain(row["choices"].as_array().unwrap())
                .map(|action| action["label"].as_str().unwrap())
                .collect();
            let [title, reason] = ["title", "reason"].map(|field| row[field].as_str().unwrap());
            let _ = writeln!(
                out,
                "- {name}{title}\n    {reason} [{}]",
                labels.join(" | ")
            );
        }
    }
    for text in texts(&week["windows"], "text") {
        let _ = writeln!(out, "  window: {text}");
    }
    for slot in plan["slots"].as_array().unwrap() {
        let moved = slot["moved"].as_str().unwrap_or_default();
        let _ = writeln!(
            out,
            "  planner: {}, {} {moved}",
            slot["text"].as_str().unwrap(),
            slot["who"].as_str().unwrap()
        );
    }
    for left in plan["leftOut"].as_array().unwrap() {
        let moved = left["moved"].as_str().unwrap_or_default();
        let [who, text] = ["who", "text"].map(|field| left[field].as_str().unwrap());
        let _ = writeln!(out, "  not in the plan: {who}: {text} {moved}");
    }
}

fn keep(name: &str, out: &str) {
    if let Some(folder) = std::env::var_os("OVERTURE_PRINT") {
        std::fs::write(std::path::Path::new(&folder).join(name), out).unwrap();
    }
}

/// Returns what is asked to accept the proposals before a day.
fn chats(plan: &Value, before: NaiveDate) -> Value {
    let soon = plan["slots"].as_array().unwrap().iter().filter(|slot| {
        let date: NaiveDate = slot["date"].as_str().unwrap().parse().unwrap();
        date < before
    });
    let chat = |slot: &Value| {
        json!({"leaderId": slot["leaderId"], "date": slot["date"], "zone": slot["zone"],
            "minutes": slot["minutes"], "half": slot["half"], "state": "planned"})
    };
    json!({"chats": soon.map(chat).collect::<Vec<_>>()})
}

/// Writes down the chats that are over, in the words of the row; returns how many there were.
fn write_down(table: &Table, number: &mut usize) -> usize {
    let mut written = 0;
    while let Some(row) = rows(&table.call("week", json!({})))
        .into_iter()
        .find(|row| row["code"] == "unwritten")
    {
        let chat = &row["action"]["conversationId"];
        let note = json!({"conversationId": chat, "field": "debrief", "session": "s",
            "text": "They steer by margin."});
        table.call("note_save", note);
        table.call("debrief_close", json!({"conversationId": chat}));
        let page = table.call("conversation_page", json!({"id": chat}));
        let leader = &page["conversation"]["leaderId"];
        let (by, text) = if number.is_multiple_of(2) {
            ("me", "one page")
        } else {
            ("leader", "two names")
        };
        let due = page["conversation"]["date"].as_str().unwrap();
        let due: NaiveDate = due.parse().unwrap();
        table.call(
            "promise_add",
            json!({"leaderId": leader, "owedBy": by, "text": text, "due": due + Days::new(9)}),
        );
        *number += 1;
        written += 1;
    }
    written
}

/// Acts on the rows of a Monday as a user would who takes every offer.
fn act(table: &Table, today: NaiveDate, number: &mut usize) {
    write_down(table, number);
    for row in rows(&table.call("week", json!({}))) {
        let action = &row["action"];
        match action["kind"].as_str().unwrap() {
            "reflect" => {
                table.call(
                    "reflection_close",
                    json!({"conversationId": action["conversationId"]}),
                );
            }
            "settle" => {
                table.call("away_settle", json!({"decisions": [action["decision"]]}));
            }
            "promise" => {
                let open = table.call("promises", json!({}))["open"].clone();
                let late = open.as_array().unwrap().iter().filter(|line| {
                    let due: NaiveDate = line["promise"]["due"].as_str().unwrap().parse().unwrap();
                    line["promise"]["owedBy"] == "me" && due <= today + Days::new(1)
                });
                for line in late {
                    let id = &line["promise"]["id"];
                    table.call("promise_done", json!({"id": id, "done": true}));
                }
            }
            _ => {}
        }
    }
    let plan = table.call("planner_propose", json!({}));
    let wanted = chats(&plan, today + Days::new(9));
    if !wanted["chats"].as_array().unwrap().is_empty() {
        table.call("planner_accept", wanted);
    }
}

#[test]
fn eight_mondays_acted_on_end_what_they_ask_for() {
    let mut table = eleven_leaders();
    let (mut out, mut number) = (String::new(), 0);
    let mut asked: BTreeMap<String, u64> = BTreeMap::new();
    let mut before: BTreeMap<String, NaiveDate> = BTreeMap::new();
    for week in 0..WEEKS {
        let today = day(week * 7);
        table = open_again(table, today);
        let screen = table.call("week", json!({}));
        let plan = table.call("planner_propose", json!({}));
        print(&mut out, today, &screen, &plan);
        let rows = rows(&screen);
        assert!(rows.len() <= 9, "{} rows on {today}", rows.len());
        one_row_a_person(&rows);
        agrees(&rows, &plan);
        stays(&before, &plan, today);
        for row in &rows {
            // Somebody who is still to be seen, and a promise of theirs, may be there again.
            let code = row["code"].as_str().unwrap();
            if ["reflection", "promiseLate", "unwritten", "dayPassed"].contains(&code) {
                let times = asked
                    .entry(row["key"].as_str().unwrap().to_owned())
                    .or_default();
                *times += 1;
                assert_eq!(*times, 1, "{row} on {today}");
            }
        }
        act(&table, today, &mut number);
        before = slots(&table.call("planner_propose", json!({})));
    }
    assert!(number >= 11, "{number} chats in eight weeks");
    let leaders = table.call("leaders", json!({}))["rows"].clone();
    for row in leaders.as_array().unwrap() {
        assert!(
            !row["last"].is_null() || !row["next"].is_null(),
            "nobody met {row}"
        );
    }
    keep("mondays-acted.txt", &out);
}

#[test]
fn eight_mondays_without_an_act_nag_no_more_each_week() {
    let mut table = eleven_leaders();
    let mut out = String::new();
    let mut most = 0;
    for week in 0..WEEKS {
        let today = day(week * 7);
        table = open_again(table, today);
        let screen = table.call("week", json!({}));
        let plan = table.call("planner_propose", json!({}));
        print(&mut out, today, &screen, &plan);
        let rows = rows(&screen);
        one_row_a_person(&rows);
        agrees(&rows, &plan);
        most = most.max(rows.len());
    }
    assert!(most <= 7, "{most} rows, of which some stand behind more");
    // Every row can be hidden until the next week.
    let screen = table.call("week", json!({}));
    let shown = rows(&screen).len();
    for at in 0..shown {
        let first = &rows(&table.call("week", json!({})))[0];
        table.call("week_snooze", json!({"key": first["key"]}));
        if rows(&table.call("week", json!({}))).is_empty() {
            break;
        }
        assert!(at + 1 < shown, "a row stays: {first}");
    }
    table.call("undo", json!({}));
    assert_eq!(rows(&table.call("week", json!({}))).len(), 1);
    let table = open_again(table, day(WEEKS * 7));
    assert!(
        !rows(&table.call("week", json!({}))).is_empty(),
        "a week later"
    );
    keep("mondays-idle.txt", &out);
}

fn one_row_a_person(rows: &[Value]) {
    let people = rows.iter().map(|row| &row["leaderId"]);
    let mut people: Vec<&str> = people.filter_map(Value::as_str).collect();
    let all = people.len();
    people.sort_unstable();
    people.dedup();
    assert_eq!(people.len(), all, "{rows:#?}");
}

/// A day on Week is the planner's.
fn agrees(rows: &[Value], plan: &Value) {
    for row in rows.iter().filter(|row| row["action"]["kind"] == "plan") {
        // What is too late for the planner can still be asked for.
        if row["code"] == "windowTooLate" {
            continue;
        }
        let (who, date) = (&row["leaderId"], &row["action"]["date"]);
        let mut slots = plan["slots"].as_array().unwrap().iter();
        let slot = slots.find(|slot| slot["leaderId"] == *who);
        if let (Some(slot), true) = (slot, date.is_string()) {
            assert_eq!(slot["date"], *date, "{row}");
        }
    }
}

/// What was proposed a week before stays, or the planner says what became of it.
fn stays(before: &BTreeMap<String, NaiveDate>, plan: &Value, today: NaiveDate) {
    let now = slots(plan);
    for (who, date) in before {
        if now.get(who) == Some(date) {
            continue;
        }
        let all = ["slots", "leftOut"].map(|list| plan[list].as_array().unwrap().clone());
        let all = all.concat();
        let one = all.iter().find(|one| one["who"] == who.as_str()).unwrap();
        assert!(
            one["why"] == "planned" || one["moved"].is_string(),
            "{who} was proposed for {date}: {one} on {today}"
        );
    }
}
