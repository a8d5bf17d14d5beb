// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

namespace firstline::storage {

/// A write transaction; rolls back unless it was committed.
///
/// Begins IMMEDIATE: a deferred one that reads first fails at once when another connection wrote.
///
/// Thread: that of the database.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Ensures: on success all changes are on the disk.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database; ///< null once it ended
};

/// Marks a point in a transaction to which a failed piece of work is taken back.
[[nodiscard]] Result<void> setSavepoint(Database &database);
/// Keeps what was done since `setSavepoint`.
[[nodiscard]] Result<void> releaseSavepoint(Database &database);
/// Takes back what was done since `setSavepoint`.
[[nodiscard]] Result<void> rollBackToSavepoint(Database &database);

} // namespace firstline::storage
