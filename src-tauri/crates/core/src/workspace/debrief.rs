//! Writes on what a conversation leaves behind: the end of a debrief, findings, the reflection.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Workspace,
    chats::keep_opener,
    heard::{Heard, Step, named},
};
use crate::{
    Error, Id, Records, Result,
    calendar::Now,
    changes::{Label, LabelCode, Written},
    conversations::{
        ChatTime,
        debrief::{DateOrder, OfferKind, added_by_lines, reader_of},
    },
    matching::Thing,
    model::{
        Confidence, Conversation, ConversationState, Depth, Evidence, Finding, FindingKind,
        Measure, Moment, Opener, Promise, Side, validate,
    },
    store::{
        Db,
        row::{get, insert, overwrite},
    },
};

/// A line of a debrief, confirmed as a promise or a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct DebriefLine {
    /// Who owes it, where it is a promise.
    pub owed_by: Option<Side>,
    /// What it is, where it is a finding.
    pub finding: Option<FindingKind>,
    /// The text, as confirmed.
    pub text: String,
    /// By when, where it is a promise; by when they are told, where it is what we change.
    pub due: Option<NaiveDate>,
    /// Their rating of us, where they gave one.
    pub rating: Option<u8>,
    /// What the record is called that comes of it; as it is read, if left out.
    pub name: Option<String>,
    /// The records that it is about; new ones, if left out.
    pub same_as: Option<Vec<Thing>>,
}

/// How a debrief ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct DebriefEnd {
    pub conversation_id: Id<Conversation>,
    /// How deep the answer went, where an opener was asked.
    pub depth: Option<Depth>,
    /// Whether the moment was right.
    pub moment: Option<Moment>,
    /// Their rating of us.
    pub rating: Option<u8>,
    /// The lines to keep; none if left out.
    pub lines: Option<Vec<DebriefLine>>,
    /// Whether Week asks once more about lines that were offered and not kept.
    pub ask_again: Option<bool>,
    /// Says of a chat that is still ahead that it took place already.
    pub took_place: Option<bool>,
}

impl DebriefEnd {
    /// Returns the end of a chat's debrief without an answer.
    pub const fn of(conversation_id: Id<Conversation>) -> Self {
        Self {
            conversation_id,
            depth: None,
            moment: None,
            rating: None,
            lines: None,
            ask_again: None,
            took_place: None,
        }
    }
}

impl Workspace {
    /// Ends a debrief and keeps lines of it, all or nothing: the chat was held, and the opener, if one was asked, has
    /// its depth. A chat that is ahead is refused, unless it took place already.
    ///
    /// The end is one change, and each line another with all that comes of it, so that Undo takes back one line at a
    /// time, the last one first.
    pub fn end_debrief(
        &mut self,
        end: &DebriefEnd,
        order: DateOrder,
        now: Now,
    ) -> Result<Written<Conversation>> {
        let mut chat: Conversation = get(&self.db, end.conversation_id)?;
        let records = self.records()?;
        let today = now.date();
        let time = ChatTime::of(&records, &chat);
        if time.is_ahead(now) {
            if end.took_place != Some(true) {
                return Err(Error::invalid(
                    "tookPlace",
                    "This chat is planned for later. Confirm that it has already taken place, or finish the debrief later.",
                ));
            }
            chat.zone_date = today;
            chat.zone.clone_from(&records.me.zone);
            (chat.time, chat.half) = (None, None);
        }
        let on = ChatTime::of(&records, &chat).my_date();
        let lines = end.lines.as_deref().unwrap_or_default();
        let kept = lines
            .iter()
            .map(|line| row_of(line, &chat, on, now.instant))
            .collect::<Result<Vec<_>>>()?;
        chat.state = ConversationState::Held;
        chat.debriefed_on = chat.debriefed_on.or(Some(today));
        chat.lines_left = end.ask_again == Some(true) && kept.is_empty();
        chat.depth = end.depth.or(chat.depth);
        chat.moment = end.moment.or(chat.moment);
        let rated = lines.iter().find_map(|line| line.rating);
        chat.rating = end.rating.or(rated).or(chat.rating);
        if chat.purpose.opener().is_some() && chat.depth.is_none() {
            let is_seen = |(row, line): (&Row, &DebriefLine)| match row {
                Row::Finding(finding) => heard(
                    (&records, &records),
                    &chat,
                    finding,
                    line,
                    (today, order),
                    now.instant,
                )
                .is_seen(),
                Row::Promise(_) => false,
            };
            let seen = kept.iter().zip(lines).any(is_seen);
            let usual = usual_depth(&records, &chat, on);
            chat.depth = Some(if seen {
                usual.max(Depth::Evidenced)
            } else {
                usual
            });
        }
        let label = self.chat_label(LabelCode::ConversationDebriefed, chat.id)?;
        let ended = chat.clone();
        let before: &Records = &records;
        let mut steps: Vec<Step<'_>> = vec![(
            label,
            Box::new(move |tx, _| {
                overwrite(tx, &ended)?;
                keep_opener(tx, &ended, on, now.instant)
            }),
        )];
        for (row, line) in kept.into_iter().zip(lines) {
            let chat = &chat;
            steps.push(match row {
                Row::Promise(promise) => (
                    Label::new(LabelCode::PromiseAdded, &promise.text),
                    Box::new(move |tx, _| insert(tx, &promise)),
                ),
                Row::Finding(finding) => (
                    Label::new(LabelCode::FindingAdded, &finding.text),
                    Box::new(move |tx, records| {
                        insert(tx, &finding)?;
                        let records = (before, records);
                        let heard =
                            heard(records, chat, &finding, line, (today, order), now.instant);
                        heard.write(tx).map(drop)
                    }),
                ),
            });
        }
        let changes = self.transact_steps(&steps, now.instant)?;
        drop(steps);
        Ok(Written {
            row: Some(get(&self.db, chat.id)?),
            changes,
        })
    }

    /// Leaves the lines of a finished debrief as notes: Week does not ask about them any more.
    pub fn leave_lines(
        &mut self,
        id: Id<Conversation>,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let mut chat: Conversation = get(&self.db, id)?;
        chat.lines_left = false;
        let label = self.chat_label(LabelCode::DebriefLinesLeft, id)?;
        self.write(&label, now, |tx| {
            overwrite(tx, &chat)?;
            Ok(id)
        })
    }

    /// Ends a reflection, told or not.
    pub fn end_reflection(
        &mut self,
        id: Id<Conversation>,
        told_on: Option<NaiveDate>,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Conversation>> {
        let mut chat: Conversation = get(&self.db, id)?;
        chat.reflected_on = Some(today);
        chat.reflection_told_on = told_on;
        let label = self.chat_label(LabelCode::ConversationReflected, id)?;
        self.write(&label, now, |tx| {
            overwrite(tx, &chat)?;
            Ok(id)
        })
    }

    /// Closes a finding on `on`, or opens it again where `on` is `None`.
    pub fn close_finding(
        &mut self,
        id: Id<Finding>,
        on: Option<NaiveDate>,
        now: DateTime<Utc>,
    ) -> Result<Written<Finding>> {
        let mut finding: Finding = get(&self.db, id)?;
        finding.closed_on = on;
        let code = if on.is_some() {
            LabelCode::FindingClosed
        } else {
            LabelCode::FindingOpened
        };
        self.write(&Label::new(code, &finding.text), now, |tx| {
            overwrite(tx, &finding)?;
            Ok(id)
        })
    }
}

/// Returns how deep an answer went as far as the records tell: agreed where a result was read back to this leader on
/// the day of the chat, evidenced where something was seen in it, else heard.
fn usual_depth(records: &Records, chat: &Conversation, on: NaiveDate) -> Depth {
    let read_back = |measure: &Measure| {
        measure.unit_id == chat.unit_id
            && measure.read_back_by == Some(chat.leader_id)
            && measure.read_back_on == Some(on)
    };
    let seen = |row: &Evidence| {
        row.conversation_id == Some(chat.id) && row.grade == Confidence::Seen && !row.against
    };
    if chat.purpose.opener() == Some(Opener::Measures) && records.measures.iter().any(read_back) {
        Depth::Agreed
    } else if records.evidence.iter().any(seen) {
        Depth::Evidenced
    } else {
        Depth::Heard
    }
}

/// Makes the answer of a chat about figures an agreed one, unless another depth than the usual one was chosen.
pub(super) fn agree(
    tx: &Db,
    records: &Records,
    chat: &Conversation,
    now: DateTime<Utc>,
) -> Result<()> {
    let on = ChatTime::of(records, chat).my_date();
    let is_usual = chat.depth == Some(usual_depth(records, chat, on));
    if !is_usual || chat.purpose.opener() != Some(Opener::Measures) {
        return Ok(());
    }
    let agreed = Conversation {
        depth: Some(Depth::Agreed),
        ..chat.clone()
    };
    overwrite(tx, &agreed)?;
    keep_opener(tx, &agreed, on, now)
}

/// Returns a confirmed line as what becomes a record. A name that an earlier line of the same debrief added since
/// `before` is the same record.
fn heard<'a>(
    (before, records): (&Records, &'a Records),
    chat: &Conversation,
    finding: &Finding,
    line: &'a DebriefLine,
    (today, order): (NaiveDate, DateOrder),
    now: DateTime<Utc>,
) -> Heard<'a> {
    let kind = OfferKind::of_finding(finding.kind);
    let reader = reader_of(records, chat, today, order);
    let (read, _) = reader.parts_of(records, chat.unit_id, kind, &finding.text);
    let mut read = named(read, line.name.as_deref());
    // Nobody is told by a day that is over.
    let tell_by = read.parts.tell_by.filter(|by| *by >= today);
    read.parts.tell_by = line.due.or(tell_by);
    let mut same_as = line.same_as.clone().unwrap_or_default();
    same_as.extend(added_by_lines(before, records, chat.unit_id, kind, &read));
    Heard {
        records,
        unit_id: chat.unit_id,
        leader_id: chat.leader_id,
        conversation_id: Some(chat.id),
        finding_id: Some(finding.id),
        on: finding.said_on,
        kind,
        read,
        same_as,
        now,
    }
}

enum Row {
    Promise(Promise),
    Finding(Finding),
}

/// Returns what a confirmed line becomes; `on` is my date of the chat.
fn row_of(
    line: &DebriefLine,
    chat: &Conversation,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Row> {
    let text = validate::text("text", &line.text)?;
    if let Some(due) = line.due {
        validate::date("due", due)?;
    }
    match (line.owed_by, line.finding) {
        (Some(owed_by), _) => Ok(Row::Promise(Promise {
            conversation_id: Some(chat.id),
            due: line.due,
            ..Promise::draft(
                Id::at(now),
                (chat.leader_id, chat.unit_id),
                owed_by,
                text,
                on,
            )
        })),
        (None, Some(kind)) => Ok(Row::Finding(Finding {
            id: Id::at(now),
            seen: 0,
            leader_id: chat.leader_id,
            unit_id: chat.unit_id,
            conversation_id: chat.id,
            kind,
            text,
            said_on: on,
            closed_on: None,
            stays_note: false,
            quotable_on: None,
        })),
        (None, None) => Err(Error::invalid(
            "finding",
            "Say whether this is a promise or a finding.",
        )),
    }
}
