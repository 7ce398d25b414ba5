//! Means, what is hidden, and what stands out.

use super::{
    testing::{Round, marks, statements},
    *,
};
use crate::model::CultureSide::{Business, Employees, Learning};

/// Returns what a statement's side shows: (matters, happens) in tenths, and why nothing.
fn shown(cell: &Cell) -> (Option<u64>, Option<u64>, Option<Hidden>) {
    let tenths = |mean: Option<Mean>| mean.map(Mean::tenths);
    (tenths(cell.valued), tenths(cell.practised), cell.hidden)
}

#[test]
fn a_mean_is_rounded_to_tenths() {
    for (counts, tenths) in [
        ([0, 0, 0, 0, 0], 0),
        ([1, 0, 0, 0, 0], 10),
        ([0, 0, 0, 1, 3], 48),
        ([0, 0, 0, 3, 1], 43),
        ([0, 1, 4, 14, 18], 43),
        ([8, 15, 9, 4, 1], 23),
        ([u32::MAX, 0, 0, 0, u32::MAX], 30),
    ] {
        let mut mean = Mean::default();
        mean.add(counts);
        assert_eq!(mean.tenths(), tenths, "{counts:?}");
    }
}

#[test]
fn a_difference_is_exact_at_its_bound() {
    let mean = |marks: &[u8]| marks.iter().copied().collect::<Mean>();
    for (one, other, halves, reaches, tenths) in [
        (&[4, 4, 3][..], &[3, 3, 2][..], 2, true, 10),
        (&[4, 4, 3], &[3, 3, 3, 2, 3, 2], 2, true, 10),
        (&[4, 4, 3], &[3, 3, 3, 3, 2], 2, false, 9),
        (&[5, 4], &[3], 3, true, 15),
        (&[5, 4], &[3, 3, 3, 3, 4], 3, false, 13),
        (&[1], &[3, 2], 2, false, -15),
    ] {
        let difference = mean(one).minus(mean(other));
        assert_eq!(difference.is_at_least(halves), reaches, "{one:?} {other:?}");
        assert_eq!(difference.tenths(), tenths, "{one:?} {other:?}");
    }
    let fifth = mean(&[4]).minus(mean(&[3, 3, 3, 3, 4]));
    assert!(fifth > mean(&[1, 2]).minus(mean(&[1])));
    assert_eq!(fifth, mean(&[5, 5, 5, 5, 4]).minus(mean(&[4])));
}

#[test]
fn business_leaders_are_hidden_until_three_different_ones_answered() {
    let mut round = Round::new();
    let cell = |round: &Round| round.row("S2", |row| shown(&row.business));
    let few = |answers| {
        let side = Business;
        (None, None, Some(Hidden::TooFew { side, answers }))
    };
    assert_eq!(cell(&round), (None, None, Some(Hidden::NoAnswer)));
    round.business(Some(1), 0, "S2", Some(5), Some(2));
    // The same leader twice is one voice, and the later answer counts.
    round.business(Some(1), 0, "S2", Some(4), Some(2));
    assert_eq!(cell(&round), few(1));
    round.business(None, 1, "S2", Some(4), Some(1));
    assert_eq!(cell(&round), few(2));
    // A sheet without a name is a leader of its own.
    round.business(None, 2, "S2", Some(5), None);
    assert_eq!(cell(&round), (Some(43), None, None), "two said how often");
    round.business(Some(2), 0, "S2", None, Some(3));
    assert_eq!(cell(&round), (Some(43), Some(20), None));
    assert_eq!(
        round.row("T3", |row| row.business.hidden),
        Some(Hidden::NotAsked)
    );
}

#[test]
fn employees_are_hidden_until_five_answered_and_groups_with_the_smallest() {
    let mut round = Round::new();
    let cells = |round: &Round| {
        round.row("V1", |row| {
            let groups = row.groups.iter();
            let groups: Vec<_> = groups
                .map(|(name, cell)| (*name, shown(cell).0, cell.hidden))
                .collect();
            (
                shown(&row.employees).0,
                groups
                    .iter()
                    .map(|group| (group.0.to_owned(), group.1, group.2))
                    .collect::<Vec<_>>(),
            )
        })
    };
    let few = |answers| {
        let side = Employees;
        Some(Hidden::TooFew { side, answers })
    };
    round.tally("Plants", "V1", [0, 0, 0, 4, 0], 3);
    assert_eq!(
        cells(&round),
        (None, vec![("Plants".to_owned(), None, few(4))])
    );
    // Together they are five and more; the group of four could be told from the sum and the other group.
    round.tally("Shops", "V1", [0, 0, 0, 0, 6], 0);
    assert_eq!(
        cells(&round),
        (
            Some(46),
            vec![
                ("Plants".to_owned(), None, few(4)),
                ("Shops".to_owned(), None, Some(Hidden::SmallGroup)),
            ]
        )
    );
    // A second batch of a group adds to it.
    round.tally("Plants", "V1", [0, 0, 0, 0, 1], 4);
    assert_eq!(
        cells(&round),
        (
            Some(46),
            vec![
                ("Plants".to_owned(), Some(42), None),
                ("Shops".to_owned(), Some(50), None),
            ]
        )
    );
    assert_eq!(
        round.row("V2", |row| row.employees.hidden),
        Some(Hidden::NotAsked)
    );
    let statements = statements();
    let picture = round.picture(&statements);
    assert_eq!(picture.groups, [("Plants", 12), ("Shops", 6)]);
    assert_eq!(say::head(&picture), "18 sheets");
}

#[test]
fn what_stands_out_is_said_from_its_bound_on() {
    let mut round = Round::new();
    let texts = |round: &Round| {
        let statements = statements();
        let notes = notes(&round.picture(&statements));
        notes.iter().map(say::note).collect::<Vec<_>>()
    };
    assert_eq!(texts(&round), Vec::<String>::new());
    for (code, valued, practised) in [("V1", 5, 3), ("V3", 4, 2), ("L2", 3, 3)] {
        round.learning(code, valued, practised);
    }
    assert_eq!(
        texts(&round),
        [
            "Widest for you, two points each: learning is part of what this company wants to be; people decide what \
             is theirs to decide."
        ]
    );
    for leader in 1..=3 {
        round.business(Some(leader), 0, "V1", Some(4), Some(3));
        round.business(Some(leader), 0, "L2", Some(4), Some(4));
    }
    round.tally("", "V1", [0, 0, 0, 5, 0], 0);
    round.practised("", "V1", [0, 5, 0, 0, 0]);
    round.tally("", "L2", [0, 0, 0, 2, 4], 0);
    round.practised("", "L2", [0, 0, 6, 0, 0]);
    let found = texts(&round);
    assert_eq!(
        found[..2],
        [
            "Widest for employees: learning is part of what this company wants to be (matters 4, happens 2).",
            "Widest for leaders: learning is part of what this company wants to be (matters 4, happens 3).",
        ]
    );
    assert_eq!(
        found[3..],
        [
            "Seen most differently: learning is part of what this company wants to be (leaders 3, employees 2).",
            "You see more of it than employees do: learning is part of what this company wants to be (you 3, \
             employees 2).",
            "No step yet: learning is part of what this company wants to be; learning keeps up when the work changes.",
        ]
    );
    round.step("V1");
    assert_eq!(
        texts(&round).last().unwrap(),
        "No step yet: learning keeps up when the work changes."
    );
}

#[test]
fn remarks_of_business_leaders_wait_for_three() {
    let mut round = Round::new();
    round.remark(Business, Some(1), "ask the shops");
    round.remark(Learning, None, "fewer tools");
    let count = |round: &Round| round.picture(&statements()).remarks.len();
    assert_eq!(count(&round), 1);
    for leader in 1..=3 {
        round.business(Some(leader), 0, "V1", Some(4), Some(3));
    }
    assert_eq!(count(&round), 2);
}

#[test]
fn a_batch_is_sums_in_any_order_of_its_sheets() {
    let statements = statements();
    let sheets: Vec<_> = (1..=5_u8).map(|mark| marks(&statements, mark)).collect();
    let mut turned = sheets.clone();
    turned.reverse();
    let counts = tally(&statements, &sheets).unwrap();
    assert_eq!(counts, tally(&statements, &turned).unwrap());
    assert_eq!(counts.len(), 24);
    for row in counts {
        assert_eq!((row.marks, row.none), ([1; 5], 0), "{}", row.question);
    }
}

#[test]
fn a_batch_that_could_give_a_sheet_away_is_refused() {
    let statements = statements();
    let full = || marks(&statements, 4);
    let blank = Vec::new;
    let mut few = full();
    few.truncate(5);
    let half = few
        .iter()
        .cloned()
        .chain(full().into_iter().skip(5).take(1))
        .collect::<Vec<_>>();
    for (sheets, fine) in [
        (vec![full(); 5], true),
        (vec![full(); 4], false),
        (vec![], false),
        // Empty sheets beside a full one hide nothing.
        (vec![full(), blank(), blank(), blank(), blank()], false),
        (vec![full(), full(), full(), full(), few], false),
        (vec![full(), full(), full(), full(), half], true),
        (vec![full(), full(), full(), full(), full(), blank()], true),
    ] {
        let tallied = tally(&statements, &sheets);
        assert_eq!(tallied.is_ok(), fine, "{} sheets", sheets.len());
        if let Ok(counts) = tallied {
            let of = |row: &Counts| row.marks.iter().sum::<u32>() + row.none;
            assert!(
                counts
                    .iter()
                    .all(|row| usize::try_from(of(row)).unwrap() == sheets.len())
            );
        }
    }
}

#[test]
fn a_sheet_with_what_is_not_on_it_is_refused() {
    let statements = statements();
    let line = |question: &str, valued| StatementMarks {
        question: question.to_owned(),
        valued,
        practised: None,
        remark: None,
    };
    for (side, lines, fine) in [
        (Employees, vec![line("V1", Some(5))], true),
        (Employees, vec![line("V2", Some(5))], false),
        (
            Business,
            vec![line("V2", Some(5)), line("last", None)],
            true,
        ),
        (Business, vec![line("T3", Some(5))], false),
        (Learning, vec![line("T3", Some(5))], true),
        (Learning, vec![line("T3", Some(6))], false),
        (Learning, vec![line("T3", Some(0))], false),
        (Learning, vec![line("X9", None)], false),
        (Learning, vec![line("last", Some(3))], false),
        (
            Learning,
            vec![line("V1", Some(3)), line("V1", Some(3))],
            false,
        ),
    ] {
        let checked = check_sheet(&statements, side, &lines);
        assert_eq!(checked.is_ok(), fine, "{side:?} {lines:?}");
    }
}

#[test]
fn every_side_reads_the_same_words_and_employees_alone_the_promise() {
    let statements = statements();
    let [mine, leaders, employees] =
        [Learning, Business, Employees].map(|side| sheet(&statements, side, false));
    assert_eq!(
        (&mine.text, &mine.statements),
        (&leaders.text, &leaders.statements)
    );
    assert_eq!(mine.statements, employees.statements);
    assert_eq!(mine.statements.len(), 12);
    assert_eq!((mine.privacy.as_str(), leaders.privacy.as_str()), ("", ""));
    assert_eq!(employees.text, format!("{}\n{}\n", mine.text, say::PRIVACY));
    let long = |side| sheet(&statements, side, true).statements.len();
    assert_eq!(
        (long(Learning), long(Business), long(Employees)),
        (26, 25, 12)
    );
}
