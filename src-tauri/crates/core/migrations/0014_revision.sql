-- sums 10529024340112137085 15203064741076660516
-- `revision` is the last change set that touched a row. The triggers of the change log write it; it is no
-- part of what they log.
ALTER TABLE opener_asked ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE promise ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation_fact ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE finding ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE unit ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE term ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fiscal_calendar ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE unit_calendar ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE closure ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE worked_day ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE placement ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry_felt ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE occurrence ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE snooze ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standing_date ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE busy_block ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE calendar_source ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imported_event ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cancelled_meeting ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE fact ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE our_word ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leader ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE absence ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE worked_holiday ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

UPDATE opener_asked SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'opener_asked' AND row_id = hex(opener_asked.id)), 0);
UPDATE promise SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'promise' AND row_id = hex(promise.id)), 0);
UPDATE conversation SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'conversation' AND row_id = hex(conversation.id)), 0);
UPDATE conversation_fact SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'conversation_fact' AND row_id = hex(conversation_fact.id)), 0);
UPDATE finding SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'finding' AND row_id = hex(finding.id)), 0);
UPDATE unit SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'unit' AND row_id = hex(unit.id)), 0);
UPDATE term SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'term' AND row_id = hex(term.id)), 0);
UPDATE fiscal_calendar SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'fiscal_calendar' AND row_id = hex(fiscal_calendar.id)), 0);
UPDATE unit_calendar SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'unit_calendar' AND row_id = hex(unit_calendar.id)), 0);
UPDATE closure SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'closure' AND row_id = hex(closure.id)), 0);
UPDATE worked_day SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'worked_day' AND row_id = hex(worked_day.id)), 0);
UPDATE placement SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'placement' AND row_id = hex(placement.id)), 0);
UPDATE entry SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'entry' AND row_id = hex(entry.id)), 0);
UPDATE entry_felt SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'entry_felt' AND row_id = hex(entry_felt.id)), 0);
UPDATE occurrence SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'occurrence' AND row_id = hex(occurrence.id)), 0);
UPDATE snooze SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'snooze' AND row_id = hex(snooze.id)), 0);
UPDATE standing SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'standing' AND row_id = hex(standing.id)), 0);
UPDATE standing_date SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'standing_date' AND row_id = hex(standing_date.id)), 0);
UPDATE busy_block SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'busy_block' AND row_id = hex(busy_block.id)), 0);
UPDATE calendar_source SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'calendar_source' AND row_id = hex(calendar_source.id)), 0);
UPDATE imported_event SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'imported_event' AND row_id = hex(imported_event.id)), 0);
UPDATE cancelled_meeting SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'cancelled_meeting' AND row_id = hex(cancelled_meeting.id)), 0);
UPDATE fact SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'fact' AND row_id = hex(fact.id)), 0);
UPDATE our_word SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'our_word' AND row_id = hex(our_word.id)), 0);
UPDATE leader SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'leader' AND row_id = hex(leader.id)), 0);
UPDATE absence SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'absence' AND row_id = hex(absence.id)), 0);
UPDATE worked_holiday SET revision = coalesce(
    (SELECT max(set_seq) FROM change WHERE tbl = 'worked_holiday' AND row_id = hex(worked_holiday.id)), 0);

-- A set that is too old for undo and trash is pruned row by row; one that is being pruned cannot be undone.
ALTER TABLE change_set ADD COLUMN pruned INTEGER NOT NULL DEFAULT 0;
CREATE INDEX change_set_pruned ON change_set (seq) WHERE pruned = 1;
