//! The year as one drawing for one landscape sheet, black on white.
//!
//! One SVG serves the printer, the file and the picture, so that they can't differ. It names no style
//! sheet and no class, so that it looks the same wherever it is opened, and measures texts by a table
//! of widths, a little generously, since nobody knows the font it will meet.

mod svg;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::svg::{Svg, fitting, width};
use crate::rhythm::{
    Load, say,
    year_map::{Head, Run, YearCell, YearLane, YearMap, Zoom},
};

/// The size of the paper, lying down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Paper {
    /// 297 by 210 mm.
    #[default]
    A4,
    /// 11 by 8.5 inches.
    Letter,
}

/// What stands on the sheet beside the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its size.
    pub paper: Paper,
    /// Whose year: the company's name, or a unit's.
    pub whose: String,
    /// The day on which it is drawn.
    pub date: NaiveDate,
    /// Whether our chats are on it.
    pub with_chats: bool,
}

impl Paper {
    /// Returns width and height of what may be drawn on, in points, within margins of 10 mm. A little
    /// lower than the sheet, so that no printer begins a second one.
    pub const fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (785.0, 532.0),
            Self::Letter => (735.0, 549.0),
        }
    }
}

const INK: &str = "#1a1e24";
const FAINT: &str = "#474c53";
const LINE: &str = "#b9b8b2";
const GOOD: &str = "#01614d";
const AVOID: &str = "#953d21";
const CAUTION: &str = "#7b530d";
const INFO: &str = "#275792";

/// Where the lanes begin, after their names.
const NAMES: f32 = 104.0;
/// Room above the lanes: title and two rows of headings.
const TOP: f32 = 72.0;
/// Room below them: the key.
const FOOT: f32 = 34.0;
/// Between columns and between lanes.
const GAP: f32 = 1.2;

/// Returns the drawing.
pub fn draw(map: &YearMap, sheet: &Sheet) -> String {
    let (wide, high) = sheet.paper.points();
    let mut svg = Svg::new(wide, high, &format!("{}, {}", sheet.whose, map.name));
    svg.raw(&format!(
        "<defs><pattern id=\"sheet-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#fee8de\"/><rect width=\"1.3\" height=\"4\" fill=\"{AVOID}\"/></pattern></defs>"
    ));
    svg.rect((0.0, 0.0, wide, high), "#ffffff", 0.0);
    title(&mut svg, map, sheet, wide);
    let grid = Grid::of(map, wide, high);
    for (row, heads) in map.heads.iter().enumerate() {
        headings(&mut svg, &grid, heads, row);
    }
    for (column, x) in map.columns.iter().zip(&grid.xs) {
        if column.extra && map.zoom == Zoom::Year {
            svg.text(
                (x.0 + x.1 / 2.0, TOP - 2.0),
                "53",
                6.5,
                CAUTION,
                "middle",
                true,
            );
        }
    }
    for (number, lane) in (0_u16..).zip(&map.lanes) {
        draw_lane(&mut svg, &grid, lane, number, sheet.with_chats);
    }
    now(&mut svg, &grid, map);
    key(&mut svg, sheet.with_chats, high);
    svg.done()
}

/// Where the columns and lanes lie.
struct Grid {
    /// Left edge and width of each column.
    xs: Vec<(f32, f32)>,
    /// Height of a lane.
    lane: f32,
    /// Bottom of the last lane.
    bottom: f32,
}

impl Grid {
    fn of(map: &YearMap, wide: f32, high: f32) -> Self {
        // A weekend is narrow where a column is a day, but not where the days are named above it.
        let share = |weekend: bool| {
            if weekend && map.zoom == Zoom::Quarter {
                0.45
            } else {
                1.0
            }
        };
        let total: f32 = map.columns.iter().map(|column| share(column.weekend)).sum();
        let one = (wide - NAMES) / total.max(1.0);
        let mut x = NAMES;
        let xs = map.columns.iter().map(|column| {
            let wide = one * share(column.weekend);
            let at = (x, wide - GAP);
            x += wide;
            at
        });
        let xs = xs.collect();
        let count: f32 = map.lanes.iter().map(|_| 1.0).sum();
        let lane = ((high - TOP - FOOT) / count.max(1.0)).min(62.0);
        Self {
            xs,
            lane,
            bottom: TOP + lane * count,
        }
    }

    /// Returns left edge and width of some neighbouring columns.
    fn across(&self, from: usize, columns: usize) -> Option<(f32, f32)> {
        let (left, _) = self.xs.get(from)?;
        let last = (from + columns.max(1) - 1).min(self.xs.len().checked_sub(1)?);
        let (right, wide) = self.xs.get(last)?;
        Some((*left, right + wide - left))
    }
}

fn title(svg: &mut Svg, map: &YearMap, sheet: &Sheet, wide: f32) {
    let days = format!("{} to {}", say::dated(map.first), say::dated(map.last));
    svg.text(
        (0.0, 17.0),
        &fitting(&sheet.whose, 17.0, wide * 0.5),
        17.0,
        INK,
        "start",
        true,
    );
    let name = format!("{}, {days}", map.name);
    svg.text((0.0, 33.0), &name, 10.0, FAINT, "start", false);
    let as_of = format!("As of {}", say::dated(sheet.date));
    svg.text((wide, 17.0), &as_of, 8.5, FAINT, "end", false);
    if let Some(note) = &map.note {
        svg.text((wide, 33.0), note, 8.5, FAINT, "end", false);
    }
}

fn headings(svg: &mut Svg, grid: &Grid, heads: &[Head], row: usize) {
    let y = if row == 0 { TOP - 22.0 } else { TOP - 9.0 };
    for head in heads {
        let Some((x, wide)) = grid.across(head.from, head.columns) else {
            continue;
        };
        let size = if row == 0 { 9.5 } else { 8.0 };
        let label = fitting(&head.label, size, wide);
        svg.text((x, y), &label, size, INK, "start", row == 0);
        let room = wide - width(&label, size) - 5.0;
        if !head.aside.is_empty() && width(&head.aside, size - 1.5) < room {
            let at = x + width(&label, size) + 3.0;
            svg.text((at, y), &head.aside, size - 1.5, FAINT, "start", false);
        }
        if row == 0 && head.from > 0 {
            svg.line((x - GAP, TOP - 30.0), (x - GAP, grid.bottom), LINE, 0.7);
        }
    }
}

fn draw_lane(svg: &mut Svg, grid: &Grid, lane: &YearLane, number: u16, with_chats: bool) {
    let top = TOP + grid.lane * f32::from(number);
    let high = grid.lane - 2.0;
    let name = fitting(&lane.name, 9.5, NAMES - 8.0);
    svg.text(
        (0.0, top + high / 2.0 + 3.3),
        &name,
        9.5,
        INK,
        "start",
        true,
    );
    for (cell, (x, wide)) in lane.cells.iter().zip(&grid.xs) {
        fill(svg, cell, (*x, top, *wide, high));
    }
    for run in &lane.runs {
        write_over(svg, grid, run, top, high);
    }
    for (cell, (x, wide)) in lane.cells.iter().zip(&grid.xs) {
        marks(svg, cell, (*x, top, *wide, high), with_chats);
    }
}

type Area = (f32, f32, f32, f32);

fn fill(svg: &mut Svg, cell: &YearCell, area: Area) {
    let (x, y, wide, high) = area;
    match cell.load {
        Load::Critical => svg.rect(area, "url(#sheet-hatch)", 1.0),
        Load::Busy => svg.rect(area, "#9ed2d8", 1.0),
        Load::Open => {
            svg.rect(area, "#d5f3e8", 1.0);
            svg.rect((x, y + high - 2.4, wide, 2.4), GOOD, 0.0);
        }
        Load::Normal if cell.off => svg.rect(area, "#e1e0db", 1.0),
        Load::Normal => svg.rect(area, "#f3f2ef", 1.0),
    }
}

/// Writes the name over a run: along it where it fits, upwards where it is narrow but the lane high.
fn write_over(svg: &mut Svg, grid: &Grid, run: &Run, top: f32, high: f32) {
    const SIZE: f32 = 6.8;
    let Some((x, wide)) = grid.across(run.from, run.columns) else {
        return;
    };
    let along = fitting(&run.name, SIZE, wide - 4.0);
    let upwards = fitting(&run.name, SIZE, high - 8.0);
    let letters = |text: &str| text.chars().count();
    let plate = run.load == Load::Critical;
    if letters(&along) >= 6.min(letters(&run.name)) {
        let y = top + high / 2.0;
        if plate {
            let long = width(&along, SIZE) + 3.0;
            svg.rect((x + 1.0, y - 4.6, long, 9.2), "#ffffff", 1.5);
        }
        svg.text((x + 2.5, y + 2.4), &along, SIZE, INK, "start", false);
    } else if wide >= SIZE + 1.5 && letters(&upwards) >= 5.min(letters(&run.name)) {
        let (middle, bottom) = (x + wide / 2.0, top + high - 4.0);
        if plate {
            let long = width(&upwards, SIZE) + 3.0;
            svg.rect(
                (middle - 4.4, bottom + 1.5 - long, 8.8, long),
                "#ffffff",
                1.5,
            );
        }
        svg.upwards((middle + 2.4, bottom), &upwards, SIZE, INK);
    }
}

fn marks(svg: &mut Svg, cell: &YearCell, (x, y, wide, high): Area, with_chats: bool) {
    if cell.collision {
        svg.rect((x, y, wide, 2.6), CAUTION, 0.0);
    } else if cell.ours {
        let corner = 5.0_f32.min(wide);
        svg.triangle((x, y), (x + corner, y), (x, y + corner), INFO);
    }
    if !cell.holidays.is_empty() {
        let tick = (wide * 0.5).min(6.0);
        svg.rect((x + (wide - tick) / 2.0, y + 3.4, tick, 1.2), INK, 0.0);
    }
    if with_chats && !cell.chats.is_empty() {
        let held = cell.chats.iter().all(chat_is_held);
        svg.dot(
            (x + wide / 2.0, y + high - 6.5),
            2.6_f32.min(wide / 2.0),
            held,
        );
    }
}

fn chat_is_held(chat: &crate::conversations::ChatLine) -> bool {
    chat.state == crate::conversations::ConversationState::Held
}

/// Frames the column of the day on which the sheet is drawn.
fn now(svg: &mut Svg, grid: &Grid, map: &YearMap) {
    let today = |column: &&crate::rhythm::year_map::Column| {
        column.first <= map.today && map.today <= column.last
    };
    let at = map.columns.iter().position(|column| today(&column));
    if let Some((x, wide)) = at.and_then(|at| grid.across(at, 1)) {
        svg.frame(
            (x - 0.8, TOP - 1.2, wide + 1.6, grid.bottom - TOP + 0.6),
            INK,
        );
    }
}

fn key(svg: &mut Svg, with_chats: bool, high: f32) {
    let y = high - 14.0;
    let mut x = 0.0;
    let mut say = |svg: &mut Svg, text: &str, mark: &dyn Fn(&mut Svg, Area)| {
        mark(svg, (x, y, 11.0, 11.0));
        svg.text((x + 15.0, y + 8.4), text, 8.0, INK, "start", false);
        x += 15.0 + width(text, 8.0) + 16.0;
    };
    let plain = |load: Load| YearCell {
        load,
        cause: Vec::new(),
        off: false,
        ours: false,
        collision: false,
        holidays: Vec::new(),
        chats: Vec::new(),
    };
    for (text, load) in [
        ("Open: a good moment", Load::Open),
        ("Busy", Load::Busy),
        ("Critical: leave in peace", Load::Critical),
    ] {
        say(svg, text, &|svg, area| fill(svg, &plain(load), area));
    }
    let on_plain = |svg: &mut Svg, area: Area| fill(svg, &plain(Load::Normal), area);
    say(svg, "Holiday", &|svg, (x, y, wide, high)| {
        on_plain(svg, (x, y, wide, high));
        svg.rect((x + 2.5, y + 3.4, 6.0, 1.2), INK, 0.0);
    });
    say(
        svg,
        "From Learning & Development",
        &|svg, (x, y, wide, high)| {
            on_plain(svg, (x, y, wide, high));
            svg.triangle((x, y), (x + 5.0, y), (x, y + 5.0), INFO);
        },
    );
    say(svg, "… in a busy time", &|svg, (x, y, wide, high)| {
        on_plain(svg, (x, y, wide, high));
        svg.rect((x, y, wide, 2.6), CAUTION, 0.0);
    });
    if with_chats {
        for (text, held) in [("Chat held", true), ("Chat planned", false)] {
            say(svg, text, &|svg, (x, y, wide, high)| {
                on_plain(svg, (x, y, wide, high));
                svg.dot((x + 5.5, y + 5.5), 2.6, held);
            });
        }
    }
}
