//! What sets of the log from an older schema say is reverted without what is derived.

use super::*;
use crate::workspace::SetAim;

#[test]
fn undo_keeps_the_line_of_the_current_aim() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let cfo = leader(&mut workspace, "CFO", finance);
    let set = SetAim {
        leader_id: cfo,
        situation: None,
        wants: Some("Asked before the plan".to_owned()),
        shown_by: None,
        shown_on: None,
        now: None,
        next: None,
        agreed_on: None,
        review_on: None,
    };
    workspace.set_aim(set, today(), now()).unwrap();
    let mut edited = workspace.records().unwrap().leaders[0].clone();
    edited.note = "prefers mornings".to_owned();
    let changes = workspace.edit(edited, now()).unwrap().changes;
    // Before there were aims, the line was typed into the leader.
    let typed = "UPDATE change SET before = json_set(before, '$.desired_state', 'typed before'),
         after = json_set(after, '$.desired_state', 'typed then') WHERE set_seq = ?1";
    workspace.db.execute(typed, [changes.set]).unwrap();
    let shown = |workspace: &mut Workspace| {
        let leader = workspace.records().unwrap().leaders[0].clone();
        (leader.note, leader.desired_state)
    };
    let of = |note: &str, line: &str| (note.to_owned(), line.to_owned());
    workspace.undo(now()).unwrap();
    assert_eq!(shown(&mut workspace), of("", "Asked before the plan"));
    workspace.redo(now()).unwrap();
    assert_eq!(
        shown(&mut workspace),
        of("prefers mornings", "Asked before the plan")
    );
    workspace.undo(now()).unwrap();
    workspace.undo(now()).unwrap();
    assert_eq!(shown(&mut workspace), of("", ""));
    workspace.redo(now()).unwrap();
    assert_eq!(shown(&mut workspace), of("", "Asked before the plan"));
}
