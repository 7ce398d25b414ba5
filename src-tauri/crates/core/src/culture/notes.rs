//! What stands out in a round.

use std::cmp::Reverse;

use super::{Difference, Mean, Picture, Row, Statement};
use crate::model::CultureSide;

/// Halves of a point from which on two sides see something differently.
const DIFFERS: i128 = 2;
/// Halves of a point from which on a gap asks for a step.
const WIDE: i128 = 3;

/// Something that stands out.
#[derive(Debug, Clone)]
pub enum Note<'a> {
    /// Where what matters to a side and what happens are furthest apart; several where they are equally far.
    Widest {
        side: CultureSide,
        statements: Vec<&'a Statement>,
        valued: Mean,
        practised: Mean,
    },
    /// Where business leaders and employees see most differently what happens.
    MostDifferent {
        statement: &'a Statement,
        business: Mean,
        employees: Mean,
    },
    /// Where I see less, or more, of something than employees; furthest first.
    YouDiffer {
        less: bool,
        pairs: Vec<(&'a Statement, Mean, Mean)>,
    },
    /// Wide gaps for which no step is noted, widest first.
    NoStep { statements: Vec<&'a Statement> },
}

/// Returns what stands out, employees first.
pub fn notes<'a>(picture: &Picture<'a>) -> Vec<Note<'a>> {
    let rows = &picture.rows;
    let sides = [
        CultureSide::Employees,
        CultureSide::Business,
        CultureSide::Learning,
    ];
    let widest = sides.into_iter().filter_map(|side| widest(rows, side));
    widest
        .chain(most_different(rows))
        .chain(you_differ(rows, true))
        .chain(you_differ(rows, false))
        .chain(no_step(rows))
        .collect()
}

/// Returns the rows with what `of` says of them, highest first.
fn by<'r, 'a>(
    rows: &'r [Row<'a>],
    of: impl Fn(&Row<'a>) -> Option<Difference>,
) -> Vec<(Difference, &'r Row<'a>)> {
    let mut found: Vec<_> = rows
        .iter()
        .filter_map(|row| Some((of(row)?, row)))
        .collect();
    // Stable: equals stay in the order of the sheet.
    found.sort_by_key(|(difference, _)| Reverse(*difference));
    found
}

fn widest<'a>(rows: &[Row<'a>], side: CultureSide) -> Option<Note<'a>> {
    let found = by(rows, |row| row.cell(side).gap());
    let (most, first) = *found.first()?;
    if most <= Difference::ZERO {
        return None;
    }
    let cell = first.cell(side);
    let equal = found.iter().take_while(|(gap, _)| *gap == most);
    Some(Note::Widest {
        side,
        statements: equal.map(|(_, row)| row.statement).collect(),
        valued: cell.valued?,
        practised: cell.practised?,
    })
}

fn most_different<'a>(rows: &[Row<'a>]) -> Option<Note<'a>> {
    let found = by(rows, |row| Some(row.seen_differently()?.abs()));
    let (most, row) = *found.first()?;
    if !most.is_at_least(DIFFERS) {
        return None;
    }
    Some(Note::MostDifferent {
        statement: row.statement,
        business: row.business.practised?,
        employees: row.employees.practised?,
    })
}

fn you_differ<'a>(rows: &[Row<'a>], less: bool) -> Option<Note<'a>> {
    let found = by(rows, |row| {
        let differs = row.learning.practised?.minus(row.employees.practised?);
        let fits = differs.is_negative() == less && differs.abs().is_at_least(DIFFERS);
        fits.then_some(differs.abs())
    });
    let pairs: Vec<_> = found
        .into_iter()
        .filter_map(|(_, row)| {
            let (mine, theirs) = (row.learning.practised?, row.employees.practised?);
            Some((row.statement, mine, theirs))
        })
        .collect();
    (!pairs.is_empty()).then_some(Note::YouDiffer { less, pairs })
}

/// Judges by the gap that employees see; where theirs is not shown, by that of business leaders.
fn no_step<'a>(rows: &[Row<'a>]) -> Option<Note<'a>> {
    let found = by(rows, |row| {
        let gap = row.employees.gap().or_else(|| row.business.gap())?;
        (row.steps.is_empty() && gap.is_at_least(WIDE)).then_some(gap)
    });
    let statements: Vec<_> = found.iter().map(|(_, row)| row.statement).collect();
    (!statements.is_empty()).then_some(Note::NoStep { statements })
}
