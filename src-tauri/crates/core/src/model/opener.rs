//! The five openers: the questions of the course.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One of the five openers; its number is what the data file and the wire hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "number"))]
pub enum Opener {
    /// How do you measure your business?
    Measures,
    /// What are the skills your team needs today and tomorrow?
    Skills,
    /// What are the most challenging factors facing your workforce?
    Challenges,
    /// How well are we currently meeting your needs?
    Needs,
    /// Are we bringing innovative solutions to the table?
    Ideas,
}

impl Opener {
    /// All five, in the order of the course.
    pub const ALL: [Self; 5] = [
        Self::Measures,
        Self::Skills,
        Self::Challenges,
        Self::Needs,
        Self::Ideas,
    ];

    /// Returns its number, 1 to 5.
    pub const fn number(self) -> u8 {
        match self {
            Self::Measures => 1,
            Self::Skills => 2,
            Self::Challenges => 3,
            Self::Needs => 4,
            Self::Ideas => 5,
        }
    }
}

/// A number that is none of an opener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnOpener;

impl fmt::Display for NotAnOpener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("There are five openers, 1 to 5.")
    }
}

impl TryFrom<u8> for Opener {
    type Error = NotAnOpener;

    fn try_from(number: u8) -> Result<Self, NotAnOpener> {
        Self::ALL
            .into_iter()
            .find(|opener| opener.number() == number)
            .ok_or(NotAnOpener)
    }
}

impl From<Opener> for u8 {
    fn from(opener: Opener) -> Self {
        opener.number()
    }
}

impl fmt::Display for Opener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openers_are_numbers_on_the_wire() {
        for opener in Opener::ALL {
            let text = serde_json::to_string(&opener).unwrap();
            assert_eq!(text, opener.to_string());
            assert_eq!(serde_json::from_str::<Opener>(&text).unwrap(), opener);
        }
        for number in ["0", "6"] {
            let refused = serde_json::from_str::<Opener>(number).unwrap_err();
            assert!(refused.to_string().contains("five openers"), "{refused}");
        }
    }
}
