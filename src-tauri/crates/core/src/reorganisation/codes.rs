//! What a reorganisation does: a code with its counts, and the line that the preview shows of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Plan, say::sentence};

/// What a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum PlanArea {
    Leaders,
    Homework,
    Rhythm,
    Course,
    Promises,
    Chats,
    Figures,
    Threads,
    Aims,
    Culture,
}

/// One sentence of what happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlanLine {
    pub area: PlanArea,
    pub text: String,
    #[serde(skip)]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub(crate) code: PlanCode,
}

/// What happens; counts are of records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PlanCode {
    UnitArchived {
        unit: String,
        into: String,
    },
    LeadersJoin {
        leaders: usize,
        archived: usize,
        on: NaiveDate,
    },
    FactsMove {
        facts: usize,
        doubled: usize,
        unit: String,
    },
    TermsMove {
        terms: usize,
        doubled: usize,
    },
    EntriesMove {
        entries: usize,
        same: usize,
        renamed: usize,
    },
    DaysOff {
        closures: usize,
        unit: String,
    },
    /// Which days off change with the unit.
    OtherDaysOff {
        holidays: bool,
        weekend: bool,
        unit: String,
    },
    /// Leaders whose public holidays become their own.
    HolidaysStay {
        leaders: usize,
        unit: String,
    },
    CourseGoesOn {
        asked: usize,
    },
    PromisesMove {
        promises: usize,
        open: usize,
    },
    ChatsMove {
        chats: usize,
        findings: usize,
    },
    AimsMove {
        aims: usize,
    },
    FiguresMove {
        figures: usize,
        links: usize,
        renamed: usize,
    },
    ThreadsMove {
        challenges: usize,
        needs: usize,
        know_hows: usize,
        ideas: usize,
        renamed: usize,
        doubled: usize,
    },
    CultureStays,
    NewUnit {
        unit: String,
        from: String,
        leaders: usize,
        on: NaiveDate,
    },
    FactsGo {
        facts: usize,
    },
    RhythmSplit {
        go: usize,
        copied: usize,
        terms: usize,
    },
    FiguresGo {
        figures: usize,
        links: usize,
        cut: usize,
    },
    Leaves {
        who: String,
        successor: Option<String>,
        on: NaiveDate,
    },
    HomeworkStays {
        unit: String,
        personal: usize,
    },
    RhythmStays,
    CourseBegins {
        answers: usize,
    },
    PromisesPassed {
        passed: usize,
        dropped: usize,
    },
    ChatsCancelled {
        chats: usize,
        kept: usize,
    },
    StandingsPassed {
        passed: usize,
        ended: usize,
    },
    FiguresPassed {
        figures: usize,
        challenges: usize,
        to_successor: bool,
    },
    PersonalStays,
}

impl Plan {
    /// Adds what happens; where nothing does, nothing is said.
    pub(super) fn say(&mut self, code: PlanCode) {
        if let Some((area, text)) = sentence(&code) {
            self.lines.push(PlanLine { area, text, code });
        }
    }
}
