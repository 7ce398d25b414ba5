//! Starter packs: what there is, what it would bring, and filing it.

use overture_core::{
    Id,
    changes::Written,
    model::{Entry, EntryKind, EntryRule, Load, Scope, Unit, UnitPlace},
    rhythm::{
        self as rules,
        pack_preview::{PackDraft, PackPreview},
    },
    workspace::PackEntry,
};
use serde::{Deserialize, Serialize};

use super::shared::Nothing;
use crate::{
    ApiError, Call,
    assets::{self, PackRule},
    table::commands,
};

commands! {
    /// The starter packs, and which suits each unit.
    packs(Nothing) -> PackList = list;
    /// Which pack suits a unit of each name.
    packs_guess(GuessPacks) -> Vec<PackGuess> = guess, reads &[];
    /// The dates that a pack would bring a unit; stores nothing.
    pack_dates(ApplyPack) -> PackPreview = dates;
    /// Files chosen entries of a pack for a unit.
    pack_apply(ApplyPack) -> Written<Unit> = apply;
}

fn list(call: &mut Call<'_>, _: Nothing) -> Result<PackList, ApiError> {
    let records = call.records()?;
    let known = assets::packs()?;
    let all = &known.packs;
    let views = all.iter().map(|pack| PackView {
        key: pack.key.clone(),
        name: pack.name.clone(),
        entries: pack
            .entries
            .iter()
            .map(|line| PackEntryView {
                key: line.key.clone(),
                name: line.name.clone(),
                kind: line.kind,
                load: line.load,
                in_words: line.in_words.clone(),
                pick: line.pick,
                dated: !matches!(line.rule, PackRule::Once),
                note: line.note.clone(),
            })
            .collect(),
    });
    let guess = records.units.iter().map(|unit| UnitPack {
        unit_id: unit.id,
        pack: guessed(known, &unit.name),
        has: records
            .entries
            .iter()
            .filter(|entry| entry.scope == Scope::Unit(unit.id))
            .filter_map(|entry| has(all, entry))
            .collect(),
    });
    Ok(PackList {
        packs: views.collect(),
        guess: guess.collect(),
    })
}

/// Returns which entry of a pack an entry is, and whether it still is as the pack has it.
fn has(packs: &[assets::Pack], entry: &Entry) -> Option<PackHas> {
    let key = entry.pack_key.clone()?;
    let mut packed = packs
        .iter()
        .flat_map(|pack| pack.chosen(std::slice::from_ref(&key)));
    let same = packed.next().is_none_or(|packed| packed.is_as(entry));
    Some(PackHas {
        key,
        differs: (!same).then(|| rules::rule_words(&entry.rule)),
    })
}

fn guess(_: &mut Call<'_>, request: GuessPacks) -> Result<Vec<PackGuess>, ApiError> {
    let all = assets::packs()?;
    let guess = request.units.into_iter().map(|unit| PackGuess {
        pack: guessed(all, &unit),
        unit,
    });
    Ok(guess.collect())
}

fn guessed(packs: &assets::Packs, unit: &str) -> Option<String> {
    packs.guess(unit).map(|pack| pack.key.clone())
}

fn dates(call: &mut Call<'_>, request: ApplyPack) -> Result<PackPreview, ApiError> {
    let pack = find_pack(&request.pack)?;
    let changed = request.changed.unwrap_or_default();
    let mut chosen = Vec::new();
    for entry in with_rules(pack, &request.keys, &changed) {
        // A rule that can't be kept is said beside its entry.
        chosen.extend(entry.filed(request.unit_id, call.now).ok());
    }
    let drafts = pack.entries.iter().map(|line| {
        let own = changed.iter().find(|changed| changed.key == line.key);
        PackDraft {
            key: line.key.clone(),
            rule: own.map_or_else(|| line.rule.dated(), |own| Some(own.rule.clone())),
            yours: own.is_none() && line.yours,
            words: own.is_none().then(|| line.in_words.clone()),
        }
    });
    let records = call.records()?;
    let today = call.today();
    Ok(rules::pack_preview::pack_preview(
        &records,
        request.unit_id,
        request.place.as_ref(),
        drafts.collect(),
        chosen,
        today,
    ))
}

fn apply(call: &mut Call<'_>, request: ApplyPack) -> Result<Written<Unit>, ApiError> {
    let pack = find_pack(&request.pack)?;
    let changed = request.changed.unwrap_or_default();
    Ok(call.workspace.apply_pack(
        request.unit_id,
        &pack.name,
        request.place.as_ref(),
        with_rules(pack, &request.keys, &changed),
        call.now,
    )?)
}

/// Returns the chosen entries with the rules that somebody gave them.
fn with_rules(pack: &assets::Pack, keys: &[String], changed: &[ChangedRule]) -> Vec<PackEntry> {
    let chosen = pack.entries.iter().filter(|line| keys.contains(&line.key));
    chosen
        .filter_map(|line| {
            let own = changed.iter().find(|changed| changed.key == line.key);
            own.map_or_else(
                || line.entry(),
                |own| Some(line.entry_with(own.rule.clone())),
            )
        })
        .collect()
}

/// Returns the pack of that key.
pub(super) fn find_pack(key: &str) -> Result<&'static assets::Pack, ApiError> {
    assets::packs()?
        .packs
        .iter()
        .find(|pack| pack.key == key)
        .ok_or_else(|| ApiError::invalid("pack", "There is no such pack."))
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PackList {
    /// In order.
    packs: Vec<PackView>,
    /// Which suits each unit.
    guess: Vec<UnitPack>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PackView {
    key: String,
    name: String,
    entries: Vec<PackEntryView>,
}

/// An entry of a pack.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PackEntryView {
    key: String,
    name: String,
    /// What sort of thing it is.
    kind: EntryKind,
    /// How taken it leaves people.
    load: Load,
    /// Its rule.
    in_words: String,
    /// Whether it is off until chosen.
    pick: bool,
    /// Whether it has dates of its own; the others are added by hand.
    dated: bool,
    note: Option<String>,
}

/// The pack that suits a unit.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct UnitPack {
    unit_id: Id<Unit>,
    /// The key of the pack.
    pack: Option<String>,
    /// What the unit already has from packs.
    has: Vec<PackHas>,
}

/// An entry that came from a pack.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PackHas {
    /// The key in the pack.
    key: String,
    /// Its rule in words, where the entry is no longer as the pack has it.
    differs: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct GuessPacks {
    /// As typed.
    units: Vec<String>,
}

/// The pack that suits a name.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct PackGuess {
    unit: String,
    /// The key of the pack.
    pack: Option<String>,
}

/// Entries to be filed.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ApplyPack {
    unit_id: Id<Unit>,
    pack: String,
    keys: Vec<String>,
    /// Rules that somebody changed before filing; `[]` if left out.
    changed: Option<Vec<ChangedRule>>,
    /// The home of the unit; left as it is where left out.
    place: Option<UnitPlace>,
}

/// An entry of a pack with a rule of somebody's own.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct ChangedRule {
    /// The key in the pack.
    key: String,
    /// When it takes place.
    rule: EntryRule,
}
