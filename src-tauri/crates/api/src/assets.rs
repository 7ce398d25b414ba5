//! The words and data of the domain that come with the program, read once.

use std::sync::LazyLock;

use overture_core::{
    calendar::FiscalRule,
    culture::Statement,
    language::Jargon,
    model::{EntryKind, EntryRule, Load, Opener, Scope, SensitiveMark},
    openers::Guidance,
    workspace::{NewEntry, PackEntry},
};
use serde::Deserialize;

use crate::ApiError;

/// Returns the guidance on the five openers.
pub fn guidance() -> Result<&'static Guidance, ApiError> {
    static READ: LazyLock<Result<Guidance, String>> =
        LazyLock::new(|| read(include_str!("../../../../assets/openers/openers.json")));
    READ.as_ref()
        .map_err(|problem| ApiError::internal(problem.clone()))
}

/// Returns the words that only people in learning say.
pub fn jargon() -> Result<&'static [Jargon], ApiError> {
    static READ: LazyLock<Result<Vec<Jargon>, String>> =
        LazyLock::new(|| read(include_str!("../../../../assets/jargon/jargon.json")));
    READ.as_deref()
        .map_err(|problem| ApiError::internal(problem.clone()))
}

/// Returns the statements of the culture check, in the order of the sheet.
pub fn statements() -> Result<&'static [Statement], ApiError> {
    static READ: LazyLock<Result<Vec<Statement>, String>> =
        LazyLock::new(|| read(include_str!("../../../../assets/culture/statements.json")));
    READ.as_deref()
        .map_err(|problem| ApiError::internal(problem.clone()))
}

/// Returns the rhythm packs.
pub fn packs() -> Result<&'static Packs, ApiError> {
    static READ: LazyLock<Result<Packs, String>> =
        LazyLock::new(|| read(include_str!("../../../../assets/packs/packs.json")));
    READ.as_ref()
        .map_err(|problem| ApiError::internal(problem.clone()))
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|problem| problem.to_string())
}

/// Starter packs of rhythm entries.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Packs {
    /// One per kind of unit.
    pub packs: Vec<Pack>,
}

/// The usual entries of one kind of unit.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pack {
    /// Its key ("finance").
    pub key: String,
    pub name: String,
    /// Words in a unit's name that suggest it, in lower case.
    pub guess: Vec<String>,
    pub entries: Vec<PackLine>,
}

/// One entry of a pack.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PackLine {
    /// Its key ("finance.close").
    pub key: String,
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntryKind,
    /// How taken it leaves people.
    pub load: Load,
    /// Working days before it that are a step lighter.
    pub before: u16,
    /// Working days after it that are a step lighter.
    pub after: u16,
    /// Whether it is off until chosen.
    pub pick: bool,
    /// Whether its dates are only an example, to be moved to one's own.
    #[serde(default)]
    pub yours: bool,
    pub note: Option<String>,
    /// Its rule in words.
    pub in_words: String,
    /// Openers that must wait while it lasts.
    pub holds_back: Vec<Opener>,
    /// Openers that it makes welcome.
    pub invites: Vec<Opener>,
    /// What makes it a sensitive time.
    pub mark: Option<SensitiveMark>,
    /// When it takes place.
    pub rule: PackRule,
}

/// When an entry of a pack takes place.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum PackRule {
    /// By hand: it has no dates until somebody gives them.
    Once,
    /// By a recurrence on whole days.
    Recurring {
        /// The RRULE value.
        rrule: String,
        first: chrono::NaiveDate,
        /// Calendar days each occurrence lasts.
        days: u16,
        /// Start dates left out.
        #[serde(default)]
        exceptions: Vec<chrono::NaiveDate>,
        /// Start dates added.
        #[serde(default)]
        extra: Vec<chrono::NaiveDate>,
    },
    /// By the fiscal calendar.
    Fiscal(FiscalRule),
}

impl Packs {
    /// Returns the pack that the name of a unit suggests, by whole words: the longer term wins, then
    /// the earlier pack.
    pub fn guess(&self, unit: &str) -> Option<&Pack> {
        let unit = words(unit);
        let fitting = self
            .packs
            .iter()
            .rev()
            .map(|pack| (pack.matched_words(&unit), pack));
        let best = fitting.max_by_key(|(matched, _)| *matched);
        best.filter(|(matched, _)| *matched > 0)
            .map(|(_, pack)| pack)
    }
}

impl Pack {
    /// Returns how many words of a unit's name suggest this pack: the longest term that is in it.
    fn matched_words(&self, unit: &[String]) -> usize {
        let terms = self
            .guess
            .iter()
            .chain([&self.name])
            .map(|term| words(term));
        let inside = |term: &Vec<String>| unit.windows(term.len()).any(|part| part == term);
        terms
            .filter(inside)
            .map(|term| term.len())
            .max()
            .unwrap_or(0)
    }

    /// Returns the entries whose keys are `keys`, ready to be filed; those without dates are left out.
    pub fn chosen(&self, keys: &[String]) -> Vec<PackEntry> {
        self.entries
            .iter()
            .filter(|line| keys.contains(&line.key))
            .filter_map(PackLine::entry)
            .collect()
    }

    /// Returns the keys that are on unless somebody drops them.
    pub fn usual(&self) -> Vec<String> {
        self.entries
            .iter()
            .filter(|line| !line.pick)
            .map(|line| line.key.clone())
            .collect()
    }
}

/// Returns the words of a name in lower case; signs part words, so that "R&D" is two.
fn words(name: &str) -> Vec<String> {
    let name = name.to_lowercase();
    let words = name.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

impl PackRule {
    /// Returns the rule; none where only a person knows the dates.
    pub fn dated(&self) -> Option<EntryRule> {
        match self {
            Self::Once => None,
            Self::Recurring {
                rrule,
                first,
                days,
                exceptions,
                extra,
            } => Some(EntryRule::Recurring {
                rrule: rrule.clone(),
                first: *first,
                days: *days,
                exceptions: exceptions.clone(),
                extra: extra.clone(),
            }),
            Self::Fiscal(rule) => Some(EntryRule::Fiscal { rule: *rule }),
        }
    }
}

impl PackLine {
    /// Returns the entry as the pack has it; none where only a person knows the dates.
    pub fn entry(&self) -> Option<PackEntry> {
        self.rule.dated().map(|rule| self.entry_with(rule))
    }

    /// Returns the entry with a rule of somebody's own.
    pub fn entry_with(&self, rule: EntryRule) -> PackEntry {
        PackEntry {
            key: self.key.clone(),
            entry: NewEntry {
                name: self.name.clone(),
                kind: self.kind,
                scope: Scope::Company,
                load: Some(self.load),
                before: Some(self.before),
                after: Some(self.after),
                holds_back: Some(self.holds_back.clone()),
                invites: Some(self.invites.clone()),
                mark: self.mark,
                note: self.note.clone(),
                rule,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_asset_can_be_read() {
        guidance().unwrap();
        assert!(jargon().unwrap().len() > 70);
        assert_eq!(packs().unwrap().packs.len(), 14);
        let statements = statements().unwrap();
        let short = statements.iter().filter(|statement| statement.is_short());
        assert_eq!((statements.len(), short.count()), (26, 12));
    }

    #[test]
    fn a_pack_is_guessed_from_whole_words() {
        let packs = packs().unwrap();
        for (unit, pack) in [
            ("Group Finance", Some("finance")),
            ("Sales EMEA", Some("sales")),
            ("Sales & Marketing", Some("sales")),
            ("Store Operations", Some("retail")),
            ("People Operations", Some("people")),
            ("IT", Some("technology")),
            ("Digital & Data", Some("technology")),
            ("Service Desk", Some("technology")),
            ("Customer Care", Some("service")),
            ("CS EMEA", Some("service")),
            ("Brand and Communications", Some("marketing")),
            ("Public Relations", Some("marketing")),
            ("Public Health", Some("public")),
            ("R&D", Some("research")),
            ("R & D Europe", Some("research")),
            ("Legal & Compliance", Some("legal")),
            ("Risk", Some("legal")),
            ("Purchasing", Some("procurement")),
            ("Ops", Some("operations")),
            ("Marketing Operations", Some("marketing")),
            ("Supply Chain", Some("operations")),
            ("Any unit", Some("any")),
            // Parts of words suggest nothing.
            ("Wholesale-free zone", None),
            ("Italy", None),
            ("Copshop", None),
            ("Brandenburg", None),
            ("", None),
        ] {
            let found = packs.guess(unit).map(|pack| pack.key.as_str());
            assert_eq!(found, pack, "{unit}");
        }
    }
}
