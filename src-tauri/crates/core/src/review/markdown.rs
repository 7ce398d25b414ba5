//! The page as Markdown.

use std::fmt::Write as _;

use super::ReviewDocument;
use crate::english::markdown::escaped;

/// Returns the page as Markdown, without what is beside it.
pub fn markdown(document: &ReviewDocument) -> String {
    let mut text = format!(
        "# {}\n\n{}\n",
        escaped(&document.title),
        escaped(&document.byline)
    );
    for paragraph in document.paragraphs() {
        // Writing to a text never fails.
        write!(text, "\n{}\n", escaped(paragraph)).ok();
    }
    for (heading, lines) in document.printed() {
        write!(text, "\n## {heading}\n\n").ok();
        for line in lines {
            writeln!(text, "- {}", escaped(&line.text)).ok();
        }
    }
    text
}
