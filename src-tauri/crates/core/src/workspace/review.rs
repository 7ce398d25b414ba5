//! What I write on the page of a quarter, and what I change of its lines.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    changes::{Label, LabelCode, Written},
    model::{OrNotFound, Review, ReviewLine},
    review,
    store::{
        Db,
        row::{insert, overwrite, update},
    },
};

/// My own words on the page of a quarter. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct EditReview {
    /// Any day of the quarter.
    pub for_day: NaiveDate,
    pub opening: Option<String>,
    /// One a line.
    pub asks: Option<String>,
    /// One a line.
    pub next: Option<String>,
    /// The day on which I was done with it; null where I am not.
    #[serde(default, deserialize_with = "given")]
    #[cfg_attr(feature = "ts", ts(type = "string | null", optional))]
    pub finished_on: Option<Option<NaiveDate>>,
    /// With it, the change is refused where the row was changed since.
    pub seen: Option<i64>,
}

/// Reads a field that may be given as null.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// What changes of one line. What is left out stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct EditReviewLine {
    /// Any day of the quarter.
    pub for_day: NaiveDate,
    pub key: String,
    /// My own wording; empty takes the app's again.
    pub text: Option<String>,
    pub hidden: Option<bool>,
    /// Where it goes in its section, from 0.
    pub place: Option<u16>,
}

impl Workspace {
    /// Changes my own words on the page of a quarter.
    pub fn edit_review(
        &mut self,
        edit: EditReview,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Review>> {
        let records = self.records()?;
        let (quarter, _) = review::quarter(&records, edit.for_day, today)?;
        let (mut row, is_new) = row_of(&records, edit.for_day, now);
        let trimmed = |text: Option<String>| text.map(|text| text.trim().to_owned());
        row.opening = trimmed(edit.opening).unwrap_or(row.opening);
        row.asks = trimmed(edit.asks).unwrap_or(row.asks);
        row.next = trimmed(edit.next).unwrap_or(row.next);
        row.finished_on = edit.finished_on.unwrap_or(row.finished_on);
        let label = Label::new(LabelCode::ReviewEdited, &quarter);
        self.write(&label, now, |tx| {
            match (is_new, edit.seen) {
                (true, _) => insert(tx, &row)?,
                (false, Some(seen)) => update(tx, &row, seen)?,
                (false, None) => overwrite(tx, &row)?,
            }
            Ok(row.id)
        })
    }

    /// Changes a line of the page of a quarter: its wording, whether it is hidden, where it is in its section.
    pub fn edit_review_line(
        &mut self,
        edit: &EditReviewLine,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Review>> {
        let records = self.records()?;
        if review::is_own(&edit.key) {
            return Err(Error::invalid(
                "key",
                "This line is your own. Change it in the text of its section.",
            ));
        }
        let document = review::review(&records, edit.for_day, today)?;
        let mut sections = document.sections.iter();
        let has_it = |section: &&review::ReviewSection| {
            section.lines.iter().any(|line| line.key == edit.key)
        };
        let section = sections.find(has_it).or_not_found("line")?;
        let (row, is_new) = row_of(&records, edit.for_day, now);
        let mut keys: Vec<&str> = section.lines.iter().map(|line| line.key.as_str()).collect();
        keys.retain(|key| *key != edit.key);
        let place = edit.place.map(|place| usize::from(place).min(keys.len()));
        keys.insert(place.unwrap_or(0), &edit.key);
        let before: Vec<&ReviewLine> = records
            .review_lines
            .iter()
            .filter(|line| line.review_id == row.id)
            .collect();
        let shown = section.lines.iter().find(|line| line.key == edit.key);
        let label = Label::new(
            LabelCode::ReviewLineEdited,
            shown.map_or("", |line| &line.text),
        );
        self.write(&label, now, |tx| {
            if is_new {
                insert(tx, &row)?;
            }
            // A place is one among the others, so that all of them get theirs.
            for (at, key) in keys.iter().enumerate() {
                let is_it = *key == edit.key;
                if !is_it && place.is_none() {
                    continue;
                }
                let known = before.iter().find(|line| line.key == *key);
                let mut line = known.map_or_else(
                    || new_line(row.id, key, now),
                    |known| ReviewLine::clone(known),
                );
                if place.is_some() {
                    line.place = u16::try_from(at).ok();
                }
                if is_it {
                    line.text = match &edit.text {
                        // The app's wording is not stored.
                        Some(text) if shown.is_some_and(|it| it.computed == text.trim()) => {
                            String::new()
                        }
                        Some(text) => one_line(text),
                        None => line.text,
                    };
                    line.hidden = edit.hidden.unwrap_or(line.hidden);
                }
                save(tx, &line, known.copied())?;
            }
            Ok(row.id)
        })
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the row of the quarter that holds a day, and whether it is new.
fn row_of(records: &Records, for_day: NaiveDate, now: DateTime<Utc>) -> (Review, bool) {
    match review::written(records, for_day) {
        Some(known) => (known.clone(), false),
        None => (
            Review {
                id: Id::at(now),
                seen: 0,
                for_day,
                opening: String::new(),
                asks: String::new(),
                next: String::new(),
                finished_on: None,
            },
            true,
        ),
    }
}

fn new_line(review_id: Id<Review>, key: &str, now: DateTime<Utc>) -> ReviewLine {
    ReviewLine {
        id: Id::at(now),
        seen: 0,
        review_id,
        key: key.to_owned(),
        text: String::new(),
        hidden: false,
        place: None,
    }
}

fn save(tx: &Db, line: &ReviewLine, known: Option<&ReviewLine>) -> Result<()> {
    match known {
        None => insert(tx, line),
        Some(known) if known == line => Ok(()),
        Some(_) => overwrite(tx, line),
    }
}
