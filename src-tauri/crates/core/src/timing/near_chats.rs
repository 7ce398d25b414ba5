//! Chats with the leader around a day: the reflection gap, and standing one-to-ones.

use std::rc::Rc;

use chrono::NaiveDate;

use super::{
    change::Change,
    day::Question,
    my_side::MySide,
    reasons::{Code, Reason},
    their_side::TheirSide,
};

/// Adds the nearest chat within the reflection gap.
pub(super) fn within_gap(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    question: &Question,
    reasons: &mut Vec<Reason>,
) {
    let nearest = theirs
        .spoken_within(date, theirs.gap)
        .iter()
        .filter(|time| Some(time.chat().id) != question.without)
        .map(|time| {
            let days = date.signed_duration_since(time.leader_date()).num_days();
            (days.abs(), time)
        })
        .min_by_key(|(days, _)| *days);
    if let Some((distance, time)) = nearest {
        let code = if distance == 0 {
            Code::SameDay {
                who: Rc::clone(&theirs.who),
            }
        } else {
            Code::ReflectionGap {
                days: distance,
                date: time.leader_date(),
                gap: theirs.gap,
            }
        };
        reasons.push(code.changed_at(Change::Conversation(time.chat().id)));
    }
}

/// Adds that the standing one-to-one with the leader is on that day.
pub(super) fn standing(
    mine: &MySide<'_>,
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    reasons: &mut Vec<Reason>,
) {
    let with = mine.standing_with(theirs.leader.id).iter();
    let that_day = with.filter(|occasion| occasion.leader_date(&mine.zone, &theirs.zone) == date);
    reasons.extend(that_day.take(1).map(|occasion| {
        let who = Rc::clone(&theirs.who);
        Code::StandingDay { who }.changed_at(Change::Standing(occasion.standing.id))
    }));
}
