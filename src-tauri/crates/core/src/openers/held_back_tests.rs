//! Tests of what waits, and of the marks that hold an opener back.

use super::Waits;
use super::advice_tests::{Change, advice, known};
use crate::conversations::testing::{World, on};
use crate::model::Depth;
use crate::model::FindingKind;
use crate::model::Opener;
use crate::model::{Entry, EntryKind, Load, SensitiveMark};
use crate::season::testing::{happening, season};

#[test]
fn what_is_held_back_and_why() {
    let cases: [(&str, Opener, Change, Option<Waits>); 8] = [
        (
            "5 before 1 and 3",
            Opener::Ideas,
            |_| {},
            Some(Waits::GroundMissing),
        ),
        (
            "5 while a complaint is open",
            Opener::Ideas,
            |w| {
                known(w);
                let chat = w.asked(Opener::Needs, Depth::Heard, -90);
                w.finding(chat, FindingKind::Feedback, "\"No.\" 2 of 5");
            },
            Some(Waits::Complaint),
        ),
        (
            "4 too soon",
            Opener::Needs,
            |w| {
                w.asked(Opener::Needs, Depth::Heard, -59);
            },
            Some(Waits::AskedAgo(59)),
        ),
        (
            "4 at sixty days",
            Opener::Needs,
            |w| {
                w.asked(Opener::Needs, Depth::Heard, -60);
            },
            None,
        ),
        (
            "4 to a newcomer",
            Opener::Needs,
            |w| w.chief_mut().since = Some(on(-25)),
            Some(Waits::NewAtCompany),
        ),
        (
            "4 to somebody settled",
            Opener::Needs,
            |w| w.chief_mut().since = Some(on(-90)),
            None,
        ),
        ("1 never", Opener::Measures, |_| {}, None),
        ("2 never by records", Opener::Skills, |_| {}, None),
    ];
    for (what, number, change, waits) in cases {
        let mut world = World::new();
        change(&mut world);
        let advice = advice(&world, &season(Vec::new()));
        let held = advice.held_back.iter().find(|held| held.number == number);
        assert_eq!(held.map(|held| held.waits.clone()), waits, "{what}");
        let scored = advice.openers.iter().any(|opener| opener.number == number);
        assert_eq!(scored, held.is_none(), "{what}");
    }
}

#[test]
fn times_that_hold_back() {
    let peak = || happening("Peak", EntryKind::Peak, Load::Critical, (-3, 30));
    let lock = |days| {
        happening(
            "Budget lock",
            EntryKind::Budget,
            Load::Critical,
            (days, days + 9),
        )
    };
    let marked = |mark| {
        let mut quiet = happening("Quiet", EntryKind::Freeze, Load::Normal, (-3, 3));
        quiet.mark = Some(mark);
        quiet
    };
    let held = |mut happening: Entry, openers: &[Opener]| {
        happening.holds_back = openers.to_vec();
        happening
    };
    for (what, happening, waiting) in [
        ("a peak", peak(), vec![Opener::Challenges, Opener::Ideas]),
        ("a near lock", lock(20), vec![Opener::Skills]),
        ("a far lock", lock(21), vec![]),
        (
            "job cuts",
            marked(SensitiveMark::JobCuts),
            vec![Opener::Skills, Opener::Challenges, Opener::Ideas],
        ),
        (
            "pay talks",
            marked(SensitiveMark::PayTalks),
            vec![Opener::Challenges],
        ),
        (
            "quiet time asks for care only",
            marked(SensitiveMark::QuietTime),
            vec![],
        ),
        (
            "filed by hand",
            held(peak(), &[Opener::Measures, Opener::Needs]),
            vec![
                Opener::Measures,
                Opener::Challenges,
                Opener::Needs,
                Opener::Ideas,
            ],
        ),
    ] {
        let mut world = World::new();
        known(&mut world);
        let season = season(vec![happening]);
        let found: Vec<Opener> = advice(&world, &season)
            .held_back
            .iter()
            .map(|held| held.number)
            .collect();
        assert_eq!(found, waiting, "{what}");
    }
}
