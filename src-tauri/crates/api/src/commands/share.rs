//! The rhythm for other eyes: a sheet of paper, a picture, a calendar file, a table.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::NaiveDate;
use overture_core::{
    Id,
    calendar::Span,
    model::Unit,
    screens::rhythm::{
        share::{self, Paper, Shared, Sheet},
        year_map::{self, Wanted, Zoom},
    },
};
use serde::{Deserialize, Serialize};

use super::shared::PathAnswer;
use crate::{ApiError, Call, table::commands};

/// Every PNG begins with this.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

commands! {
    /// The year drawn for one landscape sheet of paper, as an SVG.
    rhythm_sheet(SheetRequest) -> SheetAnswer = sheet;
    /// Writes the rhythm for others: a calendar file or a table.
    rhythm_export(ExportRequest) -> PathAnswer = export;
    /// Keeps a picture that the window made of a drawing.
    picture_save(SavePicture) -> PathAnswer = picture_save;
}

fn sheet(call: &mut Call<'_>, request: SheetRequest) -> Result<SheetAnswer, ApiError> {
    let with_chats = request.with_chats.unwrap_or(false);
    let records = share::public(&*call.records()?, with_chats);
    let wanted = Wanted {
        year: None,
        on: request.on,
        unit: request.unit_id,
        zoom: request.zoom.unwrap_or_default(),
    };
    let map = year_map::year_map(&records, wanted, call.local);
    let name = |unit: Option<Id<Unit>>| {
        let lane = map.lanes.iter().find(|lane| lane.unit_id == unit);
        lane.map_or("", |lane| lane.name.as_str())
    };
    let whose = match request.unit_id {
        None => name(None).to_owned(),
        unit => format!("{}, in the fiscal year of {}", name(None), name(unit)),
    };
    let paper = request.paper.unwrap_or_default();
    let sheet = Sheet {
        paper,
        whose,
        date: call.today(),
        with_chats,
    };
    let svg = share::draw(&map, &sheet);
    if let Some(path) = request.path {
        call.workspace.export_to(Path::new(&path), svg.as_bytes())?;
    }
    let (width, height) = paper.points();
    Ok(SheetAnswer {
        svg,
        width,
        height,
        name: map.name,
    })
}

fn picture_save(call: &mut Call<'_>, request: SavePicture) -> Result<PathAnswer, ApiError> {
    let picture = STANDARD
        .decode(request.png.as_bytes())
        .ok()
        .filter(|bytes| bytes.starts_with(PNG))
        .ok_or_else(|| ApiError::invalid("png", "This is no PNG in base64."))?;
    call.workspace
        .export_to(Path::new(&request.path), &picture)?;
    Ok(PathAnswer { path: request.path })
}

fn export(call: &mut Call<'_>, request: ExportRequest) -> Result<PathAnswer, ApiError> {
    let span = Span::new(request.first, request.last);
    if !(1..=1100).contains(&span.days()) {
        return Err(ApiError::invalid(
            "last",
            "Ask for at most three years at a time, first day first.",
        ));
    }
    let records = call.records()?;
    let what = Shared {
        unit: request.unit_id,
        span,
        with_chats: request.with_chats.unwrap_or(false),
    };
    let text = match request.format {
        ExportFormat::Ics => share::ics(&records, what, call.today(), call.now)?,
        ExportFormat::Csv => share::csv(&records, what, call.today()),
    };
    call.workspace
        .export_to(Path::new(&request.path), text.as_bytes())?;
    Ok(PathAnswer { path: request.path })
}

/// The year on one sheet of paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SheetRequest {
    /// A day in it; today if left out.
    on: Option<NaiveDate>,
    /// By whose calendar; the company's if left out.
    unit_id: Option<Id<Unit>>,
    zoom: Option<Zoom>,
    /// A4 if left out.
    paper: Option<Paper>,
    /// Whether our own chats are on it; not if left out.
    with_chats: Option<bool>,
    /// Where the drawing is to be kept as an SVG; nowhere if left out.
    path: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "DrawnSheet"))]
struct SheetAnswer {
    svg: String,
    /// Its width in points.
    width: f32,
    /// Its height in points.
    height: f32,
    /// What is in sight: "FY27".
    name: String,
}

/// A picture to be kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SavePicture {
    path: String,
    /// The PNG in base64.
    png: String,
}

/// The rhythm as a file for others.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ExportRequest {
    path: String,
    format: ExportFormat,
    /// Of one unit and the company; of all if left out.
    unit_id: Option<Id<Unit>>,
    /// Inclusive.
    first: NaiveDate,
    /// Inclusive.
    last: NaiveDate,
    /// Whether our own chats are in it; not if left out.
    with_chats: Option<bool>,
}

/// How the rhythm is written for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
enum ExportFormat {
    /// For calendar programs.
    Ics,
    /// For spreadsheets.
    Csv,
}
