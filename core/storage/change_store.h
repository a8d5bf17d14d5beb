// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ticket_change.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace firstline::storage {

/// Who changes tickets when, and with which words.
struct ChangeHead
{
    QDateTime at;
    QString agent;
    QString sentence;
    std::optional<qint64> root; ///< of an undo or redo: the change at the beginning
};

/// Which change an undo or redo of a change reverts.
struct ChangeState
{
    qint64 latest = 0; ///< the change itself, or its last undo or redo
    bool isUndone = false;
};

/// Keeps the rows of changes; their events stand with the tickets.
///
/// A change at the beginning is the root of its undos and redos: each reverts the one before.
///
/// Thread: that of the database. Functions that write require a write transaction.
class ChangeStore
{
public:
    explicit ChangeStore(Database &database)
        : m_database(database)
    {
    }

    /// Adds a change and gives its key.
    [[nodiscard]] Result<qint64> add(const ChangeHead &head);
    /// Adds to the number of tickets that a change reached.
    [[nodiscard]] Result<void> count(qint64 changeId, qint64 tickets);
    /// Takes back a change that reached nothing.
    [[nodiscard]] Result<void> remove(qint64 changeId);

    /// Errors: `NotFound`.
    [[nodiscard]] Result<ChangeState> state(qint64 rootId);
    /// Says that `latest` undid the change or did it again.
    [[nodiscard]] Result<void> setState(qint64 rootId, qint64 latest, const QDateTime &undoneAt);

    /// The tickets that a change reached, in the order of their keys.
    [[nodiscard]] Result<std::vector<qint64>> tickets(qint64 changeId);

    /// The newest changes of an agent, newest first.
    [[nodiscard]] Result<std::vector<PastChange>> newest(const QString &agent, qint64 count);

private:
    Database &m_database;
};

} // namespace firstline::storage
