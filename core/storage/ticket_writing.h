// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/category_store.h"
#include "core/storage/prediction_store.h"
#include "core/storage/ticket_store.h"
#include "core/storage/ticket_text.h"

#include <QDateTime>

#include <optional>

namespace firstline::storage {

/// Gives a ticket what it needs to be stored: a time to count its reply from.
[[nodiscard]] Ticket completed(Ticket ticket, const QDateTime &now);

/// A ticket that is in the database already.
struct Known
{
    qint64 rowId = 0;
    qint64 contentHash = 0;
    QDateTime receivedAt;
};

/// The writing half of `TicketStore`; shares the categories that a whole batch looked up.
///
/// Tickets given are `completed`. Requires: a write transaction, which ends with this object, and
/// `indexText` as the last call after tickets were inserted.
///
/// Thread: that of the database.
class TicketWriting
{
public:
    /// The references are kept.
    TicketWriting(Database &database, const Arrival &arrival)
        : m_database(database)
        , m_arrival(arrival)
        , m_categories(database)
        , m_predictions(database)
        , m_text(database)
    {
    }

    /// The row that was made, or none when the id is known.
    [[nodiscard]] Result<std::optional<qint64>> insert(const Ticket &ticket,
                                                       const std::optional<Prediction> &prediction);

    /// Inserts a ticket that has no id under a new one: "T" and the next number.
    [[nodiscard]] Result<qint64> insertUnnamed(Ticket ticket,
                                               const std::optional<Prediction> &prediction);

    /// What is there. Requires: the id is known.
    [[nodiscard]] Result<Known> known(const QString &ticketId);

    /// Replaces what came from the source; the arrival stays what it was.
    [[nodiscard]] Result<void>
    update(Ticket ticket, const Known &old, const std::optional<Prediction> &prediction);

    /// Computes the effective columns anew; the revision grows by `step`.
    [[nodiscard]] Result<void> refresh(qint64 rowId, const Ticket &ticket, int step);

    /// Inserts, updates or finds a duplicate, and counts which.
    [[nodiscard]] Result<void> import(const TicketRecord &record, BatchCounts &counts);

    /// Adds the inserted tickets to the search index, all at once because that is cheapest.
    [[nodiscard]] Result<void> indexText();

private:
    [[nodiscard]] Result<void> rememberLastRow();
    [[nodiscard]] Result<void> replaceContent(const Ticket &ticket, qint64 rowId);

    Database &m_database;
    const Arrival &m_arrival;
    CategoryStore m_categories;
    PredictionStore m_predictions;
    TicketText m_text;
    std::optional<qint64> m_lastRow; ///< before the first insert; later rows are not indexed yet
};

} // namespace firstline::storage
