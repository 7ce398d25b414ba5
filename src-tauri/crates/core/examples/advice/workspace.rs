//! A workspace as it may be after ten years: 50 units with the starter packs, two leaders each, a chat
//! every few weeks, and the calendars of half of them for the next months. The same every time.

#[path = "chains.rs"]
mod chains;
#[path = "checks.rs"]
pub(crate) mod checks;
#[path = "threads.rs"]
mod threads;

use chrono::{Days, NaiveDate};
use overture_core::Records;
use serde_json::{Value, json};

/// The day that everything is seen from.
pub(crate) const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
const UNITS: u128 = 50;
const LEADERS: u128 = 100;
const YEARS: u64 = 10;
/// Working days for which calendars are known.
const KNOWN: u64 = 90;
const PLACES: [(&str, Option<&str>, &str); 4] = [
    ("GB", Some("ENG"), "Europe/London"),
    ("PL", None, "Europe/Warsaw"),
    ("US", Some("IL"), "America/Chicago"),
    ("JP", None, "Asia/Tokyo"),
];

/// Numbers without order, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

pub(crate) fn records() -> Records {
    let mut dice = Dice(7);
    let units: Vec<Value> = (0..UNITS).map(unit).collect();
    let leaders: Vec<Value> = (0..LEADERS)
        .map(|number| leader(number, &mut dice))
        .collect();
    let mut chats = Vec::new();
    for number in 0..LEADERS {
        history(number, &mut dice, &mut chats);
    }
    let mut document = json!({
        "me": {
            "role": "Head of Learning", "zone": "Europe/London", "country": "GB", "subdivision": "ENG",
            "perDay": 1, "perWeek": 3,
        },
        "company": {"name": "Tarnbrook", "country": "GB", "subdivision": "ENG"},
        "units": units,
        "leaders": leaders,
        "calendars": [{
            "id": id(1, 0), "name": "Company",
            "calendar": {"kind": "monthBased", "firstMonth": 4, "firstDay": 1, "namedBy": "end"},
        }],
        "calendarUses": [{"id": id(2, 0), "calendarId": id(1, 0), "from": "2000-01-01"}],
        "entries": (0..UNITS).flat_map(entries).collect::<Vec<Value>>(),
        "conversations": chats,
        "openersAsked": chats.iter().enumerate().filter_map(asked).collect::<Vec<Value>>(),
        "busyBlocks": busy(&mut dice),
    });
    chains::add_to(&mut document);
    threads::add_to(&mut document);
    checks::add_to(&mut document);
    serde_json::from_value(document).unwrap()
}

/// Returns an id of its own for each kind and number.
fn id(kind: u128, number: u128) -> String {
    uuid::Uuid::from_u128(kind << 80 | 0x7 << 76 | 0b10 << 62 | (number + 1)).to_string()
}

fn place(number: u128) -> &'static (&'static str, Option<&'static str>, &'static str) {
    let at = usize::try_from(number / 4).unwrap() % PLACES.len();
    PLACES.get(at).unwrap()
}

fn unit(number: u128) -> Value {
    let (country, subdivision, _) = place(number);
    json!({
        "id": id(3, number), "name": format!("Unit {number}"), "position": 0,
        "country": country, "subdivision": subdivision,
    })
}

fn leader(number: u128, dice: &mut Dice) -> Value {
    let (.., zone) = place(number % UNITS);
    let days = ["mon", "tue", "wed", "thu", "fri"];
    let mut day = || days.get(usize::try_from(dice.below(5)).unwrap()).unwrap();
    json!({
        "id": id(4, number), "role": format!("Head of Unit {number}"), "unitId": id(3, number % UNITS),
        "addedOn": "2016-11-18", "zone": zone, "targetGap": 45, "limitGap": 90,
        "likes": [{"weekday": day(), "from": "09:00", "to": "12:00"}],
        "dislikes": [{"weekday": day()}],
        "pace": if number.is_multiple_of(5) { "focus" } else { "steady" },
    })
}

/// Adds ten years of chats with a leader, one every five to nine weeks.
fn history(number: u128, dice: &mut Dice, chats: &mut Vec<Value>) {
    let mut on = TODAY - Days::new(dice.below(60) + 1);
    let first = TODAY - Days::new(YEARS * 365);
    let openers = [
        "opener1",
        "opener2",
        "opener3",
        "opener4",
        "opener5",
        "reportingBack",
    ];
    while on > first {
        let at = usize::try_from(dice.below(6)).unwrap();
        let called_off = dice.below(12) == 0;
        chats.push(json!({
            "id": id(5, chats.len() as u128), "leaderId": id(4, number), "unitId": id(3, number % UNITS),
            "purpose": openers.get(at).unwrap(),
            "state": if called_off { "cancelled" } else { "held" },
            "date": on, "time": "10:00", "zone": "Europe/London", "minutes": 30,
            "debrief": "They said how the quarter went, and what they need next.",
            "debriefedOn": if called_off { None } else { Some(on) },
            "moment": "good",
        }));
        on = on - Days::new(35 + dice.below(28));
    }
}

fn asked((number, chat): (usize, &Value)) -> Option<Value> {
    let opener: u8 = chat
        .get("purpose")?
        .as_str()?
        .strip_prefix("opener")?
        .parse()
        .ok()?;
    let held = chat.get("state")? == "held";
    held.then(|| {
        json!({
            "id": id(6, number as u128), "leaderId": chat.get("leaderId"), "unitId": chat.get("unitId"),
            "conversationId": chat.get("id"), "opener": opener, "on": chat.get("date"), "depth": "heard",
        })
    })
}

/// Returns the entries of a starter pack for a unit; the packs take turns.
fn entries(unit: u128) -> Vec<Value> {
    let text = include_str!("../../../../../assets/packs/packs.json");
    let file: Value = serde_json::from_str(text).unwrap();
    let packs = file.get("packs").and_then(Value::as_array).unwrap();
    let pack = packs
        .get(usize::try_from(unit).unwrap() % packs.len())
        .unwrap();
    let rows = pack
        .get("entries")
        .and_then(Value::as_array)
        .unwrap()
        .iter();
    rows.filter(|row| row.get("pick") == Some(&json!(false)))
        .zip(0..)
        .map(|(row, number)| {
            let mut rule = row.get("rule").unwrap().clone();
            if rule.get("kind") == Some(&json!("fiscal")) {
                rule.as_object_mut().unwrap().remove("kind");
                rule = json!({"kind": "fiscal", "rule": rule});
            }
            json!({
                "id": id(7, unit * 1_000 + number), "name": row.get("name"), "kind": row.get("kind"),
                "scope": {"kind": "unit", "id": id(3, unit)}, "load": row.get("load"),
                "before": row.get("before"), "after": row.get("after"),
                "holdsBack": row.get("holdsBack"), "invites": row.get("invites"), "mark": row.get("mark"),
                "rule": rule,
            })
        })
        .collect()
}

/// Returns what stands in my calendar and in those of every second leader, four times a day.
fn busy(dice: &mut Dice) -> Vec<Value> {
    let mut blocks = Vec::new();
    let whose = (0..LEADERS).step_by(2).map(|number| Some(id(4, number)));
    for leader in whose.chain([None]) {
        for day in 0..KNOWN {
            for _ in 0..4 {
                let on = TODAY + Days::new(day);
                let start = on
                    .and_hms_opt(7 + u32::try_from(dice.below(10)).unwrap(), 0, 0)
                    .unwrap()
                    .and_utc();
                blocks.push(json!({
                    "id": id(8, blocks.len() as u128), "leaderId": leader,
                    "start": start, "end": start + chrono::TimeDelta::minutes(45),
                }));
            }
        }
    }
    blocks
}
