//! Messages about entries of the rhythm.

use super::*;

#[test]
fn messages_change_entries_of_the_rhythm() {
    let mut mine = Mine::new();
    let all_day = |sequence: i32, more: &str| {
        event(&format!(
            "UID:s\nSEQUENCE:{sequence}\nSUMMARY:Stock count\nDTSTART;VALUE=DATE:20261124\n{more}"
        ))
    };
    let date = |sequence: i32, day: &str, to: &str| {
        event(&format!(
            "UID:s\nSEQUENCE:{sequence}\nSUMMARY:Stock count\nDTSTART;VALUE=DATE:{to}\n\
             RECURRENCE-ID;VALUE=DATE:{day}"
        ))
    };
    let take = |mine: &mut Mine, method: &str, event: String| {
        mine.take_as(&message(method, &[event]), "invite.ics", company())
    };
    let days = |days: &[&str]| -> Vec<String> {
        let line = |day: &&str| format!("Stock count: 2026-{day} to 2026-{day}");
        days.iter().map(line).collect()
    };
    let rule = "RRULE:FREQ=WEEKLY;COUNT=3";
    take(&mut mine, "REQUEST", all_day(0, rule));
    assert_eq!(mine.entries(), days(&["11-24", "12-01", "12-08"]));
    assert_eq!(
        take(&mut mine, "REQUEST", date(1, "20261201", "20261203")),
        "Updates single dates of one meeting."
    );
    assert_eq!(mine.entries(), days(&["11-24", "12-03", "12-08"]));
    take(&mut mine, "REQUEST", date(0, "20261201", "20261204"));
    assert_eq!(mine.entries(), days(&["11-24", "12-03", "12-08"]));
    take(&mut mine, "CANCEL", date(2, "20261208", "20261208"));
    assert_eq!(mine.entries(), days(&["11-24", "12-03"]));
    take(&mut mine, "REQUEST", all_day(0, rule));
    assert_eq!(mine.entries(), days(&["11-24", "12-03"]));
    take(&mut mine, "REQUEST", all_day(3, rule));
    assert_eq!(mine.entries(), days(&["11-24", "12-01", "12-08"]));
    assert_eq!(
        take(&mut mine, "CANCEL", event("UID:s\nSEQUENCE:4")),
        "Cancels one meeting."
    );
    assert_eq!(mine.entries(), days(&[]));
    take(&mut mine, "REQUEST", all_day(3, rule));
    assert_eq!(mine.entries(), days(&[]));
}
