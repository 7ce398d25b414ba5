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
        row::{delete, insert, overwrite, update},
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
        let is_told = review::is_told(&records, &row);
        let finishes = matches!(edit.finished_on, Some(Some(_))) && !is_told;
        let reopens = edit.finished_on == Some(None);
        let writes = edit.opening.is_some() || edit.asks.is_some() || edit.next.is_some();
        if is_told && !reopens && writes {
            return Err(finished());
        }
        row.finished_on = edit.finished_on.unwrap_or(row.finished_on);
        let trimmed = |text: Option<String>| text.map(|text| text.trim().to_owned());
        row.opening = trimmed(edit.opening).unwrap_or(row.opening);
        row.asks = trimmed(edit.asks).unwrap_or(row.asks);
        row.next = trimmed(edit.next).unwrap_or(row.next);
        let page = if finishes {
            Some(review::unfinished(
                &records,
                Some(&row),
                edit.for_day,
                today,
            )?)
        } else {
            None
        };
        let label = Label::new(LabelCode::ReviewEdited, &quarter);
        self.write(&label, now, |tx| {
            match (is_new, edit.seen) {
                (true, _) => insert(tx, &row)?,
                (false, Some(seen)) => update(tx, &row, seen)?,
                (false, None) => overwrite(tx, &row)?,
            }
            if finishes || reopens {
                forget_told(tx, &records, &row)?;
            }
            for (section, at, line) in page.iter().flat_map(review::printed) {
                let known = line_of(&records, &row, &line.key);
                let mut told = known
                    .cloned()
                    .unwrap_or_else(|| ReviewLine::of(Id::at(now), row.id, line.key.clone()));
                told.told.clone_from(&line.text);
                (told.told_in, told.told_at) = (Some(section), Some(at));
                save(tx, &told, known)?;
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
        if document.finished_on.is_some() {
            return Err(finished());
        }
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
                let known = line_of(&records, &row, key);
                let mut line = known
                    .cloned()
                    .unwrap_or_else(|| ReviewLine::of(Id::at(now), row.id, (*key).to_owned()));
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
                save(tx, &line, known)?;
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

/// Returns what I changed of a line so far.
fn line_of<'a>(records: &'a Records, review: &Review, key: &str) -> Option<&'a ReviewLine> {
    let mut lines = records.review_lines.iter();
    lines.find(|line| line.review_id == review.id && line.key == key)
}

/// Forgets what the lines of a page said; what is mine of them stays.
fn forget_told(tx: &Db, records: &Records, review: &Review) -> Result<()> {
    let lines = records.review_lines.iter();
    for line in lines.filter(|line| line.review_id == review.id && line.told_in.is_some()) {
        if line.is_plain() {
            delete(tx, line.id)?;
            continue;
        }
        let mine = ReviewLine {
            told: String::new(),
            told_in: None,
            told_at: None,
            ..line.clone()
        };
        overwrite(tx, &mine)?;
    }
    Ok(())
}

fn finished() -> Error {
    Error::not_now("This page is finished. Turn “Finished” off to change it.")
}

fn save(tx: &Db, line: &ReviewLine, known: Option<&ReviewLine>) -> Result<()> {
    match known {
        None => insert(tx, line),
        Some(known) if known == line => Ok(()),
        Some(_) => overwrite(tx, line),
    }
}
