//! vCards 2.1, 3.0 and 4.0, one or many in a file. Each is read apart, so that a damaged one costs no other.

use std::borrow::Cow;

use calcard::{
    Entry, Parser,
    vcard::{VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardType},
};

use super::{ContactFile, ContactProblem, MOST, RefusedContact, Written};

fn is_line(line: &str, expected: &str) -> bool {
    line.trim().eq_ignore_ascii_case(expected)
}

fn begins(line: &str) -> bool {
    is_line(line.trim_start_matches('\u{feff}'), "BEGIN:VCARD")
}

/// Tells whether a card begins anywhere in the text.
pub(super) fn has_cards(text: &str) -> bool {
    text.lines().any(begins)
}

pub(super) fn read(text: &str) -> ContactFile {
    let mut file = ContactFile::default();
    for (count, (line, card)) in cards(text).into_iter().enumerate() {
        if count == MOST {
            let problem = ContactProblem::TooMany;
            file.refused.push(RefusedContact { line, problem });
            break;
        }
        match contact(line, card) {
            Ok(contact) => file.contacts.push(contact),
            Err(refused) => file.refused.push(refused),
        }
    }
    file
}

/// Returns each card with the line on which it begins; what is between two cards belongs to the first.
fn cards(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if begins(line) {
            found.push((number + 1, start));
        }
        start += line.len();
    }
    let ends = found
        .iter()
        .skip(1)
        .map(|(_, start)| *start)
        .chain([text.len()]);
    let slices = found.iter().zip(ends);
    slices
        .filter_map(|((line, start), end)| Some((*line, text.get(*start..end)?)))
        .collect()
}

fn contact(line: usize, card: &str) -> Result<super::Contact, RefusedContact> {
    let refused = |problem| Err(RefusedContact { line, problem });
    if !card.lines().any(|line| is_line(line, "END:VCARD")) {
        return refused(ContactProblem::NoEnd);
    }
    let Some(card) = parsed(card) else {
        return refused(ContactProblem::NotACard);
    };
    match first(&card, &VCardProperty::Kind).to_lowercase().as_str() {
        "group" => return refused(ContactProblem::Group),
        "org" | "location" | "device" | "application" => {
            return refused(ContactProblem::NotAPerson);
        }
        _ => {}
    }
    let shown_as = VCardProperty::Other("X-ABSHOWAS".to_owned());
    if first(&card, &shown_as).eq_ignore_ascii_case("company") {
        return refused(ContactProblem::NotAPerson);
    }
    let (full, name) = (
        first(&card, &VCardProperty::Fn),
        parts(&card, &VCardProperty::N),
    );
    let organisation = parts(&card, &VCardProperty::Org);
    let at = |parts: &[String], place: usize| parts.get(place).cloned().unwrap_or_default();
    let role = first(&card, &VCardProperty::Title);
    let role = if role.trim().is_empty() {
        first(&card, &VCardProperty::Role)
    } else {
        role
    };
    // The whole name is what the card shows; its halves serve where it is missing or an address.
    let has_full = !full.trim().is_empty() && !full.contains('@');
    let half = |place: usize| {
        if has_full {
            String::new()
        } else {
            at(&name, place)
        }
    };
    Written {
        first: &half(1),
        last: &half(0),
        full: &full,
        role: &role,
        department: &organisation
            .iter()
            .skip(1)
            .rfind(|part| !part.trim().is_empty())
            .cloned()
            .unwrap_or_default(),
        company: &at(&organisation, 0),
        email: &email(&card),
    }
    .contact(line)
}

/// Parses a card. Where a property does not name its letters, they are UTF-8 if they can be.
fn parsed(text: &str) -> Option<VCard> {
    let parse = |text: &str| {
        let Entry::VCard(card) = Parser::new(text).entry() else {
            return None;
        };
        Some(card)
    };
    let mut card = parse(text)?;
    let other = as_utf_8(text).and_then(|text| parse(&text));
    for (entry, other) in card
        .entries
        .iter_mut()
        .zip(other.iter().flat_map(|card| &card.entries))
    {
        let text = texts(other).concat();
        if !text.is_empty() && !text.contains('\u{fffd}') {
            *entry = other.clone();
        }
    }
    Some(card)
}

/// Returns a card with UTF-8 named where quoted letters are in no named encoding; none where there are no such.
fn as_utf_8(card: &str) -> Option<String> {
    const QUOTED: &str = "QUOTED-PRINTABLE";
    let mut is_changed = false;
    let lines = card.split_inclusive('\n').map(|line| {
        let end = line.find(':').unwrap_or(0);
        let parameters = line.get(..end).unwrap_or_default().to_ascii_uppercase();
        match parameters.find(QUOTED) {
            Some(at) if !parameters.contains("CHARSET") => {
                is_changed = true;
                let (before, after) = line.split_at(at + QUOTED.len());
                format!("{before};CHARSET=UTF-8{after}")
            }
            Some(_) | None => line.to_owned(),
        }
    });
    let text = lines.collect();
    is_changed.then_some(text)
}

fn texts(entry: &VCardEntry) -> Vec<String> {
    let texts = entry
        .values
        .iter()
        .map(|value| value.clone().into_text().unwrap_or_default());
    texts.map(Cow::into_owned).collect()
}

/// Returns the first text of the first property of this name that has one.
fn first(card: &VCard, property: &VCardProperty) -> String {
    let is_wanted = |entry: &&VCardEntry| match (property, &entry.name) {
        (VCardProperty::Other(wanted), VCardProperty::Other(name)) => {
            name.eq_ignore_ascii_case(wanted)
        }
        (wanted, name) => wanted == name,
    };
    let mut entries = card.entries.iter().filter(is_wanted);
    entries
        .find_map(|entry| {
            texts(entry)
                .into_iter()
                .find(|text| !text.trim().is_empty())
        })
        .unwrap_or_default()
}

fn parts(card: &VCard, property: &VCardProperty) -> Vec<String> {
    card.property(property).map(texts).unwrap_or_default()
}

/// Returns the address that the card prefers, else one for work, else the first.
fn email(card: &VCard) -> String {
    let rank = |entry: &VCardEntry| {
        let is_preferred = entry.params.iter().any(|param| {
            let is_type = matches!(&param.value, VCardParameterValue::Text(text) if text.eq_ignore_ascii_case("pref"));
            param.name == VCardParameterName::Pref || is_type
        });
        let is_work = entry
            .params
            .iter()
            .any(|param| param.value == VCardParameterValue::Type(VCardType::Work));
        (!is_preferred, !is_work)
    };
    let addresses = card.properties(&VCardProperty::Email);
    let addresses = addresses.filter(|entry| texts(entry).iter().any(|text| text.contains('@')));
    let best = addresses.min_by_key(|entry| rank(entry));
    best.map(texts)
        .and_then(|texts| texts.into_iter().next())
        .unwrap_or_default()
}
