//! The command table: a file for each subject with its rows, the handlers that they name, and their requests.
//!
//! A row is `name(Request) -> Answer = handler;`, or `name(Request) -> Answer = handler, reads [tables];`. A screen
//! asks a command again once a table that it reads has changed; without `reads` that is any table of records.
//! A handler that only forwards is a closure in its row. `rows` edits and deletes any record; requests of several
//! subjects are in `shared`.
//!
//! A request refuses fields it does not know, so that a misspelt one is not silently ignored. An edit changes
//! the fields that it names.
//!
//! JSON is camelCase, and ids are branded strings in TypeScript; two exported types of one name fail the code
//! generation. A recurrence is sent as parts, or as the text of an RRULE, which only Rust reads and writes. A write
//! returns `Changes`, and the new row where there is one. Saving a note reports the table `note`, which few
//! commands read. Settings have no `seen`. Requests that would make a file too long are in `requests.rs` of its
//! subject.
#![expect(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "the table calls every handler alike: it hands the request over, and takes a result"
)]

mod app;
mod calendar;
mod chain;
mod checks;
mod contacts;
mod conversations;
mod culture;
mod data;
mod dropped;
mod everything;
mod handover;
mod heard;
mod homework;
mod kept_about;
mod language;
mod leaders;
mod letters;
mod old_words;
mod packs;
mod planner;
mod promises;
mod reminders;
mod reorganisation;
mod review;
mod rhythm;
mod rows;
mod search;
mod settings;
mod share;
mod shared;
mod sources;
mod standing;
mod threads;
mod timing;
mod units;
mod week;

use overture_core::{Records, changes::NOTE_TABLE, openers::Advisor};

use crate::{ApiError, Call, assets, table::Command};

/// Stands for every table of records, settings included; not for what is being typed into a note.
pub const RECORDS: &str = "records";
/// What a command reads that shows what is being typed into a note, or what was done last.
const ALL: &[&str] = &[RECORDS, NOTE_TABLE];

/// The rows of every subject.
const SUBJECTS: &[&[Command]] = &[
    app::COMMANDS,
    search::COMMANDS,
    week::COMMANDS,
    leaders::COMMANDS,
    standing::COMMANDS,
    units::COMMANDS,
    homework::COMMANDS,
    kept_about::COMMANDS,
    old_words::COMMANDS,
    language::COMMANDS,
    rhythm::COMMANDS,
    share::COMMANDS,
    packs::COMMANDS,
    calendar::COMMANDS,
    timing::COMMANDS,
    letters::COMMANDS,
    planner::COMMANDS,
    conversations::COMMANDS,
    chain::COMMANDS,
    checks::COMMANDS,
    culture::COMMANDS,
    heard::COMMANDS,
    promises::COMMANDS,
    reminders::COMMANDS,
    reorganisation::COMMANDS,
    review::COMMANDS,
    threads::COMMANDS,
    settings::COMMANDS,
    data::COMMANDS,
    dropped::COMMANDS,
    everything::COMMANDS,
    handover::COMMANDS,
    sources::COMMANDS,
    sources::LONG_COMMANDS,
    contacts::LONG_COMMANDS,
];

/// Returns every command.
pub fn all() -> impl Iterator<Item = &'static Command> {
    SUBJECTS.iter().copied().flatten()
}

/// Returns the command of that name.
pub(crate) fn find(name: &str) -> Result<&'static Command, ApiError> {
    let found = all().find(|command| command.name == name);
    found.ok_or_else(|| ApiError::invalid("name", format!("There is no command “{name}”.")))
}

/// Returns an advisor for these records, at the time of the call.
fn advisor<'r>(call: &Call<'_>, records: &'r Records) -> Result<Advisor<'r>, ApiError> {
    Ok(Advisor::new(records, assets::guidance()?, call.local))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_commands_have_one_name() {
        let mut names = HashSet::new();
        for command in all() {
            assert!(names.insert(command.name), "{}", command.name);
        }
    }
}
