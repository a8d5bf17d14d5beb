// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/query_vocabulary.h"
#include "core/storage/database.h"

namespace firstline::storage {

/// Reads which words the fields of the tickets have.
///
/// Thread: that of the database.
class TicketVocabulary
{
public:
    static constexpr int kMostWords = 200; ///< of one field

    explicit TicketVocabulary(Database &database)
        : m_database(database)
    {
    }

    /// Each list in the order of the alphabet. Cost: about 0.2 s for a million tickets.
    [[nodiscard]] Result<QueryVocabulary> words();

private:
    Database &m_database;
};

} // namespace firstline::storage
