//! Shows the reminders of the day when they are due.

use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;
use std::{fs, io};

use chrono::NaiveDate;
use overture_api::host::{ReachChoices, Wish};
use overture_api::{ErrorCode, Origin};
use overture_core::files::replace;
use overture_core::reminders::{self, Reminder, ReminderKind, RemindersOfDay};
use serde_json::json;
use tauri::{AppHandle, Manager};

use super::{Reach, desktop, lock};
use crate::open_workspace::OpenWorkspace;

/// How often the clock is looked at, while reminders are wanted.
const EVERY: Duration = Duration::from_secs(10);

/// What is known about the day: the file it was read from, and times without names. It stays when the file is
/// locked, so that a chat of that day is still reminded of.
type Known = Option<(std::path::PathBuf, RemindersOfDay)>;

/// Shows what is due for as long as the app runs; idle while no reminder is wanted.
pub(super) fn watch(app: AppHandle, looks: mpsc::Receiver<()>) {
    std::thread::spawn(move || {
        let mut known = None;
        loop {
            let choices = app.state::<Reach>().choices();
            let next = if choices.before_chat || choices.evening {
                read(&app, &mut known);
                show_due(&app, &known, choices);
                looks.recv_timeout(EVERY)
            } else {
                known = None;
                looks.recv().map_err(Into::into)
            };
            if next == Err(mpsc::RecvTimeoutError::Disconnected) {
                return;
            }
        }
    });
}

fn read(app: &AppHandle, known: &mut Known) {
    let workspace = app.state::<OpenWorkspace>();
    let path = workspace.path();
    if known.as_ref().is_some_and(|(file, _)| *file != path) {
        *known = None;
    }
    match workspace.session() {
        // Nobody meets the people of the sample.
        Ok(session) if session.origin() == Origin::Sample => *known = None,
        Ok(session) => {
            let answer = session.call("reminders", json!({})).ok();
            let day = answer.and_then(|answer| serde_json::from_value(answer).ok());
            *known = day.map(|day| (path, day));
        }
        Err(error) if error.code == ErrorCode::Protected => {}
        Err(_) => *known = None,
    }
}

fn show_due(app: &AppHandle, known: &Known, choices: ReachChoices) {
    let Some((_, day)) = known else { return };
    let reach = app.state::<Reach>();
    let workspace = app.state::<OpenWorkspace>();
    let file = reach.folder.reminded();
    let mut shown = shown_on(day.date, &file);
    let wanted = |kind| match kind {
        ReminderKind::BeforeChat => choices.before_chat,
        ReminderKind::Unwritten => choices.evening,
    };
    let now = workspace.now_in(&day.zone);
    while let Some(reminder) = reminders::due(&day.reminders, &shown, wanted, now) {
        let shared = desktop::is_screen_shared();
        if shared == Some(true) {
            return;
        }
        let named = choices.names && shared == Some(false);
        let name = named.then(|| name(&workspace, reminder)).flatten();
        let said = name.map_or_else(|| reminder.text.clone(), |name| reminder.named(&name));
        // It is noted first: one too few is better than one too many.
        shown.push(reminder.key());
        if note(&file, day.date, &shown).is_err() {
            return;
        }
        let Some(number) = desktop::notify(&said) else {
            // The desktop did not take it. It does not count, and is tried again while it is due.
            shown.pop();
            note(&file, day.date, &shown).ok();
            return;
        };
        lock(&reach.notifications).push((number, asked(reminder)));
    }
}

/// Notes what was shown on a day, as [`shown_on`] reads it.
fn note(file: &Path, day: NaiveDate, shown: &[String]) -> io::Result<()> {
    replace(file, format!("{day}\n{}\n", shown.join("\n")).as_bytes())
}

/// Returns whom a chat is with; nothing while the file is locked.
fn name(workspace: &OpenWorkspace, reminder: &Reminder) -> Option<String> {
    let id = reminder.conversation_id;
    let who = workspace
        .session()
        .and_then(|session| session.with_file(|file, _| Ok(reminders::who(&*file.records()?, id))));
    who.ok().flatten()
}

/// Returns what a click on a reminder asks for.
fn asked(reminder: &Reminder) -> Wish {
    let conversation_id = reminder.conversation_id;
    match reminder.kind {
        ReminderKind::BeforeChat => Wish::Prepare { conversation_id },
        ReminderKind::Unwritten => Wish::Debrief { conversation_id },
    }
}

/// Returns the keys of what was shown on a day: the file has the day first, and then a key a line.
fn shown_on(day: NaiveDate, file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let mut lines = text.lines();
    if lines.next() == Some(day.to_string().as_str()) {
        lines
            .filter(|key| !key.is_empty())
            .map(str::to_owned)
            .collect()
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_counts_on_its_day() {
        let folder = std::env::temp_dir().join(format!("overture-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("reminded");
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(shown_on(day("2026-11-18"), &file).is_empty());
        let both = ["before a 1", "unwritten b"].map(str::to_owned);
        for shown in [&both[..], &both[..1], &[]] {
            note(&file, day("2026-11-18"), shown).unwrap();
            assert_eq!(shown_on(day("2026-11-18"), &file), shown);
        }
        note(&file, day("2026-11-18"), &both).unwrap();
        assert!(shown_on(day("2026-11-19"), &file).is_empty());
        fs::remove_dir_all(&folder).unwrap();
    }
}
