-- Questions that a person took along into a chat, one a line.
ALTER TABLE conversation ADD COLUMN questions TEXT NOT NULL DEFAULT '';
