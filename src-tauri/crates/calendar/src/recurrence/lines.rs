//! Reading the property lines of a recurrence.

use super::error::{RecurrenceError, quoted};
use super::moment::Moment;
use super::rule::Rule;
use super::set::RecurrenceSet;
use crate::content_line::ContentLine;
use crate::zones::Zone;

impl RecurrenceSet {
    /// Reads `DTSTART`, `RRULE`, `RDATE` and `EXDATE` lines: one `DTSTART`, any number of the others,
    /// in any order, folded or not, with any ends of lines.
    pub fn parse_lines(text: &str) -> Result<Self, RecurrenceError> {
        let mut start = None;
        let (mut rules, mut extra, mut without) = (Vec::new(), Vec::new(), Vec::new());
        for text in unfolded(text) {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let refused = || RecurrenceError::UnknownLine(quoted(text));
            let line = ContentLine::of(text).ok_or_else(refused)?;
            let zone = line.parameter("TZID");
            match line.name.to_ascii_uppercase().as_str() {
                "DTSTART" => {
                    let moment = Moment::read(line.value, zone, Zone::of_file)?;
                    if start.replace(moment).is_some() {
                        return Err(RecurrenceError::Twice("DTSTART".to_owned()));
                    }
                }
                "RRULE" => rules.push(line.value.parse::<Rule>()?),
                "RDATE" => extra.append(&mut Moment::read_list(line.value, zone, Zone::of_file)?),
                "EXDATE" => {
                    without.append(&mut Moment::read_list(line.value, zone, Zone::of_file)?);
                }

                "EXRULE" => return Err(RecurrenceError::ExceptionRule),
                _ => return Err(refused()),
            }
        }
        let start = start.ok_or(RecurrenceError::NoStart)?;
        Ok(Self::new(start, rules, &extra, &without))
    }
}

/// Joins folded lines: one that starts with a space or a tab goes on where the last one ended.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split(['\n', '\r']) {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ if line.is_empty() => {}
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}
