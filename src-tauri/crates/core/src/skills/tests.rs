use super::*;
use crate::{
    rhythm::testing::id,
    ties::testing::{Threads, on},
};

#[test]
fn strength_comes_from_counts_where_it_is_not_noted() {
    let mut world = Threads::new();
    let skill = world.skill("pricing");
    let need = world.need(skill, 1);
    for (now, able, of, expected) in [
        (Some(2), Some(0), Some(14), Some(2)),
        (None, Some(0), Some(14), Some(0)),
        (None, Some(3), Some(14), Some(1)),
        (None, Some(4), Some(16), Some(2)),
        (None, Some(8), Some(12), Some(3)),
        (None, Some(1), Some(0), None),
        (None, None, Some(14), None),
    ] {
        (need.now, need.able, need.of) = (now, able, of);
        assert_eq!(strength(need), expected, "{now:?} {able:?} of {of:?}");
    }
}

#[test]
fn gaps_go_to_what_is_needed_now_or_else_next() {
    let mut world = Threads::new();
    let skill = world.skill("pricing");
    let need = world.need(skill, 1);
    for (now, need_now, need_next, expected) in [
        (Some(1), Some(3), None, Gap::Far),
        (Some(2), Some(3), Some(4), Gap::OneStep),
        (Some(3), None, Some(3), Gap::There),
        (Some(4), Some(3), None, Gap::There),
        (None, Some(3), None, Gap::NotKnown),
        (Some(1), None, None, Gap::NotKnown),
        (Some(2), None, Some(0), Gap::Fading),
    ] {
        (need.now, need.need_now, need.need_next) = (now, need_now, need_next);
        assert_eq!(gap(need), expected, "{now:?} {need_now:?} {need_next:?}");
    }
}

#[test]
fn three_units_make_a_pattern_and_so_do_two_leaders_of_one() {
    let mut world = Threads::new();
    let skill = world.skill("guiding");
    world.need(skill, 2);
    world.need(skill, 3);
    assert_eq!(pattern(&world.ties(), skill), None);
    world.need(skill, 1);
    let units = vec![id(1), id(2), id(3)];
    assert_eq!(pattern(&world.ties(), skill), Some(Pattern::Units(units)));
    world.records.skill_needs[0].closed_on = Some(on(-1));
    assert_eq!(pattern(&world.ties(), skill), None);
    let need = world.records.skill_needs[2].id;
    world.said(Target::Need(need), -9);
    world.said(Target::Need(need), -8);
    assert_eq!(pattern(&world.ties(), skill), None);
    world.records.evidence[1].leader_id = Some(id(2));
    assert_eq!(pattern(&world.ties(), skill), Some(Pattern::SeveralLeaders));
}

#[test]
fn a_need_is_due_within_half_a_year_unless_something_of_ours_serves_it_there() {
    let mut world = Threads::new();
    let skill = world.skill("chats");
    let solution = world.solution("Chat hour");
    for (by, expected) in [(Some(182), true), (Some(183), false), (None, false)] {
        world.records.skill_needs.clear();
        world.need(skill, 1).by = by.map(on);
        let ties = world.ties();
        let need = &world.records.skill_needs[0];
        assert_eq!(is_due(&ties, need), expected, "{by:?}");
    }
    world.records.skill_needs[0].by = Some(on(9));
    world.tie(End::Skill(skill), End::Solution(solution));
    world.deliver(solution, 2, -9, -5);
    assert!(is_due(&world.ties(), &world.records.skill_needs[0]));
    world.deliver(solution, 1, -9, -5);
    assert!(!is_due(&world.ties(), &world.records.skill_needs[0]));
}

#[test]
fn a_need_that_is_filled_from_a_private_one_is_private() {
    let mut world = Threads::new();
    let skill = world.skill("pricing");
    for (first, second) in [(false, true), (true, false), (true, true), (false, false)] {
        let mut need = world.need(skill, 1).clone();
        let mut other = world.need(skill, 2).clone();
        (need.private, other.private) = (first, second);
        (other.able, other.of) = (Some(2), Some(14));
        let joined = filled(&need, &other);
        assert_eq!(joined.of, Some(14));
        assert_eq!(joined.private, first || second, "{first} {second}");
    }
}

#[test]
fn a_need_that_is_filled_is_closed_only_where_both_are() {
    let mut world = Threads::new();
    let skill = world.skill("pricing");
    for (first, second, closed) in [
        (Some(-9), None, None),
        (None, Some(-9), None),
        (Some(-9), Some(-3), Some(-3)),
        (None, None, None),
    ] {
        let mut need = world.need(skill, 1).clone();
        let mut other = world.need(skill, 2).clone();
        (need.closed_on, other.closed_on) = (first.map(on), second.map(on));
        assert_eq!(filled(&need, &other).closed_on, closed.map(on));
    }
}
