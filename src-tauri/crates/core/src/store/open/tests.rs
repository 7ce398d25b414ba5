//! Migrations: frozen, and an old file with rows ends equal to a fresh one.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use super::APPLICATION_ID;
use crate::{
    Workspace,
    store::{
        cipher,
        migrations::{MIGRATIONS, newest_schema},
    },
};

fn now() -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

/// Returns the whole schema, table by table.
fn schema(db: &Connection) -> Vec<(String, String)> {
    let mut statement = db
        .prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn an_old_file_with_rows_becomes_equal_to_a_fresh_one() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("fresh.overture");
    drop(Workspace::open(&fresh, now()).unwrap());
    let fresh = schema(&cipher::open(&fresh, OpenFlags::default()).unwrap());
    for from in 1..MIGRATIONS.len() {
        let path = folder.path().join(format!("from-{from}.overture"));
        let db = cipher::open(&path, OpenFlags::default()).unwrap();
        for migration in &MIGRATIONS[..from] {
            db.execute_batch(migration.sql).unwrap();
        }
        db.execute_batch(
            "INSERT INTO unit (id, name, short_name, note, position)
             VALUES (x'00000000000070008000000000000001', 'Finance', '', '', 0);
             INSERT INTO term (id, unit_id, term, meaning, instead_of)
             VALUES (x'00000000000070008000000000000002', x'00000000000070008000000000000001',
                     'flash', 'first estimate', '')",
        )
        .unwrap();
        db.pragma_update(None, "application_id", APPLICATION_ID)
            .unwrap();
        db.pragma_update(None, "user_version", i64::try_from(from).unwrap())
            .unwrap();
        drop(db);
        let mut workspace = Workspace::open(&path, now()).unwrap();
        let records = workspace.records().unwrap();
        assert_eq!(records.units[0].name, "Finance");
        assert_eq!(records.terms[0].term, "flash");
        assert_eq!(
            workspace.backups().len(),
            1,
            "one backup before the migration"
        );
        drop(workspace);
        let db = cipher::open(&path, OpenFlags::default()).unwrap();
        assert_eq!(schema(&db), fresh, "from schema {from}");
        let version: i64 = db
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(version, newest_schema());
    }
}
