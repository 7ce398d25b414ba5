//! Calendar files for one's own calendar: accepted chats with the time around them, and the times to
//! leave a leader in peace.
//!
//! They lie open in a calendar that others may see, so they say no more than a role and the name of a
//! recurring event: no purpose, no opener, no note. Every event keeps its UID, so that taking in a
//! later file updates what an earlier one brought.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::exported::with_cancellations;
use crate::model::{ExportedEvent, ExportedState};
use crate::{
    Id, Records,
    calendar::{
        Span,
        ics::{Outgoing, UnknownZone, write},
        next_day,
        recurrence::Local,
        zones::Zone,
    },
    conversations::ChatTime,
    model::{Conversation, ConversationState, HalfDay, Leader, Load},
    rhythm::Happening,
    timing::Outlook,
};

/// The words that stand in the files.
mod words {
    pub(super) const CALENDAR: &str = "Coffee chats";
    pub(super) const CHAT: &str = "Coffee chat: ";
    pub(super) const ASKED: &str = "Coffee chat, asked for: ";
    pub(super) const PREPARE: &str = "Prepare";
    pub(super) const WRITE_DOWN: &str = "Write down";
    pub(super) const MORNING: &str = ", morning";
    pub(super) const AFTERNOON: &str = ", afternoon";
    pub(super) const SENSITIVE: &str = "Not a good time";
    pub(super) const AVOID: &str = ": times to leave free";
}

/// Returns a file with those of the chats that are ahead, each with the time to prepare and to write
/// down; called-off ones as cancelled. Times stand on my clock.
pub fn chats(
    records: &Records,
    ids: &[Id<Conversation>],
    stamp: DateTime<Utc>,
) -> Result<String, UnknownZone> {
    let mut events = Vec::new();
    for chat in ids.iter().filter_map(|id| records.conversation(*id)) {
        events.extend(of_chat(records, chat, stamp)?);
    }
    write(words::CALENDAR, &events, stamp)
}

/// Returns the file that [`chats`] gives, with news about chats that an earlier file brought: those
/// that were moved, and cancellations of those that were called off or deleted. Also returns what to
/// remember of what is in it. METHOD stays PUBLISH, which programs import without an organizer.
pub fn chats_file(
    records: &Records,
    ids: &[Id<Conversation>],
    today: NaiveDate,
    stamp: DateTime<Utc>,
) -> Result<(String, Vec<ExportedEvent>), UnknownZone> {
    let known = &records.exported_events;
    let mut events = Vec::new();
    let mut written: Vec<String> = Vec::new();
    for chat in &records.conversations {
        let id = chat.id.to_string();
        let of_this: Vec<&ExportedEvent> =
            known.iter().filter(|event| event.chat() == id).collect();
        let asked = ids.contains(&chat.id);
        // Its blocks may lie on both sides of midnight: they are judged together.
        if !asked && of_this.iter().all(|event| event.is_over(today)) {
            continue;
        }
        let news = of_chat(records, chat, stamp)?;
        let is_done = matches!(
            chat.state,
            ConversationState::Held | ConversationState::Missed
        );
        if !is_done && (asked || !says_the_same(&of_this, &news)) {
            written.push(id);
            events.extend(news);
        }
    }
    let exists: BTreeSet<String> = records
        .conversations
        .iter()
        .map(|chat| chat.id.to_string())
        .collect();
    let is_gone = |event: &ExportedEvent| {
        let chat = event.chat();
        !event.is_over(today) && (!exists.contains(chat) || written.iter().any(|id| id == chat))
    };
    let title = words::CHAT.trim_end_matches([':', ' ']);
    let exported = with_cancellations(&mut events, known, is_gone, title, stamp);
    Ok((write(words::CALENDAR, &events, stamp)?, exported))
}

/// Tells whether the events of a chat are as they were exported; those of a cancelled one never are,
/// so that a file that nobody imported does no harm.
fn says_the_same(known: &[&ExportedEvent], events: &[Outgoing]) -> bool {
    let planned = known
        .iter()
        .filter(|event| event.state == ExportedState::Planned);
    planned.count() == events.len()
        && events.iter().all(|event| {
            let same = |one: &&&ExportedEvent| one.uid == event.uid;
            !event.cancelled && known.iter().find(same).is_some_and(|one| one.is_at(event))
        })
}

fn of_chat(
    records: &Records,
    chat: &Conversation,
    stamp: DateTime<Utc>,
) -> Result<Vec<Outgoing>, UnknownZone> {
    let asked = match chat.state {
        ConversationState::Asked => true,
        ConversationState::Planned | ConversationState::Cancelled => false,
        ConversationState::Held | ConversationState::Missed => return Ok(Vec::new()),
    };
    let me = &records.me;
    let role = records.leader(chat.leader_id).map_or("", |one| &one.role);
    let title = if asked { words::ASKED } else { words::CHAT };
    let event = |part: &str, start: Local, end: Local, summary: String| Outgoing {
        uid: format!("{}-{part}@overture", chat.id),
        sequence: sequence(stamp),
        start,
        end,
        zone: matches!(start, Local::Time(_)).then(|| me.zone.clone()),
        summary,
        description: None,
        rule: None,
        exceptions: Vec::new(),
        busy: !asked && matches!(start, Local::Time(_)),
        cancelled: chat.state == ConversationState::Cancelled,
    };
    let time = ChatTime::of(records, chat);
    if chat.time.is_none() {
        let half = match chat.half {
            Some(HalfDay::Morning) => words::MORNING,
            Some(HalfDay::Afternoon) => words::AFTERNOON,
            None => "",
        };
        let summary = format!("{title}{role}{half}");
        let date = time.my_date();
        let (first, after) = (Local::Date(date), Local::Date(day_after(date)));
        return Ok(vec![event("chat", first, after, summary)]);
    }
    let Some((start, end)) = time.span() else {
        return Err(UnknownZone(chat.zone.clone()));
    };
    let mine = Zone::named(&me.zone).ok_or_else(|| UnknownZone(me.zone.clone()))?;
    let minutes = |many: u16| TimeDelta::minutes(i64::from(many));
    let at = |instant: DateTime<Utc>| Local::Time(mine.to_local(instant));
    let mut events = vec![event("chat", at(start), at(end), format!("{title}{role}"))];
    let around = [
        (
            "prepare",
            start - minutes(me.prepare_minutes),
            start,
            words::PREPARE,
        ),
        (
            "debrief",
            end,
            end + minutes(me.debrief_minutes),
            words::WRITE_DOWN,
        ),
    ];
    for (part, from, to, summary) in around {
        if from < to {
            events.push(event(part, at(from), at(to), summary.to_owned()));
        }
    }
    Ok(events)
}

/// Returns a file with the days on which a leader is best left in peace, as days that take up no time:
/// what their rhythm makes critical, and the days that they do not work by the calendar. Days away
/// are the leader's own business and stay out of it.
pub fn avoid(
    outlook: &Outlook<'_>,
    leader: &Leader,
    span: Span,
    stamp: DateTime<Utc>,
) -> Result<String, UnknownZone> {
    let wider = outlook.widened(span);
    let event = |part: String, days: Span, summary: String| Outgoing {
        uid: format!("{}-{}-avoid@overture", leader.id, named(&part)),
        sequence: sequence(stamp),
        start: Local::Date(days.first),
        end: Local::Date(day_after(days.last)),
        zone: None,
        summary,
        description: None,
        rule: None,
        exceptions: Vec::new(),
        busy: false,
        cancelled: false,
    };
    let title = |happening: &Happening<'_>| match happening.entry.mark {
        // What makes a time sensitive is nothing for a calendar that others see.
        Some(_) => words::SENSITIVE.to_owned(),
        None => happening.cause(outlook.records()).to_string(),
    };
    let mut events: Vec<Outgoing> = wider
        .rhythm()
        .felt_by(leader.id, span)
        .iter()
        .filter(|happening| happening.load == Load::Critical)
        .map(|happening| {
            let part = format!("{}-{}", happening.entry.id, happening.key);
            event(part, happening.span, title(happening))
        })
        .collect();
    let days = wider.days_of(leader.id);
    events.extend(
        days.holidays_in(span)
            .map(|(date, name)| event(date.to_string(), Span::day(date), name.to_owned())),
    );
    events.sort_by_key(|event| event.start.date());
    write(&format!("{}{}", leader.role, words::AVOID), &events, stamp)
}

/// Returns a number that grows with time, so that a program knows the later of two files.
pub(super) fn sequence(stamp: DateTime<Utc>) -> u32 {
    u32::try_from(stamp.timestamp() / 60).unwrap_or(0)
}

fn day_after(date: NaiveDate) -> NaiveDate {
    next_day(date)
}

/// Returns a key as it can stand in a UID.
fn named(key: &str) -> String {
    key.chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::ics::CalendarFile,
        model::{Purpose, SensitiveMark},
        rhythm::testing::*,
        season::testing::rules,
    };

    fn stamp() -> DateTime<Utc> {
        "2026-11-18T08:00:00Z".parse().unwrap()
    }

    /// Returns "UID-part start..end title" of every event, as another program reads the file.
    fn lines(text: &str) -> Vec<String> {
        let file = CalendarFile::read(text.as_bytes());
        let empty = !text.contains("BEGIN:VEVENT");
        assert!(empty || file.refused.is_empty(), "{text}");
        let unfolded = text.replace("\r\n ", "");
        let field = |block: &str, name: &str| {
            let value = block.lines().find_map(|line| line.strip_prefix(name));
            value.map(str::to_owned).unwrap_or_default()
        };
        unfolded
            .split("BEGIN:VEVENT")
            .skip(1)
            .map(|block| {
                format!(
                    "{}..{} {}",
                    field(block, "DTSTART"),
                    field(block, "DTEND"),
                    field(block, "SUMMARY:")
                )
            })
            .collect()
    }

    fn chat_at(time: Option<&str>, zone: &str, state: ConversationState) -> Records {
        let mut records = world();
        let mut one = chat(1, "2026-11-24", state);
        one.time = time.and_then(|time| time.parse().ok());
        one.half = Some(HalfDay::Morning);
        one.purpose = Purpose::Opener4;
        zone.clone_into(&mut one.zone);
        "not this".clone_into(&mut one.not_to_raise);
        records.conversations.push(one);
        records
    }

    #[test]
    fn a_chat_leaves_with_the_time_around_it_and_says_nothing_private() {
        use ConversationState::{Asked, Cancelled, Held, Planned};
        let day = ";VALUE=DATE:20261124..;VALUE=DATE:20261125";
        for (time, zone, state, expected) in [
            (
                Some("09:00"),
                "Europe/London",
                Planned,
                vec![
                    ";TZID=Europe/London:20261124T090000..;TZID=Europe/London:20261124T093000 Coffee chat: Group CFO".to_owned(),
                    ";TZID=Europe/London:20261124T084500..;TZID=Europe/London:20261124T090000 Prepare".to_owned(),
                    ";TZID=Europe/London:20261124T093000..;TZID=Europe/London:20261124T094000 Write down".to_owned(),
                ],
            ),
            (
                Some("09:00"),
                "America/Chicago",
                Planned,
                vec![
                    ";TZID=Europe/London:20261124T150000..;TZID=Europe/London:20261124T153000 Coffee chat: Group CFO".to_owned(),
                    ";TZID=Europe/London:20261124T144500..;TZID=Europe/London:20261124T150000 Prepare".to_owned(),
                    ";TZID=Europe/London:20261124T153000..;TZID=Europe/London:20261124T154000 Write down".to_owned(),
                ],
            ),
            (None, "Europe/London", Asked, vec![format!("{day} Coffee chat\\, asked for: Group CFO\\, morning")]),
            (None, "Europe/London", Cancelled, vec![format!("{day} Coffee chat: Group CFO\\, morning")]),
            (Some("09:00"), "Europe/London", Held, vec![]),
        ] {
            let records = chat_at(time, zone, state);
            let text = chats(&records, &[id(1)], stamp()).unwrap();
            assert_eq!(lines(&text), expected, "{zone} {state:?}");
            assert!(!text.contains("not this") && !text.contains("pener"));
            assert_eq!(text.contains("STATUS:CANCELLED"), state == Cancelled);
        }
    }

    #[test]
    fn the_same_chat_keeps_its_names_and_the_later_file_wins() {
        let records = chat_at(Some("09:00"), "Europe/London", ConversationState::Planned);
        let uids = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| line.starts_with("UID:"));
            lines.map(str::to_owned).collect()
        };
        let first = chats(&records, &[id(1)], stamp()).unwrap();
        let mut moved = records.clone();
        moved.conversations[0].zone_date = date("2026-11-25");
        let later = stamp() + TimeDelta::hours(1);
        let second = chats(&moved, &[id(1)], later).unwrap();
        assert_eq!(uids(&first), uids(&second));
        assert_eq!(uids(&first).len(), 3);
        assert!(sequence(stamp()) < sequence(later));
    }

    #[test]
    fn times_to_leave_free_name_the_rhythm_and_take_no_time() {
        let mut records = world();
        let mut close = entry(
            10,
            "P8 close",
            Load::Critical,
            once("2026-11-30", "2026-12-04"),
        );
        close.note = "not this".to_owned();
        let busy = entry(11, "Review", Load::Busy, once("2026-12-08", "2026-12-08"));
        let mut cuts = entry(
            12,
            "Job cuts",
            Load::Critical,
            once("2026-12-10", "2026-12-11"),
        );
        cuts.mark = Some(SensitiveMark::JobCuts);
        records.entries = vec![close, busy, cuts];
        records
            .absences
            .push(absence(Some(id(1)), "2026-12-14", "2026-12-18"));
        let outlook = Outlook::new(&records, rules(), eight_on("2026-11-18"));
        let span = Span::new(date("2026-11-18"), date("2026-12-27"));
        let text = avoid(&outlook, &records.leaders[0], span, stamp()).unwrap();
        let found = lines(&text);
        assert_eq!(
            found[..2],
            [
                ";VALUE=DATE:20261130..;VALUE=DATE:20261205 P8 close\\, 30 Nov to 4 Dec",
                ";VALUE=DATE:20261210..;VALUE=DATE:20261212 Not a good time",
            ]
        );
        assert!(
            found.iter().any(|line| line.ends_with("Christmas Day")),
            "{found:?}"
        );
        assert!(!text.contains("not this") && !text.contains("Review"));
        assert_eq!(text.matches("TRANSP:TRANSPARENT").count(), found.len());
        assert!(text.contains("X-WR-CALNAME:Group CFO: times to leave free"));
    }
}
