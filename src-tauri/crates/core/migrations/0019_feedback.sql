-- sums 9915366723844364171 8166445240733337842
-- What becomes of a remark about our work, and what I had guessed before.
CREATE TABLE feedback (
    id BLOB NOT NULL PRIMARY KEY,
    finding_id BLOB NOT NULL UNIQUE REFERENCES finding (id) ON DELETE CASCADE,
    rating INTEGER CHECK (rating BETWEEN 1 AND 5),
    solution_id BLOB REFERENCES solution (id) ON DELETE SET NULL,
    about TEXT NOT NULL,
    moment TEXT CHECK (moment IN ('right', 'early', 'late', 'badWeek')),
    effect TEXT CHECK (effect IN ('stays', 'fades', 'notUsed')),
    change TEXT NOT NULL,
    tell_by TEXT,
    told_on TEXT,
    better TEXT CHECK (better IN ('yes', 'some', 'no')),
    revision INTEGER NOT NULL DEFAULT 0,
    CHECK (id = finding_id)
) STRICT;
CREATE INDEX feedback_by_solution ON feedback (solution_id);

CREATE TABLE guess (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    leader_id BLOB NOT NULL REFERENCES leader (id) ON DELETE CASCADE,
    conversation_id BLOB REFERENCES conversation (id) ON DELETE CASCADE,
    on_date TEXT NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (conversation_id)
) STRICT;
CREATE INDEX guess_by_unit ON guess (unit_id);
CREATE INDEX guess_by_leader ON guess (leader_id);

-- Each remark so far gets its row, under its own id.
INSERT INTO feedback (id, finding_id, about, change)
SELECT id, id, '', '' FROM finding WHERE kind = 'feedback';
