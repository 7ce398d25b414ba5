//! Writes on fiscal calendars, and on from when they hold.

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Id, Result,
    calendar::FiscalCalendar,
    changes::{Label, LabelCode, Written},
    model::{CalendarUse, NamedCalendar, Unit, validate},
    store::row::{get, insert, overwrite},
};

impl Workspace {
    /// Adds a fiscal calendar.
    pub fn add_calendar(
        &mut self,
        name: &str,
        calendar: FiscalCalendar,
        now: DateTime<Utc>,
    ) -> Result<Written<NamedCalendar>> {
        let named = NamedCalendar {
            id: Id::at(now),
            seen: 0,
            name: validate::name("name", name)?,
            calendar,
        };
        self.add(named, now)
    }

    /// Makes a calendar hold for a unit, or for the company where `unit_id` is `None`, from a day on.
    pub fn use_calendar(
        &mut self,
        unit_id: Option<Id<Unit>>,
        calendar_id: Id<NamedCalendar>,
        from: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<CalendarUse>> {
        let who = match unit_id {
            Some(id) => get::<Unit>(&self.db, id)?.name,
            None => "the company".to_owned(),
        };
        let same_day = self
            .records()?
            .calendar_uses
            .iter()
            .find(|used| used.unit_id == unit_id && used.from == from)
            .cloned();
        self.write(&Label::new(LabelCode::CalendarUsed, &who), now, |tx| {
            get::<NamedCalendar>(tx, calendar_id)?;
            let used = CalendarUse {
                id: same_day.as_ref().map_or_else(|| Id::at(now), |row| row.id),
                seen: 0,
                unit_id,
                calendar_id,
                from,
            };
            if same_day.is_some() {
                overwrite(tx, &used)?;
            } else {
                insert(tx, &used)?;
            }
            Ok(used.id)
        })
    }
}
