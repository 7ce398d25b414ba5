-- sums 17733636659726877563 6374501872614780068
-- Messages about meetings. `event` names the event of a busy time by a key of its UID, `original` the
-- date that it is by the rule: a day, an instant in UTC, or nothing where the event does not recur.
-- `sequence` and `stamp` tell which of two statements is newer. Rows from before have none of these.

ALTER TABLE busy_block ADD COLUMN event TEXT NOT NULL DEFAULT '';
ALTER TABLE busy_block ADD COLUMN original TEXT NOT NULL DEFAULT '';
ALTER TABLE busy_block ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE busy_block ADD COLUMN stamp TEXT;
CREATE INDEX busy_block_by_event ON busy_block (event);

ALTER TABLE imported_event ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
ALTER TABLE imported_event ADD COLUMN stamp TEXT;

ALTER TABLE calendar_source ADD COLUMN form TEXT NOT NULL DEFAULT 'calendar'
    CHECK (form IN ('calendar', 'messages'));

-- What a message called off, or said to take no time any more, so that an older invitation does not
-- bring it back. An empty `original` means the whole meeting.
CREATE TABLE cancelled_meeting (
    id BLOB NOT NULL PRIMARY KEY,
    source_id BLOB NOT NULL REFERENCES calendar_source (id),
    event TEXT NOT NULL,
    original TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    stamp TEXT
) STRICT;
CREATE INDEX cancelled_meeting_by_source ON cancelled_meeting (source_id);

-- Events of chats that were written into a calendar file, so that a later file can cancel them. Chats
-- may be deleted since; of whom the chat is does not stand here. Not part of the change log.
CREATE TABLE exported_event (
    id BLOB NOT NULL PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    sequence INTEGER NOT NULL,
    first TEXT NOT NULL,
    after TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'cancelled'))
) STRICT;

-- The change log holds rows as they were, and learns of the new columns.
UPDATE change SET
    before = json_insert(before, '$.event', '', '$.original', '', '$.sequence', 0, '$.stamp', NULL),
    after = json_insert(after, '$.event', '', '$.original', '', '$.sequence', 0, '$.stamp', NULL)
WHERE tbl = 'busy_block';
UPDATE change SET
    before = json_insert(before, '$.sequence', 0, '$.stamp', NULL),
    after = json_insert(after, '$.sequence', 0, '$.stamp', NULL)
WHERE tbl = 'imported_event';
UPDATE change SET
    before = json_insert(before, '$.form', 'calendar'),
    after = json_insert(after, '$.form', 'calendar')
WHERE tbl = 'calendar_source';
