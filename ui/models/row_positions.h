// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unordered_map>
#include <vector>

namespace firstline::ui {

/// Finds the position of a row id in a list. Ids of a database are dense, so that a plain table
/// does for a million rows in a few milliseconds; far-apart ids go to a hash.
class RowPositions
{
public:
    RowPositions() = default;
    /// Requires: ids are positive and each stands once.
    explicit RowPositions(const std::vector<qint64> &ids);

    /// The position, or −1.
    [[nodiscard]] int of(qint64 id) const;
    [[nodiscard]] bool contains(qint64 id) const { return of(id) >= 0; }

private:
    std::vector<int> m_table;
    std::unordered_map<qint64, int> m_hash;
};

} // namespace firstline::ui
