//! Table `conversation`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    conversations::Conversation,
    store::row::{
        Record, blob, maybe_number, maybe_text, maybe_word, number, read_maybe_with,
        read_maybe_word, read_word, text, word,
    },
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
            date: row.get("date")?,
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
            text(&self.date),
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
}
