//! Writes on me, the company and the look, and the first run.

use chrono::{DateTime, NaiveDate, Utc};

use super::{PackEntry, Workspace, people, rhythm};
use crate::{
    Error, Id, Records, Result,
    calendar::FiscalCalendar,
    changes::{Changes, Label, LabelCode},
    model::{CalendarUse, Company, LetterKind, Look, Me, NamedCalendar, Scope, Unit},
    paste::NewPerson,
    solutions::Solutions,
    store::{Db, row::insert, settings},
};

/// Everything that the first run asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRun {
    pub people: Vec<NewPerson>,
    /// My name; may be empty.
    pub my_name: String,
    /// What I do; may be empty.
    pub my_role: String,
    /// Country of the company and of me, ISO 3166 alpha-2; may be empty.
    pub country: String,
    /// Subdivision; may be empty.
    pub subdivision: String,
    /// My zone.
    pub zone: String,
    /// The company's fiscal calendar.
    pub calendar: FiscalCalendar,
    /// The entries chosen for each unit.
    pub units: Vec<FirstRunUnit>,
}

/// The entries chosen for one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRunUnit {
    /// Its name, as in `people`.
    pub name: String,
    /// Entries of its pack.
    pub entries: Vec<PackEntry>,
}

impl Workspace {
    /// Changes my hours, place and room.
    pub fn edit_me(&mut self, me: &Me, now: DateTime<Utc>) -> Result<Changes> {
        let label = Label::new(LabelCode::MeEdited, "");
        let ((), changes) = self.transact(&label, now, |tx| settings::keep_me(tx, me))?;
        Ok(changes)
    }

    pub fn edit_company(&mut self, company: &Company, now: DateTime<Utc>) -> Result<Changes> {
        let label = Label::new(LabelCode::CompanyEdited, "");
        let ((), changes) = self.transact(&label, now, |tx| settings::keep_company(tx, company))?;
        Ok(changes)
    }

    pub fn edit_look(&mut self, look: &Look, now: DateTime<Utc>) -> Result<Changes> {
        let label = Label::new(LabelCode::LookEdited, "");
        let ((), changes) = self.transact(&label, now, |tx| settings::keep_look(tx, look))?;
        Ok(changes)
    }

    /// Replaces a text to send by one's own; none goes back to the built-in one.
    pub fn edit_template(
        &mut self,
        kind: LetterKind,
        text: Option<&str>,
        subject: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let code = if text.or(subject).is_some() {
            LabelCode::TemplateEdited
        } else {
            LabelCode::TemplateReset
        };
        let label = Label::new(code, kind.title());
        let ((), changes) = self.transact(&label, now, |tx| {
            settings::keep_template(tx, kind, text, subject)
        })?;
        Ok(changes)
    }

    /// Sets up an empty workspace in one change: people, units, company calendar, rhythm packs.
    pub fn first_run(
        &mut self,
        run: FirstRun,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        if run.people.is_empty() {
            return Err(Error::invalid(
                "peopleText",
                "Name one leader at least: name, role, unit.",
            ));
        }
        let records = self.records()?;
        let mine = |typed: &str, known: &str| {
            let typed = typed.trim();
            if typed.is_empty() { known } else { typed }.to_owned()
        };
        let me = Me {
            name: mine(&run.my_name, &records.me.name),
            role: mine(&run.my_role, &records.me.role),
            zone: run.zone.clone(),
            country: run.country.clone(),
            subdivision: run.subdivision.clone(),
            ..records.me.clone()
        };
        let label = Label::new(LabelCode::FirstRun, "");
        let ((), changes) = self.transact(&label, now, |tx| {
            settings::keep_me(tx, &me)?;
            let company = Company {
                country: run.country.clone(),
                subdivision: run.subdivision.clone(),
                ..records.company.clone()
            };
            settings::keep_company(tx, &company)?;
            let look = Look {
                guided_on: Some(today),
                ..records.look.clone()
            };
            settings::keep_look(tx, &look)?;
            keep_company_calendar(tx, &records, run.calendar, now)?;
            let ids = people::add_all(tx, &records, &run.people, today, now)?;
            let named = run
                .people
                .iter()
                .map(|person| person.unit.trim().to_lowercase());
            let units: Vec<(String, Id<Unit>)> = named.zip(ids).collect();
            let mut solutions = Solutions::of(&records);
            for unit in run.units {
                let wanted = unit.name.trim().to_lowercase();
                if let Some((_, id)) = units.iter().find(|(name, _)| *name == wanted) {
                    let scope = Scope::Unit(*id);
                    rhythm::file_pack(tx, &records, &mut solutions, scope, unit.entries, now)?;
                }
            }
            Ok(())
        })?;
        Ok(changes)
    }
}

fn keep_company_calendar(
    tx: &Db,
    records: &Records,
    calendar: FiscalCalendar,
    now: DateTime<Utc>,
) -> Result<()> {
    calendar
        .validate()
        .map_err(|problem| Error::invalid(problem.field(), problem.to_string()))?;
    if records
        .calendar_uses
        .iter()
        .any(|used| used.unit_id.is_none())
    {
        return Ok(());
    }
    let named = NamedCalendar {
        id: Id::at(now),
        seen: 0,
        name: "Company".to_owned(),
        calendar,
    };
    insert(tx, &named)?;
    insert(
        tx,
        &CalendarUse {
            id: Id::at(now),
            seen: 0,
            unit_id: None,
            calendar_id: named.id,
            from: NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default(),
        },
    )
}
