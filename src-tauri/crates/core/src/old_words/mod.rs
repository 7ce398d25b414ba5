//! Words of chats that are older than I want to keep them: notes, lines that were kept from them, what a leader said
//! about a record, and what a leader said or I guessed about our work. That a chat took place, what was asked, and what
//! was made of it stays; so does that a leader said something about a record, without the words.

use chrono::{Datelike, Months, NaiveDate};

use crate::{
    Id, Records,
    conversations::shareable::is_document,
    model::{Conversation, Evidence, Finding, Guess, Leader, Look},
};

/// The words before a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OldWords<'a> {
    /// Chats with notes.
    pub chats: Vec<&'a Conversation>,
    /// Lines of debriefs; what was noted about our work goes along with its line.
    pub findings: Vec<&'a Finding>,
    /// What a leader said about a record, where no line of a debrief holds it.
    pub evidence: Vec<&'a Evidence>,
    pub guesses: Vec<&'a Guess>,
}

impl<'a> OldWords<'a> {
    /// Returns the words before a day.
    pub fn before(records: &'a Records, day: NaiveDate) -> Self {
        let chats = records.conversations.iter();
        let findings = records.findings.iter();
        let evidence = records.evidence.iter();
        let guesses = records.guesses.iter();
        let goes_with_line = |row: &Evidence| {
            row.finding_id
                .is_some_and(|id| records.finding(id).is_some_and(|line| line.said_on < day))
        };
        Self {
            chats: chats
                .filter(|chat| chat.zone_date < day && has_notes(chat))
                .collect(),
            findings: findings.filter(|line| line.said_on < day).collect(),
            evidence: evidence
                .filter(|row| row.on < day && has_words(row) && !goes_with_line(row))
                .collect(),
            guesses: guesses.filter(|guess| guess.on < day).collect(),
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.chats.is_empty()
            && self.findings.is_empty()
            && self.evidence.is_empty()
            && self.guesses.is_empty()
    }

    /// Returns how many lines there are that a leader said.
    pub const fn lines(&self) -> usize {
        self.findings.len() + self.evidence.len()
    }

    /// Returns those about one leader.
    #[must_use]
    pub fn of(&self, leader: Id<Leader>) -> Self {
        let (chats, findings) = (self.chats.iter(), self.findings.iter());
        let (evidence, guesses) = (self.evidence.iter(), self.guesses.iter());
        Self {
            chats: chats
                .filter(|one| one.leader_id == leader)
                .copied()
                .collect(),
            findings: findings
                .filter(|one| one.leader_id == leader)
                .copied()
                .collect(),
            evidence: evidence
                .filter(|one| one.leader_id == Some(leader))
                .copied()
                .collect(),
            guesses: guesses
                .filter(|one| one.leader_id == leader)
                .copied()
                .collect(),
        }
    }
}

/// Returns the first day whose words are kept; none where all are.
pub fn kept_from(look: &Look, today: NaiveDate) -> Option<NaiveDate> {
    let months = Months::new(12 * u32::from(look.keep_words_for));
    (look.keep_words_for > 0)
        .then(|| today.checked_sub_months(months))
        .flatten()
}

/// Returns the words that I am asked about today: none where all are kept, or where I looked in this quarter of the
/// calendar year.
pub fn asked_about(records: &Records, today: NaiveDate) -> Option<OldWords<'_>> {
    let looked = records.look.old_words_seen_on;
    if looked.is_some_and(|on| on >= quarter_start(today)) {
        return None;
    }
    let words = OldWords::before(records, kept_from(&records.look, today)?);
    (!words.is_empty()).then_some(words)
}

fn quarter_start(day: NaiveDate) -> NaiveDate {
    let first = day.month0() / 3 * 3 + 1;
    NaiveDate::from_ymd_opt(day.year(), first, 1).unwrap_or(day)
}

fn has_notes(chat: &Conversation) -> bool {
    let Conversation {
        not_to_raise,
        questions,
        debrief,
        reflection_heard,
        reflection_reaction,
        reflection_change,
        ..
    } = chat;
    [
        not_to_raise,
        questions,
        debrief,
        reflection_heard,
        reflection_reaction,
        reflection_change,
    ]
    .iter()
    .any(|text| !text.is_empty())
}

/// Returns whether evidence has words of a leader: what they said, or a source that is no document.
fn has_words(row: &Evidence) -> bool {
    let is_talk = !row.source.is_empty() && !is_document(&row.source);
    row.leader_id.is_some() && (is_talk || !row.text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{World, morning},
        model::{ConversationState, Purpose},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn i_am_asked_once_a_quarter_and_only_where_something_is_old() {
        let mut world = World::new();
        let today = morning().date();
        world.chat(Purpose::Opener1, ConversationState::Held, -800);
        let records = &mut world.records;
        records.conversations[0].debrief = "They said it.".to_owned();
        for (years, seen, asked) in [
            (0, None, false),
            (2, None, true),
            (3, None, false),
            (2, Some("2026-10-01"), false),
            (2, Some("2026-09-30"), true),
        ] {
            records.look.keep_words_for = years;
            records.look.old_words_seen_on = seen.map(day);
            assert_eq!(
                asked_about(records, today).is_some(),
                asked,
                "{years} {seen:?}"
            );
        }
    }

    #[test]
    fn a_chat_without_notes_has_no_words() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -800);
        let words = OldWords::before(&world.records, morning().date());
        assert!(words.is_empty());
        world.records.conversations[0].reflection_change = "Ask less.".to_owned();
        let words = OldWords::before(&world.records, morning().date());
        assert_eq!(words.chats.len(), 1);
        assert_eq!(words.of(world.chief), words);
        let first = world.records.conversations[0].zone_date;
        assert!(OldWords::before(&world.records, first).is_empty());
    }

    #[test]
    fn a_quarter_begins_with_its_first_month() {
        for (on, first) in [
            ("2026-01-01", "2026-01-01"),
            ("2026-06-30", "2026-04-01"),
            ("2026-12-31", "2026-10-01"),
        ] {
            assert_eq!(quarter_start(day(on)), day(first));
        }
    }
}
