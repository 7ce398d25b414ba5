//! What a person chooses in the preview of a list.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Columns;
use crate::model::Words;

/// Roughly when I last spoke with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum LastSpoke {
    /// Within a month.
    Month,
    /// Within three months.
    Quarter,
    /// Longer ago.
    Longer,
    Never,
}

impl Words for LastSpoke {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Month, "month"),
        (Self::Quarter, "quarter"),
        (Self::Longer, "longer"),
        (Self::Never, "never"),
    ];
}

impl LastSpoke {
    /// Returns the middle of the time that is meant, counted back from `today`.
    pub fn date(self, today: NaiveDate) -> Option<NaiveDate> {
        let days = match self {
            Self::Month => 15,
            Self::Quarter => 60,
            Self::Longer => 120,
            Self::Never => return None,
        };
        today.checked_sub_days(Days::new(days))
    }
}

/// What was chosen in the preview of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct PasteChoices {
    /// Which column is what; the guess if left out.
    pub columns: Option<Columns>,
    /// When I last spoke with these people; if left out, they are not known.
    pub last_spoke: Option<LastSpoke>,
    /// Choices for single rows.
    pub rows: Option<Vec<RowChoice>>,
}

/// What was chosen for one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct RowChoice {
    /// The key of the row.
    pub row: String,
    pub name: Option<String>,
    pub role: Option<String>,
    pub unit: Option<String>,
    /// When I last spoke with this person, where it differs from the list.
    pub last_spoke: Option<LastSpoke>,
}
