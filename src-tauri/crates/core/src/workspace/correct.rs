//! Correcting a reason: what was wrong about a leader's days becomes a preference, a felt load or a
//! number of mine, in one change.

use chrono::{DateTime, Utc};

use super::{
    Workspace,
    felt::{feel, feel_as_filed},
};
use crate::{
    Error, Id, Records, Result,
    calendar::Weekday,
    changes::{Changes, Label, LabelCode},
    english::days,
    model::{Entry, Leader, Load, Me, OrNotFound, Preference, Scope, WorkedDay, WorkedHoliday},
    store::{
        Db,
        row::{get, insert, overwrite},
        settings,
    },
    timing::Correction,
};

impl Workspace {
    /// Puts right what a reason said about the days of a leader.
    pub fn correct(
        &mut self,
        leader_id: Id<Leader>,
        correction: &Correction,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let mut leader: Leader = get(&self.db, leader_id)?;
        let (code, what) = said(&records, &leader, correction)?;
        let label = Label::new(code, &what);
        let ((), changes) = self.transact(&label, now, |tx| match correction {
            Correction::WeekdaySuits { .. }
            | Correction::WeekdayIsOrdinary { .. }
            | Correction::AnyTime { .. }
            | Correction::UsualNotice => {
                taste(&mut leader, correction);
                overwrite(tx, &leader)
            }
            Correction::Feels {
                entry_id,
                scope,
                load,
            } => {
                feel(tx, &records, *entry_id, *scope, *load, now)?;
                if matches!(scope, Scope::Unit(_)) {
                    // What the leader said alone would hide what is said of the unit.
                    feel_as_filed(tx, &records, *entry_id, Scope::Leader(leader_id))?;
                }
                Ok(())
            }
            Correction::WorksOn { name } => insert(
                tx,
                &WorkedHoliday {
                    id: Id::at(now),
                    seen: 0,
                    leader_id,
                    name: name.trim().to_owned(),
                },
            ),
            Correction::WorksDay { date } => insert(
                tx,
                &WorkedDay {
                    id: Id::at(now),
                    seen: 0,
                    unit_id: None,
                    leader_id: Some(leader_id),
                    date: *date,
                    note: String::new(),
                },
            ),
            Correction::PerDay { chats } => keep_room(tx, &records, *chats, records.me.per_week),
            Correction::PerWeek { chats } => keep_room(tx, &records, records.me.per_day, *chats),
        })?;
        Ok(changes)
    }
}

fn keep_room(tx: &Db, records: &Records, per_day: u16, per_week: u16) -> Result<()> {
    let me = Me {
        per_day,
        per_week,
        ..records.me.clone()
    };
    settings::keep_me(tx, &me)
}

/// Changes what suits the leader.
fn taste(leader: &mut Leader, correction: &Correction) {
    let timed = |taste: &Preference| taste.from.is_some() || taste.to.is_some();
    match correction {
        Correction::WeekdaySuits { weekday } => leader
            .dislikes
            .retain(|taste| taste.weekday != Some(*weekday) || timed(taste)),
        Correction::WeekdayIsOrdinary { weekday } => {
            leader.likes.retain(|taste| taste.weekday != Some(*weekday));
        }
        Correction::AnyTime { weekday } => {
            leader.likes = leader
                .likes
                .iter()
                .flat_map(|taste| without_times(*taste, *weekday))
                .collect();
        }
        Correction::UsualNotice => leader.notice_days = None,
        Correction::Feels { .. }
        | Correction::WorksOn { .. }
        | Correction::WorksDay { .. }
        | Correction::PerDay { .. }
        | Correction::PerWeek { .. } => {}
    }
}

/// Returns what is left of a liked moment where any time of one weekday suits: the weekday stays
/// liked, and times on all days stay on the others.
fn without_times(taste: Preference, weekday: Weekday) -> Vec<Preference> {
    let timed = taste.from.is_some() || taste.to.is_some();
    match taste.weekday {
        Some(day) if day == weekday && timed => vec![Preference {
            weekday: Some(day),
            from: None,
            to: None,
        }],
        None if timed => Weekday::ALL
            .into_iter()
            .filter(|day| *day != weekday)
            .map(|day| Preference {
                weekday: Some(day),
                ..taste
            })
            .collect(),
        Some(_) | None => vec![taste],
    }
}

/// Returns what the history and the toast say about a correction.
fn said(
    records: &Records,
    leader: &Leader,
    correction: &Correction,
) -> Result<(LabelCode, String)> {
    let who = &leader.role;
    Ok(match correction {
        Correction::WeekdaySuits { weekday } => (
            LabelCode::TimingCorrected,
            format!("{}s are fine for {who}", weekday.name()),
        ),
        Correction::WeekdayIsOrdinary { weekday } => (
            LabelCode::TimingCorrected,
            format!("{}s are like other days for {who}", weekday.name()),
        ),
        Correction::AnyTime { weekday } => (
            LabelCode::TimingCorrected,
            format!("any time on a {} is fine for {who}", weekday.name()),
        ),
        Correction::UsualNotice => (
            LabelCode::TimingCorrected,
            format!("the usual notice is enough for {who}"),
        ),
        Correction::WorksOn { name } if name.trim().is_empty() => {
            return Err(Error::invalid("name", "Say which holiday."));
        }
        Correction::WorksOn { name } => (
            LabelCode::TimingCorrected,
            format!("{name} is a working day for {who}"),
        ),
        Correction::WorksDay { date } => (
            LabelCode::TimingCorrected,
            format!("{who} works on {}", days::dated(*date)),
        ),
        Correction::Feels {
            entry_id,
            scope,
            load,
        } => {
            let entry: &Entry = records.entry(*entry_id).or_not_found("entry")?;
            let whom = match scope {
                Scope::Unit(id) => records.unit(*id).or_not_found("unit")?.name.clone(),
                Scope::Leader(id) => records.leader(*id).or_not_found("leader")?.role.clone(),
                Scope::Company => {
                    return Err(Error::invalid(
                        "scope",
                        "Choose the unit or leader this applies to.",
                    ));
                }
            };
            let how = match load {
                None => "does not touch",
                Some(Load::Open) => "is an open time for",
                Some(Load::Normal) => "is an ordinary time for",
                Some(Load::Busy) => "is busy for",
                Some(Load::Critical) => "is critical for",
            };
            (
                LabelCode::TimingCorrected,
                format!("{} {how} {whom}", entry.name),
            )
        }
        Correction::PerDay { chats } => (LabelCode::RoomCorrected, format!("{chats} a day")),
        Correction::PerWeek { chats } => (LabelCode::RoomCorrected, format!("{chats} a week")),
    })
}
