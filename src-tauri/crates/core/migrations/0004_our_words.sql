-- sums 6507661149510435829 13304249614427843774
-- Words of ours: those that the user added to the list, and those of the list that are fine here.

CREATE TABLE our_word (
    id BLOB NOT NULL PRIMARY KEY,
    word TEXT NOT NULL CHECK (word <> ''),
    plain TEXT NOT NULL,
    fine INTEGER NOT NULL CHECK (fine IN (0, 1))
) STRICT;
