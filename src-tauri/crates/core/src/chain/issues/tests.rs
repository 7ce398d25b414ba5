use super::*;
use crate::{
    conversations::testing::{TODAY, World, on},
    model::{
        Confidence::{Assumed, Said, Seen},
        MeasureKind::{Behaviour, Early, Result},
        Rival, Target,
    },
};

/// A chain of three steps, all of them seen, with fresh figures, said back: nothing is weak in it.
struct Sound {
    world: World,
    result: Id<Measure>,
    early: Id<Measure>,
    people: Id<Measure>,
    links: [Id<ChainLink>; 3],
}

impl Sound {
    fn new() -> Self {
        let mut world = World::new();
        let result = world.figure("net cash", Result);
        let early = world.figure("days to collect", Early);
        let people = world.figure("disputes raised in time", Behaviour);
        let clinic = world.ours("Dispute clinic", -100, -72);
        let links = [
            world.link(result, early),
            world.link(early, people),
            world.link_ours(people, clinic),
        ];
        for link in links {
            world.know(Target::Link(link), Seen, -30, false);
        }
        for figure in [result, early, people] {
            world.read(figure, &[(-110, 50.0), (-65, 51.0), (-34, 52.0)]);
        }
        let chief = world.chief;
        let figure = world.figure_mut(result);
        figure.read_back_on = Some(on(-60));
        figure.read_back_by = Some(chief);
        Self {
            world,
            result,
            early,
            people,
            links,
        }
    }

    /// Returns the codes with the figure each is about, weakest first.
    fn codes(&self) -> Vec<(IssueCode, Id<Measure>)> {
        let chains = Chains::of(&self.world.records, TODAY);
        let result = self.world.records.measure(self.result).unwrap();
        let found = issues(&chains, &chains.chain(result));
        found.iter().map(|it| (it.code, it.upper.id)).collect()
    }

    /// Knows a link by one piece of evidence alone.
    fn know_only(&mut self, link: usize, grade: Confidence, days: i64) {
        let target = Target::Link(self.links[link]);
        self.world.records.evidence.retain(|it| it.target != target);
        self.world.know(target, grade, days, false);
    }
}

#[test]
fn nothing_is_weak_in_a_chain_that_is_seen_fresh_and_said_back() {
    assert_eq!(Sound::new().codes(), []);
}

#[test]
fn each_rank_is_found_where_its_reason_is() {
    type Change = fn(&mut Sound);
    type About = fn(&Sound) -> Id<Measure>;
    let cases: [(Change, IssueCode, About); 12] = [
        (
            |it| it.world.records.chain_links.clear(),
            IssueCode::NothingUnder,
            |it| it.result,
        ),
        (
            |it| it.world.figure_mut(it.early).better = crate::model::Better::Down,
            IssueCode::Stands,
            |it| it.early,
        ),
        (
            |it| {
                it.world.know(Target::Link(it.links[0]), Seen, -1, true);
            },
            IssueCode::Against,
            |it| it.result,
        ),
        (
            |it| {
                it.world.records.chain_links[0].lower_id = Some(it.people);
                it.world.records.chain_links.remove(1);
            },
            IssueCode::MissingStep,
            |it| it.result,
        ),
        (
            |it| it.know_only(1, Assumed, -20),
            IssueCode::Assumed,
            |it| it.early,
        ),
        (
            |it| it.know_only(1, Said, -366),
            IssueCode::SaidOld,
            |it| it.early,
        ),
        (
            |it| it.know_only(1, Seen, -366),
            IssueCode::SeenOld,
            |it| it.early,
        ),
        (
            |it| it.know_only(2, Said, -365),
            IssueCode::OnlySaid,
            |it| it.people,
        ),
        (
            |it| {
                let rival = Rival {
                    id: it.world.id(),
                    seen: 0,
                    link_id: it.links[2],
                    text: "a second person".to_owned(),
                    state: RivalState::Open,
                    how: String::new(),
                    on: None,
                    private: true,
                };
                it.world.records.rivals.push(rival);
            },
            IssueCode::RivalOpen,
            |it| it.people,
        ),
        (
            |it| {
                let people = it.people;
                it.world
                    .records
                    .readings
                    .retain(|row| row.measure_id != people);
            },
            IssueCode::NoFigure,
            |it| it.people,
        ),
        (
            |it| it.world.figure_mut(it.result).read_back_on = Some(on(-366)),
            IssueCode::NotSaidBack,
            |it| it.result,
        ),
        (
            // Whoever accepted it has left the unit.
            |it| it.world.figure_mut(it.result).read_back_by = Some(it.world.id()),
            IssueCode::NotSaidBack,
            |it| it.result,
        ),
    ];
    for (change, code, about) in cases {
        let mut sound = Sound::new();
        change(&mut sound);
        assert_eq!(sound.codes(), [(code, about(&sound))], "{code:?}");
    }
}

#[test]
fn a_figure_stands_only_after_ninety_days_and_two_readings() {
    for (begun, readings, stands) in [
        (-90, &[(-95, 50.0), (-60, 50.0), (-30, 50.0)][..], true),
        (-89, &[(-95, 50.0), (-60, 50.0), (-30, 50.0)], false),
        (-90, &[(-95, 50.0), (-30, 50.0)], false),
        (-90, &[(-95, 50.0), (-60, 51.0), (-30, 50.0)], false),
        (-90, &[(-60, 50.0), (-30, 50.0)], false),
    ] {
        let mut sound = Sound::new();
        let early = sound.early;
        sound
            .world
            .records
            .readings
            .retain(|row| row.measure_id != early);
        sound.world.read(early, readings);
        sound.world.records.entries[0].rule = crate::model::EntryRule::Once {
            first: on(begun),
            last: on(begun + 5),
        };
        let found = sound.codes().contains(&(IssueCode::Stands, early));
        assert_eq!(found, stands, "{begun} {readings:?}");
    }
}

#[test]
fn the_nearer_and_the_older_link_comes_first_within_a_rank() {
    let mut sound = Sound::new();
    for link in [2, 0, 1] {
        sound.know_only(link, Said, -10);
    }
    let abouts: Vec<_> = sound.codes().into_iter().map(|(_, about)| about).collect();
    assert_eq!(abouts, [sound.result, sound.early, sound.people]);
}

#[test]
fn an_early_sign_that_leads_nowhere_heads_a_chain() {
    let mut world = World::new();
    let result = world.figure("net cash", Result);
    let under = world.figure("days to collect", Early);
    let alone = world.figure("failed changes", Early);
    world.figure("people ask first", Behaviour);
    world.link(result, under);
    let chains = Chains::of(&world.records, TODAY);
    let heads: Vec<_> = chains.results(world.unit).iter().map(|it| it.id).collect();
    assert_eq!(heads, [result, alone]);
}
