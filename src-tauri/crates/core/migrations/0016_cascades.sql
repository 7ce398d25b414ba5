-- sums 14689097726227647549 1419173346893017492
-- What belongs to a row is deleted with it; a promise outlives its chat. Only what happens on delete
-- changes, not what is stored, so no table is made anew: SQLite's documentation of ALTER TABLE, "Making
-- Other Kinds Of Table Schema Changes", says how. A unit with leaders or chats cannot be deleted.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES leader (id)', 'REFERENCES leader (id) ON DELETE CASCADE')
WHERE name IN ('placement', 'absence', 'entry', 'entry_felt', 'calendar_source', 'busy_block', 'fact',
    'conversation', 'opener_asked', 'finding', 'promise', 'worked_holiday', 'standing', 'worked_day');

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES unit (id)', 'REFERENCES unit (id) ON DELETE CASCADE')
WHERE name IN ('placement', 'unit_calendar', 'closure', 'entry', 'entry_felt', 'calendar_source', 'fact',
    'term', 'opener_asked', 'finding', 'promise', 'worked_day');

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES fiscal_calendar (id)', 'REFERENCES fiscal_calendar (id) ON DELETE CASCADE')
WHERE name = 'unit_calendar';

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES entry (id)', 'REFERENCES entry (id) ON DELETE CASCADE')
WHERE name IN ('entry_felt', 'occurrence');

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES calendar_source (id)', 'REFERENCES calendar_source (id) ON DELETE CASCADE')
WHERE name IN ('busy_block', 'imported_event', 'cancelled_meeting');

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES fact (id)', 'REFERENCES fact (id) ON DELETE CASCADE')
WHERE name = 'conversation_fact';

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES conversation (id)', 'REFERENCES conversation (id) ON DELETE CASCADE')
WHERE name IN ('conversation_fact', 'opener_asked', 'finding');

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES conversation (id)', 'REFERENCES conversation (id) ON DELETE SET NULL')
WHERE name = 'promise';

UPDATE sqlite_schema SET sql = replace(sql,
    'REFERENCES standing (id)', 'REFERENCES standing (id) ON DELETE CASCADE')
WHERE name = 'standing_date';

PRAGMA writable_schema = RESET;
