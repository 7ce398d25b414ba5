-- sums 11125850230365583115 8573083511139481698
-- Calendar files that were taken in: what each one is, and what came of it. Busy times keep a key that
-- tells them apart from one import to the next, and a title only where somebody asked for it.
-- `calendar_source` was never written to before.

ALTER TABLE calendar_source ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
ALTER TABLE calendar_source ADD COLUMN kind TEXT NOT NULL DEFAULT 'mine'
    CHECK (kind IN ('mine', 'leader', 'rhythm'));
ALTER TABLE calendar_source ADD COLUMN unit_id BLOB REFERENCES unit (id);
ALTER TABLE calendar_source ADD COLUMN with_titles INTEGER NOT NULL DEFAULT 0
    CHECK (with_titles IN (0, 1));
ALTER TABLE calendar_source ADD COLUMN first TEXT NOT NULL DEFAULT '';
ALTER TABLE calendar_source ADD COLUMN last TEXT NOT NULL DEFAULT '';
CREATE INDEX calendar_source_by_unit ON calendar_source (unit_id);

ALTER TABLE busy_block ADD COLUMN key TEXT NOT NULL DEFAULT '';
ALTER TABLE busy_block ADD COLUMN title TEXT NOT NULL DEFAULT '';

-- What a file said of an event when it was last taken in, so that the next import knows what is news
-- and leaves alone what a person changed since.
CREATE TABLE imported_event (
    id BLOB NOT NULL PRIMARY KEY,
    source_id BLOB NOT NULL REFERENCES calendar_source (id),
    key TEXT NOT NULL,
    entry_id BLOB REFERENCES entry (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    rule TEXT NOT NULL,
    changed TEXT NOT NULL,
    UNIQUE (source_id, key)
) STRICT;
CREATE INDEX imported_event_by_entry ON imported_event (entry_id);

-- The change log holds rows as they were. It learns of the new columns, so that changes from before
-- can still be undone.
UPDATE change SET
    before = json_insert(before, '$.key', '', '$.title', ''),
    after = json_insert(after, '$.key', '', '$.title', '')
WHERE tbl = 'busy_block';
