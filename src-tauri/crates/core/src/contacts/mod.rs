//! People in address books: vCards, and tables that mail programs or a spreadsheet saved.
//!
//! [`read`] turns the bytes of a file into contacts and refusals; [`plan`] compares them with the leaders and units
//! that are there. An address book has hundreds of people who are no leaders, so that only few are suggested.
//!
//! `calcard` reads vCards; tables are read by the `csv` crate.

mod cards;
mod columns;
mod encoding;
mod plan;
pub mod say;
mod table;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use columns::ContactColumns;
pub use plan::{ContactPlan, ContactRow, Fate, plan};

use crate::{
    Id,
    model::Leader,
    paste::{NewPerson, line::address, words::first_name_first},
};

/// The largest file that is read, in bytes; photos make vCards large.
pub const LARGEST: usize = 256 << 20;
/// The most people that are read from a file.
const MOST: usize = 50_000;
/// The longest name, role, unit or company, in characters.
const LONGEST: usize = 120;

/// A person as a file names them; what it does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Where it begins in the file, from 1.
    pub line: usize,
    pub name: String,
    pub role: String,
    pub department: String,
    pub company: String,
    pub email: String,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ContactForm {
    #[default]
    Cards,
    Table,
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactFile {
    pub form: ContactForm,
    /// The encoding, where it had to be guessed.
    pub guessed_encoding: Option<&'static str>,
    pub contacts: Vec<Contact>,
    pub refused: Vec<RefusedContact>,
    /// The names of the columns of a table.
    pub headings: Vec<String>,
    /// Which column is what.
    pub columns: ContactColumns,
}

/// Why nothing of a file can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactFileProblem {
    Unreadable,
    NoFile,
    TooLarge,
    Empty,
    /// A workbook of a spreadsheet program.
    Workbook,
    /// A picture, an archive or the file of another program.
    NotText,
    /// Neither a card nor a row of people.
    NoPeople,
    /// A calendar, which is imported elsewhere.
    Calendar,
    /// The same file was chosen before.
    Twice,
    /// Columns are chosen for one table.
    SecondTable,
}

/// A card or row that gives no contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedContact {
    /// From 1.
    pub line: usize,
    pub problem: ContactProblem,
}

/// Why a card or a row gives no contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactProblem {
    /// The card does not end before the next one or the end of the file.
    NoEnd,
    NotACard,
    /// A list of people.
    Group,
    /// An organisation, a place or a device.
    NotAPerson,
    /// Neither a name, a role nor an e-mail address.
    Nameless,
    /// A quotation mark is not closed.
    OpenQuote,
    /// More cells than the heading has.
    TooManyCells,
    TooLong,
    TooMany,
    /// The same person is in an earlier line.
    Twice {
        line: usize,
    },
    /// The same person is in an earlier file.
    TwiceInFiles,
}

/// What an import writes into a leader who is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaderFill {
    pub leader_id: Id<Leader>,
    /// Only where the leader has none.
    pub name: Option<String>,
    /// Only where the leader has none.
    pub email: Option<String>,
}

/// Tells whether these bytes are contacts: vCards, or a table whose heading has names and addresses.
pub fn looks_like_contacts(bytes: &[u8]) -> bool {
    let text = encoding::decode(bytes).0;
    cards::has_cards(&text) || table::is_address_book(&text)
}

/// Reads a file. `chosen` says which column of a table is what; without it the headings do.
pub fn read(
    bytes: &[u8],
    chosen: Option<ContactColumns>,
) -> Result<ContactFile, ContactFileProblem> {
    if bytes.is_empty() {
        return Err(ContactFileProblem::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ContactFileProblem::Workbook);
    }
    let (text, guessed_encoding) = encoding::decode(bytes);
    if text.contains('\0') || bytes.starts_with(b"%PDF") {
        return Err(ContactFileProblem::NotText);
    }
    if text.trim().is_empty() {
        return Err(ContactFileProblem::Empty);
    }
    let mut file = if cards::has_cards(&text) {
        cards::read(&text)
    } else if text.trim_start().starts_with("BEGIN:VCALENDAR") {
        return Err(ContactFileProblem::Calendar);
    } else {
        table::read(&text, chosen).ok_or(ContactFileProblem::NoPeople)?
    };
    file.guessed_encoding = guessed_encoding;
    if file.contacts.is_empty() && file.refused.is_empty() && file.headings.is_empty() {
        return Err(ContactFileProblem::NoPeople);
    }
    Ok(file)
}

/// The parts of a contact as they were written.
#[derive(Debug, Default)]
struct Written<'a> {
    first: &'a str,
    last: &'a str,
    full: &'a str,
    role: &'a str,
    department: &'a str,
    company: &'a str,
    email: &'a str,
}

impl Written<'_> {
    /// Returns the contact that begins in `line`, or why there is none.
    fn contact(&self, line: usize) -> Result<Contact, RefusedContact> {
        let refused = |problem| Err(RefusedContact { line, problem });
        let contact = Contact {
            line,
            name: self.name(),
            role: one_line(self.role),
            department: one_line(self.department),
            company: one_line(self.company),
            email: address(self.email).unwrap_or_default(),
        };
        if contact.name.is_empty() && contact.role.is_empty() && contact.email.is_empty() {
            return refused(ContactProblem::Nameless);
        }
        let parts = [&contact.name, &contact.role, &contact.department];
        let is_long = |part: &&String| part.chars().nth(LONGEST).is_some();
        if parts.iter().any(is_long) {
            return refused(ContactProblem::TooLong);
        }
        Ok(contact)
    }

    /// Returns the name: by its halves where they are known, the family name first where it is written so.
    fn name(&self) -> String {
        let (first, last) = (one_line(self.first), one_line(self.last));
        let halves = if is_east_asian(&last) && is_east_asian(&first) {
            [last, first]
        } else {
            [first, last]
        };
        let name = halves.join(" ").trim().to_owned();
        let full = one_line(self.full);
        match (name.is_empty(), full.contains('@')) {
            (true, false) => first_name_first(&full),
            _ => name,
        }
    }
}

fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tells whether a name is in Chinese characters, kana or Hangul alone.
fn is_east_asian(name: &str) -> bool {
    let is_one = |letter: char| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    !name.is_empty() && name.chars().all(is_one)
}

/// A chosen contact as a new leader.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct ChosenContact {
    /// The number of its row in the preview.
    pub row: usize,
    /// The role, where it differs from the file.
    pub role: Option<String>,
    /// The name of the unit, where it differs from the offered one; an unknown name makes a new unit.
    pub unit: Option<String>,
}

impl ContactRow {
    /// Returns the leader that this row adds, as it was chosen.
    pub fn new_person(&self, chosen: &ChosenContact) -> NewPerson {
        let text = |chosen: Option<&String>, read: &str| {
            chosen.map_or_else(|| read.to_owned(), |text| text.trim().to_owned())
        };
        NewPerson {
            name: self.name.clone(),
            role: text(chosen.role.as_ref(), &self.role),
            unit: text(chosen.unit.as_ref(), &self.unit),
            email: self.email.clone(),
            spoke_about: None,
        }
    }
}
