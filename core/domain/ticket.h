// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace firstline {

enum class TicketStatus : std::uint8_t
{
    Open,
    Pending,
    Snoozed,
    Closed,
    Bin
};

/// A customer's request as it arrived, with what its source said about it.
///
/// Texts may be empty but not both `subject` and `message`. Times are UTC; an invalid time means
/// unknown. Labels that came with the data are *imported* labels: training and history only.
struct Ticket
{
    qint64 rowId = 0; ///< key in the database; 0 while not stored
    QString ticketId; ///< the source's own id, unique in a database
    QDateTime createdAt;
    QDateTime receivedAt; ///< when it reached this program; the age feature is received − created
    QString channel;      ///< such as email, chat, phone, web, twitter
    QString customer;
    QString subject;
    QString message;
    QString language; ///< ISO 639-1 as the source says; empty: unknown
    QString product;
    TicketStatus status = TicketStatus::Open;
    std::optional<Priority> importedPriority;
    QString importedCategory; ///< blanks trimmed; empty: none
    QDateTime firstReplyAt;
    QDateTime resolvedAt;
    std::optional<double> resolutionMinutes; ///< 0 or more
    QJsonObject extra;                       ///< columns of the file that have no field here
};

} // namespace firstline
