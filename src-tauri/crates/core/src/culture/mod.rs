//! The culture check: what matters here and what happens here, as I, business leaders and employees see it, where
//! they differ, and what the log says beside it. Few answers are never shown.
//!
//! Groups are shown only where each has enough answers: the smallest could be computed from the sum and the rest.

pub mod file;
mod log;
mod mean;
mod notes;
mod paper;
pub mod say;
mod sheets;
mod statements;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Id, Records,
    model::{CultureAnswer, CultureRound, CultureScale, CultureSide, CultureStep, Leader},
};

pub use log::{LogWord, log};
pub use mean::{Difference, Mean};
pub use notes::{Note, notes};
pub use paper::{CultureSheet, SheetStatement, csv, sheet};
pub use sheets::{Counts, LEAST_SHEETS, StatementMarks, check_sheet, tally};
pub use statements::{Statement, StatementSide, StatementSubject};

/// Business leaders from which on their answers are shown.
pub const LEAST_LEADERS: u64 = 3;
/// Employees from which on their answers are shown.
pub const LEAST_EMPLOYEES: u64 = 5;

/// Why answers are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// The statement is not on the sheet of this side.
    NotAsked,
    NoAnswer,
    TooFew {
        side: CultureSide,
        answers: u64,
    },
    /// Another group has too few: its answers could be told from the sum and the rest.
    SmallGroup,
}

/// What a side, or a group of employees, answered to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub valued: Option<Mean>,
    pub practised: Option<Mean>,
    /// How many gave a mark, shown or not.
    pub answers: u64,
    /// Set where neither mark is shown.
    pub hidden: Option<Hidden>,
}

impl Cell {
    const fn hidden(answers: u64, why: Hidden) -> Self {
        Self {
            valued: None,
            practised: None,
            answers,
            hidden: Some(why),
        }
    }

    /// Returns the means of which enough answers are there.
    fn of(side: CultureSide, valued: Mean, practised: Mean) -> Self {
        let least = least(side);
        let answers = valued.count.max(practised.count);
        let shown = |mean: Mean| Some(mean).filter(|mean| mean.count >= least);
        let (valued, practised) = (shown(valued), shown(practised));
        let why = match (valued, practised) {
            (None, None) if answers == 0 => Some(Hidden::NoAnswer),
            (None, None) => Some(Hidden::TooFew { side, answers }),
            (Some(_), _) | (_, Some(_)) => None,
        };
        Self {
            valued,
            practised,
            answers,
            hidden: why,
        }
    }

    /// Returns how much more it matters than it happens.
    pub fn gap(&self) -> Option<Difference> {
        Some(self.valued?.minus(self.practised?))
    }
}

/// Returns from how many answers on those of a side are shown.
pub const fn least(side: CultureSide) -> u64 {
    match side {
        CultureSide::Learning => 1,
        CultureSide::Business => LEAST_LEADERS,
        CultureSide::Employees => LEAST_EMPLOYEES,
    }
}

/// A statement, and what each side answered.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    pub statement: &'a Statement,
    pub learning: Cell,
    pub business: Cell,
    pub employees: Cell,
    /// By name.
    pub groups: Vec<(&'a str, Cell)>,
    pub steps: Vec<&'a CultureStep>,
}

impl Row<'_> {
    pub const fn cell(&self, side: CultureSide) -> &Cell {
        match side {
            CultureSide::Learning => &self.learning,
            CultureSide::Business => &self.business,
            CultureSide::Employees => &self.employees,
        }
    }

    /// Returns how much more of it business leaders see than employees.
    pub fn seen_differently(&self) -> Option<Difference> {
        let business = self.business.practised?;
        Some(business.minus(self.employees.practised?))
    }
}

/// Whose sheet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    Named(Id<Leader>),
    /// The number of a sheet without a name.
    Unnamed(u16),
}

/// What was answered in a round.
#[derive(Debug, Clone)]
pub struct Picture<'a> {
    /// In the order of the sheet.
    pub rows: Vec<Row<'a>>,
    /// Statements to which I answered.
    pub learning: usize,
    /// Business leaders who answered, and to how many statements.
    pub business: BTreeMap<Voice, usize>,
    /// Groups of employees, by name, and their sheets.
    pub groups: Vec<(&'a str, u64)>,
    /// What was written in words, and by which side; of business leaders only where enough answered.
    pub remarks: Vec<&'a CultureAnswer>,
}

impl Picture<'_> {
    /// Returns the sheets of all employees.
    pub fn employees(&self) -> u64 {
        self.groups.iter().map(|(_, sheets)| sheets).sum()
    }
}

/// Returns what was answered in a round.
pub fn picture<'a>(
    statements: &'a [Statement],
    records: &'a Records,
    round: Id<CultureRound>,
) -> Picture<'a> {
    let answers = records.culture_answers.iter();
    let answers: Vec<&CultureAnswer> = answers.filter(|row| row.round_id == round).collect();
    let has_marks = |row: &&&CultureAnswer| row.valued.is_some() || row.practised.is_some();
    let marked = || answers.iter().filter(has_marks);
    let mut business: BTreeMap<Voice, usize> = BTreeMap::new();
    for row in marked().filter(|row| row.side == CultureSide::Business) {
        *business.entry(voice(row)).or_default() += 1;
    }
    let learning = marked().filter(|row| row.side == CultureSide::Learning);
    let learning: BTreeSet<&str> = learning.map(|row| row.question.as_str()).collect();
    let groups = group_sheets(records, round);
    let employees: u64 = groups.iter().map(|(_, sheets)| sheets).sum();
    let voices = u64::try_from(business.len()).unwrap_or(0);
    let remarks = answers.iter().copied().filter(|row| {
        let enough = match row.side {
            CultureSide::Learning => true,
            CultureSide::Business => voices >= LEAST_LEADERS,
            CultureSide::Employees => employees >= LEAST_EMPLOYEES,
        };
        enough && !row.remark.is_empty()
    });
    let mut remarks: Vec<&CultureAnswer> = remarks.collect();
    // In an order that tells nobody apart.
    remarks.sort_by_key(|row| (row.side, &row.question, row.remark.to_lowercase(), row.id));
    Picture {
        rows: statements
            .iter()
            .map(|statement| row(statement, records, round, &answers))
            .collect(),
        learning: learning.len(),
        business,
        groups,
        remarks,
    }
}

/// Returns the round that is shown: the one named, else the newest.
pub fn shown_round(records: &Records, named: Option<Id<CultureRound>>) -> Option<&CultureRound> {
    let mut rounds = records.culture_rounds.iter();
    match named {
        Some(id) => rounds.find(|round| round.id == id),
        None => rounds.max_by_key(|round| (round.on, round.id)),
    }
}

fn voice(answer: &CultureAnswer) -> Voice {
    let named = answer.leader_id.map(Voice::Named);
    named.unwrap_or(Voice::Unnamed(answer.sheet))
}

/// Returns the groups of employees by name. Each row of a batch counts all its sheets.
fn group_sheets(records: &Records, round: Id<CultureRound>) -> Vec<(&str, u64)> {
    let mut sums: BTreeMap<(&str, &str, &str), u64> = BTreeMap::new();
    for row in &records.culture_tallies {
        if row.round_id == round {
            let scale = match row.scale {
                CultureScale::Valued => "valued",
                CultureScale::Practised => "practised",
            };
            let counts = row.counts().into_iter().chain([row.none]).map(u64::from);
            let key = (row.group.as_str(), row.question.as_str(), scale);
            *sums.entry(key).or_default() += counts.sum::<u64>();
        }
    }
    let mut groups: BTreeMap<&str, u64> = BTreeMap::new();
    for ((group, ..), sheets) in sums {
        let most = groups.entry(group).or_default();
        *most = (*most).max(sheets);
    }
    groups.into_iter().collect()
}

fn row<'a>(
    statement: &'a Statement,
    records: &'a Records,
    round: Id<CultureRound>,
    answers: &[&CultureAnswer],
) -> Row<'a> {
    let marks = |side: CultureSide| {
        let mut found: BTreeMap<Voice, &CultureAnswer> = BTreeMap::new();
        let of_side = answers.iter().filter(|row| row.side == side);
        for row in of_side.filter(|row| row.question == statement.code) {
            found.insert(voice(row), row);
        }
        let valued = found.values().filter_map(|row| row.valued).collect();
        let practised = found.values().filter_map(|row| row.practised).collect();
        if statement.is_for(side) {
            Cell::of(side, valued, practised)
        } else {
            Cell::hidden(0, Hidden::NotAsked)
        }
    };
    let (employees, groups) = employees(statement, records, round);
    let steps = records.culture_steps.iter();
    let mut steps: Vec<&CultureStep> = steps
        .filter(|step| step.round_id == round && step.question == statement.code)
        .collect();
    steps.sort_by_key(|step| (step.by, step.id));
    Row {
        statement,
        learning: marks(CultureSide::Learning),
        business: marks(CultureSide::Business),
        employees,
        groups,
        steps,
    }
}

/// Returns what all employees answered, and each group. Groups are shown only where each has enough answers to both
/// marks, or none: else the smallest could be told from the sum.
fn employees<'a>(
    statement: &Statement,
    records: &'a Records,
    round: Id<CultureRound>,
) -> (Cell, Vec<(&'a str, Cell)>) {
    let side = CultureSide::Employees;
    if !statement.is_for(side) {
        return (Cell::hidden(0, Hidden::NotAsked), Vec::new());
    }
    let mut groups: BTreeMap<&str, (Mean, Mean)> = BTreeMap::new();
    for tally in &records.culture_tallies {
        if tally.round_id == round && tally.question == statement.code {
            let (valued, practised) = groups.entry(tally.group.as_str()).or_default();
            match tally.scale {
                CultureScale::Valued => valued.add(tally.counts()),
                CultureScale::Practised => practised.add(tally.counts()),
            }
        }
    }
    let (mut valued, mut practised) = (Mean::default(), Mean::default());
    for group in groups.values() {
        valued.merge(group.0);
        practised.merge(group.1);
    }
    let is_open = |mean: &Mean| mean.count == 0 || mean.count >= LEAST_EMPLOYEES;
    let all_open = groups
        .values()
        .all(|(one, other)| is_open(one) && is_open(other));
    let cells = groups.iter().map(|(name, (valued, practised))| {
        let cell = Cell::of(side, *valued, *practised);
        let cell = if all_open || cell.hidden.is_some() {
            cell
        } else {
            Cell::hidden(cell.answers, Hidden::SmallGroup)
        };
        (*name, cell)
    });
    (Cell::of(side, valued, practised), cells.collect())
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
