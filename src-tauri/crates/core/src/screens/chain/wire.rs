//! What the Chain screen is made of.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    chain::{IssueCode, MovementVerdict, Swing},
    model::{
        ChainLink, Confidence, Conversation, Fact, Leader, Measure, Number, Rival, Solution, Unit,
    },
    timing::NextGood,
};

/// The Chain screen: of one unit, or a line for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChainScreen {
    /// The unit; none where all are shown.
    pub unit_id: Option<Id<Unit>>,
    /// A line for each unit, where all are shown.
    pub units: Vec<UnitChain>,
    /// The results of the unit, and earlier signs that lead to nothing yet.
    pub results: Vec<ResultChain>,
    /// The weakest step of all its chains.
    pub weakest: Option<IssueLine>,
    /// The nodes of the picture by column, those of one column in their order.
    pub nodes: Vec<ChainNode>,
    /// The lines between them.
    pub links: Vec<ChainLine>,
    /// The leaders of the unit, or those whom the weakest steps ask, with their next chat or good day.
    pub leaders: Vec<AskLine>,
    /// Figures of the homework that are no measure yet.
    pub take_over: Vec<TakeOver>,
    /// Everything of ours that a link can lead from, by name.
    pub solutions: Vec<ChainSolution>,
}

/// A solution to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChainSolution {
    pub id: Id<Solution>,
    pub name: String,
}

/// One unit where all are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitChain {
    pub unit_id: Id<Unit>,
    pub name: String,
    /// How many figures are noted.
    pub figures: usize,
    pub results: Vec<ResultLine>,
    pub weakest: Option<IssueLine>,
}

/// A result in the line of its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResultLine {
    pub measure_id: Id<Measure>,
    pub name: String,
    pub seen_steps: usize,
    pub told_steps: usize,
    pub steps: usize,
    /// "Seen at two of three steps, told at one."
    pub text: String,
}

/// A result with everything that leads to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ResultChain {
    pub measure_id: Id<Measure>,
    pub name: String,
    pub seen_steps: usize,
    pub told_steps: usize,
    pub steps: usize,
    /// Whether a solution leads to it with evidence at each step and a fresh reading.
    pub is_complete: bool,
    /// How far it is known, its weakest step, and when it was said back.
    pub sentence: String,
    /// When it was said back and accepted, as long as that counts.
    pub read_back: Option<ReadBackDone>,
    /// What is weak, weakest first.
    pub issues: Vec<IssueLine>,
    /// The head of its list: "net cash (result; 58 days, aim 50)".
    pub head: String,
    /// Its steps as a list, each below what it leads to.
    pub list: Vec<ListStep>,
    /// By how much it must move to be worth its cost; private.
    pub pays_back: Option<String>,
}

/// A chain that was said back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReadBackDone {
    pub on: NaiveDate,
    /// The role of who accepted it.
    pub by: Option<String>,
    /// "Said back on 17 September and accepted."
    pub text: String,
}

/// One step of a result in its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListStep {
    pub link_id: Id<ChainLink>,
    /// The figure that leads upwards, or the solution.
    pub measure_id: Option<Id<Measure>>,
    pub solution_id: Option<Id<Solution>>,
    /// How far below the result; 0 directly.
    pub depth: usize,
    pub grade: Confidence,
    /// "days to collect, earlier sign, 58 days, aim 50; lead to net cash: told by the Group CFO on 17 September".
    pub text: String,
}

/// Something weak in a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IssueLine {
    /// The result whose chain it is in.
    pub result_id: Id<Measure>,
    /// 1 is the weakest.
    pub rank: u8,
    pub code: IssueCode,
    /// The figure it is about, as a sentence calls it; of a link, what is moved.
    pub upper: String,
    pub upper_id: Id<Measure>,
    /// What moves it, where it is about both.
    pub lower: Option<String>,
    pub lower_id: Option<Id<Measure>>,
    pub solution_id: Option<Id<Solution>>,
    /// The link it is about.
    pub link_id: Option<Id<ChainLink>>,
    /// The other explanation that is open.
    pub rival_id: Option<Id<Rival>>,
    /// In a few words: "a step is missing between … and …".
    pub text: String,
    /// The next question, said aloud; at the desk, what is to be done.
    pub question: String,
    /// Whether it is work at the desk, and no question for anybody.
    pub is_desk: bool,
    /// Whom to ask, whoever has the nearest chat or good day first.
    pub ask: Vec<Id<Leader>>,
    /// The chat ahead in whose follow-ups the question already is.
    pub asked_in: Option<Id<Conversation>>,
}

/// A leader whom a question can go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AskLine {
    pub leader_id: Id<Leader>,
    pub who: String,
    /// The personal name; may be empty.
    pub name: String,
    /// The next chat.
    pub conversation_id: Option<Id<Conversation>>,
    /// My day of it.
    pub chat_on: Option<NaiveDate>,
    /// The next good days, where no chat is ahead.
    pub next_good: Option<NextGood>,
    /// Whether nobody has met them yet: the question waits until after the first meeting.
    pub is_first_meeting: bool,
    /// "next chat Thu 19 Nov", "good Fri 20 Nov", "after the first meeting, good Wed 25 to Mon 30 Nov".
    pub when: String,
}

/// A node of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChainNode {
    /// The figure, or the solution.
    pub measure_id: Option<Id<Measure>>,
    pub solution_id: Option<Id<Solution>>,
    pub column: ChainColumn,
    /// As it was named.
    pub name: String,
    /// The newest reading, with its unit.
    pub value: Option<String>,
    /// "aim 50".
    pub aim: Option<String>,
    /// "58 days, aim 50"; of a solution, its days.
    pub level: Option<String>,
    /// At most twelve readings, oldest first.
    pub spark: Vec<SparkPoint>,
    /// The first days of what we do below it, as far as that has begun.
    pub began: Vec<NaiveDate>,
    /// How it has moved since what we do below it began.
    pub movement: Option<MovementLine>,
    /// In a list: "days to collect, earlier sign, 58 days, aim 50".
    pub text: String,
    /// The third line.
    pub note: NodeNote,
    /// Only this leader's part of the unit.
    pub leader: Option<String>,
    pub is_private: bool,
    /// Whether only the way of measuring is known.
    pub is_method_only: bool,
    /// Whether the weakest step is about it.
    pub is_weakest: bool,
    /// "What turns first?", where nothing leads to it.
    pub ask_next: Option<String>,
    /// Of a solution, its newest delivery in the unit.
    pub delivery: Option<NodeDelivery>,
}

/// Where a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ChainColumn {
    Result,
    Early,
    Behaviour,
    Ours,
}

/// A reading on the small line of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SparkPoint {
    pub on: NaiveDate,
    pub value: Number,
}

/// How a figure has moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MovementLine {
    pub verdict: MovementVerdict,
    /// The day since which it is compared: what we do below it began.
    pub since: NaiveDate,
    pub swing: Option<Swing>,
    /// "Days to collect: 58 days, from 60; still within its usual swing (57 to 64)."
    pub text: String,
}

/// The third line of a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NodeNote {
    pub kind: NodeNoteKind,
    /// "New since 11 November", "No figure since 3 May", "monthly report"; empty where nothing is known.
    pub text: String,
}

/// What the third line of a node is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum NodeNoteKind {
    /// A new reading is out.
    Due,
    /// The newest reading is old.
    Stale,
    Source,
}

/// The newest delivery of a solution in a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NodeDelivery {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// "10 Aug to 7 Sep".
    pub span: String,
    /// How many of its working days are in a busy or critical time of the unit.
    pub heavy: usize,
    pub days: usize,
    /// "7 of 20 days in a heavy time".
    pub heavy_text: String,
}

/// A line of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChainLine {
    pub id: Id<ChainLink>,
    pub upper_id: Id<Measure>,
    pub lower_id: Option<Id<Measure>>,
    pub solution_id: Option<Id<Solution>>,
    pub grade: Confidence,
    /// "told by the Group CFO, not seen yet".
    pub ground: String,
    /// In a list: "leads to net cash: told by the Group CFO on 17 September".
    pub text: String,
    /// How many other explanations are open.
    pub rivals_open: usize,
    /// Whether the newest evidence speaks against it.
    pub is_contradicted: bool,
    pub is_weakest: bool,
    /// How long it takes: "two periods later".
    pub expected: String,
}

/// A figure of the homework that could become a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TakeOver {
    pub fact_id: Id<Fact>,
    /// What it would be called.
    pub name: String,
    pub text: String,
}
