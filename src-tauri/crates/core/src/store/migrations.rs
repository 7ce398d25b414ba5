//! Every migration, oldest first. Its first line has two sums, of the text below and of the schema that it leaves: 0 and
//! 0 in a new one, until the tests below say which. Released ones never change.

/// One step from a schema to the next.
#[derive(Debug)]
pub(crate) struct Migration {
    pub(crate) sql: &'static str,
    /// The sum (FNV-1a) of its bytes below the first line. Only the test asks for it.
    #[cfg(test)]
    text: u64,
    /// The sum of the schema that it leaves (`verify::schema_sum`). Building the schema at every opening would
    /// repeat work whose result is known.
    pub(crate) schema: u64,
}

/// Every file of `migrations`, see `build.rs`.
#[expect(
    clippy::unreadable_literal,
    reason = "the sums stand in the files as the tests print them"
)]
pub(crate) const MIGRATIONS: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Returns the number of the newest schema, as it stands in `user_version`.
pub(crate) fn newest_schema() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;
    use crate::store::{cipher, verify::schema_sum};

    #[test]
    fn released_migrations_are_frozen() {
        for (number, migration) in MIGRATIONS.iter().enumerate() {
            let (_, text) = migration.sql.split_once('\n').unwrap();
            let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            assert_eq!(
                sum,
                migration.text,
                "add the next migration instead of changing number {}",
                number + 1
            );
        }
    }

    #[test]
    fn the_sum_of_each_schema_is_known() {
        let db = cipher::in_memory(None).unwrap();
        for (number, migration) in MIGRATIONS.iter().enumerate() {
            db.execute_batch(migration.sql).unwrap();
            let sum = schema_sum(&db).unwrap();
            assert_eq!(
                sum,
                migration.schema,
                "the schema after number {}",
                number + 1
            );
        }
    }
}
