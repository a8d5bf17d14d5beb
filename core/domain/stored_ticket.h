// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/correction.h"
#include "core/domain/prediction.h"
#include "core/domain/ticket.h"
#include "core/domain/ticket_event.h"
#include "core/domain/ticket_query.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace firstline {

/// Who a shown label comes from.
enum class LabelSource : std::uint8_t
{
    None,  ///< nobody said anything: the ticket is not predicted
    Model, ///< the model says
    Person ///< a correction or confirmation says
};

/// One line of the inbox: what is needed to paint it and no more.
struct TicketRow
{
    qint64 rowId = 0;
    QString ticketId;
    QString subject; ///< may be empty
    QString snippet; ///< first words of the message, one line
    QString customer;
    QDateTime createdAt;
    TicketStatus status = TicketStatus::Open;
    std::optional<Priority> priority; ///< effective
    LabelSource prioritySource = LabelSource::None;
    QString category; ///< effective
    LabelSource categorySource = LabelSource::None;
    std::optional<double> priorityConfidence; ///< calibrated, 0 to 1
    std::optional<double> categoryConfidence; ///< calibrated, 0 to 1
    bool needsReview = false;
    QDateTime replyDueAt;
    qint64 revision = 0;
    QString verdict;  ///< "confirmed" or "corrected" by people; empty: nobody spoke
    QString assignee; ///< empty: nobody
    QStringList tags;
    bool isRead = false;
    bool isEscalated = false;
};

/// A moment in the life of a ticket.
struct HistoryEntry
{
    enum class Kind : std::uint8_t
    {
        Received,
        Predicted,
        Corrected,
        Changed ///< anything but its labels
    };
    Kind kind = Kind::Received;
    QDateTime at;
    std::optional<Prediction> prediction; ///< of Predicted
    std::optional<Correction> correction; ///< of Corrected
    std::optional<TicketEvent> event;     ///< of Changed
};

/// A stored ticket with all that is known about it. The effective label is the person's if there
/// is one, else the model's.
struct StoredTicket
{
    Ticket ticket;
    std::optional<Prediction> prediction; ///< the newest; without reasons
    std::optional<Correction> correction; ///< what people say now: the newest word on each label
    std::vector<HistoryEntry> history;    ///< oldest first; empty where it was not asked for
    double priorityScore = 0;
    QDateTime replyDueAt;
    QDateTime urgencyAt;
    qint64 revision = 0;    ///< grows with every change, but not by reading
    QString assignee;       ///< empty: nobody
    QStringList tags;       ///< folded, sorted
    QDateTime snoozedUntil; ///< invalid: not snoozed
    QDateTime readAt;       ///< invalid: unread
    QDateTime escalatedAt;  ///< invalid: not escalated

    [[nodiscard]] std::optional<Priority> effectivePriority() const;
    [[nodiscard]] QString effectiveCategory() const;
};

} // namespace firstline
