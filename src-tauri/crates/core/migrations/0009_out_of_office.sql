-- Whether a busy time is out of office. The change log holds rows as they were, and learns of the column.
ALTER TABLE busy_block ADD COLUMN away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1));
UPDATE change SET
    before = json_insert(before, '$.away', 0),
    after = json_insert(after, '$.away', 0)
WHERE tbl = 'busy_block';
