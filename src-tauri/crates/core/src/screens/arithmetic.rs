//! Honest arithmetic: what the gaps need, against the room there is.

use chrono::NaiveDate;

use crate::model::{Leader, Pace};
use crate::{Records, openers::purpose};

/// Returns what the target gaps of all leaders need, and what room I have, in a sentence.
pub fn arithmetic(records: &Records, today: NaiveDate) -> String {
    let leaders: Vec<&Leader> = records.active_leaders().collect();
    if leaders.is_empty() {
        return "Nobody to see yet.".to_owned();
    }
    // Tenths of a chat a week, so that no rounding of floats decides a sentence.
    let tenths: u32 = leaders
        .iter()
        .map(|leader| 70 * 10 / u32::from(leader.target_gap.max(1)))
        .sum();
    let tenths = (tenths + 5) / 10;
    let need = format!("{}.{}", tenths / 10, tenths % 10);
    let room = u32::from(records.me.per_week);
    let first = format!("These gaps need {need} chats a week; you have room for {room}.");
    let light = leaders
        .iter()
        .filter(|leader| leader.pace == Pace::Light)
        .count();
    let never = leaders
        .iter()
        .filter(|leader| !purpose::has_met(records, leader, today))
        .count();
    if tenths <= room * 10 {
        first
    } else if never == leaders.len() {
        format!("{first} Longer gaps for some leaders would fit.")
    } else if light == 0 {
        format!("{first} Longer gaps, or a light quarter for some leaders, would fit.")
    } else {
        format!("{first} Longer gaps would fit.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World};

    #[test]
    fn the_need_is_said_to_a_tenth() {
        for (gaps, text) in [
            (vec![], "Nobody to see yet."),
            (
                vec![45],
                "These gaps need 0.2 chats a week; you have room for 3.",
            ),
            (
                vec![30, 30, 45, 45, 45],
                "These gaps need 0.9 chats a week; you have room for 3.",
            ),
            (
                vec![7, 7, 7, 7, 70],
                "These gaps need 4.1 chats a week; you have room for 3. Longer gaps for some leaders would fit.",
            ),
        ] {
            let mut world = World::new();
            world.records.leaders.clear();
            for gap in gaps {
                world.leader("Somebody");
                world.records.leaders.last_mut().unwrap().target_gap = gap;
            }
            assert_eq!(arithmetic(&world.records, TODAY), text);
        }
    }
}
