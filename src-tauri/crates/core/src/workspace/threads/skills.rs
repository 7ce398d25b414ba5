//! Skills and needs that are added, and two skills that are one.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::joined::{Heard, Joins, NewTie, With, stays_private, trimmed};
use crate::{
    Error, Id, Records, Result, Workspace,
    changes::{Label, LabelCode, Written},
    model::{OrNotFound, Skill, SkillNeed, Target, Tie, Unit, validate},
    skills::filled,
    store::{
        Db,
        row::{delete, overwrite},
    },
    ties,
};

/// A skill to be added, without a need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewSkill {
    pub name: String,
    pub say_as: Option<String>,
    /// Other names, separated by `|`.
    pub also_called: Option<String>,
    pub joins: Option<Joins>,
}

/// A need to be added, of a skill that is there or of a new one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewNeed {
    /// The skill; else `skill_name` names a new one.
    pub skill_id: Option<Id<Skill>>,
    pub skill_name: Option<String>,
    pub unit_id: Id<Unit>,
    pub role: Option<String>,
    pub now: Option<u8>,
    pub need_now: Option<u8>,
    pub need_next: Option<u8>,
    pub able: Option<u32>,
    pub of: Option<u32>,
    pub people: Option<u32>,
    pub by: Option<NaiveDate>,
    pub by_label: Option<String>,
    pub nice: Option<bool>,
    /// If left out, what was only said stays with me.
    pub private: Option<bool>,
    pub heard: Option<Heard>,
    /// What the skill belongs to.
    pub joins: Option<Joins>,
}

/// A skill that becomes part of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergeSkills {
    /// The one that goes; its name stays as another name.
    pub skill_id: Id<Skill>,
    /// The one that stays.
    pub into_id: Id<Skill>,
}

impl Workspace {
    pub fn add_skill(
        &mut self,
        new: NewSkill,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Skill>> {
        let skill = Skill {
            say_as: trimmed(new.say_as),
            also_called: trimmed(new.also_called),
            ..new_skill(&new.name, now)
        };
        let joins = new.joins.unwrap_or_default();
        let with = With {
            ties: joins.ties(&NewTie::skill(skill.id), today, now),
            ..With::default()
        };
        self.add_with(skill, &with, now)
    }

    /// Adds a need, with its skill where that is new.
    pub fn add_need(
        &mut self,
        new: NewNeed,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<SkillNeed>> {
        let records = self.records()?;
        let mut skills = Vec::new();
        let skill_id = match (new.skill_id, new.skill_name.as_deref()) {
            (Some(id), _) => id,
            (None, Some(name)) => {
                let name = validate::name("skillName", name)?;
                let same = |skill: &&Skill| skill.name.eq_ignore_ascii_case(&name);
                if let Some(known) = records.skills.iter().find(same) {
                    known.id
                } else {
                    let skill = new_skill(&name, now);
                    let id = skill.id;
                    skills.push(skill);
                    id
                }
            }
            (None, None) => {
                return Err(Error::invalid("skillName", "Name the skill."));
            }
        };
        let need = SkillNeed {
            id: Id::at(now),
            seen: 0,
            skill_id,
            unit_id: new.unit_id,
            role: trimmed(new.role),
            now: new.now,
            need_now: new.need_now,
            need_next: new.need_next,
            able: new.able,
            of: new.of,
            people: new.people,
            by: new.by,
            by_label: trimmed(new.by_label),
            nice: new.nice.unwrap_or(false),
            private: new
                .private
                .unwrap_or_else(|| stays_private(new.heard.as_ref())),
            closed_on: None,
        };
        let own = NewTie::skill(skill_id);
        let target = Target::Need(need.id);
        let mut with = self.with(new.joins, own, new.heard, target, (today, now))?;
        with.skills = skills;
        self.add_with(need, &with, now)
    }

    /// Merges a skill into another, in one change: needs, ties and evidence move, and the name is kept as another
    /// name.
    pub fn merge_skills(
        &mut self,
        merge: MergeSkills,
        now: DateTime<Utc>,
    ) -> Result<Written<Skill>> {
        if merge.skill_id == merge.into_id {
            return Err(Error::invalid("intoId", "Choose another skill."));
        }
        let records = self.records()?;
        let gone = records.skill(merge.skill_id).or_not_found("skill")?;
        let mut stays = records.skill(merge.into_id).or_not_found("skill")?.clone();
        stays.also_called = names(&stays, gone).join("|");
        let label = Label::new(LabelCode::SkillsMerged, &stays.name);
        self.write(&label, now, |tx| {
            overwrite(tx, &stays)?;
            move_needs(tx, &records, merge)?;
            move_ties(tx, &records, merge)?;
            delete(tx, merge.skill_id)?;
            Ok(merge.into_id)
        })
    }
}

/// Returns a skill that has only a name.
fn new_skill(name: &str, now: DateTime<Utc>) -> Skill {
    Skill {
        id: Id::at(now),
        seen: 0,
        name: name.to_owned(),
        say_as: String::new(),
        also_called: String::new(),
        closed_on: None,
    }
}

/// Returns the other names of both, and the name of the one that goes.
fn names(stays: &Skill, gone: &Skill) -> Vec<String> {
    let known = stays.also_called.split('|');
    let new = [gone.name.as_str()];
    let mut names: Vec<String> = Vec::new();
    for name in known.chain(new).chain(gone.also_called.split('|')) {
        let name = name.trim();
        let is_known = |other: &String| other.eq_ignore_ascii_case(name);
        if !name.is_empty()
            && !name.eq_ignore_ascii_case(&stays.name)
            && !names.iter().any(is_known)
        {
            names.push(name.to_owned());
        }
    }
    names
}

/// Moves needs. Where the same group has a need of both, what that of the other leaves open is filled.
fn move_needs(tx: &Db, records: &Records, merge: MergeSkills) -> Result<()> {
    let of = |skill| {
        let needs = records.skill_needs.iter();
        needs.filter(move |need| need.skill_id == skill)
    };
    for need in of(merge.skill_id) {
        let same = of(merge.into_id)
            .find(|other| other.unit_id == need.unit_id && other.role == need.role);
        let Some(same) = same else {
            let mut moved = need.clone();
            moved.skill_id = merge.into_id;
            overwrite(tx, &moved)?;
            continue;
        };
        overwrite(tx, &filled(same, need))?;
        let of_need = Target::Need(need.id);
        for row in records.evidence.iter().filter(|row| row.target == of_need) {
            let mut moved = row.clone();
            moved.target = Target::Need(same.id);
            overwrite(tx, &moved)?;
        }
        delete(tx, need.id)?;
    }
    Ok(())
}

/// Moves ties; those that are there already go with the skill.
fn move_ties(tx: &Db, records: &Records, merge: MergeSkills) -> Result<()> {
    let of_gone = |tie: &&Tie| tie.skill_id == Some(merge.skill_id);
    for tie in records.ties.iter().filter(of_gone) {
        let mut moved = tie.clone();
        moved.skill_id = Some(merge.into_id);
        let ends = ties::ends(&moved);
        if !records.ties.iter().any(|known| ties::ends(known) == ends) {
            overwrite(tx, &moved)?;
        }
    }
    Ok(())
}
