//! Templates: a text with slots in braces, and what may stand in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::LetterKind;
use super::Words;
use crate::{Error, Result};

/// The texts that replace built-in ones, by kind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Templates(pub BTreeMap<LetterKind, String>);

impl Templates {
    /// Returns the template of a kind: one's own, else the built-in one.
    pub fn text(&self, kind: LetterKind) -> &str {
        self.0
            .get(&kind)
            .map_or_else(|| kind.built_in(), String::as_str)
    }
}

/// A template as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Template {
    /// What it is for.
    pub kind: LetterKind,
    /// The text, with slots in braces.
    pub text: String,
    /// Whether it replaces the built-in text.
    pub own: bool,
    /// The slots that it can have, without braces.
    pub slots: Vec<String>,
}

/// Returns the templates of all kinds.
pub fn screen(templates: &Templates) -> Vec<Template> {
    let template = |kind: LetterKind| Template {
        kind,
        text: templates.text(kind).to_owned(),
        own: templates.0.contains_key(&kind),
        slots: kind.slots().into_iter().map(str::to_owned).collect(),
    };
    LetterKind::ALL
        .iter()
        .map(|(kind, _)| template(*kind))
        .collect()
}

/// The most characters of an unknown slot that a sentence repeats.
const SHOWN: usize = 40;

/// Refuses an empty template, and one with a slot that its kind does not know.
pub fn validate(kind: LetterKind, text: &str) -> Result<()> {
    crate::model::validate::text("text", text)?;
    let slots = kind.slots();
    let unknown = pieces(text).find_map(|piece| match piece {
        Piece::Slot(name) if !slots.contains(&name) => Some(name),
        Piece::Slot(_) | Piece::Text(_) => None,
    });
    let Some(unknown) = unknown else {
        return Ok(());
    };
    let unknown: String = unknown.chars().take(SHOWN).collect();
    let known: Vec<String> = slots.iter().map(|slot| format!("{{{slot}}}")).collect();
    Err(Error::invalid(
        "text",
        format!(
            "“{{{unknown}}}” is not known in this text. Use one of {}.",
            known.join(", ")
        ),
    ))
}

/// A part of a template.
enum Piece<'a> {
    Text(&'a str),
    Slot(&'a str),
}

/// Returns the parts of a template in order. A brace that nothing closes on its line is text.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((slot, after)) = slot_at_start(rest) {
            rest = after;
            return Some(Piece::Slot(slot));
        }
        let next = rest
            .char_indices()
            .skip(1)
            .find(|(at, letter)| {
                *letter == '{' && rest.get(*at..).and_then(slot_at_start).is_some()
            })
            .map_or(rest.len(), |(at, _)| at);
        let (before, after) = rest.split_at(next);
        rest = after;
        Some(Piece::Text(before))
    })
}

fn slot_at_start(text: &str) -> Option<(&str, &str)> {
    let (slot, after) = text.strip_prefix('{')?.split_once('}')?;
    (!slot.contains(['\n', '{'])).then_some((slot, after))
}

/// Returns the text with its slots filled. An empty slot takes the space before it along, and a
/// paragraph that is left empty goes.
pub(crate) fn fill(template: &str, slots: &[(&'static str, String)]) -> String {
    let mut filled = String::new();
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Slot(name) => {
                let value = slots.iter().find(|(slot, _)| *slot == name);
                let value = value.map_or("", |(_, text)| text.trim());
                if value.is_empty() {
                    filled.truncate(filled.trim_end_matches(' ').len());
                } else {
                    filled.push_str(value);
                }
            }
        }
    }
    let lines: Vec<&str> = filled.lines().map(str::trim_end).collect();
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let repeats = line.is_empty() && at > 0 && lines.get(at - 1).is_some_and(|l| l.is_empty());
        if !repeats {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_and_empty_ones_leave_no_gap() {
        let slots = [
            ("name", "Jules".to_owned()),
            ("nothing", String::new()),
            ("my name", "Ana".to_owned()),
            ("length", "half an hour".to_owned()),
        ];
        for (template, text) in [
            ("Hello {name},\n\n{my name}", "Hello Jules,\n\nAna"),
            ("Hello {nothing},\n\nYes", "Hello,\n\nYes"),
            ("One.\n\n{nothing}\n\nTwo.", "One.\n\nTwo."),
            ("Here: {name}. {nothing}\n\nEnd", "Here: Jules.\n\nEnd"),
            ("{length} with {name}", "half an hour with Jules"),
            ("a {b and } c", "a c"),
            ("open { brace", "open { brace"),
            ("{{name}}", "{Jules}"),
        ] {
            assert_eq!(fill(template, &slots), text, "{template}");
        }
    }

    #[test]
    fn every_built_in_text_knows_its_slots() {
        for (kind, _) in LetterKind::ALL {
            validate(*kind, kind.built_in()).unwrap();
            validate_subject(*kind);
        }
    }

    fn validate_subject(kind: LetterKind) {
        validate(kind, kind.subject()).unwrap();
    }

    #[test]
    fn an_unknown_slot_is_refused() {
        for (text, is_fine) in [
            ("Hello {name}", true),
            ("Hello {nmae}", false),
            ("Hello {promise}", false),
            ("", false),
            ("a { b", true),
        ] {
            assert_eq!(validate(LetterKind::Ask, text).is_ok(), is_fine, "{text}");
        }
    }
}
