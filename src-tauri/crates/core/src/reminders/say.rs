//! What a notification says. Anybody may see it, so it names no leader.

use crate::calendar::ClockTime;

pub(super) fn before(time: ClockTime) -> String {
    format!("Overture: {time}")
}

pub(super) fn unwritten(time: Option<ClockTime>) -> String {
    time.map_or_else(
        || "Overture: add today’s notes".to_owned(),
        |time| format!("Overture: add notes for {time}"),
    )
}

pub(super) fn named(text: &str, who: &str) -> String {
    format!("{text}, {who}")
}
