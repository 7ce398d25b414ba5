//! A unit whose rhythm nobody told us.

use super::*;
use crate::{model::Scope, screens::planner, timing::planner::Wishes};

type Case = (&'static str, fn(&mut Records), &'static str, Verdict);

/// In a world without entries. 8 December 2026 is a Tuesday on which nothing happens.
const CASES: &[Case] = &[
    ("nothing", |_| (), "2026-12-08", Verdict::Unknown),
    ("weekend", |_| (), "2026-12-05", Verdict::Avoid),
    (
        "a day that does not suit",
        |r| r.leaders[0].dislikes = vec![weekday(Weekday::Tue)],
        "2026-12-08",
        Verdict::Unknown,
    ),
    (
        "an entry of the company alone",
        |r| {
            let mut board = entry(10, "Board", Load::Busy, once("2026-12-09", "2026-12-10"));
            board.scope = Scope::Company;
            r.entries.push(board);
        },
        "2026-12-08",
        Verdict::Unknown,
    ),
    (
        "a critical entry of the company",
        |r| {
            let mut board = entry(
                10,
                "Board",
                Load::Critical,
                once("2026-12-08", "2026-12-08"),
            );
            board.scope = Scope::Company;
            r.entries.push(board);
        },
        "2026-12-08",
        Verdict::Avoid,
    ),
    (
        "our own activity alone",
        |r| {
            let mut course = entry(10, "Course", Load::Normal, once("2026-12-09", "2026-12-10"));
            course.kind = EntryKind::Ours;
            r.entries.push(course);
        },
        "2026-12-08",
        Verdict::Unknown,
    ),
    (
        "an entry of the unit",
        |r| {
            let rule = once("2026-12-09", "2026-12-10");
            r.entries.push(entry(10, "Fair", Load::Busy, rule));
        },
        "2026-12-08",
        Verdict::Good,
    ),
];

#[test]
fn a_day_is_not_called_good_before_the_rhythm_is_known() {
    for (name, change, day, verdict) in CASES {
        let mut records = bare_world();
        change(&mut records);
        let outlook = Outlook::new(&records, rules(), now());
        let advice = outlook.day(id(1), date(day)).unwrap();
        assert_eq!(advice.verdict, *verdict, "{name}");
        let first = advice.reasons.first().map(|reason| reason.code.word());
        assert_eq!(
            first == Some("rhythmUnknown"),
            *verdict == Verdict::Unknown,
            "{name}"
        );
    }
}

#[test]
fn no_day_of_the_year_is_good_and_each_offers_a_pack() {
    let records = bare_world();
    let outlook = Outlook::new(&records, rules(), now());
    let strip = outlook.strip(id(1), date("2026-11-18"), 366);
    assert!(strip.days.iter().all(|day| !day.is_good()));
    assert!(!outlook.working_strip(id(1), 200).contains(&Verdict::Good));
    assert_eq!(outlook.next_good(id(1)), None);
    let why = outlook.why(id(1), date("2026-12-08")).unwrap();
    let change = why.against[0].change.clone().unwrap();
    assert_eq!(change.kind(), ChangeKind::Packs);
    assert_eq!(change.id(), Some(records.units[0].id.to_string()));
}

#[test]
fn moments_are_offered_all_the_same() {
    let records = bare_world();
    let outlook = Outlook::new(&records, rules(), now());
    let slots = outlook.slots(id(1), date("2026-11-18"), 70, 3).slots;
    assert_eq!(slots.len(), 3);
    let planner = planner::screen(&outlook, date("2026-11-18"), 4, &Wishes::default());
    assert_eq!(planner.proposal.slots.len(), 1);
    let proposed = &planner.proposal.slots[0].slot;
    for slot in slots.iter().chain([proposed]) {
        assert_eq!(slot.verdict, Verdict::Unknown);
        assert_eq!(slot.reasons[0].code.word(), "rhythmUnknown");
    }
    let unknown: Vec<_> = planner.unknown.iter().map(|unit| unit.id).collect();
    assert_eq!(unknown, [id(1)]);
}
