//! What a notification says. Anybody may see it, so it names no leader.

use crate::calendar::ClockTime;

pub(super) fn before(time: ClockTime) -> String {
    format!("Overture: {time}")
}

pub(super) fn unwritten(time: Option<ClockTime>) -> String {
    time.map_or_else(
        || "Overture: notes on today".to_owned(),
        |time| format!("Overture: notes on {time}"),
    )
}

pub(super) fn named(text: &str, who: &str) -> String {
    format!("{text}, {who}")
}
