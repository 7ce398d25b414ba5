//! Requests and answers of Settings and the first run.

use overture_core::{
    calendar::NamedBy,
    changes::Changes,
    model::{Absence, CalendarUse, Closure, Company, Look, Me, NamedCalendar, WorkedDay},
    paste::PasteChoices,
    transfer::Backup,
};
use serde::{Deserialize, Serialize};

use super::FileState;

/// Everything in Settings.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct SettingsScreen {
    /// My hours, place and room.
    pub(crate) me: Me,
    pub(crate) company: Company,
    /// Theme, locale, first weekday.
    pub(crate) look: Look,
    /// Where the data is.
    pub(crate) file: FileState,
    /// Newest first.
    pub(crate) backups: Vec<Backup>,
    /// How many old ones are kept because the workspace became much smaller.
    pub(crate) surplus_backups: usize,
    /// Mine.
    pub(crate) absences: Vec<Absence>,
    /// The company's and the units'.
    pub(crate) closures: Vec<Closure>,
    /// Single days that are worked, of everybody, units and leaders.
    pub(crate) worked_days: Vec<WorkedDayLine>,
    /// Fiscal calendars.
    pub(crate) calendars: Vec<NamedCalendar>,
    /// From when they hold.
    pub(crate) calendar_uses: Vec<CalendarUse>,
    /// What the gaps ask of a week, and what there is room for.
    pub(crate) arithmetic: String,
}

/// A worked day in the list.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct WorkedDayLine {
    pub(crate) day: WorkedDay,
    /// The unit or the leader; empty for the company.
    pub(crate) whose: String,
}

/// Everything that the first run asks.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct FirstRunRequest {
    /// A list of people.
    pub(crate) people_text: String,
    /// My name; none if left out.
    pub(crate) my_name: Option<String>,
    /// What I do; none if left out.
    pub(crate) my_role: Option<String>,
    /// What was chosen in its preview.
    pub(crate) choices: Option<PasteChoices>,
    /// ISO 3166 alpha-2; may be empty.
    pub(crate) country: String,
    /// Within the country.
    pub(crate) subdivision: Option<String>,
    /// My IANA zone.
    pub(crate) zone: String,
    /// Of the company's fiscal year.
    pub(crate) first_month: u8,
    /// 1 if left out.
    pub(crate) first_day: Option<u8>,
    /// By the calendar year it ends in if left out.
    pub(crate) named_by: Option<NamedBy>,
    /// Which pack for each unit.
    pub(crate) packs: Vec<ChosenPack>,
}

/// The pack for a unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ChosenPack {
    /// The name of the unit.
    pub(crate) unit: String,
    /// The key of the pack; none if left out.
    pub(crate) pack: Option<String>,
    /// Which entries; the usual ones if left out.
    pub(crate) keys: Option<Vec<String>>,
}

/// A workspace set up.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct FirstRunAnswer {
    /// What the write did.
    pub(crate) changes: Changes,
    /// What the gaps ask of a week, and what there is room for.
    pub(crate) arithmetic: String,
}
