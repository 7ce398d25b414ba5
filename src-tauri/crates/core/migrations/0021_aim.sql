-- sums 14133635516334497690 15409288084968582296
-- Where a leader and I both want to be, as of a day; the newest one for their unit is current.
CREATE TABLE aim (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id) ON DELETE CASCADE,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    on_date TEXT NOT NULL,
    situation TEXT NOT NULL,
    wants TEXT NOT NULL,
    shown_by TEXT NOT NULL,
    shown_on TEXT,
    now TEXT CHECK (now IN ('orders', 'relied', 'problems', 'plans')),
    next TEXT CHECK (next IN ('orders', 'relied', 'problems', 'plans')),
    agreed_on TEXT,
    review_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX aim_by_leader ON aim (leader_id);
CREATE INDEX aim_by_unit ON aim (unit_id);

-- Each line so far becomes an aim, under the id of its leader. One that is longer than a line is kept whole in the
-- private text.
INSERT INTO aim (id, leader_id, unit_id, on_date, situation, wants, shown_by)
SELECT id, id, unit_id, added_on,
       CASE WHEN length(desired_state) > 120 THEN desired_state ELSE '' END,
       trim(substr(replace(trim(desired_state, char(9, 10, 13, 32)), char(10), ' '), 1, 120)), ''
FROM leader WHERE trim(desired_state, char(9, 10, 13, 32)) <> '';
UPDATE leader SET desired_state = coalesce((SELECT wants FROM aim WHERE aim.id = leader.id), '')
WHERE desired_state <> '';
