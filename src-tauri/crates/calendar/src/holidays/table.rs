//! The generated text and how it is read; `assets/holidays/README.md` describes the format.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::{Country, Holiday, Subdivision, WorkedWeekend, zones};

const TEXT: &str = include_str!("../../../../../assets/holidays/holidays.txt");

/// The text, cut into the blocks of its countries.
pub(super) struct Table {
    years: RangeInclusive<i32>,
    /// Lists of dates that rows share, by their place in the file.
    shared: Vec<&'static str>,
    countries: BTreeMap<&'static str, Block>,
}

/// The lines of one country.
struct Block {
    name: &'static str,
    known_until: i32,
    subdivisions: Vec<(&'static str, &'static str)>,
    rows: Vec<Row>,
    worked: Vec<Row>,
}

/// Where, what and when, not yet taken apart.
struct Row {
    scope: &'static str,
    name: &'static str,
    dates: &'static str,
}

impl Table {
    /// Returns the embedded data, cut once.
    pub(super) fn embedded() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Self::cut(TEXT))
    }

    fn cut(text: &'static str) -> Self {
        let mut table = Self {
            years: 0..=0,
            shared: Vec::new(),
            countries: BTreeMap::new(),
        };
        let mut current: Option<(&str, Block)> = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let mut column = || columns.next().unwrap_or_default();
            match column() {
                "years" => table.years = number(column())..=number(column()),
                "@" => table.shared.push(column()),
                "=" => {
                    table.countries.extend(current.take());
                    let (code, name) = (column(), column());
                    let block = Block {
                        name,
                        known_until: number(column()),
                        subdivisions: Vec::new(),
                        rows: Vec::new(),
                        worked: Vec::new(),
                    };
                    current = Some((code, block));
                }
                first => {
                    if let Some((_, block)) = &mut current {
                        let (second, third) = (column(), column());
                        match first {
                            "+" => block.subdivisions.push((second, third)),
                            "!" => block.worked.push(Row {
                                scope: second,
                                name: third,
                                dates: column(),
                            }),
                            scope => block.rows.push(Row {
                                scope,
                                name: second,
                                dates: third,
                            }),
                        }
                    }
                }
            }
        }
        table.countries.extend(current);
        table
    }

    pub(super) fn years(&self) -> &RangeInclusive<i32> {
        &self.years
    }

    pub(super) fn countries(&self) -> impl Iterator<Item = Country> {
        self.countries.iter().map(|(code, block)| {
            let mut subdivisions: Vec<Subdivision> = block
                .subdivisions
                .iter()
                .map(|(code, name)| Subdivision {
                    code: (*code).to_owned(),
                    name: (*name).to_owned(),
                })
                .collect();
            subdivisions.sort_by(|a, b| a.name.cmp(&b.name));
            Country {
                code: (*code).to_owned(),
                name: block.name.to_owned(),
                known_until: block.known_until,
                subdivisions,
                zones: zones::of_country(code),
            }
        })
    }

    /// Returns the holidays of a place in no certain order.
    pub(super) fn holidays(
        &self,
        country: &str,
        subdivision: Option<&str>,
        years: RangeInclusive<i32>,
    ) -> Vec<Holiday> {
        let Some(block) = self.countries.get(country) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        self.each_row(block, &block.rows, subdivision, |name, date, estimated| {
            if years.contains(&date.year()) {
                found.push(Holiday {
                    date,
                    name: name.to_owned(),
                    estimated,
                });
            }
        });
        found
    }

    /// Returns the weekend days that are worked at a place, in no certain order.
    pub(super) fn worked_weekends(
        &self,
        country: &str,
        subdivision: Option<&str>,
        years: RangeInclusive<i32>,
    ) -> Vec<WorkedWeekend> {
        let Some(block) = self.countries.get(country) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        self.each_row(block, &block.worked, subdivision, |name, date, _| {
            if years.contains(&date.year()) {
                found.push(WorkedWeekend {
                    date,
                    paid_for: name.to_owned(),
                });
            }
        });
        found
    }

    /// Calls back with the name and each date of the rows that hold at a place.
    fn each_row(
        &self,
        block: &Block,
        rows: &[Row],
        subdivision: Option<&str>,
        mut each: impl FnMut(&str, NaiveDate, bool),
    ) {
        let place = subdivision
            .filter(|code| block.subdivisions.iter().any(|(known, _)| known == code))
            .unwrap_or(".");
        for row in rows.iter().filter(|row| row.holds_at(place)) {
            self.each_date(row.dates, |date, estimated| {
                each(row.name, date, estimated);
            });
        }
    }

    /// Calls back for every date of a list; returns false if a part of it could not be read.
    fn each_date(&self, dates: &str, mut each: impl FnMut(NaiveDate, bool)) -> bool {
        let dates = match dates.strip_prefix('@').map(str::parse::<usize>) {
            None => dates,
            Some(place) => match place.ok().and_then(|place| self.shared.get(place)) {
                Some(shared) => shared,
                None => return false,
            },
        };
        let mut readable = !dates.is_empty();
        let mut one = |year: i32, day: &str| match day_of(year, day) {
            Some((date, estimated)) => each(date, estimated),
            // 29 February is written for every year and missing in most.
            None => readable &= day.starts_with("0229"),
        };
        for part in dates.split(' ') {
            match part.split_once(':') {
                None => self.years.clone().for_each(|year| one(year, part)),
                Some((year, days)) => {
                    let year = 2000 + number(year);
                    days.split(',').for_each(|day| one(year, day));
                }
            }
        }
        readable
    }

    /// Returns the rows that can't be read; the data is generated, so there are none.
    #[cfg(test)]
    pub(super) fn unreadable(&self) -> Vec<String> {
        let mut bad = Vec::new();
        for (code, block) in &self.countries {
            for row in block.rows.iter().chain(&block.worked) {
                let mut days = 0;
                if !self.each_date(row.dates, |_, _| days += 1) || days == 0 {
                    bad.push(format!("{code} {} {}", row.scope, row.name));
                }
            }
        }
        bad
    }
}

impl Row {
    fn holds_at(&self, place: &str) -> bool {
        let lists = |codes: &str| codes.split(',').any(|code| code == place);
        match self.scope.strip_prefix('*') {
            None => lists(self.scope),
            Some(but) => !but.strip_prefix('-').is_some_and(lists),
        }
    }
}

/// Reads "0329" or "0329~".
fn day_of(year: i32, text: &str) -> Option<(NaiveDate, bool)> {
    let (digits, estimated) = match text.strip_suffix('~') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let (month, day) = digits.split_at_checked(2)?;
    let date = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some((date, estimated))
}

/// Reads a number that the generator wrote; 0 if it is none.
fn number(text: &str) -> i32 {
    text.parse().unwrap_or(0)
}
