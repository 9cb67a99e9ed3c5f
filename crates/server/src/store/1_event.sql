-- One row an event; a column is NULL where the kind of event has no such field. There is no
-- column for who.
CREATE TABLE event (
    -- The UUIDv7 made in the browser. It is the primary key, so a batch sent twice counts once.
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    session BLOB NOT NULL CHECK (length(session) = 16),
    seq INTEGER NOT NULL,
    -- Days since 1970-01-01 in UTC, from the id.
    day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    scenario TEXT,
    version TEXT,
    decision TEXT,
    option TEXT,
    act TEXT,
    ms INTEGER,
    face TEXT,
    locale TEXT,
    revised INTEGER,
    outcome TEXT,
    embedded INTEGER,
    -- The ids of the options shown, as a JSON array in the order shown.
    options TEXT
) STRICT, WITHOUT ROWID;

-- Everything results count by, so that counting reads this index alone.
CREATE INDEX event_count ON event (kind, scenario, decision, option, revised, ms, outcome);
-- What came after an event in its play.
CREATE INDEX event_play ON event (session, scenario, seq, kind);
