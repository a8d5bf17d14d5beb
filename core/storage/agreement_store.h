// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/agreement.h"
#include "core/storage/database.h"

#include <QDateTime>

namespace firstline::storage {

/// Counts how people's words compare with the model's answers.
///
/// Thread: that of the database. Cost: one pass over the corrections, about 1 µs each.
class AgreementStore
{
public:
    explicit AgreementStore(Database &database)
        : m_database(database)
    {
    }

    /// All words that stand. The intervals of the weeks are left open.
    [[nodiscard]] Result<Agreement> agreement();

    /// Tickets that left the review queue since `from` because somebody decided.
    [[nodiscard]] Result<qint64> reviewedSince(const QDateTime &from);

private:
    [[nodiscard]] Result<void> addTask(Task task, Agreement &agreement);

    Database &m_database;
};

} // namespace firstline::storage
