//! The year as one drawing for one landscape sheet, black on white.
//!
//! One SVG serves the printer, the file and the picture, so that they can't differ. It names no style
//! sheet and no class, so that it looks the same wherever it is opened, and measures texts by a table
//! of widths, a little generously, since nobody knows the font it will meet.

mod key;
mod label;
mod svg;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::{
    label::Label,
    svg::{Svg, fitting, width},
};
use crate::{
    english::days,
    model::Load,
    screens::rhythm::year_map::{Head, Run, YearCell, YearLane, YearMap, Zoom},
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
    /// Returns width and height of the drawing, its margins with it, in points. A little lower than the
    /// sheet of paper, so that no printer begins a second one.
    pub const fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (841.0, 588.0),
            Self::Letter => (791.0, 605.0),
        }
    }
}

/// White space all around, 10 mm in points: what a printer can't reach lies within it.
const MARGIN: f32 = 28.0;

const INK: &str = "#1a1e24";
const FAINT: &str = "#474c53";
const LINE: &str = "#b9b8b2";
const GOOD: &str = "#01614d";
const HATCH: &str = "#8d8c87";
const CAUTION: &str = "#7b530d";
const INFO: &str = "#275792";

/// Where the lanes begin, after their names.
const NAMES: f32 = 96.0;
/// Room above the lanes: title and two rows of headings.
const TOP: f32 = 72.0;
/// Room below them: the key.
const FOOT: f32 = 34.0;
/// Between columns and between lanes.
const GAP: f32 = 1.2;

pub fn draw(map: &YearMap, sheet: &Sheet) -> String {
    let (wide, high) = sheet.paper.points();
    let (wide, high) = (wide - 2.0 * MARGIN, high - 2.0 * MARGIN);
    let mut svg = Svg::new(
        (wide, high),
        MARGIN,
        &format!("{}, {}", sheet.whose, map.name),
    );
    svg.raw(&format!(
        "<defs><pattern id=\"sheet-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#f5f4f1\"/><rect width=\"0.8\" height=\"4\" fill=\"{HATCH}\"/></pattern></defs>"
    ));
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
    key::write(&mut svg, sheet.with_chats, (wide, high));
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
    let days = format!("{} to {}", days::dated(map.first), days::dated(map.last));
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
    let as_of = format!("As of {}", days::dated(sheet.date));
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
            let bold = if row == 0 { 1.12 } else { 1.0 };
            let at = x + width(&label, size) * bold + 3.0;
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
        Load::Busy => svg.rect(area, "#c7e4eb", 1.0),
        Load::Open => {
            svg.rect(area, "#91ddc2", 1.0);
            svg.rect((x, y + high - 2.4, wide, 2.4), GOOD, 0.0);
        }
        Load::Normal if cell.off => svg.rect(area, "#e1e0db", 1.0),
        Load::Normal => svg.rect(area, "#f3f2ef", 1.0),
    }
}

/// Writes the name over a run, whole if any way of writing it has room: along or upwards, on one line or
/// on some, and where it is narrow a little smaller. Where none has, as much of it as fits.
fn write_over(svg: &mut Svg, grid: &Grid, run: &Run, top: f32, high: f32) {
    let Some((x, wide)) = grid.across(run.from, run.columns) else {
        return;
    };
    let plate = run.load == Load::Critical;
    if let Some(label) = Label::over(&run.name, wide, high) {
        label.write(svg, (x, top, wide, high), plate);
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

fn chat_is_held(chat: &crate::screens::conversation::ChatLine) -> bool {
    chat.state == crate::model::ConversationState::Held
}

/// Frames the column of the day on which the sheet is drawn.
fn now(svg: &mut Svg, grid: &Grid, map: &YearMap) {
    let today = |column: &&crate::screens::rhythm::year_map::Column| {
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
