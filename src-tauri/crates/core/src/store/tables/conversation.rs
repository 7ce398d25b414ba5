//! Table `conversation`.

use chrono::NaiveDate;
use rusqlite::{Row, types::Value};

use crate::{
    Error, Id, Result,
    conversations::Conversation,
    store::Db,
    store::row::{
        Record, blob, maybe_number, maybe_text, maybe_word, number, read_maybe_with,
        read_maybe_word, read_word, text, word,
    },
    validate,
    workspace::NoteField,
};

impl Record for Conversation {
    const TABLE: &'static str = "conversation";
    const KIND: &'static str = "conversation";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "leader_id",
        "unit_id",
        "purpose",
        "state",
        "date",
        "time",
        "half",
        "zone",
        "minutes",
        "asked_by",
        "asked_on",
        "place",
        "wording",
        "not_to_raise",
        "prepared",
        "debrief",
        "debriefed_on",
        "debrief_begun_on",
        "lines_left",
        "depth",
        "moment",
        "rating",
        "called_off_by",
        "reflection_heard",
        "reflection_reaction",
        "reflection_change",
        "reflection_told_on",
        "reflected_on",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            unit_id: row.get("unit_id")?,
            purpose: read_word(row, "purpose")?,
            state: read_word(row, "state")?,
            zone_date: row.get("date")?,
            time: read_maybe_with(row, "time", |text| text.parse().ok())?,
            half: read_maybe_word(row, "half")?,
            zone: row.get("zone")?,
            minutes: row.get("minutes")?,
            asked_by: read_word(row, "asked_by")?,
            asked_on: row.get("asked_on")?,
            place: row.get("place")?,
            wording: row.get("wording")?,
            not_to_raise: row.get("not_to_raise")?,
            prepared: row.get("prepared")?,
            debrief: row.get("debrief")?,
            debriefed_on: row.get("debriefed_on")?,
            debrief_begun_on: row.get("debrief_begun_on")?,
            lines_left: row.get("lines_left")?,
            depth: read_maybe_word(row, "depth")?,
            moment: read_maybe_word(row, "moment")?,
            rating: row.get("rating")?,
            called_off_by: read_maybe_word(row, "called_off_by")?,
            reflection_heard: row.get("reflection_heard")?,
            reflection_reaction: row.get("reflection_reaction")?,
            reflection_change: row.get("reflection_change")?,
            reflection_told_on: row.get("reflection_told_on")?,
            reflected_on: row.get("reflected_on")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.leader_id),
            blob(self.unit_id),
            word(self.purpose),
            word(self.state),
            text(&self.zone_date),
            maybe_text(self.time),
            maybe_word(self.half),
            text(&self.zone),
            number(self.minutes),
            word(self.asked_by),
            maybe_text(self.asked_on),
            text(&self.place),
            text(&self.wording),
            text(&self.not_to_raise),
            number(self.prepared),
            text(&self.debrief),
            maybe_text(self.debriefed_on),
            maybe_text(self.debrief_begun_on),
            number(self.lines_left),
            maybe_word(self.depth),
            maybe_word(self.moment),
            maybe_number(self.rating),
            maybe_word(self.called_off_by),
            text(&self.reflection_heard),
            text(&self.reflection_reaction),
            text(&self.reflection_change),
            maybe_text(self.reflection_told_on),
            maybe_text(self.reflected_on),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::conversation(self)
    }
}

/// Returns the column that holds a note.
pub(crate) const fn note_column(field: NoteField) -> &'static str {
    match field {
        NoteField::Debrief => "debrief",
        NoteField::Wording => "wording",
        NoteField::NotToRaise => "not_to_raise",
        NoteField::ReflectionHeard => "reflection_heard",
        NoteField::ReflectionReaction => "reflection_reaction",
        NoteField::ReflectionChange => "reflection_change",
    }
}

/// Keeps one note of a chat, and leaves the rest of the row alone: other fields may be typed in at the
/// same time. A debrief that was empty is begun on `today`.
pub(crate) fn keep_note(
    tx: &Db,
    id: Id<Conversation>,
    field: NoteField,
    text: &str,
    today: NaiveDate,
) -> Result<()> {
    let column = note_column(field);
    validate::column(column, text)?;
    if field == NoteField::Debrief {
        let begin =
            "UPDATE conversation SET debrief_begun_on = ?2 WHERE id = ?1 AND trim(debrief) = ''";
        tx.prepare_cached(begin)?.execute((id, today))?;
    }
    let sql = format!("UPDATE conversation SET {column} = ?2 WHERE id = ?1");
    match tx.prepare_cached(&sql)?.execute((id, text))? {
        0 => Err(Error::NotFound {
            kind: "conversation",
        }),
        _ => Ok(()),
    }
}
