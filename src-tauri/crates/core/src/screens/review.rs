//! What the Review screen shows.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Records, Result,
    model::Review,
    review::{self, ReviewDocument, Word},
};

/// The page of a quarter with everything around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewScreen {
    #[serde(flatten)]
    pub document: ReviewDocument,
    /// The day asked about: it names the quarter.
    pub for_day: NaiveDate,
    /// A day of the quarter before.
    pub previous: NaiveDate,
    /// A day of the next quarter, where that has begun.
    pub following: Option<NaiveDate>,
    /// What I wrote; none where I have written and changed nothing.
    pub review: Option<Review>,
    /// Words of the opening, of what we ask and of what comes next that name an input or claim too much.
    pub opening_words: Vec<Word>,
    pub asks_words: Vec<Word>,
    pub next_words: Vec<Word>,
    /// Whether nothing is on the page.
    pub is_empty: bool,
    /// How many records are left out.
    pub left_out_count: usize,
    /// The page as Markdown, to copy.
    pub markdown: String,
}

/// Returns the screen for the quarter that holds `for_day`.
pub fn screen(records: &Records, for_day: NaiveDate, today: NaiveDate) -> Result<ReviewScreen> {
    let document = review::review(records, for_day, today)?;
    let (previous, following) = review::beside(records, for_day, today);
    let written = review::written(records, for_day);
    let words = |of: fn(&Review) -> &str| {
        let text = written.map_or("", of);
        review::words(text)
    };
    Ok(ReviewScreen {
        for_day,
        previous,
        following,
        opening_words: words(|review| &review.opening),
        asks_words: words(|review| &review.asks),
        next_words: words(|review| &review.next),
        review: written.cloned(),
        is_empty: document.is_empty(),
        left_out_count: document.left_out.iter().map(|one| one.count).sum(),
        markdown: review::markdown(&document),
        document,
    })
}
