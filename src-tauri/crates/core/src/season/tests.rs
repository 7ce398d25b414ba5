//! Windows around events.

use super::testing::{happening, season};
use crate::{
    Id, Records,
    model::{EntryKind, EntryRule, Leader, Load, Opener},
    openers::{Advisor, next, shipped},
    rhythm::testing::*,
};

#[test]
fn events_behind_and_ahead() {
    let season = season(vec![
        happening("Period close", EntryKind::Close, Load::Critical, (-19, -13)),
        happening("Audit", EntryKind::Review, Load::Critical, (-2, -1)),
        happening("Budget build", EntryKind::Budget, Load::Busy, (8, 50)),
        happening("Board", EntryKind::Board, Load::Busy, (5, 6)),
    ]);
    assert_eq!(season.event().unwrap().entry.name, "Period close");
    assert_eq!(season.next_event().unwrap().entry.name, "Budget build");
    assert_eq!(season.next_plan().unwrap().entry.name, "Budget build");
}

#[test]
fn openers_are_welcome_around_their_events() {
    for (opener, kind, days, welcome) in [
        (Opener::Measures, EntryKind::Close, (-19, -13), true),
        (Opener::Measures, EntryKind::Close, (-4, -1), false),
        (Opener::Measures, EntryKind::Close, (-60, -50), false),
        (Opener::Skills, EntryKind::Budget, (28, 50), true),
        (Opener::Skills, EntryKind::Budget, (27, 50), false),
        (Opener::Skills, EntryKind::Budget, (70, 90), true),
        (Opener::Skills, EntryKind::Budget, (71, 90), false),
        (Opener::Skills, EntryKind::Budget, (-9, -5), false),
        (Opener::Needs, EntryKind::Ours, (-84, -28), true),
        (Opener::Needs, EntryKind::Ours, (-84, -43), false),
        (Opener::Challenges, EntryKind::Peak, (-40, -20), true),
    ] {
        let mut happening = happening("It", kind, Load::Busy, days);
        happening.invites = vec![opener];
        let season = season(vec![happening]);
        assert_eq!(
            season.welcome(opener).is_some(),
            welcome,
            "{opener} {kind:?} {days:?}"
        );
    }
}

#[test]
fn a_quarterly_review_is_an_event_and_a_fortnightly_one_is_none() {
    for (rrule, is_event) in [
        ("FREQ=WEEKLY;BYDAY=MO", false),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", false),
        ("FREQ=WEEKLY;INTERVAL=4;BYDAY=MO", true),
        ("FREQ=MONTHLY;BYDAY=1MO", true),
    ] {
        let mut review = happening("Review", EntryKind::Review, Load::Busy, (0, 0));
        review.invites = vec![Opener::Measures];
        review.rule = EntryRule::Recurring {
            rrule: rrule.parse().unwrap(),
            first: date("2026-10-26"),
            days: 1,
            exceptions: Vec::new(),
            extra: Vec::new(),
        };
        let season = season(vec![review]);
        assert_eq!(season.next_event().is_some(), is_event, "{rrule}");
    }
}

/// The reasons of an opener that come from the time of the year.
const OF_SEASON: [&str; 4] = ["afterEvent", "afterOurs", "beforePlan", "openMoment"];

/// Holds the strip against the opener advice on every day of a year.
fn agree(records: &Records, leader: Id<Leader>, what: &str) -> usize {
    let advisor = Advisor::new(records, shipped(), eight_on("2026-11-18"));
    let first = eight_on("2026-11-18").date();
    let strip = advisor.outlook().strip(leader, first, 366);
    let mut named = 0;
    for day in &strip.days {
        let phase = day
            .reasons
            .iter()
            .find(|reason| reason.code.word() == "phase");
        let season = advisor.season(leader, day.date);
        let advice = next(&advisor, leader, day.date).unwrap();
        let welcome = |opener: &Opener| {
            let found = advice.openers.iter().find(|one| one.number == *opener);
            found.is_some_and(|one| {
                one.reasons
                    .iter()
                    .any(|r| OF_SEASON.contains(&r.because.code()))
            })
        };
        for opener in Opener::ALL {
            let waits = season.waits(opener).is_some();
            let held = advice.held_back.iter().any(|held| held.number == opener);
            assert!(!waits || held, "{what} {opener} {}", day.date);
            assert!(!(waits && welcome(&opener)), "{what} {opener} {}", day.date);
        }
        let openers = Opener::ALL.into_iter();
        let open =
            openers.filter(|one| season.waits(*one).is_none() && season.welcome(*one).is_some());
        let first = open.clone().next();
        assert_eq!(phase.is_some(), first.is_some(), "{what} {}", day.date);
        for opener in open {
            let held = advice.held_back.iter().any(|held| held.number == opener);
            assert!(held || welcome(&opener), "{what} {opener} {}", day.date);
        }
        named += usize::from(phase.is_some());
    }
    named
}

#[test]
fn strip_and_opener_advice_agree_all_year_in_every_pack() {
    let file = pack_file();
    for pack_of in file["packs"].as_array().unwrap() {
        let key = pack_of["key"].as_str().unwrap();
        let mut records = world();
        records.entries = pack(key);
        let named = agree(&records, id(1), key);
        assert!(named > 0, "{key}");
    }
}
