//! What the user says about a word of ours.

use serde::{Deserialize, Serialize};

use crate::Id;

/// What the user says of a word of ours: one more, or one that is fine here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "our_word", kind = "word")]
#[searched(kind = "ourWord", title = "word", body("plain"))]
pub struct OurWord {
    pub id: Id<OurWord>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// The word; where it is `fine`, the term of the list that it switches off.
    pub word: String,
    /// What to say instead; several are separated by semicolons.
    #[serde(default)]
    pub plain: String,
    /// Whether people here say it, too, so that it is left alone.
    #[serde(default)]
    pub fine: bool,
}
