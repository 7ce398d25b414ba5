-- sums 1223294757076834639 11137859405344451704
-- Single days that are worked although they would be off: of the company, of a unit, or of a leader.
CREATE TABLE worked_day (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB REFERENCES unit (id),
    leader_id BLOB REFERENCES leader (id),
    date TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (unit_id IS NULL OR leader_id IS NULL)
) STRICT;
CREATE INDEX worked_day_by_unit ON worked_day (unit_id);
CREATE INDEX worked_day_by_leader ON worked_day (leader_id);
