-- sums 14994690997648143293 10441970821014739125
-- Search finds every text that a person typed. Which columns those are stands in
-- core/src/store/search/list.rs; triggers made from it at every open keep `search_doc` and its index,
-- and a file whose `search_list` names another list is indexed again.

DROP TRIGGER unit_found_added;
DROP TRIGGER unit_found_edited;
DROP TRIGGER unit_found_removed;
DROP TRIGGER leader_found_added;
DROP TRIGGER leader_found_edited;
DROP TRIGGER leader_found_removed;
DROP TRIGGER entry_found_added;
DROP TRIGGER entry_found_edited;
DROP TRIGGER entry_found_removed;
DROP TRIGGER fact_found_added;
DROP TRIGGER fact_found_edited;
DROP TRIGGER fact_found_removed;
DROP TRIGGER term_found_added;
DROP TRIGGER term_found_edited;
DROP TRIGGER term_found_removed;
DROP TRIGGER conversation_found_added;
DROP TRIGGER conversation_found_edited;
DROP TRIGGER conversation_found_removed;
DROP TRIGGER finding_found_added;
DROP TRIGGER finding_found_edited;
DROP TRIGGER finding_found_removed;
DROP TRIGGER promise_found_added;
DROP TRIGGER promise_found_edited;
DROP TRIGGER promise_found_removed;
DROP TABLE search_doc;
DROP TABLE search_index;

-- `unit_id`, `leader_id` and `date` are what a search can be narrowed to; none where a text has none.
CREATE TABLE search_doc (
    n INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    unit_id BLOB,
    leader_id BLOB,
    date TEXT,
    UNIQUE (kind, id)
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
    title, body, content = 'search_doc', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE search_list (fingerprint TEXT NOT NULL) STRICT;
