-- The newest comparison of algorithms for each task.
CREATE TABLE comparisons (
    task TEXT PRIMARY KEY CHECK (task = 'priority' OR task = 'category'),
    finished_at TEXT NOT NULL,
    report TEXT NOT NULL -- JSON
) STRICT
