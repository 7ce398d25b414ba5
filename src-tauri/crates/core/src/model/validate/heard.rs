//! What the records refuse that conversations leave behind.

use super::{at_most, between, name, span};
use crate::{
    Error, Result,
    model::{
        Aim, ChainLink, Challenge, CheckAnswer, CultureAnswer, CultureSide, CultureStep,
        CultureTally, Feedback, Guess, Idea, KnowHow, LAST_QUESTION, Measure, Published, Skill,
        SkillNeed, Tie,
    },
};

/// The longest name of a figure, skill or idea, in characters.
pub(crate) const SHORT: usize = 60;
/// The longest name of a challenge, in characters.
pub(crate) const LINE: usize = 90;
/// The longest text that fits into the middle of a sentence, in characters.
const SAY_AS: usize = 40;
/// The most sheets of a batch.
const MOST_SHEETS: u32 = 100_000;
/// The longest unit of a figure, in characters.
const UNIT_OF: usize = 12;

pub(crate) fn measure(measure: &Measure) -> Result<()> {
    named(&measure.name, SHORT)?;
    at_most("sayAs", &measure.say_as, SAY_AS)?;
    at_most("unitOf", &measure.unit_of, UNIT_OF)?;
    match measure.published {
        Published::Fiscal { working_day, .. } => between("published", working_day, 1, 60),
        Published::After { working_days, .. } => between("published", working_days, 0, 60),
        Published::Guess | Published::Never | Published::Weekly { .. } => Ok(()),
    }
}

pub(crate) fn chain_link(link: &ChainLink) -> Result<()> {
    if link.lower_id.is_some() == link.solution_id.is_some() {
        return Err(Error::invalid(
            "lowerId",
            "A link leads to a figure from one other figure or one solution.",
        ));
    }
    if link.lower_id == Some(link.upper_id) {
        return Err(Error::invalid("lowerId", "A figure cannot move itself."));
    }
    Ok(())
}

pub(crate) fn skill(skill: &Skill) -> Result<()> {
    named(&skill.name, SHORT)?;
    at_most("sayAs", &skill.say_as, SAY_AS)
}

pub(crate) fn skill_need(need: &SkillNeed) -> Result<()> {
    for (field, strength) in [
        ("now", need.now),
        ("needNow", need.need_now),
        ("needNext", need.need_next),
    ] {
        between(field, strength.unwrap_or(0).into(), 0, 4)?;
    }
    part_of(need.able, need.of)
}

pub(crate) fn challenge(challenge: &Challenge) -> Result<()> {
    named(&challenge.name, LINE)?;
    at_most("sayAs", &challenge.say_as, SAY_AS)?;
    between("severity", challenge.severity.into(), 1, 3)?;
    part_of(challenge.able, challenge.of)
}

pub(crate) fn feedback(feedback: &Feedback) -> Result<()> {
    let mut about = feedback.about.clone();
    about.sort_unstable();
    about.dedup();
    if about.len() < feedback.about.len() {
        return Err(Error::invalid("about", "Choose each subject only once."));
    }
    between("rating", feedback.rating.unwrap_or(1).into(), 1, 5)
}

pub(crate) fn guess(guess: &Guess) -> Result<()> {
    between("rating", guess.rating.into(), 1, 5)
}

pub(crate) fn check_answer(answer: &CheckAnswer) -> Result<()> {
    between("statement", answer.statement.into(), 1, 6)
}

pub(crate) fn culture_answer(answer: &CultureAnswer) -> Result<()> {
    if answer.question != LAST_QUESTION {
        statement_code(&answer.question)?;
    }
    for (field, mark) in [("valued", answer.valued), ("practised", answer.practised)] {
        between(field, mark.unwrap_or(1).into(), 1, 5)?;
    }
    let has_marks = answer.valued.is_some() || answer.practised.is_some();
    if answer.side == CultureSide::Employees && (has_marks || answer.sheet > 0) {
        return Err(Error::invalid(
            "side",
            "Sheets of employees are kept as sums alone.",
        ));
    }
    if answer.side != CultureSide::Business && answer.leader_id.is_some() {
        return Err(Error::invalid(
            "leaderId",
            "Only business leaders answer by name.",
        ));
    }
    Ok(())
}

pub(crate) fn culture_tally(tally: &CultureTally) -> Result<()> {
    statement_code(&tally.question)?;
    let counts = tally.counts();
    if counts.iter().chain([&tally.none]).any(|n| *n > MOST_SHEETS) {
        return Err(Error::invalid(
            "v1",
            format!("A batch has at most {MOST_SHEETS} sheets."),
        ));
    }
    Ok(())
}

pub(crate) fn culture_step(step: &CultureStep) -> Result<()> {
    statement_code(&step.question)
}

/// Refuses what cannot be the code of a statement: a capital letter and a digit.
fn statement_code(code: &str) -> Result<()> {
    match code.as_bytes() {
        [b'A'..=b'Z', b'1'..=b'9'] => Ok(()),
        _ => Err(Error::invalid(
            "question",
            "There is no such statement. Choose one of the sheet.",
        )),
    }
}

pub(crate) fn aim(aim: &Aim) -> Result<()> {
    let texts = [&aim.situation, &aim.wants, &aim.shown_by];
    if texts.iter().all(|text| text.is_empty()) && aim.now.or(aim.next).is_none() {
        return Err(Error::invalid("wants", "Write down at least one line."));
    }
    at_most("wants", &aim.wants, Aim::LINE)?;
    at_most("shownBy", &aim.shown_by, Aim::LINE)
}

pub(crate) fn know_how(know_how: &KnowHow) -> Result<()> {
    name("what", &know_how.what)?;
    between("weeks", know_how.weeks, 0, 104)?;
    part_of(know_how.leaving, know_how.of)?;
    match (know_how.first_leaves, know_how.last_leaves) {
        (Some(first), Some(last)) => span(first, last),
        (Some(_), None) | (None, Some(_) | None) => Ok(()),
    }
}

pub(crate) fn idea(idea: &Idea) -> Result<()> {
    named(&idea.name, SHORT)?;
    match (idea.first, idea.last) {
        (Some(first), Some(last)) => span(first, last),
        (Some(_), None) | (None, Some(_) | None) => Ok(()),
    }
}

/// Refuses pairs that say nothing.
pub(crate) fn tie(tie: &Tie) -> Result<()> {
    let ends = [
        tie.challenge_id.is_some(),
        tie.skill_id.is_some(),
        tie.solution_id.is_some(),
        tie.idea_id.is_some(),
        tie.fact_id.is_some(),
        tie.measure_id.is_some(),
    ];
    let fits = matches!(
        ends,
        [true, true, false, false, false, false]
            | [true, false, true, false, false, false]
            | [true, false, false, true, false, false]
            | [true, false, false, false, true, false]
            | [true, false, false, false, false, true]
            | [false, true, true, false, false, false]
            | [false, true, false, false, true, false]
            | [false, false, true, true, false, false]
            | [false, false, true, false, true, false]
            | [false, false, false, true, false, true]
            | [false, false, false, false, true, true]
    );
    if fits {
        return Ok(());
    }
    Err(Error::invalid("id", "These two cannot be joined."))
}

fn named(text: &str, most: usize) -> Result<()> {
    name("name", text)?;
    at_most("name", text, most)
}

/// Refuses "5 of 3".
fn part_of(part: Option<u32>, whole: Option<u32>) -> Result<()> {
    match (part, whole) {
        (Some(part), Some(whole)) if part > whole => Err(Error::invalid(
            "of",
            format!("{part} of {whole}: the part is larger than the whole."),
        )),
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}
