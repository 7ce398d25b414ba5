//! Every migration, oldest first, with two sums. Released ones never change.

/// One step from a schema to the next.
#[derive(Debug)]
pub(crate) struct Migration {
    pub(crate) sql: &'static str,
    /// The sum of its bytes (FNV-1a): the text of a released one stays as it is. Only the test asks for it.
    #[cfg(test)]
    text: u64,
    /// The sum of the schema that it leaves (`verify::schema_sum`). Building the schema at every opening would
    /// repeat work whose result is known.
    pub(crate) schema: u64,
}

macro_rules! migrations {
    ($($name:literal, $text:literal, $schema:literal;)+) => {
        pub(crate) const MIGRATIONS: &[Migration] = &[$(Migration {
            sql: include_str!(concat!("../../migrations/", $name)),
            #[cfg(test)]
            text: $text,
            schema: $schema,
        }),+];
    };
}

// A new one has 0 and 0 here; the tests below say which sums it has.
migrations! {
    "0001_init.sql", 6_685_884_795_547_977_471, 7_227_576_116_590_300_191;
    "0002_calendar_files.sql", 11_125_850_230_365_583_115, 8_573_083_511_139_481_698;
    "0003_worked_holiday.sql", 16_674_421_064_371_951_810, 13_080_806_905_388_684_890;
    "0004_our_words.sql", 6_507_661_149_510_435_829, 13_304_249_614_427_843_774;
    "0005_standing.sql", 14_838_809_292_685_735_672, 15_644_473_617_021_631_737;
    "0006_meetings.sql", 17_733_636_659_726_877_563, 6_374_501_872_614_780_068;
    "0007_search.sql", 14_994_690_997_648_143_293, 10_441_970_821_014_739_125;
    "0008_worked_day.sql", 1_223_294_757_076_834_639, 11_137_859_405_344_451_704;
    "0009_out_of_office.sql", 4_016_956_384_060_109_584, 12_404_661_531_803_899_627;
    "0010_debrief_lines.sql", 12_907_583_391_014_161_925, 543_256_808_696_280_542;
    "0011_mail.sql", 4_177_026_399_745_849_322, 7_878_010_154_830_275_256;
    "0012_monday.sql", 4_887_170_587_310_376_705, 2_881_635_686_097_428_441;
    "0013_spoke_about.sql", 13_338_614_514_685_666_550, 18_313_811_381_404_534_252;
    "0014_revision.sql", 10_529_024_340_112_137_085, 15_203_064_741_076_660_516;
    "0015_offered_moments.sql", 7_413_336_560_661_988_590, 5_323_723_248_238_165_443;
    "0016_cascades.sql", 14_689_097_726_227_647_549, 1_419_173_346_893_017_492;
    "0017_records.sql", 4_777_139_129_991_040_497, 10_889_251_260_926_413_307;
    "0018_questions.sql", 11_378_181_689_262_357_871, 11_116_997_924_243_466_570;
    "0019_feedback.sql", 9_915_366_723_844_364_171, 8_166_445_240_733_337_842;
    "0020_check_answer.sql", 50_933_690_412_850_273, 17_356_155_641_357_529_938;
    "0021_aim.sql", 14_133_635_516_334_497_690, 15_409_288_084_968_582_296;
    "0022_culture.sql", 8_090_331_663_793_354_646, 4_400_453_878_330_214_531;
    "0023_review.sql", 18_182_288_901_300_228_606, 5_150_469_563_736_284_238;
    "0024_told.sql", 11_431_610_067_081_494_208, 7_832_490_352_327_088_083;
    "0025_asked_before.sql", 12_775_223_412_590_416_082, 14_534_045_655_752_243_985;
}

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
            let bytes = migration.sql.bytes();
            let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
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
