//! Every sentence of `homework`.

use crate::{english::say, model::Topic};

impl Topic {
    /// Returns what people call the topic, in lower case and to stand in a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decides => "how they decide",
            Self::Data => "their figures",
            Self::ReliesOn => "whose advice counts",
            Self::Involved => "who is in the room",
            Self::Plans => "their plans",
            Self::MarketRoute => "the way to their customers",
            Self::Environment => "forces from outside",
            Self::Competition => "the competition",
        }
    }
}

/// Returns how ready the homework is: what is out of date, and what is missing.
pub(super) fn readiness(fresh: &[Topic], stale: &[Topic], missing: &[Topic]) -> String {
    let names =
        |topics: &[Topic]| say::list(&topics.iter().map(|topic| topic.name()).collect::<Vec<_>>());
    match (fresh.len(), stale, missing) {
        (0, [], _) => "Nothing is known yet: one figure and one plan are a good start.".to_owned(),
        (_, [], []) => "All eight topics are fresh.".to_owned(),
        (_, [], missing) => format!("Nothing yet on {}.", names(missing)),
        (_, stale, []) => format!("Out of date: {}.", names(stale)),
        (_, stale, missing) => {
            format!(
                "Out of date: {}. Nothing yet on {}.",
                names(stale),
                names(missing)
            )
        }
    }
}
