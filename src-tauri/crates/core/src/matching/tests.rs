use super::*;
use crate::{
    conversations::testing::{World, on},
    model::{Better, Confidence, Evidence, MeasureKind, Published, SkillNeed},
};

fn measure(world: &mut World, unit: Id<Unit>, name: &str) -> Id<Measure> {
    let id = world.id();
    world.records.measures.push(Measure {
        id,
        seen: 0,
        unit_id: unit,
        leader_id: None,
        name: name.to_owned(),
        kind: MeasureKind::Result,
        say_as: String::new(),
        unit_of: String::new(),
        better: Better::Up,
        aim: None,
        aim_by: None,
        aim_from: String::new(),
        owner: String::new(),
        source: String::new(),
        published: Published::Guess,
        method_only: false,
        read_back_on: None,
        read_back_by: None,
        worth: None,
        worth_from: String::new(),
        private: false,
        closed_on: None,
    });
    id
}

fn skill(world: &mut World, name: &str, also: &str) -> Id<Skill> {
    let id = world.id();
    world.records.skills.push(Skill {
        id,
        seen: 0,
        name: name.to_owned(),
        say_as: String::new(),
        also_called: also.to_owned(),
        closed_on: None,
    });
    id
}

fn need(world: &mut World, skill_id: Id<Skill>, unit_id: Id<Unit>, said: i64) {
    let id = world.id();
    world.records.skill_needs.push(SkillNeed {
        id,
        seen: 0,
        skill_id,
        unit_id,
        role: String::new(),
        now: None,
        need_now: None,
        need_next: None,
        able: None,
        of: None,
        people: None,
        by: None,
        by_label: String::new(),
        nice: false,
        private: true,
        closed_on: None,
    });
    let row = world.id();
    world.records.evidence.push(Evidence {
        id: row,
        seen: 0,
        target: Target::Need(id),
        on: on(said),
        grade: Confidence::Said,
        source: String::new(),
        leader_id: None,
        conversation_id: None,
        finding_id: None,
        text: String::new(),
        against: false,
        private: true,
    });
}

fn things(world: &World, kind: ThingKind, typed: &str) -> Vec<Thing> {
    let found = candidates(&world.records, kind, world.unit, typed);
    found.into_iter().map(|one| one.thing).collect()
}

#[test]
fn figures_are_of_the_same_unit() {
    let mut world = World::new();
    let (unit, other) = (world.unit, world.unit("Plants"));
    measure(&mut world, other, "stock loss");
    let till = measure(&mut world, unit, "stock loss at the till");
    let loss = measure(&mut world, unit, "stock loss");
    measure(&mut world, unit, "days to close");
    assert_eq!(
        things(&world, ThingKind::Measure, "stock loss by shop"),
        [Thing::Measure(loss), Thing::Measure(till)]
    );
    world.records.measures.retain(|row| row.id != till);
    world.records.measures[1].closed_on = Some(on(-3));
    assert_eq!(things(&world, ThingKind::Measure, "stock loss"), []);
}

#[test]
fn skills_are_of_the_company_those_of_the_unit_first() {
    let mut world = World::new();
    let (unit, other) = (world.unit, world.unit("Plants"));
    let (far, near) = (
        skill(&mut world, "reading machine data", ""),
        skill(
            &mut world,
            "seeing what machines say",
            "reading machine data|machine logs",
        ),
    );
    need(&mut world, far, other, -1);
    assert_eq!(
        things(&world, ThingKind::Skill, "Reading machine data"),
        [Thing::Skill(far), Thing::Skill(near)],
        "the one that somebody spoke of"
    );
    need(&mut world, near, unit, -200);
    assert_eq!(
        things(&world, ThingKind::Skill, "Reading machine data"),
        [Thing::Skill(near), Thing::Skill(far)]
    );
    let called = best(&world.records, ThingKind::Skill, unit, "machine logs").unwrap();
    assert_eq!(called.name, "seeing what machines say");
}
