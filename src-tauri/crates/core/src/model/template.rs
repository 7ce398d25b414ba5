//! Templates: a text with slots in braces, and what may stand in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::LetterKind;
use super::Words;
use crate::{Error, Result};

/// The texts, or the subjects, that replace built-in ones, by kind.
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

    /// Returns the subject of a kind: one's own, else the built-in one.
    pub fn subject(&self, kind: LetterKind) -> &str {
        self.0
            .get(&kind)
            .map_or_else(|| kind.subject(), String::as_str)
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
    /// The subject line, with slots in braces.
    pub subject: String,
    /// Whether text or subject replace the built-in ones.
    pub own: bool,
    /// The slots that it can have, without braces.
    pub slots: Vec<String>,
}

/// Returns the templates of all kinds.
pub fn screen(templates: &Templates, subjects: &Templates) -> Vec<Template> {
    let template = |kind: LetterKind| Template {
        kind,
        text: templates.text(kind).to_owned(),
        subject: subjects.subject(kind).to_owned(),
        own: templates.0.contains_key(&kind) || subjects.0.contains_key(&kind),
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
    validate_slots(kind, "text", text)
}

/// Refuses a subject that is empty or has several lines, and one with a slot that its kind does not know.
pub fn validate_subject(kind: LetterKind, subject: &str) -> Result<()> {
    crate::model::validate::text("subject", subject)?;
    if subject.contains(['\n', '\r']) {
        return Err(Error::invalid("subject", "A subject is one line."));
    }
    validate_slots(kind, "subject", subject)
}

fn validate_slots(kind: LetterKind, field: &'static str, text: &str) -> Result<()> {
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
        field,
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

/// Stands for a slot without a value until its line is tidied. No text can hold it.
const EMPTY: char = '\u{0}';

/// Returns the text with its slots filled. What an empty slot leaves behind goes: the space before it, marks that
/// nothing separates any more, a label, a line, a paragraph.
pub(crate) fn fill(template: &str, slots: &[(&'static str, String)]) -> String {
    let mut filled = String::new();
    let mut after_value = false;
    for piece in pieces(template) {
        match piece {
            Piece::Text(text) => {
                // "… for shops." and the stop of the sentence around it.
                let doubled = after_value
                    && text.starts_with(['.', ',', '!', '?'])
                    && filled.ends_with(['.', ',', '!', '?']);
                filled.push_str(text.get(usize::from(doubled)..).unwrap_or(text));
                after_value = false;
            }
            Piece::Slot(name) => {
                let value = slots.iter().find(|(slot, _)| *slot == name);
                let value = value.map_or("", |(_, text)| text.trim());
                if value.is_empty() {
                    filled.push(EMPTY);
                } else {
                    filled.push_str(value);
                    after_value = true;
                }
            }
        }
    }
    let lines = filled.lines().filter_map(|line| {
        if line.contains(EMPTY) {
            tidied(line)
        } else {
            Some(line.trim_end().to_owned())
        }
    });
    let mut text = String::new();
    for line in lines {
        let repeats = line.is_empty() && text.ends_with("\n\n");
        if !repeats {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text.trim().to_owned()
}

/// Words and marks before an empty slot that go with it: "{my role} at {company}".
const LEADING: [&str; 16] = [
    " at", " of", " in", " from", " with", " for", " by", " to", " and", " or", " &", " -", " –",
    " —", " |", " /",
];

/// Returns a line without what its empty slots leave; nothing where nothing else is in it.
fn tidied(line: &str) -> Option<String> {
    let mut text = String::new();
    let mut parts = line.split(EMPTY);
    text.push_str(parts.next().unwrap_or_default());
    let starts = text.trim().is_empty();
    for part in parts {
        let kept = text.trim_end();
        let kept = LEADING
            .iter()
            .find_map(|leading| kept.strip_suffix(leading))
            .unwrap_or(kept);
        text.truncate(kept.len());
        // A label: "Phone: {company}".
        if part.trim().is_empty() && text.ends_with(':') {
            return None;
        }
        if part.starts_with(|next: char| next.is_alphanumeric()) {
            text.push(' ');
        }
        text.push_str(part);
    }
    let mut tidy = String::new();
    for word in text.replace("()", "").split_whitespace() {
        let is_mark = |letter: char| matches!(letter, ',' | ';' | ':' | '.' | '!' | '?');
        let mut word = word;
        // No space before a mark, and none of two marks that met.
        if word.starts_with(is_mark) && !word.starts_with("..") {
            let bare = word.trim_start_matches(is_mark);
            let mark = word.get(..word.len() - bare.len()).unwrap_or_default();
            let met = tidy.is_empty() || tidy.ends_with(is_mark);
            if !met {
                tidy.push_str(mark.get(mark.len() - 1..).unwrap_or_default());
            }
            word = bare;
        }
        if word.is_empty() {
            continue;
        }
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    let tidy = tidy
        .replace(",,", ",")
        .replace(",.", ".")
        .replace(", .", ".");
    let tidy = tidy.trim_start_matches(['-', '–', '—', '|', '/', ' ']);
    tidy.contains(char::is_alphanumeric).then(|| {
        if starts {
            crate::english::say::capital(tidy)
        } else {
            tidy.to_owned()
        }
    })
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
            ("stop", "end.".to_owned()),
            ("length", "half an hour".to_owned()),
        ];
        for (template, text) in [
            ("Hello {name},\n\n{my name}", "Hello Jules,\n\nAna"),
            ("Hello {nothing},\n\nYes", "Hello,\n\nYes"),
            ("One.\n\n{nothing}\n\nTwo.", "One.\n\nTwo."),
            ("Here: {name}. {nothing}\n\nEnd", "Here: Jules.\n\nEnd"),
            ("{length} with {name}", "half an hour with Jules"),
            ("a {b and } c", "a c"),
            ("Dear {nothing}, {nothing},", "Dear,"),
            ("Hello {nothing} {name},", "Hello Jules,"),
            ("{nothing}, thank you for it.", "Thank you for it."),
            ("{my name}, {nothing}", "Ana,"),
            ("{my name}\n{nothing} at {nothing}\nEnd", "Ana\nEnd"),
            ("{name} at {nothing}", "Jules"),
            ("Phone: {nothing}\nEnd", "End"),
            ("Thanks ({nothing}).", "Thanks."),
            ("- {nothing}\n- {name}", "- Jules"),
            ("A {nothing} b  c", "A b c"),
            ("One {stop}.", "One end."),
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
            validate_subject(*kind, kind.subject()).unwrap();
        }
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
        for (subject, is_fine) in [
            ("Coffee, {name}?", true),
            ("a\nb", false),
            ("{nmae}", false),
        ] {
            let found = validate_subject(LetterKind::Ask, subject);
            assert_eq!(found.is_ok(), is_fine, "{subject}");
        }
    }
}
