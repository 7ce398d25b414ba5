-- sums 4887170587310376705 2881635686097428441
-- Rows of Week that are not shown until a day, by the key of the row.
CREATE TABLE snooze (
    id BLOB NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    until_date TEXT NOT NULL
) STRICT;

-- The days that the planner proposed last in each week, named by its Monday, so that a proposal stays while
-- nothing changes. Not part of the change log.
CREATE TABLE proposed_day (
    id BLOB NOT NULL PRIMARY KEY,
    week_date TEXT NOT NULL,
    leader_id BLOB NOT NULL REFERENCES leader (id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    good INTEGER NOT NULL CHECK (good IN (0, 1)),
    UNIQUE (leader_id, week_date)
) STRICT;
