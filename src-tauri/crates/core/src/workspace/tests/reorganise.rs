//! A reorganisation in the file: what it wrote, and undo.

use super::*;
use crate::{
    Records,
    model::{EntryKind, EntryRule, Felt, Load, Scope},
    openers::{is_new_at_company, purpose},
    reorganisation::{MergeUnits, Reorganisation, SplitUnit, UnitRecord},
    workspace::NewEntry,
};

/// Returns the loads without the last change set, which undo does not restore.
fn loads(records: &Records) -> Vec<Felt> {
    let rows = records.felt.iter().cloned();
    rows.map(|row| Felt { seen: 0, ..row }).collect()
}

#[test]
fn undo_of_a_split_restores_the_loads() {
    let mut workspace = memory();
    let sales = unit(&mut workspace, "Sales");
    let chief = leader(&mut workspace, "Head of Sales", sales);
    let mut entries = Vec::new();
    for name in ["Budget talks", "Stocktake"] {
        let new = NewEntry {
            name: name.to_owned(),
            kind: EntryKind::Budget,
            scope: Scope::Unit(sales),
            load: None,
            before: None,
            after: None,
            holds_back: None,
            invites: None,
            mark: None,
            note: None,
            rule: EntryRule::Once {
                first: today(),
                last: today(),
            },
        };
        let entry = workspace.add_entry(new, now()).unwrap().row.unwrap().id;
        for scope in [Scope::Unit(sales), Scope::Leader(chief)] {
            let load = Some(Some(Load::Critical));
            workspace.feel_entry(entry, scope, load, now()).unwrap();
        }
        entries.push(entry);
    }
    let before = workspace.records().unwrap();
    let request = Reorganisation::Split(SplitUnit {
        unit_id: sales,
        name: "Coast".to_owned(),
        on: today(),
        leaders: vec![chief],
        records: vec![UnitRecord::Entry(entries[1])],
        copy: true,
    });
    workspace.reorganise(&request, today(), now()).unwrap();
    let after = workspace.records().unwrap();
    let coast = after.leader(chief).unwrap().unit_id;
    // Both entries of Coast, as the unit and as the chief feel them; the copied one also as Sales does.
    let of = |scope| after.felt.iter().filter(move |row| row.scope == scope);
    for scope in [Scope::Unit(coast), Scope::Leader(chief)] {
        let entries = of(scope).map(|row| after.entry(row.entry_id).unwrap());
        let scopes: Vec<Scope> = entries.map(|entry| entry.scope).collect();
        assert_eq!(scopes, [Scope::Unit(coast); 2], "{scope:?}");
    }
    assert_eq!(of(Scope::Unit(sales)).count(), 1);
    workspace.undo(now()).unwrap();
    let undone = workspace.records().unwrap();
    assert_eq!(loads(&undone), loads(&before));
    assert_eq!(undone.entries.len(), before.entries.len());
    assert_eq!(undone.units.len(), before.units.len());
}

#[test]
fn a_merger_and_a_split_begin_no_new_post() {
    for since in [None, "2024-03-01".parse().ok(), "2026-11-02".parse().ok()] {
        let mut workspace = memory();
        let sales = unit(&mut workspace, "Sales");
        let coast = unit(&mut workspace, "Coast");
        let chief = leader(&mut workspace, "Head of Sales", sales);
        let mut edited = workspace.get(chief).unwrap();
        edited.since = since;
        edited.spoke_about = "2026-10-01".parse().ok();
        workspace.edit_leader(edited, today(), now()).unwrap();
        let post = |workspace: &mut Workspace| {
            let records = workspace.records().unwrap();
            let chief = records.leader(chief).unwrap();
            let spoke = purpose::spoke_in_post(chief, today());
            let new = is_new_at_company(&records, chief, today());
            (chief.since, spoke, new)
        };
        let before = post(&mut workspace);
        let requests = [
            Reorganisation::Merge(MergeUnits {
                unit_id: sales,
                into_id: coast,
                on: today(),
                name: None,
            }),
            Reorganisation::Split(SplitUnit {
                unit_id: coast,
                name: "Harbour".to_owned(),
                on: today(),
                leaders: vec![chief],
                records: Vec::new(),
                copy: false,
            }),
        ];
        for request in requests {
            workspace.reorganise(&request, today(), now()).unwrap();
            assert_eq!(post(&mut workspace), before, "{request:?}");
        }
    }
}

#[test]
fn a_corrected_first_day_makes_nobody_new_at_the_company() {
    let mut workspace = memory();
    let [sales, coast, harbour] =
        ["Sales", "Coast", "Harbour"].map(|name| unit(&mut workspace, name));
    let chief = leader(&mut workspace, "Head of Sales", sales);
    let ago = |days| today() - chrono::Days::new(days);
    for (to, on) in [(coast, ago(100)), (harbour, ago(30))] {
        workspace
            .move_leader(chief, to, "Head of sales", on, now())
            .unwrap();
    }
    let mut edited = workspace.get(chief).unwrap();
    edited.since = Some(ago(45));
    workspace.edit_leader(edited, today(), now()).unwrap();
    let records = workspace.records().unwrap();
    let chief = records.leader(chief).unwrap();
    assert!(!is_new_at_company(&records, chief, today()));
}
