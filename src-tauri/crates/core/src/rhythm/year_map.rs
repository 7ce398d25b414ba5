//! The year on one page: a lane per unit and one for the company, a column per week.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{FiscalCalendar, FiscalYear, Span, Weekday, WorkingDays},
    conversations::ChatLine,
    rhythm::Scope,
    rhythm::{
        EntryKind, FeltYear, Lane, Load, Part, Rhythm,
        agenda::{chats, scope_name},
        calendars::fiscal_on,
        say,
    },
    units::Unit,
};

/// Working days of a week from which on a heavy load colours it.
const HEAVY: usize = 2;
/// Working days of a week from which on an open one does.
const OPEN: usize = 3;

/// A year of everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearMap {
    /// "FY27".
    pub name: String,
    /// First day of the year.
    pub first: NaiveDate,
    /// Last day of the year.
    pub last: NaiveDate,
    /// The year before, by its number.
    pub previous: i32,
    /// The year after, by its number.
    pub next: i32,
    /// The columns.
    pub weeks: Vec<WeekColumn>,
    /// The company first, then the units in their order.
    pub lanes: Vec<YearLane>,
    /// What stands above the columns.
    pub months: Vec<MonthHead>,
    /// My date now.
    pub today: NaiveDate,
}

/// A column of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WeekColumn {
    /// Its first day within the year.
    pub first: NaiveDate,
    /// Its last day within the year.
    pub last: NaiveDate,
    /// "FY27 Q3 P8", with the week where the calendar counts in weeks.
    pub label: String,
}

/// The heading of some columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MonthHead {
    /// "Apr" in a calendar of months, "P8" otherwise.
    pub label: String,
    /// The column in which it begins.
    pub from_week: usize,
}

/// The year of one unit, or of the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearLane {
    /// The unit; `None` is the company.
    pub unit_id: Option<Id<Unit>>,
    /// Its name.
    pub name: String,
    /// One per column.
    pub cells: Vec<YearCell>,
}

/// One week of one lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearCell {
    /// Critical or busy from two working days on, open from three.
    pub load: Load,
    /// Everything that lies in it with a load of its own, heaviest first.
    pub cause: Vec<String>,
    /// Whether something of ours runs in the unit.
    pub ours: bool,
    /// Whether it does so on a busy or critical day.
    pub collision: bool,
    /// Public holidays on what would be working days, by name.
    pub holidays: Vec<String>,
    /// Chats of the unit.
    pub chats: Vec<ChatLine>,
}

/// Returns the year map of a fiscal year: of the company's calendar, or of a unit's own. Without a
/// year it is that of `now`.
pub fn year_map(
    records: &Records,
    year: Option<i32>,
    unit: Option<Id<Unit>>,
    now: NaiveDateTime,
) -> YearMap {
    let today = now.date();
    let guess = year
        .and_then(|year| NaiveDate::from_ymd_opt(year, 7, 1))
        .unwrap_or(today);
    let calendar = fiscal_on(records, unit, guess);
    let year = year.map_or_else(|| calendar.year_of(today), |year| calendar.year(year));
    let span = year.span();
    let rhythm = Rhythm::new(records, span);
    let weeks = columns(calendar, &year);
    let mut chats_of: BTreeMap<Id<Unit>, Vec<ChatLine>> = BTreeMap::new();
    for chat in chats(records, span, None, now) {
        chats_of.entry(chat.unit_id).or_default().push(chat);
    }
    let company = YearLane {
        unit_id: None,
        name: scope_name(records, Scope::Company),
        cells: cells(&rhythm, None, &weeks, &[]),
    };
    let mut units: Vec<&Unit> = records
        .units
        .iter()
        .filter(|unit| unit.archived_on.is_none())
        .collect();
    units.sort_by_key(|unit| unit.position);
    let of_units = units.into_iter().map(|unit| {
        let chats = chats_of.get(&unit.id).map_or(&[][..], Vec::as_slice);
        YearLane {
            unit_id: Some(unit.id),
            name: unit.name.clone(),
            cells: cells(&rhythm, Some(unit.id), &weeks, chats),
        }
    });
    YearMap {
        name: year.name.clone(),
        first: year.first,
        last: year.last,
        previous: year.year - 1,
        next: year.year + 1,
        lanes: std::iter::once(company).chain(of_units).collect(),
        months: heads(calendar, &year, &weeks),
        weeks,
        today,
    }
}

/// Returns the weeks of the year: counted from its first day where the calendar counts in weeks, else
/// Monday to Sunday, the first and last one cut at the ends of the year.
fn columns(calendar: FiscalCalendar, year: &FiscalYear) -> Vec<WeekColumn> {
    let begin = if year.weeks.is_some() {
        year.first
    } else {
        let back = u64::from(Weekday::of(year.first).number());
        year.first
            .checked_sub_days(Days::new(back))
            .unwrap_or(year.first)
    };
    begin
        .iter_weeks()
        .take_while(|monday| *monday <= year.last)
        .map(|monday| {
            let end = monday.checked_add_days(Days::new(6)).unwrap_or(monday);
            let first = monday.max(year.first);
            WeekColumn {
                first,
                last: end.min(year.last),
                label: calendar.label(first, None).text,
            }
        })
        .collect()
}

fn heads(calendar: FiscalCalendar, year: &FiscalYear, weeks: &[WeekColumn]) -> Vec<MonthHead> {
    let by_month = matches!(calendar, FiscalCalendar::MonthBased { first_day: 1, .. });
    (1..)
        .zip(&year.periods)
        .filter_map(|(number, period)| {
            let from_week = weeks
                .iter()
                .position(|week| week.first <= period.first && period.first <= week.last)?;
            let label = if by_month {
                say::month(period.first).chars().take(3).collect()
            } else {
                format!("P{number}")
            };
            Some(MonthHead { label, from_week })
        })
        .collect()
}

fn cells(
    rhythm: &Rhythm<'_>,
    unit: Option<Id<Unit>>,
    weeks: &[WeekColumn],
    chats: &[ChatLine],
) -> Vec<YearCell> {
    let felt = rhythm.of_unit(unit);
    let days = rhythm.unit_days(unit);
    let weekend: Vec<Weekday> = days.weekend().collect();
    weeks
        .iter()
        .map(|week| {
            let span = Span::new(week.first, week.last);
            let mut cell = YearCell {
                load: load_of(&felt.lane, &days, span),
                cause: Vec::new(),
                ours: false,
                collision: false,
                holidays: Vec::new(),
                chats: chats
                    .iter()
                    .filter(|chat| span.contains(chat.date))
                    .cloned()
                    .collect(),
            };
            for (date, name) in days.holidays_in(span) {
                if !weekend.contains(&Weekday::of(date)) {
                    cell.holidays.push(name.to_owned());
                }
            }
            causes(&felt, span, &mut cell);
            cell
        })
        .collect()
}

/// Returns the load that colours a week.
fn load_of(lane: &Lane, days: &WorkingDays, span: Span) -> Load {
    let mut counts = [0_usize; 3];
    let mut worked = 0;
    for day in days.days_in(span) {
        worked += 1;
        let load = lane.load(day).load;
        let [critical, busy, open] = &mut counts;
        match load {
            Load::Critical => *critical += 1,
            Load::Busy => *busy += 1,
            Load::Open => *open += 1,
            Load::Normal => {}
        }
    }
    let [critical, busy, open] = counts;
    let heavy = HEAVY.min(worked).max(1);
    if critical >= heavy {
        Load::Critical
    } else if critical + busy >= heavy {
        Load::Busy
    } else if open >= OPEN.min(worked).max(1) {
        Load::Open
    } else {
        Load::Normal
    }
}

fn causes(felt: &FeltYear<'_>, span: Span, cell: &mut YearCell) {
    let mut seen: Vec<(Load, usize)> = Vec::new();
    for day in span.iter() {
        let causes = felt.lane.causes(day);
        let heavy = felt.lane.load(day).load >= Load::Busy;
        for cause in causes {
            let Some(happening) = felt.happenings.get(cause.happening) else {
                continue;
            };
            if happening.entry.kind == EntryKind::Ours && cause.part == Part::Core {
                cell.ours = true;
                cell.collision |= heavy;
            }
            if !seen.iter().any(|(_, known)| *known == cause.happening) {
                seen.push((happening.load, cause.happening));
            }
        }
    }
    // Stable, so that causes of one load stay in order of their days.
    seen.sort_by_key(|(load, _)| std::cmp::Reverse(*load));
    cell.cause = seen
        .into_iter()
        .filter_map(|(_, number)| felt.happenings.get(number))
        .map(|happening| happening.cause.to_string())
        .collect();
    cell.cause.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_months_has_weeks_from_monday() {
        let calendar = FiscalCalendar::MonthBased {
            first_month: 4,
            first_day: 1,
            named_by: crate::calendar::NamedBy::End,
        };
        let year = calendar.year(2027);
        let weeks = columns(calendar, &year);
        assert_eq!(weeks.len(), 53);
        assert_eq!(weeks[0].first, year.first);
        assert_eq!(Weekday::of(weeks[0].last), Weekday::Sun);
        assert_eq!(weeks[52].last, year.last);
        let heads = heads(calendar, &year, &weeks);
        assert_eq!(heads.len(), 12);
        assert_eq!(heads[0].label, "Apr");
    }
}
