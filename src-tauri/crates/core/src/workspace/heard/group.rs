//! A line about what a group can do, what holds it back, and what few of it know.

use super::Heard;
use crate::{
    Result,
    conversations::debrief::PartKind,
    matching::key,
    model::{Cause, Challenge, ChallengeKind, KnowHow, Skill, SkillNeed, Target, TransferWay},
    store::{
        Db,
        row::{get, insert, overwrite},
    },
};

/// The longest name of a skill, in characters.
const SKILL: usize = 60;
/// The longest name of a challenge, in characters.
const CHALLENGE: usize = 90;
/// The longest text for what somebody knows, in characters.
const WHAT: usize = 300;

impl Heard<'_> {
    pub(super) fn skill(&self, db: &Db) -> Result<bool> {
        let same = self.same_as.iter().find_map(|thing| thing.skill());
        let skill_id = match same {
            Some(id) => {
                let mut skill: Skill = get(db, id)?;
                if self.is_named(SKILL) && self.is_another_name(&skill) {
                    skill.also_called = match skill.also_called.as_str() {
                        "" => self.name().to_owned(),
                        names => format!("{names}|{}", self.name()),
                    };
                    overwrite(db, &skill)?;
                }
                id
            }
            None if self.is_named(SKILL) => {
                let skill = Skill {
                    id: self.id(),
                    seen: 0,
                    name: self.name().to_owned(),
                    say_as: String::new(),
                    also_called: String::new(),
                    closed_on: None,
                };
                insert(db, &skill)?;
                skill.id
            }
            None => return Ok(false),
        };
        let role = self.parts().role.clone();
        let here = |need: &&SkillNeed| need.skill_id == skill_id && need.unit_id == self.unit_id;
        let needs: Vec<&SkillNeed> = self.records.skill_needs.iter().filter(here).collect();
        let known = match (&role, needs.as_slice()) {
            (None, [one]) => Some(*one),
            (role, all) => {
                let role = role.as_deref().unwrap_or_default();
                all.iter().copied().find(|need| need.role == role)
            }
        };
        let mut need = known.cloned().unwrap_or(SkillNeed {
            id: self.id(),
            seen: 0,
            skill_id,
            unit_id: self.unit_id,
            role: role.unwrap_or_default(),
            now: None,
            need_now: None,
            need_next: None,
            able: None,
            of: None,
            people: None,
            by: None,
            by_label: String::new(),
            nice: false,
            private: self.is_private(),
            closed_on: None,
        });
        self.add_to_need(&mut need);
        match known {
            None => insert(db, &need)?,
            Some(before) if *before != need => overwrite(db, &need)?,
            Some(_) => {}
        }
        self.evidence(db, Target::Need(need.id))?;
        Ok(true)
    }

    fn is_another_name(&self, skill: &Skill) -> bool {
        let typed = key(self.name());
        let mut names = skill.also_called.split('|').chain([skill.name.as_str()]);
        !self.name().contains('|') && names.all(|name| key(name) != typed)
    }

    fn add_to_need(&self, need: &mut SkillNeed) {
        let parts = self.parts();
        need.now = parts.now.or(need.now);
        need.need_now = parts.need_now.or(need.need_now);
        need.need_next = parts.need_next.or(need.need_next);
        if parts.of.is_some() {
            (need.able, need.of) = (parts.able, parts.of);
        }
        need.people = parts.people.or(need.people);
        if let Some(by) = parts.by {
            need.by = Some(by);
            need.by_label = parts.by_label.clone().unwrap_or_default();
        }
        need.nice = parts.nice.unwrap_or(need.nice);
        need.closed_on = None;
    }

    pub(super) fn challenge(&self, db: &Db) -> Result<bool> {
        let same = self.same_as.iter().find_map(|thing| thing.challenge());
        if same.is_none() && !self.is_named(CHALLENGE) {
            return Ok(false);
        }
        let known: Option<Challenge> = same.map(|id| get(db, id)).transpose()?;
        let kind = match self.parts().kind {
            Some(PartKind::Challenge(kind)) => kind,
            Some(PartKind::Measure(_)) | None => ChallengeKind::Other,
        };
        let mut challenge = known.clone().unwrap_or_else(|| Challenge {
            id: self.id(),
            seen: 0,
            unit_id: self.unit_id,
            leader_id: None,
            name: self.name().to_owned(),
            say_as: String::new(),
            kind,
            severity: 2,
            horizon: None,
            horizon_label: String::new(),
            able: None,
            of: None,
            cause: Cause::Unknown,
            not_ours_on: None,
            not_ours_told: None,
            private: self.is_private() || kind == ChallengeKind::Knowledge,
            closed_on: None,
        });
        let parts = self.parts();
        challenge.severity = parts.severity.unwrap_or(challenge.severity);
        if let Some(horizon) = parts.horizon {
            challenge.horizon = Some(horizon);
            challenge.horizon_label = parts.horizon_label.clone().unwrap_or_default();
        }
        if parts.of.is_some() {
            (challenge.able, challenge.of) = (parts.able, parts.of);
        }
        match known {
            None => insert(db, &challenge)?,
            Some(before) if before != challenge => overwrite(db, &challenge)?,
            Some(_) => {}
        }
        self.evidence(db, Target::Challenge(challenge.id))?;
        Ok(true)
    }

    pub(super) fn know_how(&self, db: &Db) -> Result<bool> {
        let same = self.same_as.iter().find_map(|thing| thing.know_how());
        if same.is_none() && !self.is_named(WHAT) {
            return Ok(false);
        }
        let known: Option<KnowHow> = same.map(|id| get(db, id)).transpose()?;
        let mut know_how = known.clone().unwrap_or_else(|| KnowHow {
            id: self.id(),
            seen: 0,
            unit_id: self.unit_id,
            role: String::new(),
            what: self.name().to_owned(),
            holders: None,
            leaving: None,
            of: None,
            others: 0,
            first_leaves: None,
            last_leaves: None,
            way: TransferWay::None,
            weeks: 0,
            plan: String::new(),
            solution_id: None,
            challenge_id: None,
            started_on: None,
            checked_on: None,
            safe_on: None,
            private: true,
        });
        self.add_to_know_how(&mut know_how);
        match known {
            None => insert(db, &know_how)?,
            Some(before) if before != know_how => overwrite(db, &know_how)?,
            Some(_) => {}
        }
        self.evidence(db, Target::KnowHow(know_how.id))?;
        Ok(true)
    }

    fn add_to_know_how(&self, know_how: &mut KnowHow) {
        let parts = self.parts();
        super::fill(&mut know_how.role, parts.role.as_deref());
        know_how.holders = parts.holders.or(know_how.holders);
        if parts.of.is_some() {
            (know_how.leaving, know_how.of) = (parts.leaving, parts.of);
        }
        know_how.first_leaves = parts.first_leaves.or(know_how.first_leaves);
        know_how.last_leaves = parts.last_leaves.or(know_how.last_leaves);
        if let (Some(first), Some(last)) = (know_how.first_leaves, know_how.last_leaves)
            && last < first
        {
            (know_how.first_leaves, know_how.last_leaves) = (Some(last), Some(first));
        }
        if let Some(way) = parts.way.filter(|way| *way != know_how.way) {
            know_how.way = way;
            know_how.weeks = way.usual_weeks();
        }
    }
}
