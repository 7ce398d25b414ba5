//! What is said about a file, kept to a number that a person can read.

use serde::{Deserialize, Serialize};

/// More remarks than this nobody reads; the last one says how many there are beyond.
const MOST: usize = 500;

/// Something about a part of a file, for the person who imports it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Remark {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The kind of component: "VEVENT".
    pub component: String,
    /// A sentence.
    pub reason: String,
}

/// A growing list of remarks.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    kept: Vec<Remark>,
    /// The line of the first one beyond, and how many.
    beyond: Option<(usize, usize)>,
}

impl Remarks {
    pub(super) fn push(&mut self, line: usize, component: &str, reason: String) {
        if self.kept.len() < MOST {
            self.kept.push(Remark {
                line,
                component: component.chars().take(40).collect(),
                reason,
            });
        } else {
            let (_, beyond) = self.beyond.get_or_insert((line, 0));
            *beyond += 1;
        }
    }

    pub(super) fn on_event(&mut self, line: usize, reason: &str) {
        self.push(line, "VEVENT", reason.to_owned());
    }

    /// Returns the remarks in order of their lines.
    pub(super) fn finish(mut self) -> Vec<Remark> {
        self.kept.sort_by_key(|remark| remark.line);
        if let Some((line, beyond)) = self.beyond {
            self.kept.push(Remark {
                line,
                component: "VCALENDAR".to_owned(),
                reason: format!("{beyond} more of the like, from here on."),
            });
        }
        self.kept
    }
}
