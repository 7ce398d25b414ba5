-- sums 14838809292685735672 15644473617021631737
-- Standing one-to-ones: a series of dates with a leader that is taken as given, and what was decided
-- about single dates of it. `key` is the date by the rule; `date` and `time` say where one was moved.
CREATE TABLE standing (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    rrule TEXT NOT NULL CHECK (rrule <> ''),
    first TEXT NOT NULL,
    time TEXT,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    place TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX standing_by_leader ON standing (leader_id);

CREATE TABLE standing_date (
    id BLOB NOT NULL PRIMARY KEY,
    standing_id BLOB NOT NULL REFERENCES standing (id),
    key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('skipped', 'moved', 'prepared')),
    date TEXT,
    time TEXT,
    conversation_id BLOB REFERENCES conversation (id),
    UNIQUE (standing_id, key),
    CHECK ((state = 'prepared') = (conversation_id IS NOT NULL)),
    CHECK (state <> 'moved' OR date IS NOT NULL)
) STRICT;
CREATE INDEX standing_date_by_conversation ON standing_date (conversation_id);
