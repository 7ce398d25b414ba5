//! Calendar files: a look before they are taken in, taking them in, and what came of them.

use std::{path::Path, sync::Arc};

use chrono::NaiveDate;
use overture_core::{
    Id, Records,
    calendar::ics::CalendarFile,
    changes::Changes,
    files::{NotRead, read_at_most},
    model::{CalendarSource, Holds, SourceForm},
    screens::import_preview::{self, FilePreview, SourceList},
    sources::{Asked, Incoming, Plan},
};
use serde::{Deserialize, Serialize};

use super::{rows::RowId, shared::Nothing};
use crate::{
    ApiError, Call,
    jobs::{Beside, Job, Looked},
    table::{commands, long_commands},
};

/// A larger file is refused; a calendar of people is a hundred times smaller.
const LARGEST: u64 = 128 << 20;

commands! {
    /// The calendar files that were taken in.
    calendar_sources(Nothing) -> SourceList = list;
    /// Removes a calendar with the busy times or entries that came of it.
    calendar_source_remove(RowId<CalendarSource>) -> Changes =
        |call, request| call.workspace.remove_calendar_source(request.id, call.now);
    /// Takes the last import of a calendar back.
    calendar_source_undo(RowId<CalendarSource>) -> Changes =
        |call, request| call.workspace.undo_calendar_import(request.id, call.now);
}

// Long work: it holds no lock while it reads, tells its progress, and can be cancelled.
long_commands! {
    /// What taking calendar files in would do; stores nothing.
    calendar_file_preview(CalendarFiles) -> CalendarPreview = preview;
    /// Takes calendar files in, all of them in one change.
    calendar_file_import(ImportCalendars) -> CalendarImported = import;
    /// Asks a job that is under way to stop.
    job_cancel(JobName) -> Nothing = cancel;
}

fn preview(beside: &Beside<'_>, request: CalendarFiles) -> Result<CalendarPreview, ApiError> {
    let job = beside.job(request.job.clone());
    let (records, today) = (beside.records()?, beside.today()?);
    let looked = look(&records, &request, today, &job)?;
    let files = previews(&records, &request, today, &looked);
    let sum = |count: fn(&FilePreview) -> usize| files.iter().map(count).sum();
    Ok(CalendarPreview {
        look: beside.jobs().calendars.keep(&looked),
        new: sum(|file| file.new),
        changed: sum(|file| file.changed),
        same: sum(|file| file.same),
        gone: sum(|file| file.gone),
        files,
    })
}

fn import(beside: &Beside<'_>, request: ImportCalendars) -> Result<CalendarImported, ApiError> {
    let ImportCalendars { files, look: name } = request;
    let (records, today) = (beside.records()?, beside.today()?);
    let looked = match name {
        Some(name) => beside.jobs().calendars.get(&name)?,
        None => look(&records, &files, today, &beside.job(files.job.clone()))?,
    };
    let previews = previews(&records, &files, today, &looked);
    let readable: Vec<&Incoming> = looked
        .iter()
        .filter_map(|file| match &**file {
            Looked::Readable(incoming) => Some(incoming),
            Looked::Unreadable(..) => None,
        })
        .collect();
    let (apart, keep_gone) = (files.apart(), files.keep_gone());
    let now = beside.now()?;
    let taken =
        beside.write(|workspace| workspace.take_calendars(&readable, apart, keep_gone, now))?;
    beside.jobs().calendars.forget();
    Ok(CalendarImported {
        sources: taken.sources,
        changes: taken.changes,
        files: previews,
    })
}

fn cancel(beside: &Beside<'_>, request: JobName) -> Result<Nothing, ApiError> {
    beside.jobs().cancel(&request.job);
    Ok(Nothing {})
}

fn list(call: &mut Call<'_>, _: Nothing) -> Result<SourceList, ApiError> {
    Ok(import_preview::list(&*call.records()?, call.now))
}

/// Reads the files one after the other, so that no two of them are in memory at once.
fn look(
    records: &Records,
    request: &CalendarFiles,
    today: NaiveDate,
    job: &Job<'_>,
) -> Result<Vec<Arc<Looked>>, ApiError> {
    let all = request.paths.len().max(1);
    let mut looked = Vec::new();
    for (number, path) in request.paths.iter().enumerate() {
        let path = Path::new(path);
        let named = path.file_name().unwrap_or(path.as_os_str());
        let name = named.to_string_lossy().into_owned();
        // Reading takes the first half of a file's share, the rest the second.
        let share = |half: usize, done: usize, whole: usize| {
            let part = half * 500 + done * 500 / whole.max(1);
            job.go_on(u16::try_from((number * 1000 + part) / all).unwrap_or(1000))
        };
        let bytes = match bytes_of(path, &name) {
            Ok(bytes) => bytes,
            Err(problem) => {
                looked.push(Arc::new(Looked::Unreadable(name, problem)));
                continue;
            }
        };
        let file = CalendarFile::read_watched(&bytes, &mut |done, whole| share(0, done, whole));
        drop(bytes);
        let mut asked = Asked::of(
            records,
            request.holds,
            request.with_titles.unwrap_or(false),
            &name,
            today,
        );
        for form in SourceForm::parts(&file) {
            asked.form = form;
            let incoming = Incoming::of(&file, &asked, &mut |done, whole| share(1, done, whole));
            match incoming {
                Some(incoming) if job.go_on(0) => {
                    looked.push(Arc::new(Looked::Readable(incoming)));
                }
                Some(_) | None => return Err(Job::cancelled()),
            }
        }
    }
    Ok(looked)
}

fn bytes_of(path: &Path, name: &str) -> Result<Vec<u8>, String> {
    read_at_most(path, LARGEST).map_err(|problem| match problem {
        NotRead::NoFile => format!("{name} is no file. Choose the calendar file itself."),
        NotRead::TooLarge => format!(
            "{name} is larger than {} MB. Export fewer years of the calendar.",
            LARGEST >> 20
        ),
        NotRead::Failed(_) => {
            format!("{name} can't be read. Check that it exists and that this account may read it.")
        }
    })
}

fn previews(
    records: &Records,
    request: &CalendarFiles,
    today: NaiveDate,
    looked: &[Arc<Looked>],
) -> Vec<FilePreview> {
    let of = |file: &Arc<Looked>| match &**file {
        Looked::Readable(incoming) => {
            let plan = Plan::of(records, incoming, request.apart(), request.keep_gone());
            import_preview::preview(records, incoming, &plan)
        }
        Looked::Unreadable(name, problem) => {
            import_preview::unreadable(records, request.holds, name, today, problem.clone())
        }
    };
    looked.iter().map(of).collect()
}

/// Calendar files, and what a person says about them.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct CalendarFiles {
    paths: Vec<String>,
    holds: Holds,
    /// Whether to keep titles of busy times; not if left out.
    with_titles: Option<bool>,
    /// Whether each is a calendar of its own, whatever is known; not if left out.
    apart: Option<bool>,
    /// Whether to leave here what is no longer in a file; not if left out.
    keep_gone: Option<bool>,
    /// A name of the asker's own, for progress and cancelling.
    job: Option<String>,
}

impl CalendarFiles {
    fn apart(&self) -> bool {
        self.apart.unwrap_or(false)
    }

    fn keep_gone(&self) -> bool {
        self.keep_gone.unwrap_or(false)
    }
}

/// What taking files in would do.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct CalendarPreview {
    /// Names what was looked at, so that the import takes this and nothing newer.
    look: String,
    /// In the order of the files.
    files: Vec<FilePreview>,
    /// How many are new, over all files.
    new: usize,
    /// How many are known, and now otherwise.
    changed: usize,
    /// How many are as they were.
    same: usize,
    /// How many would go.
    gone: usize,
}

/// Files to take in.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ImportCalendars {
    /// The same files as in the preview.
    files: CalendarFiles,
    /// The look that was agreed to; without it the files are read afresh.
    look: Option<String>,
}

/// What taking files in did.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct CalendarImported {
    /// The calendars that were new or had news.
    sources: Vec<Id<CalendarSource>>,
    /// What the write did; set 0 where nothing was news.
    changes: Changes,
    /// What it was, file by file.
    files: Vec<FilePreview>,
}

/// A job that is under way.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct JobName {
    /// The name that the asker gave it.
    job: String,
}
