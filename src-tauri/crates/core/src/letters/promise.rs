//! The text that goes with a promise of mine, or asks for what a leader offered.

use chrono::NaiveDate;

use super::{Fill, Letter, wording};
use crate::model::LetterKind;
use crate::{
    Records,
    conversations::{ChatTime, Shareable},
    english::say,
    model::{Leader, Promise, Side},
};

/// Returns the text about a promise that the leader may see; else nothing.
pub fn about_promise(records: &Records, promise: &Promise, today: NaiveDate) -> Option<Letter> {
    let promise = Shareable::promise(promise, promise.leader_id)?;
    let leader = records.leader(promise.leader_id)?;
    let kind = match promise.owed_by {
        Side::Me => LetterKind::Send,
        Side::Leader => LetterKind::Remind,
    };
    Some(letter(records, leader, kind, promise, today))
}

pub(super) fn letter(
    records: &Records,
    leader: &Leader,
    kind: LetterKind,
    promise: Shareable<&Promise>,
    today: NaiveDate,
) -> Letter {
    let when = promise
        .conversation_id
        .and_then(|id| records.conversation(id))
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| time.my_date() <= today)
        .map_or_else(String::new, |time| {
            wording::spoke(time.leader_date(), today)
        });
    let apology = if promise.is_late(today) {
        wording::LATER_THAN_SAID
    } else {
        ""
    };
    Fill::of(records, leader, kind)
        .with("when", when)
        .with("promise", say::uncapital(say::phrase(&promise.text)))
        .with("apology", apology)
        .letter(records, leader, kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{TODAY, World},
        model::{ConversationState, Purpose},
    };

    fn world(by: Side, due: i64) -> World {
        let mut world = World::new();
        "Jules Okafor".clone_into(&mut world.chief_mut().name);
        "Ana Ruiz".clone_into(&mut world.records.me.name);
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, -8);
        world.promise(by, "One page for shops.", Some(due));
        world.records.promises[0].conversation_id = Some(chat);
        world
    }

    fn text(world: &World) -> Option<String> {
        let promise = &world.records.promises[0];
        about_promise(&world.records, promise, TODAY).map(|letter| letter.text)
    }

    #[test]
    fn mine_is_sent_and_theirs_is_asked_for() {
        for (by, due, expected) in [
            (
                Side::Me,
                3,
                "Hello Jules,\n\nHere is what I promised when we spoke on 10 November: one page for \
                 shops.\n\nBest regards,\nAna Ruiz",
            ),
            (
                Side::Me,
                -3,
                "Hello Jules,\n\nHere is what I promised when we spoke on 10 November: one page for \
                 shops. I am sorry that this is later than I said.\n\nBest regards,\nAna Ruiz",
            ),
            (
                Side::Leader,
                -3,
                "Hello Jules,\n\nYou kindly offered to help with this when we spoke on 10 November: \
                 one page for shops. Would next week work for you, or should I ask someone else?\n\n\
                 Best regards,\nAna Ruiz",
            ),
        ] {
            assert_eq!(text(&world(by, due)).unwrap(), expected);
        }
    }

    #[test]
    fn a_private_one_goes_nowhere() {
        let mut world = world(Side::Me, 3);
        world.records.promises[0].private = true;
        assert_eq!(text(&world), None);
    }
}
