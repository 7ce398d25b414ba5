-- Roughly when I last spoke with a leader before any chat was kept here.
ALTER TABLE leader ADD COLUMN spoke_about TEXT;
