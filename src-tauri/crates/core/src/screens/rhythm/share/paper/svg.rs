//! The few shapes that the sheet is drawn with, and how wide a text is.

use std::fmt::Write;

use crate::xml::escaped;

/// Fonts that are likely to be there, in order.
const FONTS: &str =
    "Inter, 'Inter Variable', 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

/// A drawing under way. Writing to a String can't fail, so that results are not looked at.
pub(super) struct Svg(String);

impl Svg {
    /// Begins a white sheet; what is drawn counts from within its margin.
    pub(super) fn new((wide, high): (f32, f32), margin: f32, title: &str) -> Self {
        let (whole, tall) = (wide + 2.0 * margin, high + 2.0 * margin);
        let mut text = String::with_capacity(64 * 1024);
        let _ = write!(
            text,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{0} {0} {whole} {tall}\" width=\"{whole}pt\" height=\"{tall}pt\" role=\"img\" text-rendering=\"geometricPrecision\" font-family=\"{FONTS}\"><title>{1}</title>",
            -margin,
            escaped(title)
        );
        let mut svg = Self(text);
        svg.rect((-margin, -margin, whole, tall), "#ffffff", 0.0);
        svg
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    pub(super) fn done(mut self) -> String {
        self.0.push_str("</svg>\n");
        self.0
    }

    pub(super) fn rect(
        &mut self,
        (x, y, wide, high): (f32, f32, f32, f32),
        fill: &str,
        round: f32,
    ) {
        let _ = write!(
            self.0,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{fill}\"",
            wide.max(0.0),
            high.max(0.0),
        );
        if round > 0.0 {
            let _ = write!(self.0, " rx=\"{round}\"");
        }
        self.0.push_str("/>");
    }

    pub(super) fn frame(&mut self, (x, y, wide, high): (f32, f32, f32, f32), ink: &str) {
        let _ = write!(
            self.0,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"1\"/>"
        );
    }

    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), ink: &str, thick: f32) {
        let _ = write!(
            self.0,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{ink}\" stroke-width=\"{thick}\"/>",
            from.0, from.1, to.0, to.1
        );
    }

    pub(super) fn triangle(&mut self, a: (f32, f32), b: (f32, f32), c: (f32, f32), fill: &str) {
        let _ = write!(
            self.0,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z\" fill=\"{fill}\"/>",
            a.0, a.1, b.0, b.1, c.0, c.1
        );
    }

    pub(super) fn dot(&mut self, (x, y): (f32, f32), radius: f32, filled: bool) {
        let fill = if filled { "#1a1e24" } else { "#ffffff" };
        let _ = write!(
            self.0,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{fill}\" stroke=\"#1a1e24\" stroke-width=\"1.2\"/>"
        );
    }

    pub(super) fn text(
        &mut self,
        (x, y): (f32, f32),
        text: &str,
        size: f32,
        ink: &str,
        anchor: &str,
        strong: bool,
    ) {
        let weight = if strong { " font-weight=\"600\"" } else { "" };
        let _ = write!(
            self.0,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{ink}\" text-anchor=\"{anchor}\"{weight}>{}</text>",
            escaped(text)
        );
    }

    /// Writes from the bottom to the top.
    pub(super) fn upwards(&mut self, (x, y): (f32, f32), text: &str, size: f32, ink: &str) {
        let _ = write!(
            self.0,
            "<text transform=\"translate({x:.1} {y:.1}) rotate(-90)\" font-size=\"{size}\" fill=\"{ink}\">{}</text>",
            escaped(text)
        );
    }
}

/// Returns how wide a text is at most, in the usual fonts without serifs.
pub(super) fn width(text: &str, size: f32) -> f32 {
    text.chars().map(|letter| size * share(letter)).sum()
}

const fn share(letter: char) -> f32 {
    match letter {
        // Not written at all.
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => 0.0,
        'i' | 'j' | 'l' | '.' | ',' | '\'' | ':' | ';' | '|' | '’' => 0.28,
        'f' | 't' | 'r' | 'I' | ' ' | '-' | '(' | ')' => 0.37,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 0.9,
        'A'..='Z' | '&' => 0.7,
        '\u{2e80}'..='\u{ffff}' => 1.0,
        _ => 0.59,
    }
}

/// Returns as much of the text as fits, with a sign where something is left out; nothing where not even
/// two letters fit.
pub(super) fn fitting(text: &str, size: f32, room: f32) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = size * share('…');
    for letter in text.chars() {
        used += size * share(letter);
        if used > room {
            break;
        }
        kept.push(letter);
    }
    let kept = kept.trim_end();
    if kept.chars().count() < 2 {
        String::new()
    } else {
        format!("{kept}…")
    }
}

/// Returns the text in lines of at most so much room, parted at spaces and after hyphens; a part that is
/// longer than a line stands alone on one.
pub(super) fn wrapped(text: &str, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in text.split_inclusive([' ', '-', '/']) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line}{}", part.trim_end()), size) <= room => {
                line.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_and_says_so() {
        assert_eq!(fitting("Budget", 10.0, 100.0), "Budget");
        let cut = fitting("Quarter close and audit", 10.0, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 10.0) <= 60.0, "{cut}");
        assert_eq!(fitting("Budget", 10.0, 8.0), "");
    }

    #[test]
    fn lines_part_at_spaces_and_hyphens() {
        assert_eq!(wrapped("Budget", 10.0, 100.0), ["Budget"]);
        assert_eq!(wrapped("Year-end close", 10.0, 50.0), ["Year-end", "close"]);
        assert_eq!(
            wrapped("Year-end close", 10.0, 30.0),
            ["Year-", "end", "close"]
        );
        assert_eq!(wrapped("", 10.0, 30.0), [""; 0]);
    }
}
