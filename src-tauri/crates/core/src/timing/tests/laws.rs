//! Facts that hold for any records.

use proptest::prelude::*;

use super::*;

/// Returns records made of small numbers: entries, chats and blocks on days after 18 November.
fn any_records() -> impl Strategy<Value = Records> {
    let day = || (0_u64..90).prop_map(|days| date("2026-11-18") + chrono::Days::new(days));
    let load = prop_oneof![
        Just(Load::Open),
        Just(Load::Normal),
        Just(Load::Busy),
        Just(Load::Critical)
    ];
    let entries = prop::collection::vec((day(), 0_u64..12, load, 0_u16..4, 0_u16..4), 0..6);
    let chats = prop::collection::vec((day(), any::<bool>()), 0..4);
    let blocks = prop::collection::vec((day(), 8_u32..17, any::<bool>()), 0..40);
    let zone = prop::sample::select(vec!["Europe/London", "America/Chicago", "Asia/Tokyo"]);
    (entries, chats, blocks, zone).prop_map(|(entries, chats, blocks, zone)| {
        let mut records = world();
        records.leaders[0].zone = Some(zone.to_owned());
        for (number, (first, length, load, before, after)) in (10..).zip(entries) {
            let last = first + chrono::Days::new(length);
            let rule = crate::model::EntryRule::Once { first, last };
            let mut one = entry(number, "Thing", load, rule);
            (one.before, one.after) = (before, after);
            records.entries.push(one);
        }
        for (number, (on, held)) in (200..).zip(chats) {
            let state = if held {
                ConversationState::Held
            } else {
                ConversationState::Planned
            };
            records
                .conversations
                .push(chat(number, &on.to_string(), state));
        }
        for (on, hour, mine) in blocks {
            let whose = if mine { None } else { Some(id(1)) };
            let start = on.and_hms_opt(hour, 0, 0).unwrap().and_utc();
            let end = start + chrono::TimeDelta::minutes(90);
            records.busy_blocks.push(BusyBlock {
                id: id(1),
                seen: 0,
                leader_id: whose,
                source_id: None,
                key: String::new(),
                title: String::new(),
                away: false,
                event: String::new(),
                original: String::new(),
                version: crate::calendar::ics::Version::default(),
                start,
                end,
            });
        }
        records
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn slots_keep_every_rule(records in any_records()) {
        let outlook = Outlook::new(&records, rules(), now());
        let found = outlook.slots(id(1), date("2026-11-18"), 70, 3);
        prop_assert_eq!(&found, &outlook.slots(id(1), date("2026-11-18"), 70, 3));
        let zone = crate::calendar::zones::Zone::named(records.leaders[0].zone.as_deref().unwrap()).unwrap();
        for slot in &found.slots {
            let day = outlook.day(id(1), slot.date).unwrap();
            prop_assert!(day.verdict > Verdict::Avoid);
            for chat in &records.conversations {
                let days = slot.date.signed_duration_since(chat.zone_date).num_days().abs();
                prop_assert!(days >= 10);
            }
            let local: NaiveDateTime = format!("{}:00", slot.start_local).parse().unwrap();
            let start = zone.to_utc(local).unwrap();
            let end = start + chrono::TimeDelta::minutes(30);
            for block in &records.busy_blocks {
                prop_assert!(end <= block.start || block.end <= start);
            }
            let here = crate::calendar::zones::Zone::named("Europe/London").unwrap().to_local(start).time();
            let hours = |hour, minute| chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            prop_assert!(here >= hours(9, 15) && here <= hours(16, 20));
        }
        for pair in found.slots.windows(2) {
            prop_assert!(pair[0].date.signed_duration_since(pair[1].date).num_days().abs() >= 3);
        }
    }

    #[test]
    fn a_critical_time_makes_no_day_of_it_better(records in any_records(), from in 0_u64..80) {
        let first = date("2026-11-18") + chrono::Days::new(from);
        let span = Span::new(first, first + chrono::Days::new(9));
        let mut harder = records.clone();
        let rule = crate::model::EntryRule::Once { first: span.first, last: span.last };
        harder.entries.push(entry(99, "Crunch", Load::Critical, rule));
        let (before, after) = (Outlook::new(&records, rules(), now()), Outlook::new(&harder, rules(), now()));
        for day in span.iter() {
            let (easy, hard) = (before.day(id(1), day).unwrap(), after.day(id(1), day).unwrap());
            prop_assert!(hard.verdict <= easy.verdict);
            prop_assert_eq!(hard.verdict, Verdict::Avoid);
        }
    }

    #[test]
    fn the_planner_keeps_my_room(records in any_records(), leaders in 1_u128..8, per_week in 1_u16..4) {
        let mut records = records;
        records.me.per_week = per_week;
        for number in 2..=leaders {
            records.leaders.push(leader(number, "Head of Something"));
        }
        let outlook = Outlook::new(&records, rules(), now());
        let plan = planner::propose(&outlook, date("2026-11-18"), 4, &planner::Wishes::default());
        prop_assert_eq!(plan.slots.len() + plan.left_out.len(), records.leaders.len());
        let mut by_week = std::collections::BTreeMap::<NaiveDate, usize>::new();
        let mut days = Vec::new();
        for proposed in &plan.slots {
            prop_assert!(outlook.verdict(proposed.leader_id, proposed.slot.date) > Verdict::Avoid);
            let week = crate::calendar::monday_of(proposed.slot.date);
            *by_week.entry(week).or_default() += 1;
            days.push(proposed.slot.date);
        }
        for (week, many) in by_week {
            let taken = outlook.mine.chats_in_week(week, None);
            prop_assert!(many + taken <= usize::from(per_week));
        }
        let distinct = days.len();
        days.sort_unstable();
        days.dedup();
        prop_assert_eq!(days.len(), distinct);
    }
}
