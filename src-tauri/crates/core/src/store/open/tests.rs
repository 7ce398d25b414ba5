//! Migrations: frozen, and an old file with rows ends equal to a fresh one.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{APPLICATION_ID, MIGRATIONS, SCHEMAS, newest_schema};
use crate::{Workspace, store::verify::schema_sum};

/// One sum for each migration, in their order.
const FROZEN: [u64; 18] = [
    6_685_884_795_547_977_471,
    11_125_850_230_365_583_115,
    16_674_421_064_371_951_810,
    6_507_661_149_510_435_829,
    14_838_809_292_685_735_672,
    17_733_636_659_726_877_563,
    14_994_690_997_648_143_293,
    1_223_294_757_076_834_639,
    4_016_956_384_060_109_584,
    12_907_583_391_014_161_925,
    4_177_026_399_745_849_322,
    4_887_170_587_310_376_705,
    13_338_614_514_685_666_550,
    10_529_024_340_112_137_085,
    7_413_336_560_661_988_590,
    14_689_097_726_227_647_549,
    4_777_139_129_991_040_497,
    11_378_181_689_262_357_871,
];

fn now() -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

#[test]
fn the_released_schemas_are_frozen() {
    // The sum of its bytes stands for the text: a released migration is never edited.
    assert_eq!(FROZEN.len(), MIGRATIONS.len());
    for (number, (sql, frozen)) in MIGRATIONS.iter().zip(FROZEN).enumerate() {
        let sum = sql.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!(
            sum,
            frozen,
            "add the next migration instead of changing number {}",
            number + 1
        );
    }
}

#[test]
fn the_sum_of_each_schema_is_known() {
    let db = Connection::open_in_memory().unwrap();
    let sums: Vec<u64> = MIGRATIONS
        .iter()
        .map(|migration| {
            db.execute_batch(migration).unwrap();
            schema_sum(&db).unwrap()
        })
        .collect();
    assert_eq!(sums, SCHEMAS, "put the new sum at the end of SCHEMAS");
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
    let fresh = schema(&Connection::open(&fresh).unwrap());
    for from in 1..MIGRATIONS.len() {
        let path = folder.path().join(format!("from-{from}.overture"));
        let db = Connection::open(&path).unwrap();
        for migration in &MIGRATIONS[..from] {
            db.execute_batch(migration).unwrap();
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
        let db = Connection::open(&path).unwrap();
        assert_eq!(schema(&db), fresh, "from schema {from}");
        let version: i64 = db
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(version, newest_schema());
    }
}
