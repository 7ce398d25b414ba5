-- sums 7413336560661988590 5323723248238165443
-- The moments that the text of an open request offers, kept once the text was used.
CREATE TABLE offered_moment (
    id BLOB NOT NULL PRIMARY KEY,
    conversation_id BLOB NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    time TEXT,
    half TEXT CHECK (half IN ('morning', 'afternoon')),
    zone TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX offered_moment_by_conversation ON offered_moment (conversation_id);
