//! A line about an idea, and one about a plan of theirs.

use super::{Heard, fill, validated};
use crate::{
    Result,
    calendar::days_after,
    english::days,
    model::{Confidence, Fact, FactState, Idea, IdeaOrigin, IdeaState, Target, Tie, Topic},
    store::{
        Db,
        row::{get, insert, overwrite},
    },
};

/// The longest name of an idea, in characters.
const NAME: usize = 60;
/// Days until a parked idea is looked at again.
const PARKED: i64 = 90;
/// Days from the end of a trial to the day on which both decide.
const DECIDED: i64 = 2;

impl Heard<'_> {
    pub(super) fn idea(&self, db: &Db) -> Result<bool> {
        let same = self.same_as.iter().find_map(|thing| thing.idea());
        if same.is_none() && !self.is_named(NAME) {
            return Ok(false);
        }
        let known: Option<Idea> = same.map(|id| get(db, id)).transpose()?;
        let mut idea = known.clone().unwrap_or_else(|| Idea {
            id: self.id(),
            seen: 0,
            unit_id: self.unit_id,
            leader_id: Some(self.leader_id),
            name: self.name().to_owned(),
            origin: IdeaOrigin::Theirs,
            state: IdeaState::Parked,
            problem: String::new(),
            expectation: String::new(),
            smallest: String::new(),
            host: String::new(),
            good_if: String::new(),
            stop_if: String::new(),
            first: None,
            last: None,
            review_on: None,
            agreed_on: None,
            decided_on: None,
            outcome: String::new(),
            learned: String::new(),
            beyond_unit: false,
            private: true,
        });
        self.add_to_idea(&mut idea);
        match known {
            None => insert(db, &idea)?,
            Some(before) if before != idea => overwrite(db, &idea)?,
            Some(_) => {}
        }
        self.tie_figure(db, &idea)?;
        self.evidence(db, Target::Idea(idea.id))?;
        Ok(true)
    }

    fn add_to_idea(&self, idea: &mut Idea) {
        let parts = self.parts();
        fill(&mut idea.problem, parts.problem.as_deref());
        fill(&mut idea.expectation, parts.expectation.as_deref());
        fill(&mut idea.smallest, parts.smallest.as_deref());
        fill(&mut idea.host, parts.host.as_deref());
        fill(&mut idea.good_if, parts.good_if.as_deref());
        fill(&mut idea.stop_if, parts.stop_if.as_deref());
        if idea.state == IdeaState::Parked {
            idea.state = parts.state.unwrap_or(idea.state);
        }
        if parts.first.is_some() {
            (idea.first, idea.last) = (parts.first, parts.last);
        }
        let after = idea.last.map(|last| days_after(last, DECIDED));
        let parked = (idea.state == IdeaState::Parked).then(|| days_after(self.on, PARKED));
        idea.review_on = parts.review_on.or(idea.review_on).or(after).or(parked);
    }

    /// Joins the idea with the figure by which it is decided, where a person said which one that is.
    fn tie_figure(&self, db: &Db, idea: &Idea) -> Result<()> {
        let Some(measure_id) = self.same_as.iter().find_map(|thing| thing.measure()) else {
            return Ok(());
        };
        let mut ties = self.records.ties.iter();
        if ties.any(|tie| tie.idea_id == Some(idea.id) && tie.measure_id == Some(measure_id)) {
            return Ok(());
        }
        insert(
            db,
            &Tie {
                id: self.id(),
                seen: 0,
                challenge_id: None,
                skill_id: None,
                solution_id: None,
                idea_id: Some(idea.id),
                fact_id: None,
                measure_id: Some(measure_id),
                on: self.on,
            },
        )
    }

    /// Adds a plan of theirs as a fact of the homework, with its day in the text.
    pub(super) fn plan(&self, db: &Db) -> Result<bool> {
        let parts = self.parts();
        let by = parts.horizon.map(|day| {
            let label = parts.horizon_label.as_deref();
            let day = days::dated(day);
            label.map_or_else(
                || format!(" by {day}"),
                |label| format!(" by {label} ({day})"),
            )
        });
        let text = format!("{}{}", self.name(), by.unwrap_or_default());
        let source = parts.source.clone().unwrap_or_default();
        insert(
            db,
            &Fact {
                id: self.id(),
                seen: 0,
                unit_id: self.unit_id,
                leader_id: None,
                topic: Topic::Plans,
                state: FactState::Known,
                text: validated(&text)?,
                source,
                as_of: self.on,
                confidence: self.grade(),
                shelf_days: None,
                private: self.grade() != Confidence::Seen,
                say_as: String::new(),
                target: String::new(),
            },
        )?;
        Ok(true)
    }
}
