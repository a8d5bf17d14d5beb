// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/prediction.h"
#include "core/domain/ticket.h"

namespace firstline::test {

/// A ticket as a file brings it; created Wednesday 2026-03-04 10:00 UTC.
[[nodiscard]] inline Ticket sampleTicket(const QString &id)
{
    Ticket ticket;
    ticket.ticketId = id;
    ticket.createdAt = QDateTime(QDate(2026, 3, 4), QTime(10, 0), Qt::UTC);
    ticket.receivedAt = ticket.createdAt;
    ticket.channel = QStringLiteral("email");
    ticket.customer = QStringLiteral("Mara Lind");
    ticket.subject = QStringLiteral("Cannot sign in");
    ticket.message = QStringLiteral("Since this morning I cannot sign in.\nPlease help");
    ticket.language = QStringLiteral("en");
    ticket.importedPriority = Priority::Medium;
    ticket.importedCategory = QStringLiteral("account");
    return ticket;
}

/// A model's answer that is sure of `priority` and `category`.
[[nodiscard]] inline Prediction samplePrediction(Priority priority, const QString &category)
{
    const QString words[] = {
        QStringLiteral("low"), QStringLiteral("medium"), QStringLiteral("high")};
    TaskPrediction urgency;
    urgency.label = words[static_cast<int>(priority)];
    urgency.confidence = 0.8;
    for (const QString &label : words) {
        urgency.probabilities.push_back({label, label == urgency.label ? 0.8 : 0.1});
    }
    urgency.score = 1.5;
    urgency.bias = 0.25;
    TaskPrediction topic;
    topic.label = category;
    topic.confidence = 0.75;
    topic.probabilities = {{category, 0.75}, {QStringLiteral("other"), 0.25}};
    Prediction prediction;
    prediction.priorityScore =
        urgency.probabilities[2].probability + urgency.probabilities[1].probability / 2;
    prediction.priority = urgency;
    prediction.category = topic;
    prediction.language = QStringLiteral("en");
    prediction.sentiment = -0.5;
    prediction.modelVersion = QStringLiteral("v1");
    return prediction;
}

} // namespace firstline::test
