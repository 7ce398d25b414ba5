//! Reorganisations: what one would do, and doing it.

use overture_core::{
    Error,
    changes::Changes,
    reorganisation::{self, PlanLine, Reorganisation, ReorganisationChoices},
};
use serde::Serialize;

use crate::{ApiError, Call, table::commands};

commands! {
    /// What merging or splitting units, or a successor, would do; stores nothing.
    reorganisation_preview(Reorganisation) -> ReorganisationPreview = preview;
    /// Merges units, splits one, or hands over to a successor, in one change.
    reorganisation_apply(Reorganisation) -> Changes = |call, request| {
        let today = call.today();
        call.workspace.reorganise(&request, today, call.now)
    };
}

fn preview(
    call: &mut Call<'_>,
    request: Reorganisation,
) -> Result<ReorganisationPreview, ApiError> {
    let records = call.records()?;
    let today = call.today();
    let (lines, problem) = match reorganisation::plan(&records, &request, today, call.now) {
        Ok(plan) => (plan.lines, None),
        Err(Error::Invalid { problem, .. }) => (Vec::new(), Some(problem)),
        Err(error) => return Err(error.into()),
    };
    Ok(ReorganisationPreview {
        lines,
        problem,
        choices: reorganisation::choices(&records, &request, today),
    })
}

/// What a reorganisation would do.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct ReorganisationPreview {
    /// What happens, in sentences.
    lines: Vec<PlanLine>,
    /// What is missing or wrong, in a sentence; there are no lines then.
    problem: Option<String>,
    choices: ReorganisationChoices,
}
