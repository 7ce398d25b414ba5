//! Which daily backups stay: each of the last 14 days, one a week for 8 weeks, one a month for 12 months.
//!
//! A backup that has more than twice the rows of the newest one stays as well, until a person deletes it: the workspace
//! may have become small by mistake. So does one that cannot be read: nobody knows what it holds.

use std::{collections::BTreeSet, path::Path};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::{
    Result,
    keys::DataKey,
    store::{
        backup::{Backup, Kind, delete, list, list_in},
        tables,
        verify::{counts, open_to_read},
    },
};

/// Days of which the backup is kept.
const DAYS: usize = 14;
/// Weeks (Monday to Sunday, UTC) of which the last backup is kept.
const WEEKS: usize = 8;
/// Months of which the last backup is kept.
const MONTHS: usize = 12;

/// Deletes the daily backups of `path` that are no longer needed, but none that holds much more than the
/// newest.
pub(super) fn prune(path: &Path, key: Option<&DataKey>) -> Result<()> {
    drop_surplus(newest_and_surplus(list(path), MONTHS), key)
}

/// Deletes the daily backups in the folder of a second place that are no longer needed there: no months are kept.
pub(super) fn prune_second(folder: &Path, key: Option<&DataKey>) -> Result<()> {
    drop_surplus(newest_and_surplus(list_in(folder), 0), key)
}

/// Returns those of the daily backups of `path` that a second place should have.
pub(super) fn wanted_at_second(path: &Path) -> Vec<Backup> {
    let mut daily = list(path);
    daily.retain(|backup| backup.kind == Kind::Daily);
    let dates: Vec<DateTime<Utc>> = daily.iter().map(|backup| backup.at).collect();
    let needed = needed(&dates, 0);
    daily.retain(|backup| needed.contains(&backup.at));
    daily
}

fn drop_surplus(
    (newest, surplus): (Option<Backup>, Vec<Backup>),
    key: Option<&DataKey>,
) -> Result<()> {
    if surplus.is_empty() {
        return Ok(());
    }
    let newest = newest.and_then(|backup| rows(&backup, key)).unwrap_or(0);
    let may_go = |rows: u64| !is_much_smaller(newest, rows);
    surplus
        .iter()
        .filter(|backup| rows(backup, key).is_some_and(may_go))
        .try_for_each(|backup| delete(Path::new(&backup.path)))
}

/// Returns the daily backups of `path` that are kept only because they hold much more than the newest, or cannot be
/// read.
pub(crate) fn surplus(path: &Path) -> Vec<Backup> {
    newest_and_surplus(list(path), MONTHS).1
}

/// Deletes what [`surplus`] returns.
pub(crate) fn delete_surplus(path: &Path) -> Result<()> {
    surplus(path)
        .iter()
        .try_for_each(|backup| delete(Path::new(&backup.path)))
}

fn newest_and_surplus(mut daily: Vec<Backup>, months: usize) -> (Option<Backup>, Vec<Backup>) {
    daily.retain(|backup| backup.kind == Kind::Daily);
    let dates: Vec<DateTime<Utc>> = daily.iter().map(|backup| backup.at).collect();
    let needed = needed(&dates, months);
    let newest = daily.first().cloned();
    daily.retain(|backup| !needed.contains(&backup.at));
    (newest, daily)
}

/// Returns the backups that stay, of so many months. `newest_first` is when each was taken.
fn needed(newest_first: &[DateTime<Utc>], months: usize) -> BTreeSet<DateTime<Utc>> {
    let day = |at: &DateTime<Utc>| at.date_naive();
    let week = |at: &DateTime<Utc>| {
        at.date_naive()
            .week(chrono::Weekday::Mon)
            .checked_first_day()
    };
    let month = |at: &DateTime<Utc>| NaiveDate::from_ymd_opt(at.year(), at.month(), 1);
    let mut needed = newest_of_each(newest_first, DAYS, day);
    needed.extend(newest_of_each(newest_first, WEEKS, week));
    needed.extend(newest_of_each(newest_first, months, month));
    needed
}

fn newest_of_each<K: PartialEq>(
    newest_first: &[DateTime<Utc>],
    count: usize,
    span: impl Fn(&DateTime<Utc>) -> K,
) -> BTreeSet<DateTime<Utc>> {
    let mut newest: Vec<DateTime<Utc>> = newest_first.to_vec();
    newest.dedup_by(|later, earlier| span(later) == span(earlier));
    newest.into_iter().take(count).collect()
}

/// Returns how much a backup holds: the rows that search looks through, which is nearly all that people write and
/// little else. Nothing where it cannot be read.
fn rows(backup: &Backup, key: Option<&DataKey>) -> Option<u64> {
    let count = || -> Result<u64> {
        let (db, _) = open_to_read(Path::new(&backup.path), key)?;
        let typed: BTreeSet<&str> = tables::searched().map(|(table, _)| table).collect();
        let counts = counts(&db)?.into_iter();
        let held = counts.filter(|(table, _)| typed.contains(table.as_str()));
        let held: i64 = held.map(|(_, rows)| rows).sum();
        Ok(u64::try_from(held).unwrap_or(0))
    };
    count().ok()
}

/// Returns whether a workspace of `rows` is so much smaller than one of `before` that it may be a mistake.
const fn is_much_smaller(rows: u64, before: u64) -> bool {
    rows.saturating_mul(2) < before
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn daily(count: i64) -> Vec<DateTime<Utc>> {
        let last: DateTime<Utc> = "2026-11-18T08:00:00Z".parse().unwrap();
        (0..count).map(|day| last - TimeDelta::days(day)).collect()
    }

    #[test]
    fn a_year_of_days_keeps_days_weeks_and_months() {
        let kept: Vec<String> = needed(&daily(400), MONTHS)
            .iter()
            .rev()
            .map(|at| at.date_naive().to_string())
            .collect();
        assert_eq!(
            kept,
            [
                "2026-11-18",
                "2026-11-17",
                "2026-11-16",
                "2026-11-15",
                "2026-11-14",
                "2026-11-13",
                "2026-11-12",
                "2026-11-11",
                "2026-11-10",
                "2026-11-09",
                "2026-11-08",
                "2026-11-07",
                "2026-11-06",
                "2026-11-05",
                "2026-11-01",
                "2026-10-31",
                "2026-10-25",
                "2026-10-18",
                "2026-10-11",
                "2026-10-04",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31",
                "2026-02-28",
                "2026-01-31",
                "2025-12-31",
            ]
        );
    }

    #[test]
    fn all_of_a_fortnight_stay() {
        assert_eq!(needed(&daily(14), MONTHS).len(), 14);
        assert_eq!(needed(&[], MONTHS).len(), 0);
    }

    #[test]
    fn half_of_what_was_is_not_much_smaller() {
        for (rows, before, smaller) in [(0, 0, false), (0, 1, true), (5, 10, false), (4, 10, true)]
        {
            assert_eq!(is_much_smaller(rows, before), smaller, "{rows} of {before}");
        }
    }
}
