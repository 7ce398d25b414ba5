//! Two units become one: the one that stays gets everything, and what both have is settled.
//!
//! Ended placements and the fiscal calendar stay with the archived unit, because they tell what was.

mod rhythm;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::{Plan, active_unit, codes::PlanCode, place, valid_day};
use crate::{
    Error, Id, Records, Result,
    matching::matches,
    model::{
        Fact, Leader, Target, Term, Unit,
        validate::{self, LINE, NAME, SHORT},
    },
    rhythm::home_of_unit,
    skills::filled,
};

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct MergeUnits {
    /// The unit that goes; it is archived.
    pub unit_id: Id<Unit>,
    /// The unit that stays.
    pub into_id: Id<Unit>,
    /// The first day of the merged unit.
    pub on: NaiveDate,
    /// What the merged unit is called; as the one that stays if left out.
    pub name: Option<String>,
}

/// Moves the rows of these lists whose unit is the one that goes, and returns how many there were of each.
macro_rules! move_rows {
    ($merge:ident, $($list:ident),+) => {
        [$({
            let (gone, stays) = ($merge.gone.id, $merge.stays.id);
            let rows = $merge.records.$list.iter().filter(|row| row.unit_id == gone);
            let before = $merge.plan.changed.$list.len();
            $merge.plan.changed.$list.extend(rows.cloned().map(|mut row| {
                row.unit_id = stays;
                row
            }));
            $merge.plan.changed.$list.len() - before
        }),+]
    };
}

/// Moves the rows of a list; one whose name is there already is called after its unit as well, in at most so many
/// characters.
macro_rules! move_named {
    ($merge:ident, $list:ident, $name:ident, $most:expr) => {{
        let (gone, stays) = ($merge.gone, $merge.stays.id);
        let is_there = |name: &str| {
            let mut known = $merge
                .records
                .$list
                .iter()
                .filter(|row| row.unit_id == stays);
            known.any(|row| row.$name.to_lowercase() == name.to_lowercase())
        };
        let mut renamed = 0;
        let rows = $merge
            .records
            .$list
            .iter()
            .filter(|row| row.unit_id == gone.id);
        let moved: Vec<_> = rows
            .map(|row| {
                let mut row = row.clone();
                row.unit_id = stays;
                if is_there(&row.$name) {
                    row.$name = with_unit(&row.$name, gone, $most);
                    renamed += 1;
                }
                row
            })
            .collect();
        let count = moved.len();
        $merge.plan.changed.$list.extend(moved);
        (count, renamed)
    }};
}

struct Merge<'r> {
    records: &'r Records,
    gone: &'r Unit,
    stays: &'r Unit,
    plan: Plan,
}

pub(super) fn plan(records: &Records, request: &MergeUnits, now: DateTime<Utc>) -> Result<Plan> {
    valid_day(request.on)?;
    if request.unit_id == request.into_id {
        return Err(Error::invalid("intoId", "Choose another unit."));
    }
    let gone = active_unit(records, request.unit_id, "unitId")?;
    let stays = active_unit(records, request.into_id, "intoId")?;
    let mut merge = Merge {
        records,
        gone,
        stays,
        plan: Plan {
            name: format!("{} into {}", gone.name, stays.name),
            ..Plan::default()
        },
    };
    merge.units(request)?;
    merge.leaders(request.on, now);
    merge.homework();
    merge.rhythm();
    merge.chats();
    merge.chain();
    merge.threads();
    merge.plan.say(PlanCode::CultureStays);
    Ok(merge.plan)
}

/// Returns a name with that of its unit behind it, in at most `most` characters.
fn with_unit(name: &str, unit: &Unit, most: usize) -> String {
    let room = most.saturating_sub(name.chars().count());
    // " (" and ")" are three; a name that is cut leaves a third to the unit.
    let unit = cut(&unit.name, room.max(most / 3).saturating_sub(3));
    let end = format!(" ({unit})");
    let room = most.saturating_sub(end.chars().count());
    format!("{}{end}", cut(name, room))
}

/// Returns a text in at most so many characters.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

impl Merge<'_> {
    fn units(&mut self, request: &MergeUnits) -> Result<()> {
        let mut gone = self.gone.clone();
        gone.archived_on = Some(request.on);
        self.plan.changed.units.push(gone);
        let mut name = self.stays.name.clone();
        if let Some(wanted) = request
            .name
            .as_deref()
            .filter(|name| !name.trim().is_empty())
        {
            let mut stays = self.stays.clone();
            stays.name = validate::name("name", wanted)?;
            name.clone_from(&stays.name);
            self.plan.changed.units.push(stays);
        }
        self.plan.say(PlanCode::UnitArchived {
            unit: self.gone.name.clone(),
            into: name,
        });
        Ok(())
    }

    fn leaders(&mut self, on: NaiveDate, now: DateTime<Utc>) {
        let (mut active, mut archived, mut stay_home) = (0, 0, 0);
        let of_gone = self
            .records
            .leaders
            .iter()
            .filter(|leader| leader.unit_id == self.gone.id);
        for leader in of_gone {
            let mut moved = leader.clone();
            moved.unit_id = self.stays.id;
            stay_home += usize::from(self.keep_holidays(&mut moved));
            if leader.archived_on.is_none() {
                active += 1;
                place(&mut self.plan, self.records, &moved, on, now);
            } else {
                archived += 1;
            }
            self.plan.changed.leaders.push(moved);
        }
        self.plan.say(PlanCode::LeadersJoin {
            leaders: active,
            archived,
            on,
        });
        self.plan.say(PlanCode::HolidaysStay {
            leaders: stay_home,
            unit: self.gone.name.clone(),
        });
    }

    /// Gives a leader who has the public holidays of the unit that goes these as their own, where those of the unit that
    /// stays are others; whether that was so. Where they live does not change.
    fn keep_holidays(&self, leader: &mut Leader) -> bool {
        let (country, subdivision) = home_of_unit(self.records, self.gone.id);
        let has_own = leader.country.as_ref().is_some_and(|it| !it.is_empty());
        let is_same = (country, subdivision) == home_of_unit(self.records, self.stays.id);
        if has_own || is_same || country.is_empty() {
            return false;
        }
        leader.country = Some(country.to_owned());
        leader.subdivision = subdivision.map(str::to_owned);
        true
    }

    fn homework(&mut self) {
        let (gone, stays) = (self.gone, self.stays.id);
        let mut doubled = 0;
        let facts = self.records.facts_of(gone.id);
        let moved: Vec<Fact> = facts
            .map(|fact| {
                let mut moved = fact.clone();
                moved.unit_id = stays;
                let is_same = |other: &Fact| {
                    other.topic == fact.topic
                        && other.leader_id.is_none()
                        && matches(&other.text, &fact.text)
                };
                if fact.leader_id.is_none() && self.records.facts_of(stays).any(is_same) {
                    doubled += 1;
                    moved.text = format!("{}: {}", gone.name, fact.text);
                }
                moved
            })
            .collect();
        self.plan.say(PlanCode::FactsMove {
            facts: moved.len(),
            doubled,
            unit: gone.name.clone(),
        });
        self.plan.changed.facts = moved;
        self.terms();
    }

    /// Moves words. One that both have keeps its meaning; another meaning is added to it.
    fn terms(&mut self) {
        let (mut count, mut doubled) = (0, 0);
        let of = |unit| {
            self.records
                .terms
                .iter()
                .filter(move |term| term.unit_id == unit)
        };
        for term in of(self.gone.id) {
            count += 1;
            let known = of(self.stays.id)
                .find(|other| other.term.to_lowercase() == term.term.to_lowercase());
            let Some(known) = known else {
                let mut moved = term.clone();
                moved.unit_id = self.stays.id;
                self.plan.changed.terms.push(moved);
                continue;
            };
            doubled += 1;
            self.plan.deleted.terms.push(term.clone());
            let place = self
                .plan
                .changed
                .terms
                .iter()
                .position(|row| row.id == known.id);
            let mut both =
                place.map_or_else(|| known.clone(), |at| self.plan.changed.terms.remove(at));
            join_meanings(&mut both, term, self.gone);
            self.plan.changed.terms.push(both);
        }
        self.plan.say(PlanCode::TermsMove {
            terms: count,
            doubled,
        });
    }

    fn chats(&mut self) {
        let merge = self;
        let [chats, findings, asked, promises, aims, _guesses] = move_rows!(
            merge,
            conversations,
            findings,
            openers_asked,
            promises,
            aims,
            guesses
        );
        let open = merge.plan.changed.promises.iter();
        let open = open.filter(|promise| promise.is_open()).count();
        merge.plan.say(PlanCode::CourseGoesOn { asked });
        merge.plan.say(PlanCode::PromisesMove { promises, open });
        merge.plan.say(PlanCode::ChatsMove { chats, findings });
        merge.plan.say(PlanCode::AimsMove { aims });
    }

    fn chain(&mut self) {
        let merge = self;
        // A figure of the unit may be changed already: its entry is gone.
        let published: HashMap<_, _> = std::mem::take(&mut merge.plan.changed.measures)
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let (measures, renamed) = move_named!(merge, measures, name, SHORT);
        let moved = &mut merge.plan.changed.measures;
        for (id, row) in published {
            match moved.iter_mut().find(|measure| measure.id == id) {
                Some(measure) => measure.published = row.published,
                None => moved.push(row),
            }
        }
        let [links] = move_rows!(merge, chain_links);
        merge.plan.say(PlanCode::FiguresMove {
            figures: measures,
            links,
            renamed,
        });
    }

    fn threads(&mut self) {
        let merge = self;
        let (challenges, first) = move_named!(merge, challenges, name, LINE);
        let (know_hows, second) = move_named!(merge, know_hows, what, NAME);
        let (ideas, third) = move_named!(merge, ideas, name, SHORT);
        let (needs, doubled) = merge.needs();
        merge.plan.say(PlanCode::ThreadsMove {
            challenges,
            needs,
            know_hows,
            ideas,
            renamed: first + second + third,
            doubled,
        });
    }

    /// Moves needs. Where the same role needs the same skill in both units, the need that is there is filled.
    fn needs(&mut self) -> (usize, usize) {
        let of = |unit| {
            let needs = self.records.skill_needs.iter();
            needs.filter(move |need| need.unit_id == unit)
        };
        let (mut count, mut doubled) = (0, 0);
        for need in of(self.gone.id) {
            count += 1;
            let same = of(self.stays.id)
                .find(|other| other.skill_id == need.skill_id && other.role == need.role);
            let Some(same) = same else {
                let mut row = need.clone();
                row.unit_id = self.stays.id;
                self.plan.changed.skill_needs.push(row);
                continue;
            };
            doubled += 1;
            self.plan.changed.skill_needs.push(filled(same, need));
            let target = Target::Need(need.id);
            let about = self
                .records
                .evidence
                .iter()
                .filter(|row| row.target == target);
            self.plan.changed.evidence.extend(about.map(|row| {
                let mut row = row.clone();
                row.target = Target::Need(same.id);
                row
            }));
            self.plan.deleted.skill_needs.push(need.clone());
        }
        (count, doubled)
    }
}

fn join_meanings(term: &mut Term, other: &Term, unit: &Unit) {
    if term.meaning.is_empty() {
        term.meaning.clone_from(&other.meaning);
    } else if !other.meaning.is_empty() && other.meaning != term.meaning {
        term.meaning = format!("{}; {}: {}", term.meaning, unit.name, other.meaning);
    }
    if term.instead_of.is_empty() {
        term.instead_of.clone_from(&other.instead_of);
    }
    term.heard_on = term.heard_on.max(other.heard_on);
}
