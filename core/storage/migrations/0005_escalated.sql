-- The few tickets that are escalated, for the banner.
CREATE INDEX tickets_escalated ON tickets (status, escalated_at_ms, reply_due_ms, priority_rank)
    WHERE escalated_at_ms IS NOT NULL
