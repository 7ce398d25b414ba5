//! The opener that the time of a leader's year makes welcome.

use chrono::NaiveDate;

use crate::{
    english::{days, is_plural},
    model::Opener,
    season::{Reference, WindowSide},
};

use super::{
    reasons::{ChangeKind, Code, Reason},
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
    let entry = welcome.happening.entry;
    let why = format!("{}: {}", around(&welcome), topic(opener));
    let label = format!("Change {}", entry.name);
    let reason = Code::Phase.reason(&[("why", &why)]);
    Some(reason.changed_at(ChangeKind::Entry, Some(entry.id.to_string()), label))
}

/// "Budget build starts on 26 November", "Period close ended on 5 March".
fn around(welcome: &Reference<'_, '_>) -> String {
    let happening = welcome.happening;
    let name = &happening.entry.name;
    let (first, last) = (happening.span.first, happening.span.last);
    match welcome.side {
        WindowSide::Before => {
            let verb = if is_plural(name) { "start" } else { "starts" };
            format!("{name} {verb} on {}", days::day_month(first))
        }
        WindowSide::During => format!("{name} lasts until {}", days::day_month(last)),
        WindowSide::After => format!("{name} ended on {}", days::day_month(last)),
    }
}

/// Returns what an opener is about, in a few words.
const fn topic(opener: Opener) -> &'static str {
    match opener {
        Opener::Measures => "a time to ask what they steer by",
        Opener::Skills => "a time to ask about skills",
        Opener::Challenges => "a time to ask what makes work hard",
        Opener::Needs => "a time to ask how well we serve them",
        Opener::Ideas => "a time to bring an idea",
    }
}
