//! What the marks on the sheet mean, in its last line.

use super::{
    Area, CAUTION, INFO, INK, fill,
    svg::{Svg, width},
};
use crate::{model::Load, screens::rhythm::year_map::YearCell};

/// Draws one mark in its place.
type Mark = dyn Fn(&mut Svg, Area);

/// Explains the marks below the lanes, on one line, smaller where the sheet is narrow.
pub(super) fn write(svg: &mut Svg, with_chats: bool, (wide, high): (f32, f32)) {
    let loaded = |load: Load| move |svg: &mut Svg, area: Area| fill(svg, &plain(load), area);
    let on_plain = |svg: &mut Svg, area: Area| fill(svg, &plain(Load::Normal), area);
    let chat = |held: bool| {
        move |svg: &mut Svg, (x, y, wide, high): Area| {
            on_plain(svg, (x, y, wide, high));
            svg.dot((x + 5.5, y + 5.5), 2.6, held);
        }
    };
    let mut parts: Vec<(&str, Box<Mark>)> = vec![
        ("Open: a good moment", Box::new(loaded(Load::Open))),
        ("Busy", Box::new(loaded(Load::Busy))),
        ("Critical: do not disturb", Box::new(loaded(Load::Critical))),
        (
            "Holiday",
            Box::new(move |svg, (x, y, wide, high)| {
                on_plain(svg, (x, y, wide, high));
                svg.rect((x + 2.5, y + 3.4, 6.0, 1.2), INK, 0.0);
            }),
        ),
        (
            "From Learning & Development",
            Box::new(move |svg, (x, y, wide, high)| {
                on_plain(svg, (x, y, wide, high));
                svg.triangle((x, y), (x + 5.0, y), (x, y + 5.0), INFO);
            }),
        ),
        (
            "The same, in a busy time",
            Box::new(move |svg, (x, y, wide, high)| {
                on_plain(svg, (x, y, wide, high));
                svg.rect((x, y, wide, 2.6), CAUTION, 0.0);
            }),
        ),
    ];
    if with_chats {
        parts.push(("Chat held", Box::new(chat(true))));
        parts.push(("Chat planned", Box::new(chat(false))));
    }
    let (mark, between) = (15.0, 14.0);
    let (mut marks, mut words) = (-between, 0.0);
    for (text, _) in &parts {
        marks += mark + between;
        words += width(text, 8.0);
    }
    let size = (8.0 * (wide - marks) / words).min(8.0);
    let (mut x, y) = (0.0, high - 14.0);
    for (text, draw_mark) in parts {
        draw_mark(svg, (x, y, 11.0, 11.0));
        svg.text((x + mark, y + 8.4), text, size, INK, "start", false);
        x += mark + width(text, size) + between;
    }
}

const fn plain(load: Load) -> YearCell {
    YearCell {
        load,
        cause: Vec::new(),
        off: false,
        ours: false,
        collision: false,
        holidays: Vec::new(),
        worked: Vec::new(),
        chats: Vec::new(),
        marks: Vec::new(),
    }
}
