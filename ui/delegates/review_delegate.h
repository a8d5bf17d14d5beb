// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace firstline {
struct ReviewItem;
}

namespace firstline::ui {

/// Paints the rows of the review queue: group names, tickets with their doubt, "Show 951 more".
class ReviewDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    static void
    paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintItem(QPainter &painter,
                          const QStyleOptionViewItem &option,
                          const ReviewItem &item,
                          const QDateTime &now);
};

} // namespace firstline::ui
