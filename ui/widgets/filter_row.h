// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stored_ticket.h"

#include <QStringList>
#include <QWidget>

class QMenu;

namespace firstline::ui {

class ChipButton;

/// The chips over the list: which tickets it holds and in which order.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    explicit FilterRow(QWidget *parent = nullptr);

    [[nodiscard]] const TicketQuery &query() const { return m_query; }
    void setQuery(const TicketQuery &query);
    void setCategories(const QStringList &categories);

Q_SIGNALS:
    /// The person asks for other tickets or another order.
    void queryChosen(const firstline::TicketQuery &query);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipButton *addChip(const QString &name, const QString &text);
    void choose(const TicketQuery &query);
    void refresh();
    void fillPriorityMenu();
    void fillCategoryMenu();
    void fillSortMenu();

    TicketQuery m_query;
    QStringList m_categories;
    ChipButton *m_open;
    ChipButton *m_priority;
    ChipButton *m_category;
    ChipButton *m_review;
    ChipButton *m_sort;
};

} // namespace firstline::ui
