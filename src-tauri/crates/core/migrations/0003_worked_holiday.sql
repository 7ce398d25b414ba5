-- sums 16674421064371951810 13080806905388684890
-- Public holidays on which a leader works all the same, by the name of the holiday, every year.
CREATE TABLE worked_holiday (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX worked_holiday_by_leader ON worked_holiday (leader_id);
