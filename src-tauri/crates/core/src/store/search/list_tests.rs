//! A word in any text that a person types is found: each text column of the schema is searched, or named
//! here as one that no person types.

use rusqlite::Connection;

use super::{
    list::SEARCHED,
    tests::{file_with_rows, today},
};
use crate::{model::Words, search::HitKind, store::tables};

/// Text columns that no person types: choices, dates, codes, rules, and what a calendar file says.
const NOT_TYPED: &[&str] = &[
    "setting.key",
    "unit.country",
    "unit.subdivision",
    "unit.weekend",
    "unit.archived_on",
    "leader.since",
    "leader.spoke_about",
    "leader.added_on",
    "leader.country",
    "leader.subdivision",
    "leader.zone",
    "leader.hours",
    "leader.likes",
    "leader.dislikes",
    "leader.pace",
    "leader.archived_on",
    "placement.from_date",
    "placement.to_date",
    "fiscal_calendar.rule",
    "unit_calendar.from_date",
    "closure.country",
    "closure.first",
    "closure.last",
    "worked_day.date",
    "absence.first",
    "absence.last",
    // The name of a public holiday, chosen from a list.
    "worked_holiday.name",
    "standing.rrule",
    "standing.first",
    "standing.time",
    "standing_date.key",
    "standing_date.state",
    "standing_date.date",
    "standing_date.time",
    "entry.kind",
    "entry.load",
    "entry.holds_back",
    "entry.invites",
    "entry.mark",
    "entry.rule",
    "entry.pack_key",
    "entry_felt.load",
    "occurrence.key",
    "occurrence.first",
    "occurrence.last",
    "occurrence.state",
    "calendar_source.imported_at",
    "calendar_source.file_name",
    "calendar_source.kind",
    "calendar_source.first",
    "calendar_source.last",
    "busy_block.start_at",
    "busy_block.end_at",
    "busy_block.key",
    // Titles of other people's calendars are private.
    "busy_block.title",
    "busy_block.event",
    "busy_block.original",
    "busy_block.stamp",
    "imported_event.stamp",
    "calendar_source.form",
    "cancelled_meeting.event",
    "cancelled_meeting.original",
    "cancelled_meeting.stamp",
    "imported_event.key",
    "imported_event.name",
    "imported_event.rule",
    "imported_event.changed",
    "fact.topic",
    "fact.state",
    "fact.as_of",
    "fact.confidence",
    "term.heard_on",
    "conversation.purpose",
    "conversation.state",
    "conversation.date",
    "conversation.time",
    "conversation.half",
    "conversation.zone",
    "conversation.asked_by",
    "conversation.asked_on",
    "conversation.debriefed_on",
    "conversation.debrief_begun_on",
    "conversation.depth",
    "conversation.moment",
    "conversation.called_off_by",
    "conversation.reflection_told_on",
    "conversation.reflected_on",
    "opener_asked.on_date",
    "opener_asked.depth",
    "finding.kind",
    "finding.said_on",
    "finding.closed_on",
    "promise.owed_by",
    "promise.due",
    "promise.made_on",
    "promise.done_on",
    "promise.dropped_on",
    "offered_moment.date",
    "offered_moment.time",
    "offered_moment.half",
    "offered_moment.zone",
    "solution.why",
    "solution.made_by",
    "solution.closed_on",
    "measure.kind",
    "measure.better",
    "measure.aim_by",
    "measure.published",
    "measure.read_back_on",
    "measure.closed_on",
    "reading.on_date",
    "rival.state",
    "rival.on_date",
    "skill.closed_on",
    "skill_need.by_date",
    "skill_need.closed_on",
    "challenge.kind",
    "challenge.horizon",
    "challenge.cause",
    "challenge.not_ours_on",
    "challenge.not_ours_told",
    "challenge.closed_on",
    "know_how.first_leaves",
    "know_how.last_leaves",
    "know_how.way",
    "know_how.started_on",
    "know_how.checked_on",
    "know_how.safe_on",
    "idea.origin",
    "idea.state",
    "idea.first",
    "idea.last",
    "idea.review_on",
    "idea.agreed_on",
    "idea.decided_on",
    "tie.on_date",
    "evidence.on_date",
    "evidence.grade",
    "finding.quotable_on",
    "snooze.key",
    "snooze.until_date",
];

/// One row of every table that is searched.
pub(super) const ROWS: &str = "
    INSERT INTO unit (id, name, short_name, note, position) VALUES (x'01', 'Unit', '', '', 0);
    INSERT INTO leader (id, role, name, unit_id, added_on, hours, likes, dislikes, target_gap,
        limit_gap, chat_minutes, pace, assistant, place, desired_state, note)
    VALUES (x'02', 'Role', '', x'01', '2026-01-01', '', '', '', 45, 90, 30, 'steady', '', '', '', '');
    INSERT INTO placement (id, leader_id, unit_id, role) VALUES (x'03', x'02', x'01', '');
    INSERT INTO fiscal_calendar (id, name, rule) VALUES (x'04', 'Calendar', '');
    INSERT INTO closure (id, first, last, name, yearly)
    VALUES (x'05', '2026-12-24', '2026-12-31', '', 0);
    INSERT INTO worked_day (id, unit_id, date, note) VALUES (x'11', x'01', '2026-12-05', '');
    INSERT INTO absence (id, leader_id, first, last, note)
    VALUES (x'06', x'02', '2026-12-01', '2026-12-02', '');
    INSERT INTO standing (id, leader_id, rrule, first, minutes, place, note)
    VALUES (x'07', x'02', 'FREQ=WEEKLY', '2026-11-20', 30, '', '');
    INSERT INTO entry (id, name, kind, load, before_days, after_days, holds_back, invites, note, rule)
    VALUES (x'08', 'Entry', 'close', 'busy', 0, 0, '', '', '', '');
    INSERT INTO occurrence (id, entry_id, key, first, last, state, note)
    VALUES (x'09', x'08', 'once', '2026-12-01', '2026-12-01', 'moved', '');
    INSERT INTO calendar_source (id, name, imported_at) VALUES (x'0a', '', '');
    INSERT INTO fact (id, unit_id, topic, state, body, source, as_of, confidence, private, say_as, target)
    VALUES (x'0b', x'01', 'data', 'known', 'Fact', '', '2026-11-01', 'said', 0, '', '');
    INSERT INTO term (id, unit_id, term, meaning, instead_of) VALUES (x'0c', x'01', 'Term', '', '');
    INSERT INTO our_word (id, word, plain, fine) VALUES (x'0d', 'Word', '', 0);
    INSERT INTO conversation (id, leader_id, unit_id, purpose, state, date, zone, minutes, asked_by,
        place, wording, not_to_raise, prepared, debrief, reflection_heard, reflection_reaction,
        reflection_change)
    VALUES (x'0e', x'02', x'01', 'opener1', 'held', '2026-11-02', 'Etc/UTC', 30, 'me',
        '', '', '', 0, '', '', '', '');
    INSERT INTO finding (id, leader_id, unit_id, conversation_id, kind, body, said_on)
    VALUES (x'0f', x'02', x'01', x'0e', 'quote', '', '2026-11-02');
    INSERT INTO promise (id, leader_id, unit_id, owed_by, body, say_as, made_on, private)
    VALUES (x'10', x'02', x'01', 'me', 'Promise', '', '2026-11-02', 0);
    INSERT INTO solution (id, name, say_as, why, made_by, form, note)
    VALUES (x'12', 'Solution', '', 'answers', 'ours', '', '');
    INSERT INTO measure (id, unit_id, name, kind, say_as, unit_of, better, aim_from, owner, source, published,
        method_only, worth_from, private)
    VALUES (x'13', x'01', 'Figure', 'result', '', '', 'up', '', '', '', '', 0, '', 0);
    INSERT INTO reading (id, measure_id, on_date, value, source, note)
    VALUES (x'14', x'13', '2026-11-02', 57.0, '', '');
    INSERT INTO chain_link (id, unit_id, upper_id, solution_id, expected, note)
    VALUES (x'15', x'01', x'13', x'12', '', '');
    INSERT INTO rival (id, link_id, body, state, how, private) VALUES (x'16', x'15', 'Rival', 'open', '', 0);
    INSERT INTO skill (id, name, say_as, also_called) VALUES (x'17', 'Skill', '', '');
    INSERT INTO skill_need (id, skill_id, unit_id, role, by_label, nice, private)
    VALUES (x'18', x'17', x'01', '', '', 0, 0);
    INSERT INTO challenge (id, unit_id, name, say_as, kind, severity, horizon_label, cause, private)
    VALUES (x'19', x'01', 'Challenge', '', 'other', 2, '', 'unknown', 0);
    INSERT INTO know_how (id, unit_id, role, what, others, way, weeks, plan, private)
    VALUES (x'1a', x'01', '', 'Know-how', 0, 'none', 0, '', 0);
    INSERT INTO idea (id, unit_id, name, origin, state, problem, expectation, smallest, host, good_if, stop_if,
        outcome, learned, beyond_unit, private)
    VALUES (x'1b', x'01', 'Idea', 'ours', 'parked', '', '', '', '', '', '', '', '', 0, 0);
    INSERT INTO evidence (id, measure_id, on_date, grade, source, body, against, private)
    VALUES (x'1c', x'13', '2026-11-02', 'seen', '', '', 0, 0);
    INSERT INTO setting (key, value) VALUES ('me.role', ''), ('company.name', ''), ('template.ask', '');";

fn text_columns(db: &Connection) -> Vec<String> {
    let mut columns: Vec<String> = Vec::new();
    for table in tables::logged() {
        let mut statement = db
            .prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'")
            .unwrap();
        let names = statement
            .query_map([table], |row| row.get::<_, String>(0))
            .unwrap();
        columns.extend(names.map(|name| format!("{table}.{}", name.unwrap())));
    }
    columns
}

fn kinds(db: &Connection, query: &str) -> Vec<HitKind> {
    let read = crate::search::read(query, &crate::Records::default(), today());
    let rows = super::find(db, &read, 20).unwrap();
    rows.iter().map(|row| row.kind).collect()
}

#[test]
fn a_word_in_any_text_that_a_person_types_is_found() {
    let db = file_with_rows();
    let mut planted: Vec<String> = Vec::new();
    for (number, searched) in SEARCHED.iter().enumerate() {
        let columns = std::iter::once(&searched.title).chain(searched.body);
        for column in columns {
            let word = format!("zq{number}{}", column.replace('_', ""));
            let table = searched.table;
            let only = searched.only.replace("{row}", table);
            let sql = format!("UPDATE {table} SET {column} = {column} || ' {word}' WHERE {only}");
            assert_eq!(db.execute(&sql, []).unwrap(), 1, "{table}");
            assert_eq!(kinds(&db, &word), [searched.kind], "{table}.{column}");
            planted.push(format!("{table}.{column}"));
        }
    }
    for column in text_columns(&db) {
        assert_ne!(
            planted.contains(&column),
            NOT_TYPED.contains(&column.as_str()),
            "{column}: name it in SEARCHED, or in NOT_TYPED where no person types it"
        );
    }
    db.execute_batch("DELETE FROM promise").unwrap();
    assert_eq!(kinds(&db, "zq18body"), []);
}

#[test]
fn every_kind_is_searched() {
    for (kind, word) in HitKind::ALL {
        assert!(SEARCHED.iter().any(|row| row.kind == *kind), "{word}");
    }
}
