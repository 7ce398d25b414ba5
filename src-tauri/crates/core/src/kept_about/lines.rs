//! What is kept about a person, line by line, in the parts of the page.

use chrono::NaiveDate;

use super::PersonRecords;
use crate::{
    Records,
    conversations::ChatTime,
    model::{
        Absence, Aim, CalendarSource, CheckAnswer, Conversation, CultureAnswer, Entry, Evidence,
        ExportedEvent, Fact, Feedback, Felt, Finding, Guess, Leader, OfferedMoment, OpenerAsked,
        Placement, Promise, ProposedDay, ReviewLine, Snooze, Standing, StandingDate,
        StoredOccurrence, Target, WorkedDay, WorkedHoliday,
    },
};

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Person,
    Placements,
    Chats,
    Lines,
    Promises,
    Homework,
    Openers,
    Feedback,
    Aims,
    Checks,
    Evidence,
    /// What stays when they are erased, but names them or rests on what they said.
    Records,
    Standing,
    DaysAway,
    Calendars,
    Rhythm,
    Letters,
    Plans,
}

/// A line of the page: the record that it tells of, or a part of that.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kept<'a> {
    Who(&'a Leader),
    Reach(&'a Leader),
    Habits(&'a Leader),
    Attention(&'a Leader),
    Note(&'a Leader),
    Placement(&'a Placement),
    Chat(&'a Conversation),
    Preparation(&'a Conversation),
    NotToRaise(&'a Conversation),
    Debrief(&'a Conversation),
    Reflection(&'a Conversation),
    Line(&'a Finding),
    Promise(&'a Promise),
    Fact(&'a Fact),
    Asked(&'a OpenerAsked),
    Feedback(&'a Feedback),
    Guess(&'a Guess),
    Aim(&'a Aim),
    /// Where we are today, and what we are called for.
    AimSituation(&'a Aim),
    Culture(&'a CultureAnswer),
    Statement(&'a CheckAnswer),
    Evidence(&'a Evidence),
    Record(Target),
    Standing(&'a Standing),
    StandingDate(&'a StandingDate),
    Absence(&'a Absence),
    WorkedDay(&'a WorkedDay),
    WorkedHoliday(&'a WorkedHoliday),
    Calendar(&'a CalendarSource),
    /// How many busy times came from a calendar, or were noted without one.
    BusyTimes(usize),
    Entry(&'a Entry),
    Occurrence(&'a StoredOccurrence),
    Felt(&'a Felt),
    Offered(&'a OfferedMoment),
    Exported(&'a ExportedEvent),
    Proposed(&'a ProposedDay),
    Postponed(&'a Snooze),
    ReviewLine(&'a ReviewLine),
}

impl Kept<'_> {
    /// Returns the day that the line is about; for a chat, mine.
    pub fn on(&self, records: &Records) -> Option<NaiveDate> {
        match self {
            Self::Chat(chat) | Self::Preparation(chat) | Self::NotToRaise(chat) => {
                Some(ChatTime::of(records, chat).my_date())
            }
            Self::Debrief(chat) => chat
                .debriefed_on
                .or_else(|| Some(ChatTime::of(records, chat).my_date())),
            Self::Reflection(chat) => chat.reflected_on,
            Self::Placement(row) => row.from,
            Self::Line(row) => Some(row.said_on),
            Self::Promise(row) => Some(row.made_on),
            Self::Fact(row) => Some(row.as_of),
            Self::Asked(row) => Some(row.on),
            Self::Feedback(row) => records.finding(row.finding_id).map(|line| line.said_on),
            Self::Guess(row) => Some(row.on),
            Self::Aim(row) | Self::AimSituation(row) => Some(row.on),
            Self::Statement(row) => Some(row.answered_on),
            Self::Culture(row) => {
                let mut rounds = records.culture_rounds.iter();
                rounds
                    .find(|round| round.id == row.round_id)
                    .map(|it| it.on)
            }
            Self::Evidence(row) => Some(row.on),
            Self::Standing(row) => Some(row.first),
            Self::StandingDate(row) => Some(row.key),
            Self::Absence(row) => Some(row.first),
            Self::WorkedDay(row) => Some(row.date),
            Self::Calendar(row) => Some(row.imported_at.date_naive()),
            Self::Occurrence(row) => Some(row.first),
            Self::Offered(row) => Some(row.date),
            Self::Proposed(row) => Some(row.date),
            Self::Postponed(row) => Some(row.until),
            Self::Exported(row) => row.first.get(..10).and_then(|day| day.parse().ok()),
            Self::Who(_)
            | Self::Reach(_)
            | Self::Habits(_)
            | Self::Attention(_)
            | Self::Note(_)
            | Self::WorkedHoliday(_)
            | Self::BusyTimes(_)
            | Self::Entry(_)
            | Self::Felt(_)
            | Self::Record(_)
            | Self::ReviewLine(_) => None,
        }
    }
}

/// Returns the lines of a person by part; parts without a line are left out.
pub fn sections<'a>(records: &'a Records, person: &'a PersonRecords) -> Vec<(Part, Vec<Kept<'a>>)> {
    let PersonRecords { goes, stays } = person;
    let mut all = vec![
        (Part::Person, of_person(goes)),
        (Part::Placements, each(&goes.placements, Kept::Placement)),
        (Part::Chats, of_chats(records, goes)),
        (Part::Lines, each(&goes.findings, Kept::Line)),
        (Part::Promises, each(&goes.promises, Kept::Promise)),
        (Part::Homework, each(&goes.facts, Kept::Fact)),
        (Part::Openers, each(&goes.openers_asked, Kept::Asked)),
        (
            Part::Feedback,
            joined([
                each(&goes.feedback, Kept::Feedback),
                each(&goes.guesses, Kept::Guess),
            ]),
        ),
        (Part::Aims, of_aims(goes)),
        (
            Part::Checks,
            joined([
                each(&goes.culture_answers, Kept::Culture),
                each(&stays.check_answers, Kept::Statement),
            ]),
        ),
        (Part::Evidence, each(&goes.evidence, Kept::Evidence)),
        (Part::Records, of_records(stays)),
        (
            Part::Standing,
            joined([
                each(&goes.standings, Kept::Standing),
                each(&goes.standing_dates, Kept::StandingDate),
            ]),
        ),
        (
            Part::DaysAway,
            joined([
                each(&goes.absences, Kept::Absence),
                each(&goes.worked_days, Kept::WorkedDay),
                each(&goes.worked_holidays, Kept::WorkedHoliday),
            ]),
        ),
        (Part::Calendars, of_calendars(goes)),
        (
            Part::Rhythm,
            joined([
                each(&goes.entries, Kept::Entry),
                each(&goes.occurrences, Kept::Occurrence),
                each(&goes.felt, Kept::Felt),
            ]),
        ),
        (
            Part::Letters,
            joined([
                each(&goes.offered_moments, Kept::Offered),
                each(&goes.exported_events, Kept::Exported),
            ]),
        ),
        (
            Part::Plans,
            joined([
                each(&goes.proposed_days, Kept::Proposed),
                each(&goes.snoozes, Kept::Postponed),
                each(&goes.review_lines, Kept::ReviewLine),
            ]),
        ),
    ];
    all.retain(|(_, lines)| !lines.is_empty());
    for (_, lines) in &mut all {
        // What has no day is about the person, and first.
        lines.sort_by_key(|line| std::cmp::Reverse(line.on(records).unwrap_or(NaiveDate::MAX)));
    }
    all
}

/// Returns how many rows of each part go, without what belongs to one of them; parts without a row are left out.
pub fn counts(goes: &Records) -> Vec<(Part, usize)> {
    let mut counts = vec![
        (Part::Person, goes.leaders.len()),
        (Part::Placements, goes.placements.len()),
        (Part::Chats, goes.conversations.len()),
        (Part::Lines, goes.findings.len()),
        (Part::Promises, goes.promises.len()),
        (Part::Homework, goes.facts.len()),
        (Part::Openers, goes.openers_asked.len()),
        (Part::Feedback, goes.feedback.len() + goes.guesses.len()),
        (Part::Aims, goes.aims.len()),
        (Part::Checks, goes.culture_answers.len()),
        (Part::Evidence, goes.evidence.len()),
        (
            Part::Standing,
            goes.standings.len() + goes.standing_dates.len(),
        ),
        (
            Part::DaysAway,
            goes.absences.len() + goes.worked_days.len() + goes.worked_holidays.len(),
        ),
        (
            Part::Calendars,
            goes.calendar_sources.len() + goes.busy_blocks.len(),
        ),
        (Part::Rhythm, goes.entries.len() + goes.felt.len()),
        (
            Part::Letters,
            goes.offered_moments.len() + goes.exported_events.len(),
        ),
        (
            Part::Plans,
            goes.proposed_days.len() + goes.snoozes.len() + goes.review_lines.len(),
        ),
    ];
    counts.retain(|(_, count)| *count > 0);
    counts
}

fn each<'a, T>(rows: &'a [T], kept: fn(&'a T) -> Kept<'a>) -> Vec<Kept<'a>> {
    rows.iter().map(kept).collect()
}

fn joined<const N: usize>(parts: [Vec<Kept<'_>>; N]) -> Vec<Kept<'_>> {
    parts.into_iter().flatten().collect()
}

fn of_person(goes: &Records) -> Vec<Kept<'_>> {
    let leaders = goes.leaders.iter();
    let lines = leaders.flat_map(|row| {
        let has_note = !row.note.trim().is_empty();
        [
            Kept::Who(row),
            Kept::Reach(row),
            Kept::Habits(row),
            Kept::Attention(row),
        ]
        .into_iter()
        .chain(has_note.then_some(Kept::Note(row)))
    });
    lines.collect()
}

fn of_chats<'a>(records: &Records, goes: &'a Records) -> Vec<Kept<'a>> {
    let mut chats: Vec<&Conversation> = goes.conversations.iter().collect();
    chats.sort_by_key(|chat| ChatTime::of(records, chat).my_date());
    let has = |texts: &[&str]| texts.iter().any(|text| !text.trim().is_empty());
    let lines = chats.into_iter().flat_map(|chat| {
        let prepared = has(&[&chat.wording, &chat.questions]);
        let reflected = has(&[
            &chat.reflection_heard,
            &chat.reflection_reaction,
            &chat.reflection_change,
        ]);
        [
            Some(Kept::Chat(chat)),
            prepared.then_some(Kept::Preparation(chat)),
            has(&[&chat.not_to_raise]).then_some(Kept::NotToRaise(chat)),
            has(&[&chat.debrief]).then_some(Kept::Debrief(chat)),
            reflected.then_some(Kept::Reflection(chat)),
        ]
    });
    lines.flatten().collect()
}

fn of_aims(goes: &Records) -> Vec<Kept<'_>> {
    let lines = goes.aims.iter().flat_map(|aim| {
        let private = !aim.situation.is_empty() || aim.now.is_some() || aim.next.is_some();
        let private = private.then_some(Kept::AimSituation(aim));
        [Some(Kept::Aim(aim)), private]
    });
    lines.flatten().collect()
}

fn of_records(stays: &Records) -> Vec<Kept<'_>> {
    let targets = stays.measures.iter().map(|row| Target::Measure(row.id));
    let targets = targets
        .chain(stays.chain_links.iter().map(|row| Target::Link(row.id)))
        .chain(stays.skill_needs.iter().map(|row| Target::Need(row.id)))
        .chain(stays.challenges.iter().map(|row| Target::Challenge(row.id)))
        .chain(stays.know_hows.iter().map(|row| Target::KnowHow(row.id)))
        .chain(stays.ideas.iter().map(|row| Target::Idea(row.id)))
        .chain(stays.solutions.iter().map(|row| Target::Solution(row.id)));
    targets.map(Kept::Record).collect()
}

fn of_calendars(goes: &Records) -> Vec<Kept<'_>> {
    let mut lines = each(&goes.calendar_sources, Kept::Calendar);
    if !goes.busy_blocks.is_empty() {
        lines.push(Kept::BusyTimes(goes.busy_blocks.len()));
    }
    lines
}
