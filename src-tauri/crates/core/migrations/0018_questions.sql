-- sums 11378181689262357871 11116997924243466570
-- Questions that a person took along into a chat, one a line.
ALTER TABLE conversation ADD COLUMN questions TEXT NOT NULL DEFAULT '';
