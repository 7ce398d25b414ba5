//! Calendars: fiscal years, working days, recurrences, calendar files, places.

mod requests;

use std::path::Path;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use overture_core::{
    calendar::{
        FiscalCalendar, Label, Label as FiscalLabel, Roll, Span, Weekday, WorkingDays,
        holidays::{self, Holiday, WorkedWeekend},
        ics::CalendarFile,
        recurrence::{Local, RecurrenceSet},
        zones,
    },
    changes::Written,
    files,
    model::{CalendarUse, NamedCalendar},
    rhythm::{CalendarChange, calendar_change},
};
use requests::{
    CalendarChangeRequest, ExpandAnswer, ExpandRequest, ExpandedOccurrence, FiscalLabelRequest,
    FiscalPreview, FiscalPreviewRequest, FiscalYearAnswer, FiscalYearRequest, Here, IcsAnswer,
    IcsOccurrence, IcsRefusal, IcsRequest, NewCalendar, OffsetAnswer, OffsetRequest, Places,
    UseCalendar, WorkingDaysAnswer, WorkingDaysRequest,
};

use super::{
    rows::{self, Edit, RowId},
    shared::Nothing,
};
use crate::{ApiError, Call, table::commands};

/// Occurrences that one request may ask for.
const MOST: usize = 100_000;

commands! {
    /// Adds a fiscal calendar.
    calendar_add(NewCalendar) -> Written<NamedCalendar> =
        |call, request| call.workspace.add_calendar(&request.name, request.calendar, call.now);
    /// Changes a fiscal calendar.
    calendar_edit(Edit<NamedCalendar>) -> Written<NamedCalendar> = rows::edit;
    /// Deletes a fiscal calendar.
    calendar_delete(RowId<NamedCalendar>) -> Written<NamedCalendar> = rows::delete;
    /// Makes a calendar hold for a unit or the company from a day on.
    calendar_use(UseCalendar) -> Written<CalendarUse> =
        |call, request| call.workspace.use_calendar(request.unit_id, request.calendar_id, request.from, call.now);
    /// What a change of calendars does to the years around it, before it is made.
    calendar_change(CalendarChangeRequest) -> CalendarChange = change;
    /// Five years of a fiscal calendar, before it is saved.
    fiscal_preview(FiscalPreviewRequest) -> FiscalPreview = preview, reads &[];
    /// One year of a fiscal calendar.
    fiscal_year(FiscalYearRequest) -> FiscalYearAnswer = year;
    /// The fiscal label of a day.
    fiscal_label(FiscalLabelRequest) -> FiscalLabel = label;
    /// Working days and holidays of a place.
    working_days(WorkingDaysRequest) -> WorkingDaysAnswer = working_days, reads &[];
    /// A working day counted from an anchor.
    working_day_offset(OffsetRequest) -> OffsetAnswer = offset;
    /// The occurrences of an RFC 5545 recurrence.
    recurrence_expand(ExpandRequest) -> ExpandAnswer = expand;
    /// What a calendar file holds; stores nothing.
    ics_inspect(IcsRequest) -> IcsAnswer = inspect;
    /// Countries, their subdivisions, and time zones.
    places(Nothing) -> Places = places, reads &[];
}

fn change(call: &mut Call<'_>, request: CalendarChangeRequest) -> Result<CalendarChange, ApiError> {
    let records = call.records()?;
    let found = records.calendars.iter();
    let named = found
        .clone()
        .find(|named| named.id == request.calendar_id)
        .ok_or_else(|| ApiError::invalid("calendarId", "There is no such calendar."))?;
    let today = call.today();
    let from = request.from.unwrap_or_else(|| {
        let this = named.calendar.year_of(today);
        named.calendar.year(this.year + 1).first
    });
    year_in_reach(from.year())?;
    Ok(calendar_change(
        &records,
        request.unit_id,
        named.calendar,
        from,
    ))
}

fn preview(call: &mut Call<'_>, request: FiscalPreviewRequest) -> Result<FiscalPreview, ApiError> {
    if let Err(problem) = request.calendar.validate() {
        return Ok(FiscalPreview {
            years: Vec::new(),
            problem: Some(problem.to_string()),
        });
    }
    let first = request
        .first_year
        .unwrap_or_else(|| request.calendar.year_of(call.today()).year);
    year_in_reach(first)?;
    Ok(FiscalPreview {
        years: request.calendar.preview(first, 5),
        problem: None,
    })
}

fn year(_: &mut Call<'_>, request: FiscalYearRequest) -> Result<FiscalYearAnswer, ApiError> {
    sound(request.calendar)?;
    year_in_reach(request.year)?;
    Ok(request.calendar.year(request.year))
}

fn label(_: &mut Call<'_>, request: FiscalLabelRequest) -> Result<Label, ApiError> {
    sound(request.calendar)?;
    year_in_reach(request.date.year())?;
    Ok(request.calendar.label(request.date, None))
}

fn sound(calendar: FiscalCalendar) -> Result<(), ApiError> {
    calendar
        .validate()
        .map_err(|problem| ApiError::invalid(problem.field(), problem.to_string()))
}

fn year_in_reach(year: i32) -> Result<(), ApiError> {
    if (1900..=2200).contains(&year) {
        return Ok(());
    }
    Err(ApiError::invalid(
        "year",
        "Give a year between 1900 and 2200.",
    ))
}

fn working_days(
    _: &mut Call<'_>,
    request: WorkingDaysRequest,
) -> Result<WorkingDaysAnswer, ApiError> {
    let span = Span {
        first: request.first,
        last: request.last,
    };
    year_in_reach(span.first.year())?;
    year_in_reach(span.last.year())?;
    let place = Place {
        country: request.country,
        subdivision: request.subdivision,
        weekend: request.weekend,
        closures: request.closures,
    };
    let (days, holidays, worked) = place.days(span.first.year(), span.last.year());
    Ok(WorkingDaysAnswer {
        days: days.days_in(span).collect(),
        worked_weekends: worked
            .into_iter()
            .filter(|day| span.contains(day.date) && days.why_worked(day.date).is_some())
            .collect(),
        holidays: holidays
            .into_iter()
            .filter(|holiday| span.contains(holiday.date))
            .collect(),
    })
}

fn offset(_: &mut Call<'_>, request: OffsetRequest) -> Result<OffsetAnswer, ApiError> {
    year_in_reach(request.anchor.year())?;
    if request.offset.abs() > 10_000 {
        return Err(ApiError::invalid(
            "offset",
            "Count at most 10 000 working days.",
        ));
    }
    let place = Place {
        country: request.country,
        subdivision: request.subdivision,
        weekend: request.weekend,
        closures: request.closures,
    };
    let years = 1 + request.offset.abs() / 150;
    let year = request.anchor.year();
    let (days, ..) = place.days(year - years, year + years);
    let date = match request.offset {
        0 => Some(days.roll(request.anchor, request.roll.unwrap_or(Roll::Keep))),
        n => days.offset(request.anchor, n),
    };
    let date =
        date.ok_or_else(|| ApiError::invalid("weekend", "Leave at least one working day."))?;
    Ok(OffsetAnswer { date })
}

struct Place {
    country: Option<String>,
    subdivision: Option<String>,
    weekend: Option<Vec<Weekday>>,
    closures: Option<Vec<NaiveDate>>,
}

impl Place {
    fn days(
        self,
        first_year: i32,
        last_year: i32,
    ) -> (WorkingDays, Vec<Holiday>, Vec<WorkedWeekend>) {
        let weekend = self
            .weekend
            .unwrap_or_else(|| vec![Weekday::Sat, Weekday::Sun]);
        let closed = self.closures.unwrap_or_default();
        let closures = closed.into_iter().map(|day| (day, String::new())).collect();
        let subdivision = self.subdivision.as_deref();
        let (holidays, worked) = self.country.map_or_else(Default::default, |country| {
            (
                holidays::of(&country, subdivision, first_year, last_year),
                holidays::worked_weekends(&country, subdivision, first_year, last_year),
            )
        });
        let named = holidays
            .iter()
            .map(|holiday| (holiday.date, holiday.name.clone()))
            .collect();
        let days = WorkingDays::new(weekend, named, closures).with_worked_weekends(&worked);
        (days, holidays, worked)
    }
}

fn expand(_: &mut Call<'_>, request: ExpandRequest) -> Result<ExpandAnswer, ApiError> {
    let set = RecurrenceSet::parse_lines(&request.lines)
        .map_err(|problem| ApiError::invalid("lines", problem.to_string()))?;
    let limit = request.limit.min(MOST);
    let mut found = set
        .occurrences()
        .take_while(|one| request.until.is_none_or(|until| one.local.date() <= until));
    let occurrences = found
        .by_ref()
        .take(limit)
        .map(|one| ExpandedOccurrence {
            local: local(one.local),
            utc: one.utc.map(|at| instant(at.naive_utc())),
        })
        .collect();
    Ok(ExpandAnswer {
        occurrences,
        complete: found.next().is_none(),
    })
}

fn local(at: Local) -> String {
    match at {
        Local::Date(date) => date.to_string(),
        Local::Time(time) => time.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

fn instant(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn inspect(_: &mut Call<'_>, request: IcsRequest) -> Result<IcsAnswer, ApiError> {
    let bytes = files::read(Path::new(&request.path))?;
    let file = CalendarFile::read(&bytes);
    let span = Span {
        first: request.first,
        last: request.last,
    };
    let occurrences = file
        .occurrences(span, MOST)
        .occurrences
        .into_iter()
        .map(|one| IcsOccurrence {
            local: local(one.start),
            utc: one.start_utc.map(|at| instant(at.naive_utc())),
            summary: one.summary.to_owned(),
            cancelled: one.cancelled,
        });
    Ok(IcsAnswer {
        events: file.events,
        occurrences: occurrences.collect(),
        refused: file
            .refused
            .iter()
            .map(|remark| IcsRefusal {
                line: remark.line,
                component: remark.component.clone(),
                reason: remark.reason.clone(),
            })
            .collect(),
    })
}

/// Returns where the computer is: its zone tells more than its locale, which is American on many.
fn here(call: &Call<'_>, countries: &[holidays::Country]) -> Here {
    let zone = Some(call.zone)
        .filter(|zone| zones::is_zone(zone))
        .unwrap_or_default();
    let region = call
        .locale
        .split('-')
        .rfind(|part| part.len() == 2 && part.chars().all(char::is_uppercase));
    let country = zones::country_of(zone).or(region).unwrap_or_default();
    let is_known = countries.iter().any(|known| known.code == country);
    Here {
        country: if is_known {
            country.to_owned()
        } else {
            String::new()
        },
        zone: zone.to_owned(),
    }
}

fn places(call: &mut Call<'_>, _: Nothing) -> Result<Places, ApiError> {
    let countries = holidays::countries();
    Ok(Places {
        here: here(call, &countries),
        countries,
        zones: zones::zone_names(),
        known_until: holidays::known_until(),
    })
}
