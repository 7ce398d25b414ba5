-- sums 4177026399745849322 7878010154830275256
-- How texts greet a leader, and where they are sent.
ALTER TABLE leader ADD COLUMN greet_as TEXT NOT NULL DEFAULT '';
ALTER TABLE leader ADD COLUMN email TEXT NOT NULL DEFAULT '';
