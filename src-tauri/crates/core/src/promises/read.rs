//! Reading a promise from one line: "I send Ana the list by Friday".

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    conversations::debrief::{DateOrder, OfferKind, Reader, UnreadDate},
    model::{Leader, Side},
};

/// What a line says as a promise; nothing is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PromiseDraft {
    /// The leader that it names, where it is one.
    pub leader_id: Option<Id<Leader>>,
    /// The leader's role.
    pub who: Option<String>,
    pub owed_by: Side,
    pub text: String,
    pub due: Option<NaiveDate>,
    /// What looks like a date and gives no day.
    pub unread: Option<UnreadDate>,
    /// Whether the line reads as a promise.
    pub is_promise: bool,
}

/// Reads a line that was written today; none where nothing is left of it.
pub fn read(
    records: &Records,
    line: &str,
    today: NaiveDate,
    order: DateOrder,
) -> Option<PromiseDraft> {
    let leader = named(records, line);
    let unit = leader.map(|leader| leader.unit_id);
    let (offer, is_promise) = Reader::new(records, leader, unit, today, order).promise(line)?;
    Some(PromiseDraft {
        leader_id: leader.map(|leader| leader.id),
        who: leader.map(|leader| leader.role.clone()),
        owed_by: if offer.kind == OfferKind::TheyOwe {
            Side::Leader
        } else {
            Side::Me
        },
        text: offer.what,
        due: offer.due,
        unread: offer.unread,
        is_promise,
    })
}

/// Returns the leader whose name or role a line has in it: the one of whom most words are there.
pub fn named<'a>(records: &'a Records, line: &str) -> Option<&'a Leader> {
    let words = words_of(line);
    let score = |leader: &Leader| {
        let name = words_of(&leader.name);
        let common = name.iter().filter(|word| words.contains(word)).count();
        let role = words_of(&leader.role);
        let whole = !role.is_empty() && words.windows(role.len()).any(|part| part == role);
        common + if whole { role.len() } else { 0 }
    };
    let mut best: Option<(usize, &Leader)> = None;
    let mut tied = false;
    for leader in records.active_leaders() {
        let score = score(leader);
        match best {
            Some((most, _)) if score < most => {}
            Some((most, _)) if score == most => tied = true,
            _ if score > 0 => (best, tied) = (Some((score, leader)), false),
            _ => {}
        }
    }
    best.filter(|_| !tied).map(|(_, leader)| leader)
}

fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World, on};

    #[test]
    fn a_line_says_to_whom_what_and_by_when() {
        let mut world = World::new();
        "Ana Silva".clone_into(&mut world.chief_mut().name);
        let second = world.leader("Head of Retail");
        let other = world
            .records
            .leaders
            .iter_mut()
            .find(|one| one.id == second);
        "Ana Costa".clone_into(&mut other.unwrap().name);
        let chief = world.chief;
        for (line, who, by, text, due, is_promise) in [
            (
                "I send Ana Silva the list by Friday",
                Some(chief),
                Side::Me,
                "the list",
                Some(2),
                true,
            ),
            (
                "Costa to check the rota, 27 Nov",
                Some(second),
                Side::Leader,
                "check the rota",
                Some(9),
                true,
            ),
            (
                "I'll call the Head of Retail tomorrow",
                Some(second),
                Side::Me,
                "call the Head of Retail",
                Some(1),
                true,
            ),
            (
                "I send the Head of Retail the list by Friday",
                Some(second),
                Side::Me,
                "the list",
                Some(2),
                true,
            ),
            // Two have that name.
            (
                "I send Ana the list by Friday",
                None,
                Side::Me,
                "the list",
                Some(2),
                true,
            ),
            (
                "half a page on skills by Friday",
                None,
                Side::Me,
                "half a page on skills",
                Some(2),
                false,
            ),
            ("cash report", None, Side::Me, "cash report", None, false),
        ] {
            let draft = read(&world.records, line, TODAY, DateOrder::DayFirst).unwrap();
            assert_eq!(
                (
                    draft.leader_id,
                    draft.owed_by,
                    draft.text.as_str(),
                    draft.due,
                    draft.is_promise
                ),
                (who, by, text, due.map(on), is_promise),
                "{line}"
            );
        }
        assert_eq!(read(&world.records, "  ", TODAY, DateOrder::DayFirst), None);
    }
}
