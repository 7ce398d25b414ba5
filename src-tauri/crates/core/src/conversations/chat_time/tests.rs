//! Both dates of a chat, around midnight and around changes of clocks, and laws for any two zones.

use proptest::prelude::*;

use super::*;
use crate::{
    model::ConversationState,
    openers::{Advisor, shipped},
    rhythm::testing::{chat, date, id, world},
    timing::planner::Proposal,
};

/// Returns a world of two zones with one chat; `when` is "2026-11-25 08:30", "2026-11-25 morning" or
/// "2026-11-25", on the clocks of `zone`.
fn records(mine: &str, theirs: &str, zone: &str, when: &str) -> Records {
    let mut records = world();
    records.me.zone = mine.to_owned();
    records.leaders[0].zone = Some(theirs.to_owned());
    let (day, rest) = when.split_once(' ').unwrap_or((when, ""));
    let mut one = chat(1, day, ConversationState::Planned);
    one.zone = zone.to_owned();
    match rest {
        "" => {}
        "morning" => one.half = Some(HalfDay::Morning),
        "afternoon" => one.half = Some(HalfDay::Afternoon),
        time => one.time = Some(time.parse().unwrap()),
    }
    records.conversations.push(one);
    records
}

/// Returns an instant of "2026-11-24T20:00Z" in my zone.
fn at(instant: &str, zone: &str) -> Now {
    let instant = format!("{}:00Z", instant.trim_end_matches('Z'));
    Now::in_zone(instant.parse().unwrap(), zone)
}

const LONDON: &str = "Europe/London";
const AUCKLAND: &str = "Pacific/Auckland";
const SYDNEY: &str = "Australia/Sydney";
const NEW_YORK: &str = "America/New_York";
const HONOLULU: &str = "Pacific/Honolulu";
const KIRITIMATI: &str = "Pacific/Kiritimati";
const PAGO_PAGO: &str = "Pacific/Pago_Pago";

#[test]
fn a_chat_has_my_date_and_the_leaders() {
    // My zone, the leader's, the one it was agreed in, when there; when for me and for the leader.
    for case in [
        // On the leader's clock.
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25 08:30, 2026-11-24 19:30, 2026-11-25 08:30",
        "Pacific/Auckland, Europe/London, Europe/London, 2026-11-24 20:00, 2026-11-25 09:00, 2026-11-24 20:00",
        "Australia/Sydney, America/New_York, America/New_York, 2026-11-24 16:00, 2026-11-25 08:00, 2026-11-24 16:00",
        "America/New_York, Australia/Sydney, Australia/Sydney, 2026-11-25 08:00, 2026-11-24 16:00, 2026-11-25 08:00",
        "Pacific/Honolulu, Pacific/Kiritimati, Pacific/Kiritimati, 2026-11-25 10:00, 2026-11-24 10:00, 2026-11-25 10:00",
        "Pacific/Kiritimati, Pacific/Honolulu, Pacific/Honolulu, 2026-11-24 10:00, 2026-11-25 10:00, 2026-11-24 10:00",
        // Twenty-five hours lie between these two.
        "Pacific/Pago_Pago, Pacific/Kiritimati, Pacific/Kiritimati, 2026-11-26 00:30, 2026-11-24 23:30, 2026-11-26 00:30",
        // On my clock.
        "Europe/London, Pacific/Auckland, Europe/London, 2026-11-24 19:30, 2026-11-24 19:30, 2026-11-25 08:30",
        "Australia/Sydney, America/New_York, Australia/Sydney, 2026-11-25 08:00, 2026-11-25 08:00, 2026-11-24 16:00",
        // On the clock of where the leader was then.
        "Europe/London, Europe/London, Pacific/Auckland, 2026-11-25 08:30, 2026-11-24 19:30, 2026-11-25 08:30",
        // Around midnight.
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25 12:59, 2026-11-24 23:59, 2026-11-25 12:59",
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25 13:00, 2026-11-25 00:00, 2026-11-25 13:00",
        "Europe/London, Europe/London, Europe/London, 2026-11-24 23:59, 2026-11-24 23:59, 2026-11-24 23:59",
        // In July the two are eleven hours apart, not thirteen.
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-07-15 10:59, 2026-07-14 23:59, 2026-07-15 10:59",
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-07-15 11:00, 2026-07-15 00:00, 2026-07-15 11:00",
        // A time that clocks leap over begins later by as much; in Beirut they leap at midnight.
        "Europe/London, America/New_York, Europe/London, 2026-03-29 01:30, 2026-03-29 02:30, 2026-03-28 21:30",
        "Europe/London, Asia/Beirut, Asia/Beirut, 2026-03-29 00:30, 2026-03-28 22:30, 2026-03-29 01:30",
        // One that comes twice is the first of the two.
        "Australia/Sydney, America/New_York, America/New_York, 2026-11-01 01:30, 2026-11-01 16:30, 2026-11-01 01:30",
        // Half-days go by their middle; a day without any time is the same for both.
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25 morning, 2026-11-24, 2026-11-25",
        "Europe/London, Pacific/Auckland, Pacific/Auckland, 2026-11-25 afternoon, 2026-11-25, 2026-11-25",
        "Australia/Sydney, America/New_York, America/New_York, 2026-11-24 afternoon, 2026-11-25, 2026-11-24",
        "Australia/Sydney, America/New_York, America/New_York, 2026-11-24, 2026-11-24, 2026-11-24",
        "Europe/London, Pacific/Auckland, Europe/London, 2026-11-24, 2026-11-24, 2026-11-24",
    ] {
        let parts: Vec<&str> = case.split(", ").collect();
        let [mine, theirs, zone, when, my, leader] = parts[..] else {
            panic!("{case}");
        };
        let records = records(mine, theirs, zone, when);
        let time = ChatTime::of(&records, &records.conversations[0]);
        let said = |date: NaiveDate, time: Option<ClockTime>| {
            time.map_or(date.to_string(), |time| format!("{date} {time}"))
        };
        let found = (
            said(time.my_date(), time.my_time()),
            said(time.leader_date(), time.leader_time()),
        );
        assert_eq!(found, (my.to_owned(), leader.to_owned()), "{case}");
    }
}

#[test]
fn a_chat_is_over_at_its_end_and_not_before() {
    for (mine, theirs, when, last_before, over) in [
        // My evening, their next morning.
        (
            LONDON,
            AUCKLAND,
            "2026-11-25 08:30",
            "2026-11-24T19:59",
            "2026-11-24T20:00",
        ),
        // My morning, their afternoon of the day before.
        (
            SYDNEY,
            NEW_YORK,
            "2026-11-24 16:00",
            "2026-11-24T21:29",
            "2026-11-24T21:30",
        ),
        (
            HONOLULU,
            KIRITIMATI,
            "2026-11-25 10:00",
            "2026-11-24T20:29",
            "2026-11-24T20:30",
        ),
        // Across my midnight.
        (
            LONDON,
            LONDON,
            "2026-11-24 23:45",
            "2026-11-25T00:14",
            "2026-11-25T00:15",
        ),
        // In the hour that comes twice on the leader's clock the chat is in its first pass.
        (
            LONDON,
            NEW_YORK,
            "2026-11-01 01:30",
            "2026-11-01T05:59",
            "2026-11-01T06:00",
        ),
        // On mine, the first pass of 01:10 is before its start, though the clock shows a later time than
        // at its end.
        (
            LONDON,
            LONDON,
            "2026-10-25 01:30",
            "2026-10-25T00:59",
            "2026-10-25T01:00",
        ),
        // With no time the day has to be over for both: in Sydney, New York's day lasts until 16:00.
        (
            SYDNEY,
            NEW_YORK,
            "2026-11-24",
            "2026-11-25T04:59",
            "2026-11-25T05:00",
        ),
        (
            LONDON,
            AUCKLAND,
            "2026-11-25",
            "2026-11-25T23:59",
            "2026-11-26T00:00",
        ),
        (
            LONDON,
            AUCKLAND,
            "2026-11-25 morning",
            "2026-11-24T23:59",
            "2026-11-25T00:00",
        ),
    ] {
        let records = records(mine, theirs, theirs, when);
        let time = ChatTime::of(&records, &records.conversations[0]);
        assert!(!time.is_over(at(last_before, mine)), "{when}, I in {mine}");
        assert!(time.is_over(at(over, mine)), "{when}, I in {mine}");
    }
}

#[test]
fn in_the_hour_that_comes_twice_only_the_instant_tells_before_from_after() {
    // 00:40 UTC is 01:40 in London, and 01:40 UTC is 01:40 once more.
    let records = records(LONDON, NEW_YORK, NEW_YORK, "2026-10-24 21:00");
    let time = ChatTime::of(&records, &records.conversations[0]);
    assert_eq!(time.my_time().unwrap().to_string(), "01:00");
    for (instant, over) in [("2026-10-25T00:40", false), ("2026-10-25T01:40", true)] {
        let now = at(instant, LONDON);
        assert_eq!(now.local.to_string(), "2026-10-25 01:40:00");
        assert_eq!(time.is_over(now), over, "{instant}");
    }
}

const ZONES: [&str; 9] = [
    LONDON,
    AUCKLAND,
    SYDNEY,
    NEW_YORK,
    HONOLULU,
    KIRITIMATI,
    PAGO_PAGO,
    "America/Santiago",
    "Asia/Kathmandu",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// For any two zones, any chat and any present.
    #[test]
    fn dates_and_the_present_agree(
        (mine, theirs) in (0..ZONES.len(), 0..ZONES.len()),
        on_mine in any::<bool>(),
        // Minutes of one year, and minutes around the start.
        start in 0_i64..366 * 1440,
        since in -3000_i64..3000,
        timed in any::<bool>(),
    ) {
        let (mine, theirs) = (ZONES[mine], ZONES[theirs]);
        let zone = if on_mine { mine } else { theirs };
        let local = date("2026-01-01").and_time(NaiveTime::MIN) + TimeDelta::minutes(start);
        let when = if timed {
            local.format("%Y-%m-%d %H:%M").to_string()
        } else {
            local.format("%Y-%m-%d").to_string()
        };
        let mut records = records(mine, theirs, zone, &when);
        let begins = instant(zone, local.date(), u16::try_from(start % 1440).unwrap()).unwrap();
        let now = Now::in_zone(begins + TimeDelta::minutes(since), mine);
        let today = now.date();

        let time = ChatTime::of(&records, &records.conversations[0]);
        let (my_date, leader_date) = (time.my_date(), time.leader_date());
        if timed {
            prop_assert_eq!(time.my_start().map(|start| start.date()), Some(my_date));
            // Never written down before its start, always after its end.
            prop_assert_eq!(time.is_over(now), since >= 30);
        } else {
            prop_assert_eq!(my_date, leader_date);
        }
        prop_assert!(my_date.signed_duration_since(leader_date).num_days().abs() <= 2);
        if time.is_over(now) {
            prop_assert!(time.days_ago(today) >= 0);
        } else {
            prop_assert!(time.upcoming_date(today) >= today);
        }

        // It is in exactly one of the weeks around it, and counts once against my room.
        let advisor = Advisor::new(&records, shipped(), now);
        let proposal = Proposal { slots: Vec::new(), left_out: Vec::new() };
        let screen = crate::screens::week::screen(&advisor, &proposal, None);
        let listed = screen.conversations.len();
        let in_week = screen.first <= my_date && my_date <= screen.last;
        prop_assert_eq!(listed, usize::from(in_week));
        prop_assert_eq!(screen.room.planned, listed);
        let asked = screen.items.iter().any(|item| item.code == "unwritten");
        prop_assert_eq!(asked, time.is_over(now));
        let agenda = crate::screens::rhythm::agenda::agenda(&records, my_date, my_date, None, now);
        prop_assert_eq!(agenda.chats.len(), 1);

        // Once it was held, nobody spoke in the future.
        if time.is_over(now) {
            records.conversations[0].state = ConversationState::Held;
            let advisor = Advisor::new(&records, shipped(), now);
            let rows = crate::screens::leaders::rows(&advisor, false);
            let last = rows.rows[0].last.unwrap();
            prop_assert!(last.days_ago >= 0 && last.date <= today);
            prop_assert_eq!(advisor.outlook().due(id(1)).unwrap().since.map(|since| since.days), Some(last.days_ago));
        }
    }
}
