"""The statements of each migration, oldest first. What is on somebody's disk is never changed."""

FIRST = """
CREATE TABLE runs (
    run INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,
    status TEXT NOT NULL,
    message TEXT,
    engine TEXT NOT NULL,
    program TEXT NOT NULL,
    prompt TEXT NOT NULL,
    schema_hash TEXT NOT NULL,
    grounding TEXT NOT NULL,
    answering TEXT NOT NULL,
    rules TEXT NOT NULL,
    gazetteer TEXT NOT NULL,
    settings TEXT NOT NULL,
    stored INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    stale INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    requests INTEGER NOT NULL DEFAULT 0,
    tokens_in INTEGER NOT NULL DEFAULT 0,
    tokens_out INTEGER NOT NULL DEFAULT 0,
    tokens_cached INTEGER NOT NULL DEFAULT 0,
    cost_usd REAL
);
CREATE TABLE errors (
    run INTEGER NOT NULL REFERENCES runs,
    source TEXT NOT NULL,
    error TEXT NOT NULL
);
CREATE INDEX errors_of_run ON errors (run);
CREATE TABLE files (
    file INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    place INTEGER NOT NULL,
    size INTEGER,
    modified_ns INTEGER,
    changed_ns INTEGER,
    articles INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX files_by_place ON files (place);
CREATE TABLE articles (
    article INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    source TEXT NOT NULL,
    url TEXT,
    published TEXT,
    language TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    input_sha256 TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES files,
    line INTEGER NOT NULL,
    run INTEGER NOT NULL REFERENCES runs,
    UNIQUE (id, version)
);
CREATE UNIQUE INDEX articles_by_address
    ON articles (address, name, occurrence) WHERE is_current;
CREATE INDEX articles_of_file ON articles (file, line) WHERE is_current;
CREATE TABLE records (
    article INTEGER PRIMARY KEY REFERENCES articles,
    record TEXT NOT NULL,
    status TEXT NOT NULL,
    calls INTEGER NOT NULL,
    engine TEXT NOT NULL,
    origin TEXT NOT NULL,
    model TEXT,
    program TEXT NOT NULL,
    prompt TEXT,
    schema_hash TEXT,
    grounding TEXT NOT NULL,
    answering TEXT NOT NULL,
    rules TEXT NOT NULL,
    gazetteer TEXT NOT NULL,
    requests INTEGER NOT NULL,
    tokens_in INTEGER NOT NULL,
    tokens_out INTEGER NOT NULL,
    tokens_cached INTEGER NOT NULL,
    run INTEGER NOT NULL REFERENCES runs
);
CREATE INDEX records_by_versions
    ON records (engine, prompt, schema_hash, grounding, rules, gazetteer, answering);
CREATE TABLE dossiers (
    dossier INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    base_id TEXT NOT NULL,
    mark TEXT NOT NULL,
    date TEXT,
    sort_day TEXT NOT NULL,
    people TEXT NOT NULL,
    readouts INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    dossier_json TEXT NOT NULL
);
CREATE INDEX dossiers_by_id ON dossiers (id);
CREATE INDEX dossiers_by_base ON dossiers (base_id);
CREATE INDEX dossiers_by_day ON dossiers (sort_day, id);
CREATE TABLE calls (
    call INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    id TEXT NOT NULL,
    place INTEGER NOT NULL,
    date TEXT,
    date_status TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    earliest TEXT,
    latest TEXT,
    channel TEXT NOT NULL,
    initiator TEXT,
    side TEXT,
    status TEXT NOT NULL,
    is_withheld INTEGER NOT NULL,
    people TEXT NOT NULL,
    dossier INTEGER REFERENCES dossiers,
    is_merged INTEGER NOT NULL DEFAULT 0,
    people_key TEXT NOT NULL,
    size INTEGER NOT NULL,
    day TEXT,
    is_loose INTEGER NOT NULL,
    has_wording INTEGER NOT NULL
);
CREATE INDEX calls_of_article ON calls (article);
CREATE INDEX calls_by_id ON calls (id);
CREATE INDEX calls_of_dossier ON calls (dossier);
CREATE INDEX calls_by_people ON calls (people_key, day) WHERE NOT is_withheld;
CREATE INDEX calls_by_day ON calls (day, size, is_loose) WHERE NOT is_withheld;
CREATE INDEX calls_to_merge ON calls (call) WHERE NOT is_withheld AND NOT is_merged;
CREATE TABLE readouts (
    dossier INTEGER NOT NULL REFERENCES dossiers,
    article_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    side TEXT,
    copy_of TEXT
);
CREATE INDEX readouts_of_dossier ON readouts (dossier);
CREATE INDEX readouts_of_article ON readouts (article_id);
CREATE TABLE principals (
    call INTEGER NOT NULL REFERENCES calls,
    name TEXT,
    country TEXT,
    office TEXT,
    status TEXT NOT NULL
);
CREATE INDEX principals_of_call ON principals (call);
CREATE TABLE claims (
    claim INTEGER PRIMARY KEY,
    call INTEGER NOT NULL REFERENCES calls,
    kind TEXT NOT NULL,
    place INTEGER NOT NULL,
    text TEXT,
    speaker TEXT,
    type TEXT,
    value TEXT,
    status TEXT NOT NULL,
    origin TEXT NOT NULL,
    sentences TEXT NOT NULL,
    quote TEXT NOT NULL
);
CREATE INDEX claims_of_call ON claims (call);
CREATE TABLE findings (
    article INTEGER NOT NULL REFERENCES articles,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    field TEXT NOT NULL,
    message TEXT NOT NULL,
    expected TEXT,
    outcome TEXT NOT NULL,
    sentences TEXT NOT NULL
);
CREATE INDEX findings_of_article ON findings (article);
CREATE TABLE corrections (
    correction INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    was TEXT,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    made TEXT NOT NULL
);
CREATE INDEX corrections_of_article ON corrections (article_id);
CREATE VIEW texts AS
    SELECT articles.*, json_extract(records.record, '$.article.raw.text') AS text
    FROM articles JOIN records USING (article);
"""

SECOND = """
CREATE TABLE sentences (
    sentence INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    claims TEXT NOT NULL,
    people TEXT NOT NULL
);
CREATE INDEX sentences_of_article ON sentences (article);
CREATE VIRTUAL TABLE search USING fts5 (
    text, claims, people,
    content = 'sentences', content_rowid = 'sentence',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentences_added AFTER INSERT ON sentences BEGIN
    INSERT INTO search (rowid, text, claims, people)
    VALUES (new.sentence, new.text, new.claims, new.people);
END;
CREATE TRIGGER sentences_removed AFTER DELETE ON sentences BEGIN
    INSERT INTO search (search, rowid, text, claims, people)
    VALUES ('delete', old.sentence, old.text, old.claims, old.people);
END;
ALTER TABLE dossiers ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE dossiers ADD COLUMN changes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE dossiers ADD COLUMN is_noted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX dossiers_to_note ON dossiers (dossier) WHERE NOT is_noted;
CREATE INDEX dossiers_by_people ON dossiers (people, sort_day);
"""

THIRD = """
DROP TABLE corrections;
CREATE TABLE corrections (
    correction INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    call TEXT,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    was TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    folder TEXT NOT NULL,
    line TEXT NOT NULL
);
CREATE INDEX corrections_of_article ON corrections (article_id);
CREATE INDEX corrections_of_folder ON corrections (folder);
"""

FOURTH = """
ALTER TABLE calls ADD COLUMN first_possible TEXT;
ALTER TABLE calls ADD COLUMN last_possible TEXT;
ALTER TABLE calls ADD COLUMN anniversary TEXT;
ALTER TABLE calls ADD COLUMN recalled TEXT NOT NULL DEFAULT '[]';
ALTER TABLE calls ADD COLUMN sketch TEXT NOT NULL DEFAULT '[]';
DROP INDEX dossiers_to_note;
ALTER TABLE dossiers DROP COLUMN is_noted;
ALTER TABLE dossiers ADD COLUMN run INTEGER NOT NULL DEFAULT 0;
CREATE INDEX dossiers_of_run ON dossiers (run);
CREATE TABLE folders (
    folder INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    run INTEGER NOT NULL,
    list_sha256 TEXT
);
ALTER TABLE records ADD COLUMN other_request TEXT;
DROP INDEX records_by_versions;
CREATE INDEX records_by_versions
    ON records (engine, prompt, schema_hash, grounding, rules, gazetteer, answering, other_request);
ALTER TABLE runs ADD COLUMN rechecked INTEGER NOT NULL DEFAULT 0;
"""

LAYOUTS = (FIRST, SECOND, THIRD, FOURTH)
