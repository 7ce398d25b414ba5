//! Seasons for tests: happenings by name, around today.

use std::sync::LazyLock;

use super::{Season, SeasonRules};
use crate::{
    Records,
    calendar::Now,
    conversations::testing::{TODAY, on},
    model::{Entry, EntryKind, EntryRule, Load, Scope},
    openers::shipped,
    rhythm::testing,
    timing::Outlook,
};

/// The rules that the program ships.
pub(crate) fn rules() -> &'static SeasonRules {
    static RULES: LazyLock<SeasonRules> = LazyLock::new(|| shipped().season.clone());
    &RULES
}

/// Returns what happens once, to everybody, on days counted from today.
pub(crate) fn happening(name: &str, kind: EntryKind, load: Load, days: (i64, i64)) -> Entry {
    let rule = EntryRule::Once {
        first: on(days.0),
        last: on(days.1),
    };
    Entry {
        kind,
        scope: Scope::Company,
        ..testing::entry(0, name, load, rule)
    }
}

/// Returns today among these happenings; it is in no middle of a quarter.
pub(crate) fn season(happenings: Vec<Entry>) -> Season<'static> {
    let entries = happenings.into_iter().zip(1..);
    let entries = entries.map(|(entry, number)| Entry {
        id: testing::id(number),
        ..entry
    });
    let records: &'static Records = Box::leak(Box::new(Records {
        entries: entries.collect(),
        ..Records::default()
    }));
    let now = Now::start_of(TODAY, "Europe/London");
    let mut season = Outlook::new(records, rules(), now).season(testing::id(1), TODAY);
    season.mid_quarter = false;
    season
}
