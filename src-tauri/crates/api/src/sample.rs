//! The sample workspace: data with dates that are counted from the day it is opened.
//!
//! The file under `assets/sample` is an ordinary document of records with two liberties: rows are
//! named by stable keys, and dates may be `T-24` (24 days before today), `T+1w` (a working day of both
//! sides), `~T-24` (a chat, on a fitting day near there) or `@cfo8+2` (two days after that chat).
//! Here both are resolved, once, before the document goes through the same import as any other.
//!
//! It then forgets that it was imported, so that Undo cannot empty it.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use overture_core::{
    Id, Records,
    english::days,
    model::Leader,
    timing::settle::{Placed, Settling},
};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::ApiError;

/// What the history calls it.
pub(crate) const NAME: &str = "the sample workspace";
/// The zone of the sample's learning leader.
pub(crate) const ZONE: &str = "Europe/London";

/// Returns the sample as ordinary records, for `today`.
pub(crate) fn resolve(today: NaiveDate) -> Result<Records, ApiError> {
    let text = include_str!("../../../../assets/sample/sample.json");
    let mut document: Value = serde_json::from_str(text).map_err(|problem| broken(&problem))?;
    if let Some(fields) = document.as_object_mut() {
        fields.remove("format");
    }
    let keys = keys(&document);
    let chats = settle(&document, &keys, today)?;
    Resolver {
        keys: &keys,
        chats: &chats,
        today,
    }
    .walk(&mut document);
    serde_json::from_value(document).map_err(|problem| broken(&problem))
}

fn broken(problem: &serde_json::Error) -> ApiError {
    ApiError::internal(format!("sample: {problem}"))
}

/// Returns a fixed id for the key of every row, in the order of the rows.
fn keys(document: &Value) -> BTreeMap<String, Uuid> {
    let rows = document
        .as_object()
        .into_iter()
        .flat_map(Map::values)
        .filter_map(Value::as_array)
        .flatten();
    let named = rows.filter_map(|row| row.get("id").and_then(Value::as_str));
    let mut ids = BTreeMap::new();
    // An ordinary UUIDv7 whose moment is the row's number: fixed, and sorted as the file is.
    for (number, key) in (1_u128..).zip(named) {
        let uuid = number << 80 | 0x7 << 76 | 0b10 << 62 | number;
        // What becomes of a remark has the id of the remark.
        ids.entry(key.to_owned()).or_insert(Uuid::from_u128(uuid));
    }
    ids
}

/// Returns the day of every chat. Chats that ask for a fitting day are placed newest first, as the
/// rhythm of the sample allows.
fn settle(
    document: &Value,
    keys: &BTreeMap<String, Uuid>,
    today: NaiveDate,
) -> Result<BTreeMap<String, NaiveDate>, ApiError> {
    let mut without_chats = document.clone();
    for part in [
        "conversations",
        "conversationFacts",
        "openersAsked",
        "findings",
        "promises",
        "measures",
        "readings",
        "chainLinks",
        "rivals",
        "skills",
        "skillNeeds",
        "challenges",
        "knowHows",
        "ideas",
        "ties",
        "evidence",
        "feedback",
        "guesses",
        "checkAnswers",
        "cultureRounds",
        "cultureAnswers",
        "cultureTallies",
        "cultureSteps",
        "reviews",
        "reviewLines",
        "aims",
    ] {
        if let Some(fields) = without_chats.as_object_mut() {
            fields.remove(part);
        }
    }
    Resolver {
        keys,
        chats: &BTreeMap::new(),
        today,
    }
    .walk(&mut without_chats);
    let records: Records =
        serde_json::from_value(without_chats).map_err(|problem| broken(&problem))?;
    let settling = Settling::new(&records, today);

    let mut days = BTreeMap::new();
    let mut placed = Vec::new();
    let mut wanting = Vec::new();
    for chat in document
        .get("conversations")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let field = |name: &str| chat.get(name).and_then(Value::as_str).unwrap_or_default();
        let (key, date) = (field("id"), field("date"));
        let Some(leader) = keys.get(field("leaderId")).map(|id| Id::<Leader>::of(*id)) else {
            continue;
        };
        if let Some(wanted) = date.strip_prefix('~').and_then(|form| on_day(form, today)) {
            wanting.push((wanted, key.to_owned(), leader));
            continue;
        }
        let day = match date
            .strip_suffix('w')
            .and_then(|form| form.strip_prefix('T'))
        {
            Some(count) => {
                let count = count.parse().unwrap_or(0);
                settling.working_day(leader, count).unwrap_or(today)
            }
            None => on_day(date, today).unwrap_or(today),
        };
        placed.push(Placed { leader, date: day });
        days.insert(key.to_owned(), day);
    }
    wanting.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    for (wanted, key, leader) in wanting {
        let day = settling
            .fitting_day(leader, wanted, &placed)
            .map_or(wanted, |fit| fit.date);
        placed.push(Placed { leader, date: day });
        days.insert(key, day);
    }
    Ok(days)
}

/// Returns the day that `T`, `T-24`, `T+3` or a plain date stands for.
fn on_day(form: &str, today: NaiveDate) -> Option<NaiveDate> {
    match form.strip_prefix('T') {
        Some("") => Some(today),
        // "T6" is the code of a statement.
        Some(days) if days.starts_with(['+', '-']) => shifted(today, days.parse().ok()?),
        Some(_) => None,
        None => form.parse().ok(),
    }
}

fn shifted(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
}

/// Puts ids and dates where keys and forms stand.
struct Resolver<'a> {
    keys: &'a BTreeMap<String, Uuid>,
    chats: &'a BTreeMap<String, NaiveDate>,
    today: NaiveDate,
}

impl Resolver<'_> {
    fn walk(&self, value: &mut Value) {
        match value {
            Value::Object(fields) => {
                let day = fields
                    .get("id")
                    .and_then(Value::as_str)
                    .and_then(|key| self.chats.get(key));
                if let (Some(day), Some(date)) = (day, fields.get_mut("date")) {
                    *date = Value::String(day.to_string());
                }
                for (name, field) in fields.iter_mut() {
                    self.field(name, field);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.walk(item)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn field(&self, name: &str, field: &mut Value) {
        let Value::String(text) = field else {
            self.walk(field);
            return;
        };
        if name == "id" || name.ends_with("Id") || name == "readBackBy" {
            if let Some(id) = self.keys.get(text.as_str()) {
                *text = id.to_string();
            }
            return;
        }
        if let Some(day) = self.date(text) {
            *text = day.to_string();
        } else if text.contains("{T") {
            *text = self.dates_in(text);
        }
    }

    fn date(&self, form: &str) -> Option<NaiveDate> {
        let form = form.trim_start_matches('~');
        if let Some(chat) = form.strip_prefix('@') {
            let (key, days) = chat.split_at(chat.find(['+', '-']).unwrap_or(chat.len()));
            let days = if days.is_empty() { "0" } else { days };
            return shifted(*self.chats.get(key)?, days.parse().ok()?);
        }
        if form.starts_with('T') {
            on_day(form, self.today)
        } else {
            None
        }
    }

    /// Returns a text with days where `{T+9}` stands in it.
    fn dates_in(&self, text: &str) -> String {
        let mut parts = text.split('{');
        let mut said = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            match part.split_once('}') {
                Some((form, rest)) => {
                    match on_day(form, self.today) {
                        Some(day) => said.push_str(&days::brief(day)),
                        None => said.push_str(form),
                    }
                    said.push_str(rest);
                }
                None => said.push_str(part),
            }
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use overture_core::{
        calendar::Now,
        model::{ConversationState, Opener},
        openers::{Advisor, next},
    };

    use super::*;

    #[test]
    fn the_sample_can_be_opened_on_any_day_of_the_year() {
        let first: NaiveDate = "2026-01-03".parse().unwrap();
        for week in 0..26 {
            let today = first + Days::new(week * 14);
            let records = resolve(today).unwrap();
            assert_eq!(records.leaders.len(), 9, "{today}");
            assert_eq!(records.conversations.len(), 70, "{today}");
            let later = records
                .conversations
                .iter()
                .filter(|chat| chat.zone_date >= today && chat.state == ConversationState::Held);
            assert_eq!(later.count(), 0, "{today}: a chat was held in the future");
        }
    }

    #[test]
    fn strip_and_opener_advice_agree_all_year() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        let records = resolve(today).unwrap();
        let now = Now::start_of(today, &records.me.zone);
        let advisor = Advisor::new(&records, crate::assets::guidance().unwrap(), now);
        for leader in records.active_leaders() {
            let mut phases = 0;
            for day in advisor.outlook().strip(leader.id, today, 366).days {
                let season = advisor.season(leader.id, day.date);
                let advice = next(&advisor, leader.id, day.date).unwrap();
                let what = format!("{} {}", leader.role, day.date);
                for opener in Opener::ALL
                    .into_iter()
                    .filter(|one| season.waits(*one).is_some())
                {
                    let held = advice.held_back.iter().any(|held| held.number == opener);
                    assert!(held, "{what}: opener {opener} waits");
                }
                let phase = day
                    .reasons
                    .iter()
                    .find(|reason| reason.code.word() == "phase");
                let Some(change) = phase.and_then(|phase| phase.change.as_ref()) else {
                    continue;
                };
                phases += 1;
                let invites = |opener: &Opener| {
                    let welcome = season
                        .welcome(*opener)
                        .filter(|_| season.waits(*opener).is_none());
                    let entry = welcome.map(|welcome| welcome.happening.entry.id.to_string());
                    entry == change.id()
                };
                assert!(Opener::ALL.iter().any(invites), "{what}: {phase:?}");
            }
            assert!(phases > 0, "{}", leader.role);
        }
    }
}
