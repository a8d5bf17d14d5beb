// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/review_queue.h"

#include <QAbstractListModel>
#include <QSet>

#include <array>
#include <functional>
#include <vector>

namespace firstline::ui {

/// The review queue as a list: for each group its name, its tickets, and how many more there are.
///
/// A group shows its first `kFirstItems` tickets until it is asked for more, and none while it is
/// closed.
class ReviewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind : std::uint8_t
    {
        Group,
        Item,
        More ///< "Show 951 more"
    };
    enum Role
    {
        KindRole = Qt::UserRole, ///< `Kind` as a number
        ItemRole,                ///< the `ReviewItem` of an item
        RowIdRole,               ///< of an item; else 0
        CountRole,               ///< of a group: its tickets
        ClosedRole               ///< of a group
    };
    static constexpr int kFirstItems = 50;

    /// `now` tells the time that reply clocks are counted from.
    explicit ReviewListModel(std::function<QDateTime()> now, QObject *parent = nullptr);

    void setItems(std::vector<ReviewItem> items);
    void setSort(ReviewSort sort);
    [[nodiscard]] ReviewSort sort() const { return m_sort; }
    /// Opens or closes the group of a row, or shows all of it. Nothing for a ticket's row.
    void activate(int row);

    /// The row of a ticket, or −1.
    [[nodiscard]] int rowOf(qint64 rowId) const;
    [[nodiscard]] qint64 rowIdAt(int row) const;
    /// The next ticket's row in the direction of `step` (1 or −1), or `row` where there is none.
    [[nodiscard]] int nextItem(int row, int step) const;
    [[nodiscard]] QDateTime now() const { return m_now(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Kind kind = Kind::Group;
        ReviewReason reason = ReviewReason::CloseCall;
        int value = 0; ///< a group's count, an item's place in `m_items`, how many more
    };
    void rebuild();
    [[nodiscard]] std::vector<int> itemsOf(ReviewReason reason) const;
    [[nodiscard]] QString displayText(const Row &row) const;
    [[nodiscard]] QString spokenText(const Row &row) const;

    std::function<QDateTime()> m_now;
    std::vector<ReviewItem> m_items; ///< most useful first
    std::vector<Row> m_rows;
    ReviewSort m_sort = ReviewSort::MostUseful;
    QSet<ReviewReason> m_closed;
    QSet<ReviewReason> m_whole; ///< groups that show all of their tickets
};

} // namespace firstline::ui

Q_DECLARE_METATYPE(firstline::ReviewItem)
