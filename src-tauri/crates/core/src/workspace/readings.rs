//! Writes on readings: one a day, with the fact of the homework that says the same.
//!
//! A second reading of a figure on the same day replaces the first. A fact that is tied to the figure is updated
//! along with it while it still has the text that the app wrote last; otherwise the new text is offered.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Workspace, chain::is_quiet};
use crate::{
    Error, Id, Records, Result,
    chain::{fact_text, facts_in_step},
    changes::{Changes, Label, LabelCode},
    conversations::shareable::is_document,
    grades::grade_of,
    model::{Confidence, Evidence, Fact, Measure, Number, OrNotFound, Reading, Target},
    store::{
        Db,
        row::{delete, insert, overwrite, update},
    },
};

/// A reading to be noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewReading {
    pub measure_id: Id<Measure>,
    /// Today if left out.
    pub on: Option<NaiveDate>,
    pub value: Number,
    /// Where it was read, if not in the source of the figure.
    pub source: Option<String>,
    pub note: Option<String>,
    /// That it is published already; asked once while the unit keeps quiet before results.
    pub is_published: Option<bool>,
}

/// What became of a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadingWritten {
    /// The reading as it now is; none after a deletion, and while a question is open.
    pub row: Option<Reading>,
    /// What the write did; none where nothing was stored because a question is open.
    pub changes: Option<Changes>,
    /// What has to be answered first: send it again with `isPublished`.
    pub question: Option<String>,
    /// A fact of the homework that says something of its own: it can be kept in step, too.
    pub fact: Option<FactOffer>,
}

/// A fact that says something else than the figure it is joined to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FactOffer {
    pub fact_id: Id<Fact>,
    pub text: String,
    /// What it would say.
    pub would_say: String,
}

/// What a change of readings makes of the facts that say the same.
#[derive(Default)]
pub(super) struct InStep {
    facts: Vec<Fact>,
    offer: Option<FactOffer>,
}

impl Workspace {
    /// Notes a reading; one of the same day is replaced.
    pub fn add_reading(
        &mut self,
        new: NewReading,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<ReadingWritten> {
        let records = self.records()?;
        let measure = records.measure(new.measure_id).or_not_found("figure")?;
        if measure.method_only {
            return Err(Error::not_now(format!(
                "Only the way of measuring is kept of {}. Change that first to keep its figures.",
                measure.name
            )));
        }
        let on = new.on.unwrap_or(today);
        if on > today {
            return Err(Error::invalid("on", "This day has not come yet."));
        }
        if new.is_published != Some(true) && is_quiet(&records, measure.unit_id, today) {
            return Ok(ReadingWritten {
                row: None,
                changes: None,
                question: Some(
                    "Published already? If not, keep the method only, and no figures.".to_owned(),
                ),
                fact: None,
            });
        }
        let reading = Reading {
            id: Id::at(now),
            seen: 0,
            measure_id: measure.id,
            on,
            value: new.value,
            source: new.source.unwrap_or_default().trim().to_owned(),
            note: new.note.unwrap_or_default(),
        };
        let label = label(LabelCode::RecordAdded, measure, reading.value);
        self.write_readings(&records, measure, vec![reading], &label, now)
    }

    /// Notes pasted readings in one change; those of the same day are replaced.
    pub fn add_readings(
        &mut self,
        measure: Id<Measure>,
        values: &[(NaiveDate, Number)],
        now: DateTime<Utc>,
    ) -> Result<ReadingWritten> {
        let records = self.records()?;
        let measure = records.measure(measure).or_not_found("figure")?;
        if values.is_empty() {
            return Err(Error::invalid("text", "No line has a day and a value."));
        }
        let readings = values.iter().map(|(on, value)| Reading {
            id: Id::at(now),
            seen: 0,
            measure_id: measure.id,
            on: *on,
            value: *value,
            source: String::new(),
            note: String::new(),
        });
        let name = format!("readings of {}", measure.name);
        let label = Label::new(LabelCode::RecordAdded, &name);
        self.write_readings(&records, measure, readings.collect(), &label, now)
    }

    /// Changes a reading; one that is on its new day already is replaced.
    pub fn edit_reading(
        &mut self,
        reading: &Reading,
        now: DateTime<Utc>,
    ) -> Result<ReadingWritten> {
        let records = self.records()?;
        let known = records.readings.iter().find(|it| it.id == reading.id);
        let known = known.or_not_found("reading")?;
        let measure = records.measure(known.measure_id).or_not_found("figure")?;
        let reading = Reading {
            measure_id: measure.id,
            ..reading.clone()
        };
        let mut after = of_measure(&records, measure.id);
        after.retain(|it| it.id != reading.id && it.on != reading.on);
        after.push(reading.clone());
        let in_step = in_step(&records, measure, &after);
        let same_day = records
            .readings
            .iter()
            .find(|it| it.measure_id == measure.id && it.on == reading.on && it.id != reading.id);
        let label = label(LabelCode::RecordEdited, measure, reading.value);
        let written = self.write(&label, now, |tx| {
            if let Some(same_day) = same_day {
                delete(tx, same_day.id)?;
            }
            update(tx, &reading, reading.seen)?;
            keep(tx, &in_step)?;
            Ok(reading.id)
        })?;
        Ok(ReadingWritten {
            row: written.row,
            changes: Some(written.changes),
            question: None,
            fact: in_step.offer,
        })
    }

    pub fn delete_reading(
        &mut self,
        id: Id<Reading>,
        now: DateTime<Utc>,
    ) -> Result<ReadingWritten> {
        let records = self.records()?;
        let reading = records.readings.iter().find(|it| it.id == id);
        let reading = reading.or_not_found("reading")?;
        let measure = records.measure(reading.measure_id).or_not_found("figure")?;
        let mut after = of_measure(&records, measure.id);
        after.retain(|it| it.id != id);
        let in_step = in_step(&records, measure, &after);
        let label = label(LabelCode::RecordDeleted, measure, reading.value);
        let ((), changes) = self.transact(&label, now, |tx| {
            delete(tx, id)?;
            keep(tx, &in_step)
        })?;
        Ok(ReadingWritten {
            row: None,
            changes: Some(changes),
            question: None,
            fact: None,
        })
    }

    /// Lets a fact say what the figure it is joined to says.
    pub fn keep_fact_in_step(
        &mut self,
        measure: Id<Measure>,
        fact: Id<Fact>,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let measure = records.measure(measure).or_not_found("figure")?;
        let mut facts = facts_in_step(&records, measure.id);
        let fact = facts.find(|it| it.id == fact).or_not_found("fact")?;
        let readings = of_measure(&records, measure.id);
        let newest = newest(&readings).or_not_found("reading")?;
        let fact = in_words(fact, measure, newest);
        let label = Label::new(LabelCode::FactEdited, &fact.text);
        let ((), changes) = self.transact(&label, now, |tx| overwrite(tx, &fact))?;
        Ok(changes)
    }

    fn write_readings(
        &mut self,
        records: &Records,
        measure: &Measure,
        mut readings: Vec<Reading>,
        label: &Label,
        now: DateTime<Utc>,
    ) -> Result<ReadingWritten> {
        let known = of_measure(records, measure.id);
        let mut replaced = Vec::new();
        for reading in &mut readings {
            if let Some(same_day) = known.iter().find(|it| it.on == reading.on) {
                reading.id = same_day.id;
                replaced.push(reading.id);
            }
        }
        let mut after = known;
        after.retain(|it| readings.iter().all(|new| new.on != it.on));
        after.extend(readings.iter().cloned());
        let in_step = in_step(records, measure, &after);
        let evidence = newest(&readings).and_then(|newest| seen(records, measure, newest, now));
        let last = readings.last().map(|reading| reading.id);
        let written = self.write(label, now, |tx| {
            for reading in &readings {
                if replaced.contains(&reading.id) {
                    overwrite(tx, reading)?;
                } else {
                    insert(tx, reading)?;
                }
            }
            if let Some(evidence) = &evidence {
                insert(tx, evidence)?;
            }
            keep(tx, &in_step)?;
            last.or_not_found("reading")
        })?;
        Ok(ReadingWritten {
            row: written.row,
            changes: Some(written.changes),
            question: None,
            fact: in_step.offer,
        })
    }
}

fn label(code: LabelCode, measure: &Measure, value: Number) -> Label {
    Label::new(code, &format!("reading: {}, {value}", measure.name))
}

pub(super) fn of_measure(records: &Records, measure: Id<Measure>) -> Vec<Reading> {
    let readings = records.readings.iter();
    let of_it = readings.filter(|reading| reading.measure_id == measure);
    of_it.cloned().collect()
}

fn newest(readings: &[Reading]) -> Option<&Reading> {
    readings.iter().max_by_key(|reading| reading.on)
}

/// Returns the evidence that a reading gives for its figure, where nothing shows it was seen by then.
fn seen(
    records: &Records,
    measure: &Measure,
    reading: &Reading,
    now: DateTime<Utc>,
) -> Option<Evidence> {
    let sources = [&reading.source, &measure.source];
    let source = sources.into_iter().find(|source| !source.is_empty())?;
    let known = grade_of(records, Target::Measure(measure.id), reading.on);
    let is_new = known.grade != Confidence::Seen && is_document(source);
    is_new.then(|| seen_in_source(measure, source, reading.on, now))
}

/// Returns what becomes of the facts joined to a figure when `after` are its readings: a fact that still says what
/// the app wrote is written again, another one is offered.
pub(super) fn in_step(records: &Records, measure: &Measure, after: &[Reading]) -> InStep {
    let known = of_measure(records, measure.id);
    let (before, Some(after)) = (newest(&known), newest(after)) else {
        return InStep::default();
    };
    let mut found = InStep::default();
    // Its aim may be another since.
    let was = records.measure(measure.id).unwrap_or(measure);
    let same = |before: &Reading| (before.on, before.value) == (after.on, after.value);
    if before.is_some_and(same) {
        return found;
    }
    for fact in facts_in_step(records, measure.id) {
        let wanted = in_words(fact, measure, after);
        let was_ours = before.is_some_and(|before| fact_text(was, before) == fact.text);
        if was_ours {
            found.facts.push(wanted);
        } else if wanted.text != fact.text {
            found.offer = Some(FactOffer {
                fact_id: fact.id,
                text: fact.text.clone(),
                would_say: wanted.text,
            });
        }
    }
    found
}

fn in_words(fact: &Fact, measure: &Measure, reading: &Reading) -> Fact {
    let sources = [&reading.source, &measure.source, &fact.source];
    let source = sources.into_iter().find(|source| !source.is_empty());
    Fact {
        text: fact_text(measure, reading),
        as_of: reading.on,
        source: source.cloned().unwrap_or_default(),
        target: measure.aim.map_or_else(String::new, |aim| aim.to_string()),
        ..fact.clone()
    }
}

pub(super) fn keep(tx: &Db, in_step: &InStep) -> Result<()> {
    in_step
        .facts
        .iter()
        .try_for_each(|fact| overwrite(tx, fact))
}

/// Returns the evidence that a figure stands in a document.
pub(super) fn seen_in_source(
    measure: &Measure,
    source: &str,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Evidence {
    Evidence {
        id: Id::at(now),
        seen: 0,
        target: Target::Measure(measure.id),
        on,
        grade: Confidence::Seen,
        source: source.to_owned(),
        leader_id: None,
        conversation_id: None,
        finding_id: None,
        text: String::new(),
        against: false,
        private: false,
    }
}
