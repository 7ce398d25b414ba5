-- sums 18182288901300228606 5150469563736284238
-- The page of a quarter for my own boss: my own words, and what I changed of the lines that the app writes.
CREATE TABLE review (
    id BLOB NOT NULL PRIMARY KEY,
    for_day TEXT NOT NULL,
    opening TEXT NOT NULL,
    asks TEXT NOT NULL,
    next TEXT NOT NULL,
    finished_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE review_line (
    id BLOB NOT NULL PRIMARY KEY,
    review_id BLOB NOT NULL REFERENCES review (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    place INTEGER CHECK (place >= 0),
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (review_id, key)
) STRICT;
