use super::*;
use crate::{
    model::{Scope, TransferWay},
    rhythm::testing::{date, id},
    ties::testing::{Threads, on, today},
};

fn only(world: &Threads) -> (Word, Option<NaiveDate>, Option<NaiveDate>) {
    let ties = world.ties();
    let found = outlooks(&ties);
    let one = found[0];
    (one.word, one.leaves, one.start_by)
}

#[test]
fn the_first_leaves_on_the_day_that_is_known_or_in_the_middle_of_several() {
    let mut world = Threads::new();
    let row = world.know_how("line 4").id;
    world.said(Target::KnowHow(row), -100);
    for (first, last, leaving, expected) in [
        (Some(50), Some(400), Some(4), Some(50)),
        (None, Some(400), Some(4), Some(150)),
        (None, Some(400), Some(1), Some(400)),
        (None, Some(400), None, Some(400)),
        (None, None, Some(4), None),
    ] {
        let row = &mut world.records.know_hows[0];
        (row.first_leaves, row.last_leaves) = (first.map(on), last.map(on));
        row.leaving = leaving;
        assert_eq!(only(&world).1, expected.map(on), "{first:?} {last:?}");
    }
}

#[test]
fn the_word_follows_from_the_days() {
    for (leaves, weeks, expected) in [
        (182, 0, Word::StartNow),
        (183, 0, Word::PlanIt),
        (300, 40, Word::StartNow),
        (548, 0, Word::PlanIt),
        (549, 0, Word::Watch),
    ] {
        let mut world = Threads::new();
        let row = world.know_how("line 4");
        (row.first_leaves, row.weeks) = (Some(on(leaves)), weeks);
        assert_eq!(only(&world).0, expected, "{leaves} {weeks}");
    }
    let mut world = Threads::new();
    world.know_how("line 4");
    assert_eq!(only(&world).0, Word::NoDate);
    world.records.know_hows[0].started_on = Some(today());
    assert_eq!(only(&world).0, Word::UnderWay);
    world.records.know_hows[0].others = 2;
    assert_eq!(only(&world).0, Word::Safe);
}

#[test]
fn what_passes_it_on_and_runs_makes_it_under_way() {
    let mut world = Threads::new();
    let solution = world.solution("Recorded set-ups");
    world.know_how("line 4").solution_id = Some(solution);
    world.deliver(solution, 1, 5, 20);
    assert_eq!(only(&world).0, Word::NoDate);
    world.deliver(solution, 1, -5, 20);
    assert_eq!(only(&world).0, Word::UnderWay);
}

#[test]
fn it_begins_on_a_working_day_that_is_not_critical() {
    let mut world = Threads::new();
    let row = world.know_how("line 4");
    row.way = TransferWay::Write;
    // Six weeks before is Monday 1 February 2027.
    row.first_leaves = Some(date("2027-03-15"));
    assert_eq!(only(&world).2, Some(date("2027-02-01")));
    let first = crate::calendar::days_between(today(), date("2027-02-01"));
    world.busy(first, first);
    let close = world.records.entries.last_mut().unwrap();
    close.load = Load::Critical;
    close.scope = Scope::Unit(id(1));
    assert_eq!(only(&world).2, Some(date("2027-01-29")));
}

#[test]
fn without_a_plan_is_what_leaves_within_two_years_and_nobody_passes_on() {
    for (leaves, way, expected) in [
        (Some(730), TransferWay::None, true),
        (Some(731), TransferWay::None, false),
        (Some(100), TransferWay::Record, false),
        (None, TransferWay::None, false),
    ] {
        let mut world = Threads::new();
        let row = world.know_how("line 4");
        (row.first_leaves, row.way) = (leaves.map(on), way);
        let ties = world.ties();
        let found = outlooks(&ties);
        assert_eq!(has_no_plan(&found[0], today()), expected, "{leaves:?}");
    }
}
