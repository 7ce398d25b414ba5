-- sums 12961545977642854367 8318144390512672618
-- A set has one change per row, so a further save replaces what the row became. `n` orders the rows of a set: it may be
-- used again, and keeping the highest one ever given cost a page at each save. Only the declaration changes, see 0016.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, 'n INTEGER PRIMARY KEY AUTOINCREMENT', 'n INTEGER PRIMARY KEY')
WHERE name = 'change';
PRAGMA writable_schema = RESET;
DELETE FROM sqlite_sequence WHERE name = 'change';
DROP INDEX change_by_row;
CREATE UNIQUE INDEX change_by_row ON change (tbl, row_id, set_seq);
