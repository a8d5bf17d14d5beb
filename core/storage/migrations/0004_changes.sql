-- Every change of tickets has a row, also of one ticket, and its events name it: that is what an
-- undo reverts.
--
-- The revision is the ticket's after the event; 0 for events that are older than this column.
ALTER TABLE corrections ADD COLUMN bulk_id INTEGER REFERENCES bulk_changes (id)
-- next
ALTER TABLE corrections ADD COLUMN revision INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE ticket_events ADD COLUMN revision INTEGER NOT NULL DEFAULT 0
-- next
ALTER TABLE bulk_changes ADD COLUMN tickets INTEGER NOT NULL DEFAULT 0
-- next
-- Of an undo or redo: the change at the beginning. NULL: it is one.
ALTER TABLE bulk_changes ADD COLUMN root INTEGER REFERENCES bulk_changes (id)
-- next
-- Of a change at the beginning: its last undo or redo, which the next one reverts. NULL: itself.
ALTER TABLE bulk_changes ADD COLUMN latest INTEGER REFERENCES bulk_changes (id)
-- next
CREATE INDEX corrections_by_change ON corrections (bulk_id, ticket_row_id) WHERE bulk_id IS NOT NULL
-- next
CREATE INDEX ticket_events_by_change ON ticket_events (bulk_id, ticket_row_id)
    WHERE bulk_id IS NOT NULL
-- next
CREATE INDEX bulk_changes_by_agent ON bulk_changes (agent, id) WHERE root IS NULL
-- next
CREATE INDEX tickets_snoozed ON tickets (snoozed_until_ms) WHERE snoozed_until_ms IS NOT NULL
