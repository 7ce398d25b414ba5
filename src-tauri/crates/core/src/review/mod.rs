//! The review: one page a quarter for one's own boss, the same for screen, paper and files.
//!
//! [`review()`] computes the lines of ten sections and puts on them what the person changed. Lines are made of
//! [`Outward`] values alone. What is left out is beside the page, for me alone, and in no file.

mod docx;
mod figures;
mod left_out;
mod markdown;
mod outward;
mod own_words;
mod people;
mod room;
pub mod say;
mod scope;
#[cfg(test)]
mod tests;
mod told;
mod work;

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    Error, Id, Records, Result,
    calendar::{Span, days_after},
    coaching,
    model::{Review, ReviewLine, Unit, validate},
    search::HitKind,
};

pub use docx::{docx, page as docx_page};
pub use left_out::{LeftOut, LeftOutRecord, Reason};
pub use markdown::markdown;
pub use outward::{Accepted, KnownStep, Outward};
pub use own_words::{Tests, Word};
pub use room::{NoRoom, Room};
pub use told::{ChangedSince, printed};

use scope::Scope;

/// How many lines each section has at most.
const MOST: [usize; 10] = [4, 3, 3, 4, 6, 3, 3, 2, 3, 4];

/// The page of a quarter, and what is beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewDocument {
    /// "FY27 Q3"
    pub quarter: String,
    /// The quarter's first day.
    pub first: NaiveDate,
    /// The quarter's last day.
    pub last: NaiveDate,
    /// "Learning for Tarnbrook, FY27 Q3"
    pub title: String,
    /// My role and the date.
    pub byline: String,
    /// My own words above the sections, as far as they have room.
    pub opening: String,
    /// The ten, in their order; those without a line are not printed.
    pub sections: Vec<ReviewSection>,
    pub room: Room,
    /// The day on which it was finished: it stays as it was told then.
    pub finished_on: Option<NaiveDate>,
    /// What reads differently since; for me alone.
    pub since: Vec<ChangedSince>,
    /// For me alone: never on the page or in a file.
    pub left_out: Vec<LeftOut>,
}

/// A section of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReviewSection {
    /// 1 to 10
    pub number: u8,
    pub heading: &'static str,
    /// How many lines it has at most.
    pub most: usize,
    /// Hidden ones and those without room as well.
    pub lines: Vec<ShownLine>,
}

/// A line of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewShownLine"))]
pub struct ShownLine {
    /// Names it from one read to the next: "measure:…".
    pub key: String,
    pub text: String,
    /// The app's wording; empty where all of the line is my own.
    pub computed: String,
    /// Whether the text is mine.
    pub own: bool,
    pub hidden: bool,
    /// Whether there is room for it; a hidden one takes none.
    pub fits: bool,
    pub tests: Tests,
    /// Words of mine that name an input or claim too much.
    pub words: Vec<Word>,
    /// Its record.
    pub opens: Option<Opens>,
}

impl ShownLine {
    /// Returns whether it is printed.
    pub const fn is_printed(&self) -> bool {
        self.fits && !self.hidden
    }
}

/// Where a record is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewOpens"))]
pub struct Opens {
    pub kind: HitKind,
    pub id: Uuid,
    pub unit_id: Option<Id<Unit>>,
}

/// What a line is about, for its tests.
#[derive(Debug, Clone, Default)]
struct About {
    /// How a sentence calls the figure.
    figure: Option<String>,
    /// The name of what we did; empty where the whole line is about it.
    ours: Option<String>,
    /// Whether it is known what happens next.
    next: bool,
}

/// A line as the app says it.
struct Draft {
    key: String,
    text: String,
    about: About,
    opens: Option<Opens>,
}

impl ReviewDocument {
    /// Returns the paragraphs of the opening.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        let lines = self.opening.lines().map(str::trim);
        lines.filter(|line| !line.is_empty())
    }

    /// Returns what is printed: the heading of each section with a line, and its lines.
    pub fn printed(&self) -> impl Iterator<Item = (&'static str, Vec<&ShownLine>)> {
        let sections = self.sections.iter();
        sections
            .map(|section| {
                let lines = section.lines.iter();
                let lines = lines.filter(|line| line.is_printed()).collect();
                (section.heading, lines)
            })
            .filter(|(_, lines): &(_, Vec<&ShownLine>)| !lines.is_empty())
    }

    /// Returns whether nothing is on the page.
    pub fn is_empty(&self) -> bool {
        let mut sections = self.sections.iter();
        self.opening.is_empty() && sections.all(|section| section.lines.is_empty())
    }
}

/// Returns the label and the days of the quarter that holds a day; refuses one that has not begun.
pub fn quarter(records: &Records, for_day: NaiveDate, today: NaiveDate) -> Result<(String, Span)> {
    validate::date("for_day", for_day)?;
    let (label, quarter) = coaching::quarter(records, for_day);
    if quarter.first > today {
        return Err(Error::invalid("for_day", "That quarter has not begun yet."));
    }
    Ok((label, quarter))
}

/// Returns what I wrote for the quarter that holds a day.
pub fn written(records: &Records, day: NaiveDate) -> Option<&Review> {
    let (_, quarter) = coaching::quarter(records, day);
    let reviews = records.reviews.iter();
    let mut reviews = reviews.filter(|review| quarter.contains(review.for_day));
    reviews.next_back()
}

/// Returns the page of the quarter that holds `for_day`, as it is today or was on the quarter's last day; a finished
/// one as it was told. Refused for a quarter that has not begun.
pub fn review(records: &Records, for_day: NaiveDate, today: NaiveDate) -> Result<ReviewDocument> {
    let review = written(records, for_day);
    let mut document = unfinished(records, review, for_day, today)?;
    if let Some(review) = review.filter(|review| is_told(records, review)) {
        told::keep(&mut document, review, &changed(records, review));
        review.opening.trim().clone_into(&mut document.opening);
        document.byline = say::byline(&records.me.role, review.finished_on.unwrap_or(today));
        room::give(&mut document);
    }
    Ok(document)
}

/// Returns the page of a quarter with what I wrote, as if it was not finished.
pub fn unfinished(
    records: &Records,
    review: Option<&Review>,
    for_day: NaiveDate,
    today: NaiveDate,
) -> Result<ReviewDocument> {
    let (label, quarter) = quarter(records, for_day, today)?;
    let scope = Scope::new(records, quarter, today);
    let changed = review.map_or_else(Vec::new, |review| changed(records, review));
    let opening = review.map_or("", |review| review.opening.trim());
    let mut document = ReviewDocument {
        quarter: label.clone(),
        first: quarter.first,
        last: quarter.last,
        title: say::title(&records.company.name, &label),
        byline: say::byline(&records.me.role, today),
        opening: opening.to_owned(),
        sections: (1..)
            .zip(say::HEADINGS)
            .zip(MOST)
            .zip(drafts(&scope, review, &changed))
            .map(|(((number, heading), most), drafts)| ReviewSection {
                number,
                heading,
                most,
                lines: shown(drafts, &changed),
            })
            .collect(),
        room: Room {
            lines: 0,
            most: room::LINES,
            no_room: Vec::new(),
        },
        finished_on: None,
        since: Vec::new(),
        left_out: left_out::left_out(&scope),
    };
    room::give(&mut document);
    Ok(document)
}

/// Returns whether a page was finished, and its lines were kept with that; older exports have the day alone.
pub fn is_told(records: &Records, review: &Review) -> bool {
    let told = |line: &ReviewLine| line.review_id == review.id && line.told_in.is_some();
    review.finished_on.is_some() && records.review_lines.iter().any(told)
}

/// Returns what I changed of the lines of a page.
fn changed<'a>(records: &'a Records, review: &Review) -> Vec<&'a ReviewLine> {
    let lines = records.review_lines.iter();
    lines.filter(|line| line.review_id == review.id).collect()
}

/// Returns the lines of each section as the app says them.
fn drafts(scope: &Scope<'_>, review: Option<&Review>, changed: &[&ReviewLine]) -> [Vec<Draft>; 10] {
    let claims = figures::claims(scope);
    let asks = own("asks", review.map_or("", |review| &review.asks));
    let next = own("next:own", review.map_or("", |review| &review.next));
    [
        figures::moved(scope, &claims),
        figures::not_yet(scope, &claims),
        figures::watched(scope, &claims),
        people::changes(scope),
        people::challenges(scope),
        people::know_how(scope),
        work::ideas(scope),
        work::effort(scope),
        asks,
        if next.is_empty() {
            work::next(scope, &claims, changed)
        } else {
            next
        },
    ]
}

/// Returns my own lines; their keys tell that they are changed as a whole.
fn own(key: &str, text: &str) -> Vec<Draft> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty());
    lines
        .enumerate()
        .map(|(at, line)| Draft {
            key: format!("{key}:{at}"),
            text: line.to_owned(),
            about: About::default(),
            opens: None,
        })
        .collect()
}

/// Returns whether a line is my own as a whole, so that it is changed in the review itself.
pub fn is_own(key: &str) -> bool {
    key.starts_with("asks:") || key.starts_with("next:own:")
}

/// Returns the lines of a section with what I changed of them, in my order.
fn shown(drafts: Vec<Draft>, changed: &[&ReviewLine]) -> Vec<ShownLine> {
    let mut lines: Vec<(Option<u16>, ShownLine)> = drafts
        .into_iter()
        .map(|draft| {
            let change = changed.iter().find(|line| line.key == draft.key);
            let mine = change.map_or("", |change| change.text.trim());
            let is_own = is_own(&draft.key);
            let own = is_own || !mine.is_empty();
            let text = if mine.is_empty() { &draft.text } else { mine };
            let line = ShownLine {
                tests: own_words::tests(text, &draft.about),
                words: if own {
                    own_words::words(text)
                } else {
                    Vec::new()
                },
                text: text.to_owned(),
                own,
                hidden: change.is_some_and(|change| change.hidden),
                fits: true,
                opens: draft.opens,
                computed: if is_own { String::new() } else { draft.text },
                key: draft.key,
            };
            (change.and_then(|change| change.place), line)
        })
        .collect();
    // Without a place, a line keeps its order behind those that have one.
    lines.sort_by_key(|(place, _)| place.map_or(u32::MAX, u32::from));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Returns the words in my own text that name an input or claim too much.
pub fn words(text: &str) -> Vec<Word> {
    own_words::words(text)
}

/// Returns a day of the quarter before, and of the one after it where that has begun.
pub fn beside(
    records: &Records,
    day: NaiveDate,
    today: NaiveDate,
) -> (NaiveDate, Option<NaiveDate>) {
    let (_, Span { first, last }) = coaching::quarter(records, day);
    let after = days_after(last, 1);
    (days_after(first, -1), (after <= today).then_some(after))
}
