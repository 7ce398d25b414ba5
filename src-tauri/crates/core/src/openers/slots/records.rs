//! Figures, challenges and ideas that a wording may speak of.

use std::cmp::Reverse;

use chrono::{Datelike, NaiveDate};

use super::{LONGEST, said, source};
use crate::{
    Id, Records, chain,
    conversations::shareable::{self, Shareable},
    english::say,
    grades,
    model::{
        Challenge, Confidence, Evidence, Fact, Finding, FindingKind, Idea, Leader,
        Measure as Figure, Target, Topic, Unit,
    },
    skills,
};

/// A measure to speak of.
pub(super) struct Measure {
    pub(super) name: String,
    pub(super) target: Option<String>,
    pub(super) source: Option<String>,
}

/// Returns the measures to speak of: the figures they may see, then lines of theirs that became none, newest first,
/// then facts on figures.
pub(super) fn measures(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Vec<Measure> {
    let became_a_figure = |finding: &Finding| {
        let mut rows = records.evidence.iter();
        rows.any(|row| row.finding_id == Some(finding.id))
    };
    let named = shareable::findings(records, leader, unit)
        .into_iter()
        .filter(|finding| finding.kind == FindingKind::Measure && !became_a_figure(finding))
        .filter_map(|finding| measure_of(&finding.text));
    let mut facts: Vec<Shareable<&Fact>> = shareable::facts(records, leader, unit, Some(today))
        .into_iter()
        .filter(|fact| fact.topic == Topic::Data)
        .collect();
    facts.sort_by_key(|fact| Reverse(fact.as_of));
    let known = facts.into_iter().filter_map(|fact| {
        let target = fact.target.trim();
        Some(Measure {
            name: said(fact)?,
            target: (!target.is_empty()).then(|| target.to_owned()),
            source: source(&fact.source),
        })
    });
    let figures = figures(records, leader, unit, today).into_iter();
    figures.chain(named).chain(known).collect()
}

/// Returns the figures to speak of: read back first, then seen, then said by this leader; within each their own part,
/// then what they named, results before the rest.
fn figures(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Vec<Measure> {
    let known = |figure: &Figure| {
        let read_back = figure.read_back_on.is_some_and(|on| {
            figure.read_back_by == Some(leader)
                && (0..=grades::COUNTS).contains(&say::days_between(on, today))
        });
        let grade = grades::grade_of(records, Target::Measure(figure.id), today).grade;
        (!read_back, grade != Confidence::Seen)
    };
    let mut figures = shareable::measures(records, leader, unit, today);
    figures.sort_by_cached_key(|figure| (known(figure), figure.kind));
    let fits = |name: &String| !name.is_empty() && name.chars().count() <= LONGEST;
    figures
        .into_iter()
        .filter_map(|figure| {
            Some(Measure {
                name: Some(chain::figure(&figure)).filter(fits)?,
                target: figure.aim.map(|aim| chain::aim(&figure, aim)),
                source: source(&figure.source),
            })
        })
        .collect()
}

/// Reads a confirmed line such as "days to close, 7, aim 5 (finance plan)".
fn measure_of(text: &str) -> Option<Measure> {
    let name = text.split([',', ';', '(']).next().map(say::phrase)?;
    let target = text
        .split([',', ';', '('])
        .filter_map(|part| part.trim().strip_prefix("aim "))
        .map(|aim| say::phrase(aim).to_owned())
        .next();
    let source = text
        .rsplit_once('(')
        .and_then(|(_, rest)| rest.split(')').next())
        .filter(|source| shareable::is_document(source))
        .and_then(source);
    let fits = !name.is_empty() && name.chars().count() <= LONGEST;
    fits.then(|| Measure {
        name: name.to_owned(),
        target,
        source,
    })
}

/// A challenge that was seen in a document.
pub(super) struct Seen<'a> {
    pub(super) challenge: Shareable<&'a Challenge>,
    /// That document, as one says it.
    pub(super) source: String,
    /// The day from which on this leader may know that we know of it.
    pub(super) since: NaiveDate,
}

/// Returns the challenges to speak of: open, for us to answer, and seen in a document; those that this leader spoke of
/// first, then the one seen last.
pub(super) fn challenges(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    today: NaiveDate,
) -> Vec<Seen<'_>> {
    let rows = records.challenges.iter();
    let mut found: Vec<((bool, Reverse<NaiveDate>), Seen<'_>)> = rows
        .filter(|row| row.unit_id == unit && row.not_ours_on.is_none())
        .filter(|row| skills::is_open(row, today))
        .filter_map(|row| Shareable::challenge(records, row, leader, today))
        .filter_map(|challenge| {
            let target = Target::Challenge(challenge.id);
            let known: Vec<Shareable<&Evidence>> = grades::evidence_of(records, target, today)
                .into_iter()
                .filter_map(|row| Shareable::evidence(row, leader))
                .collect();
            let (on, source) = known
                .iter()
                .rev()
                .filter(|row| row.grade == Confidence::Seen && grades::counts(row, today))
                .find_map(|row| Some((row.on, source(&row.source)?)))?;
            let is_theirs = known.iter().any(|row| row.leader_id == Some(leader));
            let seen = Seen {
                challenge,
                source,
                since: known.first()?.on,
            };
            Some(((!is_theirs, Reverse(on)), seen))
        })
        .collect();
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, seen)| seen).collect()
}

/// Returns the idea that another unit kept last and that may be told here, with that unit.
pub(super) fn kept_elsewhere(
    records: &Records,
    unit: Id<Unit>,
) -> Option<(Shareable<&Idea>, &Unit)> {
    let ideas = records.ideas.iter();
    let told = ideas.filter_map(|idea| Shareable::idea_elsewhere(idea, unit));
    let newest = told
        .filter(|idea| !idea.outcome.trim().is_empty())
        .max_by_key(|idea| idea.decided_on)?;
    Some((newest, records.unit(newest.unit_id)?))
}

/// Returns the month of a day, with its year where that is not this one.
pub(super) fn month(day: NaiveDate, today: NaiveDate) -> String {
    let month = say::month(day);
    if day.year() == today.year() {
        month.to_owned()
    } else {
        format!("{month} {}", day.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{TODAY, World, morning},
        model::{Depth, IdeaState, MeasureKind, Number, Opener, Purpose},
        openers::{Advisor, fill_wordings, guidance::tests::shipped},
        season::testing::season,
        ties::testing::Threads,
    };

    #[test]
    fn measures_are_read_from_confirmed_lines() {
        for (text, name, target, from) in [
            (
                "days to close, 7, aim 5 (finance plan)",
                "days to close",
                Some("5"),
                Some("the finance plan"),
            ),
            ("days to close, aim 5", "days to close", Some("5"), None),
            (
                "stock loss by shop; stop if a huddle runs over",
                "stock loss by shop",
                None,
                None,
            ),
            ("margin (a conversation)", "margin", None, None),
        ] {
            let measure = measure_of(text).unwrap();
            assert_eq!(measure.name, name);
            assert_eq!(measure.target.as_deref(), target, "{text}");
            assert_eq!(measure.source.as_deref(), from, "{text}");
        }
        assert!(measure_of("").is_none());
    }

    /// Returns the way to begin that leads, and those that are ready.
    fn ways(world: &World, purpose: Purpose) -> Vec<String> {
        let who = (world.chief, world.unit);
        let advisor = Advisor::new(&world.records, shipped(), morning());
        let lines = fill_wordings(&advisor, &season(Vec::new()), who, purpose);
        let ready = lines.into_iter().filter(|line| line.missing.is_empty());
        ready.map(|line| line.text).collect()
    }

    #[test]
    fn figures_come_as_they_are_known() {
        let mut world = World::new();
        let [said, seen, accepted, private] = ["said", "seen", "accepted", "private"]
            .map(|name| world.figure(name, MeasureKind::Result));
        let chief = world.chief;
        for id in [said, seen, accepted, private] {
            "monthly report".clone_into(&mut world.figure_mut(id).source);
        }
        world.figure_mut(private).private = true;
        world.figure_mut(accepted).read_back_on = Some(TODAY);
        world.figure_mut(accepted).read_back_by = Some(chief);
        world.know(Target::Measure(said), Confidence::Said, -9, false);
        world.know(Target::Measure(seen), Confidence::Seen, -90, false);
        world.know(Target::Measure(private), Confidence::Seen, -9, false);
        let fact = world.fact(Topic::Data, "…", "weekly page", 3);
        "a fact".clone_into(&mut world.fact_mut(fact).say_as);
        let names = measures(&world.records, chief, world.unit, TODAY)
            .into_iter()
            .map(|measure| measure.name);
        let names: Vec<String> = names.collect();
        assert_eq!(names, ["accepted", "seen", "said", "a fact"]);
    }

    #[test]
    fn an_aim_has_its_unit_once_and_a_source_is_a_document() {
        for (name, unit_of, source, target, from) in [
            (
                "changeover time",
                "minutes",
                "plant board",
                "35 minutes",
                Some("the plant board"),
            ),
            ("days to collect", "days", "a conversation", "35", None),
        ] {
            let mut world = World::new();
            let id = world.figure(name, MeasureKind::Early);
            let figure = world.figure_mut(id);
            (figure.aim, figure.unit_of, figure.source) =
                (Number::new(35.0), unit_of.to_owned(), source.to_owned());
            world.know(Target::Measure(id), Confidence::Seen, -9, false);
            let found = measures(&world.records, world.chief, world.unit, TODAY);
            assert_eq!(found[0].target.as_deref(), Some(target));
            assert_eq!(found[0].source.as_deref(), from);
        }
    }

    #[test]
    fn a_line_that_became_a_figure_is_not_spoken_of_twice() {
        let mut world = World::new();
        let chat = world.asked(Opener::Measures, Depth::Heard, -46);
        world.finding(chat, FindingKind::Measure, "win rate");
        let id = world.figure("tenders won", MeasureKind::Result);
        world.know(Target::Measure(id), Confidence::Said, -46, false);
        let names = |world: &World| {
            let found = measures(&world.records, world.chief, world.unit, TODAY);
            found.into_iter().map(|one| one.name).collect::<Vec<_>>()
        };
        assert_eq!(names(&world), ["tenders won", "win rate"]);
        world.records.evidence[0].finding_id = Some(world.records.findings[0].id);
        assert_eq!(names(&world), ["tenders won"]);
    }

    #[test]
    fn a_challenge_is_spoken_of_once_it_was_seen() {
        let mut world = World::new();
        let mut challenge = Threads::new().challenge("team leaders leave").clone();
        challenge.unit_id = world.unit;
        let target = Target::Challenge(challenge.id);
        world.records.challenges.push(challenge);
        world.know(target, Confidence::Said, -400, false);
        assert_eq!(
            ways(&world, Purpose::Opener3).len(),
            2,
            "W0 and the question"
        );
        world.know(target, Confidence::Seen, -30, false);
        assert_eq!(
            ways(&world, Purpose::Opener3)[0],
            "I see this in the monthly report: team leaders leave. How does it look from where you stand?"
        );
        assert!(
            ways(&world, Purpose::Opener5)[0].starts_with(
                "This has been with you since October 2025: team leaders leave. If we"
            )
        );
        let spoils: [fn(&mut Challenge); 3] = [
            |challenge| challenge.private = true,
            |challenge| challenge.closed_on = Some(TODAY),
            |challenge| challenge.not_ours_on = Some(TODAY),
        ];
        for spoil in spoils {
            let before = world.records.challenges[0].clone();
            spoil(&mut world.records.challenges[0]);
            assert_eq!(ways(&world, Purpose::Opener3).len(), 2);
            assert_eq!(ways(&world, Purpose::Opener5).len(), 2);
            world.records.challenges[0] = before;
        }
    }

    #[test]
    fn what_another_unit_kept_is_told_where_it_may_be() {
        let mut world = World::new();
        let other = world.unit("Plants");
        let mut idea = Threads::new()
            .idea("two setters film a set-up", IdeaState::Kept)
            .clone();
        idea.unit_id = other;
        "31 % follow it".clone_into(&mut idea.outcome);
        (idea.beyond_unit, idea.private) = (true, false);
        world.records.ideas.push(idea);
        assert_eq!(
            ways(&world, Purpose::Opener5)[0],
            "In Plants they tried this: two setters film a set-up. The result: 31 % follow it. \
             What would have to be true for that to work in Sales?"
        );
        let spoils: [fn(&mut Idea, Id<Unit>); 5] = [
            |idea, _| idea.private = true,
            |idea, _| idea.beyond_unit = false,
            |idea, _| idea.state = IdeaState::Trying,
            |idea, _| idea.outcome.clear(),
            |idea, own| idea.unit_id = own,
        ];
        for spoil in spoils {
            let before = world.records.ideas[0].clone();
            spoil(&mut world.records.ideas[0], world.unit);
            assert_eq!(ways(&world, Purpose::Opener5).len(), 2);
            world.records.ideas[0] = before;
        }
    }
}
