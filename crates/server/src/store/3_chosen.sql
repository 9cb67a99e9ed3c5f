-- What is told of others' choices, as it was last taken: kept, so that a server that is started
-- anew tells what it told before and not what a few more plays have made of it.
CREATE TABLE chosen (
    scenario TEXT NOT NULL PRIMARY KEY,
    -- When the counts were last looked at, in seconds since 1970-01-01 in UTC.
    looked INTEGER NOT NULL,
    -- What is told of each decision, as JSON.
    decisions TEXT NOT NULL
) STRICT, WITHOUT ROWID;
