//! The notes of a conversation, each saved by itself while it is typed.

use crate::{
    Error, Id, Result, conversations::Conversation, store::Db, validate, workspace::NoteField,
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
/// same time.
pub(crate) fn keep_note(tx: &Db, id: Id<Conversation>, field: NoteField, text: &str) -> Result<()> {
    let column = note_column(field);
    validate::column(column, text)?;
    let sql = format!("UPDATE conversation SET {column} = ?2 WHERE id = ?1");
    match tx.prepare_cached(&sql)?.execute((id, text))? {
        0 => Err(Error::NotFound {
            kind: "conversation",
        }),
        _ => Ok(()),
    }
}
