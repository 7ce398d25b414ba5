//! Handing over units to a colleague, and importing what a colleague handed over.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use overture_core::{
    Error, Id, Records,
    changes::Changes,
    files,
    handover::{DifferingRow, HandOver, HandOverChoices, Passed, document, hand_over, say},
    model::Unit,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::shared::PathAnswer;
use crate::{ApiError, Call, table::commands};

/// How a hand-over names its own kind.
pub(super) const FORMAT: &str = "overture-handover";
/// The version of the document; a newer one is refused.
const VERSION: u64 = 1;

commands! {
    /// What goes to a colleague who gets units, and what is left out and why; writes nothing.
    handover_preview(HandOverUnits) -> HandOverPreview = preview;
    /// Writes what goes to a colleague: as a file that another Overture imports, or as a document to read.
    handover_save(SaveHandOver) -> PathAnswer = save;
    /// What importing such a file would add, and what differs from what is here; stores nothing.
    handover_file_preview(HandOverToImport) -> HandOverFilePreview = file_preview;
    /// Imports such a file, in one change.
    handover_import(HandOverToImport) -> Changes = import;
}

fn handed_over(call: &mut Call<'_>, request: &HandOverUnits) -> Result<HandOver, ApiError> {
    let records = call.records()?;
    let all = || records.units.iter().map(|unit| unit.id).collect();
    let units = request.unit_ids.clone().unwrap_or_else(all);
    let found = hand_over(&records, &units);
    if found.passed.units.is_empty() {
        let problem = "Choose a unit that is not archived.";
        return Err(ApiError::invalid("unitIds", problem));
    }
    Ok(found)
}

fn preview(call: &mut Call<'_>, request: HandOverUnits) -> Result<HandOverPreview, ApiError> {
    let HandOver { passed, left_out } = handed_over(call, &request)?;
    let left = left_out.into_iter().map(|(left, count)| {
        let (what, why) = say::left_out(left, count);
        LeftOutLine { what, why }
    });
    Ok(HandOverPreview {
        units: say::units(&passed),
        goes: say::counts(&passed),
        left_out: left.collect(),
    })
}

fn save(call: &mut Call<'_>, request: SaveHandOver) -> Result<PathAnswer, ApiError> {
    let HandOver { passed, left_out } = handed_over(call, &request.units)?;
    let read = || document(&passed, &left_out, call.today());
    let content = match request.format {
        HandOverFormat::File => file(&passed)?.into_bytes(),
        HandOverFormat::Markdown => read().to_markdown().into_bytes(),
        HandOverFormat::Docx => read().to_docx(),
    };
    call.workspace
        .export_to(Path::new(&request.path), &content)?;
    Ok(PathAnswer { path: request.path })
}

/// Returns the file that another Overture imports: the lists that have a row.
fn file(passed: &Passed) -> Result<String, ApiError> {
    let failed = |problem: serde_json::Error| ApiError::internal(problem.to_string());
    let all = serde_json::to_value(Records::clone(passed)).map_err(failed)?;
    let lists = all.as_object().into_iter().flatten();
    let lists = lists.filter(|(_, rows)| rows.as_array().is_some_and(|rows| !rows.is_empty()));
    let file = HandOverFile {
        format: FORMAT,
        version: VERSION,
        lists: lists
            .map(|(list, rows)| (list.clone(), rows.clone()))
            .collect(),
    };
    serde_json::to_string_pretty(&file).map_err(failed)
}

/// The file; what it is comes first, so that it is recognized by its beginning.
#[derive(Serialize)]
struct HandOverFile {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    lists: Map<String, Value>,
}

/// Returns what a file holds, with a sum of its text, by which a later look at it is compared.
fn read(path: &Path) -> Result<(Passed, String), ApiError> {
    let refuse = |why: &str| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        ApiError::invalid("path", format!("{}: {why}", name.to_string_lossy()))
    };
    let text = files::read_text(path)?;
    let mut sum = DefaultHasher::new();
    text.hash(&mut sum);
    let foreign = "This is not a hand-over of Overture. Ask your colleague for the file again.";
    let damaged = "This hand-over is damaged. Ask your colleague for the file again.";
    let Ok(mut document) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}'))
    else {
        let is_ours = text.contains(FORMAT);
        return Err(refuse(if is_ours { damaged } else { foreign }));
    };
    let fields = document.as_object_mut().ok_or_else(|| refuse(foreign))?;
    let version = fields.remove("version").and_then(|it| it.as_u64());
    if fields.remove("format") != Some(json!(FORMAT)) {
        return Err(refuse(foreign));
    }
    if version.is_none_or(|version| version > VERSION) {
        let newer = "A newer Overture wrote this hand-over. Update, then try again.";
        return Err(refuse(newer));
    }
    let records: Records = serde_json::from_value(document).map_err(|_| refuse(damaged))?;
    let passed = Passed::received(&records);
    if passed.units.is_empty() {
        return Err(refuse(damaged));
    }
    Ok((passed, format!("{:016x}", sum.finish())))
}

fn file_preview(
    call: &mut Call<'_>,
    request: HandOverToImport,
) -> Result<HandOverFilePreview, ApiError> {
    let (passed, look) = read(Path::new(&request.path))?;
    let (today, now) = (call.today(), call.now);
    let (plan, refused) = call
        .workspace
        .hand_over_file(&passed, &request.choices(), today, now)?;
    let records = call.records()?;
    let archived = records.units.iter();
    let archived = archived.filter(|unit| unit.archived_on.is_some());
    let archived: HashSet<Id<Unit>> = archived.map(|unit| unit.id).collect();
    let units = passed.units.iter().map(|unit| {
        let mut joins = plan.joins.iter();
        let into = joins
            .find(|join| join.unit_id == unit.id)
            .and_then(|it| it.into);
        IncomingUnit {
            id: unit.id,
            name: unit.name.clone(),
            into,
            is_known: into == Some(unit.id),
            is_archived: archived.contains(&unit.id),
        }
    });
    Ok(HandOverFilePreview {
        look,
        units: units.collect(),
        adds: plan.adds,
        same: plan.same,
        differing: plan.differing,
        company: plan.company,
        problem: refused.map(|error| ApiError::from(error).message),
    })
}

fn import(call: &mut Call<'_>, request: HandOverToImport) -> Result<Changes, ApiError> {
    let (passed, look) = read(Path::new(&request.path))?;
    if request.look.as_ref().is_some_and(|seen| *seen != look) {
        let problem = "The file changed since the preview. Look at it again, then import it.";
        return Err(Error::not_now(problem).into());
    }
    let (today, now) = (call.today(), call.now);
    Ok(call
        .workspace
        .import_hand_over(&passed, &request.choices(), today, now)?)
}

/// Units to hand over.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct HandOverUnits {
    /// All that are not archived if left out.
    unit_ids: Option<Vec<Id<Unit>>>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct HandOverPreview {
    /// The names of the units.
    units: String,
    /// "12 pieces of homework", a line each.
    goes: Vec<String>,
    left_out: Vec<LeftOutLine>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct LeftOutLine {
    what: String,
    why: &'static str,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct SaveHandOver {
    units: HandOverUnits,
    format: HandOverFormat,
    path: String,
}

/// How a hand-over is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
enum HandOverFormat {
    /// For another Overture.
    File,
    Markdown,
    Docx,
}

/// A file to import, and what is chosen.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct HandOverToImport {
    path: String,
    /// The look of the preview; the file must be the same.
    look: Option<String>,
    choices: Option<HandOverChoices>,
}

impl HandOverToImport {
    fn choices(&self) -> HandOverChoices {
        self.choices.clone().unwrap_or_default()
    }
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct HandOverFilePreview {
    /// Names what was looked at, so that nothing newer is imported.
    look: String,
    units: Vec<IncomingUnit>,
    /// What is added, a line each.
    adds: Vec<String>,
    /// How many rows are here and say the same.
    same: usize,
    /// Rows that are here and differ; they stay unless chosen.
    differing: Vec<DifferingRow>,
    /// How many rows about the whole company are left out.
    company: usize,
    /// Why it would be refused.
    problem: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct IncomingUnit {
    id: Id<Unit>,
    name: String,
    /// The unit here that it joins.
    into: Option<Id<Unit>>,
    /// Whether it was imported before and is still served, so that there is no choice.
    is_known: bool,
    /// Whether it was imported before and is archived here.
    is_archived: bool,
}
