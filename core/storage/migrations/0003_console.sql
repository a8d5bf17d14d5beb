-- What agents do with tickets, views they keep, escalations, and the search index.
--
-- New columns have constant defaults and cost an old database nothing; only predicted tickets are
-- rewritten, for their confidence, and the search index is built once from what is there.
ALTER TABLE tickets ADD COLUMN assignee TEXT NOT NULL DEFAULT ''
-- next
-- NULL: not snoozed.
ALTER TABLE tickets ADD COLUMN snoozed_until_ms INTEGER
-- next
-- NULL: unread.
ALTER TABLE tickets ADD COLUMN read_at_ms INTEGER
-- next
-- NULL: not escalated.
ALTER TABLE tickets ADD COLUMN escalated_at_ms INTEGER
-- next
-- Folded words, each with a blank before and after it: " vip refund "; empty when there are none.
ALTER TABLE tickets ADD COLUMN tags TEXT NOT NULL DEFAULT ''
-- next
-- The probability of the weaker answer of the model; 2 where none of its answers counts.
ALTER TABLE tickets ADD COLUMN confidence REAL NOT NULL DEFAULT 2
-- next
UPDATE tickets SET confidence = coalesce(
    min(priority_confidence, category_confidence), priority_confidence, category_confidence)
WHERE priority_confidence IS NOT NULL OR category_confidence IS NOT NULL
-- next
CREATE INDEX tickets_by_confidence
    ON tickets (status, confidence, id, priority_rank, category_id, needs_review)
-- next
-- Everything that filters and orders look at, in the order of the keys: new tickets go to its end,
-- a million are read in a fraction of a second, and what a search found is looked up in order.
CREATE INDEX ticket_facts
    ON tickets (id, status, priority_rank, reply_due_ms, category_id, needs_review, urgency_ms,
        priority_score, newest_ms, confidence, verdict, words, channel, language, assignee,
        snoozed_until_ms, read_at_ms, escalated_at_ms, tags)
-- next
-- One change of many tickets.
CREATE TABLE bulk_changes (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    agent TEXT NOT NULL,
    sentence TEXT NOT NULL, -- what was done, in English
    undone_at TEXT          -- NULL: it stands
) STRICT
-- next
-- What people did other than labelling. Appended, never changed: an undo is the opposite event.
CREATE TABLE ticket_events (
    id INTEGER PRIMARY KEY,
    ticket_row_id INTEGER NOT NULL REFERENCES tickets (id),
    at TEXT NOT NULL,
    agent TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'status' OR kind = 'assignee' OR kind = 'tags' OR kind = 'snooze' OR kind = 'note' OR kind = 'escalation' OR kind = 'read'),
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    bulk_id INTEGER REFERENCES bulk_changes (id) -- NULL: of one ticket
) STRICT
-- next
CREATE INDEX ticket_events_by_ticket ON ticket_events (ticket_row_id)
-- next
CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,  -- search text
    layout TEXT NOT NULL, -- JSON: columns, widths, density
    shared INTEGER NOT NULL CHECK (shared = 0 OR shared = 1),
    place INTEGER NOT NULL, -- in the order shown
    owner TEXT NOT NULL
) STRICT
-- next
-- One notice a ticket and rule.
CREATE TABLE escalations (
    id INTEGER PRIMARY KEY,
    ticket_row_id INTEGER NOT NULL REFERENCES tickets (id),
    at TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    acted TEXT NOT NULL, -- JSON: what was done
    UNIQUE (ticket_row_id, rule)
) STRICT
-- next
-- The words of the tickets. The text itself stands in the tickets only.
CREATE VIRTUAL TABLE ticket_text USING fts5(subject, message, customer,
    content='tickets', content_rowid='id', tokenize='unicode61 remove_diacritics 2')
-- next
INSERT INTO ticket_text (ticket_text) VALUES ('rebuild')
