-- sums 6685884795547977471 7227576116590300191
-- The first schema. Released migrations are frozen: a test holds their hash.
-- Ids are UUIDv7 BLOBs, dates TEXT 'YYYY-MM-DD', instants TEXT 'YYYY-MM-DDTHH:MM:SS.sssZ', times of
-- day TEXT 'HH:MM', switches 0 or 1. Lists and rules are short texts that core/src/store/codec.rs
-- writes and reads.

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL,
    country TEXT,
    subdivision TEXT,
    weekend TEXT,
    note TEXT NOT NULL,
    position INTEGER NOT NULL,
    archived_on TEXT
) STRICT;

CREATE TABLE leader (
    id BLOB NOT NULL PRIMARY KEY,
    role TEXT NOT NULL CHECK (role <> ''),
    name TEXT NOT NULL,
    unit_id BLOB NOT NULL REFERENCES unit (id),
    since TEXT,
    added_on TEXT NOT NULL,
    country TEXT,
    subdivision TEXT,
    zone TEXT,
    hours TEXT NOT NULL,
    likes TEXT NOT NULL,
    dislikes TEXT NOT NULL,
    target_gap INTEGER NOT NULL CHECK (target_gap BETWEEN 1 AND 3650),
    limit_gap INTEGER NOT NULL CHECK (limit_gap BETWEEN 1 AND 3650),
    reflection_gap INTEGER,
    chat_minutes INTEGER NOT NULL CHECK (chat_minutes BETWEEN 5 AND 480),
    pace TEXT NOT NULL CHECK (pace IN ('focus', 'steady', 'light')),
    assistant TEXT NOT NULL,
    notice_days INTEGER,
    place TEXT NOT NULL,
    desired_state TEXT NOT NULL,
    note TEXT NOT NULL,
    archived_on TEXT
) STRICT;
CREATE INDEX leader_by_unit ON leader (unit_id);

CREATE TABLE placement (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    unit_id BLOB NOT NULL REFERENCES unit (id),
    role TEXT NOT NULL,
    from_date TEXT,
    to_date TEXT
) STRICT;
CREATE INDEX placement_by_leader ON placement (leader_id);
CREATE INDEX placement_by_unit ON placement (unit_id);

CREATE TABLE fiscal_calendar (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    rule TEXT NOT NULL
) STRICT;

CREATE TABLE unit_calendar (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB REFERENCES unit (id),
    calendar_id BLOB NOT NULL REFERENCES fiscal_calendar (id),
    from_date TEXT NOT NULL
) STRICT;
CREATE INDEX unit_calendar_by_unit ON unit_calendar (unit_id);
CREATE INDEX unit_calendar_by_calendar ON unit_calendar (calendar_id);

CREATE TABLE closure (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB REFERENCES unit (id),
    country TEXT,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    name TEXT NOT NULL,
    yearly INTEGER NOT NULL CHECK (yearly IN (0, 1)),
    CHECK (first <= last)
) STRICT;
CREATE INDEX closure_by_unit ON closure (unit_id);

CREATE TABLE absence (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB REFERENCES leader (id),
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (first <= last)
) STRICT;
CREATE INDEX absence_by_leader ON absence (leader_id);

CREATE TABLE entry (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('close', 'results', 'budget', 'planning', 'board', 'review',
        'survey', 'peak', 'launch', 'freeze', 'leave', 'ours', 'other')),
    unit_id BLOB REFERENCES unit (id),
    leader_id BLOB REFERENCES leader (id),
    load TEXT NOT NULL CHECK (load IN ('open', 'normal', 'busy', 'critical')),
    before_days INTEGER NOT NULL CHECK (before_days BETWEEN 0 AND 60),
    after_days INTEGER NOT NULL CHECK (after_days BETWEEN 0 AND 60),
    holds_back TEXT NOT NULL,
    invites TEXT NOT NULL,
    mark TEXT CHECK (mark IN ('quietTime', 'jobCuts', 'merger', 'payTalks', 'election',
        'changeFreeze')),
    note TEXT NOT NULL,
    rule TEXT NOT NULL,
    pack_key TEXT,
    CHECK (unit_id IS NULL OR leader_id IS NULL)
) STRICT;
CREATE INDEX entry_by_unit ON entry (unit_id);
CREATE INDEX entry_by_leader ON entry (leader_id);

CREATE TABLE entry_felt (
    id BLOB NOT NULL PRIMARY KEY,
    entry_id BLOB NOT NULL REFERENCES entry (id),
    unit_id BLOB REFERENCES unit (id),
    leader_id BLOB REFERENCES leader (id),
    load TEXT CHECK (load IN ('open', 'normal', 'busy', 'critical')),
    CHECK ((unit_id IS NULL) <> (leader_id IS NULL))
) STRICT;
CREATE INDEX entry_felt_by_entry ON entry_felt (entry_id);
CREATE INDEX entry_felt_by_unit ON entry_felt (unit_id);
CREATE INDEX entry_felt_by_leader ON entry_felt (leader_id);

CREATE TABLE occurrence (
    id BLOB NOT NULL PRIMARY KEY,
    entry_id BLOB NOT NULL REFERENCES entry (id),
    key TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('expected', 'confirmed', 'moved', 'cancelled')),
    note TEXT NOT NULL,
    UNIQUE (entry_id, key),
    CHECK (first <= last)
) STRICT;

CREATE TABLE calendar_source (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    leader_id BLOB REFERENCES leader (id),
    imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX calendar_source_by_leader ON calendar_source (leader_id);

CREATE TABLE busy_block (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB REFERENCES leader (id),
    source_id BLOB REFERENCES calendar_source (id),
    start_at TEXT NOT NULL,
    end_at TEXT NOT NULL,
    CHECK (start_at < end_at)
) STRICT;
CREATE INDEX busy_block_by_leader ON busy_block (leader_id, start_at);
CREATE INDEX busy_block_by_source ON busy_block (source_id);

CREATE TABLE fact (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id),
    leader_id BLOB REFERENCES leader (id),
    topic TEXT NOT NULL CHECK (topic IN ('decides', 'data', 'reliesOn', 'involved', 'plans',
        'marketRoute', 'environment', 'competition')),
    state TEXT NOT NULL CHECK (state IN ('known', 'lookUp', 'askThem', 'learnBySeeing')),
    body TEXT NOT NULL CHECK (body <> ''),
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    confidence TEXT NOT NULL CHECK (confidence IN ('seen', 'said', 'assumed')),
    shelf_days INTEGER CHECK (shelf_days BETWEEN 1 AND 36500),
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    say_as TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT;
CREATE INDEX fact_by_unit ON fact (unit_id);
CREATE INDEX fact_by_leader ON fact (leader_id);

CREATE TABLE term (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id),
    term TEXT NOT NULL CHECK (term <> ''),
    meaning TEXT NOT NULL,
    instead_of TEXT NOT NULL,
    heard_on TEXT
) STRICT;
CREATE INDEX term_by_unit ON term (unit_id);

CREATE TABLE conversation (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    unit_id BLOB NOT NULL REFERENCES unit (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('opener1', 'opener2', 'opener3', 'opener4', 'opener5',
        'firstMeeting', 'reportingBack', 'theirTopic', 'inPassing', 'repair', 'goodbye')),
    state TEXT NOT NULL CHECK (state IN ('asked', 'planned', 'held', 'missed', 'cancelled')),
    date TEXT NOT NULL,
    time TEXT,
    half TEXT CHECK (half IN ('morning', 'afternoon')),
    zone TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    asked_by TEXT NOT NULL CHECK (asked_by IN ('me', 'leader')),
    asked_on TEXT,
    place TEXT NOT NULL,
    wording TEXT NOT NULL,
    not_to_raise TEXT NOT NULL,
    prepared INTEGER NOT NULL CHECK (prepared IN (0, 1)),
    debrief TEXT NOT NULL,
    debriefed_on TEXT,
    depth TEXT CHECK (depth IN ('notAsked', 'heard', 'evidenced', 'agreed')),
    moment TEXT CHECK (moment IN ('good', 'rushed', 'wrong')),
    rating INTEGER CHECK (rating BETWEEN 1 AND 5),
    called_off_by TEXT CHECK (called_off_by IN ('me', 'leader')),
    reflection_heard TEXT NOT NULL,
    reflection_reaction TEXT NOT NULL,
    reflection_change TEXT NOT NULL,
    reflection_told_on TEXT,
    reflected_on TEXT
) STRICT;
CREATE INDEX conversation_by_leader ON conversation (leader_id, date);
CREATE INDEX conversation_by_unit ON conversation (unit_id);

CREATE TABLE conversation_fact (
    id BLOB NOT NULL PRIMARY KEY,
    conversation_id BLOB NOT NULL REFERENCES conversation (id),
    fact_id BLOB NOT NULL REFERENCES fact (id),
    position INTEGER NOT NULL,
    UNIQUE (conversation_id, fact_id)
) STRICT;
CREATE INDEX conversation_fact_by_fact ON conversation_fact (fact_id);

CREATE TABLE opener_asked (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    unit_id BLOB NOT NULL REFERENCES unit (id),
    conversation_id BLOB NOT NULL REFERENCES conversation (id),
    opener INTEGER NOT NULL CHECK (opener BETWEEN 1 AND 5),
    on_date TEXT NOT NULL,
    depth TEXT NOT NULL CHECK (depth IN ('notAsked', 'heard', 'evidenced', 'agreed'))
) STRICT;
CREATE INDEX opener_asked_by_leader ON opener_asked (leader_id);
CREATE INDEX opener_asked_by_unit ON opener_asked (unit_id);
CREATE INDEX opener_asked_by_conversation ON opener_asked (conversation_id);

CREATE TABLE finding (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    unit_id BLOB NOT NULL REFERENCES unit (id),
    conversation_id BLOB NOT NULL REFERENCES conversation (id),
    kind TEXT NOT NULL CHECK (kind IN ('measure', 'skill', 'challenge', 'feedback', 'idea',
        'pressing', 'quote', 'change')),
    body TEXT NOT NULL,
    said_on TEXT NOT NULL,
    closed_on TEXT
) STRICT;
CREATE INDEX finding_by_leader ON finding (leader_id);
CREATE INDEX finding_by_unit ON finding (unit_id);
CREATE INDEX finding_by_conversation ON finding (conversation_id);

CREATE TABLE promise (
    id BLOB NOT NULL PRIMARY KEY,
    leader_id BLOB NOT NULL REFERENCES leader (id),
    unit_id BLOB NOT NULL REFERENCES unit (id),
    conversation_id BLOB REFERENCES conversation (id),
    owed_by TEXT NOT NULL CHECK (owed_by IN ('me', 'leader')),
    body TEXT NOT NULL CHECK (body <> ''),
    say_as TEXT NOT NULL,
    due TEXT,
    made_on TEXT NOT NULL,
    done_on TEXT,
    dropped_on TEXT,
    private INTEGER NOT NULL CHECK (private IN (0, 1))
) STRICT;
CREATE INDEX promise_by_leader ON promise (leader_id);
CREATE INDEX promise_by_unit ON promise (unit_id);
CREATE INDEX promise_by_conversation ON promise (conversation_id);

-- The change log: one set per thing a person did, one change per row it touched. Triggers that are
-- made anew at every open write it; see core/src/store/log.rs.
CREATE TABLE change_set (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    device TEXT NOT NULL,
    at TEXT NOT NULL,
    label_code TEXT NOT NULL,
    args TEXT NOT NULL,
    session TEXT,
    undoes INTEGER REFERENCES change_set (seq)
) STRICT;
CREATE INDEX change_set_by_undoes ON change_set (undoes);

CREATE TABLE change (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    set_seq INTEGER NOT NULL REFERENCES change_set (seq),
    tbl TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX change_by_set ON change (set_seq);
CREATE INDEX change_by_row ON change (tbl, row_id, set_seq);

-- What can be found by its words. Kept by the triggers below, outside the change log.
CREATE TABLE search_doc (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (kind, id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = 'search_doc', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_index (rowid, title, body) VALUES (new.n, new.title, new.body);
END;
CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, title, body)
    VALUES ('delete', old.n, old.title, old.body);
END;
CREATE TRIGGER search_doc_edited AFTER UPDATE ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, title, body)
    VALUES ('delete', old.n, old.title, old.body);
    INSERT INTO search_index (rowid, title, body) VALUES (new.n, new.title, new.body);
END;

CREATE TRIGGER unit_found_added AFTER INSERT ON unit BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('unit', new.id, new.name,
        new.short_name || ' ' || new.note);
END;
CREATE TRIGGER unit_found_edited AFTER UPDATE ON unit BEGIN
    UPDATE search_doc SET title = new.name,
        body = new.short_name || ' ' || new.note
    WHERE kind = 'unit' AND id = new.id;
END;
CREATE TRIGGER unit_found_removed AFTER DELETE ON unit BEGIN
    DELETE FROM search_doc WHERE kind = 'unit' AND id = old.id;
END;

CREATE TRIGGER leader_found_added AFTER INSERT ON leader BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('leader', new.id, new.role,
        new.name || ' ' || new.desired_state || ' ' || new.note || ' ' || new.place);
END;
CREATE TRIGGER leader_found_edited AFTER UPDATE ON leader BEGIN
    UPDATE search_doc SET title = new.role,
        body = new.name || ' ' || new.desired_state || ' ' || new.note || ' ' || new.place
    WHERE kind = 'leader' AND id = new.id;
END;
CREATE TRIGGER leader_found_removed AFTER DELETE ON leader BEGIN
    DELETE FROM search_doc WHERE kind = 'leader' AND id = old.id;
END;

CREATE TRIGGER entry_found_added AFTER INSERT ON entry BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('entry', new.id, new.name,
        new.note);
END;
CREATE TRIGGER entry_found_edited AFTER UPDATE ON entry BEGIN
    UPDATE search_doc SET title = new.name,
        body = new.note
    WHERE kind = 'entry' AND id = new.id;
END;
CREATE TRIGGER entry_found_removed AFTER DELETE ON entry BEGIN
    DELETE FROM search_doc WHERE kind = 'entry' AND id = old.id;
END;

CREATE TRIGGER fact_found_added AFTER INSERT ON fact BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('fact', new.id, new.body,
        new.source || ' ' || new.say_as);
END;
CREATE TRIGGER fact_found_edited AFTER UPDATE ON fact BEGIN
    UPDATE search_doc SET title = new.body,
        body = new.source || ' ' || new.say_as
    WHERE kind = 'fact' AND id = new.id;
END;
CREATE TRIGGER fact_found_removed AFTER DELETE ON fact BEGIN
    DELETE FROM search_doc WHERE kind = 'fact' AND id = old.id;
END;

CREATE TRIGGER term_found_added AFTER INSERT ON term BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('term', new.id, new.term,
        new.meaning || ' ' || new.instead_of);
END;
CREATE TRIGGER term_found_edited AFTER UPDATE ON term BEGIN
    UPDATE search_doc SET title = new.term,
        body = new.meaning || ' ' || new.instead_of
    WHERE kind = 'term' AND id = new.id;
END;
CREATE TRIGGER term_found_removed AFTER DELETE ON term BEGIN
    DELETE FROM search_doc WHERE kind = 'term' AND id = old.id;
END;

CREATE TRIGGER conversation_found_added AFTER INSERT ON conversation BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('conversation', new.id, new.wording,
        new.debrief || ' ' || new.not_to_raise || ' ' || new.reflection_heard || ' ' ||
        new.reflection_reaction || ' ' || new.reflection_change);
END;
CREATE TRIGGER conversation_found_edited AFTER UPDATE ON conversation BEGIN
    UPDATE search_doc SET title = new.wording,
        body = new.debrief || ' ' || new.not_to_raise || ' ' || new.reflection_heard || ' ' ||
        new.reflection_reaction || ' ' || new.reflection_change
    WHERE kind = 'conversation' AND id = new.id;
END;
CREATE TRIGGER conversation_found_removed AFTER DELETE ON conversation BEGIN
    DELETE FROM search_doc WHERE kind = 'conversation' AND id = old.id;
END;

CREATE TRIGGER finding_found_added AFTER INSERT ON finding BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('finding', new.id, new.body,
        '');
END;
CREATE TRIGGER finding_found_edited AFTER UPDATE ON finding BEGIN
    UPDATE search_doc SET title = new.body,
        body = ''
    WHERE kind = 'finding' AND id = new.id;
END;
CREATE TRIGGER finding_found_removed AFTER DELETE ON finding BEGIN
    DELETE FROM search_doc WHERE kind = 'finding' AND id = old.id;
END;

CREATE TRIGGER promise_found_added AFTER INSERT ON promise BEGIN
    INSERT INTO search_doc (kind, id, title, body) VALUES ('promise', new.id, new.body,
        new.say_as);
END;
CREATE TRIGGER promise_found_edited AFTER UPDATE ON promise BEGIN
    UPDATE search_doc SET title = new.body,
        body = new.say_as
    WHERE kind = 'promise' AND id = new.id;
END;
CREATE TRIGGER promise_found_removed AFTER DELETE ON promise BEGIN
    DELETE FROM search_doc WHERE kind = 'promise' AND id = old.id;
END;

