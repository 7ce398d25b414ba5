//! A round of the culture check for tests.

use super::{Picture, Row, Statement, StatementMarks, picture};
use crate::{
    Id, Records,
    model::{CultureAnswer, CultureScale, CultureSide, CultureStep, CultureTally, LAST_QUESTION},
    rhythm::testing::id,
};

/// Returns the statements that come with the program.
pub(crate) fn statements() -> Vec<Statement> {
    let text = include_str!("../../../../../assets/culture/statements.json");
    serde_json::from_str(text).unwrap()
}

/// Returns a short sheet with one mark throughout.
pub(crate) fn marks(statements: &[Statement], mark: u8) -> Vec<StatementMarks> {
    let short = statements.iter().filter(|statement| statement.is_short());
    let lines = short.map(|statement| StatementMarks {
        question: statement.code.clone(),
        valued: Some(mark),
        practised: Some(mark),
        remark: None,
    });
    lines.collect()
}

/// Answers of round 1.
pub(super) struct Round {
    records: Records,
    next: u128,
}

impl Round {
    pub(super) fn new() -> Self {
        Self {
            records: Records::default(),
            next: 0,
        }
    }

    fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        id(self.next)
    }

    pub(super) fn picture<'a>(&'a self, statements: &'a [Statement]) -> Picture<'a> {
        picture(statements, &self.records, id(1))
    }

    /// Returns what `of` says of a statement.
    pub(super) fn row<T>(&self, code: &str, of: impl Fn(&Row<'_>) -> T) -> T {
        let statements = statements();
        let picture = self.picture(&statements);
        let mut rows = picture.rows.iter();
        of(rows.find(|row| row.statement.code == code).unwrap())
    }

    fn answer(&mut self, side: CultureSide, question: &str) -> &mut CultureAnswer {
        let own = self.id();
        self.records.culture_answers.push(CultureAnswer {
            id: own,
            seen: 0,
            round_id: id(1),
            side,
            leader_id: None,
            sheet: 0,
            question: question.to_owned(),
            valued: None,
            practised: None,
            remark: String::new(),
        });
        self.records.culture_answers.last_mut().unwrap()
    }

    pub(super) fn learning(&mut self, question: &str, valued: u8, practised: u8) {
        let row = self.answer(CultureSide::Learning, question);
        (row.valued, row.practised) = (Some(valued), Some(practised));
    }

    pub(super) fn business(
        &mut self,
        leader: Option<u128>,
        sheet: u16,
        question: &str,
        valued: Option<u8>,
        practised: Option<u8>,
    ) {
        let row = self.answer(CultureSide::Business, question);
        (row.leader_id, row.sheet) = (leader.map(id), sheet);
        (row.valued, row.practised) = (valued, practised);
    }

    pub(super) fn remark(&mut self, side: CultureSide, leader: Option<u128>, text: &str) {
        let row = self.answer(side, LAST_QUESTION);
        (row.leader_id, row.remark) = (leader.map(id), text.to_owned());
    }

    pub(super) fn step(&mut self, question: &str) {
        let own = self.id();
        self.records.culture_steps.push(CultureStep {
            id: own,
            seen: 0,
            round_id: id(1),
            question: question.to_owned(),
            text: "half an hour a week".to_owned(),
            by: None,
            told_whom: String::new(),
            told_on: None,
        });
    }

    /// Adds how often each mark of *matters here* was given.
    pub(super) fn tally(&mut self, group: &str, question: &str, counts: [u32; 5], none: u32) {
        self.count(group, question, CultureScale::Valued, counts, none);
    }

    /// Adds how often each mark of *happens here* was given.
    pub(super) fn practised(&mut self, group: &str, question: &str, counts: [u32; 5]) {
        self.count(group, question, CultureScale::Practised, counts, 0);
    }

    fn count(
        &mut self,
        group: &str,
        question: &str,
        scale: CultureScale,
        [v1, v2, v3, v4, v5]: [u32; 5],
        none: u32,
    ) {
        let own = self.id();
        self.records.culture_tallies.push(CultureTally {
            id: own,
            seen: 0,
            round_id: id(1),
            group: group.to_owned(),
            question: question.to_owned(),
            scale,
            v1,
            v2,
            v3,
            v4,
            v5,
            none,
        });
    }
}
