//! What a line becomes: one place for debriefs, quick capture, the palette and lines that wait for their place.
//!
//! A line is kept as a finding where it was said in a chat. A line of a kind with a record makes that record as well,
//! or adds to the one that a person says it is, with evidence for it.
//!
//! Saving reads the confirmed text again, so that no request carries its parts. Each line is a change set, and all
//! of them are one transaction (`steps`), so that Undo takes lines back one by one. A remark that is captured
//! outside of a debrief gets a chat in passing, because findings belong to chats.

mod aims;
mod feedback;
mod figures;
mod group;
mod ideas;
mod links;
mod steps;

use chrono::{DateTime, NaiveDate, Utc};

pub(super) use steps::Step;

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    calendar::Span,
    changes::{Label, LabelCode, Written},
    conversations::{
        debrief::{DateOrder, LineParts, OfferKind, Parts, Reader},
        shareable::is_document,
    },
    matching::Thing,
    model::{
        Confidence, Conversation, ConversationState, Evidence, Finding, FindingKind, Leader,
        OrNotFound, Purpose, SensitiveMark, Target, Unit, validate,
    },
    rhythm::Rhythm,
    store::{
        Db,
        row::{get, insert, overwrite},
    },
};

/// A line that becomes a record, and where it was said.
pub(super) struct Heard<'a> {
    pub(super) records: &'a Records,
    pub(super) unit_id: Id<Unit>,
    pub(super) leader_id: Id<Leader>,
    pub(super) conversation_id: Option<Id<Conversation>>,
    pub(super) finding_id: Option<Id<Finding>>,
    /// The day it was said.
    pub(super) on: NaiveDate,
    pub(super) kind: OfferKind,
    pub(super) read: LineParts,
    /// The records that it is about, as a person said.
    pub(super) same_as: Vec<Thing>,
    pub(super) now: DateTime<Utc>,
}

impl Heard<'_> {
    /// Adds what comes of the line; whether it became a record. It does not where its name is too long, or where its
    /// links do not fit the chain.
    pub(super) fn write(&self, db: &Db) -> Result<bool> {
        match self.kind {
            OfferKind::Measure => self.measure(db),
            OfferKind::Link => self.links(db),
            OfferKind::Skill => self.skill(db),
            OfferKind::Challenge => self.challenge(db),
            OfferKind::KnowHow => self.know_how(db),
            OfferKind::Idea => self.idea(db),
            OfferKind::Plan => self.plan(db),
            OfferKind::Feedback => self.feedback(db),
            OfferKind::Change => self.change(db),
            OfferKind::Told => self.told(db),
            OfferKind::Together => self.aim(db),
            OfferKind::IOwe | OfferKind::TheyOwe | OfferKind::Pressing | OfferKind::Quote => {
                Ok(false)
            }
        }
    }

    /// Returns whether it becomes a record that is seen in a document.
    pub(in crate::workspace) fn is_seen(&self) -> bool {
        let becomes_record = matches!(
            self.kind,
            OfferKind::Measure
                | OfferKind::Link
                | OfferKind::Skill
                | OfferKind::Challenge
                | OfferKind::KnowHow
                | OfferKind::Idea
        );
        becomes_record && self.grade() == Confidence::Seen
    }

    const fn parts(&self) -> &Parts {
        &self.read.parts
    }

    fn name(&self) -> &str {
        self.read.name.trim()
    }

    /// Returns whether the name has at most so many characters.
    fn is_named(&self, most: usize) -> bool {
        !self.name().is_empty() && self.name().chars().nth(most).is_none()
    }

    fn grade(&self) -> Confidence {
        self.parts().grade.unwrap_or(Confidence::Said)
    }

    /// Returns whether what is made of it must stay with me at first: all but what was seen in a document.
    fn is_private(&self) -> bool {
        self.grade() != Confidence::Seen
    }

    /// Returns the document that it names; talk is no source.
    fn document(&self) -> &str {
        let source = self.parts().source.as_deref().unwrap_or_default();
        if is_document(source) { source } else { "" }
    }

    /// Returns whether a figure must not be kept: it was said in the quiet time before results, and no document
    /// shows it.
    fn is_unpublished(&self) -> bool {
        if !self.document().is_empty() {
            return false;
        }
        let day = Span {
            first: self.on,
            last: self.on,
        };
        let happenings = Rhythm::new(self.records, day).felt_by_unit(Some(self.unit_id), day);
        happenings
            .iter()
            .any(|one| one.entry.mark == Some(SensitiveMark::QuietTime))
    }

    fn id<R>(&self) -> Id<R> {
        Id::at(self.now)
    }

    /// Adds the evidence that the line is.
    fn evidence(&self, db: &Db, target: Target) -> Result<()> {
        insert(
            db,
            &Evidence {
                id: self.id(),
                seen: 0,
                target,
                on: self.on,
                grade: self.grade(),
                source: self.document().to_owned(),
                leader_id: Some(self.leader_id),
                conversation_id: self.conversation_id,
                finding_id: self.finding_id,
                text: self.read.also.join(", "),
                against: false,
                private: self.is_private(),
            },
        )
    }
}

/// A line that is typed without a debrief.
pub struct CapturedLine<'a> {
    /// Who said it.
    pub leader_id: Id<Leader>,
    pub kind: OfferKind,
    /// What it says, without the word for its kind.
    pub text: &'a str,
    /// What the record is called, where not as it is read.
    pub name: Option<&'a str>,
    /// The records that it is about.
    pub same_as: &'a [Thing],
}

impl Workspace {
    /// Makes a record of a line that a leader said today outside of a chat. There is no finding for it: findings
    /// belong to chats. A remark about our work is one, so that a chat in passing is noted with it.
    pub fn capture(
        &mut self,
        line: &CapturedLine<'_>,
        order: DateOrder,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Leader>> {
        let records = self.records()?;
        let leader = records.leader(line.leader_id).or_not_found("leader")?;
        let unit = leader.unit_id;
        let reader = Reader::new(&records, Some(leader), Some(unit), today, order);
        let (read, _) = reader.parts_of(&records, unit, line.kind, line.text);
        let remark = (line.kind == OfferKind::Feedback)
            .then(|| said_in_passing(&records, leader, line.text, today, now));
        let heard = Heard {
            records: &records,
            unit_id: unit,
            leader_id: leader.id,
            conversation_id: remark.as_ref().map(|(chat, _)| chat.id),
            finding_id: remark.as_ref().map(|(_, finding)| finding.id),
            on: today,
            kind: line.kind,
            read: named(read, line.name),
            same_as: line.same_as.to_vec(),
            now,
        };
        let label = Label::new(LabelCode::LineCaptured, &heard.read.name);
        self.write(&label, now, |db| {
            if let Some((chat, finding)) = &remark {
                insert(db, chat)?;
                insert(db, finding)?;
            }
            if heard.write(db)? {
                return Ok(heard.leader_id);
            }
            Err(no_record())
        })
    }

    /// Makes a record of a finding that waits for its place.
    pub fn place_finding(
        &mut self,
        id: Id<Finding>,
        name: Option<&str>,
        same_as: &[Thing],
        order: DateOrder,
        now: DateTime<Utc>,
    ) -> Result<Written<Finding>> {
        let records = self.records()?;
        let mut finding: Finding = get(&self.db, id)?;
        let leader = records.leader(finding.leader_id);
        let (unit, on) = (finding.unit_id, finding.said_on);
        let kind = OfferKind::of_finding(finding.kind);
        let reader = Reader::new(&records, leader, Some(unit), on, order);
        let (read, _) = reader.parts_of(&records, unit, kind, &finding.text);
        let heard = Heard {
            records: &records,
            unit_id: unit,
            leader_id: finding.leader_id,
            conversation_id: Some(finding.conversation_id),
            finding_id: Some(id),
            on,
            kind,
            read: named(read, name),
            same_as: same_as.to_vec(),
            now,
        };
        let label = Label::new(LabelCode::FindingPlaced, &heard.read.name);
        finding.stays_note = false;
        self.write(&label, now, |db| {
            if !heard.write(db)? {
                return Err(no_record());
            }
            overwrite(db, &finding)?;
            Ok(id)
        })
    }

    /// Leaves a finding as a note: it waits for no place any more.
    pub fn leave_as_note(
        &mut self,
        id: Id<Finding>,
        now: DateTime<Utc>,
    ) -> Result<Written<Finding>> {
        let mut finding: Finding = get(&self.db, id)?;
        finding.stays_note = true;
        let label = Label::new(LabelCode::FindingLeftAsNote, &finding.text);
        self.write(&label, now, |db| {
            overwrite(db, &finding)?;
            Ok(id)
        })
    }
}

/// Returns a chat in passing of today, and the remark that was made in it.
fn said_in_passing(
    records: &Records,
    leader: &Leader,
    text: &str,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> (Conversation, Finding) {
    let zone = &records.me.zone;
    let chat = Conversation {
        state: ConversationState::Held,
        debrief: text.to_owned(),
        debriefed_on: Some(today),
        ..Conversation::draft(Id::at(now), leader, Purpose::InPassing, today, zone)
    };
    let finding = Finding {
        id: Id::at(now),
        seen: 0,
        leader_id: leader.id,
        unit_id: leader.unit_id,
        conversation_id: chat.id,
        kind: FindingKind::Feedback,
        text: text.to_owned(),
        said_on: today,
        closed_on: None,
        stays_note: false,
        quotable_on: None,
    };
    (chat, finding)
}

/// Returns what was read, under the name that a person gave it.
pub(super) fn named(mut read: LineParts, name: Option<&str>) -> LineParts {
    if let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) {
        name.clone_into(&mut read.name);
    }
    read
}

fn no_record() -> Error {
    Error::invalid(
        "name",
        "Nothing can be made of this line as it is. Give it a shorter name.",
    )
}

/// Puts a text into a field that is empty.
fn fill(field: &mut String, text: Option<&str>) {
    if field.is_empty()
        && let Some(text) = text
    {
        text.clone_into(field);
    }
}

fn validated(text: &str) -> Result<String> {
    validate::text("text", text)
}
