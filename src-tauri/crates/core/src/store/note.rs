//! The notes of a conversation, each saved by itself while it is typed.

use chrono::NaiveDate;

use crate::{
    Error, Id, Result,
    model::{Conversation, validate},
    store::Db,
    workspace::NoteField,
};

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
