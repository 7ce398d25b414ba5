//! Starter packs: what there is, what it would bring, and filing it.

use overture_core::{
    changes::Written,
    model::{Entry, Scope, Unit},
    rhythm::{
        self as rules,
        pack_preview::{PackDraft, PackPreview},
    },
    workspace::PackEntry,
};

use super::wire::{
    ApplyPack, ChangedRule, GuessPacks, Nothing, PackEntryView, PackGuess, PackHas, PackList,
    PackView, UnitPack,
};
use crate::{
    ApiError, Call,
    assets::{self, PackRule},
};

/// Returns the starter packs, and which suits each unit.
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<PackList, ApiError> {
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

/// Returns which pack suits a unit of each name.
pub(crate) fn guess(_: &mut Call<'_>, request: GuessPacks) -> Result<Vec<PackGuess>, ApiError> {
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

/// Returns the dates that a pack would bring a unit; stores nothing.
pub(crate) fn dates(call: &mut Call<'_>, request: ApplyPack) -> Result<PackPreview, ApiError> {
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

/// Files chosen entries of a pack for a unit.
pub(crate) fn apply(call: &mut Call<'_>, request: ApplyPack) -> Result<Written<Unit>, ApiError> {
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
pub(crate) fn find_pack(key: &str) -> Result<&'static assets::Pack, ApiError> {
    assets::packs()?
        .packs
        .iter()
        .find(|pack| pack.key == key)
        .ok_or_else(|| ApiError::invalid("pack", "There is no such pack."))
}
