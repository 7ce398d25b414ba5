//! What the file remembers of a batch of employees' sheets: its sums.

use super::{memory, now, today};
use crate::{
    culture::testing::{marks, statements},
    workspace::{CultureBatch, NewRound, Workspace},
};

/// Returns the sheets that each logged row of the culture check counts; none for a row that counts nothing.
fn logged(workspace: &Workspace) -> Vec<(String, Option<i64>)> {
    let sql =
        "SELECT tbl, coalesce(after, before) FROM change WHERE tbl LIKE 'culture_%' ORDER BY n";
    let mut statement = workspace.db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        let row: (String, String) = (row.get(0)?, row.get(1)?);
        Ok(row)
    });
    let rows = rows.unwrap().map(Result::unwrap);
    rows.map(|(table, row)| {
        let row: serde_json::Value = serde_json::from_str(&row).unwrap();
        let counts = ["v1", "v2", "v3", "v4", "v5", "none"].map(|name| row[name].as_i64());
        (table, counts.into_iter().sum())
    })
    .collect()
}

#[test]
fn the_log_holds_the_sums_of_whole_batches_alone() {
    let mut workspace = memory();
    let new = NewRound {
        name: "This year".to_owned(),
        on: None,
        note: None,
    };
    let round = workspace.add_culture_round(new, today(), now()).unwrap();
    let statements = statements();
    let batch = |count: u8| CultureBatch {
        round_id: round.row.as_ref().unwrap().id,
        group: "Plants".to_owned(),
        sheets: (0..count)
            .map(|sheet| marks(&statements, sheet % 5 + 1))
            .collect(),
    };
    for few in 0..5 {
        let refused = workspace.add_culture_batch(&statements, &batch(few), now());
        assert!(refused.is_err(), "{few}");
    }
    assert_eq!(logged(&workspace).len(), 1, "the round alone");
    for count in [5, 7] {
        workspace
            .add_culture_batch(&statements, &batch(count), now())
            .unwrap();
    }
    workspace.undo(now()).unwrap();
    workspace.redo(now()).unwrap();
    let rows = logged(&workspace);
    assert_eq!(rows.len(), 1 + 4 * 24);
    let sheets: Vec<i64> = rows.iter().filter_map(|(_, sheets)| *sheets).collect();
    let expected: Vec<i64> = [5, 7, 7, 7]
        .into_iter()
        .flat_map(|count| [count; 24])
        .collect();
    assert_eq!(
        sheets, expected,
        "each row counts all sheets of its batch, no row another batch"
    );
    let tables = rows.iter().skip(1).map(|(table, _)| table.as_str());
    assert!(tables.into_iter().all(|table| table == "culture_tally"));
}
