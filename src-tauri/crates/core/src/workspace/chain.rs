//! Writes on figures and what moves them: what is left out takes its default here.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Kept, Workspace, debrief::agree, readings::seen_in_source};
use crate::{
    Error, Id, Records, Result,
    calendar::Span,
    changes::{Changes, Label, LabelCode, Written},
    conversations::shareable::is_document,
    model::{
        Better, ChainLink, Confidence, Conversation, Fact, Leader, Measure, MeasureKind, Number,
        OrNotFound, Published, Reading, Rival, RivalState, SensitiveMark, Solution, Tie, Unit,
        validate,
    },
    rhythm::Rhythm,
    solutions::new_solution,
    store::row::{get, insert, overwrite},
};

/// A figure to be noted. What is left out takes a sensible default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewMeasure {
    pub unit_id: Id<Unit>,
    /// Their words.
    pub name: String,
    /// A result if left out.
    pub kind: Option<MeasureKind>,
    /// Whose part of the unit it is about.
    pub leader_id: Option<Id<Leader>>,
    pub say_as: Option<String>,
    pub unit_of: Option<String>,
    /// If left out: towards the aim from the reading, else up.
    pub better: Option<Better>,
    pub aim: Option<Number>,
    pub aim_by: Option<NaiveDate>,
    pub aim_from: Option<String>,
    pub owner: Option<String>,
    pub source: Option<String>,
    /// Guessed from the source if left out.
    pub published: Option<Published>,
    /// If left out: while the unit keeps quiet before results.
    pub method_only: Option<bool>,
    /// If left out: unless the source is a document.
    pub private: Option<bool>,
    /// What it is today.
    pub reading: Option<Number>,
    /// The figure that it leads to, as far as we assume.
    pub leads_to: Option<Id<Measure>>,
}

/// A link to be drawn: from a figure, or from a solution, to a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewLink {
    /// What is moved.
    pub upper_id: Id<Measure>,
    /// The figure that moves it.
    pub lower_id: Option<Id<Measure>>,
    /// The solution that moves it.
    pub solution_id: Option<Id<Solution>>,
    /// The same by its name; added where there is none of that name.
    pub solution: Option<String>,
    /// How long it takes.
    pub expected: Option<String>,
    pub note: Option<String>,
}

/// Another explanation to be noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewRival {
    pub link_id: Id<ChainLink>,
    pub text: String,
    /// Open if left out.
    pub state: Option<RivalState>,
    /// How it was ruled out or accepted.
    pub how: Option<String>,
    /// If left out: unless a document rules it out or shows it.
    pub private: Option<bool>,
}

impl Workspace {
    /// Notes a figure, with its first reading and its link upwards where they are given.
    pub fn add_measure(
        &mut self,
        new: NewMeasure,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Measure>> {
        let records = self.records()?;
        let reading = new.reading;
        let leads_to = new.leads_to;
        let mut measure = new_measure(&records, new, today, now);
        measure.tidy(&records)?;
        let reading = reading.filter(|_| !measure.method_only);
        let link = leads_to.map(|upper_id| assumed_link(&measure, upper_id, now));
        if let Some(link) = &link {
            let mut known = Records::clone(&records);
            known.measures.push(measure.clone());
            crate::chain::may_link(&known, link)?;
        }
        let label = Label::new(LabelCode::RecordAdded, &format!("figure: {}", measure.name));
        self.write(&label, now, |tx| {
            insert(tx, &measure)?;
            if let Some(value) = reading {
                insert(tx, &reading_of(&measure, today, value, now))?;
            }
            if is_document(&measure.source) {
                insert(tx, &seen_in_source(&measure, &measure.source, today, now))?;
            }
            if let Some(link) = &link {
                insert(tx, link)?;
            }
            Ok(measure.id)
        })
    }

    /// Makes a figure of a fact of the homework, and joins the two.
    pub fn take_over_fact(
        &mut self,
        fact: Id<Fact>,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Measure>> {
        let records = self.records()?;
        let fact = records.fact(fact).or_not_found("fact")?;
        let said = fact.say_as.trim();
        let name = if said.is_empty() { &fact.text } else { said };
        let new = NewMeasure {
            unit_id: fact.unit_id,
            name: name.chars().take(60).collect(),
            kind: None,
            leader_id: fact.leader_id,
            say_as: (!said.is_empty()).then(|| said.to_owned()),
            unit_of: None,
            better: None,
            aim: first_number(&fact.target),
            aim_by: None,
            aim_from: None,
            owner: None,
            source: Some(fact.source.clone()),
            published: None,
            method_only: None,
            private: Some(fact.private),
            reading: None,
            leads_to: None,
        };
        let mut measure = new_measure(&records, new, today, now);
        measure.tidy(&records)?;
        let tie = Tie {
            id: Id::at(now),
            seen: 0,
            challenge_id: None,
            skill_id: None,
            solution_id: None,
            idea_id: None,
            fact_id: Some(fact.id),
            measure_id: Some(measure.id),
            on: today,
        };
        let is_seen = fact.confidence == Confidence::Seen && is_document(&fact.source);
        let label = Label::new(LabelCode::RecordAdded, &format!("figure: {}", measure.name));
        self.write(&label, now, |tx| {
            insert(tx, &measure)?;
            insert(tx, &tie)?;
            if is_seen {
                insert(tx, &seen_in_source(&measure, &fact.source, fact.as_of, now))?;
            }
            Ok(measure.id)
        })
    }

    /// Draws a link, which we assume until there is evidence.
    pub fn add_link(&mut self, new: NewLink, now: DateTime<Utc>) -> Result<Written<ChainLink>> {
        let records = self.records()?;
        let upper = records.measure(new.upper_id).or_not_found("figure")?;
        let named = new.solution.as_deref().map(str::trim).unwrap_or_default();
        let is_named = |it: &&Solution| it.name.trim().eq_ignore_ascii_case(named);
        let known = records.solutions.iter().find(is_named).map(|it| it.id);
        let added = (!named.is_empty() && known.is_none() && new.solution_id.is_none())
            .then(|| new_solution(named, now));
        let solution_id = new
            .solution_id
            .or(known.filter(|_| !named.is_empty()))
            .or(added.as_ref().map(|it| it.id));
        let link = ChainLink {
            id: Id::at(now),
            seen: 0,
            unit_id: upper.unit_id,
            upper_id: upper.id,
            lower_id: new.lower_id,
            solution_id,
            expected: new.expected.unwrap_or_default().trim().to_owned(),
            note: new.note.unwrap_or_default(),
        };
        let Some(solution) = added else {
            return self.add(link, now);
        };
        let mut known = Records::clone(&records);
        known.solutions.push(solution.clone());
        crate::chain::may_link(&known, &link)?;
        let title = link.title(&known);
        let label = Label::new(LabelCode::RecordAdded, &format!("link: {title}"));
        self.write(&label, now, |tx| {
            insert(tx, &solution)?;
            insert(tx, &link)?;
            Ok(link.id)
        })
    }

    pub fn add_rival(
        &mut self,
        new: NewRival,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Rival>> {
        let state = new.state.unwrap_or_default();
        let how = new.how.unwrap_or_default();
        let rival = Rival {
            id: Id::at(now),
            seen: 0,
            link_id: new.link_id,
            text: new.text,
            state,
            private: new.private.unwrap_or(!is_document(&how)),
            how,
            on: (state != RivalState::Open).then_some(today),
        };
        self.add(rival, now)
    }

    /// Notes that the chain of a result was said back to a leader of the unit and accepted. Where it was done in a
    /// chat, the answer counts as agreed, unless another depth was chosen.
    pub fn accept_read_back(
        &mut self,
        measure: Id<Measure>,
        leader: Id<Leader>,
        (on, chat): (NaiveDate, Option<Id<Conversation>>),
        now: DateTime<Utc>,
    ) -> Result<Written<Measure>> {
        validate::date("on", on)?;
        let records = self.records()?;
        let chat = chat.map(|id| records.conversation(id).or_not_found("chat"));
        let chat = chat.transpose()?;
        let label = {
            let measure: Measure = get(&self.db, measure)?;
            Label::new(
                LabelCode::RecordAdded,
                &format!("read-back: {}", measure.name),
            )
        };
        self.write(&label, now, |tx| {
            let mut measure: Measure = get(tx, measure)?;
            let leader: Leader = get(tx, leader)?;
            if leader.unit_id != measure.unit_id {
                return Err(Error::invalid(
                    "leaderId",
                    "Choose a leader of the unit that steers by this figure.",
                ));
            }
            if measure.kind == MeasureKind::Behaviour {
                return Err(Error::invalid(
                    "measureId",
                    "Say back the whole line, from the result down.",
                ));
            }
            measure.read_back_on = Some(on);
            measure.read_back_by = Some(leader.id);
            overwrite(tx, &measure)?;
            if let Some(chat) = chat {
                agree(tx, &records, chat, now)?;
            }
            Ok(measure.id)
        })
    }

    /// Puts a question into the follow-ups of a chat, or takes it out.
    pub fn take_question(
        &mut self,
        chat: Id<Conversation>,
        question: &str,
        is_taken: bool,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let question = question.split_whitespace().collect::<Vec<_>>().join(" ");
        let chat: Conversation = get(&self.db, chat)?;
        let leader: Leader = get(&self.db, chat.leader_id)?;
        let code = if is_taken {
            LabelCode::RecordAdded
        } else {
            LabelCode::RecordDeleted
        };
        let label = Label::new(code, &format!("question for the {}", leader.role));
        let ((), changes) = self.transact(&label, now, |tx| {
            let mut chat: Conversation = get(tx, chat.id)?;
            let lines = chat.questions.lines().filter(|line| *line != question);
            let mut lines: Vec<&str> = lines.collect();
            if is_taken {
                lines.push(&question);
            }
            chat.questions = lines.join("\n");
            overwrite(tx, &chat)
        })?;
        Ok(changes)
    }
}

fn new_measure(
    records: &Records,
    new: NewMeasure,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Measure {
    let source = new.source.unwrap_or_default().trim().to_owned();
    let towards_aim = match (new.aim, new.reading) {
        (Some(aim), Some(reading)) if aim < reading => Better::Down,
        (Some(_) | None, Some(_) | None) => Better::Up,
    };
    let text = |text: Option<String>| text.unwrap_or_default().trim().to_owned();
    Measure {
        id: Id::at(now),
        seen: 0,
        unit_id: new.unit_id,
        leader_id: new.leader_id,
        name: new.name,
        kind: new.kind.unwrap_or(MeasureKind::Result),
        say_as: text(new.say_as),
        unit_of: text(new.unit_of),
        better: new.better.unwrap_or(towards_aim),
        aim: new.aim,
        aim_by: new.aim_by,
        aim_from: text(new.aim_from),
        owner: text(new.owner),
        published: new.published.unwrap_or_default(),
        method_only: new
            .method_only
            .unwrap_or_else(|| is_quiet(records, new.unit_id, today)),
        read_back_on: None,
        read_back_by: None,
        worth: None,
        worth_from: String::new(),
        private: new.private.unwrap_or(!is_document(&source)),
        source,
        closed_on: None,
    }
}

/// Returns whether a unit keeps quiet before results on a day.
pub(super) fn is_quiet(records: &Records, unit: Id<Unit>, day: NaiveDate) -> bool {
    let is_marked = |mark| mark == Some(SensitiveMark::QuietTime);
    if !records.entries.iter().any(|entry| is_marked(entry.mark)) {
        return false;
    }
    let span = Span::day(day);
    let felt = Rhythm::new(records, span).felt_by_unit(Some(unit), span);
    felt.iter().any(|happening| is_marked(happening.entry.mark))
}

fn assumed_link(lower: &Measure, upper_id: Id<Measure>, now: DateTime<Utc>) -> ChainLink {
    ChainLink {
        id: Id::at(now),
        seen: 0,
        unit_id: lower.unit_id,
        upper_id,
        lower_id: Some(lower.id),
        solution_id: None,
        expected: String::new(),
        note: String::new(),
    }
}

fn reading_of(measure: &Measure, on: NaiveDate, value: Number, now: DateTime<Utc>) -> Reading {
    Reading {
        id: Id::at(now),
        seen: 0,
        measure_id: measure.id,
        on,
        value,
        source: String::new(),
        note: String::new(),
    }
}

fn first_number(text: &str) -> Option<Number> {
    let digits: String = text
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(|letter| letter.is_ascii_digit() || *letter == '.')
        .collect();
    Number::new(digits.trim_end_matches('.').parse().ok()?)
}
