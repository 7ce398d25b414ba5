//! The page of a quarter for one's own boss.

use std::path::Path;

use chrono::NaiveDate;
use overture_core::{
    changes::Written,
    model::Review,
    review,
    screens::review::{ReviewScreen, screen},
    workspace::{EditReview, EditReviewLine},
};
use serde::Deserialize;

use super::shared::PathAnswer;
use crate::{ApiError, Call, table::commands};

commands! {
    /// The review of a quarter: its lines, what is left out and why, and how full the page is.
    review(ReviewRequest) -> ReviewScreen = show;
    /// Changes my own words on the review of a quarter.
    review_edit(EditReview) -> Written<Review> =
        |call, request| call.workspace.edit_review(request, call.today(), call.now);
    /// Changes a line of the review: its wording, whether it is hidden, where it is in its section.
    review_line(EditReviewLine) -> Written<Review> =
        |call, request| call.workspace.edit_review_line(&request, call.today(), call.now);
    /// Writes the review of a quarter as a file; a PDF is made by the window.
    review_save(SaveReview) -> PathAnswer = save;
}

fn show(call: &mut Call<'_>, request: ReviewRequest) -> Result<ReviewScreen, ApiError> {
    let records = call.records()?;
    let today = call.today();
    Ok(screen(&records, request.for_day.unwrap_or(today), today)?)
}

fn save(call: &mut Call<'_>, request: SaveReview) -> Result<PathAnswer, ApiError> {
    let records = call.records()?;
    let document = review::review(&records, request.for_day, call.today())?;
    let content = match request.format {
        ReviewFormat::Markdown => review::markdown(&document).into_bytes(),
        ReviewFormat::Docx => review::docx(&document),
        ReviewFormat::Pdf => return Err(ApiError::invalid("format", review::say::PDF)),
    };
    call.workspace
        .export_to(Path::new(&request.path), &content)?;
    Ok(PathAnswer { path: request.path })
}

/// A quarter.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ReviewRequest {
    /// Any day of it; today if left out.
    for_day: Option<NaiveDate>,
}

/// The review of a quarter as a file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SaveReview {
    /// Any day of it.
    for_day: NaiveDate,
    format: ReviewFormat,
    path: String,
}

/// How the review is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
enum ReviewFormat {
    Markdown,
    /// For word processors.
    Docx,
    /// Refused here: the window prints it.
    Pdf,
}
