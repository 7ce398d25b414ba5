-- sums 12775223412590416082 14534045655752243985
-- A colleague who had the unit before may have asked an opener: there is no chat of mine. Only a NOT NULL
-- goes, not what is stored: see 0016.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql,
    'conversation_id BLOB NOT NULL REFERENCES conversation', 'conversation_id BLOB REFERENCES conversation')
WHERE name = 'opener_asked';
PRAGMA writable_schema = RESET;
