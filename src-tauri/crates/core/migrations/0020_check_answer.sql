-- sums 50933690412850273 17356155641357529938
-- What I answered to the six statements about the partnership.
CREATE TABLE check_answer (
    id BLOB NOT NULL PRIMARY KEY,
    for_day TEXT NOT NULL,
    statement INTEGER NOT NULL CHECK (statement BETWEEN 1 AND 6),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'mostly', 'partly', 'no')),
    note TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('holds', 'partly', 'doesNot', 'notEnough')),
    body TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
