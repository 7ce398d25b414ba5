-- sums 11431610067081494208 7832490352327088083
-- What the page of a finished quarter said, so that it stays as it was told. A day alone kept nothing.
ALTER TABLE review_line ADD COLUMN told TEXT NOT NULL DEFAULT '';
ALTER TABLE review_line ADD COLUMN told_in INTEGER CHECK (told_in BETWEEN 1 AND 10);
ALTER TABLE review_line ADD COLUMN told_at INTEGER CHECK (told_at >= 0);
UPDATE review SET finished_on = NULL;
