//! The page for word processors: headings, paragraphs and bullets, black on white, A4.

use std::{io::Cursor, iter::once};

use docx_rs::{
    AbstractNumbering, Docx, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, NumberingId, PageMargin, Paragraph, Run, RunFonts, SpecialIndentType,
    Start, Style, StyleType,
};

use super::ReviewDocument;

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_020;
const FONT: &str = "Arial";
/// Sizes in half points.
const TITLE: usize = 34;
const HEADING: usize = 22;
const TEXT: usize = 21;
/// The height of a line of text, in twentieths of a point.
const LINE: i32 = 280;
/// 1 is a numbered list of the library.
const BULLETS: usize = 2;

/// Returns the page as the bytes of a DOCX file, without what is beside it.
pub fn docx(document: &ReviewDocument) -> Vec<u8> {
    let paragraphs = once(document.byline.as_str()).chain(document.paragraphs());
    let sections = document.printed().map(|(heading, lines)| {
        let lines = lines.into_iter().map(|line| line.text.as_str()).collect();
        (heading, lines)
    });
    page(&document.title, paragraphs, sections)
}

/// Returns a title, paragraphs, and headings with lines as the bytes of a DOCX file.
pub fn page<'a>(
    title: &str,
    paragraphs: impl Iterator<Item = &'a str>,
    sections: impl Iterator<Item = (&'a str, Vec<&'a str>)>,
) -> Vec<u8> {
    let mut file = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(PageMargin {
            top: MARGIN,
            left: MARGIN,
            bottom: MARGIN,
            right: MARGIN,
            header: 0,
            footer: 0,
            gutter: 0,
        })
        .default_fonts(
            RunFonts::new()
                .ascii(FONT)
                .hi_ansi(FONT)
                .cs(FONT)
                .east_asia(FONT),
        )
        .default_size(TEXT)
        .add_style(heading("Heading1", "heading 1", 0, TITLE, (0, 40)))
        .add_style(heading("Heading2", "heading 2", 1, HEADING, (140, 30)))
        .add_abstract_numbering(bullets())
        .add_numbering(Numbering::new(BULLETS, BULLETS));
    file = file.add_paragraph(text(title).style("Heading1"));
    for paragraph in paragraphs {
        file = file.add_paragraph(body(paragraph));
    }
    for (heading, lines) in sections {
        file = file.add_paragraph(text(heading).style("Heading2").keep_next(true));
        for line in lines {
            let bullet = NumberingId::new(BULLETS);
            let line = body(line).numbering(bullet, IndentLevel::new(0));
            file = file.add_paragraph(line);
        }
    }
    let mut bytes = Cursor::new(Vec::new());
    // Writing to memory does not fail.
    file.build().pack(&mut bytes).ok();
    bytes.into_inner()
}

fn heading(id: &str, name: &str, level: usize, size: usize, (before, after): (u32, u32)) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .based_on("Normal")
        .next("Normal")
        .q_format(true)
        .outline_lvl(level)
        .size(size)
        .bold()
        .line_spacing(LineSpacing::new().before(before).after(after))
}

fn bullets() -> AbstractNumbering {
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("•"),
        LevelJc::new("left"),
    );
    let hanging = SpecialIndentType::Hanging(220);
    AbstractNumbering::new(BULLETS).add_level(level.indent(Some(220), Some(hanging), None, None))
}

fn body(content: &str) -> Paragraph {
    let spacing = LineSpacing::new()
        .line_rule(LineSpacingType::Exact)
        .line(LINE)
        .after(20);
    text(content).line_spacing(spacing)
}

/// Returns a text on one line, without what XML does not allow.
fn text(content: &str) -> Paragraph {
    let flat = content.split_whitespace().collect::<Vec<_>>().join(" ");
    let safe = flat
        .chars()
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'));
    Paragraph::new().add_run(Run::new().add_text(safe.collect::<String>()))
}
