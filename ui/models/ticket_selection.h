// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <unordered_set>
#include <vector>

namespace firstline::ui {

/// The tickets that are selected for a change, by row id; independent of where they are listed.
///
/// Row ids are dense, so that a bit each does for a million; far-apart ones go to a hash. Thread:
/// the GUI thread.
class TicketSelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool contains(qint64 rowId) const;
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Whether it was made by taking all of a list.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Ascending.
    [[nodiscard]] std::vector<qint64> rowIds() const;

    void toggle(qint64 rowId);
    void add(const std::vector<qint64> &rowIds);
    /// Takes all tickets of a list as it is now; those that arrive later are not part of it.
    void takeAll(const std::vector<qint64> &rowIds);
    void clear();

Q_SIGNALS:
    void changed();

private:
    bool set(qint64 rowId, bool isSelected);

    std::vector<bool> m_dense;
    std::unordered_set<qint64> m_sparse;
    qint64 m_count = 0;
    bool m_isWhole = false;
};

} // namespace firstline::ui
