//! The culture check: what learning, business leaders and employees say matters here, and what happens here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Leader, Words};
use crate::Id;

/// One time of asking; once a year is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "culture_round", kind = "culture round")]
#[searched(kind = "cultureRound", title = "name", body("note"), date = "on_date")]
pub struct CultureRound {
    pub id: Id<CultureRound>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// Never empty.
    pub name: String,
    #[column("on_date")]
    pub on: NaiveDate,
    #[serde(default)]
    pub note: String,
    /// The day from which it takes no more answers.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

/// What I or a business leader answered to a statement, or a remark. Of employees there are remarks alone, without
/// a group. It is in no export but the full one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "culture_answer", kind = "culture answer", validate = crate::model::validate::culture_answer)]
#[searched(kind = "cultureRemark", title = "body")]
pub struct CultureAnswer {
    pub id: Id<CultureAnswer>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub round_id: Id<CultureRound>,
    pub side: CultureSide,
    /// The business leader, where known.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// Tells sheets of unnamed business leaders apart, from 1; else 0.
    #[serde(default)]
    pub sheet: u16,
    /// The code of the statement; [`LAST_QUESTION`] for the last line of a sheet.
    pub question: String,
    /// How much it matters here: 1 not at all to 5 very much.
    #[serde(default)]
    pub valued: Option<u8>,
    /// How often it happens here: 1 never to 5 as a rule.
    #[serde(default)]
    pub practised: Option<u8>,
    #[serde(default)]
    #[column("body")]
    pub remark: String,
}

/// The code of the last line of a sheet, which asks what to change first.
pub const LAST_QUESTION: &str = "last";

/// How often employees of a group gave each mark to a statement. A batch of sheets adds one for each statement and
/// scale; no sheet is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "culture_tally", kind = "culture tally", validate = crate::model::validate::culture_tally)]
pub struct CultureTally {
    pub id: Id<CultureTally>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub round_id: Id<CultureRound>,
    /// Who was asked: "Shops and Customer Care". May be empty.
    #[column("group_name")]
    pub group: String,
    /// The code of the statement.
    pub question: String,
    pub scale: CultureScale,
    pub v1: u32,
    pub v2: u32,
    pub v3: u32,
    pub v4: u32,
    pub v5: u32,
    /// Sheets without this mark.
    pub none: u32,
}

impl CultureTally {
    /// Returns how often each mark was given, from 1 to 5.
    pub const fn counts(&self) -> [u32; 5] {
        [self.v1, self.v2, self.v3, self.v4, self.v5]
    }
}

/// What changes because of a statement, and who hears of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "culture_step", kind = "culture step", validate = crate::model::validate::culture_step)]
#[searched(kind = "cultureStep", title = "body", body("told_whom"), date = "due")]
pub struct CultureStep {
    pub id: Id<CultureStep>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub round_id: Id<CultureRound>,
    /// The code of the statement.
    pub question: String,
    /// Never empty.
    #[column("body")]
    pub text: String,
    #[serde(default)]
    #[column("due")]
    pub by: Option<NaiveDate>,
    /// Roles alone.
    #[serde(default)]
    pub told_whom: String,
    #[serde(default)]
    pub told_on: Option<NaiveDate>,
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CultureSide {
    /// I do.
    Learning,
    /// Business leaders.
    Business,
    Employees,
}

impl Words for CultureSide {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Learning, "learning"),
        (Self::Business, "business"),
        (Self::Employees, "employees"),
    ];
}

/// The two marks of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CultureScale {
    /// How much it matters here.
    Valued,
    /// How often it happens here.
    Practised,
}

impl Words for CultureScale {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Valued, "valued"), (Self::Practised, "practised")];
}
