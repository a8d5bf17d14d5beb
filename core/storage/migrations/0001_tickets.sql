-- Tickets, what the model and people say about them, models and imports.
--
-- Times are UTC ISO 8601 text with milliseconds. Columns that only sort (…_ms) are milliseconds
-- since 1970 made from them: an index entry is a third as long, and a million tickets list at once.
-- Checks say OR, not IN: SQLite would build a small table for every IN of every row.
PRAGMA application_id = 1179411554
-- next
-- Categories as they are shown; names that differ in case only are one category.
CREATE TABLE categories (
    id INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE, -- case-folded name
    name TEXT NOT NULL           -- as first seen
) STRICT
-- next
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT, -- NULL: it did not come to its end
    rows_read INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
-- One row a ticket. The columns from priority_rank to verdict are the effective values: the person's
-- if there is one, else the newest prediction's. They can be computed again from the other tables.
CREATE TABLE tickets (
    id INTEGER PRIMARY KEY,
    ticket_id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL DEFAULT 1,
    status TEXT NOT NULL CHECK (status = 'open' OR status = 'pending' OR status = 'snoozed' OR status = 'closed' OR status = 'bin'),
    priority_rank INTEGER NOT NULL CHECK (priority_rank BETWEEN 0 AND 3), -- high, medium, low, none
    priority_source TEXT NOT NULL CHECK (priority_source = 'none' OR priority_source = 'model' OR priority_source = 'person'),
    priority_confidence REAL, -- NULL unless the model's
    category_id INTEGER REFERENCES categories (id),
    category_source TEXT NOT NULL CHECK (category_source = 'none' OR category_source = 'model' OR category_source = 'person'),
    category_confidence REAL, -- NULL unless the model's
    priority_score REAL NOT NULL,
    needs_review INTEGER NOT NULL CHECK (needs_review = 0 OR needs_review = 1),
    reply_due_ms INTEGER NOT NULL,
    urgency_ms INTEGER NOT NULL,
    newest_ms INTEGER NOT NULL, -- created, or received where that is not known
    verdict TEXT CHECK (verdict = 'confirmed' OR verdict = 'corrected'), -- NULL: no person spoke
    words INTEGER NOT NULL,     -- of the message
    created_at TEXT,
    received_at TEXT,
    first_reply_at TEXT,
    resolved_at TEXT,
    resolution_minutes REAL,
    channel TEXT NOT NULL,
    customer TEXT NOT NULL,
    language TEXT NOT NULL,
    product TEXT NOT NULL,
    imported_priority TEXT CHECK (imported_priority = 'low' OR imported_priority = 'medium' OR imported_priority = 'high'),
    imported_category TEXT NOT NULL,
    import_id INTEGER REFERENCES imports (id),
    content_hash INTEGER NOT NULL, -- of all that came from the source
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    extra TEXT -- JSON object of the columns that have no place here
) STRICT
-- next
-- One index a sort order within a status; the columns after id make the filters covered.
CREATE INDEX tickets_by_priority
    ON tickets (status, priority_rank, reply_due_ms, id, category_id, needs_review)
-- next
CREATE INDEX tickets_by_urgency
    ON tickets (status, urgency_ms, id, priority_rank, category_id, needs_review)
-- next
CREATE INDEX tickets_by_score
    ON tickets (status, priority_score, id, priority_rank, category_id, needs_review)
-- next
CREATE INDEX tickets_by_newest
    ON tickets (status, newest_ms, id, priority_rank, category_id, needs_review)
-- next
CREATE INDEX tickets_by_due
    ON tickets (status, reply_due_ms, id, priority_rank, category_id, needs_review)
-- next
CREATE INDEX tickets_by_category
    ON tickets (status, category_id, priority_rank, reply_due_ms, id, needs_review)
-- next
-- Appended, never changed. Reasons are not kept: the same model gives them again.
CREATE TABLE predictions (
    id INTEGER PRIMARY KEY,
    ticket_row_id INTEGER NOT NULL REFERENCES tickets (id),
    predicted_at TEXT NOT NULL,
    model_version TEXT NOT NULL,
    priority TEXT,      -- JSON: [label, confidence, score, bias, [[label, probability], …]]
    category TEXT,      -- the same, with the most likely labels only
    priority_score REAL NOT NULL,
    needs_review INTEGER NOT NULL CHECK (needs_review = 0 OR needs_review = 1),
    review_reasons TEXT NOT NULL, -- words joined by blanks
    language TEXT NOT NULL,
    sentiment REAL NOT NULL
) STRICT
-- next
CREATE INDEX predictions_by_ticket ON predictions (ticket_row_id)
-- next
-- Appended, never changed: an undo is the opposite event.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    ticket_row_id INTEGER NOT NULL REFERENCES tickets (id),
    created_at TEXT NOT NULL,
    agent TEXT NOT NULL,
    comment TEXT NOT NULL,
    priority TEXT CHECK (priority = 'low' OR priority = 'medium' OR priority = 'high'), -- NULL: says nothing about it
    category TEXT,
    clears_priority INTEGER NOT NULL CHECK (clears_priority = 0 OR clears_priority = 1),
    clears_category INTEGER NOT NULL CHECK (clears_category = 0 OR clears_category = 1),
    predicted_priority TEXT NOT NULL, -- empty: the model said nothing
    predicted_priority_confidence REAL NOT NULL,
    predicted_category TEXT NOT NULL,
    predicted_category_confidence REAL NOT NULL,
    model_version TEXT NOT NULL,
    CHECK (priority IS NULL OR clears_priority = 0),
    CHECK (category IS NULL OR clears_category = 0)
) STRICT
-- next
CREATE INDEX corrections_by_ticket ON corrections (ticket_row_id)
-- next
CREATE TABLE models (
    number INTEGER PRIMARY KEY, -- N of "vN"
    created_at TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    card TEXT NOT NULL, -- JSON
    file BLOB NOT NULL
) STRICT
-- next
-- Which model answered when; the last event names the champion.
CREATE TABLE champion_events (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    model_number INTEGER NOT NULL REFERENCES models (number),
    reason TEXT NOT NULL CHECK (reason = 'first' OR reason = 'promotion' OR reason = 'rollback')
) STRICT
