-- sums 4777139129991040497 10889251260926413307
-- What conversations leave behind: figures and how they move each other, skills, challenges, know-how, what we do
-- about them, ideas, and the evidence for each.
CREATE TABLE solution (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    say_as TEXT NOT NULL,
    why TEXT NOT NULL CHECK (why IN ('answers', 'required')),
    made_by TEXT NOT NULL CHECK (made_by IN ('ours', 'together', 'theirs')),
    form TEXT NOT NULL,
    note TEXT NOT NULL,
    closed_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;

ALTER TABLE entry ADD COLUMN solution_id BLOB REFERENCES solution (id) ON DELETE SET NULL;
ALTER TABLE entry ADD COLUMN their_hours INTEGER;
ALTER TABLE entry ADD COLUMN cost INTEGER;
CREATE INDEX entry_by_solution ON entry (solution_id);

-- What we sent into units so far becomes a solution for each name, under the id of its oldest entry.
INSERT INTO solution (id, name, say_as, why, made_by, form, note)
SELECT min(id), name, '', 'answers', 'ours', '', '' FROM entry WHERE kind = 'ours' GROUP BY lower(trim(name));
UPDATE entry SET solution_id = (
    SELECT solution.id FROM solution WHERE lower(trim(solution.name)) = lower(trim(entry.name)))
WHERE kind = 'ours';

CREATE TABLE measure (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    leader_id BLOB REFERENCES leader (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('result', 'early', 'behaviour')),
    say_as TEXT NOT NULL,
    unit_of TEXT NOT NULL,
    better TEXT NOT NULL CHECK (better IN ('up', 'down', 'hold')),
    aim REAL,
    aim_by TEXT,
    aim_from TEXT NOT NULL,
    owner TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    published_after BLOB REFERENCES entry (id) ON DELETE SET NULL,
    method_only INTEGER NOT NULL CHECK (method_only IN (0, 1)),
    read_back_on TEXT,
    read_back_by BLOB REFERENCES leader (id) ON DELETE SET NULL,
    worth REAL,
    worth_from TEXT NOT NULL,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    closed_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX measure_by_unit ON measure (unit_id);
CREATE INDEX measure_by_leader ON measure (leader_id);
CREATE INDEX measure_by_read_back ON measure (read_back_by);
CREATE INDEX measure_by_published_after ON measure (published_after);

CREATE TABLE reading (
    id BLOB NOT NULL PRIMARY KEY,
    measure_id BLOB NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    on_date TEXT NOT NULL,
    value REAL NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (measure_id, on_date)
) STRICT;

CREATE TABLE chain_link (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    upper_id BLOB NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    lower_id BLOB REFERENCES measure (id) ON DELETE CASCADE,
    solution_id BLOB REFERENCES solution (id) ON DELETE CASCADE,
    expected TEXT NOT NULL,
    note TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    CHECK ((lower_id IS NULL) <> (solution_id IS NULL)),
    CHECK (lower_id <> upper_id),
    UNIQUE (upper_id, lower_id),
    UNIQUE (upper_id, solution_id)
) STRICT;
CREATE INDEX chain_link_by_unit ON chain_link (unit_id);
CREATE INDEX chain_link_by_lower ON chain_link (lower_id);
CREATE INDEX chain_link_by_solution ON chain_link (solution_id);

CREATE TABLE rival (
    id BLOB NOT NULL PRIMARY KEY,
    link_id BLOB NOT NULL REFERENCES chain_link (id) ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (body <> ''),
    state TEXT NOT NULL CHECK (state IN ('open', 'ruledOut', 'accepted')),
    how TEXT NOT NULL,
    on_date TEXT,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX rival_by_link ON rival (link_id);

CREATE TABLE skill (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    say_as TEXT NOT NULL,
    also_called TEXT NOT NULL,
    closed_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE skill_need (
    id BLOB NOT NULL PRIMARY KEY,
    skill_id BLOB NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    now INTEGER CHECK (now BETWEEN 0 AND 4),
    need_now INTEGER CHECK (need_now BETWEEN 0 AND 4),
    need_next INTEGER CHECK (need_next BETWEEN 0 AND 4),
    able INTEGER,
    of_count INTEGER,
    people INTEGER,
    by_date TEXT,
    by_label TEXT NOT NULL,
    nice INTEGER NOT NULL CHECK (nice IN (0, 1)),
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    closed_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (skill_id, unit_id, role)
) STRICT;
CREATE INDEX skill_need_by_unit ON skill_need (unit_id);

CREATE TABLE challenge (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    leader_id BLOB REFERENCES leader (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    say_as TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pipeline', 'knowledge', 'engagement', 'growth', 'retention',
        'shortage', 'newRoles', 'pace', 'waysOfLearning', 'result', 'workload', 'tools', 'other')),
    severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
    horizon TEXT,
    horizon_label TEXT NOT NULL,
    able INTEGER,
    of_count INTEGER,
    cause TEXT NOT NULL CHECK (cause IN ('cannot', 'doesNotKnow', 'noTime', 'noTools', 'tooFew',
        'notWanted', 'unknown')),
    not_ours_on TEXT,
    not_ours_told TEXT,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    closed_on TEXT,
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX challenge_by_unit ON challenge (unit_id);
CREATE INDEX challenge_by_leader ON challenge (leader_id);

CREATE TABLE know_how (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    holders INTEGER,
    leaving INTEGER,
    of_count INTEGER,
    others INTEGER NOT NULL,
    first_leaves TEXT,
    last_leaves TEXT,
    way TEXT NOT NULL CHECK (way IN ('none', 'record', 'write', 'sideBySide', 'watched', 'teach')),
    weeks INTEGER NOT NULL CHECK (weeks BETWEEN 0 AND 104),
    plan TEXT NOT NULL,
    solution_id BLOB REFERENCES solution (id) ON DELETE SET NULL,
    challenge_id BLOB REFERENCES challenge (id) ON DELETE SET NULL,
    started_on TEXT,
    checked_on TEXT,
    safe_on TEXT,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX know_how_by_unit ON know_how (unit_id);
CREATE INDEX know_how_by_solution ON know_how (solution_id);
CREATE INDEX know_how_by_challenge ON know_how (challenge_id);

CREATE TABLE idea (
    id BLOB NOT NULL PRIMARY KEY,
    unit_id BLOB NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    leader_id BLOB REFERENCES leader (id) ON DELETE SET NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    origin TEXT NOT NULL CHECK (origin IN ('ours', 'theirs', 'supplier')),
    state TEXT NOT NULL CHECK (state IN ('parked', 'agreed', 'trying', 'kept', 'stopped', 'dropped')),
    problem TEXT NOT NULL,
    expectation TEXT NOT NULL,
    smallest TEXT NOT NULL,
    host TEXT NOT NULL,
    good_if TEXT NOT NULL,
    stop_if TEXT NOT NULL,
    first TEXT,
    last TEXT,
    review_on TEXT,
    agreed_on TEXT,
    decided_on TEXT,
    outcome TEXT NOT NULL,
    learned TEXT NOT NULL,
    beyond_unit INTEGER NOT NULL CHECK (beyond_unit IN (0, 1)),
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX idea_by_unit ON idea (unit_id);
CREATE INDEX idea_by_leader ON idea (leader_id);

CREATE TABLE tie (
    id BLOB NOT NULL PRIMARY KEY,
    challenge_id BLOB REFERENCES challenge (id) ON DELETE CASCADE,
    skill_id BLOB REFERENCES skill (id) ON DELETE CASCADE,
    solution_id BLOB REFERENCES solution (id) ON DELETE CASCADE,
    idea_id BLOB REFERENCES idea (id) ON DELETE CASCADE,
    fact_id BLOB REFERENCES fact (id) ON DELETE CASCADE,
    measure_id BLOB REFERENCES measure (id) ON DELETE CASCADE,
    on_date TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    CHECK ((challenge_id IS NOT NULL) + (skill_id IS NOT NULL) + (solution_id IS NOT NULL)
        + (idea_id IS NOT NULL) + (fact_id IS NOT NULL) + (measure_id IS NOT NULL) = 2)
) STRICT;
CREATE UNIQUE INDEX tie_once ON tie (ifnull(challenge_id, ''), ifnull(skill_id, ''), ifnull(solution_id, ''),
    ifnull(idea_id, ''), ifnull(fact_id, ''), ifnull(measure_id, ''));
CREATE INDEX tie_by_challenge ON tie (challenge_id);
CREATE INDEX tie_by_skill ON tie (skill_id);
CREATE INDEX tie_by_solution ON tie (solution_id);
CREATE INDEX tie_by_idea ON tie (idea_id);
CREATE INDEX tie_by_fact ON tie (fact_id);
CREATE INDEX tie_by_measure ON tie (measure_id);

CREATE TABLE evidence (
    id BLOB NOT NULL PRIMARY KEY,
    link_id BLOB REFERENCES chain_link (id) ON DELETE CASCADE,
    measure_id BLOB REFERENCES measure (id) ON DELETE CASCADE,
    need_id BLOB REFERENCES skill_need (id) ON DELETE CASCADE,
    challenge_id BLOB REFERENCES challenge (id) ON DELETE CASCADE,
    know_how_id BLOB REFERENCES know_how (id) ON DELETE CASCADE,
    idea_id BLOB REFERENCES idea (id) ON DELETE CASCADE,
    solution_id BLOB REFERENCES solution (id) ON DELETE CASCADE,
    on_date TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('seen', 'said', 'assumed')),
    source TEXT NOT NULL,
    leader_id BLOB REFERENCES leader (id) ON DELETE CASCADE,
    conversation_id BLOB REFERENCES conversation (id) ON DELETE CASCADE,
    finding_id BLOB REFERENCES finding (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    against INTEGER NOT NULL CHECK (against IN (0, 1)),
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    revision INTEGER NOT NULL DEFAULT 0,
    CHECK ((link_id IS NOT NULL) + (measure_id IS NOT NULL) + (need_id IS NOT NULL) + (challenge_id IS NOT NULL)
        + (know_how_id IS NOT NULL) + (idea_id IS NOT NULL) + (solution_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX evidence_by_link ON evidence (link_id);
CREATE INDEX evidence_by_measure ON evidence (measure_id);
CREATE INDEX evidence_by_need ON evidence (need_id);
CREATE INDEX evidence_by_challenge ON evidence (challenge_id);
CREATE INDEX evidence_by_know_how ON evidence (know_how_id);
CREATE INDEX evidence_by_idea ON evidence (idea_id);
CREATE INDEX evidence_by_solution ON evidence (solution_id);
CREATE INDEX evidence_by_leader ON evidence (leader_id);
CREATE INDEX evidence_by_conversation ON evidence (conversation_id);
CREATE INDEX evidence_by_finding ON evidence (finding_id);

-- New kinds of findings. Only a CHECK changes, not what is stored: see 0016.
ALTER TABLE finding ADD COLUMN stays_note INTEGER NOT NULL DEFAULT 0 CHECK (stays_note IN (0, 1));
ALTER TABLE finding ADD COLUMN quotable_on TEXT;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''quote'', ''change''',
    '''quote'', ''change'', ''link'', ''knowHow'', ''plan'', ''told'', ''together''')
WHERE name = 'finding';
PRAGMA writable_schema = RESET;
