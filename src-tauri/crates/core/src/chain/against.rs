//! Which links a chain refuses.

use std::collections::HashSet;

use crate::{
    Error, Records, Result,
    model::{ChainLink, MeasureKind, OrNotFound},
};

/// Refuses a link between units, against the order of kinds, or in a circle.
pub fn may_link(records: &Records, link: &ChainLink) -> Result<()> {
    let upper = records.measure(link.upper_id).or_not_found("figure")?;
    if upper.unit_id != link.unit_id {
        return Err(Error::invalid("unitId", "Links stay within one unit."));
    }
    if let Some(solution) = link.solution_id {
        records.solution(solution).or_not_found("solution")?;
    }
    let Some(lower) = link.lower_id else {
        return Ok(());
    };
    let lower = records.measure(lower).or_not_found("figure")?;
    if lower.unit_id != link.unit_id {
        return Err(Error::invalid("lowerId", "Links stay within one unit."));
    }
    let fits = match (lower.kind, upper.kind) {
        (MeasureKind::Early, MeasureKind::Early) => true,
        (lower, upper) => lower > upper,
    };
    if !fits {
        return Err(Error::invalid(
            "lowerId",
            "A link goes from what people do to an earlier sign, and from there to a result.",
        ));
    }
    let mut known = HashSet::new();
    let mut waiting = vec![lower.id];
    while let Some(measure) = waiting.pop() {
        if measure == link.upper_id {
            return Err(Error::invalid("lowerId", "That closes a circle."));
        }
        if known.insert(measure) {
            let links = records.chain_links.iter();
            let others = links.filter(|it| it.id != link.id && it.upper_id == measure);
            waiting.extend(others.filter_map(|it| it.lower_id));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::World,
        model::MeasureKind::{Behaviour, Early, Result},
    };

    #[test]
    fn kinds_stay_in_their_order() {
        for (lower, upper, fits) in [
            (Early, Result, true),
            (Behaviour, Result, true),
            (Behaviour, Early, true),
            (Early, Early, true),
            (Result, Result, false),
            (Behaviour, Behaviour, false),
            (Result, Early, false),
            (Early, Behaviour, false),
        ] {
            let mut world = World::new();
            let one = world.figure("lower", lower);
            let other = world.figure("upper", upper);
            world.link(other, one);
            let link = &world.records.chain_links[0];
            assert_eq!(
                may_link(&world.records, link).is_ok(),
                fits,
                "{lower:?} {upper:?}"
            );
        }
    }

    #[test]
    fn a_circle_is_refused_and_a_second_way_is_not() {
        let mut world = World::new();
        let [one, two, three] = ["one", "two", "three"].map(|name| world.figure(name, Early));
        world.link(two, one);
        world.link(three, two);
        world.link(three, one);
        world.link(one, three);
        let links = &world.records.chain_links;
        let last = links[3].clone();
        let (mut before, shortcut) = (world.records.clone(), links[2].clone());
        before.chain_links.pop();
        assert!(may_link(&before, &shortcut).is_ok());
        let refused = may_link(&before, &last).unwrap_err();
        assert!(refused.to_string().contains("circle"), "{refused}");
    }

    #[test]
    fn links_stay_within_a_unit() {
        let mut world = World::new();
        let one = world.figure("one", Early);
        let other = world.figure("other", Result);
        world.link(other, one);
        world.figure_mut(one).unit_id = crate::Id::of(uuid::Uuid::from_u128(99));
        assert!(may_link(&world.records, &world.records.chain_links[0]).is_err());
    }
}
