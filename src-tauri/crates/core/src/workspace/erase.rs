//! Erasing a person, or old words, for good, here and in every backup that can be opened.
//!
//! Each backup is rewritten by the same code, under its own key and in the newest schema; one that cannot be opened
//! is named, and deleted on request. Backups come first and the file last, so that after a crash the person is
//! still there to be erased again.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Error, Id, Result, files,
    kept_about::{is_named_in, names_of, person_records},
    model::{Leader, OrNotFound, validate},
    search::{FoundRow, HitKind, Match},
    store::{
        backup,
        erase::{self, Erased},
        lock, search, verify,
    },
};

/// A backup that keeps what is erased, because it cannot be opened or written.
#[derive(Debug)]
pub struct OutOfReach {
    pub path: PathBuf,
    pub why: Error,
}

impl Workspace {
    /// Returns the rows that stay when a person is erased and name them in a text.
    pub fn mentions(&mut self, leader: Id<Leader>) -> Result<Vec<FoundRow>> {
        let records = self.records()?;
        let names = names_of(&records, records.leader(leader).or_not_found("leader")?);
        let gone = person_records(&records, leader).ids();
        let is_named = |text: &str| is_named_in(text, &names);
        let mut found = search::naming(&self.db, &names, is_named)?;
        found.retain(|row| !gone.contains(&row.id));
        // Search does not find what a finished review said.
        for line in &records.review_lines {
            let is_known = |row: &FoundRow| row.id == line.id.uuid();
            if is_named(&line.told)
                && !gone.contains(&line.id.uuid())
                && !found.iter().any(is_known)
            {
                found.push(FoundRow {
                    kind: HitKind::ReviewLine,
                    id: line.id.uuid(),
                    title: line.told.clone(),
                    snippet: line.told.clone(),
                    unit_id: None,
                    leader_id: None,
                    matched: Match::All,
                });
            }
        }
        // Nor the titles of a calendar.
        for source in &records.calendar_sources {
            let mut titles = records
                .busy_blocks
                .iter()
                .filter(|row| row.source_id == Some(source.id))
                .map(|row| &row.title)
                .chain(
                    records
                        .imported_events
                        .iter()
                        .filter(|row| row.source_id == source.id)
                        .map(|row| &row.name),
                )
                .chain([&source.file_name]);
            let title = titles.find(|title| is_named(title));
            if let Some(title) = title.filter(|_| !gone.contains(&source.id.uuid())) {
                found.push(FoundRow {
                    kind: HitKind::CalendarSource,
                    id: source.id.uuid(),
                    title: source.name.clone(),
                    snippet: title.clone(),
                    unit_id: None,
                    leader_id: None,
                    matched: Match::All,
                });
            }
        }
        Ok(found)
    }

    /// Returns the backups that erasing could not reach. One that is damaged inside is found only by erasing.
    pub fn out_of_reach(&mut self) -> Result<Vec<OutOfReach>> {
        let mut left = self.second_place_away();
        let paths = self.backups_everywhere()?;
        let reach = |backup: &Path| -> Result<()> {
            let (db, _) = verify::open_to_read(backup, self.key.as_ref())?;
            verify::version_of(&db).map(drop)
        };
        left.extend(paths.into_iter().filter_map(|path| {
            let why = reach(&path).err()?;
            Some(OutOfReach { path, why })
        }));
        Ok(left)
    }

    /// Returns the second place where it is away, with the backups there.
    fn second_place_away(&mut self) -> Vec<OutOfReach> {
        let away = self.place().filter(|place| !place.is_dir());
        away.into_iter()
            .map(|path| OutOfReach {
                path,
                why: Error::not_now(
                    "This second place is not there now. Delete the backups in it yourself, or erase when it is back.",
                ),
            })
            .collect()
    }

    /// Erases a person: their rows, all of the change log and the trash, and what free pages hold, in the file and in
    /// every backup. The backups come first, so that whoever is interrupted can begin again. `typed` is the role or
    /// the name. Returns the backups that are as they were.
    pub fn erase_person(
        &mut self,
        leader: Id<Leader>,
        typed: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<OutOfReach>> {
        confirm(
            self.records()?.leader(leader).or_not_found("leader")?,
            typed,
        )?;
        self.erase(Erased::Person(leader), now)
    }

    /// Erases the words of chats before a day, in the same way.
    pub fn erase_words_before(
        &mut self,
        day: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Vec<OutOfReach>> {
        validate::date("before", day)?;
        self.erase(Erased::WordsBefore(day), now)
    }

    fn erase(&mut self, what: Erased, now: DateTime<Utc>) -> Result<Vec<OutOfReach>> {
        let path = self.on_disk()?.to_owned();
        self.finish_check()?;
        self.finish_backup();
        self.cached = None;
        self.remove_unfinished(&path);
        let partial = files::with_suffix(&path, PARTIAL);
        let key = self.key.clone();
        let key = key.as_ref();
        let mut left = self.second_place_away();
        let backups = self.backups_everywhere()?;
        let erased = || -> Result<()> {
            lock::alone(&self.db)?;
            let copy = verify::upgraded_copy(&self.db, key)?;
            erase::write_without(&copy, &partial, key, what)?;
            for path in backups {
                let partial = files::with_suffix(&path, PARTIAL);
                if let Err(why) = erase::rewrite(&path, &partial, key, what) {
                    left.push(OutOfReach { path, why });
                }
            }
            Ok(())
        };
        let written = erased();
        self.put_in_place(&path, &partial, key, written, now)?;
        self.changed_anywhere();
        Ok(left)
    }

    /// Deletes backups for good; a path that is none of the file's backups is refused, but for a second place that is
    /// away. Returns what is still there.
    pub fn delete_backups(&mut self, paths: &[String]) -> Result<Vec<OutOfReach>> {
        self.finish_check()?;
        let known = self.backups_everywhere()?;
        let place = self.place();
        let is = |one: &Path, path: &String| one == Path::new(path);
        let is_known = |path: &String| known.iter().any(|backup| is(backup, path));
        let is_place = |path: &String| place.as_deref().is_some_and(|place| is(place, path));
        if !paths.iter().all(|path| is_known(path) || is_place(path)) {
            return Err(Error::NotFound { kind: "backup" });
        }
        let mut left = self.second_place_away();
        left.retain(|away| paths.iter().any(|path| is(&away.path, path)));
        left.extend(
            paths
                .iter()
                .filter(|path| is_known(path))
                .filter_map(|path| {
                    let path = PathBuf::from(path);
                    let why = backup::delete(&path).err()?;
                    Some(OutOfReach { path, why })
                }),
        );
        Ok(left)
    }
}

/// What ends the name of a file that is being written.
const PARTIAL: &str = ".partial";

fn confirm(leader: &Leader, typed: &str) -> Result<()> {
    let typed = typed.trim().to_lowercase();
    let is = |text: &str| !text.trim().is_empty() && text.trim().to_lowercase() == typed;
    if is(&leader.role) || is(&leader.name) {
        return Ok(());
    }
    Err(Error::invalid(
        "typed",
        format!("Type “{}” to confirm.", leader.role.trim()),
    ))
}
