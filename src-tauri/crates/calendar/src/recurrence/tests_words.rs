//! What is said: refusals, written forms and rules in words.

use chrono::NaiveDate;

use super::*;

#[test]
fn refusals_say_what_is_wrong() {
    for (lines, words) in [
        ("", "There is no DTSTART line"),
        ("RRULE:FREQ=DAILY", "There is no DTSTART line"),
        (
            "DTSTART:20240101T090000\nDTSTART:20240102T090000",
            "DTSTART is there twice",
        ),
        ("DTSTART:2024-01-01", "“2024-01-01” is no date"),
        ("DTSTART:20240230", "“20240230” is no date"),
        (
            "DTSTART;TZID=Mars/Olympus:20240101T090000",
            "“Mars/Olympus” is not known",
        ),
        ("DTSTART:20240101\nEXRULE:FREQ=DAILY", "EXRULE is no longer"),
        ("DTSTART:20240101\nSUMMARY:Tea", "“SUMMARY:Tea” is no line"),
        ("DTSTART:20240101\nno colon", "“no colon” is no line"),
        ("DTSTART:20240101\nRRULE:COUNT=3", "FREQ is missing"),
        (
            "DTSTART:20240101\nRRULE:FREQ=HOURLY",
            "by the hour, minute or second (HOURLY)",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=FORTNIGHTLY",
            "FREQ=FORTNIGHTLY can't be",
        ),
        (
            "DTSTART:20240101\nRRULE:RSCALE=CHINESE;FREQ=YEARLY",
            "“CHINESE”",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=DAILY;FREQ=DAILY",
            "FREQ is there twice",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=DAILY;BYEASTER=0",
            "“BYEASTER”",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=DAILY;COUNT=0",
            "COUNT=0 can't be",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=DAILY;INTERVAL=0",
            "INTERVAL=0 can't be",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=DAILY;UNTIL=soon",
            "UNTIL=soon can't be",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=YEARLY;BYMONTH=0",
            "numbers from 1 to 12",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=YEARLY;BYMONTH=13",
            "numbers from 1 to 12",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=YEARLY;BYMONTH=bla",
            "BYMONTH=bla",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=MONTHLY;BYMONTHDAY=32",
            "BYMONTHDAY=32",
        ),
        ("DTSTART:20240101\nRRULE:FREQ=YEARLY;BYWEEKNO=54", "1 to 53"),
        (
            "DTSTART:20240101\nRRULE:FREQ=YEARLY;BYDAY=54MO",
            "counted up to 53",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=YEARLY;BYDAY=0MO",
            "counted up to 53",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=WEEKLY;WKST=XX",
            "one of MO, TU",
        ),
        (
            "DTSTART:20240101\nRRULE:FREQ=MONTHLY;BYSETPOS=0",
            "without 0",
        ),
    ] {
        let refusal = RecurrenceSet::parse_lines(lines).unwrap_err().to_string();
        assert!(refusal.contains(words), "{lines}: {refusal}");
    }
}

#[test]
fn rules_are_written_in_one_form() {
    for (text, written) in [
        (
            "freq=weekly;byday=th,mo;interval=2",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        ),
        (
            "BYDAY=+2TU;FREQ=MONTHLY;WKST=SU",
            "FREQ=MONTHLY;BYDAY=2TU;WKST=SU",
        ),
        (
            "FREQ=YEARLY;UNTIL=20270101T000000Z;BYMONTH=12,1,1;INTERVAL=1",
            "FREQ=YEARLY;BYMONTH=1,12;UNTIL=20270101T000000Z",
        ),
        ("FREQ=DAILY;COUNT=3;BYHOUR=9", "FREQ=DAILY;BYHOUR=9;COUNT=3"),
    ] {
        let rule = DayRule::parse(text).unwrap();
        assert_eq!(rule.to_string(), written);
        assert_eq!(DayRule::parse(written).unwrap(), rule);
        let json = serde_json::to_string(&rule).unwrap();
        assert_eq!(serde_json::from_str::<DayRule>(&json).unwrap(), rule);
    }
    assert!(serde_json::from_str::<DayRule>("\"FREQ=HOURLY\"").is_err());
}

#[test]
fn rules_in_words() {
    // 18 November 2026 is a Wednesday.
    let start: NaiveDate = "2026-11-18".parse().unwrap();
    for (rule, words) in [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=DAILY;BYMONTH=1", "every day in January"),
        (
            "FREQ=MONTHLY;BYDAY=2TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12",
            "the second Tuesday of every month but August",
        ),
        ("FREQ=WEEKLY", "every Wednesday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "every second Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday"),
        (
            "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH",
            "every 3 weeks on Monday and Thursday",
        ),
        (
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "every day from Monday to Friday",
        ),
        ("FREQ=MONTHLY", "the 18th of every month"),
        (
            "FREQ=MONTHLY;BYDAY=2TU",
            "the second Tuesday of every month",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3",
            "the last Friday of every third month",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=1,15",
            "the 1st and 15th of every month",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "the last day of every month"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "the last weekday (Monday to Friday) of every month",
        ),
        (
            "FREQ=MONTHLY;BYDAY=1WE,3WE",
            "the first Wednesday and the third Wednesday of every month",
        ),
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "the 13th if it is a Friday of every month",
        ),
        ("FREQ=YEARLY", "18 November, every year"),
        (
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24",
            "24 December, every year",
        ),
        (
            "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO",
            "the first Monday of September, every year",
        ),
        (
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=1MO",
            "the first Monday of March, every second year",
        ),
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
            "the last day of February, every year",
        ),
        ("FREQ=YEARLY;BYDAY=20MO", "the 20th Monday of every year"),
        (
            "FREQ=YEARLY;BYWEEKNO=20",
            "by the rule FREQ=YEARLY;BYWEEKNO=20",
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU;COUNT=10",
            "the second Tuesday of every month, 10 times",
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270303",
            "the second Tuesday of every month, until 3 March 2027",
        ),
    ] {
        assert_eq!(
            DayRule::parse(rule).unwrap().describe_from(start),
            words,
            "{rule}"
        );
    }
    for (rule, words) in [
        ("FREQ=WEEKLY", "every week"),
        ("FREQ=WEEKLY;INTERVAL=2", "every second week"),
        ("FREQ=MONTHLY", "every month"),
        ("FREQ=YEARLY", "every year"),
    ] {
        assert_eq!(DayRule::parse(rule).unwrap().describe(), words);
    }
}

#[test]
fn days_that_some_months_or_years_do_not_have_are_said_to_be_skipped() {
    for (rule, start, words) in [
        (
            "FREQ=YEARLY",
            "2028-02-29",
            "29 February, every year (skipped in years without 29 February)",
        ),
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3",
            "2028-02-29",
            "29 February, every year, 3 times (skipped in years without 29 February)",
        ),
        ("FREQ=YEARLY", "2028-02-28", "28 February, every year"),
        ("FREQ=YEARLY", "2026-12-31", "31 December, every year"),
        (
            "FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=29",
            "2028-02-29",
            "the 29th of February and March, every year (skipped in months without a 29th)",
        ),
        (
            "FREQ=MONTHLY",
            "2026-10-31",
            "the 31st of every month (skipped in months without a 31st)",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,30",
            "2026-10-15",
            "the 15th and 30th of every month (skipped in months without a 30th)",
        ),
        (
            "FREQ=MONTHLY;BYMONTH=1,3;BYMONTHDAY=31",
            "2026-01-31",
            "the 31st of January and March",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "2026-10-31",
            "the last day of every month",
        ),
        (
            "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31",
            "2026-04-01",
            "31 April, every year (there is no 31 April)",
        ),
        (
            "FREQ=MONTHLY;BYDAY=5MO",
            "2026-11-30",
            "the fifth Monday of every month (skipped in months without a fifth Monday)",
        ),
    ] {
        let parsed = DayRule::parse(rule).unwrap();
        assert_eq!(
            parsed.describe_from(start.parse().unwrap()),
            words,
            "{rule}"
        );
    }
}
