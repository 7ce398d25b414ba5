//! The sentences about files of contacts.

use super::{ContactFileProblem, ContactProblem};

/// Returns why nothing of a file can be used.
pub const fn file_problem(problem: ContactFileProblem) -> &'static str {
    match problem {
        ContactFileProblem::Unreadable => {
            "Cannot be read. Check that it exists and that this account may read it."
        }
        ContactFileProblem::NoFile => "Not a file. Choose the contacts file itself.",
        ContactFileProblem::TooLarge => {
            "Larger than 256 MB. Export the contacts without photos, or in two parts."
        }
        ContactFileProblem::Empty => "This file is empty.",
        ContactFileProblem::Workbook => {
            "A spreadsheet workbook. Open it in its program, choose File, Save As and the type CSV UTF-8, then import that file."
        }
        ContactFileProblem::NotText => {
            "Not a list of contacts: a picture or the file of another program."
        }
        ContactFileProblem::NoPeople => {
            "No contacts found. Export them as vCard (.vcf) or as CSV with a row of headings."
        }
        ContactFileProblem::Calendar => "A calendar file. Use “Import a calendar” for it.",
        ContactFileProblem::Twice => "This file was chosen twice.",
        ContactFileProblem::SecondTable => {
            "Columns are chosen for one table at a time. Import this one separately."
        }
    }
}

/// Returns why a card or a row gives no contact.
pub fn problem(problem: &ContactProblem) -> String {
    match problem {
        ContactProblem::NoEnd => "This card has no end; the file may be cut off here.".to_owned(),
        ContactProblem::NotACard => "This card cannot be read.".to_owned(),
        ContactProblem::Group => "A group, not a person.".to_owned(),
        ContactProblem::NotAPerson => "An organization or a place, not a person.".to_owned(),
        ContactProblem::Nameless => "No name, role or e-mail address.".to_owned(),
        ContactProblem::OpenQuote => {
            "A quotation mark is not closed, or text follows the closing one.".to_owned()
        }
        ContactProblem::TooManyCells => "This row has more cells than the heading.".to_owned(),
        ContactProblem::TooLong => {
            "The name, the role or the department is longer than 120 characters.".to_owned()
        }
        ContactProblem::TooMany => {
            format!("Only the first {} contacts are read.", super::MOST)
        }
        ContactProblem::Twice { line } => format!("The same person as in line {line}."),
        ContactProblem::TwiceInFiles => "The same person as in another file.".to_owned(),
    }
}
