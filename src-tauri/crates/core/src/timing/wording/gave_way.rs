//! What became of the day of an earlier proposal, in a sentence.

use serde::{Serialize, Serializer};

use super::super::planner::{GaveWay, GaveWayTo};
use crate::english::{days, say};

impl Serialize for GaveWay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let why = match &self.to {
            GaveWayTo::Reason(reason) => reason.text(),
            GaveWayTo::Others(others) if others.is_empty() => {
                "Other chats fill that week.".to_owned()
            }
            GaveWayTo::Others(others) => format!("That day goes to {}.", say::list(others)),
        };
        serializer.collect_str(&format_args!(
            "{} was proposed before. {why}",
            days::short(self.date)
        ))
    }
}
