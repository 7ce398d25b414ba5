//! The culture check: a round, what each side answered, and what the log says beside it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    culture::{self, Cell, Note, Picture, Row, Statement, StatementSubject, Voice, say},
    model::{CultureAnswer, CultureRound, CultureSide, CultureStep, LAST_QUESTION, Leader},
    ties::Ties,
};

/// The culture check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureScreen {
    /// The one that is shown; none before the first.
    pub round: Option<CultureRound>,
    /// All rounds, newest first.
    pub rounds: Vec<CultureRoundLine>,
    /// "You, 3 business leaders, 37 sheets"
    pub head: String,
    pub sides: CultureSides,
    /// What stands out.
    pub notes: Vec<CultureNote>,
    /// The statements, by subject.
    pub subjects: Vec<CultureSubject>,
    /// What was written on the last line.
    pub remarks: Vec<CultureRemark>,
    /// "What would you change first, and who needs to hear of it?"
    pub last: String,
}

/// A round to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureRoundLine {
    pub id: Id<CultureRound>,
    pub name: String,
    pub on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
}

/// Who answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureSides {
    /// Statements to which I answered.
    pub learning: usize,
    /// My answers, to correct them.
    pub mine: Vec<MyMarks>,
    /// Business leaders who answered, unnamed ones included.
    pub business: usize,
    /// Leaders by role: active ones, and others who answered.
    pub leaders: Vec<CultureLeader>,
    /// Sheets of business leaders without a name.
    pub unnamed: Vec<UnnamedSheet>,
    /// Sheets of employees.
    pub employees: u64,
    /// Groups of employees, by name.
    pub groups: Vec<CultureGroupLine>,
}

/// My marks of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MyMarks {
    pub question: String,
    pub valued: Option<u8>,
    pub practised: Option<u8>,
    pub remark: String,
}

/// A leader who may answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureLeader {
    pub id: Id<Leader>,
    pub role: String,
    /// Statements that they answered.
    pub answered: usize,
}

/// A sheet of a business leader without a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnnamedSheet {
    pub sheet: u16,
    /// Statements that they answered.
    pub answered: usize,
}

/// A group of employees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureGroupLine {
    /// May be empty.
    pub group: String,
    pub sheets: u64,
}

/// A sentence on what stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureNote {
    pub code: CultureNoteCode,
    pub text: String,
    /// The codes of the statements that it is about.
    pub questions: Vec<String>,
}

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CultureNoteCode {
    Widest,
    MostDifferent,
    YouDiffer,
    NoStep,
}

/// The statements on one subject.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureSubject {
    pub subject: StatementSubject,
    /// "Structure and culture"
    pub title: String,
    pub rows: Vec<CultureRow>,
}

/// A statement, and what each side answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureRow {
    /// "S2"
    pub code: String,
    pub statement: String,
    /// Whether it is on the short sheet, which all sides have.
    pub is_short: bool,
    /// Whether it is on my sheet alone.
    pub is_mine_alone: bool,
    pub learning: CultureCell,
    pub business: CultureCell,
    pub employees: CultureCell,
    /// By name; none of a statement that employees are not asked.
    pub groups: Vec<CultureGroupCell>,
    /// How much more of it business leaders see than employees; with one decimal.
    pub seen_differently: Option<f64>,
    pub remarks: Vec<CultureRemark>,
    /// What the log says beside my answer.
    pub log: Option<String>,
    pub steps: Vec<CultureStep>,
}

/// What a side answered to a statement. Means have one decimal.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureCell {
    /// How much it matters here, 1 to 5; none where it is not shown.
    pub valued: Option<f64>,
    /// How often it happens here, 1 to 5; none where it is not shown.
    pub practised: Option<f64>,
    /// How much more it matters than it happens.
    pub gap: Option<f64>,
    /// How many answered, shown or not.
    pub answers: u64,
    /// Why neither mark is shown.
    pub hidden: Option<String>,
}

/// What a group of employees answered to a statement.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureGroupCell {
    pub group: String,
    pub cell: CultureCell,
}

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureRemark {
    pub id: Id<CultureAnswer>,
    pub side: CultureSide,
    pub text: String,
}

/// Returns a round, the newest if none is named, with what the log says today.
pub fn culture(
    statements: &[Statement],
    ties: &Ties<'_>,
    named: Option<Id<CultureRound>>,
) -> CultureScreen {
    let records = ties.records;
    let round = culture::shown_round(records, named);
    let shown = round.map_or_else(|| Id::of(uuid::Uuid::nil()), |round| round.id);
    let picture = culture::picture(statements, records, shown);
    let mut rounds: Vec<&CultureRound> = records.culture_rounds.iter().collect();
    rounds.sort_by_key(|round| std::cmp::Reverse((round.on, round.id)));
    let subjects = StatementSubject::ALL.into_iter().map(|subject| {
        let rows = picture.rows.iter();
        let rows = rows.filter(|row| row.statement.subject == subject);
        CultureSubject {
            subject,
            title: say::subject(subject).to_owned(),
            rows: rows.map(|row| line(row, &picture, ties)).collect(),
        }
    });
    CultureScreen {
        round: round.cloned(),
        rounds: rounds
            .into_iter()
            .map(|round| CultureRoundLine {
                id: round.id,
                name: round.name.clone(),
                on: round.on,
                closed_on: round.closed_on,
            })
            .collect(),
        head: say::head(&picture),
        sides: sides(records, shown, &picture),
        notes: culture::notes(&picture).iter().map(note).collect(),
        subjects: subjects.collect(),
        remarks: remarks(&picture, LAST_QUESTION),
        last: say::LAST.to_owned(),
    }
}

fn sides(records: &Records, round: Id<CultureRound>, picture: &Picture<'_>) -> CultureSides {
    let answered = |id| {
        picture
            .business
            .get(&Voice::Named(id))
            .copied()
            .unwrap_or(0)
    };
    let leaders = records.leaders.iter();
    let leaders = leaders.filter(|leader| leader.archived_on.is_none() || answered(leader.id) > 0);
    let mut leaders: Vec<CultureLeader> = leaders
        .map(|leader| CultureLeader {
            id: leader.id,
            role: leader.role.clone(),
            answered: answered(leader.id),
        })
        .collect();
    leaders.sort_by_key(|leader| (leader.role.to_lowercase(), leader.id));
    let unnamed = picture.business.iter().filter_map(|(voice, answered)| {
        let Voice::Unnamed(sheet) = *voice else {
            return None;
        };
        let answered = *answered;
        Some(UnnamedSheet { sheet, answered })
    });
    let mine = records.culture_answers.iter();
    let mine = mine.filter(|row| row.round_id == round && row.side == CultureSide::Learning);
    let groups = picture.groups.iter();
    CultureSides {
        learning: picture.learning,
        mine: mine
            .map(|row| MyMarks {
                question: row.question.clone(),
                valued: row.valued,
                practised: row.practised,
                remark: row.remark.clone(),
            })
            .collect(),
        business: picture.business.len(),
        leaders,
        unnamed: unnamed.collect(),
        employees: picture.employees(),
        groups: groups
            .map(|(group, sheets)| CultureGroupLine {
                group: (*group).to_owned(),
                sheets: *sheets,
            })
            .collect(),
    }
}

fn note(note: &Note<'_>) -> CultureNote {
    let codes = |all: &[&Statement]| all.iter().map(|one| one.code.clone()).collect();
    let (code, questions) = match note {
        Note::Widest { statements, .. } => (CultureNoteCode::Widest, codes(statements)),
        Note::MostDifferent { statement, .. } => {
            (CultureNoteCode::MostDifferent, codes(&[*statement]))
        }
        Note::YouDiffer { pairs, .. } => {
            let pairs = pairs.iter().map(|(statement, ..)| statement.code.clone());
            (CultureNoteCode::YouDiffer, pairs.collect())
        }
        Note::NoStep { statements } => (CultureNoteCode::NoStep, codes(statements)),
    };
    CultureNote {
        code,
        text: say::note(note),
        questions,
    }
}

fn line(row: &Row<'_>, picture: &Picture<'_>, ties: &Ties<'_>) -> CultureRow {
    let statement = row.statement;
    CultureRow {
        code: statement.code.clone(),
        statement: statement.text.clone(),
        is_short: statement.is_short(),
        is_mine_alone: !statement.is_for(CultureSide::Business),
        learning: cell(&row.learning),
        business: cell(&row.business),
        employees: cell(&row.employees),
        groups: row
            .groups
            .iter()
            .map(|(group, of_group)| CultureGroupCell {
                group: (*group).to_owned(),
                cell: cell(of_group),
            })
            .collect(),
        seen_differently: row.seen_differently().map(|by| decimal(by.tenths())),
        remarks: remarks(picture, &statement.code),
        log: culture::log(ties, statement).map(say::log),
        steps: row.steps.iter().map(|step| (*step).clone()).collect(),
    }
}

fn remarks(picture: &Picture<'_>, question: &str) -> Vec<CultureRemark> {
    let remarks = picture.remarks.iter();
    remarks
        .filter(|row| row.question == question)
        .map(|row| CultureRemark {
            id: row.id,
            side: row.side,
            text: row.remark.clone(),
        })
        .collect()
}

fn cell(cell: &Cell) -> CultureCell {
    let mean = |mean: culture::Mean| decimal(i64::try_from(mean.tenths()).unwrap_or(0));
    CultureCell {
        valued: cell.valued.map(mean),
        practised: cell.practised.map(mean),
        gap: cell.gap().map(|gap| decimal(gap.tenths())),
        answers: cell.answers,
        hidden: cell.hidden.map(say::hidden),
    }
}

fn decimal(tenths: i64) -> f64 {
    f64::from(i32::try_from(tenths).unwrap_or(0)) / 10.0
}
