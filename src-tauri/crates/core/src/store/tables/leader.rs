//! Table `leader`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    leaders::Leader,
    store::{
        codec,
        row::{Record, blob, maybe_number, maybe_text, number, read_with, read_word, text, word},
    },
    validate,
};

impl Record for Leader {
    const TABLE: &'static str = "leader";
    const KIND: &'static str = "leader";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "role",
        "name",
        "unit_id",
        "since",
        "added_on",
        "country",
        "subdivision",
        "zone",
        "hours",
        "likes",
        "dislikes",
        "target_gap",
        "limit_gap",
        "reflection_gap",
        "chat_minutes",
        "pace",
        "assistant",
        "notice_days",
        "place",
        "desired_state",
        "note",
        "archived_on",
        "spoke_about",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            role: row.get("role")?,
            name: row.get("name")?,
            unit_id: row.get("unit_id")?,
            since: row.get("since")?,
            added_on: row.get("added_on")?,
            country: row.get("country")?,
            subdivision: row.get("subdivision")?,
            zone: row.get("zone")?,
            hours: read_with(row, "hours", codec::read_hours)?,
            likes: read_with(row, "likes", codec::read_preferences)?,
            dislikes: read_with(row, "dislikes", codec::read_preferences)?,
            target_gap: row.get("target_gap")?,
            limit_gap: row.get("limit_gap")?,
            reflection_gap: row.get("reflection_gap")?,
            chat_minutes: row.get("chat_minutes")?,
            pace: read_word(row, "pace")?,
            assistant: row.get("assistant")?,
            notice_days: row.get("notice_days")?,
            place: row.get("place")?,
            desired_state: row.get("desired_state")?,
            note: row.get("note")?,
            archived_on: row.get("archived_on")?,
            spoke_about: row.get("spoke_about")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.role),
            text(&self.name),
            blob(self.unit_id),
            maybe_text(self.since),
            text(&self.added_on),
            maybe_text(self.country.as_ref()),
            maybe_text(self.subdivision.as_ref()),
            maybe_text(self.zone.as_ref()),
            text(&codec::hours(&self.hours)),
            text(&codec::preferences(&self.likes)),
            text(&codec::preferences(&self.dislikes)),
            number(self.target_gap),
            number(self.limit_gap),
            maybe_number(self.reflection_gap),
            number(self.chat_minutes),
            word(self.pace),
            text(&self.assistant),
            maybe_number(self.notice_days),
            text(&self.place),
            text(&self.desired_state),
            text(&self.note),
            maybe_text(self.archived_on),
            maybe_text(self.spoke_about),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::leader(self)
    }
}
