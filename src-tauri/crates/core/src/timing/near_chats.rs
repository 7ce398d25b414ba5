//! Chats with the leader around a day: the reflection gap, and standing one-to-ones.

use chrono::NaiveDate;

use crate::english::days;

use super::{
    day::Question,
    my_side::MySide,
    reasons::{ChangeKind, Code, Reason},
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
        .spoken()
        .filter(|time| Some(time.chat().id) != question.without)
        .map(|time| {
            let days = date.signed_duration_since(time.leader_date()).num_days();
            (days.abs(), time)
        })
        .min_by_key(|(days, _)| *days);
    if let Some((distance, time)) = nearest
        && distance < i64::from(theirs.gap)
    {
        let (days, date) = (
            days::count(distance, "day"),
            days::brief(time.leader_date()),
        );
        let gap = theirs.gap.to_string();
        let code = if distance == 0 {
            Code::SameDay
        } else {
            Code::ReflectionGap
        };
        let fill = [
            ("who", theirs.who.as_str()),
            ("days", days.as_str()),
            ("date", date.as_str()),
            ("gap", gap.as_str()),
        ];
        reasons.push(code.reason(&fill).changed_at(
            ChangeKind::Conversation,
            Some(time.chat().id.to_string()),
            "Open that conversation".to_owned(),
        ));
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
        let reason = Code::StandingDay.reason(&[("who", &theirs.who)]);
        let id = Some(occasion.standing.id.to_string());
        reason.changed_at(ChangeKind::Standing, id, "Change the one-to-one".to_owned())
    }));
}
