// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/priority.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace firstline {

/// A person's word on a ticket, with what the model said at that moment.
///
/// A label that equals the model's is a confirmation, any other a correction; both are kept as
/// appended events and never changed. An undo appends the opposite event.
struct Correction
{
    qint64 id = 0; ///< 0 while not stored
    qint64 ticketRowId = 0;
    QDateTime createdAt; ///< UTC
    QString agent;
    QString comment;
    std::optional<Priority> priority;       ///< none: says nothing about the priority
    std::optional<QString> category;        ///< none: says nothing about the category
    bool clearsPriority = false;            ///< takes back what a person said about the priority
    bool clearsCategory = false;            ///< takes back what a person said about the category
    QString predictedPriority;              ///< word; empty: the model said nothing
    double predictedPriorityConfidence = 0; ///< 0 to 1
    QString predictedCategory;
    double predictedCategoryConfidence = 0; ///< 0 to 1
    QString modelVersion;
    qint64 revision = 0;            ///< of the ticket after it; 0 for events of old databases
    std::optional<qint64> changeId; ///< the change it is part of

    friend bool operator==(const Correction &, const Correction &) = default;
};

} // namespace firstline
