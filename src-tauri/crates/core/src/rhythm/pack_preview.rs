//! A pack before it is filed: the dates its entries would fall on at a unit's home.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::recurrence::{DayRule, Recurrence},
    model::{Entry, EntryRule, Scope, Unit, UnitPlace},
    rhythm::{
        fiscal_on, health,
        preview::{self, PreviewDate},
        rule_words, wording,
    },
};

/// How many dates of each entry are shown.
const DATES: usize = 2;

/// Countries whose seasons are the other way round, ISO 3166 alpha-2. Those on the equator, where the
/// year has no such seasons, are left out.
const SOUTHERN: [&str; 21] = [
    "AR", "AU", "BO", "BR", "BW", "CL", "FJ", "LS", "MG", "MU", "MW", "MZ", "NA", "NZ", "PE", "PY",
    "SZ", "UY", "ZA", "ZM", "ZW",
];

/// One entry of a pack, as somebody would have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackDraft {
    /// Its key ("finance.close").
    pub key: String,
    /// When it takes place; `None` where only a person knows.
    pub rule: Option<EntryRule>,
    /// Whether the pack itself asks for the unit's own dates.
    pub yours: bool,
    /// Its rule in the pack's own words; `None` where somebody gave it another rule.
    pub words: Option<String>,
}

/// What a pack would put into a unit's year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PackPreview {
    /// The home that was asked about, or the unit's own.
    pub home: UnitPlace,
    /// The unit's fiscal year, which the rules count from: "FY27, 1 Apr 2026 to 31 Mar 2027".
    pub year: String,
    /// Its entries, in the order of the pack.
    pub entries: Vec<PackDates>,
    /// A word on seasons, where the home lies south of the equator and an entry goes by them.
    pub seasons: Option<String>,
    /// Where the unit's year would have too few or too many good days with what is chosen.
    pub warning: Option<String>,
}

/// The dates of one entry of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PackDates {
    pub key: String,
    /// Its rule in words.
    pub words: String,
    /// Its rule; none where only a person knows the dates.
    pub rule: Option<EntryRule>,
    /// The parts of a recurring rule.
    pub recurrence: Option<Recurrence>,
    /// The next two dates, the one that lasts today included.
    pub next: Vec<PreviewDate>,
    /// What is wrong with the rule, if it can't be kept.
    pub problem: Option<String>,
    /// Whether its dates differ so much from company to company that somebody should look at them.
    pub yours: bool,
}

/// Returns the dates of `drafts` for a unit, as if it were at home in `place`, and what `chosen`, the
/// entries that would be filed, make of its year. Nothing is stored.
pub fn pack_preview(
    records: &Records,
    unit: Id<Unit>,
    place: Option<&UnitPlace>,
    drafts: Vec<PackDraft>,
    chosen: Vec<Entry>,
    today: NaiveDate,
) -> PackPreview {
    let mut then = records.clone();
    let known = then.units.iter_mut().find(|known| known.id == unit);
    let home = known.map_or_else(UnitPlace::default, |unit| {
        if let Some(place) = place {
            place.put_on(unit);
        }
        UnitPlace::of(unit)
    });
    let scope = Scope::Unit(unit);
    let entries: Vec<PackDates> = drafts
        .into_iter()
        .map(|draft| dates(&then, scope, draft, today))
        .collect();
    let country = home.country.as_ref().unwrap_or(&then.company.country);
    let goes_by_them = |entry: &PackDates| entry.rule.as_ref().is_some_and(by_month);
    let seasons = SOUTHERN.contains(&country.as_str()) && entries.iter().any(goes_by_them);
    then.entries
        .retain(|known| !chosen.iter().any(|new| same_place(known, new)));
    then.entries.extend(chosen);
    PackPreview {
        year: year(&then, unit, today),
        home,
        entries,
        seasons: seasons.then(|| wording::NORTHERN_SEASONS.to_owned()),
        warning: health::warning(&then, unit, today),
    }
}

fn same_place(known: &Entry, new: &Entry) -> bool {
    known.scope == new.scope && known.pack_key.is_some() && known.pack_key == new.pack_key
}

fn dates(records: &Records, scope: Scope, draft: PackDraft, today: NaiveDate) -> PackDates {
    let problem = draft.rule.as_ref().and_then(preview::problem);
    let next = match (&draft.rule, &problem) {
        (Some(rule), None) => preview::next(records, rule, scope, today, DATES),
        _ => Vec::new(),
    };
    let words = draft
        .words
        .or_else(|| draft.rule.as_ref().map(rule_words))
        .unwrap_or_default();
    PackDates {
        key: draft.key,
        words,
        next,
        problem,
        yours: draft.yours || draft.rule.as_ref().is_some_and(by_month),
        recurrence: draft.rule.as_ref().and_then(EntryRule::recurrence),
        rule: draft.rule,
    }
}

/// Tells whether a rule names a month of the year, whatever the fiscal calendar says.
fn by_month(rule: &EntryRule) -> bool {
    let EntryRule::Recurring { rrule, .. } = rule else {
        return false;
    };
    DayRule::parse(rrule).is_ok_and(|rule| rule.is_by_month())
}

fn year(records: &Records, unit: Id<Unit>, today: NaiveDate) -> String {
    let calendar = fiscal_on(records, Some(unit), today);
    wording::year(&calendar.year_of(today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rhythm::testing::{date, id, unit};

    fn yearly(first: &str) -> EntryRule {
        EntryRule::Recurring {
            rrule: "FREQ=YEARLY".to_owned(),
            first: date(first),
            days: 14,
            exceptions: Vec::new(),
            extra: Vec::new(),
        }
    }

    fn draft(rule: Option<EntryRule>) -> PackDraft {
        PackDraft {
            key: "plants.summer".to_owned(),
            rule,
            yours: false,
            words: None,
        }
    }

    fn shown(place: Option<&UnitPlace>, rule: Option<EntryRule>) -> PackPreview {
        let mut records = Records::default();
        records.company.country = "GB".to_owned();
        records.units.push(unit(1));
        let today = date("2026-11-18");
        pack_preview(&records, id(1), place, vec![draft(rule)], Vec::new(), today)
    }

    fn place(country: &str) -> UnitPlace {
        UnitPlace {
            country: Some(country.to_owned()),
            subdivision: None,
        }
    }

    #[test]
    fn dates_go_by_the_place_that_is_asked_about() {
        let rule = || Some(yearly("2026-12-28"));
        let note = |shown: PackPreview| shown.entries[0].next[0].note.clone();
        // 28 December 2026 stands in for Boxing Day in Britain, and is a Monday like others in France.
        assert!(note(shown(None, rule())).is_some_and(|note| note.contains("Boxing Day")));
        assert_eq!(note(shown(Some(&place("FR")), rule())), None);
    }

    #[test]
    fn seasons_are_named_south_of_the_equator_only() {
        let rule = || Some(yearly("2026-08-03"));
        assert_eq!(shown(None, rule()).seasons, None);
        assert!(shown(Some(&place("AU")), rule()).seasons.is_some());
        assert_eq!(shown(Some(&place("AU")), None).seasons, None);
    }

    #[test]
    fn an_entry_without_dates_asks_for_them() {
        let entry = shown(None, None).entries.remove(0);
        assert!(entry.next.is_empty() && entry.rule.is_none() && entry.problem.is_none());
    }
}
