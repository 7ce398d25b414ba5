//! Erasing a person, or old words, for good: a copy of a file without these rows, the traces of these, and free pages.
//!
//! Nothing is erased in place. The copy is made in memory, the rows go, and what is left is written row by row into
//! a new file, so that no page of it ever held what was erased.
//!
//! The whole change log goes with them, because older rows of records that stay may have their words; so nothing
//! can be undone afterwards. The search index is emptied, and the new file takes the place of the old one once it
//! is verified. `person_records` goes through `Records` list by list: a new record does not compile until it is
//! decided there.

use std::path::Path;

use chrono::NaiveDate;

use crate::{
    Error, Id, Records, Result,
    conversations::shareable::is_document,
    files,
    kept_about::person_records,
    keys::DataKey,
    model::Leader,
    old_words::OldWords,
    store::{Db, cipher, load_records, log, row::Record, search, verify},
};

/// What is erased.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Erased {
    /// Everything about a person.
    Person(Id<Leader>),
    /// The words of chats before a day.
    WordsBefore(NaiveDate),
}

/// Writes a backup again without what is erased; `partial` is where the new file grows. A crash leaves the one or
/// the other.
pub(crate) fn rewrite(
    path: &Path,
    partial: &Path,
    key: Option<&DataKey>,
    what: Erased,
) -> Result<()> {
    let (copy, key) = verify::load_copy(path, key)?;
    write_without(&copy, partial, key.as_ref(), what)?;
    // A log beside it belongs to the old file, and would be read into the new one.
    for suffix in LOGS {
        let log = files::with_suffix(path, suffix);
        if log.exists() {
            std::fs::remove_file(log).map_err(Error::io(path))?;
        }
    }
    std::fs::rename(partial, path).map_err(Error::io(path))?;
    files::sync_folder(path);
    Ok(())
}

/// What SQLite keeps beside a file.
const LOGS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Erases in `copy`, which nobody else has, and writes what is left to `partial`.
pub(crate) fn write_without(
    copy: &Db,
    partial: &Path,
    key: Option<&DataKey>,
    what: Erased,
) -> Result<()> {
    erase(copy, what)?;
    let written = cipher::copy_under(copy, partial, key)
        .and_then(|()| verify::verify_file(partial, key))
        .and_then(|()| files::sync(partial));
    if written.is_err() {
        std::fs::remove_file(partial).ok();
    }
    written
}

fn erase(copy: &Db, what: Erased) -> Result<()> {
    copy.pragma_update(None, "foreign_keys", true)?;
    let records = load_records(copy)?;
    let tx = copy.unchecked_transaction()?;
    match what {
        Erased::Person(leader) => erase_person(&tx, &records, leader)?,
        Erased::WordsBefore(day) => erase_words(&tx, &records, day)?,
    }
    // Each older change, and each name of one, may hold what was erased.
    log::forget(&tx)?;
    search::forget_all(&tx)?;
    Ok(tx.commit()?)
}

fn erase_person(tx: &Db, records: &Records, leader: Id<Leader>) -> Result<()> {
    let person = person_records(records, leader);
    // What no reference ties to the person; everything else goes along with them.
    delete_all(tx, &person.goes.review_lines)?;
    delete_all(tx, &person.goes.exported_events)?;
    delete_all(tx, &person.goes.snoozes)?;
    delete_all(tx, &person.goes.leaders)?;
    for answer in &person.stays.check_answers {
        tx.prepare_cached("UPDATE check_answer SET body = '' WHERE id = ?1")?
            .execute([answer.id])?;
    }
    Ok(())
}

fn erase_words(tx: &Db, records: &Records, before: NaiveDate) -> Result<()> {
    let words = OldWords::before(records, before);
    let mut statement = tx.prepare_cached(
        "UPDATE conversation SET not_to_raise = '', questions = '', debrief = '', reflection_heard = '',
            reflection_reaction = '', reflection_change = '' WHERE id = ?1",
    )?;
    for chat in words.chats {
        statement.execute([chat.id])?;
    }
    let mut statement =
        tx.prepare_cached("UPDATE evidence SET body = '', source = ?2 WHERE id = ?1")?;
    for row in words.evidence {
        let document = Some(&row.source).filter(|source| is_document(source));
        statement.execute((row.id, document.map_or("", String::as_str)))?;
    }
    delete_all(tx, words.findings)?;
    delete_all(tx, words.guesses)
}

fn delete_all<'r, R: Record + 'r>(tx: &Db, rows: impl IntoIterator<Item = &'r R>) -> Result<()> {
    let sql = format!("DELETE FROM {} WHERE id = ?1", R::TABLE);
    let mut statement = tx.prepare_cached(&sql)?;
    for row in rows {
        statement.execute([row.id()])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::store::open::open_in_memory;

    /// What names a leader. `kept_about` must know each of them, as rows that go or as rows that stay.
    const NAMES_A_LEADER: &[&str] = &[
        "absence.leader_id",
        "aim.leader_id",
        "busy_block.leader_id",
        "calendar_source.leader_id",
        "challenge.leader_id, stays",
        "conversation.leader_id",
        "culture_answer.leader_id",
        "entry.leader_id",
        "entry_felt.leader_id",
        "evidence.leader_id",
        "fact.leader_id",
        "finding.leader_id",
        "guess.leader_id",
        "idea.leader_id, stays",
        "measure.leader_id, stays",
        "measure.read_back_by, stays",
        "opener_asked.leader_id",
        "placement.leader_id",
        "promise.leader_id",
        "proposed_day.leader_id",
        "standing.leader_id",
        "worked_day.leader_id",
        "worked_holiday.leader_id",
    ];

    #[test]
    fn every_column_that_names_a_leader_is_known() {
        let db = open_in_memory("2026-11-18T08:00:00Z".parse().unwrap()).unwrap();
        let mut statement = db
            .prepare(
                "SELECT name || '.' || \"from\" || iif(on_delete = 'CASCADE', '', ', stays')
                 FROM (SELECT name FROM sqlite_schema WHERE type = 'table') AS known
                 JOIN pragma_foreign_key_list(known.name) AS reference
                 WHERE reference.\"table\" = 'leader' ORDER BY 1",
            )
            .unwrap();
        let found = statement.query_map([], |row| row.get(0)).unwrap();
        let found: Vec<String> = found.collect::<Result<_, _>>().unwrap();
        assert_eq!(found, NAMES_A_LEADER, "what is new belongs into kept_about");
    }
}
