//! The trash: restoring in any order, and forgetting for good.

use super::*;
use crate::store::log;

#[test]
fn the_trash_brings_back_and_forgets() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    fact(&mut workspace, finance, None, "days to collect stand at 58");
    let id = workspace.records().unwrap().facts[0].id;
    workspace.delete(id, now()).unwrap();
    unit(&mut workspace, "Sales");
    let trash = workspace.trash(now()).unwrap();
    assert_eq!(trash.len(), 1);
    workspace.restore_deleted(trash[0].set, now()).unwrap();
    assert_eq!(workspace.records().unwrap().facts.len(), 1);
    assert!(workspace.trash(now()).unwrap().is_empty());
    workspace.delete(id, now()).unwrap();
    let trash = workspace.trash(now()).unwrap();
    workspace.purge_deleted(trash[0].set, now()).unwrap();
    assert!(workspace.trash(now()).unwrap().is_empty());
    let left: i64 = workspace
        .db
        .query_row(
            "SELECT count(*) FROM change WHERE before LIKE '%collect%' OR after LIKE '%collect%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(left, 0, "the purged words still stand in the log");
    // Undo steps over what is gone, to what was done before.
    workspace.undo(now()).unwrap();
    let names = |workspace: &mut Workspace| -> Vec<String> {
        let units = &workspace.records().unwrap().units;
        units.iter().map(|unit| unit.name.clone()).collect()
    };
    assert_eq!(names(&mut workspace), ["Finance"]);
    workspace.undo(now()).unwrap();
    assert!(names(&mut workspace).is_empty());
    workspace.redo(now()).unwrap();
    assert_eq!(names(&mut workspace), ["Finance"]);
}

#[test]
fn a_busy_month_pushes_nothing_out_of_the_trash() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    fact(&mut workspace, finance, None, "days to collect stand at 58");
    let id = workspace.records().unwrap().facts[0].id;
    workspace.delete(id, now()).unwrap();
    for at in 0..600 {
        let mut row = workspace.records().unwrap().units[0].clone();
        row.note = format!("note {at}");
        workspace.edit(row, now()).unwrap();
    }
    let trash = workspace.trash(now()).unwrap();
    assert_eq!(trash.len(), 1);
    workspace.restore_deleted(trash[0].set, now()).unwrap();
    assert_eq!(workspace.records().unwrap().facts.len(), 1);
}

fn promise(
    workspace: &mut Workspace,
    leader_id: Id<Leader>,
    text: &str,
) -> Id<crate::model::Promise> {
    let new = NewPromise {
        leader_id,
        owed_by: Side::Me,
        text: text.to_owned(),
        due: None,
        conversation_id: None,
    };
    let written = workspace.add_promise(&new, today(), now()).unwrap();
    written.row.unwrap().id
}

/// Returns the newest deletion whose label holds `word`.
fn deletion(workspace: &Workspace, word: &str) -> i64 {
    let trash = workspace.trash(now()).unwrap();
    let line = trash.iter().find(|line| line.label.contains(word));
    line.unwrap_or_else(|| panic!("no deletion of {word} in {trash:?}"))
        .set
}

/// Returns a workspace in which a promise, its leader and their unit were deleted one after the other.
fn three_deletions(workspace: &mut Workspace) {
    let finance = unit(workspace, "Finance");
    let cfo = leader(workspace, "Group CFO", finance);
    let list = promise(workspace, cfo, "a list of skills");
    promise(workspace, cfo, "a second thing");
    workspace.delete(list, now()).unwrap();
    workspace.delete(cfo, now()).unwrap();
    workspace.delete(finance, now()).unwrap();
}

#[test]
fn what_was_deleted_comes_back_in_any_order() {
    let words = ["skills", "Group CFO", "Finance"];
    for order in [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ] {
        let mut workspace = memory();
        three_deletions(&mut workspace);
        for word in order.map(|at| words[at]) {
            let still = workspace.trash(now()).unwrap();
            // What came back with something else is in the trash no more.
            if let Some(line) = still.iter().find(|line| line.label.contains(word)) {
                workspace.restore_deleted(line.set, now()).unwrap();
            }
        }
        let records = workspace.records().unwrap();
        let counts = (
            records.units.len(),
            records.leaders.len(),
            records.promises.len(),
        );
        assert_eq!(counts, (1, 1, 2), "{order:?}");
        assert!(workspace.trash(now()).unwrap().is_empty(), "{order:?}");
        // One undo takes the last restoring back.
        workspace.undo(now()).unwrap();
        assert!(!workspace.trash(now()).unwrap().is_empty(), "{order:?}");
    }
}

#[test]
fn what_comes_back_with_it_is_named() {
    let mut workspace = memory();
    three_deletions(&mut workspace);
    let set = deletion(&workspace, "skills");
    let label = workspace.restore_deleted(set, now()).unwrap().label;
    for word in ["skills", "Group CFO", "Finance"] {
        assert!(label.contains(word), "{label}");
    }
}

#[test]
fn what_belongs_to_something_forgotten_for_good_says_so() {
    let mut workspace = memory();
    three_deletions(&mut workspace);
    workspace
        .purge_deleted(deletion(&workspace, "Finance"), now())
        .unwrap();
    for word in ["skills", "Group CFO"] {
        let set = deletion(&workspace, word);
        let refused = workspace
            .restore_deleted(set, now())
            .unwrap_err()
            .to_string();
        assert!(
            refused.contains("unit that was deleted for good"),
            "{refused}"
        );
    }
    let refused = workspace.undo(now()).unwrap_err().to_string();
    assert!(refused.contains("deleted for good"), "{refused}");
}

#[test]
fn a_leader_who_moved_comes_back_after_the_old_unit_went() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let sales = unit(&mut workspace, "Sales");
    let cfo = leader(&mut workspace, "Group CFO", finance);
    workspace
        .move_leader(cfo, sales, "Sales Director", today(), now())
        .unwrap();
    workspace.delete(cfo, now()).unwrap();
    workspace.delete(finance, now()).unwrap();
    workspace
        .restore_deleted(deletion(&workspace, "Sales Director"), now())
        .unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(records.leaders[0].unit_id, sales);
    assert_eq!(records.placements.len(), 2);
    // The other way round: the unit's deletion holds the leader's first placement.
    workspace.undo(now()).unwrap();
    workspace
        .restore_deleted(deletion(&workspace, "Finance"), now())
        .unwrap();
    assert_eq!(workspace.records().unwrap().units.len(), 2);
}

#[test]
fn what_was_forgotten_for_good_is_nowhere_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    let finance = unit(&mut workspace, "Finance");
    fact(&mut workspace, finance, None, "zqsecret figure of zqfifty");
    let id = workspace.records().unwrap().facts[0].id;
    workspace.delete(id, now()).unwrap();
    let on_disk = |word: &str| {
        fs::read_dir(folder.path())
            .unwrap()
            .flatten()
            .filter(|entry| entry.path().is_file())
            .any(|entry| {
                let bytes = fs::read(entry.path()).unwrap();
                bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes())
            })
    };
    assert!(on_disk("zqsecret"));
    workspace
        .purge_deleted(deletion(&workspace, "zqsecret"), now())
        .unwrap();
    for word in ["zqsecret", "zqfifty"] {
        assert!(!on_disk(word), "{word}");
    }
}

/// Returns how many sets the log holds.
fn logged(workspace: &Workspace) -> i64 {
    let count = workspace
        .db
        .query_row("SELECT count(DISTINCT set_seq) FROM change", [], |row| {
            row.get(0)
        });
    count.unwrap()
}

#[test]
fn the_log_is_pruned_to_what_undo_and_trash_need() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    let finance = unit(&mut workspace, "Finance");
    fact(&mut workspace, finance, None, "days to collect stand at 58");
    fact(&mut workspace, finance, None, "invoices leave on Fridays");
    let facts = workspace.records().unwrap().facts.clone();
    let later = now() + chrono::TimeDelta::days(20);
    let edits = |workspace: &mut Workspace, count: usize| {
        for at in 0..count {
            let mut row = workspace.records().unwrap().units[0].clone();
            row.note = format!("note {at}");
            workspace.edit(row, later).unwrap();
        }
    };
    workspace.delete(facts[0].id, later).unwrap();
    edits(&mut workspace, 1_200);
    workspace.back_up_daily(later);
    edits(&mut workspace, 5);
    // 1,000 sets, and the deletion.
    assert_eq!(logged(&workspace), 1_001);
    assert_eq!(log::course(&workspace.db).unwrap().done.len(), 1_000);
    // A row whose changes were pruned can be edited by those who have seen it.
    let edited = crate::model::Fact {
        text: "invoices leave on Mondays".to_owned(),
        ..facts[1].clone()
    };
    workspace.edit(edited, later).unwrap();
    let set = workspace.trash(later).unwrap()[0].set;
    workspace.restore_deleted(set, later).unwrap();
    assert_eq!(workspace.records().unwrap().facts.len(), 2);
    for _ in 0..3 {
        workspace.undo(later).unwrap();
    }
    let records = workspace.records().unwrap();
    assert_eq!(records.facts[0].text, facts[1].text);
    assert_eq!(records.units[0].note, "note 3");

    // After a month the trash forgets as well.
    let later = later + chrono::TimeDelta::days(31);
    workspace.finish_backup();
    workspace.back_up_daily(later);
    workspace.add_unit("Sales", later).unwrap();
    assert!(workspace.trash(later).unwrap().is_empty());
    assert_eq!(logged(&workspace), 1_000);
}
