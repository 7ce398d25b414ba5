//! What must be understood, on Wednesday 18 November 2026, in a unit whose fiscal year begins in April.

mod any_text;

use super::*;
use crate::{
    calendar::{Boundary, FiscalCalendar, NamedBy, Weekday},
    conversations::{
        debrief::{DateOrder, ReadLine, Reader},
        testing::{TODAY, World},
    },
    model::{CalendarUse, NamedCalendar},
};

fn world() -> World {
    let mut world = World::new();
    let id = world.id();
    world.records.calendars.push(NamedCalendar {
        id,
        seen: 0,
        name: "Company".to_owned(),
        calendar: FiscalCalendar::MonthBased {
            first_month: 4,
            first_day: 1,
            named_by: NamedBy::End,
        },
    });
    let used = world.id();
    world.records.calendar_uses.push(CalendarUse {
        id: used,
        seen: 0,
        unit_id: None,
        calendar_id: id,
        from: "2020-01-01".parse().unwrap(),
    });
    world
}

fn lines(text: &str) -> Vec<ReadLine> {
    let world = world();
    let records = &world.records;
    let order = DateOrder::DayFirst;
    Reader::new(records, None, Some(world.unit), TODAY, order).lines(records, world.unit, text)
}

fn one(line: &str) -> ReadLine {
    let mut lines = lines(line);
    assert_eq!(lines.len(), 1, "{line}");
    lines.pop().unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "the fields are optional")]
fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn number(value: f64) -> Option<Number> {
    Number::new(value)
}

#[expect(clippy::unnecessary_wraps, reason = "the fields are optional")]
fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn said() -> Parts {
    Parts {
        grade: Some(Confidence::Said),
        ..Parts::default()
    }
}

fn seen(source: &str) -> Parts {
    Parts {
        grade: Some(Confidence::Seen),
        source: text(source),
        ..Parts::default()
    }
}

fn challenge(kind: ChallengeKind) -> Parts {
    Parts {
        kind: Some(PartKind::Challenge(kind)),
        ..said()
    }
}

#[test]
fn figures_and_links() {
    check(&[
        (
            "measure: days to collect, 58, aim 50 (monthly report), early",
            "days to collect",
            Parts {
                kind: Some(PartKind::Measure(MeasureKind::Early)),
                value: number(58.0),
                aim: number(50.0),
                better: Some(BetterWord::Down),
                ..seen("monthly report")
            },
            &[],
        ),
        (
            "Figure - win rate; 31 %; target 35% by Q4, weekly, owner the bid team; what people do?",
            "win rate",
            Parts {
                kind: Some(PartKind::Measure(MeasureKind::Behaviour)),
                value: number(31.0),
                unit_of: text("%"),
                aim: number(35.0),
                aim_by: day("2027-03-31"),
                better: Some(BetterWord::Up),
                published: Some(Published::Weekly {
                    weekday: Weekday::Mon,
                }),
                owner: text("the bid team"),
                grade: Some(Confidence::Assumed),
                ..Parts::default()
            },
            &[],
        ),
        (
            "measure: stock loss by shop; stop if a huddle runs over five minutes",
            "stock loss by shop",
            Parts {
                stop_if: text("a huddle runs over five minutes"),
                ..said()
            },
            &[],
        ),
        (
            "measure: lead time, aim under 5 days, quarterly (told by the planner), 6 days and rising",
            "lead time",
            Parts {
                aim: number(5.0),
                unit_of: text("days"),
                better: Some(BetterWord::Down),
                published: Some(Published::Fiscal {
                    boundary: Boundary::Quarter,
                    working_day: 10,
                }),
                source: text("told by the planner"),
                ..said()
            },
            &["6 days and rising"],
        ),
        (
            "net cash <- days to collect <- disputes raised in two days",
            "net cash <- days to collect <- disputes raised in two days",
            Parts {
                links: Some(
                    [
                        ("net cash", "days to collect"),
                        ("days to collect", "disputes raised in two days"),
                    ]
                    .map(|(upper, lower)| LinkNames {
                        upper: upper.to_owned(),
                        lower: lower.to_owned(),
                    })
                    .to_vec(),
                ),
                ..said()
            },
            &[],
        ),
        (
            "because: fewer disputes lead to days to collect (dispute log)",
            "fewer disputes lead to days to collect",
            Parts {
                links: Some(vec![LinkNames {
                    upper: "days to collect".to_owned(),
                    lower: "fewer disputes".to_owned(),
                }]),
                ..seen("dispute log")
            },
            &[],
        ),
    ]);
}

#[test]
fn skills() {
    check(&[
        (
            "skill: tender pricing, now 2, need 4 by Q3",
            "tender pricing",
            Parts {
                now: Some(2),
                need_next: Some(4),
                by: day("2026-12-31"),
                by_label: text("Q3"),
                ..said()
            },
            &[],
        ),
        (
            "skill: finding electrical faults; 3 of 14; needed when the second machine comes",
            "finding electrical faults",
            Parts {
                able: Some(3),
                of: Some(14),
                now: Some(1),
                ..said()
            },
            &["needed when the second machine comes"],
        ),
        (
            "skill: talking payment terms; needed now; six people; for account managers",
            "talking payment terms",
            Parts {
                need_now: Some(3),
                people: Some(6),
                role: text("account managers"),
                ..said()
            },
            &[],
        ),
        (
            "skills: weak, reading a cost sheet by the end of Q4, nice to have",
            "reading a cost sheet",
            Parts {
                now: Some(1),
                by: day("2027-03-31"),
                by_label: text("end of Q4"),
                nice: Some(true),
                ..said()
            },
            &[],
        ),
        (
            "skill: fax, not needed any more",
            "fax",
            Parts {
                need_next: Some(0),
                ..said()
            },
            &[],
        ),
    ]);
}

#[test]
fn challenges_and_know_how() {
    check(&[
        (
            "challenge: people leave between week 8 and 12; 4 of 10",
            "people leave between week 8 and 12",
            Parts {
                able: Some(4),
                of: Some(10),
                ..challenge(ChallengeKind::Retention)
            },
            &[],
        ),
        (
            "challenge: the late team is tired; severe; within two years, says HR",
            "the late team is tired",
            Parts {
                severity: Some(3),
                horizon: day("2028-11-18"),
                horizon_label: None,
                ..challenge(ChallengeKind::Engagement)
            },
            &["says HR"],
        ),
        (
            "know-how: setting line 4, two people, four of eleven within 18 months",
            "setting line 4",
            Parts {
                holders: Some(2),
                leaving: Some(4),
                of: Some(11),
                last_leaves: day("2028-05-18"),
                ..said()
            },
            &[],
        ),
        (
            "knowledge: the year end; three close experts; first by June; record",
            "the year end",
            Parts {
                holders: Some(3),
                role: text("close experts"),
                first_leaves: day("2027-06-30"),
                way: Some(TransferWay::Record),
                ..said()
            },
            &[],
        ),
    ]);
}

#[test]
fn feedback_ideas_and_plans() {
    check(&[
        (
            "feedback: \"Better content. Same weeks.\" 2 of 5, bad week, on safety refresher",
            "Better content. Same weeks.",
            Parts {
                rating: Some(2),
                about: Some(vec![About::Timing]),
                moment: Some(SaidMoment::BadWeek),
                ..Parts::default()
            },
            // No solution has that name in this unit.
            &["on safety refresher"],
        ),
        (
            "change: shorter mornings, tell by 4 Dec",
            "shorter mornings",
            Parts {
                tell_by: day("2026-12-04"),
                ..Parts::default()
            },
            &[],
        ),
        (
            "told: nothing new in the freeze, or after it, better",
            "nothing new in the freeze, or after it",
            Parts {
                better: Some(BetterWord::Yes),
                ..Parts::default()
            },
            &[],
        ),
        (
            "idea: shift-start cards, problem stock loss, in three shops, four weeks, stop if over five minutes",
            "shift-start cards",
            Parts {
                problem: text("stock loss"),
                smallest: text("in three shops, four weeks"),
                stop_if: text("over five minutes"),
                state: Some(IdeaState::Trying),
                ..said()
            },
            &[],
        ),
        (
            "idea: film it; expect a third setter; measure set-ups; good if one in four; hosted by the \
             shift lead; from 4 Jan; two weeks; look again by 1 Feb",
            "film it",
            Parts {
                expectation: text("a third setter"),
                measure: text("set-ups"),
                good_if: text("one in four"),
                host: text("the shift lead"),
                smallest: text("two weeks"),
                first: day("2027-01-04"),
                last: day("2027-01-17"),
                review_on: day("2027-02-01"),
                state: Some(IdeaState::Trying),
                ..said()
            },
            &[],
        ),
        (
            "pressing: the rota of December by Friday",
            "the rota of December by Friday",
            Parts {
                due: day("2026-11-20"),
                ..Parts::default()
            },
            &[],
        ),
        (
            "plan: one tender team by FY28 (sales plan)",
            "one tender team",
            Parts {
                horizon: day("2028-03-31"),
                horizon_label: text("FY28"),
                ..seen("sales plan")
            },
            &[],
        ),
        (
            "together: lessons reach everyone in a month; shown by each can name the last one",
            "lessons reach everyone in a month",
            Parts {
                wants: text("lessons reach everyone in a month"),
                shown_by: text("each can name the last one"),
                ..Parts::default()
            },
            &[],
        ),
    ]);
}

fn check(cases: &[(&str, &str, Parts, &[&str])]) {
    for (line, name, parts, also) in cases {
        let read = one(line);
        assert!(read.kind.is_some(), "{line}");
        assert_eq!(read.name.as_deref(), Some(*name), "{line}");
        assert_eq!(read.parts, *parts, "{line}");
        assert_eq!(read.also, *also, "{line}");
    }
}
