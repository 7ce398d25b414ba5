//! What speaks against a standing one-to-one, in words.

use chrono::NaiveDate;

use super::super::standing::Mark;
use crate::english::days;

impl Mark {
    /// Returns what speaks against it, behind a subject: "falls in Budget lock".
    pub(crate) fn brief(&self) -> String {
        let whose = |who| match who {
            Some(who) => (who, "is"),
            None => ("you", "are"),
        };
        match self {
            Self::Away { who } => {
                let (who, is) = whose(who.as_deref());
                format!("comes while {who} {is} away")
            }
            Self::DayOff { name, who } => {
                let (who, _) = whose(who.as_deref());
                format!("falls on {name}, a day off for {who}")
            }
            Self::Critical { entry } => format!("falls in {entry}"),
        }
    }

    /// Returns the same with its day and an offer: "Tue 24 Nov falls in Budget lock: skip it, or keep
    /// it short."
    pub(crate) fn text(&self, date: NaiveDate) -> String {
        let offer = match self {
            Self::Away { .. } | Self::DayOff { .. } => "skip it, or move it",
            Self::Critical { .. } => "skip it, or keep it short",
        };
        format!("{} {}: {offer}.", days::short(date), self.brief())
    }
}
