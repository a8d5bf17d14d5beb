// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_selection.h"

#include <algorithm>

namespace firstline::ui {

namespace {

constexpr qint64 kDenseLimit = qint64{1} << 26; ///< 8 MiB of bits

} // namespace

bool TicketSelection::contains(qint64 rowId) const
{
    if (rowId >= kDenseLimit) {
        return m_sparse.contains(rowId);
    }
    const auto place = static_cast<std::size_t>(rowId);
    return rowId > 0 && place < m_dense.size() && m_dense[place];
}

bool TicketSelection::set(qint64 rowId, bool isSelected)
{
    if (rowId <= 0 || contains(rowId) == isSelected) {
        return false;
    }
    m_count += isSelected ? 1 : -1;
    if (rowId < kDenseLimit) {
        const auto place = static_cast<std::size_t>(rowId);
        if (place >= m_dense.size()) {
            m_dense.resize(std::max(place + 1, m_dense.size() * 2));
        }
        m_dense[place] = isSelected;
    } else if (isSelected) {
        m_sparse.insert(rowId);
    } else {
        m_sparse.erase(rowId);
    }
    return true;
}

std::vector<qint64> TicketSelection::rowIds() const
{
    std::vector<qint64> rowIds;
    rowIds.reserve(static_cast<std::size_t>(m_count));
    for (std::size_t place = 0; place < m_dense.size(); ++place) {
        if (m_dense[place]) {
            rowIds.push_back(static_cast<qint64>(place));
        }
    }
    const auto dense = static_cast<std::ptrdiff_t>(rowIds.size());
    rowIds.insert(rowIds.end(), m_sparse.begin(), m_sparse.end());
    std::sort(rowIds.begin() + dense, rowIds.end());
    return rowIds;
}

void TicketSelection::toggle(qint64 rowId)
{
    if (set(rowId, !contains(rowId))) {
        m_isWhole = false;
        Q_EMIT changed();
    }
}

void TicketSelection::add(const std::vector<qint64> &rowIds)
{
    bool isNews = false;
    for (const qint64 rowId : rowIds) {
        isNews = set(rowId, true) || isNews;
    }
    if (isNews) {
        m_isWhole = false;
        Q_EMIT changed();
    }
}

void TicketSelection::takeAll(const std::vector<qint64> &rowIds)
{
    m_dense.clear();
    m_sparse.clear();
    m_count = 0;
    for (const qint64 rowId : rowIds) {
        set(rowId, true);
    }
    m_isWhole = m_count > 0;
    Q_EMIT changed();
}

void TicketSelection::clear()
{
    if (!isEmpty()) {
        takeAll({});
    }
}

} // namespace firstline::ui
