//! Small worlds for tests: one unit in England, one leader in it, a fiscal year from April.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{
    Id, Records,
    calendar::{FiscalCalendar, NamedBy, Now},
    model::{
        Absence, CalendarUse, Conversation, ConversationState, Entry, EntryKind, EntryRule, Leader,
        Load, NamedCalendar, Pace, Purpose, Scope, Unit, WorkedDay,
    },
};

/// Returns a fixed id.
pub(crate) const fn id<T>(number: u128) -> Id<T> {
    Id::of(Uuid::from_u128(number))
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Returns a unit by number, at the company's home.
pub(crate) fn unit(number: u128) -> Unit {
    Unit {
        id: id(number),
        seen: 0,
        name: format!("Unit {number}"),
        short_name: String::new(),
        country: None,
        subdivision: None,
        weekend: None,
        note: String::new(),
        position: 0,
        archived_on: None,
    }
}

/// Returns a leader of unit 1 with my hours and zone, added long ago.
pub(crate) fn leader(number: u128, role: &str) -> Leader {
    Leader {
        id: id(number),
        seen: 0,
        role: role.to_owned(),
        name: String::new(),
        greet_as: String::new(),
        email: String::new(),
        unit_id: id(1),
        since: None,
        added_on: date("2026-01-01"),
        spoke_about: None,
        country: None,
        subdivision: None,
        zone: None,
        hours: Vec::new(),
        likes: Vec::new(),
        dislikes: Vec::new(),
        target_gap: 45,
        limit_gap: 90,
        reflection_gap: None,
        chat_minutes: 30,
        pace: Pace::Steady,
        assistant: String::new(),
        notice_days: None,
        place: String::new(),
        desired_state: String::new(),
        note: String::new(),
        archived_on: None,
    }
}

/// Returns eight o'clock on a day, in London.
pub(crate) fn eight_on(day: &str) -> Now {
    Now::at(date(day).and_hms_opt(8, 0, 0).unwrap(), "Europe/London")
}

/// Returns a world of unit 1, whose rhythm is known, and leader 1, the Group CFO; me in London.
pub(crate) fn world() -> Records {
    let mut records = bare_world();
    records.entries.push(entry(
        1,
        "Fair",
        Load::Normal,
        once("2001-01-01", "2001-01-01"),
    ));
    records
}

/// Returns the same world without any entry.
pub(crate) fn bare_world() -> Records {
    let mut records = Records::default();
    records.me.zone = "Europe/London".to_owned();
    for (country, subdivision) in [
        (&mut records.me.country, &mut records.me.subdivision),
        (
            &mut records.company.country,
            &mut records.company.subdivision,
        ),
    ] {
        "GB".clone_into(country);
        "ENG".clone_into(subdivision);
    }
    records.units.push(unit(1));
    records.leaders.push(leader(1, "Group CFO"));
    use_calendar(
        &mut records,
        FiscalCalendar::MonthBased {
            first_month: 4,
            first_day: 1,
            named_by: NamedBy::End,
        },
    );
    records
}

/// Gives the company a calendar from long ago on.
pub(crate) fn use_calendar(records: &mut Records, calendar: FiscalCalendar) {
    records.calendars = vec![NamedCalendar {
        id: id(1),
        seen: 0,
        name: "ours".to_owned(),
        calendar,
    }];
    records.calendar_uses = vec![CalendarUse {
        id: id(1),
        seen: 0,
        unit_id: None,
        calendar_id: id(1),
        from: date("2000-01-01"),
    }];
}

/// Returns an entry of unit 1.
pub(crate) fn entry(number: u128, name: &str, load: Load, rule: EntryRule) -> Entry {
    Entry {
        id: id(number),
        seen: 0,
        name: name.to_owned(),
        kind: EntryKind::Other,
        scope: Scope::Unit(id(1)),
        load,
        before: 0,
        after: 0,
        holds_back: Vec::new(),
        invites: Vec::new(),
        mark: None,
        note: String::new(),
        rule,
        pack_key: None,
        solution_id: None,
        their_hours: None,
        cost: None,
    }
}

/// Returns a rule that holds once.
pub(crate) fn once(first: &str, last: &str) -> EntryRule {
    EntryRule::Once {
        first: date(first),
        last: date(last),
    }
}

/// Returns a chat with leader 1.
pub(crate) fn chat(number: u128, on: &str, state: ConversationState) -> Conversation {
    let about = Purpose::Opener1;
    Conversation {
        state,
        ..Conversation::draft(id(number), &leader(1, ""), about, date(on), "Europe/London")
    }
}

/// Returns days away: a leader's, or mine.
pub(crate) fn absence(leader: Option<Id<Leader>>, first: &str, last: &str) -> Absence {
    Absence {
        id: id(1),
        seen: 0,
        leader_id: leader,
        first: date(first),
        last: date(last),
        note: String::new(),
    }
}

/// Reads the starter packs.
pub(crate) fn pack_file() -> serde_json::Value {
    let text = include_str!("../../../../../assets/packs/packs.json");
    serde_json::from_str(text).unwrap()
}

/// Returns a starter pack's entries for unit 1, without those to be picked.
pub(crate) fn pack(key: &str) -> Vec<Entry> {
    let file = pack_file();
    let packs = file["packs"].as_array().unwrap();
    let pack = packs.iter().find(|pack| pack["key"] == key).unwrap();
    let entries = pack["entries"].as_array().unwrap().iter();
    entries
        .filter(|entry| entry["pick"] == false)
        .zip(100_u128..)
        .map(|(row, number)| {
            let mut rule = row["rule"].clone();
            if rule["kind"] == "fiscal" {
                rule.as_object_mut().unwrap().remove("kind");
                rule = serde_json::json!({ "kind": "fiscal", "rule": rule });
            }
            serde_json::from_value(serde_json::json!({
                "id": id::<Entry>(number),
                "name": row["name"],
                "kind": row["kind"],
                "scope": { "kind": "unit", "id": id::<Unit>(1) },
                "load": row["load"],
                "before": row["before"],
                "after": row["after"],
                "holdsBack": row["holdsBack"],
                "invites": row["invites"],
                "mark": row["mark"],
                "rule": rule,
                "packKey": row["key"],
            }))
            .unwrap()
        })
        .collect()
}

/// Returns a day that is worked in the whole company.
pub(crate) fn worked_day(day: &str) -> WorkedDay {
    WorkedDay {
        id: id(1),
        seen: 0,
        unit_id: None,
        leader_id: None,
        date: date(day),
        note: String::new(),
    }
}
