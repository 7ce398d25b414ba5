//! Everything that is kept about one person, and erasing it for good.

use std::path::Path;

use overture_core::{
    Id, Records,
    kept_about::{Private, person_records},
    model::Leader,
    screens::kept_about::{self, ErasedParts, KeptAbout},
    workspace::OutOfReach,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{
    search::{Hit, hit},
    shared::{LeaderRequest, PathAnswer},
};
use crate::{ApiError, Call, table::commands};

/// How the file with the rows of a person names its own kind.
const FORMAT: &str = "overture-person";

commands! {
    /// Everything that is kept about a leader, to read and to print.
    kept_about(LeaderRequest) -> KeptAbout = page;
    /// Writes everything that is kept about a leader as a file; a PDF is made by the window.
    kept_about_save(SaveKeptAbout) -> PathAnswer = save;
    /// What erasing a leader takes away, what stays, which other texts name them, and which backups keep them.
    person_erase_preview(LeaderRequest) -> ErasePreview = preview;
    /// Erases a leader for good, here and in every backup that can be opened. Nothing can be undone afterwards.
    person_erase(ErasePerson) -> BackupsLeft = erase;
    /// Deletes backups for good, and answers those that are still there.
    backup_delete(BackupPaths) -> BackupsLeft = delete_backups;
}

fn page(call: &mut Call<'_>, request: LeaderRequest) -> Result<KeptAbout, ApiError> {
    let records = call.records()?;
    kept_about::page(&records, request.leader_id, Private::Marked, call.today())
        .ok_or_else(|| ApiError::not_found("leader"))
}

fn save(call: &mut Call<'_>, request: SaveKeptAbout) -> Result<PathAnswer, ApiError> {
    let leader = request.leader_id;
    let page = page(call, LeaderRequest { leader_id: leader })?;
    let content = match request.format {
        KeptFormat::Markdown => kept_about::to_markdown(&page),
        KeptFormat::Json => {
            let person = person_records(&*call.records()?, leader);
            let document = json!({
                "format": FORMAT,
                "version": 1,
                "title": page.title,
                "lead": page.lead,
                "about": rows(&person.goes)?,
                "alsoNamedIn": rows(&person.stays)?,
            });
            serde_json::to_string_pretty(&document).map_err(internal)?
        }
    };
    call.workspace
        .export_to(Path::new(&request.path), content.as_bytes())?;
    Ok(PathAnswer { path: request.path })
}

/// Returns the lists of records that have a row.
fn rows(records: &Records) -> Result<Map<String, Value>, ApiError> {
    let all = serde_json::to_value(records).map_err(internal)?;
    let lists = all.as_object().into_iter().flatten();
    let lists = lists.filter(|(_, rows)| rows.as_array().is_some_and(|rows| !rows.is_empty()));
    Ok(lists
        .map(|(list, rows)| (list.clone(), rows.clone()))
        .collect())
}

fn internal(problem: serde_json::Error) -> ApiError {
    ApiError::internal(problem.to_string())
}

fn preview(call: &mut Call<'_>, request: LeaderRequest) -> Result<ErasePreview, ApiError> {
    let records = call.records()?;
    let parts = kept_about::erased_parts(&records, request.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    let mentions = call.workspace.mentions(request.leader_id)?.into_iter();
    let out_of_reach = call.workspace.out_of_reach()?;
    let mut rewritten = call.workspace.backups_everywhere()?;
    rewritten.retain(|path| out_of_reach.iter().all(|one| one.path != *path));
    Ok(ErasePreview {
        parts,
        mentions: mentions.map(|row| hit(&records, row)).collect(),
        backups: rewritten.len(),
        out_of_reach: lines(out_of_reach),
    })
}

fn erase(call: &mut Call<'_>, request: ErasePerson) -> Result<BackupsLeft, ApiError> {
    let left = call
        .workspace
        .erase_person(request.leader_id, &request.typed, call.now)?;
    Ok(BackupsLeft {
        out_of_reach: lines(left),
    })
}

fn delete_backups(call: &mut Call<'_>, request: BackupPaths) -> Result<BackupsLeft, ApiError> {
    let left = call.workspace.delete_backups(&request.paths)?;
    Ok(BackupsLeft {
        out_of_reach: lines(left),
    })
}

pub(super) fn lines(out_of_reach: Vec<OutOfReach>) -> Vec<BackupOutOfReach> {
    let lines = out_of_reach.into_iter().map(|one| BackupOutOfReach {
        path: one.path.to_string_lossy().into_owned(),
        why: ApiError::from(one.why).message,
    });
    lines.collect()
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SaveKeptAbout {
    leader_id: Id<Leader>,
    format: KeptFormat,
    path: String,
}

/// How the page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
enum KeptFormat {
    Markdown,
    /// Every row as it is stored.
    Json,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ErasePreview {
    parts: ErasedParts,
    /// Rows that stay and name the person in a text. They are not changed.
    mentions: Vec<Hit>,
    /// How many backups are written again without the person.
    backups: usize,
    out_of_reach: Vec<BackupOutOfReach>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ErasePerson {
    leader_id: Id<Leader>,
    /// The role or the name, to confirm.
    typed: String,
}

/// What came of erasing.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct BackupsLeft {
    /// Backups that are as they were.
    pub(super) out_of_reach: Vec<BackupOutOfReach>,
}

/// A backup that keeps what is erased.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct BackupOutOfReach {
    path: String,
    /// Why it cannot be written again, as a sentence.
    why: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct BackupPaths {
    paths: Vec<String>,
}
