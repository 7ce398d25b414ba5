//! Describing a zone of the database in the words of iCalendar.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::Weekday;
use crate::recurrence::letters;
use crate::zones::{Change, Zone};

/// Changes of one kind: the same offsets, name, and season.
struct Kind {
    before: i32,
    after: i32,
    name: String,
    summer: bool,
    /// When, on the clock before the change; in order.
    onsets: Vec<NaiveDateTime>,
}

/// Returns the lines of a `VTIMEZONE` that holds from the start of the first year to the end of the
/// last one. Changes that come back every year are written as a rule, others as dates.
pub(super) fn vtimezone(zone: &Zone, first_year: i32, last_year: i32) -> Vec<String> {
    let start_of = |year: i32| -> Option<DateTime<Utc>> {
        let day = NaiveDate::from_ymd_opt(year.clamp(1, 9990), 1, 1)?;
        Some(day.and_time(NaiveTime::MIN).and_utc())
    };
    let mut lines = vec![
        "BEGIN:VTIMEZONE".to_owned(),
        format!("TZID:{}", zone.name()),
        format!("X-LIC-LOCATION:{}", zone.name()),
    ];
    if let (Some(first), Some(last)) = (start_of(first_year), start_of(last_year + 1)) {
        let offset = zone.offset_at(first);
        lines.extend(part(
            &Kind {
                before: offset,
                after: offset,
                name: String::new(),
                summer: false,
                onsets: vec![zone.to_local(first)],
            },
            None,
        ));
        for kind in kinds(zone.changes(first, last)) {
            match yearly(&kind.onsets) {
                Some(rule) => {
                    let until = kind.onsets.last().filter(|last| last.year() < last_year);
                    let until = until.map(|last| {
                        let utc = *last - TimeDelta::seconds(i64::from(kind.before));
                        format!(";UNTIL={}", utc.format("%Y%m%dT%H%M%SZ"))
                    });
                    let rule = format!("{rule}{}", until.unwrap_or_default());
                    lines.extend(part(&kind, Some(&rule)));
                }
                None => lines.extend(part(&kind, None)),
            }
        }
    }
    lines.push("END:VTIMEZONE".to_owned());
    lines
}

fn kinds(changes: Vec<Change>) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for change in changes {
        let onset = change.at.naive_utc() + TimeDelta::seconds(i64::from(change.before));
        let same = kinds.iter_mut().find(|kind| {
            (kind.before, kind.after, kind.summer) == (change.before, change.after, change.summer)
                && kind.name == change.name
        });
        match same {
            Some(kind) => kind.onsets.push(onset),
            None => kinds.push(Kind {
                before: change.before,
                after: change.after,
                name: change.name,
                summer: change.summer,
                onsets: vec![onset],
            }),
        }
    }
    kinds
}

/// Returns the yearly rule of the onsets; none if they follow none.
fn yearly(onsets: &[NaiveDateTime]) -> Option<String> {
    let first = onsets.first()?;
    let weekday = Weekday::of(first.date());
    let in_step = (first.year()..).zip(onsets).all(|(year, onset)| {
        onset.year() == year
            && onset.month() == first.month()
            && onset.time() == first.time()
            && Weekday::of(onset.date()) == weekday
    });
    if !in_step || onsets.len() < 2 {
        return None;
    }
    let from_front = |onset: &NaiveDateTime| i64::from(onset.day0() / 7) + 1;
    let is_last = |onset: &NaiveDateTime| {
        onset
            .date()
            .checked_add_days(chrono::Days::new(7))
            .map(|day| day.month())
            != Some(onset.month())
    };
    let nth = if onsets.iter().all(is_last) {
        -1
    } else if onsets
        .iter()
        .all(|onset| from_front(onset) == from_front(first))
    {
        from_front(first)
    } else {
        return None;
    };
    let (month, day) = (first.month(), letters(weekday));
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{day}"))
}

/// Returns the lines of one STANDARD or DAYLIGHT.
fn part(kind: &Kind, rule: Option<&str>) -> Vec<String> {
    let component = if kind.summer { "DAYLIGHT" } else { "STANDARD" };
    let when = |onset: &NaiveDateTime| onset.format("%Y%m%dT%H%M%S").to_string();
    let mut lines = vec![
        format!("BEGIN:{component}"),
        format!("TZOFFSETFROM:{}", offset(kind.before)),
        format!("TZOFFSETTO:{}", offset(kind.after)),
    ];
    if !kind.name.is_empty() {
        lines.push(format!("TZNAME:{}", kind.name));
    }
    lines.extend(
        kind.onsets
            .first()
            .map(|onset| format!("DTSTART:{}", when(onset))),
    );
    match rule {
        Some(rule) => lines.push(format!("RRULE:{rule}")),
        None if kind.onsets.len() > 1 => {
            let rest: Vec<String> = kind.onsets.iter().skip(1).map(when).collect();
            lines.push(format!("RDATE:{}", rest.join(",")));
        }
        None => {}
    }
    lines.push(format!("END:{component}"));
    lines
}

/// Writes seconds before UTC as "+0530".
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
