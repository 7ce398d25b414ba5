-- sums 4016956384060109584 12404661531803899627
-- Whether a busy time is out of office.
ALTER TABLE busy_block ADD COLUMN away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1));
