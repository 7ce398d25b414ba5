//! Calendar files: a look before they are taken in, taking them in, and what came of them.

use std::{fs, path::Path, sync::Arc};

use chrono::NaiveDate;
use overture_core::{
    Records,
    calendar::ics::CalendarFile,
    changes::Changes,
    model::{CalendarSource, SourceForm},
    screens::import_preview::{self, FilePreview, SourceList},
    sources::{Asked, Incoming, Plan},
};

use super::wire::{
    CalendarFiles, CalendarImported, CalendarPreview, ImportCalendars, JobName, Nothing, RowId,
};
use crate::{
    ApiError, Call,
    jobs::{Beside, Job, Looked},
};

/// A larger file is refused; a calendar of people is a hundred times smaller.
const LARGEST: u64 = 128 << 20;

/// Returns what taking the files in would do; stores nothing.
pub(crate) fn preview(
    beside: &Beside<'_>,
    request: CalendarFiles,
) -> Result<CalendarPreview, ApiError> {
    let job = beside.job(request.job.clone());
    let (records, today) = (beside.records()?, beside.today()?);
    let looked = look(&records, &request, today, &job)?;
    let files = previews(&records, &request, today, &looked);
    let sum = |count: fn(&FilePreview) -> usize| files.iter().map(count).sum();
    Ok(CalendarPreview {
        look: beside.jobs().keep_look(&looked),
        new: sum(|file| file.new),
        changed: sum(|file| file.changed),
        same: sum(|file| file.same),
        gone: sum(|file| file.gone),
        files,
    })
}

/// Takes the files in, all of them in one change.
pub(crate) fn import(
    beside: &Beside<'_>,
    request: ImportCalendars,
) -> Result<CalendarImported, ApiError> {
    let ImportCalendars { files, look: name } = request;
    let (records, today) = (beside.records()?, beside.today()?);
    let looked = match name {
        Some(name) => beside.jobs().look(&name).ok_or_else(|| {
            ApiError::from(overture_core::Error::not_now(
                "Other files were looked at since. Look at these again, then import them.",
            ))
        })?,
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
    beside.jobs().forget_look();
    Ok(CalendarImported {
        sources: taken.sources,
        changes: taken.changes,
        files: previews,
    })
}

/// Asks a job to stop.
pub(crate) fn cancel(beside: &Beside<'_>, request: JobName) -> Result<Nothing, ApiError> {
    beside.jobs().cancel(&request.job);
    Ok(Nothing {})
}

/// Returns the calendars that were taken in.
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<SourceList, ApiError> {
    Ok(import_preview::list(&*call.records()?, call.now))
}

/// Removes a calendar with what came of it.
pub(crate) fn remove(
    call: &mut Call<'_>,
    request: RowId<CalendarSource>,
) -> Result<Changes, ApiError> {
    Ok(call
        .workspace
        .remove_calendar_source(request.id, call.now)?)
}

/// Takes the last import of a calendar back.
pub(crate) fn undo(
    call: &mut Call<'_>,
    request: RowId<CalendarSource>,
) -> Result<Changes, ApiError> {
    Ok(call.workspace.undo_calendar_import(request.id, call.now)?)
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
    let cannot = |_| {
        format!("{name} can't be read. Check that it exists and that this account may read it.")
    };
    let about = fs::metadata(path).map_err(cannot)?;
    if !about.is_file() {
        return Err(format!(
            "{name} is no file. Choose the calendar file itself."
        ));
    }
    if about.len() > LARGEST {
        return Err(format!(
            "{name} is larger than {} MB. Export fewer years of the calendar.",
            LARGEST >> 20
        ));
    }
    fs::read(path).map_err(cannot)
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
