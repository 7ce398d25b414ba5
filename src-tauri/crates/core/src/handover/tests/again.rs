//! A hand-over that comes again, or comes back.

use super::*;
use crate::{
    Id,
    calendar::{FiscalCalendar, NamedBy},
    model::{CalendarUse, NamedCalendar, Number, Published, Target, Unit},
    rhythm::testing::{id, use_calendar},
    ties::testing::Threads,
};

fn import(records: &Records, passed: &Passed) -> IncomingPlan {
    let choices = HandOverChoices::default();
    plan_import(records, passed, &choices, TODAY, morning().instant).unwrap()
}

/// Returns the records of somebody who imported the units into an empty file.
fn imported(records: &Records, units: &[Id<Unit>]) -> Records {
    import(&Records::default(), &hand_over(records, units).passed).added
}

#[test]
fn what_is_new_in_a_figure_that_is_here_is_named() {
    let mut world = Threads::new();
    let figure = world.measure("days to collect");
    world.reading(figure, -30, 48.0);
    let there = imported(&world.records, &[id(1)]);
    world.reading(figure, -2, 44.0);
    world.said(Target::Measure(figure), -2);
    world.records.evidence[0].private = false;
    let plan = import(&there, &hand_over(&world.records, &[id(1)]).passed);
    assert_eq!(plan.adds, ["1 reading", "1 piece of evidence"]);
    let figure = world.measure("days to bill");
    world.reading(figure, -2, 3.0);
    let plan = import(&there, &hand_over(&world.records, &[id(1)]).passed);
    assert_eq!(
        plan.adds,
        [
            "1 figure with 1 reading",
            "1 reading",
            "1 piece of evidence"
        ]
    );
}

/// A figure, a fact, a reading and evidence that somebody told, all open, and what the figure refers to and does not go.
fn told() -> Threads {
    let mut world = Threads::new();
    let figure = world.measure("days to collect");
    world.reading(figure, -30, 48.0);
    world.said(Target::Measure(figure), -2);
    let fact = {
        let mut other = World::new();
        other.fact(Topic::Data, "48 days", "told by Jo", 3);
        let mut fact = other.records.facts.remove(0);
        fact.unit_id = id(1);
        fact
    };
    let records = &mut world.records;
    records.facts.push(fact);
    records
        .leaders
        .push(crate::rhythm::testing::leader(7, "Former chief"));
    records.leaders[1].archived_on = Some(on(-9));
    records.entries[0].mark = Some(SensitiveMark::Merger);
    let figure = &mut records.measures[0];
    figure.leader_id = Some(id(7));
    figure.published = Published::After {
        entry_id: Some(records.entries[0].id),
        working_days: 2,
    };
    figure.source = "told by Jo".to_owned();
    figure.aim_from = "told by Jo".to_owned();
    records.readings[0].source = "a chat with Jo".to_owned();
    records.evidence[0].text = "They cheat on it.".to_owned();
    records.evidence[0].source = "told by Jo".to_owned();
    records.evidence[0].private = false;
    world
}

#[test]
fn what_never_travels_differs_from_nothing_when_it_comes_back() {
    let mut world = told();
    let passed = hand_over(&world.records, &[id(1)]).passed;
    for _ in 0..2 {
        let plan = import(&world.records, &passed);
        assert_eq!(plan.differing, []);
        assert!(plan.is_empty());
        // Nor where it became private since.
        world.records.facts[0].private = true;
        world.records.measures[0].private = true;
        world.records.evidence[0].private = true;
    }
}

#[test]
fn what_never_travels_stays_when_theirs_is_chosen() {
    let world = told();
    let mut theirs = imported(&world.records, &[id(1)]);
    theirs.facts[0].text = "47 days".to_owned();
    theirs.measures[0].name = "days until paid".to_owned();
    theirs.readings[0].value = Number::new(47.0).unwrap();
    theirs.evidence[0].on = on(-1);
    let here = &world.records;
    let replace = [
        here.facts[0].id.uuid(),
        here.measures[0].id.uuid(),
        here.readings[0].id.uuid(),
        here.evidence[0].id.uuid(),
    ];
    let choices = HandOverChoices {
        replace: Some(replace.to_vec()),
        ..HandOverChoices::default()
    };
    let take = |theirs: &Records| {
        let passed = hand_over(theirs, &[id(1)]).passed;
        plan_import(here, &passed, &choices, TODAY, morning().instant).unwrap()
    };
    let plan = take(&theirs);
    let fields: Vec<&str> = plan.differing.iter().map(|row| &*row.fields).collect();
    assert_eq!(fields, ["text", "name", "value", "date"]);
    let mut expected = Records {
        facts: here.facts.clone(),
        measures: here.measures.clone(),
        readings: here.readings.clone(),
        evidence: here.evidence.clone(),
        ..Records::default()
    };
    "47 days".clone_into(&mut expected.facts[0].text);
    "days until paid".clone_into(&mut expected.measures[0].name);
    expected.readings[0].value = Number::new(47.0).unwrap();
    expected.evidence[0].on = on(-1);
    assert_eq!(plan.changed, expected);

    // A document that they found shows it, but not my words.
    theirs.evidence[0].grade = Confidence::Seen;
    theirs.evidence[0].source = "audit report".to_owned();
    let row = take(&theirs).changed.evidence.remove(0);
    assert_eq!(
        (row.source.as_str(), row.text.as_str(), row.private),
        ("audit report", "They cheat on it.", true)
    );
}

#[test]
fn nobody_is_taken_for_somebody_else() {
    for (emails, unit) in [
        (["jo@example.com", "jo@example.com"], "Operations"),
        (["team@example.com", "team@example.com"], "Sales"),
        (["", ""], "Sales"),
        (["one@example.com", "two@example.com"], "Sales"),
    ] {
        let mut world = World::new();
        let mut there = World::new();
        world.chief_mut().email = emails[0].to_owned();
        there.records = imported(&world.records, &[world.unit]);
        let (sales, chief) = (world.unit, world.chief);
        if unit != "Sales" {
            world.unit = world.unit(unit);
        }
        let second = world.leader("Head of Sales");
        world.records.leaders[1].email = emails[1].to_owned();
        world.chief = second;
        world.promise(Side::Me, "a list", Some(4));
        let passed = hand_over(&world.records, &[world.unit]).passed;
        let plan = import(&there.records, &passed);
        let added: Vec<_> = plan.added.leaders.iter().map(|row| row.id).collect();
        assert_eq!(added, [second], "{emails:?}");
        assert_eq!(plan.added.promises[0].leader_id, second, "{emails:?}");
        assert_eq!(plan.differing, []);

        // Under other ids: two in the file are not one here.
        world.records.leaders[0].unit_id = world.unit;
        let mut other = World::new();
        for _ in 0..40 {
            let _: Id<crate::model::Fact> = other.id();
        }
        (other.records.units, other.records.leaders) = (world.records.units.clone(), Vec::new());
        other.unit = world.unit;
        other.leader("Head of Sales");
        other.records.leaders[0].email = emails[0].to_owned();
        let passed = hand_over(&world.records, &[world.unit, sales]).passed;
        let plan = import(&other.records, &passed);
        let added: Vec<_> = plan.added.leaders.iter().map(|row| row.id).collect();
        let expected = if emails[0] == emails[1] {
            vec![chief, second]
        } else {
            vec![second]
        };
        assert_eq!(added, expected, "{emails:?}");
    }
}

#[test]
fn who_is_in_the_file_is_nobody_else_whatever_changed_about_them() {
    let mut world = World::new();
    world.chief_mut().email = "head@example.com".to_owned();
    let there = imported(&world.records, &[world.unit]);
    // The mailbox of the role went to a second head.
    world.chief_mut().email = "jo@example.com".to_owned();
    world.chief_mut().name = "Jo".to_owned();
    let second = world.leader("Head of Sales");
    world.records.leaders[1].email = "head@example.com".to_owned();
    let plan = import(&there, &hand_over(&world.records, &[world.unit]).passed);
    let added: Vec<_> = plan.added.leaders.iter().map(|row| row.id).collect();
    assert_eq!(added, [second]);
}

#[test]
fn the_fiscal_calendar_of_the_company_goes_where_there_is_none() {
    let april = FiscalCalendar::MonthBased {
        first_month: 4,
        first_day: 1,
        named_by: NamedBy::End,
    };
    let mut world = World::new();
    world.entry("Close", EntryKind::Close, Load::Busy, (1, 2));
    use_calendar(&mut world.records, april);
    let passed = hand_over(&world.records, &[world.unit]).passed;
    let mut there = World::new();
    for _ in 0..40 {
        let _: Id<crate::model::Fact> = there.id();
    }
    there.entry("Board", EntryKind::Board, Load::Busy, (1, 2));
    there.records.entries[0].scope = Scope::Company;
    let plan = import(&there.records, &passed);
    assert_eq!((plan.added.calendar_uses.len(), plan.company), (1, 0));
    assert_eq!(plan.added.calendars[0].calendar, april);

    // My own calendar stays; another one is left out and counted, the same one is not.
    for (first_month, company) in [(4, 0), (7, 1)] {
        let calendar = FiscalCalendar::MonthBased {
            first_month,
            first_day: 1,
            named_by: NamedBy::End,
        };
        let own = there.id();
        there.records.calendars = vec![NamedCalendar {
            id: own,
            seen: 0,
            name: "Ours".to_owned(),
            calendar,
        }];
        there.records.calendar_uses = vec![CalendarUse {
            id: there.id(),
            seen: 0,
            unit_id: None,
            calendar_id: own,
            from: on(-900),
        }];
        let plan = import(&there.records, &passed);
        assert_eq!(plan.added.calendar_uses, []);
        assert_eq!(plan.company, company, "{first_month}");
    }
}

#[test]
fn what_a_hand_over_brought_is_no_rhythm_of_my_own() {
    let mut world = World::new();
    use_calendar(
        &mut world.records,
        FiscalCalendar::MonthBased {
            first_month: 4,
            first_day: 1,
            named_by: NamedBy::End,
        },
    );
    let there = imported(&world.records, &[world.unit]);
    assert_eq!(there.calendar_uses.len(), 1);
    world.entry("Board", EntryKind::Board, Load::Busy, (1, 2));
    world.records.entries[0].scope = Scope::Company;
    let plan = import(&there, &hand_over(&world.records, &[world.unit]).passed);
    assert_eq!((plan.added.entries.len(), plan.company), (1, 0));
}

/// Returns a fact that a document shows.
fn shown(number: u128, text: &str, about: Option<Id<crate::model::Leader>>) -> crate::model::Fact {
    let mut other = World::new();
    other.fact(Topic::Data, text, "roster.xlsx, 3 Nov", 3);
    let mut fact = other.records.facts.remove(0);
    fact.id = id(number);
    fact.unit_id = id(1);
    fact.leader_id = about;
    fact.private = false;
    fact
}

#[test]
fn what_is_new_under_an_old_name_is_new() {
    let mut world = Threads::new();
    world
        .records
        .facts
        .push(shown(901, "48 days to collect", None));
    let there = imported(&world.records, &[id(1)]);
    world.records.facts[0].text = "44 days to collect".to_owned();
    world
        .records
        .facts
        .push(shown(902, "48 days to collect", None));
    let plan = import(&there, &hand_over(&world.records, &[id(1)]).passed);
    let new: Vec<Id<_>> = plan.added.facts.iter().map(|row| row.id).collect();
    assert_eq!(new, [id(902)]);
}

#[test]
fn the_same_about_two_people_stays_two_facts() {
    let mut world = Threads::new();
    let records = &mut world.records;
    let first = records.leaders[0].id;
    records
        .leaders
        .push(crate::rhythm::testing::leader(7, "Plant manager"));
    let text = "Works from Monday to Thursday";
    records.facts.push(shown(901, text, Some(first)));
    let there = imported(&world.records, &[id(1)]);
    assert_eq!(there.facts.len(), 1);
    let second = shown(902, text, Some(id(7)));
    world.records.facts.push(second);
    let plan = import(&there, &hand_over(&world.records, &[id(1)]).passed);
    assert_eq!(plan.added.facts.len(), 1);
    assert!(plan.differing.is_empty());
}
