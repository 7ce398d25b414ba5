//! What one record refuses, beyond the bounds of its columns.

use super::{between, date, span};
use crate::{
    Error, Result,
    calendar::{recurrence::DayRule, zones},
    model::{
        Absence, BusyBlock, Closure, Company, Conversation, DayHours, Entry, EntryRule, Fact,
        Leader, Look, Me, NamedCalendar, Standing, StoredOccurrence,
    },
};

/// The longest time that somebody can be busy in one go, in days.
const LONGEST_BUSY: i64 = 3_660;

/// The longest text that fits into the middle of a sentence, in characters.
const SAY_AS: usize = 40;

pub(crate) fn absence(absence: &Absence) -> Result<()> {
    span(absence.first, absence.last)
}

pub(crate) fn closure(closure: &Closure) -> Result<()> {
    span(closure.first, closure.last)
}

pub(crate) fn occurrence(occurrence: &StoredOccurrence) -> Result<()> {
    span(occurrence.first, occurrence.last)
}

pub(crate) fn entry(entry: &Entry) -> Result<()> {
    between("before", entry.before, 0, 60)?;
    between("after", entry.after, 0, 60)?;
    match &entry.rule {
        EntryRule::Once { first, last } => span(*first, *last),
        EntryRule::Recurring {
            rrule,
            first,
            days,
            exceptions,
            extra,
        } => {
            date("first", *first)?;
            between("days", *days, 1, 366)?;
            exceptions
                .iter()
                .chain(extra)
                .try_for_each(|day| date("extra", *day))?;
            match DayRule::parse(rrule) {
                Ok(_) => Ok(()),
                Err(problem) => Err(Error::invalid("rrule", problem.to_string())),
            }
        }
        EntryRule::Fiscal { rule } => rule
            .validate()
            .map_err(|problem| Error::invalid("rule", problem.to_string())),
    }
}

pub(crate) fn leader(leader: &Leader) -> Result<()> {
    between("targetGap", leader.target_gap, 1, 1_000)?;
    between("limitGap", leader.limit_gap, 1, 1_000)?;
    between("chatMinutes", leader.chat_minutes, 5, 480)?;
    between("reflectionGap", leader.reflection_gap.unwrap_or(0), 0, 90)?;
    between("noticeDays", leader.notice_days.unwrap_or(0), 0, 90)?;
    if leader.limit_gap < leader.target_gap {
        return Err(Error::invalid(
            "limitGap",
            "The longest gap is shorter than the one you aim for.",
        ));
    }
    if !leader.email.is_empty() && !crate::model::is_address(&leader.email) {
        return Err(Error::invalid(
            "email",
            "Write one e-mail address such as anna@example.org.",
        ));
    }
    leader
        .spoke_about
        .map_or(Ok(()), |on| date("spokeAbout", on))?;
    leader.zone.as_deref().map_or(Ok(()), zone)?;
    hours(&leader.hours)
}

pub(crate) fn me(me: &Me) -> Result<()> {
    zone(&me.zone)?;
    let is_address = |mail: &String| {
        mail.contains('@') && mail.len() < 300 && !mail.contains(char::is_whitespace)
    };
    if me.emails.len() > 20 || !me.emails.iter().all(is_address) {
        return Err(Error::invalid(
            "emails",
            "Write e-mail addresses such as anna@example.org, at most 20.",
        ));
    }
    hours(&me.hours)?;
    between("perDay", me.per_day, 1, 12)?;
    between("perWeek", me.per_week, 1, 40)?;
    between("noticeDays", me.notice_days, 0, 30)?;
    between("reflectionGap", me.reflection_gap, 0, 90)?;
    between("prepareMinutes", me.prepare_minutes, 0, 240)?;
    between("debriefMinutes", me.debrief_minutes, 0, 240)?;
    between("targetGap", me.target_gap, 1, 1_000)?;
    between("limitGap", me.limit_gap, me.target_gap, 1_000)
}

pub(crate) fn company(company: &Company) -> Result<()> {
    let mut weekend = company.weekend.clone();
    weekend.sort_unstable();
    weekend.dedup();
    if weekend.len() > 6 {
        return Err(Error::invalid("weekend", "Leave at least one working day."));
    }
    Ok(())
}

pub(crate) fn look(look: &Look) -> Result<()> {
    between("lockAfter", look.lock_after, 0, 480)?;
    between("keepWordsFor", u16::from(look.keep_words_for), 0, 50)
}

pub(crate) fn conversation(chat: &Conversation) -> Result<()> {
    between("minutes", chat.minutes, 5, 480)?;
    zone(&chat.zone)?;
    if chat.rating.is_some_and(|rating| !(1..=5).contains(&rating)) {
        return Err(Error::invalid("rating", "A rating goes from 1 to 5."));
    }
    Ok(())
}

pub(crate) fn standing(standing: &Standing) -> Result<()> {
    between("minutes", standing.minutes, 5, 480)
}

pub(crate) fn fact(fact: &Fact) -> Result<()> {
    between("shelfDays", fact.shelf_days.unwrap_or(1), 1, 36_500)?;
    if fact.say_as.chars().nth(SAY_AS).is_some() {
        return Err(Error::invalid(
            "sayAs",
            format!("Keep it to {SAY_AS} characters: it has to fit into the middle of a sentence."),
        ));
    }
    Ok(())
}

pub(crate) fn calendar(named: &NamedCalendar) -> Result<()> {
    named
        .calendar
        .validate()
        .map_err(|problem| Error::invalid(problem.field(), problem.to_string()))
}

pub(crate) fn busy_block(block: &BusyBlock) -> Result<()> {
    date("start", block.start.date_naive())?;
    date("end", block.end.date_naive())?;
    if block.end <= block.start || (block.end - block.start).num_days() > LONGEST_BUSY {
        return Err(Error::invalid(
            "end",
            "A busy time ends after its start, and within ten years of it.",
        ));
    }
    Ok(())
}

fn zone(name: &str) -> Result<()> {
    if zones::is_zone(name) {
        return Ok(());
    }
    Err(Error::invalid(
        "zone",
        "There is no such time zone. Choose one such as Europe/London.",
    ))
}

fn hours(hours: &[DayHours]) -> Result<()> {
    if hours.iter().any(|day| day.to <= day.from) {
        return Err(Error::invalid(
            "hours",
            "The end time is before the start time.",
        ));
    }
    Ok(())
}
