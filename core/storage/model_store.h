// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace firstline::storage {

/// Why a model became champion.
enum class ChampionReason : std::uint8_t
{
    First, ///< there was none
    Promotion,
    Rollback
};

/// A version of the model, without its file.
struct ModelRecord
{
    int number = 0; ///< N of "vN"
    QDateTime createdAt;
    QString sha256;  ///< of the file, hex
    QByteArray card; ///< JSON, as it was given
};

/// Keeps model files, which are bytes to it, and the history of champions.
///
/// Thread: that of the database.
class ModelStore
{
public:
    explicit ModelStore(Database &database)
        : m_database(database)
    {
    }

    /// Keeps a file as the next version. Requires: a write transaction.
    [[nodiscard]] Result<ModelRecord>
    add(const QByteArray &file, const QByteArray &card, const QDateTime &now);

    /// All versions, oldest first.
    [[nodiscard]] Result<std::vector<ModelRecord>> list();

    /// The file of a version. Errors: `NotFound`.
    [[nodiscard]] Result<QByteArray> file(int number);

    /// The version that answers now.
    [[nodiscard]] Result<std::optional<int>> champion();

    /// Makes a version the champion. Errors: `NotFound`. Requires: a write transaction.
    [[nodiscard]] Result<void> crown(int number, ChampionReason reason, const QDateTime &now);

private:
    Database &m_database;
};

} // namespace firstline::storage
