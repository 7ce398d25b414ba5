//! One row per person, and rows of one kind that are said together.

use super::item::{Action, ActionKind, WeekItem};

/// The most other actions of a row.
const CHOICES: usize = 3;

/// Joins what is about one person into the first row about them.
pub(super) fn one_per_person(items: Vec<WeekItem>) -> Vec<WeekItem> {
    let mut rows: Vec<WeekItem> = Vec::new();
    for item in items {
        let about_same = rows
            .iter_mut()
            .find(|row| row.leader_id.is_some() && row.leader_id == item.leader_id);
        match about_same {
            Some(row) => join(row, item),
            None => rows.push(item),
        }
    }
    rows
}

fn join(row: &mut WeekItem, item: WeekItem) {
    row.covers.extend(item.covers);
    if !item.brief.is_empty() {
        if !row.reason.is_empty() {
            row.reason.push(' ');
        }
        row.reason.push_str(&item.brief);
    }
    let is_known = |row: &WeekItem, action: &Action| {
        let mut known = std::iter::once(&row.action).chain(&row.choices);
        known.any(|one| one.kind == action.kind && one.decision == action.decision)
    };
    // A promise of theirs is opened from its own list; asking later and dropping it are done here.
    let is_opened = item.code == "waiting" && item.action.kind == ActionKind::Promise;
    let own = (!is_opened).then_some(item.action);
    for action in own.into_iter().chain(item.choices) {
        if !is_known(row, &action) && row.choices.len() < CHOICES {
            row.choices.push(action);
        }
    }
}

/// Returns the rows with those of `codes` folded: up to `most` stay as they are, of more than that the last
/// ones are said together by `rest`.
pub(super) fn folded(
    rows: Vec<WeekItem>,
    codes: &[&str],
    most: usize,
    rest: impl Fn(&[WeekItem]) -> WeekItem,
) -> Vec<WeekItem> {
    let is_one = |row: &WeekItem| codes.contains(&row.code);
    let at = rows.iter().take_while(|row| !is_one(row)).count();
    let (mut these, mut others): (Vec<WeekItem>, Vec<WeekItem>) =
        rows.into_iter().partition(is_one);
    if these.len() > most {
        let together = these.split_off(most.saturating_sub(1));
        let keys = together.iter().flat_map(|row| row.covers.clone());
        these.push(rest(&together).covering(keys.collect()));
    }
    others.splice(at..at, these);
    others
}
