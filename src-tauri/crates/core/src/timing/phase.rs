//! The opener that the time of a leader's year makes welcome.

use chrono::NaiveDate;

use crate::{model::Opener, season::WindowSide};

use super::{
    change::Change,
    reasons::{Code, Reason},
    their_side::TheirSide,
};

/// An opener asked within that many days need not be asked again.
const ASKED_LATELY: i64 = 120;

/// Returns the opener that the time of the year makes welcome on a day, as a reason.
pub(super) fn reason(theirs: &TheirSide<'_>, date: NaiveDate) -> Option<Reason> {
    let lately = |opener: Opener| {
        theirs.asked.iter().any(|(asked, on)| {
            *asked == opener && date.signed_duration_since(*on).num_days() < ASKED_LATELY
        })
    };
    let openers = &theirs.openers;
    let (opener, welcome) = Opener::ALL
        .into_iter()
        .filter(|opener| !lately(*opener) && openers.waits(*opener, date).is_none())
        .find_map(|opener| Some((opener, openers.welcome(opener, date)?)))?;
    let happening = welcome.happening;
    let code = Code::Phase {
        opener,
        event: happening.entry.name.clone(),
        side: welcome.side,
        date: match welcome.side {
            WindowSide::Before => happening.span.first,
            WindowSide::During | WindowSide::After => happening.span.last,
        },
    };
    Some(code.changed_at(Change::of_entry(happening.entry)))
}
