//! A sheet for one leader, to copy or to print; all on it comes from [`Shareable`](super::Shareable) values.

use std::fmt::Write as _;

use serde::Serialize;

use crate::{english::say, model::Leader};

/// A sheet as text and in lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderSheet {
    /// "How I read your figures"
    pub title: String,
    /// The role of the leader.
    pub who: String,
    pub lead: String,
    pub lines: Vec<SheetLine>,
    /// "What would you put differently?"
    pub close: String,
    /// All of it, to copy.
    pub text: String,
    /// How many lines this leader may not see; they are left out.
    pub left_out: usize,
}

/// One line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetLine {
    /// What the line is about: "What ends it"; may be empty.
    pub label: String,
    /// "Days to collect (58 days, aim 50) move net cash"
    pub text: String,
    /// How we know: "seen in the monthly report", "you told me", "our guess"; may be empty.
    pub ground: String,
}

impl LeaderSheet {
    /// Returns a sheet for a leader.
    pub fn new(title: String, leader: &Leader, lead: String, lines: Vec<SheetLine>) -> Self {
        let close = "What would you put differently?".to_owned();
        let mut text = format!("{title}\n\n{lead}\n");
        for SheetLine {
            label,
            text: line,
            ground,
        } in &lines
        {
            // A String takes everything.
            let _ = match (label.as_str(), ground.as_str()) {
                ("", ground) => writeln!(text, "- {line}: {ground}."),
                (label, _) => writeln!(text, "- {label}: {}", say::uncapital(line)),
            };
        }
        let _ = write!(text, "\n{close}\n");
        Self {
            title,
            who: leader.role.clone(),
            lead,
            lines,
            close,
            text,
            left_out: 0,
        }
    }
}
