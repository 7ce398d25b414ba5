use super::*;
use crate::conversations::testing::{World, morning};
use crate::model::Opener;
use crate::model::{ConversationState, Purpose, Side};
use crate::openers::Advisor;
use crate::{model::Depth, openers::shipped};

#[test]
fn a_row_says_when_and_what_is_open() {
    let mut world = World::new();
    world.asked(Opener::Measures, Depth::Heard, -24);
    world.chat(Purpose::Opener2, ConversationState::Planned, 5);
    world.promise(Side::Me, "a page", Some(-6));
    world.promise(Side::Leader, "notes", Some(6));
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let rows = rows(&advisor, false).rows;
    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    assert_eq!(row.last.unwrap().days_ago, 24);
    assert_eq!(row.next.as_ref().unwrap().text, "Monday 23");
    assert_eq!(
        (row.promises_mine, row.promises_theirs, row.late),
        (1, 1, true)
    );
    assert_eq!(row.course[0].depth, Depth::Heard);
    assert_eq!(row.strip.len(), 50);
}

#[test]
fn a_chat_that_is_not_written_down_counts_as_the_last() {
    let mut world = World::new();
    world.asked(Opener::Measures, Depth::Heard, -61);
    world.chat(Purpose::TheirTopic, ConversationState::Planned, -1);
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let rows = rows(&advisor, false).rows;
    assert_eq!(rows[0].last.unwrap().days_ago, 1);
    assert_eq!(rows[0].next, None);
}

#[test]
fn those_put_away_are_listed_apart() {
    let mut world = World::new();
    world.leader("Somebody else");
    world.chief_mut().archived_on = Some(morning().date());
    let advisor = Advisor::new(&world.records, shipped(), morning());
    for archived in [true, false] {
        let rows = rows(&advisor, archived).rows;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].leader.id == world.chief, archived);
    }
}

#[test]
fn a_page_of_somebody_new_is_whole() {
    let world = World::new();
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let page = page(&advisor, world.chief).unwrap();
    assert_eq!(page.strip.days.len(), 70);
    assert_eq!(page.next.purpose, Purpose::FirstMeeting);
    assert_eq!(page.readiness.percent, 0);
    assert_eq!(page.before, None);
}
