//! Making a season out of the rhythm of the year.

use chrono::{Days, NaiveDate};

use super::season::{Happening, Season};
use crate::{
    Id,
    calendar::Span,
    model::{EntryRule, Leader},
    rhythm::{Rhythm, fiscal_on},
};

/// How far back openers look.
const BACK: u64 = 100;
/// How far ahead.
const AHEAD: u64 = 130;

impl Season {
    /// Returns what happens around `leader` about the day `on`, as this leader feels it.
    pub fn of(rhythm: &Rhythm<'_>, leader: Id<Leader>, on: NaiveDate) -> Self {
        let first = on.checked_sub_days(Days::new(BACK)).unwrap_or(on);
        let last = on.checked_add_days(Days::new(AHEAD)).unwrap_or(on);
        let mut happenings: Vec<Happening> = rhythm
            .felt_by(leader, Span::new(first, last))
            .into_iter()
            .map(|happening| Happening {
                name: happening.entry.name.clone(),
                kind: happening.entry.kind,
                span: happening.span,
                load: happening.load,
                holds_back: happening.entry.holds_back.clone(),
                invites: happening.entry.invites.clone(),
                mark: happening.entry.mark,
                frequent: is_frequent(&happening.entry.rule),
            })
            .collect();
        happenings.sort_by(|a, b| (a.span, &a.name).cmp(&(b.span, &b.name)));
        let records = rhythm.records();
        let unit = records.leader(leader).map(|leader| leader.unit_id);
        let year = fiscal_on(records, unit, on).year_of(on);
        let mid_quarter = year.quarters.iter().any(|quarter| {
            let third = quarter.days() / 3;
            let into = on.signed_duration_since(quarter.first).num_days();
            quarter.contains(on) && (third..third * 2).contains(&into)
        });
        Self {
            on,
            happenings,
            mid_quarter,
        }
    }
}

fn is_frequent(rule: &EntryRule) -> bool {
    match rule {
        EntryRule::Recurring { rrule, .. } => {
            rrule.contains("FREQ=WEEKLY") || rrule.contains("FREQ=DAILY")
        }
        EntryRule::Once { .. } | EntryRule::Fiscal { .. } => false,
    }
}
