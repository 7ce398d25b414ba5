-- sums 8090331663793354646 4400453878330214531
-- The culture check: rounds, what learning and business leaders answered, sums of employees' sheets, and steps.
CREATE TABLE culture_round (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    on_date TEXT NOT NULL,
    note TEXT NOT NULL,
    closed_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE culture_answer (
    id BLOB NOT NULL PRIMARY KEY,
    round_id BLOB NOT NULL REFERENCES culture_round (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('learning', 'business', 'employees')),
    leader_id BLOB REFERENCES leader (id) ON DELETE CASCADE,
    sheet INTEGER NOT NULL CHECK (sheet >= 0),
    question TEXT NOT NULL,
    valued INTEGER CHECK (valued BETWEEN 1 AND 5),
    practised INTEGER CHECK (practised BETWEEN 1 AND 5),
    body TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    -- No sheet of an employee is kept: what they write is a remark alone.
    CHECK (side <> 'employees' OR valued IS NULL AND practised IS NULL AND sheet = 0),
    CHECK (side = 'business' OR leader_id IS NULL)
) STRICT;
CREATE INDEX culture_answer_by_round ON culture_answer (round_id);
CREATE INDEX culture_answer_by_leader ON culture_answer (leader_id);

CREATE TABLE culture_tally (
    id BLOB NOT NULL PRIMARY KEY,
    round_id BLOB NOT NULL REFERENCES culture_round (id) ON DELETE CASCADE,
    group_name TEXT NOT NULL,
    question TEXT NOT NULL,
    scale TEXT NOT NULL CHECK (scale IN ('valued', 'practised')),
    v1 INTEGER NOT NULL CHECK (v1 >= 0),
    v2 INTEGER NOT NULL CHECK (v2 >= 0),
    v3 INTEGER NOT NULL CHECK (v3 >= 0),
    v4 INTEGER NOT NULL CHECK (v4 >= 0),
    v5 INTEGER NOT NULL CHECK (v5 >= 0),
    none INTEGER NOT NULL CHECK (none >= 0),
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX culture_tally_by_round ON culture_tally (round_id);

CREATE TABLE culture_step (
    id BLOB NOT NULL PRIMARY KEY,
    round_id BLOB NOT NULL REFERENCES culture_round (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    body TEXT NOT NULL,
    due TEXT,
    told_whom TEXT NOT NULL,
    told_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX culture_step_by_round ON culture_step (round_id);
