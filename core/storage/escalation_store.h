// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/escalation.h"
#include "core/domain/ticket.h"
#include "core/storage/database.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace firstline::storage {

/// A ticket with what escalation rules look at.
struct EscalationCandidate
{
    qint64 rowId = 0;
    QString ticketId;
    QString subject;
    TicketStatus status = TicketStatus::Open;
    QDateTime newestAt;   ///< created, or received where that is not known
    QDateTime answeredAt; ///< first reply, else resolved; invalid: not known
    EscalationFacts facts;
};

/// The newest keys of the tables that change what rules see.
struct EscalationMarks
{
    qint64 tickets = 0;
    qint64 predictions = 0;
    qint64 corrections = 0;
    qint64 events = 0;

    friend bool operator==(const EscalationMarks &, const EscalationMarks &) = default;
};

/// Tickets with this priority rank whose reply is due in a span of time.
struct DueSpan
{
    int rank = 0; ///< `priorityRank`
    QDateTime after;
    QDateTime upTo;
};

/// A webhook message that was not delivered yet.
struct WaitingWebhook
{
    qint64 escalationId = 0;
    QByteArray acted; ///< JSON, as stored
};

/// Finds tickets that rules may hold for, and keeps what was escalated.
///
/// Thread: that of the database.
class EscalationStore
{
public:
    using Visit = std::function<bool(const EscalationCandidate &)>; ///< false ends the reading

    /// `reviewThreshold`: a model's priority below this confidence is not sure, 0 to 1.
    EscalationStore(Database &database, double reviewThreshold)
        : m_database(database)
        , m_reviewThreshold(reviewThreshold)
    {
    }

    [[nodiscard]] Result<EscalationMarks> marks();

    /// Open tickets that are due in a span. Cost: an index range.
    [[nodiscard]] Result<void> openDueIn(const DueSpan &span, const Visit &visit);
    /// When the next open ticket of a rank is due after a time.
    [[nodiscard]] Result<std::optional<QDateTime>> nextDue(int rank, const QDateTime &after);
    /// Open tickets that are newer than a time.
    [[nodiscard]] Result<void> openNewerThan(const QDateTime &time, const Visit &visit);
    /// Open tickets that were stored or predicted in a span of keys, and are newer than a time.
    [[nodiscard]] Result<void> openArrived(const EscalationMarks &after,
                                           const EscalationMarks &upTo,
                                           const QDateTime &newerThan,
                                           const Visit &visit);
    /// Open tickets about which people said or did something in a span of keys.
    [[nodiscard]] Result<void>
    openTouched(const EscalationMarks &after, const EscalationMarks &upTo, const Visit &visit);
    /// The newest tickets that are not in the bin, whatever their status; at most `limit`.
    [[nodiscard]] Result<void> newest(qint64 limit, const Visit &visit);

    [[nodiscard]] Result<bool> isKnown(qint64 ticketRowId, const QString &rule);

    /// Keeps an escalation, marks the ticket where the verdict says so, and tells its history.
    /// Nothing when the rule had escalated the ticket before, or the ticket is not open any more.
    /// Requires: a write transaction.
    [[nodiscard]] Result<std::optional<qint64>> add(const EscalationNotice &notice,
                                                    const QByteArray &acted);
    /// Whether the ticket had a desktop notification.
    [[nodiscard]] Result<bool> wasNotified(qint64 ticketRowId);
    /// What is kept about an escalation's actions. Errors: `NotFound`.
    [[nodiscard]] Result<QByteArray> acted(qint64 escalationId);
    /// Replaces what is kept about an escalation's actions. Requires: a write transaction.
    [[nodiscard]] Result<void> setActed(qint64 escalationId, const QByteArray &acted);

    [[nodiscard]] Result<EscalationSummary> summary(const QDateTime &now);
    [[nodiscard]] Result<std::vector<WaitingWebhook>> waitingWebhooks();

private:
    [[nodiscard]] Result<void> visitAll(Statement &statement, const Visit &visit) const;
    [[nodiscard]] Result<std::optional<qint64>> insert(const EscalationNotice &notice,
                                                       const QByteArray &acted);
    [[nodiscard]] Result<void> mark(const EscalationNotice &notice);

    Database &m_database;
    double m_reviewThreshold;
};

} // namespace firstline::storage
