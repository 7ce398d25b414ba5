-- sums 13338614514685666550 18313811381404534252
-- Roughly when I last spoke with a leader before any chat was kept here.
ALTER TABLE leader ADD COLUMN spoke_about TEXT;
