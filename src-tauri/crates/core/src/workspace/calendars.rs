//! Writes on fiscal calendars, and on from when they hold.

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Id, Result,
    calendar::FiscalCalendar,
    changes::{Label, LabelCode, Written},
    model::{CalendarUse, NamedCalendar, Unit, validate},
    store::row::{delete, delete_where, get, insert, overwrite, update},
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
        let label = Label::new(LabelCode::CalendarAdded, &named.name);
        self.write(&label, now, |tx| {
            insert(tx, &named)?;
            Ok(named.id)
        })
    }

    /// Changes a fiscal calendar.
    pub fn edit_calendar(
        &mut self,
        mut named: NamedCalendar,
        now: DateTime<Utc>,
    ) -> Result<Written<NamedCalendar>> {
        named.name = validate::name("name", &named.name)?;
        let label = Label::new(LabelCode::CalendarEdited, &named.name);
        self.write(&label, now, |tx| {
            update(tx, &named, named.seen)?;
            Ok(named.id)
        })
    }

    /// Deletes a fiscal calendar; units that used it fall back to the company's.
    pub fn delete_calendar(
        &mut self,
        id: Id<NamedCalendar>,
        now: DateTime<Utc>,
    ) -> Result<Written<NamedCalendar>> {
        let named: NamedCalendar = get(&self.db, id)?;
        let label = Label::new(LabelCode::CalendarDeleted, &named.name);
        self.remove(&label, now, |tx| {
            delete_where::<CalendarUse>(tx, "calendar_id", &id)?;
            delete(tx, id)
        })
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
