//! After any write the records in memory are what a file opened at that moment would give.

use super::*;
use crate::{
    Records, Result,
    conversations::debrief::DateOrder,
    model::{ConversationState, EntryKind, EntryRule, FindingKind, Load, Scope},
    store,
    workspace::{CloseChat, DebriefLine, NewEntry, NewStanding},
};

/// Numbers without order, the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        (!list.is_empty()).then(|| &list[self.below(list.len())])
    }
}

const WRITES: usize = 34;

/// Tries one write on rows chosen by chance; `None` where there is no row for it.
#[expect(
    clippy::too_many_lines,
    reason = "a list: each kind of write is one arm"
)]
fn write(workspace: &mut Workspace, dice: &mut Dice, kind: usize) -> Option<Result<()>> {
    let now = now();
    let records = workspace.records().unwrap();
    let word = format!("Word {}", dice.below(1_000));
    let day = today() + chrono::Days::new(u64::try_from(dice.below(200)).unwrap());
    let unit = dice.of(&records.units).cloned();
    let leader = dice.of(&records.leaders).cloned();
    let chat = dice.of(&records.conversations).cloned();
    let promise = dice.of(&records.promises).cloned();
    let finding = dice.of(&records.findings).cloned();
    let entry = dice.of(&records.entries).cloned();
    let standing = dice.of(&records.standings).cloned();
    let trash = if kind < 33 {
        Vec::new()
    } else {
        workspace.trash(now).unwrap()
    };
    let deletion = dice.of(&trash).cloned();
    // In half of the cases somebody looks at the records while they are written.
    let _looking = (dice.below(2) == 0).then_some(records);
    Some(match kind {
        0 => workspace.add_unit(&word, now).map(drop),
        1 => workspace
            .edit(
                Unit {
                    note: word,
                    ..unit?
                },
                now,
            )
            .map(drop),
        2 => workspace.archive_unit(unit?.id, Some(day), now).map(drop),
        3 => workspace.delete(unit?.id, now).map(drop),
        4..=6 => {
            let new = NewLeader {
                role: word,
                name: None,
                unit_id: Some(unit?.id),
                unit_name: None,
            };
            workspace.add_leader(&new, day, now).map(drop)
        }
        7 => workspace
            .edit(
                Leader {
                    note: word,
                    ..leader?
                },
                now,
            )
            .map(drop),
        8 => workspace
            .move_leader(leader?.id, unit?.id, &word, day, now)
            .map(drop),
        9 => workspace.delete(leader?.id, now).map(drop),
        10..=12 => {
            let new = PlanChat {
                leader_id: leader?.id,
                purpose: None,
                date: day,
                time: None,
                half: None,
                state: None,
                zone: None,
                minutes: None,
                place: None,
                asked_by: None,
            };
            let plan = workspace.plan_chat(&new, Purpose::Opener2, today(), now);
            plan.map(drop)
        }
        13 => workspace
            .edit_chat(
                &Conversation {
                    place: word,
                    ..chat?
                },
                now,
            )
            .map(drop),
        14 => workspace.delete_chat(chat?.id, now).map(drop),
        15 => {
            let close = CloseChat {
                id: chat?.id,
                state: ConversationState::Cancelled,
                by: Side::Me,
                note: word,
            };
            workspace.close_chat(&close, now).map(drop)
        }
        16..=18 => {
            // Sometimes what was there before the session.
            let text = ["", "one", "two"][dice.below(3)];
            let note = workspace.type_note(chat?.id, NoteField::Debrief, text, "a", day, now);
            note.map(drop)
        }
        19 => {
            let line = |text: &str| DebriefLine {
                owed_by: None,
                finding: None,
                text: text.to_owned(),
                due: None,
                rating: None,
                name: None,
                same_as: None,
            };
            let promised = DebriefLine {
                owed_by: Some(Side::Me),
                ..line("send the page")
            };
            let found = DebriefLine {
                finding: Some(FindingKind::Quote),
                ..line("too many reports")
            };
            let heard = |kind, text| DebriefLine {
                finding: Some(kind),
                ..line(text)
            };
            let records = [
                heard(FindingKind::Measure, "margin, 58, aim 50 (report)"),
                heard(FindingKind::Skill, "tender pricing, now 2, 3 of 14"),
                heard(FindingKind::Link, "margin <- cost sheets"),
                heard(FindingKind::Plan, "one team by Q3"),
            ];
            let end = DebriefEnd {
                took_place: Some(true),
                lines: Some([promised, found].into_iter().chain(records).collect()),
                ..DebriefEnd::of(chat?.id)
            };
            let at = Now::in_zone(now, "Etc/UTC");
            workspace
                .end_debrief(&end, DateOrder::DayFirst, at)
                .map(drop)
        }
        20 => {
            let new = NewPromise {
                leader_id: leader?.id,
                owed_by: Side::Leader,
                text: word,
                due: Some(day),
                conversation_id: None,
            };
            workspace.add_promise(&new, today(), now).map(drop)
        }
        21 => workspace
            .keep_promise(promise?.id, Some(day), now)
            .map(drop),
        22 => workspace
            .close_finding(finding?.id, Some(day), now)
            .map(drop),
        23 => workspace.delete(finding?.id, now).map(drop),
        24 => {
            let new = NewEntry {
                name: word,
                kind: EntryKind::Close,
                scope: Scope::Unit(unit?.id),
                load: Some(Load::Busy),
                before: None,
                after: None,
                holds_back: None,
                invites: None,
                mark: None,
                note: None,
                rule: EntryRule::Once {
                    first: day,
                    last: day,
                },
            };
            workspace.add_entry(new, now).map(drop)
        }
        25 => {
            let scope = Scope::Leader(leader?.id);
            let felt = Some(Some(Load::Critical));
            workspace.feel_entry(entry?.id, scope, felt, now).map(drop)
        }
        26 => workspace.delete(entry?.id, now).map(drop),
        27 => {
            let new = NewStanding {
                leader_id: leader?.id,
                rrule: "FREQ=WEEKLY;BYDAY=TU".parse().unwrap(),
                first: day,
                time: None,
                minutes: None,
                place: None,
                note: None,
            };
            workspace.add_standing(&new, now).map(drop)
        }
        28 => workspace.delete(standing?.id, now).map(drop),
        29 => {
            let mut me = workspace.records().unwrap().me.clone();
            me.name = word;
            workspace.edit_me(&me, now).map(drop)
        }
        30 => workspace
            .snooze("A row", &[word], day, today(), now)
            .map(drop),
        31 => workspace.undo(now).map(drop),
        32 => workspace
            .undo(now)
            .and_then(|_| workspace.redo(now))
            .map(drop),
        33 => workspace.restore_deleted(deletion?.set, now).map(drop),
        _ => workspace.purge_deleted(deletion?.set, now).map(drop),
    })
}

fn loaded(workspace: &Workspace) -> Records {
    store::load_records(&workspace.db).unwrap()
}

#[test]
fn records_in_memory_equal_those_of_the_file_after_every_write() {
    let mut written = [0_usize; WRITES + 1];
    for seed in 0..4 {
        let mut dice = Dice(seed);
        let mut workspace = memory();
        unit(&mut workspace, "Finance");
        for _ in 0..200 {
            let kind = dice.below(WRITES + 1);
            if let Some(Ok(())) = write(&mut workspace, &mut dice, kind) {
                written[kind] += 1;
            }
            // Several writes may come before anybody asks.
            if dice.below(4) > 0 {
                let file = loaded(&workspace);
                assert_eq!(
                    *workspace.records().unwrap(),
                    file,
                    "after a write of kind {kind}"
                );
            }
        }
    }
    let never: Vec<usize> = (0..=WRITES).filter(|kind| written[*kind] == 0).collect();
    assert_eq!(never, [0; 0], "kinds of write that never came");
}

#[test]
fn a_write_of_another_program_is_seen_beside_ones_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut window = Workspace::open(&path, now()).unwrap();
    unit(&mut window, "Finance");
    let mut other = Workspace::open_beside(&path, None, IfMissing::Refuse, now()).unwrap();
    window.records().unwrap();
    for number in 0..5 {
        unit(&mut other, &format!("Sales {number}"));
        unit(&mut window, &format!("Shops {number}"));
        let file = loaded(&window);
        assert_eq!(*window.records().unwrap(), file);
        assert_eq!(*other.records().unwrap(), file);
    }
}

#[test]
fn a_write_copies_nothing_that_nobody_looks_at() {
    let mut workspace = memory();
    unit(&mut workspace, "Finance");
    let before = std::sync::Arc::as_ptr(&workspace.records().unwrap());
    unit(&mut workspace, "Sales");
    assert_eq!(
        std::sync::Arc::as_ptr(&workspace.records().unwrap()),
        before
    );
}

#[test]
fn a_note_that_is_again_as_before_its_session_is_a_change() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let cfo = leader(&mut workspace, "CFO", finance);
    let talk = chat(&mut workspace, cfo);
    let mut typed = |text: &str| {
        let note = NoteField::Wording;
        workspace
            .type_note(talk, note, text, "a", today(), now())
            .unwrap();
        workspace.take_changes().map(|changes| changes.tables)
    };
    assert_eq!(typed("a"), Some(vec!["note".to_owned()]));
    assert_eq!(typed(""), Some(vec!["note".to_owned()]));
    assert_eq!(workspace.records().unwrap().conversations[0].wording, "");
}
