// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_positions.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr qint64 kSmallTable = 1 << 16;
constexpr qint64 kSpread = 16; ///< a table may be this many times longer than the list

} // namespace

RowPositions::RowPositions(const std::vector<qint64> &ids)
{
    if (ids.empty()) {
        return;
    }
    const qint64 largest = *std::max_element(ids.begin(), ids.end());
    const auto count = static_cast<qint64>(ids.size());
    if (largest <= std::max(kSmallTable, count * kSpread)) {
        m_table.assign(static_cast<std::size_t>(largest) + 1, -1);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            m_table[static_cast<std::size_t>(ids[i])] = static_cast<int>(i);
        }
        return;
    }
    m_hash.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        m_hash.emplace(ids[i], static_cast<int>(i));
    }
}

int RowPositions::of(qint64 id) const
{
    if (!m_hash.empty()) {
        const auto found = m_hash.find(id);
        return found == m_hash.end() ? -1 : found->second;
    }
    const bool isInside = id >= 0 && id < static_cast<qint64>(m_table.size());
    return isInside ? m_table[static_cast<std::size_t>(id)] : -1;
}

} // namespace firstline::ui
