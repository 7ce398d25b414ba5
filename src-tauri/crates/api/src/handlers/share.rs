//! The rhythm for other eyes: a sheet of paper, a picture, a calendar file, a table.

use std::path::Path;

use base64::{Engine, engine::general_purpose::STANDARD};
use overture_core::{
    Id,
    calendar::Span,
    model::Unit,
    screens::rhythm::{
        share::{self, Shared, Sheet},
        year_map::{self, Wanted},
    },
};

use super::wire::{
    ExportFormat, ExportRequest, PathAnswer, SavePicture, SheetAnswer, SheetRequest,
};
use crate::{ApiError, Call};

/// Every PNG begins with this.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Draws the year for one landscape sheet, and keeps the drawing where a path is given.
pub(crate) fn sheet(call: &mut Call<'_>, request: SheetRequest) -> Result<SheetAnswer, ApiError> {
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

/// Keeps a picture that the window made of a drawing.
pub(crate) fn picture_save(
    call: &mut Call<'_>,
    request: SavePicture,
) -> Result<PathAnswer, ApiError> {
    let picture = STANDARD
        .decode(request.png.as_bytes())
        .ok()
        .filter(|bytes| bytes.starts_with(PNG))
        .ok_or_else(|| ApiError::invalid("png", "This is no PNG in base64."))?;
    call.workspace
        .export_to(Path::new(&request.path), &picture)?;
    Ok(PathAnswer { path: request.path })
}

/// Writes the rhythm as a calendar file or a table.
pub(crate) fn export(call: &mut Call<'_>, request: ExportRequest) -> Result<PathAnswer, ApiError> {
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
