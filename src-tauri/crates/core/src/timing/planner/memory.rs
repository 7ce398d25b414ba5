//! What was proposed before: a day stays while nothing changes, and what changed is said.

use crate::model::ProposedDay;
use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Id,
    calendar::{monday_of, weeks_after},
    model::{ConversationState, Leader},
};

use super::{
    super::{
        day::{Question, Verdict},
        outlook::{Outlook, Seen},
        reasons::Code,
    },
    gave_way::{GaveWay, GaveWayTo},
    proposal::{Proposal, ProposedSlot},
};

/// Weeks after which a proposal is forgotten.
const WEEKS: i64 = 4;

/// Returns the newest proposal for a leader, among those of weeks before `week` where one is given.
/// A chat since then has answered it.
pub(super) fn newest<'a>(
    outlook: &Outlook<'a>,
    seen: &Seen<'a>,
    before: Option<NaiveDate>,
) -> Option<&'a ProposedDay> {
    let theirs = &seen.theirs;
    let days = outlook.records().proposed_days.iter();
    let newest = days
        .filter(|day| day.leader_id == theirs.leader.id)
        .filter(|day| before.is_none_or(|week| day.week < week))
        .max_by_key(|day| day.week)?;
    let answered = theirs.chats.iter().any(|time| {
        let counts = match time.chat().state {
            ConversationState::Planned | ConversationState::Asked | ConversationState::Held => true,
            ConversationState::Missed | ConversationState::Cancelled => false,
        };
        counts && time.my_date() >= newest.week
    });
    (!answered).then_some(newest)
}

/// Returns what became of the day that was proposed before this week, where the plan has another or none.
pub(super) fn moved(
    outlook: &Outlook<'_>,
    leader: Id<Leader>,
    plan: &[ProposedSlot],
) -> Option<GaveWay> {
    let seen = outlook.seen(leader)?;
    let before = newest(outlook, &seen, Some(monday_of(outlook.today())))?;
    let mine = plan.iter().find(|slot| slot.leader_id == leader);
    if mine.is_some_and(|slot| slot.slot.date == before.date) {
        return None;
    }
    Some(GaveWay {
        date: before.date,
        to: why_not(outlook, &seen, before, plan),
    })
}

fn why_not<'a>(
    outlook: &Outlook<'a>,
    seen: &Seen<'a>,
    before: &ProposedDay,
    plan: &[ProposedSlot],
) -> GaveWayTo {
    if before.date < outlook.today() {
        return GaveWayTo::Reason(Code::Past.into());
    }
    let (day, _) = outlook.judged(seen, before.date, &Question::default());
    let worse = day.verdict == Verdict::Avoid || (before.good && day.verdict != Verdict::Good);
    let against = day.reasons.iter().find(|reason| reason.weight < 0);
    if worse && let Some(reason) = against {
        return GaveWayTo::Reason(reason.clone());
    }
    let instead = plan
        .iter()
        .filter(|slot| slot.leader_id != seen.theirs.leader.id && slot.my_date == before.date)
        .map(|slot| slot.who.clone());
    GaveWayTo::Others(instead.collect())
}

impl Proposal {
    /// Returns what changes in what is remembered of proposals: the days to write, and those to forget.
    pub fn to_remember(
        &self,
        known: &[ProposedDay],
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> (Vec<ProposedDay>, Vec<Id<ProposedDay>>) {
        let week = monday_of(today);
        let oldest = weeks_after(week, -WEEKS);
        let old = known
            .iter()
            .filter(|day| day.week < oldest)
            .map(|day| day.id)
            .collect();
        let changed = self.slots.iter().filter_map(|proposed| {
            let leader_id = proposed.leader_id;
            let same = known
                .iter()
                .find(|day| day.leader_id == leader_id && day.week == week);
            let day = ProposedDay {
                id: same.map_or_else(|| Id::at(now), |same| same.id),
                seen: 0,
                week,
                leader_id,
                date: proposed.slot.date,
                good: proposed.slot.verdict == Verdict::Good,
            };
            (same != Some(&day)).then_some(day)
        });
        (changed.collect(), old)
    }
}
