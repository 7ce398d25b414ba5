-- sums 12907583391014161925 543256808696280542
-- When a debrief was begun, from which its relative dates count, and whether lines that it offered were left.
ALTER TABLE conversation ADD COLUMN debrief_begun_on TEXT;
ALTER TABLE conversation ADD COLUMN lines_left INTEGER NOT NULL DEFAULT 0 CHECK (lines_left IN (0, 1));
